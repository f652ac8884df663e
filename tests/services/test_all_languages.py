"""The switch “all languages”: words find what other languages call the same, and each name can be switched off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.selection_sources import SourceKind
from testimony_archive.domain.terms import TermField, VocabularyKind
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.services.searching import APART, as_json
from tests.services.search_archive import codes, find, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.domain.queries import SearchPage
    from testimony_archive.services.workspace import Workspace


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Five testimonies; a theme has a name in each language, and two synonyms of several words."""
    with make_archive(tmp_path_factory.mktemp("languages")) as workspace:
        _, key = workspace.vocabularies.add(VocabularyKind.THEME, "Scholarships and access")
        names = {TermField.LABEL_ES: "Becas", TermField.LABEL_FR: "Bourses", TermField.LABEL_EN: "scholarships"}
        for field, name in names.items():
            workspace.vocabularies.edit(VocabularyKind.THEME, key, field, name)
        workspace.vocabularies.edit(VocabularyKind.THEME, key, TermField.SYNONYMS, ["jóvenes mujeres", "becas y más"])
        yield workspace


def wide(workspace: Workspace, text: str, *without: str, **options: object) -> SearchPage:
    return find(workspace, text, all_languages=True, not_widened=frozenset(without), **options)


def found(page: SearchPage) -> set[int]:
    return {each.passage_id for hit in page.hits for each in hit.passages}


def test_a_word_finds_what_other_languages_call_the_same(archive: Workspace) -> None:
    assert set(codes(find(archive, "beca"))) == {"PE-001", "PE-002", "CL-001"}
    page = wide(archive, "beca")
    assert set(codes(page)) == {"PE-001", "PE-002", "CL-001", "CA-001", "CA-002"}
    (widened,) = page.widened
    assert (widened.typed, set(widened.added)) == ("beca", {"scholarships", "Bourses", "jóvenes mujeres"})


def test_what_was_added_is_marked(archive: Workspace) -> None:
    (hit,) = [each for each in wide(archive, "beca").hits if each.code == "CA-001"]
    (passage,) = hit.passages
    assert [passage.text[start:end] for start, end in passage.highlights] == ["scholarship"]


def test_names_are_switched_off_one_by_one(archive: Workspace) -> None:
    page = wide(archive, "beca", "SCHOLARSHIPS")
    assert "CA-001" not in codes(page)
    assert page.widened[0].left_out == ("scholarships",)


def test_without_the_switch_nothing_is_wider(archive: Workspace) -> None:
    assert find(archive, "beca").widened == ()
    assert find(archive, "beca", not_widened=frozenset({"bourses"})) == replace(
        find(archive, "beca"), request=find(archive, "beca", not_widened=frozenset({"bourses"})).request
    )


def test_it_finds_exactly_what_its_names_find_one_by_one(archive: Workspace) -> None:
    page = wide(archive, "beca", passages_per_testimony=50)
    written = 'beca OR scholarships OR bourses OR "jóvenes mujeres"~0'
    assert found(page) == found(find(archive, written, passages_per_testimony=50))
    assert set(archive.searching.passage_ids(page.request)) == found(page)
    assert set(archive.searching.testimony_ids(page.request)) == {each.testimony_id for each in page.hits}


def test_words_apart_are_found_in_all_languages_too(archive: Workspace) -> None:
    page = wide(archive, "becas weld")
    assert codes(page) == ["CA-001"]
    assert page.notices == (APART,)


def test_another_spelling_is_offered_for_what_was_typed(archive: Workspace) -> None:
    assert wide(archive, "bwcas").did_you_mean == "becas"


def test_a_saved_search_keeps_the_switch_and_what_was_switched_off(archive: Workspace) -> None:
    request = SearchRequest("beca", all_languages=True, not_widened=frozenset({"bourses"}))
    _, number = archive.saved_searches.save("Everywhere", request)
    _, plain = archive.saved_searches.save("Here", SearchRequest("beca"))
    kept = {each.saved_search_id: each.request for each in archive.saved_searches.all()}
    assert (kept[number], kept[plain]) == (request, SearchRequest("beca"))
    counts = archive.saved_searches.counts(NoProgress())
    assert counts[number] > counts[plain]


def test_what_was_added_has_its_lines_in_the_concordance(archive: Workspace) -> None:
    request = ConcordanceRequest(SearchRequest("beca", all_languages=True, not_widened=frozenset({"jóvenes mujeres"})))
    told = archive.concordances.read(request)
    words = {each.keyword.casefold() for each in told.rows}
    assert {"becas", "beca", "scholarship", "bourses"} <= words
    (widened,) = told.widened
    assert widened.left_out == ("jóvenes mujeres",)
    leaving = archive.concordance_export.leaving(request)
    assert {each.keyword for each in leaving.rows} >= {"scholarship"}


def test_a_selection_remembers_the_switch_of_the_search_that_fills_it(archive: Workspace) -> None:
    request = SearchRequest("beca", all_languages=True, not_widened=frozenset({"bourses"}))
    _, selection_id = archive.selecting.create("Everywhere")
    archive.selection_sources.fill(selection_id, SourceKind.TESTIMONIES, request)
    (source,) = archive.selection_sources.sources(selection_id)
    assert source.request == request
    assert len(source.known) == len(codes(wide(archive, "beca", "bourses")))
    assert archive.selection_sources.state(archive.selecting.by_name("Everywhere")).gone == frozenset()


def test_words_that_a_passage_is_to_be_like_stand_for_themselves(archive: Workspace) -> None:
    assert codes(wide(archive, 'like:"beca taller"')) == codes(find(archive, 'like:"beca taller"'))
    assert "CA-001" in codes(wide(archive, 'beca OR like:"taller"'))


def test_json_tells_what_was_added_and_what_was_not(archive: Workspace) -> None:
    (told,) = as_json(wide(archive, "beca", "bourses"))["widened"]
    assert told["typed"] == "beca"
    assert "scholarships" in told["added"]
    assert told["left_out"] == ["Bourses"]
    assert as_json(find(archive, "beca"))["widened"] == []


@given(
    typed=st.lists(st.sampled_from(["beca", "becas", "bourse", "mujeres", "weld", "OR", "-taller", '"(']), max_size=4),
    without=st.sets(st.sampled_from(["becas", "bourses", "scholarships"])),
)
def test_no_query_finds_less_in_all_languages(archive: Workspace, typed: list[str], without: set[str]) -> None:
    text = " ".join(typed)
    narrow = find(archive, text, passages_per_testimony=50)
    page = wide(archive, text, *without, passages_per_testimony=50)
    if APART not in narrow.notices:
        assert found(narrow) <= found(page)
