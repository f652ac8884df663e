"""The frame around every page of an open archive: toolbar, sidebar, the page, the player."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.ui.views.sidebar import Sidebar
from testimony_archive.ui.views.toolbar import Toolbar
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from testimony_archive.ui.actions import Actions
    from testimony_archive.ui.pages.page import Page
    from testimony_archive.ui.shell import Shell
    from testimony_archive.ui.widgets.panes import Dock


class ArchiveFrame(QWidget):
    """Holds the pages and shows one of them."""

    page_shown = Signal(str)
    """The key of the page that is in view now."""

    def __init__(self, actions: Actions, shell: Shell, archive_name: str) -> None:
        super().__init__()
        self.setObjectName("archive_frame")
        self.setAcceptDrops(True)
        self._actions = actions
        self._shell = shell
        self._pages: dict[str, Page] = {}
        self._widgets: dict[str, QWidget] = {}
        self._history: list[str] = []
        self._routed: set[str] = set()
        self.toolbar = Toolbar(actions, archive_name)
        self.sidebar = Sidebar()
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("pages")
        self._docks: dict[str, Dock] = {}
        self._dock_ground = QWidget(self)
        self._strip_slot = QWidget(self)
        self._lay_out()
        self._connect()

    @property
    def ground(self) -> QWidget:
        """What the pages stand on, and are to be made on: a style sheet dresses a widget anew, with all that it holds,
        each time it is put on another."""
        return self._stack

    @property
    def dock_ground(self) -> QWidget:
        """What the docks of pages stand on, and are to be made on."""
        return self._dock_ground

    def add_page(self, page: Page) -> None:
        """Take a page in, to be made when it is first needed; those in the sidebar get a command of the View menu."""
        self._pages[page.key] = page
        for identifier in page.commands.keys() - self._routed:
            self._routed.add(identifier)
            self._actions.connect_command(identifier, partial(self._carry_out, identifier), enabled=False)
        if page.in_sidebar:
            self.sidebar.add_page(page.key, page.title, page.icon)
            self._actions.connect_command(f"view.{page.key}", lambda: self.show_page(page.key))

    def set_player(self, player: QWidget) -> None:
        """Put the player strip below the pages. It hides and shows itself, and gives way to the dock of a page."""
        _stand_in(self._strip_slot, player)

    def start(self, key: str = "") -> None:
        """Show a page, the first where none is named, now that the frame itself is in view."""
        self.show_page(key or next(iter(self._pages)))

    def show_page(self, key: str) -> None:
        """Bring a page into view."""
        if self._history[-1:] != [key]:
            self._history.append(key)
        page = self._pages[key]
        for identifier in self._routed:
            self._actions.enable(identifier, identifier in page.commands)
        self._stack.setCurrentWidget(self.widget(key))
        self._add_dock(key)
        self._dock_ground.setVisible(key in self._docks)
        self._show_side_pane_state(page)
        self.sidebar.mark(page.entry or key)
        before = self._history[-2:-1]
        self._actions.enable("view.back", bool(before))
        self._shell.tell_way_back(self._pages[before[0]].title if before else "")
        self.page_shown.emit(key)
        if page.on_shown is not None:
            page.on_shown()

    def _show_side_pane_state(self, page: Page) -> None:
        """Tick the command for the pane at the right where this page has it open."""
        pane = page.side_pane() if page.side_pane is not None else None
        self._actions.enable("view.inspector", pane is not None)
        self._actions["view.inspector"].setChecked(pane is not None and not pane.isHidden())

    def _on_side_pane_switched(self, on: bool) -> None:
        side_pane = self._pages[self._history[-1]].side_pane if self._history else None
        if side_pane is not None and side_pane().isHidden() is on:
            side_pane().setVisible(on)

    def go_back(self) -> None:
        """Show the page before this one."""
        if len(self._history) > 1:
            self._history.pop()
            self.show_page(self._history[-1])

    def page(self, key: str) -> Page:
        """The page of this key."""
        return self._pages[key]

    def widget(self, key: str) -> QWidget:
        """What a page shows, made now where it was not yet."""
        if key not in self._widgets:
            self._widgets[key] = self._pages[key].make_widget()
            self._stack.addWidget(self._widgets[key])
        return self._widgets[key]

    def _add_dock(self, key: str) -> None:
        """Make the dock of a page that has one where it was not yet: with the page it would take too long at once."""
        make_dock = self._pages[key].make_dock
        if key in self._docks or make_dock is None:
            return
        self._docks[key] = dock = make_dock()
        dock.shown_changed.connect(lambda shown: self._strip_slot.setVisible(not shown))
        dock.set_room(self.window().height())
        _stand_in(self._dock_ground, dock)

    def _carry_out(self, identifier: str) -> None:
        """Let the page in view do what a command means there."""
        if self._history and (command := self._pages[self._history[-1]].commands.get(identifier)) is not None:
            command()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(HairLine(Qt.Orientation.Vertical))
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(HairLine())
        column.addLayout(middle, 1)
        column.addWidget(self._dock_ground)
        column.addWidget(self._strip_slot)

    def _connect(self) -> None:
        shell, toolbar, sidebar = self._shell, self.toolbar, self.sidebar
        shell.page_needed.connect(self.widget)
        shell.page_requested.connect(self.show_page)
        shell.back_requested.connect(self.go_back)
        shell.count_changed.connect(sidebar.set_count)
        shell.mark_changed.connect(sidebar.set_mark)
        shell.selection_shown.connect(lambda selection_id: sidebar.mark("selections", selection_id))
        shell.search_text_set.connect(toolbar.search.setText)
        sidebar.page_chosen.connect(self.show_page)
        sidebar.selection_chosen.connect(shell.open_selection)
        sidebar.new_selection_asked.connect(shell.new_selection)
        toolbar.search_edited.connect(shell.edit_search)
        toolbar.search.left.connect(self._focus_page)
        toolbar.search_submitted.connect(shell.search_for)
        toolbar.publishable.toggled.connect(shell.set_publishable_only)
        shell.publishable_only_changed.connect(toolbar.publishable.setChecked)
        self._actions.connect_command("view.back", self.go_back, enabled=False)
        self._actions.connect_switch("view.inspector", self._on_side_pane_switched)
        self._actions.connect_command("search.everything", self._on_search_wanted)
        switch = self._actions.connect_switch("search.publishable", shell.set_publishable_only)
        shell.publishable_only_changed.connect(switch.setChecked)

    def _focus_page(self) -> None:
        if (page := self._stack.currentWidget()) is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_wanted(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._actions["file.import"].isEnabled() and _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._shell.import_sources(_files_in(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.width() < tokens.WIDTH_FOLDS_SIDEBAR
        if folded != self.sidebar.folded:
            self.sidebar.set_folded(folded)
            self.toolbar.set_folded(folded)
        for dock in self._docks.values():
            dock.set_room(self.window().height())


def _stand_in(slot: QWidget, widget: QWidget) -> None:
    """Let a widget fill a slot, which takes no room while the widget is hidden."""
    layout = slot.layout()
    if layout is None:
        layout = QVBoxLayout(slot)
        layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)


def _files_in(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this machine that are being dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
