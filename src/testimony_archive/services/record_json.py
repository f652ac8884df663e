"""A whole record as JSON, by the names of the data dictionary: what ``show --json`` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from testimony_archive.domain.records import (
    Access,
    Attachment,
    Consent,
    Participation,
    Passage,
    Quote,
    SpeakerTie,
    Testimony,
    Transcript,
    Use,
)


def record_json(
    testimony: Testimony,
    passages: Mapping[int, Sequence[Passage]],
    quotes: Sequence[Quote],
    lost: Mapping[str, str],
) -> dict[str, Any]:
    """The record, ready for `json.dumps`.

    Args:
        testimony: the record.
        passages: for each of its transcripts' ids the passages.
        quotes: its quotes.
        lost: the SHA-256 of the files that were given up as lost, with the moment.
    """
    return {
        "code": testimony.code,
        "uuid": testimony.uuid,
        "title": testimony.title,
        "date": str(testimony.date) if testimony.date else None,
        "place": testimony.place,
        "countries": list(testimony.countries),
        "languages": list(testimony.languages),
        "project": testimony.project.name if testimony.project else None,
        "themes": [each.key for each in testimony.themes],
        "goals": [each.number for each in testimony.goals],
        "keywords": list(testimony.keywords),
        "collection": testimony.collection,
        "series": testimony.series,
        "summary": testimony.summary,
        "main_ideas": list(testimony.main_ideas),
        "status": testimony.status.value,
        "notes": testimony.notes,
        "repository": testimony.repository,
        "funder": testimony.funder,
        "rights_statement": testimony.rights_statement,
        "related": testimony.related,
        "equipment": testimony.equipment,
        "consents": [_consent(each, testimony) for each in testimony.consents],
        **_access(testimony.access),
        "created_at": testimony.created_at,
        "changed_at": testimony.changed_at,
        "people": [_person(each) for each in testimony.participations],
        "attachments": [_attachment(each, lost) for each in testimony.attachments],
        "transcripts": [_transcript(each, testimony, passages[each.transcript_id]) for each in testimony.transcripts],
        "quotes": [_quote(each) for each in quotes],
    }


def _consent(consent: Consent, testimony: Testimony) -> dict[str, Any]:
    return {
        "moment": consent.moment.value,
        "form": consent.form.value,
        "given_on": str(consent.given_on) if consent.given_on else None,
        "uses": [use.value for use in Use if use in consent.uses],
        "shown_by": _uuid_of(consent.attachment_id, testimony),
    }


def _person(participation: Participation) -> dict[str, Any]:
    person = participation.person
    return {
        "part": participation.part.value,
        "uuid": person.uuid,
        "name": person.name,
        "pseudonym": person.pseudonym or None,
        "role": participation.role.key if participation.role else None,
        "institution": participation.institution,
        "country": participation.country or None,
        "gender": person.gender.value if person.gender else None,
        "birth_year": person.birth_year,
        "biography": person.biography,
    }


def _attachment(attachment: Attachment, lost: Mapping[str, str]) -> dict[str, Any]:
    return {
        "uuid": attachment.uuid,
        "name": attachment.original_name,
        "label": attachment.label,
        "language": attachment.language or None,
        "kind": attachment.kind.value,
        "media_type": attachment.media_type,
        "sha256": attachment.sha256,
        "lost_since": lost.get(attachment.sha256),
        "bytes": attachment.bytes,
        "duration_ms": attachment.duration_ms,
        "codec": attachment.technical.codec or None,
        "sample_rate_hz": attachment.technical.sample_rate_hz,
        "channels": attachment.technical.channels,
        "bit_rate": attachment.technical.bit_rate,
        "part_number": attachment.part_number,
        **_access(attachment.access),
        "versions": [
            {
                "name": each.original_name,
                "sha256": each.sha256,
                "lost_since": lost.get(each.sha256),
                "bytes": each.bytes,
                "media_type": each.media_type,
                "duration_ms": each.duration_ms,
                "replaced_at": each.replaced_at,
            }
            for each in attachment.versions
        ],
    }


def _transcript(transcript: Transcript, testimony: Testimony, passages: Sequence[Passage]) -> dict[str, Any]:
    return {
        "uuid": transcript.uuid,
        "language": transcript.language,
        "kind": transcript.kind.value,
        "status": transcript.status.value,
        "read_from": _uuid_of(transcript.attachment_id, testimony),
        **_access(transcript.access),
        "speakers": [_tie(each, testimony) for each in transcript.speakers],
        "passages": [_passage(each) for each in passages],
    }


def _uuid_of(attachment_id: int | None, testimony: Testimony) -> str | None:
    return next((each.uuid for each in testimony.attachments if each.attachment_id == attachment_id), None)


def _access(access: Access) -> dict[str, Any]:
    return {
        "access": access.level.value,
        "access_until": str(access.until) if access.until else None,
        "access_reason": access.reason,
    }


def _tie(tie: SpeakerTie, testimony: Testimony) -> dict[str, Any]:
    person = next(each.person for each in testimony.participations if each.participation_id == tie.participation_id)
    return {"label": tie.label, "person": person.uuid}


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "ordinal": passage.ordinal,
        "speaker": passage.speaker,
        "start_ms": passage.start_ms,
        "end_ms": passage.end_ms,
        "part_number": passage.part_number,
        "estimated": passage.estimated,
        "text": passage.text,
        **_access(passage.access),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "uuid": quote.uuid,
        "exact": quote.anchor.exact,
        "speaker": quote.speaker,
        "start_ms": quote.start_ms,
        "end_ms": quote.end_ms,
        "language": quote.language,
        "main_idea": quote.main_idea,
        "themes": [each.key for each in quote.themes],
        "starred": quote.starred,
        "note": quote.note,
        "state": quote.state.value,
        "translation": quote.translation,
        "edited": quote.edited,
    }
