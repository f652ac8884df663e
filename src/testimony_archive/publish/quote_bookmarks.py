"""The bookmarks by which a corrected document is read back."""

from __future__ import annotations

from testimony_archive.domain.publication import PublishedQuote
from testimony_archive.domain.quote_marks import MarkKind, mark_of


def mark_in(quote: PublishedQuote, kind: MarkKind) -> str:
    """The name of the bookmark for what of a quote is printed; empty where it is no quote of the archive."""
    if not quote.uuid:
        return ""
    return mark_of(kind, quote.uuid, quote.text if kind is MarkKind.WORDS else quote.main_idea).name
