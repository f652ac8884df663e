"""The folder ``media/`` of an archive: every file is kept once, under the SHA-256 of its content.

``media/ab/cd/abcd…`` (two levels of 256 folders, no ending): a file can be moved, renamed or imported twice outside,
and the archive still holds the same bytes under the same name.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final
from uuid import uuid4

from testimony_archive.config.durable import sync_file, sync_folder
from testimony_archive.domain.errors import ArchiveError, DiskTrouble
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.media.hashing import chunks_of, hash_file, is_sha256
from testimony_archive.media.syncing import Syncing

_TEMPORARY: Final = "incoming"
_ARRIVALS: Final = "arrivals"
_END: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is in the store now; `is_new` tells whether it was not there before."""

    sha256: str
    bytes: int
    is_new: bool


class MediaStore:
    """Puts files in, tells where they are, and takes them out again.

    Whoever changes it holds the archive's lock: what one import has half copied, another would clear away.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sizes: dict[int, set[str]] | None = None
        self._notes_arrivals = False
        self._syncing: Syncing | None = None
        self._waiting: dict[str, Path] = {}
        """What is to get its name, by SHA-256, and where it is so far."""
        self._found: set[str] = set()

    @property
    def folder(self) -> Path:
        """The folder in which the files are."""
        return self._folder

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """Put files within this block, and end it when the catalogue refers to them or they were removed: should the
        program be killed before, `clear_temporary` knows at the next start which files came in vain."""
        self._notes_arrivals = True
        try:
            yield
        finally:
            self._notes_arrivals = False
            with suppress(OSError):  # what is written there is looked up in the catalogue in any case
                self._arrivals.unlink(missing_ok=True)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Files that are put within this block come to their places when it ends, which costs less than one by one;
        when it raises, none does.

        A file is on the disk before it has its name; and before any has, `arriving` has noted them there too.

        Raises:
            DiskFull, NoPermission, DiskTrouble: the store cannot be written; it is as it was.
        """
        with Syncing() as syncing:
            self._syncing = syncing
            try:
                yield
                syncing.wait()
                self._move_into_place(syncing)
            except BaseException:
                for each in self._waiting.values():
                    with suppress(OSError):
                        each.unlink(missing_ok=True)
                raise
            finally:
                self._syncing = None
                self._waiting.clear()
                self._found.clear()

    def put(self, path: Path, progress: Progress | None = None) -> StoredFile:
        """Copy a file into the store; when this returns (or the block `together` ends), its bytes and its name are on
        the disk.

        Content that is there already and intact is not written again; content that has been damaged is replaced.

        Args:
            path: the file to take in; it is only read.
            progress: told about the bytes of this file.

        Raises:
            FileNotThere, NoPermission, DiskTrouble: the file cannot be read, or is a folder or a device.
            DiskFull, NoPermission, DiskTrouble: the store cannot be written.
            Cancelled: raised by `progress`. In each of these cases the store is as it was.
        """
        if self._syncing is not None:
            return self._put(path, progress or NoProgress(), self._syncing)
        with self.together():
            return self.put(path, progress)

    def _put(self, path: Path, watch: Progress, syncing: Syncing) -> StoredFile:
        with file_trouble_explained(path):
            facts = path.stat()
            if not stat.S_ISREG(facts.st_mode):
                raise DiskTrouble(path=path, detail="it is not a file")
        if self._may_be_here(path, facts.st_size):
            sha256 = hash_file(path, lambda done: watch.advance(done, facts.st_size, path.name))
            if self._is_intact(sha256):
                syncing.add(self.path_of(sha256))  # who put it may have been stopped before
                self._found.add(sha256)
                return StoredFile(sha256, facts.st_size, is_new=False)
        return self._copy(path, facts.st_size, watch, syncing)

    def path_of(self, sha256: str) -> Path:
        """Where the file with this content is, or would be.

        Raises:
            ValueError: `sha256` is none, so nothing outside the store can be reached through it.
        """
        if not is_sha256(sha256):
            raise ValueError(f"not a SHA-256: {sha256!r}")
        return self._folder / sha256[:2] / sha256[2:4] / sha256

    def remove(self, *sha256: str) -> None:
        """Take files out for good, as when the import that brought them has failed; nothing happens where one is not
        there.

        Raises:
            NoPermission, DiskTrouble: one cannot be removed.
        """
        folders = set()
        for each in sha256:
            path = self.path_of(each)
            with file_trouble_explained(path):
                if path.is_file():
                    path.unlink()
                    folders.add(path.parent)
        for folder in folders:
            with file_trouble_explained(folder):
                sync_folder(folder)

    def contents(self) -> Iterator[str]:
        """The SHA-256 of every file in the store, in order.

        Raises:
            NoPermission, DiskTrouble: a folder of the store cannot be read.
        """
        with file_trouble_explained(self._folder):
            for outer in _folders(self._folder):
                for inner in _folders(outer):
                    yield from sorted(each.name for each in inner.iterdir() if is_sha256(each.name))

    def orphans(self, known: Collection[str]) -> tuple[str, ...]:
        """The files in the store that nothing refers to, given the SHA-256 of everything that is referred to.

        Those that are arriving at this moment, by another program as well, are none.
        """
        found = [each for each in self.contents() if each not in known]
        arriving = self._noted_arrivals()
        return tuple(each for each in found if each not in arriving)

    def clear_temporary(self, read_known: Callable[[], Collection[str]]) -> int:
        """Remove what an interrupted import left: files half copied, and those that came for a change that did not
        happen; gives how many bytes that freed.

        Args:
            read_known: gives the SHA-256 of everything that is referred to; asked only where files came in vain.

        Raises:
            NoPermission, DiskTrouble: something cannot be removed.
        """
        folder = self._folder / _TEMPORARY
        freed = self._remove_arrivals(read_known)
        with file_trouble_explained(folder):
            if folder.is_dir():
                for each in folder.iterdir():
                    freed += each.stat().st_size
                    each.unlink()
        return freed

    def _remove_arrivals(self, read_known: Callable[[], Collection[str]]) -> int:
        with file_trouble_explained(self._folder):
            if not self._arrivals.is_file():
                return 0
            known = read_known()
            in_vain = {each for each in self._noted_arrivals() - set(known) if self.path_of(each).is_file()}
            freed = sum(self.path_of(each).stat().st_size for each in in_vain)
            self.remove(*in_vain)
        return freed

    def _noted_arrivals(self) -> set[str]:
        try:
            noted = self._arrivals.read_text(encoding="ascii", errors="replace").split()
        except OSError:
            return set()
        return {each for each in noted if is_sha256(each)}

    @property
    def _arrivals(self) -> Path:
        """The SHA-256 of files that came since the catalogue and the store were last in step, one a line."""
        return self._folder / _TEMPORARY / _ARRIVALS

    def _copy(self, path: Path, size: int, watch: Progress, syncing: Syncing) -> StoredFile:
        temporary = self._folder / _TEMPORARY / uuid4().hex
        with file_trouble_explained(path):
            source = path.open("rb", buffering=0)
        try:
            with source:
                sha256, written = self._copy_into(temporary, source, path, size, watch)
            is_new = sha256 not in self._waiting and not self.path_of(sha256).exists()
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        if sha256 in self._waiting:
            temporary.unlink(missing_ok=True)
        else:
            self._waiting[sha256] = temporary
            syncing.add(temporary)
        return StoredFile(sha256, written, is_new)

    def _copy_into(self, temporary: Path, source: FileIO, path: Path, size: int, watch: Progress) -> tuple[str, int]:
        digest = hashlib.sha256()
        done = 0
        chunks = chunks_of(source)
        with file_trouble_explained(self._folder):
            temporary.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("xb") as target:
                while True:
                    with file_trouble_explained(path):
                        chunk = next(chunks, None)
                    if chunk is None:
                        break
                    target.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    watch.advance(done, size, path.name)
        return digest.hexdigest(), done

    def _move_into_place(self, syncing: Syncing) -> None:
        new = [each for each in self._waiting if not self.path_of(each).exists()]
        try:
            with file_trouble_explained(self._folder):
                if new and self._notes_arrivals:
                    self._note_arrivals(new)
                for sha256, temporary in self._waiting.items():
                    final = self.path_of(sha256)
                    final.parent.mkdir(parents=True, exist_ok=True)
                    temporary.replace(final)
            syncing.sync_folders(
                {each for sha256 in self._found.union(self._waiting) for each in self._folders_of(sha256)}
            )
        except BaseException:
            with suppress(ArchiveError):
                self.remove(*new)
            raise
        for sha256 in self._waiting:
            self._known_sizes().setdefault(self.path_of(sha256).stat().st_size, set()).add(sha256)

    def _note_arrivals(self, new: Iterable[str]) -> None:
        """Write it to the disk before the files get their names: a power cut may keep any of these and no note."""
        with self._arrivals.open("a", encoding="ascii") as arrivals:
            arrivals.writelines(f"{each}\n" for each in new)
        sync_file(self._arrivals)
        sync_folder(self._arrivals.parent)
        sync_folder(self._folder)

    def _folders_of(self, sha256: str) -> tuple[Path, Path, Path]:
        """The folders whose entries lead to a file: all, since one may stand there from an import that was stopped."""
        inner = self.path_of(sha256).parent
        return inner, inner.parent, self._folder

    def _is_intact(self, sha256: str) -> bool:
        path = self.path_of(sha256)
        return path.is_file() and hash_file(path) == sha256

    def _may_be_here(self, path: Path, size: int) -> bool:
        """Whether a file of the store has this size and the same beginning and end: others need not be read to know."""
        kept = self._known_sizes().get(size)
        if not kept:
            return False
        with file_trouble_explained(path):
            ends = _ends(path, size)
        with file_trouble_explained(self._folder):
            return any(_ends(self.path_of(each), size) == ends for each in kept if self.path_of(each).is_file())

    def _known_sizes(self) -> dict[int, set[str]]:
        """The SHA-256 of all files in the store by their size: only a file of the same size can be there already."""
        if self._sizes is None:
            sizes: dict[int, set[str]] = {}
            with file_trouble_explained(self._folder):
                for each in self.contents():
                    sizes.setdefault(self.path_of(each).stat().st_size, set()).add(each)
            self._sizes = sizes
        return self._sizes


def _ends(path: Path, size: int) -> bytes:
    """The first and the last bytes of a file."""
    with path.open("rb", buffering=0) as source:
        first = source.read(_END)
        source.seek(max(size - _END, 0))
        return first + source.read(_END)


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(each for each in folder.iterdir() if len(each.name) == 2 and each.is_dir())
