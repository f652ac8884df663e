"""Words and bookmarks put into paragraphs and runs that are ready."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from testimony_archive.domain.text import clean

_START: Final[Element] = parse_xml(f"<w:bookmarkStart {nsdecls('w')}/>")
_END: Final[Element] = parse_xml(f"<w:bookmarkEnd {nsdecls('w')}/>")
_ID: Final = qn("w:id")
_NAME: Final = qn("w:name")
_BREAKS: Final = re.compile("([\n\t])")
_PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def bookmark_ends(number: int, name: str) -> tuple[Element, Element]:
    """Where a bookmark begins and where it ends; no other one of the document has its number or its name."""
    start, end = deepcopy(_START), deepcopy(_END)
    start.set(_ID, str(number))
    start.set(_NAME, name)
    end.set(_ID, str(number))
    return start, end


def fill(run: Element, text: str) -> None:
    """Put words into a prepared run. Line ends and tabs within them are elements of their own."""
    words = clean(text)
    if "\n" not in words and "\t" not in words:
        run[-1].text = words
        return
    first, *others = _BREAKS.split(words)
    run[-1].text = first
    for mark, following in zip(others[::2], others[1::2], strict=True):
        etree.SubElement(run, qn("w:br" if mark == "\n" else "w:tab"))
        add_text(run, following)


def fill_unbroken(run: Element, words: str, code: str) -> None:
    """Put words and then a code, which breaks at none of its hyphens, into a prepared run."""
    first, *others = code.split("-")
    run[-1].text = f"{words}{first}"
    for each in others:
        etree.SubElement(run, qn("w:noBreakHyphen"))
        add_text(run, each)


def add_text(run: Element, words: str) -> None:
    """Put words behind what a run holds."""
    text = etree.SubElement(run, qn("w:t"))
    text.set(_PRESERVE, "preserve")
    text.text = words
