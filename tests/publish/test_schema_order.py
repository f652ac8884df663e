"""Children stand in the order of the schema (ISO/IEC 29500-1, annex A): Word repairs a document where they do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from testimony_archive.domain.publication import (
    Bar,
    Chapter,
    Chart,
    DocumentKind,
    PublishedPerson,
    PublishedPicture,
    Source,
    SourcePlace,
)
from testimony_archive.publish.template import designs
from testimony_archive.publish.word import write_word
from tests.publish.books import a_book, a_quote, a_testimony, parts_of
from tests.publish.photos import photo

# What our documents use of each, in the order of the schema; an element that is not listed fails the test.
ORDERS: Final[Mapping[str, Sequence[str]]] = {
    name: children.split()
    for name, children in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs suppressAutoHyphens spacing ind "
        "contextualSpacing jc outlineLvl",
        "pBdr": "top left bottom right",
        "rPr": "rStyle rFonts b bCs i iCs color sz szCs vertAlign lang",
        "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr",
        "sectPr": "headerReference footerReference pgSz pgMar titlePg",
        "settings": "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
        "characterSpacingControl footnotePr endnotePr compat themeFontLang decimalSymbol listSeparator",
        "tbl": "tblPr tblGrid tr",
        "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
        "tr": "trPr tc",
        "tc": "tcPr p",
        "anchor": "simplePos positionH positionV extent effectExtent wrapSquare docPr cNvGraphicFramePr graphic",
        "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
        "pic": "nvPicPr blipFill spPr",
        "chartSpace": "roundedCorners chart spPr txPr externalData",
        "chart": "autoTitleDeleted plotArea plotVisOnly dispBlanksAs",
        "plotArea": "layout barChart catAx valAx",
        "barChart": "barDir grouping varyColors ser gapWidth axId",
        "ser": "idx order tx spPr invertIfNegative dLbls cat val",
        "dLbls": "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
        "catAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr crossAx crosses auto "
        "lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
        "valAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos crossAx crosses",
        "scaling": "orientation max min",
    }.items()
}

# Within a chart's letters names such as pPr mean something else.
LETTERS: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def out_of_order(xml: bytes) -> list[str]:
    """Each element whose children do not stand as they must."""
    wrong = []
    for element in etree.fromstring(xml).iter(etree.Element):
        order = () if element.tag.startswith(LETTERS) else ORDERS.get(local(element), ())
        children = [local(each) for each in element]
        if order and (not set(children) <= set(order) or children != sorted(children, key=order.index)):
            wrong.append(f"{local(element)}: {' '.join(children)}")
    return wrong


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("design", designs())
def test_children_stand_in_the_order_of_the_schema(kind: DocumentKind, design: str, tmp_path: Path) -> None:
    pictures = tuple(PublishedPicture(photo(tmp_path / name), "Rosa", "PE-014") for name in ("one", "two"))
    source = Source("PE-014", "The mill", ("Rosa",), "Student", country="PE", place="Huayrapuncu", themes=("Access",))
    elements = (
        a_quote("One.\nTwo.", main_idea="An idea.", source=source),
        a_testimony(pictures=pictures, source=source, details=("Place: Huayrapuncu",)),
    )
    book = a_book(
        Chapter("Access", elements, (Chapter("Scholarships", elements),)),
        kind=kind,
        sources=SourcePlace.ENDNOTES,
        people=(PublishedPerson("Rosa", "student", ("PE-014",)),),
        has_indexes=True,
        charts=(Chart("Women and men", (Bar("Women", 2), Bar("Men", 1))),),
    )
    write_word(book, tmp_path / "book.docx", designs()[design])
    parts = {name: xml for name, xml in parts_of(tmp_path / "book.docx").items() if name.endswith(".xml")}
    assert {name: wrong for name, xml in parts.items() if (wrong := out_of_order(xml))} == {}


def test_what_stands_in_another_order_is_noticed() -> None:
    assert out_of_order(b"<pPr><jc/><spacing/></pPr>") == ["pPr: jc spacing"]
    assert out_of_order(b"<pPr><unheardOf/></pPr>") == ["pPr: unheardOf"]
