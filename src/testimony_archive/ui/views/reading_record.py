"""The left pane of the reading room: the record in short, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.presenters.file_words import FileWords
from testimony_archive.ui.presenters.publishing_words import publishing_verdict
from testimony_archive.ui.presenters.testimony_brief import BriefMaker
from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.record_lines import file_line, icon_line, pair_lines
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.film import FilmView
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.panes import Pane, Section, clear_layout
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.widgets.panes import FoldMemory

_PLUS: Final = 12  # pixels that are drawn of a plus


class ReadingRecord(Pane):
    """Shows who speaks, what it is about, what may be done with it and which files it has."""

    back_asked = Signal()
    select_asked = Signal(object)
    """Add the testimony to a selection; the menu is wanted at this place on the screen."""

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="reading_record")
        self.set_least_width(200)
        self._file_words = FileWords(self)
        self._shown: tuple[object, ...] = ()
        self.film = FilmView(self.tr("Picture of the recording"), name="reading_film")
        self._film = Section(self.tr("Picture"), key="reading_film", memory=memory)
        self._film.body.addWidget(self.film)
        self._film.hide()
        self._summary = Section(self.tr("Summary"), key="reading_summary", memory=memory)
        self._ideas = Section(self.tr("Main ideas"), key="reading_ideas", memory=memory)
        self._people = Section(self.tr("People"), key="reading_people", memory=memory)
        self._rights = Section(self.tr("Consent and access"), key="reading_rights", memory=memory)
        self._files = Section(self.tr("Files"), key="reading_files", memory=memory)
        self._scroll = ScrollColumn(self, name="reading_record_scroll")
        self._scroll.column.addWidget(self._make_head())
        for section in (self._film, self._summary, self._ideas, self._people, self._rights, self._files):
            self._scroll.column.addWidget(section)
        self._scroll.column.addWidget(HairLine())
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_back(self, place: str) -> None:
        """Say where the way back leads; empty where there is none."""
        self._back.setVisible(bool(place))
        text = self.tr("Back to {place}").format(place=place)
        self._back.setText(text)
        self._back.setAccessibleName(text)
        self._back.setToolTip(tooltip(text))

    def show_content(self, content: ReadingContent) -> None:
        """Fill the sections; those with nothing in them are left out."""
        testimony = content.testimony
        brief = BriefMaker(content.names).brief(testimony, content.decision)
        verdict = publishing_verdict(content.decision)
        transcripts = self._file_words.transcripts(testimony, content.names, short=True)
        files = (*transcripts, *self._file_words.files(testimony))
        shown = (testimony.code, testimony.title, testimony.summary, testimony.main_ideas, brief, verdict, files)
        if shown == self._shown:  # as after most edits of a transcript
            return
        self._shown = shown
        self._code.setText(testimony.code)
        self._title.setText(testimony.title)
        self._title.setVisible(bool(testimony.title))
        self._line.setText(brief.line)
        self._line.setVisible(bool(brief.line))
        self._fill(self._summary, [label(testimony.summary, wrap=True)] if testimony.summary else [])
        self._ideas.set_detail(number(len(testimony.main_ideas)))
        self._fill(self._ideas, [_numbered(place, idea) for place, idea in enumerate(testimony.main_ideas, start=1)])
        self._people.set_detail(number(len(brief.people)))
        self._fill(self._people, [pair_lines(brief.people)] if brief.people else [])
        rights = [icon_line(verdict.icon, verdict.tone, verdict.text)]
        if brief.consent:
            rights.append(icon_line("document", "text2", brief.consent))
        if brief.restrictions:
            rights.append(pair_lines(brief.restrictions))
        self._fill(self._rights, rights)
        self._files.set_detail(number(len(files)))
        self._fill(self._files, [file_line(each) for each in files])
        self._scroll.settle()

    def show_film(self, there: bool) -> None:
        """Show the section of the film's picture, folded or open as it was left, where there is a film."""
        self._film.setVisible(there)

    def _make_head(self) -> QWidget:
        head = QWidget()
        self._back = _BackButton("")
        self._back.hide()
        self._back.setObjectName("reading_back")
        self._back.setProperty("role", "link")
        self._back.setIcon(icons.icon("chevron-left", "accent"))
        self._back.clicked.connect(self.back_asked)
        self._code = label(role="title", name="reading_code")
        self._title = label(role="strong", wrap=True, name="reading_title")
        self._line = label(role="secondary", wrap=True, name="reading_line")
        select = IconButton("plus", self.tr("Add to selection"), name="reading_select")
        select.clicked.connect(lambda: self.select_asked.emit(select.mapToGlobal(select.rect().bottomLeft())))
        row = QHBoxLayout()
        row.addWidget(self._code)
        row.addStretch(1)
        row.addWidget(select)
        # What is seen of the arrow and of the plus stands at the edges of the words, not the icons' empty corners.
        row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4 - (tokens.HEIGHT_ROW - _PLUS) // 2, 0)
        words = QVBoxLayout()
        words.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, 0)
        words.setSpacing(tokens.SPACE_1 // 2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        back = QHBoxLayout()
        back.setContentsMargins(tokens.SPACE_4 - tokens.SPACE_1 - 1, 0, 0, 0)
        back.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, tokens.SPACE_3, 0, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_1 // 2)
        for part in (back, row, words):
            column.addLayout(part)
        return head

    @staticmethod
    def _fill(section: Section, widgets: list[QWidget]) -> None:
        clear_layout(section.body)
        for widget in widgets:
            section.body.addWidget(widget)
            widget.show()
        section.setVisible(bool(widgets))


class _BackButton(QPushButton):
    """Ends in … where the pane is too narrow for its words, which must not make the pane wider than it is."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.ICON, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        missing = self.sizeHint().width() - self.width()
        if missing > 0:
            words = self.fontMetrics().horizontalAdvance(self.text())
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words - missing)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def _numbered(place: int, idea: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.SPACE_2)
    layout.addWidget(label(number(place), "secondary"), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(idea, wrap=True), 1)
    return row
