"""What one language has to say about its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """How the words of one language become keys. Code and stemmer are enough; the rest mends what these get wrong.

    `code` is ISO 639-1, simplemma's too; `stemmer` is Snowball's name of the language. `lemmas` corrects the
    dictionary: form to lemma, with accents, in lower case. `also` names further lemmas of a form that has several
    (*fue* is of *ser* and of *ir*). The key of a lemma in `kept_apart` is not stemmed, since its stem is another word's
    too (*caso*, *casa*). `spellings` are endings that a lemma may be written with instead: where the dictionary has
    both, they are one word (*centre*, *center*). `kin` is how forms of verbs end that have many kin, to how their
    lemmas do: where the dictionary leaves such a form alone but has the lemma, it is that one's (*compromis*:
    *compromettre*). `reflexive` ends the infinitive of a reflexive verb, which is then the
    same verb (*acordarse*: *acordar*). `elided` is written before an apostrophe in place of a whole word (*l'eau*),
    `appended` after one (*women's*): nothing that anyone looks for. `telling` are everyday words that no other language
    has: by two of them a passage tells that it holds words of this language, whatever its transcript is in.
    """

    code: str
    stemmer: str
    lemmas: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept_apart: frozenset[str] = frozenset()
    spellings: tuple[tuple[str, str], ...] = ()
    kin: Mapping[str, str] = field(default_factory=dict)
    reflexive: str = ""
    elided: frozenset[str] = frozenset()
    appended: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()


def words_of(text: str) -> frozenset[str]:
    """Words written side by side."""
    return frozenset(text.split())


def lemmas_of(**forms: str) -> dict[str, str]:
    """Form to lemma, written as lemma to forms."""
    return {form: lemma for lemma, several in forms.items() for form in several.split()}


def further_lemmas_of(**forms: str) -> dict[str, tuple[str, ...]]:
    """Form to further lemmas, written as lemma to forms."""
    lemmas: dict[str, tuple[str, ...]] = {}
    for lemma, several in forms.items():
        for form in several.split():
            lemmas[form] = (*lemmas.get(form, ()), lemma)
    return lemmas
