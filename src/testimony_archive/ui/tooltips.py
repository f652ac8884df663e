"""Words in tooltips. Qt takes what looks like HTML for HTML there, and reads the pictures that it names."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


def tooltip(text: str) -> str:
    """What shows a text in a tooltip just as it is, wherever it comes from; its line ends count."""
    if not Qt.mightBeRichText(text):
        return text
    lines = html.escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>"
