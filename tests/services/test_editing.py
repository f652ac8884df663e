"""Editing a testimony field by field: what can be typed, what is refused, and that undo takes it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.edits import FieldValue, ParticipationField, TestimonyField
from testimony_archive.domain.errors import ArchiveError, BadValue, CodeTaken, NoSuchTestimony, RecordGone, UnknownTerm
from testimony_archive.domain.records import (
    AccessLevel,
    Consent,
    ConsentForm,
    ConsentMoment,
    Gender,
    Part,
    Participation,
    Status,
    Testimony,
    Use,
)
from testimony_archive.services.workspace import Workspace
from tests.factories import codes, content, record

Field = TestimonyField


def value_of(testimony: Testimony, field: TestimonyField) -> object:
    """A field as it was typed."""
    given = {each.moment: each for each in testimony.consents}
    consent, release = given.get(ConsentMoment.INTERVIEW), given.get(ConsentMoment.RELEASE)
    return {
        Field.CODE: testimony.code,
        Field.TITLE: testimony.title,
        Field.DATE: str(testimony.date or ""),
        Field.PLACE: testimony.place,
        Field.COUNTRY: testimony.countries,
        Field.LANGUAGE: testimony.languages,
        Field.PROJECT: testimony.project.name if testimony.project else "",
        Field.THEME: tuple(each.key for each in testimony.themes),
        Field.GOAL: tuple(str(each.number) for each in testimony.goals),
        Field.KEYWORDS: testimony.keywords,
        Field.COLLECTION: testimony.collection,
        Field.SERIES: testimony.series,
        Field.SUMMARY: testimony.summary,
        Field.MAIN_IDEA: testimony.main_ideas,
        Field.STATUS: testimony.status.value,
        Field.NOTES: testimony.notes,
        Field.REPOSITORY: testimony.repository,
        Field.FUNDER: testimony.funder,
        Field.RIGHTS_STATEMENT: testimony.rights_statement,
        Field.RELATED: testimony.related,
        Field.EQUIPMENT: testimony.equipment,
        Field.CONSENT: consent.form.value if consent else "",
        Field.CONSENT_DATE: str(consent.given_on or "") if consent else "",
        Field.CONSENT_USES: tuple(each.value for each in Use if each in consent.uses) if consent else (),
        Field.RELEASE: release.form.value if release else "",
        Field.RELEASE_DATE: str(release.given_on or "") if release else "",
        Field.RELEASE_USES: tuple(each.value for each in Use if each in release.uses) if release else (),
        Field.ACCESS: testimony.access.level.value,
        Field.ACCESS_UNTIL: str(testimony.access.until or ""),
        Field.ACCESS_REASON: testimony.access.reason,
    }[field]


EDITS: list[tuple[TestimonyField, FieldValue, object]] = [
    (Field.CODE, " PE-100 ", "PE-100"),
    (Field.CODE, "pe-001", "pe-001"),
    (Field.TITLE, "  Otro\ttítulo\n", "Otro título"),
    (Field.TITLE, "", ""),
    (Field.DATE, "2019/2021", "2019/2021"),
    (Field.DATE, "14 de marzo de 2021", "2021-03-14"),
    (Field.DATE, "March 2021", "2021-03"),
    (Field.DATE, "", ""),
    (Field.PLACE, "Lima", "Lima"),
    (Field.COUNTRY, "Chile; perú", ("CL", "PE")),
    (Field.COUNTRY, ["MX"], ("MX",)),
    (Field.COUNTRY, [], ()),
    (Field.LANGUAGE, "quechua; es", ("qu", "es")),
    (Field.PROJECT, "Otro proyecto", "Otro proyecto"),
    (Field.PROJECT, "", ""),
    (Field.THEME, ["4", "Calidad de la educación y la formación técnica"], None),
    (Field.THEME, "", ()),
    (Field.GOAL, ["13", "4"], ("4", "13")),
    (Field.KEYWORDS, "uno; dos;; uno ;tres", ("uno", "dos", "tres")),
    (Field.COLLECTION, "Otra", "Otra"),
    (Field.SERIES, "Otra", "Otra"),
    (Field.SUMMARY, "Dos\r\npárrafos\x00 ", "Dos\npárrafos"),
    (Field.MAIN_IDEA, "Una; con punto y coma.\n\nOtra.", ("Una; con punto y coma.", "Otra.")),
    (Field.MAIN_IDEA, ["Una.", "Otra."], ("Una.", "Otra.")),
    (Field.STATUS, "Reviewed", "reviewed"),
    (Field.NOTES, "Nota.", "Nota."),
    (Field.CONSENT, "oral", "oral"),
    (Field.CONSENT, "", ""),
    (Field.CONSENT_DATE, "2023", "2023"),
    (Field.CONSENT_DATE, "", ""),
    (Field.CONSENT_USES, ["publish", "internal"], ("internal", "publish")),
    (Field.CONSENT_USES, "", ()),
    (Field.RELEASE, "written", "written"),
    (Field.RELEASE, "none", "none"),
    (Field.REPOSITORY, "Biblioteca de Huaral", "Biblioteca de Huaral"),
    (Field.FUNDER, "Un ministerio", "Un ministerio"),
    (Field.RIGHTS_STATEMENT, "Uno.\r\n\r\nDos.", "Uno.\n\nDos."),
    (Field.RELATED, "CL-002", "CL-002"),
    (Field.EQUIPMENT, "Grabadora de mano", "Grabadora de mano"),
    (Field.ACCESS, "closed", "closed"),
    (Field.ACCESS, "", "open"),
    (Field.ACCESS_UNTIL, "2031-06", "2031-06"),
    (Field.ACCESS_UNTIL, "", ""),
    (Field.SUMMARY, "one\u202etwo", "onetwo"),
    (Field.ACCESS_REASON, "Un juicio", "Un juicio"),
]


@pytest.mark.parametrize(("field", "typed", "kept"), EDITS)
def test_a_field_takes_what_is_typed_and_undo_takes_it_back(
    field: TestimonyField, typed: FieldValue, kept: object, workspace: Workspace
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    change = workspace.editing.edit(testimony.testimony_id, field, typed)
    edited = workspace.catalogue.testimony(testimony.testimony_id)
    if kept is None:
        kept = ("business-community-services", "quality-education-training")
    assert value_of(edited, field) == kept
    assert change.label.text() == f"edit {field.value} of PE-001"
    if kept != value_of(testimony, field):
        assert testimony.testimony_id in change.ids(RecordKind.TESTIMONY)
        workspace.undo()
        assert content(workspace) == before
        workspace.redo()
        assert value_of(workspace.catalogue.testimony(testimony.testimony_id), field) == kept
    assert workspace.keeping.verify().is_sound


def test_every_field_is_tried() -> None:
    # The date and the uses of consent at release want such consent first: see below.
    assert {field for field, _, _ in EDITS} == set(TestimonyField) - {Field.RELEASE_DATE, Field.RELEASE_USES}


def test_consent_at_release_has_a_date_and_uses_of_its_own_and_counts_alone(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    with pytest.raises(BadValue):
        workspace.editing.edit(testimony.testimony_id, Field.RELEASE_DATE, "2023")
    workspace.editing.edit(testimony.testimony_id, Field.RELEASE, "recorded")
    workspace.editing.edit(testimony.testimony_id, Field.RELEASE_DATE, "2023-05-02")
    workspace.editing.edit(testimony.testimony_id, Field.RELEASE_USES, "internal")
    edited = workspace.catalogue.testimony(testimony.testimony_id)
    assert [value_of(edited, each) for each in (Field.RELEASE, Field.RELEASE_DATE, Field.RELEASE_USES)] == [
        "recorded",
        "2023-05-02",
        ("internal",),
    ]
    assert value_of(edited, Field.CONSENT) == "written"
    assert not workspace.catalogue.decision(edited, Use.PUBLISH).allowed
    workspace.editing.edit(testimony.testimony_id, Field.RELEASE, "")
    assert workspace.catalogue.decision(workspace.catalogue.testimony(testimony.testimony_id), Use.PUBLISH).allowed


@pytest.mark.parametrize("field", list(TestimonyField))
def test_what_is_there_already_is_no_change(field: TestimonyField, workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    value = value_of(testimony, field)
    assert isinstance(value, str | tuple)
    change = workspace.editing.edit(testimony.testimony_id, field, value)
    assert (change.change_set_id, change.touched) == (0, frozenset())
    assert workspace.undo_state.undo is None
    assert workspace.catalogue.testimony(testimony.testimony_id) == testimony


@pytest.mark.parametrize(
    ("field", "typed", "error", "told"),
    [
        (Field.CODE, "", BadValue, "a code such as PE-014"),
        (Field.CODE, "cl-002", CodeTaken, "cl-002"),
        (Field.TITLE, "x" * 1_001, BadValue, "at most 1000 characters"),
        (Field.DATE, "32 March 2021", BadValue, "cannot be used as date"),
        (Field.DATE, "soon", BadValue, "such as 2022, 2022-03, 14 March 2022, about 2022"),
        (Field.COUNTRY, "Perú; Atlantis", UnknownTerm, "The country “Atlantis” is not known"),
        (Field.LANGUAGE, "Klingonish", UnknownTerm, "language"),
        (Field.THEME, "fishing", UnknownTerm, "collaboration-harmonization"),
        (Field.THEME, "fishing", UnknownTerm, "or add it to the vocabulary first"),
        (Field.GOAL, "18", UnknownTerm, "Use one of: 4, 5, 10, 12, 13, 17"),
        (Field.GOAL, "four", UnknownTerm, "goal"),
        (Field.STATUS, "done", BadValue, "draft, described, reviewed, published"),
        (Field.CONSENT, "maybe", BadValue, "written, recorded, oral, public, none"),
        (Field.CONSENT_USES, "sell", BadValue, "internal, quote, publish"),
        (Field.ACCESS, "secret", BadValue, "open, internal, closed"),
        (Field.ACCESS_UNTIL, "later", BadValue, "end of access"),
        (Field.ACCESS_UNTIL, "about 2031", BadValue, "a date that is sure"),
    ],
)
def test_what_a_field_cannot_take_is_told_and_changes_nothing(
    field: TestimonyField, typed: str, error: type[ArchiveError], told: str, workspace: Workspace
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    with pytest.raises(error) as caught:
        workspace.editing.edit(testimony.testimony_id, field, typed)
    assert told in caught.value.sentence()
    assert content(workspace) == before
    assert workspace.undo_state.undo is None


@pytest.mark.parametrize("field", [Field.CONSENT_DATE, Field.CONSENT_USES])
def test_a_date_or_a_use_does_not_make_consent_that_nobody_gave(field: TestimonyField, workspace: Workspace) -> None:
    testimony = record(workspace, "CO-003")
    assert testimony.consents == ()
    with pytest.raises(BadValue, match="once the consent itself is recorded"):
        workspace.editing.edit(testimony.testimony_id, field, "2022" if field is Field.CONSENT_DATE else "quote")
    workspace.editing.edit(testimony.testimony_id, field, "")
    workspace.editing.edit(testimony.testimony_id, Field.CONSENT, "")
    assert record(workspace, "CO-003").consents == ()
    workspace.editing.edit(testimony.testimony_id, Field.CONSENT, "written")
    workspace.editing.edit(testimony.testimony_id, field, "2022" if field is Field.CONSENT_DATE else "quote")
    (consent,) = record(workspace, "CO-003").consents
    assert consent.form is ConsentForm.WRITTEN


def test_consent_that_is_taken_away_comes_back_whole(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    workspace.editing.edit(testimony.testimony_id, Field.CONSENT, "")
    assert record(workspace, "PE-001").consents == ()
    workspace.undo()
    (consent,) = record(workspace, "PE-001").consents
    assert consent == Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN, consent.given_on, frozenset(Use))
    assert str(consent.given_on) == "2022-03-14"


# --- whole testimonies ---------------------------------------------------------------------------------------------


def test_a_new_testimony_has_a_code_and_nothing_else(workspace: Workspace) -> None:
    change, testimony_id = workspace.editing.add_testimony(" PE-777 ")
    testimony = workspace.catalogue.testimony(testimony_id)
    assert (testimony.code, testimony.title, testimony.status) == ("PE-777", "", Status.DRAFT)
    assert testimony.access.level is AccessLevel.OPEN
    assert testimony.heading == "PE-777"
    assert change.label.text() == "add testimony PE-777"
    workspace.undo()
    with pytest.raises(NoSuchTestimony):
        workspace.catalogue.testimony(testimony_id)


def test_a_new_testimony_without_a_code_gets_the_next_free_one(workspace: Workspace) -> None:
    workspace.editing.add_testimony("T-005")
    for _ in range(2):
        workspace.editing.add_testimony()
    assert {"T-005", "T-006"} <= set(codes(workspace))
    assert len(codes(workspace)) == 6


@pytest.mark.parametrize("code", ["PE-001", "pe-001", "ÑU-001", "ñu-001"])
def test_a_code_is_there_once_in_any_case(code: str, workspace: Workspace) -> None:
    workspace.editing.add_testimony("Ñu-001")
    with pytest.raises(CodeTaken):
        workspace.editing.add_testimony(code)


def test_deleting_takes_everything_away_and_undo_brings_it_back(workspace: Workspace) -> None:
    passages = workspace.catalogue.passages(record(workspace, "PE-001").transcripts[0].transcript_id)
    _, (quote_id,) = workspace.quoting.keep_passages([passages[1].passage_id])
    _, selection_id = workspace.selecting.create("Informe")
    workspace.selecting.add_testimonies(selection_id, [record(workspace, "PE-001").testimony_id])
    workspace.selecting.add_quotes(selection_id, [quote_id])
    before = content(workspace)
    ids = workspace.catalogue.testimony_ids(["PE-001"])
    change = workspace.editing.delete_testimonies(ids)
    assert change.label.text() == "delete PE-001"
    assert codes(workspace) == ["CL-002", "CO-003"]
    assert workspace.catalogue.quotes() == ()
    assert workspace.selecting.items(selection_id) == ()
    assert {RecordKind.TESTIMONY, RecordKind.QUOTE, RecordKind.SELECTION} <= {kind for kind, _ in change.touched}
    assert workspace.keeping.verify().is_sound
    workspace.undo()
    assert content(workspace) == before
    assert workspace.keeping.verify().is_sound


def test_several_can_be_deleted_at_once(workspace: Workspace) -> None:
    before = content(workspace)
    change = workspace.editing.delete_testimonies(workspace.catalogue.testimony_ids(["PE-001", "CO-003"]))
    assert change.label.text() == "delete 2 testimonies"
    assert codes(workspace) == ["CL-002"]
    workspace.undo()
    assert content(workspace) == before


def test_what_is_gone_cannot_be_changed(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    person = testimony.participations[0].participation_id
    workspace.editing.delete_testimonies([testimony.testimony_id])
    changes: list[Callable[[], object]] = [
        lambda: workspace.editing.edit(testimony.testimony_id, Field.TITLE, "x"),
        lambda: workspace.editing.delete_testimonies([testimony.testimony_id]),
        lambda: workspace.editing.add_participation(testimony.testimony_id, Part.INTERVIEWEE, "Ana"),
        lambda: workspace.editing.remove_participation(record(workspace, "CL-002").testimony_id, person),
    ]
    for change in changes:
        with pytest.raises(RecordGone, match="not in the archive any more"):
            change()


# --- people --------------------------------------------------------------------------------------------------------


def interviewee(workspace: Workspace, code: str = "PE-001") -> Participation:
    return record(workspace, code).interviewees[0]


def test_someone_who_is_known_is_meant_by_the_name(workspace: Workspace) -> None:
    people = workspace.catalogue.totals().people
    testimony = record(workspace, "CO-003")
    workspace.editing.add_participation(testimony.testimony_id, Part.INTERVIEWER, "Hannah  Whitlock")
    assert workspace.catalogue.totals().people == people
    workspace.editing.add_participation(testimony.testimony_id, Part.TRANSCRIBER, "Somebody Else")
    assert workspace.catalogue.totals().people == people + 1
    assert [each.part for each in record(workspace, "CO-003").participations] == [
        Part.INTERVIEWEE,
        Part.INTERVIEWER,
        Part.TRANSCRIBER,
    ]


def test_a_name_is_needed(workspace: Workspace) -> None:
    with pytest.raises(BadValue, match="a name, or what people call the person"):
        workspace.editing.add_participation(record(workspace, "CO-003").testimony_id, Part.INTERVIEWER, "  ")


def test_who_joins_stands_behind_the_others_also_after_some_have_left(workspace: Workspace) -> None:
    testimony = record(workspace, "CO-003")
    for name in ("Ana", "Bea", "Carla"):
        workspace.editing.add_participation(testimony.testimony_id, Part.INTERVIEWEE, name)
    luc, ana, *_ = record(workspace, "CO-003").participations
    for each in (luc, ana):
        workspace.editing.remove_participation(testimony.testimony_id, each.participation_id)
    workspace.editing.add_participation(testimony.testimony_id, Part.INTERVIEWEE, "Diana")
    assert [each.person.name for each in record(workspace, "CO-003").participations] == ["Bea", "Carla", "Diana"]
    for _ in range(6):
        workspace.undo()
    assert record(workspace, "CO-003").participations == testimony.participations


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (ParticipationField.NAME, " Rosa  Quispe Rojas", "Rosa Quispe Rojas"),
        (ParticipationField.PSEUDONYM, "Carmen", "Carmen"),
        (ParticipationField.GENDER, "other", Gender.OTHER),
        (ParticipationField.GENDER, "", None),
        (ParticipationField.BIRTH_YEAR, "1965", 1965),
        (ParticipationField.BIRTH_YEAR, "", None),
        (ParticipationField.ROLE, "Directora", None),
        (ParticipationField.ROLE, "director", "director"),
        (ParticipationField.ROLE, "", None),
        (ParticipationField.INSTITUTION, "Otro", "Otro"),
        (ParticipationField.COUNTRY, "Chile", "CL"),
        (ParticipationField.COUNTRY, "", ""),
    ],
)
def test_a_person_is_edited_field_by_field(
    field: ParticipationField, typed: str, kept: object, workspace: Workspace
) -> None:
    before, held = content(workspace), interviewee(workspace)
    testimony_id = record(workspace, "PE-001").testimony_id
    if (field, typed) == (ParticipationField.ROLE, "Directora"):
        with pytest.raises(UnknownTerm, match="The role “Directora” is not known"):
            workspace.editing.edit_participation(testimony_id, held.participation_id, field, typed)
        assert content(workspace) == before
        return
    change = workspace.editing.edit_participation(testimony_id, held.participation_id, field, typed)
    edited = interviewee(workspace)
    found = {
        ParticipationField.NAME: edited.person.name,
        ParticipationField.PSEUDONYM: edited.person.pseudonym,
        ParticipationField.GENDER: edited.person.gender,
        ParticipationField.BIRTH_YEAR: edited.person.birth_year,
        ParticipationField.ROLE: edited.role.key if edited.role else None,
        ParticipationField.INSTITUTION: edited.institution,
        ParticipationField.COUNTRY: edited.country,
    }[field]
    assert found == kept
    assert change.label.text() == f"edit {field.value} of a person in PE-001"
    assert testimony_id in change.ids(RecordKind.TESTIMONY)
    workspace.undo()
    assert content(workspace) == before


def test_a_name_that_is_corrected_is_corrected_wherever_the_person_appears(workspace: Workspace) -> None:
    hannah = record(workspace, "PE-001").participations[1]
    change = workspace.editing.edit_participation(
        record(workspace, "PE-001").testimony_id, hannah.participation_id, ParticipationField.NAME, "Hannah Wood"
    )
    assert record(workspace, "CL-002").participations[1].person.name == "Hannah Wood"
    assert change.ids(RecordKind.TESTIMONY) == set(workspace.catalogue.testimony_ids(["PE-001", "CL-002"]))
    assert change.ids(RecordKind.PERSON) == {hannah.person.person_id}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (ParticipationField.NAME, ""),
        (ParticipationField.GENDER, "unknown"),
        (ParticipationField.BIRTH_YEAR, "1700"),
        (ParticipationField.BIRTH_YEAR, "young"),
        (ParticipationField.PSEUDONYM, "x" * 1_001),
    ],
)
def test_what_a_person_cannot_be_is_refused(field: ParticipationField, typed: str, workspace: Workspace) -> None:
    before = content(workspace)
    with pytest.raises(BadValue):
        workspace.editing.edit_participation(
            record(workspace, "PE-001").testimony_id, interviewee(workspace).participation_id, field, typed
        )
    assert content(workspace) == before
