"""Replaces a file of the user's own in one step."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from testimony_archive.config.durable import replace_durably
from testimony_archive.config.leftovers import clear_leftovers


def replace_file(path: Path, content: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one; only its owner may read it.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    clear_leftovers(path.parent, f".{path.name}-????????")
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace_durably(Path(name), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
