"""The facets of the list of quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from testimony_archive.domain.quote_list import QuoteFacet
from testimony_archive.ui.views.facets_panel import FacetsPanel

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.widgets.panes import FoldMemory

_USUALLY_OPEN: Final = frozenset({QuoteFacet.THEME, QuoteFacet.STATE, QuoteFacet.ROLE, QuoteFacet.COUNTRY})


class QuoteFacets(FacetsPanel):
    """Values have one count, that of quotes. Facets are `QuoteFacet`."""

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(memory, parent, name="quote_facets", key="quote_facet", single=True)
        self.add_sections(self._titles(), _USUALLY_OPEN)

    def _titles(self) -> dict[StrEnum, str]:
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
