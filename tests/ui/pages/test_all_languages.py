"""The switch “All languages” on the search page, and the names that it adds as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.ui.models.search_results import WordsRow
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from testimony_archive.ui.session import ArchiveSession
    from testimony_archive.ui.shell import CameFrom

BECAS = ["scholarships", "grants", "ayudas económicas", "bourses", "aide financière"]


@pytest.fixture
def first_page() -> str:
    return "search"


class Widening:
    """The search page with what a person sees and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.shell = session.context.shell
        self.shell.show_page("search")
        page = session.frame.findChild(SearchView)
        assert page is not None
        self.page = page

    def search(self, text: str) -> None:
        self.shell.open_search(text)

    def switch(self) -> QCheckBox:
        return self.page.widening

    def click(self) -> None:
        QTest.mouseClick(self.switch(), Qt.MouseButton.LeftButton, pos=self.switch().rect().center())

    def chips(self) -> list[str]:
        return [each.text() for each in self.page.widened.findChildren(Chip) if not each.isHidden()]

    def chip(self, name: str) -> Chip:
        return next(
            each for each in self.page.widened.findChildren(Chip) if each.text() == name and not each.isHidden()
        )

    def marked(self) -> set[str]:
        model, found = self.page.results.results(), set()
        for place in range(model.rowCount()):
            head = model.index(place, 0)
            for number in range(model.rowCount(head)):
                row = model.row(model.index(number, 0, head))
                if isinstance(row, WordsRow):
                    found |= {row.text[start:end].lower() for start, end in row.highlights}
        return found


@pytest.fixture
def widening(session: ArchiveSession) -> Widening:
    return Widening(session)


def test_the_switch_is_there_once_there_are_words_to_widen(widening: Widening) -> None:
    assert not widening.switch().isVisible()
    widening.search("becas")
    assert widening.switch().isVisible()
    assert (widening.switch().isChecked(), widening.chips()) == (False, [])


def test_switched_on_it_finds_the_names_in_other_languages_and_shows_them(widening: Widening) -> None:
    widening.search("becas")
    assert "bourses" not in widening.marked()
    widening.click()
    assert widening.chips() == BECAS
    assert {"becas", "bourses"} <= widening.marked()
    assert widening.session.context.actions["search.languages"].isChecked()


def test_a_name_is_switched_off_and_on_again(widening: Widening) -> None:
    widening.search("becas")
    widening.click()
    QTest.keyClick(widening.chip("bourses"), Qt.Key.Key_Delete)
    assert widening.chips() == [*(each for each in BECAS if each != "bourses"), "bourses"]
    assert not {"bourse", "bourses"} & widening.marked()
    QTest.mouseClick(widening.chip("bourses"), Qt.MouseButton.LeftButton)
    assert widening.chips() == BECAS
    assert "bourses" in widening.marked()


def test_the_focus_stays_on_the_name_that_is_switched(widening: Widening) -> None:
    widening.search("becas")
    widening.click()
    widening.chip("grants").setFocus()
    QTest.keyClick(widening.chip("grants"), Qt.Key.Key_Space)
    assert widening.chip("grants").hasFocus()


def test_the_command_switches_too(widening: Widening) -> None:
    widening.search("becas")
    widening.session.context.actions["search.languages"].trigger()
    assert (widening.switch().isChecked(), widening.chips()) == (True, BECAS)
    widening.session.context.actions["search.languages"].trigger()
    assert (widening.switch().isChecked(), widening.chips()) == (False, [])


def test_a_saved_search_brings_the_switch_and_what_was_switched_off(widening: Widening) -> None:
    saved = widening.session.context.workspace.saved_searches
    saved.save("Everywhere", SearchRequest("becas", all_languages=True, not_widened=frozenset({"grants"})))
    widening.shell.open_saved_search(saved.all()[0])
    assert widening.switch().isChecked()
    assert widening.chips()[-1] == "grants"


def test_what_was_added_is_marked_in_the_testimony_as_well(widening: Widening) -> None:
    opened: list[CameFrom] = []
    widening.shell.testimony_requested.connect(lambda _testimony, _passage, came_from: opened.append(came_from))
    widening.search("becas")
    widening.click()
    widening.page.results.go_to_first()
    widening.session.context.actions["testimony.open"].trigger()
    assert "OR bourses" in opened[-1].words
