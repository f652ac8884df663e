"""The tree of what was found: two levels that grow where more is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from testimony_archive.domain.queries import PassageHit
from testimony_archive.ui.models.search_results import (
    ROW_ROLE,
    GroupRow,
    Mark,
    MoreRow,
    ResultGroup,
    SearchResultsModel,
    WordsRow,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def _words(testimony_id: int, passage_id: int) -> WordsRow:
    passage = PassageHit(passage_id, testimony_id, "", 0, "", 61_000, None, 1, "es", "la beca", ((3, 7),))
    return WordsRow(testimony_id, "la beca", ((3, 7),), passage, time="1:01")


def _group(testimony_id: int, passages: int = 2, more: int = 0) -> ResultGroup:
    head = GroupRow(testimony_id, f"PE-{testimony_id:03}", "A title", "Student, Peru", "2022", f"{passages} passages")
    rows: list[WordsRow | MoreRow] = [_words(testimony_id, testimony_id * 10 + each) for each in range(passages)]
    if more:
        rows.append(MoreRow(testimony_id, f"{more} more"))
    return ResultGroup(head, tuple(rows))


@pytest.fixture
def model() -> SearchResultsModel:
    model = SearchResultsModel()
    model.set_groups([_group(1, more=3), _group(2)])
    return model


def _texts(model: SearchResultsModel) -> list[list[str]]:
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    return [[head.data(), *(model.index(row, 0, head).data() for row in range(model.rowCount(head)))] for head in heads]


def test_the_model_keeps_qts_rules(model: SearchResultsModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_testimonies_hold_their_words(model: SearchResultsModel) -> None:
    assert _texts(model) == [["PE-001", "la beca", "la beca", "3 more"], ["PE-002", "la beca", "la beca"]]


def test_further_testimonies_come_below_the_others(model: SearchResultsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.add_groups([_group(3)])
    assert [texts[0] for texts in _texts(model)] == ["PE-001", "PE-002", "PE-003"]


def test_a_testimony_grows_where_the_line_for_more_stood(model: SearchResultsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([model.rowsRemoved, model.rowsInserted]), qtbot.assertNotEmitted(model.modelReset):
        model.replace_group(_group(1, passages=5))
    assert _texts(model)[0] == ["PE-001", *["la beca"] * 5]
    assert model.index_of_passage(14).row() == 4


def test_a_testimony_that_is_not_shown_is_left_alone(model: SearchResultsModel) -> None:
    before = _texts(model)
    model.replace_group(_group(9))
    assert _texts(model) == before


def test_kept_passages_are_marked_and_given_up_ones_are_not(model: SearchResultsModel) -> None:
    def kept() -> list[int]:
        return [each for each in (10, 11, 20, 21) if model.index_of_passage(each).data(ROW_ROLE).kept]

    model.set_kept(frozenset({10, 21}))
    assert kept() == [10, 21]
    model.set_kept(frozenset({11}))
    assert kept() == [11]


def test_the_row_that_plays_is_drawn_again_and_the_one_before_it(model: SearchResultsModel) -> None:
    model.set_playing(10)
    changed: list[int] = []
    model.dataChanged.connect(lambda index, _last: changed.append(index.data(ROW_ROLE).passage.passage_id))
    model.set_playing(20)
    assert sorted(changed) == [10, 20]
    assert model.playing == 20


def test_rows_are_told_to_those_who_cannot_see_them(model: SearchResultsModel) -> None:
    head = GroupRow(1, "PE-001", "Title", "Student", "2022", "1 passage", (Mark("pseudonym", "mask"),))
    row = WordsRow(1, "la beca", (), _words(1, 10).passage, time="1:01", kept=True)
    model.set_groups([ResultGroup(head, (row, WordsRow(1, "Beca", (), where="in the title")))])
    index = model.index(0, 0)
    spoken = [
        each.data(Qt.ItemDataRole.AccessibleTextRole)
        for each in (index, *(index.model().index(n, 0, index) for n in (0, 1)))
    ]
    assert spoken == [
        "PE-001, Title, Student, 2022, pseudonym, 1 passage",
        "1:01, la beca, kept as a quote",
        "in the title, Beca",
    ]
