"""Files that a table names, found as the people who wrote the table meant them.

Paths are relative to the table. macOS writes é as e and an accent (NFD), everyone else as one letter (NFC), so names
are compared as NFC; where only capitals differ, the file is taken and the difference told.
"""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import EmptyFile, FileNotThere, UnreadableFile
from testimony_archive.domain.source_problems import FileOutside, LinkInLoop, NamedFolder, NamedOtherwise
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.opening import file_errors

_LONGEST_PATH: Final = 4_096
_SHOWN_CHARACTERS: Final = 100
_WEB: Final = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)


def is_web_address(written: str) -> bool:
    """Whether a cell names something on the web instead of a file."""
    return _WEB.match(written.strip()) is not None


def find_named_file(folder: Path, written: str, others: Sequence[Path] = ()) -> tuple[Path, NamedOtherwise | None]:
    """The file that a cell of a table in `folder` names, and what there is to tell about its name.

    It lies in that folder, or in one of `others`, folders that were named to be imported: a table that somebody sent
    must not fetch what else is on the disk.

    Raises:
        FileOutside: it lies somewhere else, or a link leads there.
        FileNotThere, NoPermission, EmptyFile, DiskTrouble: no such file, or nothing can be read from it.
        NamedFolder, LinkInLoop: it is something else.
    """
    if len(written) > _LONGEST_PATH:
        raise FileNotThere(path=f"{written[:_SHOWN_CHARACTERS]}…")
    named = Path(written.strip().strip('"').replace("\\", "/"))
    path = folder / named
    remark = None
    with file_errors(path):
        is_there = _exists(path)
        _require_inside(path, (folder, *others), written)
        if not is_there:
            found = _find(folder, named, _composed) or _find(folder, named, _folded)
            if found is None or not _exists(found):
                raise FileNotThere(path=path)
            if _composed(found.as_posix()) != _composed((folder / named).as_posix()):
                remark = NamedOtherwise(written=named, found=found.name)
            path = found
            _require_inside(path, (folder, *others), written)
        if path.is_dir():
            raise NamedFolder(path=path)
        if not path.is_file():
            raise UnreadableFile(
                path=path,
                expected=QT_TRANSLATE_NOOP("Detail", "a file"),
                detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"),
            )
        if path.stat().st_size == 0:
            raise EmptyFile(path=path)
        with path.open("rb"):
            return path, remark


def _require_inside(path: Path, folders: Sequence[Path], written: str) -> None:
    """Refuse what lies in none of the folders, wherever links lead.

    Raises:
        FileOutside: it lies elsewhere.
    """
    real = path.resolve()
    if not any(real.is_relative_to(each.resolve()) for each in folders):
        raise FileOutside(path=written.strip())


def _exists(path: Path) -> bool:
    """Whether something is there.

    Raises:
        LinkInLoop: links lead round in a circle.
    """
    try:
        path.resolve(strict=True)
    except RuntimeError as error:  # how Python before 3.13 tells of a circle
        raise LinkInLoop(path=path) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise LinkInLoop(path=path) from error
        if isinstance(error, PermissionError):
            raise
        return False
    return True


def _find(folder: Path, named: Path, normal: Callable[[str], str]) -> Path | None:
    """What lies at `named` when names are compared by their `normal` form."""
    place = Path(named.anchor) if named.is_absolute() else folder
    for part in named.parts[1:] if named.is_absolute() else named.parts:
        if part == "..":
            place = place.parent
            continue
        wanted = normal(part)
        if not place.is_dir():
            return None
        matching = sorted(child for child in place.iterdir() if normal(child.name) == wanted)
        if not matching:
            return None
        place = matching[0]
    return place


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _folded(name: str) -> str:
    return _composed(name).casefold()
