"""The bar at the foot of the window: what is shown, which keys do what, how the archive is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import ElidedLabel, KeyHint, Picture, label
from testimony_archive.ui.widgets.panes import Pane, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.shell import Fact

_ICON: Final = 14


class StatusBar(Pane):
    """Words at the left, key hints, facts at the right. Hints give way first where it is narrow."""

    def __init__(self) -> None:
        super().__init__(chrome=True, name="status_bar")
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_STATUS, tokens.small()))
        self._words = ElidedLabel(role="small")
        self._words.setObjectName("status_words")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hints = QWidget()
        self._hint_row = QHBoxLayout(self._hints)
        self._hint_row.setContentsMargins(0, 0, 0, 0)
        self._hint_row.setSpacing(tokens.SPACE_2)
        self._facts = QWidget()
        self._fact_row = QHBoxLayout(self._facts)
        self._fact_row.setContentsMargins(0, 0, 0, 0)
        self._fact_row.setSpacing(tokens.SPACE_4)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_3, 0, tokens.SPACE_3, 0)
        row.setSpacing(tokens.SPACE_6)
        row.addWidget(self._words, 1)
        row.addWidget(self._hints)
        row.addWidget(self._facts)

    def set_words(self, words: str) -> None:
        """Say what is shown."""
        self._words.setText(words)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Name keys with what they do here."""
        clear_layout(self._hint_row)
        for place, (key, what) in enumerate(hints):
            if place:
                self._hint_row.addSpacing(tokens.SPACE_1)
            self._hint_row.addWidget(KeyHint(key))
            self._hint_row.addWidget(label(what, "small"))

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Tell how the archive is."""
        clear_layout(self._fact_row)
        for fact in facts:
            self._fact_row.addWidget(_FactLabel(fact))


class _FactLabel(QWidget):
    """An icon with words."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        if fact.icon:
            row.addWidget(Picture(fact.icon, fact.tone, _ICON))
        row.addWidget(label(fact.text, "small"))
