"""The text of a Word document: paragraphs cloned from prepared ones and sent on in pieces.

python-docx looks a style up and builds five elements for each paragraph; cloning an element that is ready is some
thirty times faster, and sending finished ones on keeps the memory of a long book small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from itertools import count
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from testimony_archive.domain.localisation import language_name, language_tag
from testimony_archive.domain.publication import PublishedPassage
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.drawings import Drawing
from testimony_archive.publish.fields import (
    FIELD_BEGIN,
    FIELD_END,
    FIELD_SEPARATE,
    field_code,
    for_word,
    page_reference,
)
from testimony_archive.publish.filling import add_text, bookmark_ends, fill, fill_unbroken
from testimony_archive.publish.paper import RELIED_ON, Cell
from testimony_archive.publish.styles import CHARACTER, PARAGRAPH, StyleBook

_HERE: Final = "body of the document"
_FIRST_MARK: Final = 50_000_000  # beyond the numbers of headings
_FIRST_QUOTE: Final = 60_000_000
_FIRST_BOOKMARK: Final = 100_000_001  # Word's own bookmarks for contents have nine digits


_TABLE_PROPERTIES: Final = (
    '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D0D5D6"/></w:tblBorders><w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:top w:w="85" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="142" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


class BodyWriter:
    """Adds paragraphs to a document that has none."""

    def __init__(self, document: WordDocument, styles: StyleBook, language: str) -> None:
        self._root: Element = document.element
        self._styles = styles
        self._prepared: dict[tuple[str, ...], Element] = {}
        self._language_styles = {"": "", language: ""}
        self._heading_numbers = count()
        self._mark_numbers = count()
        self._bookmark_numbers = count(_FIRST_QUOTE)
        self._drawing_numbers = count(1)
        self._beside: Sequence[Drawing] = ()
        self._mark = ""
        self._sent: list[bytes] = []
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
            self._append(paragraph)

    def mark_next(self) -> str:
        """Let the next paragraph be somewhere to refer to; the answer is the name to do so by."""
        self._mark = f"_Item{next(self._mark_numbers)}"
        return self._mark

    def add_lines(self, style: str, text: str, language: str = "") -> None:
        """Add a paragraph for every line of a text that is not empty."""
        for line in clean(text).split("\n"):
            self.add(style, line, language)

    def add_reference(self, style: str, text: str) -> None:
        """Add a line that ends in a code in brackets, ``Rosa, Peru (PE-014, 18:05)``; the code breaks nowhere.

        Hyphens that do not break are elements and not letters of their own: what reads the document's text
        finds ``PE-014`` (python-docx does so, and LibreOffice's search).
        """
        line = clean_line(text)
        if not line:
            return
        people, bracket, code = line.rpartition("(")
        paragraph = self._paragraph(style, "")
        if bracket:
            fill_unbroken(paragraph[-1], f"{people}{bracket}", code)
        else:
            paragraph[-1][-1].text = line
        self._append(paragraph)

    def add_references(self, style: str, text: str, references: Sequence[tuple[str, str]]) -> None:
        """Add a line that ends in references, ``Scholarships  PE-014 p. 12, CL-003 p. 15``: of each the words and the
        name of what they lead to, whose page number follows."""
        paragraph = self._paragraph(style, "")
        paragraph[-1][-1].text = clean_line(text)
        separator = "\u2003"
        for words, target in references:
            paragraph.extend(_runs(f"<w:r><w:t {_KEEP_SPACE}>{separator}</w:t></w:r>{page_reference(target)}"))
            fill_unbroken(paragraph[-1][0], "", f"{clean_line(words)}\u2002p.\u00a0")
            separator = ", "
        self._append(paragraph)

    def add_note(self, kind: str, number: int) -> None:
        """Let the last paragraph end in the mark of a note.

        Args:
            kind: ``footnote`` or ``endnote``.
            number: by which the part that holds the notes calls it.
        """
        style = self._styles.id_of(CHARACTER, f"{kind} reference")
        run = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'
        self._piece[-1].extend(_runs(run))

    def add_heading(self, level: int, text: str, language: str = "") -> str:
        """Add a heading of level 1 to 4, which the contents lead to; the answer is the name to refer to it by."""
        number = next(self._heading_numbers)
        paragraph = self._paragraph(f"heading {level}", self._language_style(language))
        run = paragraph[-1]
        run[-1].text = clean_line(text)
        start, end = bookmark_ends(number, _bookmark(number))
        run.addprevious(start)
        run.addnext(end)
        self._append(paragraph)
        return _bookmark(number)

    def add_drawings(self, style: str, drawings: Sequence[Drawing]) -> None:
        """Add a paragraph of drawings that stand side by side. Nothing is added where there are none."""
        if not drawings:
            return
        paragraph = self._paragraph(style, "")
        run = paragraph[-1]
        run.clear()
        for drawn in self._drawn(drawings):
            run.append(drawn)
            add_text(run, "\u2003")
        self._append(paragraph)

    def put_beside(self, drawings: Sequence[Drawing]) -> None:
        """Let drawings stand beside the paragraph that is added next."""
        self._beside = drawings

    def _drawn(self, drawings: Sequence[Drawing]) -> list[Element]:
        return [parse_xml(each.xml(next(self._drawing_numbers))) for each in drawings]

    def add_passage(self, passage: PublishedPassage) -> None:
        """Add a passage of a transcript: who speaks and when, then the words."""
        language = self._language_style(passage.language)
        style = "Quote Question" if passage.leads_on else "Quote Passage"
        paragraph = self._passage(style, bool(passage.speaker), bool(passage.time), language)
        place = 1  # after the properties
        for label in filter(None, (passage.speaker, passage.time)):
            paragraph[place][-1].text = clean_line(label)
            place += 2  # a space follows
        fill(paragraph[-1], passage.text)
        self._append(paragraph)

    @contextmanager
    def set_apart(self, tag: str) -> Iterator[None]:
        """Put what is added within the block into a content control with this tag, which is not to be seen."""
        outside, self._piece = self._piece, self._new_piece()
        yield
        control = parse_xml(f"<w:sdt {_W}><w:sdtPr><w:tag w:val={quoteattr(tag)}/></w:sdtPr><w:sdtContent/></w:sdt>")
        control[-1].extend(self._piece)
        outside.append(control)
        self._piece = outside

    @contextmanager
    def bookmarked(self, name: str) -> Iterator[None]:
        """Put the paragraphs that are added within the block into a bookmark; without a name into none.

        It ends where the next paragraph begins: whoever types new words over the old ones leaves its end where it is.
        """
        place = len(self._piece)
        yield
        if name and len(self._piece) > place:
            start, end = self._bookmark(name)
            self._piece[place].insert(1, start)  # after the properties
            self._piece.append(end)

    def add_table(self, headings: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Cell]]) -> None:
        """Add a table whose headings are repeated on every page.

        Args:
            headings: one for each column.
            widths: of the columns, in twentieths of a point.
            rows: the cells of each row, as many as there are headings.
        """
        with self.table(headings, widths):
            for row in rows:
                self.add_row(row, widths)

    @contextmanager
    def table(self, headings: Sequence[str], widths: Sequence[int]) -> Iterator[None]:
        """A table whose headings are repeated on every page; `add_row` adds to it within the block, and what has been
        added may be sent on before the table ends."""
        columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        self._send(f"<w:tbl>{_TABLE_PROPERTIES}<w:tblGrid>{columns}</w:tblGrid>")
        speaker = self._styles.id_of(CHARACTER, "Speaker")
        head = [Cell(each, speaker) for each in headings]
        self._piece.append(self._row(head, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
        yield
        self._send("</w:tbl>")

    def add_row(self, cells: Sequence[Cell], widths: Sequence[int], style: str = "Quote Passage") -> None:
        """Add a row, its paragraphs in a style, to the table that is open."""
        self._piece.append(self._row(cells, widths, "", style))

    def add_whole_row(self, cells: Sequence[Cell], widths: Sequence[int], style: str) -> None:
        """Add a row that stands on one page wherever it fits on one."""
        self._piece.append(self._row(cells, widths, "<w:trPr><w:cantSplit/></w:trPr>", style))

    def cell(self, text: str, style: str = "", language: str = "", bookmark: str = "") -> Cell:
        """A cell whose words wear a character style (its English name), or are in a language, or in a bookmark."""
        own = self._styles.id_of(CHARACTER, style) if style else self._language_style(language)
        return Cell(text, own, bookmark)

    def _row(
        self, cells: Sequence[Cell], widths: Sequence[int], properties: str, style: str = "Quote Passage"
    ) -> Element:
        row = parse_xml(f"<w:tr {_W}>{properties}</w:tr>")
        for cell, width in zip(cells, widths, strict=True):
            holder = parse_xml(f'<w:tc {_W}><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr></w:tc>')
            paragraph = self._paragraph(style, cell.style)
            fill(paragraph[-1], cell.text)
            if cell.bookmark and cell.text:
                start, end = self._bookmark(cell.bookmark)
                paragraph.insert(1, start)
                paragraph.append(end)
            self._place_mark(paragraph)
            holder.append(paragraph)
            row.append(holder)
        return row

    def add_contents(self, headings: Sequence[tuple[int, str]]) -> None:
        """Add a table of contents, filled with these headings (level and words) already.

        The page number of each entry is a field of its own; a field around all of them lets Word make the table anew.
        That one is shown to Word alone: within it LibreOffice would take the entries for finished text and leave the
        numbers out, which it works out by itself otherwise (docs/adr/0004-word-documents.md).
        """
        entries = [self._contents_entry(number, level, text) for number, (level, text) in enumerate(headings)]
        if not entries:
            return
        deepest = max(level for level, _ in headings)
        around = (FIELD_BEGIN, field_code(f' TOC \\o "1-{deepest}" \\h \\z \\u '), FIELD_SEPARATE)
        for run in reversed(_runs("".join(for_word(each) for each in around))):
            entries[0].insert(1, run)
        entries[-1].extend(_runs(for_word(FIELD_END)))
        self._piece.extend(entries)

    def _contents_entry(self, number: int, level: int, text: str) -> Element:
        properties = self._properties(f"toc {level}")
        entry = parse_xml(f"<w:p {_W}>{properties}{page_reference(_bookmark(number), '<w:r><w:tab/></w:r>')}</w:p>")
        entry[-1][0][0].text = clean_line(text)
        return entry

    def _language_style(self, language: str) -> str:
        """The character style for words that are not in the document's language; empty for those that are."""
        if language not in self._language_styles:
            style = self._styles.id_of_language(language_name(language, "en"), language_tag(language))
            self._language_styles[language] = style
        return self._language_styles[language]

    def _paragraph(self, style: str, language: str) -> Element:
        key = (style, language)
        if key not in self._prepared:
            self._prepared[key] = parse_xml(f"<w:p {_W}>{self._properties(style)}{_run(language)}</w:p>")
        return deepcopy(self._prepared[key])

    def _properties(self, style: str) -> str:
        """What makes a paragraph wear a style, and do what the document relies on where the style does not."""
        own = self._styles.id_of(PARAGRAPH, style)
        missing = [each for each in RELIED_ON.get(style, ()) if not self._styles.has(own, each)]
        added = "".join(f"<w:{each}/>" for each in missing if each != "tabs")
        if "tabs" in missing:
            added += f'<w:tabs><w:tab w:val="right" w:pos="{self._styles.text_width}"/></w:tabs>'
        return f'<w:pPr><w:pStyle w:val="{own}"/>{added}</w:pPr>'

    def _passage(self, style: str, has_speaker: bool, has_time: bool, language: str) -> Element:
        key = (style, str(has_speaker), str(has_time), language)
        if key not in self._prepared:
            space = f"<w:r><w:t {_KEEP_SPACE}>\u2002</w:t></w:r>"
            speaker = _run(self._styles.id_of(CHARACTER, "Speaker")) + space if has_speaker else ""
            time = _run(self._styles.id_of(CHARACTER, "Time Code")) + space if has_time else ""
            self._prepared[key] = parse_xml(f"<w:p {_W}>{self._properties(style)}{speaker}{time}{_run(language)}</w:p>")
        return deepcopy(self._prepared[key])

    def _append(self, paragraph: Element) -> None:
        """Add a finished paragraph."""
        self._place_mark(paragraph)
        if self._beside:
            (run,) = _runs("<w:r/>")
            run.extend(self._drawn(self._beside))
            paragraph.insert(1, run)  # after the properties
            self._beside = ()
        self._piece.append(paragraph)

    def _place_mark(self, paragraph: Element) -> None:
        """Give a paragraph the bookmark that was asked for, if any was."""
        if self._mark:
            start, end = bookmark_ends(_FIRST_MARK + int(self._mark.removeprefix("_Item")), self._mark)
            paragraph.insert(1, start)  # after the properties
            paragraph.append(end)
            self._mark = ""

    def _bookmark(self, name: str) -> tuple[Element, Element]:
        """The beginning and the end of a bookmark with this name."""
        return bookmark_ends(next(self._bookmark_numbers), name)

    def _send(self, xml: str) -> None:
        """Put a tag whose end comes later between what was added and what will be."""
        self._sent += [self._serialised(), xml.encode()]

    def _new_piece(self) -> Element:
        """What collects paragraphs; it declares the prefixes of the document, so that no paragraph repeats them."""
        prefixes = {prefix: uri for prefix, uri in self._root.nsmap.items() if prefix is not None}
        return etree.Element(qn("w:body"), nsmap=prefixes)

    def _finished(self) -> bytes:
        finished = b"".join((*self._sent, self._serialised()))
        self._sent = []
        return finished

    def _serialised(self) -> bytes:
        if not len(self._piece):
            return b""
        xml = etree.tostring(self._piece, encoding="UTF-8")
        self._piece = self._new_piece()
        return xml[xml.index(b">") + 1 : xml.rindex(b"</")]


_W: Final = nsdecls("w")
_KEEP_SPACE: Final = 'xml:space="preserve"'


def _run(style: str) -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}<w:t {_KEEP_SPACE}/></w:r>"


def _runs(xml: str) -> list[Element]:
    return list(parse_xml(f"<w:p {_W}>{xml}</w:p>"))


def _bookmark(number: int) -> str:
    return f"_Toc{_FIRST_BOOKMARK + number}"
