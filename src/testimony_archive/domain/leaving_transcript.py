"""One transcript that leaves the archive as a file of its own, decided and named, before any format knows of it.

Everything in here has passed `rights.decide`, and names are pseudonyms where they must be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

ABOUT_TAG: Final = "testimony-archive:about"
"""Marks, in a Word document, what tells about a transcript and was not said by anybody."""


@dataclass(frozen=True, slots=True)
class LeavingPassage:
    """One passage. `speaker` is empty where nobody is named, in every passage and not only where it changes.

    Times are milliseconds from the start of the recording's part, None where unknown. `is_omission` where it stands for
    words that may not leave.
    """

    speaker: str
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    part_number: int = 1
    is_omission: bool = False


@dataclass(frozen=True, slots=True)
class LeavingTranscript:
    """A transcript with what a reader must know of it.

    `about` are lines to stand above the words: whose they are, what kind of transcript it is, what was changed or left
    out. `code` is that of the testimony, `language` a code such as ``es`` or empty, `words_in` (``en``, ``es``, ``fr``)
    the language of `about`. `author` is the archive.
    """

    code: str
    title: str
    about: tuple[str, ...]
    language: str
    words_in: str
    author: str
    made_on: date
    passages: tuple[LeavingPassage, ...]

    @property
    def spoken(self) -> int:
        """How many of its passages have words that may leave."""
        return sum(not each.is_omission for each in self.passages)

    @property
    def parts(self) -> tuple[int, ...]:
        """The numbers of the recording's parts that its passages are in, ascending."""
        return tuple(sorted({each.part_number for each in self.passages}))

    def of_part(self, number: int) -> LeavingTranscript:
        """What of it was said in one part of the recording."""
        return replace(self, passages=tuple(each for each in self.passages if each.part_number == number))


def untimed(passages: Iterable[LeavingPassage]) -> int:
    """How many passages with words have no time at which they begin."""
    return sum(each.start_ms is None and not each.is_omission for each in passages)
