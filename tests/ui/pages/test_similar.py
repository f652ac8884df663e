"""Passages like one: found from the lists and the listening room, with each word in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from testimony_archive.domain.likeness import read_likeness
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.ui.presenters.similar_presenter import SimilarFinder
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.widgets.chips import Chip
from tests.ui.pages.tab_order import stops_between

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
_QUERY = 'like:"firmar orden ingeniera" -code:PE-014'


class Similar:
    """The search page as it shows a search for likeness."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.context.shell.show_page("search")
        self.page = self.child(SearchView, "search_page")

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    @property
    def typed(self) -> str:
        return self.child(QLineEdit, "toolbar_search").text()

    def search(self, qtbot: QtBot, text: str) -> None:
        self.context.shell.open_search(text)
        self.wait_for(qtbot, text)

    def wait_for(self, qtbot: QtBot, query: str) -> None:
        """Until a query stands in the field and the words of its answer in the bar."""
        likeness = read_likeness(query)
        assert likeness is not None
        shown = {*likeness.words, *([f"not in {likeness.without}"] if likeness.without else [])}
        qtbot.waitUntil(lambda: {text for text, state in self.chips() if state == "looked for"} == shown)
        assert self.typed == query

    def click(self, name: str) -> None:
        QTest.mouseClick(self.child(Chip, name), Qt.MouseButton.LeftButton)

    def chips(self) -> list[tuple[str, str]]:
        found = [each for each in self.page.similar.findChildren(Chip) if not each.isHidden()]
        return [(each.text(), each.accessibleDescription()) for each in found]


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def similar(session: ArchiveSession) -> Similar:
    return Similar(session)


def passage_of(workspace: Workspace, text: str) -> tuple[int, int]:
    hit = workspace.searching.search(SearchRequest(text)).hits[0]
    return hit.testimony_id, hit.passages[0].passage_id


def test_from_a_result_its_like_is_searched_for(similar: Similar, workspace: Workspace) -> None:
    similar.context.shell.open_search('"orden de trabajo"')
    index = similar.page.results.results().index(0, 0, similar.page.results.results().index(0, 0))
    similar.page.results.setCurrentIndex(index)
    row = similar.page.results.current_row()
    similar.context.actions["testimony.similar"].trigger()
    assert row is not None
    _, passage_id = passage_of(workspace, '"orden de trabajo"')
    assert similar.typed == workspace.similar.of_passage(passage_id).query()
    assert similar.page.similar.isVisible()


def test_from_the_listening_room_too(similar: Similar, workspace: Workspace, qtbot: QtBot) -> None:
    testimony_id, passage_id = passage_of(workspace, '"orden de trabajo"')
    similar.context.shell.open_testimony(testimony_id, passage_id)
    room = similar.child(ReadingView, "reading_page")
    qtbot.waitUntil(lambda: room.transcript.current_passage_id == passage_id)
    similar.context.actions["testimony.similar"].trigger()
    assert similar.typed == workspace.similar.of_passage(passage_id).query()
    assert similar.page.isVisible()


def test_where_nothing_is_shared_that_is_told_and_nothing_changes(similar: Similar, workspace: Workspace) -> None:
    told: list[str] = []
    similar.context.messages.shown.connect(lambda _kind, text, _detail: told.append(text))
    ids = workspace.searching.passage_ids(SearchRequest())
    alone = next(each for each in ids if not workspace.similar.of_passage(each).words)
    similar.context.shell.open_search("becas")
    finder = similar.page.findChild(SimilarFinder)
    assert finder is not None
    finder.find(alone)
    assert similar.typed == "becas"
    assert told == ["No other passage shares a telling word with this one."]


def test_each_word_is_a_chip_that_is_switched_off_and_on_again(similar: Similar, qtbot: QtBot) -> None:
    similar.search(qtbot, _QUERY)
    assert similar.chips() == [
        ("firmar", "looked for"),
        ("orden", "looked for"),
        ("ingeniera", "looked for"),
        ("not in PE-014", "looked for"),
    ]
    similar.click("similar_word_1")
    similar.wait_for(qtbot, 'like:"firmar ingeniera" -code:PE-014')
    assert similar.chips()[1] == ("orden", "switched off")
    similar.click("similar_word_1")
    similar.wait_for(qtbot, _QUERY)
    assert similar.chips()[1] == ("orden", "looked for")


def test_the_testimony_of_the_passage_comes_and_goes_by_its_chip(similar: Similar, qtbot: QtBot) -> None:
    similar.search(qtbot, _QUERY)
    similar.click("similar_own")
    similar.wait_for(qtbot, 'like:"firmar orden ingeniera"')
    assert similar.chips()[-1] == ("not in PE-014", "switched off")
    similar.click("similar_own")
    similar.wait_for(qtbot, _QUERY)


def test_the_focus_stays_on_the_chip_that_was_switched(similar: Similar, qtbot: QtBot) -> None:
    similar.search(qtbot, _QUERY)
    chip = similar.child(Chip, "similar_word_0")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    similar.wait_for(qtbot, 'like:"orden ingeniera" -code:PE-014')
    focused = similar.session.frame.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "similar_word_0"


def test_words_that_were_switched_off_are_forgotten_with_another_search(similar: Similar, qtbot: QtBot) -> None:
    similar.search(qtbot, _QUERY)
    similar.click("similar_word_1")
    similar.wait_for(qtbot, 'like:"firmar ingeniera" -code:PE-014')
    similar.context.shell.open_search("becas")
    assert not similar.page.similar.isVisible()
    similar.context.shell.open_search('like:"taller torno"')
    assert similar.chips() == [("taller", "looked for"), ("torno", "looked for")]


def test_the_tab_key_goes_over_the_chips_to_what_was_found(similar: Similar, qtbot: QtBot) -> None:
    similar.search(qtbot, _QUERY)
    names = stops_between(similar.child(Chip, "similar_word_0"), similar.page.results)
    assert names == ["similar_word_0", "similar_word_1", "similar_word_2", "similar_own"]
