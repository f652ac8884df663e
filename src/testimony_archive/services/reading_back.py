"""Reading back a Word document that somebody corrected: what became of its quotes, and taking that over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.export_errors import NoQuotesMarked, NoSuchCorrection, TwoCorrections
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import QuoteWords
from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.domain.read_back import EditedWords, ReadBack, ReadBackRow, ReadBackState
from testimony_archive.domain.records import Quote, Testimony
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.domain.text import clean_line
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.edited_word import read_edited_words
from testimony_archive.services import field_values as read
from testimony_archive.services.composing import printed_words
from testimony_archive.services.writing import Writer
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.hidden_people import read_hidden_people
from testimony_archive.storage.quote_writes import (
    read_quote_field,
    read_quote_ids,
    write_edited_words,
    write_quote_field,
)
from testimony_archive.storage.testimonies import read_quotes, read_testimonies

_ACCEPT_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "accept a correction of a quote from {code}")
_ACCEPT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "accept {count} corrections of quotes")


class ReadingBack:
    """Compares corrected documents with one archive."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def read(self, path: Path) -> ReadBack:
        """What a document says of the quotes that were exported to it; nothing is written.

        Raises:
            NoQuotesMarked: it has no quote in it that was exported.
            FileNotThere, NoPermission, DiskTrouble, EmptyFile, UnreadableFile: it cannot be read.
        """
        found = read_edited_words(path)
        if not found:
            raise NoQuotesMarked(path=path)
        with self._database.read() as connection:
            return _compared(connection, found)

    def accept(self, read_back: ReadBack, numbers: Sequence[int] | None = None) -> ChangeSet:
        """Take corrections over, as one change: words as a quote's edited form, main ideas as they are.

        Args:
            read_back: what a document says, as `read` gave it.
            numbers: of its rows; None for all that were changed in the document alone.

        Raises:
            NoSuchCorrection: there is nothing to accept under a number.
            TwoCorrections: two of them are about the same words.
            BadValue: a main idea is far too long. RecordGone: a quote was given up meanwhile.
        """
        rows = _chosen(read_back, numbers)
        with self._writer.change(_ACCEPT_ONE if len(rows) == 1 else _ACCEPT) as change:
            change.values["count"] = str(len(rows))
            if len(rows) == 1:
                change.values["code"] = rows[0].code
            words = [each for each in rows if each.kind is MarkKind.WORDS]
            write_edited_words(change.unit, _by_quote(words, _edited))
            ideas = _by_quote([each for each in rows if each.kind is MarkKind.MAIN_IDEA], _main_idea)
            wanted = {each: (idea,) for each, idea in ideas.items()}
            held = read_quote_field(change.unit.connection, [*wanted], QuoteField.MAIN_IDEA)
            write_quote_field(change.unit, QuoteField.MAIN_IDEA, held, wanted)
        return change.result


def _chosen(read_back: ReadBack, numbers: Sequence[int] | None) -> Sequence[ReadBackRow]:
    if numbers is None:
        return read_back.of_state(ReadBackState.CHANGED)
    rows = {each.number: each for each in read_back.rows if each.is_acceptable}
    for number in numbers:
        if number not in rows:
            raise NoSuchCorrection(number=number)
    return [rows[each] for each in dict.fromkeys(numbers)]


def _by_quote(rows: Sequence[ReadBackRow], value: Callable[[ReadBackRow], str]) -> dict[int, str]:
    """For each quote what it is to have."""
    wanted: dict[int, str] = {}
    for row in rows:
        for quote_id in row.quote_ids:
            if wanted.setdefault(quote_id, value(row)) != value(row):
                raise TwoCorrections(code=row.code)
    return wanted


def _edited(row: ReadBackRow) -> str:
    """Nothing where the document says what was said: then there is no edited form."""
    return "" if clean_line(row.after) == clean_line(row.verbatim) else read.paragraphs(row.after)


def _main_idea(row: ReadBackRow) -> str:
    return read.line(row.after, "main idea")


@dataclass(frozen=True, slots=True)
class _Held:
    """A quote of the archive, and its words and main idea as they would be printed today."""

    quote: Quote
    code: str
    person: str
    verbatim: str
    words: str
    main_idea: str

    def printed(self, kind: MarkKind) -> str:
        return self.words if kind is MarkKind.WORDS else self.main_idea

    def may_have_been(self, kind: MarkKind) -> tuple[str, ...]:
        """What the archive may have printed, if nothing of it changed since."""
        return (self.verbatim, self.words) if kind is MarkKind.WORDS else (self.main_idea,)


def _compared(connection: Connection, found: Sequence[EditedWords]) -> ReadBack:
    held = _held(connection, {each.mark.uuid for each in found})
    several: defaultdict[tuple[MarkKind, str], list[EditedWords]] = defaultdict(list)
    for each in found:
        several[each.mark.kind, each.mark.uuid].append(each)
    groups = _groups(found, held)
    rows = []
    for number, each in enumerate(found, start=1):
        one = held.get(each.mark.uuid)
        others = several[each.mark.kind, each.mark.uuid]
        kind = each.mark.kind
        rows.append(
            ReadBackRow(
                number=number,
                kind=kind,
                state=_state(each, one, others),
                quote_ids=groups[number - 1],
                code=one.code if one is not None else "",
                person=one.person if one is not None else "",
                before=one.printed(kind) if one is not None else "",
                after=each.words,
                verbatim=one.verbatim if one is not None and kind is MarkKind.WORDS else "",
                comments=each.comments,
            )
        )
    return ReadBack(tuple(rows))


def _state(edited: EditedWords, held: _Held | None, all_of_it: Sequence[EditedWords]) -> ReadBackState:
    mark, words = edited.mark, edited.words
    if held is None:
        return ReadBackState.UNKNOWN
    if not words:
        return ReadBackState.GONE
    if mark.is_of(words) or clean_line(words) == clean_line(held.printed(mark.kind)):
        return ReadBackState.UNCHANGED
    corrections = {clean_line(each.words): each for each in all_of_it if each.words and not each.mark.is_of(each.words)}
    if len(corrections) > 1:
        return ReadBackState.DOUBLED
    if next(each for each in all_of_it if clean_line(each.words) in corrections) is not edited:
        return ReadBackState.UNCHANGED  # a copy of a correction that is told already
    if any(mark.is_of(each) for each in held.may_have_been(mark.kind)):
        return ReadBackState.CHANGED
    return ReadBackState.CHANGED_SINCE


def _groups(found: Sequence[EditedWords], held: Mapping[str, _Held]) -> list[tuple[int, ...]]:
    """The quotes that each of them is about. A main idea stands above all the quotes that follow it and share it."""
    about: list[dict[int, None]] = []
    above: tuple[str, dict[int, None]] | None = None
    for each in found:
        one = held.get(each.mark.uuid)
        own: dict[int, None] = {} if one is None else {one.quote.quote_id: None}
        if each.mark.kind is MarkKind.MAIN_IDEA:
            above = (one.quote.main_idea, own) if one is not None else None
        elif above is not None and one is not None and one.quote.main_idea == above[0]:
            above[1].update(own)
        about.append(own)
    return [tuple(each) for each in about]


def _held(connection: Connection, uuids: set[str]) -> dict[str, _Held]:
    """The quotes that the archive has of these, by UUID."""
    quotes = read_quotes(connection, read_quote_ids(connection, uuids))
    records = read_testimonies(connection, [*{each.testimony_id for each in quotes}])
    testimonies = {each.testimony_id: each for each in records}
    hidden = HiddenElsewhere(read_hidden_people(connection))
    names = {each: pseudonyms_of(testimony, elsewhere=hidden) for each, testimony in testimonies.items()}
    return {each.uuid: _as_printed(each, testimonies[each.testimony_id], names[each.testimony_id]) for each in quotes}


def _as_printed(quote: Quote, testimony: Testimony, hide: Pseudonyms) -> _Held:
    transcript = next(each for each in testimony.transcripts if each.transcript_id == quote.anchor.transcript_id)
    person = who_speaks(testimony, quote.speaker, transcript)
    return _Held(
        quote,
        testimony.code,
        quote.speaker if person is None else person.person.outside_name,
        verbatim=hide.apply(quote.anchor.exact),
        words=hide.apply(printed_words(quote, QuoteWords.EDITED)),
        main_idea=hide.apply(quote.main_idea),
    )
