"""Passages like another one: by its rarest words, which stand in the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import NoSuchPassage, RecordGone
from testimony_archive.domain.likeness import Likeness
from testimony_archive.domain.queries import Facet, SearchRequest
from tests.services.search_archive import codes, find, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

_COMMON = "La gente del pueblo dice que eso siempre fue así."
_ROWS = (
    {"code": "S-1", "language": "es", "country": "Peru", "text": f"La acequia del molino se secó.\n\n{_COMMON}"},
    {"code": "S-2", "language": "es", "country": "Peru", "text": f"El molino muele con la acequia.\n\n{_COMMON}"},
    {"code": "S-3", "language": "es", "country": "Chile", "text": f"Los molinos. {_COMMON}\n\nUna acequia. {_COMMON}"},
    {"code": "S-4", "language": "es", "country": "Chile", "text": f"Otra cosa.\n\n{_COMMON}"},
    {"code": "S-5", "language": "es", "country": "Chile", "text": f"{_COMMON}\n\n{_COMMON} Y así fue."},
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder: Path = tmp_path_factory.mktemp("similar")
    with make_archive(folder) as made:
        import_rows(made, folder / "more.csv", _ROWS)
        yield made


def like(workspace: Workspace, code: str, ordinal: int) -> Likeness:
    (testimony_id,) = workspace.catalogue.testimony_ids([code])
    return workspace.similar.at(testimony_id, ordinal, code)


def test_the_rare_words_of_a_passage_that_others_share_are_looked_for(archive: Workspace) -> None:
    assert like(archive, "S-1", 1) == Likeness(("acequia", "molino"), "S-1")


def test_passages_that_share_several_words_come_before_those_that_share_one(archive: Workspace) -> None:
    page = find(archive, like(archive, "S-1", 1).query())
    assert codes(page) == ["S-2", "S-3"]
    assert [each.text for each in page.hits[0].passages] == ["El molino muele con la acequia."]


def test_the_words_are_marked_in_any_of_their_forms(archive: Workspace) -> None:
    page = find(archive, like(archive, "S-1", 1).query())
    marked = {each.text[start:end] for hit in page.hits for each in hit.passages for start, end in each.highlights}
    assert marked == {"molino", "acequia", "molinos"}


def test_its_own_testimony_is_found_too_where_it_is_not_left_out(archive: Workspace) -> None:
    likeness = Likeness(like(archive, "S-1", 1).words)
    assert set(codes(find(archive, likeness.query()))) == {"S-1", "S-2", "S-3"}


def test_facets_and_further_words_narrow_it_like_any_search(archive: Workspace) -> None:
    query = like(archive, "S-1", 1).query()
    assert codes(find(archive, query, choices={Facet.COUNTRY: frozenset({"CL"})})) == ["S-3"]
    assert codes(find(archive, f"{query} muele")) == ["S-2"]
    assert archive.searching.testimony_ids(SearchRequest(query)) == archive.catalogue.testimony_ids(["S-2", "S-3"])


def test_what_is_said_everywhere_tells_nothing(archive: Workspace) -> None:
    assert like(archive, "S-4", 2).words == ()


def test_a_passage_by_its_row_is_the_same_as_by_its_place(archive: Workspace) -> None:
    (hit,) = find(archive, '"se secó"').hits
    assert archive.similar.of_passage(hit.passages[0].passage_id) == like(archive, "S-1", 1)


def test_a_passage_that_is_not_there_is_told(archive: Workspace) -> None:
    with pytest.raises(NoSuchPassage, match="S-1 has no passage 9"):
        like(archive, "S-1", 9)
    with pytest.raises(RecordGone):
        archive.similar.of_passage(999_999)


@pytest.mark.parametrize(("query", "expected"), [('like:"acequia"', ["S-1", "S-2", "S-3"]), ('like:""', [])])
def test_one_word_is_enough_and_none_finds_nothing(archive: Workspace, query: str, expected: list[str]) -> None:
    assert sorted(codes(find(archive, query))) == expected


def test_the_records_of_testimonies_are_no_passages(archive: Workspace) -> None:
    assert codes(find(archive, 'like:"soldadura taller"')) == ["PE-002"]
    assert find(archive, 'like:"soldadura taller"').hits[0].record == ()
