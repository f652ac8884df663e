"""Change sets: what a use case changed, so that screens refresh from it and a person can take it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """Kinds of record that a screen can show."""

    TESTIMONY = "testimony"
    PERSON = "person"
    TRANSCRIPT = "transcript"
    QUOTE = "quote"
    SELECTION = "selection"
    VOCABULARY = "vocabulary"
    TEMPLATE = "template"
    SAVED_SEARCH = "saved search"


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """The name of a change (“Edit title of PE-014”): a template under the translation context ``ChangeLabel``
    and the values that fill it."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self) -> str:
        """The name in English."""
        return self.template.format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One accepted change, already on disk.

    `touched` lists every record that looks different now, by kind and row number. An empty `touched` means
    that the edit changed nothing and nothing was recorded (`change_set_id` is 0 then).
    """

    change_set_id: int
    label: ChangeLabel
    touched: frozenset[tuple[RecordKind, int]]

    def touches(self, kind: RecordKind) -> bool:
        """Whether any record of this kind looks different now."""
        return any(each is kind for each, _ in self.touched)

    def ids(self, kind: RecordKind) -> frozenset[int]:
        """The row numbers of the records of this kind that look different now."""
        return frozenset(row for each, row in self.touched if each is kind)


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do next; None where there is nothing."""

    undo: ChangeLabel | None
    redo: ChangeLabel | None
