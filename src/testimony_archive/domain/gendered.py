"""Words with an ending in brackets for women, as vocabularies write them: *Étudiant(e)*, *Director(a)*.

In running text the bracket is a form to fill in. Of someone whose gender is known one form is right; of others both
are written out, as editors of French and Spanish do.
"""

from __future__ import annotations

import re
from typing import Final

from testimony_archive.domain.records import Gender

_WORD: Final = r"[\w'’-]{2,}+"
_ENDINGS: Final = "e|ne|le|te|se|ve|ère|rice|trice|euse|ive|a|ora|triz"
_WORDS: Final = re.compile(rf"({_WORD})(?:(?:\(-?({_ENDINGS})\)|[/·]-?({_ENDINGS}))(?!\w))?")
"""Every word, with its ending where it has one: to look for those alone would try each letter of a long word anew."""
# Of each ending, what a man's form has to end in, and what a woman's has in its place; the first that fits holds.
_FORMS: Final = {
    "e": (("er", "ère"), ("eur", ""), ("", "e")),
    "ne": (("n", "nne"),),
    "le": (("l", "lle"),),
    "te": (("t", "tte"),),
    "se": (("eur", "euse"), ("x", "se")),
    "ve": (("f", "ve"),),
    "ère": (("er", "ère"),),
    "rice": (("teur", "trice"),),
    "trice": (("teur", "trice"),),
    "euse": (("eur", "euse"),),
    "ive": (("if", "ive"),),
    "a": (("o", "a"), ("e", "a"), ("or", "ora"), ("l", "la"), ("z", "za")),
    "ora": (("or", "ora"),),
    "triz": (("tor", "triz"),),
}


def in_gender(label: str, gender: Gender | None, either: str) -> str:
    """A label with the form for a gender: *Étudiante*, or for none that is known both, *Étudiant ou étudiante*.

    Where no rule surely fits, the label stays as the vocabulary has it.

    Args:
        label: a term as a vocabulary has it; without an ending in brackets it comes back as it is.
        gender: of the person whom the label is about.
        either: how two forms are joined, with the blanks ``one`` and ``other``.
    """
    women = [_of_woman(each[1], ending) for each in _WORDS.finditer(label) if (ending := each[2] or each[3])]
    is_known = gender in {Gender.WOMAN, Gender.MAN}
    if not all(women) or (len(women) > 1 and not is_known):  # “ancien ou ancienne étudiant ou étudiante” reads badly
        return label
    forms = iter(women)

    def form(match: re.Match[str]) -> str:
        if not (match[2] or match[3]):
            return match[0]
        man, woman = match[1], next(forms)
        match gender:
            case Gender.WOMAN:
                return woman
            case Gender.MAN:
                return man
            case _:
                return either.format(one=man, other=woman[:1].lower() + woman[1:])

    return _WORDS.sub(form, label)


def _of_woman(man: str, ending: str) -> str:
    """A woman's form of a word; empty where no rule fits."""
    for of_man, of_woman in _FORMS[ending]:
        if man.endswith(of_man):
            return man.removesuffix(of_man) + of_woman if of_woman else ""
    return ""
