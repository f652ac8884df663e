"""Writing a file that is either complete or not there: what it replaces stays until then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

from testimony_archive.config.durable import replace_durably
from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.errors import DiskTrouble, FileNotThere, NoPermission
from testimony_archive.domain.file_trouble import file_trouble_explained

_TEMPORARY: Final = ".{}.part"


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Write to `path` through the file that this gives; when the block ends, it is on the disk under that name.

    If the block raises, nothing happened: a file that was there before is as it was.

    Raises:
        FileNotThere: the folder does not exist. NoPermission: the folder or the file may not be written.
        DiskFull, DiskTrouble: the writing failed.
    """
    with file_trouble_explained(path):
        try:
            target = path.resolve()  # a link goes on leading to what was written
            is_folder = target.is_dir()
        except ValueError as error:  # a NUL, or what is no letter, in the name
            raise DiskTrouble(path=repr(str(path)), detail="no file can be named so") from error
    if is_folder:
        raise DiskTrouble(path=path, detail="it is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise NoPermission(path=path)
    if not target.parent.is_dir():
        raise FileNotThere(path=target.parent)
    clear_leftovers(target.parent, _TEMPORARY.format("[0-9a-f]" * 32))
    temporary = target.with_name(_TEMPORARY.format(uuid4().hex))
    try:
        with file_trouble_explained(path):
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            replace_durably(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
