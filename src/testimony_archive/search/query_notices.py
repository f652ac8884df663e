"""What is to be told of a query from the way in which it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.queries import Field
from testimony_archive.domain.text import fold
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

READ_AS_WORDS: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search", "A quote, a parenthesis or an operator stands alone, so the query was read as plain words."
    )
)
NO_WORD: Final = Notice(QT_TRANSLATE_NOOP("Search", "The query holds no word to look for."))
TOO_LONG: Final = Notice(
    QT_TRANSLATE_NOOP("Search", "The query is very long; only its first 64 words were looked for.")
)
TOO_MANY_ERRORS: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search", "“{typed}” was read as “{read}”: with more than {most} typing errors a word is like any other."
    )
)
NO_FIELD: Final = Notice(
    QT_TRANSLATE_NOOP("Search", "There is no field “{name}:”, so it was read as words; the nearest is “{nearest}:”.")
)
NO_VALUE: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search", "What a field is to say stands right behind its colon; “{field}” was read as a word, try “{better}”."
    )
)

MOST_ERRORS: Final = 2  # letters; with more, short words are like any other

SIMILAR: Final = re.compile(r"(?P<text>[^\w*?~]*\w[^*?~]*)~(?P<errors>[0-9]*)")
"""A word that may hold typing errors. The first letter is looked for in one way alone: of a long word there would be as
many ways as letters."""

_LIKE_A_FIELD: Final = re.compile(r"-?(?P<name>[^\W\d_]{3,}):(?!//)\S")
"""Three letters and a colon, with something right behind it; addresses (``https://…``) are none."""

_EMPTY_FIELD: Final = re.compile(rf"(?i:{'|'.join(Field)}):")

_IN_OTHER_LANGUAGES: Final = {
    Field.SPEAKER: ("hablante", "locuteur"),
    Field.THEME: ("tema", "topic", "subject"),
    Field.COUNTRY: ("pais", "pays", "nation"),
    Field.ROLE: ("rol", "papel"),
    Field.LANGUAGE: ("idioma", "lengua", "langue", "lang"),
    Field.CODE: ("codigo",),
    Field.YEAR: ("ano", "annee", "date", "fecha"),
    Field.PROJECT: ("proyecto", "projet"),
    Field.GOAL: ("objetivo", "ods", "odd", "sdg", "objectif"),
    Field.ACCESS: ("acceso", "acces"),
    Field.HAS: ("tiene", "with"),
    Field.IS: ("status", "estado"),
    Field.LIKE: ("similar", "parecido", "semblable"),
}
_FIELDS: Final = {str(field): field for field in Field} | {
    name: field for field, names in _IN_OTHER_LANGUAGES.items() for name in names
}


def notices_of(pieces: Sequence[str]) -> Iterator[Notice]:
    """What is to be told of the pieces of a query, which stand between its blanks and parentheses."""
    for piece, following in zip(pieces, (*pieces[1:], ""), strict=True):
        if '"' not in piece and (similar := SIMILAR.fullmatch(piece)):
            if int(similar["errors"] or 1) > MOST_ERRORS:
                read = f"{similar['text']}~{MOST_ERRORS}"
                yield TOO_MANY_ERRORS.with_values(typed=piece, read=read, most=str(MOST_ERRORS))
        elif following and _EMPTY_FIELD.fullmatch(piece):  # what ends with it is still being typed
            yield NO_VALUE.with_values(field=piece, better=f"{piece}{following}")
        elif (named := _LIKE_A_FIELD.match(piece)) and fold(named["name"]) not in set(Field):
            yield NO_FIELD.with_values(name=named["name"], nearest=_nearest(named["name"]))


def _nearest(name: str) -> Field:
    best = process.extractOne(fold(name), list(_FIELDS), scorer=fuzz.ratio)
    return _FIELDS[best[0]]
