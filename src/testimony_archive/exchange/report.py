"""Where readers write down everything there is to tell, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from testimony_archive.domain.drafts import Problem, Severity
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.source_problems import SourceProblem, UnknownColumns, UnknownColumnsOfFiles


class Report:
    """Collects problems; the same one about the same place is told once."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything told so far, in order."""
        return tuple(self._problems)

    @property
    def has_errors(self) -> bool:
        """Whether anything told keeps the import out."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def tell(self, file: Path | str, problem: SourceProblem, row: int = 0, column: str = "") -> None:
        """Write down a problem at a place: the row counts from 1 as the source's own program does, 0 is the file."""
        self.tell_as(problem.severity, file, problem, row, column)

    def tell_as(
        self, severity: Severity, file: Path | str, error: ArchiveError, row: int = 0, column: str = ""
    ) -> None:
        """Write down an error that elsewhere would end the work, with the severity that it has here."""
        self._problems[Problem(str(file), error.sentence(), severity, row, column, error)] = None


def merge_remarks(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The same remark about columns of several files, told once for all of them."""
    alike: dict[str, list[Problem]] = {}
    for problem in problems:
        if isinstance(problem.error, UnknownColumns):
            alike.setdefault(problem.message, []).append(problem)
    merged: list[Problem] = []
    for problem in problems:
        same = alike.get(problem.message, [problem])
        if len(same) == 1:
            merged.append(problem)
        elif problem is same[0] and problem.error is not None:
            error = UnknownColumnsOfFiles(count=len(same), columns=problem.error.values["columns"])
            merged.append(replace(problem, message=error.sentence(), error=error))
    return tuple(merged)


def compact_numbers(numbers: Iterable[int], most: int = 12) -> str:
    """Ascending numbers as people list them, ``2, 4–7, 9``; after `most` groups the rest is ``…``."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][1] + 1:
            groups[-1][1] = number
        else:
            groups.append([number, number])
    shown = [str(first) if first == last else f"{first}–{last}" for first, last in groups[:most]]
    return ", ".join([*shown, "…"] if len(groups) > most else shown)
