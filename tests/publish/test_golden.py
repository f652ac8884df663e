"""A whole document, part by part, as it was when someone last looked at it and found it good.

After a change that is meant, look at the document in a word processor, then refresh what is compared with
``TESTIMONY_ARCHIVE_REFRESH_GOLDEN=1 make test PYTEST_OPTIONS=tests/publish/test_golden.py`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree

from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, parts_of

GOLDEN = Path(__file__).parents[1] / "golden" / "word"
REFRESH = "TESTIMONY_ARCHIVE_REFRESH_GOLDEN"


def golden_name(part: str) -> str:
    """A part's name as a plain file name: ``word_document.xml``, ``[Content_Types].xml`` without its brackets."""
    return part.replace("/", "_").strip("_.").replace("[", "").replace("]", "")


def readable(xml: bytes) -> str:
    """XML in one form, an element a line, so that a difference can be read."""
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, pretty_print=True, encoding="unicode")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("golden") / "book.docx"
    write_word(a_book(), out)
    return {golden_name(name): readable(content) for name, content in parts_of(out).items()}


def test_the_document_has_the_parts_that_it_had(parts: dict[str, str]) -> None:
    if os.environ.get(REFRESH):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        for old in GOLDEN.glob("*"):
            old.unlink()
        for name, xml in parts.items():
            (GOLDEN / name).write_text(xml, encoding="utf-8")
        pytest.skip(f"refreshed {len(parts)} parts in {GOLDEN}")
    assert {each.name for each in GOLDEN.iterdir()} == set(parts)


def test_every_part_is_as_it_was(parts: dict[str, str]) -> None:
    if os.environ.get(REFRESH):
        pytest.skip("refreshed instead")
    for name, xml in parts.items():
        assert xml == (GOLDEN / name).read_text(encoding="utf-8"), name
