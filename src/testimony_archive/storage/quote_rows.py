"""Reads the rows of the list of quotes: flat, all of them or those of some testimonies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, select

from testimony_archive.domain.quote_list import FacetValues, QuoteRow, QuoteTrait
from testimony_archive.domain.records import Access, Participation, Passage, QuoteState, Use
from testimony_archive.domain.rights import Decision, decide, unless_lost
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_changes import only_of
from testimony_archive.storage.search_facts import Findables, FindableTestimony
from testimony_archive.storage.testimonies import TestimonyPeople, read_former_passages, read_people
from testimony_archive.storage.vocabularies import read_vocabularies

_QUOTE: Final = t.quote.c
_FIRST: Final = t.passage.alias("first_passage")
_LAST: Final = t.passage.alias("last_passage")
_QUOTES: Final = (
    select(
        _QUOTE.testimony_id,
        _QUOTE.id,
        _QUOTE.transcript_id,
        _QUOTE.first_passage_id,
        _QUOTE.last_passage_id,
        _QUOTE.first_offset,
        _QUOTE.last_offset,
        _QUOTE.exact,
        _QUOTE.main_idea,
        _QUOTE.note,
        _QUOTE.translation,
        _QUOTE.edited,
        _QUOTE.starred,
        _QUOTE.position,
        _QUOTE.created_at,
        _FIRST.c.ordinal,
        _FIRST.c.speaker,
        _FIRST.c.start_ms,
        _FIRST.c.part_number,
        _LAST.c.end_ms,
        t.transcript.c.language,
        _QUOTE.state,
    )
    .join(_FIRST, _FIRST.c.id == _QUOTE.first_passage_id)
    .join(_LAST, _LAST.c.id == _QUOTE.last_passage_id)
    .join(t.transcript, t.transcript.c.id == _QUOTE.transcript_id)
)
_LONG: Final = (
    select(_QUOTE.testimony_id, _QUOTE.id, t.passage.c.id)
    .join(_FIRST, _FIRST.c.id == _QUOTE.first_passage_id)
    .join(_LAST, _LAST.c.id == _QUOTE.last_passage_id)
    .join(
        t.passage,
        (t.passage.c.transcript_id == _QUOTE.transcript_id)
        & t.passage.c.ordinal.between(_FIRST.c.ordinal, _LAST.c.ordinal),
    )
    .where(_QUOTE.first_passage_id != _QUOTE.last_passage_id)
    .order_by(_QUOTE.id, t.passage.c.ordinal)
)
_THEMES: Final = (
    select(_QUOTE.testimony_id, t.quote_theme.c.quote_id, t.quote_theme.c.theme_id)
    .join(t.quote, _QUOTE.id == t.quote_theme.c.quote_id)
    .order_by(t.quote_theme.c.position, t.quote_theme.c.id)
)
_PROJECTS: Final = select(t.testimony.c.id, t.testimony.c.project_id).where(t.testimony.c.project_id.is_not(None))
_TIES: Final = select(
    t.speaker.c.testimony_id, t.speaker.c.transcript_id, t.speaker.c.label, t.speaker.c.participation_id
)
_GOALS: Final = select(t.testimony_goal.c.testimony_id, t.testimony_goal.c.goal_id)


class Alikes:
    """Numbers combinations of facet values: rows with the same ones share a number, and are counted together."""

    def __init__(self) -> None:
        self.values: list[FacetValues] = []
        self._numbers: dict[FacetValues, int] = {}

    def number(self, values: FacetValues) -> int:
        """The number of these values."""
        number = self._numbers.setdefault(values, len(self.values))
        if number == len(self.values):
            self.values.append(values)
        return number


def read_quote_rows(
    connection: Connection, findables: Findables, alikes: Alikes, today: date, only: frozenset[int] | None = None
) -> dict[int, QuoteRow]:
    """Rows by quote id, of the quotes of these testimonies alone where any are named.

    Args:
        connection: as of which moment.
        findables: the facts of testimonies of the same moment.
        alikes: numbers the values of the rows.
        today: the day for which rights are decided.
        only: testimonies; None means all.
    """
    return _Reader(connection, findables, alikes, today, only).rows()


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who says the words, as far as known, and from where."""

    name: str
    person_id: int = 0
    role_id: int | None = None
    country: str = ""


class _Reader:
    def __init__(
        self,
        connection: Connection,
        findables: Findables,
        alikes: Alikes,
        today: date,
        only: frozenset[int] | None,
    ) -> None:
        self._connection = connection
        self._findables = findables
        self._alikes = alikes
        self._today = today
        self._only = only
        self._vocabularies = read_vocabularies(connection)
        self._decisions: dict[tuple[int, tuple[Access, ...], str], Decision] = {}
        self._speakers: dict[tuple[int, str], _Speaker] = {}
        self._shared: dict[tuple[int, _Speaker, str], FacetValues] = {}
        self._empty: frozenset[str] = frozenset()

    def rows(self) -> dict[int, QuoteRow]:
        quotes = self._all(_QUOTES)
        owners = {each.testimony_id for each in quotes}
        self._people = read_people(self._connection, owners, self._vocabularies)
        self._themes: dict[int, list[int]] = defaultdict(list)
        for _, quote_id, theme_id in self._all(_THEMES):
            if theme_id in self._vocabularies.themes:  # else its row is lost
                self._themes[quote_id].append(theme_id)
        self._projects = {each: frozenset((str(project),)) for each, project in self._all(_PROJECTS)}
        goals: dict[int, set[str]] = defaultdict(set)
        for testimony_id, goal in self._all(_GOALS):
            goals[testimony_id].add(str(goal))
        self._goals = {each: frozenset(numbers) for each, numbers in goals.items()}
        theme_keys = _keys_above(self._vocabularies)
        self._keys_of = cache(lambda *themes: self._empty.union(*map(theme_keys.__getitem__, themes)))
        self._role_keys = {each: role.key for each, role in self._vocabularies.roles.items()}
        self._transcripts = {each.transcript_id: each for each in self._findables.transcripts if each is not None}
        long: dict[int, list[int]] = defaultdict(list)
        for _, quote_id, passage_id in self._all(_LONG):
            long[quote_id].append(passage_id)
        self._ties = {(transcript_id, label): tied for _, transcript_id, label, tied in self._all(_TIES)}
        elsewhere = [each.id for each in quotes if each.state != QuoteState.ANCHORED.value]
        self._former = read_former_passages(self._connection, elsewhere)
        return {
            each.id: self._row(each, tuple(long.get(each.id, (each.first_passage_id,))))
            for each in quotes
            if each.testimony_id in self._known
        }

    @property
    def _known(self) -> Mapping[int, FindableTestimony]:
        return self._findables.testimonies

    def _all(self, query: Any) -> Sequence[Any]:
        return self._connection.execute(only_of(query, self._only)).all()

    def _row(self, quote: Any, passage_ids: tuple[int, ...]) -> QuoteRow:
        facts = self._known[quote.testimony_id]
        state = QuoteState(quote.state)
        former = self._former.get(quote.id, ())  # those that held the words of one that has lost them
        began, ended = (former[0], former[-1]) if former else (quote, quote)
        speaker = self._speaker(quote, began.speaker)
        themes = tuple(self._themes.get(quote.id, ()))
        decision = self._decision(quote, facts, passage_ids, former)
        states = (
            bool(quote.starred),
            bool(quote.main_idea),
            not quote.main_idea,
            not themes,
            bool(quote.note),
            bool(quote.translation),
            bool(quote.edited),
            not decision.allowed,
            state is QuoteState.LOST,
        )
        values = (self._keys_of(*themes), _states(*states), *self._values(facts, speaker, quote.language))
        return QuoteRow(
            quote_id=quote.id,
            testimony_id=quote.testimony_id,
            transcript_id=quote.transcript_id,
            passage_ids=passage_ids,
            place=(quote.ordinal, quote.first_offset),
            position=quote.position,
            code=facts.code,
            words=quote.exact,
            person=speaker.name,
            person_id=speaker.person_id,
            role_id=speaker.role_id,
            countries=(speaker.country,) if speaker.country else facts.countries,
            date=facts.date,
            language=quote.language,
            main_idea=quote.main_idea,
            themes=themes,
            note=quote.note,
            translation=quote.translation,
            edited=quote.edited,
            starred=bool(quote.starred),
            start_ms=began.start_ms,
            end_ms=ended.end_ms,
            part_number=began.part_number,
            has_recording=facts.has_recording,
            created_at=quote.created_at,
            state=state,
            decision=decision,
            alike=self._alikes.number(values),
        )

    def _speaker(self, quote: Any, label: str) -> _Speaker:
        """Whom a label means: whom somebody has tied it to in this transcript, else whom it names."""
        key = (quote.transcript_id, label)
        if key not in self._speakers:
            people = self._people.get(quote.testimony_id, TestimonyPeople(()))
            tied = (each for each in people.participations if each.participation_id == self._ties.get(key))
            found: Participation | None = next(tied, None) or who_speaks(people, label)
            if found is None:
                self._speakers[key] = _Speaker(label)
            else:
                role_id = found.role.role_id if found.role is not None else None
                self._speakers[key] = _Speaker(
                    found.person.outside_name, found.person.person_id, role_id, found.country
                )
        return self._speakers[key]

    def _decision(
        self, quote: Any, facts: FindableTestimony, passage_ids: tuple[int, ...], former: Sequence[Passage]
    ) -> Decision:
        """As `decide_quote` has it, from what is in memory: alike for all words of a transcript that are as open."""
        restricted = self._findables.restricted
        held_back = (*(restricted[each] for each in passage_ids if each in restricted), *(one.access for one in former))
        key = (quote.transcript_id, held_back, quote.state)
        if key not in self._decisions:
            transcript = self._transcripts.get(quote.transcript_id)
            access = (facts.access, *((transcript.access,) if transcript is not None else ()), *held_back)
            words = decide(Use.QUOTE, facts.consents, access, pseudonym=facts.pseudonymous, today=self._today)
            self._decisions[key] = unless_lost(Use.QUOTE, words, QuoteState(quote.state))
        return self._decisions[key]

    def _values(self, facts: FindableTestimony, speaker: _Speaker, language: str) -> FacetValues:
        """Those that all words of a speaker in one language share: of role, country, language, project, goal, year."""
        key = (facts.testimony_id, speaker, language)
        if key not in self._shared:
            roles: tuple[str, ...] = (self._role_keys[speaker.role_id],) if speaker.role_id is not None else ()
            if not speaker.person_id:  # of words that nobody known says it is known only who was interviewed
                roles = facts.roles
            self._shared[key] = (
                frozenset(roles),
                frozenset((speaker.country,) if speaker.country else facts.countries),
                frozenset((language,) if language else ()),
                self._projects.get(facts.testimony_id, self._empty),
                self._goals.get(facts.testimony_id, self._empty),
                frozenset(() if facts.date is None else (str(facts.date.year),)),
            )
        return self._shared[key]


@cache
def _states(*holding: bool) -> frozenset[str]:
    """The states that hold, in the order of `QuoteTrait`."""
    return frozenset(state.value for state, holds in zip(QuoteTrait, holding, strict=True) if holds)


def _keys_above(vocabularies: Vocabularies) -> dict[int, frozenset[str]]:
    """For each theme its key and those above it."""
    themes = vocabularies.themes
    return {each: frozenset(themes[above].key for above in vocabularies.with_ancestors(each)) for each in themes}
