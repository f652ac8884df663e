"""Colours can be told from their grounds, and type follows the system's."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QGuiApplication

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.style import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from testimony_archive.ui.visual.style import Look
    from testimony_archive.ui.visual.tokens import Colours

SCHEMES = pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
TEXT = pytest.mark.parametrize(
    ("text", "ground"),
    [
        *(("text", each) for each in ("window", "base", "alt", "hover", "select", "selidle", "quote")),
        *(("text", f"heat{step}") for step in (1, 2, 3, 4)),
        *(("text2", each) for each in ("window", "base", "alt", "hover", "select", "selidle")),
        *(("accent", each) for each in ("window", "base", "select", "quote")),
        *((each, "base") for each in ("ok", "warn", "danger")),
        *((each, "select") for each in ("ok", "warn", "danger")),
        ("ok", "window"),
        ("danger", "dangersoft"),
        ("text", "dangersoft"),
        ("onmatch", "match"),
        *(("onaccent", each) for each in ("accent", "accenthover", "accentpress")),
    ],
)
EDGES = pytest.mark.parametrize(
    ("edge", "ground"), [("control", "base"), ("control", "window"), ("accent", "base"), ("accent", "window")]
)


def _luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    ink = QColor(colour)
    return 0.2126 * linear(ink.redF()) + 0.7152 * linear(ink.greenF()) + 0.0722 * linear(ink.blueF())


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert _contrast("#000000", "#FFFFFF") == pytest.approx(21)


@SCHEMES
@TEXT
def test_text_is_legible_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@SCHEMES
@EDGES
def test_edges_of_controls_are_seen(colours: Colours, edge: str, ground: str) -> None:
    assert _contrast(getattr(colours, edge), getattr(colours, ground)) >= 3.0


@SCHEMES
def test_every_colour_is_written_in_full(colours: Colours) -> None:
    for field in fields(colours):
        assert QColor(getattr(colours, field.name)).name().upper() == getattr(colours, field.name)


def test_what_paints_sees_the_scheme_that_the_application_wears(look: Look) -> None:
    assert tokens.colours() is tokens.LIGHT

    look.set_scheme(Scheme.DARK)

    assert tokens.colours() is tokens.DARK


@pytest.mark.parametrize("pixels", [11, 13, 20])
def test_sizes_of_type_follow_the_system(qapp: QApplication, pixels: int) -> None:
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPixelSize(pixels)
    qapp.setFont(larger)
    try:
        assert tokens.font_pixels(tokens.body()) == pixels
        assert tokens.font_pixels(tokens.title()) == pytest.approx(1.4 * pixels, abs=0.5)
        assert tokens.font_pixels(tokens.small()) == pytest.approx(0.85 * pixels, abs=0.5)
        assert tokens.line_height(tokens.body()) % 2 == 0
    finally:
        qapp.setFont(usual)


def test_a_size_in_points_is_measured_in_pixels_of_the_screen() -> None:
    font = QFont()
    font.setPointSizeF(12)

    assert tokens.font_pixels(font) == 12 * QGuiApplication.primaryScreen().logicalDotsPerInch() / 72


def test_rows_grow_with_large_type(qapp: QApplication) -> None:
    usual = qapp.font()
    huge = QFont(usual)
    huge.setPixelSize(32)
    assert tokens.height_for(tokens.HEIGHT_ROW) == tokens.HEIGHT_ROW
    qapp.setFont(huge)
    try:
        assert tokens.height_for(tokens.HEIGHT_ROW) > 32
    finally:
        qapp.setFont(usual)


def test_figures_stand_in_columns() -> None:
    assert tokens.body().featureValue(QFont.Tag("tnum")) == 1
