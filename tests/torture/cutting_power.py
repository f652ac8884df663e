"""Cuts the power at any moment of a program's work and looks whether the disk still has what was accepted.

Run as ``python -m tests.torture.cutting_power --cuts 300`` (``make torture``): so many cuts in each kind of work.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import ArchiveError
from tests.torture.disks import Disk, Memory
from tests.torture.jobs import JOBS
from tests.torture.killing import Killed, check, make_ground
from tests.torture.recording import ACCEPTED, SETTLED, Kind, Step, record, why_not

PIECES: Final = 6
"""Of each kind of work: enough that one follows another; cuts are spread over all of them."""


@dataclass(frozen=True, slots=True)
class Cut:
    """After which step the power went, and what the disk then knew of what it had not been asked to keep."""

    step: int
    memory: Memory
    seed: int


def choose_cuts(steps: Sequence[Step], count: int, chance: random.Random) -> list[Cut]:
    """So many cuts, in order; half of them where names change or something was just synced or accepted, which is rarer
    than writing."""
    telling = [number for number, each in enumerate(steps, 1) if each.kind not in (Kind.WRITE, Kind.RESIZE)]
    memories = list(Memory)
    chosen = [
        Cut(
            chance.choice(telling) if number % 2 else chance.randint(0, len(steps)),
            memories[number // 2 % len(memories)],
            chance.getrandbits(32),
        )
        for number in range(count)
    ]
    return sorted(chosen, key=lambda each: each.step)


def cut_power(
    job: str, disk: Disk, steps: Sequence[Step], cuts: Sequence[Cut], scratch: Path
) -> Iterator[tuple[Cut, Killed]]:
    """For each of the cuts the folder that is found afterwards, as a program that was killed leaves one.

    Args:
        job: what was done.
        disk: the folder as it was before.
        steps: what was asked of the disk.
        cuts: in the order of their steps.
        scratch: where the folders are made.
    """
    accepted: list[str] = []
    taken = 0
    for number, cut in enumerate(cuts):
        for step in steps[taken : cut.step]:
            disk.take(step)
            if step.first == SETTLED and step.kind is Kind.MARK:
                disk.settle()
            elif step.kind is Kind.MARK:
                accepted.append(step.first.removeprefix(ACCEPTED))
        taken = cut.step
        found = scratch / f"{number:05d}-{job}"
        disk.cut(cut.memory, random.Random(cut.seed), found)
        yield cut, Killed(job, found, tuple(accepted))


def prepare(job: str, scratch: Path, pieces: int, archive: Path | None = None) -> tuple[Disk, tuple[Step, ...]]:
    """Record a job; gives the disk as it was before, and the steps that were taken."""
    ground = make_ground(scratch / f"ground-{job}", archive)
    disk = Disk(ground.resolve())
    return disk, record(job, ground, pieces, scratch / f"{job}.log")


def main() -> int:
    """Cut again and again, each kind of work in turn; gives 1 where anything was lost or left behind."""
    asked = _asked()
    if reason := why_not():
        print(f"power cuts are not tried: {reason}")
        return 0
    began = time.monotonic()
    failed: Counter[str] = Counter()
    scratch = Path(tempfile.mkdtemp(prefix="testimony-archive-power-", dir=asked.scratch))
    print(f"{'work':<18}{'steps':>8}{'synced':>8}{'cuts':>8}{'failed':>8}")
    for job in asked.only or JOBS:
        chance = random.Random(f"{asked.seed} {job}")
        disk, steps = prepare(job, scratch, asked.pieces, asked.archive)
        for cut, killed in cut_power(job, disk, steps, choose_cuts(steps, asked.cuts, chance), scratch):
            try:
                check(killed)
            except (AssertionError, ArchiveError, ValueError):
                failed[job] += 1
                print(f"--- {job}, after step {cut.step}, the disk knew {cut.memory}: {killed.folder}", flush=True)
                traceback.print_exc(file=sys.stdout)
            else:
                shutil.rmtree(killed.folder)
        synced = sum(each.kind is Kind.SYNC for each in steps)
        print(f"{job:<18}{len(steps):>8}{synced:>8}{asked.cuts:>8}{failed[job]:>8}", flush=True)
    print(f"{(time.monotonic() - began) / 60:.1f} minutes, seed {asked.seed}")
    if not failed:
        shutil.rmtree(scratch)
    return int(failed.total() > 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture.cutting_power")
    parser.add_argument("--cuts", type=int, default=300, help="in each kind of work")
    parser.add_argument("--pieces", type=int, default=PIECES, help="of each kind of work")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--archive", type=Path, help="work on copies of this archive; it needs a testimony PE-001")
    parser.add_argument("--scratch", type=Path, help="where disks are made; a file system in memory is quickest")
    parser.add_argument("--only", action="append", choices=sorted(JOBS), help="only this kind of work; may be repeated")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
