"""Selections out of selections, and words of editors between their items."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from testimony_archive.domain.errors import BadValue, NothingToSplit, RecordGone
from testimony_archive.domain.publication import DocumentKind, Grouping, PublishedText
from testimony_archive.domain.records import ItemKind
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.factories import content
from tests.services.search_archive import statements


@pytest.fixture
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path_factory.mktemp("making") / "sample") as workspace:
        yield workspace


def made(sample: Workspace, name: str, *codes: str) -> int:
    """A selection of testimonies."""
    _, selection_id = sample.selecting.create(name)
    sample.selecting.add_testimonies(selection_id, sample.catalogue.testimony_ids(codes))
    return selection_id


def shown(sample: Workspace, selection_id: int) -> list[str]:
    items = sample.selecting.items(selection_id)
    return [each.item.words or (each.testimony.code if each.testimony else "") for each in items]


def named(sample: Workspace) -> dict[str, int]:
    return {each.name: each.selection_id for each in sample.selecting.selections()}


def test_a_text_is_printed_where_it_stands_and_a_note_nowhere(sample: Workspace) -> None:
    selection_id = made(sample, "Informe", "CL-003", "CO-012")
    sample.selecting.add_words(selection_id, ItemKind.TEXT, "Two voices.\n\nThey never met.", 1)
    sample.selecting.add_words(selection_id, ItemKind.NOTE, "Ask Marisol for a photograph.", 0)
    publication = sample.publishing.plan(ExportSource(selection_id=selection_id), ExportOptions()).publication
    (chapter,) = publication.chapters
    assert [isinstance(each, PublishedText) for each in chapter.elements] == [False, True, False]
    assert chapter.elements[1] == PublishedText("Two voices.\n\nThey never met.", "")
    assert "photograph" not in repr(publication)


def test_a_text_before_everything_is_the_introduction(sample: Workspace) -> None:
    selection_id = made(sample, "Informe")
    sample.selecting.add_words(selection_id, ItemKind.TEXT, "What this is about.")
    sample.selecting.add_words(selection_id, ItemKind.HEADING, "Voices")
    sample.selecting.add_testimonies(selection_id, sample.catalogue.testimony_ids(["CL-003"]))
    plan = sample.publishing.plan(ExportSource(selection_id=selection_id), ExportOptions())
    assert [each.heading for each in plan.publication.chapters] == ["Introduction", "Voices"]


def test_a_text_tells_no_hidden_name(sample: Workspace) -> None:
    selection_id = made(sample, "Informe", "PE-014")
    sample.selecting.add_words(selection_id, ItemKind.TEXT, "Yésica Ticona speaks first.")
    for kind in (DocumentKind.SELECTION, DocumentKind.DOSSIER):
        plan = sample.publishing.plan(ExportSource(selection_id=selection_id), ExportOptions(kind=kind))
        texts = [each for one in plan.publication.chapters for each in one.elements if isinstance(each, PublishedText)]
        assert [each.text for each in texts] == ["Rosa speaks first."]


def test_chapters_by_group_have_no_place_for_texts(sample: Workspace) -> None:
    selection_id = made(sample, "Informe", "CL-003")
    sample.selecting.add_words(selection_id, ItemKind.TEXT, "What this is about.", 0)
    options = ExportOptions((Grouping.COUNTRY,))
    publication = sample.publishing.plan(ExportSource(selection_id=selection_id), options).publication
    assert [each.heading for each in publication.chapters] == ["Chile"]
    assert len(publication.chapters[0].elements) == 1


def test_words_are_edited_by_their_kind(sample: Workspace) -> None:
    selection_id = made(sample, "Informe")
    sample.selecting.add_words(selection_id, ItemKind.TEXT, "One.")
    item_id = sample.selecting.items(selection_id)[0].item.item_id
    change = sample.selecting.edit_words(selection_id, item_id, "One.\n\nTwo.")
    assert change.label.text() == "edit a text in selection Informe"
    assert shown(sample, selection_id) == ["One.\n\nTwo."]
    with pytest.raises(BadValue, match="at least one word"):
        sample.selecting.edit_words(selection_id, item_id, " \n ")


def test_a_duplicate_has_the_same_items_in_the_same_order(sample: Workspace) -> None:
    before = content(sample)
    source = sample.selecting.selections()[0]
    change, copy_id = sample.selection_making.duplicate(source.selection_id, "Second edition")
    assert change.label.text() == f"duplicate selection {source.name}"
    assert shown(sample, copy_id) == shown(sample, source.selection_id)
    sample.selecting.remove(copy_id, [sample.selecting.items(copy_id)[0].item.item_id])
    assert len(shown(sample, source.selection_id)) == len(shown(sample, copy_id)) + 1
    sample.undo()
    sample.undo()
    assert content(sample) == before


def test_a_duplicate_wants_a_name_of_its_own(sample: Workspace) -> None:
    source = sample.selecting.selections()[0]
    with pytest.raises(BadValue, match="no other selection has"):
        sample.selection_making.duplicate(source.selection_id, source.name.upper())
    with pytest.raises(RecordGone):
        sample.selection_making.duplicate(999, "Second edition")


def test_merged_selections_stand_under_their_names_and_hold_everything_once(sample: Workspace) -> None:
    one, two = made(sample, "One", "CL-003", "CO-012"), made(sample, "Two", "CO-012", "PE-014")
    sample.selecting.add_words(two, ItemKind.HEADING, "Already headed", 0)
    change, merged = sample.selection_making.merge([one, two, one], "All")
    assert change.label.text() == "merge 2 selections into All"
    assert shown(sample, merged) == ["One", "CL-003", "CO-012", "Already headed", "PE-014"]
    assert shown(sample, one) == ["CL-003", "CO-012"]


def test_a_selection_is_split_into_one_for_each_country(sample: Workspace) -> None:
    source = made(sample, "Informe", "CL-003", "PE-014", "CL-008")
    sample.selecting.add_words(source, ItemKind.HEADING, "First part", 0)
    sample.selecting.add_words(source, ItemKind.HEADING, "Second part", 3)
    sample.selecting.add_words(source, ItemKind.NOTE, "Not for print.", 0)
    change, made_ids = sample.selection_making.split(source, Grouping.COUNTRY, "es")
    assert change.label.text() == "split selection Informe into 2"
    assert [shown(sample, each) for each in made_ids] == [
        ["First part", "CL-003", "Second part", "CL-008"],
        ["First part", "PE-014"],
    ]
    assert [name for name, each in named(sample).items() if each in made_ids] == ["Informe – Chile", "Informe – Perú"]
    sample.undo()
    assert "Informe – Chile" not in named(sample)


@pytest.mark.parametrize("by", [Grouping.THEME, Grouping.ROLE, Grouping.PROJECT])
def test_a_selection_can_be_split_by_any_grouping(sample: Workspace, by: Grouping) -> None:
    source = sample.selecting.selections()[0]
    _, made_ids = sample.selection_making.split(source.selection_id, by, "en")
    items = [each.item for one in made_ids for each in sample.selecting.items(one) if each.testimony is not None]
    named_once = {(each.testimony_id, each.quote_id) for each in items}
    wanted = [each for each in source.items if each.kind in {ItemKind.TESTIMONY, ItemKind.QUOTE}]
    assert len(items) == len(named_once) == len(wanted)


def test_names_of_split_selections_give_way_to_those_there_are(sample: Workspace) -> None:
    source = made(sample, "Informe", "CL-003", "PE-014")
    made(sample, "informe – chile")
    sample.selection_making.split(source, Grouping.COUNTRY, "en")
    assert "Informe – Chile 2" in named(sample)


def test_what_has_all_in_common_is_not_split(sample: Workspace) -> None:
    source = made(sample, "Informe", "CL-003", "CL-008")
    with pytest.raises(NothingToSplit, match="same one"):
        sample.selection_making.split(source, Grouping.COUNTRY, "en")


def test_a_split_into_many_does_not_read_what_other_selections_hold(sample: Workspace) -> None:
    selection_id = made(sample, "Informe", "CL-003", "CO-012", "CA-002")
    with statements() as said:
        sample.selection_making.split(selection_id, Grouping.COUNTRY, "en")
    reading = [each for each in said if each.startswith("SELECT") and "FROM selection_item" in each]
    assert reading
    assert all("WHERE" in each for each in reading)
