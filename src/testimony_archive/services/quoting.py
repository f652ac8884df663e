"""Quotes: keeping words of passages, editing what is said of them, giving them up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain.anchors import anchor_of, anchor_whole
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import BadValue, RecordGone
from testimony_archive.domain.records import Anchor, Passage, Quote, QuoteState
from testimony_archive.domain.text import clean_line
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.terms import require_theme
from testimony_archive.services.writing import Writer
from testimony_archive.storage import transcript_writes as write
from testimony_archive.storage.passage_writes import find_quote_again
from testimony_archive.storage.testimonies import (
    read_code,
    read_passages,
    read_place_of,
    read_quotes,
    read_theme_ids,
)
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies

_KEEP: Final = QT_TRANSLATE_NOOP("ChangeLabel", "keep a quote from {code}")
_KEEP_MANY: Final = QT_TRANSLATE_NOOP("ChangeLabel", "keep {count} quotes")
_EDIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit a quote from {code}")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "give up a quote from {code}")


class Quoting:
    """Changes the quotes of one archive."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def keep_passages(self, passage_ids: Sequence[int]) -> tuple[ChangeSet, tuple[int, ...]]:
        """Keep whole passages as quotes with their testimonies' themes.

        Gives the ids of the quotes in order, also of those that were kept before.
        """
        with self._writer.change(_KEEP if len(passage_ids) == 1 else _KEEP_MANY) as change:
            change.values["count"] = str(len(passage_ids))
            quote_ids = keep_whole(change.unit, passage_ids)
            if passage_ids:
                testimony_id, _ = read_place_of(change.unit.connection, passage_ids[0])
                change.values["code"] = read_code(change.unit.connection, testimony_id)
        return change.result, quote_ids

    def keep_words(
        self,
        start: tuple[int, int],
        end: tuple[int, int],
        *,
        main_idea: str = "",
        themes: Sequence[str] | None = None,
        note: str = "",
        starred: bool = False,
    ) -> tuple[ChangeSet, int]:
        """Keep a stretch of words of one transcript as a quote.

        Args:
            start: passage id and code-point offset of the first word.
            end: passage id and code-point offset behind the last word.
            main_idea: one sentence, may be empty.
            themes: keys; None takes the testimony's own.
            note: for those who work with the archive, may be empty.
            starred: whether it is one of the best.

        Raises:
            BadValue: the stretch holds no words. UnknownTerm: a theme is not known.
        """
        with self._writer.change(_KEEP) as change:
            unit = change.unit
            testimony_id, transcript_id = read_place_of(unit.connection, start[0])
            change.values["code"] = read_code(unit.connection, testimony_id)
            try:
                anchor = anchor_of(transcript_id, read_passages(unit.connection, transcript_id), start, end)
            except ValueError as error:
                raise BadValue(
                    value="", field="quote", expected=QT_TRANSLATE_NOOP("Expected", "a stretch of at least one word")
                ) from error
            theme_ids = read_theme_ids(unit.connection, testimony_id) if themes is None else _theme_ids(unit, themes)
            quote_id = write.add_quote(
                unit,
                testimony_id,
                anchor,
                theme_ids,
                main_idea=read.line(main_idea, "main idea"),
                note=read.paragraphs(note),
                starred=int(starred),
            )
        return change.result, quote_id

    def edit_quote(
        self,
        quote_id: int,
        *,
        main_idea: str | None = None,
        note: str | None = None,
        starred: bool | None = None,
        themes: Sequence[str] | None = None,
        translation: str | None = None,
        edited: str | None = None,
    ) -> ChangeSet:
        """Set what is given of a quote; themes by key. `edited` are its words as they are to be printed, nothing where
        they are those that were said.

        Raises:
            BadValue: the main idea is far too long. UnknownTerm: a theme is not known.
        """
        with self._writer.change(_EDIT) as change:
            quote = _quote(change.unit, quote_id)
            change.values["code"] = read_code(change.unit.connection, quote.testimony_id)
            values: dict[str, object] = {}
            if main_idea is not None:
                values["main_idea"] = read.line(main_idea, "main idea")
            if note is not None:
                values["note"] = read.paragraphs(note)
            if translation is not None:
                values["translation"] = read.paragraphs(translation)
            if edited is not None:
                values["edited"] = edited_form(quote, edited)
            if starred is not None:
                values["starred"] = int(starred)
            write.update_quote(change.unit, quote_id, **values)
            if themes is not None:
                write.set_quote_themes(change.unit, quote_id, _theme_ids(change.unit, themes))
        return change.result

    def delete_quote(self, quote_id: int) -> ChangeSet:
        """Give a quote up; selections lose it too, and undo brings both back."""
        with self._writer.change(_DELETE) as change:
            quote = _quote(change.unit, quote_id)
            change.values["code"] = read_code(change.unit.connection, quote.testimony_id)
            write.delete_quote(change.unit, quote_id)
        return change.result


def keep_whole(unit: WriteUnit, passage_ids: Sequence[int]) -> tuple[int, ...]:
    """Within a change, the quotes that hold exactly these passages, kept now where they were not before.

    A quote that had lost these words, and stands where they are again, is put back on them.
    """
    kept: dict[tuple[int, int, str], Quote] = {}
    made: dict[int, int] = {}
    transcripts: dict[int, tuple[Passage, ...]] = {}
    themes: dict[int, list[int]] = {}
    for passage_id in dict.fromkeys(passage_ids):
        testimony_id, transcript_id = read_place_of(unit.connection, passage_id)
        if transcript_id not in transcripts:
            transcripts[transcript_id] = read_passages(unit.connection, transcript_id)
            quotes = read_quotes(unit.connection, transcript_id=transcript_id)
            in_their_place = sorted(
                quotes, key=lambda each: each.state is QuoteState.ANCHORED
            )  # these count before lost
            kept |= {_place(each.anchor): each for each in in_their_place}
        try:
            anchor = anchor_whole(transcript_id, transcripts[transcript_id], passage_id)
        except ValueError as error:  # it was proposed, and nobody has written its words yet
            raise BadValue(
                value="", field="quote", expected=QT_TRANSLATE_NOOP("Expected", "a passage with words")
            ) from error
        held = kept.get(_place(anchor))
        if held is None:
            if testimony_id not in themes:
                themes[testimony_id] = read_theme_ids(unit.connection, testimony_id)
            made[passage_id] = write.add_quote(unit, testimony_id, anchor, themes[testimony_id])
            continue
        if held.state is not QuoteState.ANCHORED:
            find_quote_again(unit, held.quote_id, anchor)
        made[passage_id] = held.quote_id
    return tuple(made[each] for each in passage_ids)


def edited_form(quote: Quote, words: str) -> str:
    """Words as they are kept for a quote's edited form: none where they are those that were said, white space aside."""
    kept = read.paragraphs(words)
    return "" if clean_line(kept) == clean_line(quote.anchor.exact) else kept


def _place(anchor: Anchor) -> tuple[int, int, str]:
    return anchor.first_passage_id, anchor.last_passage_id, anchor.exact


def _theme_ids(unit: WriteUnit, keys: Sequence[str]) -> list[int]:
    vocabularies = read_vocabularies(unit.connection)
    return [require_theme(vocabularies, each).theme_id for each in keys]


def _quote(unit: WriteUnit, quote_id: int) -> Quote:
    found = read_quotes(unit.connection, [quote_id])
    if not found:
        raise RecordGone
    return found[0]
