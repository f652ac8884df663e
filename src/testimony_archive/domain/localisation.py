"""Names of countries and languages and forms of dates in English, Spanish and French, from Unicode's CLDR.

Nothing of this is typed by hand: Babel carries the data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from babel import Locale
from babel.core import get_global
from babel.dates import format_date as babel_format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.text import fold

INTERFACE_LANGUAGES: Final = ("en", "es", "fr")
# Two-letter codes of CLDR that are no country: unions, pseudo-locales and the unknown region.
_NO_COUNTRY: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_ABOUT: Final = {"en": "about {date}", "es": "hacia {date}", "fr": "vers {date}"}
_EITHER: Final = {"en": "{first} or {last}", "es": "{first} o {last}", "fr": "{first} ou {last}"}
_INTERVAL: Final = {"en": "{first} to {last}", "es": "de {first} a {last}", "fr": "de {first} à {last}"}


def country_name(code: str, language: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in a language; the code itself where CLDR has no name."""
    return str(_locale(language).territories.get(code.upper(), code))


def language_name(code: str, language: str) -> str:
    """The name of a language (ISO 639 code) in a language, beginning with a capital; the code where CLDR has none."""
    name = str(_locale(language).languages.get(code.lower(), code))
    return name[:1].upper() + name[1:]


def language_tag(code: str) -> str:
    """A language with the country where most people speak it (BCP 47, ``es-ES``), as word processors name languages.

    The code itself where CLDR does not know it.
    """
    likely = get_global("likely_subtags").get(code.lower(), "").split("_")
    return f"{likely[0]}-{likely[-1]}" if len(likely) > 1 else code


def find_country(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country given as code or as its name in any interface language."""
    return _countries().get(fold(text.strip()))


def find_language(text: str) -> str | None:
    """The ISO 639 code of a language given as code or as its name in any interface language."""
    return _languages().get(fold(text.strip()))


def country_names() -> Mapping[str, str]:
    """Every folded country name with its code: what a search for the nearest name chooses from."""
    return _countries()


def language_names() -> Mapping[str, str]:
    """Every folded language name with its code: what a search for the nearest name chooses from."""
    return _languages()


def format_partial_date(value: PartialDate, language: str, *, short: bool = False) -> str:
    """A date for people: ``14 March 2022``, ``marzo de 2022``, ``about 2022``, ``2019 to 2021``, ``2019 or 2020?``.

    With `short`, as narrow columns want it: ``14 Mar 2022``.
    """
    shown = [_format_point(point, language, short=short) for point in value.points]
    joined = _EITHER if value.is_either else _INTERVAL
    text = shown[0] if len(shown) == 1 else joined[_known(language)].format(first=shown[0], last=shown[1])
    text = f"{text}?" if value.is_uncertain else text
    return _ABOUT[_known(language)].format(date=text) if value.is_about else text


def format_number(value: int, language: str) -> str:
    """A whole number with the language's separators."""
    return format_decimal(value, locale=_locale(language))


def join_names(names: Sequence[str], language: str) -> str:
    """Names in one sentence part: ``Rosa, Pedro, and Ana``, ``Rosa, Pedro y Ana``."""
    return format_list(list(names), locale=_locale(language))


@lru_cache(maxsize=4096)  # a book says the same days again and again, and Babel takes as long each time
def _format_point(point: str, language: str, *, short: bool) -> str:
    day = PartialDate(point).earliest
    known = _known(language)
    match point.count("-"):
        case 0:
            return str(day.year)
        case 1:
            pattern = "MMM y" if short else {"en": "MMMM y", "es": "MMMM 'de' y", "fr": "MMMM y"}[known]
        case _:
            pattern = "d MMM y" if short else {"en": "d MMMM y", "es": "d 'de' MMMM 'de' y", "fr": "d MMMM y"}[known]
    return babel_format_date(day, pattern, locale=_locale(language))


def _known(language: str) -> str:
    return language if language in INTERFACE_LANGUAGES else "en"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_known(language))


@cache
def _countries() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for language in reversed(INTERFACE_LANGUAGES):
        for code, name in _locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY:
                names[fold(name)] = code
    known = set(names.values())
    # CLDR's aliases hold the three-letter codes (PER) and UK; those that now mean several countries are left out.
    aliases = {fold(alias): codes[0] for alias, codes in get_global("territory_aliases").items() if len(codes) == 1}
    names = {alias: code for alias, code in aliases.items() if code in known and alias.isalpha()} | names
    names |= {fold(code): code for code in known}
    return names


@cache
def _languages() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for language in reversed(INTERFACE_LANGUAGES):
        for code, name in _locale(language).languages.items():
            if code.isalpha() and len(code) in (2, 3):
                names[fold(name)] = code
    known = set(names.values())
    # CLDR's aliases hold the three-letter codes of ISO 639-2: eng, spa, fra and fre.
    names = {alias: code for alias, code in get_global("language_aliases").items() if code in known} | names
    names |= {code: code for code in known}
    return names
