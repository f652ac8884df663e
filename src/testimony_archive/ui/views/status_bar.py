"""The bar at the foot of the window: what is shown, which keys do what, how the archive is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import ElidedLabel, KeyHint, Picture, label
from testimony_archive.ui.widgets.panes import Pane, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from testimony_archive.ui.shell import Fact

_ICON: Final = 14


class StatusBar(Pane):
    """Words at the left, key hints, facts at the right. Hints give way first where it is narrow, the last one before
    the others; then the words end in …, and at last the facts do."""

    def __init__(self) -> None:
        super().__init__(chrome=True, name="status_bar")
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_STATUS, tokens.small()))
        self._words = ElidedLabel(role="small")
        self._words.setObjectName("status_words")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._key_hints: list[QWidget] = []
        self._hints = QWidget()
        self._hint_row = QHBoxLayout(self._hints)
        self._hint_row.setContentsMargins(0, 0, 0, 0)
        self._hint_row.setSpacing(tokens.SPACE_2 + tokens.SPACE_1)
        self._facts = QWidget()
        self._fact_row = QHBoxLayout(self._facts)
        self._fact_row.setContentsMargins(0, 0, 0, 0)
        self._fact_row.setSpacing(tokens.SPACE_4)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.SPACE_3, 0, tokens.SPACE_3, 0)
        self._row.setSpacing(tokens.SPACE_6)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._hints)
        self._row.addWidget(self._facts)

    def set_words(self, words: str) -> None:
        """Say what is shown."""
        self._words.setText(words)
        self._give_way()

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Name keys with what they do here."""
        clear_layout(self._hint_row)
        self._key_hints = [_Hint(key, what) for key, what in hints]
        for each in self._key_hints:
            self._hint_row.addWidget(each)
        self._give_way()

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Tell how the archive is."""
        clear_layout(self._fact_row)
        for fact in facts:
            shown = _FactLabel(fact)
            self._fact_row.addWidget(shown)
            shown.show()  # or its room would count only once Qt shows it by itself
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Show as many hints as leave the words and the facts whole."""
        others = self._words.sizeHint().width() + self._facts.sizeHint().width() + 2 * tokens.SPACE_6
        room = self.width() - 2 * tokens.SPACE_3 - others
        for each in self._key_hints:
            room -= each.sizeHint().width()
            each.setVisible(room >= 0)
            room -= self._hint_row.spacing()
        # At once, or the words would be cut until Qt comes to it.
        self._hints.updateGeometry()
        self._row.activate()


class _Hint(QWidget):
    """A key with what it does."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(KeyHint(key))
        row.addWidget(label(what, "small"))


class _FactLabel(QWidget):
    """An icon with words."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        if fact.icon:
            row.addWidget(Picture(fact.icon, fact.tone, _ICON))
        row.addWidget(ElidedLabel(fact.text, "small"))
