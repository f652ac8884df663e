"""The forms that were said in an archive, and what typed words mean there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any, Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from testimony_archive.search import words
from testimony_archive.search.analysis import Analyser, Meaning

_LONG_ENOUGH: Final = 4  # letters for each error; in a shorter form it leaves too little
_ALIKE: Final = 2  # letters by which a form may differ from a word that is typed to count with it: *hecho* does not
_MOST_ALIKE: Final = 8


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

    def similar(self, word: str, errors: int) -> Meaning:
        """What a word may stand for if at most `errors` letters of it are changed, added, left out or swapped.

        Of a word that was said these are forms with errors in it or in another of its forms that looks like it: with
        *becas* typed, *vecas* and *veca*. A word that nobody said is the error itself: then it stands for every word
        that is as near to it, in any of its forms.
        """
        plain = words.plain(word)
        meaning = self.meaning(word)
        said = {words.plain(each) for several in self.surfaces(meaning.keys, [plain]).values() for each in several}
        alike = (each for each in said if len(each) >= _LONG_ENOUGH * errors and OSA.distance(plain, each) <= _ALIKE)
        bases = [plain, *sorted(set(alike) - {plain})[:_MOST_ALIKE]]
        lengths = [len(each) for each in bases]
        rows = self._connection.execute(
            "SELECT DISTINCT folded FROM vocabulary WHERE length(folded) BETWEEN ? AND ?",
            (min(lengths) - errors, max(lengths) + errors),
        )
        candidates = [folded for (folded,) in rows]
        near = frozenset(
            each
            for base in bases
            for each, _, _ in process.extract_iter(base, candidates, scorer=OSA.distance, score_cutoff=errors)
        )
        return Meaning(frozenset() if said else self._keys_of(near), near)

    def _keys_of(self, plain: Collection[str]) -> frozenset[str]:
        rows = self._connection.execute(
            "SELECT DISTINCT key FROM vocabulary WHERE folded IN (SELECT value FROM json_each(?))",
            (json.dumps(list(plain)),),
        )
        return frozenset(key for (key,) in rows)

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
