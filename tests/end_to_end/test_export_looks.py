"""Charts, pictures and looks of documents, from the command line."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE

from tests.end_to_end.terminal import Terminal
from tests.publish.books import parts_of, words_in_style
from tests.publish.photos import photo


def test_charts_are_drawn_where_they_are_asked_for(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "book.docx"
    terminal.done("export", sample, out, "--charts", "--language", "es")
    assert words_in_style(out, "Caption")[0] == "Personas por país"
    terminal.done("export", sample, out)
    assert [name for name in parts_of(out) if "chart" in name] == []


def test_pictures_are_shown_where_they_are_asked_for(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    terminal.done("attach", sample, "CL-003", photo(tmp_path / "portrait.jpg"))
    out = tmp_path / "book.docx"
    terminal.done("export", sample, out, "--pictures", "--code", "CL-003")
    assert [name for name in parts_of(out) if "/media/" in name] == ["word/media/picture1.jpeg"]
    terminal.done("export", sample, out, "--code", "CL-003")
    assert [name for name in parts_of(out) if "/media/" in name] == []


def test_a_design_is_taken_by_its_name(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "book.docx"
    terminal.done("export", sample, out, "--template", "report")
    assert docx.Document(str(out)).styles["Heading 1"].font.size.pt == 20


def test_what_a_template_calls_our_styles_is_said_once(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    document = docx.Document()
    document.styles.add_style("Palabras", WD_STYLE_TYPE.PARAGRAPH)
    template, out = tmp_path / "office.docx", tmp_path / "book.docx"
    document.save(str(template))
    quotes = ("export", sample, out, "--document", "quotes", "--template", template)
    terminal.done(*quotes, "--style", "Quote=Palabras")
    assert words_in_style(out, "Palabras")
    terminal.done(*quotes)
    assert words_in_style(out, "Palabras"), "it is remembered"
    terminal.done(*quotes, "--style", "Quote=")
    assert words_in_style(out, "Palabras") == []
    assert "Palabras" in terminal.refused(*quotes, "--style", "Quote=Cita destacada")


def test_a_style_without_a_template_or_without_a_name_is_a_slip(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "book.docx"
    for wrong in (["--style", "Quote=Palabras"], ["--template", "report", "--style", "Palabras"]):
        ran = terminal.run("export", sample, out, *wrong)
        assert (ran.status, "--style" in ran.err) == (2, True)
    assert not out.exists()
