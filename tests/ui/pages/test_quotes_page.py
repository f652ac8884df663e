"""The quotes page as people use it: finding, hearing, opening, copying, ordering and editing what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QTreeView, QWidget

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.domain.quote_list import QuoteFacet, QuoteRow, QuoteSort, QuoteTrait
from testimony_archive.ui.models.pieces import Piece, Tone
from testimony_archive.ui.models.quotes_model import LINE_ROLE
from testimony_archive.ui.presenters.quote_sheet import QuoteSheetPart
from testimony_archive.ui.views.quotes_delegate import QuoteAction, QuotesDelegate
from testimony_archive.ui.views.quotes_view import QuotesView
from testimony_archive.ui.widgets.editors import WordsEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Quote
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
_Where = QAbstractItemView.DropIndicatorPosition


class Quotes:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.workspace = session.context.workspace
        self.statuses: list[str] = []
        self.messages: list[str] = []
        session.context.shell.status_changed.connect(self.statuses.append)
        session.context.messages.shown.connect(lambda _kind, text, remark: self.messages.append(f"{text} {remark}"))
        session.context.shell.show_page("quotes")
        page = session.frame.widget("quotes")
        assert isinstance(page, QuotesView)
        self.page = page
        self.list = page.list
        self.list.setFocus()

    def rows(self) -> list[QuoteRow]:
        model = self.list.quotes()
        return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]

    def ids(self) -> list[int]:
        return [each.quote_id for each in self.rows()]

    def quote(self, quote_id: int) -> Quote:
        return next(each for each in self.workspace.catalogue.quotes() if each.quote_id == quote_id)

    def of(self, code: str) -> QuoteRow:
        return next(each for each in self.rows() if each.code == code)

    def choose(self, *rows: QuoteRow) -> None:
        self.list.choose([each.quote_id for each in rows], rows[0].quote_id)

    def run(self, command: str) -> None:
        action = self.context.actions[command]
        assert action.isEnabled(), f"{command} cannot be carried out"
        action.trigger()

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def texts(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]

    def find(self, text: str, qtbot: QtBot) -> None:
        before = self.statuses[-1]
        self.page.set_filter(text)
        self.page.filter_edited.emit(text)
        qtbot.waitUntil(lambda: self.statuses[-1] != before)


@pytest.fixture
def first_page() -> str:
    return "quotes"


@pytest.fixture
def quotes(session: ArchiveSession) -> Quotes:
    return Quotes(session)


def test_quotes_are_listed_found_narrowed_and_counted(quotes: Quotes, qtbot: QtBot) -> None:
    assert len(quotes.rows()) == 18
    assert quotes.statuses[-1] == "18 quotes of 16 people in 5 countries"
    sidebar = quotes.session.frame.sidebar._pages.rows
    entry = sidebar.index(sidebar.row_of("quotes"))
    assert sidebar.data(entry, Qt.ItemDataRole.AccessibleTextRole) == "Quotes 18"
    quotes.page.facets.choice_changed.emit(QuoteFacet.STATE, frozenset({QuoteTrait.STARRED.value}))
    assert len(quotes.rows()) == 9
    assert "9 quotes of" in quotes.statuses[-1]
    assert ", of 18 in all" in quotes.statuses[-1]
    quotes.find("becas", qtbot)
    assert {each.code for each in quotes.rows()} == {"CO-012", "PE-014"}
    line = quotes.list.quotes().index(0).data(LINE_ROLE)
    assert line.idea_marks
    quotes.find("xyzzyx", qtbot)
    assert "No quote fits" in quotes.texts()
    quotes.page.all_asked.emit()
    assert len(quotes.rows()) == 18
    quotes.run("search.within")
    assert quotes.page.focusWidget() is quotes.page._filter


def test_what_is_opened_later_is_made_later(quotes: Quotes) -> None:
    find = quotes.page.findChild
    assert find(QTreeView, "quote_facet_theme") is not None
    assert find(QTreeView, "quote_facet_year") is None
    assert find(QWidget, "quote_bulk_bar") is None
    QTest.mouseClick(quotes.child(QWidget, "section_quote_facet_year_head"), Qt.MouseButton.LeftButton)
    assert quotes.child(QTreeView, "quote_facet_year").model().rowCount() == 4
    quotes.choose(quotes.rows()[0])
    quotes.run("edit.many")
    assert quotes.child(QWidget, "quote_bulk_bar").isVisible()


def test_no_facet_goes_away_while_the_list_is_narrowed(quotes: Quotes, qtbot: QtBot) -> None:
    countries = quotes.child(QTreeView, "quote_facet_country")
    assert countries.model().rowCount() == 5
    quotes.page.facets.choice_changed.emit(QuoteFacet.STATE, frozenset({QuoteTrait.LOST.value}))
    assert "No quote has all that is asked for here. Take a choice away to see more." in quotes.texts()
    assert countries.isVisible()
    assert countries.model().rowCount() == 5
    quotes.page.set_filter("xyzzyx")
    quotes.page.filter_edited.emit("xyzzyx")
    qtbot.waitUntil(lambda: any(each.startswith("What is typed here") for each in quotes.texts()))


def test_the_quote_at_hand_stays_in_view_when_more_are_shown(quotes: Quotes) -> None:
    quotes.page.facets.choice_changed.emit(QuoteFacet.COUNTRY, frozenset({"PE"}))
    last = quotes.rows()[-1]
    quotes.choose(last)
    quotes.page.all_asked.emit()
    assert quotes.ids().index(last.quote_id) > 9
    place = quotes.list.visualRect(quotes.list.currentIndex())
    assert quotes.list.current is not None
    assert quotes.list.current.quote_id == last.quote_id
    assert quotes.list.viewport().rect().contains(place)


def test_the_quote_at_hand_is_shown_in_its_place_and_says_how_it_may_leave(quotes: Quotes) -> None:
    quotes.choose(quotes.of("PE-014"))
    texts = " ".join(quotes.texts())
    assert "May be quoted, as “Rosa”: consent covers this use under a pseudonym." in texts
    assert quotes.page.inspector.sheet._words.accessibleName().count(quotes.of("PE-014").words) == 1
    quotes.choose(quotes.of("CL-003"))
    after = quotes.child(QLabel, "quote_place_after").text()
    assert after.endswith("ella con su…")  # cut at the end of a word
    quotes.choose(quotes.of("CO-020"))
    assert "Stays in the archive for now" in " ".join(quotes.texts())
    quotes.choose(quotes.of("CL-003"), quotes.of("PE-014"))
    assert "You edit this one; the other one is not touched." in quotes.texts()


def test_what_is_typed_beside_the_list_is_saved_and_what_cannot_be_is_told_there(quotes: Quotes) -> None:
    row = quotes.of("CL-003")
    quotes.choose(row)
    quotes.run("edit.edit")
    idea = quotes.child(WordsEditor, "quote_sheet_main_idea")
    assert idea.hasFocus()
    idea.setPlainText("Otra idea.")
    QTest.keyClick(idea, Qt.Key.Key_Return)
    assert quotes.quote(row.quote_id).main_idea == "Otra idea."
    assert quotes.of("CL-003").main_idea == "Otra idea."
    idea.setPlainText("x" * 1_001)
    QTest.keyClick(idea, Qt.Key.Key_Return)
    assert "at most 1000 characters" in quotes.page.inspector.sheet.field(QuoteSheetPart.MAIN_IDEA).error
    assert len(idea.toPlainText()) == 1_001
    quotes.page.inspector.asks.edited.emit(QuoteSheetPart.TRANSLATION, "An e-mail came.")
    quotes.page.inspector.asks.edited.emit(QuoteSheetPart.NOTE, "Ask again.")
    quotes.page.inspector.asks.edited.emit(QuoteSheetPart.THEMES, ("2",))
    kept = quotes.quote(row.quote_id)
    assert (kept.translation, kept.note) == ("An e-mail came.", "Ask again.")
    assert [each.number for each in kept.themes] == ["2"]
    quotes.run("edit.undo")
    assert [each.number for each in quotes.quote(row.quote_id).themes] != ["2"]
    quotes.choose(quotes.of("PE-014"))
    assert idea.toPlainText() != "x" * 1_001


def test_a_quote_is_copied_as_it_may_leave(quotes: Quotes) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    quotes.choose(quotes.of("CO-020"))
    quotes.run("edit.copy")
    assert clipboard.text() == "before"
    assert "may not leave the archive" in quotes.messages[-1]
    assert "CO-020: " in quotes.messages[-1]
    rosa = quotes.of("PE-014")
    quotes.choose(rosa, quotes.of("CO-020"))
    QTest.keyClick(quotes.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().startswith(f"“{rosa.words.replace('Yésica', 'Rosa')}”\n— Rosa, student, ")
    assert clipboard.text().endswith("(PE-014)")
    assert "Yésica" not in clipboard.text()
    assert quotes.messages[-1].startswith("1 quote was copied; 1 quote may not leave the archive.")
    quotes.choose(rosa)
    quotes.run("edit.copy")
    assert quotes.messages[-1].startswith("The quote was copied with its attribution.")


def test_stars_are_given_by_key_and_by_button(quotes: Quotes) -> None:
    first, second = quotes.of("CL-015"), quotes.of("CL-003")
    assert (first.starred, second.starred) == (False, True)
    quotes.choose(first, second)
    QTest.keyClick(quotes.list, Qt.Key.Key_Asterisk)
    assert quotes.quote(first.quote_id).starred
    quotes.run("testimony.star")
    assert not quotes.quote(first.quote_id).starred
    assert not quotes.quote(second.quote_id).starred
    index = quotes.list.quotes().index_of(first.quote_id)
    quotes.list.scrollTo(index)
    line = index.data(LINE_ROLE)
    star = QuotesDelegate.buttons(line, quotes.list.visualRect(index))[QuoteAction.STAR].center()
    QTest.mouseClick(quotes.list.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert quotes.quote(first.quote_id).starred


def test_quotes_are_moved_in_their_own_order_alone(quotes: Quotes) -> None:
    before = quotes.ids()
    quotes.choose(quotes.rows()[0])
    QTest.keyClick(quotes.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert quotes.ids()[:3] == [before[1], before[0], before[2]]
    assert quotes.list.chosen_ids == (before[0],)
    quotes.run("edit.up")
    assert quotes.ids() == before
    quotes.run("edit.up")  # there is nothing above
    last = quotes.list.visualRect(quotes.list.quotes().index(2)).center()
    quotes.list.drop_at(last, _Where.BelowItem)
    assert quotes.ids()[:3] == [before[1], before[2], before[0]]
    quotes.list.drop_at(QPoint(5, 100_000), _Where.OnViewport)
    assert quotes.ids()[-1] == before[0]
    quotes.run("edit.undo")
    quotes.run("edit.undo")
    assert quotes.ids() == before
    quotes.page.sort_chosen.emit(QuoteSort.TESTIMONY)
    sorted_ids = quotes.ids()
    quotes.run("edit.down")
    assert "while they stand in their own order" in quotes.messages[-1]
    assert quotes.ids() == sorted_ids
    assert not quotes.list.quotes().movable


def test_an_order_by_hand_says_what_it_means_where_not_all_is_seen(quotes: Quotes) -> None:
    before = quotes.ids()
    quotes.page.facets.choice_changed.emit(QuoteFacet.COUNTRY, frozenset({"PE"}))
    assert any("14 hidden ones stay" in each for each in quotes.texts())
    shown = quotes.ids()
    quotes.choose(quotes.rows()[-1])
    quotes.list.drop_at(quotes.list.visualRect(quotes.list.quotes().index(0)).center(), _Where.AboveItem)
    assert quotes.ids() == [shown[-1], *shown[:-1]]
    quotes.page.choice_removed.emit(QuoteFacet.COUNTRY, "PE")
    after = quotes.ids()
    assert after.index(shown[-1]) + 1 == after.index(shown[0])
    assert [each for each in after if each != shown[-1]] == [each for each in before if each != shown[-1]]


def test_several_are_edited_at_once_with_a_preview(quotes: Quotes, qtbot: QtBot) -> None:
    chosen = quotes.rows()[:3]
    quotes.choose(*chosen)
    quotes.run("edit.many")
    bar = quotes.page.bulk_bar
    assert bar.isVisible()
    bar._field.show_value(QuoteField.MAIN_IDEA.value)
    bar._on_field_chosen()
    bar._line.setText(chosen[0].main_idea)
    qtbot.waitUntil(lambda: bar._apply.text() == "Set in 2 quotes")
    assert bar._summary.text() == "2 change, underlined above; 1 is so already."
    rows = quotes.list.quotes()
    idea = Piece(chosen[0].main_idea, Tone.ADDED)
    assert [rows.idea_pieces(each.quote_id) for each in chosen] == [(), (idea,), (idea,)]
    assert rows.end_pieces(chosen[0].quote_id) == (Piece("is so already", Tone.QUIET),)
    spoken = rows.data(rows.index_of(chosen[0].quote_id), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("starred, is so already, ")
    QTest.keyClick(bar._line, Qt.Key.Key_Return)
    assert {quotes.quote(each.quote_id).main_idea for each in chosen} == {chosen[0].main_idea}
    assert not bar.isVisible()
    assert rows.idea_pieces(chosen[1].quote_id) == ()
    assert quotes.messages[-1].startswith("Done: set the main idea of 2 quotes; 1 is so already.")
    assert quotes.list.hasFocus()
    quotes.run("edit.undo")
    assert quotes.quote(chosen[1].quote_id).main_idea == chosen[1].main_idea
    quotes.run("edit.many")
    assert bar.edit.operation is BulkOperation.SET
    bar._field.show_value(QuoteField.THEME.value)
    bar._on_field_chosen()
    bar._terms.committed.emit(("no such theme",))
    qtbot.waitUntil(lambda: "no such theme" in bar._summary.text())
    assert not bar._apply.isEnabled()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_what_is_given_up_comes_back_by_undo_and_the_next_one_is_at_hand(quotes: Quotes) -> None:
    before = quotes.ids()
    quotes.choose(quotes.rows()[2], quotes.rows()[3])
    QTest.keyClick(quotes.list, Qt.Key.Key_Delete)
    assert quotes.messages[-1].startswith("2 quotes were given up.")
    assert quotes.ids() == [*before[:2], *before[4:]]
    assert quotes.list.chosen_ids == (before[4],)
    quotes.run("edit.undo")
    assert quotes.ids() == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_quote_is_opened_heard_and_added_to_a_selection(quotes: Quotes, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    quotes.context.shell.testimony_requested.connect(lambda one, passage, _from: asked.append((one, passage)))
    heard = quotes.of("CL-011")
    quotes.choose(heard)
    QTest.keyClick(quotes.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quotes.list.quotes().playing == heard.quote_id)
    assert heard.start_ms is not None
    assert quotes.context.player.position_ms >= heard.start_ms
    QTest.keyClick(quotes.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quotes.list.quotes().playing == 0)
    quotes.choose(quotes.of("CO-020"))
    quotes.run("playback.play")
    assert "no recording of this quote" in quotes.messages[-1]
    quotes.run("testimony.select")
    menu = quotes.page.findChild(QMenu, "selection_menu")
    assert menu is not None
    menu.actions()[-1].trigger()
    menu.close()
    newest = max(quotes.workspace.selecting.selections(), key=lambda each: each.selection_id)
    assert [each.quote_id for each in newest.items] == [quotes.of("CO-020").quote_id]
    QTest.keyClick(quotes.list, Qt.Key.Key_Return)
    assert asked == [(quotes.of("CO-020").testimony_id, quotes.of("CO-020").passage_ids[0])]


def test_without_quotes_it_says_how_to_keep_some(quotes: Quotes) -> None:
    quotes.workspace.quote_editing.delete(quotes.ids())
    quotes.page.sort_chosen.emit(QuoteSort.DATE)
    assert "No quotes yet" in quotes.texts()
    quotes.page.search_asked.emit()
    assert quotes.session.frame.sidebar._pages.marked() == "search"
