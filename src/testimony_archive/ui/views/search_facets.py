"""The facets of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from testimony_archive.domain.queries import Facet
from testimony_archive.ui.views.facets_panel import FacetsPanel

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.widgets.panes import FoldMemory

_USUALLY_OPEN: Final = frozenset({Facet.THEME, Facet.ROLE, Facet.COUNTRY, Facet.LANGUAGE})


class SearchFacets(FacetsPanel):
    """Values have two counts, of testimonies and of passages. Facets are `Facet`."""

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(memory, parent, name="facets", key="facet", single=False)
        self.add_sections(self._titles(), _USUALLY_OPEN)

    def legend(self, facet: StrEnum) -> str:
        return self.tr("testimonies · passages") if facet is Facet.THEME else ""

    def _titles(self) -> dict[StrEnum, str]:
        return {
            Facet.THEME: self.tr("Theme"),
            Facet.ROLE: self.tr("Role"),
            Facet.COUNTRY: self.tr("Country"),
            Facet.LANGUAGE: self.tr("Language"),
            Facet.YEAR: self.tr("Year"),
            Facet.PROJECT: self.tr("Project"),
            Facet.GOAL: self.tr("Goal"),
            Facet.RECORDING: self.tr("Recording"),
            Facet.ACCESS: self.tr("Access"),
        }
