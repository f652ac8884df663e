"""A slider that goes where it is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSlider, QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

_HANDLE = 12


class ClickSlider(QSlider):
    """Horizontal; a press anywhere takes the handle there, and dragging goes on from it."""

    def __init__(self, accessible_name: str, *, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setToolTip(accessible_name)
        self.setFixedHeight(20)

    def sizeHint(self) -> QSize:
        return QSize(72, 20)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _follow(self, event: QMouseEvent) -> None:
        span = max(self.width() - _HANDLE, 1)
        place = round(event.position().x()) - _HANDLE // 2
        value = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, span)
        self.setValue(value)
        self.sliderMoved.emit(value)
