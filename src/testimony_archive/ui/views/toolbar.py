"""The bar above every page of an archive. Its search field stands above the middle pane and never moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from testimony_archive.ui.actions import Actions, key_text
from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, MenuButton, ToggleSwitch
from testimony_archive.ui.widgets.fields import SearchField
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_ARCHIVE_COMMANDS = ("file.new", "file.open", "file.close", "file.backup", "file.copy", "file.restore")
_ADD_COMMANDS = ("testimony.new", "testimony.from", "file.import", "testimony.attach")
_LEAST_NAME = 104


class Toolbar(Pane):
    """Archive, undo and redo, add; the search field; what may be published, help."""

    search_edited = Signal(str)
    search_submitted = Signal(str)

    def __init__(self, actions: Actions, archive_name: str) -> None:
        super().__init__(chrome=True, name="toolbar")
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_TOOLBAR) - 1)  # the hairline under it makes it whole
        self._actions = actions
        self.archive = MenuButton(archive_name, self._menu(_ARCHIVE_COMMANDS), name="toolbar_archive")
        self.archive.setAccessibleName(self.tr("Archive: {name}").format(name=archive_name))
        self.archive.setToolTip(tooltip(archive_name))
        self.archive.setFont(tokens.strong())
        self.search = SearchField(
            self.tr("Search everything…"), key=key_text(actions["search.everything"]), name="toolbar_search"
        )
        self.publishable = ToggleSwitch(self.tr("Only what may be published"), name="toolbar_publishable")
        self.publishable.setAccessibleName(self.publishable.text())
        self.publishable.setToolTip(self.tr("Hide what consent or access keeps inside the archive"))
        self._left = QWidget()
        self._right = QWidget()
        self._lay_out()
        self.search.textEdited.connect(self.search_edited)
        self.search.cleared.connect(lambda: self.search_edited.emit(""))
        self.search.returnPressed.connect(lambda: self.search_submitted.emit(self.search.text()))

    def set_folded(self, folded: bool) -> None:
        """Follow the sidebar: the search field begins where the middle pane does."""
        sidebar = tokens.WIDTH_SIDEBAR_FOLDED if folded else tokens.WIDTH_SIDEBAR
        widest = 132 if folded else tokens.WIDTH_SIDEBAR - 2 * tokens.SPACE_2
        self.archive.setFixedWidth(widest)
        usual = sidebar + tokens.WIDTH_FACETS + tokens.SPACE_4
        missing = max(self._left.sizeHint().width() - usual, 0)
        # The archive's name may be cut, for its tooltip tells it; then the search field gives way.
        self.archive.setFixedWidth(max(widest - missing, _LEAST_NAME))
        self._left.setFixedWidth(max(usual, self._left.sizeHint().width()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(tokens.SPACE_2, 0, tokens.SPACE_2, 0)
        left.setSpacing(0)
        left.addWidget(self.archive)
        left.addSpacing(tokens.SPACE_3)
        left.addWidget(self._icon_button("edit.undo", "undo", "toolbar_undo"))
        left.addWidget(self._icon_button("edit.redo", "redo", "toolbar_redo"))
        left.addSpacing(5)
        left.addWidget(HairLine(Qt.Orientation.Vertical, length=20))
        left.addSpacing(9)
        self.add = MenuButton(self.tr("Add"), self._menu(_ADD_COMMANDS), icon="plus", name="toolbar_add")
        self.add.setAccessibleName(self.tr("Add"))
        left.addWidget(self.add)
        left.addStretch(1)
        right = QHBoxLayout(self._right)
        right.setContentsMargins(2 * tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        right.setSpacing(tokens.SPACE_2)
        right.addWidget(self.publishable)
        right.addStretch(1)
        right.addWidget(self._icon_button("help.keys", "help", "toolbar_help"))
        usual = tokens.WIDTH_INSPECTOR + tokens.SPACE_4
        self._right.setFixedWidth(max(usual, self._right.sizeHint().width()))  # words are never cut
        row.addWidget(self._left)
        row.addWidget(self.search, 1)
        row.addWidget(self._right)
        self.set_folded(False)

    def _menu(self, commands: tuple[str, ...]) -> QMenu:
        menu = QMenu(self)
        for command in commands:
            menu.addAction(self._actions[command])
        return menu

    def _icon_button(self, command: str, icon: str, name: str) -> QToolButton:
        action = self._actions[command]
        button = IconButton(icon, action.text().replace("&", ""), name=name)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: _follow(button, action))
        _follow(button, action)
        return button


def _follow(button: QToolButton, action: QAction) -> None:
    """A button of the toolbar stays where it is even while its command has nothing to do."""
    button.setEnabled(action.isEnabled())
    words = action.text().replace("&", "")
    keys = key_text(action)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({keys})" if keys else words)
