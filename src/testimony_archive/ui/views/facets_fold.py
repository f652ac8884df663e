"""Where the middle of a page would be crushed between its panes, the facets fold into a button that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.flat_button import FlatButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LEAST_MIDDLE: Final = 40
"""The width of the middle pane below which the facets fold, in sizes of the font."""


class FacetsFold(FlatButton):
    """Hidden while there is room for the facets.

    Args:
        facets: the panel at the left.
        inspector: the pane at the right, which may be hidden.
        name: the object name.
    """

    def __init__(self, facets: QWidget, inspector: QWidget, *, name: str) -> None:
        super().__init__(QCoreApplication.translate("FacetsPanel", "Narrow down"), "filter", name=name)
        self._facets, self._inspector = facets, inspector
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.toggled.connect(facets.setVisible)
        self.hide()

    def fit(self, page_width: int) -> None:
        """Fold the facets, or let them stand, as a page of this width asks for."""
        inspector = 0 if self._inspector.isHidden() else tokens.WIDTH_INSPECTOR
        room = page_width - tokens.WIDTH_FACETS - inspector
        folded = room < _LEAST_MIDDLE * tokens.font_pixels(tokens.body())
        if folded == self.isHidden():
            self.setVisible(folded)
            self.setChecked(False)
            self._facets.setVisible(not folded)
