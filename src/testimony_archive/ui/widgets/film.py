"""The picture of a film, painted frame by frame.

Qt's own widget for films is a window of the system, which would lie above popovers and is not there without a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

_USUAL_RATIO: Final = 9 / 16
_HIGHEST: Final = 320


class FilmView(QWidget):
    """As wide as its place, as high as the film's picture needs."""

    shown_changed = Signal(bool)
    """Whether it is in view: no picture needs to be decoded where nobody looks."""

    def __init__(self, accessible_name: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._ratio = _USUAL_RATIO
        self._frame = QVideoFrame()
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._on_frame_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(round(width * self._ratio), _HIGHEST)

    def sizeHint(self) -> QSize:
        return QSize(224, self.heightForWidth(224))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._frame.isValid():
            options = QVideoFrame.PaintOptions()
            options.backgroundColor = QColor(Qt.GlobalColor.black)
            options.aspectRatioMode = Qt.AspectRatioMode.KeepAspectRatio
            self._frame.paint(painter, QRectF(self.rect()), options)
        else:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(False)

    def _on_frame_changed(self, frame: QVideoFrame) -> None:
        self._frame = QVideoFrame(frame)
        size = frame.surfaceFormat().viewport().size()
        if size.width() > 0 and size.height() > 0:
            ratio = size.height() / size.width()
            if abs(ratio - self._ratio) > 0.001:
                self._ratio = ratio
                self.updateGeometry()
        self.update()
