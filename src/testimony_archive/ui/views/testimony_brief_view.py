"""The inspector beside a list: a testimony in short, for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.chips import Chip, FlowLayout
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, Picture, label
from testimony_archive.ui.widgets.panes import Pane, Section, clear_layout
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.presenters.testimony_brief import Line, PassageBrief, TestimonyBrief
    from testimony_archive.ui.widgets.panes import FoldMemory

_NAME_WIDTH = 84


class TestimonyBriefView(Pane):
    """Shows a `TestimonyBrief`, or says that nothing is chosen."""

    __test__ = False  # the name is the glossary's, it is no test

    open_asked = Signal()

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None, *, name: str = "brief") -> None:
        super().__init__(parent, name=name)
        self.set_least_width(240)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_invitation())
        self._stack.addWidget(self._make_content(memory))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_brief(self, brief: TestimonyBrief | None) -> None:
        """Show a testimony, or with None that nothing is chosen."""
        self._stack.setCurrentIndex(0 if brief is None else 1)
        if brief is None:
            return
        self._code.setText(brief.code)
        self._status.setText(brief.status)
        self._title.setText(brief.title)
        self._title.setVisible(bool(brief.title))
        self._line.setText(brief.line)
        self._line.setVisible(bool(brief.line))
        self._passage.setVisible(brief.passage is not None)
        if brief.passage is not None:
            self._show_passage(brief.passage)
        self._people.setVisible(bool(brief.people))
        self._people.set_detail(number(len(brief.people)))
        _fill_pairs(self._people, brief.people)
        self._show_rights(brief)
        self._files.setVisible(bool(brief.files))
        self._files.set_detail(number(len(brief.files)))
        _fill_files(self._files, brief.files)

    def _make_content(self, memory: FoldMemory | None) -> ScrollColumn:
        area = ScrollColumn(self, name=f"{self.objectName()}_scroll")
        column, ground = area.column, area.widget()
        column.addWidget(self._make_head())
        self._passage = Section(self.tr("This passage"), key="brief_passage", memory=memory, parent=ground)
        self._people = Section(self.tr("People"), key="brief_people", memory=memory, parent=ground)
        self._rights = Section(self.tr("Consent and access"), key="brief_rights", memory=memory, parent=ground)
        self._files = Section(self.tr("Files"), key="brief_files", memory=memory, parent=ground)
        for section in (self._passage, self._people, self._rights, self._files):
            column.addWidget(section)
        column.addWidget(HairLine(parent=ground))
        column.addStretch(1)
        return area

    def _make_invitation(self) -> QWidget:
        invitation = QWidget()
        column = QVBoxLayout(invitation)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        words = self.tr("Choose a passage to see who speaks and what may be done with it.")
        column.addWidget(label(words, "secondary", wrap=True, name=f"{self.objectName()}_empty"))
        column.addStretch(1)
        return invitation

    def _make_head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        name = self.objectName()
        self._code = label(role="strong", name=f"{name}_code")
        self._status = label(role="secondary", name=f"{name}_status")
        opening = IconButton("open-external", self.tr("Open the testimony"), name=f"{name}_open")
        opening.clicked.connect(self.open_asked)
        row.addWidget(self._code)
        row.addWidget(self._status)
        row.addStretch(1)
        row.addWidget(opening)
        self._title = label(role="strong", wrap=True, name=f"{name}_title")
        self._line = label(role="secondary", wrap=True, name=f"{name}_line")
        column.addLayout(row)
        column.addWidget(self._title)
        column.addWidget(self._line)
        return head

    def _show_passage(self, passage: PassageBrief) -> None:
        section = self._passage
        clear_layout(section.body)
        section.set_detail(passage.times)
        if passage.speaker:
            section.body.addWidget(label(passage.speaker, "secondary", wrap=True))
        if passage.is_kept:
            section.body.addWidget(_with_icon("quote", "accent", self.tr("Kept as a quote"), starred=passage.starred))
        if passage.main_idea:
            section.body.addWidget(label(passage.main_idea, wrap=True))
        if passage.themes:
            chips = QWidget()
            flow = FlowLayout(chips)
            for theme in passage.themes:
                flow.addWidget(Chip(theme))
            section.body.addWidget(chips)
        if not (passage.speaker or passage.is_kept):
            section.body.addWidget(label(self.tr("Not kept as a quote"), "secondary"))

    def _show_rights(self, brief: TestimonyBrief) -> None:
        body = self._rights.body
        clear_layout(body)
        body.addWidget(_with_icon(brief.leaving.icon, brief.leaving.tone, brief.leaving.name))
        body.addWidget(label(f"{brief.leaving.value}.", "secondary", wrap=True))
        if brief.consent:
            body.addWidget(label(brief.consent, wrap=True))
        body.addWidget(_pairs(brief.access))


def _with_icon(icon: str, tone: str, words: str, *, starred: bool = False) -> QWidget:
    row, line = _row()
    line.addWidget(Picture(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(_value(words), 1)
    if starred:
        line.addWidget(Picture("star-filled", "accent"))
    return row


def _fill_pairs(section: Section, lines: Sequence[Line]) -> None:
    clear_layout(section.body)
    section.body.addWidget(_pairs(lines))


def _pairs(lines: Sequence[Line]) -> QWidget:
    """Names in a column of their own, values beside them."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, tokens.SPACE_1, 0, tokens.SPACE_1)
    grid.setHorizontalSpacing(tokens.SPACE_2)
    grid.setVerticalSpacing(tokens.SPACE_1)
    grid.setColumnMinimumWidth(0, _NAME_WIDTH - tokens.SPACE_2)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        grid.addWidget(label(line.name, "secondary"), place, 0, Qt.AlignmentFlag.AlignTop)
        value = _with_icon(line.icon, line.tone, line.value) if line.icon else _value(line.value)
        grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignTop)
    return table


def _value(text: str) -> QLabel:
    value = label(text, wrap=True)
    value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return value


def _fill_files(section: Section, lines: Sequence[Line]) -> None:
    clear_layout(section.body)
    for line in lines:
        row, layout = _row()
        layout.addWidget(Picture(line.icon))
        layout.addWidget(ElidedLabel(line.name), 1)
        layout.addWidget(label(line.value, "small"))
        row.setFixedHeight(tokens.height_for(tokens.HEIGHT_FACET))
        section.body.addWidget(row)


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.SPACE_2)
    return row, layout
