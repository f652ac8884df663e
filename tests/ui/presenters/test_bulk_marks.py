"""What the cells of the table say of an edit before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.bulk_edits import BulkChange, BulkEdit, BulkOperation, BulkPreview
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.records import Labels, Role, Theme
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.models.pieces import Piece, Tone
from testimony_archive.ui.presenters.bulk_marks import CellMarks, cell_marks, column_of, field_of
from testimony_archive.ui.term_names import TermNames

if TYPE_CHECKING:
    from testimony_archive.domain.bulk_edits import BulkField, Values
    from testimony_archive.ui.translation import Translations

THEMES = {
    1: Theme(1, "u1", "access", "2.2", Labels("Access", "Acceso", "Accès"), None),
    2: Theme(2, "u2", "success", "2.3", Labels("Success", "Éxito", "Succès"), None),
}
ROLES = {7: Role(7, "u7", "student", Labels("Student", "Estudiante", "Étudiant"))}


@pytest.fixture
def names(translations: Translations) -> TermNames:
    translations.use("en")
    return TermNames(Vocabularies(THEMES, ROLES, {}, {}, ("PE",)))


def marks(
    names: TermNames, field: BulkField, operation: BulkOperation, before: Values, after: Values, value: str = ""
) -> CellMarks:
    preview = BulkPreview(BulkEdit(field, operation, value), (BulkChange(1, "PE-1", before, after),), (2,), (3,))
    found = cell_marks(preview, names)
    assert found is not None
    return found


def test_what_is_added_stands_behind_what_stays_and_what_has_it_says_so(names: TermNames) -> None:
    found = marks(names, TestimonyField.THEME, BulkOperation.ADD, (2,), (2, 1))
    assert found.column is RowColumn.THEMES
    assert found.cells == {
        1: (Piece("2.3", Tone.KEPT), Piece("+ 2.2", Tone.ADDED)),
        2: (Piece("has it", Tone.QUIET),),
    }
    assert found.longest == found.cells[1]
    assert found.remark == found.cells[2]


@pytest.mark.parametrize(
    ("field", "operation", "before", "after", "pieces"),
    [
        (TestimonyField.THEME, BulkOperation.REMOVE, (2, 1), (2,), [("2.3", "kept"), ("2.2", "removed")]),
        (TestimonyField.THEME, BulkOperation.REPLACE, (2,), (1,), [("2.3", "removed"), ("+ 2.2", "added")]),
        (TestimonyField.DATE, BulkOperation.SET, ("2020",), ("2022-03-14",), [("14 Mar 2022", "added")]),
        (TestimonyField.STATUS, BulkOperation.SET, ("draft",), ("reviewed",), [("Reviewed", "added")]),
        (TestimonyField.PLACE, BulkOperation.CLEAR, ("Huaral",), (), [("Huaral", "removed")]),
        (TestimonyField.PROJECT, BulkOperation.SET, (), (0,), [("New mines", "added")]),
        (ParticipationField.ROLE, BulkOperation.SET, ("", 7), (7, 7), [("Student", "added")]),
    ],
)
def test_what_comes_and_goes_is_told_apart(
    field: BulkField,
    operation: BulkOperation,
    before: Values,
    after: Values,
    pieces: list[tuple[str, str]],
    names: TermNames,
) -> None:
    found = marks(names, field, operation, before, after, "New mines")
    assert [(each.text, each.tone.value) for each in found.cells[1]] == pieces
    if operation is not BulkOperation.ADD:
        lacks_it = operation in {BulkOperation.REMOVE, BulkOperation.REPLACE}
        assert found.cells[2] == (Piece("does not have it" if lacks_it else "is so already", Tone.QUIET),)


def test_what_goes_is_heard_where_no_line_through_it_is_seen(translations: Translations) -> None:
    translations.use("en")
    assert [Piece("2.2", tone).spoken for tone in (Tone.REMOVED, Tone.KEPT)] == ["− 2.2", "2.2"]


def test_a_field_without_a_column_is_shown_nowhere(names: TermNames) -> None:
    edit = BulkEdit(TestimonyField.FUNDER, BulkOperation.SET, "Fondo")
    assert cell_marks(BulkPreview(edit, (), (), ()), names) is None


def test_columns_and_fields_belong_to_each_other_and_countries_are_those_of_the_record() -> None:
    for column in RowColumn:
        field = field_of(column)
        assert field is None or column_of(field) is column
    assert field_of(RowColumn.COUNTRY) is TestimonyField.COUNTRY
    assert column_of(ParticipationField.COUNTRY) is None
    assert field_of(RowColumn.CODE) is None
