"""Which searches fill the selection that is shown, what has changed since, and the refresh."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label


class SelectionSourceBar(QWidget):
    """Hidden where no search fills the selection."""

    refresh_asked = Signal()
    forget_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("selection_source_bar")
        self._from = ElidedLabel(role="secondary")
        self._from.setObjectName("selection_source_from")
        self._changed = label(role="small", name="selection_source_changed")
        self._refresh = FlatButton(self.tr("Refresh"), "loop", name="selection_refresh")
        self._refresh.setToolTip(self.tr("Add what is new; nothing is taken out"))
        self._refresh.setAccessibleName(self.tr("Refresh the selection"))
        self._refresh.clicked.connect(self.refresh_asked)
        self._forget = FlatButton(self.tr("Forget"), "cross", name="selection_forget")
        self._forget.setToolTip(self.tr("Let no search fill this selection; what is in it stays"))
        self._forget.setAccessibleName(self.tr("Forget the searches of the selection"))
        self._forget.clicked.connect(self.forget_asked)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_2, tokens.SPACE_1)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._from, 1)
        for widget in (self._changed, self._refresh, self._forget):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(HairLine())
        self.hide()

    def tell(self, searches: str, changed: str, *, can_change: bool) -> None:
        """Say which searches they are and what has changed since."""
        self._from.setText(searches)
        self._changed.setText(changed)
        self._refresh.setVisible(can_change)
        self._forget.setVisible(can_change)
        self.show()
