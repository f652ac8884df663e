"""Make the Word templates that the program ships: resources/templates/*.docx.

What they look like is in template_designs.py.

Run it after a change to the design:  .venv/bin/python packaging/make_template.py
"""

from __future__ import annotations

import argparse
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from template_designs import DESIGNS, Design, twips_of_mm

TEMPLATES: Final = Path(__file__).resolve().parents[1] / "resources" / "templates"

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Style:
    """One style, by the properties that it sets itself; the rest comes from `based_on` (names of styles)."""

    name: str
    based_on: str = "Normal"
    followed_by: str = ""
    font: str = ""
    size: float = 0
    colour: str = ""
    bold: bool = False
    before: float | None = None
    after: float | None = None
    line: float = 0
    left: float = 0
    hanging: float = 0
    flags: tuple[str, ...] = ()
    level: int | None = None
    border: str = ""
    tabs: str = ""
    is_character: bool = False
    is_ours: bool = False
    is_raised: bool = False
    is_tight: bool = False
    """No space between paragraphs that follow one another in this style."""
    italic: bool = False
    align: str = ""
    right: float = 0
    shade: str = ""
    """The colour of the ground."""


def styles(design: Design) -> tuple[Style, ...]:
    """Everything that a document of a design can wear."""
    return tuple(replace(each, **design.changes.get(each.name, {})) for each in _usual_styles(design))


def _usual_styles(design: Design) -> tuple[Style, ...]:
    # No row of dots: until Word has worked the numbers out, it would lead nowhere.
    numbers_at_the_edge = f'<w:tab w:val="right" w:pos="{design.page.text_width}"/>'
    beside = f'<w:left w:val="single" w:sz="18" w:space="12" w:color="{design.accent}"/>'
    below = f'<w:bottom w:val="single" w:sz="4" w:space="6" w:color="{design.line}"/>'
    above = f'<w:top w:val="single" w:sz="18" w:space="14" w:color="{design.accent}"/>'
    return (
        Style(
            "Title",
            followed_by="Subtitle",
            font=design.voice[0],
            size=36,
            colour=design.accent,
            before=190,
            after=10,
            line=1.05,
            flags=("keepNext", "keepLines"),
        ),
        Style("Subtitle", followed_by="Title Page Line", size=15, colour=design.grey, after=46, flags=("keepNext",)),
        Style("Title Page Line", size=11, colour=design.grey, after=2, is_ours=True),
        Style(
            "TOC Heading",
            followed_by="Normal",
            size=24,
            bold=True,
            colour=design.accent,
            after=14,
            line=1.1,
            flags=("keepNext", "keepLines", "pageBreakBefore"),
            level=9,
        ),
        Style(
            "toc 1",
            followed_by="Normal",
            bold=True,
            before=10,
            after=2,
            flags=("keepNext", "keepLines"),
            tabs=numbers_at_the_edge,
        ),
        *(
            Style(
                f"toc {level}",
                followed_by="Normal",
                after=2,
                left=14 * (level - 1),
                flags=("keepLines",),
                tabs=numbers_at_the_edge,
            )
            for level in (2, 3, 4)
        ),
        Style(
            "heading 1",
            followed_by="Normal",
            size=24,
            bold=True,
            colour=design.accent,
            after=20,
            line=1.1,
            flags=("keepNext", "keepLines", "pageBreakBefore"),
            level=0,
        ),
        Style(
            "heading 2",
            followed_by="Normal",
            size=16,
            bold=True,
            before=30,
            after=4,
            line=1.15,
            flags=("keepNext", "keepLines"),
            level=1,
        ),
        Style(
            "heading 3",
            followed_by="Normal",
            size=13.5,
            bold=True,
            before=26,
            after=4,
            line=1.15,
            flags=("keepNext", "keepLines"),
            level=2,
        ),
        Style(
            "heading 4",
            followed_by="Normal",
            size=12,
            bold=True,
            colour=design.grey,
            before=22,
            after=4,
            line=1.15,
            flags=("keepNext", "keepLines"),
            level=3,
        ),
        Style(
            "Testimony Record",
            followed_by="Testimony Summary",
            size=9.5,
            colour=design.grey,
            after=10,
            flags=("keepNext", "keepLines"),
            border=below,
            is_tight=True,
            is_ours=True,
        ),
        Style("Testimony Summary", followed_by="Quote Passage", size=11, after=12, line=1.3, is_ours=True),
        # Below every level that the contents list, so that it can be gone to and is not listed.
        Style(
            "Transcript Heading",
            followed_by="Quote Passage",
            size=11,
            bold=True,
            colour=design.accent,
            before=16,
            after=6,
            flags=("keepNext", "keepLines"),
            level=4,
            is_ours=True,
        ),
        Style("Body Text", followed_by="Body Text", size=11, after=8, line=1.3),
        Style(
            "Main Idea",
            followed_by="Quote",
            bold=True,
            size=11,
            before=20,
            after=6,
            flags=("keepNext", "keepLines"),
            is_ours=True,
        ),
        Style(
            "Quote",
            followed_by="Quote Attribution",
            font=design.voice[0],
            size=11.5,
            before=8,
            after=6,
            line=1.3,
            left=22,
            flags=("keepNext",),
            border=beside,
        ),
        Style(
            "Quote Attribution",
            followed_by="Quote",
            size=9,
            colour=design.grey,
            after=22,
            left=22,
            flags=("keepLines",),
            is_ours=True,
        ),
        Style(
            "Quote Passage",
            based_on="Quote",
            followed_by="Quote Passage",
            size=11,
            before=0,
            after=7,
            left=-1,
            flags=("keepNext=0",),
            border='<w:left w:val="nil"/>',
            is_ours=True,
        ),
        # A question stays on the page of its answer.
        Style(
            "Quote Question",
            based_on="Quote Passage",
            followed_by="Quote Passage",
            flags=("keepNext",),
            is_ours=True,
        ),
        Style("Table Words", based_on="Quote Passage", size=9, after=2, line=1.15, is_ours=True),
        Style(
            "Method Note",
            size=9,
            colour=design.grey,
            before=28,
            after=0,
            flags=("keepLines",),
            border=above,
            is_ours=True,
        ),
        Style("Back Matter Entry", size=10, after=3, left=14, hanging=14, flags=("keepLines",), is_ours=True),
        Style("caption", followed_by="Normal", size=11, bold=True, before=16, after=4, flags=("keepNext", "keepLines")),
        Style("Picture", followed_by="Normal", before=4, after=8, line=1, flags=("keepLines",), is_ours=True),
        *(Style(f"{each} text", size=9, after=2, line=1.1) for each in ("footnote", "endnote")),
        *(
            Style(f"{each} reference", based_on="", is_raised=True, is_character=True)
            for each in ("footnote", "endnote")
        ),
        Style("header", size=8.5, colour=design.grey, after=0),
        Style("footer", size=8.5, colour=design.grey, after=0, align="right"),
        Style(
            "Speaker",
            based_on="",
            font=design.editors[0],
            size=9.5,
            bold=True,
            colour=design.accent,
            is_character=True,
            is_ours=True,
        ),
        Style(
            "Time Code",
            based_on="",
            font=design.editors[0],
            size=8.5,
            colour=design.grey,
            is_character=True,
            is_ours=True,
        ),
    )


def style_id(name: str) -> str:
    """Word's own identifiers for its built-in styles: the English name without spaces, each word capitalised."""
    return "".join(
        word if word.isupper() else word[0].upper() + word[1:] for word in name.replace("toc", "TOC").split()
    )


def _twips(points: float) -> int:
    return round(points * 20)


def _paragraph_properties(style: Style) -> str:
    flags = "".join(f"<w:{each.split('=')[0]}{_off(each)}/>" for each in style.flags)
    border = f"<w:pBdr>{style.border}</w:pBdr>" if style.border else ""
    tabs = f"<w:tabs>{style.tabs}</w:tabs>" if style.tabs else ""
    spacing = "".join(
        f' w:{name}="{value}"'
        for name, value in (
            ("before", None if style.before is None else _twips(style.before)),
            ("after", None if style.after is None else _twips(style.after)),
            ("line", round(style.line * 240) if style.line else None),
        )
        if value is not None
    )
    rule = ' w:lineRule="auto"' if style.line else ""
    spacing = f"<w:spacing{spacing}{rule}/>" if spacing else ""
    hanging = f' w:hanging="{_twips(style.hanging)}"' if style.hanging else ""
    right = f' w:right="{max(0, _twips(style.right))}"' if style.right else ""
    indent = f'<w:ind w:left="{max(0, _twips(style.left))}"{right}{hanging}/>' if style.left or style.right else ""
    level = f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else ""
    align = f'<w:jc w:val="{style.align}"/>' if style.align else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else ""
    whole = "<w:suppressAutoHyphens/>" if style.level is not None or style.name in _TITLES else ""
    tight = "<w:contextualSpacing/>" if style.is_tight else ""
    return flags + border + shade + tabs + whole + spacing + indent + tight + align + level


_TITLES: Final = frozenset({"Title", "Subtitle", "Title Page Line", "toc 1", "toc 2", "toc 3", "toc 4", "caption"})


def _off(flag: str) -> str:
    return ' w:val="0"' if flag.endswith("=0") else ""


def _run_properties(style: Style) -> str:
    font = f'<w:rFonts w:ascii="{style.font}" w:hAnsi="{style.font}" w:cs="{style.font}"/>' if style.font else ""
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    italic = "<w:i/><w:iCs/>" if style.italic else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    size = f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>' if style.size else ""
    raised = '<w:vertAlign w:val="superscript"/>' if style.is_raised else ""
    return font + bold + italic + colour + size + raised


def style_xml(style: Style) -> str:
    """One style as WordprocessingML (ISO/IEC 29500-1, 17.7.4.17), its children in the order of the schema."""
    kind = "character" if style.is_character else "paragraph"
    custom = ' w:customStyle="1"' if style.is_ours else ""
    based_on = "DefaultParagraphFont" if style.is_character else style_id(style.based_on)
    followed_by = f'<w:next w:val="{style_id(style.followed_by)}"/>' if style.followed_by else ""
    paragraph = "" if style.is_character else f"<w:pPr>{_paragraph_properties(style)}</w:pPr>"
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{based_on}"/>{followed_by}<w:uiPriority w:val="10"/><w:qFormat/>'
        f"{paragraph}<w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


def styles_xml(design: Design) -> str:
    """The part ``word/styles.xml``."""
    font = design.editors[0]
    own = "".join(style_xml(each) for each in styles(design))
    return (
        f'{_DECLARATION}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:color w:val="{design.text}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:widowControl/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0"'
        ' w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{own}</w:styles>"
    )


def document_xml(design: Design) -> str:
    """The part ``word/document.xml``: no words, one section."""
    page = design.page
    width, height, side = twips_of_mm(page.width), twips_of_mm(page.height), twips_of_mm(page.side)
    return (
        f'{_DECLARATION}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{twips_of_mm(page.top)}" w:right="{side}"'
        f' w:bottom="{twips_of_mm(page.bottom)}" w:left="{side}"'
        f' w:header="{twips_of_mm(14)}" w:footer="{twips_of_mm(13)}" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr></w:body></w:document>"
    )


HEADER_XML: Final = (
    f'{_DECLARATION}<w:hdr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
    '<w:fldSimple w:instr=" TITLE "><w:r><w:t></w:t></w:r></w:fldSimple></w:p></w:hdr>'
)
FOOTER_XML: Final = (
    f'{_DECLARATION}<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)
SETTINGS_XML: Final = (
    f'{_DECLARATION}<w:settings xmlns:w="{_W}"><w:defaultTabStop w:val="720"/>'
    '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)


def fonts_xml(design: Design) -> str:
    """The part ``word/fontTable.xml``: where a font is missing, a program finds one like it by its family and by the
    other name."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, panose, family in dict.fromkeys((design.voice, design.editors))
    )
    return f'{_DECLARATION}<w:fonts xmlns:w="{_W}">{fonts}</w:fonts>'


_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
DOCUMENT_RELATIONSHIPS: Final = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/fontTable" Target="fontTable.xml"/>'
    f'<Relationship Id="rId4" Type="{_OFFICE}/header" Target="header1.xml"/>'
    f'<Relationship Id="rId5" Type="{_OFFICE}/footer" Target="footer1.xml"/></Relationships>'
)
PACKAGE_RELATIONSHIPS: Final = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)
CORE_XML: Final = (
    f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title></cp:coreProperties>'
)
APP_XML: Final = (
    f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Testimony Archive</Application></Properties>"
)
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES: Final = (
    f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
            ("header1", "header"),
            ("footer1", "footer"),
        )
    )
    + '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
)


def parts(design: Design) -> Mapping[str, str]:
    """Every part of the template by its name in the package, in the order in which they are written."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONSHIPS,
        "word/document.xml": document_xml(design),
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": styles_xml(design),
        "word/settings.xml": SETTINGS_XML,
        "word/fontTable.xml": fonts_xml(design),
        "word/header1.xml": HEADER_XML,
        "word/footer1.xml": FOOTER_XML,
        "docProps/core.xml": CORE_XML,
        "docProps/app.xml": APP_XML,
    }


def make(design: Design, folder: Path) -> Path:
    """Write one template into `folder`; the same design always gives the same bytes."""
    path = folder / design.file_name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts(design).items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, xml)
    return path


def main() -> None:
    """Write all templates."""
    parser = argparse.ArgumentParser(description="Make the Word templates that the program ships.")
    parser.add_argument("--folder", type=Path, default=TEMPLATES)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for design in DESIGNS:
        print(make(design, folder))


if __name__ == "__main__":
    main()
