"""What is offered below the search field, what was searched for before, and what is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.ui.presenters.spoken_results import SpokenResults
from testimony_archive.ui.views.search_view import SearchView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.session import ArchiveSession
    from tests.ui.pages.conftest import HeldRunner

PERU = {Facet.COUNTRY: frozenset({"PE"})}


@pytest.fixture
def first_page() -> str:
    return "search"


class Typing:
    """The search field as somebody types in it, and what stands below it."""

    def __init__(self, qtbot: QtBot, session: ArchiveSession, memory: WindowMemory) -> None:
        self.qtbot = qtbot
        self.session = session
        self.memory = memory
        self.shell = session.context.shell
        self.field = session.frame.toolbar.search
        self.list = session.suggesting.list
        self.session.frame.window().activateWindow()
        self.field.setFocus()
        page = session.frame.findChild(SearchView)
        assert page is not None
        self.page = page

    def type(self, text: str) -> None:
        """Letters at the end, as the keyboard brings them (`keyClicks` takes no accents)."""
        for letter in text:
            self.field.insert(letter)
            self.field.textEdited.emit(self.field.text())

    def offered(self, text: str) -> list[str]:
        """What is offered once it is."""
        self.type(text)
        self.qtbot.waitUntil(lambda: self.list.is_shown)
        return self.shown()

    def shown(self) -> list[str]:
        return [each.text for each in self.list.offers]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.field, key)

    def kept(self) -> list[object]:
        """The queries in the file."""
        entries = self.memory.searches.read(self.session.context.workspace.path)
        return [each["query"] for each in entries]


@pytest.fixture
def typing(qtbot: QtBot, session: ArchiveSession, memory: WindowMemory) -> Typing:
    return Typing(qtbot, session, memory)


def test_words_of_the_archive_are_offered_below_the_field_with_their_counts(typing: Typing) -> None:
    assert typing.offered("becas") == ["becas", "2.2 Access and scholarships"]
    assert [each.note for each in typing.list.offers] == ["7", "theme"]
    shown = typing.session.frame.window().findChild(QListView, "search_suggestions")
    assert shown is not None
    corner = typing.field.mapTo(typing.field.window(), QPoint(0, typing.field.height()))
    assert shown.geometry().left() == corner.x()
    assert 0 <= shown.geometry().top() - corner.y() <= 4
    assert shown.width() == typing.field.width()


def test_the_focus_stays_in_the_field_and_letters_go_there(typing: Typing) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Down, Qt.Key.Key_A)
    assert typing.field.hasFocus()
    assert typing.field.text() == "beca"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_arrows_choose_and_enter_or_tab_takes(typing: Typing, key: Qt.Key) -> None:
    offered = typing.offered("taller bec")
    typing.press(Qt.Key.Key_Down, Qt.Key.Key_Down, key)
    assert typing.field.text() == f"taller {offered[1]}"
    assert not typing.list.is_shown
    assert typing.field.hasFocus()
    typing.qtbot.waitUntil(lambda: typing.page.results.isVisible() or typing.page.nothing.isVisible())


def test_up_from_the_first_leads_back_to_the_field(typing: Typing) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert typing.list.chosen is None


def test_without_a_choice_enter_searches_for_what_was_typed(typing: Typing) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Return)
    assert not typing.list.is_shown
    assert typing.field.text() == "bec"
    assert typing.kept() == ["bec"]


def test_without_a_choice_tab_goes_on(typing: Typing) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Tab)
    assert not typing.field.hasFocus()
    assert not typing.list.is_shown


def test_escape_closes_the_list_and_leaves_what_was_typed(typing: Typing) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Escape)
    assert (typing.list.is_shown, typing.field.text()) == (False, "bec")
    typing.press(Qt.Key.Key_Escape)
    assert typing.field.text() == ""


def test_a_click_takes_too(typing: Typing) -> None:
    offered = typing.offered("bec")
    shown = typing.session.frame.window().findChild(QListView, "search_suggestions")
    assert shown is not None
    place = shown.visualRect(shown.model().index(2, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert typing.field.text() == offered[2]
    assert typing.field.hasFocus()


def test_what_no_longer_fits_is_gone_at_once(typing: Typing) -> None:
    assert "because" in typing.offered("bec")
    typing.type("as")
    assert typing.shown() == ["becas"]


def test_an_answer_to_other_words_is_never_shown(typing: Typing, runner: HeldRunner) -> None:
    typing.offered("bec")
    typing.press(Qt.Key.Key_Escape)
    runner.hold()
    typing.session.suggesting._ask()
    typing.type("zz")
    runner.go_on()
    assert typing.shown() == []


def test_an_answer_that_comes_after_escape_is_not_shown(typing: Typing, runner: HeldRunner) -> None:
    typing.offered("bec")
    runner.hold()
    typing.session.suggesting._ask()
    typing.press(Qt.Key.Key_Escape)
    runner.go_on()
    assert (typing.field.text(), typing.field.hasFocus()) == ("bec", True)
    assert typing.shown() == []


def test_in_the_middle_of_what_stands_there_nothing_is_offered(typing: Typing) -> None:
    typing.field.setText("bec mujeres")
    typing.field.setCursorPosition(3)
    typing.press(Qt.Key.Key_Down)
    assert typing.shown() == []


def test_a_theme_is_taken_as_a_field(typing: Typing) -> None:
    place = typing.offered("schola").index("2.2 Access and scholarships")
    typing.press(*[Qt.Key.Key_Down] * (place + 1), Qt.Key.Key_Return)
    assert typing.field.text() == 'theme:"Access and scholarships"'


def test_a_saved_search_brings_its_choices(typing: Typing) -> None:
    typing.session.context.workspace.saved_searches.save("Grants in Peru", SearchRequest("becas", PERU))
    place = typing.offered("grants").index("Grants in Peru")
    typing.press(*[Qt.Key.Key_Down] * (place + 1), Qt.Key.Key_Return)
    assert typing.field.text() == "becas"
    assert [each.text for each in typing.session.suggesting._earlier.all()] == ["becas"]
    assert typing.session.suggesting._earlier.all()[0].choices == PERU


class TestHistory:
    def test_down_in_the_empty_field_offers_earlier_searches_the_newest_first(self, typing: Typing) -> None:
        for text in ("becas", "taller", "becas"):
            typing.shell.open_search(text)
        typing.shell.open_search("")
        typing.field.setFocus()
        typing.press(Qt.Key.Key_Down)
        assert typing.shown() == ["becas", "taller"]
        typing.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert typing.field.text() == "taller"

    def test_the_command_offers_them_from_anywhere_whatever_stands_in_the_field(self, typing: Typing) -> None:
        typing.shell.open_search("becas")
        typing.shell.show_page("testimonies")
        typing.session.context.actions["search.history"].trigger()
        assert (typing.shown(), typing.field.hasFocus()) == (["becas"], True)

    def test_words_typed_on_the_way_are_not_remembered(self, typing: Typing) -> None:
        typing.offered("bec")
        typing.qtbot.waitUntil(lambda: typing.page.nothing.isVisible() or typing.page.results.isVisible())
        typing.type("as")
        typing.qtbot.waitUntil(typing.page.results.isVisible)
        assert typing.kept() == []

    def test_what_somebody_looks_at_a_result_of_is_remembered(self, typing: Typing) -> None:
        typing.type("becas")
        typing.qtbot.waitUntil(typing.page.results.isVisible)
        typing.page.results.go_to_first()
        assert typing.kept() == ["becas"]

    def test_a_search_that_is_narrowed_is_one_search_with_its_choices(self, typing: Typing) -> None:
        typing.shell.open_search("becas")
        typing.page.facets.choice_changed.emit(Facet.COUNTRY, frozenset({"PE"}))
        assert typing.kept() == ["becas"]
        typing.session.context.actions["search.history"].trigger()
        assert [(each.text, each.note) for each in typing.list.offers] == [("becas", "Peru")]

    def test_an_earlier_search_that_fits_is_offered_while_typing(self, typing: Typing) -> None:
        typing.shell.open_search("mujeres taller")
        typing.shell.open_search("")
        typing.field.setFocus()
        assert typing.offered("tall")[0] == "mujeres taller"

    def test_of_many_the_last_hundred_are_kept(self, typing: Typing) -> None:
        for number in range(103):
            typing.shell.tell_search_meant(SearchRequest(f"w{number}"))
        assert typing.kept() == [f"w{number}" for number in range(102, 2, -1)]

    def test_they_are_there_the_next_day(self, typing: Typing) -> None:
        from testimony_archive.ui.presenters.earlier_searches import EarlierSearches

        request = SearchRequest("becas", PERU, all_languages=True, not_widened=frozenset({"grants"}))
        typing.shell.tell_search_meant(request)
        assert EarlierSearches(typing.session.context, typing.session).all() == (request,)

    def test_what_is_damaged_is_left_out(self, typing: Typing) -> None:
        from testimony_archive.ui.presenters.earlier_searches import EarlierSearches

        path = typing.session.context.workspace.path
        typing.memory.searches.keep(path, [{"query": "a"}, {"query": "b", "choices": {"x": []}}])
        assert EarlierSearches(typing.session.context, typing.session).all() == ()

    def test_while_only_what_may_be_published_is_shown_those_made_otherwise_are_not_offered(
        self, typing: Typing
    ) -> None:
        typing.shell.open_search("taller mujeres")
        typing.shell.set_publishable_only(True)
        typing.shell.open_search("taller bueno")
        typing.session.context.actions["search.history"].trigger()
        assert typing.shown() == ["taller bueno"]
        typing.shell.set_publishable_only(False)
        typing.session.context.actions["search.history"].trigger()
        assert typing.shown() == ["taller bueno", "taller mujeres"]

    def test_what_cannot_be_forgotten_is_told(self, typing: Typing) -> None:
        typing.shell.open_search("becas")
        typing.memory.searches.path.unlink()
        typing.memory.searches.path.mkdir()
        told: list[str] = []
        typing.session.context.messages.shown.connect(lambda _kind, text, _remark: told.append(text))
        typing.session.context.actions["search.forget"].trigger()
        assert len(told) == 1
        assert "still kept" in told[0]

    def test_they_can_be_forgotten(self, typing: Typing) -> None:
        typing.shell.open_search("becas")
        typing.session.context.actions["search.forget"].trigger()
        assert typing.kept() == []
        typing.session.context.actions["search.history"].trigger()
        assert typing.shown() == []


class TestSpeaking:
    @pytest.fixture
    def spoken(self, typing: Typing) -> Iterator[list[str]]:
        QAccessible.setActive(True)
        said: list[str] = []
        speaker = typing.page.findChild(SpokenResults)
        assert speaker is not None
        speaker.spoken.connect(said.append)
        yield said
        QAccessible.setActive(False)

    def test_how_much_was_found_and_how_long_it_took_is_said_once_results_stand(
        self, typing: Typing, spoken: list[str]
    ) -> None:
        typing.shell.open_search("becas")
        typing.shell.open_search("becas taller")
        typing.qtbot.waitUntil(lambda: bool(spoken))
        (text,) = spoken
        assert text.startswith("1 passage in 2 testimonies")
        assert "milliseconds" in text

    def test_the_same_answer_is_not_said_again(self, typing: Typing, spoken: list[str]) -> None:
        typing.shell.open_search("becas")
        typing.qtbot.waitUntil(lambda: bool(spoken))
        typing.shell.open_search("becas")
        typing.shell.open_search("taller")
        typing.qtbot.waitUntil(lambda: len(spoken) > 1)
        assert len({each.partition(".")[0] for each in spoken}) == 2
