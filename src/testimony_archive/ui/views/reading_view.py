"""The reading room: the record, the transcript, the quotes, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.file_words import FileWords
from testimony_archive.ui.views.keep_quote import KeepQuotePopover
from testimony_archive.ui.views.lost_quotes_bar import LostQuotesBar
from testimony_archive.ui.views.passage_access_bar import PassageAccessBar
from testimony_archive.ui.views.quotes_panel import QuotesPanel
from testimony_archive.ui.views.reading_record import ReadingRecord
from testimony_archive.ui.views.transcript_view import TranscriptView
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import press_with_return
from testimony_archive.ui.widgets.editors import ChoiceEditor
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from testimony_archive.domain.records import Transcript
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.presenters.reading_content import QuoteDraft, ReadingContent

_TRANSCRIPT_WIDTH = 176


class ReadingView(QWidget):
    """Lays the room out; presenters say what stands in it."""

    transcript_chosen = Signal(int)
    follow_toggled = Signal(bool)
    quote_asked = Signal()
    """Keep what is selected as a quote."""
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
        self.transcript = TranscriptView(self._stack)
        self.quotes = QuotesPanel(panes)
        self._popover: KeepQuotePopover | None = None
        self._stack.setObjectName("reading_stack")
        self._stack.addWidget(self.transcript)
        self._stack.addWidget(
            EmptyState(
                "lines",
                self.tr("No transcript yet"),
                self.tr("Import a transcript for this testimony, and its words can be read, searched and quoted."),
                name="reading_no_transcript",
            )
        )
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
        trouble = content.sound_trouble
        if not trouble and not content.sound.tracks:
            trouble = self.tr("No recording: there is nothing to hear, everything else works.")
        self._silence.setText(trouble)
        self._silence_row.setVisible(bool(trouble))
        self._follow.setVisible(bool(content.sound.tracks))

    def show_following(self, following: bool) -> None:
        """Show whether the transcript follows the recording."""
        self._follow.setChecked(following)

    def ask_for_quote(self, draft: QuoteDraft) -> None:
        """Open the popover at the words."""
        rect = self.transcript.rect_of_stretch(draft.stretch).toRect()
        rect = rect.intersected(self.transcript.viewport().rect())
        corner = self.transcript.viewport().mapTo(self.window(), rect.topLeft())
        left = self.transcript.viewport().mapTo(self.window(), QPoint(self.transcript.text_left, 0)).x()
        self.popover().open(draft, QRect(corner, rect.size()), left - tokens.SPACE_1)

    def popover(self) -> KeepQuotePopover:
        """The popover in which words become a quote, above the panes of the window."""
        if self._popover is None:
            self._popover = KeepQuotePopover(self.window())
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

    def _on_popover_left(self) -> None:
        self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_transcript(self, transcript: Transcript | None) -> None:
        self._stack.setCurrentIndex(1 if transcript is None else 0)
        self._transcripts.setVisible(transcript is not None)
        self._status.setVisible(transcript is not None)
        self._keep.setVisible(transcript is not None)
        self._mark.setVisible(transcript is not None)
        if transcript is not None:
            self._transcripts.show_value(str(transcript.transcript_id))
            reviewed = transcript.status.value == "reviewed"
            self._mark.show_icon("check" if reviewed else "lines-edit", "ok" if reviewed else "text2")
            self._status.setText(word(transcript.status))

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.setMinimumWidth(420)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_silence())
        self.lost = LostQuotesBar(pane)
        column.addWidget(self.lost)
        column.addWidget(self._stack, 1)
        self.access = PassageAccessBar()
        column.addWidget(self.access)
        return pane

    def _make_head(self) -> PageHead:
        head = PageHead(name="reading_head")
        self._transcripts = ChoiceEditor()
        self._transcripts.setObjectName("reading_transcripts")
        self._transcripts.setAccessibleName(self.tr("Transcript shown"))
        self._transcripts.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self._transcripts.setMinimumWidth(_TRANSCRIPT_WIDTH)
        self._transcripts.committed.connect(lambda key: self.transcript_chosen.emit(int(key)))
        self._mark = Picture("check", "ok")
        self._status = label(role="small", name="reading_transcript_status")
        self._keep = QPushButton(self.tr("Keep as quote"))
        self._keep.setObjectName("reading_keep")
        self._keep.setProperty("role", "flat")
        self._keep.setIcon(icons.icon("quote"))
        self._keep.clicked.connect(self.quote_asked)
        self._follow = QPushButton(self.tr("Follow"))
        self._follow.setObjectName("reading_follow")
        self._follow.setProperty("role", "flat")
        self._follow.setIcon(icons.icon("follow"))
        self._follow.setCheckable(True)
        self._follow.setToolTip(self.tr("Keep the passage that is heard in view"))
        self._follow.clicked.connect(self.follow_toggled)
        head.row.addWidget(self._transcripts)
        head.row.addSpacing(tokens.SPACE_1)
        head.row.addWidget(self._mark)
        head.row.addWidget(self._status)
        head.row.addStretch(1)
        head.row.addWidget(self._keep)
        head.row.addWidget(self._follow)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return head

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
