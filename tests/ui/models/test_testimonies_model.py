"""The rows of the testimonies table: what each cell shows, says and warns of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import Qt

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Consent,
    ConsentForm,
    ConsentMoment,
    Labels,
    Role,
    Status,
    Theme,
    Use,
)
from testimony_archive.domain.rights import hindrances
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.models.pieces import Piece, Tone
from testimony_archive.ui.models.testimonies_model import MARK_ROLE, ROW_ROLE, TONE_ROLE, TestimoniesModel
from testimony_archive.ui.models.testimony_cells import USUAL_COLUMNS, Column
from testimony_archive.ui.presenters.bulk_marks import CellMarks
from testimony_archive.ui.presenters.table_rows import table_rows
from testimony_archive.ui.term_names import TermNames

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from testimony_archive.ui.translation import Translations

STUDENT = Role(7, "u7", "student", Labels("Student", "Estudiante", "Étudiant"))
THEMES = {
    1: Theme(1, "u1", "access", "2.2", Labels("Access and scholarships", "Acceso y becas", "Accès et bourses"), None),
    2: Theme(2, "u2", "water", "", Labels("Water", "Agua", "Eau"), None),
}
ROW = TestimonyRow(
    testimony_id=14,
    code="PE-014",
    title="La mitad de la beca",
    interviewees=("Rosa",),
    pseudonymous=True,
    role_ids=(7,),
    countries=("PE",),
    date=PartialDate("2022-03-14"),
    theme_ids=(1, 2),
    has_recording=True,
    has_transcript=True,
    consent=ConsentForm.WRITTEN,
    hindrances=(),
    status=Status.REVIEWED,
)


@pytest.fixture
def names(translations: Translations) -> TermNames:
    translations.use("en")
    return TermNames(Vocabularies(THEMES, {7: STUDENT}, {}, {}, ("PE",)))


def model_of(names: TermNames, *rows: TestimonyRow) -> TestimoniesModel:
    model = TestimoniesModel()
    model.set_rows(table_rows(rows, names))
    return model


def codes(model: TestimoniesModel) -> list[str]:
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def text(model: TestimoniesModel, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return str(model.index(0, column).data(role))


def test_it_keeps_to_the_rules_of_models(names: TermNames, qtmodeltester: ModelTester) -> None:
    model = model_of(names, ROW, ROW._replace(testimony_id=15, code="PE-015"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_row_reads_as_people_write_it(names: TermNames) -> None:
    model = model_of(names, ROW)
    shown = {column: text(model, column) for column in USUAL_COLUMNS}
    assert shown == {
        Column.CODE: "PE-014",
        Column.TITLE: "La mitad de la beca",
        Column.INTERVIEWEE: "Rosa",
        Column.ROLE: "Student",
        Column.COUNTRY: "Peru",
        Column.DATE: "14 Mar 2022",
        Column.THEMES: "2.2, Water",
        Column.RECORDING: "",
        Column.TRANSCRIPT: "",
        Column.CONSENT: "",
        Column.STATUS: "Reviewed",
    }


def test_tooltips_tell_the_whole(names: TermNames) -> None:
    model = model_of(names, ROW)
    tip = Qt.ItemDataRole.ToolTipRole
    assert text(model, Column.THEMES, tip) == "2.2 Access and scholarships\nWater"
    assert text(model, Column.INTERVIEWEE, tip) == "Rosa (pseudonym)"
    assert text(model, Column.DATE, tip) == "14 March 2022"
    assert text(model, Column.RECORDING, tip) == "Has a recording"


def test_assistive_technology_hears_the_heading_with_the_cell(names: TermNames) -> None:
    model = model_of(names, ROW)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert text(model, Column.COUNTRY, spoken) == "Country: Peru"
    assert text(model, Column.TRANSCRIPT, spoken) == "has a transcript"


def test_nobody_interviewed_is_said_in_a_quiet_tone(names: TermNames) -> None:
    model = model_of(names, ROW._replace(interviewees=()))
    assert text(model, Column.INTERVIEWEE) == "not named"
    assert text(model, Column.INTERVIEWEE, TONE_ROLE) == "text2"
    assert text(model, Column.TITLE, TONE_ROLE) == "text"


WRITTEN = Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN)
NARROW = replace(WRITTEN, uses=frozenset({Use.INTERNAL}))
WITHDRAWN = Consent(ConsentMoment.RELEASE, ConsentForm.NONE)
CLOSED, INTERNAL = Access(AccessLevel.CLOSED), Access(AccessLevel.INTERNAL)
PAST = Access(AccessLevel.INTERNAL, PartialDate("2020"))


@pytest.mark.parametrize(
    ("consents", "access", "icon", "tone", "words"),
    [
        ((WRITTEN,), Access(), "document", "text2", "consent: written"),
        ((WRITTEN,), PAST, "document", "text2", "consent: written"),
        ((), Access(), "warning", "warn", "no consent on record yet"),
        ((NARROW,), Access(), "document-missing", "warn", "consent covers internal use, not publication"),
        ((WRITTEN,), INTERNAL, "lock", "warn", "access is internal"),
        ((), CLOSED, "warning", "warn", "access is closed; no consent on record yet"),
        (
            (WRITTEN, WITHDRAWN),
            CLOSED,
            "document-missing",
            "danger",
            "access is closed; consent was withdrawn at release",
        ),
    ],
)
def test_whatever_keeps_a_testimony_from_being_published_is_marked_and_said(
    names: TermNames, consents: tuple[Consent, ...], access: Access, icon: str, tone: str, words: str
) -> None:
    against = hindrances(Use.PUBLISH, consents, (access,), pseudonym=False, today=date(2024, 6, 1))
    model = model_of(names, ROW._replace(hindrances=against))
    mark = model.index(0, Column.CONSENT).data(MARK_ROLE)
    assert (mark.icon, mark.tone, mark.text) == (icon, tone, words)


def test_what_is_missing_is_a_dash_with_words(names: TermNames) -> None:
    model = model_of(names, ROW._replace(has_recording=False, has_transcript=False))
    recording = model.index(0, Column.RECORDING).data(MARK_ROLE)
    transcript = model.index(0, Column.TRANSCRIPT).data(MARK_ROLE)
    assert (recording.icon, recording.text) == ("", "no recording")
    assert (transcript.icon, transcript.text) == ("", "no transcript")


def test_headings_name_their_columns_also_where_an_icon_stands(names: TermNames) -> None:
    model = model_of(names, ROW)
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(Column.TITLE, horizontal) == "Title"
    assert model.headerData(Column.CONSENT, horizontal) == ""
    assert model.headerData(Column.CONSENT, horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Consent and access"
    assert model.headerData(Column.CONSENT, horizontal, MARK_ROLE) == "document"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_the_same_testimonies_again_reset_nothing(names: TermNames) -> None:
    model = model_of(names, ROW, ROW._replace(testimony_id=15))
    resets: list[bool] = []
    changed: list[tuple[int, int]] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    assert not model.set_rows(table_rows((ROW, ROW._replace(testimony_id=15, title="Otro título")), names))
    assert (resets, changed) == ([], [(0, 1)])
    assert str(model.index(1, Column.TITLE).data()) == "Otro título"
    assert model.set_rows(table_rows((ROW._replace(testimony_id=15), ROW), names))
    assert resets == [True]
    assert (model.place_of(15), model.place_of(14), model.place_of(99)) == (0, 1, -1)


def test_rows_are_found_by_what_they_stand_for(names: TermNames) -> None:
    model = model_of(names, ROW)
    assert model.row_at(0) is ROW
    assert model.index(0, Column.DATE).data(ROW_ROLE) is ROW
    assert model.index(0, Column.DATE).data(Qt.ItemDataRole.UserRole + 40) is None


def test_columns_say_what_they_sort_by() -> None:
    assert Column.DATE.field is RowColumn.DATE
    assert [each.field for each in Column] == list(RowColumn)


BY_COUNTRY = (
    ROW,
    ROW._replace(testimony_id=15, code="PE-015", countries=("PE", "CL")),
    ROW._replace(testimony_id=16, code="X-016", countries=()),
)


def test_groups_have_headings_that_are_no_testimonies_and_keep_to_the_rules_of_models(
    names: TermNames, qtmodeltester: ModelTester
) -> None:
    model = TestimoniesModel()
    model.set_rows(table_rows(BY_COUNTRY, names, RowColumn.COUNTRY))
    assert codes(model) == ["Chile", "PE-015", "Peru", "PE-014", "PE-015", "Country: none", "X-016"]
    assert [model.id_at(line) for line in range(7)] == [0, 15, 0, 14, 15, 0, 16]
    heading = model.index(2, 0)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Peru: 2 testimonies"
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert heading.flags() & Qt.ItemFlag.ItemIsEnabled
    assert model.row_at(2) is None
    assert list(model.ids_between(0, 6)) == [15, 14, 15, 16]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_folded_group_stays_folded_when_its_rows_are_read_again(names: TermNames) -> None:
    model = TestimoniesModel()
    model.set_rows(table_rows(BY_COUNTRY, names, RowColumn.COUNTRY))
    model.fold(2, folded=True)
    assert codes(model) == ["Chile", "PE-015", "Peru", "Country: none", "X-016"]
    assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Peru: 2 testimonies, folded"
    assert not model.set_rows(table_rows(BY_COUNTRY, names, RowColumn.COUNTRY))
    assert (model.place_of(14), model.place_of(15)) == (-1, 1)
    model.open_group_of(14)
    assert model.place_of(14) == 3
    model.fold_all(folded=True)
    assert codes(model) == ["Chile", "Peru", "Country: none"]
    model.set_rows(table_rows(BY_COUNTRY, names, RowColumn.STATUS))
    assert codes(model) == ["Reviewed", "PE-014", "PE-015", "X-016"]


@pytest.mark.parametrize("folded", [True, False])
def test_where_rows_are_not_grouped_there_is_nothing_to_fold(names: TermNames, folded: bool) -> None:
    model = model_of(names, ROW, ROW._replace(testimony_id=15, code="PE-015"))
    model.fold_all(folded=folded)
    assert codes(model) == ["PE-014", "PE-015"]


def test_what_stands_in_a_line_is_found_again_in_its_group(names: TermNames) -> None:
    model = TestimoniesModel()
    model.set_rows(table_rows(BY_COUNTRY, names, RowColumn.COUNTRY))
    stands = [model.stand(2), model.stand(4)]
    model.fold(0, folded=True)
    assert [model.line_again(each) for each in stands if each is not None] == [1, 3]


def test_typing_finds_codes_before_titles_and_goes_round_the_end(names: TermNames) -> None:
    model = model_of(names, ROW, ROW._replace(testimony_id=15, code="MX-001", title="pe"))
    assert [model.place_beginning_with("pe", 1), model.place_beginning_with("PE", 0)] == [0, 0]
    assert model.place_beginning_with("la mi", 0) == 0
    assert model.place_beginning_with("zz", 0) == -1


def test_an_edit_that_is_previewed_is_seen_and_heard_in_its_column_alone(names: TermNames) -> None:
    model = model_of(names, ROW)
    added = (Piece("2.2", Tone.KEPT), Piece("+ 3", Tone.ADDED))
    model.set_marks(CellMarks(RowColumn.THEMES, {14: added}))
    assert pieces(model, Column.THEMES) == added
    assert pieces(model, Column.TITLE) == ()
    assert text(model, Column.THEMES, Qt.ItemDataRole.AccessibleTextRole) == "Themes: 2.2, Water; + 3"
    model.set_marks(CellMarks(RowColumn.THEMES, {14: (Piece("has it", Tone.QUIET),)}))
    assert [each.text for each in pieces(model, Column.THEMES)] == ["2.2, Water", "has it"]
    model.set_marks(None)
    assert pieces(model, Column.THEMES) == ()


def pieces(model: TestimoniesModel, column: Column) -> tuple[Piece, ...]:
    cell = model.cell(0, column)
    assert cell is not None
    return cell.pieces


class Unread(tuple[TestimonyRow, ...]):
    """Rows that may be counted and taken one at a time, and never gone through."""

    __slots__ = ()

    def __iter__(self) -> NoReturn:
        raise AssertionError("somebody looks at every row")


@pytest.mark.parametrize("group", [None, RowColumn.COUNTRY])
def test_rows_are_taken_over_without_looking_at_each(names: TermNames, group: RowColumn | None) -> None:
    rows = tuple(ROW._replace(testimony_id=each, code=f"PE-{each:05}") for each in range(1, 2_001))
    content = table_rows(rows, names, group)
    model = TestimoniesModel()
    assert model.set_rows(replace(content, rows=Unread(rows)))
    assert not model.set_rows(replace(content, rows=Unread(rows)))
    assert len(model.chosen([(0, model.rowCount() - 1)]).popitem()[1]) == 2_000
    assert model.place_beginning_with("pe-02000", 0) == model.place_of(2_000)
    assert str(model.index(model.rowCount() - 1, 0).data()) == "PE-02000"
