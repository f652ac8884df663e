"""What the handbook tells people to type finds something in the sample archive."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.views.search_hints import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.services.workspace import Workspace

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
