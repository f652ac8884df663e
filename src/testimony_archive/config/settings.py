"""What the program remembers for its user from one day to the next.

Kept as one JSON file of names and plain values in the settings folder. It never holds anything from an archive, only
where archives are.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from testimony_archive.config.backup_places import RememberedPlace, plain_places, read_places
from testimony_archive.config.replacing import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable

_FILE_NAME: Final = "settings.json"
_RECENT_ARCHIVES_KEPT: Final = 10
_FORMAT: Final = 1

logger = logging.getLogger(__name__)


class Appearance(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LogLevel(StrEnum):
    """How much is written to the log."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one user; every field has a value that suits a first start."""

    recent_archives: tuple[Path, ...] = ()
    """Absolute folders, the last opened first, each once."""
    language: str = ""
    """``en``, ``es`` or ``fr``; empty follows the system."""
    appearance: Appearance = Appearance.SYSTEM
    window_geometry: str = ""
    """Base64 of what Qt's saveGeometry gives; empty before the first window was closed."""
    window_state: str = ""
    """Base64 of what Qt's saveState gives (panes and their widths)."""
    log_level: LogLevel = LogLevel.INFO
    backup_places: tuple[RememberedPlace, ...] = ()
    """At most one for each archive's folder."""

    def with_recent_archive(self, archive: Path) -> Settings:
        """These settings after `archive` was opened: it stands first, and the oldest beyond ten are forgotten."""
        opened = archive.absolute()
        others = tuple(each for each in self.recent_archives if each != opened)
        return replace(self, recent_archives=(opened, *others)[:_RECENT_ARCHIVES_KEPT])

    def without_recent_archive(self, archive: Path) -> Settings:
        """These settings after `archive` was found to be gone."""
        gone = archive.absolute()
        return replace(self, recent_archives=tuple(each for each in self.recent_archives if each != gone))

    def with_backup_place(self, place: RememberedPlace) -> Settings:
        """These settings after an archive was given a place for its backups, instead of the one it had."""
        others = self.without_backup_place(place.archive).backup_places
        return replace(self, backup_places=(*others, place))

    def without_backup_place(self, archive: Path) -> Settings:
        """These settings after an archive's place for backups was given up."""
        return replace(self, backup_places=tuple(each for each in self.backup_places if each.archive != archive))


class SettingsFile:
    """The file that keeps the settings. It never raises an error: a lost window size must not stop anyone's work."""

    def __init__(self, folder: Path) -> None:
        """Keep the settings in `folder`, which is made when first written to."""
        self.path: Final = folder / _FILE_NAME
        self._turn = Lock()

    def read(self) -> Settings:
        """The settings as last written; defaults for whatever is absent, unreadable or of the wrong kind."""
        try:
            written = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, RecursionError) as error:
            logger.warning("the settings could not be read (%s); the defaults are used", type(error).__name__)
            return Settings()
        return _read_settings(written) if isinstance(written, dict) else Settings()

    def write(self, settings: Settings) -> bool:
        """Replace the file in one step, so that a crash leaves the old one or the new one.

        Returns whether it could be written: a full disk or a folder without permission is logged and otherwise borne.
        """
        written = json.dumps({"format": _FORMAT} | _plain(settings), ensure_ascii=False, indent=2) + "\n"
        try:
            replace_file(self.path, written.encode(errors="backslashreplace"))  # which JSON reads as it was
        except OSError as error:
            logger.warning("the settings could not be written (%s)", error.strerror)
            return False
        return True

    def update(self, change: Callable[[Settings], Settings]) -> Settings:
        """Read, change and write, so that two windows open at once each keep what the other remembered. On any thread;
        one after the other."""
        with self._turn:
            changed = change(self.read())
            self.write(changed)
            return changed


def _plain(settings: Settings) -> dict[str, object]:
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return values | {
        "recent_archives": [str(each) for each in settings.recent_archives],
        "backup_places": plain_places(settings.backup_places),
    }


def _read_settings(written: dict[str, Any]) -> Settings:
    """Each field on its own, so that one that cannot be read costs only itself."""
    readers: dict[str, Callable[[Any], Any]] = {
        "recent_archives": _read_archives,
        "language": _read_text,
        "appearance": Appearance,
        "window_geometry": _read_text,
        "window_state": _read_text,
        "log_level": LogLevel,
        "backup_places": read_places,
    }
    values: dict[str, Any] = {}
    for name, read in readers.items():
        if name not in written:
            continue
        try:
            values[name] = read(written[name])
        except ValueError:
            logger.warning("the setting %s could not be read; its default is used", name)
    return Settings(**values)


def _read_text(written: object) -> str:
    if not isinstance(written, str):
        raise ValueError(f"not a text: {type(written).__name__}")  # noqa: TRY004 - read as a fault of the file
    return written


def _read_archives(written: object) -> tuple[Path, ...]:
    if not isinstance(written, list):
        raise ValueError(f"not a list: {type(written).__name__}")  # noqa: TRY004 - read as a fault of the file
    named = (Path(each) for each in written if isinstance(each, str) and each)
    return tuple(dict.fromkeys(each for each in named if each.is_absolute()))[:_RECENT_ARCHIVES_KEPT]
