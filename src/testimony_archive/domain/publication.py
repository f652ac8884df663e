"""What is to be printed: the content of a document, decided and named, before any format knows of it.

Everything in here has passed `rights.decide`, and names are pseudonyms where they must be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from testimony_archive.domain.rights import Decision
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class Grouping(StrEnum):
    """What the chapters of a document are made of; with NONE, the selection's own order and headings."""

    NONE = "none"
    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    PROJECT = "project"


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
class PublishedTestimony:
    """A testimony: heading, record line (person, role, institution, country, date, code), summary, transcripts.

    `language` is that of title and summary, empty where unknown.
    """

    title: str
    record_line: str
    summary: str
    language: str
    transcripts: Sequence[PublishedTranscript]

    @property
    def passages(self) -> int:
        """How many passages its transcripts have."""
        return sum(len(each.passages) for each in self.transcripts)


@dataclass(frozen=True, slots=True)
class PublishedQuote:
    """A quote with its attribution, ready to print on one line; `main_idea` may be empty.

    A line end in `text` parts the words of one passage from those of the next.
    """

    text: str
    language: str
    attribution: str
    main_idea: str
    main_idea_language: str = ""


PublishedItem: TypeAlias = PublishedTestimony | PublishedQuote


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what stands under it: items of its own, then chapters of the next level."""

    heading: str
    items: Sequence[PublishedItem]
    chapters: Sequence[Chapter] = ()

    def with_all_below(self) -> Iterator[Chapter]:
        """The chapter itself and all below it, in the order of the book."""
        yield self
        for each in self.chapters:
            yield from each.with_all_below()


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
LEFT_OUT_QUOTE = QT_TRANSLATE_NOOP("LeftOut", "quote “{words}”")
