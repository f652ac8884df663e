"""Selections that searches fill: refreshed they take in what is new, tell what is gone, and lose nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import NoSearchFills, RecordGone
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.domain.records import Selection
from testimony_archive.domain.selection_sources import SourceKind
from tests.factories import content
from tests.services.search_archive import import_rows, make_archive, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

TESTIMONIES, QUOTES = SourceKind.TESTIMONIES, SourceKind.QUOTES
_BECAS = SearchRequest("beca", {Facet.COUNTRY: frozenset({"PE"})})
_NEW = {"code": "PE-009", "language": "es", "country": "Peru", "consent": "written", "text": "Otra beca llegó."}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with make_archive(tmp_path) as made:
        yield made


def filled(workspace: Workspace, kind: SourceKind = TESTIMONIES, request: SearchRequest = _BECAS) -> int:
    _, selection_id = workspace.selecting.create("Becas")
    workspace.selection_sources.fill(selection_id, kind, request)
    return selection_id


def selection(workspace: Workspace) -> Selection:
    return workspace.selecting.by_name("Becas")


def shown(workspace: Workspace) -> list[str]:
    """The items as people name them."""
    items = workspace.selecting.items(selection(workspace).selection_id)
    return [
        each.quote.anchor.exact if each.quote is not None else each.testimony.code
        for each in items
        if each.testimony is not None
    ]


def gone(workspace: Workspace) -> list[str]:
    """The items that no search finds any more."""
    held, state = selection(workspace), workspace.selection_sources.state(selection(workspace))
    names = dict(zip((each.item_id for each in held.items), shown(workspace), strict=True))
    return [names[each] for each in state.gone]


def test_what_a_search_finds_fills_a_selection_that_remembers_the_search(archive: Workspace) -> None:
    selection_id = filled(archive)
    assert sorted(shown(archive)) == ["PE-001", "PE-002"]
    (source,) = archive.selection_sources.sources(selection_id)
    assert (source.kind, source.request) == (TESTIMONIES, _BECAS)
    state = archive.selection_sources.state(selection(archive))
    assert (state.new, state.gone) == (0, frozenset())


def test_a_refresh_takes_in_what_is_new_and_leaves_the_rest_where_it_stands(archive: Workspace, tmp_path: Path) -> None:
    filled(archive)
    before = shown(archive)
    import_rows(archive, tmp_path / "more.csv", (_NEW,))
    assert archive.selection_sources.state(selection(archive)).new == 1
    _, done = archive.selection_sources.refresh(selection(archive))
    assert (done.added, done.gone) == (1, frozenset())
    assert shown(archive) == [*before, "PE-009"]
    assert archive.selection_sources.state(selection(archive)).new == 0


def test_what_was_found_as_quotes_is_refreshed_passage_by_passage(archive: Workspace, tmp_path: Path) -> None:
    filled(archive, QUOTES)
    before = shown(archive)
    assert len(before) == 3
    import_rows(archive, tmp_path / "more.csv", (_NEW,))
    archive.selection_sources.refresh(selection(archive))
    assert shown(archive) == [*before, "Otra beca llegó."]


@pytest.mark.parametrize(("kind", "came"), [(TESTIMONIES, "PE-010"), (QUOTES, "Una beca distinta.")])
def test_what_comes_in_the_place_of_something_that_was_deleted_is_new(
    archive: Workspace, tmp_path: Path, kind: SourceKind, came: str
) -> None:
    import_rows(archive, tmp_path / "more.csv", (_NEW,))
    filled(archive, kind)
    archive.editing.delete_testimonies(archive.catalogue.testimony_ids(["PE-009"]))
    import_rows(archive, tmp_path / "more.csv", (_NEW | {"code": "PE-010", "text": "Una beca distinta."},))
    assert archive.selection_sources.state(selection(archive)).new == 1
    archive.selection_sources.refresh(selection(archive))
    assert came in shown(archive)


def test_what_is_kept_already_is_found_again_without_its_record_being_read(archive: Workspace) -> None:
    selection_id = filled(archive, QUOTES)
    with statements() as said:
        archive.selection_sources.fill(selection_id, QUOTES, _BECAS)
    assert not [each for each in said if "FROM participation" in each]
    assert len(shown(archive)) == 3


def test_what_two_searches_find_is_new_once(archive: Workspace, tmp_path: Path) -> None:
    selection_id = filled(archive)
    archive.selection_sources.fill(selection_id, TESTIMONIES, SearchRequest("beca"))
    import_rows(archive, tmp_path / "more.csv", (_NEW,))
    assert archive.selection_sources.state(selection(archive)).new == 1
    _, done = archive.selection_sources.refresh(selection(archive))
    assert done.added == 1
    assert archive.selection_sources.state(selection(archive)).new == 0


def test_what_no_longer_answers_stays_and_is_told(archive: Workspace) -> None:
    filled(archive, QUOTES)
    (hit,) = archive.searching.search(SearchRequest('"Una beca paga"')).hits
    archive.transcribing.edit_text(hit.passages[0].passage_id, "Una ayuda paga el viaje.")
    assert len(gone(archive)) == 1
    before = shown(archive)
    _, done = archive.selection_sources.refresh(selection(archive))
    assert len(done.gone) == 1
    assert shown(archive) == before


def test_what_somebody_took_out_does_not_come_back(archive: Workspace) -> None:
    selection_id = filled(archive)
    archive.selecting.remove(selection_id, [selection(archive).items[0].item_id])
    left = shown(archive)
    _, done = archive.selection_sources.refresh(selection(archive))
    assert done.added == 0
    assert shown(archive) == left


def test_what_somebody_added_by_hand_is_never_told_to_be_gone(archive: Workspace) -> None:
    selection_id = filled(archive)
    archive.selecting.add_testimonies(selection_id, archive.catalogue.testimony_ids(["CA-001"]))
    assert gone(archive) == []


def test_a_passage_that_is_held_in_a_longer_quote_is_not_added_again(archive: Workspace) -> None:
    _, selection_id = archive.selecting.create("Becas")
    (hit,) = archive.searching.search(SearchRequest('"Una beca paga"')).hits
    _, quote_ids = archive.quoting.keep_passages([hit.passages[0].passage_id])
    archive.selecting.add_quotes(selection_id, quote_ids)
    archive.selection_sources.fill(selection_id, QUOTES, _BECAS)
    assert len(shown(archive)) == 3


def test_several_searches_fill_one_selection_and_an_item_is_gone_when_none_finds_it(archive: Workspace) -> None:
    selection_id = filled(archive)
    archive.selection_sources.fill(selection_id, TESTIMONIES, SearchRequest("taller"))
    assert len(archive.selection_sources.sources(selection_id)) == 2
    (hit,) = archive.searching.search(SearchRequest('"Una beca paga"')).hits
    archive.transcribing.edit_text(hit.passages[0].passage_id, "Una ayuda paga el viaje.")
    assert gone(archive) == [], "the other search still finds it"


def test_the_same_search_twice_is_one(archive: Workspace) -> None:
    selection_id = filled(archive)
    archive.selection_sources.fill(selection_id, TESTIMONIES, _BECAS)
    assert len(archive.selection_sources.sources(selection_id)) == 1
    assert len(shown(archive)) == 2


def test_filling_refreshing_and_forgetting_are_each_one_step_to_undo(archive: Workspace) -> None:
    archive.selecting.create("Becas")
    selection_id = selection(archive).selection_id
    (hit,) = archive.searching.search(SearchRequest('"Los talleres cambiaron"')).hits

    def state() -> object:
        return content(archive), archive.selection_sources.sources(selection_id)

    steps: list[Callable[[], object]] = [
        lambda: archive.selection_sources.fill(selection_id, QUOTES, _BECAS),
        lambda: archive.transcribing.edit_text(hit.passages[0].passage_id, "Los talleres dieron una beca."),
        lambda: archive.selection_sources.refresh(selection(archive)),
        lambda: archive.selection_sources.forget(selection_id),
    ]
    states = []
    for step in steps:
        states.append(state())
        step()
    assert len(shown(archive)) == 4
    for before in reversed(states):
        archive.undo()
        assert state() == before


def test_a_selection_goes_with_its_searches(archive: Workspace) -> None:
    selection_id = filled(archive)
    before = content(archive)
    archive.selecting.delete(selection_id)
    assert archive.selection_sources.sources(selection_id) == ()
    archive.undo()
    assert content(archive) == before


def test_without_a_search_there_is_nothing_to_refresh(archive: Workspace) -> None:
    archive.selecting.create("Becas")
    with pytest.raises(NoSearchFills, match="Becas"):
        archive.selection_sources.refresh(selection(archive))
    with pytest.raises(RecordGone):
        archive.selection_sources.fill(999, TESTIMONIES, _BECAS)
    with pytest.raises(RecordGone):
        archive.selection_sources.forget(999)
