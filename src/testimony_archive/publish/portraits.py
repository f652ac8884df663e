"""The pictures of people in a Word document, put into the package one at a time: many need no more memory than one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import Publication, PublishedPicture, PublishedTestimony
from testimony_archive.publish.drawings import EMU_PER_MM, Drawing
from testimony_archive.publish.pictures import print_picture

_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WIDEST: Final = 38 * EMU_PER_MM
_HIGHEST: Final = 48 * EMU_PER_MM


def fitted(across: int, down: int) -> tuple[int, int]:
    """The width and the height in EMU that a picture of so many points is printed at."""
    scale = min(_WIDEST / across, _HIGHEST / down)
    return round(across * scale), round(down * scale)


class Portraits:
    """The pictures of one document: their parts, and the drawings that show them."""

    def __init__(self, document: WordDocument, publication: Publication) -> None:
        """Add a part for each picture that will be printed; `printed` gives what is in it."""
        testimonies = (each for each in publication.items if isinstance(each, PublishedTestimony))
        self._pictures = list({each.path: each for one in testimonies for each in one.pictures}.values())
        self._parts = [
            Part(PackURI(f"/word/media/picture{number}.jpeg"), CONTENT_TYPE.JPEG)
            for number in range(1, len(self._pictures) + 1)
        ]
        self._relations = [document.part.relate_to(each, RELATIONSHIP_TYPE.IMAGE) for each in self._parts]
        self._sizes: dict[Path, tuple[str, int, int]] = {}

    def printed(self, progress: Progress) -> Iterator[tuple[Part, bytes]]:
        """Each part with its content. All of this has to be asked for before a drawing is.

        Raises:
            BadPicture: one is damaged. Cancelled: raised by `progress`.
        """
        for done, (picture, part, relation) in enumerate(
            zip(self._pictures, self._parts, self._relations, strict=True), start=1
        ):
            printed = print_picture(picture)
            self._sizes[picture.path] = (relation, printed.width, printed.height)
            yield part, printed.content
            progress.advance(done, len(self._pictures), picture.code)

    def drawings(self, pictures: Sequence[PublishedPicture]) -> list[Drawing]:
        """The pictures of one testimony; the first stands beside its record."""
        return [self._drawing(each, floats=number == 0) for number, each in enumerate(pictures)]

    def _drawing(self, picture: PublishedPicture, *, floats: bool) -> Drawing:
        relation, across, down = self._sizes[picture.path]
        width, height = fitted(across, down)
        graphic = (
            f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
            '<pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        )
        return Drawing(graphic, picture.description, width, height, floats)
