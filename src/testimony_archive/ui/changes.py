"""What was changed, on its way to every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet


class Changes(QObject):
    """Where the presenter that changed something says so, and where every screen listens.

    A screen refreshes from the change set and from nothing else; `origin` is whoever announced it and knows already.
    """

    announced = Signal(object, object)
    """A `ChangeSet` that changed something, and its origin or None."""

    def announce(self, change_set: ChangeSet, origin: object | None = None) -> None:
        """Tell every screen; a change set that changed nothing is not worth telling."""
        if change_set.touched:
            self.announced.emit(change_set, origin)
