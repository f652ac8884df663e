"""The fields in which a passage is edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.models.transcript_text import to_points, to_units
from testimony_archive.ui.presenters.passage_editing import PassageField
from testimony_archive.ui.views.player_controls import TroubleLine
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, press_with_return
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.labels import KeyHint, label
from testimony_archive.ui.widgets.scrolling import settle_layouts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent

    from testimony_archive.ui.presenters.passage_editing import EditedPassage

_TIME_WIDTH: Final = 76
EDGE: Final = tokens.SPACE_2
_TOP: Final = tokens.SPACE_1
WORDS_TOP: Final = _TOP + 5
"""Where the first line of the words begins within it: the edge, the padding and the margin of their field."""
_RETURN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PassageEditor(QFrame):
    """Lies over the passage, its words where those of the passage stand. Every field is saved when it is left."""

    edited = Signal(object, str)
    """A `PassageField` and what was typed into it."""
    accept_asked = Signal()
    """Save what was typed and leave."""
    split_asked = Signal(str, int)
    """The words as they stand, and the place in them, in code points."""
    merge_asked = Signal()
    left = Signal()
    """Nothing is to be edited any more."""
    stamp_asked = Signal(object)
    """Let the passage start or end where the recording is: a `PassageField`."""
    menu_asked = Signal(QRect)
    """What else can be done with the passage is wanted below this place on the screen."""
    wheel_turned = Signal(object)
    """Scroll what lies below, as if this were part of it: a `QWheelEvent`."""
    resized = Signal()
    """It became higher or lower."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passage_editor")
        self.setAccessibleName(self.tr("Edit the passage"))
        self._speaker = LineEditor(self.tr("Speaker"))
        self._words = _PassageWords(self.tr("What is said"))
        self._times = {PassageField.START: LineEditor("0:00"), PassageField.END: LineEditor("0:00")}
        self.fields = {
            PassageField.SPEAKER: Field("", self._speaker, name="passage_speaker", spoken=self.tr("Speaker")),
            PassageField.TEXT: Field("", self._words, name="passage_words", spoken=self.tr("Words of the passage")),
        }
        captions = {PassageField.START: self.tr("Start"), PassageField.END: self.tr("End")}
        for field, editor in self._times.items():
            editor.setFixedWidth(_TIME_WIDTH)
            self.fields[field] = Field("", editor, name=f"passage_{field.value}", spoken=captions[field])
        self._widest = 0
        self._part = label(
            self.tr("These are some words of a very long passage. Split it to work with it more easily."),
            "small",
            wrap=True,
            name="passage_part",
        )
        self._late = TroubleLine(name="passage_late")
        self._lay_out(captions)
        self._widest = self._column.totalMinimumSize().width()
        self._connect()
        self.hide()

    def open(self, passage: EditedPassage, offset: int) -> None:
        """Edit a passage, with the cursor at a place of the words, in code points."""
        for field in self.fields.values():
            field.forget()
        self.show_passage(passage)
        self.show()
        settle_layouts()
        self.resized.emit()
        self._words.put_cursor(offset)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_passage(self, passage: EditedPassage) -> None:
        """Show what holds; what is being typed stays."""
        self._words.setReadOnly(False)
        self._speaker.suggest(passage.speakers)
        self._part.setVisible(passage.is_part)
        self._late.tell(passage.late)
        self._times[PassageField.END].setAccessibleDescription(passage.late)
        for field, value in passage.values.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]

    def wait(self) -> None:
        """Another passage is about to be shown: take nothing that is typed."""
        self._words.settle()
        self._words.setReadOnly(True)

    def show_accepted(self, field: PassageField) -> None:
        """What was typed into a field was accepted."""
        self.fields[field].settle()
        self._settle()

    def show_refused(self, field: PassageField, why: str) -> None:
        """Say at a field why what was typed was not accepted."""
        self.fields[field].show_error(why)
        self._settle()

    def commit(self) -> bool:
        """Offer everything that was typed and not accepted yet; False where something was refused at once."""
        for field in self.fields.values():
            field.show_error("")
        for field in self.fields.values():
            field.editor.commit()  # type: ignore[attr-defined]
        wrong = [field for field in self.fields.values() if field.error]
        for field in wrong[:1]:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def accept(self) -> None:
        """Offer what was typed, and leave when it is accepted."""
        if self.commit():
            self.accept_asked.emit()

    def split(self) -> None:
        """Offer what was typed, and cut the passage at the cursor."""
        if self.commit():
            self.split_asked.emit(*self.typed_place())

    def typed_place(self) -> tuple[str, int]:
        """The words as they stand and where the cursor is in them, in code points."""
        text = self._words.toPlainText()
        return text, to_points(text, self._words.textCursor().position())

    def set_speaker_width(self, width: int) -> None:
        """Make the field of the speaker as wide as the column of speakers is."""
        self.fields[PassageField.SPEAKER].setFixedWidth(width)

    # --- how it is made ---

    def _lay_out(self, captions: dict[PassageField, str]) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(tokens.SPACE_1 // 2)
        self._top.addWidget(self.fields[PassageField.SPEAKER], 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.fields[PassageField.TEXT], 1)
        below = QHBoxLayout()
        below.setSpacing(tokens.SPACE_1)
        for field, caption in captions.items():
            below.addWidget(label(caption, "small"), 0, Qt.AlignmentFlag.AlignVCenter)
            below.addWidget(self.fields[field])
            now = QPushButton(self.tr("now"))
            now.setObjectName(f"passage_{field.value}_now")
            now.setProperty("role", "link")
            told = self.tr("Start where the recording is"), self.tr("End where the recording is")
            now.setAccessibleName(told[field is PassageField.END])
            now.setToolTip(told[field is PassageField.END])
            now.clicked.connect(lambda _=False, field=field: self.stamp_asked.emit(field))
            below.addWidget(now)
            below.addSpacing(tokens.SPACE_2)
        below.addStretch(1)
        self._hints = QWidget()
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(tokens.SPACE_1)
        for key, words in (("Enter", self.tr("done")), ("Ctrl Enter", self.tr("split"))):
            hints.addWidget(KeyHint(key))
            hints.addWidget(label(words, "small"))
            hints.addSpacing(tokens.SPACE_1)
        below.addWidget(self._hints)
        more = IconButton("more", self.tr("More to do with the passage"), name="passage_more")
        more.clicked.connect(lambda: self.menu_asked.emit(QRect(more.mapToGlobal(more.rect().topLeft()), more.size())))
        done = IconButton("check", self.tr("Done"), name="passage_done", tone="accent")
        done.clicked.connect(self.accept)
        for button in (more, done):
            button.setFixedSize(tokens.HEIGHT_BUTTON_IN_ROW, tokens.HEIGHT_BUTTON_IN_ROW)
            below.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, _TOP, EDGE, tokens.SPACE_1)
        column.setSpacing(tokens.SPACE_1)
        column.addLayout(self._top)
        column.addWidget(self._part)
        column.addLayout(below)
        column.addWidget(self._late)
        for field in (PassageField.SPEAKER, *captions):  # these are too narrow for whole sentences
            column.addWidget(self.fields[field].take_error())

    def _connect(self) -> None:
        for field, made in self.fields.items():
            made.editor.committed.connect(  # type: ignore[attr-defined]
                lambda value, field=field: self.edited.emit(field, str(value))
            )
        self._words.accepted.connect(self.accept)
        self._words.split_asked.connect(self.split)
        self._words.merge_asked.connect(self._on_merge)
        self._words.document().documentLayout().documentSizeChanged.connect(lambda _size: self._settle())

    def _on_merge(self) -> None:
        if self.commit():
            self.merge_asked.emit()

    def _settle(self) -> None:
        if self.isVisible():
            settle_layouts()
            self.resized.emit()

    # --- what is done to it ---

    def height_for(self, width: int) -> int:
        """How high it is when it is so wide, in pixels; a narrow one does without the hints about keys."""
        self._hints.setVisible(width >= self._widest)
        self._column.activate()
        return max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resized.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses buttons and accepts from any field, Escape leaves; no other key is meant for what is below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _RETURN and not press_with_return(event, self):
            self.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheel_turned.emit(event)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.control))
        painter.setBrush(QColor(colours.alt))
        edge = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)


class _PassageWords(WordsEditor):
    """Return accepts, Shift+Return ends a line, Ctrl+Return splits, Ctrl+Backspace at the start merges."""

    accepted = Signal()
    split_asked = Signal()
    merge_asked = Signal()

    def put_cursor(self, offset: int) -> None:
        """Put the cursor at a place in code points."""
        cursor = self.textCursor()
        text = self.toPlainText()
        cursor.setPosition(to_units(text, min(max(offset, 0), len(text))))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        cursor = self.textCursor()
        if event.key() in _RETURN and control:
            self.split_asked.emit()
        elif event.key() in _RETURN and shift:
            self.insertPlainText("\n")
        elif event.key() in _RETURN:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Backspace and control and cursor.position() == cursor.anchor() == 0:
            self.merge_asked.emit()
        else:
            super().keyPressEvent(event)
