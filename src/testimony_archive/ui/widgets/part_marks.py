"""What is painted across the rows of a recording: borders between parts, their names, and where a file breaks off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from testimony_archive.ui.models.time_parts import TimePart
    from testimony_archive.ui.models.time_view import TimeView

_NAME_INSET: Final = 5.0
_LEAST_NAME: Final = 24.0  # pixels; less room shows no name that could be read
_DASHES: Final = (3.0, 2.0)
_ELIDED: Final = Qt.TextElideMode.ElideRight


def paint_border(painter: QPainter, x: float, height: float) -> None:
    """The line between two parts; rows under each other make one line of it."""
    painter.fillRect(QRectF(round(x) - 0.5, 0, 1, height), QColor(tokens.colours().control))


def paint_borders(painter: QPainter, parts: Sequence[TimePart], view: TimeView, width: float, height: float) -> None:
    """The lines between the parts in view."""
    for each in parts[1:]:
        if view.contains(each.start_ms):
            paint_border(painter, view.share(each.start_ms) * width, height)


def name_rects(parts: Sequence[TimePart], view: TimeView, room: QRectF) -> list[tuple[QRectF, str]]:
    """Where the names of the parts in view stand, shortened to what there is room for: at the start of each, or at the
    left edge where that is out of view."""
    metrics = QFontMetricsF(tokens.small())
    placed: list[tuple[QRectF, str]] = []
    for each in parts:
        left = max(view.share(each.start_ms) * room.width() + _NAME_INSET, 0.0)
        right = min(view.share(each.end_ms) * room.width() - _NAME_INSET, room.width())
        if each.name and right - left >= _LEAST_NAME:
            words = metrics.elidedText(each.name, _ELIDED, right - left)
            placed.append((QRectF(left, room.top(), metrics.horizontalAdvance(words) + 1, room.height()), words))
    return placed


def paint_message(painter: QPainter, room: QRectF, message: str) -> None:
    """One line in place of the sound, as long as there is room for it."""
    if not message or room.width() <= 0:
        return
    painter.setPen(QColor(tokens.colours().text2))
    painter.setFont(tokens.small())
    words = QFontMetricsF(tokens.small()).elidedText(message, _ELIDED, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def paint_break(painter: QPainter, x: float, height: float, words: str) -> None:
    """Where a file was cut off: a dashed line with a word before it, or behind it where there is no room."""
    colours = tokens.colours()
    metrics = QFontMetricsF(tokens.small())
    width = metrics.horizontalAdvance(words) + 2 * tokens.SPACE_1
    left = x - width - 1 if x > width else x + 1
    plate = QRectF(left, 0, width, metrics.height())
    pen = QPen(QColor(colours.warn), 1.5)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.drawLine(QLineF(x - 0.75, 0, x - 0.75, height))
    painter.fillRect(plate, QColor(colours.window))
    painter.setFont(tokens.small())
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
