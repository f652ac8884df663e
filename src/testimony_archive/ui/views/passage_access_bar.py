"""The bar below the transcript that sets the access of passages: the level, until when it holds, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from testimony_archive.domain.edits import AccessField
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.access_fields import AccessFields
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.presenters.passage_access import PassageAccess

_WIDTH: Final = 480


class PassageAccessBar(Pane):
    """Shows what the passages have in common; each field is saved when it is left."""

    edited = Signal(object, object)
    """An `AccessField` and its new value."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, chrome=True, name="passage_access")
        self._title = label(role="strong", name="passage_access_title")
        close = IconButton("cross", self.tr("Close"), name="passage_access_close")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(Picture("lock", "warn"))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(close)
        self._differ = label(
            self.tr("They differ; what you set holds for all of them."),
            "small",
            wrap=True,
            name="passage_access_differ",
        )
        self._column = fields = QVBoxLayout()
        fields.setSpacing(tokens.SPACE_FIELDS)
        self._access: AccessFields | None = None
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3)
        inside.setSpacing(tokens.SPACE_1)
        inside.addLayout(head)
        inside.addWidget(self._differ)
        inside.addLayout(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addLayout(inside)
        self.hide()

    def show_passages(self, access: PassageAccess) -> None:
        """Show the access of passages, and take the focus where it was closed."""
        one, several = self.tr("Access of passage {first}"), self.tr("Access of passages {first} to {last}")
        words = one if access.first == access.last else several
        title = words.format(first=number(access.first), last=number(access.last))
        if title != self._title.text() or not self.isVisible():
            for each in self._made().fields.values():
                each.forget()
        self._title.setText(title)
        self._differ.setVisible(access.differ)
        self._made().show_values(access.values, restricted=access.restricted)
        if not self.isVisible():
            self.show()
            first = AccessField.ACCESS_UNTIL if access.restricted else AccessField.ACCESS
            self._made().fields[first].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_accepted(self, field: AccessField) -> None:
        """The value of a field was accepted."""
        self._made().fields[field].settle()

    def show_refused(self, field: AccessField, why: str) -> None:
        """Say at a field why its value was not accepted."""
        self._made().fields[field].show_error(why)

    def _made(self) -> AccessFields:
        """The fields, which are made when the bar is first shown."""
        if self._access is None:
            self._access = AccessFields(self._column, "passage", self)
            self._access.edited.connect(self.edited)
            for each in self._access.fields.values():
                each.setMaximumWidth(_WIDTH)
        return self._access

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
