"""Every command of the program in one table: its words, shortcut, icon and menu.

Menus, toolbar and shortcuts are made from it. A command appears once something carries it out (`Actions.connect`);
a menu shows no entry that does nothing. Commands on bare keys (Space, Q, S, …) work only in the views that take them
(`Actions.attach`), since elsewhere those keys press buttons or write letters. What is wanted while somebody types has a
second key, for everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.visual import icons

if TYPE_CHECKING:
    from collections.abc import Callable

_ARROWS: Final = (("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓"))
_Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `shortcut` is empty, a key sequence in Qt's portable writing, or a standard key of the platform.
    A `gap` stands before it in its menu. `anywhere` is a second key, which does the same whatever has the focus."""

    identifier: str
    text: str
    shortcut: str | QKeySequence.StandardKey = ""
    icon: str = ""
    checkable: bool = False
    gap: bool = False
    anywhere: str = ""

    @property
    def menu(self) -> str:
        """The key of the menu it stands in: what comes before the dot."""
        return self.identifier.partition(".")[0]


MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("testimony", QT_TRANSLATE_NOOP("Actions", "&Testimony")),
    ("search", QT_TRANSLATE_NOOP("Actions", "&Search")),
    ("playback", QT_TRANSLATE_NOOP("Actions", "&Playback")),
    ("tools", QT_TRANSLATE_NOOP("Actions", "T&ools")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

COMMANDS: Final = (
    Command("file.new", QT_TRANSLATE_NOOP("Actions", "&New archive…"), _Standard.New, "plus"),
    Command("file.open", QT_TRANSLATE_NOOP("Actions", "&Open archive…"), _Standard.Open, "folder"),
    Command("file.close", QT_TRANSLATE_NOOP("Actions", "&Close archive"), "Ctrl+W"),
    Command("file.import", QT_TRANSLATE_NOOP("Actions", "&Import…"), "Ctrl+I", "import", gap=True),
    Command("file.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+Shift+E", "export"),
    Command("file.readback", QT_TRANSLATE_NOOP("Actions", "Rea&d back a corrected document…"), "Ctrl+Shift+R"),
    Command("file.backup", QT_TRANSLATE_NOOP("Actions", "&Back up now"), "", "shield", gap=True),
    Command("file.copy", QT_TRANSLATE_NOOP("Actions", "Copy the &whole archive into one file…"), "", "copy"),
    Command("file.restore", QT_TRANSLATE_NOOP("Actions", "&Restore from a backup…"), "", "history"),
    Command("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), _Standard.Quit, gap=True),
    Command("edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), _Standard.Undo, "undo"),
    Command("edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), _Standard.Redo, "redo"),
    Command("edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), _Standard.Copy, "copy", gap=True),
    Command("edit.find", QT_TRANSLATE_NOOP("Actions", "F&ind in the transcript"), _Standard.Find, "search", gap=True),
    Command("edit.next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3"),
    Command("edit.previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "Shift+F3"),
    Command("edit.edit", QT_TRANSLATE_NOOP("Actions", "Edit in &place"), "F2", "pencil", gap=True),
    Command("edit.split", QT_TRANSLATE_NOOP("Actions", "Split the passa&ge at the cursor")),
    Command("edit.merge", QT_TRANSLATE_NOOP("Actions", "Merge &with the passage before")),
    Command("edit.insert", QT_TRANSLATE_NOOP("Actions", "New passage &after this one"), "Ctrl+Shift+Return"),
    Command("edit.discard", QT_TRANSLATE_NOOP("Actions", "De&lete the passage")),
    Command("edit.speaker", QT_TRANSLATE_NOOP("Actions", "Rename the spea&ker…")),
    Command("edit.many", QT_TRANSLATE_NOOP("Actions", "Edit all &selected"), "Ctrl+E", gap=True),
    Command("edit.fill", QT_TRANSLATE_NOOP("Actions", "&Fill down"), "Ctrl+D"),
    Command("edit.remove", QT_TRANSLATE_NOOP("Actions", "&Take out"), "Del", "cross"),
    Command("edit.refresh", QT_TRANSLATE_NOOP("Actions", "Refresh from its s&earches"), "Ctrl+R", "loop"),
    Command("edit.heading", QT_TRANSLATE_NOOP("Actions", "&Heading below"), "H", "heading"),
    Command("edit.text", QT_TRANSLATE_NOOP("Actions", "Te&xt below"), "T", "lines"),
    Command("edit.note", QT_TRANSLATE_NOOP("Actions", "N&ote below"), "N", "lines-edit"),
    Command("edit.up", QT_TRANSLATE_NOOP("Actions", "&Move up"), "Alt+Up"),
    Command("edit.down", QT_TRANSLATE_NOOP("Actions", "Move &down"), "Alt+Down"),
    Command("view.testimonies", QT_TRANSLATE_NOOP("Actions", "&Testimonies"), "Ctrl+1", "testimony"),
    Command("view.search", QT_TRANSLATE_NOOP("Actions", "&Search"), "Ctrl+2", "search"),
    Command("view.quotes", QT_TRANSLATE_NOOP("Actions", "&Quotes"), "Ctrl+3", "quote"),
    Command("view.selections", QT_TRANSLATE_NOOP("Actions", "Sel&ections"), "Ctrl+4", "selection"),
    Command("view.health", QT_TRANSLATE_NOOP("Actions", "Archive &health"), "Ctrl+5", "shield"),
    Command("view.group", QT_TRANSLATE_NOOP("Actions", "&Group the rows by…"), "Ctrl+G", gap=True),
    Command("view.fold", QT_TRANSLATE_NOOP("Actions", "F&old all groups")),
    Command("view.unfold", QT_TRANSLATE_NOOP("Actions", "Open all gro&ups")),
    Command("view.back", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", "chevron-left", gap=True),
    Command("view.inspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "F8", checkable=True, gap=True),
    Command("view.light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True, gap=True),
    Command("view.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    Command("view.system", QT_TRANSLATE_NOOP("Actions", "As the s&ystem"), checkable=True),
    Command("testimony.new", QT_TRANSLATE_NOOP("Actions", "&New testimony"), "Ctrl+Shift+N", "plus"),
    Command("testimony.copy", QT_TRANSLATE_NOOP("Actions", "Copy as ne&xt testimony"), "Ctrl+Shift+D", "copy"),
    Command("testimony.from", QT_TRANSLATE_NOOP("Actions", "New testimony &from")),
    Command("testimony.open", QT_TRANSLATE_NOOP("Actions", "&Open"), "Enter", "open-external"),
    Command("testimony.select", QT_TRANSLATE_NOOP("Actions", "&Add to selection"), "S", "plus"),
    Command("testimony.quote", QT_TRANSLATE_NOOP("Actions", "&Keep as quote"), "Q", "quote"),
    Command("testimony.similar", QT_TRANSLATE_NOOP("Actions", "S&imilar passages"), "Ctrl+Shift+L"),
    Command("testimony.star", QT_TRANSLATE_NOOP("Actions", "Give or take a sta&r"), "*", "star"),
    Command("testimony.restrict", QT_TRANSLATE_NOOP("Actions", "Acc&ess of the passages…")),
    Command(
        "testimony.beside", QT_TRANSLATE_NOOP("Actions", "Two transcripts b&y each other"), checkable=True, gap=True
    ),
    Command("testimony.begin", QT_TRANSLATE_NOOP("Actions", "&Begin a transcript"), "", "lines-edit"),
    Command("testimony.propose", QT_TRANSLATE_NOOP("Actions", "Propose passa&ges from the pauses")),
    Command("testimony.reviewed", QT_TRANSLATE_NOOP("Actions", "The transcript is re&viewed"), checkable=True),
    Command("testimony.lost", QT_TRANSLATE_NOOP("Actions", "Quotes that lost their &words…")),
    Command("testimony.export", QT_TRANSLATE_NOOP("Actions", "Ex&port this transcript…"), "", "export"),
    Command("testimony.dossier", QT_TRANSLATE_NOOP("Actions", "Export t&his testimony…"), "", "export"),
    Command("testimony.attach", QT_TRANSLATE_NOOP("Actions", "A&ttach a file…"), "", "file"),
    Command("testimony.template", QT_TRANSLATE_NOOP("Actions", "Keep as te&mplate…"), gap=True),
    Command("testimony.templates", QT_TRANSLATE_NOOP("Actions", "Temp&lates…")),
    Command("testimony.delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "Ctrl+Backspace", gap=True),
    Command("search.everything", QT_TRANSLATE_NOOP("Actions", "Search &everything"), "Ctrl+K", "search"),
    Command("search.save", QT_TRANSLATE_NOOP("Actions", "&Save this search…"), "Ctrl+B", "bookmark"),
    Command("search.concordance", QT_TRANSLATE_NOOP("Actions", "Co&ncordance"), "Ctrl+J", "concordance", gap=True),
    Command("search.left", QT_TRANSLATE_NOOP("Actions", "Sort the lines by the le&ft side"), "Ctrl+Shift+J"),
    Command("search.right", QT_TRANSLATE_NOOP("Actions", "Sort the lines by the &right side"), "Ctrl+Alt+J"),
    Command("search.table", QT_TRANSLATE_NOOP("Actions", "E&xport the concordance…"), "", "export"),
    Command("search.within", QT_TRANSLATE_NOOP("Actions", "Find in the &list"), "Ctrl+Shift+F", "filter"),
    Command("search.clear", QT_TRANSLATE_NOOP("Actions", "&Clear the search"), "Ctrl+Shift+K", "cross"),
    Command("search.history", QT_TRANSLATE_NOOP("Actions", "E&arlier searches"), "Ctrl+Shift+H", "history", gap=True),
    Command("search.forget", QT_TRANSLATE_NOOP("Actions", "F&orget earlier searches")),
    Command("search.languages", QT_TRANSLATE_NOOP("Actions", "All lan&guages"), "Ctrl+L", checkable=True, gap=True),
    Command("search.publishable", QT_TRANSLATE_NOOP("Actions", "Only what may be &published"), checkable=True),
    Command("playback.play", QT_TRANSLATE_NOOP("Actions", "&Play and pause"), "Space", "play", anywhere="F4"),
    Command("playback.back", QT_TRANSLATE_NOOP("Actions", "&Back 5 seconds"), "Ctrl+Left", "back"),
    Command("playback.forward", QT_TRANSLATE_NOOP("Actions", "&Forward 5 seconds"), "Ctrl+Right", "forward"),
    Command("playback.rewind", QT_TRANSLATE_NOOP("Actions", "Back &2 seconds"), "F5", "back"),
    Command("playback.previous", QT_TRANSLATE_NOOP("Actions", "P&revious passage"), "Ctrl+Up", "previous", gap=True),
    Command("playback.next", QT_TRANSLATE_NOOP("Actions", "&Next passage"), "Ctrl+Down", "next"),
    Command(
        "playback.loop", QT_TRANSLATE_NOOP("Actions", "&Loop the passage"), "L", "loop", checkable=True, anywhere="F9"
    ),
    Command("playback.follow", QT_TRANSLATE_NOOP("Actions", "F&ollow the recording"), "F", "follow", checkable=True),
    Command("playback.faster", QT_TRANSLATE_NOOP("Actions", "Fas&ter"), "Ctrl+>", gap=True, anywhere="F7"),
    Command("playback.slower", QT_TRANSLATE_NOOP("Actions", "Slo&wer"), "Ctrl+<", anywhere="F6"),
    Command("playback.mute", QT_TRANSLATE_NOOP("Actions", "&Mute"), "Ctrl+M", "mute", checkable=True),
    Command("playback.start", QT_TRANSLATE_NOOP("Actions", "Passage &starts now"), "Ctrl+T", gap=True),
    Command("playback.end", QT_TRANSLATE_NOOP("Actions", "Passage &ends now"), "Ctrl+Shift+T"),
    Command("playback.shift", QT_TRANSLATE_NOOP("Actions", "S&hift the times from here…")),
    Command("playback.estimate", QT_TRANSLATE_NOOP("Actions", "Estim&ate missing times")),
    Command("playback.zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), _Standard.ZoomIn, "zoom-in", gap=True),
    Command("playback.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom o&ut"), _Standard.ZoomOut, "zoom-out"),
    Command("tools.vocabularies", QT_TRANSLATE_NOOP("Actions", "Vo&cabularies…"), "", "tag"),
    Command("tools.verify", QT_TRANSLATE_NOOP("Actions", "&Verify every file"), "", "shield", gap=True),
    Command("tools.reindex", QT_TRANSLATE_NOOP("Actions", "&Rebuild the index"), "", "loop"),
    Command("help.keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), _Standard.HelpContents, "help"),
    Command("help.commands", QT_TRANSLATE_NOOP("Actions", "&Commands…"), "Ctrl+Shift+P"),
    Command("help.about", QT_TRANSLATE_NOOP("Actions", "&About Testimony Archive"), "", "info"),
)


class Actions(QObject):
    """The commands of one window as `QAction`s; ``actions["edit.undo"]``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menus: list[QMenu] = []
        self._watches: list[QMetaObject.Connection] = []
        self._anywhere: dict[QAction, QShortcut] = {}
        self._actions = {command.identifier: self._make(command) for command in COMMANDS}

    def __getitem__(self, identifier: str) -> QAction:
        return self._actions[identifier]

    def connect_command(self, identifier: str, handler: Callable[[], object], *, enabled: bool = True) -> QAction:
        """Let `handler` carry the command out; from now on it stands in its menu. Handlers of one command add up,
        so what differs from page to page is connected once, by the window."""
        action = self._actions[identifier]
        action.triggered.connect(lambda _checked=False: handler())
        action.setVisible(True)
        action.setEnabled(enabled)
        return action

    def connect_switch(self, identifier: str, handler: Callable[[bool], object], *, on: bool = False) -> QAction:
        """Let `handler` carry out a command that is on or off."""
        action = self._actions[identifier]
        action.setChecked(on)
        action.toggled.connect(handler)
        action.setVisible(True)
        action.setEnabled(True)
        return action

    def attach(self, widget: QWidget, *identifiers: str) -> None:
        """Let the shortcuts of these commands work while `widget` or something within it has the focus.

        Needed for bare keys only; give the view that shows the rows, not a page with buttons in it.
        """
        for identifier in identifiers:
            widget.addAction(self._actions[identifier])

    def enable(self, identifier: str, enabled: bool) -> None:
        """Say whether the command can be carried out now."""
        self._actions[identifier].setEnabled(enabled)

    def keys(self, action: QAction) -> tuple[str, ...]:
        """Every key of a command as people read it; that for everywhere last."""
        anywhere = self._anywhere.get(action)
        told = (key_text(action), _native(anywhere.key()) if anywhere is not None else "")
        return tuple(each for each in told if each)

    def enabled(self) -> tuple[tuple[str, QAction], ...]:
        """Every command that can be carried out now, with the words of its menu, in the order of the menus."""
        menus = {key: QCoreApplication.translate("Actions", text).replace("&", "") for key, text in MENUS}
        found = ((menus[each.menu], self._actions[each.identifier]) for each in COMMANDS)
        return tuple((menu, action) for menu, action in found if action.isVisible() and action.isEnabled())

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus, in place of those that were made before."""
        self._take_down_menus()
        for key, text in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", text))
            menu.setObjectName(f"menu_{key}")
            self._menus.append(menu)
            self._fill_menu(menu, key)

    def retire(self) -> None:
        """Take commands and menus out of the window, so that their shortcuts are free for those that come after."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.setEnabled(False)
        for shortcut in self._anywhere.values():
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._anywhere.clear()
        self._take_down_menus()
        self.deleteLater()

    def _take_down_menus(self) -> None:
        for watch in self._watches:
            QObject.disconnect(watch)
        self._watches.clear()
        for menu in self._menus:
            menu.menuAction().setVisible(False)
            menu.deleteLater()
        self._menus.clear()

    def _fill_menu(self, menu: QMenu, key: str) -> None:
        for command in COMMANDS:
            if command.menu == key:
                if command.gap:
                    menu.addSeparator()
                menu.addAction(self._actions[command.identifier])
        _show_only_if_useful(menu)
        for action in menu.actions():
            self._watches.append(action.changed.connect(lambda menu=menu: _show_only_if_useful(menu)))

    def _make(self, command: Command) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", command.text), self)
        action.setObjectName(command.identifier.replace(".", "_"))
        action.setCheckable(command.checkable)
        action.setShortcuts(_sequences(command.shortcut))
        if command.icon:
            action.setIcon(icons.icon(command.icon))
            action.setIconVisibleInMenu(False)
        action.setVisible(False)
        action.setEnabled(False)
        if _is_bare(action.shortcut()):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        if command.anywhere:
            self._anywhere[action] = self._make_anywhere(action, command.anywhere)
        return action

    def _make_anywhere(self, action: QAction, key: str) -> QShortcut:
        """A key of the window, beside the action's own, which works where it was attached only."""
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setEnabled(False)
        shortcut.activated.connect(action.trigger)
        action.enabledChanged.connect(shortcut.setEnabled)
        return shortcut


def key_text(action: QAction) -> str:
    """The shortcut as people read it, keys apart: “Ctrl K”; empty where there is none."""
    return _native(action.shortcut())


def key_pair_text(one: QAction, other: QAction) -> str:
    """The shortcuts of two commands that belong together: “Ctrl ↑ ↓”."""
    first, second = (each.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for each in (one, other))
    for name, arrow in _ARROWS:
        first, second = first.replace(name, arrow), second.replace(name, arrow)
    shared = first.rpartition("+")[0]
    return f"{first} {second.removeprefix(shared + '+')}".replace("+", " ")


def _native(keys: QKeySequence) -> str:
    text = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return text[:-1].replace("+", " ") + text[-1:]  # the last may be the key + itself


def _sequences(shortcut: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    """Enter is named as people name it, and means both keys of that name."""
    if shortcut == "Enter":
        return [QKeySequence(Qt.Key.Key_Enter), QKeySequence(Qt.Key.Key_Return)]
    return [QKeySequence(shortcut)]


def _is_bare(shortcut: QKeySequence) -> bool:
    """Whether it is one key without a modifier; function keys do no harm anywhere."""
    if shortcut.count() != 1:
        return False
    combination = shortcut[0]  # type: ignore[index]  # Qt's stubs do not know
    bare = combination.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    return bare and not Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35


def _show_only_if_useful(menu: QMenu) -> None:
    useful = any(each.isVisible() and not each.isSeparator() for each in menu.actions())
    menu.menuAction().setEnabled(useful)
