"""The templates for new testimonies, to be renamed and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.editors import Field, LineEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.drafts import DraftTestimony
    from testimony_archive.domain.record_starts import RecordTemplate

_WIDTH: Final = 440
_HEIGHT: Final = 320


class TemplatesDialog(QDialog):
    """One line for each template: its name, to be typed anew, and a button that deletes it."""

    renamed = Signal(int, str)
    """A template, and the name that was typed."""
    delete_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templates")
        self.setWindowTitle(self.tr("Templates for new testimonies"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._rows: dict[int, QWidget] = {}
        self._fields: dict[int, Field] = {}
        advice = self.tr("Choose a testimony in the table and keep it as a template: new ones can begin like it.")
        self._empty = label(advice, "secondary", wrap=True, name="templates_empty")
        self._scroll = ScrollColumn(name="templates_scroll")
        self._scroll.column.setSpacing(tokens.SPACE_FIELDS)
        self._scroll.column.addWidget(self._empty)
        self._scroll.column.addStretch(1)
        close = PrimaryButton(self.tr("Close"), name="templates_close")
        close.setAccessibleName(close.text())
        close.setAutoDefault(False)  # Return belongs to the name that is being typed
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        edge = tokens.SPACE_4
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE_4)
        column.addWidget(self._scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def show_templates(self, templates: Sequence[RecordTemplate]) -> None:
        """Show these; what is being typed into a name stays."""
        for gone in self._rows.keys() - {each.template_id for each in templates}:
            self._rows.pop(gone).deleteLater()
            del self._fields[gone]
        for place, each in enumerate(templates):
            if each.template_id not in self._rows:
                self._rows[each.template_id] = self._make_row(each.template_id)
            row = self._rows[each.template_id]
            self._scroll.column.removeWidget(row)
            self._scroll.column.insertWidget(place, row)
            row.show()
            self._fields[each.template_id].editor.show_value(each.name)  # type: ignore[attr-defined]
            self._fields[each.template_id].show_hint(self._hint(each.start.draft))
        self._empty.setVisible(not templates)
        if templates and not self.isVisible():  # the first name is at hand when it opens
            self._fields[templates[0].template_id].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.settle()

    def show_accepted(self, template_id: int) -> None:
        """The name of a template was accepted."""
        self._fields[template_id].settle()

    def show_refused(self, template_id: int, why: str) -> None:
        """Say at a name why it was not accepted."""
        self._fields[template_id].show_error(why)
        self._scroll.settle()

    def _hint(self, draft: DraftTestimony) -> str:
        """By what a template is known, besides its name."""
        made_of = self.tr("Made of {code}").format(code=draft.code)
        told = (made_of, draft.project, draft.collection, draft.series, draft.place)
        return " · ".join(each for each in told if each)

    def _make_row(self, template_id: int) -> QWidget:
        row = QWidget()
        editor = LineEditor()
        editor.committed.connect(lambda name: self.renamed.emit(template_id, name))
        field = Field("", editor, name=f"template_name_{template_id}", spoken=self.tr("Name of the template"))
        self._fields[template_id] = field
        delete = IconButton("cross", self.tr("Delete the template"), name=f"template_delete_{template_id}")
        delete.clicked.connect(lambda: self.delete_asked.emit(template_id))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_1)
        line.addWidget(field, 1)
        line.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
        return row
