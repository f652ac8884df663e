"""A transcript in Word: it opens, it reads well, and what was said can be read back from it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.leaving_transcript import LeavingPassage
from testimony_archive.domain.text import clean
from testimony_archive.exchange.sources import read_sources
from testimony_archive.publish.transcript_document import write_transcript
from tests.exchange.hostile_transcripts import passages, transcript
from tests.publish.books import parts_of

GOLDEN = Path(__file__).parents[1] / "golden" / "transcripts" / "PE-014_word_document.xml"
REFRESH = "TESTIMONY_ARCHIVE_REFRESH_GOLDEN"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents")


@given(said=st.lists(passages(), min_size=1, max_size=5))
def test_everything_comes_back(folder: Path, said: list[LeavingPassage]) -> None:
    path = folder / "PE-014.docx"
    write_transcript(transcript(*said), path)
    (draft,) = read_sources([path], ImportOptions()).testimonies
    found = [
        (each.part_number, each.speaker, each.start_ms, each.end_ms, each.text.split())
        for each in draft.transcripts[0].passages
    ]
    assert found == [
        (each.part_number, each.speaker, each.start_ms, each.end_ms, clean(each.text).split()) for each in said
    ]


@pytest.mark.parametrize(
    ("said", "language", "headings"),
    [
        (LeavingPassage("Rosa", "Sí.", 0, 1_000, 2), "es", ["Parte", "Tiempo", "Hablante", "Palabras"]),
        (LeavingPassage("Rosa", "Oui."), "fr", ["Voix", "Paroles"]),
        (LeavingPassage("", "Yes.", 0), "en", ["Time", "Words"]),
        (LeavingPassage("", "Yes."), "en", ["Words"]),
    ],
)
def test_only_columns_with_something_in_them_are_there(
    said: LeavingPassage, language: str, headings: list[str], folder: Path
) -> None:
    path = folder / "PE-014.docx"
    write_transcript(replace(transcript(said), words_in=language), path)
    (table,) = docx.Document(str(path)).tables
    assert [each.text for each in table.rows[0].cells] == headings
    (draft,) = read_sources([path], ImportOptions()).testimonies
    assert [(each.speaker, each.text) for each in draft.transcripts[0].passages] == [(said.speaker, said.text)]


def test_the_head_of_the_table_is_repeated_and_the_document_says_what_it_is(folder: Path) -> None:
    path = folder / "PE-014.docx"
    write_transcript(transcript(LeavingPassage("Rosa", "Sí.", 0)), path)
    document = docx.Document(str(path))
    assert document.core_properties.title == "El taller"
    assert document.core_properties.author == "Field notes"
    assert len(document.tables[0].rows[0]._tr.xpath("w:trPr/w:tblHeader")) == 1
    about = document.element.body.xpath("w:sdt//w:t/text()")
    assert "El taller" in about
    assert "[…] stands where words are not open to the public." in about


def test_a_document_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        write_transcript(transcript(LeavingPassage("Rosa", "Sí.", 0)), tmp_path / "not" / "there.docx")
    assert list(tmp_path.iterdir()) == []


def test_the_text_is_as_it_was_when_someone_found_it_good(tmp_path: Path) -> None:
    said = (
        LeavingPassage("Hannah", "¿Cómo empezó, Carmen?", 0, 2_500),
        LeavingPassage("Carmen", "=Con dos máquinas\ny cuarenta <jóvenes>.", 3_000, None, 2),
        LeavingPassage("", "[…]", is_omission=True),
    )
    path = tmp_path / "PE-014.docx"
    write_transcript(transcript(*said), path)
    root = etree.fromstring(parts_of(path)["word/document.xml"], etree.XMLParser(remove_blank_text=True))
    written = etree.tostring(root, pretty_print=True, encoding="unicode")
    if os.environ.get(REFRESH):
        GOLDEN.write_text(written, encoding="utf-8")
        pytest.skip(f"refreshed {GOLDEN}")
    assert written == GOLDEN.read_text(encoding="utf-8")
