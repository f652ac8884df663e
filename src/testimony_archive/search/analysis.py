"""From a word as said to the key under which all its forms are found: lemma, then fold, then stem.

Stemming alone does not join *mujer/mujeres*, *año/años*, *hacer/hicieron*; lemmas alone miss what no dictionary knows.
The key begins with the language (``es·muj``), so that the Spanish *mano* does not meet the English *man*.
Words of a language that an analyser does not know are compared by folding alone.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import Stemmer

from testimony_archive.search import latin, words
from testimony_archive.search.language import Language
from testimony_archive.search.languages import LANGUAGES, base_code
from testimony_archive.search.mixture import Mixtures

if TYPE_CHECKING:
    from simplemma.strategies import DefaultStrategy
    from simplemma.strategies.dictionaries import DictionaryFactory

ANALYSER_VERSION: Final = 4
"""Changes whenever the same text would get other words or keys, or more is indexed than before (2: quotes; 3: lemmas of
lemmas, Portuguese) or otherwise (4: names in rows of their own); an index of another version is made again."""

LANGUAGE_END: Final = "·"
"""Stands in a key between the code of its language and the stem; no word has it."""

_TELLS: Final = "\u2020"
"""Marks keys of words that tell of another language than their text's, see `_Met`."""

_REMEMBERED: Final = 200_000  # forms kept per language, about 40 MB; a long import meets more names than that

_SPELT_IN_TWO_WAYS: Final = 6  # letters; shorter words that end so are others (*four*, *for*)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a typed word stands for: keys to look for, and single forms (plain) that a key does not reach."""

    keys: frozenset[str]
    forms: frozenset[str] = frozenset()


class Analyser:
    """Keys of words, each worked out once. One object serves every thread of a program.

    `languages` are those whose forms it joins, by code.
    """

    def __init__(self, dictionaries: DictionaryFactory, languages: Mapping[str, Language] = LANGUAGES) -> None:
        from simplemma.strategies import DefaultStrategy  # noqa: PLC0415 - loads slowly, and not everybody searches

        self.languages = languages
        self.mixtures = Mixtures(languages)
        lemmas = DefaultStrategy(dictionary_factory=dictionaries)
        self._keys = {code: _Keys(language, dictionaries, lemmas) for code, language in languages.items()}
        self._known = {code: Forms(keys) for code, keys in self._keys.items()}
        self._other = Forms(None)

    def forms(self, language: str) -> Forms:
        """The forms of a language (an ISO 639 code, also with a region such as ``es-MX``)."""
        return self._known.get(base_code(language), self._other)

    def reading(self, language: str) -> Reading:
        """Something that reads texts of a language for an index."""
        return Reading(self.forms(language), base_code(language), self.mixtures)

    def meaning(self, word: str) -> Meaning:
        """What a typed word can stand for, in every language at once."""
        surface = words.surface(word)
        keys = {latin.plain_word(word)}  # the key that it has in a language without forms
        forms: set[str] = set()
        for each in self._keys.values():
            keys |= each.of_typed(surface)
            forms |= each.further_forms(surface)
        return Meaning(frozenset(keys), frozenset(forms))

    def is_word(self, word: str) -> bool:
        """Whether the dictionary of any language has a word as it is spelt."""
        surface = words.surface(word)
        return any(each.has(surface) for each in self._keys.values())


class Forms(dict[str, tuple[str, str]]):
    """Each word of one language as it stands, with its plain form and its key; both empty for a word of mere marks."""

    def __init__(self, keys: _Keys | None) -> None:
        super().__init__()
        self._keys = keys
        self.keys_of_encoded = _EncodedKeys(self)

    def __missing__(self, word: str) -> tuple[str, str]:
        plain = latin.plain_word(word)
        key = plain if self._keys is None or not plain else self._keys.of_said(words.surface(word))
        if len(self) >= _REMEMBERED:
            self.clear()
        form = self[word] = (plain, key)
        return form


class _EncodedKeys(dict[bytes, str]):
    """The key of each word by its encoded form in lower case, see `latin`."""

    def __init__(self, forms: Forms) -> None:
        super().__init__()
        self._forms = forms

    def __missing__(self, word: bytes) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        key = self[word] = self._forms[latin.decoded(word)][1]
        return key


class Reading:
    """Reads texts of one language for an index, and keeps each form that it meets for the vocabulary, once."""

    def __init__(self, forms: Forms, language: str, mixtures: Mixtures) -> None:
        self._language = language
        self._mixtures = mixtures
        self._met = _Met(forms, mixtures.telling(language))
        self._keys = _MetKeys(self._met)
        self._words = _MetForms(self._met)

    def read(self, text: str) -> tuple[str, str, tuple[str, ...]]:
        """The words of a text, plain and as keys, both parted by spaces, at the same positions; and the codes of
        further languages that it holds words of."""
        raw = latin.encoded(text)
        folded = None if raw is None else latin.plain(raw)
        if raw is not None and folded is not None:
            keys = " ".join(map(self._keys.__getitem__, latin.split_lowered(raw)))
        else:
            both = [self._words[word] for word in words.split(text)]
            folded, keys = " ".join(plain for plain, _ in both), " ".join(key for _, key in both)
        if _TELLS not in keys:
            return folded, keys, ()
        further = self._mixtures.further([words.surface(word) for word in words.split(text)], self._language)
        return folded, keys.replace(_TELLS, ""), further

    def keys_of(self, found: Iterable[bytes]) -> str:
        """The keys of encoded words in lower case (see `latin`), parted by spaces."""
        return " ".join(map(self._keys.__getitem__, found)).replace(_TELLS, "")

    def new_forms(self) -> Iterator[tuple[str, str, str, str]]:
        """Surface, language, plain form and key of each form met since this was asked last."""
        new, self._met.new = self._met.new, []
        for surface, plain, key in new:
            yield surface, self._language, plain, key


def read_in_all(readings: Sequence[Reading], text: str) -> tuple[str, list[str]]:
    """The plain words of a text that may be in any of several languages, and its keys in each of them.

    Where words begin and end and what they look like is the same in all of them, so that is found out once.
    """
    raw = latin.encoded(text)
    folded = None if raw is None else latin.plain(raw)
    if raw is not None and folded is not None:
        found = latin.split_lowered(raw)
        return folded, [each.keys_of(found) for each in readings]
    read = [each.read(text) for each in readings]
    return read[0][0], [keys for _, keys, _ in read]


class _Met:
    """Forms met for the first time; `new` has the surface, the plain form and the key of each.

    The key of a word that tells of another language carries a sign that no key has: so to ask a text for such words is
    to look for one character among its keys, once.
    """

    def __init__(self, forms: Forms, telling: frozenset[str]) -> None:
        self._forms = forms
        self._telling = telling
        self.new: list[tuple[str, str, str]] = []

    def meet(self, word: str, surface: str) -> tuple[str, str]:
        """The plain form and the key of a word as it stands."""
        plain, key = self._forms[word]
        if plain:
            self.new.append((surface, plain, key))
        return plain, key + _TELLS if surface in self._telling else key


class _MetForms(dict[str, tuple[str, str]]):
    """The plain form and the key of each word that was met, as it stands."""

    def __init__(self, met: _Met) -> None:
        super().__init__()
        self._met = met

    def __missing__(self, word: str) -> tuple[str, str]:
        form = self[word] = self._met.meet(word, words.surface(word))
        return form


class _MetKeys(dict[bytes, str]):
    """The key of each encoded word in lower case that was met."""

    def __init__(self, met: _Met) -> None:
        super().__init__()
        self._met = met

    def __missing__(self, word: bytes) -> str:
        surface = latin.decoded(word)
        key = self[word] = self._met.meet(surface, surface)[1]
        return key


class _Keys:
    """Works out the keys of one language. Stemmer and dictionaries are used by one thread at a time."""

    def __init__(self, language: Language, dictionaries: DictionaryFactory, lemmas: DefaultStrategy) -> None:
        self._language = language
        self._dictionaries = dictionaries
        self._lemmas = lemmas
        self._stemmer = Stemmer.Stemmer(language.stemmer, 0)  # 0: no memory of its own, `Forms` remembers
        self._lock = threading.Lock()
        self._keys: dict[str, str] = {}
        self._kin_endings = tuple(language.kin)
        self._endings = tuple(ending for ending, _ in language.spellings)
        self._given = frozenset(language.lemmas.values())
        self._further: dict[str, frozenset[str]] = {}
        for form, further in language.also.items():
            for lemma in further:
                self._further[lemma] = self._further.get(lemma, frozenset()) | {latin.plain_word(form)}

    def of_said(self, surface: str) -> str:
        """The one key under which a word of a text is kept."""
        with self._lock:
            lemma = self._lemma(surface)
            key = "" if lemma == surface else self._keys.get(lemma) or self._key(lemma)
            return key or self._stemmed(surface)

    def of_typed(self, surface: str) -> set[str]:
        """Every key that a typed word can mean: a form may belong to several lemmas."""
        with self._lock:
            further = {self._stemmed(lemma) for lemma in self._language.also.get(surface, ())}
        return {self.of_said(surface), *further}

    def further_forms(self, surface: str) -> frozenset[str]:
        """Forms of the same lemma that are kept under another one's key."""
        with self._lock:
            lemma = self._last_lemma(self._lemma(surface))
        return self._further.get(lemma, frozenset())

    def has(self, surface: str) -> bool:
        """Whether the dictionary has a form."""
        return self._forms.get(surface) is not None

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        return self._dictionaries.get_dictionary(self._language.code)

    def _key(self, lemma: str) -> str:
        """The key of all forms of a lemma, worked out once; empty for one without letters."""
        if len(self._keys) >= _REMEMBERED:
            self._keys.clear()
        key = self._keys[lemma] = self._stemmed(self._last_lemma(lemma))
        return key

    def _stemmed(self, lemma: str) -> str:
        plain = latin.plain_word(lemma)
        if lemma in self._language.kept_apart:
            return f"{self._language.code}{LANGUAGE_END}{plain}{LANGUAGE_END}"  # a whole lemma may look like a stem
        return f"{self._language.code}{LANGUAGE_END}{self._stemmer.stemWord(plain)}" if plain else ""

    def _lemma(self, surface: str) -> str:
        """What tables or dictionary say of a form; of an unknown one, what simplemma makes of its endings."""
        listed = self._listed(surface)
        if listed is None and (guessed := self._lemmas.get_lemma(surface, self._language.code)):
            listed = self._usual(guessed)
        return listed or surface

    def _listed(self, form: str) -> str | None:
        """Most forms stand in the dictionary as they are, and that is simplemma's first answer for every language here:
        looking there ourselves costs a fifth of asking its chain of strategies."""
        found = self._language.lemmas.get(form) or (None if form.isnumeric() else self._forms.get(form))
        if (found or form) == form and form.endswith(self._kin_endings):
            found = self._of_kin(form) or found
        return self._usual(found) if found else None

    def _of_kin(self, form: str) -> str | None:
        """The lemma of a form that ends like one of another word and that the dictionary leaves alone."""
        kin = self._language.kin.items()
        lemmas = (form.removesuffix(end) + lemma for end, lemma in kin if form.endswith(end) and form != end)
        return next(filter(self.has, lemmas), None)

    def _last_lemma(self, lemma: str) -> str:
        """Of lemmas that are forms of others (*vues* is of *vue*, *vue* of *vu*, *vu* of *voir*) the last, so that a
        form and its lemma have the same key. A lemma that the tables give is the last."""
        met = [lemma]
        while met[-1] not in self._given:
            further = self._listed(met[-1]) or met[-1]
            if further in met:
                return min(met[met.index(further) :])  # mostly one; a few words are said to be forms of each other
            met.append(further)
        return met[-1]

    def _usual(self, lemma: str) -> str:
        """A lemma in lower case and in the one of its spellings that all its forms share; not reflexive."""
        lemma = lemma.lower()
        if self._language.reflexive and lemma.endswith(self._language.reflexive):
            return lemma[:-2]
        if len(lemma) < _SPELT_IN_TWO_WAYS or not lemma.endswith(self._endings):
            return lemma
        others = (
            lemma.removesuffix(ending) + usual for ending, usual in self._language.spellings if lemma.endswith(ending)
        )
        return next(filter(self.has, others), lemma)
