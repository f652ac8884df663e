"""What the window remembers of itself from one day to the next: folded sections, widths of panes, views of tables, and
how far recordings were heard."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication

from testimony_archive.config.searches import SearchesFile

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QMainWindow, QSplitter

    from testimony_archive.config.settings import Settings, SettingsFile

_SECTIONS = "sections"
_PANES = "panes"
_VIEWS = "views"
_PLACES = "places"
_CHOSEN = "chosen"
_KEYS = (_SECTIONS, _PANES, _VIEWS, _PLACES, _CHOSEN)
_PLACES_KEPT = 500
_TITLE_BAR = 32  # above the geometry of a window, about; systems tell only once it is shown


class WindowMemory:
    """Reads the settings once; writes them when the window is closed, and places in recordings in between."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self.searches = SearchesFile(file.path.parent)
        """What was searched for."""
        settings = file.read()
        self._geometry = settings.window_geometry
        written = _read(settings.window_state)
        self._sections: dict[str, bool] = written[_SECTIONS]
        self._panes: dict[str, str] = written[_PANES]
        self._views: dict[str, str] = written[_VIEWS]
        self._places: dict[str, int] = written[_PLACES]
        self._chosen: dict[str, bool] = written[_CHOSEN]
        self._states = 0
        self._written = 0

    def is_open(self, key: str, *, usually: bool) -> bool:
        """Whether the section of this key was left open; `usually` where it was never touched."""
        return self._sections.get(key, usually)

    def set_open(self, key: str, *, opened: bool) -> None:
        """Remember whether a section is open."""
        self._sections[key] = opened

    def restore_panes(self, splitter: QSplitter) -> bool:
        """Give panes the widths they had, by the splitter's object name; returns whether there were any."""
        state = self._panes.get(splitter.objectName(), "")
        return bool(state) and splitter.restoreState(_bytes(state))

    def keep_panes(self, splitter: QSplitter) -> None:
        """Remember the widths of panes from now on."""
        splitter.splitterMoved.connect(lambda: self._note_panes(splitter))

    def view(self, key: str) -> str:
        """How a table was left, as it was written; empty where it was never changed."""
        return self._views.get(key, "")

    def set_view(self, key: str, written: str) -> None:
        """Remember how a table is shown; `key` names the archive as well."""
        self._views[key] = written

    def place(self, recording: str) -> int | None:
        """Where listening to a recording stopped, in milliseconds; None where it was not heard, or heard to its end.

        A recording is named by its UUID, which tells nothing of what it is to whoever reads the settings.
        """
        return self._places.get(recording)

    def set_place(self, recording: str, position_ms: int | None) -> None:
        """Remember how far a recording was heard; None forgets it. Of many, those heard last are remembered."""
        self._places.pop(recording, None)
        if position_ms is not None:
            self._places[recording] = position_ms
            if len(self._places) > _PLACES_KEPT:
                del self._places[next(iter(self._places))]

    def heard_last(self, recordings: Collection[str]) -> str:
        """Which of these recordings was heard last; empty where none was."""
        return next((each for each in reversed(self._places) if each in recordings), "")

    @property
    def chosen(self) -> frozenset[str]:
        """The recordings, by UUID, that somebody chose to hear rather than others of the same part."""
        return frozenset(self._chosen)

    def choose(self, recording: str, others: Collection[str]) -> None:
        """Remember that a recording is heard rather than `others` of the same part."""
        for each in (recording, *others):
            self._chosen.pop(each, None)
        self._chosen[recording] = True
        if len(self._chosen) > _PLACES_KEPT:
            del self._chosen[next(iter(self._chosen))]

    def restore_geometry(self, window: QMainWindow, usual: QSize) -> None:
        """Put the window where it was, `usual` in size where it was nowhere, and in any case onto a screen that is
        there today: a second screen may be gone, and a smaller one may be in its place."""
        if not (self._geometry and window.restoreGeometry(_bytes(self._geometry))):
            window.resize(usual)
        screen = QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()
        if not window.isMaximized() and not window.isFullScreen():
            window.setMinimumSize(window.minimumSize().boundedTo(screen.availableSize()))
            window.setGeometry(onto(window.geometry(), screen.availableGeometry().adjusted(0, _TITLE_BAR, 0, 0)))

    def write(self, window: QMainWindow) -> None:
        """Write everything to the settings."""
        geometry = _text(window.saveGeometry())
        self._writing(lambda old, state: replace(old, window_geometry=geometry, window_state=state))()

    def writing_places(self) -> Callable[[], None]:
        """What writes the places of now, on whatever thread it is called; the window's geometry stays."""
        return self._writing(lambda old, state: replace(old, window_state=state))

    def _writing(self, change: Callable[[Settings, str], Settings]) -> Callable[[], None]:
        """Writes what is remembered now, unless what is newer was written meanwhile."""
        remembered = (self._sections, self._panes, self._views, self._places, self._chosen)
        state = json.dumps(dict(zip(_KEYS, remembered, strict=True)))
        self._states += 1
        number = self._states

        def changed(old: Settings) -> Settings:
            if number < self._written:
                return old
            self._written = number
            return change(old, state)

        def write() -> None:
            self._file.update(changed)

        return write

    def _note_panes(self, splitter: QSplitter) -> None:
        self._panes[splitter.objectName()] = _text(splitter.saveState())


def onto(window: QRect, screen: QRect) -> QRect:
    """A window's place, moved and made smaller as little as it takes to be wholly on the screen."""
    size = window.size().boundedTo(screen.size())
    left = min(max(window.left(), screen.left()), screen.left() + screen.width() - size.width())
    top = min(max(window.top(), screen.top()), screen.top() + screen.height() - size.height())
    return QRect(QPoint(left, top), size)


def _read(text: str) -> dict[str, dict[str, Any]]:
    """What was written; nothing where it is unreadable, since widths are not worth a message."""
    try:
        written = json.loads(text)
        sections = {str(key): bool(value) for key, value in written[_SECTIONS].items()}
        panes = {str(key): str(value) for key, value in written[_PANES].items()}
        views = {str(key): str(value) for key, value in written.get(_VIEWS, {}).items()}
        places = {str(key): int(value) for key, value in written.get(_PLACES, {}).items()}
        chosen = {str(key): bool(value) for key, value in written.get(_CHOSEN, {}).items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {key: {} for key in _KEYS}
    return dict(zip(_KEYS, (sections, panes, views, places, chosen), strict=True))


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))


def _text(value: QByteArray) -> str:
    return bytes(value.toBase64().data()).decode()
