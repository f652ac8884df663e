"""Draws what an edit would change where it stands: what stays, what comes (underlined), what goes (struck through)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from testimony_archive.ui.models.pieces import Tone
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.models.pieces import Piece

_CUT_FIRST: Final = (Tone.KEPT, Tone.REMOVED, Tone.QUIET, Tone.ADDED)


def paint_pieces(painter: QPainter, room: QRect, pieces: Sequence[Piece]) -> None:
    """Draw what stays, what comes (underlined) and what goes (struck through); where it is narrow, what stays is cut
    first, and the last piece to be cut is what comes."""
    comma = ", "
    texts = [each.text + (comma if place < _last_value(pieces) else "") for place, each in enumerate(pieces)]
    fonts = [_font(each.tone) for each in pieces]
    widths = [QFontMetrics(font).horizontalAdvance(text) for text, font in zip(texts, fonts, strict=True)]
    gap = tokens.SPACE_1 if any(each.tone is Tone.QUIET for each in pieces[1:]) else 0
    excess = sum(widths) + gap - room.width()
    for place in sorted(range(len(pieces)), key=lambda place: _CUT_FIRST.index(pieces[place].tone)):
        if excess > 0:
            cut = QFontMetrics(fonts[place]).elidedText(
                texts[place], Qt.TextElideMode.ElideRight, max(widths[place] - excess - tokens.SPACE_1, 0)
            )
            shorter = QFontMetrics(fonts[place]).horizontalAdvance(cut) + (tokens.SPACE_1 if cut else 0)
            excess -= widths[place] - shorter
            texts[place], widths[place] = cut, shorter
    left = room.left()
    for piece, text, font, width in zip(pieces, texts, fonts, widths, strict=True):
        left += gap if piece.tone is Tone.QUIET and left > room.left() else 0
        _paint_piece(painter, QRect(left, room.top(), room.right() + 1 - left, room.height()), piece, text, font)
        left += width


def width_of(pieces: Sequence[Piece]) -> int:
    """How wide pieces are, drawn one after another."""
    last = _last_value(pieces)
    texts = ((each, each.text + (", " if place < last else "")) for place, each in enumerate(pieces))
    return sum(QFontMetrics(_font(each.tone)).horizontalAdvance(text) for each, text in texts)


def _last_value(pieces: Sequence[Piece]) -> int:
    """The place of the last piece that is a value and no remark: commas stand before it."""
    return max((place for place, each in enumerate(pieces) if each.tone is not Tone.QUIET), default=0)


def _font(tone: Tone) -> QFont:
    font = QFont({Tone.ADDED: tokens.strong(), Tone.QUIET: tokens.small()}.get(tone, tokens.body()))
    font.setStrikeOut(tone is Tone.REMOVED)
    return font


def _paint_piece(painter: QPainter, room: QRect, piece: Piece, text: str, font: QFont) -> None:
    colours = tokens.colours()
    ink = {Tone.KEPT: colours.text, Tone.ADDED: colours.accent}.get(piece.tone, colours.text2)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    if piece.tone is Tone.ADDED:  # by hand: the font's own line touches the letters
        metrics = painter.fontMetrics()
        base = room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2 + 2
        width = metrics.horizontalAdvance(text.removesuffix(", "))
        painter.fillRect(QRect(QPoint(room.left(), base), QSize(width, 2)), QColor(ink))
