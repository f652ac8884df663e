"""What a new record begins with when an earlier one is copied or kept as a template.

Kept is what is likely the same for the next interview of a series. What the next interviewee says and agrees to is not:
title, date, summary, main ideas, keywords, interviewees, consent, files, transcripts, notes and status begin empty.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from testimony_archive.domain.drafts import DraftTestimony
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, Part, Testimony
from testimony_archive.domain.terms import VocabularyKind

_PEOPLE: Final = "people"
_PERSON: Final = "person"
_TEXTS: Final = (
    TestimonyField.PLACE,
    TestimonyField.PROJECT,
    TestimonyField.COLLECTION,
    TestimonyField.SERIES,
    TestimonyField.REPOSITORY,
    TestimonyField.FUNDER,
    TestimonyField.RIGHTS_STATEMENT,
    TestimonyField.EQUIPMENT,
    TestimonyField.ACCESS_REASON,
)
"""Fields with one text; a draft has them by the same names."""
_LISTS: Final[Mapping[TestimonyField, str]] = {
    TestimonyField.COUNTRY: "countries",
    TestimonyField.LANGUAGE: "languages",
    TestimonyField.THEME: "themes",
    TestimonyField.GOAL: "goals",
}
_NUMBER: Final = re.compile(r"(.*?)([0-9]{1,15})([^0-9]*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who takes part and is not interviewed: the person by UUID, the role by key, what they were then."""

    person_uuid: str
    part: Part
    role: str = ""
    institution: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class RecordStart:
    """What a new record begins with. The draft's code is that of the record it was taken from; themes are keys."""

    draft: DraftTestimony
    hands: tuple[Hand, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordTemplate:
    """A named start for new records, kept in the archive."""

    template_id: int
    uuid: str
    name: str
    start: RecordStart


def start_of(testimony: Testimony) -> RecordStart:
    """What the record after this one begins with."""
    access = testimony.access
    draft = DraftTestimony(
        code=testimony.code,
        place=testimony.place,
        countries=testimony.countries,
        languages=testimony.languages,
        project=testimony.project.name if testimony.project else "",
        themes=tuple(each.key for each in testimony.themes),
        goals=tuple(str(each.number) for each in testimony.goals),
        collection=testimony.collection,
        series=testimony.series,
        repository=testimony.repository,
        funder=testimony.funder,
        rights_statement=testimony.rights_statement,
        equipment=testimony.equipment,
        access=access.level,
        access_until=access.until,
        access_reason=access.reason,
    )
    hands = (
        Hand(each.person.uuid, each.part, each.role.key if each.role else "", each.institution, each.country)
        for each in testimony.participations
        if each.part is not Part.INTERVIEWEE
    )
    return RecordStart(draft, tuple(hands))


def terms_of(start: RecordStart, kind: VocabularyKind) -> frozenset[str]:
    """The terms of a vocabulary that a start names: themes, roles and countries by key, others by name."""
    draft = start.draft
    match kind:
        case VocabularyKind.THEME:
            return frozenset(draft.themes or ())
        case VocabularyKind.PROJECT | VocabularyKind.COLLECTION | VocabularyKind.SERIES:
            return frozenset({getattr(draft, kind.value) or ""} - {""})
        case VocabularyKind.COUNTRY:
            return frozenset({*(draft.countries or ()), *(each.country for each in start.hands)} - {""})
        case VocabularyKind.ROLE:
            return frozenset({each.role for each in start.hands} - {""})
        case VocabularyKind.INSTITUTION:
            return frozenset({each.institution for each in start.hands} - {""})
        case VocabularyKind.KEYWORD:  # they are of one record
            return frozenset()


def with_term(start: RecordStart, kind: VocabularyKind, name: str, new: str) -> RecordStart:
    """The start with another term in the place of one: themes and roles by key, others by name."""
    draft = start.draft
    match kind:
        case VocabularyKind.THEME:
            themes = dict.fromkeys(new if each == name else each for each in draft.themes or ())
            return replace(start, draft=replace(draft, themes=tuple(themes)))
        case VocabularyKind.PROJECT | VocabularyKind.COLLECTION | VocabularyKind.SERIES:
            column: dict[str, Any] = {kind.value: new}
            return replace(start, draft=replace(draft, **column)) if getattr(draft, kind.value) == name else start
        case VocabularyKind.ROLE:
            hands = (replace(each, role=new if each.role == name else each.role) for each in start.hands)
            return replace(start, hands=tuple(hands))
        case VocabularyKind.INSTITUTION:
            then = ((each, new if each.institution == name else each.institution) for each in start.hands)
            return replace(start, hands=tuple(replace(each, institution=its) for each, its in then))
        case _:  # keywords are of one record; countries have codes
            return start


def to_fields(start: RecordStart) -> dict[str, Any]:
    """A start by the names of its fields, ready for JSON; what is empty is left out."""
    draft = start.draft
    fields: dict[str, Any] = {
        TestimonyField.CODE.value: draft.code,
        **{field.value: getattr(draft, field.value) for field in _TEXTS},
        **{field.value: list(getattr(draft, name) or ()) for field, name in _LISTS.items()},
        TestimonyField.ACCESS.value: (draft.access or AccessLevel.OPEN).value,
        TestimonyField.ACCESS_UNTIL.value: str(draft.access_until) if draft.access_until else "",
        _PEOPLE: [
            {
                name: value
                for name, value in (
                    (_PERSON, each.person_uuid),
                    (ParticipationField.PART.value, each.part.value),
                    (ParticipationField.ROLE.value, each.role),
                    (ParticipationField.INSTITUTION.value, each.institution),
                    (ParticipationField.COUNTRY.value, each.country),
                )
                if value
            }
            for each in start.hands
        ],
    }
    return {name: value for name, value in fields.items() if value}


def from_fields(fields: Mapping[str, Any]) -> RecordStart:
    """The start that `to_fields` wrote; names of other fields mean nothing."""
    until = fields.get(TestimonyField.ACCESS_UNTIL.value, "")
    texts: dict[str, Any] = {field.value: fields.get(field.value, "") for field in _TEXTS}
    lists: dict[str, Any] = {name: tuple(fields.get(field.value, ())) for field, name in _LISTS.items()}
    draft = DraftTestimony(
        code=fields[TestimonyField.CODE.value],
        **texts,
        **lists,
        access=AccessLevel(fields.get(TestimonyField.ACCESS.value, AccessLevel.OPEN.value)),
        access_until=PartialDate(until) if until else None,
    )
    hands = (
        Hand(
            each[_PERSON],
            Part(each[ParticipationField.PART.value]),
            each.get(ParticipationField.ROLE.value, ""),
            each.get(ParticipationField.INSTITUTION.value, ""),
            each.get(ParticipationField.COUNTRY.value, ""),
        )
        for each in fields.get(_PEOPLE, ())
    )
    return RecordStart(draft, tuple(hands))


def next_code(code: str, taken: Collection[str]) -> str:
    """The first free code after one, of the same pattern: ``PE-015`` after ``PE-014``, ``Huaral-2`` after ``Huaral``.

    Args:
        code: where to begin.
        taken: the codes that there are, case-folded.
    """
    found = _NUMBER.fullmatch(code)
    head, digits, tail = found.groups() if found else (f"{code}-", "1", "")
    number = int(digits) + 1
    while (wanted := f"{head}{number:0{len(digits)}}{tail}").casefold() in taken:
        number += 1
    return wanted
