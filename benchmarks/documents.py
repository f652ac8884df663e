"""Word documents of every kind, against the same paragraphs made in the quickest and in the usual way."""

from __future__ import annotations

import copy
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import docx
from lxml import etree

from benchmarks.archives import Measured
from benchmarks.measuring import Figure, compare, timed
from testimony_archive.domain.publication import DocumentKind, Grouping, SourcePlace
from testimony_archive.services.publishing import ExportOptions, ExportSource

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTES: Final = 5_000
# Each quote has a line of its own that says who, where and when; the baseline has it ready.
_KINDS_GOAL: Final = 4
_CLONED: Final = "the same paragraphs, cloned with lxml and zipped"
_USUAL_WAY_UP_TO: Final = 20_000  # paragraphs; the usual way takes minutes for more


def measure(measured: Measured) -> Iterator[Figure]:
    """The whole archive against both baselines (the usual way only where it ends within a minute), then each kind."""
    out = measured.folder / "whole.docx"
    texts = [text for (text,) in measured.bare.execute("SELECT text FROM bare")]

    def export() -> None:
        report = measured.workspace.publishing.export(out, ExportSource(), ExportOptions())
        assert report.passages == len(texts)

    ours, cloned = compare(export, lambda: _cloned(texts, measured.folder / "cloned.docx"), 2)
    yield Figure("Word document of the whole archive", _CLONED, ours, cloned, 2)
    if len(texts) <= _USUAL_WAY_UP_TO:
        usual = timed(lambda: _usual(texts, measured.folder / "usual.docx"))
        yield Figure(
            "Word document of the whole archive", "python-docx, add_paragraph(style=…)", ours, usual, 8, faster=True
        )
    yield from _kinds(measured)


def _kinds(measured: Measured) -> Iterator[Figure]:
    """Each other kind of document with all that it can have, of as many passages as a large book quotes."""
    rows = measured.bare.execute("SELECT rowid, text FROM bare LIMIT ?", (_QUOTES,)).fetchall()
    out = measured.folder / "kind.docx"
    quotes = ExportSource(passage_ids=[number for number, _ in rows])
    for kind, source in (
        (DocumentKind.QUOTES, quotes),
        (DocumentKind.EVIDENCE, quotes),
        (DocumentKind.DOSSIER, ExportSource()),
    ):
        options = ExportOptions(
            (Grouping.THEME, Grouping.COUNTRY),
            kind=kind,
            sources=SourcePlace.FOOTNOTES,
            lists_people=True,
            has_indexes=True,
            has_charts=True,
        )
        measured.workspace.publishing.export(out, source, options)
        texts = _paragraphs_of(out)
        ours, cloned = compare(
            partial(measured.workspace.publishing.export, out, source, options),
            partial(_cloned, texts, measured.folder / "cloned.docx"),
            2,
        )
        yield Figure(
            f"{kind} with lists, indexes and charts, {len(texts):,} paragraphs", _CLONED, ours, cloned, _KINDS_GOAL
        )


def _paragraphs_of(out: Path) -> list[str]:
    with zipfile.ZipFile(out) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return ["".join(str(part) for part in each.itertext(f"{_WORD}t")) for each in body.iter(f"{_WORD}p")]


def _cloned(texts: list[str], out: Path) -> None:
    document = docx.Document()
    document.add_paragraph("x", style="Quote")
    prepared = document.element.body.p_lst[-1]
    body = document.element.body
    body.remove(prepared)
    last = body[-1]
    for text in texts:
        paragraph = copy.deepcopy(prepared)
        said = paragraph.find(f"{_WORD}r/{_WORD}t")
        assert said is not None
        said.text = text
        last.addprevious(paragraph)
    content = etree.tostring(document.element, xml_declaration=True, encoding="UTF-8", standalone=True)
    document.element.body.clear()
    document.save(str(out.with_suffix(".shell")))
    with zipfile.ZipFile(out.with_suffix(".shell")) as shell, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
        for name in shell.namelist():
            whole.writestr(name, content if name == "word/document.xml" else shell.read(name))


def _usual(texts: list[str], out: Path) -> None:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text, style="Quote")
    document.save(str(out))
