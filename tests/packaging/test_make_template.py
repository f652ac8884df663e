"""The templates that ship are those that packaging/make_template.py makes, and no text on them is hard to read."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import docx
import pytest
from docx.oxml.ns import qn

from tests.publish.books import parts_of

REPOSITORY = Path(__file__).resolve().parents[2]
SHIPPED = REPOSITORY / "resources" / "templates"
NAMES = ["testimony-archive.docx", "testimony-archive-letter.docx", "report.docx", "report-letter.docx", "book.docx"]
READABLE = 4.5
"""The contrast that text needs at least (WCAG 2.2, 1.4.3)."""


@pytest.fixture(scope="module")
def make_template() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_template", REPOSITORY / "packaging" / "make_template.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_template"] = module
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(REPOSITORY / "packaging")  # as when the script is run
        spec.loader.exec_module(module)
    return module


def test_the_templates_that_ship_are_up_to_date(make_template: ModuleType, tmp_path: Path) -> None:
    made = [make_template.make(design, tmp_path).name for design in make_template.DESIGNS]
    assert made == NAMES
    for name in made:
        assert parts_of(tmp_path / name) == parts_of(SHIPPED / name), name
    assert sorted(each.name for each in SHIPPED.iterdir()) == sorted(NAMES)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of a colour such as ``0A6670``."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_out_from_white_paper(name: str) -> None:
    styles = docx.Document(str(SHIPPED / name)).styles.element
    colours = {str(each.get(qn("w:val"))) for each in styles.iter(qn("w:color"))}
    assert len(colours) > 2
    contrasts = {colour: 1.05 / (luminance(colour) + 0.05) for colour in colours}
    assert {colour for colour, contrast in contrasts.items() if contrast < READABLE} == set()


@pytest.mark.parametrize("name", NAMES)
def test_numbers_in_the_contents_stand_at_the_edge_of_the_text(name: str) -> None:
    document = docx.Document(str(SHIPPED / name))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    width = section.page_width.twips - section.left_margin.twips - section.right_margin.twips
    for style in ("toc 1", "toc 2"):
        tab = document.styles[style].element.find(f".//{qn('w:tab')}")
        assert abs(int(tab.get(qn("w:pos"))) - width) <= 2
