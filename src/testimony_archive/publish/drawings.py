"""Drawings within the text of a Word document: charts and pictures.

Format: ISO/IEC 29500-1, 20.4 (wordprocessingDrawing).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.oxml.ns import nsdecls

from testimony_archive.domain.text import clean_line

EMU_PER_TWIP: Final = 635
"""English metric units, in which drawings are measured, in a twentieth of a point."""
EMU_PER_MM: Final = 36_000
EMU_PER_POINT: Final = 12_700
_GAP: Final = 4 * EMU_PER_MM


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn: its ``a:graphicData``, what it shows in words, its width and height in EMU.

    One that `floats` stands at the right edge, with the text beside it.
    """

    graphic: str
    description: str
    width: int
    height: int
    floats: bool = False

    def xml(self, number: int) -> str:
        """The element ``w:drawing``; `number` is that of no other drawing of the document."""
        said = quoteattr(clean_line(self.description))
        about = (
            f'<wp:docPr id="{number}" name="{number}" descr={said}/><wp:cNvGraphicFramePr/>'
            f"<a:graphic>{self.graphic}</a:graphic>"
        )
        size = f'<wp:extent cx="{self.width}" cy="{self.height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        return f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>{self._placed(size, about)}</w:drawing>"

    def _placed(self, size: str, about: str) -> str:
        if not self.floats:
            return f'<wp:inline distT="0" distB="0" distL="0" distR="0">{size}{about}</wp:inline>'
        return (
            f'<wp:anchor distT="0" distB="{_GAP}" distL="{_GAP}" distR="0" simplePos="0" relativeHeight="1"'
            ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f'{size}<wp:wrapSquare wrapText="left"/>{about}</wp:anchor>'
        )
