"""Says something to those who do not see the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, text: str) -> None:
    """Have assistive technology say a text once it has said what it is saying.

    Args:
        source: the widget that the text is about.
        text: what to say; nothing is said of an empty one.
    """
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
