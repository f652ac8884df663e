"""Facts of everything that can be found, held in memory to narrow, count and sort by; and when they have changed.

Facts of 20,000 testimonies take about 30 MB. They are read again when something that they hold has changed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    Use,
)
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimonies import as_access, as_date
from testimony_archive.storage.vocabularies import read_vocabularies

INDEX_VERSION_KEY: Final = "search_index"
"""The setting that says by which analysis, and when, the search index was made."""

_PASSING: Final = ("passage", "quote", "quote_theme", "selection", "selection_item", "main_idea", "testimony_keyword")
"""Tables whose rows may change without any fact changing (of passages only the words, not the access)."""


_THEME: Final = t.testimony_theme.c
_COUNTRY: Final = t.testimony_country.c
_LANGUAGE: Final = t.testimony_language.c
_CHANGE: Final = t.change.c
_PERSON: Final = t.participation.c
_PASSAGE: Final = t.passage.c

_STAMP: Final = select(
    select(func.max(t.change_set.c.id)).scalar_subquery(),
    select(t.setting.c.value).where(t.setting.c.key == INDEX_VERSION_KEY).scalar_subquery(),
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
).order_by(t.testimony.c.code)
_PEOPLE: Final = (
    select(_PERSON.testimony_id, _PERSON.part, _PERSON.role_id, _PERSON.country, t.person.c.pseudonym)
    .join(t.person)
    .order_by(_PERSON.position, _PERSON.id)
)
_RECORDED: Final = (
    select(t.attachment.c.testimony_id)
    .where(t.attachment.c.kind.in_((AttachmentKind.AUDIO.value, AttachmentKind.VIDEO.value)))
    .distinct()
)
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

    Themes and roles by key. `order` is its place by code. Testimonies with the same themes, countries and roles have
    the same `alike`. `languages` are those it was given in, or where nothing says
    which, those of its transcripts.
    """

    testimony_id: int
    order: int
    alike: int
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
    has_recording: bool


@dataclass(frozen=True, slots=True)
class FindableTranscript:
    """A transcript that passages belong to."""

    transcript_id: int
    uuid: str
    testimony_id: int
    language: str
    access: Access
    passages: int


@dataclass(frozen=True, slots=True)
class Findables:
    """Everything that can be found.

    `transcripts` are numbered by their place; place 0 is none. `place_of` gives for each passage's id the place of its
    transcript, `places_of` for each testimony those of its transcripts. `restricted` are passages whose own access is
    not open. `terms` gives for ``theme`` and ``role`` every key in order, with its label in English and the key above.
    """

    testimonies: Mapping[int, FindableTestimony]
    transcripts: Sequence[FindableTranscript | None]
    place_of: array[int]
    restricted: Mapping[int, Access]
    places_of: Mapping[int, Sequence[int]]
    terms: Mapping[str, Mapping[str, tuple[str, str]]]

    def testimony_of(self, passage_id: int) -> int:
        """The testimony that a passage belongs to; 0 for a passage that is not there."""
        transcript = self.transcripts[self.place_of[passage_id]]
        return transcript.testimony_id if transcript is not None else 0


@dataclass(frozen=True, slots=True)
class IndexStamp:
    """When two stamps are equal, nothing was changed between them: the last change set, and the index's version."""

    change_set_id: int
    index: str


def read_stamp(connection: Connection) -> IndexStamp:
    """The stamp of now."""
    row = connection.execute(_STAMP).one()
    return IndexStamp(row[0] or 0, row[1] or "")


def facts_changed(connection: Connection, since: IndexStamp) -> bool:
    """Whether anything that `Findables` hold can have changed since a stamp."""
    row = connection.execute(_CHANGED_FACTS, {"since": since.change_set_id}).first()
    return row is not None


def read_findables(connection: Connection) -> Findables:
    """Everything that can be found."""
    vocabularies = read_vocabularies(connection)
    transcripts = _read_transcripts(connection)
    return Findables(
        testimonies=_read_testimonies(connection, vocabularies),
        transcripts=transcripts,
        place_of=_read_places(connection, transcripts),
        restricted={row.id: as_access(row) for row in connection.execute(_RESTRICTED)},
        places_of=_places_of(transcripts),
        terms=_terms(vocabularies),
    )


def _read_testimonies(connection: Connection, vocabularies: Vocabularies) -> dict[int, FindableTestimony]:
    themes = _grouped(connection, select(_THEME.testimony_id, _THEME.theme_id).order_by(_THEME.position))
    countries = _grouped(connection, select(_COUNTRY.testimony_id, _COUNTRY.code).order_by(_COUNTRY.position))
    languages = _grouped(connection, select(_LANGUAGE.testimony_id, _LANGUAGE.code).order_by(_LANGUAGE.position))
    for testimony_id, spoken in _grouped(
        connection, select(t.transcript.c.testimony_id, t.transcript.c.language).where(t.transcript.c.language != "")
    ).items():
        if not languages[testimony_id]:
            languages[testimony_id] += spoken
    roles: dict[int, list[str]] = defaultdict(list)
    pseudonymous: set[int] = set()
    for row in connection.execute(_PEOPLE):
        if row.pseudonym:
            pseudonymous.add(row.testimony_id)
        if row.part == Part.INTERVIEWEE.value:
            if row.role_id is not None:
                roles[row.testimony_id].append(vocabularies.roles[row.role_id].key)
            if row.country:
                countries[row.testimony_id].append(row.country)
    consents: dict[int, list[Consent]] = defaultdict(list)
    for row in connection.execute(select(t.consent)):
        uses = frozenset(Use(each) for each in row.uses.split(";") if each)
        consents[row.testimony_id].append(Consent(ConsentMoment(row.moment), ConsentForm(row.form), uses=uses))
    recorded = set(connection.execute(_RECORDED).scalars())
    keys = {theme_id: theme.key for theme_id, theme in vocabularies.themes.items()}
    above = {each: [keys[theme] for theme in vocabularies.with_ancestors(each)] for each in keys}
    alike: dict[tuple[object, ...], int] = {}
    testimonies: dict[int, FindableTestimony] = {}
    for order, record in enumerate(connection.execute(_TESTIMONIES)):
        themes_above = frozenset(key for each in themes[record.id] for key in above[each])
        spread = tuple(dict.fromkeys(countries[record.id]))
        parts = tuple(dict.fromkeys(roles[record.id]))
        testimonies[record.id] = FindableTestimony(
            testimony_id=record.id,
            order=order,
            alike=alike.setdefault((themes_above, spread, parts), len(alike)),
            code=record.code,
            title=record.title,
            date=as_date(record.date),
            date_from=record.date_from or "",
            themes=tuple(keys[each] for each in themes[record.id]),
            themes_above=themes_above,
            countries=spread,
            roles=parts,
            languages=tuple(dict.fromkeys(languages[record.id])),
            access=as_access(record),
            consents=tuple(consents[record.id]),
            pseudonymous=record.id in pseudonymous,
            has_recording=record.id in recorded,
        )
    return testimonies


def _read_transcripts(connection: Connection) -> list[FindableTranscript | None]:
    counts = {row.transcript_id: row.passages for row in connection.execute(_EXTENTS)}
    return [
        None,
        *(
            FindableTranscript(row.id, row.uuid, row.testimony_id, row.language, as_access(row), counts.get(row.id, 0))
            for row in connection.execute(select(t.transcript).order_by(t.transcript.c.id))
        ),
    ]


def _read_places(connection: Connection, transcripts: Sequence[FindableTranscript | None]) -> array[int]:
    extents = {row.transcript_id: (row.first, row.last, row.passages) for row in connection.execute(_EXTENTS)}
    places = array("I", bytes(4 * (max((last for _, last, _ in extents.values()), default=0) + 1)))
    for place, transcript in enumerate(transcripts):
        if transcript is None or transcript.transcript_id not in extents:
            continue
        first, last, count = extents[transcript.transcript_id]
        if last - first + 1 == count:
            places[first : last + 1] = array("I", [place]) * count
        else:
            for passage_id in connection.execute(_IDS_OF, {"transcript_id": transcript.transcript_id}).scalars():
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
    }


def _grouped(connection: Connection, query: Select[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for owner, value in connection.execute(query):
        grouped[owner].append(value)
    return grouped
