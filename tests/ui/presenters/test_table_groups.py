"""The groups that rows of the table stand in: which, in which order, and what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import ConsentForm, Gender, Goal, Labels, Role, Status, Theme
from testimony_archive.domain.testimony_filter import GROUP_COLUMNS, RowColumn, Sort
from testimony_archive.domain.testimony_row import RowDetails, TestimonyRow
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.models.table_lines import TableLines, spans_of
from testimony_archive.ui.presenters.table_groups import group_heading, grouped
from testimony_archive.ui.presenters.table_rows import table_rows
from testimony_archive.ui.term_names import TermNames

if TYPE_CHECKING:
    from testimony_archive.ui.translation import Translations

THEMES = {
    5: Theme(5, "u5", "water", "1", Labels("Water", "Agua", "Eau"), None),
    2: Theme(2, "u2", "access", "2.2", Labels("Access", "Acceso", "Accès"), None),
}
ROLES = {7: Role(7, "u7", "student", Labels("Student", "Estudiante", "Étudiant"))}
GOALS = {each: Goal(each, Labels(f"Goal {each}", "", "")) for each in (4, 12)}
PLAIN = TestimonyRow(
    testimony_id=1,
    code="PE-001",
    title="",
    interviewees=(),
    pseudonymous=False,
    role_ids=(),
    countries=(),
    date=None,
    theme_ids=(),
    has_recording=False,
    has_transcript=False,
    consent=None,
    hindrances=(),
    status=Status.DRAFT,
)


@pytest.fixture
def names(translations: Translations) -> TermNames:
    translations.use("en")
    return TermNames(Vocabularies(THEMES, ROLES, GOALS, {}, ("PE",)))


def rows(*changes: dict[str, object]) -> tuple[TestimonyRow, ...]:
    return tuple(
        PLAIN._replace(testimony_id=place, **each)  # type: ignore[arg-type]
        for place, each in enumerate(changes, 1)
    )


def groups(
    some: tuple[TestimonyRow, ...], column: RowColumn, names: TermNames, *sorts: Sort
) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.name, each.places) for each in grouped(some, column, sorts, names)]


def test_one_with_several_themes_stands_in_each_in_the_order_of_the_vocabulary(names: TermNames) -> None:
    some = rows({"theme_ids": (2, 5)}, {}, {"theme_ids": (2,)})
    assert groups(some, RowColumn.THEMES, names) == [
        ("1 Water", (0,)),
        ("2.2 Access", (0, 2)),
        ("Themes: none", (1,)),
    ]


def test_countries_stand_by_name_and_turn_round_with_the_sorting_but_those_without_stay_last(names: TermNames) -> None:
    some = rows({"countries": ("CL",)}, {"countries": ("PE",)}, {"countries": ("CA",)}, {})
    assert [name for name, _ in groups(some, RowColumn.COUNTRY, names)] == ["Canada", "Chile", "Peru", "Country: none"]
    turned = groups(some, RowColumn.COUNTRY, names, Sort(RowColumn.COUNTRY, descending=True))
    assert [name for name, _ in turned] == ["Peru", "Chile", "Canada", "Country: none"]


def test_dates_are_grouped_by_the_year_in_which_they_begin(names: TermNames) -> None:
    some = rows({"date": PartialDate("2022-03~")}, {"date": PartialDate("2019/2022")}, {"date": PartialDate("2022")})
    assert groups(some, RowColumn.DATE, names) == [("2019", (1,)), ("2022", (0, 2))]
    assert group_heading(RowColumn.DATE) == "Year"


@pytest.mark.parametrize(
    ("column", "changes", "expected"),
    [
        (RowColumn.STATUS, ({"status": Status.PUBLISHED}, {"status": Status.DESCRIBED}), ["Described", "Published"]),
        (RowColumn.ROLE, ({"role_ids": (7,)}, {}), ["Student", "Role: none"]),
        (RowColumn.CONSENT, ({"consent": ConsentForm.ORAL}, {}), ["Oral", "Consent and access: none"]),
        (RowColumn.GOALS, ({"details": RowDetails(goals=(12, 4))}, {}), ["4 Goal 4", "12 Goal 12", "Goals: none"]),
        (RowColumn.GENDER, ({"details": RowDetails(genders=(Gender.MAN, Gender.WOMAN))},), ["Woman", "Man"]),
        (RowColumn.LANGUAGES, ({"details": RowDetails(languages=("fr", "es"))},), ["French", "Spanish"]),
        (RowColumn.INTERVIEWER, ({"details": RowDetails(interviewers=("Óscar", "ana"))},), ["ana", "Óscar"]),
        (RowColumn.INTERVIEWEE, ({"interviewees": ("Rosa", "Ana")}, {}), ["Ana", "Rosa", "Interviewee: none"]),
        (RowColumn.PROJECT, ({}, {"details": RowDetails(project="Mines")}), ["Mines", "Project: none"]),
    ],
)
def test_groups_are_named_as_people_name_them(
    column: RowColumn, changes: tuple[dict[str, object], ...], expected: list[str], names: TermNames
) -> None:
    assert [name for name, _ in groups(rows(*changes), column, names)] == expected


def test_every_field_that_is_offered_can_be_grouped_by(names: TermNames) -> None:
    for column in GROUP_COLUMNS:
        assert sum(len(places) for _, places in groups(rows({}, {}), column, names)) == 2


def test_what_stands_in_lines_is_found_again_after_sorting_and_only_where_it_is_in_view(names: TermNames) -> None:
    some = rows({"countries": ("PE", "CL")}, {"countries": ("CL",)}, {})
    before = table_rows(some, names, RowColumn.COUNTRY)
    lines = TableLines(before.groups, 3)  # Chile: 1, 2; Peru: 1; none: 3
    stands = [lines.stand(line, before.ids) for line in range(len(lines))]
    assert stands == [("CL", 0), ("CL", 1), ("CL", 2), ("PE", 0), ("PE", 1), (None, 0), (None, 3)]
    assert lines.stand(len(lines), before.ids) is None
    assert [lines.heading_of(line) for line in range(len(lines))] == [0, 0, 0, 3, 3, 5, 5]
    after = table_rows(some[::-1], names, RowColumn.COUNTRY)
    again = TableLines(after.groups, 3, folded={"PE"})
    found = [again.line_again(each, after.places) for each in stands if each is not None]
    assert found == [0, 2, 1, 3, -1, 4, 5]
    assert [again.line_again(each, after.places) for each in (("CL", 99), ("MX", 0), ("PE", 99))] == [-1, -1, -1]
    assert [again.line_again(each, after.places) for each in (("CL", 3), ("MX", 1))] == [5, 2]  # left their groups
    chosen = lines.chosen([(0, 1), (3, 6)], before.ids)
    assert chosen == {"CL": {1}, "PE": {1}, None: {3}}
    assert again.spans(chosen, after.ids) == [(2, 2), (5, 5)]
    assert again.spans({"CL": {3}, "MX": {1, 99}}, after.ids) == [(2, 2), (5, 5)]
    assert (lines.rows_in([(0, 1), (3, 6)]), lines.all_spans()) == (3, [(1, 2), (4, 4), (6, 6)])
    plain = TableLines((), 3)
    assert plain.spans(chosen, after.ids) == [(0, 0), (2, 2)]
    assert (plain.chosen([(1, 2)], after.ids), plain.rows_in([(1, 2)])) == ({None: {1, 2}}, 2)
    assert plain.all_spans() == [(0, 2)]
    assert again.spans({None: {1, 2}}, after.ids) == [(1, 2)]


def test_every_line_is_found_again_where_it_stands(names: TermNames) -> None:
    some = tuple(PLAIN._replace(testimony_id=each, countries=("PE", "CL")) for each in range(1, 501))
    content = table_rows(some, names, RowColumn.COUNTRY)
    lines = TableLines(content.groups, len(some))
    for line in range(len(lines)):
        stand = lines.stand(line, content.ids)
        assert stand is not None
        assert lines.line_again(stand, content.places) == line


@given(chosen=st.sets(st.integers(min_value=0, max_value=12)))
def test_lines_that_are_chosen_are_the_lines_that_are_found_again(chosen: set[int]) -> None:
    names = TermNames(Vocabularies({}, {}, {}, {}, ()))
    lists = ("PE", "CL"), ("CL",), (), ("MX", "PE"), ("PE",), ("MX", "CL")
    content = table_rows(rows(*(dict[str, object](countries=each) for each in lists)), names, RowColumn.COUNTRY)
    lines = TableLines(content.groups, len(content.rows))
    wanted = [line for line in sorted(chosen) if lines.place_at(line) is not None]
    spans = lines.spans(lines.chosen(spans_of(sorted(chosen)), content.ids), content.ids)
    assert [line for first, last in spans for line in range(first, last + 1)] == wanted
    assert lines.rows_in(spans_of(sorted(chosen & set(range(len(lines)))))) == len(wanted)
