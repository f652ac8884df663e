"""Reads whole testimonies, their passages, and quotes as the domain's records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, bindparam, func, select

from testimony_archive.domain.errors import RecordGone
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Anchor,
    Attachment,
    AttachmentKind,
    AttachmentVersion,
    Consent,
    ConsentForm,
    ConsentMoment,
    Gender,
    Part,
    Participation,
    Passage,
    Person,
    Quote,
    QuoteState,
    SpeakerTie,
    Status,
    TechnicalFacts,
    Testimony,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage import tables as t
from testimony_archive.storage.vocabularies import read_vocabularies

_Term = TypeVar("_Term")
_CODE = select(t.testimony.c.code).where(t.testimony.c.id == bindparam("wanted"))
_PLACE = select(t.passage.c.testimony_id, t.passage.c.transcript_id).where(t.passage.c.id == bindparam("wanted"))
_OPEN = Access()
_BATCH = 500  # SQLite takes 32,766 bound values; small batches keep statements short


def read_testimonies(connection: Connection, testimony_ids: Sequence[int]) -> tuple[Testimony, ...]:
    """Whole records in the order of `testimony_ids`; ids that are not there are left out."""
    found: dict[int, Testimony] = {}
    vocabularies = read_vocabularies(connection)
    for start in range(0, len(testimony_ids), _BATCH):
        found |= _read_batch(connection, testimony_ids[start : start + _BATCH], vocabularies)
    return tuple(found[each] for each in testimony_ids if each in found)


def read_passages(connection: Connection, transcript_id: int) -> tuple[Passage, ...]:
    """The passages of a transcript in order."""
    rows = connection.execute(
        select(t.passage).where(t.passage.c.transcript_id == transcript_id).order_by(t.passage.c.ordinal)
    )
    return tuple(as_passage(row) for row in rows)


def has_quotes(connection: Connection, transcript_id: int) -> bool:
    """Whether any words of a transcript are kept as a quote."""
    query = select(t.quote.c.id).where(t.quote.c.transcript_id == transcript_id).limit(1)
    return connection.execute(query).first() is not None


def read_lost_quotes(
    connection: Connection, states: Iterable[QuoteState], transcript_id: int | None = None
) -> list[int]:
    """The ids of quotes in one of these states, of the archive or of one transcript, by testimony and place."""
    columns = t.quote.c
    query = (
        select(columns.id)
        .join(t.passage, t.passage.c.id == columns.first_passage_id)
        .where(columns.state.in_([each.value for each in states]))
        .order_by(columns.testimony_id, t.passage.c.ordinal, columns.first_offset, columns.id)
    )
    if transcript_id is not None:
        query = query.where(columns.transcript_id == transcript_id)
    return list(connection.execute(query).scalars())


def read_theme_ids(connection: Connection, testimony_id: int) -> list[int]:
    """The themes of a testimony, in their order."""
    return _links(connection, t.testimony_theme, "testimony_id", "theme_id", [testimony_id])[testimony_id]


def read_quotes(
    connection: Connection,
    quote_ids: Sequence[int] | None = None,
    *,
    transcript_id: int | None = None,
    testimony_id: int | None = None,
) -> tuple[Quote, ...]:
    """Quotes by id in that order, or those of one transcript or testimony, or all in the order of testimonies and
    places."""
    first, language = t.passage.c, t.transcript.c.language
    query = (
        select(t.quote, first.speaker, first.start_ms, first.ordinal, language)
        .join(t.passage, t.passage.c.id == t.quote.c.first_passage_id)
        .join(t.transcript, t.transcript.c.id == t.quote.c.transcript_id)
        .order_by(t.quote.c.testimony_id, first.ordinal, t.quote.c.first_offset)
    )
    if quote_ids is not None:
        query = query.where(t.quote.c.id.in_(quote_ids))
    if transcript_id is not None:
        query = query.where(t.quote.c.transcript_id == transcript_id)
    if testimony_id is not None:
        query = query.where(t.quote.c.testimony_id == testimony_id)
    rows = connection.execute(query).all()
    last_ids = {row.last_passage_id for row in rows}
    lasts = select(t.passage.c.id, t.passage.c.end_ms, t.passage.c.ordinal).where(t.passage.c.id.in_(last_ids))
    ends = {row.id: row for row in connection.execute(lasts)}
    vocabularies = read_vocabularies(connection)
    themes = _links(connection, t.quote_theme, "quote_id", "theme_id", [row.id for row in rows])
    former = read_former_passages(connection, [row.id for row in rows if row.state != QuoteState.ANCHORED.value])
    quotes = {
        row.id: _quote(row, ends[row.last_passage_id], themes[row.id], vocabularies, tuple(former[row.id]))
        for row in rows
        if row.last_passage_id in ends  # else its row is lost
    }
    return tuple(quotes.values() if quote_ids is None else (quotes[each] for each in quote_ids if each in quotes))


def as_passage(row: Any) -> Passage:
    """A passage from a row of its table."""
    return Passage(
        row.id,
        row.ordinal,
        row.speaker,
        row.text,
        row.start_ms,
        row.end_ms,
        row.part_number,
        access=as_access(row),
        estimated=bool(row.estimated),
    )


def as_access(row: Any) -> Access:
    """The access of a row of any table that has one."""
    if row.access == _OPEN.level.value and row.access_until is None and not row.access_reason:
        return _OPEN  # most are, of thousands
    return Access(AccessLevel(row.access), as_date(row.access_until), row.access_reason)


def as_date(text: str | None) -> PartialDate | None:
    """A date column's value."""
    return PartialDate(text) if text else None


def _read_batch(connection: Connection, ids: Sequence[int], vocabularies: Vocabularies) -> dict[int, Testimony]:
    rows = connection.execute(select(t.testimony).where(t.testimony.c.id.in_(ids))).all()
    countries = _links(connection, t.testimony_country, "testimony_id", "code", ids)
    languages = _links(connection, t.testimony_language, "testimony_id", "code", ids)
    themes = _links(connection, t.testimony_theme, "testimony_id", "theme_id", ids)
    goals = _links(connection, t.testimony_goal, "testimony_id", "goal_id", ids)
    keywords = _links(connection, t.testimony_keyword, "testimony_id", "word", ids)
    ideas = _links(connection, t.main_idea, "testimony_id", "text", ids)
    consents = _consents(connection, ids)
    people = _participations(connection, ids, vocabularies)
    attachments = _attachments(connection, ids)
    transcripts = _transcripts(connection, ids)
    return {
        row.id: Testimony(
            testimony_id=row.id,
            uuid=row.uuid,
            code=row.code,
            title=row.title,
            date=as_date(row.date),
            place=row.place,
            countries=tuple(countries[row.id]),
            languages=tuple(languages[row.id]),
            project=vocabularies.projects.get(row.project_id),
            themes=_known(vocabularies.themes, themes[row.id]),
            goals=_known(vocabularies.goals, goals[row.id]),
            keywords=tuple(keywords[row.id]),
            collection=row.collection,
            series=row.series,
            summary=row.summary,
            main_ideas=tuple(ideas[row.id]),
            status=Status(row.status),
            notes=row.notes,
            consents=tuple(consents[row.id]),
            access=as_access(row),
            participations=tuple(people[row.id]),
            attachments=tuple(attachments[row.id]),
            transcripts=tuple(transcripts[row.id]),
            created_at=row.created_at,
            changed_at=row.changed_at,
            repository=row.repository,
            funder=row.funder,
            rights_statement=row.rights_statement,
            related=row.related,
            equipment=row.equipment,
        )
        for row in rows
    }


def _links(connection: Connection, table: Table, owner: str, value: str, ids: Iterable[int]) -> dict[int, list[Any]]:
    order = table.c.position if "position" in table.c else table.c[value]
    rows = connection.execute(
        select(table.c[owner], table.c[value]).where(table.c[owner].in_(ids)).order_by(table.c[owner], order)
    )
    links: dict[int, list[Any]] = defaultdict(list)
    for owner_id, linked in rows:
        links[owner_id].append(linked)
    return links


def _known(terms: Mapping[int, _Term], ids: Iterable[int]) -> tuple[_Term, ...]:
    """The terms of some ids, but for those whose rows are lost: what has them can be read all the same."""
    return tuple(terms[each] for each in ids if each in terms)


def _consents(connection: Connection, ids: Sequence[int]) -> dict[int, list[Consent]]:
    found: dict[int, list[Consent]] = defaultdict(list)
    for row in connection.execute(select(t.consent).where(t.consent.c.testimony_id.in_(ids)).order_by(t.consent.c.id)):
        uses = frozenset(Use(each) for each in row.uses.split(";") if each)
        moment, form = ConsentMoment(row.moment), ConsentForm(row.form)
        found[row.testimony_id].append(Consent(moment, form, as_date(row.given_on), uses, row.attachment_id))
    return found


def _participations(
    connection: Connection, ids: Sequence[int], vocabularies: Vocabularies
) -> dict[int, list[Participation]]:
    rows = connection.execute(
        select(t.participation, t.person.c.uuid.label("person_uuid"), t.person.c.name, t.person.c.pseudonym)
        .add_columns(t.person.c.gender, t.person.c.birth_year, t.person.c.biography)
        .join(t.person)
        .where(t.participation.c.testimony_id.in_(ids))
        .order_by(t.participation.c.position, t.participation.c.id)
    )
    found: dict[int, list[Participation]] = defaultdict(list)
    for row in rows:
        gender = Gender(row.gender) if row.gender else None
        person = Person(row.person_id, row.person_uuid, row.name, row.pseudonym, gender, row.birth_year, row.biography)
        found[row.testimony_id].append(
            Participation(
                row.id, Part(row.part), person, vocabularies.roles.get(row.role_id), row.institution, row.country
            )
        )
    return found


def read_attachment(connection: Connection, attachment_id: int) -> Attachment | None:
    """A file by its id, None where it is not there (any more)."""
    owner = connection.execute(
        select(t.attachment.c.testimony_id).where(t.attachment.c.id == attachment_id)
    ).scalar_one_or_none()
    files = [] if owner is None else _attachments(connection, [owner])[owner]
    return next((each for each in files if each.attachment_id == attachment_id), None)


def _attachments(connection: Connection, ids: Sequence[int]) -> dict[int, list[Attachment]]:
    columns = t.attachment.c
    rows = connection.execute(
        select(t.attachment)
        .where(columns.testimony_id.in_(ids))
        .order_by(columns.position, columns.part_number, columns.id)
    )
    versions = _versions(connection, ids)
    found: dict[int, list[Attachment]] = defaultdict(list)
    for row in rows:
        found[row.testimony_id].append(
            Attachment(
                attachment_id=row.id,
                uuid=row.uuid,
                kind=AttachmentKind(row.kind),
                original_name=row.original_name,
                media_type=row.media_type,
                bytes=row.bytes,
                sha256=row.sha256,
                duration_ms=row.duration_ms,
                label=row.label,
                language=row.language,
                part_number=row.part_number,
                access=as_access(row),
                technical=TechnicalFacts(row.codec, row.sample_rate_hz, row.channels, row.bit_rate),
                versions=tuple(versions[row.id]),
            )
        )
    return found


def _versions(connection: Connection, ids: Sequence[int]) -> dict[int, list[AttachmentVersion]]:
    columns = t.attachment_version.c
    rows = connection.execute(
        select(t.attachment_version)
        .join(t.attachment)
        .where(t.attachment.c.testimony_id.in_(ids))
        .order_by(columns.id.desc())
    )
    found: dict[int, list[AttachmentVersion]] = defaultdict(list)
    for row in rows:
        version = AttachmentVersion(
            row.id, row.original_name, row.media_type, row.bytes, row.sha256, row.duration_ms, row.replaced_at
        )
        found[row.attachment_id].append(version)
    return found


def _transcripts(connection: Connection, ids: Sequence[int]) -> dict[int, list[Transcript]]:
    counts: dict[int, int] = dict(
        connection.execute(
            select(t.passage.c.transcript_id, func.count())
            .where(t.passage.c.testimony_id.in_(ids))
            .group_by(t.passage.c.transcript_id)
        ).all()
    )
    ties = read_speaker_ties(connection, ids)
    columns = t.transcript.c
    rows = connection.execute(
        select(t.transcript).where(columns.testimony_id.in_(ids)).order_by(columns.position, columns.id)
    )
    found: dict[int, list[Transcript]] = defaultdict(list)
    for row in rows:
        found[row.testimony_id].append(
            Transcript(
                transcript_id=row.id,
                uuid=row.uuid,
                language=row.language,
                kind=TranscriptKind(row.kind),
                status=TranscriptStatus(row.status),
                passages=counts.get(row.id, 0),
                attachment_id=row.attachment_id,
                access=as_access(row),
                speakers=tuple(ties[row.id]),
            )
        )
    return found


def read_speaker_ties(connection: Connection, testimony_ids: Sequence[int]) -> dict[int, list[SpeakerTie]]:
    """For each transcript of testimonies its labels that are tied to people."""
    columns = t.speaker.c
    found: dict[int, list[SpeakerTie]] = defaultdict(list)
    query = select(t.speaker).where(columns.testimony_id.in_(testimony_ids)).order_by(columns.label)
    for row in connection.execute(query):
        found[row.transcript_id].append(SpeakerTie(row.label, row.participation_id))
    return found


def read_former_passages(connection: Connection, quote_ids: Sequence[int]) -> dict[int, list[Passage]]:
    """For each quote that lost its words the passages that held them, in order."""
    found: dict[int, list[Passage]] = defaultdict(list)
    if quote_ids:
        columns = t.former_passage.c
        query = select(t.former_passage).where(columns.quote_id.in_(quote_ids)).order_by(columns.ordinal)
        for row in connection.execute(query):
            found[row.quote_id].append(
                Passage(
                    *(0, row.ordinal, row.speaker, row.text, row.start_ms, row.end_ms, row.part_number),
                    access=as_access(row),
                )
            )
    return found


def _quote(
    row: Any,
    last: Any,
    theme_ids: Sequence[int],
    vocabularies: Vocabularies,
    former: tuple[Passage, ...],
) -> Quote:
    anchor = Anchor(
        transcript_id=row.transcript_id,
        first_passage_id=row.first_passage_id,
        first_offset=row.first_offset,
        last_passage_id=row.last_passage_id,
        last_offset=row.last_offset,
        exact=row.exact,
        prefix=row.prefix,
        suffix=row.suffix,
    )
    return Quote(
        quote_id=row.id,
        uuid=row.uuid,
        testimony_id=row.testimony_id,
        anchor=anchor,
        speaker=former[0].speaker if former else row.speaker,
        start_ms=former[0].start_ms if former else row.start_ms,
        end_ms=former[-1].end_ms if former else last.end_ms,
        language=row.language,
        main_idea=row.main_idea,
        themes=_known(vocabularies.themes, theme_ids),
        starred=bool(row.starred),
        note=row.note,
        translation=row.translation,
        edited=row.edited,
        state=QuoteState(row.state),
        former=former,
        ordinals=(row.ordinal, last.ordinal),
    )


@dataclass(frozen=True, slots=True)
class TestimonyPeople:
    """Those who take part in one testimony, in order."""

    participations: tuple[Participation, ...]

    @property
    def interviewees(self) -> tuple[Participation, ...]:
        """Those who are interviewed."""
        return tuple(each for each in self.participations if each.part is Part.INTERVIEWEE)


def read_people(
    connection: Connection, testimony_ids: Iterable[int], vocabularies: Vocabularies
) -> dict[int, TestimonyPeople]:
    """Those who take part in testimonies, by testimony."""
    wanted = sorted(testimony_ids)
    found: dict[int, TestimonyPeople] = {}
    for start in range(0, len(wanted), _BATCH):
        several = _participations(connection, wanted[start : start + _BATCH], vocabularies)
        found |= {each: TestimonyPeople(tuple(people)) for each, people in several.items()}
    return found


def read_code(connection: Connection, testimony_id: int) -> str:
    """The code of a testimony.

    Raises:
        RecordGone: it is not there.
    """
    code = connection.execute(_CODE, {"wanted": testimony_id}).scalar()
    if code is None:
        raise RecordGone
    return str(code)


def read_place_of(connection: Connection, passage_id: int) -> tuple[int, int]:
    """The ids of the testimony and the transcript of a passage.

    Raises:
        RecordGone: it is not there.
    """
    row = connection.execute(_PLACE, {"wanted": passage_id}).one_or_none()
    if row is None:
        raise RecordGone
    return row.testimony_id, row.transcript_id
