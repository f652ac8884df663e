"""The panel at the left of a search that narrows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from testimony_archive.domain.queries import Facet
from testimony_archive.ui.models.facet_model import FacetModel
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.facet_view import FacetView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.panes import PageHead, Pane, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.models.facet_model import FacetValue
    from testimony_archive.ui.widgets.panes import FoldMemory


class FacetsPanel(Pane):
    """One section for each facet."""

    choice_changed = Signal(object, object)
    """A `Facet` and the keys that are to be chosen in it, as a frozenset."""
    clear_asked = Signal()

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="facets")
        self.setMinimumWidth(200)
        self._models = {facet: FacetModel(self) for facet in Facet}
        self._sections: dict[Facet, Section] = {}
        head = PageHead(self.tr("Narrow down"), role="strong", name="facets_head")
        self._clear = QPushButton()
        self._clear.setObjectName("facets_clear")
        self._clear.setProperty("role", "link")
        self._clear.clicked.connect(self.clear_asked)
        head.row.addStretch(1)
        head.row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll_area(memory), 1)
        self.set_chosen_count(0)

    def set_values(self, facet: Facet, values: Sequence[FacetValue], chosen: frozenset[str]) -> None:
        """Show the values of a facet; one that has none is hidden."""
        self._models[facet].set_values(values, chosen)
        self._sections[facet].setVisible(bool(values))

    def set_chosen(self, facet: Facet, chosen: frozenset[str]) -> None:
        """Show a choice before the counts that go with it are there."""
        self._models[facet].set_chosen(chosen)

    def set_chosen_count(self, count: int) -> None:
        """Say how much there is to clear."""
        self._clear.setVisible(count > 0)
        self._clear.setText(self.tr("Clear {count}").format(count=number(count)))
        self._clear.setAccessibleName(self.tr("Clear everything chosen here: {count}").format(count=number(count)))

    def _scroll_area(self, memory: FoldMemory | None) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        titles = {
            Facet.THEME: self.tr("Theme"),
            Facet.ROLE: self.tr("Role"),
            Facet.COUNTRY: self.tr("Country"),
            Facet.LANGUAGE: self.tr("Language"),
        }
        for place, (facet, title) in enumerate(titles.items()):
            section = Section(title, key=f"facet_{facet.value}", memory=memory, first=place == 0)
            section.body.setContentsMargins(0, 0, 0, tokens.SPACE_1)
            view = FacetView(self._models[facet], title, name=f"facet_{facet.value}")
            section.body.addWidget(view)
            self._models[facet].choice_changed.connect(
                lambda chosen, facet=facet: self.choice_changed.emit(facet, chosen)
            )
            self._sections[facet] = section
            column.addWidget(section)
        self._sections[Facet.THEME].set_detail(self.tr("testimonies · passages"))
        column.addWidget(HairLine())
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("facets_scroll")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return area
