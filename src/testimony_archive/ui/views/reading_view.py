"""The reading room: the record, the transcript, the quotes, side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.file_words import FileWords
from testimony_archive.ui.views.find_bar import FindBar
from testimony_archive.ui.views.keep_quote import KeepQuotePopover
from testimony_archive.ui.views.lost_quotes_bar import LostQuotesBar
from testimony_archive.ui.views.passage_access_bar import PassageAccessBar
from testimony_archive.ui.views.question_bar import QuestionBar
from testimony_archive.ui.views.quotes_panel import QuotesPanel
from testimony_archive.ui.views.reading_record import ReadingRecord
from testimony_archive.ui.views.transcript_column import TranscriptColumn
from testimony_archive.ui.views.transcript_view import TranscriptView
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton, press_with_return
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from testimony_archive.domain.records import Transcript
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.presenters.reading_content import QuoteDraft, ReadingContent

_TRANSCRIPT_WIDTH = 176
_TWO_COLUMNS = 900  # pixels that two transcripts need
_ROOMY_HEAD = 600  # pixels in which all words of the head have room


class ReadingView(QWidget):
    """Lays the room out; presenters say what stands in it."""

    transcript_chosen = Signal(int)
    follow_toggled = Signal(bool)
    quote_asked = Signal()
    """Keep what is selected as a quote."""
    find_asked = Signal()
    edit_asked = Signal()
    """Edit the passage at the cursor."""
    beside_asked = Signal(QPoint)
    """Show another transcript beside, or none; where there are several, their list is wanted at this place."""
    reviewed_toggled = Signal(bool)
    """The transcript is reviewed, or a draft again."""
    transcript_wanted = Signal()
    """Begin to write a transcript where there is none yet, or nothing in it."""
    quote_left = Signal()
    """The popover closed, whether its words were kept or not."""
    quote_wanted = Signal(object)
    """From the popover: a `NewQuote`."""

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_page")
        self._file_words = FileWords(self)
        panes = PagePanes("reading_panes", memory, self)
        self._middle = Pane(panes, name="reading_middle")
        self._stack = QStackedWidget(self._middle)
        self.record = ReadingRecord(memory, panes)
        self._columns = PagePanes("reading_columns", memory, self._stack)
        self.column = TranscriptColumn(self._columns)
        self.transcript = self.column.transcript
        self.beside = TranscriptView(self._columns)
        self.beside.setObjectName("transcript_beside")
        self.beside.setAccessibleName(self.tr("Transcript beside"))
        self._columns.add_pane(self.column)
        self._columns.add_pane(self.beside)
        self.beside.hide()
        self._at_hand = self.transcript
        for each in (self.transcript, self.beside):
            each.focused.connect(partial(self._on_column_focused, each))
        self.quotes = QuotesPanel(panes)
        self._is_empty = True
        self._beside_words = ""
        self._popover: KeepQuotePopover | None = None
        self._stack.setObjectName("reading_stack")
        self._stack.addWidget(self._columns)
        self._nothing = EmptyState("lines", "", name="reading_no_transcript", button=" ")
        self._nothing.acted.connect(self.transcript_wanted)
        self._stack.addWidget(self._nothing)
        panes.add_pane(self.record, tokens.WIDTH_FACETS)
        panes.add_pane(self._lay_out_middle())
        panes.add_pane(self.quotes, tokens.WIDTH_QUOTES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)

    def show_content(self, content: ReadingContent) -> None:
        """Fill record and head; the transcript and the quotes are filled by their own methods."""
        self.record.show_content(content)
        names = content.names
        self._transcripts.set_choices(
            [
                (str(each.transcript_id), self._file_words.transcript(each, names))
                for each in content.testimony.transcripts
            ]
        )
        self._show_transcript(content.transcript)
        self._is_empty = content.transcript is None or not content.passages
        self.show_words(editing=self.column.is_editing)
        trouble = content.sound_trouble
        if not trouble and not content.sound.tracks:
            trouble = self.tr("No recording: there is nothing to hear, everything else works.")
        self._silence.setText(trouble)
        self._silence_row.setVisible(bool(trouble))
        self._follow.setVisible(bool(content.sound.tracks))

    def show_words(self, *, editing: bool) -> None:
        """Show the words; where there are none, what to do, unless somebody is about to write some."""
        self._stack.setCurrentIndex(1 if self._is_empty and not editing else 0)

    def show_beside_offer(self, language: str, *, several: bool, shown: bool) -> None:
        """Say what can stand beside; without a language nothing can. The three dots stand for a list."""
        words = self.tr("{language} beside it").format(language=language or self.tr("Another one"))
        self._beside_words = f"{words}…" if several else words
        self._beside_button.setVisible(bool(language) or several)
        self._beside_button.setChecked(shown)
        self._beside_button.setAccessibleName(self._beside_words)
        self._beside_button.setToolTip(self._beside_words)
        self._fit()

    def show_beside(self, shown: bool) -> None:
        """Show the second column or put it away."""
        self.beside.setVisible(shown)
        self._fit()

    @property
    def column_at_hand(self) -> TranscriptView:
        """The column that somebody worked in last."""
        return self._at_hand if self._at_hand.isVisible() else self.transcript

    def _on_column_focused(self, column: TranscriptView) -> None:
        self._at_hand = column

    def _fit(self) -> None:
        """Two columns take the room of the quotes where the window has too little for all."""
        rest = self.width() - self.record.width() - self.quotes.width()
        self.quotes.setVisible(self.beside.isHidden() or rest >= _TWO_COLUMNS)
        self._beside_button.setText(self._beside_words if self._middle.width() >= _ROOMY_HEAD else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_following(self, following: bool) -> None:
        """Show whether the transcript follows the recording."""
        self._follow.setChecked(following)

    def ask_for_quote(self, draft: QuoteDraft) -> None:
        """Open the popover at the words of the column at hand."""
        column = self.column_at_hand
        rect = column.rect_of_stretch(draft.stretch).toRect().intersected(column.viewport().rect())
        corner = column.viewport().mapTo(self.window(), rect.topLeft())
        left = column.viewport().mapTo(self.window(), QPoint(column.text_left, 0)).x()
        self.popover().open(draft, QRect(corner, rect.size()), left - tokens.SPACE_1)

    def popover(self) -> KeepQuotePopover:
        """The popover in which words become a quote, above the panes of the window."""
        if self._popover is None:
            self._popover = KeepQuotePopover(self.window())
            self.destroyed.connect(self._popover.deleteLater)  # the window stays when the archive is closed
            self._popover.left.connect(self._on_popover_left)
            self._popover.kept.connect(self.quote_wanted)
        return self._popover

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no field needed closes the popover, and leads back to the words; Return presses buttons."""
        if press_with_return(event, self):
            return
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._popover is not None and self._popover.isVisible():
            self._popover.leave()
        else:
            self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_access(self) -> None:
        """Close the bar that sets the access of passages."""
        if self.access.isVisible():
            self.access.hide()
            self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_beside_clicked(self, on: bool) -> None:
        self._beside_button.setChecked(not on)  # until it is so
        self.beside_asked.emit(self._beside_button.mapToGlobal(self._beside_button.rect().bottomLeft()))

    def _on_popover_left(self) -> None:
        self.quote_left.emit()
        self.column_at_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_transcript(self, transcript: Transcript | None) -> None:
        there = transcript is not None
        for each in (self._transcripts, self._status, self._keep, self._find, self._edit):
            each.setVisible(there)
        if transcript is None:
            self._nothing.tell(
                self.tr("No transcript yet"),
                self.tr("Import a transcript for this testimony, or begin one here and type what you hear."),
                self.tr("Begin a transcript"),
            )
            return
        self._nothing.tell(
            self.tr("Nothing is written yet"),
            self.tr("Type what you hear: F4 plays and pauses, F5 goes back two seconds, Ctrl+Enter begins a passage."),
            self.tr("Write the first passage"),
        )
        self._transcripts.show_value(str(transcript.transcript_id))
        reviewed = transcript.status.value == "reviewed"
        self._status.setIcon(icons.icon("check" if reviewed else "lines-edit", "ok" if reviewed else "text2"))
        self._status.setText(word(transcript.status))
        self._status.setChecked(reviewed)
        told = self.tr("Make it a draft again") if reviewed else self.tr("Say that it was reviewed")
        self._status.setToolTip(told)
        self._status.setAccessibleDescription(told)

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.set_least_width(420)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_silence())
        self.find_bar = FindBar(pane)
        column.addWidget(self.find_bar)
        self.lost = LostQuotesBar(pane)
        column.addWidget(self.lost)
        column.addWidget(self._stack, 1)
        self.access = PassageAccessBar(pane)
        column.addWidget(self.access)
        self.question = QuestionBar("reading_question", pane)
        column.addWidget(self.question)
        return pane

    def _make_head(self) -> PageHead:
        head = PageHead(name="reading_head", parent=self._middle)
        self._transcripts = ChoiceEditor()
        self._transcripts.setObjectName("reading_transcripts")
        self._transcripts.setAccessibleName(self.tr("Transcript shown"))
        self._transcripts.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self._transcripts.setMinimumWidth(_TRANSCRIPT_WIDTH)
        self._transcripts.committed.connect(lambda key: self.transcript_chosen.emit(int(key)))
        self._status = self._flat_button("", "check", "reading_transcript_status")
        self._status.setProperty("role", "status")
        self._status.setCheckable(True)
        self._status.clicked.connect(self.reviewed_toggled)
        self._beside_button = self._flat_button("", "columns", "reading_beside")
        self._beside_button.setCheckable(True)
        self._beside_button.clicked.connect(self._on_beside_clicked)
        self._beside_button.hide()
        self._keep = IconButton("quote", self.tr("Keep as quote (Q)"), name="reading_keep")
        self._keep.clicked.connect(self.quote_asked)
        self._find = IconButton("search", self.tr("Find in the transcript (Ctrl+F)"), name="reading_find")
        self._find.clicked.connect(self.find_asked)
        self._edit = IconButton("pencil", self.tr("Edit the passage (F2)"), name="reading_edit")
        self._edit.clicked.connect(self.edit_asked)
        self._follow = self._flat_button(self.tr("Follow"), "follow", "reading_follow")
        self._follow.setCheckable(True)
        self._follow.setToolTip(self.tr("Keep the passage that is heard in view"))
        self._follow.clicked.connect(self.follow_toggled)
        head.row.addWidget(self._transcripts)
        head.row.addWidget(self._status)
        head.row.addStretch(1)
        head.row.addWidget(self._beside_button)
        for button in (self._keep, self._find, self._edit):
            head.row.addWidget(button)
        head.row.addWidget(self._follow)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return head

    @staticmethod
    def _flat_button(text: str, icon: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", "flat")
        button.setIcon(icons.icon(icon))
        return button

    def _make_silence(self) -> QWidget:
        """The one line that says why nothing can be heard."""
        self._silence_row = QWidget()
        self._silence_row.setObjectName("reading_silence")
        self._silence = label(role="small", wrap=True, name="reading_silence_words")
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_4, tokens.SPACE_1)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(Picture("mute"))
        row.addWidget(self._silence, 1)
        column = QVBoxLayout(self._silence_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(HairLine())
        self._silence_row.hide()
        return self._silence_row
