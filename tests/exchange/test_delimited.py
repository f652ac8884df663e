"""Tables as text: delimiters, quotation marks, formulas, and nothing else in between."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.errors import EmptyFile, UnreadableFile
from testimony_archive.exchange.delimited import is_table, read_delimited
from testimony_archive.exchange.grid import Grid, GridKind, column_letters, grid_kind
from testimony_archive.exchange.report import Report
from tests.exchange.conftest import Write

WORDS = st.text(alphabet="abc áñé,;|\t'\"\n-()[]«»—…123", max_size=20).map(
    lambda text: " ".join(text.split(" ")).strip()
)


def grid_of(path: Path) -> tuple[Grid, Report]:
    report = Report()
    return read_delimited(path, report), report


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_is_found_whatever_the_cells_hold(delimiter: str, write: Write) -> None:
    lines = ["code", "title", "keywords"], ["A", "uno, dos", "x; y; z"], ["B", "tres, cuatro", "x|y"]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(lines)
    grid, _ = grid_of(write("table.csv", buffer.getvalue()))
    assert grid.headings == ("code", "title", "keywords")
    assert [row.cells for row in grid.rows] == [("A", "uno, dos", "x; y; z"), ("B", "tres, cuatro", "x|y")]


def test_rows_are_numbered_as_a_spreadsheet_program_numbers_them(write: Write) -> None:
    grid, _ = grid_of(write("table.csv", 'code,title\nA,"two\nlines"\n\nB,three\n'))
    assert [(row.number, row.cell(0)) for row in grid.rows] == [(2, "A"), (4, "B")]


def test_a_title_above_the_headings_is_passed_over(write: Write) -> None:
    grid, _ = grid_of(write("table.csv", "Registro de testimonios 2022,,\n,,\nCódigo,Título,País\nPE-1,Uno,Perú\n"))
    assert grid.headings == ("Código", "Título", "País")
    assert [row.number for row in grid.rows] == [4]


def test_an_answer_that_is_also_a_heading_does_not_become_the_headings(write: Write) -> None:
    grid, _ = grid_of(write("table.csv", "who,said\nA,Yes\nB,No\n"))
    assert grid.headings == ("who", "said")


def test_a_column_of_words_alone_keeps_its_commas(write: Write) -> None:
    grid, _ = grid_of(write("words.csv", "words\nBueno, sí, claro\nNo, nunca\nQuizás, mañana; o no\n"))
    assert grid.column(0) == ("Bueno, sí, claro", "No, nunca", "Quizás, mañana; o no")


def test_a_table_of_650_columns_keeps_those_that_hold_something(write: Write) -> None:
    headings = "code,title" + "," * 648
    grid, _ = grid_of(write("wide.csv", f"{headings}\nA,uno{',' * 647},far\nB,dos\n"))
    named = [heading for heading in grid.headings if heading]
    assert named == ["code", "title", "(XZ)"]
    assert grid.rows[0].cell(649) == "far"
    assert grid.rows[1].cell(649) == ""


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_quotation_mark_that_is_never_closed_is_an_error_at_its_row(write: Write) -> None:
    _, report = grid_of(write("table.csv", 'code,title\nA,uno\nB,"dos\nC,tres\nD,cuatro\n'))
    assert [(problem.row, problem.severity) for problem in report.problems] == [(3, "error")]


def test_tab_separated_words_may_hold_quotation_marks(write: Write) -> None:
    grid, report = grid_of(write("table.tsv", 'speaker\twords\nA\t"Sí", dijo\nB\t"¿No?\n'))
    assert grid.column(1) == ('"Sí", dijo', '"¿No?')
    assert report.problems == ()


def test_a_cell_may_be_as_long_as_an_interview(write: Write) -> None:
    long = "palabra " * 200_000
    grid, _ = grid_of(write("table.csv", f"code,text\nA,{long}\n"))
    assert grid.rows[0].cell(1).strip() == long.strip()


def test_text_is_cleaned_and_its_mending_told(write: Write) -> None:
    content = "code,title\nA,\ufeffuno\u200b dos\x00\nB,tres â€” cuatro\nC,but&#8212;what\nD,“curly”， y\n"
    grid, report = grid_of(write("table.csv", content))
    assert grid.column(1) == ("uno dos", "tres — cuatro", "but—what", "“curly”， y")
    assert [problem.severity for problem in report.problems] == ["remark"]
    assert "1 places" in report.problems[0].message


def test_latin_1_is_read_and_told(write: Write) -> None:
    grid, report = grid_of(write("table.csv", "código;título\nPE-1;La niña y el café\n", "cp1252"))
    assert grid.rows[0].cells == ("PE-1", "La niña y el café")
    assert "Windows-1252" in report.problems[0].message


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(A1:A9)",
        "=A1",
        "=$B$12+1",
        "=1+1",
        "=-A1",
        "=@SUM(A1)",
        "=Sheet2!A1",
        "='Otra hoja'!A1",
        '="PE-"&A1',
        "={1;2}",
        "=(A1+B1)",
        '=HYPERLINK("x")',
        "=#REF!",
        "=cmd|'/C calc'!A0",
        "-2+3+cmd|'/C calc'!A0",
        "@SUM(A1)|' x'!A1",
    ],
)
def test_a_formula_is_a_fault_of_its_cell(formula: str, write: Write) -> None:
    quoted = formula.replace('"', '""')
    grid, _ = grid_of(write("table.csv", f'code,title\nA,"{quoted}"\n'))
    assert list(grid.faults) == [(2, 1)]


@pytest.mark.parametrize(
    "words",
    [
        "- No sé.",
        "-Risas.",
        "--or was it?",
        "— Sí",
        "+ o menos",
        "@ana dijo",
        "= text",
        "=)",
        "=( triste",
        "= igual que antes (siempre)",
        "-5",
        "+51 1 234",
        "-117.2315673",
    ],
)
def test_dialogue_and_numbers_are_no_formulas(words: str, write: Write) -> None:
    grid, _ = grid_of(write("table.csv", f"code,title\nA,{words}\n"))
    assert grid.faults == {}
    assert grid.rows[0].cell(1) == words


@pytest.mark.parametrize(
    ("guarded", "meant"),
    [("'=SUM(A1)", "=SUM(A1)"), ("'-Risas.", "-Risas."), ("'@ana", "@ana"), ("'tis", "'tis"), ('"=""007"""', "007")],
)
def test_an_apostrophe_that_guards_words_from_being_a_formula_is_taken_away(
    guarded: str, meant: str, write: Write
) -> None:
    grid, _ = grid_of(write("table.csv", f"code,title\nA,{guarded}\n"))
    assert grid.faults == {}
    assert grid.rows[0].cell(1) == meant


def test_an_empty_file_and_one_that_is_no_text_are_refused(write: Write) -> None:
    with pytest.raises(EmptyFile):
        grid_of(write("empty.csv", b""))
    with pytest.raises(UnreadableFile, match="no text"):
        grid_of(write("binary.csv", bytes(range(256)) * 20))


def test_a_text_is_a_table_only_with_two_known_headings() -> None:
    assert is_table("speaker\twords\nA\tB")
    assert is_table("Código;Título\n")
    assert not is_table("Title, the story of a place\n")
    assert not is_table("")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("speaker,words,tags,timestamp\nA,hola,,0:10\n", GridKind.PASSAGES),
        ("timestamp,words\n0:10,hola\n", GridKind.PASSAGES),
        ("words\nhola\n", GridKind.PASSAGES),
        ("code,speaker,text\nA,X,hola\nA,Y,hola\nB,X,sí\n", GridKind.PASSAGES),
        ("code,text\nA,hola\nA,sí\n", GridKind.PASSAGES),
        ("Band\tTimecode\tSprecher\tTranskript\n1\t00:00:01.000\tA\thola\n", GridKind.PASSAGES),
        ("hablante,texto,inicio\nA,hola,1\n", GridKind.PASSAGES),
        ("code,text\nA,hola\nB,sí\n", GridKind.TESTIMONIES),
        ("code,title,text\nA,x,hola\nB,y,sí\n", GridKind.TESTIMONIES),
        ("code,interviewee,speaker,text\nA,x,x,hola\nB,y,y,sí\n", GridKind.TESTIMONIES),
        ("objectid,title,description\na,b,c\n", GridKind.TESTIMONIES),
        ("cote,titre,date\na,b,c\n", GridKind.TESTIMONIES),
        ("tag,description\na,b\n", GridKind.OTHER),
        ("time,title,description\n0:10,a,b\n", GridKind.OTHER),
        ("n,speaker_1,speaker_2\n1,a,b\n", GridKind.OTHER),
        ("title,date\na,2020\n", GridKind.OTHER),
        ("code,title\n", GridKind.OTHER),
    ],
)
def test_what_the_rows_of_a_table_are_is_told_by_its_headings(content: str, kind: GridKind, write: Write) -> None:
    grid, _ = grid_of(write("table.csv", content))
    assert grid_kind(grid, {}) is kind


def test_a_mapped_column_makes_a_table_of_testimonies(write: Write) -> None:
    grid, _ = grid_of(write("table.csv", "key,statement,date\na,hola,2020\nb,sí,2021\n"))
    assert grid_kind(grid, {}) is GridKind.OTHER
    assert grid_kind(grid, {"code": "key", "text": "statement"}) is GridKind.TESTIMONIES


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=8), st.sampled_from([",", ";", "\t", "|"]))
def test_what_a_csv_writer_writes_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], delimiter: str
) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows([("code", "title", "summary"), *rows])
    path = tmp_path_factory.mktemp("csv") / "table.csv"
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    grid = read_delimited(path, Report())
    guard = re.compile(r"'(?=\s*'*[=+\-@])")
    expected = [tuple(cell[1:] if guard.match(cell) else cell for cell in row) for row in rows]
    kept = [row for row in expected if any(cell.strip() for cell in row)]
    assert grid.headings == ("code", "title", "summary")
    assert [tuple(row.cell(place) for place in range(3)) for row in grid.rows] == kept
