"""Office documents that are made to fill the memory, or that lie: an expected error, at once and in little room."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from testimony_archive.domain.errors import ArchiveError, UnreadableFile
from testimony_archive.exchange.edited_word import read_edited_words
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.word import read_word
from testimony_archive.exchange.workbook import read_workbook
from tests.exchange.conftest import Write
from tests.packed import claiming, members_of, overlapping, packed
from tests.torture.limits import within

MEBIBYTE = 1 << 20


def document() -> bytes:
    made, target = docx.Document(), io.BytesIO()
    made.add_paragraph("ANA: Hola.")
    made.save(target)
    return target.getvalue()


def workbook() -> bytes:
    made, target = openpyxl.Workbook(), io.BytesIO()
    assert made.active is not None
    made.active.append(["code", "title"])
    made.save(target)
    return target.getvalue()


def with_large_part(whole: bytes) -> dict[str, bytes]:
    """Its main part before 16 MB of white space."""
    main = "word/document.xml" if b"word/document.xml" in whole else "xl/worksheets/sheet1.xml"
    members = members_of(whole)
    return {**members, main: members[main] + b" " * 16 * MEBIBYTE}


def by_unusual_method(whole: bytes) -> bytes:
    return packed(with_large_part(whole), zipfile.ZIP_BZIP2)


def larger_than_it_says(whole: bytes) -> bytes:
    return claiming(packed(with_large_part(whole)), 1_000)


def of_many_that_are_one(whole: bytes) -> bytes:
    main = "word/document.xml" if b"word/document.xml" in whole else "xl/workbook.xml"
    return overlapping(main, 500, b" " * MEBIBYTE)


def within_another(whole: bytes) -> bytes:
    nested = whole
    for _ in range(20):
        nested = packed({"word/document.xml" if b"word/document.xml" in whole else "xl/workbook.xml": nested})
    return nested


def of_20_000_members(whole: bytes) -> bytes:
    return packed({**members_of(whole), **{f"x/{number}": b"" for number in range(20_000)}}, zipfile.ZIP_STORED)


def read_words(path: Path) -> None:
    read_word(path, Report())


def read_table(path: Path) -> None:
    read_workbook(path, Report())


@pytest.mark.parametrize("make", [by_unusual_method, larger_than_it_says, of_many_that_are_one, within_another])
@pytest.mark.parametrize(
    ("read", "whole"), [(read_words, document), (read_edited_words, document), (read_table, workbook)]
)
def test_a_bomb_is_refused_in_little_room(
    write: Write, read: Callable[[Path], object], whole: Callable[[], bytes], make: Callable[[bytes], bytes]
) -> None:
    path = write("bomb", make(whole()))
    tracemalloc.start()
    try:
        with pytest.raises(ArchiveError):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 8 * MEBIBYTE
    finally:
        tracemalloc.stop()


def test_twenty_thousand_members_beside_the_words_do_no_harm(write: Write) -> None:
    (passage,) = read_word(write("a.docx", of_20_000_members(document())), Report())
    assert passage.text == "Hola."


def test_a_workbook_whose_rows_are_as_wide_as_can_be_is_refused(write: Write) -> None:
    row = '<row><c r="XFD{0}" t="inlineStr"><is><t>x</t></is></c></row>'
    members = members_of(workbook())
    rows = "".join(row.format(number) for number in range(1, 2_000))
    named = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f"<worksheet {named}><sheetData>{rows}</sheetData></worksheet>"
    path = write("wide.xlsx", packed({**members, "xl/worksheets/sheet1.xml": sheet.encode()}))
    with pytest.raises(ArchiveError, match="cells"):
        read_workbook(path, Report())


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"]
)
def test_entities_of_a_workbook_are_not_expanded(write: Write, part: str) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    entities = f'<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY out SYSTEM "file:///etc/passwd">{laughs}]>'
    members = members_of(workbook())
    xml = members.get(part, b"<sst/>").decode().removeprefix("<?xml version='1.0' encoding='UTF-8'?>").strip()
    xml = xml.replace("code", "&l9;").replace("title", "&out;").replace("><", ">&l9;&out;<", 1)
    members[part] = f"{entities}{xml}".encode()
    try:
        grid = read_workbook(write("laughs.xlsx", packed(members)), Report())
    except ArchiveError:
        return
    assert "root:" not in str(grid)
    assert "haha" not in str(grid)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_workbook_with_a_format_that_would_be_read_for_hours_is_refused(write: Write, quote: str) -> None:
    members = members_of(workbook())
    formats = f'<numFmts count="1"><numFmt numFmtId="200" formatCode={quote}{"[" * 300_000}{quote}/></numFmts><fonts'
    members["xl/styles.xml"] = members["xl/styles.xml"].replace(b"<fonts", formats.encode(), 1)
    path = write("table.xlsx", packed(members))
    with within(2), pytest.raises(UnreadableFile):
        read_workbook(path, Report())
