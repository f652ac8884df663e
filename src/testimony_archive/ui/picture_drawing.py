"""Sets up the window page by page and takes its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCursor

from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.errors import PicturesUnavailable
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.ui.presenters.playing import find_sound
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.tasks import SynchronousRunner
from testimony_archive.ui.translation import Translations
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.session import ArchiveSession

_SETTLE_MS: Final = 400  # longer than any delay between typing and searching
_USUAL: Final = (1440, 900)
_SMALL: Final = (1280, 800)
_WORDS: Final = "becas mujeres"


@dataclass(frozen=True, slots=True)
class _Scene:
    """One picture: its name, how to get there, size and colours."""

    name: str
    enter: Callable[[ArchiveSession], None]
    scheme: Scheme = Scheme.LIGHT
    size: tuple[int, int] = _USUAL


class Studio:
    """A window off the screen whose work is done at once."""

    def __init__(self, workspaces: Workspaces, settings: Path) -> None:
        self._workspaces = workspaces
        application = make_application(["testimony-archive"])
        self._look = Look(application, Scheme.LIGHT)
        translations = Translations(application)
        translations.use("en")
        self._program = Program(
            workspaces, SettingsFile(settings), self._look, translations, SynchronousRunner(), with_sound=False
        )
        self._program.window.resize(*_USUAL)
        self._program.window.show()
        QCursor.setPos(self._program.window.mapToGlobal(self._program.window.rect().bottomRight()))  # over nothing
        self._program.window.activateWindow()  # or every selection looks as if the focus were elsewhere

    def draw(self, archive: Path, folder: Path) -> tuple[Path, ...]:
        """Take every picture; returns the files.

        Raises:
            ArchiveError: the archive cannot be opened, or a picture cannot be written.
        """
        self._program.show_welcome()
        drawn = [self._take(folder / "01-welcome-light.png")]
        session = self._program.show_archive(self._workspaces.open(archive))
        for scene in _SCENES:
            self._look.set_scheme(scene.scheme)
            self._program.window.resize(*scene.size)
            scene.enter(session)
            drawn.append(self._take(folder / f"{scene.name}.png"))
        return tuple(drawn)

    def close(self) -> None:
        """Put everything away."""
        self._program.window.close()
        self._look.set_scheme(Scheme.LIGHT)
        self._look.deleteLater()

    def _take(self, path: Path) -> Path:
        _settle()
        if not self._program.window.grab().save(str(path)):
            raise PicturesUnavailable(detail=str(path))
        return path


def _show_testimonies(session: ArchiveSession) -> None:
    session.context.shell.show_page("testimonies")


def _search(session: ArchiveSession) -> None:
    session.context.shell.open_search(_WORDS)
    session.context.shell.show_page("search")


def _read(session: ArchiveSession) -> None:
    """A testimony with a recording in which something was found, at the first passage found."""
    context = session.context
    hits = context.workspace.searching.search(SearchRequest(_WORDS)).hits
    best = sorted(hits, key=lambda each: not (each.has_recording and each.passages))[:1]
    for hit in best:
        context.shell.open_testimony(hit.testimony_id, hit.passages[0].passage_id if hit.passages else 0)
        for track in find_sound(context.workspace, hit.testimony_id).tracks[:1]:
            context.player.load(track, hit.passages[0].start_ms or 0 if hit.passages else 0)


def _arrange(session: ArchiveSession) -> None:
    """The fullest selection."""
    context = session.context
    selections = sorted(context.workspace.selecting.selections(), key=lambda each: -len(each.items))
    if selections:
        context.shell.open_selection(selections[0].selection_id)


def _look_after(session: ArchiveSession) -> None:
    session.context.shell.show_page("health")


_SCENES: Final = (
    _Scene("02-testimonies-light", _show_testimonies),
    _Scene("03-testimonies-dark", _show_testimonies, Scheme.DARK),
    _Scene("04-search-light", _search),
    _Scene("05-search-dark", _search, Scheme.DARK),
    _Scene("06-search-small", _search, size=_SMALL),
    _Scene("07-testimony-light", _read),
    _Scene("08-testimony-dark", _read, Scheme.DARK),
    _Scene("09-selection-light", _arrange),
    _Scene("10-selection-dark", _arrange, Scheme.DARK),
    _Scene("11-health-light", _look_after),
    _Scene("12-health-dark", _look_after, Scheme.DARK),
)


def _settle() -> None:
    """Let delayed searches, layouts and paintings happen."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
