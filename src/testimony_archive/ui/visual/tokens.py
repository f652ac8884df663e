"""Colours, measures and type of the interface. Whatever paints reads them here and writes no value of its own.

Colours depend on light or dark; `colours()` gives those of the palette that the application wears at that moment, so
that a delegate which asks while it paints follows a change without being told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme, each colour as ``#RRGGBB``. Text on any ground below has a contrast of at least 4.5, edges of
    controls 3.0 (WCAG 2.2, 1.4.3 and 1.4.11); `text3` is for what is disabled, which the criteria exempt."""

    window: str
    """Chrome: menu, toolbar, sidebar, bars."""
    base: str
    """Lists and fields."""
    alt: str
    """Heads of tables, headings within lists."""
    line: str
    """Hairlines between panes."""
    control: str
    """Edges of fields and buttons."""
    hover: str
    select: str
    """Selected, and the list has the focus."""
    selidle: str
    """Selected while the focus is elsewhere; chips."""
    text: str
    text2: str
    """Secondary text and icons."""
    text3: str
    """Disabled only."""
    accent: str
    """Primary buttons, links, the focus ring, kept quotes."""
    onaccent: str
    accenthover: str
    accentpress: str
    match: str
    """Behind found words."""
    onmatch: str
    quote: str
    """Behind a kept quote, always with a 2 px underline in `accent`."""
    ok: str
    warn: str
    danger: str
    dangersoft: str
    """Behind an error message."""
    heat1: str
    heat2: str
    heat3: str
    heat4: str
    """The strongest cell of a matrix; bars; words selected in a transcript."""
    mute: str
    """Sound that is not played yet, passages of the interviewer."""


LIGHT: Final = Colours(
    window="#F1F3F3",
    base="#FFFFFF",
    alt="#F7F8F8",
    line="#DCE0E1",
    control="#7F888B",
    hover="#EAEEEE",
    select="#D3E8EA",
    selidle="#E2E6E7",
    text="#1A1F20",
    text2="#525B5E",
    text3="#8A9396",
    accent="#0A6670",
    onaccent="#FFFFFF",
    accenthover="#0D7782",
    accentpress="#074F57",
    match="#FFE08A",
    onmatch="#1A1F20",
    quote="#E2F0F1",
    ok="#1C6A3F",
    warn="#7D4F00",
    danger="#A8281E",
    dangersoft="#FBE9E7",
    heat1="#E3F0F1",
    heat2="#C6E1E4",
    heat3="#A0CED3",
    heat4="#77B9C0",
    mute="#AAB3B5",
)

DARK: Final = Colours(
    window="#202425",
    base="#171A1B",
    alt="#1C2021",
    line="#33393B",
    control="#6F797C",
    hover="#272C2E",
    select="#1D454A",
    selidle="#2C3335",
    text="#E7EBEB",
    text2="#A9B2B4",
    text3="#6C7578",
    accent="#63C3CC",
    onaccent="#062A2E",
    accenthover="#7FD2DA",
    accentpress="#48AEB8",
    match="#6B5412",
    onmatch="#FFF1C4",
    quote="#1B3538",
    ok="#7CC79B",
    warn="#E3B25C",
    danger="#F0958C",
    dangersoft="#402321",
    heat1="#1B2F32",
    heat2="#1D4247",
    heat3="#1F565D",
    heat4="#236B74",
    mute="#5A6467",
)

# Spacing: a 4-pixel grid. Device-independent pixels, as all measures here.
SPACE_1: Final = 4
SPACE_FIELDS: Final = 6  # between the fields of a form
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16  # from a pane's edge to its content
SPACE_6: Final = 24
SPACE_8: Final = 32

RADIUS_CHIP: Final = 3  # chips, check boxes, found words
RADIUS_FIELD: Final = 5  # fields, buttons, rows of the sidebar
RADIUS_POPOVER: Final = 8  # popovers, menus

FOCUS_WIDTH: Final = 2
FOCUS_OFFSET: Final = 1
SELECTION_BAR: Final = 3  # at the left edge of a selected row

ICON: Final = 16

HEIGHT_MENU: Final = 28
HEIGHT_TOOLBAR: Final = 44
HEIGHT_PAGE_HEAD: Final = 44
HEIGHT_ROW: Final = 28  # table rows, buttons, fields, rows of the sidebar
HEIGHT_FIELD_SMALL: Final = 26  # fields of the inspector
HEIGHT_FACET: Final = 24
HEIGHT_BUTTON_IN_ROW: Final = 24
HEIGHT_SECTION_HEAD: Final = 28
HEIGHT_GROUP_HEAD: Final = 36
HEIGHT_PLAYER: Final = 52
HEIGHT_DOCK: Final = 176
HEIGHT_STATUS: Final = 24

WIDTH_SIDEBAR: Final = 208
WIDTH_SIDEBAR_FOLDED: Final = 48
WIDTH_FACETS: Final = 256  # also the record panel of the listening room
WIDTH_INSPECTOR: Final = 312
WIDTH_QUOTES: Final = 320
WIDTH_EXPORT: Final = 328
HEIGHT_COMPACTS_DOCK: Final = 860
"""In a window lower than this the listening dock does with two rows less."""
WIDTH_FOLDS_SIDEBAR: Final = 1360
"""A window narrower than this folds its sidebar."""

_POINTS_PER_INCH: Final = 72.0
_USUAL_PIXELS: Final = 13
_SMALL: Final = 0.85
_TITLE: Final = 1.4
_DARK_BELOW: Final = 128  # of 255: the lightness that parts a dark window from a light one


def colours() -> Colours:
    """The colours of the scheme that the application wears now."""
    return _colours_of(QGuiApplication.palette().cacheKey())


def body() -> QFont:
    """The system's font in its own size: everything that is read."""
    return _font(1.0, QFont.Weight.Normal)


def strong() -> QFont:
    """Headings of sections, codes."""
    return _font(1.0, QFont.Weight.DemiBold)


def small() -> QFont:
    """Times, counts, remarks."""
    return _font(_SMALL, QFont.Weight.Normal)


def small_strong() -> QFont:
    """Headings of groups in the sidebar."""
    return _font(_SMALL, QFont.Weight.DemiBold)


def title() -> QFont:
    """Titles of pages, large figures."""
    return _font(_TITLE, QFont.Weight.DemiBold)


def line_height(font: QFont) -> int:
    """The distance between two lines of text in pixels: an even number, about 1.5 times the font's size."""
    return 2 * round(max(QFontMetrics(font).height(), 1.5 * font_pixels(font)) / 2)


def height_for(usual: int, font: QFont | None = None) -> int:
    """The height of something with one line of text: `usual`, or more where the system's font is large."""
    return max(usual, QFontMetrics(font or body()).height() + 2 * SPACE_1)


def width_for(usual: int) -> int:
    """The width of something that holds words: `usual`, or more where the system's font is large."""
    return round(usual * max(1.0, font_pixels(body()) / _USUAL_PIXELS))


def font_pixels(font: QFont) -> float:
    """The size of a font in device-independent pixels, however it was given."""
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS_PER_INCH


# Delegates ask for colours and fonts for every cell that they paint, hundreds of times for one table.
@lru_cache(maxsize=4)
def _colours_of(_palette_key: int) -> Colours:
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _DARK_BELOW else LIGHT


def _font(factor: float, weight: QFont.Weight) -> QFont:
    usual = QGuiApplication.font()
    made = _made_font(usual.family(), usual.pointSizeF(), usual.pixelSize(), factor, weight)
    return QFont(made)  # a copy, which its owner may change


@lru_cache(maxsize=16)
def _made_font(_family: str, _points: float, _pixels: int, factor: float, weight: QFont.Weight) -> QFont:
    font = QFont(QGuiApplication.font())
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * factor))
    else:
        font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(weight)
    # Tabular figures, so that times and counts stand in columns (OpenType feature tnum; fonts without it ignore it).
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
