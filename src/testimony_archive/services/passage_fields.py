"""What the fields of a query ask of single passages: ``speaker:docente``, ``has:quote``, ``is:starred``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Final

from testimony_archive.domain.localisation import find_language
from testimony_archive.domain.queries import Field, InField
from testimony_archive.domain.records import Access, AccessLevel
from testimony_archive.domain.text import fold
from testimony_archive.services.terms import begins_words
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables, FindableTranscript
from testimony_archive.storage.search_passages import (
    read_passages_in_quotes,
    read_passages_of_speakers,
    read_speakers,
)

KEPT: Final = {(Field.HAS, "quote"): False, (Field.IS, "starred"): True}
_FEW: Final = 50_000  # passages; up to here it is quicker to look at each than at the whole archive
_STRICTNESS: Final = tuple(AccessLevel)


def is_of_passages(asked: InField) -> bool:
    """Whether single passages answer a field, and not only testimonies as a whole."""
    return asked.name in {Field.SPEAKER, Field.ACCESS, Field.LANGUAGE} or is_of_passages_alone(asked)


def is_of_passages_alone(asked: InField) -> bool:
    """Whether no record of a testimony can answer a field."""
    return asked.name is Field.SPEAKER or (asked.name, fold(asked.value)) in KEPT


class PassageFields:
    """Answers such fields for one reading of the archive."""

    def __init__(self, connection: Connection, findables: Findables) -> None:
        self._connection = connection
        self._findables = findables

    def answering(self, asked: InField, within: Collection[int]) -> set[int]:
        """Of some passages those that answer a field for which `is_of_passages` holds."""
        match asked.name:
            case Field.SPEAKER:
                return self._of_speakers(asked.value, within)
            case Field.LANGUAGE:
                language, place_of = find_language(asked.value), self._findables.place_of
                places = {place for place, each in self._transcripts() if each.language == language}
                return {each for each in within if place_of[each] in places}
            case Field.ACCESS:
                return self._with_access(fold(asked.value), within)
            case _:
                starred_only = KEPT[asked.name, fold(asked.value)]
                return read_passages_in_quotes(self._connection, starred_only=starred_only).intersection(within)

    @cached_property
    def speakers(self) -> Sequence[str]:
        """Everybody who is named before a passage, each once."""
        return tuple(read_speakers(self._connection))

    def has_speaker(self, value: str) -> bool:
        """Whether anybody goes by this before a passage."""
        return bool(self._speakers_called(value))

    def _speakers_called(self, value: str) -> list[str]:
        typed = fold(value.rstrip("*"))
        return [each for each in self.speakers if typed and begins_words(typed, fold(each))]

    def _of_speakers(self, value: str, within: Collection[int]) -> set[int]:
        speakers = self._speakers_called(value)
        if not speakers:
            return set()
        if len(within) <= _FEW:
            return read_passages_of_speakers(self._connection, speakers, within)
        return read_passages_of_speakers(self._connection, speakers).intersection(within)

    def _with_access(self, value: str, within: Collection[int]) -> set[int]:
        """By the strictest level among those of testimony, transcript and passage, whatever the day until it holds."""
        levels = {
            place: _strictest(self._findables.testimonies[each.testimony_id].access, each.access)
            for place, each in self._transcripts()
        }
        place_of, restricted = self._findables.place_of, self._findables.restricted
        asked = {place for place, level in levels.items() if level.value == value}
        found = {each for each in within if place_of[each] in asked and each not in restricted}
        for each in restricted.keys() & set(within):
            own = _STRICTNESS.index(restricted[each].level)
            if _STRICTNESS[max(own, _STRICTNESS.index(levels[place_of[each]]))].value == value:
                found.add(each)
        return found

    def _transcripts(self) -> Iterator[tuple[int, FindableTranscript]]:
        return ((place, each) for place, each in enumerate(self._findables.transcripts) if each is not None)


def _strictest(*access: Access) -> AccessLevel:
    return max((each.level for each in access), key=_STRICTNESS.index)
