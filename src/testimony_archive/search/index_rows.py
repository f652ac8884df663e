"""What the index holds of a text: its plain words and its keys, at the same positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from testimony_archive.search.analysis import Analyser, Reading, read_in_all
from testimony_archive.search.compiler import EVERYWHERE
from testimony_archive.search.languages import base_code

_FIELD_END: Final = "··"
"""Stands between two fields of a record, so that no phrase reaches from one into the next."""

IndexRow: TypeAlias = tuple[int, str, str]
"""The number of a row, its words, and its keys."""
Form: TypeAlias = tuple[str, str, str, str]
"""Surface, language, plain form and key: a row of the vocabulary."""


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """The words of a passage; `language` is that of its transcript (ISO 639)."""

    passage_id: int
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """Words of a testimony's record or of a quote, field by field; `row_id` is the number of their row in the index.

    They may be in any language, so they are read in every one. A record has two rows: one under the testimony's number,
    and one for the names that many records have (`row_of_names`), so that to rename what thousands have writes no
    summary anew.
    """

    row_id: int
    texts: tuple[str, ...]


def row_of_names(testimony_id: int) -> int:
    """The number of the row that holds the names in a testimony's record; its absolute value is the testimony's."""
    return -testimony_id


class IndexRows:
    """Reads texts for an index, and keeps each form that it meets for the vocabulary, once."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._readings: dict[str, Reading] = {}

    def of_passage(self, passage: IndexedPassage) -> IndexRow:
        """A passage as it is indexed: its plain words, and its keys; behind these, those in further languages that it
        holds words of."""
        plain, keys, further = self._reading(passage.language).read(passage.text)
        for code in further:
            keys = _fields((keys, self._reading(code).read(passage.text)[1]))
        return passage.passage_id, plain, f"{keys} {EVERYWHERE}"

    def of_record(self, record: IndexedRecord) -> IndexRow:
        """A record as it is indexed: its plain words, and its keys in one language after the other."""
        readings = [self._reading(code) for code in self._analyser.languages]
        read = [read_in_all(readings, text) for text in record.texts]
        in_each = zip(*(keys for _, keys in read), strict=True)
        keys = _fields(chain.from_iterable(in_each))
        return record.row_id, _fields(plain for plain, _ in read), f"{keys} {EVERYWHERE}"

    def new_forms(self) -> Iterator[Form]:
        """Each form met since this was asked last."""
        return (form for reading in self._readings.values() for form in reading.new_forms())

    def _reading(self, language: str) -> Reading:
        code = base_code(language)
        if code not in self._readings:
            self._readings[code] = self._analyser.reading(code)
        return self._readings[code]


def _fields(texts: Iterable[str]) -> str:
    return f" {_FIELD_END} ".join(texts)
