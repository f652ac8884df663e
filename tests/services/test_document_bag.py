"""A bag of what may leave: valid, in open formats, with recordings and pictures where the rights allow them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimony_archive.domain.bag_errors import FolderInTheWay
from testimony_archive.domain.edits import AccessField, ParticipationField, TestimonyField
from testimony_archive.domain.errors import Cancelled, UnknownFormat
from testimony_archive.domain.export_errors import NameInFileName, NothingMayLeave
from testimony_archive.domain.publication import LEFT_OUT_RECORDING, DocumentKind
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.services.publishing import ExportOptions, ExportReport, ExportSource
from testimony_archive.services.workspace import Workspace
from tests.bags import files_below, require_valid
from tests.factories import bring_in, opened, passages_of, record, recording
from tests.publish.photos import photo

TIMED = {
    "code": "MX-009",
    "interviewee": "Eva Ruiz",
    "consent": "written",
    "language": "es",
    "audio": "MX-009.wav",
    "transcript": "MX-009.vtt",
}
SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Eva>Uno.\n\n00:01.000 --> 00:02.000\n<v Eva>Dos.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    """The small archive of tests.factories, and a testimony with subtitles."""
    source = tmp_path / "source"
    recording(source / "MX-009.wav", tone=700)
    (source / "MX-009.vtt").write_text(SUBTITLES, encoding="utf-8")
    with opened(tmp_path / "archive") as workspace:
        bring_in(workspace, source, TIMED)
        yield workspace


def export(
    archive: Workspace, out: Path, *codes: str, kind: DocumentKind = DocumentKind.SELECTION, language: str = "en"
) -> ExportReport:
    wanted = ExportSource(testimony_ids=archive.catalogue.testimony_ids(codes)) if codes else ExportSource()
    return archive.publishing.export(out, wanted, ExportOptions(kind=kind, language=language))


def read(out: Path, name: str) -> Any:
    return json.loads((out / "data" / name).read_text(encoding="utf-8"))


def media_file(archive: Workspace, code: str) -> Path:
    sha256 = record(archive, code).attachments[0].sha256
    return archive.path / "media" / sha256[:2] / sha256[2:4] / sha256


def test_a_bag_has_the_document_and_a_folder_for_each_testimony(archive: Workspace, tmp_path: Path) -> None:
    report = export(archive, tmp_path / "some-bag")
    require_valid(report.path)
    assert report.items == 3
    assert [each.removeprefix("data/") for each in files_below(report.path) if each.startswith("data/")] == [
        "README.txt",
        "document.json",
        "dublin-core.csv",
        "testimonies/CL-002/testimony.json",
        "testimonies/CL-002/transcript_en.txt",
        "testimonies/MX-009/recording_1.wav",
        "testimonies/MX-009/testimony.json",
        "testimonies/MX-009/transcript_es.txt",
        "testimonies/MX-009/transcript_es.vtt",
        "testimonies/PE-001/recording_1.wav",
        "testimonies/PE-001/testimony.json",
        "testimonies/PE-001/transcript_es.txt",
    ]


def test_a_testimony_tells_its_record_its_words_and_its_files(archive: Workspace, tmp_path: Path) -> None:
    out = export(archive, tmp_path / "some-bag", "PE-001").path
    told = read(out, "testimonies/PE-001/testimony.json")
    assert told["source"]["people"] == ["Rosa Quispe"]
    assert [each["text"] for each in told["transcripts"][0]["passages"]][1] == "Con dos máquinas y cuarenta jóvenes."
    (file,) = told["files"]
    assert (file["name"], file["kind"], file["part"], file["duration_ms"]) == ("recording_1.wav", "audio", 1, 200)
    assert file["sha256"] == record(archive, "PE-001").attachments[0].sha256
    assert "Las mujeres" in (out / "data/testimonies/PE-001/transcript_es.txt").read_text(encoding="utf-8")
    assert "<v Eva" not in (out / "data/README.txt").read_text(encoding="utf-8")


def test_a_document_has_the_words_of_its_quotes_and_leaves_those_of_testimonies_to_their_folders(
    archive: Workspace, tmp_path: Path
) -> None:
    first = passages_of(archive, "PE-001")[1]
    _, quote_id = archive.quoting.keep_words((first.passage_id, 0), (first.passage_id, 16))
    out = export(archive, tmp_path / "some-bag", "PE-001", kind=DocumentKind.QUOTES).path
    (quoted,) = read(out, "document.json")["chapters"][0]["items"]
    assert quoted["text"] == "Con dos máquinas"
    assert not (out / "data" / "testimonies").exists()
    assert (out / "data/dublin-core.csv").read_text(encoding="utf-8").startswith("folder,dc.identifier")
    out = export(archive, out, "PE-001").path
    (whole,) = read(out, "document.json")["chapters"][0]["items"]
    assert (whole["kind"], whole["transcripts"]) == ("testimony", [])
    assert quote_id > 0


def test_a_table_tells_each_testimony_by_dublin_core(archive: Workspace, tmp_path: Path) -> None:
    out = export(archive, tmp_path / "some-bag").path
    with (out / "data" / "dublin-core.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["dc.identifier"]: row for row in csv.DictReader(file)}
    assert rows["PE-001"] == {
        "folder": "testimonies/PE-001",
        "dc.identifier": "PE-001",
        "dc.title": "El taller de la tarde",
        "dc.creator": "Rosa Quispe",
        "dc.date": "2022-03-14",
        "dc.language": "es",
        "dc.coverage": "Huaral; PE",
        "dc.subject": rows["PE-001"]["dc.subject"],
        "dc.description": "Una maestra cuenta cómo empezó el taller.",
        "dc.isPartOf": "Talleres compartidos",
        "dc.type": "Text; Sound",
    }
    assert rows["CL-002"]["dc.type"] == "Text"


def test_the_recording_and_the_picture_of_somebody_with_a_pseudonym_stay(archive: Workspace, tmp_path: Path) -> None:
    testimony = record(archive, "PE-001")
    archive.attaching.add(testimony.testimony_id, [photo(tmp_path / "Rosa Quispe.jpg", (60, 40), "Rosa Quispe")])
    out = export(archive, tmp_path / "some-bag", "PE-001").path
    assert [each["name"] for each in read(out, "testimonies/PE-001/testimony.json")["files"]] == [
        "recording_1.wav",
        "photo.jpg",
    ]
    assert b"Quispe" not in (out / "data/testimonies/PE-001/photo.jpg").read_bytes()
    identity = (testimony.testimony_id, testimony.interviewees[0].participation_id)
    archive.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, "Flor")
    report = export(archive, out, "PE-001")
    assert read(out, "testimonies/PE-001/testimony.json")["files"] == []
    assert [each.reason for each in report.left_out] == [
        "a picture would show who has a pseudonym",
        "a recording would tell by the voice who has a pseudonym",
    ]


def test_what_a_bag_leaves_out_is_known_before_it_is_written(archive: Workspace) -> None:
    testimony = record(archive, "PE-001")
    identity = (testimony.testimony_id, testimony.interviewees[0].participation_id)
    archive.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, "Flor")
    kinds = {}
    for ending in ("-bag", ".json"):
        options = ExportOptions().for_format(ending)
        plan = archive.publishing.plan(ExportSource(testimony_ids=[testimony.testimony_id]), options)
        kinds[ending] = [each.kind for each in plan.left_out]
    assert kinds == {"-bag": [LEFT_OUT_RECORDING], ".json": []}


def test_a_code_that_is_no_name_for_a_folder_gets_one(archive: Workspace, tmp_path: Path) -> None:
    testimony_id = record(archive, "PE-001").testimony_id
    archive.editing.edit(testimony_id, TestimonyField.CODE, "../50%: CON?")
    out = export(archive, tmp_path / "some-bag").path
    require_valid(out)
    assert (out / "data/testimonies/-50- CON-/testimony.json").is_file()


def test_subtitles_are_written_for_each_part_of_a_recording(tmp_path: Path) -> None:
    row = {**TIMED, "audio": "", "transcript": ""}
    rows = [
        {"code": "MX-009", "speaker": "Eva", "text": "Uno.", "start": "0:01", "part": "1"},
        {"code": "MX-009", "speaker": "Eva", "text": "Dos.", "start": "0:01", "part": "2"},
    ]
    with opened(tmp_path / "archive") as workspace:
        bring_in(workspace, tmp_path / "record", row)
        bring_in(workspace, tmp_path / "words", *rows)
        out = export(workspace, tmp_path / "some-bag", "MX-009").path
    assert [each.name for each in sorted((out / "data/testimonies/MX-009").glob("*.vtt"))] == [
        "transcript_part-1.vtt",
        "transcript_part-2.vtt",
    ]


def test_a_transcript_that_is_closed_is_in_no_file(archive: Workspace, tmp_path: Path) -> None:
    ids = [each.passage_id for each in passages_of(archive, "PE-001")]
    archive.parts.restrict_passages(ids, AccessField.ACCESS, "closed")
    out = export(archive, tmp_path / "some-bag", "PE-001").path
    assert [each.name for each in (out / "data/testimonies/PE-001").iterdir()] == ["testimony.json"]
    assert not [each for each in files_below(out) if "máquinas" in (out / each).read_text(encoding="utf-8")]


def test_a_bag_that_an_export_made_is_replaced_and_nothing_else(archive: Workspace, tmp_path: Path) -> None:
    out = export(archive, tmp_path / "some-bag").path
    export(archive, out, "CL-002")
    assert [each.name for each in (out / "data" / "testimonies").iterdir()] == ["CL-002"]
    (out / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(FolderInTheWay):
        export(archive, out)
    assert (out / "letter.txt").is_file()
    archive.archive_bag.write(tmp_path / "whole-bag")
    with pytest.raises(FolderInTheWay):
        export(archive, tmp_path / "whole-bag")


def test_a_recording_that_is_damaged_or_missing_is_named_and_no_bag_is_made(archive: Workspace, tmp_path: Path) -> None:
    file = media_file(archive, "PE-001")
    file.write_bytes(b"?" + file.read_bytes()[1:])
    with pytest.raises(RecordingAltered, match=r"PE-001, recording_1\.wav"):
        export(archive, tmp_path / "some-bag")
    file.unlink()
    with pytest.raises(RecordingMissing, match=r"PE-001, recording_1\.wav"):
        export(archive, tmp_path / "some-bag")
    assert not [each for each in tmp_path.iterdir() if "bag" in each.name]


class StopsAt:
    """A progress that asks to stop when it is told of something."""

    def __init__(self, what: str) -> None:
        self._what = what

    def advance(self, _done: int, _total: int, what: str) -> None:
        if what == self._what:
            raise Cancelled


def test_who_cancels_leaves_nothing_behind(archive: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        archive.publishing.export(tmp_path / "some-bag", ExportSource(), ExportOptions(), StopsAt("PE-001"))
    assert not [each for each in tmp_path.iterdir() if "bag" in each.name]


def test_nothing_is_written_where_nothing_may_leave_or_the_name_would_tell_one(
    archive: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(NothingMayLeave):
        export(archive, tmp_path / "some-bag", "CO-003")
    with pytest.raises(NameInFileName):
        export(archive, tmp_path / "Inés Soto-bag", "CL-002")
    with pytest.raises(NameInFileName):
        export(archive, tmp_path / "No. 1 Inés Soto-bag", "CL-002")
    with pytest.raises(UnknownFormat, match="-bag"):
        export(archive, tmp_path / "some.bag")
    assert not [each for each in tmp_path.iterdir() if "bag" in each.name]
