"""The bar in the window that shows what `Messages` was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.messages import MessageKind, Messages
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import label, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

_GOES_AFTER_MS: Final = 10_000  # long enough to read it and to reach Undo; errors stay until closed
_MARKS: Final = {
    MessageKind.ERROR: ("warning", "danger", "dangersoft"),
    MessageKind.NOTICE: ("info", "text2", "selidle"),
    MessageKind.SUCCESS: ("check", "ok", "quote"),
}


class MessageBar(QWidget):
    """Icon, what happened in bold, what to do, a button where one is offered, and a cross."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.setObjectName("message_bar")
        self._kind = MessageKind.NOTICE
        self._on_action: Callable[[], None] | None = None
        self._text: QLabel = label("", "strong", wrap=True, name="message_text")
        self._advice: QLabel = label("", wrap=True, name="message_advice")
        self._action = QPushButton()
        self._action.setObjectName("message_action")
        self._action.clicked.connect(self._on_action_clicked)
        close = IconButton("cross", self.tr("Close the message"), name="message_close")
        close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)  # or the one line beside a button would be higher than itself, and its icon above it
        words.addWidget(self._text)
        words.addWidget(self._advice)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_2 + 36, tokens.SPACE_2 + 4, tokens.SPACE_2 + 4, tokens.SPACE_2 + 4)
        row.setSpacing(tokens.SPACE_2)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self._action.hide()
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        messages.shown.connect(self._on_message_shown)
        messages.action_offered.connect(self._on_action_offered)
        messages.cleared.connect(self.hide)
        self.hide()

    def _on_message_shown(self, kind: MessageKind, text: str, advice: str) -> None:
        self._kind = kind
        self._text.setText(text)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._action.hide()
        self._on_action = None
        set_role(self._text, "strong-danger" if kind is MessageKind.ERROR else "strong")
        self.setAccessibleName(f"{text} {advice}".strip())
        self._timer.stop()
        if kind is not MessageKind.ERROR:
            self._timer.start(_GOES_AFTER_MS)
        self.show()
        self.update()

    def _on_action_offered(self, text: str, on_action: Callable[[], None]) -> None:
        self._on_action = on_action
        self._action.setText(text)
        self._action.setAccessibleName(text)
        self._action.show()

    def _on_action_clicked(self) -> None:
        action = self._on_action
        self.hide()
        if action is not None:
            action()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, tone, ground = _MARKS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens.colours(), ground)))
        edge = tokens.SPACE_2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge / 2, -edge, -edge / 2), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD
        )
        first_line = self._text.mapTo(self, QPoint(0, 0)).y() + self._text.fontMetrics().height() // 2
        painter_rect = QRectF(edge + tokens.SPACE_3, first_line - tokens.ICON / 2, tokens.ICON, tokens.ICON)
        icons.paint(painter, painter_rect, icon, tone)
