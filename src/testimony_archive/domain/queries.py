"""What people ask for: the query tree, the facets, and the page of answers.

The tree is ours; how it is written (Whoosh's syntax) and how it is answered (FTS5) is the business of `search`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from testimony_archive.domain.notices import Notice, sentences
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.rights import Decision


@dataclass(frozen=True, slots=True)
class Everything:
    """No words: whatever the facets leave."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms, whatever its accents, case, ending or language."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin with these letters; accents and case ignored, never stemmed."""

    text: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word in which ``*`` stands for any letters, also none, and ``?`` for one; accents and case ignored."""

    text: str


@dataclass(frozen=True, slots=True)
class Similar:
    """A word in any of its forms, with at most `errors` letters changed, added, left out or swapped.

    The errors may be in another of its forms as well; where nobody said the word, it is taken for the error, and the
    words that near to it count in any of their forms.
    """

    text: str
    errors: int = 1


@dataclass(frozen=True, slots=True)
class Phrase:
    """These words in this order, every word counted; accents and case ignored, never stemmed."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """These words in any of their forms and in any order, with at most `between` words between first and last."""

    words: tuple[str, ...]
    between: int


@dataclass(frozen=True, slots=True)
class Like:
    """Any of these words, in any of their forms; the more of them in one passage, and the rarer, the better."""

    words: tuple[str, ...]


class Field(StrEnum):
    """What can be asked of a passage or its testimony beside words, by its name in the query language."""

    SPEAKER = "speaker"
    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    LANGUAGE = "language"
    CODE = "code"
    YEAR = "year"
    PROJECT = "project"
    GOAL = "goal"
    ACCESS = "access"
    HAS = "has"
    IS = "is"
    LIKE = "like"
    """What it says is words, so that it is read as `Like` and never as `InField`."""


@dataclass(frozen=True, slots=True)
class InField:
    """What a field says, as it was typed: ``theme:quality``, ``year:2019..2021``, ``has:quote``."""

    name: Field
    value: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these in one passage."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """None of this."""

    part: Query


Query: TypeAlias = Everything | Word | Prefix | Pattern | Similar | Phrase | Near | Like | InField | AllOf | AnyOf | Not


def fields_of(query: Query) -> Iterator[InField]:
    """Every field that a query names."""
    match query:
        case InField():
            yield query
        case AllOf(parts) | AnyOf(parts):
            for each in parts:
                yield from fields_of(each)
        case Not(part):
            yield from fields_of(part)
        case _:
            return


def without_fields(query: Query) -> Query | None:
    """A query without its fields; None where nothing is left."""
    match query:
        case InField():
            return None
        case Not(part):
            words = without_fields(part)
            return None if words is None else Not(words)
        case AllOf(parts) | AnyOf(parts):
            kept = tuple(each for each in map(without_fields, parts) if each is not None)
            return type(query)(kept) if kept or not parts else None
        case _:
            return query


NOT_RECORDED: Final = "-"
"""The key, in every facet, of what has no value in it."""


class Facet(StrEnum):
    """The ways to narrow a search."""

    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    LANGUAGE = "language"
    PROJECT = "project"
    GOAL = "goal"
    YEAR = "year"
    ACCESS = "access"
    RECORDING = "recording"


class Sort(StrEnum):
    """The order of testimonies in a page of answers."""

    RELEVANCE = "relevance"
    DATE = "date"  # the newest first, what has no date last
    CODE = "code"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A query as typed with the choices in the facets.

    `choices` holds keys: of a theme or role its key, of a country its alpha-2 code, of a language its ISO 639 code,
    of a project its UUID, of a goal or year its number, of access its level, and of recordings ``yes`` or ``no``;
    `NOT_RECORDED` stands for those without any.
    Several in one facet mean any; across facets, all; a theme stands for its sub-themes too.
    `only_publishable` keeps what `rights.decide` lets leave for `Use.QUOTE`. With `all_languages` words stand for the
    names of the same theme in every language, but for those in `not_widened`.
    """

    text: str = ""
    choices: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    limit: int = 20
    offset: int = 0
    passages_per_testimony: int = 3
    only_publishable: bool = False
    all_languages: bool = False
    not_widened: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with its choices, kept under a name. `request` asks for the first page."""

    saved_search_id: int
    uuid: str
    name: str
    request: SearchRequest


@dataclass(frozen=True, slots=True)
class Widened:
    """Words of a query as typed, the names that were looked for as well, and those that were not to be."""

    typed: str
    added: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that was found. `highlights` are (start, end) code-point offsets into `text`."""

    passage_id: int
    transcript_id: int
    transcript_uuid: str
    ordinal: int
    speaker: str
    start_ms: int | None
    end_ms: int | None
    part_number: int
    language: str
    text: str
    highlights: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RecordHit:
    """A field of the testimony itself (title, summary, main idea, name, …) in which words were found."""

    field: str
    text: str
    highlights: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TestimonyHit:
    """A testimony that was found, with its best passages; `passage_count` is how many of its passages match.

    `hindrances` is what keeps its record from being quoted today, as `domain.rights` says.
    """

    testimony_id: int
    code: str
    title: str
    date: PartialDate | None
    countries: tuple[str, ...]
    roles: tuple[str, ...]
    themes: tuple[str, ...]
    hindrances: tuple[Decision, ...]
    pseudonymous: bool
    has_recording: bool
    passage_count: int
    passages: tuple[PassageHit, ...]
    record: tuple[RecordHit, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    """One value of a facet with what choosing it would give; counts ignore the facet's own choice.

    `key` as in `SearchRequest.choices`; `parent_key` is the theme above, else empty; `label` is its name in English.
    """

    key: str
    testimonies: int
    passages: int
    parent_key: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of answers with the totals of all.

    `notices` tell of a query that was read otherwise than typed or answered otherwise than asked; `did_you_mean` is a
    query of words that the archive does hold, when nothing was found. `widened` says what
    `all_languages` added.
    """

    request: SearchRequest
    testimonies: int
    passages: int
    hits: tuple[TestimonyHit, ...]
    facets: Mapping[Facet, tuple[FacetCount, ...]]
    did_you_mean: str | None = None
    notices: tuple[Notice, ...] = ()
    widened: tuple[Widened, ...] = ()

    @property
    def notice(self) -> str | None:
        """The notices in English, in one line; None where there are none."""
        return sentences(self.notices) or None
