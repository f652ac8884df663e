"""The pane at the right of the vocabularies: the names of one term, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from testimony_archive.domain.terms import TermField
from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.labels import ElidedLabel, label
from testimony_archive.ui.widgets.panes import PageHead, Pane, Section, clear_layout
from testimony_archive.ui.widgets.scrolling import ScrollColumn
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from testimony_archive.ui.memory import WindowMemory


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """What the pane shows: values of the fields that the term has, its key, and what uses it."""

    name: str
    values: Mapping[TermField, str]
    synonyms: tuple[str, ...]
    key: str
    uses: str
    is_used: bool
    templates: tuple[str, ...] = ()
    remark: str = ""


class TermInspector(Pane):
    """Tells what was edited; who listens says whether it was accepted."""

    edited = Signal(object, object)
    """A `TermField` and its new value."""
    uses_asked = Signal()
    testimony_asked = Signal(int)

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="term_inspector")
        self.set_least_width(260)
        self._title = ElidedLabel(role="strong")
        self._title.setObjectName("term_title")
        head = PageHead(name="term_head", parent=self)
        head.row.addWidget(self._title, 1)
        scroll = ScrollColumn(self, name="term_scroll")
        ground = scroll.widget()
        self._names = Section(self.tr("Names"), key="term_names", memory=memory, first=True, parent=ground)
        self._names.body.setSpacing(tokens.SPACE_FIELDS)
        self._where = Section(self.tr("Used in"), key="term_uses", memory=memory, parent=ground)
        self.fields: dict[TermField, Field] = {}
        self._synonyms = TermsEditor(self.tr("Add a synonym"), name="term_synonyms")
        for field, caption, editor in (
            (TermField.NAME, self.tr("Name"), WordsEditor(one_line=True)),
            (TermField.LABEL_EN, self.tr("English"), WordsEditor(one_line=True)),
            (TermField.LABEL_ES, self.tr("Spanish"), WordsEditor(one_line=True)),
            (TermField.LABEL_FR, self.tr("French"), WordsEditor(one_line=True)),
            (TermField.NUMBER, self.tr("Number"), LineEditor()),
            (TermField.SYNONYMS, self.tr("Synonyms"), self._synonyms),
        ):
            self._add(field, caption, editor)
        self._key = Field(
            self.tr("Key"),
            label(role="secondary", wrap=True, name="term_key"),
            name="term_key",
            parent=self._names.content,
        )
        self._remark = label(role="small", wrap=True, name="term_remark")
        self._names.body.addWidget(self._key)
        self._names.body.addWidget(self._remark)
        self._uses = label(wrap=True, name="term_uses")
        self._show_uses = QPushButton(self.tr("Show them in the search"))
        self._show_uses.setObjectName("term_show_uses")
        self._show_uses.setProperty("role", "link")
        self._show_uses.clicked.connect(self.uses_asked)
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.SPACE_1)
        self._templates = label(role="small", wrap=True, name="term_templates")
        self._where.body.addWidget(self._uses)
        self._where.body.addLayout(self._list)
        self._where.body.addWidget(self._show_uses, 0, Qt.AlignmentFlag.AlignLeft)
        self._where.body.addWidget(self._templates)
        self._nothing = label(
            self.tr("Choose a term to see its names and where it is used."), "secondary", wrap=True, parent=ground
        )
        self._nothing.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(scroll)
        for part in (self._nothing, self._names, self._where):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No term is chosen."""
        self._title.setText("")
        self._nothing.show()
        self._names.hide()
        self._where.hide()

    def show_term(self, shown: ShownTerm, *, forget: bool) -> None:
        """Show a term; with `forget`, what was typed and not accepted belongs to another one."""
        self._nothing.hide()
        self._names.show()
        self._where.show()
        self._title.setText(shown.name)
        for field, editor in self.fields.items():
            if forget:
                editor.forget()
            editor.setVisible(field in shown.values)
            if field in shown.values and field is not TermField.SYNONYMS:
                editor.editor.show_value(shown.values[field])  # type: ignore[attr-defined]
        self._synonyms.show_value([(each, each) for each in shown.synonyms])
        self._key.setVisible(bool(shown.key))
        self._key.editor.setText(shown.key)  # type: ignore[attr-defined]
        self._remark.setText(shown.remark)
        self._remark.setVisible(bool(shown.remark))
        self._uses.setText(shown.uses)
        self._show_uses.setVisible(shown.is_used)
        self._templates.setText(self.tr("Templates: {names}").format(names="; ".join(shown.templates)))
        self._templates.setVisible(bool(shown.templates))
        if forget:
            self.show_testimonies(())

    def show_testimonies(self, testimonies: Sequence[tuple[int, str]]) -> None:
        """List testimonies by row number and words; each leads to its record."""
        clear_layout(self._list)
        for testimony_id, words in testimonies:
            button = QPushButton(_short(words))
            button.setObjectName(f"term_testimony_{testimony_id}")
            button.setToolTip(tooltip(words))
            button.setAccessibleName(words)
            button.setProperty("role", "link")
            button.clicked.connect(lambda _=False, testimony_id=testimony_id: self.testimony_asked.emit(testimony_id))
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()

    def edit_name(self) -> None:
        """Let the first name be typed."""
        first = next((each for each in self.fields.values() if not each.isHidden()), None)
        if first is not None and first.isEnabled():
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Let names be read only."""
        for field in self.fields.values():
            field.setEnabled(not read_only)

    def _add(self, field: TermField, caption: str, editor: QWidget) -> None:
        made = Field(caption, editor, name=f"term_{field.value}", parent=self._names.content)
        editor.committed.connect(lambda value: self.edited.emit(field, value))  # type: ignore[attr-defined]
        self.fields[field] = made
        self._names.body.addWidget(made)


_LONGEST = 34


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
