"""A transcript with the fields over it in which one of its passages is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from testimony_archive.ui.views.passage_editor import EDGE, WORDS_TOP, PassageEditor
from testimony_archive.ui.views.transcript_document import SPEAKER_LEFT
from testimony_archive.ui.views.transcript_view import TranscriptView
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from testimony_archive.ui.presenters.passage_editing import EditedPassage

_LEFT: Final = SPEAKER_LEFT - EDGE
_RIGHT: Final = EDGE + tokens.SPACE_3  # by which the fields reach over the words
_NEAR: Final = tokens.SPACE_1  # to the edge of the viewport


class TranscriptColumn(QWidget):
    """Keeps the fields at the passage, and free of what follows it. They stay in view when the text is scrolled."""

    editor_made = Signal(object)
    """The `PassageEditor`, which is made when it is first needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript_column")
        self.transcript = TranscriptView(self)
        self._editor: PassageEditor | None = None
        self._passage_id = 0
        self._after_id = 0
        self._is_placing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.transcript)
        self.transcript.places_moved.connect(self._place)

    @property
    def is_editing(self) -> bool:
        """Whether the fields are shown."""
        return self._editor is not None and not self._editor.isHidden()

    def open_editor(self, passage: EditedPassage, offset: int) -> None:
        """Edit a passage, with the cursor at a place of its words, in code points."""
        if self._editor is None:
            self._editor = PassageEditor(self)
            self._editor.resized.connect(self._place)
            self._editor.wheel_turned.connect(self._on_wheel_turned)
            self.editor_made.emit(self._editor)
        self._passage_id, self._after_id = passage.passage_id, passage.after_id
        self._editor.open(passage, offset)
        self._place()
        self._bring_into_view(self._editor)

    def show_edited(self, passage: EditedPassage) -> None:
        """Show the values that hold now."""
        if self._editor is not None:
            self._passage_id, self._after_id = passage.passage_id, passage.after_id
            self._editor.show_passage(passage)
            self._place()

    def accept_edit(self) -> None:
        """Save what was typed and leave, as Enter does."""
        if self._editor is not None:
            self._editor.accept()

    def commit_edit(self) -> bool:
        """Offer what was typed and not accepted yet; False where something was refused at once."""
        return not self.is_editing or self._editor is None or self._editor.commit()

    def ask_for_split(self) -> None:
        """Split at the cursor, as Ctrl+Return does."""
        if self._editor is not None:
            self._editor.split()

    def close_editor(self) -> None:
        """Return from the fields to the text."""
        if self._editor is not None and not self._editor.isHidden():
            if self._editor.isAncestorOf(QApplication.focusWidget() or self):
                self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)
            self._editor.hide()
            self.transcript.set_room(0, 0)

    def _place(self) -> None:
        editor = self._editor
        if editor is None or editor.isHidden() or self._is_placing:
            return
        self._is_placing = True  # the room that is made moves places as well
        editor.set_speaker_width(self.transcript.text_left - SPEAKER_LEFT - tokens.SPACE_3)
        width = self.transcript.text_right + _RIGHT - _LEFT
        height = editor.height_for(width)
        if self._passage_id:
            words = self.transcript.rect_of_passage(self._passage_id).height()
            self.transcript.set_room(self._passage_id, max(round(height - WORDS_TOP - words), 0))
        else:
            self.transcript.set_room(self._after_id, height)
        least, most = _NEAR, max(self.height() - height - _NEAR, _NEAR)
        editor.setGeometry(_LEFT, min(max(self._wanted_top(), least), most), width, height)
        editor.raise_()
        self._is_placing = False

    def _wanted_top(self) -> int:
        """Where the fields are to begin, which may be out of view."""
        if self._passage_id:
            return round(self.transcript.rect_of_passage(self._passage_id).top()) - WORDS_TOP
        if self._after_id:
            return round(self.transcript.rect_of_passage(self._after_id).bottom()) + tokens.SPACE_1
        return tokens.SPACE_2

    def _bring_into_view(self, editor: PassageEditor) -> None:
        top = self._wanted_top()
        beyond = top + editor.height() + _NEAR - self.height()
        if top < _NEAR or beyond > 0:
            bar = self.transcript.verticalScrollBar()
            bar.setValue(bar.value() + (top - _NEAR if top < _NEAR else min(beyond, top - _NEAR)))

    def _on_wheel_turned(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.transcript.viewport(), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
