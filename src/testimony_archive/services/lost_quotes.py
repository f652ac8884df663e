"""Quotes whose words are not in their transcripts any more: where they may belong now, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.anchors import anchor_of
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import BadValue, NoPlaceForQuote, RecordGone
from testimony_archive.domain.records import Anchor, Quote, QuoteState
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.nearest_words import nearest_words
from testimony_archive.services.writing import Change, Writer
from testimony_archive.storage import passage_writes
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.testimonies import read_code, read_lost_quotes, read_passages, read_quotes

_MOVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "put a quote from {code} on other words")
_KEEP: Final = QT_TRANSLATE_NOOP("ChangeLabel", "keep the words of a quote from {code} as they were")


@dataclass(frozen=True, slots=True)
class LostQuote:
    """A quote that somebody has to decide about.

    Attributes:
        quote: with its old words in its anchor, and the passages that held them in `former`.
        code: of its testimony.
        nearest: the words of the transcript that are most like the old ones; None where none are.
        likeness: how much these two are alike, in hundredths.
    """

    quote: Quote
    code: str
    nearest: Anchor | None
    likeness: int = 0


class LostQuotes:
    """The list of quotes that lost their words, and what is decided about them; `Quoting.delete_quote` gives one up."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def all(self, transcript_id: int | None = None, *, with_kept: bool = False) -> tuple[LostQuote, ...]:
        """Those of the archive or of one transcript, in the order of testimonies and places.

        With `with_kept` also those that somebody decided to keep as they were.
        """
        states = [QuoteState.LOST, QuoteState.KEPT] if with_kept else [QuoteState.LOST]
        with self._database.read() as connection:
            quote_ids = read_lost_quotes(connection, states, transcript_id)
            found = {each.quote_id: each for each in read_quotes(connection, quote_ids)}
            return tuple(_look(connection, found[each]) for each in quote_ids)

    def move(
        self, quote_id: int, start: tuple[int, int] | None = None, end: tuple[int, int] | None = None
    ) -> ChangeSet:
        """Put a quote on words of its transcript, which become its own.

        Args:
            quote_id: the quote.
            start: passage id and code-point offset of the first word; None for the nearest words.
            end: passage id and code-point offset behind the last word; None for the nearest words.

        Raises:
            NoPlaceForQuote: no words are like those of the quote. BadValue: the places hold no words of its transcript.
            RecordGone: there is no such quote.
        """
        with self._writer.change(_MOVE) as change:
            quote = _held(change, quote_id)
            connection = change.unit.connection
            if start is None or end is None:
                anchor = _look(connection, quote).nearest
                if anchor is None:
                    raise NoPlaceForQuote
            else:
                transcript_id = quote.anchor.transcript_id
                try:
                    anchor = anchor_of(transcript_id, read_passages(connection, transcript_id), start, end)
                except ValueError as error:
                    raise BadValue(
                        value="",
                        field="quote",
                        expected=QT_TRANSLATE_NOOP("Expected", "a stretch of at least one word"),
                    ) from error
            passage_writes.find_quote_again(change.unit, quote_id, anchor)
        return change.result

    def keep(self, quote_id: int) -> ChangeSet:
        """Keep a quote with its old words, although they are not in the transcript any more: it may leave again.

        Raises:
            BadValue: its words stand in the transcript. RecordGone: there is no such quote.
        """
        with self._writer.change(_KEEP) as change:
            quote = _held(change, quote_id)
            if quote.state is QuoteState.ANCHORED:
                raise BadValue(
                    value=quote.anchor.exact[:60],
                    field="quote",
                    expected=QT_TRANSLATE_NOOP("Expected", "a quote that has lost its words"),
                )
            passage_writes.keep_lost_quote(change.unit, quote_id)
        return change.result


def _held(change: Change, quote_id: int) -> Quote:
    found = read_quotes(change.unit.connection, [quote_id])
    if not found:
        raise RecordGone
    change.values["code"] = read_code(change.unit.connection, found[0].testimony_id)
    return found[0]


def _look(connection: Connection, quote: Quote) -> LostQuote:
    passages = read_passages(connection, quote.anchor.transcript_id)
    nearest, likeness = nearest_words(quote.anchor, passages)
    return LostQuote(quote, read_code(connection, quote.testimony_id), nearest, likeness)
