"""Selections in order by a rule: within their headings, with the words of editors where they belong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.records import ItemKind, SelectionItem
from testimony_archive.services.selecting import SelectedItem
from testimony_archive.services.selection_arranging import ArrangeBy, in_order
from testimony_archive.services.workspaces import Workspaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.services.workspace import Workspace


def _kind(letter: str) -> ItemKind:
    return ItemKind.HEADING if letter.isupper() else ItemKind.NOTE if letter.isdigit() else ItemKind.QUOTE


def _ordered(pattern: str) -> str:
    """One item for each letter, in order of the letters; capitals are headings, digits are notes."""
    items = [SelectedItem(SelectionItem(ord(letter), _kind(letter), 0)) for letter in pattern]
    return "".join(chr(each.item.item_id) for each in in_order(items, lambda each: (each.item.item_id,)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("cabZfde", "abcZdef"),
        ("2b1a", "1a2b"),
        ("12ba", "a12b"),
        ("ba3", "ab3"),
        ("A2b1a3B4d5c", "A1a2b3B5c4d"),
        ("1", "1"),
    ],
)
def test_items_are_ordered_under_their_heading_and_notes_go_with_what_follows_them(before: str, after: str) -> None:
    assert _ordered(before) == after


@pytest.fixture
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path_factory.mktemp("arranging") / "sample") as workspace:
        yield workspace


@pytest.mark.parametrize(
    ("by", "codes"),
    [
        (ArrangeBy.CODE, ["CA-009", "CL-008", "MX-006", "PE-014"]),
        (ArrangeBy.COUNTRY, ["CA-009", "CL-008", "MX-006", "PE-014"]),
        (ArrangeBy.DATE, None),
        (ArrangeBy.ROLE, None),
        (ArrangeBy.THEME, None),
    ],
)
def test_each_rule_orders_by_what_the_records_say(sample: Workspace, by: ArrangeBy, codes: list[str] | None) -> None:
    _, selection_id = sample.selecting.create("Order")
    ids = sample.catalogue.testimony_ids(["PE-014", "MX-006", "CL-008", "CA-009"])
    sample.selecting.add_testimonies(selection_id, ids)
    sample.selection_arranging.arrange(selection_id, by, "en")
    records = [each.testimony for each in sample.selecting.items(selection_id) if each.testimony is not None]
    assert len(records) == 4
    if codes is not None:
        assert [each.code for each in records] == codes
    match by:
        case ArrangeBy.DATE:
            dates = [each.date.earliest for each in records if each.date is not None]
            assert dates == sorted(dates)
        case ArrangeBy.ROLE:
            roles = [each.roles[0].labels.in_language("en") for each in records]
            assert roles == sorted(roles)
        case ArrangeBy.THEME:
            numbers = [each.themes[0].number for each in records]
            assert numbers == sorted(numbers)
        case _:
            pass


def test_what_has_no_date_comes_last(sample: Workspace) -> None:
    _, new_id = sample.editing.add_testimony("AA-001")
    _, selection_id = sample.selecting.create("Order")
    sample.selecting.add_testimonies(selection_id, [new_id, *sample.catalogue.testimony_ids(["PE-014"])])
    sample.selection_arranging.arrange(selection_id, ArrangeBy.DATE, "en")
    codes = [each.testimony.code for each in sample.selecting.items(selection_id) if each.testimony is not None]
    assert codes[0] == "PE-014"


def test_what_is_in_order_already_is_no_change(sample: Workspace) -> None:
    _, selection_id = sample.selecting.create("Order")
    sample.selecting.add_testimonies(selection_id, sample.catalogue.testimony_ids(["CL-008", "PE-014"]))
    assert not sample.selection_arranging.arrange(selection_id, ArrangeBy.CODE, "en").change_set_id
