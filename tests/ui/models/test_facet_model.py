"""A facet's tree: what a tick means above and below, and that counts change without anything moving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from testimony_archive.ui.models.facet_model import FacetModel, FacetTree, FacetValue

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

_VALUES = (
    FacetValue("1", "Collaboration"),
    FacetValue("2", "Access", 5, 9),
    FacetValue("2.1", "Recognition", 2, 3, "2"),
    FacetValue("2.2", "Scholarships", 3, 6, "2"),
    FacetValue("2.2.1", "Abroad", 1, 1, "2.2"),
)
_TREE = FacetTree(_VALUES)
_KEYS = [each.key for each in _VALUES]
_NONE: frozenset[str] = frozenset()


def test_a_ticked_value_ticks_everything_below_it() -> None:
    states = {key: _TREE.state(key, frozenset({"2"})) for key in _KEYS}
    assert [key for key, state in states.items() if state is Qt.CheckState.Checked] == ["2", "2.1", "2.2", "2.2.1"]
    assert states["1"] is Qt.CheckState.Unchecked


def test_a_parent_with_some_children_ticked_shows_a_dash() -> None:
    chosen = frozenset({"2.2.1"})
    assert _TREE.state("2", chosen) is Qt.CheckState.PartiallyChecked
    assert _TREE.state("2.2", chosen) is Qt.CheckState.PartiallyChecked


def test_ticking_a_parent_takes_the_place_of_its_children() -> None:
    assert _TREE.toggle("2", frozenset({"2.1", "2.2.1", "1"})) == {"2", "1"}


def test_unticking_a_child_of_a_ticked_parent_leaves_its_siblings() -> None:
    assert _TREE.toggle("2.1", frozenset({"2"})) == {"2.2"}


def test_unticking_far_below_leaves_everything_else_below() -> None:
    assert _TREE.toggle("2.2.1", frozenset({"2"})) == {"2.1"}


@given(st.lists(st.sampled_from(_KEYS), max_size=30))
def test_a_click_turns_the_box_that_was_clicked(clicks: list[str]) -> None:
    chosen = _NONE
    for key in clicks:
        before = _TREE.state(key, chosen)
        chosen = _TREE.toggle(key, chosen)
        after = _TREE.state(key, chosen)
        assert (after is Qt.CheckState.Checked) is (before is not Qt.CheckState.Checked)
        for each in chosen:  # nothing is chosen twice
            assert not chosen & _TREE.descendants(each)


@pytest.fixture
def model() -> FacetModel:
    model = FacetModel()
    model.set_values(_VALUES, frozenset({"2.2"}))
    return model


def test_the_model_keeps_qts_rules(model: FacetModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_model_asks_and_waits_for_the_answer(model: FacetModel, qtbot: QtBot) -> None:
    index = model.index_of("1")
    with qtbot.waitSignal(model.choice_changed) as asked:
        assert model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == [frozenset({"2.2", "1"})]
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    model.set_chosen(frozenset({"2.2", "1"}))
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_other_counts_of_the_same_values_reset_nothing(model: FacetModel, qtbot: QtBot) -> None:
    other = tuple(FacetValue(each.key, each.label, 7, 7, each.parent_key) for each in _VALUES)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_values(other, _NONE)
    assert model.value(model.index_of("2.2.1")) == FacetValue("2.2.1", "Abroad", 7, 7, "2.2")


def test_other_values_replace_the_old_ones(model: FacetModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.set_values(_VALUES[:2], _NONE)
    assert model.rowCount() == 2
    assert model.rowCount(model.index_of("2")) == 0


def test_a_value_tells_its_counts_to_those_who_cannot_see_them(model: FacetModel) -> None:
    spoken = model.data(model.index_of("2"), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Access, testimonies: 5, passages: 9"
