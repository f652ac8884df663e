"""The frame around every page keeps its places and leads from one page to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QMenu, QWidget

from testimony_archive.ui.actions import Actions
from testimony_archive.ui.main_window import MainWindow
from testimony_archive.ui.memory import onto
from testimony_archive.ui.models.sidebar_model import SidebarModel, SidebarRow
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.shell import Fact, SavedSearchEntry, SelectionEntry, Shell
from testimony_archive.ui.views.archive_frame import ArchiveFrame
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages


class Window:
    """A window with three empty pages."""

    def __init__(self, messages: Messages, memory: WindowMemory) -> None:
        self.main = MainWindow(messages, memory)
        self.actions = Actions(self.main)
        self.shell = Shell(self.main)
        self.frame = ArchiveFrame(self.actions, self.shell, "Pacific Alliance")
        self.shown: list[str] = []
        for key in ("testimonies", "search", "selections"):
            page = Page(key, key.title(), "search", QWidget, on_shown=lambda key=key: self.shown.append(key))  # type: ignore[misc]
            self.frame.add_page(page)
        self.main.show_content(self.frame, self.actions, "Pacific Alliance")
        self.frame.show_page("testimonies")

    def list_view(self, name: str) -> QListView:
        found = self.main.findChild(QListView, name)
        assert isinstance(found, QListView)
        return found

    def marked(self, name: str) -> list[str]:
        return [index.data() for index in self.list_view(name).selectedIndexes()]


@pytest.fixture
def window(qtbot: QtBot, messages: Messages, memory: WindowMemory) -> Iterator[Window]:
    window = Window(messages, memory)
    qtbot.addWidget(window.main)
    window.main.resize(1440, 900)
    with qtbot.waitExposed(window.main):
        window.main.show()
    yield window
    window.main.close()


def _rows(view: QListView) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _click_row(view: QListView, row: int) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_only_pages_that_exist_have_an_entry(window: Window) -> None:
    assert _rows(window.list_view("sidebar_pages")) == ["Testimonies", "Search", "Selections"]


def test_an_entry_leads_to_its_page(window: Window) -> None:
    _click_row(window.list_view("sidebar_pages"), 1)

    assert window.shown == ["testimonies", "search"]
    assert window.marked("sidebar_pages") == ["Search"]


def test_a_command_of_the_view_menu_leads_there_too(window: Window) -> None:
    window.actions["view.selections"].trigger()

    assert window.shown[-1] == "selections"


def test_back_leads_to_the_page_before(window: Window) -> None:
    assert not window.actions["view.back"].isEnabled()
    window.shell.show_page("search")
    window.shell.show_page("selections")
    window.shell.go_back()
    window.actions["view.back"].trigger()

    assert window.shown[-2:] == ["search", "testimonies"]
    assert not window.actions["view.back"].isEnabled()


def test_selections_are_listed_with_their_counts(window: Window, qtbot: QtBot) -> None:
    window.frame.sidebar.set_selections([SelectionEntry(7, "Capitalization book", 46), SelectionEntry(9, "Web", 28)])
    view = window.list_view("sidebar_selections")
    with qtbot.waitSignal(window.shell.selection_requested) as asked:
        _click_row(view, 1)

    assert _rows(view) == ["Capitalization book", "Web"]
    assert asked.args == [9]


def test_a_marked_selection_stays_marked_when_the_list_changes(window: Window) -> None:
    sidebar = window.frame.sidebar
    sidebar.set_selections([SelectionEntry(7, "Book", 46), SelectionEntry(9, "Web", 28)])
    sidebar.mark("selections", 9)
    sidebar.set_selections([SelectionEntry(8, "Annual report", 3), SelectionEntry(9, "Web", 29)])

    assert window.marked("sidebar_selections") == ["Web"]
    assert window.marked("sidebar_pages") == []


def test_a_narrow_window_folds_the_sidebar(window: Window) -> None:
    sidebar = window.frame.sidebar
    assert sidebar.width() == tokens.WIDTH_SIDEBAR - 1

    window.main.resize(1280, 800)
    QTest.qWait(0)

    assert sidebar.width() == tokens.WIDTH_SIDEBAR_FOLDED - 1
    assert not window.list_view("sidebar_selections").isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # the offscreen platform has one window
def test_a_folded_sidebar_offers_the_selections_as_a_menu(window: Window, qtbot: QtBot) -> None:
    window.main.resize(1280, 800)
    window.frame.sidebar.set_selections([SelectionEntry(7, "Book & web", 46)])
    _click_row(window.list_view("sidebar_pages"), 2)
    menu = window.main.findChild(QMenu, "sidebar_selections_menu")
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(window.shell.selection_requested) as asked:
        menu.actions()[0].trigger()
    menu.close()

    assert asked.args == [7]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # the offscreen platform has one window
@pytest.mark.parametrize("by_key", [False, True])
def test_a_folded_sidebar_offers_the_saved_searches_at_the_search(window: Window, qtbot: QtBot, by_key: bool) -> None:
    sidebar = window.frame.sidebar
    window.main.resize(1280, 800)
    sidebar.set_saved_searches([SavedSearchEntry(3, "Women & workshops", 12)])
    pages = window.list_view("sidebar_pages")
    if by_key:
        pages.setFocus()
        pages.setCurrentIndex(pages.model().index(1, 0))
        QTest.keyClick(pages, Qt.Key.Key_Return)
    else:
        _click_row(pages, 1)
    menu = window.main.findChild(QMenu, "sidebar_searches_menu")
    assert isinstance(menu, QMenu)
    entries = [each for each in menu.actions() if not each.isSeparator()]
    with qtbot.waitSignal(sidebar.saved_search_chosen) as chosen:
        entries[1].trigger()
    with qtbot.waitSignal(sidebar.save_search_asked):
        entries[-1].trigger()
    with qtbot.waitSignal(sidebar.page_chosen) as page:
        entries[0].trigger()
    menu.close()

    assert chosen.args == [3]
    assert page.args == ["search"]


@pytest.mark.parametrize(("width", "left"), [(1440, 480), (1280, 320)])
def test_the_search_field_stands_above_the_middle_pane_on_every_page(window: Window, width: int, left: int) -> None:
    window.main.resize(width, 800)
    places = set()
    for key in ("testimonies", "search", "selections"):
        window.shell.show_page(key)
        QTest.qWait(0)
        field = window.frame.toolbar.search
        corner = field.mapTo(window.main, QPoint(0, 0))
        places.add((corner.x(), window.main.width() - corner.x() - field.width()))

    assert places == {(left, tokens.WIDTH_INSPECTOR + tokens.SPACE_4)}


def test_the_frame_keeps_its_measures(window: Window) -> None:
    toolbar, status = window.frame.toolbar, window.main.status

    assert toolbar.height() + 1 == tokens.HEIGHT_TOOLBAR
    assert status.height() == tokens.HEIGHT_STATUS
    assert window.list_view("sidebar_pages").height() == 3 * tokens.HEIGHT_ROW


def test_what_is_typed_in_the_search_field_is_told(window: Window, qtbot: QtBot) -> None:
    field = window.frame.toolbar.search
    with qtbot.waitSignal(window.shell.search_edited) as edited:
        QTest.keyClicks(field, "becas")
    with qtbot.waitSignal(window.shell.search_requested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert edited.args == ["b"]
    assert asked.args == ["becas"]


def test_a_search_from_elsewhere_is_shown_in_the_field(window: Window, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.shell.search_edited):
        window.shell.open_search("mujeres")

    assert window.frame.toolbar.search.text() == "mujeres"


def test_ctrl_k_leads_to_the_search_field(window: Window) -> None:
    window.actions["search.everything"].trigger()

    assert window.main.focusWidget() is window.frame.toolbar.search


def test_the_switch_for_what_may_be_published_is_one_switch(window: Window) -> None:
    window.frame.toolbar.publishable.click()
    assert window.shell.publishable_only
    assert window.actions["search.publishable"].isChecked()

    window.actions["search.publishable"].trigger()
    assert not window.shell._publishable_only
    assert not window.frame.toolbar.publishable.isChecked()


def test_a_button_of_the_toolbar_follows_its_command(window: Window) -> None:
    window.actions.connect_command("edit.undo", lambda: None, enabled=False)
    button = window.frame.toolbar.findChild(QWidget, "toolbar_undo")
    assert isinstance(button, QWidget)
    assert not button.isEnabled()

    window.actions["edit.undo"].setText("&Undo: add theme to PE-014")
    window.actions.enable("edit.undo", True)

    assert button.isEnabled()
    assert button.accessibleName() == "Undo: add theme to PE-014"
    assert "Ctrl Z" in button.toolTip()


def test_the_status_bar_tells_words_keys_and_facts(window: Window) -> None:
    status = window.main.status
    status.set_words("48 passages in 12 testimonies")
    status.set_hints((("Space", "play"), ("Q", "keep as quote")))
    status.set_facts((Fact("Index current", "check", "ok"),))
    status.set_facts((Fact("Last backup today"),))
    QTest.qWait(0)
    shown = [each.text() for each in status.findChildren(QLabel) if each.isVisible()]

    assert shown == ["48 passages in 12 testimonies", "Space", "play", "Q", "keep as quote", "Last backup today"]


def test_the_rows_of_the_sidebar_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = SidebarModel()
    model.add(SidebarRow("testimonies", "Testimonies", "testimony", 185))
    model.set_count("testimonies", 186)
    model.set_count("quotes", 3)

    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Testimonies 186"


def test_the_window_remembers_where_it_was(
    qtbot: QtBot, window: Window, messages: Messages, memory: WindowMemory
) -> None:
    window.main.resize(1100, 700)
    memory.set_open("consent", opened=False)
    window.main.close()

    again = type(memory)(memory._file)
    reopened = MainWindow(messages, again)
    qtbot.addWidget(reopened)
    assert reopened.height() == 700  # Qt fits the width to the offscreen screen
    assert not again.is_open("consent", usually=True)


def test_the_first_window_fits_the_screen(messages: Messages, memory: WindowMemory, qtbot: QtBot) -> None:
    first = MainWindow(messages, memory)
    qtbot.addWidget(first)
    assert first.screen().availableGeometry().contains(first.geometry())


@pytest.mark.parametrize(
    ("window", "put"),
    [
        (QRect(100, 100, 1440, 900), QRect(0, 32, 1366, 736)),  # larger than the screen
        (QRect(3000, 200, 1000, 700), QRect(366, 68, 1000, 700)),  # on a screen that is gone
        (QRect(-500, -400, 1000, 700), QRect(0, 32, 1000, 700)),
        (QRect(10, 40, 1000, 700), QRect(10, 40, 1000, 700)),
    ],
)
def test_a_window_is_put_onto_the_screen_that_is_there(window: QRect, put: QRect) -> None:
    assert onto(window, QRect(0, 32, 1366, 736)) == put


def test_a_memory_that_cannot_be_read_is_no_memory(memory: WindowMemory) -> None:
    memory._file.path.parent.mkdir(parents=True, exist_ok=True)
    memory._file.path.write_text('{"format": 1, "window_state": "{broken", "window_geometry": "###"}')

    again = type(memory)(memory._file)

    assert again.is_open("consent", usually=True)


def test_a_page_is_made_when_it_is_first_needed_and_only_then(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    made: list[str] = []

    def make(key: str) -> QWidget:
        made.append(key)
        return QWidget()

    shell = Shell(ground)
    frame = ArchiveFrame(Actions(ground), shell, "Pacific Alliance")
    qtbot.addWidget(frame)
    for key in ("testimonies", "search", "reading"):
        frame.add_page(Page(key, key.title(), "search", partial(make, key), in_sidebar=key != "reading"))
    frame.start()
    assert made == ["testimonies"]
    frame.show_page("search")
    frame.show_page("testimonies")
    assert made == ["testimonies", "search"]
    shell.open_testimony(1)
    assert made == ["testimonies", "search", "reading"], "whoever is asked for something is there to hear it"
