"""Putting a damaged file of the store right: what is at its place is set aside, and what was kept takes that place."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

from testimony_archive.config.durable import make_folder, replace_durably
from testimony_archive.config.setting_aside import set_aside
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.media.hashing import CHUNK
from testimony_archive.media.store import MediaStore

_TEMPORARY: Final = "incoming"


def put_back(store: MediaStore, sha256: str, source: IO[bytes], aside: Path, progress: Progress) -> bool:
    """Let a file of the store be again what it was; when this returns, it is on the disk.

    Args:
        store: the store.
        sha256: of what was kept.
        source: its content, to be read from where it stands.
        aside: a folder for what is at the file's place now; nothing is made where nothing is there.
        progress: told the bytes that were read; what it raises leaves everything as it was.

    Returns:
        Whether the source holds what was kept; else everything is as it was.

    Raises:
        NoPermission, DiskFull, DiskTrouble: the store or the folder cannot be written.
    """
    final = store.path_of(sha256)
    temporary = final.parents[2] / _TEMPORARY / uuid4().hex
    with file_trouble_explained(final):
        try:
            make_folder(temporary.parent)
            if _copy(source, temporary, progress) != sha256:
                return False
            set_aside(final, aside)
            make_folder(final.parent)
            replace_durably(temporary, final)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    return True


def _copy(source: IO[bytes], target: Path, progress: Progress) -> str:
    digest = hashlib.sha256()
    done = 0
    with target.open("xb") as written:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            written.write(chunk)
            done += len(chunk)
            progress.advance(done, 0, "bytes")
        written.flush()
        os.fsync(written.fileno())
    return digest.hexdigest()
