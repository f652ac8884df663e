"""A document goes to an editor and comes back, from the command line."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.terminal import Terminal

SAID = "Yo me guío por los días de bus."
EDITED = "Me guío por los días de bus."


@pytest.fixture
def corrected(terminal: Terminal, sample: Path, tmp_path: Path) -> Path:
    """A book with one quote of which an editor changed the words."""
    terminal.done("quote", "keep", sample, "CO-012", "2", SAID, "--main-idea", "The bus sets the week.")
    book = tmp_path / "book.docx"
    terminal.done("export", sample, book, "--document", "quotes")
    with zipfile.ZipFile(book) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    assert SAID.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(SAID.encode(), EDITED.encode())
    with zipfile.ZipFile(book, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return book


def _changed(terminal: Terminal, sample: Path, book: Path) -> list[Any]:
    rows = terminal.done("read-back", sample, book, "--json").json()
    return [each for each in rows if each["state"] == "changed"]


def test_what_an_editor_changed_is_told_and_accepted(terminal: Terminal, sample: Path, corrected: Path) -> None:
    (row,) = _changed(terminal, sample, corrected)
    assert (row["what"], row["code"], row["verbatim"], row["document"]) == ("words", "CO-012", SAID, EDITED)
    told = terminal.done("read-back", sample, corrected).out
    assert "1 changed" in told.splitlines()[0]
    assert f"    archive: {SAID}\n    document: {EDITED}\n" in told
    done = terminal.done("read-back", sample, corrected, "--accept", "all").out
    assert done == "Done: accept a correction of a quote from CO-012.\n"
    (quote,) = terminal.done("quote", "list", sample, "--state", "edited", "--json").json()["list"]
    assert (quote["exact"], quote["edited"]) == (SAID, EDITED)
    assert _changed(terminal, sample, corrected) == []


def test_a_document_prints_the_edited_words_unless_those_that_were_said_are_asked_for(
    terminal: Terminal, sample: Path, corrected: Path, tmp_path: Path
) -> None:
    (row,) = _changed(terminal, sample, corrected)
    terminal.done("read-back", sample, corrected, "--accept", row["number"])
    terminal.done("export", sample, tmp_path / "edited.html", "--document", "quotes")
    terminal.done("export", sample, tmp_path / "said.html", "--document", "quotes", "--words", "verbatim")
    edited, said = ((tmp_path / f"{each}.html").read_text(encoding="utf-8") for each in ("edited", "said"))
    assert (EDITED in edited, SAID in edited, "were edited for reading" in edited) == (True, False, True)
    assert (EDITED in said, SAID in said, "were edited for reading" in said) == (False, True, False)


def test_edited_words_are_set_and_cleared_by_hand(terminal: Terminal, sample: Path) -> None:
    told = terminal.done("quote", "keep", sample, "CO-012", "2", SAID).out
    number = told.rsplit(" ", 1)[1].strip(".\n")
    terminal.done("quote", "set", sample, "edited", number, "--to", EDITED)
    assert f"    edited: {EDITED}" in terminal.done("quote", "list", sample, "guio dias").out
    terminal.done("quote", "set", sample, "edited", number, "--clear")
    assert terminal.done("quote", "list", sample, "--state", "edited", "--json").json()["quotes"] == 0


def test_what_cannot_be_read_back_is_told(terminal: Terminal, sample: Path, corrected: Path, tmp_path: Path) -> None:
    assert "does not exist" in terminal.refused("read-back", sample, tmp_path / "no.docx")
    (tmp_path / "letter.docx").write_text("A letter.", encoding="utf-8")
    assert "letter.docx" in terminal.refused("read-back", sample, tmp_path / "letter.docx")
    assert "number 999" in terminal.refused("read-back", sample, corrected, "--accept", "999")
    assert terminal.run("read-back", sample, corrected, "--accept", "some").status == 2
    assert terminal.run("read-back", sample, corrected, "3").status == 2
