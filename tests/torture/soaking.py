"""An archivist's day, many times over: ``python -m tests.torture.soaking --actions 10000`` is eight hours of one.

Everything happens in the real window (offscreen, with its threads, playing in silence) and by the services that it
calls, in an order and with values that a seed decides. What the archive has to hold is kept beside it and compared with
it; what the process holds is measured every so often and must not grow.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from testimony_archive.services.workspaces import Workspaces
from tests.factories import workspaces
from tests.torture.archivist import Archivist
from tests.torture.changing_deeds import CHANGING
from tests.torture.deeds import Deed
from tests.torture.figures import HEAD, Figures, figures, growth, line
from tests.torture.reading_deeds import READING
from tests.torture.working_deeds import WORKING

DEEDS: Final = (*READING, *CHANGING, *WORKING)
_COMPARE_EVERY: Final = 25
_HANG_SECONDS: Final = 300
"""After this the whole process is ended, with what every thread was at."""


@dataclass(slots=True)
class Soaked:
    """What came of it: how often each thing was done, what went wrong, and the figures in their order."""

    done: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)
    taken: list[Figures] = field(default_factory=list)


def soak(
    archive: Path,
    ground: Path,
    actions: int,
    seed: int,
    *,
    deeds: tuple[Deed, ...] = DEEDS,
    measure_every: int = 250,
    on_measured: Callable[[Soaked], object] = lambda _soaked: None,
) -> Soaked:
    """Work in the window for so many actions.

    Args:
        archive: the folder of the archive, which is changed.
        ground: an empty folder for everything else.
        actions: how many things are done.
        seed: decides which, in what order and with what values.
        deeds: what there is to do.
        measure_every: after how many actions the figures are taken.
        on_measured: told each time, with all that is known by then.
    """
    soaked = Soaked()
    chance = Random(seed)
    someone = Archivist(archive, ground, chance)
    began = time.monotonic()
    with someone.at_work():
        last: list[str] = []
        for number in range(1, actions + 1):
            deed = chance.choices(deeds, [each.weight for each in deeds])[0]
            last = [*last[-6:], deed.name]
            if not _do(someone, deed, soaked, number, last):
                break
            if number % _COMPARE_EVERY == 0 or number == actions:
                _compare(someone, soaked, number, last)
            if number % measure_every == 0:
                someone.settle()
                soaked.taken.append(figures(number, time.monotonic() - began, archive, ground))
                on_measured(soaked)
    with Workspaces(workspaces()._today).open(archive) as workspace:
        soaked.troubles += [str(each) for each in workspace.keeping.verify().problems]
    return soaked


def _do(someone: Archivist, deed: Deed, soaked: Soaked, number: int, last: list[str]) -> bool:
    faulthandler.dump_traceback_later(_HANG_SECONDS, exit=True)
    began = time.monotonic()
    try:
        deed.do(someone)
        return True
    except Exception:  # noqa: BLE001 - whatever it is, it is to be told with what was done before
        soaked.troubles.append(f"{number} {last}: {traceback.format_exc()}")
        return someone.program.session is not None and len(soaked.troubles) < 20
    finally:
        faulthandler.cancel_dump_traceback_later()
        soaked.done[deed.name] += 1
        soaked.seconds[deed.name] = soaked.seconds.get(deed.name, 0.0) + time.monotonic() - began
        for each in someone.take_troubles():
            soaked.troubles.append(f"{number} {last}: {each}")


def _compare(someone: Archivist, soaked: Soaked, number: int, last: list[str]) -> None:
    try:
        someone.check()
    except AssertionError as error:
        soaked.troubles.append(f"{number} {last}: {error}")
        someone.expect_what_is()


_LEVEL: Final[tuple[tuple[str, Callable[[Figures], float], float], ...]] = (
    ("memory in use", lambda each: each.in_use, 0.05),
    ("memory of Python", lambda each: each.blocks, 0.05),
    ("memory", lambda each: each.resident, 0.1),
    ("file handles", lambda each: each.handles, 0.1),
    ("threads", lambda each: each.threads, 0.1),
    ("widgets", lambda each: each.widgets, 0.1),
)
"""What must not grow, and by how much of its mean the fitted line may rise over the last two thirds. Counts of some
twenty go up and down by a tenth with the page that is shown; one that is left behind each time the archive is opened
would make a multiple of them. What the system counts may rise by a tenth while what is in use does not: the gaps that
are left between what stays."""


def main() -> int:
    """Soak, and tell; gives 1 where anything went wrong or grew."""
    asked = _asked()
    scratch = Path(tempfile.mkdtemp(prefix="testimony-archive-soak-", dir=asked.scratch))
    temporary = scratch / "temporary"
    temporary.mkdir()
    tempfile.tempdir = str(temporary)
    archive = scratch / "archive"
    if asked.archive is None:
        workspaces().sample(archive).close()
    else:
        shutil.copytree(asked.archive, archive)
    print(HEAD, flush=True)
    soaked = soak(
        archive,
        scratch / "ground",
        asked.actions,
        asked.seed,
        measure_every=asked.every,
        on_measured=lambda soaked: print(f"{line(soaked.taken[-1])} {len(soaked.troubles)} troubles", flush=True),
    )
    for name, count in soaked.done.most_common():
        print(f"{name:<28}{count:>8}{soaked.seconds[name] / count:>10.3f} s each")
    grown = [
        f"{name} grew by {growth(soaked.taken, of):.1%}" for name, of, most in _LEVEL if growth(soaked.taken, of) > most
    ]
    for name, of, _most in _LEVEL:
        print(f"{name:<28}{growth(soaked.taken, of):>8.1%}")
    for each in (*soaked.troubles, *grown):
        print(f"--- {each}")
    print(f"{soaked.done.total()} actions, {len(soaked.troubles)} troubles, seed {asked.seed}, {scratch}")
    if not soaked.troubles:
        shutil.rmtree(scratch)
    return int(bool(soaked.troubles or grown))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture.soaking")
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=250, help="after how many actions the figures are taken")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--archive", type=Path, help="work in a copy of this archive instead of the sample")
    parser.add_argument("--scratch", type=Path, help="where everything is made; the system's temporary folder")
    return parser.parse_args()


if __name__ == "__main__":
    faulthandler.enable()
    sys.exit(main())
