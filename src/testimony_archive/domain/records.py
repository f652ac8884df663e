"""The records of an archive as frozen values, by the words of the glossary.

Identifiers named ``…_id`` are row numbers inside one archive; ``uuid`` is what holds across archives.
Times in recordings are integer milliseconds from the start of the recording's part; offsets into text are code points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from testimony_archive.domain.partial_date import PartialDate


class Status(StrEnum):
    """How far the description of a testimony has come."""

    DRAFT = "draft"
    DESCRIBED = "described"
    REVIEWED = "reviewed"
    PUBLISHED = "published"


class Part(StrEnum):
    """What a person does in a testimony."""

    INTERVIEWEE = "interviewee"
    INTERVIEWER = "interviewer"
    TRANSCRIBER = "transcriber"
    TRANSLATOR = "translator"


class Gender(StrEnum):
    """As the person says; absent means not said."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class AttachmentKind(StrEnum):
    """What a file is to its testimony."""

    AUDIO = "audio"
    VIDEO = "video"
    TRANSCRIPT = "transcript"
    CONSENT_FORM = "consent_form"
    PHOTO = "photo"
    OTHER = "other"


class TranscriptKind(StrEnum):
    """Whether a transcript holds the words spoken or their translation."""

    VERBATIM = "verbatim"
    TRANSLATION = "translation"


class TranscriptStatus(StrEnum):
    """How far a transcript has come."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class AccessLevel(StrEnum):
    """Who may use a record, a transcript, a recording or a passage."""

    OPEN = "open"
    INTERNAL = "internal"
    CLOSED = "closed"


class ConsentForm(StrEnum):
    """How consent was given. ``public`` is a public record that needs none; ``none`` is a recorded refusal."""

    WRITTEN = "written"
    RECORDED = "recorded"
    ORAL = "oral"
    PUBLIC = "public"
    NONE = "none"


class ConsentMoment(StrEnum):
    """When consent was asked for."""

    INTERVIEW = "interview"
    RELEASE = "release"


class Use(StrEnum):
    """What consent can cover."""

    INTERNAL = "internal"
    QUOTE = "quote"
    PUBLISH = "publish"


class QuoteState(StrEnum):
    """Whether a quote stands on its words."""

    ANCHORED = "anchored"
    """Its words stand in the transcript, where its anchor says."""
    LOST = "lost"
    """They do not stand there any more, and nobody has said yet what becomes of it."""
    KEPT = "kept"
    """They do not stand there any more, and somebody decided to keep it all the same."""


class ItemKind(StrEnum):
    """What stands at one place of a selection."""

    TESTIMONY = "testimony"
    QUOTE = "quote"
    HEADING = "heading"
    TEXT = "text"
    """Words of the editors, printed where they stand."""
    NOTE = "note"
    """Words for the editors, which never leave."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The name of a term in the archive's three languages; an empty one falls back to another."""

    en: str = ""
    es: str = ""
    fr: str = ""

    def in_language(self, language: str) -> str:
        """The label in `language` (``en``, ``es``, ``fr``), else the first one that is not empty."""
        wanted = {"en": self.en, "es": self.es, "fr": self.fr}.get(language, "")
        return wanted or self.en or self.es or self.fr


@dataclass(frozen=True, slots=True)
class Theme:
    """A controlled subject. `number` is its place in the tree as people write it (``2.1``), may be empty."""

    theme_id: int
    uuid: str
    key: str
    number: str
    labels: Labels
    parent_id: int | None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A stakeholder role."""

    role_id: int
    uuid: str
    key: str
    labels: Labels
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A Sustainable Development Goal of the United Nations."""

    number: int
    labels: Labels


@dataclass(frozen=True, slots=True)
class Project:
    """The partnership or activity that a testimony is about."""

    project_id: int
    uuid: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """A level, until when it holds (afterwards open), and why."""

    level: AccessLevel = AccessLevel.OPEN
    until: PartialDate | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the interviewee agreed to at one moment; `attachment_id` is the form or the recording that shows it."""

    moment: ConsentMoment
    form: ConsentForm
    given_on: PartialDate | None = None
    uses: frozenset[Use] = frozenset()
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part in testimonies. With a pseudonym, the name never leaves the archive."""

    person_id: int
    uuid: str
    name: str
    pseudonym: str = ""
    gender: Gender | None = None
    birth_year: int | None = None
    biography: str = ""

    @property
    def outside_name(self) -> str:
        """The name under which the person is known outside the archive."""
        return self.pseudonym or self.name


@dataclass(frozen=True, slots=True)
class Participation:
    """A person in a testimony, with the role, institution and country of that time."""

    participation_id: int
    part: Part
    person: Person
    role: Role | None = None
    institution: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class TechnicalFacts:
    """How a recording was made, as its own header tells; what it does not tell is empty or None."""

    codec: str = ""
    sample_rate_hz: int | None = None
    channels: int | None = None
    bit_rate: int | None = None
    """Bits a second, on average."""


@dataclass(frozen=True, slots=True)
class AttachmentVersion:
    """An earlier version of a file, which can be brought back; `replaced_at` is ISO 8601, UTC."""

    version_id: int
    original_name: str
    media_type: str
    bytes: int
    sha256: str
    duration_ms: int | None
    replaced_at: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a testimony; its bytes are addressed by SHA-256 (lower-case hexadecimal).

    `versions` are those that it took the place of, the latest first.
    """

    attachment_id: int
    uuid: str
    kind: AttachmentKind
    original_name: str
    media_type: str
    bytes: int
    sha256: str
    duration_ms: int | None = None
    label: str = ""
    language: str = ""
    part_number: int = 1
    access: Access = Access()
    technical: TechnicalFacts = TechnicalFacts()
    versions: tuple[AttachmentVersion, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One speaker turn, cue or paragraph of a transcript: the unit of search.

    With `estimated` nobody has heard when it begins: that was reckoned from the length of the words around it.
    """

    passage_id: int
    ordinal: int
    speaker: str
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    part_number: int = 1
    access: Access = Access()
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerTie:
    """Whom the label of a speaker means in one transcript, where somebody has said so."""

    label: str
    participation_id: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """The text of a testimony in one language, without its passages; `speakers` are labels tied to people."""

    transcript_id: int
    uuid: str
    language: str
    kind: TranscriptKind
    status: TranscriptStatus
    passages: int
    attachment_id: int | None = None
    access: Access = Access()
    speakers: tuple[SpeakerTie, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands, by position and by words (W3C Web Annotation Data Model, selectors).

    Offsets are code points into the text of the first and the last passage; `prefix` and `suffix` are up to 32
    code points of the text before and after.
    """

    transcript_id: int
    first_passage_id: int
    first_offset: int
    last_passage_id: int
    last_offset: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim stretch of one transcript with its main idea.

    One whose words are not in the transcript any more (`state`) keeps them in its anchor, which stands at the nearest
    place; `former` are the passages that held them, with speaker, times and access as they were.
    """

    quote_id: int
    uuid: str
    testimony_id: int
    anchor: Anchor
    speaker: str
    start_ms: int | None
    end_ms: int | None
    language: str
    main_idea: str = ""
    themes: tuple[Theme, ...] = ()
    starred: bool = False
    note: str = ""
    translation: str = ""
    edited: str = ""
    """The words as an editor set them for print; empty where they are printed as they were said."""
    state: QuoteState = QuoteState.ANCHORED
    former: tuple[Passage, ...] = ()
    ordinals: tuple[int, int] = (0, 0)
    """Which passages of the transcript its anchor reaches from and to, by their places."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """The record of one interview, whole but for the passages of its transcripts."""

    testimony_id: int
    uuid: str
    code: str
    title: str
    date: PartialDate | None
    place: str
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    project: Project | None
    themes: tuple[Theme, ...]
    goals: tuple[Goal, ...]
    keywords: tuple[str, ...]
    collection: str
    series: str
    summary: str
    main_ideas: tuple[str, ...]
    status: Status
    notes: str
    consents: tuple[Consent, ...]
    access: Access
    participations: tuple[Participation, ...]
    attachments: tuple[Attachment, ...]
    transcripts: tuple[Transcript, ...]
    created_at: str
    changed_at: str
    repository: str = ""
    funder: str = ""
    rights_statement: str = ""
    related: str = ""
    equipment: str = ""

    @property
    def heading(self) -> str:
        """What to call it: the title, else those interviewed under their outside names, else the code."""
        return self.title or "; ".join(each.person.outside_name for each in self.interviewees) or self.code

    @property
    def interviewees(self) -> tuple[Participation, ...]:
        """Those who are interviewed, in order."""
        return tuple(each for each in self.participations if each.part is Part.INTERVIEWEE)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles of the interviewees, each once, in order."""
        return tuple(dict.fromkeys(each.role for each in self.interviewees if each.role is not None))


@dataclass(frozen=True, slots=True)
class SelectionItem:
    """What stands at one place of a selection: a testimony, a quote, or `words` of a heading, a text or a note."""

    item_id: int
    kind: ItemKind
    position: int
    testimony_id: int | None = None
    quote_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """An ordered, named list made to be exported."""

    selection_id: int
    uuid: str
    name: str
    items: tuple[SelectionItem, ...] = field(default=())
