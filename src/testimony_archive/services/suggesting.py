"""Suggestions while a search is typed: words, themes, people and places of the archive, fields, saved searches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import Field, SearchRequest
from testimony_archive.domain.search_suggestions import (
    LastPiece,
    Suggestion,
    SuggestionKind,
    last_piece,
    quoted,
)
from testimony_archive.domain.text import fold
from testimony_archive.search.completions import completions
from testimony_archive.services.languages import analyser
from testimony_archive.services.offered_values import OfferedValue, offered_values
from testimony_archive.services.terms import begins_words
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.saved_searches import read_saved_searches
from testimony_archive.storage.search_passages import read_speakers
from testimony_archive.storage.suggestion_rows import read_people, read_places
from testimony_archive.storage.vocabularies import read_vocabularies

_LEAST_LETTERS: Final = 2  # of a word; one letter begins half of the archive
_LEAST_OF_THEMES: Final = 3  # their names hold many short words
_MOST: Final = {
    SuggestionKind.WORD: 5,
    SuggestionKind.THEME: 3,
    SuggestionKind.PERSON: 3,
    SuggestionKind.PLACE: 2,
    SuggestionKind.SAVED: 3,
    SuggestionKind.VALUE: 8,
}


class Suggesting:
    """Suggests for one archive. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def suggest(
        self, request: SearchRequest, language: str, progress: Progress | None = None
    ) -> tuple[Suggestion, ...]:
        """What may be meant by what is being typed, kind by kind.

        While only what may be published is asked for, no words, people and places are given: these may come from what
        is to stay inside the archive, and somebody may be looking on.

        Args:
            request: what is asked for now; its last word is being typed.
            language: of the names that are shown, ``en``, ``es`` or ``fr``.
            progress: asked now and then whether to go on.

        Raises:
            Cancelled: somebody asked to stop.
        """
        piece = last_piece(request.text)
        progress = progress or NoProgress()
        found: list[Suggestion] = []
        with self._database.read(progress) as connection:
            for each in _Suggesting(connection, request, language, piece).all():
                progress.advance(len(found), 0, "search")
                found.append(each)
        return tuple(found)


class _Suggesting:
    """Suggestions for one request at one state of the archive."""

    def __init__(self, connection: Connection, request: SearchRequest, language: str, piece: LastPiece | None) -> None:
        self._connection = connection
        self._request = request
        self._language = language
        self._piece = piece

    def all(self) -> Iterator[Suggestion]:
        piece = self._piece
        if piece is not None and piece.field is not None:
            yield from self._with_values(piece, piece.field, SuggestionKind.VALUE)
            return
        if piece is not None and len(piece.letters) >= _LEAST_LETTERS:
            if not self._request.only_publishable:
                yield from self._words(piece)
            yield from self._themes(piece)
            if not self._request.only_publishable:
                yield from self._people(piece)
            yield from self._places(piece)
        yield from self._saved()

    def _words(self, piece: LastPiece) -> Iterator[Suggestion]:
        dbapi = self._connection.connection.driver_connection
        for word, count in completions(dbapi, analyser(), piece.letters, _MOST[SuggestionKind.WORD]):
            yield self._completed(SuggestionKind.WORD, word, piece.with_word(word), count)

    def _themes(self, piece: LastPiece) -> Iterator[Suggestion]:
        if len(piece.letters) >= _LEAST_OF_THEMES:
            yield from self._with_values(piece, Field.THEME, SuggestionKind.THEME)

    def _people(self, piece: LastPiece) -> Iterator[Suggestion]:
        for name, count in read_people(self._connection, piece.letters, _MOST[SuggestionKind.PERSON]):
            yield self._completed(SuggestionKind.PERSON, name, piece.with_word(quoted(name)), count)

    def _places(self, piece: LastPiece) -> Iterator[Suggestion]:
        yield from self._with_values(piece, Field.COUNTRY, SuggestionKind.PLACE)
        if not self._request.only_publishable:
            for name, count in read_places(self._connection, piece.letters, _MOST[SuggestionKind.PLACE]):
                yield self._completed(SuggestionKind.PLACE, name, piece.with_word(quoted(name)), count)

    def _saved(self) -> Iterator[Suggestion]:
        typed = fold(self._request.text.strip())
        if len(typed) < _LEAST_LETTERS:
            return
        named = (each for each in read_saved_searches(self._connection) if begins_words(typed, fold(each.name)))
        for _, each in zip(range(_MOST[SuggestionKind.SAVED]), named, strict=False):
            yield Suggestion(SuggestionKind.SAVED, each.name, each.request)

    def _with_values(self, piece: LastPiece, field: Field, kind: SuggestionKind) -> Iterator[Suggestion]:
        for each in self._begun(piece, field, kind):
            yield self._completed(kind, each.shown, piece.with_value(field, each.value))

    def _begun(self, piece: LastPiece, field: Field, kind: SuggestionKind) -> list[OfferedValue]:
        """What a field may say and what was typed begins."""
        if field is not Field.SPEAKER:
            offered = offered_values(field, read_vocabularies(self._connection), self._language)
        elif self._request.only_publishable:
            return []
        else:
            speakers = sorted(filter(None, read_speakers(self._connection)))
            offered = (OfferedValue(each, each) for each in speakers)
        return list(islice((each for each in offered if each.is_begun(piece.letters)), _MOST[kind]))

    def _completed(self, kind: SuggestionKind, shown: str, text: str, count: int | None = None) -> Suggestion:
        """A suggestion that keeps all but the words."""
        return Suggestion(kind, shown, replace(self._request, text=text), count)
