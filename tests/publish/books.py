"""Publications to try the writers on, and ways to look into a Word document.

The people are those of the sample archive.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from testimony_archive.domain.publication import (
    Chapter,
    Credit,
    Publication,
    PublishedItem,
    PublishedPassage,
    PublishedQuote,
    PublishedTestimony,
    PublishedTranscript,
)

CREDIT = Credit("Rosa, student, Peru, 14 March 2022", "PE-014, 18:05")
ATTRIBUTION = CREDIT.line


def a_quote(text: str = "Desde ese día firmé.", **changes: Any) -> PublishedQuote:
    plain = PublishedQuote(text=text, language="es", credit=CREDIT, main_idea="")
    return replace(plain, **changes)


def a_testimony(*passages: PublishedPassage, **changes: Any) -> PublishedTestimony:
    plain = PublishedTestimony(
        title="The mill that would not run",
        record_line="Rosa, student, Peru, 14 March 2022 (PE-014)",
        summary="From a herding community to the maintenance of a concentrator.",
        language="en",
        transcripts=(PublishedTranscript("", passages or SPOKEN),),
    )
    return replace(plain, **changes)


SPOKEN = (
    PublishedPassage("Paula Ferreyros", "¿Cómo llegaste a mantenimiento de planta?", "es", "2:10", leads_on=True),
    PublishedPassage("Rosa", "Por el molino, creo.", "es", "2:14"),
    PublishedPassage("", "Tenía trece años. Lo armé y sobró una pieza, pero caminó.", "es", ""),
    PublishedPassage("", "[…]", "", ""),
    PublishedPassage("Rosa", "Desde ese día firmé.", "es", "21:40"),
)


def a_book(*chapters: Chapter, **changes: Any) -> Publication:
    plain = Publication(
        title="Women in mining",
        subtitle="1 testimony and 2 quotes",
        author="Sample archive",
        date_line="23 November 2025",
        made_on=date(2025, 11, 23),
        language="en",
        chapters=chapters or (whole_chapter(),),
        method_note="Some names have been changed.",
    )
    return replace(plain, **changes)


def whole_chapter(heading: str = "2.2 Access and scholarships") -> Chapter:
    items: Sequence[PublishedItem] = (
        a_testimony(),
        a_quote(main_idea="Who signs the work order is seen.", main_idea_language="en"),
        a_quote("The bus ran at five.\nNobody asked who was on it.", language="en"),
    )
    return Chapter(heading, items)


BREAKS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a package by name, in the order in which they stand in it."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(path: Path) -> etree._Element:
    """The element that holds the paragraphs."""
    return etree.fromstring(parts_of(path)["word/document.xml"])[0]


def paragraphs(path: Path) -> Iterator[tuple[str, str]]:
    """The style (by its identifier) and the words of each paragraph, contents and all."""
    for each in body_of(path).iter(qn("w:p")):
        style = each.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        assert style is not None
        yield (
            str(style.get(qn("w:val"))),
            "".join(BREAKS.get(part.tag) or part.text or "" for part in each.iter(qn("w:t"), *BREAKS)),
        )


def text_of(element: etree._Element) -> str:
    """All the words within an element."""
    return "".join(str(each) for each in element.itertext())


def words_in_style(path: Path, style: str) -> list[str]:
    """The words of the paragraphs in one style."""
    return [words for each, words in paragraphs(path) if each == style]
