"""Transcripts as they are shown: turns, times, and offsets in the units that each side counts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.records import (
    Access,
    Anchor,
    Part,
    Participation,
    Passage,
    Person,
    Quote,
    Status,
    Testimony,
)
from testimony_archive.ui.models.transcript_text import (
    PassageClock,
    Piece,
    QuoteStretch,
    Stretch,
    piece_marks,
    pieces_of,
    quote_stretches,
    shown_passages,
    to_points,
    to_units,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def person(number: int, name: str, part: Part) -> Participation:
    return Participation(number, part, Person(number, f"u{number}", name))


TESTIMONY = Testimony(
    testimony_id=1,
    uuid="u",
    code="PE-014",
    title="",
    date=None,
    place="",
    countries=(),
    languages=(),
    project=None,
    themes=(),
    goals=(),
    keywords=(),
    collection="",
    series="",
    summary="",
    main_ideas=(),
    status=Status.DRAFT,
    notes="",
    consents=(),
    access=Access(),
    participations=(
        person(1, "Rosa Quispe", Part.INTERVIEWEE),
        person(2, "Paula Ferreyros", Part.INTERVIEWER),
    ),
    attachments=(),
    transcripts=(),
    created_at="",
    changed_at="",
)


def passage(number: int, speaker: str, start_ms: int | None = None, part: int = 1, text: str = "") -> Passage:
    words = text or f"words {number}"
    return Passage(number, number, speaker, words, start_ms, None if start_ms is None else start_ms + 900, part)


def test_a_speaker_is_named_once_for_each_turn() -> None:
    told = [
        passage(1, "Paula Ferreyros", 0),
        passage(2, "Rosa", 1_000),
        passage(3, "Rosa", 61_000),
        passage(4, "Paula"),
    ]
    shown = shown_passages(told, TESTIMONY, {})
    assert [each.speaker for each in shown] == ["Paula Ferreyros", "Rosa", "", "Paula"]
    assert [each.time for each in shown] == ["0:00", "0:01", "1:01", ""]
    assert [each.aside for each in shown] == [True, False, False, True]


def test_a_passage_that_stays_inside_says_why() -> None:
    shown = shown_passages([passage(1, "Rosa"), passage(2, "Rosa")], TESTIMONY, {2: "access is closed"})
    assert [each.held_back for each in shown] == ["", "access is closed"]


def test_who_asks_is_known_by_a_usual_label_too() -> None:
    shown = shown_passages([passage(1, "Entrevistadora"), passage(2, "Testigo")], TESTIMONY, {})
    assert [each.aside for each in shown] == [True, False]


def test_quotes_stand_where_their_anchors_say_in_the_transcript_that_is_shown() -> None:
    anchor = Anchor(5, 1, 6, 2, 3, "words")
    quote = Quote(9, "u9", 1, anchor, "Rosa", None, None, "es")
    assert quote_stretches([quote], 5) == (QuoteStretch(9, Stretch((1, 6), (2, 3))),)
    assert quote_stretches([quote], 6) == ()


@pytest.mark.parametrize(
    ("part", "position_ms", "spoken"),
    [(1, 0, 1), (1, 999, 1), (1, 1_000, 2), (1, 1_950, 2), (1, 500_000, 2), (2, 0, 3), (3, 0, None)],
)
def test_the_clock_knows_who_speaks_when_and_in_which_part(part: int, position_ms: int, spoken: int | None) -> None:
    clock = PassageClock([passage(1, "A", 0), passage(2, "B", 1_000), passage(3, "A", 0, part=2), passage(4, "B")])
    found = clock.spoken_at(part, position_ms)
    assert (found.passage_id if found else None) == spoken


def test_nobody_speaks_before_the_first_time() -> None:
    assert PassageClock([passage(1, "A", 5_000)]).spoken_at(1, 4_999) is None
    assert not PassageClock([passage(1, "A")]).has_times
    assert PassageClock([passage(1, "A", 0)]).has_times


def test_beside_a_passage_stands_the_next_one() -> None:
    clock = PassageClock([passage(1, "A"), passage(2, "B"), passage(3, "A")])

    def beside(passage_id: int, steps: int) -> int | None:
        found = clock.beside(passage_id, steps)
        return found.passage_id if found else None

    assert [beside(2, 1), beside(2, -1), beside(3, 1), beside(1, -1), beside(99, 1)] == [3, 1, None, None, 1]
    assert PassageClock([]).beside(1, 1) is None
    assert clock.passage(2) is not None
    assert clock.passage(99) is None


def test_the_words_of_a_stretch_may_cross_passages() -> None:
    told = [passage(1, "A", text="uno dos tres"), passage(2, "B", text="cuatro"), passage(3, "A", text="cinco seis")]
    assert words_of(told, Stretch((1, 4), (1, 7))) == "dos"
    assert words_of(told, Stretch((1, 8), (3, 5))) == "tres\ncuatro\ncinco"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.data())
def test_offsets_survive_the_way_to_qt_and_back(text: str, data: st.DataObject) -> None:
    points = data.draw(st.integers(0, len(text)))
    units = to_units(text, points)
    assert units == len(text[:points].encode("utf-16-le")) // 2
    assert to_points(text, units) == points


def test_found_words_are_counted_as_qt_does() -> None:
    (piece,) = pieces_of(shown_passages([passage(1, "A", text="😀 beca")], TESTIMONY, {}))
    assert piece_marks(piece, ((2, 6),)) == ((3, 7),)


def test_a_very_long_passage_is_laid_out_in_pieces_that_hold_all_its_words() -> None:
    text = " ".join(f"palabra{number}" for number in range(5_000)) + "\n" + "x" * 30_000
    pieces = pieces_of(shown_passages([passage(1, "A", text="Sí."), passage(2, "B", text=text)], TESTIMONY, {}))
    assert [each.place for each in pieces] == [0] + [1] * (len(pieces) - 1)
    assert max(len(each.text) for each in pieces) <= 12_000
    assert all(each.text == text[each.start : each.end] for each in pieces[1:])
    between = [text[one.end : other.start] for one, other in pairwise(pieces[1:])]
    assert set(between) <= {" ", "\n", ""}
    assert pieces[-1].end == len(text)


def _pieces(text: str, former: Sequence[Piece] = ()) -> tuple[Piece, ...]:
    shown = shown_passages([passage(1, "A", text=text)], TESTIMONY, {})
    return pieces_of(shown, {1: [each.text for each in former]})


def test_an_edit_of_a_very_long_passage_leaves_the_pieces_around_it_as_they_were() -> None:
    text = " ".join(f"palabra{number}" for number in range(8_000))
    former = _pieces(text)
    inside = len(text) // 2
    changed = _pieces(text[:inside] + " otras palabras " + text[inside:], former)
    assert len({each.text for each in former} - {each.text for each in changed}) == 1


@given(st.data())
def test_whatever_is_edited_the_pieces_of_a_long_passage_hold_all_its_words(data: st.DataObject) -> None:
    text = " ".join(["palabras", "de", "la\nbeca", "x" * 7_000] * 6)
    former = _pieces(text)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, min(len(text), first + 15_000)))
    changed = (
        text[:first] + data.draw(st.sampled_from(("", " ", "y", " y ", "z" * 13_000, "y " * 9_000))) + text[last:]
    ).strip()
    pieces = _pieces(changed, former)
    assert max(len(each.text) for each in pieces) <= 12_000
    assert all(each.text == changed[each.start : each.end] for each in pieces)
    assert all(changed[one.end : other.start] in {" ", "\n", ""} for one, other in pairwise(pieces))
    assert (pieces[0].start, pieces[-1].end) == (0, len(changed))


def test_found_words_that_cross_two_pieces_are_marked_in_both() -> None:
    pieces = (Piece(0, 0, "sin la"), Piece(0, 7, "beca no"))
    assert [piece_marks(each, ((4, 11), (12, 14))) for each in pieces] == [((4, 6),), ((0, 4), (5, 7))]
