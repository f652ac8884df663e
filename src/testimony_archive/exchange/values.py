"""Cells as values: countries, languages, years and the words for what a field can be, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from rapidfuzz import fuzz, process

from testimony_archive.domain.localisation import country_name, country_names, find_country, find_language
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Status, Use
from testimony_archive.domain.source_problems import BadBirthYear, UnknownCountry, UnknownLanguage, UnknownValue
from testimony_archive.domain.text import clean_line, fold
from testimony_archive.exchange.fields import normal_heading

_Choice = TypeVar("_Choice", bound=StrEnum)

# Names of countries and languages that people write and CLDR does not list. Folded, without signs.
_COUNTRIES: Final = {
    "eeuu": "US",
    "ee uu": "US",
    "estados unidos de america": "US",
    "united states of america": "US",
    "etats unis d amerique": "US",
    "great britain": "GB",
    "gran bretana": "GB",
    "grande bretagne": "GB",
}
_LANGUAGES: Final = {"castellano": "es", "castilian": "es", "castillan": "es"}

CONSENT_WORDS: Final[Mapping[ConsentForm, tuple[str, ...]]] = {
    ConsentForm.WRITTEN: (
        "written",
        "in writing",
        "signed",
        "escrito",
        "por escrito",
        "firmado",
        "écrit",
        "par écrit",
        "signé",
    ),
    ConsentForm.RECORDED: ("recorded", "on tape", "grabado", "en la grabación", "enregistré", "sur l'enregistrement"),
    ConsentForm.ORAL: ("oral", "verbal", "spoken", "de palabra", "oralement", "verbalement"),
    ConsentForm.PUBLIC: (
        "public",
        "public record",
        "público",
        "registro público",
        "domaine public",
        "acte public",
        "publique",
    ),
    ConsentForm.NONE: ("none", "no", "refused", "denied", "ninguno", "rechazado", "negado", "aucun", "non", "refusé"),
}
USE_WORDS: Final[Mapping[Use, tuple[str, ...]]] = {
    Use.INTERNAL: ("internal", "interno", "uso interno", "interne", "usage interne"),
    Use.QUOTE: ("quote", "quotes", "cita", "citas", "citar", "citation", "citations", "citer"),
    Use.PUBLISH: ("publish", "publication", "publicar", "publicación", "publier"),
}
ACCESS_WORDS: Final[Mapping[AccessLevel, tuple[str, ...]]] = {
    AccessLevel.OPEN: ("open", "abierto", "libre", "ouvert"),
    AccessLevel.INTERNAL: ("internal", "interno", "interne"),
    AccessLevel.CLOSED: ("closed", "cerrado", "confidential", "confidencial", "fermé", "confidentiel"),
}
STATUS_WORDS: Final[Mapping[Status, tuple[str, ...]]] = {
    Status.DRAFT: ("draft", "borrador", "brouillon", "ébauche"),
    Status.DESCRIBED: ("described", "descrito", "décrit"),
    Status.REVIEWED: ("reviewed", "revisado", "révisé", "relu", "vérifié"),
    Status.PUBLISHED: ("published", "publicado", "publié"),
}
GENDER_WORDS: Final[Mapping[Gender, tuple[str, ...]]] = {
    Gender.WOMAN: ("woman", "female", "f", "w", "mujer", "femenino", "femme", "féminin"),
    Gender.MAN: ("man", "male", "m", "hombre", "masculino", "varón", "h", "v", "homme", "masculin"),
    Gender.OTHER: ("other", "non-binary", "nonbinary", "x", "otro", "otra", "no binario", "autre", "non binaire"),
}

_FIRST_BIRTH_YEAR: Final = 1850
_BIRTH: Final = re.compile(r"([0-9]{4})(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def split_items(written: str) -> tuple[str, ...]:
    """Several values of a cell, separated by semicolons or lines: each once, empty ones dropped."""
    kept: dict[str, str] = {}
    for each in re.split(r"[;\n]", written):
        item = clean_line(each)
        if item:
            kept.setdefault(fold(item), item)
    return tuple(kept.values())


def split_aligned(written: str) -> tuple[str, ...]:
    """Values that stand beside those of another cell: an empty one in the middle keeps its place."""
    items = [clean_line(each) for each in written.split(";")]
    while items and not items[-1]:
        items.pop()
    return tuple(items)


def read_country(written: str) -> str:
    """An ISO 3166-1 alpha-2 code from a code or a name.

    Raises:
        UnknownCountry: with the nearest names.
    """
    value = clean_line(written)
    code = find_country(value) or _COUNTRIES.get(normal_heading(value))
    if code is not None:
        return code
    ranked = process.extract(fold(value), list(country_names()), scorer=fuzz.ratio, limit=8)
    codes = dict.fromkeys(country_names()[name] for name, _, _ in ranked)
    raise UnknownCountry(value=value, nearest=", ".join(country_name(each, "en") for each in list(codes)[:3]))


def read_languages(written: str) -> tuple[str, ...]:
    """ISO 639 codes from codes and names separated by semicolons, commas or strokes; ``es-PE`` is ``es``.

    Raises:
        UnknownLanguage: one of them is none.
    """
    return tuple(dict.fromkeys(_language(each) for each in re.split(r"[;,/\n]", written) if each.strip()))


def read_choice(written: str, words: Mapping[_Choice, Iterable[str]], name: str) -> _Choice:
    """What a field can be, by the words for it in any of the three languages; `name` is the field's.

    Raises:
        UnknownValue: no word fits.
    """
    wanted = normal_heading(written)
    for choice, names in words.items():
        if any(normal_heading(each) == wanted for each in names):
            return choice
    expected = ", ".join(str(choice) for choice in words)
    raise UnknownValue(value=clean_line(written), field=name.replace("_", " "), expected=expected)


def read_uses(written: str) -> frozenset[Use]:
    """The uses that consent covers, separated by semicolons or commas; ``all`` are all.

    Raises:
        UnknownValue: one of them is none.
    """
    if normal_heading(written) in {"all", "todos", "todo", "tous", "toutes"}:
        return frozenset(Use)
    return frozenset(
        read_choice(each, USE_WORDS, "consent_uses") for each in re.split(r"[;,\n]", written) if each.strip()
    )


def read_birth_year(written: str) -> int:
    """A year of birth, also from a whole date.

    Raises:
        BadBirthYear: it is no year between 1850 and today.
    """
    this_year = date.today().year  # noqa: DTZ011 - the user's own calendar
    match = _BIRTH.fullmatch(clean_line(written))
    if match is None or not _FIRST_BIRTH_YEAR <= int(match[1]) <= this_year:
        raise BadBirthYear(value=clean_line(written), first=_FIRST_BIRTH_YEAR, last=this_year)
    return int(match[1])


def gender_words_of(cells: Iterable[str]) -> tuple[Mapping[Gender, tuple[str, ...]], tuple[int, ...]]:
    """The words for gender that hold in a column, since “M” is a man beside “F” and a woman (mujer) beside “H”.

    Returns the words and the places of the cells where nothing in the column decides.
    """
    letters: dict[str, list[int]] = {}
    for place, cell in enumerate(cells):
        for each in cell.split(";"):
            letters.setdefault(normal_heading(each), []).append(place)
    if "m" not in letters or letters.keys() & {"f", "w"}:
        return GENDER_WORDS, ()
    if letters.keys() & {"h", "v"}:
        woman, man = GENDER_WORDS[Gender.WOMAN], GENDER_WORDS[Gender.MAN]
        changed = {Gender.WOMAN: (*woman, "m"), Gender.MAN: tuple(each for each in man if each != "m")}
        return {**GENDER_WORDS, **changed}, ()
    return GENDER_WORDS, tuple(dict.fromkeys(letters["m"]))


def _language(written: str) -> str:
    value = clean_line(written)
    first = re.split(r"[-_]", value)[0] if re.fullmatch(r"[A-Za-z]{2,3}[-_]\w+", value) else value
    code = find_language(first) or _LANGUAGES.get(fold(value))
    if code is None:
        raise UnknownLanguage(value=value)
    return code
