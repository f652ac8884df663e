"""The search page as people use it: typing, narrowing, reading, keeping, adding."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu, QProgressBar, QPushButton, QWidget

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import Facet, SearchRequest, Sort
from testimony_archive.ui.models.search_results import GroupRow, MoreRow, WordsRow
from testimony_archive.ui.models.sidebar_model import COUNT_ROLE
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.views.facet_view import FacetView
from testimony_archive.ui.views.search_results_delegate import RowAction, SearchResultsDelegate
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.sort_menu import SortMenu
from tests.services.search_archive import statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.models.search_results import Row
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Searching:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.shell = session.context.shell
        self.statuses: list[str] = []
        self.shell.status_changed.connect(self.statuses.append)
        self.shell.show_page("search")
        page = session.frame.findChild(SearchView)
        assert page is not None
        self.page = page
        self.results = page.results
        self.model = page.results.results()

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def rows(self) -> list[Row]:
        """Everything in the list, heads and what stands under them."""
        found: list[Row] = []
        for place in range(self.model.rowCount()):
            head = self.model.index(place, 0)
            children = [self.model.index(number, 0, head) for number in range(self.model.rowCount(head))]
            found += [row for row in map(self.model.row, (head, *children)) if row is not None]
        return found

    def passages(self) -> list[WordsRow]:
        return [each for each in self.rows() if isinstance(each, WordsRow) and each.passage is not None]

    def heads(self) -> list[GroupRow]:
        return [each for each in self.rows() if isinstance(each, GroupRow)]

    def go_to(self, row: WordsRow) -> QModelIndex:
        assert row.passage is not None
        index = self.model.index_of_passage(row.passage.passage_id)
        self.results.setFocus()
        self.results.setCurrentIndex(index)
        return index

    def choices(self, facet: Facet) -> FacetView:
        return self.child(FacetView, f"facet_{facet.value}")

    def tick(self, facet: Facet, key: str) -> None:
        view = self.choices(facet)
        place = view.visualRect(view.facets().index_of(key))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, place.center().y()))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.results, key, modifiers)

    def button(self, row: WordsRow, action: RowAction) -> None:
        assert row.passage is not None
        index = self.model.index_of_passage(row.passage.passage_id)
        self.results.scrollTo(index)
        place = SearchResultsDelegate.buttons(row, self.results.visualRect(index))[action].center()
        QTest.mouseMove(self.results.viewport(), place)
        QTest.mouseClick(self.results.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def menu(self, name: str) -> QMenu:
        found = self.session.frame.findChild(QMenu, name)
        assert found is not None, f"there is no menu {name}"
        return found


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def searching(session: ArchiveSession) -> Searching:
    return Searching(session)


def test_before_anything_is_typed_the_page_tells_what_can_be(searching: Searching) -> None:
    assert searching.page.start.isVisible()
    example = searching.child(QPushButton, "search_example_0")
    QTest.mouseClick(example, Qt.MouseButton.LeftButton)
    assert searching.child(QLineEdit, "toolbar_search").text() == example.text()
    assert searching.results.isVisible()


def test_typing_searches_after_a_short_pause(searching: Searching, qtbot: QtBot) -> None:
    field = searching.child(QLineEdit, "toolbar_search")
    field.setFocus()
    QTest.keyClicks(field, "becas")
    assert not searching.rows()
    qtbot.waitUntil(lambda: bool(searching.passages()), timeout=3_000)
    assert all("bec" in each.text.casefold() for each in searching.passages())
    assert field.hasFocus()


def test_the_page_and_the_status_bar_say_how_much_was_found(searching: Searching, workspace: Workspace) -> None:
    page = workspace.searching.search(SearchRequest("taller"))
    searching.shell.open_search("taller")
    summary = f"{page.passages} passages in {page.testimonies} testimonies"
    assert searching.child(QLabel, "search_summary").text() == summary
    assert searching.statuses[-1].startswith(f"{summary}, ")
    assert searching.statuses[-1].endswith(" ms")


def test_matches_are_marked_in_the_words(searching: Searching) -> None:
    searching.shell.open_search("taller")
    first = searching.passages()[0]
    start, end = first.highlights[0]
    assert first.text[start:end].casefold().startswith("taller")


def test_enter_goes_to_the_first_words(searching: Searching) -> None:
    field = searching.child(QLineEdit, "toolbar_search")
    field.setFocus()
    field.setText("taller")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert searching.results.hasFocus()
    assert searching.results.current_row() == searching.passages()[0]


def test_ticking_a_value_narrows_the_search_and_shows_a_chip(searching: Searching) -> None:
    searching.shell.open_search("taller")
    everywhere = len(searching.heads())
    searching.tick(Facet.COUNTRY, "MX")
    assert 0 < len(searching.heads()) < everywhere
    assert all("Mexico" in each.who for each in searching.heads())
    chip = searching.child(Chip, "search_chip_country_MX")
    assert chip.text() == "Mexico"
    assert searching.child(QPushButton, "facets_clear").text() == "Clear 1"


def test_counts_of_a_facet_ignore_its_own_choice(searching: Searching) -> None:
    searching.shell.open_search("taller")
    model = searching.choices(Facet.COUNTRY).facets()
    before = {each.key: each.testimonies for each in model.values()}
    searching.tick(Facet.COUNTRY, "MX")
    assert {each.key: each.testimonies for each in model.values()} == before


def test_a_chip_takes_its_choice_away(searching: Searching) -> None:
    searching.shell.open_search("taller")
    everywhere = searching.heads()
    searching.tick(Facet.COUNTRY, "MX")
    QTest.mouseClick(searching.child(Chip, "search_chip_country_MX"), Qt.MouseButton.LeftButton)
    assert searching.heads() == everywhere
    assert not [each for each in searching.page.findChildren(Chip) if not each.isHidden()]


def test_choices_are_made_by_keyboard_too(searching: Searching) -> None:
    view = searching.choices(Facet.ROLE)
    view.setFocus()
    view.setCurrentIndex(view.facets().index_of("student"))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.facets().chosen == {"student"}
    assert searching.heads()


def test_a_theme_opens_by_its_arrow_and_ticks_by_its_name(searching: Searching) -> None:
    view = searching.choices(Facet.THEME)
    model = view.facets()
    parent = next(model.index(row, 0) for row in range(model.rowCount()) if model.rowCount(model.index(row, 0)))
    height = view.height()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, view.visualRect(parent).center().y()))
    assert view.isExpanded(parent)
    assert view.height() > height
    child = model.value(model.index(0, 0, parent))
    assert child is not None
    searching.tick(Facet.THEME, child.key)
    assert model.chosen == {child.key}
    assert parent.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked


def test_only_what_may_be_published_hides_the_rest(searching: Searching) -> None:
    searching.tick(Facet.COUNTRY, "PE")
    searching.tick(Facet.COUNTRY, "CO")
    everything = len(searching.heads())
    searching.shell.set_publishable_only(True)
    kept = searching.heads()
    assert 0 < len(kept) < everything
    assert not any(mark.text == "closed" for each in kept for mark in each.marks)


def test_closed_material_and_pseudonyms_are_written_out(searching: Searching) -> None:
    for country in ("PE", "CO", "MX", "CL", "CA"):
        searching.tick(Facet.COUNTRY, country)
    searching.results.verticalScrollBar().setValue(searching.results.verticalScrollBar().maximum())
    marks = {mark.text for each in searching.heads() for mark in each.marks}
    assert {"closed", "pseudonym"} <= marks


def test_scrolling_to_the_end_brings_the_next_testimonies(searching: Searching, workspace: Workspace) -> None:
    for language in ("es", "en", "fr"):
        searching.tick(Facet.LANGUAGE, language)
    assert len(searching.heads()) == 20
    searching.results.verticalScrollBar().setValue(searching.results.verticalScrollBar().maximum())
    assert len(searching.heads()) == workspace.catalogue.totals().testimonies
    assert len({each.code for each in searching.heads()}) == len(searching.heads())


def test_testimonies_come_in_the_order_asked_for(searching: Searching) -> None:
    searching.shell.open_search("taller")
    searching.page.sort_chosen.emit(Sort.CODE)
    codes = [each.code for each in searching.heads()]
    assert codes == sorted(codes)
    assert searching.child(QWidget, "search_sort").accessibleName() == "Sort by Code"


def test_further_passages_of_a_testimony_come_when_asked_for(searching: Searching) -> None:
    searching.tick(Facet.COUNTRY, "PE")
    more = next(each for each in searching.rows() if isinstance(each, MoreRow) and not each.of_record)
    head = next(each for each in searching.heads() if each.testimony_id == more.testimony_id)
    assert more.text.endswith(f"in {head.code}")
    place = searching.model.index_of_testimony(head.testimony_id)
    line = next(
        searching.model.index(row, 0, place)
        for row in range(searching.model.rowCount(place))
        if searching.model.row(searching.model.index(row, 0, place)) == more
    )
    searching.results.setFocus()
    searching.results.setCurrentIndex(line)
    searching.press(Qt.Key.Key_Return)
    shown = [each for each in searching.passages() if each.testimony_id == head.testimony_id]
    assert f"{len(shown)} passages" == head.count
    assert more not in searching.rows()


def test_the_record_is_found_too_and_says_where(searching: Searching, workspace: Workspace) -> None:
    (testimony_id,) = workspace.catalogue.testimony_ids(["PE-014"])
    title = workspace.catalogue.testimony(testimony_id).title
    searching.shell.open_search(f'"{title}"')
    found = [each for each in searching.rows() if isinstance(each, WordsRow) and each.passage is None]
    assert found[0].text == title
    assert found[0].where == "in the title"


def test_up_and_down_go_from_words_to_words(searching: Searching) -> None:
    searching.tick(Facet.COUNTRY, "PE")
    searching.results.go_to_first()
    visited = [searching.results.current_row()]
    for _ in range(8):
        searching.press(Qt.Key.Key_Down)
        visited.append(searching.results.current_row())
    assert not any(isinstance(each, GroupRow) for each in visited)
    assert len(set(visited)) == 9
    searching.press(Qt.Key.Key_Up)
    assert searching.results.current_row() == visited[-2]


def test_left_folds_a_testimony_and_right_opens_it(searching: Searching) -> None:
    searching.shell.open_search("taller")
    searching.results.go_to_first()
    searching.press(Qt.Key.Key_Left)
    head = searching.results.currentIndex()
    assert searching.results.current_row() == searching.heads()[0]
    assert not searching.results.isExpanded(head)
    searching.press(Qt.Key.Key_Right)
    assert searching.results.isExpanded(head)
    searching.press(Qt.Key.Key_Right)
    assert searching.results.current_row() == searching.passages()[0]


def test_enter_opens_words_where_they_stand(searching: Searching, qtbot: QtBot) -> None:
    searching.shell.open_search("taller")
    row = searching.passages()[1]
    searching.go_to(row)
    assert row.passage is not None
    with qtbot.waitSignal(searching.shell.testimony_requested) as asked:
        searching.press(Qt.Key.Key_Return)
    summary = searching.child(QLabel, "search_summary").text()
    assert asked.args == [row.testimony_id, row.passage.passage_id, CameFrom("taller", summary)]


def test_q_keeps_a_passage_and_undo_gives_it_up(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    row = next(each for each in searching.passages() if not each.kept)
    before = workspace.catalogue.totals().quotes
    index = searching.go_to(row)
    searching.press(Qt.Key.Key_Q)
    assert workspace.catalogue.totals().quotes == before + 1
    kept = searching.model.row(index)
    assert isinstance(kept, WordsRow)
    assert kept.kept
    searching.context.actions["edit.undo"].trigger()
    assert workspace.catalogue.totals().quotes == before
    given_up = searching.model.row(index)
    assert isinstance(given_up, WordsRow)
    assert not given_up.kept


def test_a_kept_passage_is_not_kept_twice(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    searching.go_to(searching.passages()[0])
    searching.press(Qt.Key.Key_Q)
    quotes = workspace.catalogue.totals().quotes
    searching.press(Qt.Key.Key_Q)
    assert workspace.catalogue.totals().quotes == quotes


def test_the_buttons_of_a_row_do_what_its_keys_do(searching: Searching, workspace: Workspace, qtbot: QtBot) -> None:
    searching.shell.open_search("taller")
    row = next(each for each in searching.passages() if not each.kept)
    quotes = workspace.catalogue.totals().quotes
    searching.button(row, RowAction.QUOTE)
    assert workspace.catalogue.totals().quotes == quotes + 1
    with qtbot.waitSignal(searching.shell.testimony_requested):
        searching.button(row, RowAction.OPEN)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_s_adds_the_selected_passages_to_a_selection(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    _, selection_id = workspace.selecting.create("Web documentary")
    searching.go_to(searching.passages()[0])
    searching.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    searching.press(Qt.Key.Key_S)
    menu = searching.menu("selection_menu")
    next(each for each in menu.actions() if each.objectName() == f"add_to_selection_{selection_id}").trigger()
    menu.close()
    assert len(workspace.selecting.by_name("Web documentary").items) == 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_new_selection_takes_a_free_name(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    workspace.selecting.create("New selection")
    searching.go_to(searching.passages()[0])
    searching.press(Qt.Key.Key_S)
    menu = searching.menu("selection_menu")
    next(each for each in menu.actions() if each.objectName() == "add_to_new_selection").trigger()
    menu.close()
    assert len(workspace.selecting.by_name("New selection 2").items) == 1


def test_all_that_was_found_can_be_added_at_once(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    found = workspace.searching.search(SearchRequest("taller"))
    searching.page.add_all.menu().aboutToShow.emit()
    for name in ("search_add_testimonies", "search_add_passages"):
        new = next(each for each in searching.menu(name).actions() if each.objectName() == "add_to_new_selection")
        new.trigger()
    assert len(workspace.selecting.by_name("New selection").items) == found.testimonies
    assert len(workspace.selecting.by_name("New selection 2").items) == found.passages


def test_the_inspector_tells_who_speaks_and_what_may_be_done(searching: Searching, workspace: Workspace) -> None:
    searching.tick(Facet.COUNTRY, "PE")
    row = next(each for each in searching.passages() if _code(workspace, each) == "PE-014")
    searching.go_to(row)
    assert searching.child(QLabel, "search_brief_code").text() == "PE-014"
    QTest.qWait(1)  # widgets that were just made appear with the next layout
    texts = {each.text() for each in searching.page.brief.findChildren(QLabel) if each.isVisible()}
    assert "May be quoted under a pseudonym" in texts
    assert any("(pseudonym)" in each for each in texts)


def test_nothing_found_offers_real_words_and_removes_choices(searching: Searching) -> None:
    searching.tick(Facet.COUNTRY, "MX")
    searching.shell.open_search("tallxr")
    assert searching.page.nothing.isVisible()
    assert searching.child(QPushButton, "search_nothing_clear").text() == "Remove 1 choice at the left"
    suggestion = searching.child(QPushButton, "search_nothing_suggest")
    assert suggestion.isVisible()
    QTest.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert searching.results.isVisible()
    assert searching.passages()


def test_a_query_read_otherwise_than_typed_is_told(searching: Searching) -> None:
    searching.shell.open_search('"taller')
    notice = searching.child(QLabel, "search_notice")
    assert notice.isVisible()
    assert "read as plain words" in notice.text()


def test_an_edit_elsewhere_refreshes_the_results_in_place(searching: Searching, workspace: Workspace) -> None:
    searching.shell.open_search("taller")
    row = searching.passages()[3]
    searching.go_to(row)
    scrolled = searching.results.verticalScrollBar().value()
    changed = workspace.editing.edit(row.testimony_id, TestimonyField.TITLE, "Otro título")
    searching.context.changes.announce(changed)
    head = next(each for each in searching.heads() if each.testimony_id == row.testimony_id)
    assert head.title == "Otro título"
    current = searching.results.current_row()
    assert isinstance(current, WordsRow)
    assert current.passage == row.passage
    assert searching.results.verticalScrollBar().value() == scrolled


def test_space_plays_a_passage_from_its_start(searching: Searching, qtbot: QtBot) -> None:
    searching.tick(Facet.LANGUAGE, "es")
    row = next(each for each in searching.passages() if each.playable and each.passage and each.passage.start_ms)
    searching.go_to(row)
    player = searching.context.player
    with qtbot.waitSignal(player.track_changed, timeout=5_000):
        searching.press(Qt.Key.Key_Space)
    assert row.passage is not None
    assert player.track is not None
    assert player.track.testimony_id == row.testimony_id
    assert player.position_ms == row.passage.start_ms


def test_clearing_takes_words_and_choices_away(searching: Searching) -> None:
    searching.shell.open_search("taller")
    searching.tick(Facet.COUNTRY, "MX")
    searching.context.actions["search.clear"].trigger()
    assert searching.child(QLineEdit, "toolbar_search").text() == ""
    assert searching.page.start.isVisible()
    assert not searching.choices(Facet.COUNTRY).facets().chosen


def _code(workspace: Workspace, row: WordsRow) -> str:
    return workspace.catalogue.testimony(row.testimony_id).code


def test_where_it_is_narrow_the_facets_fold_into_a_button(searching: Searching) -> None:
    window = searching.session.frame.window()
    facets = searching.page.facets
    button = searching.session.frame.findChild(QPushButton, "search_filters")
    assert isinstance(button, QPushButton)
    assert not facets.isHidden()
    assert button.isHidden()

    window.resize(1024, 700)
    assert facets.isHidden()
    button.click()
    assert not facets.isHidden()
    button.click()
    window.resize(1440, 900)
    assert not facets.isHidden()
    assert button.isHidden()


def test_after_a_chip_is_taken_away_the_next_one_has_the_focus(searching: Searching) -> None:
    searching.page.facets.choice_changed.emit(Facet.COUNTRY, frozenset({"PE", "CL"}))
    chips = searching.page.findChildren(Chip)
    first = next(each for each in chips if each.objectName() == "search_chip_country_CL")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "search_chip_country_PE"
    QTest.keyClick(focused, Qt.Key.Key_Delete)
    left = QApplication.focusWidget()
    assert left is not None
    assert searching.page.isAncestorOf(left)


class _Held:
    """Carries nothing out until it is told to: a machine that is slow."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def submit(self, job: Callable[[], None], *, writes: bool) -> None:  # noqa: ARG002
        self.jobs.append(job)

    def shut_down(self) -> None:
        self.carry_out()

    def carry_out(self) -> None:
        jobs, self.jobs = self.jobs, []
        for job in jobs:
            job()


def test_a_search_that_takes_long_shows_that_it_is_at_work_until_it_answers(searching: Searching, qtbot: QtBot) -> None:
    held = _Held()
    searching.context.tasks._runner = held
    line = searching.child(QProgressBar, "search_working")
    searching.shell.open_search("taller")
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible, timeout=3_000)
    held.carry_out()
    assert not line.isVisible()
    assert searching.passages()


def test_an_overtaken_search_is_cancelled(searching: Searching) -> None:
    held = _Held()
    searching.context.tasks._runner = held
    searching.shell.open_search("taller")
    searching.shell.open_search("beca")
    with statements() as said:
        held.jobs.pop(0)()
    assert not said, "nothing is asked of the archive for words that are not wanted any more"
    held.carry_out()
    assert all("bec" in each.text.casefold() for each in searching.passages())


def test_the_first_search_finds_what_it_needs_in_memory(searching: Searching) -> None:
    with statements() as said:
        searching.shell.open_search("taller")
    assert searching.passages()
    assert not any("min(passage.id)" in each for each in said)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # the offscreen platform has one window
def test_a_search_is_saved_found_again_in_the_sidebar_renamed_and_deleted(searching: Searching) -> None:
    saved = searching.context.workspace.saved_searches
    searching.shell.open_search("becas")
    searching.tick(Facet.COUNTRY, "PE")
    searching.child(FlatButton, "search_save").click()
    line = searching.child(QLineEdit, "save_search_bar_line")
    assert line.text() == "becas"
    line.setText("Becas en Perú")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (kept,) = saved.all()
    assert (kept.name, kept.request.choices) == ("Becas en Perú", {Facet.COUNTRY: frozenset({"PE"})})

    searching.shell.open_search("agua")
    sidebar = searching.child(QListView, "sidebar_searches")
    assert sidebar.isVisible()
    row = sidebar.model().index(0, 0)
    assert row.data(COUNT_ROLE) == saved.counts(NoProgress())[kept.saved_search_id]
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=sidebar.visualRect(row).center())
    assert searching.session.frame.toolbar.search.text() == "becas"
    assert searching.page.findChild(Chip, "search_chip_country_PE") is not None

    searching.shell.rename_saved_search(kept.saved_search_id)
    line.setText("Perú")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert sidebar.model().index(0, 0).data() == "Perú"
    sidebar.customContextMenuRequested.emit(sidebar.visualRect(row).center())
    menu = searching.menu("saved_search_menu")
    next(each for each in menu.actions() if each.objectName() == "saved_search_delete").trigger()
    menu.close()
    assert saved.all() == ()
    assert not sidebar.isVisible()


def test_the_head_says_that_it_names_an_order_only_where_there_is_room(searching: Searching, qtbot: QtBot) -> None:
    window = searching.session.frame.window()
    words = searching.child(SortMenu, "search_sort").words
    searching.shell.open_search("taller")
    for width in (1900, 1100, 1900, 1440):
        window.resize(width, 800)
        qtbot.waitUntil(words.isVisible if width == 1900 else words.isHidden)
