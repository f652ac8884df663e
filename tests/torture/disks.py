"""A disk that may forget: what stands on it after the power went, given what a program had asked of it until then.

Kept for certain is what the program asked to have on the disk (fsync(2)): the bytes of a file by the file, a name by
its folder. Of everything else each part may have reached it or not, bytes by the sector: POSIX promises no more. Disks
and file systems that promise more (a journal that keeps the order of names) are among the `Memory` that can be tried.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from tests.torture.recording import Kind, Step

_SECTOR: Final = 512
"""Bytes that a disk writes whole or not at all."""


class Memory(StrEnum):
    """What a disk still knows of what nobody had asked it to keep."""

    NOTHING = "nothing"
    """It was slow: nothing of it."""
    NAMES_IN_ORDER = "names in order"
    """A journal: names up to some moment, any of the bytes."""
    ANYTHING = "anything"
    """Each name and each sector by chance."""
    EVERYTHING = "everything"
    """It was quick: all of it, but for sectors of the last write."""


@dataclass(slots=True)
class _File:
    kept: bytearray
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Bytes at an offset, or (None) the file's size."""

    def sync(self) -> None:
        for at, data in self.waiting:
            _apply(self.kept, at, data)
        self.waiting.clear()

    def after_cut(self, memory: Memory, chance: random.Random) -> bytes:
        if memory is Memory.NOTHING or not self.waiting:
            return bytes(self.kept)
        if memory is Memory.EVERYTHING:
            content = bytearray(self.kept)
            for at, data in self.waiting[:-1]:
                _apply(content, at, data)
            return _torn(content, self.waiting[-1:], chance)
        return _torn(self.kept, self.waiting, chance)


@dataclass(slots=True)
class _Folder:
    kept: dict[str, int]
    waiting: list[tuple[int, tuple[tuple[str, int | None], ...]]] = field(default_factory=list)
    """Each with the number of its step: names that come to stand for an inode, or (None) for nothing; all or none."""

    def sync(self) -> None:
        for _, names in self.waiting:
            _rename(self.kept, names)
        self.waiting.clear()

    def now(self) -> dict[str, int]:
        found = dict(self.kept)
        for _, names in self.waiting:
            _rename(found, names)
        return found

    def after_cut(self, memory: Memory, until: int, chance: random.Random) -> dict[str, int]:
        found = dict(self.kept)
        for number, names in self.waiting:
            reached = {
                Memory.NOTHING: False,
                Memory.NAMES_IN_ORDER: number <= until,
                Memory.ANYTHING: chance.random() < 0.5,
                Memory.EVERYTHING: True,
            }
            if reached[memory]:
                _rename(found, names)
        return found


class Disk:
    """What a folder was when the program began, and each step that it took since."""

    def __init__(self, root: Path) -> None:
        """Takes the folder as it is now; all of it is on the disk for good."""
        self._root = root
        self._files: dict[int, _File] = {}
        self._folders: dict[int, _Folder] = {}
        self._now: dict[int, int] = {}
        """What an inode stands for: its number is used again once its last name is gone, which the disk may forget."""
        self._taken = 0
        self._synced = 0
        self._top = self._look_at(root)

    def take(self, step: Step) -> None:
        """Let the next step happen."""
        self._taken += 1
        match step.kind:
            case Kind.CREATE:
                self._files[-self._taken] = _File(bytearray())
                self._make(step)
            case Kind.MAKE_FOLDER:
                self._folders[-self._taken] = _Folder({})
                self._make(step)
            case Kind.WRITE:
                self._files[self._meant(step)].waiting.append((step.value, step.data))
            case Kind.RESIZE:
                self._files[self._meant(step)].waiting.append((step.value, None))
            case Kind.SYNC:
                self._sync(self._meant(step))
            case Kind.REMOVE:
                self._name(step.first, None)
            case Kind.LINK:
                self._name(step.second, self._inode(step.first))
            case Kind.RENAME:
                self._rename(step.first, step.second)
            case Kind.MARK:
                pass

    def settle(self) -> None:
        """All of it is on the disk now: what came from somebody else than the program that is tried."""
        for inode in (*self._files, *self._folders):
            self._sync(inode)

    def cut(self, memory: Memory, chance: random.Random, target: Path) -> None:
        """Make the folder `target` what one would find after the power had gone now."""
        # A journal is written whenever anything is asked for, with all that was in it by then.
        until = chance.randint(self._synced, self._taken)
        self._bring(self._top, target, memory, until, chance)

    def _bring(self, inode: int, target: Path, memory: Memory, until: int, chance: random.Random) -> None:
        target.mkdir()
        for name, each in self._folders[inode].after_cut(memory, until, chance).items():
            if each in self._folders:
                self._bring(each, target / name, memory, until, chance)
            else:
                (target / name).write_bytes(self._files[each].after_cut(memory, chance))

    def _look_at(self, path: Path) -> int:
        inode = path.stat().st_ino
        if path.is_dir():
            self._folders[inode] = _Folder({each.name: self._look_at(each) for each in path.iterdir()})
        else:
            self._files[inode] = _File(bytearray(path.read_bytes()))
        return inode

    def _sync(self, inode: int) -> None:
        self._synced = self._taken
        if inode in self._folders:
            self._folders[inode].sync()
        else:
            self._files[inode].sync()

    def _make(self, step: Step) -> None:
        self._now[step.inode] = -self._taken
        self._name(step.first, -self._taken)

    def _meant(self, step: Step) -> int:
        return self._now.get(step.inode, step.inode)

    def _parent(self, path: str) -> tuple[_Folder, str]:
        *above, name = Path(path).relative_to(self._root).parts
        folder = self._folders[self._top]
        for each in above:
            folder = self._folders[folder.now()[each]]
        return folder, name

    def _inode(self, path: str) -> int:
        folder, name = self._parent(path)
        return folder.now()[name]

    def _name(self, path: str, inode: int | None) -> None:
        folder, name = self._parent(path)
        folder.waiting.append((self._taken, ((name, inode),)))

    def _rename(self, first: str, second: str) -> None:
        (source, old), (target, new) = self._parent(first), self._parent(second)
        inode = source.now()[old]
        if source is target:
            source.waiting.append((self._taken, ((old, None), (new, inode))))
        else:  # only a journal makes one step of this
            source.waiting.append((self._taken, ((old, None),)))
            target.waiting.append((self._taken, ((new, inode),)))


def _rename(folder: dict[str, int], names: Sequence[tuple[str, int | None]]) -> None:
    for name, inode in names:
        if inode is None:
            folder.pop(name, None)
        else:
            folder[name] = inode


def _apply(content: bytearray, at: int, data: bytes | None) -> None:
    end = at if data is None else at + len(data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if data is None:
        del content[at:]
    else:
        content[at:end] = data


def _torn(kept: bytearray, waiting: Sequence[tuple[int, bytes | None]], chance: random.Random) -> bytes:
    """Each sector as it was at some moment since the file was last synced, and so the size."""
    sizes = [len(kept)]
    sectors: dict[int, list[tuple[int, bytes]]] = {}
    last = (len(kept) - 1) // _SECTOR
    for at, data in waiting:
        sizes.append(at if data is None else max(sizes[-1], at + len(data)))
        end = max(sizes) if data is None else at + len(data)
        for sector in range(at // _SECTOR, -(-end // _SECTOR)):
            begin, stop = max(at, sector * _SECTOR), min(end, (sector + 1) * _SECTOR)
            piece = bytes(stop - begin) if data is None else data[begin - at : stop - at]
            sectors.setdefault(sector, []).append((begin, piece))
        last = max(last, (end - 1) // _SECTOR)
    content = kept + bytes((last + 1) * _SECTOR - len(kept))
    for pieces in sectors.values():
        for begin, piece in pieces[: chance.randint(0, len(pieces))]:
            content[begin : begin + len(piece)] = piece
    size = chance.choice(sizes)
    return bytes(content[:size])
