"""Editing in the reading room, put together: the fields over a passage, and commands on the transcript."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QMenu

from testimony_archive.ui.presenters.passage_editing import PassageEditing, PassageField
from testimony_archive.ui.presenters.transcript_commands import TranscriptCommands

if TYPE_CHECKING:
    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
    from testimony_archive.ui.views.passage_editor import PassageEditor
    from testimony_archive.ui.views.reading_view import ReadingView

_MENU = ("edit.split", "edit.merge", "edit.insert", "edit.discard", "playback.start", "playback.end", "playback.shift")


class ReadingEdit(QObject):
    """Joins the fields and the commands with the transcript and the player."""

    def __init__(self, context: WindowContext, view: ReadingView, presenter: ReadingPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._content: ReadingContent | None = None
        self._begins = False
        self._passage = PassageEditing(context, self)
        self._commands = TranscriptCommands(context, self)
        column = view.column
        column.editor_made.connect(self._connect_editor)
        self._passage.opened.connect(self._on_opened)
        self._passage.shown.connect(column.show_edited)
        self._passage.left.connect(self._on_left)
        self._commands.asked.connect(view.question.ask)
        self._commands.suggested.connect(view.question.suggest)
        self._commands.answered.connect(self._on_answered)
        self._commands.refused.connect(view.question.show_error)
        self._commands.begun.connect(self._on_begun)
        view.question.submitted.connect(self._commands.answer)
        view.question.given_up.connect(self._commands.give_up)
        view.edit_asked.connect(self.edit)
        view.reviewed_toggled.connect(self._commands.set_reviewed)
        view.transcript_wanted.connect(self.begin_transcript)

    @property
    def is_editing(self) -> bool:
        """Whether a passage is edited."""
        return self._passage.passage is not None

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now."""
        self._content = content
        self._passage.set_content(content)
        self._commands.set_content(content)
        is_reviewed = content.transcript is not None and content.transcript.status.value == "reviewed"
        self._context.actions["testimony.reviewed"].setChecked(is_reviewed)
        if self._begins and content.transcript is not None and not content.passages:
            self._begins = False
            self._passage.begin(0, self._now(1))

    # --- commands ---

    def edit(self) -> None:
        """Edit the passage at the cursor, or leave the fields where they are open already."""
        if self.is_editing:
            self._view.column.accept_edit()
            return
        place = self._view.transcript.place()
        if place is not None:
            self._passage.open(*place)
        elif self._content is not None and self._content.transcript is not None:
            self._passage.begin(0, self._now(1))

    def step(self, steps: int) -> None:
        """Save what was typed and edit the passage beside."""
        if self._view.column.commit_edit():
            self._passage.step(steps)

    def split(self) -> None:
        """Cut the passage at the cursor."""
        if self.is_editing:
            self._view.column.ask_for_split()
        elif (place := self._view.transcript.place()) is not None:
            self._commands.split(place)

    def merge(self) -> None:
        """Join the selected passages, or the one at the cursor to the one before."""
        if self.is_editing:
            if self._view.column.commit_edit():
                self._passage.merge()
        elif (stretch := self._view.transcript.stretch()) is not None:
            self._commands.merge(stretch)

    def insert(self) -> None:
        """Begin a new passage behind the one at the cursor."""
        passage = self._at_cursor()
        if not self._view.column.commit_edit():
            return
        if passage is not None:
            self._passage.begin(passage.passage_id, self._now(passage.part_number))
        elif self._content is not None and self._content.transcript is not None:
            self._passage.begin(0, self._now(1))

    def discard(self) -> None:
        """Delete the selected passages, or the one at the cursor."""
        editing, passage = self.is_editing, self._at_cursor()
        stretch = self._view.transcript.stretch()
        if editing and passage is not None:
            stretch = self._view.transcript.stretch_of(passage.passage_id)
        if editing:
            self._passage.close()
        if stretch is not None and (passage is not None or not editing):
            self._commands.delete(stretch)

    def rename_speaker(self) -> None:
        """Ask what the speaker at the cursor is to be called everywhere."""
        passage = self._at_cursor()
        if passage is not None:
            self._passage.close()
            self._commands.ask_for_name(passage.speaker)

    def stamp(self, field: PassageField) -> None:
        """Let the passage at the cursor start or end where the recording is."""
        passage = self._passage.passage or self._at_cursor()
        if passage is None:
            return
        now = self._now(passage.part_number)
        if now is None:
            self._context.messages.notice(self.tr("The recording of this passage is not being heard."))
        elif self.is_editing:
            self._passage.set_time(field, now)
        elif field is PassageField.START:
            self._commands.set_time(passage, start_ms=now)
        else:
            self._commands.set_time(passage, end_ms=now)

    def shift(self) -> None:
        """Ask by how much the times from the passage at the cursor on are to be shifted."""
        passage = self._at_cursor()
        if passage is not None:
            self._passage.close()
            self._commands.ask_for_shift(passage, self._now(passage.part_number))

    def estimate(self) -> None:
        """Reckon the times that are missing."""
        self._commands.estimate()

    def toggle_reviewed(self) -> None:
        """Say that the transcript was reviewed, or is a draft again."""
        content = self._content
        if content is not None and content.transcript is not None:
            self._commands.set_reviewed(content.transcript.status.value != "reviewed")

    def begin_transcript(self) -> None:
        """Begin a transcript; where there is an empty one, its first passage."""
        content = self._content
        if content is not None and content.transcript is not None and not content.passages:
            self._passage.begin(0, self._now(1))
        else:
            self._commands.begin_transcript()

    def add_to_menu(self, menu: QMenu) -> None:
        """Add what can be done with the passage at the cursor to a menu."""
        menu.addAction(self._context.actions["edit.edit"])
        for identifier in _MENU[:4]:
            menu.addAction(self._context.actions[identifier])
        self._add_speaker(menu)

    # --- joining ---

    def _connect_editor(self, editor: PassageEditor) -> None:
        passage = self._passage
        editor.edited.connect(passage.edit)
        editor.accept_asked.connect(passage.finish)
        editor.split_asked.connect(self._on_split_asked)
        editor.merge_asked.connect(passage.merge)
        editor.left.connect(passage.close)
        editor.stamp_asked.connect(self.stamp)
        editor.menu_asked.connect(self._on_menu_asked)
        passage.accepted.connect(editor.show_accepted)
        passage.refused.connect(editor.show_refused)
        passage.awaited.connect(editor.wait)

    def _on_opened(self, passage: object, offset: int) -> None:
        self._view.show_words(editing=True)
        self._view.column.open_editor(passage, offset)  # type: ignore[arg-type]

    def _on_left(self, passage_id: int) -> None:
        self._view.column.close_editor()
        if passage_id and self._view.transcript.current_passage_id != passage_id:
            self._view.transcript.put_cursor(passage_id)
        self._view.show_words(editing=False)

    def _on_split_asked(self, words: str, offset: int) -> None:
        passage = self._passage.passage
        now = self._now(passage.part_number) if passage is not None and self._context.player.playing else None
        self._passage.split(words, offset, now)

    def _on_menu_asked(self, place: QRect) -> None:
        menu = QMenu(self._view)
        menu.setObjectName("passage_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for identifier in _MENU:
            menu.addAction(self._context.actions[identifier])
        self._add_speaker(menu)
        menu.popup(place.bottomLeft())

    def _add_speaker(self, menu: QMenu) -> None:
        passage = self._at_cursor()
        if passage is None or not passage.speaker:
            return
        speaker = passage.speaker
        menu.addSeparator()
        menu.addAction(self._context.actions["edit.speaker"])
        who, people = self._commands.who_is(speaker)
        if not people:
            return
        shown = speaker.replace("&", "&&")
        submenu = menu.addMenu(self.tr("Who is “{speaker}”?").format(speaker=shown))
        submenu.setObjectName("speaker_menu")
        for participation_id, name in people:
            action = submenu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(participation_id == who)
            action.triggered.connect(lambda _on=False, each=participation_id: self._commands.tie(speaker, each))
        submenu.addSeparator()
        by_name = submenu.addAction(self.tr("Whom the name means"))
        by_name.triggered.connect(lambda _on=False: self._commands.tie(speaker, None))

    def _on_answered(self) -> None:
        self._view.question.hide()
        self._view.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begun(self, transcript_id: int) -> None:
        self._begins = True
        self._presenter.show_transcript(transcript_id)

    def _at_cursor(self) -> Passage | None:
        """The passage that is edited, or at the cursor; None where it is not written yet or there is none."""
        wanted = self._view.transcript.current_passage_id
        if (edited := self._passage.passage) is not None:
            wanted = edited.passage_id
        passages = self._content.passages if self._content is not None else ()
        return next((each for each in passages if each.passage_id == wanted), None)

    def _now(self, part_number: int) -> int | None:
        """Where the recording of a part is; None where another one is loaded, or nothing was heard yet."""
        player, content = self._context.player, self._content
        track = player.track
        if track is None or content is None or (player.is_untouched and not player.position_ms):
            return None
        is_this = (track.testimony_id, track.part_number) == (content.testimony.testimony_id, part_number)
        return player.position_ms if is_this else None


COMMANDS: Final[Mapping[str, Callable[[ReadingEdit], object]]] = {
    "edit.edit": ReadingEdit.edit,
    "edit.split": ReadingEdit.split,
    "edit.merge": ReadingEdit.merge,
    "edit.insert": ReadingEdit.insert,
    "edit.discard": ReadingEdit.discard,
    "edit.speaker": ReadingEdit.rename_speaker,
    "testimony.begin": ReadingEdit.begin_transcript,
    "testimony.reviewed": ReadingEdit.toggle_reviewed,
    "playback.start": lambda edit: edit.stamp(PassageField.START),
    "playback.end": lambda edit: edit.stamp(PassageField.END),
    "playback.shift": ReadingEdit.shift,
    "playback.estimate": ReadingEdit.estimate,
}
"""What commands of the window do in the reading room."""
