"""Bad input from the field: one clear line, exit status 1, and the archive as it was."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.end_to_end.terminal import Terminal


def _empty(path: Path) -> Path:
    (path / "empty.csv").touch()
    return path / "empty.csv"


def _missing(path: Path) -> Path:
    return path / "nowhere.csv"


def _truncated_workbook(path: Path) -> Path:
    book = Workbook()
    book.active.append(["code", "title"])  # type: ignore[union-attr]
    book.save(path / "cut.xlsx")
    content = (path / "cut.xlsx").read_bytes()
    (path / "cut.xlsx").write_bytes(content[: len(content) // 2])
    return path / "cut.xlsx"


def _word_document_that_is_none(path: Path) -> Path:
    (path / "wrong.docx").write_bytes(b"\x00\x01\x02 this is no Word document \xff" * 50)
    return path / "wrong.docx"


def _zip_named_docx(path: Path) -> Path:
    with zipfile.ZipFile(path / "plain.docx", "w") as package:
        package.writestr("readme.txt", "nothing of Word in here")
    return path / "plain.docx"


def _duplicate_codes(path: Path) -> Path:
    (path / "twice.csv").write_text("code,title\nA-1,One\na-1,Two\n", encoding="utf-8")
    return path / "twice.csv"


def _unknown_country(path: Path) -> Path:
    (path / "country.csv").write_text("code,country\nA-1,Atlantis\n", encoding="utf-8")
    return path / "country.csv"


def _formula(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["code", "title"])
    sheet.append(["A-1", "=1+1"])
    book.save(path / "formula.xlsx")
    return path / "formula.xlsx"


def _impossible_date(path: Path) -> Path:
    (path / "date.csv").write_text("code,date\nA-1,2021-02-31\n", encoding="utf-8")
    return path / "date.csv"


def _missing_file(path: Path) -> Path:
    (path / "files.csv").write_text("code,audio\nA-1,recordings/none.mp3\n", encoding="utf-8")
    return path / "files.csv"


def _sound_that_is_none(path: Path) -> Path:
    (path / "fake.mp3").write_text("these are only words", encoding="utf-8")
    (path / "sound.csv").write_text("code,audio\nA-1,fake.mp3\n", encoding="utf-8")
    return path / "sound.csv"


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (_empty, "empty.csv"),
        (_missing, "nowhere.csv"),
        (_truncated_workbook, "cut.xlsx"),
        (_word_document_that_is_none, "wrong.docx"),
        (_zip_named_docx, "plain.docx"),
        (_duplicate_codes, "row 3"),
        (_unknown_country, "Atlantis"),
        (_formula, "row 2"),
        (_impossible_date, "row 2"),
        (_missing_file, "none.mp3"),
        (_sound_that_is_none, "fake.mp3"),
    ],
)
def test_each_gets_one_clear_message_and_changes_nothing(
    terminal: Terminal, tmp_path: Path, make: Callable[[Path], Path], named: str
) -> None:
    archive = tmp_path / "archive"
    terminal.done("new", archive, "--profile", "pa-efe")
    before = _state(archive)
    assert named in terminal.refused("import", archive, make(tmp_path))
    assert _state(archive) == before
    assert terminal.done("info", archive, "--json").json()["testimonies"] == 0
    assert terminal.done("verify", archive, "--json").json()["ok"] is True


def test_a_transcript_with_control_characters_keeps_its_words(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "PE-001_es.txt").write_bytes("Ana: La es\x00cuela\x07 abrió.\n\nLuis: Sí.".encode())
    terminal.done("new", tmp_path / "archive")
    terminal.done("import", tmp_path / "archive", tmp_path / "PE-001_es.txt", "--set", "consent=public")
    record = terminal.done("show", tmp_path / "archive", "PE-001", "--json").json()
    assert [each["text"] for each in record["transcripts"][0]["passages"]] == ["La escuela abrió.", "Sí."]
    terminal.done("export", tmp_path / "archive", tmp_path / "out.docx")


def test_one_bad_row_keeps_the_whole_table_out(terminal: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "mixed.csv"
    table.write_text("code,country\nA-1,Peru\nA-2,Atlantis\nA-3,Chile\n", encoding="utf-8")
    terminal.done("new", tmp_path / "archive")
    line = terminal.refused("import", tmp_path / "archive", table)
    assert "row 3" in line
    assert terminal.done("info", tmp_path / "archive", "--json").json()["testimonies"] == 0


def test_commands_on_what_is_no_archive(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("no archive", encoding="utf-8")
    for path in (tmp_path / "folder", tmp_path / "file", tmp_path / "nowhere"):
        assert str(path) in terminal.refused("info", path)
    (tmp_path / "folder" / "archive.db").write_bytes(b"this is no database at all, though it is named like one" * 40)
    assert str(tmp_path / "folder") in terminal.refused("search", tmp_path / "folder", "vida")


def test_a_new_archive_is_never_made_over_something(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("four years of work", encoding="utf-8")
    assert str(tmp_path) in terminal.refused("new", tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_unknown_profile_code_or_selection_names_those_there_are(terminal: Terminal, sample: Path) -> None:
    assert "pa-efe" in terminal.refused("new", sample.parent / "other", "--profile", "pa-efee")
    assert "PE-014" in terminal.refused("show", sample, "PE-0144")
    assert "Capitalization" in terminal.refused("export", sample, "x.docx", "--selection", "Nothing")
    assert not (sample.parent / "other").exists()


def test_an_export_to_a_format_or_folder_that_cannot_be_keeps_everything(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    assert ".docx" in terminal.refused("export", sample, tmp_path / "out.pdf")
    assert "nowhere" in terminal.refused("export", sample, tmp_path / "nowhere" / "deeper" / "out.docx")
    (tmp_path / "template.docx").write_bytes(b"no template")
    assert "template.docx" in terminal.refused(
        "export", sample, tmp_path / "out.docx", "--template", tmp_path / "template.docx"
    )
    assert not (tmp_path / "out.docx").exists()


def _state(archive: Path) -> dict[str, int]:
    return {
        str(each.relative_to(archive)): each.stat().st_size
        for each in archive.rglob("*")
        if each.is_file() and "archive.db" not in each.name and "lock" not in each.name
    }


def test_without_a_screen_the_window_is_refused_in_one_line(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only there are screens named by variables")
    screens = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "testimony_archive", "open", str(tmp_path)]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "There is no screen to open a window on." in line
