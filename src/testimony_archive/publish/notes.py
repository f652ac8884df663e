"""Footnotes and endnotes of a Word document: a part of its own, which python-docx does not make.

Format: ISO/IEC 29500-1, 17.11. Two notes of every document are no notes: the lines that part notes from the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from testimony_archive.domain.publication import SourcePlace
from testimony_archive.domain.text import clean_line
from testimony_archive.publish.body import BodyWriter
from testimony_archive.publish.styles import CHARACTER, PARAGRAPH, StyleBook

_FIRST: Final = 1  # after the two lines
_LINES: Final = (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
_KINDS: Final[Mapping[SourcePlace, tuple[str, str, str]]] = {
    SourcePlace.FOOTNOTES: ("footnote", RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES),
    SourcePlace.ENDNOTES: ("endnote", RELATIONSHIP_TYPE.ENDNOTES, CONTENT_TYPE.WML_ENDNOTES),
}


class Notes:
    """Collects the notes of one document while its text is written."""

    def __init__(self, document: WordDocument, styles: StyleBook, body: BodyWriter, place: SourcePlace) -> None:
        """Prepare the part that will hold them.

        Args:
            document: to which the part is added; it has none (`open_template` leaves those of a template behind).
            styles: where those for notes are found.
            body: in whose paragraphs the marks are put.
            place: `SourcePlace.FOOTNOTES` or `SourcePlace.ENDNOTES`.
        """
        self._kind, relation, content_type = _KINDS[place]
        self._body = body
        self._text_style = styles.id_of(PARAGRAPH, f"{self._kind} text")
        self._mark_style = styles.id_of(CHARACTER, f"{self._kind} reference")
        self._notes: list[str] = []
        part = _NotesPart(PackURI(f"/word/{self._kind}s.xml"), content_type, self)
        document.part.relate_to(part, relation)

    def add(self, text: str) -> None:
        """Add a note whose mark ends the paragraph written last."""
        if line := clean_line(text):
            self._body.add_note(self._kind, len(self._notes) + _FIRST)
            self._notes.append(line)

    def xml(self) -> bytes:
        """The part with all notes so far."""
        kind = self._kind
        lines = "".join(
            f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{element}/></w:r></w:p></w:{kind}>'
            for name, number, element in _LINES
        )
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self._mark_style}"/></w:rPr><w:{kind}Ref/></w:r>'
        before = f'<w:p><w:pPr><w:pStyle w:val="{self._text_style}"/></w:pPr>{mark}<w:r><w:t xml:space="preserve"> '
        notes = "".join(
            f'<w:{kind} w:id="{number}">{before}{escape(text)}</w:t></w:r></w:p></w:{kind}>'
            for number, text in enumerate(self._notes, start=_FIRST)
        )
        declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f"{declaration}<w:{kind}s {nsdecls('w')}>{lines}{notes}</w:{kind}s>".encode()


class _NotesPart(Part):
    """The part, whose content is complete only when the text is."""

    def __init__(self, name: PackURI, content_type: str, notes: Notes) -> None:
        super().__init__(name, content_type)
        self._notes = notes

    @property
    def blob(self) -> bytes:
        """The XML as it is now."""
        return self._notes.xml()
