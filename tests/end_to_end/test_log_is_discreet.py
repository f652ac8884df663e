"""Whatever is done and whatever goes wrong, at the finest level: the log, and stderr of the window, tell of nobody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from testimony_archive.config.settings import LogLevel, SettingsFile
from tests.children import run_child
from tests.factories import recording, table

if TYPE_CHECKING:
    from tests.end_to_end.terminal import Terminal

MARK = "zqxwordkj"
"""In every field, name, file name, folder, search and answer."""
FREE_TEXT = (
    "title", "place", "project", "keywords", "collection", "series", "summary", "main_idea", "notes", "interviewee",
    "pseudonym", "institution", "interviewer", "transcriber", "translator", "access_reason",
)  # fmt: skip


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A folder with the mark in its name, and in it a table whose every field has the mark."""
    folder = tmp_path / f"{MARK} folder"
    row = {each: f"{each} {MARK}" for each in FREE_TEXT}
    row |= {"code": f"{MARK}-1", "country": "PE", "language": "es", "theme": "", "consent": "written"}
    row |= {"consent_uses": "internal;quote;publish", "audio": f"{MARK}.wav", "pseudonym": ""}
    row |= {"text": f"ANA: {MARK} dijo algo.\n\nROSA: Sí, {MARK}.\n\nANA: ¿Y {MARK}?"}
    recording(folder / f"{MARK}.wav")
    table(folder / "table.csv", [row])
    table(folder / "bad.csv", [row | {"code": f"{MARK}-2", "country": MARK, "date": MARK, "audio": f"{MARK}.mp3"}])
    (folder / f"{MARK}.xlsx").write_bytes(b"PK\x03\x04" + MARK.encode())
    (folder / f"{MARK}.docx").write_bytes(b"PK\x03\x04" + MARK.encode())
    (folder / f"{MARK}.srt").write_text(f"1\n{MARK} --> soon\n{MARK}\n", encoding="utf-8")
    (folder / f"{MARK}.mp3").write_bytes(MARK.encode() * 100)
    return folder


def log_of(user: Path) -> str:
    files = [each for each in (user / "log").iterdir() if each.is_file()]
    assert files
    return "\n".join(each.read_text(encoding="utf-8", errors="replace") for each in files)


def log_everything(user: Path) -> None:
    file = SettingsFile(user / "settings")
    file.update(lambda old: old)
    known = json.loads(file.path.read_text(encoding="utf-8"))
    file.path.write_text(json.dumps(known | {"log_level": LogLevel.DEBUG.value}), encoding="utf-8")
    assert file.read().log_level is LogLevel.DEBUG


def test_no_command_writes_a_word_of_an_archive_to_the_log(terminal: Terminal, marked: Path, user_folder: Path) -> None:
    log_everything(user_folder)
    archive, out = marked / "archive", marked / "out"
    out.mkdir()
    for command in (
        ["new", archive, "--profile", "pa-efe"],
        ["import", archive, marked / "table.csv"],
        ["search", archive, MARK],
        ["search", archive, f'"{MARK} (('],
        ["concordance", archive, MARK],
        ["show", archive, f"{MARK}-1"],
        ["select", archive, MARK, "--query", MARK],
        ["set", archive, "title", f"{MARK}-1", "--to", f"Otro {MARK}"],
        ["saved", "keep", archive, MARK, MARK],
        ["undo", archive],
        *(["export", archive, out / f"{MARK}.{each}"] for each in ("docx", "xlsx", "csv", "html", "json")),
        ["transcript", archive, f"{MARK}-1", out / f"{MARK}.txt"],
        ["import", archive, marked / f"{MARK}.srt"],
        ["verify", archive],
        ["reindex", archive],
        ["backup", archive, out / f"{MARK}.zip"],
        ["restore", out / f"{MARK}.zip", marked / f"{MARK} again"],
    ):
        terminal.done(*command)
    for command in (
        ["import", archive, marked / "bad.csv"],
        *(["import", archive, marked / f"{MARK}.{each}"] for each in ("xlsx", "docx", "gone")),
        ["show", archive, f"{MARK}-none"],
        ["set", archive, "date", f"{MARK}-1", "--to", MARK],
        ["search", archive, MARK, "--theme", MARK],
        ["export", archive, marked / "gone" / f"{MARK}.docx"],
        ["export", archive, out / f"{MARK}.zzz"],
        ["restore", marked / "table.csv", marked / "new"],
        ["new", archive],
    ):
        assert terminal.run(*command).status in {1, 2}, command
    next(each for each in (archive / "media").rglob("*") if each.is_file()).unlink()
    assert terminal.run("verify", archive).status == 3
    (archive / "archive.db").write_bytes(MARK.encode() * 1_000)
    terminal.run("search", archive, MARK)
    assert MARK not in log_of(user_folder).lower()


def test_a_fault_ends_a_command_with_a_report_that_tells_of_nobody(
    terminal: Terminal, sample: Path, tmp_path: Path, user_folder: Path
) -> None:
    archive = shutil.move(sample, tmp_path / MARK)
    code = """
import sys, sqlcipher3.dbapi2 as sqlite
connection = sqlite.connect(sys.argv[1] + "/archive.db")
connection.execute("ALTER TABLE saved_search RENAME TO lost")
connection.commit()
"""
    run_child(code, archive)
    ran = terminal.run("saved", "keep", archive, MARK, MARK)

    assert ran.status == 70
    assert ran.out == ""
    first, empty, *report = ran.err.splitlines()
    assert "This is a fault of the program" in first
    assert str(user_folder / "log" / "testimony-archive.log") in first
    assert empty == ""
    assert "sqlalchemy.exc.OperationalError" in report
    assert report[-1] == "sqlcipher3.dbapi2.OperationalError" or "after:" in report
    assert MARK not in ran.err.replace(str(user_folder), "")
    written = log_of(user_folder)
    assert "sqlalchemy.exc.OperationalError" in written
    assert MARK not in written


IN_THE_WINDOW = """
import sys
from pathlib import Path
from testimony_archive.bootstrap import start
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from testimony_archive.ui.main_window import MainWindow
from testimony_archive.ui.program import Program, make_application

archive, mark = Path(sys.argv[1]), sys.argv[2]
application = make_application(["testimony-archive"])
steps = 0

def work():
    global steps
    window = next((each for each in application.topLevelWidgets() if isinstance(each, MainWindow)), None)
    if window is None or not window.windowTitle().startswith("archive"):
        return
    session = next(each for each in window.children() if type(each).__name__ == "ArchiveSession")
    context = session.context
    steps += 1
    match steps:
        case 1:
            context.shell.open_search(mark)
        case 3:
            (testimony_id,) = context.workspace.catalogue.testimony_ids([f"{mark}-1"])
            context.shell.open_testimony(testimony_id)
        case 8:
            context.player.toggle()
        case 12:
            qWarning(f"Could not open '{archive}/{mark}.wav'")
            context.tasks.read(lambda _progress: {}[mark])
        case 16:
            print("done", flush=True)
            window.close()

timer = QTimer()
timer.timeout.connect(work)
timer.start(50)
sys.exit(start(["open", str(archive)]))
"""


def test_the_window_tells_of_nobody_either(terminal: Terminal, marked: Path, user_folder: Path) -> None:
    log_everything(user_folder)
    archive = marked / "archive"
    terminal.done("new", archive, "--profile", "pa-efe")
    terminal.done("import", archive, marked / "table.csv")
    errors = marked / "stderr.txt"
    assert run_child(f"import os\nos.dup2(os.open({str(errors)!r}, os.O_CREAT | os.O_WRONLY), 2)\n{IN_THE_WINDOW}",
                     archive, MARK) == "done"  # fmt: skip
    assert MARK not in errors.read_text(encoding="utf-8", errors="replace")
    written = log_of(user_folder)
    assert "builtins.KeyError" in written
    assert "Could not open …" in written
    assert MARK not in written
