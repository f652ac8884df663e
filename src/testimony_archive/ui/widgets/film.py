"""The picture of a film, painted frame by frame.

Qt's own widget for films is a window of the system, which would lie above popovers and is not there without a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

_USUAL_RATIO: Final = 9 / 16
_HIGHEST: Final = 320
_PAUSE_MS: Final = 80  # a frame of a large film takes a hundredth of a second, and this picture is a small one
_TIMES_LONGER: Final = 4  # a pause lasts than its frame took, so that a slow machine has time for the rest


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
        self._picture = QImage()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._show_frame)
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
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self._picture.isNull():
            size = self._picture.deviceIndependentSize().scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawImage(QRectF(corner, size), self._picture)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(False)

    def _on_frame_changed(self, frame: QVideoFrame) -> None:
        self._frame = QVideoFrame(frame)
        if not self._pause.isActive():
            self._show_frame()

    def _show_frame(self) -> None:
        """Take the newest frame over, in the size in which it is seen."""
        clock = QElapsedTimer()
        clock.start()
        frame, self._frame = self._frame, QVideoFrame()
        image = frame.toImage() if frame.isValid() else QImage()
        if image.isNull():
            return
        ratio = image.height() / image.width()
        if abs(ratio - self._ratio) > 0.001:
            self._ratio = ratio
            self.updateGeometry()
        seen = self.size() * self.devicePixelRatioF()
        fit, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._picture = image.scaled(seen, fit, smooth)
        self.update()
        self._pause.start(max(_PAUSE_MS, _TIMES_LONGER * clock.elapsed()))
