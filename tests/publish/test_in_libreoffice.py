"""A word processor opens the document as it is meant: every word, the contents, page numbers, chapters on new pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.publication import Bar, Chapter, Chart, PublishedPassage, PublishedPicture
from testimony_archive.publish.page_sketch import sketch
from testimony_archive.publish.template import designs
from testimony_archive.publish.word import write_word
from tests.publish.books import ATTRIBUTION, a_book, a_quote, a_testimony
from tests.publish.photos import photo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(500)]

WORDS = "Levantaban la mano por cada postulante, y a mí me faltó un voto que me dio un tío de mi papá. " * 4


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def printed(document: Path, folder: Path) -> list[str]:
    """The words of each page."""
    office, to_text = program("soffice"), program("pdftotext")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=True)
    pdf = folder / f"{document.stem}.pdf"
    assert pdf.is_file(), done.stderr
    text = subprocess.run([to_text, "-layout", pdf, "-"], capture_output=True, text=True, timeout=60, check=True).stdout
    plain = text.replace("\u2011", "-")  # a hyphen that does not break
    return [" ".join(page.split()) for page in plain.split("\f")[:-1]]


def long_book() -> Sequence[Chapter]:
    question = PublishedPassage("Paula Ferreyros", "¿Y entonces?", "es", "", leads_on=True)
    answers = (PublishedPassage("Rosa", WORDS[: 700 - 13 * number], "es", "0:01") for number in range(30))
    long_testimony = a_testimony(*(each for answer in answers for each in (question, answer)))
    quotes = tuple(a_quote(f"{number}. {WORDS}", main_idea=f"Idea number {number}.") for number in range(40))
    return Chapter("Access", (long_testimony,)), Chapter("Quality", quotes)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("office")
    write_word(a_book(*long_book()), folder / "book.docx")
    return printed(folder / "book.docx", folder)


def test_the_pages_that_the_sketch_counts_are_about_those_there_are(pages: list[str]) -> None:
    counted = sketch(a_book(*long_book()), None, 4, NoProgress())
    assert abs(counted.count - len(pages)) <= max(2, len(pages) // 10)


def test_the_title_stands_alone_on_the_first_page(pages: list[str]) -> None:
    assert pages[0] == "Women in mining 1 testimony and 2 quotes Sample archive 23 November 2025"


def test_the_contents_list_chapters_and_testimonies_with_their_pages(pages: list[str]) -> None:
    (quality,) = (number for number, page in enumerate(pages, 1) if page.startswith("Women in mining Quality"))
    assert quality > 5
    assert f"Contents Access 3 The mill that would not run 3 Quality {quality}" in pages[1]


def test_a_question_never_stands_at_the_foot_of_a_page(pages: list[str]) -> None:
    feet = [page.rsplit(maxsplit=1)[0] for page in pages if "¿Y entonces?" in page]
    assert len(feet) > 5
    assert [foot for foot in feet if foot.endswith("¿Y entonces?")] == []


def test_chapters_begin_on_new_pages(pages: list[str]) -> None:
    title = "Women in mining"
    assert [page for page in pages if page.startswith(f"{title} Access The mill that would not run Rosa, student")]
    assert [page for page in pages if page.startswith(f"{title} Quality Idea number 0.")]


def test_every_page_but_the_first_has_its_number_and_the_title(pages: list[str]) -> None:
    assert len(pages) > 15
    assert [page.split()[-1] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert all(page.startswith("Women in mining ") for page in pages[1:])


def test_every_word_is_there(pages: list[str]) -> None:
    everything = " ".join(pages)
    assert everything.count("Levantaban la mano") == 70 * 4
    assert everything.count("(PE-014, 18:05)") == 40


def test_no_attribution_stands_at_the_top_of_a_page(pages: list[str]) -> None:
    assert [page for page in pages if page.startswith(f"Women in mining {ATTRIBUTION}")] == []


def test_no_main_idea_stands_at_the_foot_of_a_page(pages: list[str]) -> None:
    assert [
        page for page in pages if page.rsplit(maxsplit=1)[0].endswith(tuple(f"number {n}." for n in range(40)))
    ] == []


def test_charts_are_drawn_and_pictures_are_shown(tmp_path: Path) -> None:
    charts = (Chart("People by country", (Bar("Peru", 1200), Bar("Chile", 300))),)
    pictured = a_testimony(pictures=(PublishedPicture(photo(tmp_path / "photo"), "Rosa", "PE-014"),))
    write_word(a_book(Chapter("Access", (pictured,)), charts=charts), tmp_path / "book.docx")
    pages = printed(tmp_path / "book.docx", tmp_path)
    assert re.search(r"In figures People by country Peru 1,200 Chile 300", pages[-1])
    listing = [program("pdfimages"), "-list", str(tmp_path / "book.pdf")]
    listed = subprocess.run(listing, capture_output=True, text=True, timeout=60, check=True).stdout
    assert [line.split()[3:5] for line in listed.splitlines()[2:]] == [["300", "400"]]


@pytest.mark.parametrize("name", designs())
def test_every_design_lays_all_of_a_document_out(name: str, tmp_path: Path) -> None:
    write_word(a_book(*long_book()), tmp_path / "book.docx", designs()[name])
    pages = printed(tmp_path / "book.docx", tmp_path)
    everything = " ".join(pages)
    assert everything.count("(PE-014, 18:05)") == 40
    assert [page.split()[-1] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert [page for page in pages if page.startswith(f"Women in mining {ATTRIBUTION}")] == []
