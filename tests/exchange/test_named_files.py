"""Files that a table names are found as they were meant, or told at their cell."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_archive.domain.drafts import Problem, ReadSources
from testimony_archive.domain.records import AttachmentKind
from tests.exchange.conftest import PNG, Read, Write

Problems = Callable[[ReadSources], list[Problem]]
Sound = Callable[[str], Path]


def test_a_row_names_its_recordings_words_form_and_photo(write: Write, read: Read, sound: Sound) -> None:
    sound("media/PE-014_a.wav")
    sound("media/PE-014_b.wav")
    write("words/PE-014_es.txt", "ANA: Hola.\n\nLUIS: Sí.\n")
    write("words/PE-014_en.txt", "ANA: Hello.\n")
    write("consent.pdf", b"%PDF-1.4 signed")
    write("ana.png", PNG)
    table = write(
        "table.csv",
        "code,audio,transcript,consent form,photo\n"
        "PE-014,media/PE-014_a.wav; media\\PE-014_b.wav,words/PE-014_es.txt;words/PE-014_en.txt,./consent.pdf,"
        "ana.png\n",
    )
    found = read(table)
    assert found.problems == ()
    (draft,) = found.testimonies
    assert [(each.kind, each.path.name, each.part_number) for each in draft.attachments] == [
        (AttachmentKind.AUDIO, "PE-014_a.wav", 1),
        (AttachmentKind.AUDIO, "PE-014_b.wav", 2),
        (AttachmentKind.TRANSCRIPT, "PE-014_es.txt", 1),
        (AttachmentKind.TRANSCRIPT, "PE-014_en.txt", 1),
        (AttachmentKind.CONSENT_FORM, "consent.pdf", 1),
        (AttachmentKind.PHOTO, "ana.png", 1),
    ]
    assert [(each.language, len(each.passages)) for each in draft.transcripts] == [("es", 2), ("en", 1)]
    assert draft.transcripts[0].source == table.parent / "words/PE-014_es.txt"


def test_several_transcripts_of_one_language_are_parts_of_one(write: Write, read: Read) -> None:
    write("a.txt", "ANA: Uno.\n")
    write("b.txt", "ANA: Dos.\n")
    found = read(write("table.csv", "code,language,transcript\nPE-1,es,a.txt; b.txt\n"))
    (transcript,) = found.testimonies[0].transcripts
    assert transcript.language == "es"
    assert [(each.text, each.part_number) for each in transcript.passages] == [("Uno.", 1), ("Dos.", 2)]


def test_times_that_begin_again_with_each_recording_are_numbered_by_its_part(
    write: Write, read: Read, sound: Sound
) -> None:
    sound("a.wav")
    sound("b.wav")
    write("words.csv", "speaker,text,start\nA,uno,0:10\nA,dos,0:50\nA,tres,0:05\nA,cuatro,0:30\n")
    found = read(write("table.csv", "code,audio,transcript\nPE-1,a.wav;b.wav,words.csv\n"))
    assert [each.part_number for each in found.testimonies[0].transcripts[0].passages] == [1, 1, 2, 2]


def test_accents_of_another_system_are_the_same_name(write: Write, read: Read, sound: Sound) -> None:
    sound(unicodedata.normalize("NFD", "grabación/Peña.wav"))
    found = read(write("table.csv", unicodedata.normalize("NFC", "code,audio\nPE-1,grabación/Peña.wav\n")))
    assert found.problems == ()
    assert found.testimonies[0].attachments[0].path.is_file()


def test_capitals_that_differ_are_forgiven_and_told(write: Write, read: Read, sound: Sound, remarks: Problems) -> None:
    sound("Media/PE-014.WAV")
    found = read(write("table.csv", "code,audio\nPE-1,media/pe-014.wav\n"))
    assert found.testimonies[0].attachments[0].path.name == "PE-014.WAV"
    assert [(each.row, each.column) for each in remarks(found)] == [(2, "audio")]


def test_a_table_fetches_nothing_from_outside_its_folder(
    write: Write, read: Read, sound: Sound, errors: Problems, tmp_path: Path
) -> None:
    recording = sound("elsewhere/a.wav")
    write("tables/keep", "")
    (tmp_path / "tables" / "link.wav").symlink_to(recording)
    for cell in (
        str(recording),
        "../elsewhere/a.wav",
        "../ELSEWHERE/A.wav",
        "x/../../elsewhere/a.wav",
        "link.wav",
        "/etc",
    ):
        found = read(write("tables/table.csv", f"code,title,audio\nA,x,\nB,y,{cell}\n"))
        (error,) = errors(found)
        assert (error.row, error.column) == (3, "audio"), cell
        assert "outside the folder of the table" in error.message, cell
        assert all(not draft.attachments for draft in found.testimonies)


def test_a_table_may_name_what_is_imported_with_it(write: Write, read: Read, sound: Sound, tmp_path: Path) -> None:
    recording = sound("elsewhere/a.wav")
    table = write("tables/table.csv", f"code,audio\nA,{recording}\nB,../elsewhere/a.wav\n")
    for sources in ([tmp_path], [table, tmp_path / "elsewhere"]):
        found = read(*sources)
        assert [each.attachments[0].path.resolve() for each in found.testimonies] == [recording, recording]


def test_whatever_is_wrong_with_a_file_is_an_error_at_its_cell(
    write: Write, read: Read, sound: Sound, errors: Problems, tmp_path: Path
) -> None:
    sound("good.wav")
    write("words.mp3", "These are words, not sound.")
    write("nothing.mp3", b"")
    write("empty.txt", b"")
    write("blank.txt", "\n \n")
    write("broken.docx", b"PK\x03\x04 cut off")
    write("other.csv", "tag,description\na,b\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe")
    cells = [
        ("audio", "missing.mp3", "does not exist"),
        ("audio", "words.mp3", "cannot be read as a recording"),
        ("audio", "nothing.mp3", "is empty"),
        ("video", "folder", "is a folder"),
        ("audio", "loop", "leads to itself"),
        ("audio", "dangling", "does not exist"),
        ("audio", "pipe", "device or a pipe"),
        ("audio", "x" * 300 + ".mp3", "does not exist"),
        ("transcript", "empty.txt", "is empty"),
        ("transcript", "blank.txt", "is empty"),
        ("transcript", "broken.docx", "damaged"),
        ("transcript", "good.wav", "format that this program does not know"),
        ("transcript", "other.csv", "no column holds the words"),
        ("photo", "good.wav", "cannot be read as a photo"),
    ]
    for number, (column, name, reason) in enumerate(cells):
        found = read(write(f"table{number}.csv", f"code,title,{column}\nA,x,\nB,y,{name}\n"))
        (error,) = errors(found)
        assert (error.row, error.column) == (3, column), name
        assert reason in error.message, name


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_without_permission_is_an_error_at_its_cell(
    write: Write, read: Read, sound: Sound, errors: Problems
) -> None:
    sound("a.wav").chmod(0)
    found = read(write("table.csv", "code,audio\nA,a.wav\n"))
    assert [(each.row, each.column) for each in errors(found)] == [(2, "audio")]
    assert "permission" in errors(found)[0].message


def test_an_address_on_the_web_is_kept_in_the_notes(write: Write, read: Read, warnings: Problems) -> None:
    found = read(write("table.csv", "code,video,notes\nA,https://youtu.be/x,Una nota\n"))
    assert found.testimonies[0].notes == "Una nota\nvideo: https://youtu.be/x"
    assert [(each.row, each.column) for each in warnings(found)] == [(2, "video")]


def test_a_file_of_two_rows_is_told(write: Write, read: Read, sound: Sound, warnings: Problems) -> None:
    sound("a.wav")
    found = read(write("table.csv", "code,audio\nA,a.wav\nB,a.wav\n"))
    assert len([each for draft in found.testimonies for each in draft.attachments]) == 2
    assert [(each.row, "Row 2" in each.message) for each in warnings(found)] == [(3, True)]


def test_a_table_of_words_gives_each_row_its_own(write: Write, read: Read, errors: Problems) -> None:
    write("all.csv", "code,speaker,text\nA,X,uno\nB,Y,dos\n")
    found = read(write("table.csv", "code,title,transcript\nA,a,all.csv\nC,c,all.csv\n"))
    assert [each.text for each in found.testimonies[0].transcripts[0].passages] == ["uno"]
    assert [(each.row, each.column) for each in errors(found)] == [(3, "transcript")]


def test_what_is_a_video_in_the_column_of_recordings_is_kept_as_one(write: Write, read: Read) -> None:
    write("a.mp4", b"\0\0\0\x20ftypisom\0\0\0\0")
    found = read(write("table.csv", "code,audio\nA,a.mp4\n"))
    assert found.testimonies[0].attachments[0].kind is AttachmentKind.VIDEO
