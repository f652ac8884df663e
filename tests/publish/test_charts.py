"""Charts in documents: seen, heard, and open to change."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree

from testimony_archive.domain.publication import Bar, Chart
from testimony_archive.publish.json_document import write_json
from testimony_archive.publish.web_page import write_web_page
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, parts_of, text_of, words_in_style

COUNTRIES = Chart("Personas por país", (Bar("Perú", 1200), Bar("Costa de Marfil & <otros>", 300)))
GENDERS = Chart("Mujeres y hombres", (Bar("Mujeres", 1), Bar("Hombres", 3)))
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    out = tmp_path / "book.docx"
    write_word(a_book(charts=(COUNTRIES, GENDERS), language="es"), out)
    return out


def charts_in(path: Path) -> list[etree._Element]:
    return [etree.fromstring(xml) for name, xml in parts_of(path).items() if re.search(r"charts/chart\d\.xml", name)]


def test_each_chart_stands_below_its_heading_in_a_chapter_of_its_own(book: Path) -> None:
    assert words_in_style(book, "Heading1")[-1] == "En cifras"
    assert words_in_style(book, "Caption") == ["Personas por país", "Mujeres y hombres"]
    assert words_in_style(book, "TOC1")[-1].strip() == "En cifras"


def test_whoever_does_not_see_a_chart_is_told_its_numbers(book: Path) -> None:
    told = [each.get("descr") for each in docx.Document(str(book)).element.iter(qn("wp:docPr"))]
    assert told == [
        "Personas por país: Perú 1.200; Costa de Marfil & <otros> 300",
        "Mujeres y hombres: Mujeres 1; Hombres 3",
    ]


def test_a_chart_shows_the_numbers_that_the_workbook_within_it_holds(book: Path) -> None:
    shown = [text_of(each) for each in charts_in(book)[0].iter(f"{CHART}v")]
    assert shown == ["Personas por país", "Perú", "Costa de Marfil & <otros>", "1200", "300"]
    workbook = openpyxl.load_workbook(io.BytesIO(parts_of(book)["word/embeddings/chart1.xlsx"]))
    assert [*workbook["Sheet1"].iter_rows(values_only=True)] == [
        (None, "Personas por país"),
        ("Perú", 1200),
        ("Costa de Marfil & <otros>", 300),
    ]


def test_a_chart_has_the_colour_and_the_font_of_its_document(book: Path, tmp_path: Path) -> None:
    ours = parts_of(book)["word/charts/chart1.xml"].decode()
    assert '<a:srgbClr val="0A6670"/>' in ours
    assert 'typeface="Calibri"' in ours
    organisation = docx.Document()
    organisation.styles["Heading 1"].font.color.rgb = RGBColor(0x8B, 0x1E, 0x3F)
    organisation.save(str(tmp_path / "office.docx"))
    write_word(a_book(charts=(GENDERS,)), tmp_path / "theirs.docx", tmp_path / "office.docx")
    theirs = parts_of(tmp_path / "theirs.docx")["word/charts/chart1.xml"].decode()
    assert '<a:srgbClr val="8B1E3F"/>' in theirs
    assert 'typeface="+mn-lt"' in theirs


def test_a_template_without_colours_gives_the_accent_of_its_theme(tmp_path: Path) -> None:
    organisation = docx.Document()
    colour = organisation.styles["Heading 1"].element.find(f".//{qn('w:color')}")
    colour.getparent().remove(colour)
    organisation.save(str(tmp_path / "office.docx"))
    write_word(a_book(charts=(GENDERS,)), tmp_path / "theirs.docx", tmp_path / "office.docx")
    assert '<a:schemeClr val="accent1"/>' in parts_of(tmp_path / "theirs.docx")["word/charts/chart1.xml"].decode()


def test_the_same_charts_give_the_same_bytes(book: Path, tmp_path: Path) -> None:
    write_word(a_book(charts=(COUNTRIES, GENDERS), language="es"), tmp_path / "again.docx")
    assert book.read_bytes() == (tmp_path / "again.docx").read_bytes()


def test_a_page_shows_them_as_tables_whose_longest_bar_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "book.html"
    write_web_page(a_book(charts=(COUNTRIES,), language="es"), out)
    page = out.read_text(encoding="utf-8")
    assert "<caption>Personas por país</caption>" in page
    assert '<th scope="row">Perú</th><td><i style="width: 100.0%"></i></td><td>1.200</td>' in page
    assert '<th scope="row">Costa de Marfil &amp; &lt;otros&gt;</th><td><i style="width: 25.0%"></i>' in page


def test_programs_are_given_the_numbers(tmp_path: Path) -> None:
    out = tmp_path / "book.json"
    write_json(a_book(charts=(GENDERS,)), out)
    assert '"label": "Hombres",\n     "count": 3' in out.read_text(encoding="utf-8")
