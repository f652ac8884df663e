"""What is to be printed: the content of a document, decided and named, before any format knows of it.

Everything in here has passed `rights.decide`, and names are pseudonyms where they must be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias

from testimony_archive.domain.localisation import format_number
from testimony_archive.domain.rights import Decision
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class DocumentKind(StrEnum):
    """What is made of what was chosen."""

    SELECTION = "selection"
    """As it was chosen: testimonies whole, quotes as quotes."""
    QUOTES = "quotes"
    """A book of quotes: a testimony brings all the quotes that were kept from it."""
    DOSSIER = "dossier"
    """Testimonies whole, each once: record, summary, transcripts; a quote brings its testimony."""
    EVIDENCE = "evidence"
    """A table, one row a quote: main idea, words, who said them, where and when."""


class SourcePlace(StrEnum):
    """Where a document tells where the words of a quote stand."""

    LINE = "line"
    """In the line below, with who said them."""
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"


class QuoteWords(StrEnum):
    """Which words of a quote are printed."""

    EDITED = "edited"
    """Those that somebody edited for print, where there are any; else those that were said."""
    VERBATIM = "verbatim"
    """Those that were said."""


class Grouping(StrEnum):
    """What the chapters of a document are made of; with NONE, the selection's own order and headings."""

    NONE = "none"
    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    PROJECT = "project"


BAG_ENDING: Final = "-bag"
"""How the name of a folder ends that is to be, or may be, a bag (BagIt, RFC 8493)."""


def is_bag(path: Path) -> bool:
    """Whether the name of something says that it is a bag."""
    return path.name.lower().endswith(BAG_ENDING)


MOST_LEVELS: Final = 2
"""How many groupings the chapters of a document can have, one within the other."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from, part by part and as it may leave; what is unknown is empty or None.

    `people` are those interviewed, or who said the words; `role`, `institution` and `country` (ISO 3166-1 alpha-2) are
    theirs. `date` is a partial date (``2022-03``); `themes` are labels in the document's language. Times are
    milliseconds from the start of part `part` of the recording, whose number is None where there is one part only.
    """

    code: str = ""
    title: str = ""
    people: tuple[str, ...] = ()
    role: str = ""
    institution: str = ""
    country: str = ""
    place: str = ""
    date: str = ""
    language: str = ""
    project: str = ""
    themes: tuple[str, ...] = ()
    part: int | None = None
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Who said something, and where that can be checked: the two halves of the line that attributes words."""

    people: str
    place: str

    @property
    def line(self) -> str:
        """Both: ``Rosa, student, Peru, 14 March 2022 (PE-014, 18:05)``."""
        return f"{self.people} ({self.place})" if self.people else self.place


@dataclass(frozen=True, slots=True)
class PublishedPassage:
    """One passage of a whole transcript. `speaker` is empty where the one before goes on or nobody is named.

    `time` is ready to print (``12:41``), empty where unknown; `language` is a code such as ``es``, empty where unknown.
    `leads_on` marks a question that somebody else answers in the next passage, so that both stay on one page.
    """

    speaker: str
    text: str
    language: str
    time: str
    leads_on: bool = False


@dataclass(frozen=True, slots=True)
class PublishedTranscript:
    """The passages of one transcript. `heading` tells it from others of its testimony; empty where there are none."""

    heading: str
    passages: Sequence[PublishedPassage]


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """A picture of people: where its file is, who is seen (under the names they leave by), the code of its testimony.

    The file itself must not leave: it may tell more than is seen.
    """

    path: Path
    description: str
    code: str


@dataclass(frozen=True, slots=True)
class PublishedRecording:
    """A recording of which a copy leaves: where its file is, the SHA-256 that it must have, and what it is.

    `part` is its number among the parts of the recording, `ending` that of files of its type (``.mp3``).
    """

    path: Path
    sha256: str
    is_film: bool
    part: int
    ending: str
    media_type: str
    duration_ms: int | None


@dataclass(frozen=True, slots=True)
class PublishedTestimony:
    """A testimony: heading, record line (person, role, institution, country, date, code), summary, transcripts.

    `language` is that of title and summary, empty where unknown; `details` are further lines of its record, as a
    dossier tells them.
    """

    title: str
    record_line: str
    summary: str
    language: str
    transcripts: Sequence[PublishedTranscript]
    source: Source = Source()
    details: tuple[str, ...] = ()
    pictures: tuple[PublishedPicture, ...] = ()
    recordings: tuple[PublishedRecording, ...] = ()

    @property
    def passages(self) -> int:
        """How many passages its transcripts have."""
        return sum(len(each.passages) for each in self.transcripts)


@dataclass(frozen=True, slots=True)
class PublishedQuote:
    """A quote with whom it is attributed to; `main_idea` may be empty.

    A line end in `text` parts the words of one passage from those of the next. `uuid` is that of the quote, empty
    for words that nobody kept as one: nothing prints it, a Word document marks the words with it.
    """

    text: str
    language: str
    credit: Credit
    main_idea: str
    main_idea_language: str = ""
    source: Source = Source()
    uuid: str = ""

    @property
    def attribution(self) -> str:
        """Whose words they are and where they stand, on one line."""
        return self.credit.line


@dataclass(frozen=True, slots=True)
class PublishedText:
    """Words of the editors between the items; a line end parts paragraphs. `language` is empty where unknown."""

    text: str
    language: str


PublishedItem: TypeAlias = PublishedTestimony | PublishedQuote
"""What comes from the archive."""
PublishedElement: TypeAlias = PublishedItem | PublishedText
"""What can stand in a chapter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what stands under it: items of its own, then chapters of the next level."""

    heading: str
    elements: Sequence[PublishedElement]
    chapters: Sequence[Chapter] = ()

    @property
    def items(self) -> Sequence[PublishedItem]:
        """The items among its elements."""
        return [each for each in self.elements if not isinstance(each, PublishedText)]

    def with_all_below(self) -> Iterator[Chapter]:
        """The chapter itself and all below it, in the order of the book."""
        yield self
        for each in self.chapters:
            yield from each.with_all_below()


@dataclass(frozen=True, slots=True)
class PublishedPerson:
    """Someone whose words stand in a document: the name they leave under, what they are (ready to print), and the codes
    of the testimonies that have them."""

    name: str
    about: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: what is counted, ready to print, and how many there are."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers that are shown as bars, in the order in which they stand."""

    heading: str
    bars: tuple[Bar, ...]

    @property
    def most(self) -> int:
        """The number of the longest bar."""
        return max((each.count for each in self.bars), default=0)

    def in_words(self, language: str) -> str:
        """What it shows, for those who do not see it: ``People by country: Peru 12; Chile 8``."""
        numbers = "; ".join(f"{each.label} {format_number(each.count, language)}" for each in self.bars)
        return f"{self.heading}: {numbers}"


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole document.

    `language` (``en``, ``es``, ``fr``) is that of its headings and fixed words; `author` and `made_on` also go into
    the document's properties, and nothing of the machine or its user does.
    """

    title: str
    subtitle: str
    author: str
    date_line: str
    made_on: date
    language: str
    chapters: Sequence[Chapter]
    method_note: str = ""
    kind: DocumentKind = DocumentKind.SELECTION
    sources: SourcePlace = SourcePlace.LINE
    people: Sequence[PublishedPerson] = ()
    has_indexes: bool = False
    """Whether indexes of themes and of places stand at its end."""
    charts: Sequence[Chart] = ()
    """What it is made up of: whose words, from where, about what."""
    style_names: Mapping[str, str] = field(default_factory=dict)
    """What the template calls paragraph styles of ours, where that is another name."""

    @property
    def items(self) -> Sequence[PublishedItem]:
        """All that comes from the archive, in the order of the document."""
        return [item for chapter in self.chapters for each in chapter.with_all_below() for item in each.items]

    @property
    def only_testimony(self) -> PublishedTestimony | None:
        """The testimony that a dossier is all about, if it is about one: the document then bears its title."""
        items = self.items
        is_one = self.kind is DocumentKind.DOSSIER and len(items) == 1
        return items[0] if is_one and isinstance(items[0], PublishedTestimony) else None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that may not leave the archive.

    `kind` is a template under the translation context ``LeftOut`` that `values` fill; `decision` has the reason.
    """

    code: str
    kind: str
    decision: Decision
    values: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> str:
        """What it is, in English: ``testimony``, ``passages 12 to 14``."""
        return self.kind.format(**dict(self.values))

    @property
    def reason(self) -> str:
        """Why, in English, as a plain sentence part."""
        return self.decision.text()


LEFT_OUT_TESTIMONY = QT_TRANSLATE_NOOP("LeftOut", "testimony")
LEFT_OUT_TRANSCRIPT = QT_TRANSLATE_NOOP("LeftOut", "transcript")
LEFT_OUT_TRANSCRIPT_IN = QT_TRANSLATE_NOOP("LeftOut", "transcript in {language}")
LEFT_OUT_PASSAGE = QT_TRANSLATE_NOOP("LeftOut", "passage {first}")
LEFT_OUT_PASSAGES = QT_TRANSLATE_NOOP("LeftOut", "passages {first} to {last}")
LEFT_OUT_PICTURE = QT_TRANSLATE_NOOP("LeftOut", "picture")
LEFT_OUT_RECORDING = QT_TRANSLATE_NOOP("LeftOut", "recording, part {part}")
LEFT_OUT_QUOTE = QT_TRANSLATE_NOOP("LeftOut", "quote “{words}”")
