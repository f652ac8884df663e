"""The handbook's commands work as they are printed, page by page, on the sample archive."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
import typer
from docx.enum.style import WD_STYLE_TYPE

from testimony_archive.cli.app import make_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.end_to_end.terminal import Terminal

_REPOSITORY = Path(__file__).resolve().parents[2]
_PAGES = ("README.md", *sorted(f"docs/{each.name}" for each in (_REPOSITORY / "docs").glob("*.md")))
_PROGRAM = "testimony-archive"
_NO_COMMANDS_OF_OURS = {"make"}  # they set the machine up, or run the tests
_MAKE_AN_ARCHIVE = {"new", "sample"}
_FILES_OF_ONES_OWN = {
    "interviews.csv": "code,title,country,role,interviewee,consent,text\n"
    "INT-1,La beca,PE,student,Ana,public,Ana: Muchas mujeres de aquí estudian con becas.\n",
    "recordings/INT-2.txt": "Eva: Nadie me preguntó antes.\n",
    "hearings.csv": "id,statement,profession,full-name\nH-1,We were not heard that day.,teacher,Ann Low\n",
}
"""What a reader brings: tables and folders of interviews, which no command makes."""


def _commands(page: str) -> Iterator[list[str]]:
    """The words of each command in the blocks of code of a page, where a block holds commands."""
    for block in re.findall(r"^```\w*\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        lines = [shlex.split(line, comments=True) for line in block.replace("\\\n", " ").splitlines()]
        if lines and lines[0][:1] in ([_PROGRAM], *([each] for each in _NO_COMMANDS_OF_OURS)):
            yield from (words for words in lines if words)


@pytest.fixture
def folder(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a reader stands: the sample archive under its name in the handbook, and interviews of their own."""
    here = tmp_path / "here"
    here.mkdir()
    (here / "second-disk").mkdir()
    shutil.move(sample, here / "my-archive")
    for name, text in _FILES_OF_ONES_OWN.items():
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(text, encoding="utf-8")
    _make_template(here / "organisation.dotx")
    monkeypatch.chdir(here)
    return here


def _make_template(path: Path) -> None:
    """An organisation's own, which has Word's styles and one more."""
    template = docx.Document()
    template.styles.add_style("Key Message", WD_STYLE_TYPE.PARAGRAPH)
    template.save(str(path))


@pytest.mark.parametrize("name", _PAGES)
def test_every_command_of_a_page_works_in_its_order(name: str, terminal: Terminal, folder: Path) -> None:
    for words in _commands((_REPOSITORY / name).read_text(encoding="utf-8")):
        if words[0] in _NO_COMMANDS_OF_OURS:
            continue
        if words[1] in _MAKE_AN_ARCHIVE:
            shutil.rmtree(folder / words[2], ignore_errors=True)
        ran = terminal.run(*words[1:])
        assert ran.status == 0, f"{shlex.join(words)}: {ran.err}"
        assert ran.out.strip(), f"{shlex.join(words)} has no answer"
        assert not ran.out.startswith("0 "), f"{shlex.join(words)} finds nothing"


def test_there_are_commands_to_try() -> None:
    assert sum(1 for name in _PAGES for _ in _commands((_REPOSITORY / name).read_text(encoding="utf-8"))) > 15


def test_a_transcript_as_text_looks_as_the_page_shows_it(terminal: Terminal, folder: Path) -> None:
    page = (_REPOSITORY / "docs" / "transcripts.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```\n(Testimony Archive · .*?)^```", page, re.MULTILINE | re.DOTALL)
    code = shown.split(" · ")[1]
    terminal.done("transcript", "my-archive", code, "out.txt")
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith(shown)


def test_the_handbook_lists_every_command_with_every_option() -> None:
    page = (_REPOSITORY / "docs" / "command-line.md").read_text(encoding="utf-8")
    rows = re.findall(rf"^\| `{_PROGRAM} (.*?)` \|", page, re.MULTILINE)
    missing = {
        name: absent
        for name, options in _usages(typer.main.get_command(make_app()))
        if (absent := options - set(re.findall(r"--[a-z-]+", _row_of(name, rows))) or _row_of(name, rows) == "")
    }
    assert missing == {}


def _row_of(name: str, rows: list[str]) -> str:
    return next((row for row in rows if f"{row} ".startswith(f"{name} ")), "")


def _usages(command: Any, name: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every command with its options by their long names."""
    for word, each in getattr(command, "commands", {}).items():
        path = f"{name} {word}".strip()
        if hasattr(each, "commands"):
            yield from _usages(each, path)
        else:
            yield path, {one.opts[0] for one in each.params if one.param_type_name == "option"} - {"--help"}
