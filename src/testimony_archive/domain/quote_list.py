"""The list of all quotes: what a row of it says, and what it can be narrowed and sorted by."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.queries import NOT_RECORDED
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.rights import Decision

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""(first, one past the last) code points that are marked in a text."""


class QuoteFacet(StrEnum):
    """The ways to narrow the list, in the order in which they are shown."""

    THEME = "theme"
    STATE = "state"
    ROLE = "role"
    COUNTRY = "country"
    LANGUAGE = "language"
    PROJECT = "project"
    GOAL = "goal"
    YEAR = "year"


class QuoteTrait(StrEnum):
    """What can be so of a quote, several at a time."""

    STARRED = "starred"
    MAIN_IDEA = "main_idea"
    NO_MAIN_IDEA = "no_main_idea"
    NO_THEME = "no_theme"
    NOTE = "note"
    TRANSLATION = "translation"
    EDITED = "edited"
    """Somebody edited its words for print."""
    STAYS_INSIDE = "stays_inside"
    """It may not leave the archive today."""
    LOST = "lost"
    """Its transcript does not hold its words any more, and nobody has said yet what becomes of it."""


class QuoteSort(StrEnum):
    """The order of the list; equals stand as in their testimonies."""

    OWN = "own"
    """As people put them."""
    TESTIMONY = "testimony"
    """By code, and as they stand in the transcript."""
    THEME = "theme"
    """By the first of their themes, as the tree has them; without one last."""
    MAIN_IDEA = "main_idea"
    """By the letter; without one last."""
    DATE = "date"
    """The newest testimony first, without a date last."""
    KEPT = "kept"
    """The one kept last first."""


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """What of the quotes is wanted, and in which order.

    `choices` holds keys: of a theme or role its key, of a country its alpha-2 code, of a language its ISO 639 code, of
    a project its row number, of a goal its number, the year in four digits, the value of a `QuoteTrait`;
    `NOT_RECORDED`, in every facet but states, for those without any. Several in one facet mean any of them, but of
    states all of them; across facets, all. A theme stands for its sub-themes too.
    `text` is a query as for every search; it looks into words, main idea, note and translation.
    `only_publishable` keeps what `rights.decide` lets leave for `Use.QUOTE`.
    """

    text: str = ""
    choices: Mapping[QuoteFacet, frozenset[str]] = field(default_factory=dict)
    sort: QuoteSort = QuoteSort.OWN
    only_publishable: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote, flat.

    `person` is the name that the speaker is shown under, or the transcript's label where that names nobody known;
    `person_id` is 0 then. `passage_ids` are all that it touches, in order. `place` is where it stands in its transcript
    (ordinal, code point); `position` its place in the own order. `alike` is equal in rows that have the same values in
    every facet. `decision` says whether it may be quoted today, and under which name.
    """

    quote_id: int
    testimony_id: int
    transcript_id: int
    passage_ids: tuple[int, ...]
    place: tuple[int, int]
    position: int
    code: str
    words: str
    person: str
    person_id: int
    role_id: int | None
    countries: tuple[str, ...]
    date: PartialDate | None
    language: str
    main_idea: str
    themes: tuple[int, ...]
    note: str
    translation: str
    edited: str
    starred: bool
    start_ms: int | None
    end_ms: int | None
    part_number: int
    has_recording: bool
    created_at: str
    state: QuoteState
    decision: Decision
    alike: int


FacetValues: TypeAlias = tuple[frozenset[str], ...]
"""For each `QuoteFacet` in order the values that a quote has in it."""


@dataclass(frozen=True, slots=True)
class QuotePage:
    """The quotes that a request leaves, in its order.

    `total` counts all of the archive, `people` and `countries` those of the rows. `facets` counts for each value what
    choosing it would give; counts ignore the choices in their own facet (but for states, of which all have to be so).
    `marks` finds the words of the query in a text of a language; an empty language means any.
    `notices` as for every search.
    """

    request: QuoteRequest
    rows: tuple[QuoteRow, ...]
    total: int
    people: int
    countries: int
    facets: Mapping[QuoteFacet, Mapping[str, int]]
    marks: Callable[[str, str], Spans]
    notices: tuple[Notice, ...] = ()


_FACETS: Final = tuple(QuoteFacet)
_STATE: Final = _FACETS.index(QuoteFacet.STATE)
_NONE: Final = tuple(() if facet == _STATE else (NOT_RECORDED,) for facet in range(len(_FACETS)))
"""For each facet what a quote counts for that has no value in it."""


def narrow_quotes(
    rows: Sequence[QuoteRow], values_of: Sequence[FacetValues], choices: Mapping[QuoteFacet, frozenset[str]]
) -> tuple[list[QuoteRow], dict[QuoteFacet, dict[str, int]]]:
    """The rows that fit every choice, and how many each value of a facet would give.

    Args:
        rows: of the list.
        values_of: by `QuoteRow.alike`.
        choices: as in `QuoteRequest`.
    """
    alike: dict[int, int] = {}
    for row in rows:
        alike[row.alike] = alike.get(row.alike, 0) + 1
    chosen = [(_FACETS.index(facet), keys) for facet, keys in choices.items() if keys]
    counts: list[dict[str, int]] = [{} for _ in _FACETS]
    fitting: set[int] = set()
    every = range(len(_FACETS))
    for number, count in alike.items():
        values = values_of[number]
        failing = [facet for facet, keys in chosen if not _fits(facet, values[facet], keys)]
        if not failing:
            fitting.add(number)
        if failing and (len(failing) > 1 or failing[0] == _STATE):
            continue
        for facet in failing or every:
            of_facet = counts[facet]
            for value in values[facet] or _NONE[facet]:
                of_facet[value] = of_facet.get(value, 0) + count
    kept = [row for row in rows if row.alike in fitting]
    return kept, dict(zip(_FACETS, counts, strict=True))


def _fits(facet: int, values: Collection[str], wanted: Iterable[str]) -> bool:
    if facet == _STATE:
        return all(each in values for each in wanted)
    return any(each in values for each in wanted) or (not values and NOT_RECORDED in wanted)
