"""What a testimony lacks for its next status: each thing leads to the field that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.completeness_words import gap_words, step_words
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from testimony_archive.domain.completeness import NextStep
    from testimony_archive.domain.records import Status


class InspectorHelp(QWidget):
    """Lists what is missing; with nothing missing, offers the next status. It refuses nothing."""

    gap_chosen = Signal(object)
    """The `Gap` that somebody wants to fill."""
    status_wanted = Signal(object)
    """The `Status` that everything is there for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector_help")
        self._words = label(role="small", wrap=True, name="inspector_help_words")
        self._gaps = QWidget()
        self._flow = FlowLayout(self._gaps)
        self._shown: tuple[NextStep, Status] | None = None
        self._set = QPushButton()
        self._set.setObjectName("inspector_help_set")
        self._set.setProperty("role", "link")
        self._set.clicked.connect(self._on_set_clicked)
        content = QVBoxLayout()
        content.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        content.setSpacing(tokens.SPACE_1)
        content.addWidget(self._words)
        content.addWidget(self._gaps)
        content.addWidget(self._set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(content)
        column.addWidget(HairLine())

    def show_step(self, step: NextStep, status: Status) -> None:
        """Show what is missing for the next status of a testimony that stands at `status`."""
        if (step, status) == self._shown:
            return
        self._shown = (step, status)
        words = step_words(step, status)
        self.setVisible(bool(words))
        self._words.setText(words)
        self._flow.clear()
        for gap in step.gaps:
            chip = Chip(gap_words(gap), ChipKind.OFFERED, name=f"inspector_help_{gap.name.lower()}")
            chip.clicked.connect(lambda _checked=False, gap=gap: self.gap_chosen.emit(gap))
            self._flow.addWidget(chip)
            chip.show()
        self._gaps.setVisible(bool(step.gaps))
        self._gaps.updateGeometry()
        self._set.setVisible(step.is_ready and step.status is not status)
        self._set.setText(self.tr("Set the status to “{status}”").format(status=word(step.status)))

    def _on_set_clicked(self) -> None:
        if self._shown is not None:
            self.status_wanted.emit(self._shown[0].status)
