"""What an import found in its sources, before the archive has seen it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from testimony_archive.domain.archive_error import ArchiveError
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    AccessLevel,
    AttachmentKind,
    ConsentForm,
    Gender,
    Part,
    Status,
    TranscriptKind,
    Use,
)


class Severity(StrEnum):
    """An error keeps everything out; a warning is imported and told; a remark only informs."""

    ERROR = "error"
    WARNING = "warning"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to tell about a source. `row` is 1-based as the source's own program counts (the heading is row 1);
    0 and an empty column mean the file as a whole. `message` is English; `error` holds the same in a form that an
    interface can translate."""

    file: str
    message: str
    severity: Severity
    row: int = 0
    column: str = ""
    error: ArchiveError | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """One passage as read: cleaned text, times in milliseconds or None, `part_number` of the recording from 1."""

    text: str
    speaker: str = ""
    start_ms: int | None = None
    end_ms: int | None = None
    part_number: int = 1


@dataclass(frozen=True, slots=True)
class DraftTranscript:
    """A transcript as read. `source` is the file it was read from, None when the words stood in a table.

    `language` is a code such as ``es``, empty where nothing says which."""

    passages: tuple[DraftPassage, ...]
    language: str = ""
    source: Path | None = None
    kind: TranscriptKind = TranscriptKind.VERBATIM


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """Someone named by a source, with the role, institution and country of then (as written, not yet looked up)."""

    part: Part
    name: str
    pseudonym: str = ""
    role: str = ""
    institution: str = ""
    country: str = ""
    gender: Gender | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class DraftAttachment:
    """A file that belongs to a testimony."""

    kind: AttachmentKind
    path: Path
    part_number: int = 1


@dataclass(frozen=True, slots=True)
class DraftTestimony:
    """A testimony as one source tells it. A field that is None was not given and changes nothing on an update.

    `themes`, `goals`, `project`, roles are as written: the archive's vocabularies decide what they mean.
    `countries` are ISO 3166-1 alpha-2, `languages` ISO 639-1 codes. `cells` tells for each field where it was read
    (file, row, column), so that a problem found later can name its place.
    """

    code: str
    title: str | None = None
    date: PartialDate | None = None
    place: str | None = None
    countries: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    project: str | None = None
    themes: tuple[str, ...] | None = None
    goals: tuple[str, ...] | None = None
    keywords: tuple[str, ...] | None = None
    collection: str | None = None
    series: str | None = None
    summary: str | None = None
    main_ideas: tuple[str, ...] | None = None
    status: Status | None = None
    notes: str | None = None
    repository: str | None = None
    funder: str | None = None
    rights_statement: str | None = None
    related: str | None = None
    equipment: str | None = None
    consent: ConsentForm | None = None
    consent_date: PartialDate | None = None
    consent_uses: frozenset[Use] | None = None
    release: ConsentForm | None = None
    release_date: PartialDate | None = None
    release_uses: frozenset[Use] | None = None
    access: AccessLevel | None = None
    access_until: PartialDate | None = None
    access_reason: str | None = None
    people: tuple[DraftPerson, ...] = ()
    attachments: tuple[DraftAttachment, ...] = ()
    transcripts: tuple[DraftTranscript, ...] = ()
    origin: str = ""
    row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadSources:
    """All that the readers made of the sources: testimonies in order, and everything there is to tell."""

    testimonies: tuple[DraftTestimony, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read and apply sources.

    `mapping`: field → column heading (``--map``); `defaults`: field → value for every row (``--set``);
    `update`: apply differences to testimonies that exist; `dry_run`: tell, change nothing.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    update: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ImportDifference:
    """A value of a testimony that is in the archive already, as it is and as the source has it.

    `field` is its name in tables, ``transcript``, or a part or kind of file; an empty `before` means that it is new.
    """

    code: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with `dry_run` would do. The four counts are testimonies; `changes` is None where
    nothing was written. `differences` are those of testimonies that are changed, and of those that are skipped
    because they differ."""

    created: int
    updated: int
    unchanged: int
    skipped: int
    problems: tuple[Problem, ...]
    passages: int = 0
    attachments: int = 0
    changes: ChangeSet | None = None
    differences: tuple[ImportDifference, ...] = ()
