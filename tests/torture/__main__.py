"""The long form, ``python -m tests.torture --kills 300`` (``make torture``): what was killed and what was found."""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from testimony_archive.domain.errors import ArchiveError
from tests.torture.jobs import JOBS
from tests.torture.killing import check, ground, kill

_STEPS = 120
_SECONDS = 1.5
_INTERRUPTED = 128 + signal.SIGINT


def main() -> int:
    """Kill again and again, each kind of work in turn; gives 1 where anything was lost or left behind.

    Ctrl+C ends it after the kill that is under way: what was seen until then is told, and 130 given. Once more, and it
    ends at once.
    """
    asked = _asked()
    interrupted = _interruption()
    chance = random.Random(asked.seed)
    began = time.monotonic()
    kills: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    scratch = Path(tempfile.mkdtemp(prefix="testimony-archive-torture-"))
    jobs = asked.only or list(JOBS)
    print(f"{asked.kills} kills, seed {asked.seed}", flush=True)
    for number in range(asked.kills):
        job = jobs[number % len(jobs)]
        step, after = (chance.randint(1, _STEPS) if chance.random() < 0.5 else 0), chance.uniform(0, _SECONDS)
        try:
            with ground(scratch / f"{number:05d}-{job}", asked.archive) as folder:
                killed = kill(job, folder, step=step, after=after)
                accepted[job] += len(killed.accepted)
                check(killed)
        except (AssertionError, ArchiveError, ValueError):
            failed[job] += 1
            print(f"--- {job}, step {step}, after {after:.3f} s: {scratch / f'{number:05d}-{job}'}", flush=True)
            traceback.print_exc(file=sys.stdout)
        kills[job] += 1
        if interrupted.is_set():
            print(f"interrupted after {kills.total()} of {asked.kills}")
            break
    print(f"{'work':<18}{'killed':>8}{'accepted':>10}{'failed':>8}")
    for job in jobs:
        print(f"{job:<18}{kills[job]:>8}{accepted[job]:>10}{failed[job]:>8}")
    minutes = (time.monotonic() - began) / 60
    print(f"{'all':<18}{kills.total():>8}{accepted.total():>10}{failed.total():>8}")
    print(f"{minutes:.1f} minutes, seed {asked.seed}")
    if not failed:
        shutil.rmtree(scratch)
    return _INTERRUPTED if interrupted.is_set() else int(failed.total() > 0)


def _interruption() -> threading.Event:
    """Set by Ctrl+C, which raises nothing then: within a check, an exception could be taken for what that found."""
    interrupted = threading.Event()

    def note(*_: object) -> None:
        interrupted.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, note)
    return interrupted


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--kills", type=int, default=330)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--archive", type=Path, help="kill at work on copies of this archive; it needs a testimony PE-001"
    )
    parser.add_argument("--only", action="append", choices=sorted(JOBS), help="only this kind of work; may be repeated")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
