"""Editing a transcript in the reading room: words, speakers, times, cuts, and a transcript from nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyleOptionFrame,
)

from testimony_archive.ui.pages.reading_page import ReadingRoom
from testimony_archive.ui.views.passage_editor import PassageEditor
from testimony_archive.ui.widgets.editors import LineEditor, WordsEditor
from tests.ui.pages.test_reading_room import Reading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.session import ArchiveSession

CONTROL = Qt.KeyboardModifier.ControlModifier


class Editing(Reading):
    """The room with a passage in its fields."""

    def edit(self, place: int) -> WordsEditor:
        self.open()
        self.transcript.go_to(self.passages[place].passage_id)
        self.trigger("edit.edit")
        return self.words

    def trigger(self, command: str) -> None:
        action = self.context.actions[command]
        assert action.isEnabled()
        action.trigger()
        QTest.qWait(0)

    @property
    def words(self) -> WordsEditor:
        return self.child(WordsEditor, "passage_words")

    def is_open(self) -> bool:
        editor = self.session.frame.window().findChild(PassageEditor)
        return editor is not None and editor.isVisible()

    def type(self, name: str, text: str) -> None:
        """Replace what stands in a line and press Return."""
        line = self.child(LineEditor, name)
        line.setFocus()
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    @property
    def now(self) -> tuple[Passage, ...]:
        """The passages of the first transcript as they are on disk."""
        (transcript, *_rest) = self.workspace.catalogue.testimony(self.testimony_id).transcripts
        return self.workspace.catalogue.passages(transcript.transcript_id)

    def error(self, name: str) -> str:
        return self.child(QLabel, f"{name}_error").text()


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def editing(session: ArchiveSession) -> Editing:
    return Editing(session)


def test_words_that_are_accepted_are_saved_at_once_and_undone(editing: Editing) -> None:
    words = editing.edit(4)
    assert words.hasFocus()
    assert words.toPlainText() == editing.passages[4].text
    words.setPlainText("Otras palabras")
    words.put_cursor_at_end()
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    words.insertPlainText("en dos líneas.")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert not editing.is_open()
    assert editing.transcript.hasFocus()
    assert editing.transcript.current_passage_id == editing.passages[4].passage_id
    assert editing.now[4].text == "Otras palabras\nen dos líneas."
    editing.trigger("edit.undo")
    assert editing.now == editing.passages
    assert editing.transcript.passages[4].text == editing.passages[4].text


def test_escape_gives_up_what_was_typed_and_then_leaves(editing: Editing) -> None:
    words = editing.edit(4)
    words.setPlainText("Otras palabras")
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert words.toPlainText() == editing.passages[4].text
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert not editing.is_open()
    assert editing.now == editing.passages


def test_a_refused_edit_says_why_at_its_field_and_loses_nothing(editing: Editing) -> None:
    words = editing.edit(4)
    start = editing.child(LineEditor, "passage_start")
    start.setText("soon")
    words.setPlainText("")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert "soon" in editing.error("passage_start")
    assert editing.is_open()
    assert start.text() == "soon"
    end = editing.passages[4].end_ms or 0
    start.setText(str(end // 1000 + 60))
    words.setPlainText("Sin la beca no.")
    QTest.keyClick(start, Qt.Key.Key_Return)
    assert "before the start" in editing.error("passage_start")
    assert editing.now[4].text == "Sin la beca no."
    assert editing.now[4].start_ms == editing.passages[4].start_ms
    start.setText("")
    editing.child(LineEditor, "passage_end").setText("")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert not editing.is_open()
    assert (editing.now[4].start_ms, editing.now[4].end_ms) == (None, None)


def test_a_start_behind_the_old_end_is_kept_with_the_end_that_goes_with_it(editing: Editing) -> None:
    editing.edit(4)
    for name, text in (("passage_start", "50:00"), ("passage_end", "50:10")):
        line = editing.child(LineEditor, name)
        line.setFocus()
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Tab)
    assert (editing.now[4].start_ms, editing.now[4].end_ms) == (3_000_000, 3_010_000)
    assert editing.error("passage_start") == ""


def test_speaker_and_times_are_edited_and_stamped(editing: Editing, qtbot: QtBot) -> None:
    editing.edit(4)
    editing.type("passage_speaker", "Hernana")
    assert editing.now[4].speaker == "Hernana"
    assert not editing.is_open()
    editing.press(Qt.Key.Key_Space)
    editing.player.pause()
    qtbot.waitUntil(lambda: editing.player._seek_when_loaded is None)
    editing.player.seek(36_500)
    qtbot.waitUntil(lambda: editing.player.position_ms == 36_500)
    editing.trigger("edit.edit")
    editing.trigger("playback.start")
    assert editing.now[4].start_ms == 36_500
    assert editing.child(LineEditor, "passage_start").text() == "0:36.5"
    editing.child(QPushButton, "passage_end_now").click()
    assert editing.now[4].end_ms == 36_500
    editing.trigger("edit.edit")
    assert not editing.is_open()
    editing.player.seek(36_000)
    qtbot.waitUntil(lambda: editing.player.position_ms == 36_000)
    editing.trigger("playback.start")
    assert (editing.now[4].start_ms, editing.now[4].end_ms) == (36_000, 36_500)


def test_a_passage_is_split_at_the_cursor_and_merged_again(editing: Editing) -> None:
    words = editing.edit(4)
    text = editing.passages[4].text
    cut = text.index("pedían")
    cursor = words.textCursor()
    cursor.setPosition(cut)
    words.setTextCursor(cursor)
    QTest.keyClick(words, Qt.Key.Key_Return, CONTROL)
    assert [each.text for each in editing.now[4:6]] == [text[:cut].strip(), text[cut:]]
    assert editing.now[4].passage_id == editing.passages[4].passage_id
    assert words.toPlainText() == text[cut:]
    assert words.textCursor().position() == 0
    QTest.keyClick(words, Qt.Key.Key_Backspace, CONTROL)
    assert [each.text for each in editing.now] == [each.text for each in editing.passages]
    assert words.textCursor().position() == cut
    QTest.keyClick(words, Qt.Key.Key_Escape)
    editing.trigger("edit.merge")
    assert editing.now[3].text == f"{editing.passages[3].text} {text}"


def test_control_return_at_the_end_begins_a_new_passage(editing: Editing) -> None:
    words = editing.edit(4)
    words.insertPlainText("Ya. ")
    words.moveCursor(words.textCursor().MoveOperation.End)
    QTest.keyClick(words, Qt.Key.Key_Return, CONTROL)
    assert editing.now[4].text == f"Ya. {editing.passages[4].text}"
    assert words.toPlainText() == ""
    assert len(editing.now) == len(editing.passages)
    assert editing.child(LineEditor, "passage_speaker").text() == "Pablo Ferrada"
    words.insertPlainText("¿Y después?")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert editing.now[5].text == "¿Y después?"
    assert editing.now[5].speaker == "Pablo Ferrada"
    editing.trigger("edit.insert")
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert len(editing.now) == len(editing.passages) + 1
    assert not editing.is_open()


def test_the_keys_of_the_player_lead_from_passage_to_passage_while_editing(editing: Editing) -> None:
    words = editing.edit(4)
    words.insertPlainText("Ya. ")
    editing.trigger("playback.next")
    assert editing.now[4].text.startswith("Ya. ")
    assert words.toPlainText() == editing.passages[5].text
    editing.trigger("playback.previous")
    assert words.toPlainText().startswith("Ya. ")


def test_passages_are_deleted_and_undone(editing: Editing) -> None:
    editing.open()
    editing.transcript.go_to(editing.passages[1].passage_id)
    editing.trigger("edit.discard")
    assert editing.told[-1] == "The passage was deleted."
    assert editing.now[0] == editing.passages[0]
    assert editing.now[1].passage_id == editing.passages[2].passage_id
    editing.trigger("edit.undo")
    editing.edit(2)
    editing.trigger("edit.discard")
    assert not editing.is_open()
    assert editing.passages[2].passage_id not in {each.passage_id for each in editing.now}


def test_undo_of_the_passage_that_is_edited_leaves_it(editing: Editing) -> None:
    editing.edit(4)
    editing.trigger("edit.insert")
    editing.words.insertPlainText("Nueva.")
    editing.child(LineEditor, "passage_speaker").setFocus()
    assert len(editing.now) == len(editing.passages) + 1
    assert editing.is_open()
    editing.trigger("edit.undo")
    assert not editing.is_open()


def test_a_question_asks_for_the_shift_of_times_and_for_names(editing: Editing) -> None:
    editing.edit(4)
    editing.trigger("playback.shift")
    assert not editing.is_open()
    line = editing.child(QLineEdit, "reading_question_line")
    line.setText("later")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "“later” is no time" in editing.child(QLabel, "reading_question_error").text()
    line.setText("−0:00.5")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert editing.now[4].start_ms == (editing.passages[4].start_ms or 0) - 500
    assert editing.now[3] == editing.passages[3]
    speaker = editing.passages[4].speaker
    editing.trigger("edit.speaker")
    line.setText("Rosa")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert {each.speaker for each in editing.now} == {each.speaker for each in editing.passages} - {speaker} | {"Rosa"}


def test_before_two_speakers_become_one_it_is_said_whose_words_they_will_be(editing: Editing) -> None:
    editing.edit(4)
    one, other = "Hernán Saavedra", "Pablo Ferrada"
    often = Counter(each.speaker for each in editing.passages)
    editing.trigger("edit.speaker")
    line, remark = editing.child(QLineEdit, "reading_question_line"), editing.child(QLabel, "reading_question_error")
    line.setText(f" {other} ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert editing.now == editing.passages, "it was asked first"
    assert remark.isVisible()
    assert f"{often[other]} passages have the speaker “{other}” already" in remark.text()
    assert f"{often[one]} passages of “{one}” would join them" in remark.text()
    assert f"All of them will be the words of {other}." in remark.text()
    assert editing.child(QPushButton, "reading_question_button").text() == "Join them"
    assert line.text() == other
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert {each.speaker for each in editing.now} == {other}
    editing.trigger("edit.undo")
    assert editing.now == editing.passages


def test_who_thinks_of_a_name_that_is_free_is_asked_nothing_more(editing: Editing) -> None:
    editing.edit(4)
    editing.trigger("edit.speaker")
    line = editing.child(QLineEdit, "reading_question_line")
    line.setText("Pablo Ferrada")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.setText("Don Hernán")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert {each.speaker for each in editing.now} == {"Don Hernán", "Pablo Ferrada"}


def test_the_field_of_the_speaker_has_room_for_usual_names(editing: Editing) -> None:
    editing.open()
    (transcript, *_rest) = editing.workspace.catalogue.testimony(editing.testimony_id).transcripts
    edit = editing.workspace.transcribing.rename_speaker(
        transcript.transcript_id, editing.passages[4].speaker, "Adriana Lozano"
    )
    editing.context.changes.announce(edit.changes)
    editing.edit(4)
    speaker = editing.child(LineEditor, "passage_speaker")
    assert speaker.text() == "Adriana Lozano"
    option = QStyleOptionFrame()
    speaker.initStyleOption(option)
    room = speaker.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, speaker).width()
    assert room >= speaker.fontMetrics().horizontalAdvance(speaker.text()) + 4, "Qt keeps two pixels free at each side"


def test_why_a_time_was_not_accepted_has_the_width_of_the_fields(editing: Editing) -> None:
    editing.edit(4)
    editing.type("passage_end", "when")
    why = editing.child(QLabel, "passage_end_error")
    assert "“when” cannot be used" in why.text()
    assert why.width() > 4 * editing.child(LineEditor, "passage_end").width()
    assert editing.child(LineEditor, "passage_end").accessibleDescription() == why.text()


def test_where_no_times_are_missing_nothing_is_estimated_and_that_is_said(editing: Editing) -> None:
    editing.open()
    editing.trigger("playback.estimate")
    assert editing.told == ["No times are missing here: every passage has its own."]
    assert editing.now == editing.passages


def test_a_speaker_is_tied_to_a_person_from_the_menu(editing: Editing) -> None:
    editing.open()
    editing.transcript.go_to(editing.passages[4].passage_id)
    found = editing.view.findChild(ReadingRoom)
    assert found is not None
    menu = found.make_menu()
    submenu = menu.findChild(QMenu, "speaker_menu")
    assert submenu is not None
    interviewer = next(each for each in submenu.actions() if each.text() == "Pablo Ferrada")
    interviewer.trigger()
    (transcript, *_rest) = editing.workspace.catalogue.testimony(editing.testimony_id).transcripts
    assert [each.label for each in transcript.speakers] == [editing.passages[4].speaker]
    menu.close()


def test_the_head_says_whether_the_transcript_is_reviewed_and_changes_it(editing: Editing) -> None:
    editing.open()
    status = editing.child(QPushButton, "reading_transcript_status")
    assert (status.text(), editing.context.actions["testimony.reviewed"].isChecked()) == ("draft", False)
    status.click()
    assert status.text() == "reviewed"
    assert editing.context.actions["testimony.reviewed"].isChecked()
    editing.trigger("testimony.reviewed")
    assert status.text() == "draft"


def test_a_transcript_begins_with_nothing(editing: Editing) -> None:
    changed, testimony_id = editing.workspace.editing.add_testimony("X-001")
    editing.context.changes.announce(changed)
    editing.context.shell.open_testimony(testimony_id)
    editing.testimony_id = testimony_id
    stack = editing.child(QStackedWidget, "reading_stack")
    assert stack.currentIndex() == 1
    editing.child(QPushButton, "reading_no_transcript_button").click()
    assert stack.currentIndex() == 0
    assert editing.words.hasFocus()
    QTest.keyClick(editing.words, Qt.Key.Key_Escape)
    assert stack.currentIndex() == 1, "nothing was written"
    assert editing.child(QPushButton, "reading_no_transcript_button").text() == "Write the first passage"
    editing.child(QPushButton, "reading_no_transcript_button").click()
    editing.words.insertPlainText("Primera.")
    QTest.keyClick(editing.words, Qt.Key.Key_Return, CONTROL)
    editing.words.insertPlainText("Segunda.")
    QTest.keyClick(editing.words, Qt.Key.Key_Return)
    assert [each.text for each in editing.now] == ["Primera.", "Segunda."]
    assert [each.text for each in editing.transcript.passages] == ["Primera.", "Segunda."]


def test_an_end_after_the_recording_is_accepted_and_told_at_the_field_and_beside_the_passage(editing: Editing) -> None:
    editing.edit(-1)
    told = editing.child(QLabel, "passage_late")
    assert not told.isVisible()
    editing.type("passage_end", "1:00:00")
    QTest.qWait(0)
    assert editing.now[-1].end_ms == 3_600_000
    editing.trigger("edit.edit")
    assert told.isVisible()
    assert "ends after the recording" in told.text()
    assert [each.late for each in editing.transcript.passages if each.late] == [told.text()]
    assert editing.told == []
