"""Facts of everything that can be found, held in memory to narrow, count and sort by; and when they have changed.

Facts of 20,000 testimonies take about 30 MB. They are read again when something that they hold has changed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    AttachmentKind,
    Consent,
    ConsentForm,
    ConsentMoment,
    Part,
    Status,
    Use,
)
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_order import BY_CODE
from testimony_archive.storage.statements import PlainRead
from testimony_archive.storage.testimonies import as_access, as_date
from testimony_archive.storage.vocabularies import read_vocabularies

_RECORDINGS: Final = frozenset({AttachmentKind.AUDIO, AttachmentKind.VIDEO})
INDEX_VERSION_KEY: Final = "search_index"
"""The setting that says by which analysis, and when, the search index was made."""

_PASSING: Final = (
    *("passage", "speaker", "quote", "quote_theme", "former_passage", "selection", "selection_item"),
    "selection_source",
    *("saved_search", "record_template", "attachment_version"),
    *("main_idea", "testimony_keyword"),
)
"""Tables whose rows may change without any fact changing (of passages only the words, not the access)."""


_THEME: Final = t.testimony_theme.c
_COUNTRY: Final = t.testimony_country.c
_LANGUAGE: Final = t.testimony_language.c
_CHANGE: Final = t.change.c
_PERSON: Final = t.participation.c
_PASSAGE: Final = t.passage.c

_STAMP: Final = PlainRead(
    select(
        select(func.max(t.change_set.c.id)).scalar_subquery(),
        select(t.setting.c.value).where(t.setting.c.key == INDEX_VERSION_KEY).scalar_subquery(),
    )
)
_CHANGED_FACTS: Final = (
    select(_CHANGE.id)
    .where(
        _CHANGE.change_set_id > bindparam("since"),
        or_(
            _CHANGE.table_name.not_in(_PASSING),
            and_(
                _CHANGE.table_name == "passage",
                or_(_CHANGE.before.is_(None), _CHANGE.after.is_(None), _CHANGE.after.contains('"access')),
            ),
        ),
    )
    .limit(1)
)
_TESTIMONIES: Final = select(
    t.testimony.c.id,
    t.testimony.c.code,
    t.testimony.c.title,
    t.testimony.c.date,
    t.testimony.c.date_from,
    t.testimony.c.access,
    t.testimony.c.access_until,
    t.testimony.c.access_reason,
    t.testimony.c.status,
    t.testimony.c.project_id,
).order_by(*BY_CODE)
_PEOPLE: Final = (
    select(_PERSON.testimony_id, _PERSON.part, _PERSON.role_id, _PERSON.country, t.person.c.pseudonym)
    .join(t.person)
    .order_by(_PERSON.position, _PERSON.id)
)
_CONSENTS: Final = select(t.consent.c.testimony_id, t.consent.c.moment, t.consent.c.form, t.consent.c.uses)
_TRANSCRIPTS: Final = select(
    t.transcript.c.id,
    t.transcript.c.uuid,
    t.transcript.c.testimony_id,
    t.transcript.c.language,
    t.transcript.c.access,
    t.transcript.c.access_until,
    t.transcript.c.access_reason,
).order_by(t.transcript.c.id)
_KINDS: Final = select(t.attachment.c.testimony_id, t.attachment.c.kind).distinct().order_by(t.attachment.c.kind)
_GOALS: Final = select(t.testimony_goal.c.testimony_id, t.testimony_goal.c.goal_id).order_by(t.testimony_goal.c.goal_id)
_RESTRICTED: Final = select(_PASSAGE.id, _PASSAGE.access, _PASSAGE.access_until, _PASSAGE.access_reason).where(
    _PASSAGE.access != AccessLevel.OPEN.value
)
_EXTENTS: Final = select(
    _PASSAGE.transcript_id,
    func.min(_PASSAGE.id).label("first"),
    func.max(_PASSAGE.id).label("last"),
    func.count().label("passages"),
).group_by(_PASSAGE.transcript_id)
_IDS_OF: Final = select(_PASSAGE.id).where(_PASSAGE.transcript_id == bindparam("transcript_id"))


@dataclass(frozen=True, slots=True)
class FindableTestimony:
    """What a testimony is found, narrowed, sorted and shown by.

    Themes and roles by key, the project by its UUID. `order` is its place by code. `languages` are those
    it was given in, or where nothing says which, those of its transcripts.
    """

    testimony_id: int
    order: int
    code: str
    title: str
    date: PartialDate | None
    date_from: str
    themes: tuple[str, ...]
    themes_above: frozenset[str]
    countries: tuple[str, ...]
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    access: Access
    consents: tuple[Consent, ...]
    pseudonymous: bool
    kinds: frozenset[AttachmentKind]
    status: Status
    project: str
    goals: tuple[int, ...]

    @property
    def has_recording(self) -> bool:
        """Whether there is anything to hear."""
        return not _RECORDINGS.isdisjoint(self.kinds)


@dataclass(frozen=True, slots=True)
class FindableTranscript:
    """A transcript that passages belong to: how many, and the first and the last of their ids."""

    transcript_id: int
    uuid: str
    testimony_id: int
    language: str
    access: Access
    passages: int
    first_id: int
    last_id: int


@dataclass(frozen=True, slots=True)
class Findables:
    """Everything that can be found.

    `transcripts` are numbered by their place; place 0 is none. `place_of` gives for each passage's id the place of its
    transcript, `places_of` for each testimony those of its transcripts, `testimony_at` for each place the testimony and
    `passages_at` how many passages; `length` is how many a testimony has on the average, `is_one_each` whether none has
    two transcripts. `restricted` are passages whose own access is not open. `terms` gives for ``theme``, ``role``,
    ``project`` and ``goal`` every key in order, with its label in English and the key above.
    """

    testimonies: Mapping[int, FindableTestimony]
    transcripts: Sequence[FindableTranscript | None]
    place_of: array[int]
    testimony_at: array[int]
    passages_at: array[int]
    length: float
    is_one_each: bool
    restricted: Mapping[int, Access]
    places_of: Mapping[int, Sequence[int]]
    terms: Mapping[str, Mapping[str, tuple[str, str]]]

    def testimony_of(self, passage_id: int) -> int:
        """The testimony that a passage belongs to; 0 for a passage that is not there."""
        return self.testimony_at[self.place_of[passage_id]]


@dataclass(frozen=True, slots=True)
class IndexStamp:
    """When two stamps are equal, nothing was changed between them: the last change set, and the index's version."""

    change_set_id: int
    index: str


def read_stamp(connection: Connection) -> IndexStamp:
    """The stamp of now."""
    ((change_set_id, index),) = _STAMP.rows(connection)
    return IndexStamp(change_set_id or 0, index or "")


def facts_changed(connection: Connection, since: IndexStamp) -> bool:
    """Whether anything that `Findables` hold can have changed since a stamp."""
    row = connection.execute(_CHANGED_FACTS, {"since": since.change_set_id}).first()
    return row is not None


def read_findables(connection: Connection) -> Findables:
    """Everything that can be found."""
    vocabularies = read_vocabularies(connection)
    testimonies = _read_testimonies(connection, vocabularies)
    transcripts = _read_transcripts(connection)
    passages_at = array("I", [0 if each is None else each.passages for each in transcripts])
    return Findables(
        testimonies=testimonies,
        transcripts=transcripts,
        place_of=_read_places(connection, transcripts),
        testimony_at=array("Q", [0 if each is None else each.testimony_id for each in transcripts]),
        passages_at=passages_at,
        length=max(sum(passages_at) / max(len(testimonies), 1), 1),
        is_one_each=len(transcripts) - 1 == len({each.testimony_id for each in transcripts if each is not None}),
        restricted={row.id: as_access(row) for row in connection.execute(_RESTRICTED)},
        places_of=_places_of(transcripts),
        terms=_terms(vocabularies),
    )


class _Values:
    """What rows of the database stand for. Most rows have it in common with many others, and so share one object."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._keys = {theme_id: theme.key for theme_id, theme in vocabularies.themes.items()}
        self._above = {
            each: frozenset(self._keys[above] for above in vocabularies.with_ancestors(each)) for each in self._keys
        }
        self.access = cache(_as_access)
        self.date = cache(as_date)
        self.consent = cache(_as_consent)
        self.consents = cache(lambda *consents: consents)
        self.kinds = cache(lambda *kinds: frozenset(map(AttachmentKind, kinds)))
        self.status = cache(Status)
        self.words = cache(lambda *words: tuple(dict.fromkeys(words)))
        self.themes = cache(self._themes)

    def _themes(self, *theme_ids: int) -> tuple[tuple[str, ...], frozenset[str]]:
        """The keys of themes, and with them those above."""
        above = frozenset().union(*map(self._above.__getitem__, theme_ids))
        return tuple(map(self._keys.__getitem__, theme_ids)), above


@dataclass(frozen=True, slots=True)
class _People:
    """What the people of testimonies add: roles and countries of the interviewees, and who has a pseudonym."""

    roles: Mapping[int, list[str]]
    countries: Mapping[int, list[str]]
    pseudonymous: Collection[int]


def _read_testimonies(connection: Connection, vocabularies: Vocabularies) -> dict[int, FindableTestimony]:
    values = _Values(vocabularies)
    themes = _grouped(connection, select(_THEME.testimony_id, _THEME.theme_id).order_by(_THEME.position))
    countries = _grouped(connection, select(_COUNTRY.testimony_id, _COUNTRY.code).order_by(_COUNTRY.position))
    languages = _read_languages(connection)
    people = _read_people(connection, vocabularies)
    consents: dict[int, list[Consent]] = defaultdict(list)
    for testimony_id, moment, form, uses in connection.execute(_CONSENTS).all():
        consents[testimony_id].append(values.consent(moment, form, uses))
    projects = {project_id: each.uuid for project_id, each in vocabularies.projects.items()}
    kinds = _grouped(connection, _KINDS)
    goals = _grouped(connection, _GOALS)
    testimonies: dict[int, FindableTestimony] = {}
    for order, row in enumerate(connection.execute(_TESTIMONIES).all()):
        testimony_id, code, title, date, date_from, level, until, reason, status, project_id = row
        keys, keys_above = values.themes(*themes.get(testimony_id, ()))
        spread = values.words(*countries.get(testimony_id, ()), *people.countries.get(testimony_id, ()))
        roles = values.words(*people.roles.get(testimony_id, ()))
        testimonies[testimony_id] = FindableTestimony(
            testimony_id=testimony_id,
            order=order,
            code=code,
            title=title,
            date=values.date(date),
            date_from=date_from or "",
            themes=keys,
            themes_above=keys_above,
            countries=spread,
            roles=roles,
            languages=values.words(*languages.get(testimony_id, ())),
            access=values.access(level, until, reason),
            consents=values.consents(*consents.get(testimony_id, ())),
            pseudonymous=testimony_id in people.pseudonymous,
            kinds=values.kinds(*kinds.get(testimony_id, ())),
            status=values.status(status),
            project=projects.get(project_id, ""),
            goals=values.words(*goals.get(testimony_id, ())),
        )
    return testimonies


def _read_languages(connection: Connection) -> dict[int, list[str]]:
    """The languages of testimonies; those of the transcripts where nothing says which it was given in."""
    transcribed = select(t.transcript.c.testimony_id, t.transcript.c.language).where(t.transcript.c.language != "")
    given = select(_LANGUAGE.testimony_id, _LANGUAGE.code).order_by(_LANGUAGE.position)
    return _grouped(connection, transcribed) | _grouped(connection, given)


def _read_people(connection: Connection, vocabularies: Vocabularies) -> _People:
    role_keys = {role_id: role.key for role_id, role in vocabularies.roles.items()}
    roles: dict[int, list[str]] = defaultdict(list)
    countries: dict[int, list[str]] = defaultdict(list)
    pseudonymous: set[int] = set()
    for testimony_id, part, role_id, country, pseudonym in connection.execute(_PEOPLE).all():
        if pseudonym:
            pseudonymous.add(testimony_id)
        if part == Part.INTERVIEWEE.value:
            if role_id is not None:
                roles[testimony_id].append(role_keys[role_id])
            if country:
                countries[testimony_id].append(country)
    return _People(roles, countries, pseudonymous)


def _as_access(level: str, until: str | None, reason: str) -> Access:
    return Access(AccessLevel(level), as_date(until), reason)


def _as_consent(moment: str, form: str, uses: str) -> Consent:
    allowed = frozenset(Use(each) for each in uses.split(";") if each)
    return Consent(ConsentMoment(moment), ConsentForm(form), uses=allowed)


def _read_transcripts(connection: Connection) -> list[FindableTranscript | None]:
    extents = {each: (count, first, last) for each, first, last, count in connection.execute(_EXTENTS).all()}
    access = cache(_as_access)
    transcripts: list[FindableTranscript | None] = [None]
    for transcript_id, uuid, testimony_id, language, *limits in connection.execute(_TRANSCRIPTS).all():
        extent = extents.get(transcript_id, (0, 0, 0))
        transcripts.append(FindableTranscript(transcript_id, uuid, testimony_id, language, access(*limits), *extent))
    return transcripts


def _read_places(connection: Connection, transcripts: Sequence[FindableTranscript | None]) -> array[int]:
    last = max((each.last_id for each in transcripts if each), default=0)
    places = array("I", bytes(4 * (last + 1)))
    for place, each in enumerate(transcripts):
        if each is None or not each.passages:
            continue
        if each.last_id - each.first_id + 1 == each.passages:
            places[each.first_id : each.last_id + 1] = array("I", [place]) * each.passages
        else:
            for passage_id in connection.execute(_IDS_OF, {"transcript_id": each.transcript_id}).scalars():
                places[passage_id] = place
    return places


def _places_of(transcripts: Sequence[FindableTranscript | None]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for place, transcript in enumerate(transcripts):
        if transcript is not None:
            places[transcript.testimony_id].append(place)
    return dict(places)


def _terms(vocabularies: Vocabularies) -> dict[str, dict[str, tuple[str, str]]]:
    themes = vocabularies.themes
    return {
        "theme": {
            each.key: (each.labels.in_language("en"), themes[each.parent_id].key if each.parent_id is not None else "")
            for each in themes.values()
        },
        "role": {each.key: (each.labels.in_language("en"), "") for each in vocabularies.roles.values()},
        "project": {each.uuid: (each.name, "") for each in vocabularies.projects.values()},
        "goal": {str(each.number): (each.labels.in_language("en"), "") for each in vocabularies.goals.values()},
    }


def _grouped(connection: Connection, query: Select[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for owner, value in connection.execute(query).all():
        grouped[owner].append(value)
    return grouped
