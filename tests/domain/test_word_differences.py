"""What differs between two versions of a text is marked in whole words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.word_differences import differing


def marked(before: str, after: str) -> tuple[list[str], list[str]]:
    stretches = differing(before, after)
    return tuple([text[a:b] for a, b in each] for text, each in zip((before, after), stretches, strict=True))  # type: ignore[return-value]


def test_other_words_are_marked_on_both_sides() -> None:
    assert marked("Por el molino, creo.", "Por el aserradero, creo yo.") == (["molino"], ["aserradero", "yo"])


def test_what_was_left_out_or_put_in_is_marked_on_its_side_alone() -> None:
    assert marked("Bueno, por el molino.", "por el molino.") == (["Bueno,"], [])
    assert marked("Sí.", "Sí. Claro que sí.") == ([], ["Claro que sí."])


def test_signs_count_and_white_space_does_not() -> None:
    assert marked("¿Y siguieron?", "¿Y siguieron!") == (["?"], ["!"])
    assert marked("Uno.\nDos.", "Uno.  Dos.") == ([], [])


def test_very_long_texts_are_compared_by_how_they_begin_and_end() -> None:
    before, after = "a b " * 5_000, "b a " * 5_000
    assert marked(f"x {before}y", f"x {after}y") == ([before.strip()], [after.strip()])


@given(st.text(alphabet="ab .\n", max_size=40), st.text(alphabet="ab .\n", max_size=40))
def test_without_what_is_marked_both_say_the_same(before: str, after: str) -> None:
    kept = []
    for text, stretches in zip((before, after), differing(before, after), strict=True):
        inside = {place for start, end in stretches for place in range(start, end)}
        kept.append("".join(each for place, each in enumerate(text) if place not in inside and not each.isspace()))
    assert kept[0] == kept[1]
