"""The designs of the Word templates that the program ships.

In each, what people said is told apart from what editors add. All fonts come with Word on Windows and macOS, and
LibreOffice carries fonts of the same widths (Caladea, Carlito, Liberation) everywhere. One accent; grey is dark enough
to be read (7:1 on white). Lengths are in points unless named otherwise.

- *testimony-archive*: two voices, Cambria and Calibri, in the program's own colour; a line beside each quote.
- *report*: for an office; Arial, navy, quotes on a tinted ground, chapters underlined.
- *book*: to be read as one; a page of 17 by 24 cm, Cambria, centred headings, justified and hyphenated, quotes set in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

SPEAKING: Final = ("Cambria", "Caladea", "02040503050406030204", "roman")
PLAIN: Final = ("Calibri", "Carlito", "020F0502020204030204", "swiss")
OFFICE: Final = ("Arial", "Liberation Sans", "020B0604020202020204", "swiss")


def twips_of_mm(millimetres: float) -> int:
    """A length in twentieths of a point."""
    return round(millimetres / 25.4 * 1440)


@dataclass(frozen=True, slots=True)
class Page:
    """A paper size with its margins, in millimetres. Lines hold some 75 letters."""

    width: float
    height: float
    side: float
    top: float = 30
    bottom: float = 28

    @property
    def text_width(self) -> int:
        """The width of the text in twentieths of a point."""
        return twips_of_mm(self.width - 2 * self.side)


@dataclass(frozen=True, slots=True)
class Design:
    """The looks of a template: fonts (name, one of the same widths, PANOSE, family), colours, and what its styles do
    otherwise than those of the first design."""

    name: str
    page: Page
    voice: tuple[str, str, str, str]
    editors: tuple[str, str, str, str]
    accent: str
    text: str
    grey: str
    line: str
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def file_name(self) -> str:
        """What its template is called."""
        return f"{self.name}.docx"


A4: Final = Page(210, 297, side=30)
LETTER: Final = Page(215.9, 279.4, side=33)
OURS: Final = Design(
    "testimony-archive", A4, SPEAKING, PLAIN, accent="0A6670", text="1A1F20", grey="525B5E", line="C6E1E4"
)
_NAVY: Final = "1F3A5F"
_TINT: Final = "EEF2F7"
_SIDES: Final = ("top", "left", "bottom", "right")
_AROUND: Final = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="5" w:color="{_TINT}"/>' for side in _SIDES)
_NO_BORDER: Final = "".join(f'<w:{side} w:val="nil"/>' for side in _SIDES)
REPORT: Final = Design(
    "report",
    Page(210, 297, side=27, top=28, bottom=25),
    OFFICE,
    OFFICE,
    accent=_NAVY,
    text="1C1F23",
    grey="50575F",
    line="B9C6D6",
    changes={
        "Title": {
            "size": 30,
            "bold": True,
            "before": 120,
            "after": 14,
            "border": f'<w:bottom w:val="single" w:sz="24" w:space="10" w:color="{_NAVY}"/>',
        },
        "Subtitle": {"size": 14, "after": 30},
        "TOC Heading": {"size": 20, "border": f'<w:bottom w:val="single" w:sz="8" w:space="5" w:color="{_NAVY}"/>'},
        "heading 1": {"size": 20, "border": f'<w:bottom w:val="single" w:sz="8" w:space="5" w:color="{_NAVY}"/>'},
        "heading 2": {"size": 14, "colour": _NAVY, "before": 24},
        "heading 3": {"size": 12, "before": 20},
        "heading 4": {"size": 11, "before": 18},
        "Testimony Record": {"size": 9},
        "Testimony Summary": {"size": 10.5},
        "Body Text": {"size": 10.5},
        "Main Idea": {"size": 10.5, "colour": _NAVY},
        "Quote": {"size": 10.5, "left": 12, "right": 12, "shade": _TINT, "border": _AROUND, "before": 6, "after": 0},
        "Quote Attribution": {"size": 8.5, "left": 12, "right": 12, "before": 9, "after": 18},
        "Quote Passage": {"size": 10, "shade": "auto", "right": -1, "border": _NO_BORDER},
    },
)
_WINE: Final = "7A1F2B"
BOOK: Final = Design(
    "book",
    Page(170, 240, side=24, top=25, bottom=25),
    SPEAKING,
    SPEAKING,
    accent=_WINE,
    text="1D1A18",
    grey="5C5550",
    line="D9CFC7",
    changes={
        "Title": {"size": 32, "align": "center", "before": 150, "after": 16},
        "Subtitle": {"size": 13, "italic": True, "align": "center"},
        "Title Page Line": {"size": 10.5, "align": "center"},
        "TOC Heading": {"size": 20, "bold": False, "align": "center", "before": 30, "after": 24},
        "toc 1": {"bold": False},
        "heading 1": {"size": 22, "bold": False, "align": "center", "before": 50, "after": 34},
        "heading 2": {"size": 14, "bold": False, "align": "center", "before": 28, "after": 8, "colour": _WINE},
        "heading 3": {"size": 13, "before": 24},
        "heading 4": {"size": 11.5, "italic": True, "bold": False, "before": 20},
        "Testimony Record": {"size": 9, "border": "", "italic": True},
        "Testimony Summary": {"size": 10.5, "align": "both"},
        "Transcript Heading": {"size": 10.5, "bold": False, "italic": True},
        "Body Text": {"size": 10.5, "align": "both"},
        "Main Idea": {"size": 11, "bold": False, "italic": True, "before": 18},
        "Quote": {"size": 11, "align": "both", "left": 20, "right": 20, "border": ""},
        "Quote Attribution": {"size": 8.5, "align": "right", "left": 20, "right": 20, "after": 20},
        "Quote Passage": {"size": 10.5, "align": "both", "right": -1, "border": ""},
        "Table Words": {"align": "left"},
        "Method Note": {"align": "both", "border": f'<w:top w:val="single" w:sz="4" w:space="10" w:color="{_WINE}"/>'},
        "caption": {"size": 10.5, "bold": False, "italic": True},
        "header": {"align": "center", "italic": True},
        "footer": {"align": "center"},
        "Speaker": {"size": 9, "colour": _WINE},
    },
)
DESIGNS: Final = (
    OURS,
    replace(OURS, name="testimony-archive-letter", page=LETTER),
    REPORT,
    replace(REPORT, name="report-letter", page=replace(LETTER, side=30)),
    BOOK,
)
