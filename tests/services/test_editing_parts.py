"""Editing transcripts, access of passages, the order of people and consent forms; undo takes each back."""

from __future__ import annotations

import pytest

from testimony_archive.domain.edits import AccessField, ParticipationField, TranscriptField
from testimony_archive.domain.errors import BadValue, NoSuchTestimony, RecordGone, UnknownTerm
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    ConsentMoment,
    Part,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.services.workspace import Workspace
from tests.factories import content, passages_of, record


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        (TranscriptField.LANGUAGE, "Quechua", "qu"),
        (TranscriptField.LANGUAGE, "", ""),
        (TranscriptField.KIND, "translation", TranscriptKind.TRANSLATION),
        (TranscriptField.STATUS, "reviewed", TranscriptStatus.REVIEWED),
    ],
)
def test_a_field_of_a_transcript_is_set_and_taken_back(
    workspace: Workspace, field: TranscriptField, typed: str, shown: object
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    (transcript,) = testimony.transcripts
    changes = workspace.parts.edit_transcript(testimony.testimony_id, transcript.transcript_id, field, typed)
    assert getattr(record(workspace, "PE-001").transcripts[0], field.value) == shown
    assert changes.label.text() == f"edit {field.value} of a transcript of PE-001"
    workspace.undo()
    assert content(workspace) == before


def test_access_of_a_transcript_has_a_level_an_end_and_a_reason(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    (transcript,) = testimony.transcripts
    for field, typed in (
        (TranscriptField.ACCESS, "internal"),
        (TranscriptField.ACCESS_UNTIL, "June 2030"),
        (TranscriptField.ACCESS_REASON, " names  others "),
    ):
        workspace.parts.edit_transcript(testimony.testimony_id, transcript.transcript_id, field, typed)
    access = record(workspace, "PE-001").transcripts[0].access
    assert (access.level, str(access.until), access.reason) == (AccessLevel.INTERNAL, "2030-06", "names others")
    for field in (TranscriptField.ACCESS, TranscriptField.ACCESS_UNTIL, TranscriptField.ACCESS_REASON):
        workspace.parts.edit_transcript(testimony.testimony_id, transcript.transcript_id, field, "")
    assert record(workspace, "PE-001").transcripts[0].access == Access()


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        (TranscriptField.LANGUAGE, "Klingonish", UnknownTerm),
        (TranscriptField.KIND, "sung", BadValue),
        (TranscriptField.STATUS, "", BadValue),
        (TranscriptField.ACCESS, "secret", BadValue),
        (TranscriptField.ACCESS_UNTIL, "31 February 2030", BadValue),
        (TranscriptField.ACCESS_REASON, "x" * 1_001, BadValue),
    ],
)
def test_what_a_transcript_cannot_take_changes_nothing(
    workspace: Workspace, field: TranscriptField, typed: str, error: type[Exception]
) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    with pytest.raises(error):
        workspace.parts.edit_transcript(testimony.testimony_id, testimony.transcripts[0].transcript_id, field, typed)
    assert content(workspace) == before


def test_a_closed_passage_is_not_to_be_quoted_and_search_knows_at_once(workspace: Workspace) -> None:
    before, spoken = content(workspace), passages_of(workspace, "PE-001")
    wanted = SearchRequest("cuarenta jóvenes", only_publishable=True)
    assert workspace.searching.search(wanted).passages
    ids = [each.passage_id for each in spoken[1:3]]
    changes = workspace.parts.restrict_passages(ids, AccessField.ACCESS, "closed")
    workspace.parts.restrict_passages(ids, AccessField.ACCESS_REASON, "names her children")
    assert changes.label.text() == "edit access of 2 passages of PE-001"
    closed = passages_of(workspace, "PE-001")
    assert [each.access.level is AccessLevel.CLOSED for each in closed] == [False, True, True, False]
    testimony = record(workspace, "PE-001")
    told = workspace.catalogue.decision_on_words(testimony, testimony.transcripts[0], closed[:2])
    assert told.text() == "access is closed: names her children"
    held = workspace.catalogue.restrictions(closed)
    assert {each: held[each].text() for each in held} == dict.fromkeys(ids, "access is closed: names her children")
    one = workspace.parts.restrict_passages(ids[:1], AccessField.ACCESS_UNTIL, "2026-03-14")
    assert one.label.text() == "edit access_until of a passage of PE-001"
    assert set(workspace.catalogue.restrictions(passages_of(workspace, "PE-001"))) == {ids[1]}, "it is open from today"
    workspace.undo()
    assert not workspace.searching.search(wanted).passages
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before
    assert workspace.searching.search(wanted).passages


def test_people_stand_in_the_order_they_are_given_and_undo_restores_it(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    ids = [each.participation_id for each in testimony.participations]
    workspace.parts.arrange_people(testimony.testimony_id, ids[::-1])
    assert [each.participation_id for each in record(workspace, "PE-001").participations] == ids[::-1]
    workspace.undo()
    assert [each.participation_id for each in record(workspace, "PE-001").participations] == ids
    for wrong in (ids[:1], [*ids[1:], 999], ids * 2):
        if set(wrong) != set(ids):
            with pytest.raises(RecordGone):
                workspace.parts.arrange_people(testimony.testimony_id, wrong)


def test_a_person_can_take_another_part(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    someone = testimony.participations[-1].participation_id
    workspace.editing.edit_participation(
        testimony.testimony_id, someone, ParticipationField.PART, Part.TRANSLATOR.value
    )
    assert record(workspace, "PE-001").participations[-1].part is Part.TRANSLATOR
    with pytest.raises(BadValue):
        workspace.editing.edit_participation(testimony.testimony_id, someone, ParticipationField.PART, "singer")


def test_a_file_of_the_testimony_shows_its_consent(workspace: Workspace) -> None:
    before, testimony = content(workspace), record(workspace, "PE-001")
    form = testimony.attachments[0].attachment_id
    workspace.parts.link_consent_form(testimony.testimony_id, ConsentMoment.INTERVIEW, form)
    assert record(workspace, "PE-001").consents[0].attachment_id == form
    workspace.parts.link_consent_form(testimony.testimony_id, ConsentMoment.INTERVIEW, None)
    assert record(workspace, "PE-001").consents[0].attachment_id is None
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_a_form_is_refused_without_consent_or_from_elsewhere(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    form = testimony.attachments[0].attachment_id
    with pytest.raises(BadValue, match="once the consent itself is recorded"):
        workspace.parts.link_consent_form(testimony.testimony_id, ConsentMoment.RELEASE, form)
    with pytest.raises(RecordGone):
        workspace.parts.link_consent_form(record(workspace, "CL-002").testimony_id, ConsentMoment.INTERVIEW, form)
    with pytest.raises(RecordGone):
        workspace.parts.link_consent_form(999, ConsentMoment.INTERVIEW, None)


def test_the_answers_for_every_use_are_given_together(workspace: Workspace) -> None:
    answers = workspace.catalogue.leaving(record(workspace, "CO-003"))
    assert answers.record[Use.INTERNAL].allowed
    assert not answers.record[Use.PUBLISH].allowed
    assert answers.recording is None
    spoken = workspace.catalogue.leaving(record(workspace, "PE-001"))
    assert spoken.recording is not None
    assert spoken.recording.allowed


def test_a_testimony_that_is_gone_has_no_record(workspace: Workspace) -> None:
    with pytest.raises(NoSuchTestimony):
        workspace.catalogue.testimony(999)


def test_words_are_found_by_their_forms_in_the_language_that_the_transcript_has_now(workspace: Workspace) -> None:
    def hits() -> int:
        return workspace.searching.search(SearchRequest(text="crecieron")).passages

    testimony = record(workspace, "PE-001")
    transcript_id = testimony.transcripts[0].transcript_id
    assert hits() == 1  # «crecer»
    workspace.parts.edit_transcript(testimony.testimony_id, transcript_id, TranscriptField.LANGUAGE, "en")
    assert hits() == 0
    workspace.undo()
    assert hits() == 1
