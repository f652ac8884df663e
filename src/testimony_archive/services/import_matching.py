"""Matches what an import found against what the archive holds: what is new, what differs, what is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from testimony_archive.domain.drafts import (
    DraftAttachment,
    DraftPerson,
    DraftTestimony,
    DraftTranscript,
    Problem,
    Severity,
)
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import ConsentMoment, Part, Participation, Testimony, Transcript
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.exchange.languages import guess_language
from testimony_archive.media.hashing import hash_file
from testimony_archive.services.terms import role_names, theme_names
from testimony_archive.storage.counts import read_codes
from testimony_archive.storage.database import Connection
from testimony_archive.storage.testimonies import read_passages, read_testimonies
from testimony_archive.storage.vocabularies import read_vocabularies

DraftValue: TypeAlias = str | tuple[str, ...]
_BATCH = 200


class Verdict(StrEnum):
    """What an import does with a testimony."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Match:
    """A draft with what is to be done: which fields to set, which parts' people to replace, what to add."""

    draft: DraftTestimony
    verdict: Verdict
    testimony_id: int | None = None
    fields: tuple[TestimonyField, ...] = ()
    parts: frozenset[Part] = frozenset()
    attachments: tuple[DraftAttachment, ...] = ()
    transcripts: tuple[DraftTranscript, ...] = ()
    replaced: tuple[tuple[int, DraftTranscript], ...] = field(default=())


def match_drafts(
    connection: Connection, drafts: Sequence[DraftTestimony], *, update: bool
) -> tuple[tuple[Match, ...], tuple[Problem, ...]]:
    """Decide for every draft, and tell what there is to tell.

    Args:
        connection: the archive, as it is.
        drafts: what the readers found; each code once.
        update: whether testimonies that differ are changed, or skipped with a warning.
    """
    known = {code.casefold(): row for code, row in read_codes(connection).items()}
    vocabularies = read_vocabularies(connection)
    matches: list[Match] = []
    problems = list(_new_terms(drafts, vocabularies))
    for start in range(0, len(drafts), _BATCH):
        batch = drafts[start : start + _BATCH]
        ids = [known[each.code.casefold()] for each in batch if each.code.casefold() in known]
        records = {each.code.casefold(): each for each in read_testimonies(connection, ids)}
        for draft in batch:
            record = records.get(draft.code.casefold())
            match = _new(draft) if record is None else _compare(connection, draft, record, vocabularies, update=update)
            matches.append(match)
            if match.verdict is Verdict.SKIP:
                problems.append(_skipped(match))
    return tuple(matches), tuple(problems)


def draft_values(draft: DraftTestimony, vocabularies: Vocabularies) -> dict[TestimonyField, DraftValue]:
    """The fields that a draft gives, in the form in which `record_values` tells those of a record."""
    themes = theme_names(vocabularies)
    given: dict[TestimonyField, DraftValue | None] = {
        TestimonyField.TITLE: draft.title,
        TestimonyField.DATE: str(draft.date) if draft.date else None,
        TestimonyField.PLACE: draft.place,
        TestimonyField.COUNTRY: draft.countries,
        TestimonyField.LANGUAGE: draft.languages,
        TestimonyField.PROJECT: draft.project,
        TestimonyField.THEME: draft.themes
        and tuple(dict.fromkeys(themes[fold(each)].key if fold(each) in themes else each for each in draft.themes)),
        TestimonyField.GOAL: draft.goals and tuple(dict.fromkeys(str(goal_number(each)) for each in draft.goals)),
        TestimonyField.KEYWORDS: draft.keywords and tuple(dict.fromkeys(draft.keywords)),
        TestimonyField.COLLECTION: draft.collection,
        TestimonyField.SERIES: draft.series,
        TestimonyField.SUMMARY: draft.summary,
        TestimonyField.MAIN_IDEA: draft.main_ideas and tuple(dict.fromkeys(draft.main_ideas)),
        TestimonyField.STATUS: draft.status and draft.status.value,
        TestimonyField.NOTES: draft.notes,
        TestimonyField.CONSENT: draft.consent and draft.consent.value,
        TestimonyField.CONSENT_DATE: str(draft.consent_date) if draft.consent_date else None,
        TestimonyField.CONSENT_USES: tuple(sorted(each.value for each in draft.consent_uses or ())),
        TestimonyField.ACCESS: draft.access and draft.access.value,
        TestimonyField.ACCESS_UNTIL: str(draft.access_until) if draft.access_until else None,
        TestimonyField.ACCESS_REASON: draft.access_reason,
    }
    return {name: value for name, value in given.items() if value}


def record_values(record: Testimony) -> dict[TestimonyField, DraftValue]:
    """The fields of a record that an import can set."""
    consent = next((each for each in record.consents if each.moment is ConsentMoment.INTERVIEW), None)
    return {
        TestimonyField.TITLE: record.title,
        TestimonyField.DATE: str(record.date or ""),
        TestimonyField.PLACE: record.place,
        TestimonyField.COUNTRY: record.countries,
        TestimonyField.LANGUAGE: record.languages,
        TestimonyField.PROJECT: record.project.name if record.project else "",
        TestimonyField.THEME: tuple(each.key for each in record.themes),
        TestimonyField.GOAL: tuple(str(each.number) for each in record.goals),
        TestimonyField.KEYWORDS: record.keywords,
        TestimonyField.COLLECTION: record.collection,
        TestimonyField.SERIES: record.series,
        TestimonyField.SUMMARY: record.summary,
        TestimonyField.MAIN_IDEA: record.main_ideas,
        TestimonyField.STATUS: record.status.value,
        TestimonyField.NOTES: record.notes,
        TestimonyField.CONSENT: consent.form.value if consent else "",
        TestimonyField.CONSENT_DATE: str(consent.given_on or "") if consent else "",
        TestimonyField.CONSENT_USES: tuple(sorted(each.value for each in consent.uses)) if consent else (),
        TestimonyField.ACCESS: record.access.level.value,
        TestimonyField.ACCESS_UNTIL: str(record.access.until or ""),
        TestimonyField.ACCESS_REASON: record.access.reason,
    }


def transcript_language(draft: DraftTestimony, transcript: DraftTranscript) -> str:
    """The language of a draft's transcript: as given, else the testimony's only one, else as the words look."""
    if transcript.language:
        return transcript.language
    if draft.languages and len(draft.languages) == 1:
        return draft.languages[0]
    return guess_language("\n".join(each.text for each in transcript.passages))


def goal_number(text: str) -> int:
    """The number in ``5``, ``SDG 5`` or ``ODS 5: Igualdad de género``; 0 where there is none from 1 to 17."""
    digits = "".join(each if each.isdecimal() else " " for each in text).split()
    return int(digits[0]) if digits and 1 <= int(digits[0]) <= 17 else 0


def _new(draft: DraftTestimony) -> Match:
    parts = frozenset(each.part for each in draft.people)
    return Match(draft, Verdict.CREATE, parts=parts, attachments=draft.attachments, transcripts=draft.transcripts)


def _compare(
    connection: Connection, draft: DraftTestimony, record: Testimony, vocabularies: Vocabularies, *, update: bool
) -> Match:
    held = record_values(record)
    values = draft_values(draft, vocabularies)
    fields = tuple(name for name, value in values.items() if held[name] != value)
    parts = frozenset(
        part
        for part in {each.part for each in draft.people}
        if _people(draft.people, part, vocabularies) != _participants(record.participations, part)
    )
    attachments = _new_attachments(draft, record)
    transcripts, replaced = _transcripts(connection, draft, record)
    differs = bool(fields or parts or replaced)
    if not (differs or attachments or transcripts):
        return Match(draft, Verdict.UNCHANGED, record.testimony_id)
    verdict = Verdict.SKIP if differs and not update else Verdict.UPDATE
    return Match(draft, verdict, record.testimony_id, fields, parts, attachments, transcripts, replaced)


def _people(people: Sequence[DraftPerson], part: Part, vocabularies: Vocabularies) -> list[tuple[object, ...]]:
    roles = role_names(vocabularies)
    return [
        (
            each.name,
            each.pseudonym,
            roles[fold(each.role)].key if fold(each.role) in roles else each.role,
            each.institution,
            each.country,
            each.gender,
            each.birth_year,
        )
        for each in people
        if each.part is part
    ]


def _participants(people: Sequence[Participation], part: Part) -> list[tuple[object, ...]]:
    return [
        (
            each.person.name,
            each.person.pseudonym,
            each.role.key if each.role else "",
            each.institution,
            each.country,
            each.person.gender,
            each.person.birth_year,
        )
        for each in people
        if each.part is part
    ]


def _new_attachments(draft: DraftTestimony, record: Testimony) -> tuple[DraftAttachment, ...]:
    sizes = {each.bytes for each in record.attachments}
    known = {each.sha256 for each in record.attachments}
    return tuple(
        each for each in draft.attachments if each.path.stat().st_size not in sizes or hash_file(each.path) not in known
    )


def _transcripts(
    connection: Connection, draft: DraftTestimony, record: Testimony
) -> tuple[tuple[DraftTranscript, ...], tuple[tuple[int, DraftTranscript], ...]]:
    new: list[DraftTranscript] = []
    replaced: list[tuple[int, DraftTranscript]] = []
    names = {each.attachment_id: each.original_name for each in record.attachments}
    for each in draft.transcripts:
        language = transcript_language(draft, each)
        name = each.source.name if each.source else None
        held = [
            one for one in record.transcripts if one.language == language and names.get(one.attachment_id or 0) == name
        ]
        if not held:
            new.append(each)
        elif not any(_same_words(connection, one, each) for one in held):
            replaced.append((held[0].transcript_id, each))
    return tuple(new), tuple(replaced)


def _same_words(connection: Connection, held: Transcript, draft: DraftTranscript) -> bool:
    passages = read_passages(connection, held.transcript_id)
    return [(each.speaker, each.text, each.start_ms, each.end_ms, each.part_number) for each in passages] == [
        (each.speaker, each.text, each.start_ms, each.end_ms, each.part_number) for each in draft.passages
    ]


def _skipped(match: Match) -> Problem:
    names = [each.value for each in match.fields] + sorted(each.value for each in match.parts)
    names += ["transcript"] * bool(match.replaced)
    message = f"{match.draft.code} is in the archive with another {', '.join(names)}; it was left as it is (--update applies the difference)"
    return Problem(match.draft.origin, message, Severity.WARNING, row=match.draft.row)


def _new_terms(drafts: Sequence[DraftTestimony], vocabularies: Vocabularies) -> list[Problem]:
    themes, roles = theme_names(vocabularies), role_names(vocabularies)
    problems: list[Problem] = []
    new_themes: dict[str, DraftTestimony] = {}
    new_roles: dict[str, DraftTestimony] = {}
    for draft in drafts:
        for theme in draft.themes or ():
            if fold(theme) not in themes:
                new_themes.setdefault(theme, draft)
        for person in draft.people:
            if person.role and fold(person.role) not in roles:
                new_roles.setdefault(person.role, draft)
        for goal in draft.goals or ():
            if not goal_number(goal):
                message = f"“{goal}” is no Sustainable Development Goal; use a number from 1 to 17"
                problems.append(Problem(draft.origin, message, Severity.ERROR, draft.row, "goal"))
    for kind, found, severity in (("theme", new_themes, Severity.WARNING), ("role", new_roles, Severity.REMARK)):
        if found:
            first = next(iter(found.values()))
            shown = ", ".join(list(found)[:10]) + (", …" if len(found) > 10 else "")
            count = f"{len(found)} {kind}s are" if len(found) > 1 else f"one {kind} is"
            message = f"{count} new in this archive: {shown}"
            problems.append(Problem(first.origin, message, severity, first.row, kind))
    return problems
