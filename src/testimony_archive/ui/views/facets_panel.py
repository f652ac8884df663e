"""The panel at the left of a list that narrows it: one section for each facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.models.facet_model import FacetModel
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.facet_view import FacetView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.panes import PageHead, Pane, Section
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from enum import StrEnum

    from testimony_archive.ui.models.facet_model import FacetValue
    from testimony_archive.ui.widgets.panes import FoldMemory


class FacetsPanel(Pane):
    """Lets values be chosen; a folded section says in short what is in it. Values are laid out once it is opened."""

    choice_changed = Signal(object, object)
    """A facet and the keys that are to be chosen in it, as a frozenset."""
    clear_asked = Signal()

    def __init__(
        self,
        memory: FoldMemory | None,
        parent: QWidget | None,
        *,
        name: str,
        key: str,
        single: bool,
    ) -> None:
        """Make an empty panel, for a subclass to add its sections to.

        Args:
            memory: where sections keep whether they are open.
            parent: what it stands on.
            name: the object name; those of its parts begin with it.
            key: what the names of its sections begin with.
            single: whether values have one count instead of two.
        """
        super().__init__(parent, name=name)
        self.set_least_width(200)
        self._memory, self._key, self._single = memory, key, single
        self._models: dict[StrEnum, FacetModel] = {}
        self._sections: dict[StrEnum, Section] = {}
        self._views: dict[StrEnum, FacetView] = {}
        self._summaries: dict[StrEnum, str] = {}
        head = PageHead(self.tr("Narrow down"), role="strong", name=f"{name}_head", parent=self)
        self._clear = QPushButton(head)
        self._clear.setObjectName(f"{name}_clear")
        self._clear.setProperty("role", "link")
        self._clear.clicked.connect(self.clear_asked)
        head.row.addStretch(1)
        head.row.addWidget(self._clear)
        self._scroll = ScrollColumn(self, name=f"{name}_scroll")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        self.set_chosen_count(0)

    def set_values(
        self, facet: StrEnum, values: Sequence[FacetValue], chosen: frozenset[str], summary: str = ""
    ) -> None:
        """Show the values of a facet, or while it is folded a summary of them; one that has none is hidden."""
        self._models[facet].set_values(values, chosen)
        self._sections[facet].setVisible(bool(values))
        self._summaries[facet] = summary
        self._show_detail(facet)

    def set_chosen(self, facet: StrEnum, chosen: frozenset[str]) -> None:
        """Show a choice before the counts that go with it are there."""
        self._models[facet].set_chosen(chosen)

    def set_chosen_count(self, count: int) -> None:
        """Say how much there is to clear."""
        self._clear.setVisible(count > 0)
        self._clear.setText(self.tr("Clear {count}").format(count=number(count)))
        self._clear.setAccessibleName(self.tr("Clear everything chosen here: {count}").format(count=number(count)))

    def legend(self, facet: StrEnum) -> str:
        """What the counts of a facet are, to be said beside its heading while it is open."""
        del facet
        return ""

    def add_sections(self, titles: Mapping[StrEnum, str], usually_open: Collection[StrEnum]) -> None:
        """Give each facet its section, in this order."""
        column, ground = self._scroll.column, self._scroll.widget()
        for place, (facet, title) in enumerate(titles.items()):
            section = Section(
                title,
                key=f"{self._key}_{facet.value}",
                memory=self._memory,
                opened=facet in usually_open,
                first=place == 0,
                parent=ground,
            )
            section.body.setContentsMargins(0, 0, 0, tokens.SPACE_1)
            section.toggled.connect(lambda _opened, facet=facet: self._on_section_toggled(facet))
            model = FacetModel(self, single=self._single)
            model.choice_changed.connect(lambda chosen, facet=facet: self.choice_changed.emit(facet, chosen))
            self._models[facet], self._sections[facet] = model, section
            column.addWidget(section)
            self._on_section_toggled(facet)
        column.addWidget(HairLine(parent=ground))
        column.addStretch(1)

    def _on_section_toggled(self, facet: StrEnum) -> None:
        section = self._sections[facet]
        if section.opened and facet not in self._views:
            name = f"{self._key}_{facet.value}"
            view = FacetView(self._models[facet], section.title, name=name, parent=section.content)
            self._views[facet] = view
            section.body.addWidget(view)
        self._show_detail(facet)

    def _show_detail(self, facet: StrEnum) -> None:
        section = self._sections[facet]
        section.set_detail(self.legend(facet) if section.opened else self._summaries.get(facet, ""))
