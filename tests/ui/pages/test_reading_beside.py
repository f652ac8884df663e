"""Two transcripts of a testimony side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from testimony_archive.domain.records import TranscriptKind
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.editors import WordsEditor
from tests.ui.pages.test_reading_room import Reading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.session import ArchiveSession


class Beside(Reading):
    """The room on a testimony with a translation, in which every passage holds two of the original's."""

    def translate(self, language: str = "en") -> tuple[Passage, ...]:
        self.open()
        transcribing = self.workspace.transcribing
        _change, transcript_id = transcribing.add_transcript(self.testimony_id, language, TranscriptKind.TRANSLATION)
        after: int | None = None
        for one, other in zip(self.passages[::2], self.passages[1::2], strict=False):
            text = f"{language}: {one.text} {other.text}"
            change = transcribing.insert(transcript_id, after, text, one.speaker, one.start_ms, other.end_ms)
            (after,) = change.passage_ids
        return self.workspace.catalogue.passages(transcript_id)

    @property
    def button(self) -> QPushButton:
        return self.child(QPushButton, "reading_beside")


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def reading(session: ArchiveSession) -> Beside:
    return Beside(session)


def test_without_a_second_transcript_there_is_nothing_to_show_beside(reading: Beside) -> None:
    reading.open()
    assert not reading.button.isVisible()
    reading.context.actions["testimony.beside"].trigger()
    assert not reading.view.beside.isVisible()
    assert not reading.context.actions["testimony.beside"].isChecked()
    assert reading.told == ["There is no other transcript of this testimony to stand beside."]


def test_the_translation_scrolls_along_by_the_times_and_the_quotes_give_way(reading: Beside, qtbot: QtBot) -> None:
    translated = reading.translate()
    reading.open()
    assert reading.button.text() == "English beside it"
    reading.button.click()
    beside = reading.view.beside
    assert [each.text for each in beside.passages] == [each.text for each in translated]
    assert not reading.view.quotes.isVisible()
    assert reading.context.actions["testimony.beside"].isChecked()
    qtbot.waitUntil(lambda: reading.transcript._layout.is_done and beside._layout.is_done)
    reading.transcript.go_to(reading.passages[12].passage_id)
    assert beside.reading() == pytest.approx(6, abs=0.1)
    beside.setFocus()
    beside.go_to(translated[8].passage_id)
    assert reading.transcript.reading() == pytest.approx(16, abs=0.1)
    reading.button.click()
    assert not beside.isVisible()
    assert reading.view.quotes.isVisible()


def test_a_click_in_either_is_heard_and_both_show_it(reading: Beside, qtbot: QtBot) -> None:
    translated = reading.translate()
    reading.context.memory.set_view("reading_beside", "shown")
    reading.open()
    beside = reading.view.beside
    assert beside.isVisible(), "as it was left"
    QTest.qWait(0)
    rect = beside.rect_of_stretch(Stretch((translated[1].passage_id, 0), (translated[1].passage_id, 5)))
    QTest.mouseClick(beside.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    reading.player.pause()
    assert reading.player.position_ms == translated[1].start_ms
    qtbot.waitUntil(lambda: reading.transcript._marks.playing == reading.passages[2].passage_id)
    assert beside._marks.playing == translated[1].passage_id


def test_words_of_the_translation_are_kept_as_a_quote_and_marked_there(reading: Beside) -> None:
    translated = reading.translate()
    reading.context.memory.set_view("reading_beside", "shown")
    reading.open()
    beside = reading.view.beside
    beside.setFocus()
    start, end = translated[1].text.index(" "), len(translated[1].text)
    beside.select(Stretch((translated[1].passage_id, start), (translated[1].passage_id, end)))
    QTest.keyClick(beside, Qt.Key.Key_Q)
    idea = reading.child(WordsEditor, "keep_quote_main_idea")
    idea.setPlainText("What she says.")
    QTest.keyClick(idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = next(each for each in reading.quotes if each.main_idea == "What she says.")
    assert kept.anchor.exact == translated[1].text[start:].strip()
    assert kept.language == "en"
    assert [each.quote_id for each in beside._marks.quotes] == [kept.quote_id]
    assert beside._marks.current_quote == kept.quote_id
    assert beside.hasFocus()
    assert kept.quote_id not in [each.quote_id for each in reading.transcript._marks.quotes]


def test_the_whole_passage_at_the_cursor_of_the_translation_is_kept_by_the_button(reading: Beside) -> None:
    translated = reading.translate()
    reading.context.memory.set_view("reading_beside", "shown")
    reading.open()
    reading.view.beside.setFocus()
    reading.view.beside.put_cursor(translated[2].passage_id)
    reading.child(IconButton, "reading_keep").click()
    reading.child(QPushButton, "keep_quote_keep").click()
    assert translated[2].text in [each.anchor.exact for each in reading.quotes]


def test_the_card_of_a_quote_from_the_translation_leads_to_its_words(reading: Beside) -> None:
    translated = reading.translate()
    _change, (quote_id,) = reading.workspace.quoting.keep_passages([translated[3].passage_id])
    reading.context.memory.set_view("reading_beside", "shown")
    reading.open()
    reading.view.quotes.quote_chosen.emit(quote_id, translated[3].passage_id)
    assert reading.view.beside.current_passage_id == translated[3].passage_id
    reading.button.click()
    reading.view.quotes.quote_chosen.emit(quote_id, translated[3].passage_id)
    assert [each.text for each in reading.transcript.passages] == [each.text for each in translated]
    assert reading.transcript.current_passage_id == translated[3].passage_id
    assert reading.transcript._marks.current_quote == quote_id


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_several_others_one_is_chosen(reading: Beside, qtbot: QtBot) -> None:
    reading.translate("en")
    french = reading.translate("fr")
    reading.open()
    assert reading.button.text() == "English beside it…"
    reading.button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "French").trigger()
    menu.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert [each.text for each in reading.view.beside.passages] == [each.text for each in french]
    assert reading.button.text() == "French beside it…"
