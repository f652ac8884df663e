"""What the history of a testimony says, and setting fields back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.ui.presenters.history_words import HistoryWords
from testimony_archive.ui.translation import change_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.history import HistoryEntry
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext

_SHOWN: int = 60
"""So many changes of a record are listed; a record rarely has more, and a list of thousands is not read."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A field that a change touched: its name, before, after, and the entry that sets it back."""

    field: str
    before: str
    after: str
    entry: HistoryEntry


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One change: its name, when, and the fields that it touched."""

    name: str
    at: str
    lines: tuple[HistoryLine, ...]


class HistoryPresenter(QObject):
    """Reads the history of the shown testimony, and only while somebody looks at it."""

    shown = Signal(object)
    """A tuple of `HistoryChange`, the newest first."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._testimony_id = 0
        self._looked_at = False
        context.changes.announced.connect(self._on_changes_announced)

    def show(self, testimony_id: int) -> None:
        """Whose history it is from now on; 0 for nobody's."""
        if testimony_id != self._testimony_id:
            self._testimony_id = testimony_id
            self._read()

    def set_looked_at(self, looked_at: bool) -> None:
        """Whether the history is open."""
        self._looked_at = looked_at
        self._read()

    def restore(self, entry: HistoryEntry) -> None:
        """Set a field back to what it was before a change."""
        testimony_id, history = self._testimony_id, self._context.workspace.history
        self._context.tasks.write(
            lambda _progress: history.restore(testimony_id, entry),
            lambda change_set: self._context.changes.announce(change_set, self),
        )

    def _read(self) -> None:
        if not self._looked_at or not self._testimony_id:
            return
        testimony_id, workspace = self._testimony_id, self._context.workspace
        self._context.tasks.read(
            lambda _progress: _read(workspace, testimony_id),
            lambda read: self._on_read(testimony_id, *read),
            replaces="history",
        )

    def _on_read(self, testimony_id: int, entries: Sequence[HistoryEntry], words: HistoryWords) -> None:
        if testimony_id != self._testimony_id:
            return
        changes: list[HistoryChange] = []
        for _change_set_id, group in groupby(entries, key=lambda each: each.change_set_id):
            together = list(group)
            lines = tuple(
                HistoryLine(
                    words.field(each),
                    words.values(each, each.before),
                    words.values(each, each.after),
                    each,
                )
                for each in together
            )
            changes.append(HistoryChange(change_text(together[0].label), words.moment(together[0].at), lines))
        self.shown.emit(tuple(changes[:_SHOWN]))

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        about_it = self._testimony_id in change_set.ids(RecordKind.TESTIMONY)
        if about_it or change_set.touches(RecordKind.TRANSCRIPT) or change_set.touches(RecordKind.PERSON):
            self._read()


def _read(workspace: Workspace, testimony_id: int) -> tuple[Sequence[HistoryEntry], HistoryWords]:
    """On a reader's thread."""
    entries = workspace.history.of(testimony_id)
    return entries, HistoryWords(workspace.catalogue.vocabularies(), workspace.history.people(entries))
