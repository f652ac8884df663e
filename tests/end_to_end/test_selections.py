"""Selections from the command line: put in order, given words, made into others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.terminal import Terminal

_NAME = "Capitalization book (sample)"


def _shown(terminal: Terminal, archive: Path, name: str = _NAME) -> Any:
    return terminal.done("selection", "show", archive, name, "--json").json()


def _words(terminal: Terminal, archive: Path) -> list[str]:
    return [each["words"] or each["code"] for each in _shown(terminal, archive)["list"]]


@pytest.mark.parametrize("kind", ["heading", "text", "note"])
def test_words_are_put_where_they_are_wanted(terminal: Terminal, sample: Path, kind: str) -> None:
    terminal.done("selection", kind, sample, _NAME, "Words of ours", "--before", "2")
    second, last = _shown(terminal, sample)["list"][1], _words(terminal, sample)[-1]
    assert (second["kind"], second["words"], second["may_leave"]) == (kind, "Words of ours", kind != "note")
    terminal.done("selection", kind, sample, _NAME, "At the end")
    assert _words(terminal, sample)[-2:] == [last, "At the end"]


def test_what_stands_somewhere_is_moved_and_taken_out(terminal: Terminal, sample: Path) -> None:
    before = _words(terminal, sample)
    terminal.done("selection", "move", sample, _NAME, "3", "2", "--before", "1")
    assert _words(terminal, sample)[:3] == [before[2], before[1], before[0]]
    terminal.done("selection", "take-out", sample, _NAME, "1", "2")
    assert _words(terminal, sample) == [before[0], *before[3:]]
    terminal.done("undo", sample)
    terminal.done("undo", sample)
    assert _words(terminal, sample) == before


def test_a_place_that_is_not_there_is_said_so(terminal: Terminal, sample: Path) -> None:
    ran = terminal.run("selection", "take-out", sample, _NAME, "400")
    assert ran.status == 2
    assert "there is no place 400" in ran.err


def test_a_selection_is_arranged_by_what_is_asked_for(terminal: Terminal, sample: Path) -> None:
    assert terminal.done("selection", "arrange", sample, _NAME, "code").out.startswith("Done: ")
    codes: list[str] = []
    for each in _shown(terminal, sample)["list"]:
        if each["code"] is None:
            assert codes == sorted(codes)
            codes = []
        else:
            codes.append(each["code"])
    assert terminal.run("selection", "arrange", sample, _NAME, "height").status == 2


def test_others_are_made_of_a_selection(terminal: Terminal, sample: Path) -> None:
    terminal.done("selection", "duplicate", sample, _NAME, "Annual report")
    made = terminal.done("selection", "split", sample, "Annual report", "country", "--language", "es").out
    assert "  Annual report – Perú\n" in made
    terminal.done("selection", "merge", sample, "Both", _NAME, "Annual report – Perú")
    terminal.done("selection", "rename", sample, "Annual report", "Yearly report")
    terminal.done("selection", "delete", sample, _NAME)
    names = [each["name"] for each in terminal.done("selection", "list", sample, "--json").json()]
    assert _NAME not in names
    assert {"Both", "Yearly report", "Annual report – Perú"} <= set(names)


def test_the_totals_are_told_in_words(terminal: Terminal, sample: Path) -> None:
    told = terminal.done("selection", "list", sample).out
    shown = _shown(terminal, sample)
    assert f"{shown['people']} people ({shown['women']} women, {shown['men']} men)" in told
    assert "stays inside: " in terminal.done("selection", "show", sample, _NAME).out


def test_what_an_export_leaves_out_is_written_to_a_table(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    report = tmp_path / "left-out.csv"
    ran = terminal.done("export", sample, tmp_path / "book.docx", "--selection", _NAME, "--report", report)
    (heading, *rows) = report.read_text(encoding="utf-8-sig").splitlines()
    assert heading == "code,left out,reason"
    assert f"Left out: {len(rows)}\n" in ran.out
    assert terminal.run("export", sample, tmp_path / "book.docx", "--report", tmp_path / "x.txt").status == 2
