"""What is offered while a search is typed: what the archive really holds, and nothing that is to stay inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.domain.search_suggestions import SuggestionKind
from tests.services.search_archive import find, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

_Kind = SuggestionKind
SAVED = SearchRequest("beca", {Facet.COUNTRY: frozenset({"PE"})})


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with make_archive(tmp_path_factory.mktemp("suggesting")) as workspace:
        workspace.saved_searches.save("Women and grants", SAVED)
        row = {"code": "MX-001", "country": "Mexico", "place": "San Isidro", "project": "Agua y minas", "text": "Sí."}
        import_rows(workspace, tmp_path_factory.mktemp("more") / "table.csv", (row,))
        yield workspace


def offered(workspace: Workspace, typed: str, *kinds: SuggestionKind, **options: bool) -> list[tuple[str, str]]:
    """What is shown, and what the field then holds, of some kinds."""
    request = SearchRequest(typed, **options)  # type: ignore[arg-type]
    found = workspace.suggesting.suggest(request, "en")
    return [(each.shown, each.request.text) for each in found if not kinds or each.kind in kinds]


def test_words_are_real_forms_with_their_accents_the_most_frequent_first(archive: Workspace) -> None:
    found = [each for each in archive.suggesting.suggest(SearchRequest("be"), "es") if each.kind is _Kind.WORD]
    assert [each.shown for each in found] == ["beca", "becas"]
    counts = [each.count for each in found]
    assert counts == sorted(counts, key=lambda each: -(each or 0))
    assert offered(archive, "jov", _Kind.WORD) == [("jóvenes", "jóvenes")]


@pytest.mark.parametrize("typed", ["be", "jó", "taller muj", "(sc", "viaje -muj"])
def test_every_word_that_is_offered_finds_something(archive: Workspace, typed: str) -> None:
    for shown, _ in offered(archive, typed, _Kind.WORD):
        page = find(archive, f"={shown}")
        assert page.testimonies, shown


def test_a_word_that_nobody_says_any_more_is_not_offered(tmp_path: Path) -> None:
    with make_archive(tmp_path) as workspace:
        (testimony,) = workspace.catalogue.testimonies(workspace.catalogue.testimony_ids(["PE-002"]))
        (passage,) = [
            each
            for each in workspace.catalogue.passages(testimony.transcripts[0].transcript_id)
            if "viaje" in each.text
        ]
        workspace.transcribing.edit_text(passage.passage_id, "Una beca.")
        assert offered(workspace, "viaj", _Kind.WORD) == []


def test_themes_are_offered_by_any_of_their_names_in_the_language_of_the_interface(archive: Workspace) -> None:
    name = "Quality of technical education and training"
    assert offered(archive, "beca calid", _Kind.THEME) == [(f"3 {name}", f'beca theme:"{name}"')]
    assert find(archive, f'beca theme:"{name}"').testimonies == 1


def test_a_whole_page_that_is_pasted_begins_no_name(archive: Workspace) -> None:
    assert offered(archive, "nf-i" * 20_000, _Kind.PERSON, _Kind.PLACE) == []


def test_people_and_places_are_offered_by_any_part_of_their_names(archive: Workspace) -> None:
    assert offered(archive, "qui", _Kind.PERSON) == [("Rosa Quispe", '"Rosa Quispe"')]
    assert offered(archive, "julian", _Kind.PERSON) == [("Julián Mamani", '"Julián Mamani"')]
    assert offered(archive, "perú", _Kind.PLACE) == [("Peru", "country:PE")]
    assert offered(archive, "isid", _Kind.PLACE) == [("San Isidro", '"San Isidro"')]
    assert find(archive, '"Rosa Quispe"').testimonies == 1
    assert find(archive, '"San Isidro"').testimonies == 1


def test_a_field_is_offered_what_it_may_say(archive: Workspace) -> None:
    assert offered(archive, "a role:dir") == [("Director", "a role:Director")]
    assert ("audio", "has:audio") in offered(archive, "has:")
    assert offered(archive, "access:cl") == [("closed", "access:closed")]
    assert offered(archive, "speaker:ros") == [("Rosa", "speaker:Rosa")]
    assert offered(archive, "language:fra") == [("French", "language:fr")]
    assert offered(archive, "project:min") == [("Agua y minas", 'project:"Agua y minas"')]
    assert offered(archive, "code:") == []


def test_a_saved_search_is_offered_whole(archive: Workspace) -> None:
    (found,) = [
        each for each in archive.suggesting.suggest(SearchRequest("women gr"), "en") if each.kind is _Kind.SAVED
    ]
    assert (found.shown, found.request, found.is_whole) == ("Women and grants", SAVED, True)


def test_while_only_what_may_be_published_is_shown_nothing_is_offered_that_may_have_to_stay(archive: Workspace) -> None:
    for typed in ("be", "rosa", "speaker:", "mujeres rur"):
        kinds = {each.kind for each in archive.suggesting.suggest(SearchRequest(typed, only_publishable=True), "en")}
        assert kinds <= {_Kind.THEME, _Kind.SAVED}, typed
    assert offered(archive, "perú", only_publishable=True) == [("Peru", "country:PE")]


@pytest.mark.parametrize("typed", ["", "b", "beca ", '"la be', "beca~", "cap*", "zzzz"])
def test_nothing_is_offered_where_nothing_is_begun(archive: Workspace, typed: str) -> None:
    assert offered(archive, typed) == []


def test_whoever_types_on_is_not_kept_waiting(archive: Workspace) -> None:
    class Stopped:
        def advance(self, _done: int, _total: int, _what: str) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.suggesting.suggest(SearchRequest("be"), "en", Stopped())
