"""How much a selection holds: what, whose, from where, and how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from testimony_archive.domain.records import Gender, Quote, Testimony, TranscriptKind


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long whole testimonies are: words of each transcript by its row number, and by that of each testimony the
    milliseconds of its recording."""

    words: Mapping[int, int]
    milliseconds: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class SelectionTotals:
    """Counts of a selection.

    `people` are those interviewed, each once, `women` and `men` among them. `countries` (codes) and `roles` (row
    numbers) come with how many items are of each, the most frequent first. `milliseconds` are of recordings, `words`
    as they were spoken.
    """

    quotes: int = 0
    testimonies: int = 0
    people: int = 0
    women: int = 0
    men: int = 0
    countries: tuple[tuple[str, int], ...] = ()
    roles: tuple[tuple[int, int], ...] = ()
    milliseconds: int = 0
    words: int = 0

    @property
    def items(self) -> int:
        """Quotes and testimonies."""
        return self.quotes + self.testimonies

    @property
    def others(self) -> int:
        """People of another gender, or whose gender is not recorded."""
        return self.people - self.women - self.men


def totals_of(chosen: Iterable[tuple[Testimony, Quote | None]], lengths: Lengths) -> SelectionTotals:
    """Count what was chosen: quotes with their testimonies, and whole testimonies (None), which `lengths` knows of."""
    items = [*chosen]
    quotes = [quote for _, quote in items if quote is not None]
    whole = [testimony for testimony, quote in items if quote is None]
    people = {each.person.person_id: each.person for one, _ in items for each in one.interviewees}
    genders = Counter(each.gender for each in people.values())
    return SelectionTotals(
        quotes=len(quotes),
        testimonies=len(whole),
        people=len(people),
        women=genders[Gender.WOMAN],
        men=genders[Gender.MAN],
        countries=tuple(Counter(code for one, _ in items for code in one.countries).most_common()),
        roles=tuple(Counter(role.role_id for one, _ in items for role in one.roles).most_common()),
        milliseconds=sum(map(_length, quotes)) + sum(lengths.milliseconds.get(each.testimony_id, 0) for each in whole),
        words=sum(len(each.anchor.exact.split()) for each in quotes) + sum(_words(each, lengths) for each in whole),
    )


def _length(quote: Quote) -> int:
    """In milliseconds; none where a time is unknown, or the quote goes on in the next part of the recording."""
    if quote.start_ms is None or quote.end_ms is None:
        return 0
    return max(quote.end_ms - quote.start_ms, 0)


def _words(testimony: Testimony, lengths: Lengths) -> int:
    """Of the transcript as it was spoken, or the first where there are translations only."""
    spoken = [each for each in testimony.transcripts if each.kind is TranscriptKind.VERBATIM]
    first = (spoken or testimony.transcripts)[:1]
    return sum(lengths.words.get(each.transcript_id, 0) for each in first)
