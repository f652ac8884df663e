"""Reading a bag that somebody hands over: nothing in it is believed before it was checked, and nothing is followed.

A bag is refused where a file is missing or was added, where a checksum or the count of bytes differs, and where a link,
a device, or a name that leads out of it is in it. Manifests are read line by line and no further than they agree with
the files that are there.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from testimony_archive.domain.bag_errors import BadBag
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.bag_form import (
    ALGORITHMS,
    DECLARATION,
    INFO,
    KIND_LABEL,
    OXUM_LABEL,
    PAYLOAD,
    Checksums,
    manifest_name,
)

_CHUNK: Final = 1 << 20
_LONGEST_LINE: Final = 1 << 14  # bytes; a checksum, and the longest path that a system takes, encoded
_MOST_TOLD: Final = 200  # characters of a name
_MOST_INFO: Final = 1 << 20  # bytes
_DECLARED: Final = re.compile(r"BagIt-Version: (?:0\.97|1\.0)\s+Tag-File-Character-Encoding: UTF-8\s*", re.IGNORECASE)
_LINE: Final = re.compile(r"(?P<sum>[0-9a-fA-F]{1,128})[ \t]+\*?(?P<name>[^\r\n]+)\r?\n?")
_ENCODED: Final = re.compile("%(0D|0A|25)", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"^(?:[/~\\]|[A-Za-z]:)|\\|(?:^|/)\.{1,2}(?:/|$)|//")

_NO_BAG: Final = QT_TRANSLATE_NOOP("Detail", "it is no bag of this program")
_LINK: Final = QT_TRANSLATE_NOOP("Detail", "{member} is neither a file nor a folder")
_ALIKE: Final = QT_TRANSLATE_NOOP("Detail", "{member} is there twice, in other capitals")
_MISSING: Final = QT_TRANSLATE_NOOP("Detail", "{member} is missing from it")
_ADDED: Final = QT_TRANSLATE_NOOP("Detail", "{member} is in it, and its lists do not have it")
_LEADS_OUT: Final = QT_TRANSLATE_NOOP("Detail", "{member} leads to a place outside it")
_UNREADABLE_LIST: Final = QT_TRANSLATE_NOOP("Detail", "its list {member} cannot be read")
_TWICE: Final = QT_TRANSLATE_NOOP("Detail", "{member} is listed twice")
_DAMAGED: Final = QT_TRANSLATE_NOOP("Detail", "{member} is damaged")
_MISCOUNTED: Final = QT_TRANSLATE_NOOP("Detail", "it does not have as many files and bytes as it says")


@dataclass(frozen=True, slots=True)
class BaggedFile:
    """A file of the payload: where it is, its bytes, and its checksums in the order of `ALGORITHMS`."""

    path: Path
    bytes: int
    checksums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bag:
    """A bag whose lists are whole and agree with the files that are there. What the files hold was not looked at yet.

    `payload` has them by their names without ``data/``, `info` the lines of ``bag-info.txt`` by their labels.
    """

    path: Path
    info: Mapping[str, str]
    payload: Mapping[str, BaggedFile]

    @property
    def kind(self) -> str:
        """What it says that it holds; empty for bags of other programs."""
        return self.info.get(KIND_LABEL, "")

    @property
    def size(self) -> int:
        """The bytes of the payload."""
        return sum(each.bytes for each in self.payload.values())

    def read(self, name: str, take: Callable[[bytes], object]) -> None:
        """Read a file of the payload and hand it on, piece by piece; what was handed on counts once this returns.

        Raises:
            BadBag: it is not what the lists say.
        """
        file = self.payload[name]
        checksums = Checksums()
        with file_trouble_explained(file.path), _opened(file.path) as stream:
            while chunk := stream.read(_CHUNK):
                checksums.update(chunk)
                take(chunk)
        if checksums.values != file.checksums:
            raise _bad(self.path, _DAMAGED, PAYLOAD + name)


def open_bag(path: Path) -> Bag:
    """A bag with its lists, all of which were checked; the files of its payload are checked as they are read.

    Raises:
        FileNotThere: there is nothing. BadBag: it is no bag, not whole, or not of this program's form.
        NoPermission, DiskTrouble: it cannot be read.
    """
    with file_trouble_explained(path):
        if not path.exists():
            raise FileNotThere(path=path)
        if not (path / DECLARATION).is_file() or not _DECLARED.fullmatch(_text(path, DECLARATION)):
            raise _bad(path, _NO_BAG, "")
        files = _files(path)
        tags = {name: file for name, file in files.items() if not name.startswith(PAYLOAD)}
        payload = {name: file for name, file in files.items() if name.startswith(PAYLOAD)}
        lists = {manifest_name(each, of_tags=of_tags) for each in ALGORITHMS for of_tags in (False, True)}
        for each in (INFO, *sorted(lists)):
            if each not in tags:
                raise _bad(path, _MISSING, each)
        listed_tags = {name for name in tags if not name.startswith("tagmanifest-")}
        for name, checksums in _listed(path, listed_tags, of_tags=True).items():
            if _checksums(tags[name][0]) != checksums:
                raise _bad(path, _DAMAGED, name)
        sums = _listed(path, payload.keys(), of_tags=False)
        info = _info(_text(path, INFO))
    found = {name.removeprefix(PAYLOAD): BaggedFile(file, size, sums[name]) for name, (file, size) in payload.items()}
    bag = Bag(path, info, found)
    if info.get(OXUM_LABEL) != f"{bag.size}.{len(found)}":
        raise _bad(path, _MISCOUNTED, "")
    return bag


def _bad(path: Path, detail: str, member: str) -> BadBag:
    told = "".join(each if each.isprintable() else "\ufffd" for each in member)  # it may have been made for a terminal
    return BadBag(path=path, detail=detail, member=told[:_MOST_TOLD])


def _files(path: Path) -> dict[str, tuple[Path, int]]:
    """Every file below a folder by its name there, in NFC and with ``/`` between folders, with its bytes."""
    found: dict[str, tuple[Path, int]] = {}
    folded: set[str] = set()
    waiting = [(path, "")]
    while waiting:
        folder, before = waiting.pop()
        with os.scandir(folder) as entries:
            listed = list(entries)
        for each in listed:
            name = before + unicodedata.normalize("NFC", each.name)
            if name.casefold() in folded:
                raise _bad(path, _ALIKE, name)
            folded.add(name.casefold())
            facts = each.stat(follow_symlinks=False)
            if stat.S_ISDIR(facts.st_mode):
                waiting.append((Path(each.path), f"{name}/"))
            elif stat.S_ISREG(facts.st_mode):
                found[name] = (Path(each.path), facts.st_size)
            else:
                raise _bad(path, _LINK, name)
    return found


def _listed(path: Path, there: Set[str], *, of_tags: bool) -> dict[str, tuple[str, ...]]:
    """The checksums of files by the manifests, which must have all that are `there` and no other."""
    by_algorithm = [_manifest(path, manifest_name(each, of_tags=of_tags), there) for each in ALGORITHMS]
    return {name: tuple(each[name] for each in by_algorithm) for name in there}


def _manifest(path: Path, name: str, there: Set[str]) -> dict[str, str]:
    sums: dict[str, str] = {}
    with _opened(path / name) as stream:
        while line := stream.readline(_LONGEST_LINE):
            checksum, listed = _entry(path, name, line)
            if listed not in there:
                raise _bad(path, _LEADS_OUT if _OUTSIDE.search(listed) else _MISSING, listed)
            if listed in sums:
                raise _bad(path, _TWICE, listed)
            sums[listed] = checksum
    for each in there:
        if each not in sums:
            raise _bad(path, _ADDED, each)
    return sums


def _entry(path: Path, manifest: str, line: bytes) -> tuple[str, str]:
    try:
        found = _LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        found = None
    if found is None or len(line) == _LONGEST_LINE:
        raise _bad(path, _UNREADABLE_LIST, manifest)
    decoded = _ENCODED.sub(lambda each: chr(int(each[1], 16)), found["name"])
    return found["sum"].lower(), unicodedata.normalize("NFC", decoded).removeprefix("./")


def _text(path: Path, name: str) -> str:
    with _opened(path / name) as stream:
        content = stream.read(_MOST_INFO + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text or len(content) > _MOST_INFO:
        raise _bad(path, _UNREADABLE_LIST, name)
    return text


def _info(text: str) -> dict[str, str]:
    """The lines of ``bag-info.txt`` by their labels; one that begins with space goes on with the one before."""
    whole = re.sub(r"\r?\n[ \t]+", " ", text)
    pairs = (line.partition(":") for line in whole.splitlines())
    return {label.strip(): value.strip() for label, colon, value in pairs if colon}


def _checksums(path: Path) -> tuple[str, ...]:
    checksums = Checksums()
    with _opened(path) as stream:
        while chunk := stream.read(_CHUNK):
            checksums.update(chunk)
    return checksums.values


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """A file, and not what a link at its place leads to; nothing is waited for at a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with open(os.open(path, flags), "rb") as stream:  # noqa: PTH123 - of a descriptor
        yield stream
