"""The offer to propose passages for a recording that nobody has transcribed yet, below the words that there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import label


class ProposalOffer(QWidget):
    """A button, and below it what comes of it: how far it is, or what the offer means."""

    propose_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_proposal")
        self._is_working = False
        self._button = QPushButton()
        self._button.setObjectName("reading_propose")
        self._button.clicked.connect(self._on_button_clicked)
        self._note = label(role="small", wrap=True, name="reading_propose_note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._note)
        self.show_offer()

    def show_offer(self) -> None:
        """Nothing is under way."""
        self._is_working = False
        self._button.setText(self.tr("Propose passages from the pauses"))
        self._note.setText(
            self.tr("Listens for pauses on this machine and makes a passage without words of each stretch of speech.")
        )

    def show_working(self, words: str) -> None:
        """It is under way; `words` say how far."""
        self._is_working = True
        self._button.setText(self.tr("Stop"))
        self._note.setText(words)

    def _on_button_clicked(self) -> None:
        (self.stop_asked if self._is_working else self.propose_asked).emit()
