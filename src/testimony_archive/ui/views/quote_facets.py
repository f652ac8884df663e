"""The panel at the left of the quotes that narrows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from testimony_archive.domain.quote_list import QuoteFacet
from testimony_archive.ui.models.facet_model import FacetModel
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.facet_view import FacetView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.panes import PageHead, Pane, Section
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.models.facet_model import FacetValue
    from testimony_archive.ui.widgets.panes import FoldMemory

_USUALLY_OPEN: Final = frozenset({QuoteFacet.THEME, QuoteFacet.STATE, QuoteFacet.ROLE, QuoteFacet.COUNTRY})


class QuoteFacets(Pane):
    """One section for each facet; values have one count, that of quotes. A folded one says in short what is in it."""

    choice_changed = Signal(object, object)
    """A `QuoteFacet` and the keys that are to be chosen in it, as a frozenset."""
    clear_asked = Signal()

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="quote_facets")
        self.setMinimumWidth(200)
        self._models = {facet: FacetModel(self, single=True) for facet in QuoteFacet}
        self._sections: dict[QuoteFacet, Section] = {}
        self._summaries: dict[QuoteFacet, str] = {}
        head = PageHead(self.tr("Narrow down"), role="strong", name="quote_facets_head")
        self._clear = QPushButton()
        self._clear.setObjectName("quote_facets_clear")
        self._clear.setProperty("role", "link")
        self._clear.clicked.connect(self.clear_asked)
        head.row.addStretch(1)
        head.row.addWidget(self._clear)
        self._scroll = ScrollColumn(self, name="quote_facets_scroll")
        for facet, title in self._titles().items():
            self._scroll.column.addWidget(self._section(facet, title, memory))
        self._scroll.column.addWidget(HairLine())
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        self.set_chosen_count(0)

    def set_values(
        self, facet: QuoteFacet, values: Sequence[FacetValue], chosen: frozenset[str], summary: str = ""
    ) -> None:
        """Show the values of a facet, or while it is folded a summary of them; one that has none is hidden."""
        self._models[facet].set_values(values, chosen)
        self._summaries[facet] = summary
        self._show_detail(facet)
        self._sections[facet].setVisible(bool(values))

    def set_chosen(self, facet: QuoteFacet, chosen: frozenset[str]) -> None:
        """Show a choice before the counts that go with it are there."""
        self._models[facet].set_chosen(chosen)

    def set_chosen_count(self, count: int) -> None:
        """Say how much there is to clear."""
        self._clear.setVisible(count > 0)
        self._clear.setText(self.tr("Clear {count}").format(count=number(count)))
        self._clear.setAccessibleName(self.tr("Clear everything chosen here: {count}").format(count=number(count)))

    def _section(self, facet: QuoteFacet, title: str, memory: FoldMemory | None) -> Section:
        key = f"quote_facet_{facet.value}"
        is_first = facet is QuoteFacet.THEME
        section = Section(title, key=key, memory=memory, opened=facet in _USUALLY_OPEN, first=is_first)
        section.body.setContentsMargins(0, 0, 0, tokens.SPACE_1)
        section.body.addWidget(FacetView(self._models[facet], title, name=key))
        section.toggled.connect(lambda _opened: self._show_detail(facet))
        self._models[facet].choice_changed.connect(lambda chosen: self.choice_changed.emit(facet, chosen))
        self._sections[facet] = section
        return section

    def _show_detail(self, facet: QuoteFacet) -> None:
        section = self._sections[facet]
        section.set_detail("" if section.opened else self._summaries.get(facet, ""))

    def _titles(self) -> dict[QuoteFacet, str]:
        return {
            QuoteFacet.THEME: self.tr("Theme"),
            QuoteFacet.STATE: self.tr("State"),
            QuoteFacet.ROLE: self.tr("Role"),
            QuoteFacet.COUNTRY: self.tr("Country"),
            QuoteFacet.LANGUAGE: self.tr("Language"),
            QuoteFacet.PROJECT: self.tr("Project"),
            QuoteFacet.GOAL: self.tr("Goal"),
            QuoteFacet.YEAR: self.tr("Year"),
        }
