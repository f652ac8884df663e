"""The fields of a testimony as an import gives them and as the archive holds them, in one form that can be compared."""

from __future__ import annotations

from typing import TypeAlias

from testimony_archive.domain.drafts import DraftTestimony
from testimony_archive.domain.edits import CONSENT_FIELDS, TestimonyField
from testimony_archive.domain.records import Testimony
from testimony_archive.domain.text import fold
from testimony_archive.services.terms import TermNames, goal_number

DraftValue: TypeAlias = str | tuple[str, ...]


def draft_values(draft: DraftTestimony, names: TermNames) -> dict[TestimonyField, DraftValue]:
    """The fields that a draft gives, in the form in which `record_values` tells those of a record."""
    themes = names.themes
    given: dict[TestimonyField, DraftValue | None] = {
        TestimonyField.TITLE: draft.title,
        TestimonyField.DATE: str(draft.date) if draft.date else None,
        TestimonyField.PLACE: draft.place,
        TestimonyField.COUNTRY: _once(draft.countries),
        TestimonyField.LANGUAGE: _once(draft.languages),
        TestimonyField.PROJECT: draft.project,
        TestimonyField.THEME: draft.themes
        and tuple(dict.fromkeys(themes[fold(each)].key if fold(each) in themes else each for each in draft.themes)),
        TestimonyField.GOAL: tuple(str(each) for each in sorted({goal_number(each) for each in draft.goals or ()})),
        TestimonyField.KEYWORDS: _once(draft.keywords),
        TestimonyField.COLLECTION: draft.collection,
        TestimonyField.SERIES: draft.series,
        TestimonyField.SUMMARY: draft.summary,
        TestimonyField.MAIN_IDEA: _once(draft.main_ideas),
        TestimonyField.STATUS: draft.status and draft.status.value,
        TestimonyField.NOTES: draft.notes,
        TestimonyField.REPOSITORY: draft.repository,
        TestimonyField.FUNDER: draft.funder,
        TestimonyField.RIGHTS_STATEMENT: draft.rights_statement,
        TestimonyField.RELATED: draft.related,
        TestimonyField.EQUIPMENT: draft.equipment,
        TestimonyField.CONSENT: draft.consent and draft.consent.value,
        TestimonyField.CONSENT_DATE: str(draft.consent_date) if draft.consent_date else None,
        TestimonyField.CONSENT_USES: tuple(sorted(each.value for each in draft.consent_uses or ())),
        TestimonyField.RELEASE: draft.release and draft.release.value,
        TestimonyField.RELEASE_DATE: str(draft.release_date) if draft.release_date else None,
        TestimonyField.RELEASE_USES: tuple(sorted(each.value for each in draft.release_uses or ())),
        TestimonyField.ACCESS: draft.access and draft.access.value,
        TestimonyField.ACCESS_UNTIL: str(draft.access_until) if draft.access_until else None,
        TestimonyField.ACCESS_REASON: draft.access_reason,
    }
    return {name: value for name, value in given.items() if value}


def record_values(record: Testimony) -> dict[TestimonyField, DraftValue]:
    """The fields of a record that an import can set."""
    return {
        TestimonyField.TITLE: record.title,
        TestimonyField.DATE: str(record.date or ""),
        TestimonyField.PLACE: record.place,
        TestimonyField.COUNTRY: record.countries,
        TestimonyField.LANGUAGE: record.languages,
        TestimonyField.PROJECT: record.project.name if record.project else "",
        TestimonyField.THEME: tuple(each.key for each in record.themes),
        TestimonyField.GOAL: tuple(str(each.number) for each in record.goals),
        TestimonyField.KEYWORDS: record.keywords,
        TestimonyField.COLLECTION: record.collection,
        TestimonyField.SERIES: record.series,
        TestimonyField.SUMMARY: record.summary,
        TestimonyField.MAIN_IDEA: record.main_ideas,
        TestimonyField.STATUS: record.status.value,
        TestimonyField.NOTES: record.notes,
        TestimonyField.REPOSITORY: record.repository,
        TestimonyField.FUNDER: record.funder,
        TestimonyField.RIGHTS_STATEMENT: record.rights_statement,
        TestimonyField.RELATED: record.related,
        TestimonyField.EQUIPMENT: record.equipment,
        **_consent_values(record),
        TestimonyField.ACCESS: record.access.level.value,
        TestimonyField.ACCESS_UNTIL: str(record.access.until or ""),
        TestimonyField.ACCESS_REASON: record.access.reason,
    }


def _consent_values(record: Testimony) -> dict[TestimonyField, DraftValue]:
    given = {each.moment: each for each in record.consents}
    values: dict[TestimonyField, DraftValue] = {}
    for moment, fields in CONSENT_FIELDS.items():
        consent = given.get(moment)
        form, date, uses = fields
        values[form] = consent.form.value if consent else ""
        values[date] = str(consent.given_on or "") if consent else ""
        values[uses] = tuple(sorted(each.value for each in consent.uses)) if consent else ()
    return values


def _once(values: tuple[str, ...] | None) -> tuple[str, ...] | None:
    return values and tuple(dict.fromkeys(values))
