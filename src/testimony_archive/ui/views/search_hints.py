"""What stands in place of results: how to search, and what to do when nothing was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.translation import counted
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import Picture, label

# Queries are typed in any language of the archive, so they are the same in every language of the interface.
EXAMPLES: Final = (
    ("taller mujeres", QT_TRANSLATE_NOOP("SearchStart", "both words in one passage, in any of their forms")),
    ("“puesto de trabajo”", QT_TRANSLATE_NOOP("SearchStart", "these words in this order")),
    ("scholarship OR bourse", QT_TRANSLATE_NOOP("SearchStart", "at least one of the two")),
    ("travail -famille", QT_TRANSLATE_NOOP("SearchStart", "the first without the second")),
    ("capacit*", QT_TRANSLATE_NOOP("SearchStart", "every word that begins like this")),
)
_WIDTH: Final = 420


class SearchStart(QWidget):
    """What can be typed, with examples to click."""

    example_chosen = Signal(str)
    """A query to try."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_start")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.SPACE_4)
        grid.setVerticalSpacing(tokens.SPACE_1)
        for row, (query, meaning) in enumerate(EXAMPLES):
            button = _link(query, f"search_example_{row}")
            button.clicked.connect(lambda _=False, query=query: self.example_chosen.emit(query))
            grid.addWidget(button, row, 0)
            grid.addWidget(label(self.tr(meaning), "secondary", wrap=True), row, 1)
        grid.setColumnStretch(1, 1)
        sentence = self.tr("Type words to find the passages that hold them")
        advice = self.tr("Accents, capitals and endings do not matter. Or choose a theme, role or country at the left.")
        _centre(self, sentence, advice, grid)


class NothingFound(QWidget):
    """Says so, and offers what may help."""

    suggestion_chosen = Signal(str)
    clear_asked = Signal()
    show_all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_nothing")
        self._query = ""
        self._suggest = _link("", "search_nothing_suggest")
        self._suggest.clicked.connect(lambda: self.suggestion_chosen.emit(self._query))
        self._clear = _link("", "search_nothing_clear")
        self._clear.clicked.connect(self.clear_asked)
        self._show_all = _link(self.tr("Show also what may not be published"), "search_nothing_show_all")
        self._show_all.clicked.connect(self.show_all_asked)
        offers = QGridLayout()
        offers.setContentsMargins(0, 0, 0, 0)
        offers.setVerticalSpacing(tokens.SPACE_1)
        for row, button in enumerate((self._suggest, self._clear, self._show_all)):
            offers.addWidget(button, row, 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence, self._advice = _centre(self, "", "", offers)

    def tell(self, text: str, suggestion: str, choices: int, *, only_publishable: bool) -> None:
        """Say what was looked for in vain.

        Args:
            text: as typed.
            suggestion: a query that finds something, or empty.
            choices: how many values are chosen in the facets.
            only_publishable: whether what may not be published was hidden.
        """
        self._query = suggestion
        self._sentence.setText(
            self.tr("Nothing was found for “{query}”").format(query=text) if text else self.tr("Nothing was found")
        )
        self._suggest.setText(self.tr("Search for “{query}” instead").format(query=suggestion))
        self._suggest.setAccessibleName(self._suggest.text())
        self._suggest.setVisible(bool(suggestion))
        self._clear.setText(
            counted(
                choices, self.tr("Remove {count} choice at the left"), self.tr("Remove {count} choices at the left")
            )
        )
        self._clear.setAccessibleName(self._clear.text())
        self._clear.setVisible(choices > 0)
        self._show_all.setVisible(only_publishable)
        helped = bool(suggestion) or choices > 0 or only_publishable
        self._advice.setText(
            "" if helped else self.tr("Try fewer words, or the beginning of one with a star: capacit*")
        )
        self._advice.setVisible(not helped)


def _link(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setProperty("role", "link-body")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _centre(widget: QWidget, sentence: str, advice: str, below: QGridLayout) -> tuple[QLabel, QLabel]:
    """A picture, a sentence, advice and more, in the middle of a pane; gives the two texts."""
    frame = QWidget()
    frame.setFixedWidth(_WIDTH)
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(tokens.SPACE_2)
    inner.addWidget(Picture("search", "mute", 32), 0, Qt.AlignmentFlag.AlignHCenter)
    texts = label(sentence, "strong", wrap=True), label(advice, "secondary", wrap=True)
    for text in texts:
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(text)
    inner.addSpacing(tokens.SPACE_2)
    inner.addLayout(below)
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, tokens.SPACE_8, 0, tokens.SPACE_8)
    column.addStretch(2)
    # Stretches beside the frame, not an alignment, so that its height follows from its width.
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(frame)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(3)
    return texts
