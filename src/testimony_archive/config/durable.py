"""Makes what was written survive a power cut: the bytes of files, and names in folders (fsync(2)).

A name that is new, or that leads to another file now, is on the disk once its folder was synced; until then a power cut
may take it back although the file's bytes are there.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

_NOT_FOR_FOLDERS: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.EBADF, errno.EACCES, errno.EPERM, errno.ENOTSUP})
"""What file systems say that know no such call for folders (some shares), or where a folder may not be read."""


def sync_file(path: Path) -> None:
    """Bring the bytes of a file to the disk.

    Raises:
        OSError: they could not be written.
    """
    # Windows flushes only what is open to be written; elsewhere a file of somebody else's may be brought there too.
    with path.open("rb+" if os.name == "nt" else "rb", buffering=0) as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to the disk. Windows has no such call and needs none.

    Raises:
        OSError: they could not be written.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise


def replace_durably(source: Path, target: Path) -> None:
    """Let a file whose bytes are on the disk take the place of another, or a new name, for good.

    Raises:
        OSError: nothing was moved, or the disk could not be written.
    """
    source.replace(target)
    sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Make a folder and those above it that are not there, for good.

    Raises:
        OSError: it cannot be made.
    """
    missing = [each for each in (path, *path.parents) if not each.exists()]
    path.mkdir(parents=True, exist_ok=True)
    for each in missing:
        sync_folder(each.parent)
