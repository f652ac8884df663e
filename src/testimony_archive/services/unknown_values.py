"""Which fields of a query ask for what this archive does not know, and what they take instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from testimony_archive.domain.localisation import country_name, country_names, language_name, language_names
from testimony_archive.domain.notices import Notice
from testimony_archive.domain.queries import Field, InField, Query, fields_of
from testimony_archive.domain.records import AccessLevel
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.passage_fields import KEPT
from testimony_archive.services.terms import nearest_of, role_names, theme_names
from testimony_archive.services.testimony_fields import PROPERTIES

UNKNOWN_VALUE: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search",
        "“{name}:” does not know “{value}” in this archive, so nothing answers it; it takes, for instance: {examples}.",
    )
)
NO_VALUE: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search", "“{name}:” does not know “{value}”, so nothing answers it: this archive holds nothing to ask it for."
    )
)

_MOST: Final = 5
_WRITTEN: Final[Mapping[Field, tuple[str, ...]]] = {
    Field.YEAR: ("2021", "2019..2021", "2022..", "..2018"),
    Field.GOAL: ("1, 2, 3 … 17",),
    Field.ACCESS: tuple(each.value for each in AccessLevel),
    Field.HAS: tuple(sorted(value for field, value in (*PROPERTIES, *KEPT) if field is Field.HAS)),
    Field.IS: tuple(sorted(value for field, value in (*PROPERTIES, *KEPT) if field is Field.IS)),
}
"""Fields whose values are the same in every archive."""


def unknown_values(
    query: Query,
    vocabularies: Vocabularies,
    is_known: Callable[[InField], bool],
    held: Callable[[Field], Iterable[str]],
) -> Iterator[Notice]:
    """What is to be told of the fields of a query that say what nobody knows.

    Args:
        query: any.
        vocabularies: the terms of the archive.
        is_known: whether what a field says is known.
        held: what the archive holds of speakers or codes.
    """
    for asked in dict.fromkeys(fields_of(query)):
        if not is_known(asked):
            examples = _examples(asked, vocabularies, held)
            told = NO_VALUE if not examples else UNKNOWN_VALUE
            values = {"name": asked.name.value, "value": asked.value, "examples": ", ".join(examples)}
            yield told.with_values(**values)


def _examples(
    asked: InField, vocabularies: Vocabularies, held: Callable[[Field], Iterable[str]]
) -> tuple[str, ...] | list[str]:
    """What the field takes: of terms those that look most like what was typed."""
    nearest = partial(nearest_of, text=asked.value, most=_MOST)
    match asked.name:
        case Field.THEME:
            return nearest({name: each.key for name, each in theme_names(vocabularies).items()})
        case Field.ROLE:
            return nearest({name: each.key for name, each in role_names(vocabularies).items()})
        case Field.PROJECT:
            return nearest({fold(each.name): each.name for each in vocabularies.projects.values()})
        case Field.COUNTRY:
            return nearest({name: country_name(code, "en") for name, code in country_names().items()})
        case Field.LANGUAGE:
            return nearest({name: language_name(code, "en") for name, code in language_names().items()})
        case Field.SPEAKER | Field.CODE:
            return nearest({fold(each): each for each in held(asked.name)})
        case _:
            return _WRITTEN[asked.name]
