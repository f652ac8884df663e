"""A whole record as JSON, by the names of the data dictionary: what ``show --json`` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from testimony_archive.domain.records import Access, Passage, Quote, SpeakerTie, Testimony, Use


def record_json(
    testimony: Testimony, passages: Mapping[int, Sequence[Passage]], quotes: Sequence[Quote]
) -> dict[str, Any]:
    """The record, ready for `json.dumps`.

    Args:
        testimony: the record.
        passages: for each of its transcripts' ids the passages.
        quotes: its quotes.
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
        "consents": [
            {
                "moment": each.moment.value,
                "form": each.form.value,
                "given_on": str(each.given_on) if each.given_on else None,
                "uses": [use.value for use in Use if use in each.uses],
                "shown_by": next(
                    (one.uuid for one in testimony.attachments if one.attachment_id == each.attachment_id), None
                ),
            }
            for each in testimony.consents
        ],
        **_access(testimony.access),
        "created_at": testimony.created_at,
        "changed_at": testimony.changed_at,
        "people": [
            {
                "part": each.part.value,
                "uuid": each.person.uuid,
                "name": each.person.name,
                "pseudonym": each.person.pseudonym or None,
                "role": each.role.key if each.role else None,
                "institution": each.institution,
                "country": each.country or None,
                "gender": each.person.gender.value if each.person.gender else None,
                "birth_year": each.person.birth_year,
                "biography": each.person.biography,
            }
            for each in testimony.participations
        ],
        "attachments": [
            {
                "uuid": each.uuid,
                "name": each.original_name,
                "label": each.label,
                "language": each.language or None,
                "kind": each.kind.value,
                "media_type": each.media_type,
                "sha256": each.sha256,
                "bytes": each.bytes,
                "duration_ms": each.duration_ms,
                "codec": each.technical.codec or None,
                "sample_rate_hz": each.technical.sample_rate_hz,
                "channels": each.technical.channels,
                "bit_rate": each.technical.bit_rate,
                "part_number": each.part_number,
                **_access(each.access),
                "versions": [
                    {
                        "name": one.original_name,
                        "sha256": one.sha256,
                        "bytes": one.bytes,
                        "media_type": one.media_type,
                        "duration_ms": one.duration_ms,
                        "replaced_at": one.replaced_at,
                    }
                    for one in each.versions
                ],
            }
            for each in testimony.attachments
        ],
        "transcripts": [
            {
                "uuid": each.uuid,
                "language": each.language,
                "kind": each.kind.value,
                "status": each.status.value,
                "read_from": next(
                    (one.uuid for one in testimony.attachments if one.attachment_id == each.attachment_id), None
                ),
                **_access(each.access),
                "speakers": [_tie(tie, testimony) for tie in each.speakers],
                "passages": [_passage(passage) for passage in passages[each.transcript_id]],
            }
            for each in testimony.transcripts
        ],
        "quotes": [_quote(each) for each in quotes],
    }


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
