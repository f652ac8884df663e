"""One field of many testimonies, edited at once: what is told before, what is changed, and its one undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from testimony_archive.domain.bulk_edits import BULK_FIELDS, BulkEdit, BulkOperation, operations
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import BadValue, CannotUndo, UnknownTerm
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage import tables as t
from tests.factories import opened, small_archive

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.domain.bulk_edits import BulkField
    from testimony_archive.domain.records import Testimony

F, P, Do = TestimonyField, ParticipationField, BulkOperation
VALUES: dict[BulkField, tuple[str, str]] = {
    F.DATE: ("2021-05", "14 March 2022"),
    F.COUNTRY: ("PE", "CL"),
    F.LANGUAGE: ("es", "qu"),
    F.THEME: ("quality-education-training", "collaboration-harmonization"),
    F.GOAL: ("4", "5"),
    F.STATUS: ("reviewed", "draft"),
    F.CONSENT: ("oral", "written"),
    F.CONSENT_DATE: ("2022", "2023-01-01"),
    F.CONSENT_USES: ("quote", "publish"),
    F.RELEASE: ("oral", "none"),
    F.RELEASE_DATE: ("2022", "2023-01-01"),
    F.RELEASE_USES: ("quote", "publish"),
    F.ACCESS: ("internal", "closed"),
    F.ACCESS_UNTIL: ("2030", "2031"),
    F.MAIN_IDEA: ("El taller", "la máquina"),
    P.ROLE: ("teacher", "student"),
    P.COUNTRY: ("PE", "CL"),
    P.GENDER: ("woman", "other"),
}


def edit(field: BulkField, operation: BulkOperation, value: str = "", replacement: str = "") -> BulkEdit:
    return BulkEdit(field, operation, value, replacement)


def ids(workspace: Workspace, *codes: str) -> tuple[int, ...]:
    return workspace.catalogue.testimony_ids(codes or ("PE-001", "CL-002", "CO-003"))


def records(workspace: Workspace) -> tuple[Testimony, ...]:
    return workspace.catalogue.testimonies(ids(workspace))


def catalogue_of(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    """Every row of the catalogue, but for when testimonies were changed."""
    names = [name for name in t.metadata.tables if name not in ("change", "change_set", "setting")]
    with workspace._folder.database.read() as connection:
        return {
            name: [
                {key: value for key, value in row._mapping.items() if key != "changed_at"}
                for row in connection.execute(select(t.metadata.tables[name]).order_by(t.metadata.tables[name].c.id))
            ]
            for name in names
        }


def test_a_theme_is_added_to_those_that_do_not_have_it(workspace: Workspace) -> None:
    adding = edit(F.THEME, Do.ADD, "quality-education-training")
    preview = workspace.bulk_editing.preview(ids(workspace), adding)
    assert [each.code for each in preview.changes] == ["CL-002", "CO-003"]
    assert preview.same == ids(workspace, "PE-001")
    done = workspace.bulk_editing.apply(ids(workspace), adding)
    assert done.label.text() == "add theme to 2 testimonies"
    assert [each.themes[-1].key for each in records(workspace)] == ["quality-education-training"] * 3
    assert workspace.undo().label == done.label
    assert [len(each.themes) for each in records(workspace)] == [2, 1, 0]


def test_a_change_of_one_testimony_alone_names_it(workspace: Workspace) -> None:
    assert (
        workspace.bulk_editing.apply(ids(workspace), edit(F.SERIES, Do.CLEAR)).label.text() == "edit series of PE-001"
    )


def test_what_changes_nothing_leaves_nothing_to_undo(workspace: Workspace) -> None:
    done = workspace.bulk_editing.apply(ids(workspace), edit(F.FUNDER, Do.CLEAR))
    assert (done.touched, workspace.undo_state.undo) == (frozenset(), None)


def test_words_are_found_and_replaced_wherever_they_stand_and_the_search_follows(workspace: Workspace) -> None:
    workspace.bulk_editing.apply(ids(workspace), edit(F.TITLE, Do.REPLACE, "taller", "galpón"))
    assert [each.title for each in records(workspace)] == ["El galpón de la tarde", "Night classes", "La rivière"]
    assert workspace.searching.search(SearchRequest("galpón")).testimonies == 1
    workspace.bulk_editing.apply(ids(workspace), edit(F.MAIN_IDEA, Do.REPLACE, "El taller", "El galpón"))
    assert records(workspace)[0].main_ideas[0] == "El galpón empezó con dos máquinas."


def test_one_term_takes_the_place_of_another_and_of_neither_twice(workspace: Workspace) -> None:
    workspace.bulk_editing.apply(ids(workspace), edit(F.COUNTRY, Do.REPLACE, "CA", "CL"))
    assert [each.countries for each in records(workspace)] == [("PE",), ("CL",), ("CO",)]


def test_goals_that_are_set_are_so_already_whatever_order_they_are_typed_in(workspace: Workspace) -> None:
    workspace.bulk_editing.apply(ids(workspace), edit(F.GOAL, Do.SET, "5; 4"))
    assert [{goal.number for goal in each.goals} for each in records(workspace)] == [{4, 5}] * 3
    for typed in ("5; 4", "4; 5"):
        assert not workspace.bulk_editing.preview(ids(workspace), edit(F.GOAL, Do.SET, typed)).changes


def test_a_paragraph_is_added_once(workspace: Workspace) -> None:
    for _ in range(2):
        workspace.bulk_editing.apply(ids(workspace), edit(F.NOTES, Do.ADD, "Revisar."))
    assert [each.notes for each in records(workspace)] == ["Nota interna.\nRevisar.", "Revisar.", "Revisar."]


def test_what_is_said_of_people_is_set_for_those_interviewed(workspace: Workspace) -> None:
    workspace.bulk_editing.apply(ids(workspace), edit(P.ROLE, Do.SET, "student"))
    assert [[role.key for role in each.roles] for each in records(workspace)] == [["student"]] * 3
    workspace.bulk_editing.apply(ids(workspace), edit(P.INSTITUTION, Do.REPLACE, "Huaral", "Lima"))
    assert records(workspace)[0].interviewees[0].institution == "Instituto de Lima"
    workspace.bulk_editing.apply(ids(workspace), edit(P.GENDER, Do.CLEAR))
    assert {each.interviewees[0].person.gender for each in records(workspace)} == {None}


def test_the_country_of_people_is_not_that_of_the_testimony(workspace: Workspace) -> None:
    assert operations(P.COUNTRY) == (Do.SET, Do.CLEAR)
    workspace.bulk_editing.apply(ids(workspace), edit(P.COUNTRY, Do.SET, "CL"))
    assert {each.interviewees[0].country for each in records(workspace)} == {"CL"}
    assert [each.countries for each in records(workspace)] == [("PE",), ("CL", "CA"), ("CO",)]


def test_a_date_never_turns_into_consent_that_nobody_gave(workspace: Workspace) -> None:
    preview = workspace.bulk_editing.preview(ids(workspace), edit(F.CONSENT_DATE, Do.SET, "2022"))
    assert preview.impossible == ids(workspace, "CO-003")
    workspace.bulk_editing.apply(ids(workspace), edit(F.CONSENT_DATE, Do.SET, "2022"))
    assert records(workspace)[2].consents == ()


def test_consent_is_recorded_and_taken_away_again_for_many(workspace: Workspace) -> None:
    workspace.bulk_editing.apply(ids(workspace), edit(F.CONSENT, Do.SET, "public"))
    assert [each.consents[0].form.value for each in records(workspace)] == ["public"] * 3
    workspace.bulk_editing.apply(ids(workspace), edit(F.CONSENT, Do.CLEAR))
    assert [each.consents for each in records(workspace)] == [()] * 3


def test_a_project_that_is_not_there_yet_comes_with_the_edit_and_goes_with_its_undo(workspace: Workspace) -> None:
    setting = edit(F.PROJECT, Do.SET, "Ríos")
    assert len(workspace.bulk_editing.preview(ids(workspace), setting).changes) == 3
    workspace.bulk_editing.apply(ids(workspace), setting)
    assert {each.project.name for each in records(workspace) if each.project} == {"Ríos"}
    workspace.undo()
    assert "Ríos" not in {each.name for each in workspace.catalogue.vocabularies().projects.values()}


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (edit(F.DATE, Do.SET, "2022-13-40"), BadValue),
        (edit(F.THEME, Do.ADD, "no such theme"), UnknownTerm),
        (edit(F.TITLE, Do.SET, ""), BadValue),
        (edit(F.PROJECT, Do.SET, " "), BadValue),
        (edit(F.STATUS, Do.CLEAR), BadValue),
        (edit(F.TITLE, Do.SET, "x" * 10_000), BadValue),
        (edit(F.TITLE, Do.REPLACE, "l", "l" * 1_000), BadValue),
        (edit(P.GENDER, Do.SET, "yes"), BadValue),
    ],
)
def test_bad_values_are_refused_and_nothing_is_changed(workspace: Workspace, wrong: BulkEdit, error: type) -> None:
    before = catalogue_of(workspace)
    with pytest.raises(error):
        workspace.bulk_editing.apply(ids(workspace), wrong)
    assert catalogue_of(workspace) == before


def test_testimonies_that_are_gone_are_left_out(workspace: Workspace) -> None:
    gone = ids(workspace, "CO-003")
    everyone = ids(workspace)
    workspace.editing.delete_testimonies(gone)
    for field in (F.KEYWORDS, F.TITLE):
        preview = workspace.bulk_editing.preview(everyone, edit(field, Do.SET, "agua"))
        assert len(preview.changes) == 2


@pytest.mark.parametrize("field", [F.THEME, F.COUNTRY, F.TITLE, F.PROJECT, F.STATUS, P.ROLE, P.INSTITUTION])
def test_one_testimony_gives_others_what_it_has(workspace: Workspace, field: BulkField) -> None:
    first = ids(workspace)[0]
    workspace.bulk_editing.apply(ids(workspace), workspace.bulk_editing.fill_from(first, field))
    assert workspace.bulk_editing.preview(ids(workspace), workspace.bulk_editing.fill_from(first, field)).changes == ()


def test_nothing_is_given_as_nothing(workspace: Workspace) -> None:
    filling = workspace.bulk_editing.fill_from(ids(workspace, "CO-003")[0], F.THEME)
    assert filling == edit(F.THEME, Do.CLEAR)
    assert workspace.bulk_editing.fill_from(ids(workspace, "CL-002")[0], P.INSTITUTION).operation is Do.CLEAR


def sql(workspace: Workspace, statement: str, *values: object) -> list[object]:
    """Do something past the history; gives the first column of what it reads."""
    with workspace._folder.database.write() as connection:
        result = connection.exec_driver_sql(statement, values)
        return list(result.scalars()) if result.returns_rows else []


def many_testimonies(workspace: Workspace) -> tuple[int, ...]:
    return tuple(workspace.editing.add_testimony()[1] for _ in range(60))


@pytest.mark.parametrize(
    "edits",
    [
        (edit(F.THEME, Do.ADD, "quality-education-training"),),
        (edit(F.STATUS, Do.SET, "reviewed"), edit(F.DATE, Do.SET, "2022-03")),
        (edit(F.KEYWORDS, Do.ADD, "agua; río"), edit(F.KEYWORDS, Do.REMOVE, "agua"), edit(F.KEYWORDS, Do.CLEAR)),
        (edit(F.COLLECTION, Do.SET, "Ríos"), edit(F.COLLECTION, Do.REPLACE, "Ríos", "Lagos")),
        (edit(F.CONSENT, Do.SET, "oral"), edit(F.CONSENT_USES, Do.ADD, "quote"), edit(F.CONSENT, Do.CLEAR)),
    ],
)
def test_many_records_are_undone_and_redone_to_the_last_row(workspace: Workspace, edits: tuple[BulkEdit, ...]) -> None:
    many = many_testimonies(workspace)
    states = [catalogue_of(workspace)]
    for each in edits:
        assert len(workspace.bulk_editing.apply(many, each).touched) == len(many)
        states.append(catalogue_of(workspace))
    for expected in states[-2::-1]:
        workspace.undo()
        assert catalogue_of(workspace) == expected
    for expected in states[1:]:
        workspace.redo()
        assert catalogue_of(workspace) == expected


def test_an_undo_never_overwrites_what_was_changed_past_the_history(workspace: Workspace) -> None:
    many = many_testimonies(workspace)
    workspace.bulk_editing.apply(many, edit(F.STATUS, Do.SET, "reviewed"))
    sql(workspace, "UPDATE testimony SET status = 'described' WHERE id = ?", many[7])
    with pytest.raises(CannotUndo):
        workspace.undo()


def test_an_added_row_that_was_changed_since_makes_the_undo_refuse(workspace: Workspace) -> None:
    many = many_testimonies(workspace)
    workspace.bulk_editing.apply(many, edit(F.KEYWORDS, Do.SET, "agua"))
    sql(workspace, "UPDATE testimony_keyword SET word = 'río' WHERE testimony_id = ?", many[7])
    with pytest.raises(CannotUndo):
        workspace.undo()


def test_a_place_that_was_taken_since_makes_the_undo_refuse(workspace: Workspace) -> None:
    many = many_testimonies(workspace)
    workspace.bulk_editing.apply(many, edit(F.KEYWORDS, Do.SET, "agua"))
    (row_id,) = sql(workspace, "SELECT id FROM testimony_keyword WHERE testimony_id = ?", many[7])
    workspace.bulk_editing.apply(many, edit(F.KEYWORDS, Do.CLEAR))
    sql(workspace, "INSERT INTO testimony_keyword (id, testimony_id, word) VALUES (?, ?, 'río')", row_id, many[7])
    with pytest.raises(CannotUndo):
        workspace.undo()


def test_texts_that_all_differ_are_replaced_undone_and_redone(workspace: Workspace) -> None:
    many = many_testimonies(workspace)
    sql(workspace, "UPDATE testimony SET title = 'Taller ' || id")
    sql(workspace, "INSERT INTO main_idea (testimony_id, text) SELECT id, 'Idea ' || id FROM testimony")
    before = catalogue_of(workspace)
    workspace.bulk_editing.apply(many, edit(F.TITLE, Do.REPLACE, "Taller", "Curso"))
    workspace.bulk_editing.apply(many, edit(F.MAIN_IDEA, Do.REPLACE, "Idea", "Tema"))
    after = catalogue_of(workspace)
    changed = workspace.catalogue.testimonies(many)
    assert [(each.title, each.main_ideas) for each in changed] == [(f"Curso {n}", (f"Tema {n}",)) for n in many]
    for _ in range(2):
        workspace.undo()
    assert catalogue_of(workspace) == before
    for _ in range(2):
        workspace.redo()
    assert catalogue_of(workspace) == after


def test_what_is_added_comes_last_where_places_were_left_out(workspace: Workspace) -> None:
    many = many_testimonies(workspace)
    workspace.bulk_editing.apply(many, edit(F.KEYWORDS, Do.SET, "agua; río"))
    sql(workspace, "UPDATE testimony_keyword SET position = position + 5 WHERE testimony_id = ?", many[7])
    workspace.bulk_editing.apply(many, edit(F.KEYWORDS, Do.ADD, "tierra"))
    keywords = {each.keywords for each in workspace.catalogue.testimonies(many)}
    assert keywords == {("agua", "río", "tierra")}


@pytest.mark.parametrize("each", [edit(F.STATUS, Do.SET, "reviewed"), edit(F.KEYWORDS, Do.ADD, "agua")])
def test_every_record_says_when_it_was_edited_and_undone(workspace: Workspace, each: BulkEdit) -> None:
    many = many_testimonies(workspace)
    for act in (partial(workspace.bulk_editing.apply, many, each), workspace.undo, workspace.redo):
        sql(workspace, "UPDATE testimony SET changed_at = '2001-01-01T00:00:00+00:00'")
        act()
        assert all(found.changed_at > "2002" for found in workspace.catalogue.testimonies(many))


def any_edit(field: BulkField) -> st.SearchStrategy[BulkEdit]:
    first, second = VALUES.get(field, ("agua clara", "tierra"))
    return st.builds(
        BulkEdit, st.just(field), st.sampled_from(operations(field)), st.sampled_from((first, second)), st.just(second)
    )


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_archive(tmp_path_factory.mktemp("bulk") / "archive")


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(edits=st.lists(st.sampled_from(BULK_FIELDS).flatmap(any_edit), min_size=1, max_size=6))
def test_whatever_is_edited_undone_and_redone_ends_where_it_began(lasting: Path, edits: list[BulkEdit]) -> None:
    with opened(lasting) as workspace:
        states = [catalogue_of(workspace)]
        for each in edits:
            done = workspace.bulk_editing.apply(ids(workspace), each)
            states += [catalogue_of(workspace)] if done.touched else []
        for expected in states[-2::-1]:
            workspace.undo()
            assert catalogue_of(workspace) == expected
        for expected in states[1:]:
            workspace.redo()
            assert catalogue_of(workspace) == expected
        for _ in states[1:]:
            workspace.undo()
        assert catalogue_of(workspace) == states[0]
        assert workspace.undo_state.undo is None
