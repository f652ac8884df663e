"""Every expected error says what happened and what to do, with all that its words ask for, wherever it is raised."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import testimony_archive
from testimony_archive.domain import (
    backup_errors,
    bag_errors,
    errors,
    export_errors,
    recording_errors,
    repair_errors,
    source_problems,
)
from testimony_archive.domain.drafts import ImportReport
from testimony_archive.domain.errors import ArchiveError, ImportRefused, UnknownTerm

SOURCES = Path(testimony_archive.__file__).parent
TOLD_IN = (backup_errors, bag_errors, errors, export_errors, recording_errors, repair_errors, source_problems)


def kinds() -> dict[str, type[ArchiveError]]:
    """Every kind of expected error by its name."""
    found = {name: each for module in TOLD_IN for name, each in vars(module).items()}
    return {
        name: each
        for name, each in found.items()
        if isinstance(each, type) and issubclass(each, ArchiveError) and each.message
    }


def asked_for(kind: type[ArchiveError]) -> set[str]:
    """The names of the values in an error's words."""
    return {name for _, name, _, _ in Formatter().parse(kind.message + kind.advice) if name}


def calls() -> Iterator[tuple[str, str, set[str] | None]]:
    """Every place in the program that makes an error: where, which, and the values it gives (None: not to be read, or
    the error works them out of what it is given)."""
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds():
                is_plain = kinds()[node.func.id].__init__ is ArchiveError.__init__
                is_plain &= all(each.arg is not None for each in node.keywords)
                given = {str(each.arg) for each in node.keywords} if is_plain else None
                yield f"{file.relative_to(SOURCES)}:{node.lineno}", node.func.id, given


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_error_says_what_happened_and_what_to_do(name: str) -> None:
    kind = kinds()[name]
    assert kind.message.endswith((".", "“{quote}”.", "{first}"))
    assert kind.advice.endswith((".", ".)"))
    assert "\n" not in kind.message + kind.advice


def test_every_error_gets_the_values_that_its_words_ask_for() -> None:
    found = list(calls())
    assert len(found) > 60
    short = {
        where: asked_for(kinds()[name]) - given
        for where, name, given in found
        if given is not None and not asked_for(kinds()[name]) <= given
    }
    assert short == {}


def test_errors_without_values_are_raised_without_any() -> None:
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name) and node.exc.id in kinds():
                assert asked_for(kinds()[node.exc.id]) == set(), f"{file}:{node.lineno}"


def test_every_error_stands_with_the_others_so_that_it_is_translated() -> None:
    strays: list[str] = []
    for module in pkgutil.walk_packages([str(SOURCES)], "testimony_archive."):
        if module.name.startswith(("testimony_archive.ui", "testimony_archive.__main__")):
            continue
        loaded = importlib.import_module(module.name)
        strays += [
            f"{module.name}.{name}"
            for name, each in vars(loaded).items()
            if isinstance(each, type)
            and issubclass(each, ArchiveError)
            and each.message
            and each.__module__ not in [told.__name__ for told in TOLD_IN]
        ]
    assert strays == []


def test_an_error_is_one_line_in_english_and_keeps_its_values() -> None:
    error = UnknownTerm(kind="role", term="a\nb", nearest="teacher,\n student")
    assert str(error) == error.sentence() == "The role “a b” is not known. Use one of: teacher, student."
    assert error.values == {"kind": "role", "term": "a\nb", "nearest": "teacher,\n student"}


def test_values_with_braces_are_words() -> None:
    assert "{x}" in UnknownTerm(kind="role", term="{x}", nearest="").sentence()


def test_a_refused_import_carries_its_report() -> None:
    report = ImportReport(0, 0, 0, 0, ())
    assert ImportRefused(report, first="row 2: no code", count=3).report is report
