"""What was accepted is on the disk when the power goes (the quick form of `make torture`); and the disk itself."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.torture.cutting_power import Cut, choose_cuts, cut_power, prepare
from tests.torture.disks import Disk, Memory
from tests.torture.killing import check
from tests.torture.recording import ACCEPTED, Kind, Step, why_not

recorded = pytest.mark.skipif(bool(why_not()), reason=why_not())


@recorded
@pytest.mark.slow
@pytest.mark.parametrize("job", ["import", "back-up", "restore", "export", "new", "migrate"])
def test_what_was_accepted_survives_a_power_cut(job: str, tmp_path: Path) -> None:
    disk, steps = prepare(job, tmp_path, pieces=1)
    cuts = [*_at_once(steps), *choose_cuts(steps, 6, random.Random(job))]
    for cut, killed in cut_power(job, disk, steps, sorted(cuts, key=lambda each: each.step), tmp_path):
        assert killed.accepted or cut.step < max(each.step for each in _at_once(steps))
        check(killed)
        shutil.rmtree(killed.folder)


def _at_once(steps: Sequence[Step]) -> list[Cut]:
    """The power goes when a piece of work was accepted, and the disk kept only what it had been asked to."""
    told = (number for number, each in enumerate(steps, 1) if each.first.startswith(ACCEPTED))
    return [Cut(number, Memory.NOTHING, 0) for number in told]


# --- the disk that forgets -----------------------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "root" / "below").mkdir(parents=True)
    (tmp_path / "root" / "letter").write_bytes(b"A" * 1_024)
    return tmp_path / "root"


def step(kind: Kind, inode: int = 0, value: int = 0, first: str = "", second: str = "", data: bytes = b"") -> Step:
    return Step(kind, inode, value, first, second, data)


def found(disk: Disk, memory: Memory, target: Path, seed: int = 0) -> dict[str, bytes]:
    disk.cut(memory, random.Random(seed), target)
    files = [each for each in target.rglob("*") if each.is_file()]
    content = {each.relative_to(target).as_posix(): each.read_bytes() for each in files}
    shutil.rmtree(target)
    return content


def test_bytes_are_kept_from_when_the_file_was_synced(root: Path, tmp_path: Path) -> None:
    disk, inode = Disk(root), (root / "letter").stat().st_ino
    disk.take(step(Kind.WRITE, inode, 0, data=b"B" * 1_024))
    assert found(disk, Memory.NOTHING, tmp_path / "found") == {"letter": b"A" * 1_024}
    several = {found(disk, Memory.ANYTHING, tmp_path / "found", seed)["letter"] for seed in range(40)}
    assert several == {a * 512 + b * 512 for a in (b"A", b"B") for b in (b"A", b"B")}
    disk.take(step(Kind.SYNC, inode))
    assert found(disk, Memory.NOTHING, tmp_path / "found") == {"letter": b"B" * 1_024}


def test_a_file_that_is_made_shorter_may_still_be_long(root: Path, tmp_path: Path) -> None:
    disk, inode = Disk(root), (root / "letter").stat().st_ino
    disk.take(step(Kind.RESIZE, inode, 100))
    sizes = {len(found(disk, Memory.ANYTHING, tmp_path / "found", seed)["letter"]) for seed in range(20)}
    assert sizes == {100, 1_024}


def test_a_name_is_kept_from_when_its_folder_was_synced(root: Path, tmp_path: Path) -> None:
    disk = Disk(root)
    disk.take(step(Kind.CREATE, 1, first=f"{root}/part"))
    disk.take(step(Kind.WRITE, 1, data=b"new"))
    disk.take(step(Kind.SYNC, 1))
    assert set(found(disk, Memory.NOTHING, tmp_path / "found")) == {"letter"}
    disk.take(step(Kind.RENAME, first=f"{root}/part", second=f"{root}/letter"))
    either = {found(disk, Memory.ANYTHING, tmp_path / "found", seed)["letter"] for seed in range(20)}
    assert either == {b"A" * 1_024, b"new"}
    disk.take(step(Kind.SYNC, root.stat().st_ino))
    assert found(disk, Memory.NOTHING, tmp_path / "found") == {"letter": b"new"}


def test_what_lies_in_a_folder_that_is_not_known_is_lost(root: Path, tmp_path: Path) -> None:
    disk = Disk(root)
    disk.take(step(Kind.MAKE_FOLDER, 1, first=f"{root}/below/new"))
    disk.take(step(Kind.CREATE, 2, first=f"{root}/below/new/file"))
    disk.take(step(Kind.SYNC, 1))
    assert set(found(disk, Memory.NOTHING, tmp_path / "found")) == {"letter"}
    assert set(found(disk, Memory.NAMES_IN_ORDER, tmp_path / "found")) == {"letter", "below/new/file"}


def test_a_number_that_is_used_again_is_another_file(root: Path, tmp_path: Path) -> None:
    disk, inode = Disk(root), (root / "letter").stat().st_ino
    disk.take(step(Kind.REMOVE, first=f"{root}/letter"))
    disk.take(step(Kind.CREATE, inode, first=f"{root}/new"))
    disk.take(step(Kind.WRITE, inode, data=b"new"))
    assert found(disk, Memory.NOTHING, tmp_path / "found") == {"letter": b"A" * 1_024}


def test_a_journal_keeps_the_order_of_names(root: Path, tmp_path: Path) -> None:
    disk = Disk(root)
    for number in range(1, 6):
        disk.take(step(Kind.CREATE, number, first=f"{root}/{number}"))
    kept = [sorted(found(disk, Memory.NAMES_IN_ORDER, tmp_path / "found", seed)) for seed in range(30)]
    assert {len(each) for each in kept} == set(range(1, 7))
    assert all(each == [*map(str, range(1, len(each))), "letter"] for each in kept)


def test_a_file_that_goes_to_another_folder_may_be_in_both_or_in_none(root: Path, tmp_path: Path) -> None:
    disk = Disk(root)
    disk.take(step(Kind.RENAME, first=f"{root}/letter", second=f"{root}/below/letter"))
    kept = {tuple(sorted(found(disk, Memory.ANYTHING, tmp_path / "found", seed))) for seed in range(40)}
    assert kept == {(), ("letter",), ("below/letter",), ("below/letter", "letter")}
    disk.take(step(Kind.LINK, first=f"{root}/below/letter", second=f"{root}/again"))
    disk.take(step(Kind.REMOVE, first=f"{root}/below/letter"))
    assert set(found(disk, Memory.EVERYTHING, tmp_path / "found")) == {"again"}
    disk.settle()
    assert found(disk, Memory.NOTHING, tmp_path / "found") == {"again": b"A" * 1_024}
