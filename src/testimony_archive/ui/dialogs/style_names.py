"""Which styles of a template of one's own stand for ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from testimony_archive.ui.translation import counted
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from testimony_archive.services.styling import StyleName, TemplateStyles

_SIZE: Final = (520, 600)


class StyleNamesDialog(QDialog):
    """One line for each of our styles, and a choice among those of the template; what is chosen is kept at once."""

    chosen = Signal(str, str)
    """One of our styles, and that of the template which stands for it; empty for the one of our name."""

    def __init__(self, styles: TemplateStyles, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("style_names")
        self.setWindowTitle(self.tr("Styles of {file}").format(file=styles.template.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._fields: dict[str, Field] = {}
        advice = self.tr(
            "Choose which style of the template is used where it has another name there. It is remembered for "
            "templates of this file name."
        )
        self._missing = label(role="small", wrap=True, name="style_names_missing")
        self._scroll = ScrollColumn(self, name="style_names_scroll")
        self._scroll.column.addLayout(self._make_rows(styles))
        self._scroll.column.addStretch(1)
        close = PrimaryButton(self.tr("Close"), name="style_names_close")
        close.setAccessibleName(close.text())
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        edge = tokens.SPACE_4
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE_3)
        column.addWidget(label(advice, "secondary", wrap=True, name="style_names_advice"))
        column.addWidget(self._missing)
        column.addWidget(HairLine())
        column.addWidget(self._scroll, 1)
        column.addWidget(HairLine())
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._tell(styles)
        self._fields[styles.rows[0].ours].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self, styles: TemplateStyles) -> None:
        """Something that was chosen was kept; what was chosen since stays."""
        for each in styles.rows:
            self._fields[each.ours].settle(each.theirs)
        self._tell(styles)

    def show_refused(self, ours: str, theirs: str, why: str) -> None:
        """Say at one of our styles why what was chosen was not kept."""
        self._fields[ours].refuse(theirs, why)
        self._scroll.settle()

    def _make_rows(self, styles: TemplateStyles) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, tokens.SPACE_2, 0)
        grid.setHorizontalSpacing(tokens.SPACE_4)
        grid.setVerticalSpacing(tokens.SPACE_FIELDS)
        grid.setColumnStretch(1, 1)
        for place, each in enumerate(styles.rows):
            field = self._make_field(each, styles.names)
            caption = label(each.ours)
            caption.setBuddy(field.editor)
            caption.setMinimumHeight(tokens.height_for(tokens.HEIGHT_FIELD_SMALL))
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _make_field(self, style: StyleName, names: tuple[str, ...]) -> Field:
        usual = self.tr("As it is called here") if style.is_there else self.tr("Not in the template: it is added")
        editor = ChoiceEditor((("", usual), *((each, each) for each in names)))
        editor.show_value(style.theirs)
        editor.committed.connect(lambda theirs: self.chosen.emit(style.ours, theirs))
        spoken = self.tr("The template's style for {style}").format(style=style.ours)
        field = Field("", editor, name=f"style_name_{style.ours.lower().replace(' ', '_')}", spoken=spoken)
        self._fields[style.ours] = field
        return field

    def _tell(self, styles: TemplateStyles) -> None:
        """Say what the template lacks."""
        missing = sum(each.is_missing for each in styles.rows)
        words = counted(
            missing,
            self.tr("{count} style is not in the template; the document brings it along."),
            self.tr("{count} styles are not in the template; the document brings them along."),
        )
        self._missing.setText(words if missing else self.tr("The template has a style for everything."))
        for each in styles.rows:
            lost = self.tr("“{name}” is no longer in the template.").format(name=each.lost) if each.lost else ""
            self._fields[each.ours].show_hint(lost)
        self._scroll.settle()
