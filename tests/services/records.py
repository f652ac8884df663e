"""Records with valid defaults, for decisions that need no archive. The people are those of the sample archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Anchor,
    Attachment,
    AttachmentKind,
    Consent,
    ConsentForm,
    ConsentMoment,
    Labels,
    Part,
    Participation,
    Passage,
    Person,
    Project,
    Quote,
    Role,
    Status,
    Testimony,
    Theme,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
)

STUDENT = Role(1, "role-1", "student", Labels("Student", "Estudiante", "Étudiant(e)"))
TEACHER = Role(2, "role-2", "teacher", Labels("Teacher", "Docente", "Enseignant(e)"))

ACCESS_THEME = Theme(2, "theme-2", "access", "2", Labels("Access", "Acceso", "Accès"), None)
SCHOLARSHIPS = Theme(22, "theme-22", "scholarships", "2.2", Labels("Scholarships", "Becas", "Bourses"), 2)
QUALITY = Theme(3, "theme-3", "quality", "3", Labels("Quality", "Calidad", "Qualité"), None)
THEMES = {each.theme_id: each for each in (ACCESS_THEME, QUALITY, SCHOLARSHIPS)}

WRITTEN = Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN)
CLOSED = Access(AccessLevel.CLOSED, reason="names a third person")


def interviewee(name: str = "Yésica Ticona", pseudonym: str = "Rosa", **changes: Any) -> Participation:
    person = Person(abs(hash(name)), name, name, pseudonym)
    plain = Participation(1, Part.INTERVIEWEE, person, STUDENT, "Instituto Huayrapuncu", "PE")
    return replace(plain, **changes)


def interviewer(name: str = "Paula Ferreyros", **changes: Any) -> Participation:
    return replace(Participation(2, Part.INTERVIEWER, Person(abs(hash(name)), name, name)), **changes)


def a_testimony_of(*people: Participation, **changes: Any) -> Testimony:
    plain = Testimony(
        testimony_id=1,
        uuid="testimony-1",
        code="PE-014",
        title="La mitad de la beca",
        date=PartialDate("2022-03-14"),
        place="Huayrapuncu",
        countries=("PE",),
        languages=("es",),
        project=Project(1, "project-1", "Plant Maintenance at Altitude"),
        themes=(SCHOLARSHIPS,),
        goals=(),
        keywords=(),
        collection="",
        series="",
        summary="Yésica cuenta cómo la asamblea votó su beca.",
        main_ideas=(),
        status=Status.REVIEWED,
        notes="",
        consents=(WRITTEN,),
        access=Access(),
        participations=people or (interviewee(), interviewer()),
        attachments=(),
        transcripts=(),
        created_at="2022-03-15T10:00:00+00:00",
        changed_at="2022-03-15T10:00:00+00:00",
    )
    return replace(plain, **changes)


def passage(text: str, speaker: str = "Rosa", ordinal: int = 1, **changes: Any) -> Passage:
    return replace(Passage(ordinal, ordinal, speaker, text), **changes)


def spoken(*passages: Passage, **changes: Any) -> tuple[Transcript, Sequence[Passage]]:
    plain = Transcript(1, "transcript-1", "es", TranscriptKind.VERBATIM, TranscriptStatus.REVIEWED, len(passages))
    return replace(plain, **changes), passages


def quote_of(passage: Passage, exact: str = "", **changes: Any) -> Quote:
    words = exact or passage.text
    start = passage.text.index(words)
    anchor = Anchor(1, passage.passage_id, start, passage.passage_id, start + len(words), words)
    plain = Quote(1, "quote-1", 1, anchor, passage.speaker, passage.start_ms, passage.end_ms, "es")
    return replace(plain, **changes)


def recording(part_number: int = 1, **changes: Any) -> Attachment:
    plain = Attachment(
        part_number, f"file-{part_number}", AttachmentKind.AUDIO, f"part {part_number}.mp3", "audio/mpeg", 10, "a" * 64
    )
    return replace(plain, part_number=part_number, duration_ms=60_000, **changes)
