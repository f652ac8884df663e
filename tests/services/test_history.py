"""The history of a record, and setting single fields back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import CannotRestore
from testimony_archive.domain.records import Part
from tests.factories import content, record

if TYPE_CHECKING:
    from testimony_archive.domain.history import HistoryEntry
    from testimony_archive.services.workspace import Workspace


def _newest(workspace: Workspace, code: str) -> HistoryEntry:
    return workspace.history.of(record(workspace, code).testimony_id)[0]


def test_a_change_tells_when_what_before_and_after(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Another title")
    entry = _newest(workspace, "PE-001")
    assert (entry.table, entry.field) == ("testimony", "title")
    assert (entry.before, entry.after) == (("El taller de la tarde",), ("Another title",))
    assert entry.label.text() == "edit title of PE-001"
    assert entry.at
    assert entry.restorable


def test_a_field_is_set_back_past_later_changes_and_undo_takes_that_back(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.TITLE, "One")
    first = _newest(workspace, "PE-001")
    workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Two")
    workspace.editing.edit(testimony_id, TestimonyField.PLACE, "Lima")
    before = content(workspace)

    restored = workspace.history.restore(testimony_id, first)
    assert restored.label.text() == "set title of PE-001 back"
    assert record(workspace, "PE-001").title == "El taller de la tarde"
    assert record(workspace, "PE-001").place == "Lima"
    workspace.undo()
    assert content(workspace) == before
    workspace.redo()
    assert record(workspace, "PE-001").title == "El taller de la tarde"


def test_dates_are_set_back_whole(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    before = content(workspace)
    workspace.editing.edit(testimony_id, TestimonyField.DATE, "1999")
    workspace.history.restore(testimony_id, _newest(workspace, "PE-001"))
    assert content(workspace) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (TestimonyField.THEME, ("quality-education-training",)),
        (TestimonyField.THEME, ()),
        (TestimonyField.COUNTRY, ("CL",)),
        (TestimonyField.KEYWORDS, ("taller", "new")),
        (TestimonyField.GOAL, ("10",)),
        (TestimonyField.LANGUAGE, ("fr",)),
        (TestimonyField.PROJECT, "A new one"),
        (TestimonyField.STATUS, "published"),
        (TestimonyField.CONSENT_DATE, "2023"),
    ],
)
def test_values_that_came_and_went_are_set_back(
    field: TestimonyField, value: str | tuple[str, ...], workspace: Workspace
) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    before = record(workspace, "PE-001")
    workspace.editing.edit(testimony_id, field, value)
    entry = next(each for each in workspace.history.of(testimony_id) if each.restorable)
    workspace.history.restore(testimony_id, entry)
    after = record(workspace, "PE-001")
    for name in ("themes", "countries", "keywords", "goals", "languages", "project", "status", "consents"):
        assert set(_listed(getattr(after, name))) == set(_listed(getattr(before, name))), name


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def test_people_are_part_of_the_history(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    person = next(each for each in testimony.participations if each.part is Part.INTERVIEWEE)
    workspace.editing.edit_participation(
        testimony.testimony_id, person.participation_id, ParticipationField.PSEUDONYM, "Flor"
    )
    entry = _newest(workspace, "PE-001")
    assert (entry.table, entry.field, entry.before, entry.after) == ("person", "pseudonym", ("",), ("Flor",))
    workspace.editing.remove_participation(testimony.testimony_id, person.participation_id)
    gone = _newest(workspace, "PE-001")
    assert (gone.table, gone.after, gone.restorable) == ("participation", (), False)
    with pytest.raises(CannotRestore):
        workspace.history.restore(testimony.testimony_id, gone)


def test_what_does_not_apply_any_more_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.CODE, "PE-009")
    entry = _newest(workspace, "PE-009")
    workspace.editing.add_testimony("pe-001")
    before = content(workspace)
    with pytest.raises(CannotRestore):
        workspace.history.restore(testimony_id, entry)
    assert content(workspace) == before


def test_a_person_who_was_taken_out_cannot_have_a_role_set_back(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    person = testimony.participations[0].participation_id
    workspace.editing.edit_participation(testimony.testimony_id, person, ParticipationField.INSTITUTION, "Another")
    entry = _newest(workspace, "PE-001")
    workspace.editing.remove_participation(testimony.testimony_id, person)
    with pytest.raises(CannotRestore):
        workspace.history.restore(testimony.testimony_id, entry)


def test_the_history_of_one_record_knows_nothing_of_another(workspace: Workspace) -> None:
    other = record(workspace, "CL-002").testimony_id
    before = workspace.history.of(other)
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.THEME, ())
    assert workspace.history.of(other) == before


def test_people_who_came_and_went_are_told_by_name(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    workspace.editing.add_participation(testimony.testimony_id, Part.TRANSLATOR, "Ana Paz")
    came = _newest(workspace, "PE-001")
    workspace.editing.remove_participation(testimony.testimony_id, testimony.participations[0].participation_id)
    went = _newest(workspace, "PE-001")
    names = workspace.history.people([came, went])
    assert [[names[int(each or 0)] for each in values] for values in (came.after, went.before)] == [
        *(["Ana Paz"], ["Rosa Quispe"]),
    ]
