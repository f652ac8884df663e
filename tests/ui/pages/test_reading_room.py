"""The reading room as people use it: opening, hearing, keeping words as quotes, and going back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from testimony_archive.domain.edits import AccessField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import Access, AccessLevel, Passage, Quote
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.pages.reading_page import ReadingRoom
from testimony_archive.ui.presenters.passage_access import PassageAccessPresenter
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.views.quote_card import QuoteCard
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import LineEditor, WordsEditor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.program import Program
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
HEARD = "CL-008"
UNHEARD = "PE-014"


class Reading:
    """The room with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.workspace = session.context.workspace
        self.player = session.context.player
        self.told: list[str] = []
        self.statuses: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        self.context.shell.status_changed.connect(self.statuses.append)
        view = session.frame.widget("reading")
        assert isinstance(view, ReadingView)
        self.view = view
        self.transcript = view.transcript

    def open(self, code: str = HEARD, place: int = 0, came_from: CameFrom | None = None) -> None:
        (self.testimony_id,) = self.workspace.catalogue.testimony_ids([code])
        self.passages: tuple[Passage, ...] = ()
        for transcript in self.workspace.catalogue.testimony(self.testimony_id).transcripts[:1]:
            self.passages = self.workspace.catalogue.passages(transcript.transcript_id)
        passage_id = self.passages[place].passage_id if place else 0
        self.context.shell.open_testimony(self.testimony_id, passage_id, came_from)
        QTest.qWait(0)

    def room_content(self) -> ReadingContent:
        """What the room shows."""
        room = self.view.findChild(ReadingRoom)
        assert room is not None
        assert room.presenter.content is not None
        return room.presenter.content

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.window().findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def texts(self) -> set[str]:
        QTest.qWait(0)
        return {each.text() for each in self.view.findChildren(QLabel) if each.isVisible()}

    def wait_until_it_plays(self, qtbot: QtBot) -> None:
        """A recording is read before it is heard."""
        qtbot.waitUntil(lambda: self.player.playing, timeout=5_000)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """As they are on disk."""
        return self.workspace.catalogue.quotes(self.testimony_id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.transcript.setFocus()
        QTest.keyClick(self.transcript, key, modifier)

    def select(self, place: int, words: str) -> None:
        passage = self.passages[place]
        start = passage.text.index(words)
        self.transcript.select(Stretch((passage.passage_id, start), (passage.passage_id, start + len(words))))

    def ask_for_quote(self, place: int = 3, words: str = "Veintiséis años mantengo camiones") -> QWidget:
        self.select(place, words)
        self.press(Qt.Key.Key_Q)
        return self.child(QWidget, "keep_quote")


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def reading(session: ArchiveSession) -> Reading:
    return Reading(session)


def test_a_testimony_opens_with_its_record_its_words_and_its_quotes(reading: Reading) -> None:
    reading.open()
    assert reading.view.isVisible()
    texts = reading.texts()
    testimony = reading.workspace.catalogue.testimony(reading.testimony_id)
    assert {HEARD, testimony.title, testimony.summary, *testimony.main_ideas} <= texts
    assert "May be published: consent covers this use." in texts
    assert [each.text for each in reading.transcript.passages] == [each.text for each in reading.passages]
    assert {each.main_idea for each in reading.quotes} <= texts
    assert reading.statuses[-1] == f"{HEARD}: {len(reading.passages)} passages, 1 quote"


def test_opened_at_a_passage_it_stands_there_with_the_found_words_marked(reading: Reading) -> None:
    reading.open(place=7, came_from=CameFrom("caja", "3 passages in 2 testimonies"))
    assert reading.transcript.current_passage_id == reading.passages[7].passage_id
    marked = [each.cursor.selectedText() for each in reading.transcript.extraSelections()]
    assert "caja" in marked
    assert reading.child(QPushButton, "reading_back").text() == "Back to 3 passages in 2 testimonies"


def test_a_long_way_back_does_not_push_the_record_out_of_its_pane(reading: Reading) -> None:
    reading.open(came_from=CameFrom("caja", "12 345 passages in 1 234 testimonies of this archive"))
    QTest.qWait(0)
    scroll = reading.child(QScrollArea, "reading_record_scroll")
    record = scroll.widget()
    assert record is not None
    assert record.width() == scroll.viewport().width()
    assert reading.child(QPushButton, "reading_back").toolTip().endswith("testimonies of this archive")


def test_the_way_back_leads_to_the_page_before(reading: Reading) -> None:
    reading.context.shell.show_page("search")
    reading.open()
    assert reading.child(QPushButton, "reading_back").text() == "Back to Search"
    reading.child(QPushButton, "reading_back").click()
    assert not reading.view.isVisible()
    search = reading.child(QWidget, "search_page")
    assert search.isVisible()


@pytest.mark.parametrize("first_page", ["reading"])
def test_where_no_page_was_before_there_is_no_way_back(reading: Reading) -> None:
    reading.open()
    assert not reading.child(QPushButton, "reading_back").isVisible()


def test_what_was_told_of_a_testimony_goes_when_another_one_is_opened_or_another_page(reading: Reading) -> None:
    bar = reading.child(QWidget, "message_bar")
    reading.open(UNHEARD)
    reading.press(Qt.Key.Key_Space)
    assert bar.isVisible()
    reading.open(HEARD)
    assert not bar.isVisible()
    reading.context.actions["testimony.lost"].trigger()
    assert bar.isVisible()
    reading.context.shell.show_page("search")
    assert not bar.isVisible()


def test_space_plays_from_the_passage_at_the_cursor_and_pauses(reading: Reading, qtbot: QtBot) -> None:
    reading.open(place=5)
    reading.press(Qt.Key.Key_Space)
    reading.wait_until_it_plays(qtbot)
    assert reading.player.track is not None
    assert reading.player.track.code == HEARD
    qtbot.waitUntil(lambda: reading.player.position_ms >= (reading.passages[5].start_ms or 0))
    assert reading.transcript._marks.playing == reading.passages[5].passage_id
    reading.press(Qt.Key.Key_Space)
    assert reading.player.playing is False
    assert reading.child(QWidget, "listening_dock").isVisible()
    assert not reading.child(QWidget, "player_strip").isVisible()


def test_a_click_on_a_passage_is_heard(reading: Reading, qtbot: QtBot) -> None:
    reading.open()
    place = reading.transcript.rect_of_stretch(
        Stretch((reading.passages[3].passage_id, 0), (reading.passages[3].passage_id, 5))
    )
    QTest.mouseClick(reading.transcript.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert reading.player.position_ms == reading.passages[3].start_ms
    reading.wait_until_it_plays(qtbot)
    reading.player.pause()


def test_keys_go_from_passage_to_passage_and_by_seconds(reading: Reading, qtbot: QtBot) -> None:
    reading.open(place=4)
    control = Qt.KeyboardModifier.ControlModifier
    reading.press(Qt.Key.Key_Space)
    reading.player.pause()
    qtbot.waitUntil(lambda: reading.player._seek_when_loaded is None)
    reading.press(Qt.Key.Key_Down, control)
    reading.player.pause()
    assert reading.player.position_ms == pytest.approx(reading.passages[5].start_ms, abs=60)
    reading.press(Qt.Key.Key_Up, control)
    reading.player.pause()
    assert reading.player.position_ms == pytest.approx(reading.passages[4].start_ms, abs=60)
    reading.press(Qt.Key.Key_Right, control)
    assert reading.player.position_ms == pytest.approx((reading.passages[4].start_ms or 0) + 5_000, abs=60)


def test_scrolling_by_hand_while_it_plays_stops_following_until_it_is_wanted_again(
    reading: Reading, qtbot: QtBot
) -> None:
    reading.open()
    follow = reading.child(QPushButton, "reading_follow")
    action: QAction = reading.context.actions["playback.follow"]
    assert follow.isChecked()
    assert action.isChecked()
    reading.press(Qt.Key.Key_PageDown)
    assert follow.isChecked()
    reading.press(Qt.Key.Key_Space)
    reading.wait_until_it_plays(qtbot)
    reading.press(Qt.Key.Key_PageDown)
    assert not follow.isChecked()
    assert not action.isChecked()
    reading.press(Qt.Key.Key_F)
    assert follow.isChecked()
    reading.player.pause()


def test_without_a_recording_one_line_says_so_and_reading_goes_on(reading: Reading) -> None:
    reading.open(UNHEARD)
    assert reading.child(QLabel, "reading_silence_words").text().startswith("No recording")
    assert reading.child(QWidget, "reading_silence").isVisible()
    assert not reading.child(QPushButton, "reading_follow").isVisible()
    reading.press(Qt.Key.Key_Space)
    assert reading.told == ["There is no recording to play here."]
    control = Qt.KeyboardModifier.ControlModifier
    first = reading.transcript.current_passage_id
    reading.press(Qt.Key.Key_Down, control)
    assert reading.transcript.current_passage_id != first


def test_a_recording_that_is_gone_is_told_and_the_words_are_there(reading: Reading) -> None:
    for file in (reading.workspace.path / "media").rglob("*"):
        if file.is_file():
            file.unlink()
    reading.open()
    assert "media" in reading.child(QLabel, "reading_silence_words").text()
    assert len(reading.transcript.passages) == len(reading.passages)


def test_q_keeps_the_selected_words_with_main_idea_and_themes(reading: Reading) -> None:
    reading.open()
    popover = reading.ask_for_quote()
    assert popover.isVisible()
    assert reading.child(QLabel, "keep_quote_extent").text() == "0:16 – 0:25, 4 words"
    assert any("Leaves the archive as “Hernán Saavedra, student, Chile”" in each for each in labels(popover))
    idea = reading.child(WordsEditor, "keep_quote_main_idea")
    assert idea.hasFocus()
    idea.setPlainText("Experience is not a paper.")
    reading.child(Chip, "keep_quote_theme_employability").removed.emit()
    QTest.keyClick(idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not popover.isVisible()
    new = next(each for each in reading.quotes if each.main_idea == "Experience is not a paper.")
    assert new.anchor.exact == "Veintiséis años mantengo camiones"
    assert [each.key for each in new.themes] == ["recognition-of-learning"]
    assert "Experience is not a paper." in reading.texts()
    assert reading.transcript.hasFocus()
    reading.context.actions["edit.undo"].trigger()
    assert "Experience is not a paper." not in reading.texts()


def labels(widget: QWidget) -> set[str]:
    QTest.qWait(0)
    return {each.text() for each in widget.findChildren(QLabel)}


def test_without_a_selection_the_whole_passage_is_kept(reading: Reading) -> None:
    reading.open(place=3)
    reading.press(Qt.Key.Key_Q)
    reading.child(QPushButton, "keep_quote_keep").click()
    assert reading.passages[3].text in [each.anchor.exact for each in reading.quotes]


def test_escape_leaves_the_popover_and_keeps_nothing(reading: Reading) -> None:
    reading.open()
    before = reading.quotes
    popover = reading.ask_for_quote()
    idea = reading.child(WordsEditor, "keep_quote_main_idea")
    idea.setPlainText("Not meant.")
    QTest.keyClick(idea, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert reading.quotes == before
    assert reading.transcript.hasFocus()


def test_a_word_that_is_no_theme_is_told_in_the_popover(reading: Reading) -> None:
    reading.open()
    popover = reading.ask_for_quote()
    line = popover.findChild(QLineEdit, "keep_quote_theme_line")
    assert line is not None
    line.setText("astronomy")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert reading.child(QLabel, "keep_quote_themes_error").text() == "“astronomy” is no theme of this archive."
    line.setText("4")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert reading.child(QLabel, "keep_quote_themes_error").isHidden()
    reading.child(QPushButton, "keep_quote_keep").click()
    assert any("business-community-services" in [theme.key for theme in each.themes] for each in reading.quotes)


def test_words_that_may_not_leave_say_so_and_are_kept_all_the_same(reading: Reading) -> None:
    reading.open()
    editing = reading.workspace.editing
    changed = editing.edit(reading.testimony_id, TestimonyField.ACCESS, AccessLevel.INTERNAL.value)
    reading.context.changes.announce(changed)
    popover = reading.ask_for_quote()
    assert "Stays in the archive for now: access is internal." in labels(popover)
    assert "May not be published: access is internal." in reading.texts()


def test_the_popover_stays_within_the_window(reading: Reading) -> None:
    reading.open(place=20)
    for place in (1, 20):
        passage = reading.passages[place]
        reading.transcript.go_to(passage.passage_id)
        reading.select(place, passage.text[:10])
        reading.press(Qt.Key.Key_Q)
        popover = reading.child(QWidget, "keep_quote")
        assert popover.window().rect().contains(popover.geometry())
        QTest.keyClick(reading.child(WordsEditor, "keep_quote_main_idea"), Qt.Key.Key_Escape)


def check_that_nothing_is_crushed(popover: QWidget) -> None:
    """Everything in it has its height, stands within it, and lies over nothing else."""
    QTest.qWait(0)
    kinds = (QLabel, QLineEdit, QAbstractButton, WordsEditor)
    shown = [each for each in popover.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]
    places = {each: QRect(each.mapTo(popover, QPoint()), each.size()) for each in shown}
    for each, place in places.items():
        least = each.minimumHeight() if isinstance(each, WordsEditor) else each.minimumSizeHint().height()
        assert place.height() >= least, each
        assert popover.rect().contains(place), each
        under = [other for other, its in places.items() if other is not each and its.intersects(place)]
        assert [other for other in under if not each.isAncestorOf(other) and not other.isAncestorOf(each)] == []


def test_the_popover_grows_with_what_is_put_into_it(reading: Reading) -> None:
    reading.open()
    popover = reading.ask_for_quote()
    check_that_nothing_is_crushed(popover)
    before, top = popover.height(), popover.y()
    line = reading.child(QLineEdit, "keep_quote_theme_line")
    for number in ("4", "1", "3", "2.2"):
        line.setText(number)
        QTest.keyClick(line, Qt.Key.Key_Return)
    check_that_nothing_is_crushed(popover)
    with_themes = popover.height()
    assert with_themes > before
    assert popover.y() == top
    reading.child(QPushButton, "keep_quote_add_note").click()
    check_that_nothing_is_crushed(popover)
    assert popover.height() > with_themes
    reading.child(WordsEditor, "keep_quote_main_idea").setPlainText("A sentence of many words. " * 12)
    check_that_nothing_is_crushed(popover)
    assert popover.window().rect().contains(popover.geometry())


def test_at_the_foot_of_the_window_the_popover_stands_above_the_words(reading: Reading) -> None:
    reading.open()
    visible = [place for place, _block in reading.transcript._visible()]
    last = reading.passages[visible[-1]]
    reading.select(visible[-1], last.text[:5])
    reading.press(Qt.Key.Key_Q)
    popover = reading.child(QWidget, "keep_quote")
    words = reading.transcript.rect_of_stretch(Stretch((last.passage_id, 0), (last.passage_id, 5)))
    top_of_words = reading.transcript.viewport().mapTo(popover.window(), words.topLeft().toPoint()).y()
    frame = popover.geometry().bottom() - 24
    assert frame <= top_of_words
    reading.child(QPushButton, "keep_quote_add_note").click()
    check_that_nothing_is_crushed(popover)
    assert popover.geometry().bottom() - 24 == frame


def test_a_quote_is_kept_with_a_star_and_a_note(reading: Reading) -> None:
    reading.open()
    reading.ask_for_quote()
    reading.child(IconButton, "keep_quote_star").click()
    reading.child(QPushButton, "keep_quote_add_note").click()
    note = reading.child(WordsEditor, "keep_quote_note")
    assert note.hasFocus()
    note.setPlainText("Ask him about 1998.")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = next(each for each in reading.quotes if each.anchor.exact == "Veintiséis años mantengo camiones")
    assert (kept.starred, kept.note) == (True, "Ask him about 1998.")
    reading.ask_for_quote(3, "Un papel")
    assert reading.child(WordsEditor, "keep_quote_note").toPlainText() == ""
    reading.child(QPushButton, "keep_quote_keep").click()
    later = next(each for each in reading.quotes if each.anchor.exact == "Un papel")
    assert (later.starred, later.note) == (False, "")


def test_themes_of_the_testimony_that_are_not_chosen_are_offered(reading: Reading) -> None:
    reading.open()
    reading.ask_for_quote()
    offers = reading.child(QWidget, "keep_quote_offers")
    assert not offers.isVisible()
    reading.child(Chip, "keep_quote_theme_employability").removed.emit()
    assert offers.isVisible()
    offer = reading.child(Chip, "keep_quote_offer_employability")
    assert offer.text() == "+ 2.4 Employability"
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert not offers.isVisible()
    line = reading.child(QLineEdit, "keep_quote_theme_line")
    assert line.hasFocus()
    chip = reading.child(Chip, "keep_quote_theme_recognition-of-learning")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    QTest.qWait(0)
    assert line.hasFocus()
    assert reading.child(Chip, "keep_quote_offer_recognition-of-learning").isVisible()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert offers.isVisible()


def test_tab_goes_around_in_the_popover(reading: Reading) -> None:
    reading.open()
    popover = reading.ask_for_quote()
    names = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert popover.isAncestorOf(focus)
        names.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names[:8] == [
        "keep_quote_main_idea",
        "keep_quote_theme_recognition-of-learning",
        "keep_quote_theme_employability",
        "keep_quote_theme_line",
        "keep_quote_add_note",
        "keep_quote_cancel",
        "keep_quote_keep",
        "keep_quote_star",
    ]
    assert names[9] == names[0]


def test_enter_presses_the_button_that_has_the_focus(reading: Reading) -> None:
    reading.open()
    reading.ask_for_quote()
    keep = reading.child(QPushButton, "keep_quote_keep")
    keep.setFocus()
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert len(reading.quotes) == 2
    star = reading.child(IconButton, f"{card_name(reading)}_star")
    star.setFocus()
    was = reading.quotes[0].starred
    QTest.keyClick(star, Qt.Key.Key_Return)
    assert reading.quotes[0].starred is not was


def card_name(reading: Reading) -> str:
    return f"quote_{reading.quotes[0].quote_id}"


def test_escape_leads_back_to_the_words(reading: Reading) -> None:
    reading.open()
    for name in ("reading_follow", "reading_back", f"{card_name(reading)}_star"):
        widget = reading.child(QWidget, name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert reading.transcript.hasFocus(), name
    popover = reading.ask_for_quote()
    reading.press(Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_escape_closes_the_form_of_a_quote_before_it_leads_back(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    card.edit()
    editor = reading.child(WordsEditor, f"{card_name(reading)}_idea_editor")
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == f"{card_name(reading)}_edit"
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert reading.transcript.hasFocus()


def test_after_keeping_the_cursor_is_at_the_quote(reading: Reading) -> None:
    reading.open()
    reading.ask_for_quote()
    idea = reading.child(WordsEditor, "keep_quote_main_idea")
    QTest.keyClick(idea, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reading.transcript.hasFocus()
    assert reading.transcript.current_passage_id == reading.passages[3].passage_id
    assert not reading.transcript.textCursor().hasSelection()
    assert reading.transcript.textCursor().positionInBlock() == reading.passages[3].text.index("Veintiséis")
    new = next(each for each in reading.quotes if each.anchor.exact == "Veintiséis años mantengo camiones")
    assert reading.transcript._marks.current_quote == new.quote_id


def card_of(reading: Reading) -> QuoteCard:
    (quote,) = reading.quotes
    return reading.child(QuoteCard, f"quote_{quote.quote_id}")


def test_a_quote_gets_and_loses_its_star(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    star = card.findChild(IconButton, f"{card.objectName()}_star")
    assert star is not None
    was = reading.quotes[0].starred
    star.click()
    assert reading.quotes[0].starred is not was
    star.click()
    assert reading.quotes[0].starred is was


def test_the_main_idea_of_a_quote_is_edited_in_its_card(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    name = card.objectName()
    pencil = card.findChild(IconButton, f"{name}_edit")
    assert pencil is not None
    pencil.click()
    editor = card.findChild(QPlainTextEdit, f"{name}_idea_editor")
    assert editor is not None
    assert editor.isVisible()
    assert editor.hasFocus()
    editor.setPlainText("  Another   idea. ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert reading.quotes[0].main_idea == "Another idea."
    assert editor.toPlainText() == "Another idea."
    pencil.click()
    assert "Another idea." in reading.texts()


def test_a_main_idea_that_is_far_too_long_is_refused_at_the_card(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    card.edit()
    editor = card.findChild(WordsEditor, f"{card.objectName()}_idea_editor")
    assert editor is not None
    editor.setPlainText("long " * 400)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    words = card.findChild(QLabel, f"{card.objectName()}_idea_editor_error")
    assert words is not None
    assert "main idea" in words.text()
    assert editor.toPlainText().startswith("long long")


def test_the_translation_and_the_note_of_a_quote_are_edited_in_its_card(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    card.edit()
    for part, words in (("translation", "She keeps lorries."), ("note", "Ask for a photograph.")):
        editor = reading.child(WordsEditor, f"{card.objectName()}_{part}_editor")
        editor.setPlainText(words)
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (reading.quotes[0].translation, reading.quotes[0].note) == ("She keeps lorries.", "Ask for a photograph.")
    card.edit()
    assert {"She keeps lorries.", "Ask for a photograph."} <= set(reading.texts())


def test_the_themes_of_a_quote_are_edited_in_its_card(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    card.themes_edited.emit(("employability", "4"))
    assert [each.key for each in reading.quotes[0].themes] == ["employability", "business-community-services"]
    card.themes_edited.emit(("astronomy",))
    words = card.findChild(QLabel, f"{card.objectName()}_themes_error")
    assert words is not None
    assert "astronomy" in words.text()


def test_a_quote_that_is_given_up_can_be_brought_back(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    card.delete_asked.emit()
    assert reading.quotes == ()
    assert reading.told == ["The quote was given up."]
    reading.child(QPushButton, "message_action").click()
    assert len(reading.quotes) == 1


def test_a_click_on_a_quote_shows_where_it_stands(reading: Reading) -> None:
    reading.open()
    card = card_of(reading)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    assert reading.transcript.current_passage_id == reading.quotes[0].anchor.first_passage_id
    assert reading.transcript._marks.current_quote == reading.quotes[0].quote_id


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_testimony_or_a_quote_is_added_to_a_selection(reading: Reading, qtbot: QtBot) -> None:
    reading.open()
    (quote,) = reading.quotes
    reading.press(Qt.Key.Key_S)
    for expected in ("testimony", "quote"):
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(each for each in menu.actions() if each.objectName() == "add_to_new_selection").trigger()
        menu.close()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        if expected == "testimony":
            card_of(reading).select_asked.emit(reading.view.mapToGlobal(reading.view.rect().center()))
    items = [each for selection in reading.workspace.selecting.selections() for each in selection.items]
    assert any(each.testimony_id == reading.testimony_id for each in items)
    assert any(each.quote_id == quote.quote_id for each in items)


def test_corrected_words_are_shown_at_once(reading: Reading) -> None:
    reading.open()
    passage = reading.passages[0]
    changed = reading.workspace.transcribing.edit_text(passage.passage_id, "Other words.").changes
    reading.context.changes.announce(changed)
    assert reading.transcript.passages[0].text == "Other words."


def test_a_testimony_that_is_deleted_is_left(reading: Reading) -> None:
    reading.context.shell.show_page("testimonies")
    reading.open()
    reading.context.changes.announce(reading.workspace.editing.delete_testimonies([reading.testimony_id]))
    assert not reading.view.isVisible()


def test_a_testimony_without_a_transcript_says_what_to_do(reading: Reading) -> None:
    changed, testimony_id = reading.workspace.editing.add_testimony("X-001")
    reading.context.changes.announce(changed)
    reading.context.shell.open_testimony(testimony_id)
    stack = reading.child(QStackedWidget, "reading_stack")
    assert stack.currentIndex() == 1
    assert not reading.child(ChoiceEditor, "reading_transcripts").isVisible()
    reading.view.quote_asked.emit()
    assert reading.session.frame.window().findChild(QWidget, "keep_quote") is None


def test_a_transcript_that_is_closed_and_a_pseudonym_are_shown_as_such(reading: Reading) -> None:
    reading.open("PE-014")
    assert any("(pseudonym)" in each for each in reading.texts())
    testimony = reading.workspace.catalogue.testimony(reading.testimony_id)
    closed = Access(AccessLevel.CLOSED, reason="names a third person")
    transcripts = tuple(replace(each, access=closed) for each in testimony.transcripts)
    content = reading.room_content()
    assert "Closed: names a third person" not in reading.texts()
    reading.view.show_content(replace(content, testimony=replace(testimony, transcripts=transcripts)))
    assert "Closed: names a third person" in reading.texts()


def test_a_second_transcript_can_be_chosen(reading: Reading, tmp_path: Path) -> None:
    from testimony_archive.domain.drafts import ImportOptions

    table = tmp_path / "translation.csv"
    (tmp_path / "words.txt").write_text("Ana: Hello.\n\nRosa: Good morning.\n", encoding="utf-8")
    table.write_text(f"code,transcript,language\n{HEARD},words.txt,en\n", encoding="utf-8")
    reading.workspace.importing.run([table], ImportOptions(update=True))
    reading.open()
    box = reading.child(ChoiceEditor, "reading_transcripts")
    assert box.count() == 2
    other = 1 - box.currentIndex()
    box.setCurrentIndex(other)
    box.activated.emit(other)
    assert [each.text for each in reading.transcript.passages] == ["Hello.", "Good morning."]


def test_the_strip_shows_what_is_heard_wherever_one_is(reading: Reading, qtbot: QtBot) -> None:
    strip = reading.child(QWidget, "player_strip")
    assert not strip.isVisible()
    reading.open(place=5)
    reading.press(Qt.Key.Key_Space)
    reading.wait_until_it_plays(qtbot)
    reading.context.shell.show_page("testimonies")
    assert strip.isVisible()
    assert reading.child(QLabel, "player_duration").text() == "2:49"
    reading.child(QPushButton, "player_play").click()
    assert not reading.player.playing
    assert reading.child(QPushButton, "player_play").accessibleName() == "Play"
    reading.child(IconButton, "player_back").click()
    earlier = reading.passages[5].start_ms or 0
    qtbot.waitUntil(lambda: reading.player.position_ms < earlier)
    assert reading.child(QLabel, "player_position").text() == "0:27"
    reading.child(IconButton, "player_open").click()
    assert reading.view.isVisible()


def test_the_player_is_there_before_it_plays_so_that_nothing_moves(reading: Reading, qtbot: QtBot) -> None:
    reading.open(place=9)
    assert reading.child(QWidget, "listening_dock").isVisible()
    assert not reading.player.playing
    assert reading.transcript._marks.playing == reading.passages[9].passage_id
    before = reading.transcript.geometry(), reading.transcript.verticalScrollBar().value()
    reading.press(Qt.Key.Key_Space)
    reading.wait_until_it_plays(qtbot)
    assert reading.player.position_ms >= (reading.passages[9].start_ms or 0)
    assert (reading.transcript.geometry(), reading.transcript.verticalScrollBar().value()) == before
    reading.player.pause()
    reading.open(UNHEARD)
    assert reading.player.track is not None
    assert reading.player.track.code == HEARD


def test_a_recording_that_nobody_played_is_put_away_with_its_testimony(reading: Reading) -> None:
    reading.open()
    reading.open(UNHEARD)
    assert reading.player.track is None
    assert not reading.child(QWidget, "player_strip").isVisible()
    assert not reading.child(QWidget, "listening_dock").isVisible()


def test_trouble_with_the_sound_is_one_line_that_can_be_read(reading: Reading) -> None:
    reading.open()
    words = "This machine has no loudspeaker: recordings play in silence."
    reading.player.trouble_met.emit(words)
    QTest.qWait(0)
    trouble = reading.child(QLabel, "dock_trouble")
    assert trouble.isVisible()
    assert QLabel.text(trouble) == words
    reading.player.trouble_met.emit("")
    assert not trouble.isVisible()


def test_words_are_selected_one_by_one_and_passages_whole_from_the_keyboard(reading: Reading) -> None:
    reading.open(place=3)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    rate = reading.player.rate
    for _ in range(3):
        reading.press(Qt.Key.Key_Right, both)
    stretch = reading.transcript.stretch()
    assert stretch is not None
    assert stretch.start == (reading.passages[3].passage_id, 0)
    assert reading.passages[3].text[: stretch.end[1]].rstrip() == "Un papel."
    reading.press(Qt.Key.Key_Left, both)
    reading.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reading.player.rate == rate
    reading.press(Qt.Key.Key_Down, both)
    reading.press(Qt.Key.Key_Down, both)
    last = reading.passages[4]
    assert reading.transcript.stretch() == Stretch(
        (reading.passages[3].passage_id, 0), (last.passage_id, len(last.text))
    )
    reading.press(Qt.Key.Key_Q)
    reading.child(QPushButton, "keep_quote_keep").click()
    assert f"{reading.passages[3].text}\n{last.text}" in [each.anchor.exact for each in reading.quotes]


def test_speed_is_changed_by_keys_that_every_keyboard_has(reading: Reading) -> None:
    reading.open()
    reading.press(Qt.Key.Key_Greater, Qt.KeyboardModifier.ControlModifier)
    assert reading.player.rate == 1.25
    reading.press(Qt.Key.Key_Less, Qt.KeyboardModifier.ControlModifier)
    reading.press(Qt.Key.Key_Less, Qt.KeyboardModifier.ControlModifier)
    assert reading.player.rate == pytest.approx(0.85)


def test_speed_is_chosen_from_the_strip_and_by_keys(reading: Reading) -> None:
    reading.open(place=5)
    reading.press(Qt.Key.Key_Space)
    reading.player.pause()
    action = reading.session.frame.findChild(QAction, "player_speed_150")
    assert isinstance(action, QAction)
    action.trigger()
    assert reading.player.rate == 1.5
    reading.context.actions["playback.slower"].trigger()
    assert reading.player.rate == 1.25
    assert reading.child(QWidget, "player_speed").accessibleName() == "Speed 1.25×"


def test_closing_the_archive_lets_go_of_its_recording(program: Program, sample: Path) -> None:
    program.open_archive(sample)
    assert program.session is not None
    context = program.session.context
    (testimony_id,) = context.workspace.catalogue.testimony_ids([HEARD])
    context.shell.open_testimony(testimony_id)
    context.actions["playback.play"].trigger()
    player = context.player
    assert player.track is not None
    program.show_welcome()
    assert player.track is None


def test_passages_are_restricted_from_the_menu_of_the_words(reading: Reading) -> None:
    reading.open()
    room = reading.view.findChild(ReadingRoom)
    assert room is not None
    first, second = reading.passages[3:5]
    bar, selected = reading.child(QWidget, "passage_access"), Stretch((first.passage_id, 0), (second.passage_id, 4))
    reading.transcript.select(selected)
    menu = room.make_menu()
    levels = {each.value: menu.findChild(QAction, f"transcript_access_{each.value}") for each in AccessLevel}
    assert [name for name, action in levels.items() if action is not None and action.isChecked()] == ["open"]
    closed = levels["closed"]
    assert closed is not None
    closed.trigger()
    menu.deleteLater()

    def on_disk() -> list[tuple[int, Access]]:
        (transcript, *_) = reading.room_content().testimony.transcripts
        told = reading.workspace.catalogue.passages(transcript.transcript_id)
        return [(each.ordinal, each.access) for each in told if each.access != Access()]

    assert on_disk() == [(each.ordinal, Access(AccessLevel.CLOSED)) for each in (first, second)]
    assert bar.isVisible()
    assert reading.transcript.stretch() == selected, "the words stay where they are"
    assert [each.passage_id for each in reading.transcript.passages if each.held_back] == [
        *(first.passage_id, second.passage_id),
    ]

    until, reason = (
        reading.child(LineEditor, "passage_access_until"),
        reading.child(WordsEditor, "passage_access_reason"),
    )
    assert until.hasFocus(), "until when comes next"
    until.setText("31 February 2030")
    QTest.keyClick(until, Qt.Key.Key_Return)
    assert "a day that exists" in reading.child(QLabel, "passage_access_until_error").text()
    until.setText("2030")
    QTest.keyClick(until, Qt.Key.Key_Return)
    reason.setPlainText("names a third person")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert {access for _place, access in on_disk()} == {
        Access(AccessLevel.CLOSED, PartialDate("2030"), "names a third person")
    }
    assert reading.transcript.accessibleDescription() == "access is closed until 2030: names a third person"
    QTest.keyClick(until, Qt.Key.Key_Escape)
    assert not bar.isVisible()

    reading.transcript.select(Stretch((reading.passages[2].passage_id, 0), (first.passage_id, 4)))
    mixed = room.make_menu()
    ticked = [mixed.findChild(QAction, f"transcript_access_{each.value}") for each in AccessLevel]
    assert not any(each is not None and each.isChecked() for each in ticked)
    assert mixed.findChild(QAction, "transcript_access_more") is not None
    mixed.deleteLater()
    reading.context.actions["testimony.restrict"].trigger()
    assert reading.child(QLabel, "passage_access_differ").isVisible()
    for _ in range(3):
        reading.context.actions["edit.undo"].trigger()
    assert on_disk() == []
    assert bar.isVisible(), "the same passages are still meant"
    reading.open("CO-012")
    assert not bar.isVisible()


def test_a_restriction_that_failed_leaves_the_bar_to_the_passages_that_it_names(reading: Reading) -> None:
    reading.open()
    access = reading.view.findChild(PassageAccessPresenter)
    assert access is not None
    named, other = (Stretch((each.passage_id, 0), (each.passage_id, 1)) for each in reading.passages[3:5])
    access.open(named)
    reading.workspace.editing.delete_testimonies([reading.testimony_id])  # and the window has not heard of it yet
    access.set_level(other, AccessLevel.CLOSED)
    reading.workspace.undo()
    access.edit(AccessField.ACCESS_REASON, "names a third person")
    (transcript, *_) = reading.room_content().testimony.transcripts
    told = reading.workspace.catalogue.passages(transcript.transcript_id)
    assert [each.passage_id for each in told if each.access != Access()] == [reading.passages[3].passage_id]
