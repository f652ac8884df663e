"""How the styles of a document look, as far as the room that they take is concerned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from testimony_archive.publish.styles import PARAGRAPH, StyleBook

_TWENTIETHS: Final = 20
_HALVES: Final = 2
_LINE: Final = 240  # a single line in Word's measure
_USUAL_SIZE: Final = 20  # half points: Word's own where nothing is said
_OFF: Final = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style in points; `line` is a multiple of the usual distance between lines."""

    size: float
    before: float
    after: float
    left: float
    line: float
    begins_page: bool


class Looks:
    """Reads paragraph styles by their English names, with all that they are based on."""

    def __init__(self, document: WordDocument, styles: StyleBook) -> None:
        self._root: Element = document.styles.element
        self._styles = styles
        self._known: dict[str, Look] = {}

    def of(self, name: str) -> Look:
        """How a style looks; one that the document lacks is taken over as for a document that is written."""
        if name not in self._known:
            self._known[name] = self._read(self._styles.id_of(PARAGRAPH, name))
        return self._known[name]

    def _read(self, style_id: str) -> Look:
        chain = [*self._chain(style_id)]

        def first(place: str, attribute: str, usual: int) -> int:
            for each in chain:
                found = each.find("/".join(qn(f"w:{part}") for part in place.split("/")))
                if found is not None and (value := found.get(qn(f"w:{attribute}"))) is not None:
                    return _whole(value, usual)
            return usual

        breaks = next(
            (each for one in chain for each in one.iterfind(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}")), None
        )
        return Look(
            size=first("rPr/sz", "val", _USUAL_SIZE) / _HALVES,
            before=first("pPr/spacing", "before", 0) / _TWENTIETHS,
            after=first("pPr/spacing", "after", 0) / _TWENTIETHS,
            left=first("pPr/ind", "left", 0) / _TWENTIETHS,
            line=first("pPr/spacing", "line", _LINE) / _LINE,
            begins_page=breaks is not None and breaks.get(qn("w:val"), "1") not in _OFF,
        )

    def _chain(self, style_id: str) -> Iterator[Element]:
        """The style, what it is based on, and last what holds for all."""
        styles = {str(each.get(qn("w:styleId"))): each for each in self._root.iterfind(qn("w:style"))}
        seen: set[str] = set()
        while style_id in styles and style_id not in seen:
            seen.add(style_id)
            yield styles[style_id]
            based_on = styles[style_id].find(qn("w:basedOn"))
            style_id = str(based_on.get(qn("w:val"))) if based_on is not None else ""
        for name in ("pPrDefault", "rPrDefault"):
            defaults = self._root.find(f"{qn('w:docDefaults')}/{qn(f'w:{name}')}")
            if defaults is not None:
                yield defaults


def _whole(value: str, usual: int) -> int:
    try:
        return round(float(value))
    except ValueError:  # a measure with its unit, which few programs write
        return usual
