"""The same publication as a table, a workbook, a web page and JSON: complete, typed, and harmless whatever it holds."""

from __future__ import annotations

import csv
import gc
import json
import tempfile
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from testimony_archive.domain.errors import Cancelled, DiskTrouble
from testimony_archive.domain.publication import (
    Chapter,
    Credit,
    DocumentKind,
    PublishedPassage,
    PublishedPerson,
    PublishedTranscript,
    Source,
    SourcePlace,
)
from testimony_archive.publish.delimited_table import write_delimited
from testimony_archive.publish.formats import ENDINGS, writer_for
from testimony_archive.publish.json_document import write_json
from testimony_archive.publish.web_page import write_web_page
from testimony_archive.publish.workbook import write_workbook
from tests.publish.books import a_book, a_quote, a_testimony

IN_PERU = Source(
    code="PE-014",
    title="La mitad de la beca",
    people=("Rosa",),
    role="Student",
    institution="Instituto Huayrapuncu",
    country="PE",
    place="Huayrapuncu",
    date="2022-03-14",
    language="es",
    project="Plant Maintenance at Altitude",
    themes=("Scholarships", "Employability"),
    part=2,
    start_ms=3_671_250,
    end_ms=3_675_000,
)
BOTH = (
    a_quote("Desde ese día firmé.", source=IN_PERU, main_idea="Who signs is seen.", main_idea_language="en"),
    a_testimony(source=Source(code="CA-009", title="Mes initiales", country="CA", date="2020-01", language="fr")),
)
WITHIN = Chapter("2 Access", (), (Chapter("2.2 Scholarships", BOTH),))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sheet_of(path: Path, number: int = 0) -> list[tuple[Any, ...]]:
    return [*load_workbook(path).worksheets[number].values]


class Page(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def page_of(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def test_a_table_has_a_row_for_each_item_with_the_headings_it_stands_under(tmp_path: Path) -> None:
    write_delimited(a_book(WITHIN), tmp_path / "items.csv")
    quote, testimony = rows_of(tmp_path / "items.csv")
    assert quote == {
        "Chapter": "2 Access › 2.2 Scholarships",
        "Kind": "Quote",
        "Code": "PE-014",
        "Title": "La mitad de la beca",
        "Words": "Desde ese día firmé.",
        "Main idea": "Who signs is seen.",
        "Person": "Rosa",
        "Role": "Student",
        "Institution": "Instituto Huayrapuncu",
        "Country": "Peru",
        "Place": "Huayrapuncu",
        "Date": "2022-03-14",
        "Language": "Spanish",
        "Project": "Plant Maintenance at Altitude",
        "Theme": "Scholarships; Employability",
        "Part": "2",
        "Start": "1:01:11",
        "End": "1:01:15",
    }
    assert (testimony["Kind"], testimony["Code"], testimony["Date"]) == ("Testimony", "CA-009", "2020-01")
    assert testimony["Words"].startswith("From a herding community")


def test_headings_of_a_table_are_in_the_language_of_the_document(tmp_path: Path) -> None:
    write_delimited(a_book(WITHIN, language="es"), tmp_path / "items.csv")
    (quote, _) = rows_of(tmp_path / "items.csv")
    assert (quote["Idea principal"], quote["País"]) == ("Who signs is seen.", "Perú")


@pytest.mark.parametrize("words", ["=1+1", "+33 6 12", "-Sí, dijo.", "@everyone", "=cmd|'/C calc'!A0"])
def test_no_cell_is_a_formula(tmp_path: Path, words: str) -> None:
    book = a_book(Chapter("One", (a_quote(words),)))
    write_delimited(book, tmp_path / "items.csv")
    assert rows_of(tmp_path / "items.csv")[0]["Words"] == f"'{words}"
    write_workbook(book, tmp_path / "items.xlsx")
    cell = load_workbook(tmp_path / "items.xlsx").worksheets[0]["E2"]
    assert (cell.value, cell.data_type) == (words, "s")


def test_a_workbook_has_typed_cells_a_head_that_stays_and_filters(tmp_path: Path) -> None:
    write_workbook(a_book(WITHIN), tmp_path / "items.xlsx")
    sheet = load_workbook(tmp_path / "items.xlsx").worksheets[0]
    row = dict(zip([each.value for each in sheet[1]], [each.value for each in sheet[2]], strict=True))
    assert str(row["Date"]) == "2022-03-14 00:00:00"
    assert row["Start"] == timedelta(milliseconds=3_671_250)
    assert row["Part"] == 2
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("Women in mining", "A2", "A1:R3")
    assert sheet[1][0].font.bold


def test_a_time_at_the_very_beginning_is_told(tmp_path: Path) -> None:
    write_workbook(a_book(Chapter("One", (a_quote(source=replace(IN_PERU, start_ms=0)),))), tmp_path / "items.xlsx")
    assert sheet_of(tmp_path / "items.xlsx")[1][16] == timedelta(0)


def test_a_day_before_those_that_workbooks_count_is_words(tmp_path: Path) -> None:
    write_workbook(a_book(Chapter("One", (a_quote(source=replace(IN_PERU, date="1899-12-31")),))), tmp_path / "i.xlsx")
    assert sheet_of(tmp_path / "i.xlsx")[1][11] == "1899-12-31"


@pytest.mark.parametrize(
    ("title", "sheet"), [("History", "History 1"), ("'Who [signs]?'", "Who signs"), ("x" * 40, "x" * 31), ("*", "1")]
)
def test_a_sheet_has_a_name_that_excel_takes(tmp_path: Path, title: str, sheet: str) -> None:
    write_workbook(a_book(WITHIN, title=title), tmp_path / "items.xlsx")
    assert load_workbook(tmp_path / "items.xlsx").sheetnames[0] == sheet


def test_a_workbook_has_the_passages_of_whole_testimonies_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    write_workbook(a_book(WITHIN), tmp_path / "items.xlsx")
    head, *passages = sheet_of(tmp_path / "items.xlsx", 1)
    assert head == ("Code", "Transcript", "Speaker", "Time", "Language", "Words")
    assert passages[1] == ("CA-009", None, "Rosa", "2:14", "Spanish", "Por el molino, creo.")
    assert len(passages) == 5


def test_a_workbook_without_whole_testimonies_has_one_sheet(tmp_path: Path) -> None:
    write_workbook(a_book(Chapter("One", (a_quote(),))), tmp_path / "items.xlsx")
    assert len(load_workbook(tmp_path / "items.xlsx").worksheets) == 1


def test_words_that_no_cell_can_hold_go_on_in_the_row_below(tmp_path: Path) -> None:
    long = "palabra 🎙 " * 10_000
    write_workbook(a_book(Chapter("One", (a_quote(long), a_quote("after")))), tmp_path / "items.xlsx")
    words = [row[4] for row in sheet_of(tmp_path / "items.xlsx")[1:]]
    assert len(words) > 3
    assert max(len(each.encode("utf-16-le")) // 2 for each in words) <= 32_767
    assert "".join(words[:-1]).split() == long.split()
    assert words[-1] == "after"


def test_the_properties_of_a_workbook_tell_of_the_archive_alone(tmp_path: Path) -> None:
    write_workbook(a_book(), tmp_path / "items.xlsx")
    told = load_workbook(tmp_path / "items.xlsx").properties
    assert (told.creator, told.lastModifiedBy, told.title) == ("Sample archive", "Sample archive", "Women in mining")


def test_json_has_every_item_with_its_source(tmp_path: Path) -> None:
    people = (PublishedPerson("Rosa", "student, Peru", ("PE-014",)),)
    write_json(a_book(WITHIN, people=people), tmp_path / "book.json")
    book = json.loads((tmp_path / "book.json").read_text(encoding="utf-8"))
    assert (book["title"], book["made_on"], book["language"]) == ("Women in mining", "2025-11-23", "en")
    (quote, testimony) = book["chapters"][0]["chapters"][0]["items"]
    assert (quote["kind"], quote["text"], quote["main_idea"]) == ("quote", "Desde ese día firmé.", "Who signs is seen.")
    assert quote["source"]["start_ms"] == 3_671_250
    assert quote["source"]["people"] == ["Rosa"]
    assert [each["text"] for each in testimony["transcripts"][0]["passages"]][1] == "Por el molino, creo."
    assert book["people"] == [{"name": "Rosa", "about": "student, Peru", "codes": ["PE-014"]}]


def test_a_web_page_leads_from_its_contents_to_every_chapter(tmp_path: Path) -> None:
    write_web_page(a_book(WITHIN, Chapter("3 Quality", (a_quote(),))), tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    names = {each["id"] for _, each in page.tags if "id" in each}
    links = [str(each["href"]) for tag, each in page.tags if tag == "a"]
    assert len(links) == 3
    assert {each.removeprefix("#") for each in links} <= names


def test_a_web_page_that_is_called_like_its_archive_says_so_once(tmp_path: Path) -> None:
    write_web_page(a_book(WITHIN, title="Sample archive"), tmp_path / "book.html")
    header = (tmp_path / "book.html").read_text(encoding="utf-8").split("<header>")[1].split("</header>")[0]
    assert header.count("Sample archive") == 1


def test_a_web_page_marks_the_language_of_what_was_said(tmp_path: Path) -> None:
    write_web_page(a_book(WITHIN), tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    assert ("html", {"lang": "en-US"}) in page.tags
    assert [each.get("lang") for tag, each in page.tags if tag == "blockquote"] == ["es-ES"]


@pytest.mark.parametrize("place", [SourcePlace.FOOTNOTES, SourcePlace.ENDNOTES])
def test_sources_of_a_web_page_stand_at_its_end_and_lead_back(tmp_path: Path, place: SourcePlace) -> None:
    write_web_page(a_book(WITHIN, sources=place), tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    assert "La mitad de la beca. PE-014, 18:05" in page.words
    assert {("a", "#n1"), ("a", "#r1")} <= {(tag, each.get("href")) for tag, each in page.tags}


def test_a_web_page_of_evidence_is_a_table(tmp_path: Path) -> None:
    write_web_page(a_book(Chapter("One", BOTH[:1]), kind=DocumentKind.EVIDENCE), tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    assert sum(tag == "tr" for tag, _ in page.tags) == 2
    assert "part 2, 1:01:11" in page.words


def test_indexes_of_a_web_page_lead_to_the_items(tmp_path: Path) -> None:
    write_web_page(a_book(WITHIN, has_indexes=True), tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    assert ["Index of themes" in page.words, "Index of places" in page.words] == [True, True]
    names = {each["id"] for _, each in page.tags if "id" in each}
    assert {str(each["href"])[1:] for tag, each in page.tags if tag == "a"} <= names


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> & \" ' \u202e \x00 \ud800"


def test_a_web_page_shows_markup_as_words_and_asks_nobody_for_anything(tmp_path: Path) -> None:
    spoken = PublishedTranscript(HOSTILE, (PublishedPassage(HOSTILE, HOSTILE, "es", HOSTILE),))
    book = a_book(
        Chapter(HOSTILE, (a_testimony(title=HOSTILE, transcripts=(spoken,)), a_quote(HOSTILE, main_idea=HOSTILE))),
        title=HOSTILE,
        method_note=HOSTILE,
    )
    write_web_page(book, tmp_path / "book.html")
    page = page_of(tmp_path / "book.html")
    assert not {"script", "img", "link", "iframe"} & {tag for tag, _ in page.tags}
    assert not any(name in {"src", "onerror"} for _, each in page.tags for name in each)


TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@settings(max_examples=40)
@given(words=TEXT, title=TEXT, heading=TEXT, code=TEXT)
def test_any_words_give_files_that_can_be_read(
    words: str, title: str, heading: str, code: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    item = a_quote(words, credit=Credit(code, code), source=Source(code=code, title=title, themes=(heading,)))
    book = a_book(Chapter(heading, (item,)), title=title, has_indexes=True)
    for ending in ENDINGS:
        writer_for(folder / f"book{ending}")(book, folder / f"book{ending}", None, None)
    assert len(rows_of(folder / "book.csv")) == 1
    assert len(sheet_of(folder / "book.xlsx")) == 2
    json.loads((folder / "book.json").read_text(encoding="utf-8"))
    page_of(folder / "book.html")


class StopsAtTheSecond:
    """Somebody who cancels."""

    def advance(self, done: int, total: int, what: str) -> None:
        del total, what
        if done > 1:
            raise Cancelled


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_cancelled_leaves_the_earlier_file_and_nothing_else(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"book{ending}"
    out.write_bytes(b"an earlier export")
    with pytest.raises(Cancelled):
        writer_for(out)(a_book(WITHIN), out, None, StopsAtTheSecond())
    assert out.read_bytes() == b"an earlier export"
    assert [*tmp_path.iterdir()] == [out]


def test_rows_of_a_workbook_that_is_given_up_are_kept_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with pytest.raises(Cancelled):
        write_workbook(a_book(WITHIN), tmp_path / "book.xlsx", None, StopsAtTheSecond())
    gc.collect()  # what was left open would be told to be broken here
    assert [*scratch.iterdir()] == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_of_that_name_is_told_and_kept(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"book{ending}"
    out.mkdir()
    with pytest.raises(DiskTrouble, match="folder"):
        writer_for(out)(a_book(WITHIN), out, None, None)
    assert out.is_dir()
