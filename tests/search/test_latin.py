"""The quick way gives what the slow way gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.search import latin, words

western = st.text(
    st.one_of(
        st.sampled_from("áÉñÜœŒæßøªº²½µƒð ’“”—…_-'.,\u00ad\t\n0Z"),
        st.characters(codec="cp1252"),
    )
)


@given(western)
def test_words_and_plain_forms_are_the_same(text: str) -> None:
    raw = latin.encoded(text)
    assert raw is not None
    slowly = [each for each in words.split(text) if words.plain(each)]
    assert [latin.decoded(each) for each in latin.split(raw)] == [each.replace("\u00ad", "") for each in slowly]
    assert [latin.decoded(each) for each in latin.split_lowered(raw)] == [words.surface(each) for each in slowly]
    plain = latin.plain(raw)
    if plain is not None:
        assert plain.split() == [words.plain(each) for each in slowly]


@given(western)
def test_places_stay_where_they_are(text: str) -> None:
    raw = latin.encoded(text)
    lowered = latin.lowered(raw) if raw is not None else None
    if lowered is None:
        assert "\u00ad" in text
    else:
        assert len(lowered) == len(text)
        assert [latin.decoded(each) for each in lowered.split()] == [each.lower() for each in words.split(text)]


@given(st.text())
def test_one_word_in_any_script_has_one_plain_form(text: str) -> None:
    for word in words.split(text):
        assert latin.plain_word(word) == words.plain(word)


def test_what_does_not_fit_is_left_to_the_slow_way() -> None:
    assert latin.encoded("Łódź") is None
    assert latin.encoded("e\u0301") is None
    assert latin.plain(latin.encoded("½ ración") or b"") is None
