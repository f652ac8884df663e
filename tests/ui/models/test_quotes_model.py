"""The rows of the list of quotes: as Qt expects a model, and in words only where they are looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from testimony_archive.domain.quote_list import QuoteRow
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.rights import Answer, Decision
from testimony_archive.ui.models.quotes_model import LINE_ROLE, MIME_TYPE, ROW_ROLE, QuoteLine, QuotesModel
from testimony_archive.ui.models.search_results import Mark

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

ROW = QuoteRow(
    quote_id=1,
    testimony_id=1,
    transcript_id=1,
    passage_ids=(1,),
    place=(1, 0),
    position=1,
    code="PE-014",
    words="Sin la beca",
    person="Rosa",
    person_id=1,
    role_id=None,
    countries=("PE",),
    date=None,
    language="es",
    main_idea="Without it, no.",
    themes=(),
    note="",
    translation="",
    edited="",
    starred=True,
    start_ms=None,
    end_ms=None,
    part_number=1,
    has_recording=False,
    created_at="",
    state=QuoteState.ANCHORED,
    decision=Decision(Answer.YES, ""),
    alike=0,
)
ROWS = tuple(replace(ROW, quote_id=each) for each in range(1, 6))


class Words:
    """Puts rows into words and remembers which."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, row: QuoteRow) -> QuoteLine:
        self.asked.append(row.quote_id)
        states = (Mark("stays inside", "lock", "warn", "Access is closed"),)
        return QuoteLine(
            quote_id=row.quote_id,
            code=row.code,
            main_idea=row.main_idea,
            idea_marks=(),
            words=row.words,
            word_marks=(),
            time="1:04",
            detail="Rosa, Peru",
            states=states,
            starred=True,
            playable=False,
        )


def test_it_answers_as_qt_expects(qtmodeltester: ModelTester) -> None:
    model = QuotesModel()
    model.set_rows(ROWS, Words())
    model.set_movable(True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.data(model.index(0)) == "Sin la beca"
    assert model.data(model.index(0), ROW_ROLE) is ROWS[0]
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_a_row_is_put_into_words_once_and_only_when_it_is_looked_at() -> None:
    model, words = QuotesModel(), Words()
    model.set_rows(ROWS, words)
    assert words.asked == []
    assert model.data(model.index(1), LINE_ROLE) is model.data(model.index(1), LINE_ROLE)
    assert words.asked == [2]
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "starred, Without it, no., Sin la beca, PE-014, Rosa, Peru, 1:04, Access is closed"


def test_the_same_quotes_in_the_same_order_do_not_reset_it() -> None:
    model = QuotesModel()
    resets: list[None] = []
    changes: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda *_: changes.append(None))
    model.set_rows(ROWS, Words())
    model.set_rows(tuple(replace(each, starred=False) for each in ROWS), Words())
    assert (len(resets), len(changes)) == (1, 1)
    assert not model.data(model.index(0), ROW_ROLE).starred
    model.set_rows(ROWS[::-1], Words())
    assert len(resets) == 2
    assert model.index_of(5).row() == 0
    assert [each.quote_id for each in model.rows_of([1, 4, 99])] == [4, 1]
    assert not model.index_of(99).isValid()


def test_rows_can_be_dragged_in_their_own_order_alone() -> None:
    model = QuotesModel()
    model.set_rows(ROWS, Words())
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    model.set_movable(True)
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([model.index(1), model.index(3)])
    assert bytes(data.data(MIME_TYPE).data()) == b"2 4"
    assert model.mimeTypes() == [MIME_TYPE]


def test_the_quote_that_is_heard_is_shown_so() -> None:
    model = QuotesModel()
    model.set_rows(ROWS, Words())
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.set_playing(3)
    model.set_playing(0)
    assert changed == [2, 2]
    assert model.playing == 0
