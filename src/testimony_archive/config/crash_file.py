"""Remembers that the process died, and where, until the program is started again.

Python's faulthandler writes the places of all threads into a file of the log folder when a library breaks the process
off (a segmentation fault, an abort of Qt). All programs of a user share the file; it is empty while nothing happened.
"""

from __future__ import annotations

import contextlib
import faulthandler
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE_NAME: Final = "crash.txt"


@contextlib.contextmanager
def crashes_noted(folder: Path) -> Iterator[str]:
    """Note it in `folder` if the process dies within the block. Gives what was noted before, and forgets it: text as
    the faulthandler writes it, empty where nothing was. A folder that cannot be written to is borne.
    """
    file = folder / _FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = file.open("a+", encoding="utf-8", errors="replace")
    except OSError:
        yield ""
        return
    with stream:
        stream.seek(0)
        written = stream.read()
        stream.truncate(0)
        watches = not faulthandler.is_enabled()  # else somebody wants to see it elsewhere
        if watches:
            faulthandler.enable(stream)
        try:
            yield written
        finally:
            if watches:
                faulthandler.disable()
                # On Windows it notes exceptions that were handled after all; who comes here did not die of them.
                stream.truncate(0)
