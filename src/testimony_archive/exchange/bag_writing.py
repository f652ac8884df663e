"""Writing a bag: beside its place, each file read once, and complete and on the disk before it bears its name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Protocol
from uuid import uuid4

from testimony_archive import __version__
from testimony_archive.config.durable import sync_folder
from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.bag_errors import BadBag, FolderInTheWay
from testimony_archive.domain.errors import BackupThere, FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.exchange.bag_form import (
    ALGORITHMS,
    DECLARATION,
    DECLARED,
    INFO,
    KIND_LABEL,
    OXUM_LABEL,
    PAYLOAD,
    BagKind,
    Checksums,
    manifest_name,
)
from testimony_archive.exchange.bag_reading import open_bag

_CHUNK: Final = 1 << 20
_SCRATCH: Final = ".testimony-archive-bag-{}"
_EARLIER: Final = ".{}.earlier"


class ToDisk(Protocol):
    """Brings files to the disk, for the length of a block."""

    def add(self, file: Path) -> None:
        """Take a complete file."""

    def wait(self) -> None:
        """Return when the bytes of all files are on the disk."""

    def sync_folders(self, folders: Iterable[Path]) -> None:
        """Return when the names in these folders are on the disk."""

    def __enter__(self) -> object: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class BagWriter:
    """A bag on its way. Names are those of the payload, without ``data/`` and with ``/`` between folders."""

    def __init__(self, folder: Path, to_disk: ToDisk) -> None:
        self._folder = folder
        self._to_disk = to_disk
        self._payload: dict[str, tuple[str, ...]] = {}
        self._folders: set[Path] = set()
        self._bytes = 0

    @contextmanager
    def adding(self, name: str) -> Iterator[HashedFile]:
        """A file of the payload to be written within the block."""
        with self._written(PAYLOAD + name) as file:
            yield file
        self._count(name, file.checksums)

    def add_text(self, name: str, text: str) -> None:
        """Add a file of the payload with this content; lone halves of characters become question marks."""
        self.add_bytes(name, text.encode("utf-8", "replace"))

    def add_bytes(self, name: str, content: bytes) -> None:
        """Add a file of the payload with this content."""
        with self.adding(name) as file:
            file.write(content)

    def add_file(self, name: str, source: Path, on_bytes: Callable[[int], None]) -> str:
        """Add a copy of a file; gives its SHA-256.

        Args:
            name: where in the payload.
            source: the file; it is read once.
            on_bytes: told after each chunk how many bytes have been copied; what it raises ends the copying.

        Raises:
            FileNotThere, NoPermission, DiskTrouble: the file cannot be read.
        """
        with file_trouble_explained(source):
            original = source.open("rb")
        with original, self.adding(name) as copy:
            while chunk := _read(original, source):
                copy.write(chunk)
                on_bytes(copy.checksums.bytes)
        return copy.checksums.values[0]

    def place_of(self, name: str) -> Path:
        """Where something else is to write a file of the payload that `add_written` then takes."""
        path = self._path(PAYLOAD + name)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def add_written(self, name: str, on_bytes: Callable[[int], None]) -> None:
        """Take the file that was written at `place_of`."""
        checksums = Checksums()
        path = self._path(PAYLOAD + name)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                checksums.update(chunk)
                on_bytes(checksums.bytes)
        self._add(path)
        self._count(name, checksums)

    def finish(self, facts: Mapping[str, str]) -> None:
        """Write everything beside the payload, and bring all to the disk; `facts` are lines of ``bag-info.txt``."""
        tags = {DECLARATION: DECLARED, INFO: _as_info({**facts, OXUM_LABEL: f"{self._bytes}.{len(self._payload)}"})}
        for place, algorithm in enumerate(ALGORITHMS):
            tags[manifest_name(algorithm)] = _manifest(self._payload, place)
        sums = {name: self._tag(name, text) for name, text in tags.items()}
        for place, algorithm in enumerate(ALGORITHMS):
            self._tag(manifest_name(algorithm, of_tags=True), _manifest(sums, place))
        self._to_disk.wait()
        self._to_disk.sync_folders(self._folders)

    def _tag(self, name: str, text: str) -> tuple[str, ...]:
        with self._written(name) as file:
            file.write(text.encode())
        return file.checksums.values

    @contextmanager
    def _written(self, name: str) -> Iterator[HashedFile]:
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            yield HashedFile(stream)
        self._add(path)

    def _count(self, name: str, checksums: Checksums) -> None:
        self._payload[PAYLOAD + name] = checksums.values
        self._bytes += checksums.bytes

    def _path(self, name: str) -> Path:
        return self._folder.joinpath(*name.split("/"))

    def _add(self, path: Path) -> None:
        self._to_disk.add(path)
        self._folders.update(each for each in path.parents if each.is_relative_to(self._folder))


class HashedFile:
    """A file that is written and hashed at once."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.checksums = Checksums()

    def write(self, chunk: bytes) -> None:
        """Write the next bytes."""
        self._stream.write(chunk)
        self.checksums.update(chunk)


@contextmanager
def new_bag(
    out: Path,
    kind: BagKind,
    facts: Mapping[str, str],
    to_disk: ToDisk,
    *,
    made_on: date,
    replaces: bool,
    check: Callable[[Path], object] = lambda _folder: None,
) -> Iterator[BagWriter]:
    """Write a bag within the block; when it ends, the bag is complete and on the disk under the name `out`.

    If the block raises, nothing happened: a bag that was there before is as it was.

    Args:
        out: the bag's folder. What may be there: nothing, an empty folder, or with `replaces` a whole bag of this kind.
        kind: what it holds.
        facts: further lines of ``bag-info.txt``, by their labels.
        to_disk: brings files to the disk.
        made_on: the day it is dated.
        replaces: whether it may take the place of an earlier one.
        check: called with the folder of the complete bag before it bears its name.

    Raises:
        FileNotThere: the folder around it does not exist. FolderInTheWay: something else bears its name.
        BackupThere: an earlier one does, and it is not to be replaced. NoPermission, DiskFull, DiskTrouble.
    """
    target = out.resolve()  # a link goes on leading to what was written
    if not target.parent.is_dir():
        raise FileNotThere(path=target.parent)
    with file_trouble_explained(out):
        _settle_earlier(target, kind)
        _require_place(target, out, kind, replaces=replaces)
        clear_leftovers(target.parent, _SCRATCH.format("[0-9a-f]" * 32))
        scratch = target.with_name(_SCRATCH.format(uuid4().hex))
        scratch.mkdir()
        try:
            with to_disk:
                bag = BagWriter(scratch, to_disk)
                yield bag
                bag.finish({**_own_facts(kind, made_on), **facts})
            check(scratch)
            _take_place(scratch, target)
        except BaseException:
            shutil.rmtree(scratch, ignore_errors=True)
            raise


def _own_facts(kind: BagKind, made_on: date) -> dict[str, str]:
    return {
        "Bag-Software-Agent": f"Testimony Archive {__version__}",
        "Bagging-Date": made_on.isoformat(),
        KIND_LABEL: kind.value,
    }


def _as_info(facts: Mapping[str, str]) -> str:
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in facts.items() if value.strip())


def _manifest(sums: Mapping[str, tuple[str, ...]], place: int) -> str:
    # No name needs to be encoded: `SafeNames` gives none with a line end or a per cent sign.
    return "".join(f"{values[place]}  {name}\n" for name, values in sorted(sums.items()))


def _read(file: IO[bytes], path: Path) -> bytes:
    with file_trouble_explained(path):
        return file.read(_CHUNK)


def _require_place(target: Path, out: Path, kind: BagKind, *, replaces: bool) -> None:
    """Make sure that nothing is at a place but what a new bag may replace: nobody's files are lost."""
    if not target.exists() or _is_empty(target):
        return
    if not _is_ours(target, kind):
        raise FolderInTheWay(path=out)
    if not replaces:
        raise BackupThere(path=out)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _is_ours(folder: Path, kind: BagKind) -> bool:
    """Whether a folder is a bag of a kind with every file that it lists and no other."""
    try:
        return open_bag(folder).kind == kind
    except BadBag:
        return False


def _settle_earlier(target: Path, kind: BagKind) -> None:
    """Bring to an end what a program that was killed left between two names (`_take_place`)."""
    earlier = target.with_name(_EARLIER.format(target.name))
    if not earlier.exists():
        return
    if not target.exists():
        earlier.rename(target)
    elif _is_ours(target, kind) and _is_ours(earlier, kind):
        _discard(earlier)


def _take_place(scratch: Path, target: Path) -> None:
    """Give a complete bag its name. No system can exchange two folders in one step: for a moment the earlier one bears
    a name beside it, under which the next writer finds it again should this program be killed there."""
    earlier = None
    if target.exists():
        if _is_empty(target):
            target.rmdir()
        else:
            earlier = target.with_name(_EARLIER.format(target.name))
            target.rename(earlier)
    try:
        scratch.rename(target)
    except BaseException:
        if earlier is not None:
            with suppress(OSError):
                earlier.rename(target)
        raise
    sync_folder(target.parent)
    if earlier is not None:
        _discard(earlier)


def _discard(bag: Path) -> None:
    """Remove a bag. What a program that is killed leaves of it bears a name under which it is taken for what it is."""
    scratch = bag.with_name(_SCRATCH.format(uuid4().hex))
    with suppress(OSError):  # the new one has its name: all that matters is done
        bag.rename(scratch)
        sync_folder(bag.parent)  # or a power cut could leave a part of it under its name
        shutil.rmtree(scratch)
