"""A question in its place on the page, before something that cannot simply be taken back; nothing waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class ConfirmStrip(QWidget):
    """Says what will happen, with a button that does it and one that does not. Hidden while nothing is asked."""

    agreed = Signal()
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._question = label(role="strong", wrap=True, name=f"{name}_question")
        self._detail = label(wrap=True, name=f"{name}_detail")
        self._agree = PrimaryButton("", name=f"{name}_agree")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName(f"{name}_cancel")
        self._cancel.setAccessibleName(self._cancel.text())
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_2)
        buttons.addWidget(self._agree)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_1)
        column.addWidget(self._question)
        column.addWidget(self._detail)
        column.addSpacing(tokens.SPACE_1)
        column.addLayout(buttons)
        self._agree.clicked.connect(self.agreed)
        self._cancel.clicked.connect(self.given_up)
        self.hide()

    def ask(self, question: str, detail: str, button: str) -> None:
        """Ask; the focus goes to the button that does nothing."""
        self._question.setText(question)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._agree.setText(button)
        self._agree.setAccessibleName(button)
        self._agree.setAccessibleDescription(f"{question} {detail}".strip())
        self._agree.updateGeometry()
        self.show()
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.colours().selidle))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
