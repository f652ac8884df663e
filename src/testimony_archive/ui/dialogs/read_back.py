"""What an editor changed in a document, original and correction side by side, to be accepted or left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.domain.read_back import ReadBackState
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.marked_words import MarkedWords
from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from testimony_archive.domain.word_differences import Stretches

_SIZE: Final = (860, 620)
_KEYS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down})
_MOST_ROWS: Final = 30  # others come up as these are decided


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """One correction, ready to show; marks are (start, end) code points of what differs."""

    number: int
    who: str
    is_main_idea: bool
    quotes: int
    state: ReadBackState
    before: str
    before_marks: Stretches
    after: str
    after_marks: Stretches
    comments: tuple[str, ...]


class ReadBackDialog(QDialog):
    """A row for each correction; what is decided leaves the list, and with the last one the dialog closes."""

    accepted_one = Signal(int)
    accepted_all = Signal()

    def __init__(self, file_name: str, others: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("read_back")
        self.setWindowTitle(self.tr("Corrections in {file}").format(file=file_name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._waiting: list[CorrectionShown] = []
        self._rows: dict[int, CorrectionRow] = {}
        self._title = label(role="title", name="read_back_title")
        self._refused = label(role="error", wrap=True, name="read_back_refused")
        self._refused.hide()
        told = label(others, "secondary", wrap=True, name="read_back_others")
        told.setVisible(bool(others))
        self._scroll = ScrollColumn(self, name="read_back_scroll")
        self._scroll.column.addStretch(1)
        self._all = PrimaryButton("", name="read_back_all")
        self._all.setAutoDefault(False)  # Return accepts the one that has the focus
        self._all.clicked.connect(self.accepted_all)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("read_back_close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("↑ ↓ next   Return accept   Delete leave"), "small"))
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(tokens.SPACE_4,) * 4)
        column.setSpacing(tokens.SPACE_2)
        for widget in (self._title, told, self._refused):
            column.addWidget(widget)
        column.addWidget(self._scroll, 1)
        column.addWidget(HairLine())
        column.addLayout(foot)

    @property
    def waiting_plain(self) -> tuple[int, ...]:
        """The corrections still to be decided that are nothing but changed, by number."""
        return tuple(each.number for each in self._waiting if each.state is ReadBackState.CHANGED)

    def show_corrections(self, corrections: Sequence[CorrectionShown]) -> None:
        """Show these, the first with the focus."""
        self._waiting = list(corrections)
        self._fill()
        self._focus(0)

    def take_away(self, numbers: Sequence[int]) -> None:
        """Take decided corrections out of the list; the next one gets the focus."""
        gone = set(numbers)
        place = next((place for place, each in enumerate(self._waiting) if each.number in gone), 0)
        self._waiting = [each for each in self._waiting if each.number not in gone]
        for number in gone & self._rows.keys():
            row = self._rows.pop(number)
            self._scroll.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._refused.hide()
        if not self._waiting:
            self.accept()
            return
        self._fill()
        self._focus(min(place, len(self._rows) - 1))

    def show_refused(self, why: str) -> None:
        """Say why nothing was accepted."""
        self._refused.setText(why)
        self._refused.show()

    def step(self, row: CorrectionRow, steps: int) -> None:
        """Give the focus to the row before or after one."""
        numbers = [*self._rows]
        self._focus(numbers.index(row.number) + steps)

    def _fill(self) -> None:
        for place, each in enumerate(self._waiting[:_MOST_ROWS]):
            if each.number not in self._rows:
                row = CorrectionRow(each, self)
                row.accepted.connect(self.accepted_one)
                row.left.connect(lambda number: self.take_away([number]))
                row.stepped.connect(self.step)
                self._rows[each.number] = row
                self._scroll.column.insertWidget(place, row)
                row.show()
        count, plain = len(self._waiting), len(self.waiting_plain)
        self._title.setText(counted(count, self.tr("{count} correction"), self.tr("{count} corrections")))
        self._all.setText(counted(plain, self.tr("Accept {count} correction"), self.tr("Accept all {count}")))
        self._all.setAccessibleName(self._all.text())
        self._all.setEnabled(plain > 0)
        self._scroll.settle()

    def _focus(self, place: int) -> None:
        rows = [*self._rows.values()]
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(rows[place], 0, 0)


class CorrectionRow(QWidget):
    """One correction: whose words, both versions, what the editor remarked."""

    accepted = Signal(int)
    left = Signal(int)
    stepped = Signal(object, int)
    """From this row to the one before (-1) or after (1)."""

    def __init__(self, correction: CorrectionShown, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = correction.number
        name = f"correction_{correction.number}"
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        what = self._what(correction)
        self.setAccessibleName(f"{what}. {correction.who}. {correction.after}")
        versions = QGridLayout()
        versions.setHorizontalSpacing(tokens.SPACE_4)
        versions.setVerticalSpacing(tokens.SPACE_1)
        for place, (caption, text, marks, side) in enumerate(
            (
                (self.tr("In the archive"), correction.before, correction.before_marks, "before"),
                (self.tr("In the document"), correction.after, correction.after_marks, "after"),
            )
        ):
            words = MarkedWords(name=f"{name}_{side}", quiet=False)
            words.show_words(text, marks)
            versions.addWidget(label(caption, "small"), 0, place)
            versions.addWidget(words, 1, place, Qt.AlignmentFlag.AlignTop)
            versions.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2, 0)
        column.setSpacing(tokens.SPACE_1)
        column.addLayout(self._make_head(correction, what, name))
        if warning := self._warning(correction.state):
            column.addWidget(icon_line("warning", "warn", warning))
        column.addLayout(versions)
        for comment in correction.comments:
            column.addWidget(
                icon_line("info", "text2", self.tr("Comment: {words}").format(words=comment), role="small")
            )
        column.addSpacing(tokens.SPACE_2)
        column.addWidget(HairLine())

    def event(self, event: QEvent) -> bool:
        """Its keys mean this row, and not what they do in the window behind."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and cast("QKeyEvent", event).key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.accepted.emit(self.number)
            case Qt.Key.Key_Delete:
                self.left.emit(self.number)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.stepped.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1 - tokens.SPACE_1))

    def _make_head(self, correction: CorrectionShown, what: str, name: str) -> QHBoxLayout:
        accept = QPushButton(self.tr("Accept"))
        accept.setObjectName(f"{name}_accept")
        accept.clicked.connect(lambda: self.accepted.emit(self.number))
        leave = QPushButton(self.tr("Leave"))
        leave.setObjectName(f"{name}_leave")
        leave.setProperty("role", "flat")
        leave.clicked.connect(lambda: self.left.emit(self.number))
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(label(what, "strong"))
        head.addWidget(label(correction.who, "secondary"))
        head.addStretch(1)
        for button in (leave, accept):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()}: {what}, {correction.who}")
            head.addWidget(button)
        return head

    def _what(self, correction: CorrectionShown) -> str:
        if not correction.is_main_idea:
            return self.tr("Quote")
        return counted(correction.quotes, self.tr("Main idea of {count} quote"), self.tr("Main idea of {count} quotes"))

    def _warning(self, state: ReadBackState) -> str:
        if state is ReadBackState.CHANGED_SINCE:
            return self.tr("It was changed in the archive as well since the document was exported.")
        if state is ReadBackState.DOUBLED:
            return self.tr("It stands several times in the document, each time otherwise; accept one of them.")
        return ""
