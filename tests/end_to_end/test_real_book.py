"""A book of hundreds of pages out of real testimonies: in seconds, and every page as it is meant.

The testimonies are real people's words: the book is looked at, not kept.
"""

from __future__ import annotations

import re
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.publication import DocumentKind, Grouping, SourcePlace
from testimony_archive.domain.records import Testimony
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.publish.test_in_libreoffice import printed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(500)]

HEARINGS = {
    "code": "id",
    "text": "statement",
    "role": "profession",
    "institution": "organization",
    "interviewee": "full-name",
}
WHOLE_BOOK = ExportOptions(
    (Grouping.COUNTRY,),
    kind=DocumentKind.QUOTES,
    sources=SourcePlace.FOOTNOTES,
    lists_people=True,
    has_indexes=True,
    has_charts=True,
)
QUOTES = 300
LONGEST_QUOTE = 2_000
"""Letters; what is longer than a page cannot stand on one with its attribution."""
TESTIMONIES = 250


@pytest.fixture(scope="module")
def book(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with two books of the same hearings: one of quotes, one of whole testimonies."""
    folder = tmp_path_factory.mktemp("real")
    hearings = shared_data / "wilderness-hearings" / "statements_with_locations.csv"
    defaults = {"language": "en", "consent": "public"}
    with Workspaces(lambda: date(2026, 3, 1)).create(folder / "archive", "blank") as workspace:
        workspace.importing.run([hearings], ImportOptions(mapping=HEARINGS, defaults=defaults))
        quotes = ExportSource(passage_ids=passages_of(workspace)[:QUOTES])
        started = time.perf_counter()
        workspace.publishing.export(folder / "quotes.docx", quotes, WHOLE_BOOK)
        whole = ExportSource(testimony_ids=[each.testimony_id for each in testimonies_of(workspace)][:TESTIMONIES])
        workspace.publishing.export(folder / "whole.docx", whole, ExportOptions(has_charts=True))
        assert time.perf_counter() - started < 60
    return folder


def testimonies_of(workspace: Workspace) -> tuple[Testimony, ...]:
    return workspace.catalogue.testimonies([each.testimony_id for each in workspace.catalogue.rows(RowFilter())])


def passages_of(workspace: Workspace) -> list[int]:
    transcripts = (one for each in testimonies_of(workspace) for one in each.transcripts)
    passages = (each for one in transcripts for each in workspace.catalogue.passages(one.transcript_id))
    return [each.passage_id for each in passages if len(each.text) <= LONGEST_QUOTE]


def words_in(document: Path, style: str) -> list[str]:
    found = (each for each in docx.Document(str(document)).paragraphs if each.style is not None)
    return [" ".join(each.text.split()) for each in found if each.style is not None and each.style.name == style]


@pytest.fixture(scope="module")
def quotes(book: Path) -> list[str]:
    """The words of each page of the book of quotes."""
    return printed(book / "quotes.docx", book)


@pytest.fixture(scope="module")
def whole(book: Path) -> list[str]:
    """The words of each page of the book of testimonies."""
    return printed(book / "whole.docx", book)


def test_a_book_of_hundreds_of_pages_is_made_and_laid_out(quotes: list[str], whole: list[str]) -> None:
    assert 200 <= len(quotes) <= 500
    assert 200 <= len(whole) <= 500
    for pages in (quotes, whole):
        assert [page.split()[-1] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]


def test_no_attribution_stands_apart_from_its_quote(book: Path, quotes: list[str]) -> None:
    attributions = words_in(book / "quotes.docx", "Quote Attribution")
    assert len(attributions) == QUOTES
    title = words_in(book / "quotes.docx", "Title")[0]
    tops = [page.removeprefix(title).strip() for page in quotes[1:]]
    assert [top[:60] for top in tops if top.startswith(tuple(attributions))] == []


def test_the_contents_lead_to_the_pages_where_testimonies_begin(book: Path, whole: list[str]) -> None:
    titles = words_in(book / "whole.docx", "Heading 2")
    assert len(titles) == TESTIMONIES
    contents = " ".join(page for page in whole[1:12])
    told = [re.search(rf"{re.escape(title)} (\d+)\b", contents) for title in titles]
    numbers = [int(each[1]) for each in told if each is not None]
    assert len(numbers) == TESTIMONIES
    assert all(before <= after for before, after in pairwise(numbers))
    wrong = [title for title, number in zip(titles, numbers, strict=True) if title not in whole[number - 1]]
    assert wrong == []
