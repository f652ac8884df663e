"""The quote at hand in its place, and all that is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.quote_sheet import QuoteSheetPart
from testimony_archive.ui.translation import counted, number
from testimony_archive.ui.views.history_section import HistorySection
from testimony_archive.ui.views.marked_words import MarkedWords
from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.editors import Field, WordsEditor
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.panes import Section, clear_layout
from testimony_archive.ui.widgets.scrolling import ScrollColumn
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from testimony_archive.ui.presenters.quote_sheet import Neighbour, QuoteSheet
    from testimony_archive.ui.widgets.panes import FoldMemory


class QuoteAsks(QObject):
    """What is asked for about the quote that is shown."""

    edited = Signal(object, object)
    """A `QuoteSheetPart` and what it is to hold."""
    star_toggled = Signal()
    play_asked = Signal()
    open_asked = Signal()
    select_asked = Signal(object)
    """Add the quote to a selection; the menu is wanted at this place on the screen."""
    copy_asked = Signal()
    delete_asked = Signal()


class QuoteSheetView(ScrollColumn):
    """Each field is saved when it is left; one that cannot be used is told at the field and stays as it was typed."""

    def __init__(self, asks: QuoteAsks, memory: FoldMemory | None, parent: QWidget) -> None:
        super().__init__(parent, name="quote_inspector_scroll")
        self._asks = asks
        self._quote_id = 0
        self._fields: dict[QuoteSheetPart, Field] = {}
        ground = self.widget()
        self._place = Section(self.tr("In its place"), key="quote_place", memory=memory, parent=ground)
        self._said = Section(self.tr("What it says"), key="quote_said", memory=memory, parent=ground)
        self._rights = Section(self.tr("How it may leave"), key="quote_rights", memory=memory, parent=ground)
        self._selections = Section(self.tr("Selections"), key="quote_selections", memory=memory, parent=ground)
        self.history = HistorySection(memory, key="quote_history", parent=ground)
        self._make_place()
        self._make_fields()
        self.column.addWidget(self._make_head(QWidget(ground)))
        for section in (self._place, self._said, self._rights, self._selections, self.history):
            self.column.addWidget(section)
        self.column.addWidget(HairLine(parent=ground))
        self.column.addStretch(1)

    def show_sheet(self, sheet: QuoteSheet, chosen: int = 1) -> None:
        """Show a quote; with several chosen it says which one is edited."""
        if sheet.quote_id != self._quote_id:
            self._quote_id = sheet.quote_id
            for field in self._fields.values():
                field.forget()
        self._code.setText(sheet.code)
        self._times.setText(sheet.times)
        self._speaker.setText(sheet.speaker)
        self._speaker.setVisible(bool(sheet.speaker))
        self._facts.setText(sheet.facts)
        self._facts.setVisible(bool(sheet.facts))
        self.show_chosen(chosen)
        self._show_star(starred=sheet.starred)
        self._play.setEnabled(sheet.playable)
        self._show_place(sheet)
        self._show_fields(sheet)
        leaving = sheet.leaving
        _fill(self._rights.body, [icon_line(leaving.icon, leaving.tone, leaving.text)])
        self._selections.setVisible(bool(sheet.selections))
        self._selections.set_detail(number(len(sheet.selections)))
        _fill(self._selections.body, [icon_line("selection", "text2", name) for name in sheet.selections])
        self.history.show_changes(sheet.history)

    def leave(self) -> None:
        """Show no quote any more: the next one is another one."""
        self._quote_id = 0

    def set_read_only(self, read_only: bool) -> None:
        """Let fields be read alone."""
        for field in self._fields.values():
            field.setEnabled(not read_only)
        self._star.setEnabled(not read_only)

    def show_chosen(self, count: int) -> None:
        """Say which of several chosen quotes is edited here."""
        one = self.tr("You edit this one; the other one is not touched.")
        self._others.setText(counted(count - 1, one, self.tr("You edit this one; the other {count} are not touched.")))
        self._others.setVisible(count > 1)

    def edit_main_idea(self) -> None:
        """Let the main idea be typed."""
        self._said.set_opened(True)
        self._idea.setFocus(Qt.FocusReason.OtherFocusReason)
        self._idea.put_cursor_at_end()

    def field(self, part: QuoteSheetPart) -> Field:
        """The field of a part."""
        return self._fields[part]

    def _make_head(self, head: QWidget) -> QWidget:
        self._code = label(role="strong", name="quote_inspector_code")
        self._times = label(role="secondary", name="quote_inspector_times")
        self._speaker = label(role="strong", wrap=True, name="quote_inspector_speaker")
        self._facts = label(role="secondary", wrap=True, name="quote_inspector_facts")
        self._others = label(role="small", wrap=True, name="quote_inspector_others")
        self._star = IconButton("star", self.tr("Give it a star"), name="quote_inspector_star")
        self._star.clicked.connect(self._asks.star_toggled)
        self._play = IconButton("play", self.tr("Play the quote"), name="quote_inspector_play")
        self._play.clicked.connect(self._asks.play_asked)
        opening = IconButton("open-external", self.tr("Open in its place"), name="quote_inspector_open")
        opening.clicked.connect(self._asks.open_asked)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._code)
        row.addWidget(self._times)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self._star, self._play, opening, self._make_more()):
            button.setFixedSize(tokens.HEIGHT_BUTTON_IN_ROW + 2, tokens.HEIGHT_BUTTON_IN_ROW + 2)
            buttons.addWidget(button)
        row.addLayout(buttons)
        column = QVBoxLayout(head)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_1)
        column.addLayout(row)
        for widget in (self._others, self._speaker, self._facts):
            column.addWidget(widget)
        return head

    def _make_more(self) -> IconButton:
        more = IconButton("more", self.tr("More"), name="quote_inspector_more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setObjectName("quote_inspector_menu")
        corner = more.rect().bottomLeft()
        for text, name, done in (
            (self.tr("Copy with its attribution"), "copy", self._asks.copy_asked.emit),
            (self.tr("Add to selection…"), "select", lambda: self._asks.select_asked.emit(more.mapToGlobal(corner))),
            (self.tr("Give the quote up"), "delete", self._asks.delete_asked.emit),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"quote_inspector_{name}")
            action.triggered.connect(lambda _=False, done=done: done())
        more.setMenu(menu)
        return more

    def _make_place(self) -> None:
        self._trouble = QVBoxLayout()
        self._before = label(role="secondary", wrap=True, name="quote_place_before")
        self._words = MarkedWords(name="quote_place_words")
        self._after = label(role="secondary", wrap=True, name="quote_place_after")
        self._place.body.setSpacing(tokens.SPACE_2)
        self._place.body.addLayout(self._trouble)
        for widget in (self._before, self._words, self._after):
            self._place.body.addWidget(widget)

    def _make_fields(self) -> None:
        self._idea = WordsEditor(self.tr("One sentence that sums it up"), one_line=True, lines=2)
        self._themes = TermsEditor(self.tr("Add a theme"), name="quote_sheet_theme")
        self._edited = WordsEditor(
            self.tr("The words as they are printed, where they are not as they were said"), lines=2
        )
        self._translation = WordsEditor(self.tr("The words in another language"), lines=2)
        self._note = WordsEditor(self.tr("For those who work with the archive"), lines=2)
        self._said.body.setSpacing(tokens.SPACE_2)
        for part, caption, editor in (
            (QuoteSheetPart.MAIN_IDEA, self.tr("Main idea"), self._idea),
            (QuoteSheetPart.THEMES, self.tr("Themes"), self._themes),
            (QuoteSheetPart.EDITED, self.tr("Edited words"), self._edited),
            (QuoteSheetPart.TRANSLATION, self.tr("Translation"), self._translation),
            (QuoteSheetPart.NOTE, self.tr("Note"), self._note),
        ):
            editor.committed.connect(lambda value, part=part: self._asks.edited.emit(part, value))
            field = Field(caption, editor, name=f"quote_sheet_{part.value}", stacked=True, parent=self._said.content)
            self._fields[part] = field
            self._said.body.addWidget(field)

    def _show_star(self, *, starred: bool) -> None:
        words = self.tr("Take the star away") if starred else self.tr("Give it a star")
        self._star.set_icon("star-filled" if starred else "star", "accent" if starred else "text2")
        self._star.setAccessibleName(words)
        self._star.setToolTip(words)

    def _show_place(self, sheet: QuoteSheet) -> None:
        _fill(self._trouble, [icon_line("warning", "warn", sheet.trouble)] if sheet.trouble else [])
        self._words.show_words(sheet.place, sheet.place_marks)
        for widget, neighbour in ((self._before, sheet.before), (self._after, sheet.after)):
            widget.setText(_in_words(neighbour))
            widget.setVisible(neighbour is not None)

    def _show_fields(self, sheet: QuoteSheet) -> None:
        self._idea.show_value(sheet.main_idea)
        self._themes.set_choices(sheet.choices)
        self._themes.show_value(sheet.themes)
        self._edited.show_value(sheet.edited)
        self._translation.show_value(sheet.translation)
        self._note.show_value(sheet.note)


def _fill(layout: QVBoxLayout, widgets: list[QWidget]) -> None:
    """Put these in place of what was there."""
    clear_layout(layout)
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()


def _in_words(neighbour: Neighbour | None) -> str:
    if neighbour is None:
        return ""
    return f"{neighbour.speaker}: {neighbour.text}" if neighbour.speaker else neighbour.text
