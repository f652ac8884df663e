"""A search for likeness is written in the query and read back from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.likeness import Likeness, read_likeness

_WORDS = st.lists(st.text("abcñé", min_size=1, max_size=6), min_size=1, max_size=8).map(tuple)
_CODES = st.sampled_from(["", "PE-014", "PE 014", "Perú (sur)", "x|y"])


@given(_WORDS, _CODES, st.sampled_from(["", "becas country:PE", "-familia"]))
def test_what_was_written_is_read_again(words: tuple[str, ...], code: str, rest: str) -> None:
    likeness = Likeness(words, code, rest)
    assert read_likeness(likeness.query()) == likeness


@pytest.mark.parametrize("query", ["", "becas", "like:becas", 'unlike"a b"'])
def test_other_queries_say_nothing_of_it(query: str) -> None:
    assert read_likeness(query) is None


def test_words_can_be_taken_out_of_it() -> None:
    likeness = Likeness(("beca", "taller", "firma"), "PE-014", "country:PE")
    assert likeness.with_words(["taller"]).query() == 'like:"taller" -code:PE-014 country:PE'
