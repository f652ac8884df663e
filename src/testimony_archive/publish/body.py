"""The text of a Word document: paragraphs cloned from prepared ones and sent on in pieces.

python-docx looks a style up and builds five elements for each paragraph; cloning an element that is ready is some
thirty times faster, and sending finished ones on keeps the memory of a long book small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import count
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from testimony_archive.domain.localisation import language_name, language_tag
from testimony_archive.domain.publication import PublishedPassage
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.styles import CHARACTER, PARAGRAPH, StyleBook

_HERE: Final = "body of the document"
_BREAKS: Final = re.compile("([\n\t])")
_PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST_BOOKMARK: Final = 100_000_001  # Word's own bookmarks for contents have nine digits


class BodyWriter:
    """Adds paragraphs to a document that has none."""

    def __init__(self, document: WordDocument, styles: StyleBook, language: str) -> None:
        self._root: Element = document.element
        self._styles = styles
        self._language = language
        self._prepared: dict[tuple[str, ...], Element] = {}
        self._heading_numbers = count()
        self._piece = self._new_piece()

    def stream(self, steps: Iterable[None]) -> Iterator[bytes]:
        """The XML of the whole part; `steps` adds the paragraphs, and what has been added is sent on at each step."""
        document_body = self._root[0]
        document_body.insert(0, etree.Comment(_HERE))
        head, tail = etree.tostring(self._root, encoding="UTF-8", xml_declaration=True, standalone=True).split(
            f"<!--{_HERE}-->".encode()
        )
        yield head
        for _ in steps:
            yield self._finished()
        yield self._finished()
        yield tail

    def add(self, style: str, text: str, language: str = "") -> None:
        """Add a paragraph in a style (its English name). Nothing is added where there is no text."""
        if line := clean_line(text):
            paragraph = self._paragraph(style, self._language_style(language))
            paragraph[-1][-1].text = line
            self._piece.append(paragraph)

    def add_lines(self, style: str, text: str, language: str = "") -> None:
        """Add a paragraph for every line of a text that is not empty."""
        for line in clean(text).split("\n"):
            self.add(style, line, language)

    def add_heading(self, level: int, text: str, language: str = "") -> None:
        """Add a heading of level 1 or 2, which the contents lead to."""
        number = next(self._heading_numbers)
        paragraph = self._paragraph(f"heading {level}", self._language_style(language))
        run = paragraph[-1]
        run[-1].text = clean_line(text)
        run.addprevious(parse_xml(f'<w:bookmarkStart {_W} w:id="{number}" w:name="{_bookmark(number)}"/>'))
        run.addnext(parse_xml(f'<w:bookmarkEnd {_W} w:id="{number}"/>'))
        self._piece.append(paragraph)

    def add_passage(self, passage: PublishedPassage) -> None:
        """Add a passage of a transcript: who speaks and when, then the words."""
        language = self._language_style(passage.language)
        paragraph = self._passage(bool(passage.speaker), bool(passage.time), language)
        runs = iter(paragraph.findall(qn("w:r")))
        for label in filter(None, (passage.speaker, passage.time)):
            next(runs)[-1].text = clean_line(label)
            next(runs)  # the space after it
        _fill(next(runs), passage.text)
        self._piece.append(paragraph)

    def add_contents(self, headings: Iterable[tuple[int, str]]) -> None:
        """Add a table of contents as a field that Word can bring up to date, filled with these headings already."""
        entries = [self._contents_entry(number, level, text) for number, (level, text) in enumerate(headings)]
        if not entries:
            return
        for run in reversed(_runs(_BEGIN + _instruction(' TOC \\o "1-2" \\h \\z \\u ') + _SEPARATE)):
            entries[0].insert(1, run)
        entries[-1].extend(_runs(_END))
        self._piece.extend(entries)

    def _contents_entry(self, number: int, level: int, text: str) -> Element:
        style = self._styles.id_of(PARAGRAPH, f"toc {level}")
        target = _bookmark(number)
        page = _instruction(f" PAGEREF {target} \\h ")
        entry = parse_xml(
            f'<w:p {_W}><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:hyperlink w:anchor="{target}" w:history="1">'
            f"<w:r><w:t/></w:r><w:r><w:tab/></w:r>"
            f"{_BEGIN}{page}{_SEPARATE}<w:r><w:t/></w:r>{_END}"
            "</w:hyperlink></w:p>"
        )
        entry[-1][0][0].text = clean_line(text)
        return entry

    def _language_style(self, language: str) -> str:
        """The character style for words that are not in the document's language; empty for those that are."""
        if not language or language == self._language:
            return ""
        return self._styles.id_of_language(language_name(language, "en"), language_tag(language))

    def _paragraph(self, style: str, language: str) -> Element:
        key = (style, language)
        if key not in self._prepared:
            self._prepared[key] = parse_xml(
                f'<w:p {_W}><w:pPr><w:pStyle w:val="{self._styles.id_of(PARAGRAPH, style)}"/></w:pPr>'
                f"{_run(language)}</w:p>"
            )
        return deepcopy(self._prepared[key])

    def _passage(self, has_speaker: bool, has_time: bool, language: str) -> Element:
        key = ("Quote Passage", str(has_speaker), str(has_time), language)
        if key not in self._prepared:
            space = f"<w:r><w:t {_KEEP_SPACE}>\u2002</w:t></w:r>"
            speaker = _run(self._styles.id_of(CHARACTER, "Speaker")) + space if has_speaker else ""
            time = _run(self._styles.id_of(CHARACTER, "Time Code")) + space if has_time else ""
            self._prepared[key] = parse_xml(
                f'<w:p {_W}><w:pPr><w:pStyle w:val="{self._styles.id_of(PARAGRAPH, "Quote Passage")}"/></w:pPr>'
                f"{speaker}{time}{_run(language)}</w:p>"
            )
        return deepcopy(self._prepared[key])

    def _new_piece(self) -> Element:
        """What collects paragraphs; it declares the prefixes of the document, so that no paragraph repeats them."""
        prefixes = {prefix: uri for prefix, uri in self._root.nsmap.items() if prefix is not None}
        return etree.Element(qn("w:body"), nsmap=prefixes)

    def _finished(self) -> bytes:
        if not len(self._piece):
            return b""
        xml = etree.tostring(self._piece, encoding="UTF-8")
        self._piece = self._new_piece()
        return xml[xml.index(b">") + 1 : xml.rindex(b"</")]


_W: Final = nsdecls("w")
_KEEP_SPACE: Final = 'xml:space="preserve"'
_BEGIN: Final = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE: Final = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def _instruction(text: str) -> str:
    return f"<w:r><w:instrText {_KEEP_SPACE}>{text}</w:instrText></w:r>"


def _run(style: str) -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}<w:t {_KEEP_SPACE}/></w:r>"


def _runs(xml: str) -> list[Element]:
    return list(parse_xml(f"<w:p {_W}>{xml}</w:p>"))


def _bookmark(number: int) -> str:
    return f"_Toc{_FIRST_BOOKMARK + number}"


def _fill(run: Element, text: str) -> None:
    """Put words into a prepared run. Line ends and tabs within them are elements of their own."""
    first, *others = _BREAKS.split(clean(text))
    run[-1].text = first
    for mark, words in zip(others[::2], others[1::2], strict=True):
        etree.SubElement(run, qn("w:br" if mark == "\n" else "w:tab"))
        following = etree.SubElement(run, qn("w:t"))
        following.set(_PRESERVE, "preserve")
        following.text = words
