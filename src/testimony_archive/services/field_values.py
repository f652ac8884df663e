"""Reads what people type into fields: the value that is stored, or an error at the field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from testimony_archive.domain.edits import FieldValue
from testimony_archive.domain.errors import BadValue
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.source_problems import DateNotRead, ImpossibleDate
from testimony_archive.domain.text import clean, clean_line, fold
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.dates import read_table_date

Choice = TypeVar("Choice", bound=StrEnum)
_LONGEST_LINE: Final = 1_000
_FIRST_YEAR: Final = 1850
# Characters that turn the direction of what follows (Unicode Standard Annex 9): a name could be shown as another one.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_EMBEDDING: Final = re.compile("[\u202a-\u202e]")


def one(value: FieldValue) -> str:
    """The one text of a value."""
    return value if isinstance(value, str) else "; ".join(value)


def many(value: FieldValue) -> tuple[str, ...]:
    """The texts of a value, each cleaned and once; one text is split at semicolons and line ends."""
    parts: Sequence[str] = value.replace("\n", ";").split(";") if isinstance(value, str) else value
    return tuple(dict.fromkeys(text for text in (clean_line(part) for part in parts) if text))


def line(value: FieldValue, field: str) -> str:
    """Text on one line.

    Raises:
        BadValue: it is longer than any name or title is, or holds characters that turn the direction of writing.
    """
    text = clean_line(one(value))
    if not _TURNING.isdisjoint(text):
        plain = "".join(each for each in text if each not in _TURNING)
        expected = QT_TRANSLATE_NOOP(
            "Expected", "text without hidden characters that turn its direction (delete it and type it anew)"
        )
        raise BadValue(value=f"{plain[:40]}…" if len(plain) > 40 else plain, field=field, expected=expected)
    if len(text) > _LONGEST_LINE:
        raise BadValue(
            value=f"{text[:40]}…",
            field=field,
            expected=QT_TRANSLATE_NOOP("Expected", "at most {limit} characters"),
            limit=_LONGEST_LINE,
        )
    return text


def paragraphs(value: FieldValue) -> str:
    """Text of several lines, without the hidden characters that turn what follows around; isolates part languages."""
    return _EMBEDDING.sub("", clean(one(value))).strip()


def partial_date(value: FieldValue, field: str) -> PartialDate | None:
    """A date as people write it, None for an empty text.

    Raises:
        BadValue: it is no date, or a day that does not exist.
    """
    text = line(value, field)
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    shown = f"{text[:40]}…" if len(text) > 40 else text
    try:
        return read_table_date(text)
    except ImpossibleDate as error:
        expected = QT_TRANSLATE_NOOP("Expected", "a day that exists, and for an interval an end after its start")
        raise BadValue(value=shown, field=field, expected=expected) from error
    except DateNotRead as error:
        expected = QT_TRANSLATE_NOOP(
            "Expected", "a date such as 2022, 2022-03, 14 March 2022, about 2022, 2019 to 2021 or 2019 or 2020?"
        )
        raise BadValue(value=shown, field=field, expected=expected) from error


def end_of_access(value: FieldValue) -> PartialDate | None:
    """The date on which a restriction ends, None for an empty text.

    Raises:
        BadValue: it is no date, or none that tells on which day the restriction ends.
    """
    field = "end of access"
    until = partial_date(value, field)
    if until is not None and (until.is_about or until.is_uncertain):
        expected = QT_TRANSLATE_NOOP("Expected", "a date that is sure, such as 2030 or 2030-06-30")
        raise BadValue(value=one(value).strip(), field=field, expected=expected)
    return until


def choice(value: FieldValue, kind: type[Choice], field: str) -> Choice:
    """One value of an enumeration.

    Raises:
        BadValue: it is none of them.
    """
    text = fold(one(value).strip())
    for each in kind:
        if each.value == text:
            return each
    raise BadValue(value=one(value), field=field, expected=", ".join(each.value for each in kind))


def birth_year(value: FieldValue) -> int | None:
    """A year of birth, None for an empty text.

    Raises:
        BadValue: it is no year, or none in which a living witness can have been born.
    """
    text = one(value).strip()
    if not text:
        return None
    if not text.isdecimal() or not _FIRST_YEAR <= int(text) <= date.today().year:  # noqa: DTZ011 - the user's own day
        raise BadValue(
            value=text,
            field="birth year",
            expected=QT_TRANSLATE_NOOP("Expected", "a year from {first} to this one"),
            first=_FIRST_YEAR,
        )
    return int(text)
