"""Sets up the window page by page and takes its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer

from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.errors import PicturesUnavailable
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
        application = make_application(["testimony-archive"])
        self._look = Look(application, Scheme.LIGHT)
        translations = Translations(application)
        translations.use("en")
        self._program = Program(
            workspaces, SettingsFile(settings), self._look, translations, SynchronousRunner(), with_sound=False
        )
        self._program.window.resize(*_USUAL)
        self._program.window.show()
        self._program.window.activateWindow()  # or every selection looks as if the focus were elsewhere

    def draw(self, archive: Path, folder: Path) -> tuple[Path, ...]:
        """Take every picture; returns the files.

        Raises:
            ArchiveError: the archive cannot be opened, or a picture cannot be written.
        """
        self._program.show_welcome()
        drawn = [self._take(folder / "1-welcome-light.png")]
        self._program.open_archive(archive)
        session = self._program.session
        if session is None:
            raise PicturesUnavailable(detail=str(archive))
        for scene in _SCENES:
            self._look.set_scheme(scene.scheme)
            self._program.window.resize(*scene.size)
            scene.enter(session)
            drawn.append(self._take(folder / f"{scene.name}.png"))
        return tuple(drawn)

    def close(self) -> None:
        """Put everything away."""
        self._program.window.close()

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


_SCENES: Final = (
    _Scene("2-testimonies-light", _show_testimonies),
    _Scene("3-testimonies-dark", _show_testimonies, Scheme.DARK),
    _Scene("4-search-light", _search),
    _Scene("5-search-dark", _search, Scheme.DARK),
    _Scene("6-search-small", _search, size=_SMALL),
)


def _settle() -> None:
    """Let delayed searches, layouts and paintings happen."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
