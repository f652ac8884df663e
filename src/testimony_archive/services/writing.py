"""How every change happens: one transaction with its log and its search index, then the undo history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from testimony_archive.domain.changes import ChangeLabel, ChangeSet, UndoState
from testimony_archive.domain.errors import ArchiveReadOnly, ChangedSince, NothingToRedo, NothingToUndo
from testimony_archive.services.indexing import follow
from testimony_archive.storage.folder import ArchiveFolder
from testimony_archive.storage.undo_history import (
    UndoHistory,
    has_start,
    last_change_set,
    read_undo_history,
    start_behind,
)
from testimony_archive.storage.unit import WriteUnit


class Change:
    """A change under way: write through `unit`, put what fills its `name` into `values`.

    `result` says what it changed once the block has ended.
    """

    def __init__(self, unit: WriteUnit, name: str) -> None:
        self.unit = unit
        self.name = name
        self.values: dict[str, str] = {}
        self.result = ChangeSet(0, ChangeLabel(""), frozenset())


class Writer:
    """Makes changes to one archive, and takes them back: those of this session, and earlier ones after `recall`."""

    def __init__(self, folder: ArchiveFolder) -> None:
        self._folder = folder
        self._history = UndoHistory()
        self._has_start = False

    @contextmanager
    def change(self, name: str, *, undoable: bool = True) -> Iterator[Change]:
        """A change by this name, a template that `Change.values` fills.

        When the block ends everything is on disk; when it raises nothing happened. With `undoable` False (an import:
        too much to take back row by row) the change starts a new history.

        Raises:
            ArchiveReadOnly: the archive was opened to read.
        """
        with self._transaction() as unit:
            change = Change(unit, name)
            yield change
            follow(unit)
            change.result = unit.finish(ChangeLabel(change.name, tuple(change.values.items())))
            self._keep_start(unit, change.result.change_set_id, undoable=undoable)
        if change.result.change_set_id:
            self._has_start = True
            self._history.undone.clear()
            if undoable:
                self._history.done.append((change.result.change_set_id, change.result.label))
            else:
                self._history.done.clear()

    def require_writable(self) -> None:
        """Make sure that a change can be made, before anything is prepared for it.

        Raises:
            ArchiveReadOnly: the archive was opened to read.
        """
        if self._folder.read_only:
            raise ArchiveReadOnly(path=self._folder.path)

    @property
    def undo_state(self) -> UndoState:
        """What undo and redo would do next."""
        done, undone = self._history.done, self._history.undone
        return UndoState(undo=done[-1][1] if done else None, redo=undone[-1][1] if undone else None)

    def forget_history(self) -> None:
        """Leave nothing to undo or redo, now or later; the change log stays.

        Raises:
            ArchiveReadOnly: the archive was opened to read.
        """
        with self._transaction() as unit:
            start_behind(unit.connection, last_change_set(unit.connection))
        self._history = UndoHistory()

    def recall(self) -> None:
        """Let undo and redo go on where the session before ended."""
        with self._folder.database.read() as connection:
            self._history = read_undo_history(connection)

    def undo(self, only: int = 0) -> ChangeSet:
        """Take back the last change of this session; `only` if it is the change set of this number, where one is given.

        Raises:
            NothingToUndo: there is none. ChangedSince: the last change is another one. CannotUndo: a later change
                depends on it.
        """
        if only and (not self._history.done or self._history.done[-1][0] != only):
            raise ChangedSince
        return self._reverse(self._history.done, self._history.undone)

    def redo(self) -> ChangeSet:
        """Do again what was last undone.

        Raises:
            NothingToRedo: there is nothing.
        """
        if not self._history.undone:
            raise NothingToRedo
        return self._reverse(self._history.undone, self._history.done)

    def _reverse(self, source: list[tuple[int, ChangeLabel]], target: list[tuple[int, ChangeLabel]]) -> ChangeSet:
        if not source:
            raise NothingToUndo
        change_set_id, label = source[-1]
        with self._transaction() as unit:
            unit.reverse(change_set_id)
            follow(unit)
            result = unit.finish(label, reverses=change_set_id)
        source.pop()
        target.append((result.change_set_id, label))
        return result

    def _keep_start(self, unit: WriteUnit, change_set_id: int, *, undoable: bool) -> None:
        """Note in the archive, with the change itself, where its history starts; of old ones nobody knows it."""
        if not change_set_id:
            return
        if not undoable:
            start_behind(unit.connection, change_set_id)
        elif not self._has_start and not has_start(unit.connection):
            start_behind(unit.connection, change_set_id - 1)

    @contextmanager
    def _transaction(self) -> Iterator[WriteUnit]:
        self.require_writable()
        with self._folder.database.write() as connection:
            yield WriteUnit(connection)
