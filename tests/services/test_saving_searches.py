"""Searches kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.errors import ArchiveDamaged, BadValue, RecordGone
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import Facet, SearchRequest, Sort
from tests.damaging import write_value
from tests.services.search_archive import make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

REQUEST = SearchRequest(
    "beca country:PE", {Facet.ROLE: frozenset({"student", "teacher"})}, Sort.CODE, only_publishable=True
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with make_archive(tmp_path) as workspace:
        yield workspace


def test_what_was_asked_comes_back_as_it_was(archive: Workspace) -> None:
    changed, saved_search_id = archive.saved_searches.save("  Becas   y mujeres ", REQUEST)
    assert changed.ids(RecordKind.SAVED_SEARCH) == {saved_search_id}
    (saved,) = archive.saved_searches.all()
    assert (saved.name, saved.request) == ("Becas y mujeres", REQUEST)
    assert archive.saved_searches.counts(NoProgress()) == {saved_search_id: 2}


def test_counts_follow_the_archive(archive: Workspace) -> None:
    _, saved_search_id = archive.saved_searches.save("Perú", SearchRequest("country:PE"))
    archive.editing.delete_testimonies(archive.catalogue.testimony_ids(["PE-001"]))
    assert archive.saved_searches.counts(NoProgress()) == {saved_search_id: 1}


def test_it_can_be_renamed_changed_and_deleted_and_all_of_it_taken_back(archive: Workspace) -> None:
    _, saved_search_id = archive.saved_searches.save("Becas", REQUEST)
    archive.saved_searches.save("Agua", SearchRequest("agua"))
    archive.saved_searches.rename(saved_search_id, "becas")
    archive.saved_searches.change(saved_search_id, SearchRequest("taller"))
    archive.saved_searches.delete(saved_search_id)
    assert [each.name for each in archive.saved_searches.all()] == ["Agua"]
    archive.undo()
    assert [(each.name, each.request.text) for each in archive.saved_searches.all()] == [
        ("Agua", "agua"),
        ("becas", "taller"),
    ]
    archive.undo()
    archive.undo()
    assert archive.saved_searches.all()[1].request == REQUEST
    archive.undo()
    archive.undo()
    assert archive.saved_searches.all() == ()


@pytest.mark.parametrize("name", ["", "  ", "BECAS", "x" * 10_000])
def test_a_name_that_is_empty_taken_or_endless_is_refused(archive: Workspace, name: str) -> None:
    _, saved_search_id = archive.saved_searches.save("Becas", REQUEST)
    with pytest.raises(BadValue):
        archive.saved_searches.save(name, REQUEST)
    _, other = archive.saved_searches.save("Agua", REQUEST)
    with pytest.raises(BadValue):
        archive.saved_searches.rename(other, name)
    assert [each.name for each in archive.saved_searches.all()] == ["Agua", "Becas"]
    assert saved_search_id != other


def test_what_is_gone_cannot_be_changed(archive: Workspace) -> None:
    with pytest.raises(RecordGone):
        archive.saved_searches.rename(99, "Becas")


@pytest.mark.parametrize(
    "choices", ["", "[" * 100_000, "[]", '{"colour": ["red"]}', '{"role": 5}', '{"all_languages": []}', "{\0"]
)
def test_one_that_cannot_be_read_is_damage_and_no_bug(choices: str, archive: Workspace) -> None:
    archive.saved_searches.save("Becas", REQUEST)
    write_value(archive.path, "saved_search", "choices", choices)
    with pytest.raises(ArchiveDamaged, match="row 1 of saved_search"):
        archive.saved_searches.all()
