"""Icons in the interface's colours: one SVG family, drawn when needed in the colour that state and scheme ask for.

``icon("lock", "warn")`` gives a `QIcon`. Without a tone it is `text2` at rest, `text` under the mouse, `accent` in a
selected row and `text3` when disabled; with one it keeps that colour but for disabled. The files in
``resources/icons`` are black; black is what gets replaced.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from testimony_archive.config.resources import resource
from testimony_archive.ui.visual import tokens

_INK: Final = b"#000"
_USUAL: Final = "text2"


def icon(name: str, tone: str = _USUAL) -> QIcon:
    """The icon of that name (the file in ``resources/icons`` without its ending), in a colour of the tokens.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    _drawing(name)
    return QIcon(_TokenIconEngine(name, tone))


def pixmap(name: str, tone: str = _USUAL, size: int = tokens.ICON, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` device-independent pixels on a screen with `ratio` pixels for each."""
    return _pixmap(name, getattr(tokens.colours(), tone), QSize(size, size), ratio)


def paint(
    painter: QPainter, target: QRect | QRectF | QPointF, name: str, tone: str = _USUAL, side: int = tokens.ICON
) -> None:
    """Draw the icon in the middle of a rectangle, or with its corner at a point, `side` pixels wide; for delegates."""
    if isinstance(target, QPointF):
        corner = target
    else:
        middle = QRectF(target).center()
        corner = QPointF(round(middle.x() - side / 2), round(middle.y() - side / 2))
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(corner, _pixmap(name, getattr(tokens.colours(), tone), QSize(side, side), ratio))


@cache
def _drawing(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def _pixmap(name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
    pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
    key = f"testimony-archive:{name}:{colour}:{pixels.width()}x{pixels.height()}@{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    picture = QPixmap(pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_drawing(name).replace(_INK, colour.encode()))).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


class _TokenIconEngine(QIconEngine):
    """Draws one icon in the colour of the moment, at the size and scale it is asked for."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _TokenIconEngine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), _pixmap(self._name, self._colour(mode), rect.size(), ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        return _pixmap(self._name, self._colour(mode), size, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        return _pixmap(self._name, self._colour(mode), size, scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: ARG002
        side = min(size.width(), size.height())
        return QSize(side, side)

    def key(self) -> str:
        return "testimony-archive"

    def isNull(self) -> bool:
        return False

    def _colour(self, mode: QIcon.Mode) -> str:
        tone = self._tone
        if mode == QIcon.Mode.Disabled:
            tone = "text3"
        elif tone == _USUAL and mode == QIcon.Mode.Active:
            tone = "text"
        elif tone == _USUAL and mode == QIcon.Mode.Selected:
            tone = "accent"
        return str(getattr(tokens.colours(), tone))
