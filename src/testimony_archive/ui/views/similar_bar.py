"""Which words of a passage are looked for to find others like it; each can be switched off and on again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.focus import stop_before
from testimony_archive.ui.widgets.labels import HairLine, label

if TYPE_CHECKING:
    from collections.abc import Sequence


class SimilarBar(QWidget):
    """Hidden where nothing is said of likeness."""

    word_toggled = Signal(str)
    """A word is to be looked for no more, or again."""
    own_toggled = Signal()
    """The testimony of the passage is to be left out, or not."""

    def __init__(self, following: QWidget) -> None:
        """The Tab key goes from its last chip to `following`."""
        super().__init__()
        self.setObjectName("similar_bar")
        self._following = following
        self._row = QWidget()
        self._chips = FlowLayout(self._row)
        inner = QVBoxLayout()
        inner.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        inner.addWidget(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(HairLine())
        self.hide()

    def show_words(self, words: Sequence[tuple[str, bool]], code: str, *, left_out: bool) -> None:
        """Show words, each with whether it is looked for, and whether the testimony with a code is left out.

        Without a code nothing is said of it.
        """
        focused = next((each.objectName() for each in self._row.findChildren(Chip) if each.hasFocus()), "")
        self._chips.clear()
        heading = label(self.tr("Passages with"), "secondary")
        heading.setFixedHeight(max(20, tokens.line_height(tokens.small()) + 4))
        self._add(heading)
        for number, (word, is_on) in enumerate(words):
            chip = self._chip(word, f"similar_word_{number}", on=is_on)
            chip.setToolTip(self.tr("Do not look for it") if is_on else self.tr("Look for it too"))
            chip.clicked.connect(lambda _=False, word=word: self.word_toggled.emit(word))
            chip.removed.connect(lambda word=word: self.word_toggled.emit(word))
            self._add(chip)
        if code:
            chip = self._chip(self.tr("not in {code}").format(code=code), "similar_own", on=left_out)
            chip.setToolTip(self.tr("Show those of its own testimony too") if left_out else self.tr("Leave them out"))
            chip.clicked.connect(self.own_toggled)
            chip.removed.connect(self.own_toggled)
            self._add(chip)
        self.show()
        for each in self._row.findChildren(Chip, focused) if focused else ():
            each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, text: str, name: str, *, on: bool) -> Chip:
        chip = Chip(text, ChipKind.CHOSEN if on else ChipKind.OFFERED, removable=on, name=name)
        chip.setAccessibleDescription(self.tr("looked for") if on else self.tr("switched off"))
        return chip

    def _add(self, widget: QWidget) -> None:
        self._chips.addWidget(widget)
        widget.show()  # at once, or it could not take the focus yet
        self.setTabOrder(stop_before(self._following), widget)
