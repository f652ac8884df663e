"""What an edit of many quotes would change, as their list shows it before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.ui.models.pieces import added, pieces_of_list, pieces_of_one, unchanged
from testimony_archive.ui.models.quotes_model import QuoteMarks

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.domain.bulk_edits import Values
    from testimony_archive.domain.quote_edits import QuotePreview
    from testimony_archive.ui.models.pieces import Pieces
    from testimony_archive.ui.term_names import TermNames

_LONGEST: Final = 200  # code points: more than a line shows


def quote_marks(preview: QuotePreview, names: TermNames) -> QuoteMarks:
    """What is written in the row of each quote that an edit is about."""
    field = preview.edit.field
    word_of = _words(field, names)
    known: dict[tuple[Values, Values], Pieces] = {}  # thousands of quotes hold a few dozen values
    changed: dict[int, Pieces] = {}
    for each in preview.changes:
        pair = each.before, each.after
        if pair not in known:
            known[pair] = _pieces(field, each.before, each.after, word_of)
        changed[each.quote_id] = known[pair]
    same = dict.fromkeys(preview.same, unchanged(preview.edit.operation))
    return QuoteMarks(changed, same) if field is QuoteField.MAIN_IDEA else QuoteMarks({}, changed | same)


def _pieces(field: QuoteField, before: Values, after: Values, word_of: Callable[[str | int], str]) -> Pieces:
    if field is QuoteField.THEME:
        return pieces_of_list(before, after, word_of)
    if field is QuoteField.MAIN_IDEA or not after:
        return pieces_of_one(before, after, word_of)
    # Of a note that grows, what comes: what stands before it is known.
    new = str(after[0])
    return (added(word_of(new.removeprefix(str(before[0])) if before else new)),)


def _words(field: QuoteField, names: TermNames) -> Callable[[str | int], str]:
    match field:
        case QuoteField.THEME:
            return lambda held: names.theme_numbers((int(held),))
        case QuoteField.STAR:
            star = QCoreApplication.translate("QuoteMarks", "star")
            return lambda _held: star
        case _:
            return lambda held: " ".join(str(held)[:_LONGEST].split())
