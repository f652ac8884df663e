"""Pictures of people in documents: only what is seen leaves, and many need no more memory than one."""

from __future__ import annotations

import re
import tracemalloc
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PIL import ExifTags, Image

from testimony_archive.domain.export_errors import BadPicture
from testimony_archive.domain.publication import Chapter, Publication, PublishedPicture
from testimony_archive.publish.pictures import LONGEST_SIDE, is_picture, print_picture
from testimony_archive.publish.web_page import write_web_page
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, a_testimony, parts_of
from tests.publish.photos import black_png, glassy_png, noisy_photo, opened, photo

NAME = "Rosa Quispe"


def shown(path: Path) -> PublishedPicture:
    return PublishedPicture(path, "Rosa", "PE-014")


def book_with(*paths: Path) -> Publication:
    return a_book(Chapter("Access", (a_testimony(pictures=tuple(shown(each) for each in paths)),)))


def pictures_in(document: Path) -> list[bytes]:
    return [content for name, content in parts_of(document).items() if name.startswith("word/media/")]


def as_tiff(path: Path) -> Path:
    Image.new("RGB", (60, 40)).save(path, "TIFF", tiffinfo={ExifTags.Base.Artist: NAME})
    return path


@pytest.mark.parametrize("make", [photo, glassy_png, as_tiff])
def test_nothing_but_what_is_seen_is_left_in_the_file(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path / "photo")
    assert NAME.encode() in path.read_bytes()
    content = print_picture(shown(path)).content
    printed = opened(content)
    assert printed.format == "JPEG"
    assert dict(printed.getexif()) == {}
    assert set(printed.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Rosa" not in content
    assert "Rosa".encode("utf-16-le") not in content


def test_a_picture_stands_upright(tmp_path: Path) -> None:
    printed = print_picture(shown(photo(tmp_path / "photo", (400, 300))))
    assert (printed.width, printed.height) == (300, 400)
    colours = opened(printed.content).convert("RGB")
    upper, lower = colours.getpixel((150, 20)), colours.getpixel((150, 380))
    assert isinstance(upper, tuple)
    assert isinstance(lower, tuple)
    assert upper[2] - lower[2] > 200, "the left half of what the camera saw is above"


def test_a_large_picture_becomes_as_small_as_print_needs(tmp_path: Path) -> None:
    printed = print_picture(shown(photo(tmp_path / "photo", (4000, 1000))))
    assert (printed.width, printed.height) == (LONGEST_SIDE // 4, LONGEST_SIDE)


def test_what_can_be_seen_through_is_white_on_paper(tmp_path: Path) -> None:
    printed = print_picture(shown(glassy_png(tmp_path / "photo")))
    assert opened(printed.content).convert("RGB").getpixel((30, 20)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "CMYK", "I;16", "P", "YCbCr"])
def test_a_picture_of_any_kind_of_colours_is_printed(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    Image.new(mode, (30, 20)).save(path, "JPEG" if mode in {"CMYK", "YCbCr"} else "PNG")
    assert opened(print_picture(shown(path)).content).mode == "RGB"


def test_a_document_shows_a_picture_beside_the_record_and_says_who_it_is(tmp_path: Path) -> None:
    out = tmp_path / "book.docx"
    paths = [photo(tmp_path / "one"), photo(tmp_path / "two", (200, 200))]
    write_word(book_with(*paths), out)
    assert len(pictures_in(out)) == 2
    document = docx.Document(str(out))
    beside, below = ([*document.element.iter(qn(f"wp:{each}"))] for each in ("anchor", "inline"))
    assert [len(beside), len(below)] == [1, 1]
    (record,) = (each for each in document.paragraphs if each._p.find(f".//{qn('wp:anchor')}") is not None)
    assert record.text == "Rosa, student, Peru, 14 March 2022 (PE-014)"
    assert {each.get("descr") for each in document.element.iter(qn("wp:docPr"))} == {"Rosa"}
    assert len({each.get("id") for each in document.element.iter(qn("wp:docPr"))}) == 2


def test_a_picture_that_stands_in_two_chapters_is_in_the_file_once(tmp_path: Path) -> None:
    out = tmp_path / "book.docx"
    chapter = book_with(photo(tmp_path / "one")).chapters[0]
    write_word(a_book(chapter, chapter), out)
    assert len(pictures_in(out)) == 1
    assert len([*docx.Document(str(out)).element.iter(qn("wp:anchor"))]) == 2


def test_a_page_holds_its_pictures_itself(tmp_path: Path) -> None:
    out = tmp_path / "book.html"
    write_web_page(book_with(photo(tmp_path / "photo")), out)
    (picture,) = re.findall(r'<img src="data:image/jpeg;base64,([^"]+)" alt="Rosa">', out.read_text(encoding="utf-8"))
    assert b"Rosa" not in b64decode(picture)
    assert "img-src data:" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_a_damaged_picture_is_told_and_the_earlier_document_stays(ending: str, tmp_path: Path) -> None:
    path = noisy_photo(tmp_path / "photo", 1)
    path.write_bytes(path.read_bytes()[:2000])
    assert is_picture(path), "its beginning is whole"
    out = tmp_path / f"book{ending}"
    out.write_bytes(b"the last good version")
    with pytest.raises(BadPicture, match="PE-014"):
        (write_word if ending == ".docx" else write_web_page)(book_with(path), out)
    assert out.read_bytes() == b"the last good version"


@pytest.mark.parametrize("content", [b"", b"Dear Sir or Madam", b"\xff\xd8\xff", b"%PDF-1.7", b"ftypheic"])
def test_what_is_no_picture_is_known_by_its_beginning(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    path.write_bytes(content)
    assert not is_picture(path)
    assert not is_picture(tmp_path / "not there")


def test_a_picture_of_more_points_than_a_memory_holds_is_none(tmp_path: Path) -> None:
    assert is_picture(black_png(tmp_path / "large", 20_000, 10_000))
    assert not is_picture(black_png(tmp_path / "too large", 20_000, 10_001))


def test_memory_does_not_grow_with_the_pictures(tmp_path: Path) -> None:
    paths = [noisy_photo(tmp_path / f"{number}", number) for number in range(12)]

    def peak(*used: Path) -> int:
        tracemalloc.start()
        write_word(book_with(*used), tmp_path / "book.docx")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(paths[0])  # what is loaded once
    few = peak(*paths[:2])
    together = sum(len(each) for each in pictures_in(tmp_path / "book.docx")) / 2 * 10
    assert peak(*paths) - few < together / 4
