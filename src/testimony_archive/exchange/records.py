"""One row of fields as a draft of a testimony: every value read, every problem told at its cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from testimony_archive.domain.drafts import DraftPerson, DraftTestimony
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import Gender, Part
from testimony_archive.domain.source_problems import (
    DateNotRead,
    ListsDiffer,
    SourceProblem,
    UntilNotRead,
)
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.exchange.dates import DateOrder, read_table_date
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.values import (
    ACCESS_WORDS,
    CONSENT_WORDS,
    GENDER_WORDS,
    STATUS_WORDS,
    read_birth_year,
    read_choice,
    read_country,
    read_languages,
    read_uses,
    split_aligned,
    split_items,
)

_Value = TypeVar("_Value")

DEFAULTS_PLACE: Final = "--set"
"""The “file” of a value that was given for every row."""

_BESIDE_NAMES: Final = ("pseudonym", "role", "institution", "gender", "birth_year")
_OTHER_HANDS: Final = (
    (Part.INTERVIEWER, "interviewer"),
    (Part.TRANSCRIBER, "transcriber"),
    (Part.TRANSLATOR, "translator"),
)


@dataclass(frozen=True, slots=True)
class RecordContext:
    """What holds for all rows of a source: where it is, its headings by field, the values given for every row, and
    what its columns as a whole say about dates and the letter M."""

    source: Path
    columns: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, DateOrder] = field(default_factory=dict)
    genders: Mapping[Gender, tuple[str, ...]] = field(default_factory=lambda: GENDER_WORDS)


class RecordReader:
    """Reads rows of one source."""

    def __init__(self, context: RecordContext, report: Report) -> None:
        self._context = context
        self._report = report

    def read(self, code: str, row: int, cells: Mapping[str, str]) -> DraftTestimony:
        """Make a draft of a row; `cells` is field → text. Files and words of the row are not for this reader."""
        return _Row(self._context, self._report, row, cells).draft(code)


def place_of(context: RecordContext, cells: Mapping[str, str], name: str) -> tuple[Path | str, str]:
    """Where the value of a field stands: file and heading, or ``--set`` and the field."""
    if cells.get(name, "").strip():
        return context.source, context.columns.get(name, name)
    return DEFAULTS_PLACE, name


class _Row:
    """One row under way."""

    def __init__(self, context: RecordContext, report: Report, row: int, cells: Mapping[str, str]) -> None:
        self._context = context
        self._report = report
        self._row = row
        self._cells = cells
        self._unread: list[str] = []

    def draft(self, code: str) -> DraftTestimony:
        countries = self._countries()
        date = self._date("date")
        consent_date = self._date("consent_date")
        release_date = self._date("release_date")
        until = self._until()
        notes = [clean(self._text("notes")).strip(), *self._unread]
        return DraftTestimony(
            code=code,
            title=self._line("title"),
            date=date,
            place=self._line("place"),
            countries=tuple(dict.fromkeys(each for each in countries if each)) or None,
            languages=self._value("language", read_languages),
            project=self._line("project"),
            themes=self._items("theme"),
            goals=self._items("goal"),
            keywords=self._items("keywords"),
            collection=self._line("collection"),
            series=self._line("series"),
            summary=clean(self._text("summary")).strip() or None,
            main_ideas=self._items("main_idea"),
            status=self._value("status", lambda text: read_choice(text, STATUS_WORDS, "status")),
            notes="\n".join(each for each in notes if each) or None,
            repository=self._line("repository"),
            funder=self._line("funder"),
            rights_statement=self._line("rights_statement"),
            related=self._line("related"),
            equipment=self._line("equipment"),
            consent=self._value("consent", lambda text: read_choice(text, CONSENT_WORDS, "consent")),
            consent_date=consent_date,
            consent_uses=self._value("consent_uses", read_uses),
            release=self._value("release", lambda text: read_choice(text, CONSENT_WORDS, "release")),
            release_date=release_date,
            release_uses=self._value("release_uses", read_uses),
            access=self._value("access", lambda text: read_choice(text, ACCESS_WORDS, "access")),
            access_until=until,
            access_reason=self._line("access_reason"),
            people=self._people(countries),
            origin=str(self._context.source),
            row=self._row,
            columns=self._context.columns,
        )

    def _text(self, name: str) -> str:
        written = self._cells.get(name, "")
        return written if written.strip() else self._context.defaults.get(name, "")

    def _line(self, name: str) -> str | None:
        return clean_line(self._text(name)) or None

    def _items(self, name: str) -> tuple[str, ...] | None:
        return split_items(self._text(name)) or None

    def _value(self, name: str, read: Callable[[str], _Value]) -> _Value | None:
        written = self._text(name)
        return self._read(name, written, read) if written.strip() else None

    def _read(self, name: str, written: str, read: Callable[[str], _Value]) -> _Value | None:
        """What `read` makes of a text; a problem is told at the field's place and gives None."""
        try:
            return read(written)
        except SourceProblem as problem:
            self._tell(problem, name)
            return None

    def _tell(self, problem: SourceProblem, name: str) -> None:
        source, column = place_of(self._context, self._cells, name)
        self._report.tell(source, problem, 0 if source == DEFAULTS_PLACE else self._row, column)

    def _date(self, name: str) -> PartialDate | None:
        """A date; one that cannot be read goes into the notes as it was written."""
        written = self._text(name)
        if not written.strip():
            return None
        try:
            return read_table_date(written, self._order(name))
        except DateNotRead as problem:
            self._unread.append(f"{name.replace('_', ' ')}: {clean_line(written)}")
            self._tell(problem, name)
        except SourceProblem as problem:
            self._tell(problem, name)
        return None

    def _until(self) -> PartialDate | None:
        """When a restriction ends: a date that cannot be read would open what should stay closed, so it is an error."""
        written = self._text("access_until")
        if not written.strip():
            return None
        try:
            return read_table_date(written, self._order("access_until"))
        except DateNotRead as problem:
            self._tell(UntilNotRead(**problem.values), "access_until")
        except SourceProblem as problem:
            self._tell(problem, "access_until")
        return None

    def _order(self, name: str) -> DateOrder:
        return self._context.orders.get(name, DateOrder.DAY_FIRST)

    def _countries(self) -> list[str]:
        """The codes of the row's countries in order, empty where one stands for nobody (``Peru;;Chile``)."""
        written = self._text("country").replace("\n", ";")
        return [self._read("country", each, read_country) or "" if each else "" for each in split_aligned(written)]

    def _people(self, countries: Sequence[str]) -> tuple[DraftPerson, ...]:
        names = split_aligned(self._text("interviewee").replace("\n", ";"))
        if not names:  # someone unnamed, of whom the role or the pseudonym is told
            names = ("",) * max(len(split_aligned(self._text(name))) for name in _BESIDE_NAMES)
        pseudonyms, roles, institutions, genders, years = (self._aligned(name, len(names)) for name in _BESIDE_NAMES)
        shared = countries[0] if len(countries) == 1 else ""
        of_each = countries if len(countries) == len(names) else (shared,) * len(names)
        found = [
            DraftPerson(
                Part.INTERVIEWEE,
                name,
                pseudonyms[place],
                roles[place],
                _without_comma(institutions[place]),
                of_each[place],
                self._gender(genders[place]),
                self._birth_year(years[place]),
            )
            for place, name in enumerate(names)
        ]
        others = [DraftPerson(part, name) for part, column in _OTHER_HANDS for name in split_items(self._text(column))]
        return (*found, *others)

    def _aligned(self, name: str, people: int) -> Sequence[str]:
        """One value for each person: as given, the only one for all of them, or none."""
        written = self._text(name)
        values = split_aligned(written)
        if len(values) == 1 < people == len(lines := split_aligned(written.strip().replace("\n", ";"))):
            return lines
        if len(values) == people:
            return values
        if len(values) == 1 and name != "pseudonym":
            return tuple(values) * people
        if values and people:
            self._tell(ListsDiffer(people=people, values=len(values), field=name.replace("_", " ")), name)
        return ("",) * people

    def _gender(self, written: str) -> Gender | None:
        if not written:
            return None
        return self._read("gender", written, lambda text: read_choice(text, self._context.genders, "gender"))

    def _birth_year(self, written: str) -> int | None:
        return self._read("birth_year", written, read_birth_year) if written else None


def _without_comma(institution: str) -> str:
    """Tables made from running text leave the comma that followed a name: “Asarco,”."""
    return institution.rstrip(",; ")
