"""The sketch of a document's pages follows its styles, its chapters and its kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt

from testimony_archive.domain.export_errors import BadPicture, BadTemplate
from testimony_archive.domain.page_sketch import Tone
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.publication import (
    Bar,
    Chapter,
    Chart,
    DocumentKind,
    Publication,
    PublishedPicture,
    PublishedText,
    SourcePlace,
)
from testimony_archive.publish.page_sketch import sketch
from testimony_archive.publish.template import default_template
from tests.publish.books import a_book, a_quote, a_testimony
from tests.publish.photos import photo

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.domain.page_sketch import Sketch

_LONG = PublishedText("Words that fill a page. " * 2_000, "en")


def _sketched(publication: Publication, template: Path | None = None, most: int = 40) -> Sketch:
    return sketch(publication, template, most, NoProgress())


def _words(made: Sketch) -> list[str]:
    """What stands on each page."""
    return [" ".join(line.text for line in page.lines) for page in made.pages]


def test_a_book_begins_with_its_title_then_its_contents_then_each_chapter_on_a_page_of_its_own() -> None:
    pages = _words(_sketched(a_book(Chapter("Access", [a_testimony()]), Chapter("Quality", [a_quote()]))))
    assert pages[0].startswith("Women in mining")
    assert pages[1].startswith("Contents Access The mill that would not run Quality")
    assert pages[2].startswith("Access The mill that would not run")
    assert pages[3].startswith("Quality")
    assert len(pages) == 4


def test_pages_beyond_those_that_are_shown_are_counted() -> None:
    book = a_book(Chapter("Access", [_LONG, a_quote()]))
    few, all_of_them = _sketched(book, most=3), _sketched(book, most=400)
    assert [each.number for each in few.pages] == [1, 2, 3]
    assert few.count == all_of_them.count == len(all_of_them.pages) > 10


def test_no_line_leaves_its_page() -> None:
    made = _sketched(a_book(Chapter("Access", [_LONG, a_quote("Word " * 900)])))
    for page in made.pages:
        assert all(line.left + line.width <= made.width for line in page.lines)
        assert all(line.top + line.size <= made.height for line in page.lines)


def test_larger_letters_of_a_template_make_more_pages(tmp_path: Path) -> None:
    template = docx.Document(str(default_template()))
    template.styles["Body Text"].font.size = Pt(20)
    template.save(str(tmp_path / "large.docx"))
    book = a_book(Chapter("Access", [_LONG, a_quote()]))
    assert _sketched(book, tmp_path / "large.docx").count > 2 * _sketched(book).count


def test_a_template_without_our_styles_is_sketched_all_the_same(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "plain.docx"))
    assert _sketched(a_book(Chapter("Access", [a_testimony()])), tmp_path / "plain.docx").count >= 2


def test_a_template_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "template.docx").write_text("no document at all")
    with pytest.raises(BadTemplate):
        _sketched(a_book(), tmp_path / "template.docx")


def test_a_table_of_evidence_is_wider_than_high() -> None:
    quotes = [a_quote(f"Desde ese día firmé {number}.") for number in range(60)]
    made = _sketched(replace(a_book(Chapter("Access", quotes)), kind=DocumentKind.EVIDENCE))
    assert made.width > made.height
    assert sum(page.count("firmé") for page in _words(made)) == 60


def test_footnotes_take_room_where_they_stand_and_endnotes_at_the_end() -> None:
    book = a_book(Chapter("Access", [a_quote("Firmé. " * 20) for _ in range(40)]))
    notes = [_sketched(replace(book, sources=place)) for place in (SourcePlace.FOOTNOTES, SourcePlace.ENDNOTES)]
    assert notes[0].count >= _sketched(book).count
    assert "PE-014" in _words(notes[1])[-1]


def test_a_chart_takes_its_room_below_its_heading() -> None:
    chart = Chart("People by country", (Bar("Peru", 12), Bar("Chile", 8)))
    made = _sketched(a_book(Chapter("Access", [a_quote()]), charts=(chart,)))
    (*_, page) = made.pages
    (box,) = page.boxes
    (heading,) = [line for line in page.lines if line.text == "People by country"]
    assert heading.top + heading.size < box.top
    assert box.left + box.width <= made.width


def test_a_picture_stands_at_the_right_and_the_record_beside_it(tmp_path: Path) -> None:
    pictures = [PublishedPicture(photo(tmp_path / f"{name}.jpg"), "Rosa", "PE-014") for name in "ab"]
    record = a_testimony(pictures=tuple(pictures), record_line="Rosa, student, Peru. " * 6)
    (*_, page) = _sketched(a_book(Chapter("Access", [record]))).pages
    beside, below = page.boxes
    lines = [each for each in page.lines if beside.top <= each.top < beside.top + beside.height]
    assert any("student" in each.text for each in lines)
    assert all(each.left + each.width <= beside.left for each in lines)
    assert beside.height > beside.width  # the camera was held upright
    assert below.top >= beside.top


def test_a_damaged_picture_says_so(tmp_path: Path) -> None:
    (tmp_path / "face.jpg").write_text("no picture at all")
    damaged = PublishedPicture(tmp_path / "face.jpg", "Rosa", "PE-014")
    with pytest.raises(BadPicture):
        _sketched(a_book(Chapter("Access", [a_testimony(pictures=(damaged,))])))


def test_what_a_template_calls_our_styles_gives_their_looks(tmp_path: Path) -> None:
    template = docx.Document()
    template.styles["Intense Quote"].font.size = Pt(20)
    template.save(str(tmp_path / "own.docx"))
    book = a_book(Chapter("Access", [a_quote("Firmé. " * 900)]))
    named = replace(book, style_names={"Quote": "Intense Quote"})
    assert _sketched(named, tmp_path / "own.docx").count > _sketched(book, tmp_path / "own.docx").count


def test_a_quote_is_told_from_what_stands_around_it() -> None:
    (*_, page) = _sketched(a_book(Chapter("Access", [a_quote()]))).pages
    assert [line.text for line in page.lines if line.tone is Tone.QUOTE] == ["Desde ese día firmé."]
    assert [line.text for line in page.lines if line.tone is Tone.HEADING] == ["Access"]
