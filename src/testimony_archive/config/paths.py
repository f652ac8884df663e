"""The folders of this machine that the program keeps its own things in, beside the archives themselves.

They follow each system's custom (platformdirs): the XDG folders on Linux, ``~/Library`` on macOS, ``AppData`` on
Windows.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from platformdirs import PlatformDirs

if TYPE_CHECKING:
    from collections.abc import Mapping

USER_FOLDER_VARIABLE: Final = "TESTIMONY_ARCHIVE_USER_FOLDER"
"""Environment variable: one folder to use instead, as on a USB stick that carries the program and its archives."""

_PROGRAM: Final = "testimony-archive"


@dataclass(frozen=True, slots=True)
class UserFolders:
    """Absolute paths; none needs to exist yet, whoever writes makes it."""

    data: Path
    """What the user would miss: the sample archive, the user's own templates."""
    settings: Path
    log: Path
    cache: Path
    """What can be made again, such as dictionaries in their fast form."""


def user_folders(environment: Mapping[str, str] = os.environ) -> UserFolders:
    """The folders of whoever runs the program.

    Args:
        environment: where `USER_FOLDER_VARIABLE` is looked for. It moves everything but the cache, which can be made
            again.
    """
    usual = PlatformDirs(_PROGRAM, appauthor=False)
    chosen = environment.get(USER_FOLDER_VARIABLE)
    if not chosen:
        return UserFolders(
            data=usual.user_data_path,
            settings=usual.user_config_path,
            log=usual.user_log_path,
            cache=usual.user_cache_path,
        )
    folder = Path(chosen).expanduser().absolute()
    return UserFolders(
        data=folder / "data", settings=folder / "settings", log=folder / "log", cache=usual.user_cache_path
    )
