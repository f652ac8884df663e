"""Which passages are kept as quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.domain.records import QuoteState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from testimony_archive.domain.queries import TestimonyHit
    from testimony_archive.domain.records import Quote
    from testimony_archive.ui.presenters.passage_place import PassagePlace


class KeptPassages:
    """Answers for passages that were found."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._by_transcript: dict[int, list[Quote]] = {}
        for quote in quotes:
            if quote.state is not QuoteState.ANCHORED:
                continue
            self._by_transcript.setdefault(quote.anchor.transcript_id, []).append(quote)

    def quote_of(self, passage: PassagePlace) -> Quote | None:
        """The first quote that holds words of a passage."""
        for quote in self._by_transcript.get(passage.transcript_id, ()):
            first, last = quote.ordinals
            if first <= passage.ordinal <= last:
                return quote
        return None

    def ids(self, hit: TestimonyHit) -> frozenset[int]:
        """The passages of a testimony that was found that are kept, by row number."""
        return frozenset(each.passage_id for each in hit.passages if self.quote_of(each) is not None)
