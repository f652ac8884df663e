"""The tree of a selection: headings hold what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from testimony_archive.ui.models.selection_tree import MIME_TYPE, ROW_ROLE, HeadingRow, ItemRow, Row, SelectionTreeModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def _item(item_id: int, place: int) -> ItemRow:
    return ItemRow(
        item_id=item_id,
        place=place,
        testimony_id=7,
        title=f"title {item_id}",
        code="PE-014",
        detail="as Rosa, student",
        state="under a pseudonym",
        state_icon="mask",
        state_tone="text2",
        is_quote=False,
        is_left_out=False,
    )


_ROWS: tuple[Row, ...] = (
    _item(1, 0),
    HeadingRow(2, 1, "Who opened the door", "2 items"),
    _item(3, 2),
    _item(4, 3),
    HeadingRow(5, 4, "What it opens", "0 items"),
)


@pytest.fixture
def model() -> SelectionTreeModel:
    model = SelectionTreeModel()
    model.set_rows(_ROWS)
    return model


def test_the_model_keeps_qts_rules(model: SelectionTreeModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_headings_hold_what_follows_them(model: SelectionTreeModel) -> None:
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    children = [[model.index(row, 0, top).data(ROW_ROLE).item_id for row in range(model.rowCount(top))] for top in tops]
    assert [top.data(ROW_ROLE).item_id for top in tops] == [1, 2, 5]
    assert children == [[], [3, 4], []]
    assert model.count() == 5
    assert model.headings() == (2, 5)


def test_every_row_is_found_by_its_item(model: SelectionTreeModel) -> None:
    assert [model.row(model.index_of(row.item_id)) for row in _ROWS] == list(_ROWS)
    assert not model.index_of(99).isValid()


def test_a_heading_that_is_renamed_asks_and_waits(model: SelectionTreeModel, qtbot: QtBot) -> None:
    heading = model.index_of(2)
    with qtbot.waitSignal(model.rename_asked) as asked:
        assert model.setData(heading, "  Who shut it ", Qt.ItemDataRole.EditRole)
    assert asked.args == [2, "Who shut it"]
    assert heading.data() == "Who opened the door"
    with qtbot.assertNotEmitted(model.rename_asked):
        model.setData(heading, "   ", Qt.ItemDataRole.EditRole)


def test_items_are_dragged_and_headings_are_edited(model: SelectionTreeModel) -> None:
    heading, item = model.flags(model.index_of(2)), model.flags(model.index_of(3))
    assert heading & Qt.ItemFlag.ItemIsEditable
    assert not item & Qt.ItemFlag.ItemIsEditable
    assert heading & item & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled
    data = model.mimeData([model.index_of(3), model.index_of(4)])
    assert bytes(data.data(MIME_TYPE).data()) == b"3 4"


def test_rows_are_told_to_those_who_cannot_see_them(model: SelectionTreeModel) -> None:
    spoken = [model.index_of(each).data(Qt.ItemDataRole.AccessibleTextRole) for each in (2, 3)]
    assert spoken == ["Who opened the door, 2 items", "title 3, PE-014, as Rosa, student, under a pseudonym"]
