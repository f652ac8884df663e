"""Quotes stand on their words, also after the transcript has been corrected; never on other words, never silently."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from testimony_archive.domain.anchors import anchor_of, anchor_whole, find_words, relocate
from testimony_archive.domain.records import Anchor, Passage

TURNS = ("Empezamos con cuarenta.", "Sí, claro. Éramos pocos.", "Después vinieron más.", "Sí, claro. Y se quedaron.")


def passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(100 + place, place, "ANA", text) for place, text in enumerate(texts, start=1))


def text_at(anchor: Anchor, among: tuple[Passage, ...]) -> str:
    """The words between the two places of an anchor."""
    ids = [each.passage_id for each in among]
    first, last = ids.index(anchor.first_passage_id), ids.index(anchor.last_passage_id)
    if first == last:
        return among[first].text[anchor.first_offset : anchor.last_offset]
    middle = [each.text for each in among[first + 1 : last]]
    return "\n".join([among[first].text[anchor.first_offset :], *middle, among[last].text[: anchor.last_offset]])


def changed(texts: tuple[str, ...], place: int, text: str) -> tuple[Passage, ...]:
    return passages(*texts[:place], text, *texts[place + 1 :])


def test_holds_position_and_words_with_what_stands_around_them() -> None:
    anchor = anchor_of(7, passages(*TURNS), (102, 4), (103, 7))
    assert anchor.exact == "claro. Éramos pocos.\nDespués"
    assert (anchor.first_passage_id, anchor.first_offset) == (102, 4)
    assert (anchor.last_passage_id, anchor.last_offset) == (103, 7)
    assert (anchor.prefix, anchor.suffix) == ("Empezamos con cuarenta.\nSí, ", " vinieron más.\nSí, claro. Y se q")
    assert anchor.transcript_id == 7


def test_leaves_out_white_space_at_both_ends() -> None:
    anchor = anchor_of(7, passages("  uno dos  ", "tres"), (101, 1), (101, 11))
    assert (anchor.exact, anchor.first_offset, anchor.last_offset) == ("uno dos", 2, 9)


@pytest.mark.parametrize(("start", "end"), [((101, 3), (101, 3)), ((101, 3), (101, 4)), ((101, 5), (101, 2))])
def test_needs_at_least_one_word(start: tuple[int, int], end: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no words"):
        anchor_of(7, passages("uno dos"), start, end)


def test_needs_a_place_in_the_transcript() -> None:
    with pytest.raises(ValueError, match="passage 999"):
        anchor_of(7, passages("uno"), (999, 0), (101, 1))


def test_takes_an_offset_beyond_the_end_for_the_end() -> None:
    assert anchor_of(7, passages("uno", "dos"), (101, 0), (101, 99)).exact == "uno"


def test_takes_a_whole_passage() -> None:
    assert anchor_whole(7, passages(*TURNS), 103).exact == TURNS[2]


def test_finds_words_that_stand_once() -> None:
    assert find_words(7, passages(*TURNS), "vinieron").first_passage_id == 103
    with pytest.raises(ValueError, match="2 places"):
        find_words(7, passages(*TURNS), "Sí, claro.")
    with pytest.raises(ValueError, match="0 places"):
        find_words(7, passages(*TURNS), "nunca")


def test_moves_with_its_words_when_something_before_them_changes() -> None:
    before = passages(*TURNS)
    anchor = anchor_of(7, before, (102, 11), (102, 24))
    after = changed(TURNS, 1, "Sí, claro que sí. Éramos pocos.")
    moved = relocate(anchor, before, after)
    assert moved is not None
    assert (moved.exact, moved.first_offset) == ("Éramos pocos.", 18)
    assert moved.prefix.endswith("claro que sí. ")


def test_stays_with_the_same_words_when_everything_around_them_changes() -> None:
    before = passages("uno QUOTE dos")
    anchor = anchor_of(7, before, (101, 4), (101, 9))
    moved = relocate(anchor, before, passages("Pues: QUOTE, y ya"))
    assert moved is not None
    assert moved.first_offset == 6


def test_is_not_put_on_equal_words_elsewhere_when_its_own_are_gone() -> None:
    before = passages(*TURNS)
    anchor = anchor_of(7, before, (102, 0), (102, 10))
    assert relocate(anchor, before, changed(TURNS, 1, "Éramos pocos.")) is None


def test_is_not_put_on_equal_words_when_the_whole_transcript_was_read_anew_without_its_own() -> None:
    before = passages("¿Vino?", "Sí, claro.", "¿Y volvió otra vez?", "Sí, claro.", "Bien.")
    anchor = anchor_of(7, before, (104, 0), (104, 10))
    assert (
        relocate(anchor, before, passages("¿Ella vino?", "Sí, claro.", "¿Y volvió otra vez?", "No.", "Bien, pues."))
        is None
    )


def test_keeps_to_its_own_among_equal_words_when_the_whole_transcript_was_read_anew() -> None:
    before = passages("¿Vino ella aquel año?", "Sí, claro.", "¿Y volvió otra vez a la escuela?", "Sí, claro.", "Bien.")
    after = passages(
        "Bueno.", "¿Vino ella aquel año?", "Eso.", "¿Y volvió otra vez a la escuela?", "Sí, claro.", "Fin."
    )
    moved = relocate(anchor_of(7, before, (104, 0), (104, 10)), before, after)
    assert moved is not None
    assert moved.first_passage_id == 105
    assert relocate(anchor_of(7, before, (102, 0), (102, 10)), before, after) is None


def test_is_lost_where_nothing_tells_equal_words_apart() -> None:
    before = passages("A: no", "B: no")
    anchor = anchor_of(7, before, (101, 3), (101, 5))
    assert relocate(anchor, before, passages("C: no y no y no", "B: nunca")) is None


def test_is_lost_when_its_passage_has_gone() -> None:
    before = passages(*TURNS)
    anchor = anchor_whole(7, before, 104)
    assert relocate(anchor, before, before[:3]) is None


TOKENS = st.permutations(["uno", "dos", "tres", "ñandú", "élan", "œuf", "x", "yy", "zzz", "últimos", "«hé»", "que"])
FEW_WORDS = st.lists(st.sampled_from(["a", "b", "ab", "a b", "ba"]), min_size=2, max_size=14)


@st.composite
def transcripts(draw: st.DrawFn, words: st.SearchStrategy[list[str]]) -> tuple[str, ...]:
    """Words, dealt out to some passages."""
    tokens = draw(words)
    cuts = sorted(draw(st.sets(st.integers(1, len(tokens) - 1), max_size=4)))
    return tuple(" ".join(tokens[start:end]) for start, end in zip([0, *cuts], [*cuts, len(tokens)], strict=True))


@st.composite
def stretches(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


def quoted(data: st.DataObject, texts: tuple[str, ...]) -> tuple[Anchor, int]:
    """An anchor anywhere in a transcript, and where its words begin in all of the text."""
    joined = "\n".join(texts)
    first, last = data.draw(stretches(joined), label="quote")
    assume(joined[first:last].strip())
    starts = [len("\n".join(texts[:place])) + (place > 0) for place in range(len(texts))]

    def place_of(position: int) -> tuple[int, int]:
        index = max(index for index, start in enumerate(starts) if start <= position)
        return 101 + index, position - starts[index]

    anchor = anchor_of(7, passages(*texts), place_of(first), place_of(last))
    return anchor, first + len(joined[first:last]) - len(joined[first:last].lstrip())


def edited(data: st.DataObject, texts: tuple[str, ...]) -> tuple[tuple[str, ...], int, int, int]:
    """The same transcript with one stretch of one passage replaced: its texts, where, up to where, how much longer."""
    place = data.draw(st.integers(0, len(texts) - 1), label="edited passage")
    start, end = data.draw(stretches(texts[place]), label="edited stretch")
    typed = data.draw(st.text("ab ñ", max_size=5), label="typed")
    text = texts[place][:start] + typed + texts[place][end:]
    offset = len("\n".join(texts[:place])) + (place > 0)
    return (*texts[:place], text, *texts[place + 1 :]), offset + start, offset + end, len(text) - len(texts[place])


@given(transcripts(TOKENS), st.data())
def test_words_that_an_edit_spares_are_found_where_they_are_now(texts: tuple[str, ...], data: st.DataObject) -> None:
    anchor, first = quoted(data, texts)
    after, start, end, longer = edited(data, texts)
    last = first + len(anchor.exact)
    assume(end <= first or start >= last)
    moved = relocate(anchor, passages(*texts), passages(*after))
    assert moved is not None
    assert moved.exact == anchor.exact
    assert text_at(moved, passages(*after)) == anchor.exact
    joined = "\n".join(after)
    expected = first + longer if end <= first else first
    places = [place for place in range(len(joined)) if joined.startswith(anchor.exact, place)]
    if len(places) == 1:
        assert places == [expected]
        assert moved.prefix == joined[max(0, expected - 32) : expected]
        assert moved.suffix == joined[expected + len(anchor.exact) :][:32]


@given(transcripts(FEW_WORDS) | transcripts(TOKENS), st.data())
def test_after_any_edits_a_quote_is_on_its_words_or_lost(texts: tuple[str, ...], data: st.DataObject) -> None:
    anchor, _ = quoted(data, texts)
    for _ in range(data.draw(st.integers(1, 4))):
        after = edited(data, texts)[0]
        moved = relocate(anchor, passages(*texts), passages(*after))
        if moved is None:
            return
        assert moved.exact.split() == anchor.exact.split()
        assert text_at(moved, passages(*after)) == moved.exact
        assert relocate(moved, passages(*after), passages(*after)) == moved
        texts, anchor = after, moved


@given(transcripts(FEW_WORDS), transcripts(FEW_WORDS), st.data())
def test_a_transcript_read_anew_keeps_quotes_on_their_words_or_loses_them(
    texts: tuple[str, ...], others: tuple[str, ...], data: st.DataObject
) -> None:
    anchor, _ = quoted(data, texts)
    moved = relocate(anchor, passages(*texts), passages(*others))
    if moved is not None:
        assert moved.exact.split() == anchor.exact.split()
        assert text_at(moved, passages(*others)) == moved.exact


@given(transcripts(TOKENS), st.data())
def test_words_that_an_edit_takes_away_are_lost(texts: tuple[str, ...], data: st.DataObject) -> None:
    anchor, _ = quoted(data, texts)
    place = anchor.first_passage_id - 101
    text = texts[place][: anchor.first_offset] + "~" + texts[place][anchor.first_offset + 1 :]
    assert relocate(anchor, passages(*texts), passages(*texts[:place], text, *texts[place + 1 :])) is None


def test_nothing_moves_when_nothing_changed() -> None:
    before = passages("no no no no no no no no no no no no no no no no no no no no no no no no no no")
    anchor = anchor_of(7, before, (101, 33), (101, 35))
    assert relocate(anchor, before, before) == anchor
