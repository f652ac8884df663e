"""The forms that were said in an archive, and what typed words mean there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from testimony_archive.search import words
from testimony_archive.search.analysis import Analyser, Meaning


class Vocabulary:
    """Reads the table ``vocabulary`` over a DBAPI connection to SQLite, as it is within one transaction."""

    def __init__(self, connection: Any, analyser: Analyser) -> None:
        self._connection = connection
        self._analyser = analyser
        self._meant: dict[str, Meaning] = {}

    def meaning(self, word: str) -> Meaning:
        """What a typed word stands for: by analysis, and by the keys of every form said with these letters.

        So *jovenes* means what *jóvenes* means, though no dictionary knows it without its accent.
        """
        known = self._meant.get(word)
        if known is None:
            said = self._connection.execute("SELECT key FROM vocabulary WHERE folded = ?", (words.plain(word),))
            known = self._meant[word] = self._with(word, said)
        return known

    def meaning_with_accents(self, word: str) -> Meaning:
        """As `meaning`, but for a word typed with accents without forms that are written otherwise."""
        surface = words.surface(word)
        if surface == words.plain(word):
            return self.meaning(word)
        return self._with(word, self._connection.execute("SELECT key FROM vocabulary WHERE surface = ?", (surface,)))

    def like(self, pattern: str) -> frozenset[str]:
        """Every plain form that was said and that a pattern in plain letters with ``*`` and ``?`` describes."""
        said = self._connection.execute("SELECT DISTINCT folded FROM vocabulary WHERE folded GLOB ?", (pattern,))
        return frozenset(folded for (folded,) in said)

    def similar(self, plain: str, errors: int) -> frozenset[str]:
        """Every plain form that was said and is at most `errors` letters changed, added, left out or swapped away."""
        said = self._connection.execute(
            "SELECT DISTINCT folded FROM vocabulary WHERE length(folded) BETWEEN ? AND ?",
            (len(plain) - errors, len(plain) + errors),
        )
        near = process.extract_iter(plain, (each for (each,) in said), scorer=OSA.distance, score_cutoff=errors)
        return frozenset(each for each, _, _ in near)

    def _with(self, word: str, said: Iterable[tuple[str]]) -> Meaning:
        analysed = self._analyser.meaning(word)
        return Meaning(analysed.keys | {key for (key,) in said}, analysed.forms)

    def surfaces(self, keys: Collection[str], plain: Collection[str]) -> dict[str, set[str]]:
        """For each language every form that was said with one of these keys or plain forms."""
        found: dict[str, set[str]] = {}
        for column, wanted in (("key", keys), ("folded", plain)):
            rows = self._connection.execute(
                f"SELECT language, surface FROM vocabulary WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
                (json.dumps(list(wanted)),),
            )
            for language, surface in rows:
                found.setdefault(language, set()).add(surface)
        return found


class VocabularyWithAccents:
    """A vocabulary for which *está* does not mean *esta*.

    Whoever types an accent means it: what is found by this one comes first.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.meaning = vocabulary.meaning_with_accents
        self.like = vocabulary.like
        self.similar = vocabulary.similar
