"""Did you mean: the words of an archive that are nearest to words that it does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from testimony_archive.domain.queries import AllOf, AnyOf, Near, Phrase, Query, Word
from testimony_archive.search import words
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import count, finds
from testimony_archive.search.plans import Exactly, plan_of, typed_words
from testimony_archive.search.vocabulary import Vocabulary

_SHORT: Final = 4  # letters; in so short a word two errors leave too little
_LOOKED_AT: Final = 20


class Suggestions:
    """Reads vocabulary and postings over a DBAPI connection to SQLite."""

    def __init__(self, connection: Any, analyser: Analyser) -> None:
        self._connection = connection
        self._analyser = analyser
        self._vocabulary = Vocabulary(connection, analyser)

    def instead_of(self, text: str, query: Query) -> str | None:
        """A query as typed with every unknown word replaced by the nearest real one; None where there is none.

        Args:
            text: as typed.
            query: the tree of it.
        """
        unknown = [each for each in dict.fromkeys(_looked_for(query)) if not self._is_known(each)]
        if any(map(self._analyser.is_word, unknown)):
            return None  # it was meant as it was typed, and nobody said it: what merely looks like it is no help
        nearest = {words.plain(each): self._nearest(words.plain(each)) for each in unknown}
        if not unknown or None in nearest.values():
            return None
        corrected = text
        for word, start, end in reversed(list(words.spans(text))):
            instead = nearest.get(words.plain(word))
            if instead is not None:
                corrected = corrected[:start] + instead + corrected[end:]
        return corrected

    def _is_known(self, word: str) -> bool:
        plan = plan_of(Word(word), self._vocabulary)
        return any(finds(self._connection, table, plan) for table in Indexed)

    def _nearest(self, plain: str) -> str | None:
        """By the number of letters to change, add, leave out or swap; then by how often it is said."""
        most = 1 if len(plain) <= _SHORT else 2
        rows = self._connection.execute(
            "SELECT DISTINCT folded FROM vocabulary WHERE length(folded) BETWEEN ? AND ?",
            (len(plain) - most, len(plain) + most),
        ).fetchall()
        near = process.extract(plain, [row[0] for row in rows], scorer=OSA.distance, score_cutoff=most, limit=None)
        by_distance = sorted((distance, word[:1] != plain[:1], word) for word, distance, _ in near)[:_LOOKED_AT]
        said = [(distance, other_start, -self._count(word), word) for distance, other_start, word in by_distance]
        real = sorted(each for each in said if each[2])
        return self._as_said(real[0][3]) if real else None

    def _count(self, plain: str) -> int:
        """How many passages and records have a word; the vocabulary also remembers words that are gone."""
        return sum(count(self._connection, table, Exactly((plain,))) for table in Indexed)

    def _as_said(self, plain: str) -> str:
        """A word with its accents."""
        rows = self._connection.execute("SELECT max(surface) FROM vocabulary WHERE folded = ?", (plain,)).fetchone()
        return str(rows[0])


def _looked_for(query: Query) -> Iterator[str]:
    """The words that must be there; what is excluded or only begun cannot be mistyped."""
    match query:
        case Word(text):
            yield from typed_words(text)
        case Phrase(several) | Near(several, _):
            yield from several
        case AllOf(parts) | AnyOf(parts):
            for each in parts:
                yield from _looked_for(each)
        case _:
            return
