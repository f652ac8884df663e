"""Pages of a document before it is made: which words stand about where, for a small picture and a count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How strongly words speak."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class SketchLine:
    """One line of a page: where it begins and how far it reaches, and the size of its letters, all in points."""

    text: str
    left: float
    top: float
    width: float
    size: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class SketchBox:
    """Where a chart or a picture stands on a page, in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SketchPage:
    """A page by its number, from 1."""

    number: int
    lines: tuple[SketchLine, ...]
    boxes: tuple[SketchBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """The first pages of a document, so many points wide and high, and about how many it has in all."""

    width: float
    height: float
    pages: tuple[SketchPage, ...]
    count: int
