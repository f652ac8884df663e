"""Excerpts keep what was found and cut between words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.excerpts import ELLIPSIS, excerpt, utf16_offsets

_WORDS = st.lists(st.sampled_from(["beca", "año", "œuvre", "y", "capacitación", "🎙"]), min_size=1, max_size=200)


def test_a_short_text_stays_whole() -> None:
    assert excerpt("Sin la beca no", ((7, 11),), 480) == ("Sin la beca no", ((7, 11),))


def test_line_ends_become_spaces_so_that_offsets_stay() -> None:
    assert excerpt("Sin la\nbeca", ((7, 11),), 480) == ("Sin la beca", ((7, 11),))


def test_a_long_text_is_shown_around_its_first_match() -> None:
    text = "antes " * 200 + "beca " + "después " * 200
    start = text.index("beca")
    shown, highlights = excerpt(text, ((start, start + 4),), 200)
    assert shown.startswith(f"{ELLIPSIS}antes ")
    assert shown.endswith(f"después{ELLIPSIS}")
    assert [shown[left:right] for left, right in highlights] == ["beca"]


def test_a_match_at_the_end_fills_the_excerpt_with_what_comes_before() -> None:
    text = "antes " * 200 + "beca"
    shown, highlights = excerpt(text, ((1200, 1204),), 200)
    assert shown.startswith(ELLIPSIS)
    assert shown.endswith(" beca")
    assert len(shown) > 150
    assert [shown[left:right] for left, right in highlights] == ["beca"]


def test_without_matches_a_long_text_is_shown_from_its_start() -> None:
    shown, highlights = excerpt("palabra " * 200, (), 100)
    assert shown.startswith("palabra palabra")
    assert shown.endswith(ELLIPSIS)
    assert highlights == ()


@given(_WORDS, st.data(), st.integers(80, 300))
def test_highlights_hold_the_same_letters_in_the_excerpt(words: list[str], data: st.DataObject, longest: int) -> None:
    text = " ".join(words)
    chosen = sorted(data.draw(st.sets(st.integers(0, len(words) - 1), max_size=5)))
    starts = [sum(len(each) + 1 for each in words[:place]) for place in chosen]
    highlights = tuple((start, start + len(words[place])) for start, place in zip(starts, chosen, strict=True))
    shown, moved = excerpt(text, highlights, longest)
    assert len(shown) <= max(longest, 0) + 2
    assert len(moved) <= len(highlights)
    if highlights:
        assert shown[moved[0][0] : moved[0][1]] == words[chosen[0]]
    for left, right in moved[:-1]:
        assert shown[left:right] in words


@given(st.text(max_size=30), st.data())
def test_qt_counts_in_utf_16(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    ((left, right),) = utf16_offsets(text, ((start, end),))
    encoded = text.encode("utf-16-le", "surrogatepass")
    assert encoded[2 * left : 2 * right].decode("utf-16-le", "surrogatepass") == text[start:end]
