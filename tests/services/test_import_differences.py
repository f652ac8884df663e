"""What an import would change of what the archive holds is told before, and waits until it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from testimony_archive.domain.drafts import ImportOptions, ImportReport
from testimony_archive.domain.records import Testimony, TranscriptKind
from testimony_archive.services.workspace import Workspace
from tests.factories import bring_in


def run(workspace: Workspace, *sources: Path, update: bool = False) -> ImportReport:
    return workspace.importing.run(list(sources), ImportOptions(update=update))


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return (report.created, report.updated, report.unchanged, report.skipped)


def row(code: str, **values: str) -> Mapping[str, str]:
    return {"code": code, "title": f"Title of {code}", **values}


def record(workspace: Workspace, code: str) -> Testimony:
    return workspace.catalogue.testimony(workspace.catalogue.testimony_ids([code])[0])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder to import from."""
    folder = tmp_path / "source"
    folder.mkdir()
    return folder


def test_a_transcript_in_another_language_is_added_at_once(workspace: Workspace, source: Path) -> None:
    (source / "A-1_es.txt").write_text("ANA: Una palabra dicha.\n", encoding="utf-8")
    run(workspace, source / "A-1_es.txt")
    (source / "A-1_fr.txt").write_text("ANA: Une parole dite.\n", encoding="utf-8")
    assert counts(run(workspace, source / "A-1_fr.txt")) == (0, 1, 0, 0)
    assert [each.language for each in record(workspace, "A-1").transcripts] == ["es", "fr"]


def test_words_and_their_translation_in_one_file_become_two_transcripts(workspace: Workspace, source: Path) -> None:
    table = source / "A-1_es.csv"
    head = "Band\tTimecode\tSprecher\tTranskript\tÜbersetzung\n"
    table.write_text(f"{head}1\t00:00:01\tAB\tPor la tarde.\tIn the afternoon, with all of them.\n", encoding="utf-8")
    run(workspace, table)
    found = [(each.kind, each.language, each.passages) for each in record(workspace, "A-1").transcripts]
    assert found == [(TranscriptKind.VERBATIM, "es", 1), (TranscriptKind.TRANSLATION, "en", 1)]
    assert counts(run(workspace, table)) == (0, 0, 1, 0)
    table.write_text(f"{head}1\t00:00:01\tAB\tPor la noche.\tAt night, with all of them and so on.\n", encoding="utf-8")
    assert counts(run(workspace, table)) == (0, 0, 0, 1)
    run(workspace, table, update=True)
    after = record(workspace, "A-1").transcripts
    assert [(each.kind, each.language) for each in after] == [kind_and_language[:2] for kind_and_language in found]
    words = [workspace.catalogue.passages(each.transcript_id)[0].text for each in after]
    assert words == ["Por la noche.", "At night, with all of them and so on."]


def test_a_dry_run_tells_every_value_as_it_is_and_as_it_would_be(workspace: Workspace, source: Path) -> None:
    (source / "words.txt").write_text("ANA: Una palabra dicha.\n", encoding="utf-8")
    first = row(
        "A-1",
        interviewee="Ana Ruiz",
        transcript="words.txt",
        title="Uno",
        theme="becas; empleo",
        role="teacher",
        language="es",
    )
    bring_in(workspace, source, first)
    (source / "words.txt").write_text("ANA: Otra palabra dicha.\n\nANA: Y otra.\n", encoding="utf-8")
    (source / "form.pdf").write_bytes(b"%PDF-1.4 signed")
    second = {**first, "title": "Dos", "theme": "empleo", "role": "student", "consent_form": "form.pdf"}
    report = bring_in(workspace, source, second, dry_run=True)
    told = {each.field: (each.before, each.after) for each in report.differences if each.field != "transcript"}
    assert told == {
        "title": ("Uno", "Dos"),
        "theme": ("becas; empleo", "empleo"),
        "interviewee": ("Ana Ruiz, teacher", "Ana Ruiz, student"),
        "consent_form": ("", "form.pdf"),
    }
    of_transcripts = [(each.before, each.after) for each in report.differences if each.field == "transcript"]
    assert of_transcripts == [
        ("words.txt (24 bytes)", "words.txt (39 bytes)"),
        ("Spanish, 1 passage", "Spanish, 2 passages (2 changed or new)"),
    ]
    assert {each.code for each in report.differences} == {"A-1"}
    assert record(workspace, "A-1").title == "Uno"
    assert bring_in(workspace, source, first, dry_run=True).differences != ()
