"""How every change happens: one transaction with its log and its search index, then the undo history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from testimony_archive.domain.changes import ChangeLabel, ChangeSet, UndoState
from testimony_archive.domain.errors import ArchiveReadOnly, ChangedSince, NothingToUndo
from testimony_archive.services.indexing import follow
from testimony_archive.storage.folder import ArchiveFolder
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
    """Makes changes to one archive, and takes them back, over one session."""

    def __init__(self, folder: ArchiveFolder) -> None:
        self._folder = folder
        self._done: list[tuple[int, ChangeLabel]] = []
        self._undone: list[tuple[int, ChangeLabel]] = []

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
        if change.result.change_set_id:
            self._undone.clear()
            if undoable:
                self._done.append((change.result.change_set_id, change.result.label))
            else:
                self._done.clear()

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
        return UndoState(
            undo=self._done[-1][1] if self._done else None, redo=self._undone[-1][1] if self._undone else None
        )

    def forget_history(self) -> None:
        """Leave nothing to undo or redo; the change log stays."""
        self._done.clear()
        self._undone.clear()

    def undo(self, only: int = 0) -> ChangeSet:
        """Take back the last change of this session; `only` if it is the change set of this number, where one is given.

        Raises:
            NothingToUndo: there is none. ChangedSince: the last change is another one. CannotUndo: a later change
                depends on it.
        """
        if only and (not self._done or self._done[-1][0] != only):
            raise ChangedSince
        return self._reverse(self._done, self._undone)

    def redo(self) -> ChangeSet:
        """Do again what was last undone.

        Raises:
            NothingToUndo: there is nothing.
        """
        return self._reverse(self._undone, self._done)

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

    @contextmanager
    def _transaction(self) -> Iterator[WriteUnit]:
        self.require_writable()
        with self._folder.database.write() as connection:
            yield WriteUnit(connection)
