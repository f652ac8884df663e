"""What is to be printed: the content of a document, decided and named, before any format knows of it.

Everything in here has passed `rights.decide`: names are already pseudonyms where they must be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Grouping(StrEnum):
    """What the chapters of a document are made of; with NONE, the selection's own order and headings."""

    NONE = "none"
    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class PublishedPassage:
    """One passage of a whole transcript; `time` is ready to print (``12:41``), empty where unknown."""

    speaker: str
    text: str
    language: str
    time: str


@dataclass(frozen=True, slots=True)
class PublishedTestimony:
    """A testimony: heading, record line (person, role, institution, country, date, code), summary, transcript."""

    title: str
    record_line: str
    summary: str
    language: str
    passages: Sequence[PublishedPassage]


@dataclass(frozen=True, slots=True)
class PublishedQuote:
    """A quote with its attribution, ready to print on one line; `main_idea` may be empty."""

    text: str
    language: str
    attribution: str
    main_idea: str


PublishedItem: TypeAlias = PublishedTestimony | PublishedQuote


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what stands under it; an empty heading puts the items before the first chapter."""

    heading: str
    items: Sequence[PublishedItem]


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole document. `language` (``en``, ``es``, ``fr``) is that of its headings and fixed words."""

    title: str
    subtitle: str
    author: str
    date_line: str
    language: str
    chapters: Sequence[Chapter]
    method_note: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that may not leave the archive, with the reason in a plain sentence part."""

    code: str
    what: str
    reason: str
