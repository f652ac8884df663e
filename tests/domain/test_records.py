"""What records say of themselves, and what change sets and vocabularies tell."""

from __future__ import annotations

import dataclasses
import inspect
from dataclasses import replace

import pytest

from testimony_archive.domain import changes, drafts, publication, queries, records, vocabularies
from testimony_archive.domain.changes import ChangeLabel, ChangeSet, RecordKind
from testimony_archive.domain.records import Labels, Part, Participation, Person, Role, Testimony, Theme
from testimony_archive.domain.vocabularies import Vocabularies
from tests.domain.test_rights import TESTIMONY


@pytest.mark.parametrize("module", [changes, drafts, publication, queries, records, vocabularies])
def test_records_are_frozen_and_slotted(module: object) -> None:
    found = [each for _, each in inspect.getmembers(module, dataclasses.is_dataclass) if isinstance(each, type)]
    assert found
    for each in found:
        assert each.__dataclass_params__.frozen, each  # type: ignore[attr-defined]
        assert "__slots__" in vars(each), each


def with_people(*people: Participation) -> Testimony:
    return replace(TESTIMONY, participations=people)


def person(number: int, name: str, part: Part = Part.INTERVIEWEE, role: Role | None = None) -> Participation:
    pseudonym = "Carmen" if name == "Inés" else ""
    return Participation(number, part, Person(number, str(number), name, pseudonym), role)


TEACHER, STUDENT = Role(1, "1", "teacher", Labels(en="Teacher")), Role(2, "2", "student", Labels(en="Student"))


def test_a_testimony_is_called_by_its_title_else_its_people_else_its_code() -> None:
    assert with_people().heading == "PE-001"
    assert (
        with_people(person(1, "Rosa"), person(2, "Inés"), person(3, "Ana", Part.INTERVIEWER)).heading == "Rosa; Carmen"
    )
    assert replace(with_people(person(1, "Rosa")), title="El taller").heading == "El taller"
    assert with_people(person(1, "")).heading == "PE-001"


def test_the_roles_of_a_testimony_are_those_of_who_is_interviewed_each_once() -> None:
    testimony = with_people(
        person(1, "Rosa", role=TEACHER),
        person(2, "Ana", Part.TRANSLATOR, STUDENT),
        person(3, "Bea"),
        person(4, "Carla", role=TEACHER),
        person(5, "Diana", role=STUDENT),
    )
    assert testimony.roles == (TEACHER, STUDENT)
    assert [each.person.name for each in testimony.interviewees] == ["Rosa", "Bea", "Carla", "Diana"]


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Teacher"), ("es", "Docente"), ("fr", "Teacher"), ("de", "Teacher")]
)
def test_a_label_falls_back_to_another_language(language: str, label: str) -> None:
    assert Labels(en="Teacher", es="Docente").in_language(language) == label
    assert Labels(fr="Enseignante").in_language("en") == "Enseignante"


def test_a_person_is_known_outside_by_the_pseudonym() -> None:
    assert Person(1, "1", "Inés", "Carmen").outside_name == "Carmen"
    assert Person(1, "1", "Inés").outside_name == "Inés"


def test_a_change_set_says_what_it_touched() -> None:
    touched = frozenset({(RecordKind.TESTIMONY, 3), (RecordKind.TESTIMONY, 5), (RecordKind.QUOTE, 7)})
    change = ChangeSet(1, ChangeLabel("edit {field} of {code}", (("field", "title"), ("code", "A"))), touched)
    assert change.touches(RecordKind.QUOTE)
    assert not change.touches(RecordKind.SELECTION)
    assert change.ids(RecordKind.TESTIMONY) == {3, 5}
    assert change.label.text() == "edit title of A"


def test_themes_know_those_above_and_below_them() -> None:
    def theme(number: int, parent: int | None) -> Theme:
        return Theme(number, str(number), str(number), "", Labels(), parent)

    tree = Vocabularies(
        {each: theme(each, parent) for each, parent in ((1, None), (2, 1), (3, 2), (4, 1))}, {}, {}, {}, ()
    )
    assert tree.with_ancestors(3) == (3, 2, 1)
    assert tree.with_descendants(1) == {1, 2, 3, 4}
    assert tree.with_descendants(3) == {3}


def test_a_tree_that_bites_its_tail_is_climbed_once() -> None:
    themes = {each: Theme(each, "", "", "", Labels(), 3 - each) for each in (1, 2)}
    assert Vocabularies(themes, {}, {}, {}, ()).with_ancestors(1) == (1, 2)
