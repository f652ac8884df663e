"""What a corrected document says of quotes, and how that compares with the archive."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from testimony_archive.domain.quote_marks import MarkKind, QuoteMark


@dataclass(frozen=True, slots=True)
class EditedWords:
    """What stands at one mark of a document now: insertions under revision taken, deletions left out; a line end parts
    paragraphs. `comments` are those that touch it."""

    mark: QuoteMark
    words: str
    comments: tuple[str, ...] = ()


class ReadBackState(StrEnum):
    """What a document says of words that were printed."""

    UNCHANGED = "unchanged"
    """They are as they were printed, or as the archive has them already."""
    CHANGED = "changed"
    CHANGED_SINCE = "changed_since"
    """They were changed, and so were the archive's since the document was made."""
    DOUBLED = "doubled"
    """They stand several times in the document, each time otherwise."""
    GONE = "gone"
    """Nothing is left of them."""
    UNKNOWN = "unknown"
    """The archive has no such quote: it is that of another archive, or was given up."""


ACCEPTABLE = frozenset({ReadBackState.CHANGED, ReadBackState.CHANGED_SINCE, ReadBackState.DOUBLED})
"""What somebody can accept; all at once the merely changed ones alone."""


@dataclass(frozen=True, slots=True)
class ReadBackRow:
    """One place of the document beside the archive.

    `quote_ids` are the quotes that it is about: one, or all of a main idea that stands above several; none where the
    archive has no such quote. `before` is what the archive would print today, `verbatim` what was said (empty for main
    ideas), `after` what the document says.
    """

    number: int
    kind: MarkKind
    state: ReadBackState
    quote_ids: tuple[int, ...]
    code: str
    person: str
    before: str
    after: str
    verbatim: str = ""
    comments: tuple[str, ...] = ()

    @property
    def is_acceptable(self) -> bool:
        """Whether there is something to accept."""
        return self.state in ACCEPTABLE


@dataclass(frozen=True, slots=True)
class ReadBack:
    """All that a document says; its rows are numbered from 1 in its order."""

    rows: tuple[ReadBackRow, ...]

    def of_state(self, *states: ReadBackState) -> tuple[ReadBackRow, ...]:
        """The rows of these states."""
        return tuple(each for each in self.rows if each.state in states)
