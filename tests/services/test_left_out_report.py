"""The list of what stays in the archive, as a table that no spreadsheet program takes for formulas."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.publication import DocumentKind
from testimony_archive.services.export_choices import ENDINGS, ExportChoice, choices_of
from testimony_archive.services.left_out_report import write_report

if TYPE_CHECKING:
    from pathlib import Path


def test_cells_that_begin_like_a_formula_are_words(tmp_path: Path) -> None:
    out = tmp_path / "report.csv"
    write_report(out, ("code", "what"), [("=1+1", "quote"), ("PE-1", "línea\nnueva")])
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file)] == [["code", "what"], ["'=1+1", "quote"], ["PE-1", "línea\nnueva"]]


def test_another_ending_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        write_report(tmp_path / "report.docx", ("code",), [])
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("ending", ENDINGS)
def test_only_word_takes_a_template_and_indexes(kind: DocumentKind, ending: str) -> None:
    word = {ExportChoice.TEMPLATE, ExportChoice.INDEXES}
    assert choices_of(kind, ending) & word == (word if ending == ".docx" else set())


def test_sources_are_asked_for_where_quotes_stand_by_themselves() -> None:
    asked = {kind for kind in DocumentKind if ExportChoice.SOURCES in choices_of(kind, ".docx")}
    assert asked == {DocumentKind.SELECTION, DocumentKind.QUOTES}
