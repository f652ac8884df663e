"""What is written where an edit of many records is about to change something: in pieces that stay, come or go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.domain.bulk_edits import Values

_ADDED: Final = QT_TRANSLATE_NOOP("BulkMarks", "+ {value}")
_REMOVED: Final = QT_TRANSLATE_NOOP("BulkMarks", "− {value}")
_HAS_IT: Final = QT_TRANSLATE_NOOP("BulkMarks", "has it")
_LACKS_IT: Final = QT_TRANSLATE_NOOP("BulkMarks", "does not have it")
_IS_SO: Final = QT_TRANSLATE_NOOP("BulkMarks", "is so already")
_UNCHANGED: Final = {
    BulkOperation.ADD: _HAS_IT,
    BulkOperation.REMOVE: _LACKS_IT,
    BulkOperation.REPLACE: _LACKS_IT,
}


class Tone(Enum):
    """How a piece is written."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words."""

    text: str
    tone: Tone

    @property
    def spoken(self) -> str:
        """The words as they are heard, where no line through them is seen."""
        removed = QCoreApplication.translate("BulkMarks", _REMOVED)
        return removed.format(value=self.text) if self.tone is Tone.REMOVED else self.text


Pieces = tuple[Piece, ...]


def pieces_of_list(before: Values, after: Values, word_of: Callable[[str | int], str]) -> Pieces:
    """A list of values: what stays, then what goes, then what comes."""
    kept = [word_of(each) for each in before if each in after]
    pieces = [Piece(", ".join(kept), Tone.KEPT)] if kept else []
    pieces += [Piece(word_of(each), Tone.REMOVED) for each in before if each not in after]
    return (*pieces, *(added(word_of(each)) for each in after if each not in before))


def pieces_of_one(before: Values, after: Values, word_of: Callable[[str | int], str]) -> Pieces:
    """One value: what comes in its place, or that it goes."""
    old = ", ".join(dict.fromkeys(word_of(each) for each in before if each != ""))
    new = ", ".join(dict.fromkeys(word_of(each) for each in after if each != ""))
    return (Piece(new, Tone.ADDED),) if new else (Piece(old, Tone.REMOVED),)


def added(value: str) -> Piece:
    """A value that comes to others."""
    return Piece(QCoreApplication.translate("BulkMarks", _ADDED).format(value=value), Tone.ADDED)


def unchanged(operation: BulkOperation) -> Pieces:
    """What is said where an edit would change nothing."""
    words = _UNCHANGED.get(operation, _IS_SO)
    return (Piece(QCoreApplication.translate("BulkMarks", words), Tone.QUIET),)
