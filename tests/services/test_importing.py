"""Importing: all of it or nothing, the same source twice changes nothing, and only what was asked for is changed."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.drafts import ImportOptions, ImportReport, Severity
from testimony_archive.domain.edits import AccessField, ParticipationField, TestimonyField
from testimony_archive.domain.errors import Cancelled, FileNotThere, ImportRefused
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import ConsentForm, Part, Testimony, Use
from testimony_archive.services.importing import place
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.checkpoints import Checkpoints
from tests.children import killed_child, on_small_disk, run_child
from tests.factories import (
    ROWS,
    bring_in,
    codes,
    content,
    files_in,
    opened,
    passages_of,
    quotes_of,
    record,
    recording,
    small_archive,
    table,
    workspaces,
)

ROSA, INES, LUC = ROWS


def run(workspace: Workspace, *sources: Path, update: bool = False) -> ImportReport:
    return workspace.importing.run(list(sources), ImportOptions(update=update))


def told(report: ImportReport) -> list[str]:
    """Every problem with its severity and place."""
    return [f"{each.severity}: {place(each)}{each.message}" for each in report.problems]


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return (report.created, report.updated, report.unchanged, report.skipped)


def row(code: str, **values: str) -> Mapping[str, str]:
    """A row with a title, so that the table is one of testimonies."""
    return {"code": code, "title": f"Title of {code}", **values}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder to import from, with the recording that the rows name."""
    recording(tmp_path / "source" / "PE-001.wav")
    return tmp_path / "source"


def state(workspace: Workspace) -> tuple[object, object]:
    return content(workspace), files_in(workspace.path / "media")


# --- the same again ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("update", [False, True])
def test_importing_the_same_table_twice_changes_nothing(update: bool, workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    report = bring_in(workspace, source, *ROWS, update=update)
    assert counts(report) == (0, 0, 3, 0)
    assert report.problems == ()
    assert report.changes is None
    assert state(workspace) == before


def test_a_dry_run_says_what_would_be_and_does_nothing(workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    rows = [ROSA, {**INES, "title": "Other"}, row("NEW-1", text="Words", theme="fishing")]
    report = bring_in(workspace, source, *rows, dry_run=True)
    assert counts(report) == (1, 0, 1, 1)
    assert (report.passages, report.attachments, report.changes) == (1, 0, None)
    assert len(report.problems) == 2
    assert state(workspace) == before
    updated = workspace.importing.run([source / "table.csv"], ImportOptions(update=True, dry_run=True))
    assert counts(updated) == (1, 1, 1, 0)
    assert state(workspace) == before


def test_what_an_import_brought_is_told_to_screens_and_found(workspace: Workspace, source: Path) -> None:
    report = bring_in(workspace, source, row("NEW-1", text="ANA: Vimos un huemul.\n\nBEA: ¿De verdad?"))
    assert counts(report) == (1, 0, 0, 0)
    assert (report.passages, report.attachments) == (2, 0)
    assert report.changes is not None
    assert report.changes.label.text() == "import 1 testimonies"
    assert report.changes.ids(RecordKind.TESTIMONY) == {record(workspace, "NEW-1").testimony_id}
    assert workspace.searching.search(SearchRequest(text="huemul")).passages == 1
    assert workspace.keeping.verify().is_sound


def test_terms_are_taken_by_number_key_or_label_in_any_language_and_listed_once(
    workspace: Workspace, source: Path
) -> None:
    again = {
        **ROSA,
        "theme": "1; Quality of technical education and training; calidad de la educacion y la formacion tecnica",
        "role": "Docente",
        "goal": "4; SDG 5; ODS 4",
    }
    assert counts(bring_in(workspace, source, again)) == (0, 0, 1, 0)


# --- differences ---------------------------------------------------------------------------------------------------


def test_what_differs_is_left_as_it_is_and_told(workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    report = bring_in(workspace, source, {**ROSA, "title": "Otro", "interviewer": "Paula", "text": "ROSA: Otra cosa."})
    assert counts(report) == (0, 0, 0, 1)
    assert told(report) == [
        (
            f"warning: {source / 'table.csv'}, row 2: PE-001 is in the archive with another title, interviewer,"
            " transcript. It was left as it is; --update applies the difference."
        )
    ]
    assert state(workspace) == before


@pytest.mark.parametrize(
    ("column", "value", "field"),
    [
        ("title", "Otro", "title"),
        ("date", "2023", "date"),
        ("country", "Chile; Perú", "countries"),
        ("place", "Lima", "place"),
        ("language", "es; qu", "languages"),
        ("project", "Otro proyecto", "project"),
        ("theme", "4", "themes"),
        ("goal", "13; 4", "goals"),
        ("keywords", "uno; dos", "keywords"),
        ("collection", "Otra", "collection"),
        ("series", "Otra", "series"),
        ("summary", "Otro resumen.", "summary"),
        ("main_idea", "Otra idea.", "main_ideas"),
        ("status", "published", "status"),
        ("notes", "Otra nota.", "notes"),
        ("consent", "oral", "consents"),
        ("consent_date", "2023-01-02", "consents"),
        ("consent_uses", "internal", "consents"),
        ("access", "internal", "access"),
        ("access_until", "2031", "access"),
        ("access_reason", "Un juicio", "access"),
    ],
)
def test_an_update_sets_what_differs_and_nothing_else(
    column: str, value: str, field: str, workspace: Workspace, source: Path
) -> None:
    before = record(workspace, "PE-001")
    changed = {**ROSA, column: value}
    assert counts(bring_in(workspace, source, changed)) == (0, 0, 0, 1)
    report = bring_in(workspace, source, changed, update=True)
    assert counts(report) == (0, 1, 0, 0)
    after = record(workspace, "PE-001")
    differing = {
        name for name in before.__slots__ if getattr(before, name) != getattr(after, name) and name != "changed_at"
    }
    assert differing == {field}
    for update in (True, False):
        assert counts(bring_in(workspace, source, changed, update=update)) == (0, 0, 1, 0)
    assert workspace.keeping.verify().is_sound


def test_what_a_table_does_not_tell_stays(workspace: Workspace, source: Path) -> None:
    before = content(workspace)
    report = bring_in(workspace, source, {"code": "PE-001", "title": ROSA["title"], "theme": ""}, update=True)
    assert counts(report) == (0, 0, 1, 0)
    assert content(workspace) == before


def test_a_value_that_the_field_cannot_take_refuses_the_update(workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    with pytest.raises(ImportRefused) as caught:
        bring_in(workspace, source, {**ROSA, "title": "x" * 1_500}, update=True)
    assert "at most 1000 characters" in caught.value.sentence()
    assert caught.value.report.problems[-1].row == 2
    assert state(workspace) == before


# --- people --------------------------------------------------------------------------------------------------------


def interviewees(workspace: Workspace, code: str) -> list[str]:
    return [each.person.name for each in record(workspace, code).interviewees]


def test_an_update_puts_other_people_in_and_keeps_what_it_does_not_tell(workspace: Workspace, source: Path) -> None:
    held = record(workspace, "PE-001").interviewees[0]
    changed = {
        "code": "PE-001",
        "title": ROSA["title"],
        "interviewee": "Ana Luz; Rosa Quispe",
        "role": "student; teacher",
    }
    assert counts(bring_in(workspace, source, changed, update=True)) == (0, 1, 0, 0)
    ana, rosa = record(workspace, "PE-001").interviewees
    assert [ana.person.name, rosa.person.name] == ["Ana Luz", "Rosa Quispe"]
    assert rosa.participation_id == held.participation_id
    assert (rosa.institution, rosa.country, rosa.person) == (held.institution, held.country, held.person)
    assert Part.INTERVIEWER in {each.part for each in record(workspace, "PE-001").participations}
    assert counts(bring_in(workspace, source, changed)) == (0, 0, 1, 0)
    fewer = {"code": "PE-001", "title": ROSA["title"], "interviewee": "Ana Luz"}
    assert counts(bring_in(workspace, source, fewer, update=True)) == (0, 1, 0, 0)
    assert interviewees(workspace, "PE-001") == ["Ana Luz"]


def test_an_update_changes_the_role_institution_and_facts_of_someone(workspace: Workspace, source: Path) -> None:
    changed = {**ROSA, "role": "director", "institution": "Otro", "birth_year": "1970", "gender": "other"}
    assert counts(bring_in(workspace, source, changed, update=True)) == (0, 1, 0, 0)
    (rosa,) = record(workspace, "PE-001").interviewees
    assert rosa.role is not None
    assert (rosa.role.key, rosa.institution, rosa.person.birth_year, rosa.person.gender) == (
        "director",
        "Otro",
        1970,
        "other",
    )
    assert workspace.catalogue.totals().people == 4


def test_one_name_in_two_testimonies_is_one_person(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, row("A-1", interviewee="Ana Luz"), row("A-2", interviewee="Ana Luz", birth_year="1980"))
    one, two = (record(workspace, code).interviewees[0].person for code in ("A-1", "A-2"))
    assert one == two
    assert one.birth_year == 1980
    for rows in ([row("A-1", interviewee="Ana Luz")], [row("A-2", interviewee="Ana Luz", birth_year="1980")]):
        assert counts(bring_in(workspace, source, *rows)) == (0, 0, 1, 0)


def test_a_new_testimony_does_not_change_what_is_known_of_people_in_others(workspace: Workspace, source: Path) -> None:
    before = record(workspace, "PE-001")
    bring_in(workspace, source, row("A-1", interviewee="Rosa Quispe", birth_year="1999"))
    bring_in(workspace, source, row("A-2", interviewer="Hannah Whitlock"))
    other = record(workspace, "A-1").interviewees[0].person
    assert (other.birth_year, other.person_id == before.interviewees[0].person.person_id) == (1999, False)
    assert record(workspace, "PE-001") == before
    assert record(workspace, "A-2").participations[0].person == before.participations[1].person


def test_a_fact_that_differs_for_a_shared_person_makes_it_another_person(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, row("A-1", interviewee="Ana Luz", birth_year="1980"), row("A-2", interviewee="Ana Luz"))
    bring_in(workspace, source, row("A-2", interviewee="Ana Luz", birth_year="1955"), update=True)
    assert record(workspace, "A-1").interviewees[0].person.birth_year == 1980
    assert record(workspace, "A-2").interviewees[0].person.birth_year == 1955


def test_a_pseudonym_hides_the_name_in_other_testimonies_too_and_that_is_told(
    workspace: Workspace, source: Path
) -> None:
    report = bring_in(workspace, source, row("A-1", interviewee="Rosa Quispe", pseudonym="Amaya"))
    assert told(report) == [
        (
            f"warning: {source / 'table.csv'}, row 2, pseudonym: Rosa Quispe is in the archive without a pseudonym."
            " From now on that is Amaya in the other testimonies too."
        )
    ]
    assert record(workspace, "PE-001").interviewees[0].person.outside_name == "Amaya"
    assert counts(bring_in(workspace, source, ROSA)) == (0, 0, 1, 0)


def test_of_several_with_one_name_the_one_with_the_pseudonym_is_meant(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, row("A-1", interviewee="Ana Luz", pseudonym="Uno"))
    bring_in(workspace, source, row("A-2", interviewee="Ana Luz", pseudonym="Dos"))
    bring_in(workspace, source, row("A-3", interviewee="Ana Luz", pseudonym="Dos"))
    people = [record(workspace, f"A-{number}").interviewees[0].person for number in (1, 2, 3)]
    assert [each.pseudonym for each in people] == ["Uno", "Dos", "Dos"]
    assert people[1] == people[2]
    bring_in(workspace, source, row("A-4", interviewee="Ana Luz"))
    assert record(workspace, "A-4").interviewees[0].person.outside_name == "Uno"


def test_people_without_a_name_are_never_the_same(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, row("A-1", role="student"), row("A-2", role="student"))
    one, two = (record(workspace, code).interviewees[0] for code in ("A-1", "A-2"))
    assert one.person.person_id != two.person.person_id
    workspace.editing.edit_participation(
        record(workspace, "A-1").testimony_id, one.participation_id, ParticipationField.NAME, "Ana"
    )
    assert interviewees(workspace, "A-2") == [""]
    assert counts(bring_in(workspace, source, row("A-2", role="student"))) == (0, 0, 1, 0)


# --- consent -------------------------------------------------------------------------------------------------------


def test_a_date_or_uses_without_consent_make_none_and_are_told(workspace: Workspace, source: Path) -> None:
    rows = [row("A-1", consent_date="2022", consent_uses="publish")]
    reports = [bring_in(workspace, source, *rows, update=update) for update in (False, True)]
    assert [counts(each) for each in reports] == [(1, 0, 0, 0), (0, 0, 1, 0)]
    assert record(workspace, "A-1").consents == ()
    for report in reports:
        assert [each.severity for each in report.problems] == [Severity.WARNING]
        assert "not how it was given" in report.problems[0].message
    bring_in(workspace, source, row("A-1", consent="oral", consent_date="2022", consent_uses="publish"), update=True)
    (consent,) = record(workspace, "A-1").consents
    assert (consent.form, str(consent.given_on), list(consent.uses)) == (ConsentForm.ORAL, "2022", [Use.PUBLISH])


# --- new terms -----------------------------------------------------------------------------------------------------


def test_unknown_themes_and_roles_are_added_and_told_once(workspace: Workspace, source: Path) -> None:
    report = bring_in(
        workspace,
        source,
        row("A-1", theme="Pesca; pesca; Pésca!; 2", role="pescador", interviewee="Ana"),
        row("A-2", theme="PESCA", role="Pescador", interviewee="Bea"),
    )
    assert told(report) == [
        (
            f"warning: {source / 'table.csv'}, row 2, theme: New themes in this archive: 2 (Pesca, Pésca!)."
            " Correct the spelling if they are meant to be themes that it has."
        ),
        (
            f"remark: {source / 'table.csv'}, row 2, role: New roles in this archive: 1 (pescador)."
            " Correct the spelling if they are meant to be roles that it has."
        ),
    ]
    one, two = record(workspace, "A-1"), record(workspace, "A-2")
    assert [each.labels.en for each in one.themes] == ["Pesca", "Pésca!", one.themes[2].labels.en]
    assert one.themes[0].key == "pesca"
    assert one.themes[1].key.startswith("pesca-")
    assert two.themes == one.themes[:1]
    assert two.roles == one.roles
    assert bring_in(workspace, source, row("A-2", theme="PESCA", role="Pescador", interviewee="Bea")).problems == ()


def test_many_new_themes_are_told_shortly(workspace: Workspace, source: Path) -> None:
    report = bring_in(workspace, source, row("A-1", theme="; ".join(f"tema{place}" for place in range(12))))
    assert "12 (tema0, tema1, tema2, tema3, tema4, tema5, tema6, tema7, tema8, tema9, …)" in report.problems[0].message


def test_a_theme_in_letters_that_no_key_can_hold_gets_a_key(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, row("A-1", theme="水"))
    (theme,) = record(workspace, "A-1").themes
    assert (theme.labels.en, len(theme.key)) == ("水", 8)


def test_goals_that_a_blank_archive_does_not_have_are_added(tmp_path: Path) -> None:
    with workspaces().create(tmp_path / "blank") as workspace:
        bring_in(workspace, tmp_path, row("A-1", goal="ODS 5: Igualdad de género; 4"))
        assert [each.number for each in record(workspace, "A-1").goals] == [4, 5]
        assert record(workspace, "A-1").goals[1].labels.es == "Objetivo 5"


@pytest.mark.parametrize("goal", ["18", "0", "género"])
def test_a_goal_that_is_none_refuses_the_import(goal: str, workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    with pytest.raises(ImportRefused) as caught:
        bring_in(workspace, source, row("A-1", goal=goal))
    assert f"row 2, goal: “{goal}” is no Sustainable Development Goal" in caught.value.sentence()
    assert counts(caught.value.report) == (0, 0, 0, 0)
    assert state(workspace) == before


# --- files and transcripts -----------------------------------------------------------------------------------------


def test_a_recording_is_kept_once_however_often_it_comes(workspace: Workspace, source: Path) -> None:
    before = files_in(workspace.path / "media")
    recording(source / "again.wav")
    report = bring_in(workspace, source, {"code": "CO-003", "title": LUC["title"], "audio": "again.wav"})
    assert counts(report) == (0, 1, 0, 0)
    assert files_in(workspace.path / "media") == before
    (attachment,) = record(workspace, "CO-003").attachments
    assert (attachment.original_name, attachment.duration_ms) == ("again.wav", 200)


def test_files_are_added_to_a_testimony_that_is_there_without_being_asked_for_an_update(
    workspace: Workspace, source: Path
) -> None:
    before = record(workspace, "PE-001")
    (source / "PE-001_fr.txt").write_text("ROSA: Avec deux machines.\n\nHANNAH: Et après ?\n", encoding="utf-8")
    report = run(workspace, source / "PE-001_fr.txt")
    assert counts(report) == (0, 1, 0, 0)
    assert (report.passages, report.attachments) == (2, 1)
    after = record(workspace, "PE-001")
    assert [each.language for each in after.transcripts] == ["es", "fr"]
    assert after.transcripts[1].attachment_id == after.attachments[-1].attachment_id
    assert after.transcripts[0] == before.transcripts[0]
    assert counts(run(workspace, source / "PE-001_fr.txt")) == (0, 0, 1, 0)
    assert workspace.searching.search(SearchRequest(text="machine")).passages == 1


def test_a_file_is_known_by_its_name_however_a_computer_writes_accents(workspace: Workspace, source: Path) -> None:
    file = source / unicodedata.normalize("NFD", "ÑU-001.txt")
    file.write_text("ANA: Una palabra.\n\nBEA: Otra palabra.\n", encoding="utf-8")
    assert counts(run(workspace, file)) == (1, 0, 0, 0)
    assert counts(run(workspace, file)) == (0, 0, 1, 0)
    code = next(each for each in codes(workspace) if each.endswith("U-001") and each != "CL-002")
    file.write_text("ANA: Una palabra nueva.\n\nBEA: Otra palabra.\n", encoding="utf-8")
    assert counts(run(workspace, file)) == (0, 0, 0, 1)
    assert counts(run(workspace, file, update=True)) == (0, 1, 0, 0)
    assert len(record(workspace, code).transcripts) == 1
    assert len(record(workspace, code).attachments) == 1


def test_the_same_words_under_another_name_are_no_second_transcript(workspace: Workspace, source: Path) -> None:
    first, second = source / "A-1.txt", source / "A-1.md"
    first.write_text("ANA: Una palabra.\n\nBEA: Otra palabra.\n", encoding="utf-8")
    run(workspace, first)
    second.write_text(first.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    run(workspace, second)
    assert len(record(workspace, "A-1").transcripts) == 1


@pytest.mark.parametrize("ending", [".txt", ".csv", ".docx"])
def test_a_transcript_that_was_exported_is_no_file_of_its_own_when_it_comes_back(
    ending: str, workspace: Workspace, source: Path
) -> None:
    (source / "A-1.md").write_text("ANA: Una palabra.\n\nBEA: Otra palabra.\n", encoding="utf-8")
    run(workspace, source / "A-1.md")
    workspace.editing.edit(record(workspace, "A-1").testimony_id, TestimonyField.CONSENT, "public")
    held = record(workspace, "A-1")
    back = source / f"A-1{ending}"
    workspace.transcript_export.export(back, held.testimony_id, held.transcripts[0].transcript_id)
    report = run(workspace, back)
    assert counts(report) == (0, 0, 1, 0)
    assert [(each.severity, "was not attached" in each.message) for each in report.problems] == [
        (Severity.REMARK, True)
    ]
    assert record(workspace, "A-1") == held


def test_words_from_a_table_get_the_file_that_holds_them(workspace: Workspace, source: Path) -> None:
    bring_in(workspace, source, {"code": "A-1", "title": "Uno", "text": "Una palabra de todas."})
    (source / "A-1.txt").write_text("Una palabra de todas.\n", encoding="utf-8")
    assert counts(run(workspace, source / "A-1.txt")) == (0, 1, 0, 0)
    assert [each.original_name for each in record(workspace, "A-1").attachments] == ["A-1.txt"]


def test_a_second_transcript_of_a_language_waits_until_it_is_asked_for(workspace: Workspace, source: Path) -> None:
    (source / "A-1.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nUna palabra dicha.\n", encoding="utf-8")
    (source / "A-1.txt").write_text("ANA: Una palabra dicha.\n\nBEA: Otra más.\n", encoding="utf-8")
    run(workspace, source / "A-1.srt", source / "A-1.txt")
    before = record(workspace, "A-1")
    assert (len(before.attachments), len(before.transcripts)) == (2, 1)
    waiting = run(workspace, source / "A-1.txt")
    assert counts(waiting) == (0, 0, 0, 1)
    assert "another transcript" in waiting.problems[0].message
    assert record(workspace, "A-1") == before
    assert counts(run(workspace, source / "A-1.txt", update=True)) == (0, 1, 0, 0)
    after = record(workspace, "A-1")
    assert after.attachments == before.attachments
    names = {each.attachment_id: each.original_name for each in after.attachments}
    assert [names[each.attachment_id or 0] for each in after.transcripts] == ["A-1.srt", "A-1.txt"]


@pytest.mark.parametrize("ending", [".txt", ".csv", ".docx"])
def test_a_transcript_that_was_exported_and_corrected_takes_the_place_of_the_one_it_was(
    ending: str, workspace: Workspace, source: Path, tmp_path: Path
) -> None:
    held = spoken(workspace, source)
    workspace.quoting.keep_passages([passages_of(workspace, "A-1")[1].passage_id])
    back = source / f"A-1{ending}"
    with opened(tmp_path / "elsewhere") as corrected:
        theirs = spoken(corrected, source)
        corrected.transcribing.edit_text(passages_of(corrected, "A-1")[2].passage_id, "Y el pan lo cocía mi abuela.")
        corrected.transcript_export.export(back, theirs.testimony_id, theirs.transcripts[0].transcript_id)
    assert counts(run(workspace, back)) == (0, 0, 0, 1)
    assert counts(run(workspace, back, update=True)) == (0, 1, 0, 0)
    (transcript,) = record(workspace, "A-1").transcripts
    assert transcript.transcript_id == held.transcripts[0].transcript_id
    assert passages_of(workspace, "A-1")[2].text == "Y el pan lo cocía mi abuela."
    assert [each.anchor.exact for each in quotes_of(workspace, "A-1")] == ["El molino está junto al río."]
    assert counts(run(workspace, back, update=True)) == (0, 0, 1, 0)
    assert workspace.keeping.verify().is_sound


@pytest.mark.parametrize("hide", ["a name", "a passage"])
def test_what_may_have_left_without_names_or_words_is_never_put_in_place_of_the_transcript(
    hide: str, workspace: Workspace, source: Path
) -> None:
    spoken(workspace, source)
    if hide == "a name":
        bring_in(workspace, source, row("A-1", interviewee="Ana Ríos", pseudonym="Flor"), update=True)
    else:
        second = passages_of(workspace, "A-1")[1].passage_id
        workspace.parts.restrict_passages([second], AccessField.ACCESS, "closed")
    held = record(workspace, "A-1").transcripts
    words = passages_of(workspace, "A-1")
    back = source / "A-1.txt"
    back.write_text((source / "A-1.md").read_text(encoding="utf-8").replace("madre", "abuela"), encoding="utf-8")
    run(workspace, back, update=True)
    assert record(workspace, "A-1").transcripts[:1] == held
    assert len(record(workspace, "A-1").transcripts) == 2
    assert passages_of(workspace, "A-1") == words


def spoken(workspace: Workspace, source: Path) -> Testimony:
    """A testimony that may leave, with a transcript of a few sentences in A-1.md."""
    (source / "A-1.md").write_text(
        "ANA: Nací en un pueblo de la sierra.\n\nBEA: El molino está junto al río.\n\n"
        "ANA: Y el pan lo cocía mi madre.\n\nBEA: La harina era de nuestra cebada.\n",
        encoding="utf-8",
    )
    run(workspace, source / "A-1.md")
    workspace.editing.edit(record(workspace, "A-1").testimony_id, TestimonyField.CONSENT, "public")
    return record(workspace, "A-1")


@pytest.mark.parametrize(("name", "languages", "language"), [("A-1_fr.txt", "es", "fr"), ("A-1.txt", "qu", "qu")])
def test_a_transcript_has_the_language_of_its_name_or_its_testimony(
    name: str, languages: str, language: str, workspace: Workspace, source: Path
) -> None:
    (source / name).write_text("ANA: Une parole dite.\n", encoding="utf-8")
    bring_in(workspace, source, row("A-1", language=languages, transcript=name))
    assert [each.language for each in record(workspace, "A-1").transcripts] == [language]


def test_words_in_the_table_are_in_the_language_of_the_testimony_or_as_they_look(
    workspace: Workspace, source: Path
) -> None:
    words = "ANA: Les femmes du village ont appris à mesurer l’eau de la rivière elles-mêmes."
    bring_in(workspace, source, row("A-1", language="en; es", text=words), row("A-2", language="qu", text=words))
    assert [record(workspace, code).transcripts[0].language for code in ("A-1", "A-2")] == ["fr", "qu"]


def test_a_transcript_that_was_corrected_replaces_the_old_one_and_its_file(workspace: Workspace, source: Path) -> None:
    file = source / "A-1.txt"
    file.write_text("ANA: Uno.\n\nBEA: Dos y tres.\n\nANA: Cuatro.\n", encoding="utf-8")
    run(workspace, file)
    held = record(workspace, "A-1")
    workspace.quoting.keep_passages([passages_of(workspace, "A-1")[1].passage_id])
    file.write_text("ANA: Cero.\n\nBEA: Uno y medio.\n\nBEA: Dos y tres.\n\nANA: Cuatro y cinco.\n", encoding="utf-8")
    assert counts(run(workspace, file)) == (0, 0, 0, 1)
    report = run(workspace, file, update=True)
    assert counts(report) == (0, 1, 0, 0)
    assert (report.passages, report.attachments) == (4, 1)
    after = record(workspace, "A-1")
    assert [each.attachment_id for each in after.attachments] == [held.attachments[0].attachment_id]
    assert after.attachments[0].sha256 != held.attachments[0].sha256
    assert after.transcripts[0].transcript_id == held.transcripts[0].transcript_id
    assert [each.text for each in passages_of(workspace, "A-1")][1:3] == ["Uno y medio.", "Dos y tres."]
    (quote,) = quotes_of(workspace, "A-1")
    assert quote.anchor.first_passage_id == passages_of(workspace, "A-1")[2].passage_id
    assert counts(run(workspace, file)) == (0, 0, 1, 0)
    assert workspace.keeping.verify().is_sound


def test_a_quote_follows_its_words_out_of_a_passage_that_is_taken_away(workspace: Workspace, source: Path) -> None:
    file = source / "A-1.txt"
    file.write_text("ANA: Uno.\n\nBEA: Dos.\n\nANA: Tres por fin.\n", encoding="utf-8")
    run(workspace, file)
    workspace.quoting.keep_passages([passages_of(workspace, "A-1")[2].passage_id])
    file.write_text("ANA: Uno.\n\nBEA: Dos. Tres por fin.\n", encoding="utf-8")
    run(workspace, file, update=True)
    (quote,) = quotes_of(workspace, "A-1")
    assert (quote.anchor.exact, quote.speaker) == ("Tres por fin.", "BEA")
    assert len(passages_of(workspace, "A-1")) == 2
    assert workspace.keeping.verify().is_sound


def test_a_new_transcript_without_the_words_of_a_quote_says_so_and_lists_it(workspace: Workspace, source: Path) -> None:
    file = source / "A-1.txt"
    file.write_text("ANA: Uno.\n\nBEA: Dos y tres.\n", encoding="utf-8")
    run(workspace, file)
    workspace.quoting.keep_passages([passages_of(workspace, "A-1")[1].passage_id])
    file.write_text("ANA: Uno.\n\nBEA: Nada.\n", encoding="utf-8")
    report = run(workspace, file, update=True)
    (warning,) = [each for each in report.problems if each.severity is Severity.WARNING]
    assert "does not hold the kept quote “Dos y tres.”" in warning.message
    (lost,) = workspace.lost_quotes.all()
    assert (lost.quote.anchor.exact, lost.quote.speaker) == ("Dos y tres.", "BEA")
    assert workspace.keeping.verify().is_sound


def test_what_is_restricted_stays_so_wherever_a_new_transcript_has_it(workspace: Workspace, source: Path) -> None:
    file = source / "A-1.txt"
    file.write_text("ANA: Uno.\n\nBEA: Dos y tres.\n\nANA: Cuatro.\n", encoding="utf-8")
    run(workspace, file)
    second = passages_of(workspace, "A-1")[1].passage_id
    workspace.parts.restrict_passages([second], AccessField.ACCESS, "closed")
    file.write_text("ANA: Cero.\n\nANA: Uno.\n\nBEA: Dos y tres.\n\nANA: Cuatro.\n", encoding="utf-8")
    report = run(workspace, file, update=True)
    assert [(each.text, each.access.level.value) for each in passages_of(workspace, "A-1")] == [
        ("Cero.", "open"),
        ("Uno.", "open"),
        ("Dos y tres.", "closed"),
        ("Cuatro.", "open"),
    ]
    assert passages_of(workspace, "A-1")[2].passage_id == second
    assert report.problems == ()
    file.write_text("ANA: Cero.\n\nANA: Uno.\n\nBEA: Dos.\n\nBEA: Y tres.\n\nANA: Cuatro.\n", encoding="utf-8")
    report = run(workspace, file, update=True)
    levels = [each.access.level.value for each in passages_of(workspace, "A-1")]
    assert levels == ["open", "open", "closed", "closed", "open"]
    assert "All there are restricted now (passages: 2)" in report.problems[0].message


def test_another_recording_under_the_same_name_waits_for_an_update(workspace: Workspace, source: Path) -> None:
    before = record(workspace, "PE-001")
    recording(source / "PE-001.wav", tone=880, milliseconds=300)
    report = bring_in(workspace, source, ROSA)
    assert counts(report) == (0, 0, 0, 1)
    assert "another PE-001.wav" in report.problems[0].message
    assert counts(bring_in(workspace, source, ROSA, update=True)) == (0, 1, 0, 0)
    (attachment,) = record(workspace, "PE-001").attachments
    assert attachment.attachment_id == before.attachments[0].attachment_id
    assert attachment.duration_ms == 300
    assert workspace.keeping.verify().is_sound


# --- all or nothing ------------------------------------------------------------------------------------------------


def test_an_import_with_one_bad_row_leaves_archive_and_media_as_they_were(workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    recording(source / "new.wav", tone=700)
    with pytest.raises(ImportRefused) as caught:
        bring_in(workspace, source, row("A-1", audio="new.wav"), row("A-2", country="Atlantis"))
    assert caught.value.sentence().startswith("Nothing was imported: ")
    assert "row 3, country: There is no country “Atlantis”" in caught.value.sentence()
    assert state(workspace) == before
    assert workspace.undo_state.undo is None


def test_a_source_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match=r"nothing\.csv"):
        run(workspace, tmp_path / "nothing.csv")


class StopsAt:
    """A progress that asks to stop at a report."""

    def __init__(self, what: str, done: int) -> None:
        self._wanted = (what, done)

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - where it is, not how far
        if (what, done) == self._wanted:
            raise Cancelled


@pytest.mark.parametrize(
    ("what", "done"),
    [("rows", 1), ("files", 0), ("files", 1), ("testimonies", 0), ("testimonies", 1), ("testimonies", 2)],
)
def test_an_import_that_is_stopped_leaves_archive_and_media_as_they_were(
    what: str, done: int, workspace: Workspace, source: Path
) -> None:
    before = state(workspace)
    rows = []
    for number in (1, 2):
        recording(source / f"{number}.wav", tone=100 * number)
        rows.append(row(f"A-{number}", audio=f"{number}.wav", text="Words", theme="fishing"))
    file = table(source / "table.csv", rows)
    with pytest.raises(Cancelled):
        workspace.importing.run([file], ImportOptions(), StopsAt(what, done))
    assert state(workspace) == before
    assert workspace.keeping.verify().is_sound
    assert counts(run(workspace, file)) == (2, 0, 0, 0)
    assert workspace.keeping.verify().is_sound


def test_a_file_that_was_there_before_stays_when_an_import_is_stopped(workspace: Workspace, source: Path) -> None:
    before = state(workspace)
    file = table(source / "table.csv", [row("A-1", audio="PE-001.wav", text="Words")])
    with pytest.raises(Cancelled):
        workspace.importing.run([file], ImportOptions(), StopsAt("testimonies", 1))
    assert state(workspace) == before
    assert workspace.keeping.verify().is_sound


def test_a_recording_that_vanishes_meanwhile_is_told_by_its_own_name(workspace: Workspace, source: Path) -> None:
    recording(source / "new.wav", tone=700)
    file = table(source / "table.csv", [row("CO-003", audio="new.wav")])

    class Vanishing:
        def __init__(self, when: str) -> None:
            self._when = when

        def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - where it is, not how far
            if what == self._when:
                (source / "new.wav").unlink(missing_ok=True)

    before = state(workspace)
    for when in ("sources", "files"):
        recording(source / "new.wav", tone=700)
        with pytest.raises(FileNotThere, match=r"new\.wav does not exist"):
            workspace.importing.run([file], ImportOptions(update=True), Vanishing(when))
    assert state(workspace) == before


DIE = """
import sys
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from tests.factories import opened
class Dying:
    def advance(self, done, total, what):
        if (what, done) == (sys.argv[3], int(sys.argv[4])):
            die()
with opened(Path(sys.argv[1])) as workspace:
    workspace.importing.run([Path(sys.argv[2])], ImportOptions(), Dying())
"""


@pytest.mark.parametrize(("what", "done"), [("files", 1), ("testimonies", 1)])
def test_of_an_import_that_was_killed_nothing_is_left_once_the_archive_is_opened(
    what: str, done: int, tmp_path: Path, source: Path
) -> None:
    path = small_archive(tmp_path / "archive")
    with opened(path) as workspace:
        before = content(workspace)
    for number in (1, 2):
        recording(source / f"{number}.wav", tone=100 * number)
    rows = [row(f"A-{number}", audio=f"{number}.wav", text="Words") for number in (1, 2)]
    file = table(source / "table.csv", rows)
    killed_child(DIE, path, file, what, done)
    with opened(path) as workspace:
        assert content(workspace) == before
        assert workspace.keeping.verify().is_sound
        assert counts(run(workspace, file)) == (2, 0, 0, 0)
        assert workspace.keeping.verify().is_sound


IMPORT = """
import sys
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import ArchiveError
from tests.factories import content, files_in, opened
small, folder = Path(sys.argv[1]), Path(sys.argv[2])
with opened(folder / "archive") as workspace:
    before = content(workspace), files_in(workspace.path / "media")
    try:
        workspace.importing.run([Path(sys.argv[3])], ImportOptions())
        print("no error")
    except ArchiveError as error:
        print(type(error).__name__, error)
    print((content(workspace), files_in(workspace.path / "media")) == before)
    print(workspace.keeping.verify().problems)
"""


@pytest.mark.parametrize("too_much", ["recording", "words"])
def test_a_full_disk_is_told_and_leaves_archive_and_media_as_they_were(
    too_much: str, tmp_path: Path, source: Path
) -> None:
    (tmp_path / "disk").mkdir()
    size = 1_500
    if too_much == "recording":
        rows = [row("A-1", audio="long.wav", text="Words")]
        recording(source / "long.wav", milliseconds=100_000)
    else:
        words = " ".join(f"palabra{place}" for place in range(40_000))
        rows = [row(f"A-{number}", text=words) for number in (1, 2)]
    file = table(source / "table.csv", rows)
    told_lines = run_child(
        IMPORT, "", tmp_path / "disk", file, prefix=on_small_disk(tmp_path / "disk", size)
    ).splitlines()
    assert told_lines[0].startswith("DiskFull There is no room left on the disk that holds")
    assert told_lines[1:] == ["True", "()"]


def test_a_limit_to_the_size_of_files_is_told_too(tmp_path: Path, source: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such limit")
    path = small_archive(tmp_path / "archive")
    recording(source / "long.wav", milliseconds=100_000)
    file = table(source / "table.csv", [row("A-1", audio="long.wav")])
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
    code = IMPORT.replace('with opened(folder / "archive")', limit + "with opened(folder)")
    told_lines = run_child(code, "", path, file).splitlines()
    assert told_lines[0].startswith(("DiskFull", "DiskTrouble"))
    assert told_lines[1:] == ["True", "()"]


def test_the_edited_archive_takes_an_import_of_the_same_table_as_a_difference(
    workspace: Workspace, source: Path
) -> None:
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.TITLE, "Corregido")
    assert counts(bring_in(workspace, source, ROSA)) == (0, 0, 0, 1)
    with opened(workspace.path, read_only=True) as reading:
        assert record(reading, "PE-001").title == "Corregido"


def test_what_stops_an_import_when_all_is_on_disk_takes_no_file_of_the_catalogue_away(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Checkpoints) -> None:
        raise KeyboardInterrupt

    recording(source / "1.wav", tone=100)
    file = table(source / "table.csv", [row("A-1", audio="1.wav", text="Words")])
    with monkeypatch.context() as patch:
        patch.setattr(Checkpoints, "after_write", interrupted)  # Ctrl+C between the commit and the end
        with pytest.raises(KeyboardInterrupt):
            run(workspace, file)
    with opened(workspace.path, read_only=True) as reading:
        assert "A-1" in codes(reading)
        assert reading.keeping.verify().is_sound


def test_times_after_the_end_of_the_recording_are_taken_over_and_told(workspace: Workspace, source: Path) -> None:
    cues = "1\n00:00:00,000 --> 00:00:00,600\nAna: Ja.\n\n2\n00:00:01,000 --> 00:00:02,000\nRosa: Nun.\n"
    (source / "PE-001.srt").write_text(cues, encoding="utf-8")
    report = run(workspace, table(source / "table.csv", [row("PE-009", audio="PE-001.wav", transcript="PE-001.srt")]))
    assert [each.end_ms for each in passages_of(workspace, "PE-009")] == [600, 2_000]
    (late,) = [each.message for each in report.problems if each.severity is Severity.WARNING]
    assert "Times of PE-009 reach past the end of the recording, 0:00 (passages: 1)." in late
