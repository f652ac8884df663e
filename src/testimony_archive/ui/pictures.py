"""Pictures of the window's pages, drawn without a screen: for the demo and the handbook."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from testimony_archive.domain.errors import PicturesUnavailable

if TYPE_CHECKING:
    from testimony_archive.services.workspaces import Workspaces


def draw_pictures(workspaces: Workspaces, archive: Path, folder: Path) -> tuple[Path, ...]:
    """Draw the main pages of an archive, light and dark, and give the files in the order of the window.

    Args:
        workspaces: opens the archive, in which nothing is changed.
        archive: the folder of the archive.
        folder: where the PNG files go; it is made where it is missing.

    Raises:
        PicturesUnavailable: Qt cannot draw on this machine.
    """
    # Qt asks once, when the application object is made; a machine with a screen must not flash windows at anybody.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from testimony_archive.ui.picture_drawing import Studio  # noqa: PLC0415 - fails where Qt's libraries are absent
    except ImportError as error:
        raise PicturesUnavailable(detail=str(error)) from error
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as settings:
        studio = Studio(workspaces, Path(settings))
        try:
            return studio.draw(archive, folder)
        finally:
            studio.close()
