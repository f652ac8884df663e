"""The ending of a file says in which format it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.publish.formats import writer_for
from testimony_archive.publish.word import write_word


@pytest.mark.parametrize("name", ["book.docx", "BOOK.DOCX", "my.book.docx"])
def test_word_documents_are_known_by_their_ending(name: str) -> None:
    assert writer_for(Path(name)) is write_word


@pytest.mark.parametrize("name", ["book", "book.doc", "book.pdf", "book.docx.exe", ".docx"])
def test_for_other_endings_those_that_are_known_are_listed(name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"Use one of: \.docx"):
        writer_for(Path(name))
