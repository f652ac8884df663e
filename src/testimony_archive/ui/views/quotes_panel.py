"""The right pane of the reading room: the quotes that were kept from the testimony."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.quote_cards import QuotePart
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.editors import Field, WordsEditor
from testimony_archive.ui.widgets.labels import CountBadge, HairLine, KeyHint, Picture, label
from testimony_archive.ui.widgets.panes import PageHead, Pane
from testimony_archive.ui.widgets.scrolling import ScrollColumn
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from testimony_archive.ui.presenters.quote_cards import QuoteCardContent


class QuotesPanel(Pane):
    """Cards in the order in which the quotes stand in the testimony."""

    quote_chosen = Signal(int, int)
    """A quote and the passage that it begins in: show it in the transcript."""
    star_toggled = Signal(int, bool)
    main_idea_edited = Signal(int, str)
    themes_edited = Signal(int, object)
    words_edited = Signal(int, object, str)
    """The `QuotePart` of a quote that is its translation or its note, and what it is to say."""
    delete_asked = Signal(int)
    select_asked = Signal(int, object)
    """Add a quote to a selection; the menu is wanted at this place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="quotes_panel")
        self.setMinimumWidth(240)
        self._cards: dict[int, QuoteCard] = {}
        head = PageHead(self.tr("Quotes"), role="strong", name="quotes_head")
        self._count = CountBadge()
        head.row.addWidget(self._count)
        head.row.addStretch(1)
        self._scroll = ScrollColumn(self, name="quotes_scroll")
        self._column = self._scroll.column
        self._column.addWidget(self._make_hint())
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)

    def show_quotes(self, shown: Sequence[QuoteCardContent]) -> None:
        """Show these quotes in this order; cards that stay keep what is being typed into them."""
        for gone in self._cards.keys() - {each.quote_id for each in shown}:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for place, each in enumerate(shown):
            card = self._cards.get(each.quote_id) or self._make_card(each.quote_id)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.show_quote(each)
            card.show()
        self._scroll.settle()
        self._count.set_count(len(shown))

    def show_current(self, quote_id: int) -> None:
        """Mark a card as the one at hand and bring it into view; 0 marks none."""
        for each, card in self._cards.items():
            card.set_current(each == quote_id)
        if quote_id in self._cards:
            card = self._cards[quote_id]
            self._scroll.ensureWidgetVisible(card, 0, tokens.SPACE_2)

    def show_accepted(self, quote_id: int, part: QuotePart) -> None:
        """An edit of a quote was accepted."""
        if quote_id in self._cards:
            self._cards[quote_id].field(part).settle()

    def show_refused(self, quote_id: int, part: QuotePart, why: str) -> None:
        """Say at a card why an edit was not accepted."""
        if quote_id in self._cards:
            self._cards[quote_id].field(part).show_error(why)

    def _make_card(self, quote_id: int) -> QuoteCard:
        card = QuoteCard(quote_id)
        card.chosen.connect(lambda: self.quote_chosen.emit(quote_id, card.first_passage_id))
        card.star_toggled.connect(lambda on: self.star_toggled.emit(quote_id, on))
        card.main_idea_edited.connect(lambda text: self.main_idea_edited.emit(quote_id, text))
        card.words_edited.connect(lambda part, text: self.words_edited.emit(quote_id, part, text))
        card.themes_edited.connect(lambda keys: self.themes_edited.emit(quote_id, keys))
        card.delete_asked.connect(lambda: self.delete_asked.emit(quote_id))
        card.select_asked.connect(lambda point: self.select_asked.emit(quote_id, point))
        self._cards[quote_id] = card
        return card

    def _make_hint(self) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(KeyHint("Q"), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Select words in the transcript and press Q to keep them as a quote.")
        row.addWidget(label(words, "secondary", wrap=True), 1)
        return hint


class QuoteCard(QWidget):
    """One quote. A click shows it in the transcript; the pencil opens what is said of it for editing."""

    chosen = Signal()
    star_toggled = Signal(bool)
    main_idea_edited = Signal(str)
    themes_edited = Signal(object)
    words_edited = Signal(object, str)
    delete_asked = Signal()
    select_asked = Signal(object)

    def __init__(self, quote_id: int) -> None:
        super().__init__()
        self._name = f"quote_{quote_id}"
        self.setObjectName(self._name)
        self.first_passage_id = 0
        self._current = False
        self._starred = False
        self._idea = label(role="strong", wrap=True, name=f"{self._name}_idea")
        self._words = label(role="secondary", wrap=True, name=f"{self._name}_words")
        self._translation = label(role="secondary", wrap=True, name=f"{self._name}_translation")
        self._note = label(role="small", wrap=True, name=f"{self._name}_note")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._form = self._make_form()
        inner = QVBoxLayout()
        inner.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3)
        inner.setSpacing(tokens.SPACE_1)
        inner.addLayout(self._make_head())
        for widget in (self._idea, self._form, self._words, self._translation, self._chips, self._note):
            inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(HairLine())

    def show_quote(self, content: QuoteCardContent) -> None:
        """Fill the card."""
        self.first_passage_id = content.first_passage_id
        self._starred = content.starred
        self._times.setText(content.times)
        self._star.set_icon("star-filled" if content.starred else "star", "accent" if content.starred else "text2")
        star = self.tr("Take the star away") if content.starred else self.tr("Give it a star")
        self._star.setAccessibleName(star)
        self._star.setToolTip(star)
        self._idea.setText(content.main_idea)
        self._idea.setVisible(bool(content.main_idea) and self._form.isHidden())
        self._words.setText(f"“{content.words}”")
        self.setAccessibleName(content.main_idea or content.words)
        self._idea_editor.show_value(content.main_idea)
        self._themes.set_choices(content.choices)
        self._themes.show_value(content.themes)
        self._translation_editor.show_value(content.translation)
        self._note_editor.show_value(content.note)
        self._translation.setText(content.translation)
        self._note.setText(content.note)
        self._show_read(read=self._form.isHidden())
        self._flow.clear()
        for _key, words in content.themes:
            chip = Chip(words, ChipKind.PLAIN)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(content.themes) and self._form.isHidden())

    def _show_read(self, *, read: bool) -> None:
        """Show translation and note to be read, or not while they are edited."""
        for words in (self._translation, self._note):
            words.setVisible(read and bool(words.text()))

    def set_current(self, current: bool) -> None:
        """Mark it as the quote at hand."""
        self._current = current
        self.update()

    def field(self, part: QuotePart) -> Field:
        """The field in which a part of the quote is edited."""
        return self._fields[part]

    def edit(self) -> None:
        """Open what is said of the quote for editing, or close it."""
        opened = self._form.isHidden()
        self._form.setVisible(opened)
        self._idea.setVisible(not opened and bool(self._idea.text()))
        self._chips.setVisible(not opened and bool(self._themes.keys))
        self._show_read(read=not opened)
        if opened:
            self._idea_editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._idea_editor.put_cursor_at_end()

    def _make_head(self) -> QHBoxLayout:
        self._times = label(role="small", name=f"{self._name}_times")
        self._star = IconButton("star", self.tr("Give it a star"), name=f"{self._name}_star")
        self._star.clicked.connect(lambda: self.star_toggled.emit(not self._starred))
        pencil = self._pencil = IconButton(
            "pencil", self.tr("Edit main idea, themes, translation and note"), name=f"{self._name}_edit"
        )
        pencil.clicked.connect(self.edit)
        more = IconButton("more", self.tr("More"), name=f"{self._name}_more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setObjectName(f"{self._name}_menu")
        select = menu.addAction(self.tr("Add to selection…"))
        select.setObjectName(f"{self._name}_select")
        select.triggered.connect(lambda: self.select_asked.emit(more.mapToGlobal(more.rect().bottomLeft())))
        delete = menu.addAction(self.tr("Give the quote up"))
        delete.setObjectName(f"{self._name}_delete")
        delete.triggered.connect(self.delete_asked)
        more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(Picture("quote", "accent"))
        row.addWidget(self._times)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (pencil, more, self._star):
            button.setFixedSize(tokens.HEIGHT_BUTTON_IN_ROW, tokens.HEIGHT_BUTTON_IN_ROW)
            buttons.addWidget(button)
        row.addLayout(buttons)
        return row

    def _make_form(self) -> QWidget:
        form = QWidget()
        self._idea_editor = WordsEditor(self.tr("One sentence that sums it up"), one_line=True, lines=2)
        self._idea_editor.committed.connect(lambda text: self.main_idea_edited.emit(str(text)))
        name = f"{self._name}_idea_editor"
        idea = Field(self.tr("Main idea"), self._idea_editor, name=name, stacked=True)
        self._themes = TermsEditor(self.tr("Add a theme"), name=f"{self._name}_theme")
        self._themes.committed.connect(self.themes_edited)
        themes = Field(self.tr("Themes"), self._themes, name=f"{self._name}_themes", stacked=True)
        self._fields = {QuotePart.MAIN_IDEA: idea, QuotePart.THEMES: themes}
        self._translation_editor = WordsEditor(self.tr("The words in another language"))
        self._note_editor = WordsEditor(self.tr("For those who work with the archive"))
        for part, caption, editor in (
            (QuotePart.TRANSLATION, self.tr("Translation"), self._translation_editor),
            (QuotePart.NOTE, self.tr("Note"), self._note_editor),
        ):
            editor.committed.connect(lambda text, part=part: self.words_edited.emit(part, str(text)))
            self._fields[part] = Field(caption, editor, name=f"{self._name}_{part.value}_editor", stacked=True)
        done = QPushButton(self.tr("Done"))
        done.setObjectName(f"{self._name}_done")
        done.setProperty("role", "link")
        done.clicked.connect(self.edit)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, tokens.SPACE_2, 0)
        column.setSpacing(tokens.SPACE_1)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        form.hide()
        return form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no field needed closes the form."""
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.edit()
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._current:
            QPainter(self).fillRect(self.rect().adjusted(0, 0, 0, -1), QColor(tokens.colours().quote))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
