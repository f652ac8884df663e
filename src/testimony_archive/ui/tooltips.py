"""Words in tooltips. Qt takes what looks like HTML for HTML there, and reads the pictures that it names."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TELLS_WHOLE: Final = "tells_whole"
"""The property that keeps the tooltip which a widget has for want of room."""


def tooltip(text: str) -> str:
    """What shows a text in a tooltip just as it is, wherever it comes from; its line ends count."""
    if not Qt.mightBeRichText(text):
        return text
    lines = html.escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>"


def tell_whole(widget: QWidget, text: str, *, is_cut: bool) -> None:
    """Let the tooltip of a widget tell its text while there is no room for that; what it tells otherwise stays."""
    ours = widget.property(_TELLS_WHOLE)
    if widget.toolTip() and widget.toolTip() != ours:
        return  # what somebody else wants it to tell
    whole = tooltip(text) if is_cut else ""
    if widget.toolTip() != whole:
        widget.setProperty(_TELLS_WHOLE, whole)
        widget.setToolTip(whole)
