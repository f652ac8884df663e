"""Sources of every kind, alone and together: what becomes a testimony and what is told."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_archive.domain.drafts import ImportOptions, Problem, ReadSources
from testimony_archive.domain.errors import (
    Cancelled,
    EmptyFile,
    FileNotThere,
    NoPermission,
    OhmsNotRead,
    UnknownFormat,
    UnreadableFile,
)
from testimony_archive.domain.records import AttachmentKind, ConsentForm
from testimony_archive.domain.source_problems import NotARecording
from testimony_archive.exchange.sources import read_sources
from tests.exchange.conftest import PNG, Read, Write

Problems = Callable[[ReadSources], list[Problem]]
Sound = Callable[[str], Path]
OHMS = '<?xml version="1.0"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"/>'


def codes(found: ReadSources) -> list[str]:
    return [draft.code for draft in found.testimonies]


def files(found: ReadSources, place: int = 0) -> list[tuple[AttachmentKind, str, int]]:
    return [(each.kind, each.path.name, each.part_number) for each in found.testimonies[place].attachments]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("PE-014_es.txt", "ANA: Hola.\n"),
        ("PE-014_es.md", "**Ana:** Hola.\n"),
        ("PE-014_es.srt", "1\n00:00:01,000 --> 00:00:02,000\nHola.\n"),
        ("PE-014_es.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHola.\n"),
        ("PE-014_es.csv", "speaker,words\nAna,Hola.\n"),
        ("PE-014_es.txt", "speaker\twords\nAna\tHola.\n"),
    ],
)
def test_a_transcript_alone_is_a_testimony(name: str, content: str, write: Write, read: Read) -> None:
    path = write(name, content)
    found = read(path, defaults={"consent": "public", "country": "Perú"})
    (draft,) = found.testimonies
    assert found.problems == ()
    assert (draft.code, draft.consent, draft.countries) == ("PE-014", ConsentForm.PUBLIC, ("PE",))
    (transcript,) = draft.transcripts
    assert (transcript.language, transcript.source) == ("es", path)
    assert [each.text for each in transcript.passages] == ["Hola."]
    assert files(found) == [(AttachmentKind.TRANSCRIPT, name, 1)]


def test_a_recording_alone_is_a_testimony(read: Read, sound: Sound) -> None:
    found = read(sound("PE-014.wav"))
    assert codes(found) == ["PE-014"]
    assert files(found) == [(AttachmentKind.AUDIO, "PE-014.wav", 1)]
    assert found.testimonies[0].title is None


def test_files_of_a_folder_are_grouped_by_the_beginning_of_their_names(write: Write, read: Read, sound: Sound) -> None:
    sound("field/audio/PE-014_1.wav")
    sound("field/audio/PE-014_2.wav")
    sound("field/audio/PE-015.wav")
    write("field/words/PE-014_es.txt", "ANA: Hola.\n")
    write("field/words/PE-014_en.txt", "ANA: Hello.\n")
    write("field/PE-014_consent.pdf", b"%PDF-1.4")
    write("field/PE-014_foto.png", PNG)
    write("field/PE-014.pdf", b"%PDF-1.4")
    for clutter in (".DS_Store", "Thumbs.db", "~$PE-014_es.docx", "audio/._PE-014_1.wav"):
        write(f"field/{clutter}", b"\0\1\2")
    found = read(write("field/keep.txt", "x").parent)
    by_code = {draft.code: place for place, draft in enumerate(found.testimonies)}
    assert set(by_code) == {"PE-014", "PE-015", "keep"}
    assert files(found, by_code["PE-014"]) == [
        (AttachmentKind.AUDIO, "PE-014_1.wav", 1),
        (AttachmentKind.AUDIO, "PE-014_2.wav", 2),
        (AttachmentKind.TRANSCRIPT, "PE-014_en.txt", 1),
        (AttachmentKind.TRANSCRIPT, "PE-014_es.txt", 1),
        (AttachmentKind.CONSENT_FORM, "PE-014_consent.pdf", 1),
        (AttachmentKind.PHOTO, "PE-014_foto.png", 1),
        (AttachmentKind.OTHER, "PE-014.pdf", 1),
    ]
    transcripts = found.testimonies[by_code["PE-014"]].transcripts
    assert {each.language for each in transcripts} == {"es", "en"}
    assert found.problems == ()


def test_files_named_one_by_one_are_grouped_as_well(write: Write, read: Read, sound: Sound) -> None:
    found = read(sound("PE-014.wav"), write("PE-014_es.txt", "ANA: Hola.\n"))
    assert codes(found) == ["PE-014"]
    assert len(files(found)) == 2


def test_transcripts_of_parts_are_one_transcript(write: Write, read: Read) -> None:
    second, first = write("PE-014_2.txt", "ANA: Dos.\n"), write("PE-014_1.txt", "ANA: Uno.\n")
    (transcript,) = read(second, first).testimonies[0].transcripts
    assert [(each.text, each.part_number) for each in transcript.passages] == [("Uno.", 1), ("Dos.", 2)]


def test_a_table_is_joined_with_the_files_of_its_folder_by_code(
    write: Write, read: Read, sound: Sound, warnings: Problems
) -> None:
    table = write("field/table.csv", "objectid,title,subject\nGluck,Uno,poetry\nother,Dos,\n")
    write("field/transcripts/gluck.csv", "speaker,words,tags,timestamp\nDB,Hola.,career,0:10\n")
    sound("field/gluck.wav")
    stray = sound("field/unknown.wav")
    found = read(table.parent)
    assert codes(found) == ["Gluck", "other"]
    first = found.testimonies[0]
    assert (first.title, first.keywords) == ("Uno", ("poetry", "career"))
    assert first.transcripts[0].passages[0].start_ms == 10_000
    assert [kind for kind, _, _ in files(found)] == [AttachmentKind.AUDIO, AttachmentKind.TRANSCRIPT]
    assert [each.file for each in warnings(found)] == [str(stray)]


def test_a_table_and_a_folder_named_apart_are_joined_too(write: Write, read: Read, sound: Sound) -> None:
    table = write("table.csv", "code,title\nPE-1,Uno\n")
    sound("recordings/PE-1.wav")
    sound("recordings/PE-2.wav")
    found = read(table, table.parent / "recordings")
    assert codes(found) == ["PE-1", "PE-2"]
    assert [len(draft.attachments) for draft in found.testimonies] == [1, 1]


def test_tables_of_words_in_a_folder_are_a_testimony_each_in_the_order_people_count(write: Write, read: Read) -> None:
    for number in (10, 9, 1):
        write(f"t/{number}.csv", "speaker,speech,speaker_std\nA,Hola.,A\n")
    found = read(write("t/2.csv", "speaker,speech,speaker_std\nA,Hola.,A\n").parent)
    assert codes(found) == ["1", "2", "9", "10"]


def test_the_same_remark_about_several_tables_is_told_once(write: Write, read: Read, remarks: Problems) -> None:
    for number in (1, 2, 3):
        write(f"t/{number}.csv", "speaker,speech,speaker_std\nA,Hola.,A\n")
    found = read(write("t/4.csv", "speaker,speech\nA,Hola.\n").parent)
    assert [each.message.split(":")[0] for each in remarks(found)] == ["In 3 files, columns that were not read"]


def test_words_that_no_row_of_the_table_names_are_a_testimony_of_their_own(write: Write, read: Read) -> None:
    table = write("field/table.csv", "code,title\nA,Uno\n")
    write("field/B.csv", "speaker,words\nX,Hola.\n")
    assert codes(read(table.parent)) == ["A", "B"]


def test_a_file_that_the_table_names_is_not_read_again_as_another(write: Write, read: Read) -> None:
    write("field/words/interview with ana.txt", "ANA: Hola.\n")
    table = write("field/table.csv", "code,transcript\nPE-1,words/interview with ana.txt\n")
    assert codes(read(table.parent)) == ["PE-1"]


def test_vocabularies_and_indexes_in_a_folder_are_left_with_a_remark(
    write: Write, read: Read, remarks: Problems
) -> None:
    write("field/filters.csv", "tag,description\ncareer,my career\n")
    write("field/indexes/a.csv", "time,title,description\n0:00,Intro,x\n")
    found = read(write("field/a.csv", "speaker,words\nX,Hola.\n").parent)
    assert codes(found) == ["a"]
    assert len(found.testimonies[0].attachments) == 1
    assert sorted(Path(each.file).name for each in remarks(found)) == ["a.csv", "filters.csv"]


def test_what_tells_about_the_folder_is_no_testimony_unless_it_is_named(
    write: Write, read: Read, remarks: Problems
) -> None:
    about = write("field/README.md", "# About these interviews\n")
    write("field/LICENSE", "free")
    found = read(write("field/a.txt", "ANA: Hola.\n").parent)
    assert codes(found) == ["a"]
    assert len(remarks(found)) == 2
    assert codes(read(about)) == ["README"]


def test_links_in_a_folder_are_not_followed(write: Write, read: Read, warnings: Problems, tmp_path: Path) -> None:
    write("elsewhere/b.txt", "LUIS: No.\n")
    folder = write("field/a.txt", "ANA: Hola.\n").parent
    (folder / "round").symlink_to(folder)
    (folder / "b.txt").symlink_to(tmp_path / "elsewhere" / "b.txt")
    found = read(folder)
    assert codes(found) == ["a"]
    assert sorted(Path(each.file).name for each in warnings(found)) == ["b.txt", "round"]


def test_of_the_same_words_in_two_formats_those_with_times_are_read(
    write: Write, read: Read, warnings: Problems
) -> None:
    write("field/PE-1.txt", "ANA: Hola, ¿cómo está usted? Yo estoy muy bien, pero con prisa.\n")
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nHola, ¿cómo está usted? Yo estoy muy bien, pero con prisa.\n"
    found = read(write("field/PE-1.vtt", vtt).parent)
    (transcript,) = found.testimonies[0].transcripts
    assert transcript.passages[0].start_ms == 1_000
    assert len(found.testimonies[0].attachments) == 2
    assert [Path(each.file).name for each in warnings(found)] == ["PE-1.txt"]


def test_two_files_of_one_name_in_two_folders_are_an_error(read: Read, sound: Sound, errors: Problems) -> None:
    sound("field/2021/1.wav")
    found = read(sound("field/2022/1.wav").parent.parent)
    assert "2021" in errors(found)[0].message


def test_a_code_may_be_set_for_a_single_testimony_only(write: Write, read: Read, errors: Problems) -> None:
    one, other = write("a.txt", "ANA: Hola.\n"), write("b.txt", "ANA: Chau.\n")
    assert codes(read(one, defaults={"code": "PE-7"})) == ["PE-7"]
    assert "PE-7" in errors(read(one, other, defaults={"code": "PE-7"}))[0].message


def test_a_language_that_is_set_holds_for_words_that_do_not_say_theirs(write: Write, read: Read) -> None:
    write("field/a.txt", "ANA: Hola.\n")
    found = read(write("field/b_fr.txt", "ANA: Salut.\n").parent, defaults={"language": "es"})
    assert [draft.transcripts[0].language for draft in found.testimonies] == ["es", "fr"]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.csv", b"", EmptyFile),
        ("a.txt", b"\n \n", EmptyFile),
        ("a.mp3", b"", EmptyFile),
        ("a.docx", b"", EmptyFile),
        ("a.mp3", b"These are words.", NotARecording),
        ("a.mp3", PNG, NotARecording),
        ("a.docx", b"These are words.", UnreadableFile),
        ("a.docx", b"PK\x03\x04 cut off", UnreadableFile),
        ("a.xlsx", b"PK\x03\x04 cut off", UnreadableFile),
        ("a.vtt", b"WEBVTT\n", UnreadableFile),
        ("a.png", PNG, UnknownFormat),
        ("a.pdf", b"%PDF-1.4", UnknownFormat),
        ("a.odt", b"PK\x03\x04", UnknownFormat),
        ("a.json", b"{}", UnknownFormat),
        ("a.xml", OHMS.encode(), OhmsNotRead),
    ],
)
def test_a_source_that_cannot_be_read_is_refused_with_its_reason(
    name: str, content: bytes, error: type[Exception], write: Write, read: Read
) -> None:
    path = write(name, content)
    with pytest.raises(error, match=name):
        read(path)


@pytest.mark.parametrize(
    ("name", "content", "severity"),
    [
        ("b.mp3", b"", "error"),
        ("b.mp3", b"These are words.", "error"),
        ("b.docx", b"PK\x03\x04 cut off", "error"),
        ("b.csv", b"", "error"),
        ("b.xlsx", b"PK\x03\x04 cut off", "error"),
        ("b.txt", b"\n", "error"),
        ("b.json", b"{}", "warning"),
        ("b.xml", OHMS.encode(), "warning"),
        ("b.png", PNG, "warning"),
        ("b", b"", "warning"),
    ],
)
def test_in_a_folder_a_broken_file_is_an_error_and_a_foreign_one_a_warning(
    name: str, content: bytes, severity: str, write: Write, read: Read
) -> None:
    write("field/a.txt", "ANA: Hola.\n")
    path = write(f"field/{name}", content)
    found = read(path.parent)
    assert codes(found) == ["a"]
    assert [(each.file, each.severity) for each in found.problems] == [(str(path), severity)]


def test_sources_that_are_not_there_or_hold_nothing_are_refused(read: Read, write: Write, tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match="nowhere"):
        read(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(EmptyFile, match="empty"):
        read(tmp_path / "empty")
    with pytest.raises(UnknownFormat, match="foreign"):
        read(write("foreign/a.json", "{}").parent)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="pipe"):
        read(tmp_path / "pipe")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_source_without_permission_is_refused_and_a_folder_within_one_an_error(
    write: Write, read: Read, errors: Problems, tmp_path: Path
) -> None:
    secret = write("secret.txt", "ANA: Hola.\n")
    secret.chmod(0)
    with pytest.raises(NoPermission, match="secret"):
        read(secret)
    write("field/a.txt", "ANA: Hola.\n")
    inner = write("field/inner/b.txt", "ANA: Hola.\n").parent
    inner.chmod(0)
    try:
        found = read(tmp_path / "field")
    finally:
        inner.chmod(0o700)
    assert [each.file for each in errors(found)] == [str(inner)]


def test_control_characters_and_old_encodings_in_a_transcript_are_dealt_with(write: Write, read: Read) -> None:
    found = read(write("a.txt", "ANA: Ma\x00ñana\x07 habrá más.\n\nLUIS: Sí, señora.\n", "cp1252"))
    assert [(each.speaker, each.text) for each in found.testimonies[0].transcripts[0].passages] == [
        ("ANA", "Mañana habrá más."),
        ("LUIS", "Sí, señora."),
    ]


def test_whoever_watches_sees_the_progress_and_can_stop_it(write: Write, tmp_path: Path) -> None:
    for number in range(3):
        write(f"field/{number}.txt", "ANA: Hola.\n")

    class Watcher:
        def __init__(self, patience: int) -> None:
            self.seen: list[tuple[int, int]] = []
            self.patience = patience

        def advance(self, done: int, total: int, what: str) -> None:
            self.seen.append((done, total))
            if len(self.seen) > self.patience:
                raise Cancelled(what=what)

    watcher = Watcher(patience=10)
    read_sources([tmp_path / "field"], ImportOptions(), watcher)
    assert watcher.seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(Cancelled):
        read_sources([tmp_path / "field"], ImportOptions(), Watcher(patience=1))


def test_problems_can_be_translated_by_an_interface(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("a.csv", "code,country\nA,Atlantis\n"))
    (error,) = errors(found)
    assert error.error is not None
    assert error.error.values["value"] == "Atlantis"
    assert error.message == error.error.sentence()
