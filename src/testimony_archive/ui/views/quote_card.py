"""One quote in the right pane of the reading room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from testimony_archive.domain.records import QuoteState
from testimony_archive.ui.presenters.quote_cards import QuotePart
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.editors import Field, WordsEditor
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from testimony_archive.ui.presenters.quote_cards import QuoteCardContent


class QuoteCard(QWidget):
    """A click shows the quote in the transcript; the pencil opens what is said of it for editing."""

    chosen = Signal()
    star_toggled = Signal(bool)
    main_idea_edited = Signal(str)
    themes_edited = Signal(object)
    words_edited = Signal(object, str)
    delete_asked = Signal()
    select_asked = Signal(object)
    decision_asked = Signal()
    """What is to become of the quote, which lost its words?"""

    def __init__(self, quote_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = f"quote_{quote_id}"
        self.setObjectName(self._name)
        self._content: QuoteCardContent | None = None
        self._form: QuoteForm | None = None
        self._current = False
        self._idea = label(role="strong", wrap=True, name=f"{self._name}_idea")
        self._words = label(role="secondary", wrap=True, name=f"{self._name}_words")
        self._edited = label(role="secondary", wrap=True, name=f"{self._name}_edited")
        self._translation = label(role="secondary", wrap=True, name=f"{self._name}_translation")
        self._note = label(role="small", wrap=True, name=f"{self._name}_note")
        self._lost: LostMark | None = None
        self._chips: QWidget | None = None
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3)
        self._inner.setSpacing(tokens.SPACE_1)
        self._inner.addLayout(self._make_head())
        for widget in (self._idea, self._words, self._edited, self._translation, self._note):
            self._inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner)
        column.addWidget(HairLine())

    @property
    def first_passage_id(self) -> int:
        """The passage that the quote begins in."""
        return self._content.first_passage_id if self._content is not None else 0

    def show_quote(self, content: QuoteCardContent) -> None:
        """Fill the card; what is being typed into its form stays."""
        before, self._content = self._content, content
        if before == content:
            return
        self._times.setText(content.times)
        self._star.set_icon("star-filled" if content.starred else "star", "accent" if content.starred else "text2")
        star = self.tr("Take the star away") if content.starred else self.tr("Give it a star")
        self._star.setAccessibleName(star)
        self._star.setToolTip(star)
        self._idea.setText(content.main_idea)
        self._words.setText(f"“{content.words}”")
        edited = self.tr("Printed as: “{words}”").format(words=" ".join(content.edited.split()))
        self._edited.setText(edited if content.edited else "")
        self._translation.setText(content.translation)
        self._note.setText(content.note)
        if before is None or before.themes != content.themes:
            self._show_chips(content)
        self._show_state(content.state)
        if self._form is not None:
            self._form.show_quote(content)
        self._show_read()

    def set_current(self, current: bool) -> None:
        """Mark it as the quote at hand."""
        if current != self._current:
            self._current = current
            self.update()

    def field(self, part: QuotePart) -> Field:
        """The field in which a part of the quote is edited."""
        return self._made_form().fields[part]

    def edit(self) -> None:
        """Open what is said of the quote for editing, or close it."""
        form = self._made_form()
        opened = form.isHidden()
        form.setVisible(opened)
        self._show_read()
        if opened:
            form.begin()

    def _made_form(self) -> QuoteForm:
        """Made when it is opened first: few of them are, and their fields take longer than all the rest of the card."""
        if self._form is None:
            self._form = QuoteForm(self._name, self)
            self._form.hide()
            self._inner.insertWidget(self._inner.indexOf(self._idea) + 1, self._form)
            self._form.main_idea_edited.connect(self.main_idea_edited)
            self._form.themes_edited.connect(self.themes_edited)
            self._form.words_edited.connect(self.words_edited)
            self._form.done.connect(self.edit)
            if self._content is not None:
                self._form.show_quote(self._content)
        return self._form

    def _show_read(self) -> None:
        """Show what the form would show to be read, or not while it is edited."""
        read = self._form is None or self._form.isHidden()
        for words in (self._idea, self._edited, self._translation, self._note):
            words.setVisible(read and bool(words.text()))
        if self._chips is not None:
            self._chips.setVisible(read)
        if self._content is not None:
            told = (self._content.main_idea or self._content.words, self._lost.text if self._lost is not None else "")
            self.setAccessibleName(". ".join(each for each in told if each))

    def _show_chips(self, content: QuoteCardContent) -> None:
        if self._chips is not None:
            self._inner.removeWidget(self._chips)
            self._chips.hide()
            self._chips.deleteLater()
            self._chips = None
        if content.themes:
            self._chips = QWidget(self)
            flow = FlowLayout(self._chips)
            for _key, words in content.themes:
                flow.addWidget(Chip(words, ChipKind.PLAIN))
            self._inner.insertWidget(self._inner.indexOf(self._note), self._chips)

    def _show_state(self, state: QuoteState) -> None:
        """Say that the transcript does not hold the words any more, where that is so."""
        if self._lost is None and state is not QuoteState.ANCHORED:
            self._lost = LostMark(self._name, self)
            self._lost.decision_asked.connect(self.decision_asked)
            self._inner.insertWidget(1, self._lost)
        if self._lost is not None:
            self._lost.show_state(state)

    def _make_head(self) -> QHBoxLayout:
        self._times = label(role="small", name=f"{self._name}_times")
        self._star = IconButton("star", self.tr("Give it a star"), name=f"{self._name}_star")
        self._star.clicked.connect(self._on_star_clicked)
        pencil = self._pencil = IconButton(
            "pencil", self.tr("Edit main idea, themes, printed words, translation and note"), name=f"{self._name}_edit"
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

    def _on_star_clicked(self) -> None:
        if self._content is not None:
            self.star_toggled.emit(not self._content.starred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no field needed closes the form."""
        is_open = self._form is not None and not self._form.isHidden()
        if event.key() == Qt.Key.Key_Escape and is_open:
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


class LostMark(QWidget):
    """The line of a card that says that the transcript does not hold these words any more."""

    decision_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(self.tr("Its transcript does not hold these words any more"))
        self._icon = Picture("warning", "warn")
        self._words = label(role="small", name=f"{name}_lost")
        self._decide = QPushButton(self.tr("Decide…"))
        self._decide.setObjectName(f"{name}_decide")
        self._decide.setProperty("role", "link")
        self._decide.clicked.connect(self.decision_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._decide)

    @property
    def text(self) -> str:
        """What it says; empty where the words are there."""
        return self._words.text()

    def show_state(self, state: QuoteState) -> None:
        """Say whether that is still to be decided about."""
        words = {QuoteState.LOST: self.tr("Lost its words"), QuoteState.KEPT: self.tr("Kept as it was")}
        self._words.setText(words.get(state, ""))
        self._icon.show_icon("warning", "warn" if state is QuoteState.LOST else "text2")
        self._decide.setVisible(state is QuoteState.LOST)
        self.setVisible(state is not QuoteState.ANCHORED)


class QuoteForm(QWidget):
    """What is said of a quote, to be edited."""

    main_idea_edited = Signal(str)
    themes_edited = Signal(object)
    words_edited = Signal(object, str)
    """The `QuotePart` that is its edited words, its translation or its note, and what it is to say."""
    done = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._idea = WordsEditor(self.tr("One sentence that sums it up"), one_line=True, lines=2)
        self._idea.committed.connect(lambda text: self.main_idea_edited.emit(str(text)))
        idea = Field(self.tr("Main idea"), self._idea, name=f"{name}_idea_editor", stacked=True)
        self._themes = TermsEditor(self.tr("Add a theme"), name=f"{name}_theme")
        self._themes.committed.connect(self.themes_edited)
        themes = Field(self.tr("Themes"), self._themes, name=f"{name}_themes", stacked=True)
        self.fields = {QuotePart.MAIN_IDEA: idea, QuotePart.THEMES: themes}
        self._edited = WordsEditor(self.tr("The words as they are printed, where they are not as they were said"))
        self._translation = WordsEditor(self.tr("The words in another language"))
        self._note = WordsEditor(self.tr("For those who work with the archive"))
        for part, caption, editor in (
            (QuotePart.EDITED, self.tr("Edited words"), self._edited),
            (QuotePart.TRANSLATION, self.tr("Translation"), self._translation),
            (QuotePart.NOTE, self.tr("Note"), self._note),
        ):
            editor.committed.connect(lambda text, part=part: self.words_edited.emit(part, str(text)))
            self.fields[part] = Field(caption, editor, name=f"{name}_{part.value}_editor", stacked=True)
        done = QPushButton(self.tr("Done"))
        done.setObjectName(f"{name}_done")
        done.setProperty("role", "link")
        done.clicked.connect(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, tokens.SPACE_2, 0)
        column.setSpacing(tokens.SPACE_1)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)

    def show_quote(self, content: QuoteCardContent) -> None:
        """Show what holds."""
        self._idea.show_value(content.main_idea)
        self._themes.set_choices(content.choices)
        self._themes.show_value(content.themes)
        self._edited.show_value(content.edited)
        self._translation.show_value(content.translation)
        self._note.show_value(content.note)

    def begin(self) -> None:
        """Begin to edit with the main idea."""
        self._idea.setFocus(Qt.FocusReason.OtherFocusReason)
        self._idea.put_cursor_at_end()
