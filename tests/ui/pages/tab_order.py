"""Where the Tab key goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def stops_between(first: QWidget, last: QWidget) -> list[str]:
    """The names of all that the Tab key comes to from one widget on, which counts where it is seen, to another one."""
    names: list[str] = []
    widget: QWidget | None = first
    while widget is not None and widget is not last:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
        assert widget is not first, f"{last.objectName()} is not after {first.objectName()}"
    return names
