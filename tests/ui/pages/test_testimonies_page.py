"""The testimonies page as people use it: filtering, sorting, choosing, adding, deleting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.testimony_filter import Missing, RowColumn, RowFilter, Sort
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.pages.testimonies_page import TestimoniesPage
from testimony_archive.ui.presenters.table_memory import from_text
from testimony_archive.ui.views.testimonies_table import TestimoniesTable
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.session import ArchiveSession

OPENS_A_MENU = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Page:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.workspace = session.context.workspace
        self.told: list[str] = []
        self.statuses: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        self.context.shell.status_changed.connect(self.statuses.append)
        self.context.shell.show_page("testimonies")
        view = session.frame.findChild(TestimoniesView)
        assert view is not None
        self.view = view
        self.table: TestimoniesTable = view.table

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def shown(self) -> str:
        """The name of what fills the middle."""
        widget = self.child(QStackedWidget, "testimonies_stack").currentWidget()
        return "" if widget is None else widget.objectName()

    def column(self, column: Column = Column.CODE) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def id_of(self, code: str) -> int:
        return self.workspace.catalogue.testimony_ids([code])[0]

    def choose(self, *codes: str) -> None:
        self.table.choose([self.id_of(code) for code in codes], self.id_of(codes[-1]))

    def click_heading(self, column: Column, *, add: bool = False) -> None:
        head = self.table.horizontalHeader()
        middle = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
        held = Qt.KeyboardModifier.ShiftModifier if add else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, QPoint(middle, head.height() // 2))

    def check(self, name: str) -> None:
        action = self.session.frame.findChild(QAction, name)
        assert isinstance(action, QAction), f"there is no {name}"
        action.trigger()

    def click_status(self, key: str) -> None:
        button = self.child(QWidget, f"testimonies_status_{key}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_filter(self, text: str, qtbot: QtBot) -> None:
        field = self.child(QLineEdit, "testimonies_filter")
        before = self.column()
        field.setText(text)
        field.textEdited.emit(text)
        qtbot.waitUntil(lambda: self.column() != before, timeout=5_000)


@pytest.fixture
def page(session: ArchiveSession) -> Page:
    return Page(session)


def test_it_begins_with_every_testimony_by_code(page: Page) -> None:
    codes = page.column()
    assert len(codes) == 24
    assert codes == sorted(codes)
    assert page.statuses[-1] == "24 of 24 testimonies shown"


def test_the_filter_looks_into_codes_titles_and_names(page: Page, qtbot: QtBot) -> None:
    page.type_filter("pe-0", qtbot)
    assert {code[:3] for code in page.column()} == {"PE-"}
    shown = len(page.column())
    assert page.statuses[-1] == f"{shown} of 24 testimonies shown"
    page.type_filter("rosa", qtbot)
    assert page.column() == ["PE-014"]


def test_the_statuses_count_what_the_filter_leaves(page: Page, qtbot: QtBot) -> None:
    reviewed = page.child(QWidget, "testimonies_status_reviewed")
    everything = int(reviewed.accessibleDescription())
    page.type_filter("pe-0", qtbot)
    assert 0 < int(reviewed.accessibleDescription()) < everything
    page.click_status("reviewed")
    assert set(page.column(Column.STATUS)) == {"Reviewed"}
    assert len(page.column()) == int(reviewed.accessibleDescription())
    page.click_status("all")
    assert len(page.column()) > int(reviewed.accessibleDescription())


def test_a_filter_that_fits_nothing_says_so_and_can_be_taken_back(page: Page, qtbot: QtBot) -> None:
    page.type_filter("xyzzyx", qtbot)
    assert page.shown() == "testimonies_nothing_fits"
    QTest.mouseClick(page.child(QPushButton, "testimonies_nothing_fits_button"), Qt.MouseButton.LeftButton)
    assert len(page.column()) == 24
    assert page.shown() == "testimonies_table"
    assert page.child(QLineEdit, "testimonies_filter").text() == ""


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(page: Page) -> None:
    page.click_heading(Column.TITLE)
    titles = page.column(Column.TITLE)
    assert titles == sorted(titles, key=str.lower)
    page.click_heading(Column.TITLE)
    assert page.column(Column.TITLE) == titles[::-1]
    page.click_heading(Column.CODE)
    assert page.column() == sorted(page.column())


def test_sorting_keeps_what_is_chosen(page: Page) -> None:
    page.choose("PE-014", "CA-002")
    page.click_heading(Column.TITLE)
    assert {page.id_of("PE-014"), page.id_of("CA-002")} == set(page.table.chosen_ids)
    assert page.table.current_id == page.id_of("CA-002")


def test_columns_can_be_hidden_and_shown(page: Page) -> None:
    action = page.session.frame.findChild(QAction, "testimonies_column_role")
    assert isinstance(action, QAction)
    action.setChecked(False)
    assert page.table.isColumnHidden(Column.ROLE)
    action.setChecked(True)
    assert not page.table.isColumnHidden(Column.ROLE)


def test_where_it_is_narrow_the_title_keeps_its_room(page: Page) -> None:
    page.table.resize(700, 400)
    assert page.table.isColumnHidden(Column.INTERVIEWEE)
    assert page.table.columnWidth(Column.TITLE) >= 160
    page.table.resize(1_000, 400)
    assert not page.table.isColumnHidden(Column.INTERVIEWEE)


def test_return_opens_what_is_current(page: Page) -> None:
    opened: list[int] = []
    page.context.shell.testimony_requested.connect(lambda testimony_id, *_: opened.append(testimony_id))
    page.choose("MX-009")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert opened == [page.id_of("MX-009")]


def test_a_double_click_opens(page: Page) -> None:
    opened: list[int] = []
    page.context.shell.testimony_requested.connect(lambda testimony_id, *_: opened.append(testimony_id))
    index = page.table.model().index(2, Column.TITLE)
    place = page.table.visualRect(index).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [page.id_of(page.column()[2])]


def test_arrow_keys_walk_through_the_table_and_the_inspector_follows(page: Page) -> None:
    page.choose("CA-002")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.current_id == page.id_of("CA-005")
    assert page.child(QLineEdit, "inspector_code").text() == "CA-005"


def test_delete_asks_nothing_and_undo_brings_all_back(page: Page) -> None:
    page.choose("CA-005", "CA-007")
    page.table.setFocus()
    offered: list[str] = []
    page.context.messages.action_offered.connect(lambda text, _action: offered.append(text))
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(page.column()) == 22
    assert page.told == ["2 testimonies were deleted."]
    assert offered == ["Undo"]
    assert page.table.current_id == page.id_of("CA-010")
    button = page.session.frame.window().findChild(QPushButton, "message_action")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(page.column()) == 24


def test_undo_in_a_message_takes_back_nothing_else(page: Page) -> None:
    page.choose("CA-005")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    changed, _ = page.workspace.selecting.create("Something else")
    button = page.session.frame.window().findChild(QPushButton, "message_action")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "CA-005" not in page.column()
    assert page.told[-1] == "Something else was changed since."
    page.choose("CA-007")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert button.isVisible()
    page.context.changes.announce(changed)
    assert not button.isVisible()  # it would not be the last change any more


def test_a_new_testimony_is_chosen_and_its_title_waits_to_be_typed(page: Page, qtbot: QtBot) -> None:
    before = set(page.column())
    page.type_filter("rosa", qtbot)
    page.context.actions["testimony.new"].trigger()
    assert len(page.column()) == 25
    (new,) = set(page.column()) - before
    assert page.table.current_id == page.id_of(new)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "inspector_title"


@OPENS_A_MENU
def test_several_rows_are_added_to_a_selection_at_once(page: Page, qtbot: QtBot) -> None:
    page.choose("CA-005", "PE-014")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.objectName() == "add_to_new_selection").trigger()
    menu.close()
    new = page.workspace.selecting.by_name("New selection")
    assert [each.testimony_id for each in new.items] == [page.id_of("CA-005"), page.id_of("PE-014")]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


@OPENS_A_MENU
def test_the_context_menu_offers_what_can_be_done_with_a_row(page: Page, qtbot: QtBot) -> None:
    page.choose("PE-014")
    place = page.table.visualRect(page.table.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, page.table.viewport().mapToGlobal(place))
    QApplication.sendEvent(page.table.viewport(), event)
    menu = page.view.findChild(QMenu, "testimonies_row_menu")
    assert isinstance(menu, QMenu)
    assert [each.objectName() for each in menu.actions()] == [
        "testimony_open",
        "playback_play",
        "testimony_select",
        "testimony_dossier",
        "testimony_copy",
        "testimony_template",
        "testimony_delete",
    ]
    menu.close()
    qtbot.waitUntil(lambda: page.view.findChild(QMenu, "testimonies_row_menu") is None)


def test_space_plays_the_current_testimony_and_says_so_where_it_has_no_recording(page: Page) -> None:
    page.choose("PE-027")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    track = page.context.player.track
    assert track is not None
    assert (track.code, track.name) == ("PE-027", "Wilmer Huamaní")
    page.context.player.pause()
    page.choose("PE-014")
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert page.told == ["This testimony has no recording to play."]
    assert page.context.player.track is track


def test_how_many_are_chosen_is_told(page: Page) -> None:
    page.table.selectAll()
    assert page.statuses[-1] == "24 of 24 testimonies shown, 24 selected"
    page.choose("PE-014")
    assert page.statuses[-1] == "24 of 24 testimonies shown"


def test_a_page_that_is_not_in_view_says_nothing(page: Page) -> None:
    page.context.shell.show_page("search")
    page.statuses.clear()
    page.context.changes.announce(page.workspace.editing.delete_testimonies([page.id_of("CA-005")]))
    assert [words for words in page.statuses if "testimonies shown" in words] == []
    page.context.shell.show_page("testimonies")
    assert page.statuses[-1] == "23 of 23 testimonies shown"


@pytest.fixture
def workspace_without_anything(workspaces: Workspaces, tmp_path: Path) -> Iterator[Workspace]:
    workspace = workspaces.create(tmp_path / "empty", "pa-efe", "Empty")
    yield workspace
    workspace.close()


class TestAnEmptyArchive:
    @pytest.fixture
    def workspace(self, workspace_without_anything: Workspace) -> Workspace:
        return workspace_without_anything

    def test_it_says_what_to_do_first(self, page: Page) -> None:
        assert page.shown() == "testimonies_new_archive"
        for name in ("testimonies_new_archive_button", "testimonies_new", "testimonies_sample"):
            assert page.child(QPushButton, name).isVisible()
        assert not page.child(QLineEdit, "testimonies_filter").isEnabled()

    def test_the_first_testimony_can_be_written_by_hand(self, page: Page) -> None:
        QTest.mouseClick(page.child(QPushButton, "testimonies_new"), Qt.MouseButton.LeftButton)
        assert page.column() == ["T-001"]
        assert page.shown() == "testimonies_table"
        assert page.child(QLineEdit, "testimonies_filter").isEnabled()


def test_filter_and_order_stay_while_another_page_is_shown(page: Page) -> None:
    page.click_heading(Column.DATE)
    page.click_status("reviewed")
    dates = page.column(Column.DATE)
    page.context.shell.show_page("search")
    page.context.shell.show_page("testimonies")
    assert page.column(Column.DATE) == dates
    assert set(page.column(Column.STATUS)) == {"Reviewed"}


def test_a_long_code_is_shown_whole(page: Page) -> None:
    width = page.table.columnWidth(Column.CODE)
    page.workspace.editing.edit(page.id_of("PE-014"), TestimonyField.CODE, "wilderness-hearings-0123")
    page.context.shell.show_page("testimonies")

    room = page.table.columnWidth(Column.CODE) - tokens.SPACE_4
    assert page.table.columnWidth(Column.CODE) > width
    assert QFontMetrics(tokens.strong()).horizontalAdvance("wilderness-hearings-0123") <= room


def test_shift_and_a_click_sort_by_a_second_field(page: Page) -> None:
    page.click_heading(Column.STATUS)
    page.click_heading(Column.TITLE, add=True)
    rows = page.workspace.catalogue.rows(
        page_filter := RowFilter(sorts=(Sort(RowColumn.STATUS), Sort(RowColumn.TITLE)))
    )
    assert page.column() == [each.code for each in rows]
    assert page.column() != [
        each.code for each in page.workspace.catalogue.rows(RowFilter(sorts=page_filter.sorts[:1]))
    ]
    page.click_heading(Column.TITLE, add=True)
    turned = RowFilter(sorts=(Sort(RowColumn.STATUS), Sort(RowColumn.TITLE, descending=True)))
    assert page.column() == [each.code for each in page.workspace.catalogue.rows(turned)]


def test_what_is_missing_narrows_the_rows_and_the_cross_shows_all_again(page: Page) -> None:
    page.check("testimonies_filter_missing_recording")
    without = page.column()
    assert 0 < len(without) < 24
    field = page.child(QLineEdit, "testimonies_filter")
    assert field.placeholderText() == "no recording"
    everything = page.child(QWidget, "testimonies_status_all")
    assert everything.accessibleDescription() == str(len(without))
    QTest.mouseClick(page.child(QWidget, "testimonies_filter_clear"), Qt.MouseButton.LeftButton)
    assert len(page.column()) == 24
    assert field.placeholderText() == "Filter by code, title, name"


def test_words_can_be_looked_for_in_one_field(page: Page, qtbot: QtBot) -> None:
    page.check("testimonies_filter_in_country")
    page.type_filter("peru", qtbot)
    assert set(page.column(Column.COUNTRY)) == {"Peru"}


def test_columns_order_width_sort_and_filter_are_remembered_with_the_archive(
    page: Page,
) -> None:
    page.check("testimonies_column_languages")
    page.table.setCurrentIndex(page.table.model().index(0, Column.STATUS))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.table, Qt.Key.Key_Left, keys)
    page.table.horizontalHeader().resizeSection(Column.COUNTRY, 123)
    page.click_heading(Column.DATE)
    page.check("testimonies_filter_missing_recording")
    assert all(page.column(Column.LANGUAGES))

    again = TestimoniesPage(page.context)
    again.show()
    assert again.view.table.columns == page.table.columns
    assert again.view.table.columnWidth(Column.COUNTRY) == 123
    head = again.view.table.horizontalHeader()
    assert head.visualIndex(Column.STATUS) < head.visualIndex(Column.CONSENT)
    assert again.presenter.filter == page_filter_of(page)
    again.view.deleteLater()


def page_filter_of(page: Page) -> RowFilter:
    kept, columns = from_text(page.context.memory.view(f"testimonies:{page.workspace.path}"))
    assert columns is not None
    assert (kept.sorts, kept.missing) == ((Sort(RowColumn.DATE),), frozenset({Missing.RECORDING}))
    return replace(kept, details=frozenset({RowColumn.LANGUAGES}))


def test_typing_in_the_table_goes_to_the_code_or_title_that_begins_with_it(page: Page) -> None:
    page.table.setFocus()
    QTest.keyClicks(page.table, "mx-009")
    assert page.table.current_id == page.id_of("MX-009")


def test_rows_are_grouped_and_walked_through_by_keyboard(page: Page) -> None:
    page.choose("CL-003")
    page.check("testimonies_group_country")
    heading = page.column().index("Chile")
    chile = page.column()[heading + 1 : page.column().index("Colombia")]
    assert {each[:2] for each in chile} == {"CL"}
    assert chile == sorted(chile)
    assert (page.table.current_id, page.table.chosen_ids) == (page.id_of("CL-003"), (page.id_of("CL-003"),))

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(page.table, key)

    press(Qt.Key.Key_Left)
    assert (page.table.currentIndex().row(), page.table.chosen_count) == (heading, 0)
    press(Qt.Key.Key_Delete, Qt.Key.Key_Left)
    assert page.column()[heading : heading + 2] == ["Chile", "Colombia"]
    assert page.workspace.catalogue.totals().testimonies == 24
    press(Qt.Key.Key_Return)  # as in any tree
    assert page.column()[heading + 1] == chile[0]
    press(Qt.Key.Key_Right)
    assert page.table.current_id == page.id_of(chile[0])
    press(Qt.Key.Key_Right)
    assert page.table.current_column is Column.TITLE  # within a row they go from column to column

    page.click_heading(Column.CODE)
    heading = page.column().index("Chile")
    assert page.column()[heading + 1 : heading + 1 + len(chile)] == chile[::-1]
    assert page.table.current_id == page.id_of(chile[0])


def test_a_click_folds_a_group_and_grouping_is_remembered_with_the_view(page: Page) -> None:
    page.check("testimonies_group_status")
    shown = page.column()
    chosen = (page.id_of("PE-014"), page.id_of("PE-021"))
    page.table.choose(chosen, chosen[0])
    strip = page.table.visualRect(page.table.model().index(0, Column.TITLE))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, strip.center())
    assert page.column()[:2] == ["Draft", "Described"]
    assert set(page.table.chosen_ids) == set(chosen)
    page.context.actions["view.fold"].trigger()
    assert page.column() == ["Draft", "Described", "Reviewed", "Published"]
    page.table.choose([page.id_of("PE-014")], page.id_of("PE-014"))
    assert page.table.current_id == page.id_of("PE-014")  # its group opens
    page.context.actions["view.unfold"].trigger()
    assert page.column() == shown
    assert page.table.current_id == page.id_of("PE-014")

    again = TestimoniesPage(page.context)
    again.show()
    assert again.presenter.filter.group is RowColumn.STATUS
    assert again.view.table.rows.lines.groups
    again.view.deleteLater()


def test_what_is_selected_is_so_again_when_its_group_opens_unless_something_else_was_chosen(page: Page) -> None:
    page.check("testimonies_group_status")
    table = page.table
    chosen = tuple(page.id_of(code) for code in ("PE-014", "PE-021", "CA-018"))
    table.choose(chosen, chosen[0])
    page.context.actions["view.fold"].trigger()
    assert not table.chosen_ids
    page.click_heading(Column.TITLE)
    page.context.actions["view.unfold"].trigger()
    assert set(table.chosen_ids) == set(chosen)

    table.choose(chosen, chosen[0])
    line = page.column().index("Draft")
    table.selectionModel().setCurrentIndex(table.model().index(line, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert table.toggle_group()
    assert set(table.chosen_ids) == set(chosen) - {page.id_of("CA-018")}
    assert table.toggle_group()
    assert set(table.chosen_ids) == set(chosen)
    page.context.actions["view.fold"].trigger()
    other = page.id_of("PE-027")
    table.choose([other], other)
    page.context.actions["view.unfold"].trigger()
    assert list(table.chosen_ids) == [other]


@OPENS_A_MENU
def test_a_testimony_in_two_groups_counts_once_and_the_command_asks_for_the_field(page: Page) -> None:
    page.context.actions["view.group"].trigger()
    menu = page.child(QMenu, "testimonies_group_menu")
    assert menu.isVisible()
    assert menu.activeAction().objectName() == "testimonies_group_none"
    menu.close()
    page.check("testimonies_group_themes")
    assert len(page.column()) > 24 + 4
    page.table.selectAll()
    assert page.table.chosen_count == len(page.table.chosen_ids) == 24


@OPENS_A_MENU
def test_a_head_that_is_pointed_at_offers_to_group_by_its_field(page: Page) -> None:
    page.view.table.head_menu_asked.emit(Column.COUNTRY, QPoint(10, 10))
    menu = page.child(QMenu, "testimonies_columns_menu")
    action = page.session.frame.findChild(QAction, "testimonies_group_by_this")
    assert isinstance(action, QAction)
    assert (action.isVisible(), action.text()) == (True, "Group by Country")
    menu.close()
    action.trigger()
    assert page.column()[0] == "Canada"


def test_rows_are_narrowed_by_gender_access_and_how_many_there_are(page: Page) -> None:
    field = page.child(QLineEdit, "testimonies_filter")
    page.check("testimonies_filter_gender_0")
    page.check("testimonies_filter_access_0")

    def type_number(name: str, text: str) -> None:
        number = page.child(QLineEdit, f"testimonies_filter_people_number_{name}")
        number.setText(text)
        QTest.keyClick(number, Qt.Key.Key_Return)

    type_number("least", "2")
    assert field.placeholderText() == "woman, open, people: at least 2"
    few = page.column()
    assert 0 < len(few) < 24
    type_number("most", "4")
    assert field.placeholderText() == "woman, open, people: 2 to 4"
    type_number("most", "1")
    assert field.placeholderText() == "woman, open, people: 1"
    type_number("least", "")
    assert field.placeholderText() == "woman, open, people: at most 1"
    page.check("testimonies_filter_people_0")
    assert field.placeholderText() == "woman, open, people: none"
    assert page.shown() == "testimonies_nothing_fits"
    page.check("testimonies_filter_people_0")
    page.check("testimonies_filter_gender_0")
    assert field.placeholderText() == "open"
    assert len(page.column()) > len(few)


def test_the_row_that_is_edited_stays_in_view_when_the_bar_for_many_opens_below_it(page: Page, qtbot: QtBot) -> None:
    table, window = page.table, page.session.frame.window()
    codes = page.column(Column.CODE)
    page.choose(*codes)
    covered = table.visualRect(table.currentIndex()).bottom() + 3
    window.resize(window.width(), window.height() - table.viewport().height() + covered)
    qtbot.waitUntil(lambda: table.viewport().height() <= covered)

    page.session.actions["edit.many"].trigger()
    qtbot.waitUntil(lambda: table.viewport().height() < covered)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
