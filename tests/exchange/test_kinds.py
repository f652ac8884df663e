"""Files are told apart by what is in them; names decide only where the content leaves it open."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.exchange.kinds import FileKind, has_known_suffix, identify
from tests.exchange.conftest import PNG, Write

MPEG_FRAME = bytes.fromhex("fffb9064") + b"\0" * 413


def package(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FileKind.EMPTY),
        (b"ID3\x04" + b"\0" * 50, FileKind.AUDIO),
        (MPEG_FRAME, FileKind.AUDIO),
        (b"\0" * 100 + MPEG_FRAME, FileKind.AUDIO),
        (bytes.fromhex("fff15080"), FileKind.AUDIO),
        (b"fLaC" + b"\0" * 50, FileKind.AUDIO),
        ('File type = "ooTextFile"\nObject class = "TextGrid"'.encode("utf-16"), FileKind.TEXTGRID),
        (b"ooBinaryFile\x08TextGrid", FileKind.TEXTGRID),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE Trans SYSTEM "trans-14.dtd">', FileKind.TRANSCRIBER),
        (b"OggS" + b"\0" * 24 + b"\x01\x13OpusHead", FileKind.AUDIO),
        (b"OggS" + b"\0" * 24 + b"\x80theora", FileKind.VIDEO),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", FileKind.AUDIO),
        (b"RIFF\x00\x00\x00\x00AVI LIST", FileKind.VIDEO),
        (b"FORM\x00\x00\x00\x00AIFF", FileKind.AUDIO),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", FileKind.AUDIO),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", FileKind.VIDEO),
        (b"\0\0\0\x14ftypheic\0\0\0\0", FileKind.IMAGE),
        (PNG, FileKind.IMAGE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind.IMAGE),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"{\\rtf1 hola}", FileKind.UNKNOWN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, FileKind.UNKNOWN),
        (package("word/document.xml"), FileKind.WORD),
        (package("xl/workbook.xml"), FileKind.WORKBOOK),
        (package("something/else"), FileKind.UNKNOWN),
        (b"WEBVTT\n\n", FileKind.SUBTITLES),
        (b"\xef\xbb\xbfWEBVTT\n", FileKind.SUBTITLES),
        (b'<?xml version="1.0"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms">', FileKind.OHMS),
        (b'<?xml version="1.0"?>\n<note/>', FileKind.UNKNOWN),
    ],
)
def test_content_tells_what_a_file_is_whatever_it_is_called(content: bytes, kind: FileKind, write: Write) -> None:
    assert identify(write("file.xyz", content)) is kind
    assert identify(write("file.txt", content)) is kind


@pytest.mark.parametrize("content", ["ANA: una carta larga".encode("utf-16"), b"<Transport/>"])
def test_text_that_looks_like_something_else_is_what_its_name_says(content: bytes, write: Write) -> None:
    assert identify(write("file.txt", content)) is FileKind.TEXT
    assert identify(write("file.xyz", content)) is FileKind.UNKNOWN


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.mp4", b"\0\0\0\x20ftypisom\0\0\0\0", FileKind.VIDEO),
        ("a.m4a", b"\0\0\0\x20ftypisom\0\0\0\0", FileKind.AUDIO),
        ("a.webm", b"\x1aE\xdf\xa3webm", FileKind.VIDEO),
        ("a.weba", b"\x1aE\xdf\xa3webm", FileKind.AUDIO),
        ("a.csv", b"code,title\n", FileKind.TABLE),
        ("a.txt", b"ANA: hola\n", FileKind.TEXT),
        ("a.md", b"# Entrevista\n", FileKind.TEXT),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\nhola\n", FileKind.SUBTITLES),
        ("a.txt", b"1\n00:00:01,000 --> 00:00:02,000\nhola\n", FileKind.SUBTITLES),
        ("a.json", b"{}", FileKind.UNKNOWN),
        ("a.mp3", b"no sound at all", FileKind.UNKNOWN),
        ("a.docx", b"no document at all", FileKind.UNKNOWN),
        ("a.docx", b"PK\x03\x04 cut off", FileKind.WORD),
        ("a.xlsx", b"PK\x03\x04 cut off", FileKind.WORKBOOK),
        ("a.zip", b"PK\x03\x04 cut off", FileKind.UNKNOWN),
    ],
)
def test_the_name_decides_where_the_content_leaves_it_open(
    name: str, content: bytes, kind: FileKind, write: Write
) -> None:
    assert identify(write(name, content)) is kind


def test_real_documents_and_recordings_are_recognised(tmp_path: Path, sound: Callable[[str], Path]) -> None:
    docx.Document().save(str(tmp_path / "document"))
    openpyxl.Workbook().save(tmp_path / "workbook")
    assert identify(tmp_path / "document") is FileKind.WORD
    assert identify(tmp_path / "workbook") is FileKind.WORKBOOK
    assert identify(sound("recording")) is FileKind.AUDIO


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match="nowhere"):
        identify(tmp_path / "nowhere.txt")


def test_names_promise_what_an_import_can_use() -> None:
    assert has_known_suffix(Path("PE-014.MP3"))
    assert not has_known_suffix(Path("notes.odt"))
