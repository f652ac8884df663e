"""Words in tooltips. Qt takes what looks like HTML for HTML there, and reads the pictures that it names."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtGui import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tooltip(text: str) -> str:
    """What shows a text in a tooltip just as it is, wherever it comes from; its line ends count."""
    if not Qt.mightBeRichText(text):
        return text
    lines = html.escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>"


def tell_whole(widget: QWidget, text: str, *, is_cut: bool) -> None:
    """Let the tooltip of a widget tell its text while there is no room for that; what it tells otherwise stays."""
    whole = tooltip(text)
    if is_cut and not widget.toolTip():
        widget.setToolTip(whole)
    elif not is_cut and widget.toolTip() == whole:
        widget.setToolTip("")
