"""Looks of documents: designs to choose from, and templates that call our styles by other names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from testimony_archive.domain.errors import ArchiveReadOnly
from testimony_archive.domain.export_errors import BadTemplate, NoSuchStyle
from testimony_archive.domain.publication import DocumentKind
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.styling import shipped_designs, template_named
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.publish.books import words_in_style


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path / "sample") as workspace:
        yield workspace


@pytest.fixture
def template(tmp_path: Path) -> Path:
    document = docx.Document()
    document.styles.add_style("Palabras", WD_STYLE_TYPE.PARAGRAPH)
    document.save(str(tmp_path / "office.docx"))
    return tmp_path / "office.docx"


def test_designs_have_names_and_any_other_name_is_that_of_a_file() -> None:
    assert [each.name for each in shipped_designs()][:3] == ["testimony-archive", "testimony-archive-letter", "report"]
    assert template_named("book") == shipped_designs()[-1].path
    assert template_named("book.docx") == Path("book.docx")
    assert all(each.path.is_file() for each in shipped_designs())


def test_what_a_template_calls_our_styles_is_remembered_by_the_name_of_its_file(
    sample: Workspace, template: Path, tmp_path: Path
) -> None:
    assert sample.styling.keep(template, {"quote": "palabras", "Main Idea": "Intense Quote"}) == {
        "Quote": "Palabras",
        "Main Idea": "Intense Quote",
    }
    assert sample.styling.names_for(Path("elsewhere/office.docx"))["Quote"] == "Palabras"
    assert sample.styling.names_for(Path("other.docx")) == {}
    out = tmp_path / "book.docx"
    sample.publishing.export(out, ExportSource(), ExportOptions(kind=DocumentKind.QUOTES, template=template))
    assert len(words_in_style(out, "Palabras")) > 10
    assert len(words_in_style(out, "IntenseQuote")) > 10


def test_a_template_is_told_beside_our_styles(sample: Workspace, template: Path) -> None:
    sample.styling.keep(template, {"Quote": "Palabras", "Main Idea": "Intense Quote"})
    docx.Document().save(str(template))  # which has no “Palabras”
    beside = sample.styling.beside_ours(template)
    rows = {each.ours: each for each in beside.rows}
    assert "Intense Quote" in beside.names
    assert (rows["Quote"].theirs, rows["Quote"].lost, rows["Quote"].is_missing) == ("", "Palabras", False)
    assert (rows["Main Idea"].theirs, rows["Main Idea"].lost, rows["Main Idea"].is_missing) == (
        "Intense Quote",
        "",
        False,
    )
    assert rows["Method Note"].is_missing


def test_an_empty_name_forgets_one(sample: Workspace, template: Path) -> None:
    sample.styling.keep(template, {"Quote": "Palabras", "Main Idea": "Intense Quote"})
    assert sample.styling.keep(template, {"Quote": ""}) == {"Main Idea": "Intense Quote"}
    sample.styling.keep(template, {"Main Idea": " "})
    assert sample.styling.names_for(template) == {}


@pytest.mark.parametrize(("ours", "theirs"), [("Quote", "Cita destacada"), ("Quotation", "Palabras")])
def test_a_style_that_is_not_there_is_told_with_those_that_are(
    ours: str, theirs: str, sample: Workspace, template: Path
) -> None:
    with pytest.raises(NoSuchStyle) as caught:
        sample.styling.keep(template, {"Main Idea": "Palabras", ours: theirs})
    assert ("Palabras" if ours == "Quote" else "Quote Attribution") in caught.value.values["known"]
    assert sample.styling.names_for(template) == {}, "all of it or nothing"


def test_what_is_no_template_is_told(sample: Workspace, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"Dear Sir or Madam")
    with pytest.raises(BadTemplate):
        sample.styling.keep(tmp_path / "letter.docx", {"Quote": "Palabras"})


def test_an_archive_that_was_opened_to_read_remembers_nothing(
    sample: Workspace, template: Path, tmp_path: Path
) -> None:
    sample.close()
    with (
        Workspaces(lambda: date(2026, 3, 1)).open(tmp_path / "sample", read_only=True) as workspace,
        pytest.raises(ArchiveReadOnly),
    ):
        workspace.styling.keep(template, {"Quote": "Palabras"})
