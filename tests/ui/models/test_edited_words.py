"""Which words of a passage stand in the field."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.ui.models.edited_words import words_around

LONG = " ".join(f"palabra{number}" for number in range(50_000))


def test_a_passage_of_usual_length_is_edited_as_a_whole() -> None:
    edited = words_around("Sin la beca no.", 4)
    assert (edited.before, edited.words, edited.behind) == ("", "Sin la beca no.", "")


@given(st.integers(0, len(LONG)))
def test_of_a_very_long_passage_the_words_around_the_place_are_edited(offset: int) -> None:
    edited = words_around(LONG, offset)
    assert edited.whole(edited.words) == LONG
    assert len(edited.words) <= 6_000
    assert len(edited.before) <= offset <= len(edited.before) + len(edited.words)
    assert edited.before[-1:] in {"", " "}
    assert edited.behind[:1] in {"", " "}


def test_letters_without_any_space_are_cut_all_the_same() -> None:
    text = "x" * 20_000
    edited = words_around(text, 10_000)
    assert edited.whole(edited.words) == text
    assert len(edited.words) == 6_000


def test_a_place_in_the_field_is_one_of_the_text_as_it_is_kept() -> None:
    edited = words_around("  Sin la beca", 0)
    assert edited.offset("  Sin\r\nla beca", 7) == len("Sin\n")
    assert edited.offset("cafe\u0301 no", 5) == len("café")


def test_the_same_words_stay_in_the_field_after_they_were_changed() -> None:
    edited = words_around(LONG, 200_000)
    changed = edited.within(edited.whole(f"Otra {edited.words}"))
    assert (changed.before, changed.words) == (edited.before, f"Otra {edited.words}")
    assert edited.within("Todo es otro.").words == "Todo es otro."
