"""Workbooks are read as the spreadsheet program shows them."""

# ruff: noqa: DTZ001 - a spreadsheet's dates have no time zone

from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from testimony_archive.domain.errors import EmptyFile, UnreadableFile
from testimony_archive.domain.source_problems import FormulaFailed, FormulaWithoutResult
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.workbook import cell_text, read_workbook
from tests.exchange.conftest import Write


@pytest.fixture
def book() -> openpyxl.Workbook:
    workbook = openpyxl.Workbook()
    first = workbook.active
    assert isinstance(first, Worksheet)
    first.append(["code", "title", "date"])
    return workbook


def sheet_of(book: openpyxl.Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_cells_come_out_as_people_see_them(book: openpyxl.Workbook, tmp_path: Path) -> None:
    sheet = sheet_of(book)
    sheet.append([14.0, "La niña\nmira", datetime(2022, 3, 14)])
    sheet.append([])
    sheet.append([7, True, 2022])
    sheet["A4"].number_format = "000"
    book.save(tmp_path / "table.xlsx")
    grid = read_workbook(tmp_path / "table.xlsx", Report())
    assert grid.headings == ("code", "title", "date")
    assert [(row.number, row.cells) for row in grid.rows] == [
        (2, ("14", "La niña\nmira", "2022-03-14")),
        (4, ("007", "TRUE", "2022")),
    ]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (datetime(2022, 3, 14), "yyyy-mm-dd", "2022-03-14"),
        (datetime(2022, 3, 14, 10, 30), "d/m/yy h:mm", "2022-03-14"),
        (datetime(2022, 3, 1), "mmm-yy", "2022-03"),
        (datetime(2022, 3, 1), 'mmmm" de "yyyy', "2022-03"),
        (datetime(2022, 1, 1), "yyyy", "2022"),
        (date(2022, 3, 14), "General", "2022-03-14"),
        (time(0, 12, 31), "h:mm:ss", "0:12:31"),
        (time(12, 31), "h:mm", "12:31"),
        (time(0, 12, 31), "mm:ss", "12:31"),
        (timedelta(hours=26, seconds=5), "[h]:mm:ss", "26:00:05"),
        (datetime(1899, 12, 30, 1, 2, 3), "h:mm:ss", "1:02:03"),
        (0.5, "General", "0.5"),
        (-3, "General", "-3"),
        (float("inf"), "General", "inf"),
        (None, "General", ""),
        (False, "General", "FALSE"),
    ],
)
def test_dates_times_and_numbers_follow_their_format(value: object, number_format: str, text: str) -> None:
    assert cell_text(value, number_format) == text


def test_the_sheet_with_known_headings_is_read_and_the_others_named(book: openpyxl.Workbook, tmp_path: Path) -> None:
    cover = book.create_sheet("Portada", 0)
    cover["A1"] = "Archivo de testimonios"
    hidden = book.create_sheet("Lists")
    hidden.append(["code", "title", "date", "country", "place"])
    hidden.sheet_state = "hidden"
    sheet_of(book)
    book["Sheet"].append(["PE-1", "Uno", "2022"])
    book.save(tmp_path / "table.xlsx")
    report = Report()
    grid = read_workbook(tmp_path / "table.xlsx", report)
    assert grid.rows[0].cells == ("PE-1", "Uno", "2022")
    assert [problem.message.split(".")[0] for problem in report.problems] == [
        "The sheet “Sheet” was read; others were not: Portada"
    ]


def test_formulas_without_a_stored_result_are_faults_even_where_a_row_holds_nothing_else(
    book: openpyxl.Workbook, tmp_path: Path
) -> None:
    sheet = sheet_of(book)
    sheet.append(["PE-1", "=UPPER(A2)", "2022"])
    sheet["A3"] = "=A2"
    sheet["B4"] = ArrayFormula("B4", "=SUM(A1:A2)")
    book.save(tmp_path / "table.xlsx")
    grid = read_workbook(tmp_path / "table.xlsx", Report())
    assert {place: type(fault) for place, fault in grid.faults.items()} == {
        (2, 1): FormulaWithoutResult,
        (3, 0): FormulaWithoutResult,
        (4, 1): FormulaWithoutResult,
    }
    assert [row.number for row in grid.rows] == [2, 3, 4]
    assert "=UPPER(A2)" in str(grid.faults[2, 1])


def test_stored_results_of_formulas_are_used_and_their_errors_told(book: openpyxl.Workbook, tmp_path: Path) -> None:
    sheet = sheet_of(book)
    sheet.append(["PE-1", "=UPPER(A2)", "=1/0"])
    book.save(tmp_path / "bare.xlsx")
    with zipfile.ZipFile(tmp_path / "bare.xlsx") as bare, zipfile.ZipFile(tmp_path / "stored.xlsx", "w") as stored:
        for name in bare.namelist():
            part = bare.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = part.replace(
                    b'<c r="B2"><f>UPPER(A2)</f><v></v></c>', b'<c r="B2" t="str"><f>UPPER(A2)</f><v>UNO</v></c>'
                )
                part = part.replace(
                    b'<c r="B2"><f>UPPER(A2)</f><v /></c>', b'<c r="B2" t="str"><f>UPPER(A2)</f><v>UNO</v></c>'
                )
                part = part.replace(b'<c r="C2"><f>1/0</f><v></v></c>', b'<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
                part = part.replace(b'<c r="C2"><f>1/0</f><v /></c>', b'<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
            stored.writestr(name, part)
    grid = read_workbook(tmp_path / "stored.xlsx", Report())
    assert grid.rows[0].cell(1) == "UNO"
    assert {place: type(fault) for place, fault in grid.faults.items()} == {(2, 2): FormulaFailed}


def test_an_empty_workbook_is_an_empty_table(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    assert read_workbook(tmp_path / "empty.xlsx", Report()).rows == ()


def test_broken_encrypted_and_swollen_workbooks_are_refused(
    book: openpyxl.Workbook, tmp_path: Path, write: Write
) -> None:
    book.save(tmp_path / "whole.xlsx")
    whole = (tmp_path / "whole.xlsx").read_bytes()
    with pytest.raises(UnreadableFile, match="damaged or cut off"):
        read_workbook(write("cut.xlsx", whole[: len(whole) // 2]), Report())
    with pytest.raises(UnreadableFile, match="password"):
        read_workbook(write("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500), Report())
    with pytest.raises(UnreadableFile, match="damaged"):
        read_workbook(write("other.xlsx", whole[:200] + b"\0" * 200 + whole[400:]), Report())
    with pytest.raises(EmptyFile):
        read_workbook(write("empty.xlsx", b""), Report())
    with (
        zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(201):
            part.write(b"\0" * 1024 * 1024)
    with pytest.raises(UnreadableFile, match="200 MB"):
        read_workbook(tmp_path / "bomb.xlsx", Report())
