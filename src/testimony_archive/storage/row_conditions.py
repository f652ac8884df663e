"""Which rows the testimonies table leaves out, as SQL."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, and_, exists, func, or_, select, true

from testimony_archive.domain.localisation import country_names, language_names
from testimony_archive.domain.records import Part, Status
from testimony_archive.domain.testimony_filter import Amount, Countable, Missing, RowColumn, RowFilter
from testimony_archive.domain.text import fold
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_order import RECORDINGS

_LABELS: Final = ("label_en", "label_es", "label_fr", "synonyms")


def conditions(wanted: RowFilter, today: date) -> list[ColumnElement[bool]]:
    """All that a row has to fulfil."""
    columns = t.testimony.c
    found = [_lacks(each) for each in sorted(wanted.missing)]
    if wanted.status is not None:
        found.append(columns.status == wanted.status.value)
    if words := wanted.text.strip():
        found.append(_holds(words) if wanted.text_in is None else _field_holds(wanted.text_in, words))
    if wanted.changed is not None:
        # Days are the user's own, times in the archive are UTC.
        begin = datetime.combine(wanted.changed.first_day(today), time.min).astimezone(UTC)
        found.append(columns.changed_at >= begin.isoformat(timespec="seconds"))
    if wanted.duplicates:
        found.append(or_(_has_file_elsewhere(), _has_namesake_of_the_day()))
    if wanted.gender is not None:
        person, interviewed = t.person.c, t.participation.c.part == Part.INTERVIEWEE.value
        theirs = person.id == t.participation.c.person_id
        found.append(_has(t.participation, interviewed, theirs, person.gender == wanted.gender.value))
    if wanted.access is not None:
        found.append(columns.access == wanted.access.value)
    found += [_amounts_to(what, amount) for what, amount in sorted(wanted.amounts, key=lambda each: each[0])]
    return found


def same_recording(other: Any) -> ColumnElement[bool]:
    """Whether a file of another attachment is the same recording as that of `attachment`."""
    mine = t.attachment.c
    return and_(other.c.sha256 == mine.sha256, other.c.testimony_id != mine.testimony_id, mine.kind.in_(RECORDINGS))


def same_person_and_day(other_part: Any, other: Any) -> ColumnElement[bool]:
    """Whether an interviewee of another testimony of the same date is that of `participation`, by record or name."""
    mine, person, namesake = t.participation.c, t.person.alias(), t.person.alias()
    alike = exists().where(
        person.c.id == mine.person_id,
        namesake.c.id == other_part.c.person_id,
        person.c.name != "",
        func.folded(person.c.name) == func.folded(namesake.c.name),
    )
    return and_(
        mine.part == Part.INTERVIEWEE.value,
        other_part.c.part == Part.INTERVIEWEE.value,
        other_part.c.testimony_id == other.c.id,
        other.c.id != t.testimony.c.id,
        other.c.date == t.testimony.c.date,
        or_(other_part.c.person_id == mine.person_id, alike),
    )


def _has_file_elsewhere() -> ColumnElement[bool]:
    other = t.attachment.alias()
    return exists().where(t.attachment.c.testimony_id == t.testimony.c.id, same_recording(other))


def _has_namesake_of_the_day() -> ColumnElement[bool]:
    """Whether an interviewee's name stands in two records of one date. Names are counted once for all rows: to compare
    each row with all others of its date takes minutes where an archive has many of one date."""
    record, part, person = t.testimony.alias(), t.participation.alias(), t.person.alias()
    named = (
        select(part.c.testimony_id, record.c.date, func.folded(person.c.name).label("name"))
        .select_from(
            part.join(person, person.c.id == part.c.person_id).join(record, record.c.id == part.c.testimony_id)
        )
        .where(part.c.part == Part.INTERVIEWEE.value, record.c.date != "", person.c.name != "")
        .cte("named")
    )
    twice = (
        select(named.c.date, named.c.name)
        .group_by(named.c.date, named.c.name)
        .having(func.count(named.c.testimony_id.distinct()) > 1)
        .cte("twice")
    )
    alike = and_(named.c.date == twice.c.date, named.c.name == twice.c.name)
    return t.testimony.c.id.in_(select(named.c.testimony_id).select_from(named.join(twice, alike)))


def _lacks(what: Missing) -> ColumnElement[bool]:
    columns = t.testimony.c
    return {
        Missing.CONSENT: ~_has(t.consent),
        Missing.TRANSCRIPT: ~_has(t.transcript),
        Missing.RECORDING: ~_has(t.attachment, t.attachment.c.kind.in_(RECORDINGS)),
        Missing.THEME: ~_has(t.testimony_theme),
        Missing.COUNTRY: ~_has(t.testimony_country),
        Missing.LANGUAGE: ~_has(t.testimony_language),
        Missing.INTERVIEWEE: ~_has(t.participation, t.participation.c.part == Part.INTERVIEWEE.value),
        Missing.DATE: func.coalesce(columns.date, "") == "",
        Missing.SUMMARY: columns.summary == "",
        Missing.TITLE: columns.title == "",
        Missing.REVIEW: columns.status.in_((Status.DRAFT.value, Status.DESCRIBED.value)),
    }[what]


def _amounts_to(what: Countable, amount: Amount) -> ColumnElement[bool]:
    """Whether there are so many. Counted once for all rows, since a record's own count would be asked 20,000 times."""
    table, number = {
        Countable.PEOPLE: (t.participation, func.count(t.participation.c.person_id.distinct())),
        Countable.PASSAGES: (t.passage, func.count()),
        Countable.QUOTES: (t.quote, func.count()),
        Countable.FILES: (t.attachment, func.count()),
        Countable.RECORDINGS: (t.attachment, func.count()),
        Countable.MINUTES: (t.attachment, _minutes(t.attachment.c.duration_ms)),
    }[what]
    owner = table.c.testimony_id
    owners = select(owner).group_by(owner)
    if what in {Countable.RECORDINGS, Countable.MINUTES}:
        owners = owners.where(t.attachment.c.kind.in_(RECORDINGS))
    enough = t.testimony.c.id.in_(owners.having(number >= max(amount.at_least, 1)))
    if amount.at_most is None:
        return enough if amount.at_least else true()
    not_too_many = t.testimony.c.id.not_in(owners.having(number > amount.at_most))
    return and_(enough, not_too_many) if amount.at_least else not_too_many


def _minutes(milliseconds: ColumnElement[Any]) -> ColumnElement[int]:
    """All together in minutes, the last one begun counted."""
    return (func.coalesce(func.sum(milliseconds), 0) + 59_999) // 60_000


def _has(table: Table, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(table.c.testimony_id == t.testimony.c.id, *more)


def _holds(text: str) -> ColumnElement[bool]:
    columns = t.testimony.c
    return or_(_contains(columns.code, text), _contains(columns.title, text), _named(text))


def _named(text: str, part: Part | None = None) -> ColumnElement[bool]:
    # People first, each once: who asks is in thousands of interviews, and to fold a name takes longer than to find it.
    found = or_(_contains(t.person.c.name, text), _contains(t.person.c.pseudonym, text))
    theirs = select(t.participation.c.testimony_id).where(
        t.participation.c.person_id.in_(select(t.person.c.id).where(found))
    )
    return t.testimony.c.id.in_(theirs if part is None else theirs.where(t.participation.c.part == part.value))


def _field_holds(column: RowColumn, text: str) -> ColumnElement[bool]:
    """Whether one field holds the text; fields of the testimony's own row are compared as they are written."""
    if column.value in t.testimony.c:
        return _contains(func.coalesce(t.testimony.c[column.value], ""), text)
    linked, file = t.testimony_theme.c, t.attachment.c
    number = t.theme.c.number.startswith(text, autoescape=True)
    project = or_(_contains(t.project.c.name, text), _contains(t.project.c.synonyms, text))
    return {
        RowColumn.INTERVIEWEE: _named(text, Part.INTERVIEWEE),
        RowColumn.INTERVIEWER: _named(text, Part.INTERVIEWER),
        RowColumn.ROLE: _has(t.participation, t.participation.c.role_id == t.role.c.id, _term(t.role, text)),
        RowColumn.THEMES: _has(t.testimony_theme, linked.theme_id == t.theme.c.id, or_(number, _term(t.theme, text))),
        RowColumn.PROJECT: exists().where(t.project.c.id == t.testimony.c.project_id, project),
        RowColumn.GOALS: _has(t.testimony_goal, t.testimony_goal.c.goal_id == t.goal.c.id, _goal(text)),
        RowColumn.COUNTRY: _has(t.testimony_country, t.testimony_country.c.code.in_(_codes(country_names(), text))),
        RowColumn.LANGUAGES: _has(
            t.testimony_language, t.testimony_language.c.code.in_(_codes(language_names(), text))
        ),
        RowColumn.KEYWORDS: _has(t.testimony_keyword, _contains(t.testimony_keyword.c.word, text)),
        RowColumn.INSTITUTION: _has(t.participation, _contains(t.participation.c.institution, text)),
        RowColumn.FILES: _has(t.attachment, or_(_contains(file.original_name, text), _contains(file.label, text))),
    }[column]


def _term(table: Table, text: str) -> ColumnElement[bool]:
    return or_(*(_contains(table.c[name], text) for name in _LABELS))


def _goal(text: str) -> ColumnElement[bool]:
    if text.isdecimal():
        return t.goal.c.id == int(text[:4])
    return or_(*(_contains(t.goal.c[name], text) for name in _LABELS[:3]))


def _codes(names: Any, text: str) -> list[str]:
    """The codes whose name, in any language of the interface, contains the text."""
    return sorted({code for name, code in names.items() if fold(text) in name})


def _contains(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return func.folded(column).contains(fold(text), autoescape=True)
