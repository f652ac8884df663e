"""Charts of a Word document: bars that Word and LibreOffice draw in the document's own fonts and colours.

Each is a chart part with its numbers as a small workbook inside, so that an editor can change both its looks and its
numbers (docs/adr/0025-charts-and-pictures.md). Format: ISO/IEC 29500-1, 21.2.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from math import ceil
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from testimony_archive.domain.publication import Chart
from testimony_archive.domain.text import clean_line
from testimony_archive.publish.drawings import EMU_PER_TWIP, Drawing
from testimony_archive.publish.package import entry_of
from testimony_archive.publish.paper import Body
from testimony_archive.publish.styles import Look, StyleBook

_CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORKBOOK: Final = "rId1"
_LINE: Final = 165_000  # EMU, as all lengths here; a line of 9 points
_LETTER: Final = 60_000  # the width of a usual one
_LABELS_SHARE: Final = 0.38  # of the width
_EDGE: Final = 120_000
_WIDEST: Final = 6_120_000  # 17 cm
_LETTERS: Final = '<a:solidFill><a:srgbClr val="404040"/></a:solidFill>'
# The same place in every chart, so that the bars of all begin below each other.
_PLACE: Final = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="0.4"/><c:y val="0.02"/><c:w val="0.47"/><c:h val="0.96"/></c:manualLayout></c:layout>'
)
_INVISIBLE: Final = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_LABELS: Final = "".join(
    f'<c:show{name} val="{int(name == "Val")}"/>'
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)


class Charts:
    """The charts of one document: their parts, and the paragraphs that show them."""

    def __init__(self, document: WordDocument, styles: StyleBook, charts: Sequence[Chart], language: str) -> None:
        """Add a part for each chart to a document; `language` is that of their descriptions."""
        self._charts = charts
        self._language = language
        self._width = min(styles.text_width * EMU_PER_TWIP, _WIDEST)
        self._relations = [
            _add_part(document.part, number, chart, styles.look) for number, chart in enumerate(charts, start=1)
        ]

    def write(self, body: Body) -> None:
        """Add each chart below its heading."""
        for chart, relation in zip(self._charts, self._relations, strict=True):
            body.add("caption", chart.heading)
            graphic = f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData>'
            height = self._bar_height(chart) * len(chart.bars) + 2 * _EDGE
            body.add_drawings("Picture", [Drawing(graphic, chart.in_words(self._language), self._width, height)])

    def _bar_height(self, chart: Chart) -> int:
        """Room for all the lines of the longest label; two at least, which also look well with one."""
        letters = int(self._width * _LABELS_SHARE / _LETTER)
        return _LINE * max(2, ceil(max(len(each.label) for each in chart.bars) / letters))


def _add_part(main: Part, number: int, chart: Chart, look: Look) -> str:
    """Add a chart with its workbook; gives the relation by which the text refers to it."""
    numbers = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, _workbook(chart))
    xml = _chart_xml(chart, look, _WORKBOOK).encode()
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, xml)
    part.load_rel(RELATIONSHIP_TYPE.PACKAGE, numbers, _WORKBOOK)
    return main.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _chart_xml(chart: Chart, look: Look, workbook: str) -> str:
    """The part: bars that lie, each with its label before and its number behind."""
    last = len(chart.bars) + 1
    labels = "".join(f'<c:pt idx="{at}"><c:v>{_text(each.label)}</c:v></c:pt>' for at, each in enumerate(chart.bars))
    values = "".join(f'<c:pt idx="{at}"><c:v>{each.count}</c:v></c:pt>' for at, each in enumerate(chart.bars))
    count = f'<c:ptCount val="{len(chart.bars)}"/>'
    series = (
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{_text(chart.heading)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr><a:solidFill>{look.accent_xml}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/>{_INVISIBLE}'
        f'{_letters(look, "none")}<c:dLblPos val="outEnd"/>'
        f"{_LABELS}</c:dLbls>"
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{count}{labels}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{values}</c:numCache></c:numRef></c:val></c:ser>"
    )
    bars = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        '<c:gapWidth val="55"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )
    no_ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    axes = (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>{no_ticks}<c:tickLblPos val="low"/>'
        '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>{no_ticks}'
        '<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )
    return (
        f'{_DECLARATION}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}" xmlns:r="{_R}">'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_PLACE}{bars}{axes}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_INVISIBLE}"
        f"{_letters(look)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _letters(look: Look, wrap: str = "square") -> str:
    """The font of labels and numbers, and whether they may take two lines: LibreOffice breaks numbers too."""
    font = f"<a:latin typeface={quoteattr(look.font)}/>"
    return (
        f'<c:txPr><a:bodyPr wrap="{wrap}"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">{_LETTERS}{font}</a:defRPr>'
        '</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def _workbook(chart: Chart) -> bytes:
    """The numbers of a chart as the smallest workbook that Excel opens; the same numbers give the same bytes."""
    rows = [
        f'<row r="{at}">{_words(f"A{at}", each.label)}<c r="B{at}"><v>{each.count}</v></c></row>'
        for at, each in enumerate(chart.bars, start=2)
    ]
    sheet = f'<row r="1">{_words("B1", chart.heading)}</row>{"".join(rows)}'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_EXCEL}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_EXCEL}.worksheet+xml"/></Types>',
        "_rels/.rels": _relationship("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_R}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationship("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(entry_of(name), f"{_DECLARATION}{xml}")
    return made.getvalue()


def _relationship(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_R}/{kind}"'
        f' Target="{target}"/></Relationships>'
    )


def _words(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{_text(text)}</t></is></c>'


def _text(text: str) -> str:
    return escape(clean_line(text))
