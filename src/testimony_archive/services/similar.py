"""Passages like another one: its most telling words become a query that says so.

A word tells more the rarer it is among the passages of the archive (inverse document frequency) and the oftener it is
said in this one, less and less so: BM25's weight of a term (Robertson and Zaragoza 2009, section 3.4). A word that no
other passage has finds nothing, one that every twentieth has tells little.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import Final

from testimony_archive.domain.errors import NoSuchPassage, RecordGone
from testimony_archive.domain.likeness import Likeness
from testimony_archive.domain.queries import Word
from testimony_archive.search import words
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import count
from testimony_archive.search.plans import plan_of
from testimony_archive.search.vocabulary import Vocabulary
from testimony_archive.services.languages import analyser
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.passage_place import PassageText, read_last_ordinal, read_passage_at, read_passage_text

_MOST_WORDS: Final = 8
_LOOKED_AT: Final = 300  # different words; a passage that has more is a whole interview
_SHORTEST: Final = 3  # letters
_SATURATION: Final = 1.2  # k1
_COMMON: Final = 20  # one passage in so many
_FEW: Final = 4  # passages; in a small archive a word is not common for being in as many


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the passage: as it was said first, how often, and how many passages have it."""

    word: str
    times: int
    passages: int

    def weight(self, every: int) -> float:
        rarity = log(1 + (every - self.passages + 0.5) / (self.passages + 0.5))
        return rarity * self.times * (_SATURATION + 1) / (self.times + _SATURATION)


class SimilarPassages:
    """Makes such queries for the passages of one archive. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_passage(self, passage_id: int) -> Likeness:
        """What to search for, to find passages of other testimonies that are like this one.

        Its words are in the order of the passage; none where no other passage shares any that tells something.

        Raises:
            RecordGone: the passage is not there any more.
        """
        with self._database.read() as connection:
            passage = read_passage_text(connection, passage_id)
            if passage is None:
                raise RecordGone
            return _likeness(connection, passage)

    def at(self, testimony_id: int, ordinal: int, code: str) -> Likeness:
        """The same for a passage by its place in the first transcript of a testimony that goes so far.

        Raises:
            NoSuchPassage: there is none.
        """
        with self._database.read() as connection:
            passage = read_passage_at(connection, testimony_id, ordinal)
            if passage is None:
                raise NoSuchPassage(code=code, number=ordinal, last=read_last_ordinal(connection, testimony_id))
            return _likeness(connection, passage)


def _likeness(connection: Connection, passage: PassageText) -> Likeness:
    dbapi = connection.connection.driver_connection
    forms = analyser().forms(passage.language)
    vocabulary = Vocabulary(dbapi, analyser())
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    for word, _, _ in words.spans(passage.text):
        plain, key = forms[word]
        if len(plain) >= _SHORTEST and not plain.isnumeric():
            times[key] += 1
            first.setdefault(key, words.surface(word))
    said = [
        _Said(word, times[key], count(dbapi, Indexed.PASSAGES, plan_of(Word(word), vocabulary)))
        for key, word in list(first.items())[:_LOOKED_AT]
    ]
    common = max(passage.every // _COMMON, _FEW)
    telling = [each for each in said if 1 < each.passages <= common]
    best = frozenset(sorted(telling, key=lambda each: -each.weight(passage.every))[:_MOST_WORDS])
    return Likeness(tuple(each.word for each in said if each in best), passage.code)
