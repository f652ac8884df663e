"""The tree of terms answers all of Qt's questions consistently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from testimony_archive.ui.models.term_tree import MIME_TYPE, TermRow, TermTreeModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

ROWS = (
    TermRow("access", "Access", "2", "12 · 3", "12 testimonies, 3 quotes"),
    TermRow("grants", "Grants", "2.1", parent_key="access"),
    TermRow("buses", "Night buses", parent_key="grants"),
    TermRow("work", "Work", "3"),
    TermRow("lost", "Lost", parent_key="not shown"),
)


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TermTreeModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows(ROWS, can_move=True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows(ROWS[:1])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_terms_stand_below_others_and_those_without_a_parent_in_view_at_the_top() -> None:
    model = TermTreeModel()
    model.set_rows(ROWS)
    top = [model.row(model.index(place, 0)) for place in range(model.rowCount())]
    assert [each.key for each in top if each is not None] == ["access", "work", "lost"]
    buses = model.index_of("buses")
    assert buses.parent() == model.index_of("grants")
    assert buses.parent().parent() == model.index_of("access")
    assert not model.index_of("nothing").isValid()
    assert model.row(QModelIndex()) is None


def test_a_row_says_what_it_is() -> None:
    model = TermTreeModel()
    model.set_rows(ROWS)
    index = model.index_of("access")
    assert index.data() == "Access"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "2 Access, 12 testimonies, 3 quotes"


def test_terms_are_dragged_by_their_keys_where_they_can_be_moved() -> None:
    model = TermTreeModel()
    model.set_rows(ROWS, can_move=True)
    index = model.index_of("grants")
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(index) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.mimeData([index]).data(MIME_TYPE).toStdString() == "grants"
    assert model.mimeTypes() == [MIME_TYPE]
    assert model.supportedDropActions() == Qt.DropAction.MoveAction
    model.set_rows(ROWS)
    assert not model.flags(model.index_of("grants")) & Qt.ItemFlag.ItemIsDragEnabled
