"""Takes away what a program that was killed left half written in a folder that is not its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

_STILL_WRITTEN_SECONDS: Final = 60 * 60
"""Who is at work on a file changes it more often than this."""


def clear_leftovers(folder: Path, pattern: str) -> None:
    """Remove files and folders whose names fit `pattern` and that nobody has written to for an hour.

    Another program may be writing beside this one, so what is younger stays; so does what cannot be removed. The hour
    is one of the disk's clock, which on a share is another than ours; what bears a time to come was written before
    somebody set the clock back.

    Args:
        folder: looked at itself, not what is below it; nothing happens where it is not there.
        pattern: as of `Path.glob`, and so particular that it fits nothing that people name.
    """
    with suppress(OSError):
        found = list(folder.glob(pattern))
        now = _now(folder) if found else 0
        for each in found:
            with suppress(OSError):
                if abs(now - _last_written(each)) > _STILL_WRITTEN_SECONDS:
                    shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()


def _now(folder: Path) -> float:
    with tempfile.TemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_mtime


def _last_written(path: Path) -> float:
    """A folder's own time says nothing of the files that grow in it."""
    inside = path.rglob("*") if path.is_dir() and not path.is_symlink() else ()
    times: list[float] = [each.lstat().st_mtime for each in (path, *inside)]
    return max(times)
