"""What the parts of a document are written on: Word's paragraphs, or a sketch of its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final, Protocol

from testimony_archive.domain.publication import PublishedPassage
from testimony_archive.publish.drawings import Drawing

# What keeps pages as they should be, in the order of the schema. Our own styles have all of it; where a template's
# have not, the paragraph does it, so that the template's styles stay as they are.
RELIED_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "TOC Heading": ("keepNext", "pageBreakBefore"),
    "heading 1": ("keepNext", "pageBreakBefore"),
    **{f"heading {level}": ("keepNext",) for level in (2, 3, 4)},
    **{f"toc {level}": ("tabs",) for level in (1, 2, 3, 4)},
    **dict.fromkeys(("Main Idea", "Quote", "Quote Question", "Testimony Record", "Transcript Heading"), ("keepNext",)),
    "Quote Attribution": ("keepLines",),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, line ends and all, the identifier of the character style that they wear, or none, and the
    name of the bookmark that they stand in, or none."""

    text: str
    style: str = ""
    bookmark: str = ""


class Body(Protocol):
    """Takes paragraphs one after the other, each in a style by its English name."""

    def add(self, style: str, text: str, language: str = "") -> None:
        """Add a paragraph in a style. Nothing is added where there is no text."""

    def add_lines(self, style: str, text: str, language: str = "") -> None:
        """Add a paragraph for every line of a text that is not empty."""

    def add_reference(self, style: str, text: str) -> None:
        """Add a line that ends in a code in brackets; the code breaks nowhere."""

    def add_references(self, style: str, text: str, references: Sequence[tuple[str, str]]) -> None:
        """Add a line that ends in references: of each the words and the name of what they lead to."""

    def add_heading(self, level: int, text: str, language: str = "") -> str:
        """Add a heading of level 1 to 4, which the contents lead to; the answer is the name to refer to it by."""

    def add_contents(self, headings: Sequence[tuple[int, str]]) -> None:
        """Add a table of contents, filled with these headings (level and words) already."""

    def add_passage(self, passage: PublishedPassage) -> None:
        """Add a passage of a transcript: who speaks and when, then the words."""

    def add_drawings(self, style: str, drawings: Sequence[Drawing]) -> None:
        """Add a paragraph of drawings that stand side by side. Nothing is added where there are none."""

    def put_beside(self, drawings: Sequence[Drawing]) -> None:
        """Let drawings stand beside the paragraph that is added next."""

    def bookmarked(self, name: str) -> AbstractContextManager[None]:
        """Put the paragraphs that are added within the block into a bookmark; without a name into none."""

    def mark_next(self) -> str:
        """Let the next paragraph be somewhere to refer to; the answer is the name to do so by."""

    def table(self, headings: Sequence[str], widths: Sequence[int]) -> AbstractContextManager[None]:
        """A table whose headings are repeated on every page; what is added within the block are its rows."""

    def cell(self, text: str, style: str = "", language: str = "", bookmark: str = "") -> Cell:
        """A cell whose words wear a character style (its English name), or are in a language, or in a bookmark."""

    def add_whole_row(self, cells: Sequence[Cell], widths: Sequence[int], style: str) -> None:
        """Add a row that stands on one page wherever it fits on one."""
