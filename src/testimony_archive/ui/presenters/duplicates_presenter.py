"""Which other records may be about the same interview as the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from testimony_archive.domain.duplicates import Duplicate
    from testimony_archive.ui.context import WindowContext


class DuplicatesPresenter(QObject):
    """Looks for them off the interface's thread, each time that a record is shown or shown anew."""

    shown = Signal(object)
    """A tuple of `Duplicate`."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._testimony_id = 0

    def show(self, testimony_id: int) -> None:
        """Look for the duplicates of this one."""
        self._testimony_id = testimony_id
        duplicates = self._context.workspace.duplicates
        self._context.tasks.read(
            lambda _progress: (testimony_id, duplicates.of(testimony_id)), self._on_read, replaces="duplicates"
        )

    def _on_read(self, read: tuple[int, tuple[Duplicate, ...]]) -> None:
        if read[0] == self._testimony_id:
            self.shown.emit(read[1])
