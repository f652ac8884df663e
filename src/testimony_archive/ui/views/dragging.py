"""Rows that are dragged within their own view: it tells where they were dropped, and moves nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def is_own_drag(view: QAbstractItemView, event: QDropEvent) -> bool:
    """Whether what is dragged over a view comes from it; anything else is sent away."""
    if event.source() is view:
        return True
    event.ignore()
    return False


def takes_drop(view: QAbstractItemView, event: QDropEvent, mime_type: str) -> bool:
    """Whether a view's own rows were dropped on it, which ends the dragging; anything else is sent away."""
    if not is_own_drag(view, event):
        return False
    if not event.mimeData().hasFormat(mime_type):
        event.ignore()
        return False
    # The rows move once the archive has them in their new order, so Qt must not take them out here.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    view.setState(QAbstractItemView.State.NoState)
    view.viewport().update()
    return True
