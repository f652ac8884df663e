"""One transcript leaves as a file: what may, under the names that may, in every format, or nothing at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import AccessField, TestimonyField, TranscriptField
from testimony_archive.domain.errors import (
    NoSuchTranscript,
    NoTranscript,
    RecordGone,
    TestimonyGone,
    UnknownFormat,
    UnknownTerm,
)
from testimony_archive.domain.export_errors import (
    EmptyTranscript,
    NameInFileName,
    NoSuchPart,
    NothingToExport,
    OtherTranscriptClosed,
    PartClosed,
    PassagesWithoutTimes,
    SubtitlesOfSeveralParts,
    TranscriptClosed,
    TranscriptWithheld,
)
from testimony_archive.domain.records import TranscriptKind
from testimony_archive.services.transcript_export import ENDINGS, SUBTITLE_ENDINGS
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces

TODAY = date(2026, 3, 1)
GOLDEN = Path(__file__).parents[1] / "golden" / "transcripts"
REFRESH = "TESTIMONY_ARCHIVE_REFRESH_GOLDEN"
WORDS = """WEBVTT
Language: es

00:00.000 --> 00:02.500
<v Hannah>¿Cómo empezó, Rosa Quispe?

00:03.000 --> 00:07.250
<v Rosa>Con dos máquinas & <i>cuarenta</i> jóvenes --&gt; y nada más.

00:08.000 --> 00:09.000
<v Rosa>=Eso= lo dijo mi vecino.

01:00:10.000 --> 01:00:12.000
[risas]
"""
ENGLISH = "WEBVTT\nLanguage: en\n\n00:00.000 --> 00:02.500\n<v Hannah>How did it begin?\n"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    """An archive with PE-014: Rosa Quispe, called Carmen outside; a transcript in Spanish and one in English."""
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "PE-014_es.vtt").write_text(WORDS, encoding="utf-8")
    (sources / "PE-014_en.vtt").write_text(ENGLISH, encoding="utf-8")
    (sources / "table.csv").write_text(
        "code,title,date,country,interviewee,pseudonym,role,consent\n"
        "PE-014,El taller de Rosa,2022-03-14,PE,Rosa Quispe,Carmen,teacher,written\n",
        encoding="utf-8",
    )
    with Workspaces(lambda: TODAY).create(tmp_path / "archive", "pa-efe", "Field notes") as workspace:
        workspace.importing.run([sources], ImportOptions())
        english = workspace.transcript_export.find(testimony(workspace), "en")
        workspace.parts.edit_transcript(testimony(workspace), english, TranscriptField.KIND, "translation")
        yield workspace


def testimony(workspace: Workspace) -> int:
    return workspace.catalogue.testimony_ids(["PE-014"])[0]


def export(workspace: Workspace, out: Path, language: str = "es") -> str:
    transcript_id = workspace.transcript_export.find(testimony(workspace), language)
    workspace.transcript_export.export(out, testimony(workspace), transcript_id)
    return out.read_text(encoding="utf-8-sig") if out.suffix != ".docx" else ""


def restrict(workspace: Workspace, ordinal: int, language: str = "es") -> None:
    transcript_id = workspace.transcript_export.find(testimony(workspace), language)
    passage = workspace.catalogue.passages(transcript_id)[ordinal - 1]
    workspace.parts.restrict_passages([passage.passage_id], AccessField.ACCESS, "closed")


@pytest.mark.parametrize("ending", [each for each in ENDINGS if each != ".docx"])
def test_each_format_is_as_it_was_when_someone_found_it_good(ending: str, archive: Workspace, tmp_path: Path) -> None:
    restrict(archive, 3)
    out = tmp_path / f"PE-014{ending}"
    export(archive, out)
    golden = GOLDEN / out.name
    if os.environ.get(REFRESH):
        golden.write_bytes(out.read_bytes())
        pytest.skip(f"refreshed {golden}")
    assert out.read_bytes() == golden.read_bytes()


def test_names_leave_as_pseudonyms_and_a_mark_stands_for_what_may_not_leave(archive: Workspace, tmp_path: Path) -> None:
    restrict(archive, 3)
    transcript_id = archive.transcript_export.find(testimony(archive))
    out = tmp_path / "out.csv"
    report = archive.transcript_export.export(out, testimony(archive), transcript_id)
    assert [(each.code, each.what, each.reason) for each in report.left_out] == [
        ("PE-014", "passage 3", "access is closed")
    ]
    assert report.passages == 3
    written = out.read_text(encoding="utf-8-sig")
    assert "Rosa" not in written
    assert "vecino" not in written
    assert "¿Cómo empezó, Carmen?" in written
    assert "00:00:08.000,00:00:09.000,—,[…]" in written


@pytest.mark.parametrize("ending", [".txt", ".csv", ".vtt"])
def test_a_label_that_was_tied_to_someone_with_a_pseudonym_leaves_as_that(
    ending: str, archive: Workspace, tmp_path: Path
) -> None:
    transcript_id = archive.transcript_export.find(testimony(archive), "es")
    rosa = archive.catalogue.testimony(testimony(archive)).interviewees[0]
    for each in archive.catalogue.passages(transcript_id):
        archive.transcribing.set_speaker(each.passage_id, "Mama Chela")
    assert "Mama Chela" in export(archive, tmp_path / f"before{ending}")

    archive.transcribing.tie_speaker(transcript_id, "Mama Chela", rosa.participation_id)

    written = export(archive, tmp_path / f"after{ending}")
    assert "Mama Chela" not in written
    assert "Carmen" in written


def test_what_may_not_leave_as_it_was_said_does_not_leave_in_a_translation(archive: Workspace, tmp_path: Path) -> None:
    export(archive, tmp_path / "first.txt", "en")
    restrict(archive, 1)
    with pytest.raises(NothingToExport, match="access is closed"):
        export(archive, tmp_path / "second.txt", "en")
    assert not (tmp_path / "second.txt").exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_consent_nothing_leaves_and_an_earlier_file_stays(
    ending: str, archive: Workspace, tmp_path: Path
) -> None:
    archive.editing.edit(testimony(archive), TestimonyField.CONSENT, "")
    out = tmp_path / f"PE-014{ending}"
    out.write_text("as it was", encoding="utf-8")
    with pytest.raises(NothingToExport, match="no consent on record"):
        export(archive, out)
    assert out.read_text(encoding="utf-8") == "as it was"
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_consent_for_quotes_alone_lets_no_transcript_leave(archive: Workspace, tmp_path: Path) -> None:
    archive.editing.edit(testimony(archive), TestimonyField.CONSENT_USES, ("internal", "quote"))
    with pytest.raises(NothingToExport, match="not publication"):
        export(archive, tmp_path / "out.txt")


def test_the_words_as_they_were_spoken_come_first_and_others_are_named(archive: Workspace) -> None:
    find, testimony_id = archive.transcript_export.find, testimony(archive)
    spanish, english = find(testimony_id, "es"), find(testimony_id, "inglés")
    assert find(testimony_id) == spanish != english
    assert find(testimony_id, kind=TranscriptKind.TRANSLATION) == english
    with pytest.raises(NoSuchTranscript, match="verbatim es; translation en"):
        find(testimony_id, "fr")
    with pytest.raises(NoSuchTranscript, match="no transcript “verbatim en”"):
        find(testimony_id, "en", TranscriptKind.VERBATIM)
    with pytest.raises(UnknownTerm):
        find(testimony_id, "klingonish")
    with pytest.raises(TestimonyGone):
        find(9_999)
    _, empty = archive.editing.add_testimony("PE-015")
    with pytest.raises(NoTranscript, match="PE-015 has no transcript"):
        find(empty)


def test_a_transcript_that_is_gone_is_an_expected_error(archive: Workspace) -> None:
    with pytest.raises(RecordGone):
        archive.transcript_export.plan(testimony(archive), 9_999)


def test_a_file_name_tells_no_hidden_name_and_the_one_proposed_neither(archive: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NameInFileName):
        export(archive, tmp_path / "Quispe.txt")
    archive.editing.edit(testimony(archive), TestimonyField.CODE, "quispe-1")
    testimony_id = archive.catalogue.testimony_ids(["quispe-1"])[0]
    plan = archive.transcript_export.plan(testimony_id, archive.transcript_export.find(testimony_id))
    assert "quispe" not in plan.file_stem.casefold()
    assert plan.file_stem.endswith("_es")
    assert plan.transcript is not None
    assert "uispe" not in str(plan.transcript)


@pytest.mark.parametrize("ending", SUBTITLE_ENDINGS)
def test_subtitles_need_times_and_say_what_does_not(ending: str, archive: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "PE-015.txt"
    source.write_text("[0:01] ANA: Hola.\n\nLUIS: Sí.\n", encoding="utf-8")
    archive.importing.run([source], ImportOptions(defaults={"consent": "public", "language": "fr"}))
    (testimony_id,) = archive.catalogue.testimony_ids(["PE-015"])
    transcript_id = archive.transcript_export.find(testimony_id)
    with pytest.raises(PassagesWithoutTimes, match=r"1 of the 2 of PE-015 have none. Use one of: .txt, .csv, .docx"):
        archive.transcript_export.export(tmp_path / f"out{ending}", testimony_id, transcript_id)
    assert list(tmp_path.glob("out*")) == []


def test_subtitles_are_of_one_part_of_the_recording(archive: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "PE-015.csv"
    source.write_text("speaker,words,start,part\nANA,Uno.,0:01,1\nANA,Dos.,0:01,2\n", encoding="utf-8")
    archive.importing.run([source], ImportOptions(defaults={"consent": "public"}))
    (testimony_id,) = archive.catalogue.testimony_ids(["PE-015"])
    transcript_id = archive.transcript_export.find(testimony_id)
    out = tmp_path / "out.srt"
    with pytest.raises(SubtitlesOfSeveralParts, match=r"\(1, 2\)"):
        archive.transcript_export.export(out, testimony_id, transcript_id)
    archive.transcript_export.export(out, testimony_id, transcript_id, part_number=2)
    assert "Dos." in out.read_text(encoding="utf-8")
    assert "Uno." not in out.read_text(encoding="utf-8")
    with pytest.raises(NoSuchPart, match=r"no passages in part 3\. It has some in these: 1, 2"):
        archive.transcript_export.export(out, testimony_id, transcript_id, part_number=3)
    archive.transcript_export.export(tmp_path / "out.txt", testimony_id, transcript_id)
    assert "== 2 ==" in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.fixture
def in_parts(archive: Workspace, tmp_path: Path) -> Workspace:
    """The archive with PE-015, which was recorded in three parts with two passages each."""
    source = tmp_path / "PE-015.csv"
    rows = [f"ANA,{word}.,0:0{second},{part}" for part, word, second in zip("112233", _SAID, "121212", strict=True)]
    source.write_text("\n".join(("speaker,words,start,part", *rows)), encoding="utf-8")
    archive.importing.run([source], ImportOptions(defaults={"consent": "public"}))
    return archive


_SAID = ("Uno", "Dos", "Tres", "Cuatro", "Cinco", "Seis")


def of_parts(workspace: Workspace, *closed: int) -> tuple[int, int]:
    """The ids of PE-015 and its transcript, with these passages (counted from 1) closed."""
    (testimony_id,) = workspace.catalogue.testimony_ids(["PE-015"])
    transcript_id = workspace.transcript_export.find(testimony_id)
    passages = workspace.catalogue.passages(transcript_id)
    ids = [each.passage_id for each in passages if each.ordinal in closed]
    if ids:
        workspace.parts.restrict_passages(ids, AccessField.ACCESS, "closed")
    return testimony_id, transcript_id


def test_a_mark_stands_for_what_is_left_out_in_each_part_of_the_recording(in_parts: Workspace, tmp_path: Path) -> None:
    ids = of_parts(in_parts, 2, 3, 4, 5)
    plan = in_parts.transcript_export.plan(*ids)
    assert plan.transcript is not None
    told = [(each.part_number, each.is_omission) for each in plan.transcript.passages]
    assert told == [(1, False), (1, True), (2, True), (3, True), (3, False)]
    report = in_parts.transcript_export.export(tmp_path / "out.txt", *ids)
    assert report.passages == 2, "marks are no passages"


def test_a_part_of_which_nothing_may_leave_is_refused(in_parts: Workspace, tmp_path: Path) -> None:
    ids = of_parts(in_parts, 3, 4)
    with pytest.raises(
        PartClosed, match=r"Nothing of part 2 may leave the archive: access is closed\. .* another part"
    ):
        in_parts.transcript_export.export(tmp_path / "out.srt", *ids, part_number=2)
    assert list(tmp_path.glob("out*")) == []
    in_parts.transcript_export.export(tmp_path / "out.srt", *ids, part_number=3)


def test_a_transcript_of_which_no_passage_may_leave_is_refused(in_parts: Workspace, tmp_path: Path) -> None:
    ids = of_parts(in_parts, 1, 2, 3, 4, 5, 6)
    with pytest.raises(TranscriptClosed, match="access is closed"):
        in_parts.transcript_export.export(tmp_path / "out.txt", *ids)
    assert in_parts.transcript_export.plan(*ids).transcript is None


def test_a_refusal_says_what_would_let_the_transcript_leave(archive: Workspace) -> None:
    plan, testimony_id = archive.transcript_export.plan, testimony(archive)
    spanish, english = (archive.transcript_export.find(testimony_id, each) for each in ("es", "en"))
    archive.parts.edit_transcript(testimony_id, spanish, TranscriptField.ACCESS, "internal")
    closed = plan(testimony_id, spanish).refusal
    assert isinstance(closed, TranscriptClosed)
    assert "until its access and that of its testimony are open" in str(closed)
    archive.undo()
    restrict(archive, 1)
    in_translation = plan(testimony_id, english).refusal
    assert isinstance(in_translation, OtherTranscriptClosed)
    assert "of passages of another one, access is closed" in str(in_translation)
    archive.editing.edit(testimony_id, TestimonyField.CONSENT, "")
    without = plan(testimony_id, spanish).refusal
    assert type(without) is TranscriptWithheld
    assert "until a consent that covers publication is on record" in str(without)
    assert all("earlier" not in str(each) for each in (closed, in_translation, without))


def test_a_transcript_without_words_has_nothing_to_export(archive: Workspace, tmp_path: Path) -> None:
    _, empty = archive.transcribing.add_transcript(testimony(archive), "fr")
    with pytest.raises(EmptyTranscript, match="This transcript of PE-014 has no passages"):
        archive.transcript_export.export(tmp_path / "out.txt", testimony(archive), empty)


def test_an_unknown_ending_lists_those_that_are_known(archive: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.srt, \.vtt, \.txt, \.csv, \.docx"):
        export(archive, tmp_path / "out.pdf")


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_left_comes_back_as_the_same_transcript(ending: str, archive: Workspace, tmp_path: Path) -> None:
    out = tmp_path / f"CL-001{ending}"
    export(archive, out)
    with Workspaces(lambda: TODAY).create(tmp_path / "other", "pa-efe", "Other") as other:
        other.importing.run([out], ImportOptions(defaults={"code": "CL-001"}))
        (testimony_id,) = other.catalogue.testimony_ids(["CL-001"])
        back = other.catalogue.passages(other.transcript_export.find(testimony_id))
    assert [(each.speaker, each.text, each.start_ms, each.end_ms) for each in back] == [
        ("Hannah", "¿Cómo empezó, Carmen?", 0, 2_500),
        ("Carmen", "Con dos máquinas & cuarenta jóvenes --> y nada más.", 3_000, 7_250),
        ("Carmen", "=Eso= lo dijo mi vecino.", 8_000, 9_000),
        ("", "[risas]", 3_610_000, 3_612_000),
    ]
