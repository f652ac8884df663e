"""The panel at the left of a search, or of a list, that narrows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    from collections.abc import Collection, Mapping, Sequence
    from enum import StrEnum

    from testimony_archive.ui.models.facet_model import FacetValue
    from testimony_archive.ui.widgets.panes import FoldMemory


class FacetsPanel(Pane):
    """One section for each facet.

    Args:
        memory: where sections keep whether they are open.
        parent: what it stands on.
        titles: the facets in order with their headings; those of the search where none are given.
        name: begins the object names.
        single: values have one count alone (of what is listed), not testimonies and passages.
        folded: facets that are folded until somebody opens them.
    """

    choice_changed = Signal(object, object)
    """A facet and the keys that are to be chosen in it, as a frozenset."""
    clear_asked = Signal()

    def __init__(
        self,
        memory: FoldMemory | None = None,
        parent: QWidget | None = None,
        *,
        titles: Mapping[Any, str] | None = None,
        name: str = "facets",
        single: bool = False,
        folded: Collection[Any] = (),
    ) -> None:
        super().__init__(parent, name=name)
        self.setMinimumWidth(200)
        self._titles = titles if titles is not None else self._titles_of_search()
        self._single = single
        self._folded = folded
        self._models = {facet: FacetModel(self, single=single) for facet in self._titles}
        self._sections: dict[Any, Section] = {}
        head = PageHead(self.tr("Narrow down"), role="strong", name=f"{name}_head")
        self._clear = QPushButton()
        self._clear.setObjectName(f"{name}_clear")
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

    def set_values(self, facet: StrEnum, values: Sequence[FacetValue], chosen: frozenset[str]) -> None:
        """Show the values of a facet; one that has none is hidden."""
        self._models[facet].set_values(values, chosen)
        self._sections[facet].setVisible(bool(values))

    def set_chosen(self, facet: StrEnum, chosen: frozenset[str]) -> None:
        """Show a choice before the counts that go with it are there."""
        self._models[facet].set_chosen(chosen)

    def set_chosen_count(self, count: int) -> None:
        """Say how much there is to clear."""
        self._clear.setVisible(count > 0)
        self._clear.setText(self.tr("Clear {count}").format(count=number(count)))
        self._clear.setAccessibleName(self.tr("Clear everything chosen here: {count}").format(count=number(count)))

    @property
    def _prefix(self) -> str:
        """What begins the names of the sections: nothing for the search, whose folds are remembered by them."""
        return self.objectName().removesuffix("facets")

    def _titles_of_search(self) -> dict[Facet, str]:
        return {
            Facet.THEME: self.tr("Theme"),
            Facet.ROLE: self.tr("Role"),
            Facet.COUNTRY: self.tr("Country"),
            Facet.LANGUAGE: self.tr("Language"),
        }

    def _scroll_area(self, memory: FoldMemory | None) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, (facet, title) in enumerate(self._titles.items()):
            key = f"{self._prefix}facet_{facet.value}"
            opened = facet not in self._folded
            section = Section(title, key=key, memory=memory, opened=opened, first=place == 0)
            section.body.setContentsMargins(0, 0, 0, tokens.SPACE_1)
            view = FacetView(self._models[facet], title, name=key)
            section.body.addWidget(view)
            self._models[facet].choice_changed.connect(
                lambda chosen, facet=facet: self.choice_changed.emit(facet, chosen)
            )
            self._sections[facet] = section
            column.addWidget(section)
        if not self._single:
            self._sections[Facet.THEME].set_detail(self.tr("testimonies · passages"))
        column.addWidget(HairLine())
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{self.objectName()}_scroll")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return area
