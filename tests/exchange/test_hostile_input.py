"""Whatever a file holds, reading it ends in testimonies, in problems, or in an expected error."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.exchange.sources import read_sources

SUFFIXES = [
    *(".csv", ".tsv", ".xlsx", ".docx", ".txt", ".md", ".srt", ".vtt", ".TextGrid", ".trs"),
    *(".mp3", ".mp4", ".jpg", ".xml", "", ".bin"),
]


@cache
def whole_files() -> tuple[bytes, ...]:
    document = docx.Document()
    document.add_paragraph("ANA: Hola.")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "ANA", "Hola otra vez"
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["code", "title", "date"])
    sheet.append(["A", "=A1", "2022-03-14"])
    written = []
    for whole in (document, book):
        buffer = io.BytesIO()
        whole.save(buffer)
        written.append(buffer.getvalue())
    return (
        *written,
        'code,title,date,country,audio,text\nA,b,2020,PE,a.mp3,\nB,"x;y",2021,Chile,,ANA: sí\n'.encode(),
        b"WEBVTT\nLanguage: es\n\nNOTE x\n\n00:01.000 --> 00:02.000\n<v Ana>hola &amp; chau\n",
        b"1\n00:00:01,000 --> 00:00:02,000\nhola\n",
        "**Ana:** hola\n\n[0:10] LUIS: sí\n\n[99:99:99 no\n".encode(),
        b"speaker,words,tags,timestamp\nA,hola,x;y,0:10\n,,,\n",
        b'File type = "ooTextFile"\n"TextGrid"\n0 2 <exists> 1 "IntervalTier" "Ana" 0 2 1 0 2 "hola"\n',
        b'<Trans><Speaker id="a" name="Ana"/><Turn speaker="a"><Sync time="0"/>x<Who nb="1"/>y</Turn></Trans>',
        b"ID3\x03" + b"\0" * 100,
    )


def end_as_expected(*sources: Path) -> None:
    """Read each; an expected error is one line, and everything else is a bug."""
    for source in sources:
        found = None
        message = ""
        try:
            found = read_sources([source], ImportOptions())
        except ArchiveError as error:
            message = str(error)
        if found is None:
            assert message
            assert "\n" not in message
            continue
        assert found.testimonies or found.problems
        for draft in found.testimonies:
            assert draft.code
            assert all(passage.text.strip() for each in draft.transcripts for passage in each.passages)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@given(st.binary(max_size=2_000), st.sampled_from(SUFFIXES))
def test_random_bytes_under_any_name(folder: Path, content: bytes, suffix: str) -> None:
    path = folder / f"file{suffix}"
    path.write_bytes(content)
    end_as_expected(path, folder)
    path.unlink()


@given(st.data(), st.sampled_from(SUFFIXES))
def test_whole_files_cut_off_and_overwritten_under_any_name(folder: Path, data: st.DataObject, suffix: str) -> None:
    content = bytearray(data.draw(st.sampled_from(whole_files())))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    path = folder / f"file{suffix}"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    end_as_expected(path, folder)
    path.unlink()


@given(st.data())
def test_office_documents_with_one_broken_part(folder: Path, data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(whole_files()[:2]))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as before, zipfile.ZipFile(buffer, "w") as after:
        broken = data.draw(st.sampled_from(before.namelist()))
        for name in before.namelist():
            part = before.read(name)
            if name == broken:
                cut = data.draw(st.integers(0, len(part)))
                part = part[:cut] + data.draw(st.binary(max_size=30)) + part[data.draw(st.integers(cut, len(part))) :]
            after.writestr(name, part)
    path = folder / "office.bin"
    path.write_bytes(buffer.getvalue())
    end_as_expected(path, folder)
    path.unlink()


@pytest.mark.parametrize("suffix", [".csv", ".txt", ".srt", ".vtt"])
def test_a_line_of_ten_megabytes(folder: Path, suffix: str) -> None:
    path = folder / f"long{suffix}"
    path.write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\n" * (suffix == ".vtt") + b"palabra " * 1_250_000)
    end_as_expected(path)
    path.unlink()
