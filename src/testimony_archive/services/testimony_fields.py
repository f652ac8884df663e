"""What the fields of a query ask of a testimony: ``theme:quality``, ``year:2019..2021``, ``has:audio``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, TypeAlias

from testimony_archive.domain.localisation import find_country, find_language
from testimony_archive.domain.queries import Field, InField
from testimony_archive.domain.records import AccessLevel, AttachmentKind, Status
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.search import words
from testimony_archive.services.terms import begins_words, goal_number, meant, role_names, theme_names
from testimony_archive.storage.search_facts import FindableTestimony

Requirement: TypeAlias = Callable[[FindableTestimony], bool]

_YEARS: Final = re.compile(r"(?P<year>\d{4})|(?P<from>\d{4})?(?:\.\.|[-–/])(?P<to>\d{4})?", re.ASCII)

_LAST_YEAR: Final = 9999

PROPERTIES: Final[Mapping[tuple[Field, str], Requirement]] = {
    (Field.HAS, "audio"): lambda each: AttachmentKind.AUDIO in each.kinds,
    (Field.HAS, "video"): lambda each: AttachmentKind.VIDEO in each.kinds,
    (Field.HAS, "photo"): lambda each: AttachmentKind.PHOTO in each.kinds,
    (Field.HAS, "recording"): lambda each: each.has_recording,
    (Field.HAS, "consent"): lambda each: bool(each.consents),
    (Field.HAS, "date"): lambda each: each.date is not None,
    (Field.HAS, "theme"): lambda each: bool(each.themes),
    (Field.IS, "pseudonymous"): lambda each: each.pseudonymous,
    (Field.IS, "draft"): lambda each: each.status is Status.DRAFT,
    (Field.IS, "described"): lambda each: each.status is Status.DESCRIBED,
    (Field.IS, "reviewed"): lambda each: each.status is Status.REVIEWED,
    (Field.IS, "published"): lambda each: each.status is Status.PUBLISHED,
}


def requirement_of(asked: InField, vocabularies: Vocabularies) -> Requirement | None:  # noqa: PLR0911 - one for each field
    """What a testimony must be to answer a field; None where what the field says is not known here.

    A term is meant by key, number or a name in any language, else every term of which the words of the value begin
    words: ``theme:empl`` means *Employment* and *Self-employment*. A theme stands for those below it.
    """
    value = fold(asked.value.strip())
    match asked.name:
        case Field.THEME:
            return _has_any(meant(value, theme_names(vocabularies)), lambda each: each.themes_above)
        case Field.ROLE:
            return _has_any(meant(value, role_names(vocabularies)), lambda each: each.roles)
        case Field.PROJECT:
            return _is_in_project(value, vocabularies)
        case Field.COUNTRY:
            return _has_any({find_country(value)} - {None}, lambda each: each.countries)
        case Field.LANGUAGE:
            return _has_any({find_language(value)} - {None}, lambda each: each.languages)
        case Field.CODE:
            return _has_code(value)
        case Field.YEAR:
            return _was_in(value)
        case Field.GOAL:
            return _has_any({goal_number(value)} - {0}, lambda each: each.goals)
        case Field.ACCESS:
            levels = {each for each in AccessLevel if each.value == value}
            return _has_any(levels, lambda each: (each.access.level,))
        case _:
            return PROPERTIES.get((asked.name, value))


def _has_any(wanted: Collection[Any], values: Callable[[FindableTestimony], Collection[Any]]) -> Requirement | None:
    return (lambda each: not wanted_set.isdisjoint(values(each))) if (wanted_set := frozenset(wanted)) else None


def _is_in_project(value: str, vocabularies: Vocabularies) -> Requirement | None:
    meant = frozenset(
        each.uuid
        for each in vocabularies.projects.values()
        if words.split(value) and any(begins_words(value, fold(name)) for name in (each.name, *each.synonyms))
    )
    return (lambda each: each.project in meant) if meant else None


def _has_code(value: str) -> Requirement:
    beginning = value.rstrip("*")
    if beginning != value:
        return lambda each: fold(each.code).startswith(beginning)
    return lambda each: fold(each.code) == value


def _was_in(value: str) -> Requirement | None:
    years = _YEARS.fullmatch(value)
    if years is None or not any(years.groups()):
        return None
    first = int(years["year"] or years["from"] or 0)
    last = int(years["year"] or years["to"] or _LAST_YEAR)
    return lambda each: each.date is not None and first <= each.date.latest.year and each.date.earliest.year <= last
