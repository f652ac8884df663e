"""The parts of a Word document (ISO/IEC 29500-1, WordprocessingML), and which of its elements are words."""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.packages import Package

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_W: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS: Final = "_rels/.rels"
_MAIN_DOCUMENT: Final = "/officeDocument"
DELETED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
"""Words that a revision takes away from where they are."""
# Besides them codes of fields, and what is only there for programs that cannot draw.
LEFT_OUT: Final = (
    DELETED
    | {f"{W}{name}" for name in ("instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "sdtPr")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""Elements in which no word of the text stands."""
CHARACTERS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
"""Elements that stand for a character."""


def body_of(package: Package) -> Element:
    """The body of a document.

    Raises:
        UnreadableFile: there is none, or it is damaged.
    """
    body = root_of(package, _name_of_text(package)).find(f"{W}body")
    if body is None:
        raise package.unreadable(QT_TRANSLATE_NOOP("Detail", "it holds no text"))
    return body


def root_of(package: Package, name: str) -> Element:
    """The outermost element of a part; nothing outside of the part is looked up for it.

    Raises:
        UnreadableFile: there is no such part, or it is damaged.
    """
    data = package.part(name).replace(_STRICT_W, W[1:-1].encode())
    try:
        return _parsed(data)
    except etree.XMLSyntaxError as error:
        raise package.unreadable(QT_TRANSLATE_NOOP("Detail", "its text is damaged")) from error


def _name_of_text(package: Package) -> str:
    """The part that holds the text, as the package says, else where it usually is."""
    usual = "word/document.xml"
    if _RELATIONS not in package.names:
        return usual
    try:
        relations = _parsed(package.part(_RELATIONS))
    except etree.XMLSyntaxError:
        return usual
    targets = (each.get("Target", "") for each in relations if str(each.get("Type", "")).endswith(_MAIN_DOCUMENT))
    return next((str(each).removeprefix("/") for each in targets if each), usual)


def _parsed(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
