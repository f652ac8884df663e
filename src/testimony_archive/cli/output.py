"""Where words go: the answer alone to stdout, messages and progress to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from testimony_archive.config.fault_report import fault_report
from testimony_archive.domain.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.progress import Progress, TaskID


def answer(text: str = "") -> None:
    """Print a line of the answer; marks of bold and underlined are for a terminal only."""
    typer.echo(text)


def answer_json(document: Any) -> None:
    """Print the answer as one JSON document."""
    answer(json.dumps(document, ensure_ascii=False, indent=2))


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 passage``, ``1,200 testimonies``; `many` where it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def testimonies(count: int) -> str:
    """So many testimonies."""
    return counted(count, "testimony", "testimonies")


def tell(message: str) -> None:
    """Print a message on one physical line of stderr."""
    sys.stderr.write(" ".join(message.split()) + "\n")


def tell_passed_over(backups: Sequence[Path]) -> None:
    """Name backups that cannot be read, as all others serve."""
    for each in backups:
        tell(f"{each} cannot be read, and was passed over.")


def tell_error(error: ArchiveError) -> None:
    """Print what is wrong and what to do, on one physical line of stderr."""
    tell(error.sentence())


def tell_fault(error: Exception, log: Path | None) -> None:
    """Print on stderr that the program has a fault, and the report of it, which holds no words of an archive."""
    kept = f" It stands in {log} as well." if log is not None else ""
    tell(
        "This is a fault of the program, not of yours; everything done before is saved. If it happens again, send this "
        f"report to those who look after the program.{kept}"
    )
    sys.stderr.write(f"\n{fault_report(error)}\n")


class BarProgress:
    """Shows the progress of long work on a terminal."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def advance(self, done: int, total: int, what: str) -> None:
        """Move the bar of `what`."""
        if what not in self._tasks:
            self._tasks[what] = self._bars.add_task(what, total=total or None)
        self._bars.update(self._tasks[what], completed=done, total=total or None)


@contextmanager
def progress_bars() -> Iterator[BarProgress]:
    """Progress bars on stderr while the block runs; nothing is drawn where stderr is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
        yield BarProgress(bars)
