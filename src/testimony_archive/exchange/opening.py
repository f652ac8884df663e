"""Getting at the bytes of a source, with every failure of the file system as an expected error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from testimony_archive.domain.errors import DiskTrouble, EmptyFile, FileNotThere, NoPermission, UnreadableFile
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

# A transcript of a whole day has under 1 MB of words; a file this large is no transcript and no table.
LARGEST_TEXT_BYTES: Final = 256 * 1024 * 1024


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system says about `path` into an `ArchiveError`.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: as the operating system says.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise FileNotThere(path=path) from error
    except PermissionError as error:
        raise NoPermission(path=path) from error
    except OSError as error:
        raise DiskTrouble(path=path, detail=error.strerror or error) from error
    except ValueError as error:  # a path with a NUL in it
        raise FileNotThere(path=repr(str(path))) from error


def read_head(path: Path, size: int) -> bytes:
    """The first `size` bytes of a file.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: see `file_errors`. UnreadableFile: it is a pipe or a device.
    """
    with file_errors(path):
        _require_file(path, QT_TRANSLATE_NOOP("Detail", "a file"))
        with path.open("rb") as stream:
            return stream.read(size)


def read_bytes(path: Path, expected: str) -> bytes:
    """A whole file that holds text or a document; `expected` names what it should be, for the message.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: see `file_errors`.
        EmptyFile: it has no bytes.
        UnreadableFile: it is larger than `LARGEST_TEXT_BYTES`, or no file at all.
    """
    with file_errors(path):
        size = _require_file(path, expected)
        with path.open("rb") as stream:
            data = stream.read(min(size, LARGEST_TEXT_BYTES) + 1)
    if not data:
        raise EmptyFile(path=path)
    if len(data) > LARGEST_TEXT_BYTES:
        largest = LARGEST_TEXT_BYTES // (1024 * 1024)
        raise UnreadableFile(
            path=path,
            expected=expected,
            detail=QT_TRANSLATE_NOOP("Detail", "it is larger than {size} MB"),
            size=largest,
        )
    return data


def _require_file(path: Path, expected: str) -> int:
    """Refuse a pipe, which would be waited for, and a device; gives how many bytes a file has."""
    facts = path.stat()
    if not (S_ISREG(facts.st_mode) or S_ISDIR(facts.st_mode)):
        raise UnreadableFile(
            path=path, expected=expected, detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe")
        )
    return facts.st_size
