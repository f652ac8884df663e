"""The next record after another one, and records from templates: what is likely the same, and never any consent."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.drafts import DraftTestimony
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import BadValue, RecordGone
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.record_starts import Hand, RecordStart
from testimony_archive.domain.records import Access, AccessLevel, Part, Status, Testimony
from testimony_archive.domain.terms import TermField, VocabularyKind
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.record_templates import add_template
from testimony_archive.storage.unit import WriteUnit
from tests.factories import codes, content, opened, record

GONE = 9_999


def everything(workspace: Workspace) -> object:
    """What people see of an archive, and its templates."""
    return content(workspace), workspace.starting.templates()


def rosa_with_everything(workspace: Workspace) -> Testimony:
    """PE-001 with every field filled that the small archive leaves empty."""
    testimony = record(workspace, "PE-001")
    for field, typed in {
        TestimonyField.REPOSITORY: "Biblioteca de Huaral",
        TestimonyField.FUNDER: "Fondo común",
        TestimonyField.RIGHTS_STATEMENT: "© los entrevistados",
        TestimonyField.RELATED: "CL-002",
        TestimonyField.EQUIPMENT: "Grabadora de mano",
        TestimonyField.RELEASE: "written",
        TestimonyField.ACCESS: "internal",
        TestimonyField.ACCESS_UNTIL: "2030",
        TestimonyField.ACCESS_REASON: "en curso",
    }.items():
        workspace.editing.edit(testimony.testimony_id, field, typed)
    hannah = testimony.participations[1].participation_id
    for part, typed in {
        ParticipationField.ROLE: "director",
        ParticipationField.INSTITUTION: "Colegio del Norte",
        ParticipationField.COUNTRY: "CA",
    }.items():
        workspace.editing.edit_participation(testimony.testimony_id, hannah, part, typed)
    workspace.editing.add_participation(testimony.testimony_id, Part.TRANSCRIBER, "Ana Paz")
    return record(workspace, "PE-001")


def test_a_copy_has_what_is_the_same_in_a_series_and_nothing_else(workspace: Workspace) -> None:
    rosa = rosa_with_everything(workspace)
    started = workspace.starting.copy(rosa.testimony_id)
    copy = record(workspace, "PE-002")
    assert copy.testimony_id == started.testimony_id
    assert started.left_out == ()
    for same in (
        *("project", "goals", "themes", "collection", "series", "repository", "funder", "rights_statement"),
        *("languages", "place", "countries", "equipment", "access"),
    ):
        assert getattr(copy, same) == getattr(rosa, same), same
        assert getattr(copy, same), same
    assert copy.access == Access(AccessLevel.INTERNAL, rosa.access.until, "en curso")
    for empty in (
        *("title", "date", "summary", "main_ideas", "keywords", "notes", "related"),
        *("consents", "attachments", "transcripts", "interviewees"),
    ):
        assert not getattr(copy, empty), empty
        assert getattr(rosa, empty), empty
    assert copy.status is Status.DRAFT
    told = [(each.part, each.person, each.role, each.institution, each.country) for each in copy.participations]
    assert told == [
        (each.part, each.person, each.role, each.institution, each.country) for each in rosa.participations[1:]
    ]
    assert {each.participation_id for each in copy.participations}.isdisjoint(
        each.participation_id for each in rosa.participations
    )


def test_a_copy_is_one_change_found_at_once_and_taken_back_whole(workspace: Workspace) -> None:
    before, found = everything(workspace), SearchRequest(text="Huaral")
    hits = workspace.searching.search(found).testimonies
    started = workspace.starting.copy(record(workspace, "PE-001").testimony_id)
    assert started.changes.label.text() == "copy PE-001 as PE-002"
    assert started.changes.ids(RecordKind.TESTIMONY) == {started.testimony_id}
    after = everything(workspace)
    assert workspace.searching.search(found).testimonies == hits + 1
    workspace.undo()
    assert everything(workspace) == before
    assert workspace.searching.search(found).testimonies == hits
    workspace.redo()
    assert everything(workspace) == after
    assert workspace.searching.search(found).testimonies == hits + 1


def test_copies_go_on_counting_and_pass_over_codes_that_there_are(workspace: Workspace) -> None:
    workspace.editing.add_testimony("pe-003")
    for _ in range(2):
        workspace.starting.copy(record(workspace, "PE-001").testimony_id)
    assert [each for each in codes(workspace) if each.casefold().startswith("pe")] == [
        *("PE-001", "PE-002", "pe-003", "PE-004"),
    ]


def test_a_record_with_next_to_nothing_in_it_can_be_copied(workspace: Workspace) -> None:
    _, testimony_id = workspace.editing.add_testimony("Huaral")
    workspace.starting.copy(testimony_id)
    assert record(workspace, "Huaral-2").project is None


def test_what_is_gone_is_not_copied_or_kept(workspace: Workspace) -> None:
    before = everything(workspace)
    for act in (
        lambda: workspace.starting.copy(GONE),
        lambda: workspace.starting.start(GONE),
        lambda: workspace.starting.keep(GONE, "Huaral"),
        lambda: workspace.starting.rename(GONE, "Huaral"),
        lambda: workspace.starting.delete(GONE),
    ):
        with pytest.raises(RecordGone):
            act()
    assert everything(workspace) == before


def test_a_template_begins_records_after_its_own_was_deleted_and_in_another_session(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        rosa = rosa_with_everything(workspace)
        changes, _ = workspace.starting.keep(rosa.testimony_id, "  Series of  Huaral ")
        assert changes.label.text() == "keep PE-001 as template “Series of Huaral”"
        workspace.starting.copy(rosa.testimony_id)
        workspace.editing.delete_testimonies([rosa.testimony_id])
    with opened(tmp_path / "archive") as workspace:
        (template,) = workspace.starting.templates()
        started = workspace.starting.start(template.template_id)
        assert started.changes.label.text() == "add testimony PE-003 from template “Series of Huaral”"
        copied, begun = record(workspace, "PE-002"), record(workspace, "PE-003")
        assert (begun.project, begun.themes, begun.access) == (copied.project, copied.themes, copied.access)
        assert [each.person for each in begun.participations] == [each.person for each in copied.participations]
        assert not begun.consents


def test_templates_are_renamed_deleted_and_taken_back(workspace: Workspace) -> None:
    rosa = record(workspace, "PE-001").testimony_id
    states = [everything(workspace)]
    _, template_id = workspace.starting.keep(rosa, "Huaral")
    states.append(everything(workspace))
    changes = workspace.starting.rename(template_id, "HUARAL")
    assert changes.label.text() == "rename template “Huaral”"
    assert changes.touched == {(RecordKind.TEMPLATE, template_id)}
    states.append(everything(workspace))
    changes = workspace.starting.delete(template_id)
    assert changes.label.text() == "delete template “HUARAL”"
    states.append(everything(workspace))
    for state in reversed(states[:-1]):
        workspace.undo()
        assert everything(workspace) == state
    for state in states[1:]:
        workspace.redo()
        assert everything(workspace) == state
    assert workspace.starting.templates() == ()


def test_a_template_that_cannot_be_called_so_is_not_made(workspace: Workspace) -> None:
    rosa = record(workspace, "PE-001").testimony_id
    _, template_id = workspace.starting.keep(rosa, "Tejedoras")
    workspace.starting.keep(rosa, "Otra")
    before = everything(workspace)
    for name in ("", "  ", "otra", "x" * 10_000, "a\u202eb"):
        with pytest.raises(BadValue):
            workspace.starting.keep(rosa, name)
        with pytest.raises(BadValue):
            workspace.starting.rename(template_id, name)
    assert everything(workspace) == before


def test_a_term_that_the_archive_does_not_have_is_left_out_and_told(workspace: Workspace) -> None:
    rosa = rosa_with_everything(workspace)
    hannah = Hand(rosa.participations[1].person.uuid, Part.INTERVIEWER, "weaver")
    known = rosa.themes[0].key
    start = RecordStart(DraftTestimony("PE-001", project="Looms", themes=("weaving", known)), (hannah,))
    with workspace._folder.database.write() as connection:
        template_id = add_template(WriteUnit(connection), "From elsewhere", start)
    started = workspace.starting.start(template_id)
    assert started.left_out == ("weaving", "Looms", "weaver")
    begun = record(workspace, "PE-002")
    assert (begun.project, begun.themes) == (None, rosa.themes[:1])
    assert begun.participations[0].role is None
    assert workspace.keeping.verify().problems == ()


def test_a_person_whom_the_archive_does_not_have_takes_no_part(workspace: Workspace) -> None:
    start = RecordStart(DraftTestimony("AA-1"), (Hand("00000000-0000-4000-8000-000000000000", Part.INTERVIEWER),))
    with workspace._folder.database.write() as connection:
        template_id = add_template(WriteUnit(connection), "From elsewhere", start)
    assert workspace.starting.start(template_id).left_out == ()
    assert record(workspace, "AA-2").participations == ()


@pytest.mark.parametrize("keeps", [True, False])
def test_a_template_follows_terms_that_are_renamed_and_merged(workspace: Workspace, keeps: bool) -> None:
    rosa, vocabularies = rosa_with_everything(workspace), workspace.vocabularies
    _, template_id = workspace.starting.keep(rosa.testimony_id, "Huaral")
    first, second = rosa.themes
    project = next(each.key for each in vocabularies.terms(VocabularyKind.PROJECT))
    vocabularies.edit(VocabularyKind.PROJECT, project, TermField.NAME, "Otros talleres")
    vocabularies.edit(VocabularyKind.KEYWORD, "taller", TermField.NAME, "Taller")
    vocabularies.edit(VocabularyKind.SERIES, "Institutos", TermField.NAME, "Colegios")
    vocabularies.edit(VocabularyKind.INSTITUTION, "Colegio del Norte", TermField.NAME, "Colegio del Sur")
    if keeps:
        vocabularies.merge(VocabularyKind.THEME, first.key, second.key)
        vocabularies.merge(VocabularyKind.ROLE, "director", "teacher")
    else:
        vocabularies.delete(VocabularyKind.THEME, first.key, second.key)
        vocabularies.delete(VocabularyKind.ROLE, "director", "teacher")
    after = everything(workspace)
    assert workspace.starting.start(template_id).left_out == ()
    begun = record(workspace, "PE-002")
    assert begun.project is not None
    assert (begun.project.name, begun.series) == ("Otros talleres", "Colegios")
    assert [each.key for each in begun.themes] == [second.key]
    hannah = begun.participations[0]
    assert hannah.role is not None
    assert (hannah.role.key, hannah.institution) == ("teacher", "Colegio del Sur")
    for _ in range(7):
        workspace.undo()
    (template,) = workspace.starting.templates()
    assert template.start.draft.themes == (first.key, second.key)
    assert template.start.draft.project == "Talleres compartidos"
    for _ in range(6):
        workspace.redo()
    assert everything(workspace) == after
