"""The concordance on the search page: one line for every place where the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from testimony_archive.domain.concordance import ConcordanceRow, ConcordanceSort
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.ui.models.concordance_model import ConcordanceModel
from testimony_archive.ui.presenters.concordance_actions import ConcordanceActions
from testimony_archive.ui.views.concordance_delegate import ConcordanceDelegate
from testimony_archive.ui.views.concordance_view import ConcordanceList, ConcordanceView
from testimony_archive.ui.views.search_results_delegate import RowAction
from testimony_archive.ui.views.search_view import SearchView
from tests.ui.pages.tab_order import stops_between

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession
    from tests.ui.pages.conftest import HeldRunner


class Lines:
    """The page with its concordance in view."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.context.shell.show_page("search")
        page = session.frame.findChild(SearchView)
        assert page is not None
        self.page = page
        QTest.mouseClick(self.segment("search_lists_concordance"), Qt.MouseButton.LeftButton)
        view = session.frame.findChild(ConcordanceView)
        assert view is not None
        self.view = view
        self.list: ConcordanceList = view.list

    def segment(self, name: str) -> QWidget:
        found = self.session.frame.findChild(QWidget, name)
        assert found is not None, f"there is no {name}"
        return found

    def search(self, text: str) -> None:
        self.context.shell.open_search(text)

    def rows(self) -> list[ConcordanceRow]:
        return list(self.list.lines().rows)

    def go_to(self, place: int) -> ConcordanceRow:
        self.list.setFocus()
        self.list.setCurrentIndex(self.list.lines().index(place))
        row = self.list.current
        assert row is not None
        return row

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def lines(session: ArchiveSession) -> Lines:
    return Lines(session)


def read(workspace: Workspace, text: str, sort: ConcordanceSort = ConcordanceSort.RIGHT) -> list[tuple[int, int]]:
    found = workspace.concordances.read(ConcordanceRequest(SearchRequest(text), sort)).rows
    return [each.place for each in found]


def test_the_same_query_is_listed_line_by_line(lines: Lines, workspace: Workspace) -> None:
    lines.search("taller OR becas")
    assert [each.place for each in lines.rows()] == read(workspace, "taller OR becas")
    assert lines.list.isVisible()
    assert not lines.page.results.isVisible()
    summary = lines.session.frame.findChild(QLabel, "concordance_summary")
    assert summary is not None
    assert summary.text() == f"{len(lines.rows())} lines"


def test_the_results_come_back_with_one_key_and_the_concordance_too(lines: Lines) -> None:
    lines.search("taller")
    lines.context.actions["search.concordance"].trigger()
    assert lines.page.results.isVisible()
    assert lines.page.results.hasFocus()
    lines.context.actions["search.concordance"].trigger()
    assert lines.list.hasFocus()


def test_nothing_is_read_while_the_results_are_in_view(lines: Lines) -> None:
    lines.search("taller")
    before = lines.rows()
    lines.context.actions["search.concordance"].trigger()
    lines.search("becas")
    assert lines.rows() == before
    lines.context.actions["search.concordance"].trigger()
    assert lines.rows() != before


@pytest.mark.parametrize("sort", list(ConcordanceSort))
def test_each_order_is_one_click_away(sort: ConcordanceSort, lines: Lines, workspace: Workspace) -> None:
    lines.search("taller OR becas")
    QTest.mouseClick(lines.segment(f"concordance_sort_{sort.value}"), Qt.MouseButton.LeftButton)
    assert [each.place for each in lines.rows()] == read(workspace, "taller OR becas", sort)


def test_the_line_at_hand_stays_at_hand_in_another_order(lines: Lines) -> None:
    lines.search("taller OR becas")
    row = lines.go_to(3)
    lines.context.actions["search.left"].trigger()
    assert lines.list.current == row
    assert lines.rows()[3] != row


def test_home_and_end_lead_to_the_first_and_the_last_line(lines: Lines) -> None:
    lines.search("taller")
    lines.go_to(1)
    lines.press(Qt.Key.Key_End)
    assert lines.list.current == lines.rows()[-1]
    lines.press(Qt.Key.Key_Home)
    assert lines.list.current == lines.rows()[0] != lines.rows()[-1]


def test_choices_in_the_facets_narrow_the_lines(lines: Lines) -> None:
    lines.search("taller OR becas")
    lines.page.facets.choice_changed.emit(Facet.COUNTRY, frozenset({"PE"}))
    assert lines.rows()
    assert all(each.code.startswith("PE") for each in lines.rows())


def test_without_words_it_is_told_what_to_do(lines: Lines) -> None:
    lines.page.facets.choice_changed.emit(Facet.COUNTRY, frozenset({"PE"}))
    assert not lines.rows()
    assert not lines.list.isVisible()
    told = [each.text() for each in lines.view.findChildren(QLabel) if each.isVisible()]
    assert any("one line for every place" in each for each in told)


def test_every_keyword_begins_at_the_same_place(lines: Lines) -> None:
    lines.search("taller OR becas")
    model = lines.list.lines()
    lefts = {
        ConcordanceDelegate.keyword_left(model, lines.list.visualRect(model.index(place)))
        for place in range(min(model.rowCount(), 12))
    }
    assert len(lefts) == 1


def test_enter_opens_the_passage_in_its_place(lines: Lines) -> None:
    lines.search("taller")
    opened: list[tuple[int, int]] = []
    lines.context.shell.testimony_requested.connect(lambda one, passage, _: opened.append((one, passage)))
    row = lines.go_to(0)
    lines.press(Qt.Key.Key_Return)
    assert opened == [(row.testimony_id, row.passage_id)]


def test_a_double_click_and_the_button_of_a_row_open_it_too(lines: Lines) -> None:
    lines.search("taller")
    opened: list[int] = []
    lines.context.shell.testimony_requested.connect(lambda _one, passage, _: opened.append(passage))
    row = lines.go_to(1)
    place = lines.list.visualRect(lines.list.currentIndex())
    QTest.mouseDClick(lines.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, place.center().y()))
    lines.context.shell.show_page("search")
    button = ConcordanceDelegate.buttons(row, place)[RowAction.OPEN].center()
    QTest.mouseClick(lines.list.viewport(), Qt.MouseButton.LeftButton, pos=button)
    assert opened == [row.passage_id, row.passage_id]


def test_a_line_is_kept_as_a_quote_with_one_key_and_marked(lines: Lines, workspace: Workspace) -> None:
    lines.search("taller")
    model = lines.list.lines()
    place = next(number for number, each in enumerate(lines.rows()) if not model.is_kept(each))
    row = lines.go_to(place)
    before = len(workspace.catalogue.quotes())
    lines.press(Qt.Key.Key_Q)
    assert len(workspace.catalogue.quotes()) == before + 1
    assert model.is_kept(row)
    assert lines.list.current == row


def test_a_line_with_a_recording_is_heard_with_space(lines: Lines) -> None:
    lines.search("taller OR becas OR trabajo")
    place = next(number for number, each in enumerate(lines.rows()) if each.is_playable)
    row = lines.go_to(place)
    lines.press(Qt.Key.Key_Space)
    track = lines.context.player.track
    assert track is not None
    assert lines.context.player.position_ms == row.start_ms


def test_lines_are_copied_as_they_may_leave(lines: Lines) -> None:
    lines.search("becas")
    place = next(number for number, each in enumerate(lines.rows()) if each.code == "PE-014")
    row = lines.go_to(place)
    lines.context.actions["edit.copy"].trigger()
    copied = QApplication.clipboard().text().split("\t")
    assert copied == ["PE-014", copied[1], row.keyword, copied[3]]
    closed = next(number for number, each in enumerate(lines.rows()) if each.code == "PE-021")
    lines.go_to(closed)
    QApplication.clipboard().setText("before")
    lines.context.actions["edit.copy"].trigger()
    assert QApplication.clipboard().text() == "before"


def test_lines_in_view_are_copied_though_another_search_is_under_way(lines: Lines, runner: HeldRunner) -> None:
    lines.search("becas")
    row = lines.go_to(next(number for number, each in enumerate(lines.rows()) if each.code == "PE-014"))
    QApplication.clipboard().setText("before")
    runner.hold()
    lines.search("taller")
    lines.context.actions["edit.copy"].trigger()
    runner.step()
    assert QApplication.clipboard().text().split("\t")[2] == row.keyword
    runner.go_on()


def test_all_lines_that_may_leave_are_exported(lines: Lines, tmp_path: Path) -> None:
    lines.search("becas")
    actions = lines.view.findChild(ConcordanceActions)
    assert actions is not None
    out = tmp_path / "becas.csv"
    actions.export_to(out)
    written = out.read_text(encoding="utf-8-sig")
    assert "PE-014" in written
    assert "PE-021" not in written


def test_the_inspector_tells_whose_words_the_line_at_hand_has(lines: Lines) -> None:
    lines.search("becas")
    row = lines.go_to(2)
    told = [each.text() for each in lines.page.brief.findChildren(QLabel)]
    assert row.code in told


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_menu_of_a_line_offers_what_can_be_done_with_it(lines: Lines, qtbot: QtBot) -> None:
    lines.search("becas")
    lines.go_to(0)
    place = lines.list.visualRect(lines.list.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, lines.list.viewport().mapToGlobal(place))
    QApplication.sendEvent(lines.list.viewport(), event)
    menu = lines.view.findChild(QMenu, "concordance_row_menu")
    assert isinstance(menu, QMenu)
    assert [each.objectName() for each in menu.actions()] == [
        "testimony_open",
        "playback_play",
        "testimony_quote",
        "testimony_select",
        "testimony_similar",
        "edit_copy",
        "search_table",
    ]
    menu.close()
    qtbot.waitUntil(lambda: lines.view.findChild(QMenu, "concordance_row_menu") is None)


def test_lines_that_are_overtaken_are_never_shown(lines: Lines, runner: HeldRunner, workspace: Workspace) -> None:
    runner.hold()
    lines.search("taller")
    runner.step()
    lines.search("becas")
    runner.go_on()
    assert [each.place for each in lines.rows()] == read(workspace, "becas")


def test_a_change_of_the_archive_reads_the_lines_anew(lines: Lines, workspace: Workspace) -> None:
    lines.search("becas")
    row = lines.go_to(0)
    changed = workspace.editing.edit(row.testimony_id, TestimonyField.CODE, "ZZ-999")
    lines.context.changes.announce(changed)
    assert "ZZ-999" in {each.code for each in lines.rows()}


def test_the_model_is_one_that_qt_can_rely_on(lines: Lines) -> None:
    lines.search("becas")
    model = ConcordanceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(lines.rows())
    model.set_playing(lines.rows()[0].passage_id)
    model.set_rows([])
    assert model.rowCount() == 0


def test_the_tab_key_comes_to_the_lines_right_after_their_orders(lines: Lines) -> None:
    lines.search("becas")
    names = stops_between(lines.page.results, lines.list)
    assert names == [*(f"concordance_sort_{each.value}" for each in ConcordanceSort), "concordance_export"]
