"""The icons are one family, drawn in the colour of the moment and crisp at every scale."""

from __future__ import annotations

import gc
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from testimony_archive.config.resources import resource
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.style import Scheme

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.ui.visual.style import Look

FILES = sorted(resource("icons").glob("*.svg"))
_SVG = "{http://www.w3.org/2000/svg}"


def _strongest(picture: QImage) -> str:
    """The colour of the pixel that is covered most."""
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(pixels, key=QColor.alpha).name().upper()


def _drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    return _strongest(icon.pixmap(QSize(64, 64), 1.0, mode).toImage())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_keeps_to_the_rules_of_the_family(file: Path) -> None:
    root = ET.parse(file).getroot()

    assert root.get("viewBox") == "0 0 16 16"
    assert (root.get("stroke-width"), root.get("stroke-linecap"), root.get("stroke-linejoin")) == (
        "1.4",
        "round",
        "round",
    )
    assert set(re.findall(r"#[0-9A-Fa-f]+", file.read_text())) == {"#000"}
    assert {each.tag.removeprefix(_SVG) for each in root.iter()} <= {"svg", "path", "circle", "rect"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_stays_within_its_box(file: Path) -> None:
    picture = icons.pixmap(file.stem, "text", 16, 4.0).toImage()
    side = picture.width()
    edge = [(x, y) for x in range(side) for y in range(side) if x in (0, side - 1) or y in (0, side - 1)]

    assert side == 64
    assert not any(picture.pixelColor(x, y).alpha() for x, y in edge)
    assert any(picture.pixelColor(x, y).alpha() == 255 for x in range(side) for y in range(side))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_for_the_scale_of_the_screen(ratio: float) -> None:
    drawn = icons.icon("lock").pixmap(QSize(16, 16), ratio)

    assert drawn.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert drawn.devicePixelRatio() == ratio


def test_an_icon_takes_its_colour_from_what_state_it_is_in() -> None:
    icon = icons.icon("lock")

    assert _drawn(icon) == tokens.LIGHT.text2
    assert _drawn(icon, QIcon.Mode.Active) == tokens.LIGHT.text
    assert _drawn(icon, QIcon.Mode.Selected) == tokens.LIGHT.accent
    assert _drawn(icon, QIcon.Mode.Disabled) == tokens.LIGHT.text3


def test_an_icon_that_marks_an_exception_keeps_its_colour() -> None:
    icon = icons.icon("lock", "warn")

    assert _drawn(icon) == _drawn(icon, QIcon.Mode.Active) == _drawn(icon, QIcon.Mode.Selected) == tokens.LIGHT.warn
    assert _drawn(icon, QIcon.Mode.Disabled) == tokens.LIGHT.text3


def test_an_icon_follows_the_scheme_after_it_was_made(look: Look) -> None:
    icon = icons.icon("lock")
    look.set_scheme(Scheme.DARK)

    assert _drawn(icon) == tokens.DARK.text2


def test_delegates_draw_an_icon_in_the_middle_of_a_rectangle() -> None:
    picture = QImage(40, 40, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    icons.paint(painter, picture.rect(), "play", "accent")
    painter.end()

    covered = [(x, y) for x in range(40) for y in range(40) if picture.pixelColor(x, y).alpha()]
    assert _strongest(picture) == tokens.LIGHT.accent
    assert all(12 <= x < 28 and 12 <= y < 28 for x, y in covered)


def test_there_is_no_icon_of_that_name() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icons_live_as_long_as_they_are_used() -> None:
    kept = [QIcon(icons.icon("lock")) for _ in range(200)]
    gc.collect()

    assert {_drawn(each) for each in kept[::50]} == {tokens.LIGHT.text2}
