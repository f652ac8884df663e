"""What the handbook tells people to type finds something in the sample archive."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.queries import Field, SearchRequest
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.views.search_hints import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.services.workspace import Workspace
    from tests.end_to_end.terminal import Terminal

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "search.md"
ROW = re.compile(r"^\| (?P<typed>`.*?`) \| ", re.MULTILINE)
TYPED = re.compile(r"`([^`]+)`")


def handbook_examples() -> list[str]:
    return [
        typed for row in ROW.finditer(HANDBOOK.read_text(encoding="utf-8")) for typed in TYPED.findall(row["typed"])
    ]


@pytest.fixture(scope="module")
def workspace(_sample_made_once: Path) -> Iterator[Workspace]:
    with Workspaces(date.today).open(_sample_made_once, read_only=True) as opened:
        yield opened


def test_the_handbook_has_an_example_of_everything() -> None:
    assert len(handbook_examples()) > 30


@pytest.mark.parametrize("typed", [*handbook_examples(), "(theme:2 OR becas) -country:CL has:quote"])
def test_every_example_of_the_handbook_finds_passages(workspace: Workspace, typed: str) -> None:
    page = workspace.searching.search(SearchRequest(text=typed))
    assert page.passages, typed
    assert page.notice is None


@pytest.mark.parametrize("typed", [typed for typed, _ in EXAMPLES])
def test_every_example_of_the_search_page_finds_passages(workspace: Workspace, typed: str) -> None:
    assert workspace.searching.search(SearchRequest(text=typed)).passages


def test_all_languages_finds_what_a_theme_calls_the_same(terminal: Terminal, sample: Path) -> None:
    assert terminal.done("search", sample, "empleabilidad", "--json").json()["testimonies"] == 0
    found = terminal.done("search", sample, "empleabilidad", "--all-languages", "--json").json()
    (widened,) = found["widened"]
    assert {"Employability", "Employabilité"} <= set(widened["added"])
    assert found["testimonies"] > 0
    options = [part for name in widened["added"] for part in ("--not-widened", name)]
    found = terminal.done("search", sample, "empleabilidad", "--all-languages", *options, "--json").json()
    assert (found["testimonies"], found["widened"][0]["added"]) == (0, [])


def test_a_concordance_has_lines_of_what_all_languages_find(terminal: Terminal, sample: Path) -> None:
    narrow = terminal.done("concordance", sample, "empleabilidad", "--json").json()
    wide = terminal.done("concordance", sample, "empleabilidad", "--all-languages", "--json").json()
    assert (narrow["occurrences"], narrow["widened"]) == (0, [])
    assert wide["occurrences"] > 0
    assert wide["widened"][0]["typed"] == "empleabilidad"


def test_a_selection_takes_what_all_languages_find(terminal: Terminal, sample: Path) -> None:
    narrow = terminal.done("select", sample, "Narrow", "--query", "becas").out
    wide = terminal.done("select", sample, "Wide", "--query", "becas", "--all-languages").out
    assert (narrow, wide) == ("Narrow: 6 items.\n", "Wide: 10 items.\n")


def test_the_help_of_search_names_every_field_and_operator(terminal: Terminal) -> None:
    told = terminal.done("search", "--help").out
    assert all(f"{field}:" in told for field in Field)
    assert all(sign in told for sign in ("OR", "-two", "=form", "begin*", "m?n", "~2", '"one two"~5', "single quotes"))
