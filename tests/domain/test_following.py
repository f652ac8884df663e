"""However a transcript is cut and corrected, a quote ends on its very own words or is lost: never on equal ones.

Words come from a handful, so that equal ones stand everywhere; each has a number by which it is known again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.anchors import Following, anchor_of, former_passages, passages_under
from testimony_archive.domain.records import Access, AccessLevel, Anchor, Passage, Quote, QuoteState

WORDS = ["sí", "no", "no.", "¿no?", "claro", "que", "él"]
SOME_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)
CLOSED = Access(AccessLevel.CLOSED)


@dataclass
class Spoken:
    """A transcript whose words are numbered."""

    numbers: count[int] = field(default_factory=lambda: count(1))
    turns: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    ids: count[int] = field(default_factory=lambda: count(100, -1))  # new passages have no higher ids than old ones

    def add(self, place: int, words: list[str]) -> int:
        passage_id = next(self.ids)
        self.turns[passage_id] = [(next(self.numbers), each) for each in words]
        self.order.insert(place, passage_id)
        return passage_id

    def passages(self) -> tuple[Passage, ...]:
        return tuple(
            Passage(each, place, "ANA", " ".join(word for _, word in self.turns[each]))
            for place, each in enumerate(self.order, start=1)
        )

    def numbers_under(self, anchor: Anchor) -> list[int]:
        """The numbers of the words between the two places of an anchor."""
        found = []
        first, last = self.order.index(anchor.first_passage_id), self.order.index(anchor.last_passage_id)
        for place in range(first, last + 1):
            offset = 0
            for number, word in self.turns[self.order[place]]:
                begins = place > first or offset >= anchor.first_offset
                ends = place < last or offset + len(word) <= anchor.last_offset
                if begins and ends:
                    found.append(number)
                offset += len(word) + 1
        return found


def spoken(data: st.DataObject) -> Spoken:
    made = Spoken()
    for place, words in enumerate(data.draw(st.lists(SOME_WORDS, min_size=2, max_size=6), label="turns")):
        made.add(place, words)
    return made


def quoted(data: st.DataObject, made: Spoken) -> Anchor:
    """An anchor of some whole words."""
    places = [
        (passage_id, offset, offset + len(word))
        for passage_id in made.order
        for (_, word), offset in zip(made.turns[passage_id], offsets(made, passage_id), strict=True)
    ]
    first = data.draw(st.integers(0, len(places) - 1), label="first word")
    last = data.draw(st.integers(first, min(len(places) - 1, first + 4)), label="last word")
    start, end = (places[first][0], places[first][1]), (places[last][0], places[last][2])
    return anchor_of(1, made.passages(), start, end)


def offsets(made: Spoken, passage_id: int) -> list[int]:
    found = [0]
    for _, word in made.turns[passage_id]:
        found.append(found[-1] + len(word) + 1)
    return found[:-1]


def cut(data: st.DataObject, made: Spoken) -> tuple[int, int] | None:
    """Split, merge, add or delete at random: how many passages at the beginning and at the end that leaves alone."""
    place = data.draw(st.integers(0, len(made.order) - 1), label="where")
    passage_id = made.order[place]
    behind = len(made.order) - place - 1
    match data.draw(st.sampled_from(["split", "merge", "add", "delete"]), label="what"):
        case "split" if len(made.turns[passage_id]) > 1:
            words = made.turns[passage_id]
            at = data.draw(st.integers(1, len(words) - 1))
            new_id = made.add(place + 1, [])
            made.turns[passage_id], made.turns[new_id] = words[:at], words[at:]
            return place, behind
        case "merge" if behind:
            made.turns[passage_id] += made.turns[made.order.pop(place + 1)]
            return place, behind - 1
        case "add":
            made.add(place, data.draw(SOME_WORDS))
            return place, behind + 1
        case "delete" if len(made.order) > 1:
            made.order.remove(passage_id)
            return place, behind
        case _:
            return None


@given(st.data())
def test_cuts_leave_a_quote_on_its_very_own_words_or_lose_it(data: st.DataObject) -> None:
    made = spoken(data)
    anchor = quoted(data, made)
    own = made.numbers_under(anchor)
    for _ in range(data.draw(st.integers(1, 4))):
        before = made.passages()
        known = set(made.order)
        alone = cut(data, made)
        if alone is None:
            return
        moved = Following(before, made.passages(), *alone).relocate(anchor)
        joined = [number for each in made.order for number, _ in made.turns[each]]
        are_together = any(joined[place : place + len(own)] == own for place in range(len(joined)))
        assert (moved is not None) == are_together, (anchor, known)
        if moved is None:
            return
        assert made.numbers_under(moved) == own
        assert moved.exact.split() == anchor.exact.split()
        anchor = moved


@given(st.data())
def test_corrected_words_leave_a_quote_on_its_words_in_that_passage_or_lose_it(data: st.DataObject) -> None:
    made = spoken(data)
    anchor = quoted(data, made)
    before = made.passages()
    place = data.draw(st.integers(0, len(before) - 1), label="where")
    typed = " ".join(data.draw(SOME_WORDS, label="typed"))
    after = [Passage(each.passage_id, each.ordinal, "ANA", each.text) for each in before]
    after[place] = Passage(before[place].passage_id, place + 1, "ANA", typed)
    following = Following(before, after, place, len(before) - place - 1)
    moved = following.relocate(anchor)
    touched = range(made.order.index(anchor.first_passage_id), made.order.index(anchor.last_passage_id) + 1)
    if place not in touched:
        assert moved is not None
        assert (moved.first_passage_id, moved.first_offset) == (anchor.first_passage_id, anchor.first_offset)
    elif moved is None:
        nearest = following.nearest(anchor)
        assert (nearest.exact, nearest.prefix) == (anchor.exact, anchor.prefix)
        texts = {each.passage_id: each.text for each in after}
        assert 0 <= nearest.first_offset <= len(texts[nearest.first_passage_id])
        assert 0 <= nearest.last_offset <= len(texts[nearest.last_passage_id])
    else:
        assert moved.exact.split() == anchor.exact.split()


def test_the_place_of_lost_words_is_that_of_what_came_for_them() -> None:
    before = [Passage(1, 1, "ANA", "Con dos máquinas y ya."), Passage(2, 2, "ANA", "Eso es.")]
    anchor = anchor_of(1, before, (1, 4), (1, 16))
    after = [Passage(1, 1, "ANA", "Con tres telares y ya."), before[1]]
    nearest = Following(before, after, 0, 1).nearest(anchor)
    assert after[0].text[nearest.first_offset : nearest.last_offset] == "tres telares"
    gone = Following(before, before[1:], 0, 1).nearest(anchor)
    assert (gone.first_passage_id, gone.first_offset, gone.last_passage_id, gone.last_offset) == (2, 0, 2, 0)
    last = anchor_of(1, before, (2, 0), (2, 7))
    gone = Following(before, before[:1], 1, 0).nearest(last)
    assert (gone.first_passage_id, gone.first_offset) == (1, len(before[0].text))
    long = [Passage(1, 1, "ANA", "Otra cosa, mucho más larga que aquella, de la que no queda nada en absoluto.")]
    far = Following(before[:1], long).nearest(anchor)
    assert (far.first_offset, far.last_offset) == (0, 0)


def test_words_that_are_gone_are_as_closed_as_where_they_stood_and_stand() -> None:
    before = [Passage(1, 1, "ANA", "Con dos máquinas.", access=CLOSED), Passage(2, 2, "EVA", "Eso es.")]
    anchor = anchor_of(1, before, (1, 4), (2, 3))
    quote = Quote(1, "u", 1, anchor, "ANA", None, None, "es")
    assert passages_under(quote, before) == tuple(before)
    former = former_passages(anchor, before)
    assert [(each.speaker, each.text, each.access.level.value) for each in former] == [
        ("ANA", "dos máquinas.", "closed"),
        ("EVA", "Eso", "open"),
    ]
    opened = [Passage(1, 1, "ANA", "Nada."), Passage(2, 2, "EVA", "Eso es.", access=Access(AccessLevel.INTERNAL))]
    lost = Quote(1, "u", 1, anchor, "ANA", None, None, "es", state=QuoteState.LOST, former=former)
    levels = [each.access.level.value for each in passages_under(lost, opened)]
    assert levels == ["closed", "internal"]
