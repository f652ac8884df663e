"""Matches what an import found against what the archive holds: what is new, what differs, what is the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from testimony_archive.domain.drafts import (
    DraftAttachment,
    DraftPerson,
    DraftTestimony,
    DraftTranscript,
    ImportDifference,
    Problem,
)
from testimony_archive.domain.edits import CONSENT_FIELDS, TestimonyField
from testimony_archive.domain.file_names import kept_name
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.records import Part, Participation, Testimony, Transcript, TranscriptKind
from testimony_archive.domain.source_problems import LeftAsItIs, WordsThereAlready
from testimony_archive.domain.text import fold
from testimony_archive.exchange.languages import guess_language
from testimony_archive.media.hashing import hash_file
from testimony_archive.services.import_differences import (
    file_differences,
    people_differences,
    transcript_differences,
    value_differences,
)
from testimony_archive.services.import_problems import problem_at, tell_of_drafts
from testimony_archive.services.import_values import draft_values, record_values
from testimony_archive.services.terms import TermNames
from testimony_archive.services.transcript_versions import earlier_version
from testimony_archive.storage.counts import read_codes, read_names_without_pseudonym
from testimony_archive.storage.database import Connection
from testimony_archive.storage.testimonies import read_passages, read_testimonies
from testimony_archive.storage.vocabularies import read_vocabularies

_BATCH = 200


class Verdict(StrEnum):
    """What an import does with a testimony."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Match:
    """A draft with what is to be done: which fields to set, which parts' people to change, what to add and to replace.

    `told_again` are files whose words a transcript that was read from another file has already: they are left out.
    `changed` are files with other content (by the row number of the attachment), `replaced` transcripts with other
    words. `differences` tell each value as it is and as it would be.
    """

    draft: DraftTestimony
    verdict: Verdict
    testimony_id: int | None = None
    fields: tuple[TestimonyField, ...] = ()
    parts: frozenset[Part] = frozenset()
    attachments: tuple[DraftAttachment, ...] = ()
    transcripts: tuple[DraftTranscript, ...] = ()
    changed: tuple[tuple[int, DraftAttachment], ...] = ()
    replaced: tuple[tuple[int, DraftTranscript], ...] = ()
    told_again: tuple[Path, ...] = ()
    differences: tuple[ImportDifference, ...] = ()


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
    names = TermNames.of(vocabularies)
    matches: list[Match] = []
    problems = list(tell_of_drafts(drafts, vocabularies, read_names_without_pseudonym(connection)))
    for start in range(0, len(drafts), _BATCH):
        batch = drafts[start : start + _BATCH]
        ids = [known[each.code.casefold()] for each in batch if each.code.casefold() in known]
        records = {each.code.casefold(): each for each in read_testimonies(connection, ids)}
        for draft in batch:
            record = records.get(draft.code.casefold())
            match = _new(draft) if record is None else _compare(connection, draft, record, names, update=update)
            matches.append(match)
            if match.verdict is Verdict.SKIP:
                problems.append(_skipped(match))
            problems += [
                problem_at(draft, WordsThereAlready(code=draft.code, name=_name(path))) for path in match.told_again
            ]
    return tuple(matches), tuple(problems)


def transcript_language(draft: DraftTestimony, transcript: DraftTranscript) -> str:
    """The language of a draft's transcript: as given, else the only one that was spoken, else as the words look."""
    if transcript.language:
        return transcript.language
    if transcript.kind is TranscriptKind.VERBATIM and draft.languages and len(draft.languages) == 1:
        return draft.languages[0]
    return guess_language("\n".join(each.text for each in transcript.passages))


def _new(draft: DraftTestimony) -> Match:
    parts = frozenset(each.part for each in draft.people)
    return Match(draft, Verdict.CREATE, parts=parts, attachments=draft.attachments, transcripts=draft.transcripts)


def _compare(
    connection: Connection, draft: DraftTestimony, record: Testimony, names: TermNames, *, update: bool
) -> Match:
    held = record_values(record)
    values = draft_values(draft, names)
    for form, *its_own in CONSENT_FIELDS.values():
        if not held[form] and form not in values:  # nothing that could have a date or uses
            values = {name: value for name, value in values.items() if name not in its_own}
    fields = tuple(name for name, value in values.items() if held[name] != value)
    parts = frozenset(
        part
        for part in {each.part for each in draft.people}
        if not _same_people(draft.people, record.participations, part, names)
    )
    transcripts, replaced, is_second, known = _transcripts(connection, draft, record)
    attachments, changed, told_again = _attachments(draft, record, known)
    differs = bool(fields or parts or changed or replaced or is_second)
    if not (differs or attachments or transcripts):
        return Match(draft, Verdict.UNCHANGED, record.testimony_id, told_again=told_again)
    verdict = Verdict.SKIP if differs and not update else Verdict.UPDATE
    of_fields = ((name.value, held[name], values[name]) for name in fields)
    differences = (
        *value_differences(record.code, of_fields),
        *people_differences(draft, record, parts),
        *file_differences(record, attachments, changed),
        *transcript_differences(record, transcripts, replaced, partial(read_passages, connection)),
    )
    match = Match(draft, verdict, record.testimony_id, fields, parts, attachments, transcripts, changed, replaced)
    return replace(match, differences=differences, told_again=told_again)


def _same_people(people: Sequence[DraftPerson], held: Sequence[Participation], part: Part, names: TermNames) -> bool:
    """Whether a draft tells of the same people in the same order; what it does not tell of them may be anything."""
    told = [each for each in people if each.part is part]
    known = [each for each in held if each.part is part]
    return len(told) == len(known) and all(map(partial(_same_person, names), told, known))


def _same_person(names: TermNames, told: DraftPerson, held: Participation) -> bool:
    role = names.roles.get(fold(told.role))
    facts = (
        (told.pseudonym, held.person.pseudonym),
        (role.key if role else told.role, held.role.key if held.role else ""),
        (told.institution, held.institution),
        (told.country, held.country),
        (told.gender, held.person.gender),
        (told.birth_year, held.person.birth_year),
    )
    return told.name == held.person.name and all(given in ("", None, known) for given, known in facts)


def _attachments(
    draft: DraftTestimony, record: Testimony, known_words: frozenset[Path]
) -> tuple[tuple[DraftAttachment, ...], tuple[tuple[int, DraftAttachment], ...], tuple[Path, ...]]:
    """The files of a draft that the record does not have, and those that have other content under a name it has.

    At last those that are left out, for they are other files with words that were read from one of the record's
    (`known_words`): an export of its transcript, the same words in another format.
    """
    sizes = {each.bytes for each in record.attachments}
    known = {each.sha256 for each in record.attachments}
    by_name = {(each.kind, each.original_name): each.attachment_id for each in record.attachments}
    new: list[DraftAttachment] = []
    changed: list[tuple[int, DraftAttachment]] = []
    told_again: list[Path] = []
    for each in draft.attachments:
        with file_trouble_explained(each.path):
            size = each.path.stat().st_size
        if size in sizes and hash_file(each.path) in known:
            continue
        if each.path in known_words:
            told_again.append(each.path)
            continue
        attachment_id = by_name.get((each.kind, _name(each.path)))
        if attachment_id is None:
            new.append(each)
        else:
            changed.append((attachment_id, each))
    return tuple(new), tuple(changed), tuple(told_again)


def _transcripts(
    connection: Connection, draft: DraftTestimony, record: Testimony
) -> tuple[tuple[DraftTranscript, ...], tuple[tuple[int, DraftTranscript], ...], bool, frozenset[Path]]:
    """The words of a draft that the record does not have, and those that are other words of a transcript it has: of one
    that was read from a file of the same name, or one that has most of these words.

    Then, whether any of the first would be a second transcript of its language.
    At last the files that hold no words but those that the record has read from a file of its own.
    """
    new: list[DraftTranscript] = []
    replaced: list[tuple[int, DraftTranscript]] = []
    known: set[Path | None] = set()
    others: set[Path | None] = set()
    free = set(record.transcripts)
    changed: list[DraftTranscript] = []
    names = {each.attachment_id: each.original_name for each in record.attachments}
    for each in draft.transcripts:
        same = [one for one in _like(each, record.transcripts) if _same_words(connection, one, each)]
        (known if any(one.attachment_id in names for one in same) else others).add(each.source)
        free.difference_update(same)
        if not same:
            changed.append(each)
    for each in changed:
        name = _name(each.source) if each.source else None
        held = [one for one in _like(each, record.transcripts) if one in free]
        spoken = transcript_language(draft, each), each.kind
        earlier = next((one for one in held if names.get(one.attachment_id or 0) == name), None) or earlier_version(
            connection, record, (one for one in held if (one.language, one.kind) == spoken), each
        )
        if earlier is None:
            new.append(each)
        else:
            replaced.append((earlier.transcript_id, each))
            free.discard(earlier)
    languages = {(one.language, one.kind) for one in record.transcripts}
    is_second = any((transcript_language(draft, each), each.kind) in languages for each in new)
    files = frozenset(each for each in known - others if each is not None)
    return tuple(new), tuple(replaced), is_second, files


def _like(draft: DraftTranscript, held: Iterable[Transcript]) -> list[Transcript]:
    """Those of a record's transcripts that a draft may be a reading of, the likeliest first."""
    # A language that the source tells parts a transcript from its translation; a guess may change with the words.
    found = [one for one in held if draft.language in ("", one.language)]
    found.sort(key=lambda one: one.kind is not draft.kind)
    if draft.kind is TranscriptKind.TRANSLATION:  # which stands in one file with the words that were spoken
        return [one for one in found if one.kind is draft.kind]
    return found


def _name(path: Path) -> str:
    """The name under which a file is kept; a Mac gives accents as letters of their own."""
    return kept_name(path.name)


def _same_words(connection: Connection, held: Transcript, draft: DraftTranscript) -> bool:
    passages = read_passages(connection, held.transcript_id)
    return [(each.speaker, each.text, each.start_ms, each.end_ms, each.part_number) for each in passages] == [
        (each.speaker, each.text, each.start_ms, each.end_ms, each.part_number) for each in draft.passages
    ]


def _skipped(match: Match) -> Problem:
    names = [each.value for each in match.fields] + sorted(each.value for each in match.parts)
    names += ["transcript"] * bool(match.replaced or match.transcripts) + [
        _name(each.path) for _, each in match.changed
    ]
    return problem_at(match.draft, LeftAsItIs(code=match.draft.code, fields=", ".join(names)))
