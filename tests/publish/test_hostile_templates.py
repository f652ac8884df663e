"""Templates that are made to fill the memory, to wait for ever or to break the writer: an expected error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_archive.domain.export_errors import BadTemplate
from testimony_archive.publish.template import default_template
from testimony_archive.publish.word import write_word
from tests.packed import claiming, members_of, overlapping, packed
from tests.publish.books import a_book

Members = dict[str, bytes]
_FOOTER = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"


def without_footers_content(members: Members) -> None:
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(b"footer+xml", b"other+xml")


def without_footers_part(members: Members) -> None:
    rels = "word/_rels/document.xml.rels"
    assert _FOOTER in members[rels]
    members[rels] = members[rels].replace(b'Id="', b'Id="x')


def with_properties_of_another_kind(members: Members) -> None:
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(b"core-properties+xml", b"other+xml")


def with_relations_of_another_kind(members: Members) -> None:
    members["_rels/.rels"] = b"<a/>"


def with_properties_of_another_name(members: Members) -> None:
    properties = members["docProps/core.xml"]
    assert b"coreProperties" in properties
    members["docProps/core.xml"] = properties.replace(b"coreProperties", b"otherProperties")


def with_a_footer_of_no_kind(members: Members) -> None:
    rels = "word/_rels/document.xml.rels"
    assert b'Type="' + _FOOTER in members[rels]
    members[rels] = members[rels].replace(b'Type="' + _FOOTER, b'Tape="' + _FOOTER)


def with_a_width_that_is_no_number(members: Members) -> None:
    changed = re.sub(rb'w:w="([0-9]+)"', rb'w:w="\1x"', members["word/document.xml"])
    assert changed != members["word/document.xml"]
    members["word/document.xml"] = changed


@pytest.mark.parametrize(
    "change",
    [
        with_properties_of_another_name,
        with_a_footer_of_no_kind,
        with_a_width_that_is_no_number,
        without_footers_content,
        without_footers_part,
        with_properties_of_another_kind,
        with_relations_of_another_kind,
    ],
)
def test_one_whose_parts_are_not_what_they_are_said_to_be(change: Callable[[Members], None], tmp_path: Path) -> None:
    members = members_of(default_template().read_bytes())
    change(members)
    (tmp_path / "template.docx").write_bytes(packed(members))
    with pytest.raises(BadTemplate, match="broken"):
        write_word(a_book(), tmp_path / "book.docx", tmp_path / "template.docx")
    assert not (tmp_path / "book.docx").exists()


def test_one_that_would_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "template.docx"
    whole = default_template().read_bytes()
    path.write_bytes(overlapping("word/document.xml", 300, b" " * (1 << 20)))
    with pytest.raises(BadTemplate, match="more than 200 MB"):
        write_word(a_book(), tmp_path / "book.docx", path)
    path.write_bytes(claiming(packed({**members_of(whole), "word/x.xml": b" " * (1 << 24)}), 1_000))
    with pytest.raises(BadTemplate, match="broken"):
        write_word(a_book(), tmp_path / "book.docx", path)


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are made otherwise there")
def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(BadTemplate, match="pipe"):
        write_word(a_book(), tmp_path / "book.docx", tmp_path / "pipe.docx")
