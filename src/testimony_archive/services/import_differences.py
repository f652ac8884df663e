"""What an import changes of a testimony that is in the archive already: each value as it is, and as it would be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from testimony_archive.domain.drafts import (
    DraftAttachment,
    DraftPassage,
    DraftPerson,
    DraftTestimony,
    DraftTranscript,
    ImportDifference,
)
from testimony_archive.domain.localisation import language_name
from testimony_archive.domain.records import Part, Participation, Passage, Testimony
from testimony_archive.services.import_values import DraftValue


def value_differences(code: str, fields: Iterable[tuple[str, DraftValue, DraftValue]]) -> Iterator[ImportDifference]:
    """Fields by name, each with its value in the archive and the one in the source."""
    for name, held, given in fields:
        yield ImportDifference(code, name, _in_words(held), _in_words(given))


def people_differences(draft: DraftTestimony, record: Testimony, parts: Collection[Part]) -> Iterator[ImportDifference]:
    """Everyone who does one of these parts, as they are and as they would be."""
    for part in sorted(parts):
        before = "; ".join(_held_person(each) for each in record.participations if each.part is part)
        after = "; ".join(_drafted_person(each) for each in draft.people if each.part is part)
        yield ImportDifference(record.code, part.value, before, after)


def file_differences(
    record: Testimony, new: Sequence[DraftAttachment], changed: Sequence[tuple[int, DraftAttachment]]
) -> Iterator[ImportDifference]:
    """Files that would come in, and those that would get another content, with their sizes."""
    sizes = {each.attachment_id: each.bytes for each in record.attachments}
    for attachment in new:
        yield ImportDifference(record.code, attachment.kind.value, "", attachment.path.name)
    for attachment_id, attachment in changed:
        name, after = attachment.path.name, attachment.path.stat().st_size
        before = f"{name} ({sizes[attachment_id]:,} bytes)"
        yield ImportDifference(record.code, attachment.kind.value, before, f"{name} ({after:,} bytes)")


def transcript_differences(
    record: Testimony,
    new: Sequence[DraftTranscript],
    replaced: Sequence[tuple[int, DraftTranscript]],
    passages_of: Callable[[int], Sequence[Passage]],
) -> Iterator[ImportDifference]:
    """Transcripts that would come in, and those whose words would be others, with how much they hold.

    Args:
        record: the testimony as it is.
        new: what would be added.
        replaced: what would take the place of a transcript, by its row number.
        passages_of: reads the passages of a transcript.
    """
    held = {each.transcript_id: each for each in record.transcripts}
    for transcript in new:
        yield ImportDifference(
            record.code, "transcript", "", _transcript(transcript.language, len(transcript.passages))
        )
    for transcript_id, transcript in replaced:
        before = held[transcript_id]
        after = _transcript(transcript.language or before.language, len(transcript.passages))
        changed = f"{after} ({_unlike(transcript.passages, passages_of(transcript_id))} changed or new)"
        yield ImportDifference(record.code, "transcript", _transcript(before.language, before.passages), changed)


def _in_words(value: DraftValue) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _transcript(language: str, passages: int) -> str:
    return ", ".join(filter(None, (language_name(language, "en"), f"{passages} passage{'s' * (passages != 1)}")))


def _unlike(passages: Iterable[DraftPassage], held: Iterable[Passage]) -> int:
    """How many passages have another speaker, other words or times than any of those held."""

    def facts(each: DraftPassage | Passage) -> tuple[object, ...]:
        return each.speaker, each.text, each.start_ms, each.end_ms, each.part_number

    return (Counter(map(facts, passages)) - Counter(map(facts, held))).total()


def _held_person(participation: Participation) -> str:
    person = participation.person
    facts = (
        person.pseudonym and f"called {person.pseudonym}",
        participation.role.key if participation.role else "",
        participation.institution,
        participation.country,
        person.gender.value if person.gender else "",
        str(person.birth_year or ""),
    )
    return ", ".join(filter(None, (person.name, *facts)))


def _drafted_person(person: DraftPerson) -> str:
    facts = (
        person.pseudonym and f"called {person.pseudonym}",
        person.role,
        person.institution,
        person.country,
        person.gender.value if person.gender else "",
        str(person.birth_year or ""),
    )
    return ", ".join(filter(None, (person.name, *facts)))
