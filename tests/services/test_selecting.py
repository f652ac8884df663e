"""Selections: ordered lists of testimonies, quotes and headings, each item with what the rules about rights say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import BadValue, NoSuchSelection, RecordGone
from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.rights import Answer
from testimony_archive.services.workspace import Workspace
from tests.factories import content, passages_of, record


@pytest.fixture
def selection_id(workspace: Workspace) -> int:
    """A new selection called Informe."""
    return workspace.selecting.create("Informe")[1]


def testimony_ids(workspace: Workspace) -> list[int]:
    return list(workspace.catalogue.testimony_ids(["PE-001", "CL-002", "CO-003"]))


def shown(workspace: Workspace, selection_id: int) -> list[str]:
    """The items as people name them."""
    items = workspace.selecting.items(selection_id)
    assert [each.item.position for each in items] == list(range(len(items)))
    return [
        each.item.words
        or (each.quote.anchor.exact if each.quote else "")
        or (each.testimony.code if each.testimony else "")
        for each in items
    ]


# --- the list of selections ----------------------------------------------------------------------------------------


def test_selections_are_made_renamed_and_removed(workspace: Workspace) -> None:
    before = content(workspace)
    change, selection_id = workspace.selecting.create("  Informe  final ")
    assert change.label.text() == "create selection Informe final"
    assert change.touched == {(RecordKind.SELECTION, selection_id)}
    workspace.selecting.create("Anexo")
    assert [each.name for each in workspace.selecting.selections()] == ["Anexo", "Informe final"]
    assert workspace.selecting.by_name(" informe FINAL ").selection_id == selection_id
    assert workspace.selecting.rename(selection_id, "INFORME").label.text() == "rename selection Informe final"
    assert workspace.selecting.by_name("Informe").name == "INFORME"
    assert workspace.selecting.delete(selection_id).label.text() == "delete selection INFORME"
    with pytest.raises(NoSuchSelection, match="The selections are: Anexo"):
        workspace.selecting.by_name("Informe")
    for _ in range(4):
        workspace.undo()
    assert content(workspace) == before
    with pytest.raises(NoSuchSelection, match="none yet"):
        workspace.selecting.by_name("Informe")


def test_a_name_is_there_once_in_any_case(workspace: Workspace, selection_id: int) -> None:
    with pytest.raises(BadValue, match="a name that no other selection has"):
        workspace.selecting.create("INFORME")
    with pytest.raises(BadValue, match="at least one word"):
        workspace.selecting.create(" \t")
    other = workspace.selecting.create("Anexo")[1]
    with pytest.raises(BadValue, match="a name that no other selection has"):
        workspace.selecting.rename(other, "informe")
    assert workspace.selecting.rename(selection_id, "Informe").change_set_id == 0


def test_a_selection_is_made_only_where_there_is_none(workspace: Workspace, selection_id: int) -> None:
    assert workspace.selecting.find_or_create("informe") == selection_id
    assert workspace.selecting.find_or_create("Anexo") != selection_id


# --- items ---------------------------------------------------------------------------------------------------------


def test_items_stand_in_the_order_in_which_they_were_put(workspace: Workspace, selection_id: int) -> None:
    one, two, three = testimony_ids(workspace)
    workspace.selecting.add_testimonies(selection_id, [three, one])
    workspace.selecting.add_words(selection_id, ItemKind.HEADING, "Primera parte", 0)
    change = workspace.selecting.add_testimonies(selection_id, [one, two, two], 2)
    assert change.label.text() == "add 1 to selection Informe"
    assert shown(workspace, selection_id) == ["Primera parte", "CO-003", "CL-002", "PE-001"]
    assert [each.item.kind for each in workspace.selecting.items(selection_id)][:2] == [
        ItemKind.HEADING,
        ItemKind.TESTIMONY,
    ]


def test_passages_are_kept_as_quotes_and_added_once(workspace: Workspace, selection_id: int) -> None:
    ids = [each.passage_id for each in passages_of(workspace, "CL-002")]
    change = workspace.selecting.add_passages(selection_id, [ids[3], ids[1]])
    assert change.label.text() == "add 2 to selection Informe"
    assert shown(workspace, selection_id) == [
        "Three years. Nobody gave me anything.",
        "At night, after the shop had closed.",
    ]
    again = workspace.selecting.add_passages(selection_id, [ids[1], ids[2]], 0)
    assert again.label.text() == "add 1 to selection Informe"
    assert shown(workspace, selection_id)[0] == "For long?"
    assert len(workspace.catalogue.quotes()) == 3


def test_quotes_are_added_by_themselves(workspace: Workspace, selection_id: int) -> None:
    ids = [each.passage_id for each in passages_of(workspace, "CL-002")]
    _, quote_ids = workspace.quoting.keep_passages(ids[:2])
    workspace.selecting.add_quotes(selection_id, quote_ids[::-1])
    assert shown(workspace, selection_id) == ["At night, after the shop had closed.", "When did you study?"]


@pytest.mark.parametrize(
    ("moved", "position", "order"),
    [
        ([0], 3, "bcad"),
        ([0], 4, "bcda"),
        ([0], 99, "bcda"),
        ([3], 0, "dabc"),
        ([3], -5, "dabc"),
        ([2, 0], 1, "cabd"),
        ([0, 2, 0], 4, "bdac"),
        ([1], 1, "abcd"),
        ([1], 2, "abcd"),
    ],
)
def test_items_are_moved_before_the_one_that_stands_at_a_place(
    moved: list[int], position: int, order: str, workspace: Workspace, selection_id: int
) -> None:
    for letter in "abcd":
        workspace.selecting.add_words(selection_id, ItemKind.HEADING, letter)
    ids = [each.item.item_id for each in workspace.selecting.items(selection_id)]
    change = workspace.selecting.move(selection_id, [ids[each] for each in moved], position)
    assert "".join(shown(workspace, selection_id)) == order
    if order != "abcd":
        assert change.label.text() == "move in selection Informe"
        workspace.undo()
        assert "".join(shown(workspace, selection_id)) == "abcd"


def test_items_are_taken_out_and_the_gaps_close(workspace: Workspace, selection_id: int) -> None:
    for letter in "abcd":
        workspace.selecting.add_words(selection_id, ItemKind.HEADING, letter)
    ids = [each.item.item_id for each in workspace.selecting.items(selection_id)]
    change = workspace.selecting.remove(selection_id, [ids[2], ids[0], ids[2]])
    assert change.label.text() == "take 2 out of selection Informe"
    assert shown(workspace, selection_id) == ["b", "d"]
    workspace.selecting.add_words(selection_id, ItemKind.HEADING, "e")
    assert shown(workspace, selection_id) == ["b", "d", "e"]
    workspace.undo()
    workspace.undo()
    assert shown(workspace, selection_id) == ["a", "b", "c", "d"]


def test_headings_are_words(workspace: Workspace, selection_id: int) -> None:
    workspace.selecting.add_words(selection_id, ItemKind.HEADING, " Una  parte ")
    item = workspace.selecting.items(selection_id)[0].item
    assert workspace.selecting.edit_words(selection_id, item.item_id, "Otra").label.text() == (
        "rename a heading in selection Informe"
    )
    assert shown(workspace, selection_id) == ["Otra"]
    with pytest.raises(BadValue, match="at least one word"):
        workspace.selecting.edit_words(selection_id, item.item_id, "")
    with pytest.raises(BadValue, match="at least one word"):
        workspace.selecting.add_words(selection_id, ItemKind.HEADING, " ")


def test_what_is_gone_or_stands_elsewhere_cannot_be_changed(workspace: Workspace, selection_id: int) -> None:
    workspace.selecting.add_words(selection_id, ItemKind.HEADING, "a")
    elsewhere = workspace.selecting.items(selection_id)[0].item.item_id
    other = workspace.selecting.create("Anexo")[1]
    before = content(workspace)
    changes: list[Callable[[], object]] = [
        lambda: workspace.selecting.move(other, [elsewhere], 0),
        lambda: workspace.selecting.remove(other, [elsewhere]),
        lambda: workspace.selecting.edit_words(other, elsewhere, "b"),
        lambda: workspace.selecting.add_testimonies(other, [999]),
        lambda: workspace.selecting.add_quotes(other, [999]),
        lambda: workspace.selecting.add_passages(other, [999]),
        lambda: workspace.selecting.add_words(999, ItemKind.HEADING, "b"),
        lambda: workspace.selecting.delete(999),
        lambda: workspace.selecting.rename(999, "b"),
    ]
    for change in changes:
        with pytest.raises(RecordGone):
            change()
    assert content(workspace) == before
    assert workspace.selecting.items(999) == ()


# --- rights --------------------------------------------------------------------------------------------------------


def test_every_item_says_whether_and_how_it_may_leave(workspace: Workspace, selection_id: int) -> None:
    workspace.selecting.add_words(selection_id, ItemKind.HEADING, "Parte")
    workspace.selecting.add_testimonies(selection_id, testimony_ids(workspace))
    workspace.selecting.add_passages(selection_id, [passages_of(workspace, "CO-003")[0].passage_id])
    workspace.selecting.add_passages(selection_id, [passages_of(workspace, "PE-001")[1].passage_id])
    decisions = [each.decision for each in workspace.selecting.items(selection_id)]
    assert decisions[0] is None
    assert [each.answer for each in decisions if each] == [
        Answer.YES,
        Answer.UNDER_PSEUDONYM,
        Answer.NO,
        Answer.NO,
        Answer.YES,
    ]
    assert decisions[3] is not None
    assert decisions[3].text() == "access is closed: jusqu’à la fin du procès"


def test_a_quote_has_the_testimony_that_it_is_from(workspace: Workspace, selection_id: int) -> None:
    workspace.selecting.add_passages(selection_id, [passages_of(workspace, "PE-001")[1].passage_id])
    (item,) = workspace.selecting.items(selection_id)
    assert item.testimony == record(workspace, "PE-001")
    workspace.editing.edit(item.testimony.testimony_id, TestimonyField.CONSENT_USES, "internal")
    (item,) = workspace.selecting.items(selection_id)
    assert item.decision is not None
    assert item.decision.text() == "consent covers internal use, not quoting"
