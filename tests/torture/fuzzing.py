"""Feeds damaged input to everything that reads what others wrote: ``python -m tests.torture.fuzzing --seconds 600``.

What may come of it is a result or an `ArchiveError`. Everything else is a find: another exception, more than some
seconds for one input, more memory than there should be. Each parser works in a process of its own, so that one that
dies tells too; each find is made as small as it goes and written into a folder. Inputs of which a parser says
something new are damaged further (what a fuzzer calls its corpus).
"""

from __future__ import annotations

import argparse
import logging
import random
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from testimony_archive.domain.errors import ArchiveError
from tests.children import environment_of_children
from tests.torture.limits import Hang, within
from tests.torture.mutating import Mutator
from tests.torture.parsers import PARSERS, Read

SECONDS_FOR_ONE: Final = 5
"""Of the processor's time; what takes longer hangs."""
_MEMORY_BYTES: Final = 2 << 30
_SHRINKING_SECONDS: Final = 30
_MOST_KEPT: Final = 2_000
_NOW: Final = "now"
_CODE: Final = "testimony_archive"


@dataclass(slots=True)
class Tally:
    """What came of the inputs of a parser; `finds` hold an input for each kind of failure."""

    inputs: int = 0
    read: int = 0
    seconds: float = 0
    slowest: float = 0
    finds: dict[str, bytes] = field(default_factory=dict)


def failure_of(read: Read, content: bytes) -> tuple[str, Any]:
    """How reading an input failed, by exception and place in the code, empty where it did not; and what was said."""
    try:
        with within(SECONDS_FOR_ONE):
            return "", ("read", read(content))
    except ArchiveError as error:
        return "", (type(error).__name__, error.values.get("detail", ""))
    except (Exception, Hang) as error:  # noqa: BLE001 - this is what is looked for
        frames = traceback.extract_tb(error.__traceback__)
        own = [each for each in frames if f"/{_CODE}/" in each.filename] or frames
        place = f"{Path(own[-1].filename).name}:{own[-1].name}"
        return f"{type(error).__name__} at {place}", None


def fuzz(
    read: Read,
    whole: Sequence[bytes],
    chance: random.Random,
    go_on: Callable[[Tally], bool],
    note: Callable[[bytes], Any],
) -> Tally:
    """Read damaged inputs for as long as `go_on` says; `note` is given each before it is read."""
    mutator, tally, kept = Mutator(chance), Tally(), list(whole)
    said: set[Any] = set()
    began = time.process_time()
    while go_on(tally):
        content = kept[tally.inputs] if tally.inputs < len(whole) else _next(mutator, kept, whole, chance)
        note(content)
        start = time.process_time()
        failure, answer = failure_of(read, content)
        now = time.process_time()
        tally.inputs += 1
        tally.slowest = max(tally.slowest, now - start)
        tally.seconds = now - began
        if failure:
            tally.finds.setdefault(failure, content)
        else:
            tally.read += answer[0] == "read"
            if answer not in said and len(kept) < _MOST_KEPT:
                said.add(answer)
                kept.append(content)
    return tally


def shrunk(content: bytes, is_like: Callable[[bytes], bool], seconds: float = _SHRINKING_SECONDS) -> bytes:
    """A smaller input that fails alike, found by leaving out ever smaller pieces."""
    end, size = time.monotonic() + seconds, max(len(content) // 2, 1)
    while size and time.monotonic() < end:
        place = 0
        while place < len(content) and time.monotonic() < end:
            shorter = content[:place] + content[place + size :]
            if is_like(shorter):
                content = shorter
            else:
                place += size
        size //= 2
    return content


def _fails_so(read: Read, failure: str, content: bytes) -> bool:
    return failure_of(read, content)[0] == failure


def _next(mutator: Mutator, kept: Sequence[bytes], whole: Sequence[bytes], chance: random.Random) -> bytes:
    """Half of the time from what is whole: what was damaged again and again gets stuck in the first check."""
    return mutator.mutate(chance.choice(whole if chance.random() < 0.5 else kept), chance.choice(kept))


def _child(name: str, seconds: float, seed: int, finds: Path) -> None:
    """Fuzz one parser; prints its line of the table."""
    import resource

    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    chance = random.Random(f"{name} {seed}")
    with tempfile.TemporaryDirectory(prefix="testimony-archive-fuzzing-") as scratch:
        for each in ("seeds", "ground"):
            (Path(scratch) / each).mkdir()
        whole = PARSERS[name].seeds(Path(scratch) / "seeds")
        with PARSERS[name].ready(Path(scratch) / "ground") as read:
            now = finds / f"{name}-{_NOW}"
            tally = fuzz(read, whole, chance, lambda tally: tally.seconds < seconds, now.write_bytes)
            for number, (failure, content) in enumerate(tally.finds.items()):
                small = shrunk(content, partial(_fails_so, read, failure))
                (finds / f"{name}-{number}").write_bytes(small)
                print(f"--- {name}-{number} ({len(small)} bytes): {failure}", flush=True)
            now.unlink(missing_ok=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{name:<18}{tally.seconds:>9.0f}{tally.inputs:>10}{tally.read:>10}{tally.slowest:>9.2f}{peak:>7}"
        f"{len(tally.finds):>7}",
        flush=True,
    )


def main() -> int:
    """Fuzz each parser in turn; gives 1 where anything was found."""
    asked = _asked()
    if asked.child:
        _child(asked.child, asked.seconds, asked.seed, asked.finds)
        return 0
    finds = asked.finds or Path(tempfile.mkdtemp(prefix="testimony-archive-finds-"))
    finds.mkdir(parents=True, exist_ok=True)
    print(f"{'parser':<18}{'seconds':>9}{'inputs':>10}{'read':>10}{'slowest':>9}{'MiB':>7}{'finds':>7}", flush=True)
    died = False
    for name in asked.only or PARSERS:
        command = [sys.executable, "-m", "tests.torture.fuzzing", "--child", name, "--finds", str(finds)]
        command += ["--seconds", str(asked.seconds), "--seed", str(asked.seed)]
        done = subprocess.run(command, check=False, env=environment_of_children())
        if done.returncode:
            died = True
            print(f"--- {name} died of {done.returncode} at {finds / f'{name}-{_NOW}'}", flush=True)
    print(f"seed {asked.seed}; finds in {finds}")
    return int(died or any(finds.iterdir()))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture.fuzzing")
    parser.add_argument("--seconds", type=float, default=60, help="of the processor's time, for each parser")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", action="append", choices=list(PARSERS), help="only this parser; may be repeated")
    parser.add_argument("--finds", type=Path, help="a folder for inputs that were read wrongly")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
