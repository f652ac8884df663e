"""Words with an ending in brackets for women, as vocabularies write them: *Étudiant(e)*, *Director(a)*.

In running text the bracket is a form to fill in. Of someone whose gender is known one form is right; of others both
are written out, as editors of French and Spanish do.
"""

from __future__ import annotations

import re
from typing import Final

from testimony_archive.domain.records import Gender

_ENDINGS: Final = "e|ne|le|te|se|ère|trice|euse|ive|a|ora|triz"
_WITH_ENDING: Final = re.compile(rf"(\w{{2,}})(?:\(-?({_ENDINGS})\)|[/·]-?({_ENDINGS}))(?!\w)")
# What an ending stands in for: directeur(trice), travailleur(euse), conseiller(ère), alumno(a). Others are added.
_REPLACED: Final = {
    "trice": ("teur",),
    "triz": ("tor",),
    "euse": ("eur",),
    "ère": ("er",),
    "ive": ("if",),
    "ora": ("or",),
    "a": ("o",),
}


def in_gender(label: str, gender: Gender | None, either: str) -> str:
    """A label with the form for a gender: *Étudiante*, or for none that is known both, *Étudiant ou étudiante*.

    Args:
        label: a term as a vocabulary has it; without an ending in brackets it comes back as it is.
        gender: of the person whom the label is about.
        either: how two forms are joined, with the blanks ``one`` and ``other``.
    """

    def form(match: re.Match[str]) -> str:
        man, woman = match[1], _of_woman(match[1], match[2] or match[3])
        match gender:
            case Gender.WOMAN:
                return woman
            case Gender.MAN:
                return man
            case _:
                return either.format(one=man, other=woman[:1].lower() + woman[1:])

    return _WITH_ENDING.sub(form, label)


def _of_woman(man: str, ending: str) -> str:
    for replaced in _REPLACED.get(ending, ()):
        if man.endswith(replaced):
            return man.removesuffix(replaced) + ending
    return man + ending
