"""Of a process that died, the next one knows where."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from pathlib import Path

import pytest

from testimony_archive.config.crash_file import crashes_noted
from tests.children import environment_of_children

DIES = """
import ctypes, sys
from pathlib import Path
from testimony_archive.config.crash_file import crashes_noted
with crashes_noted(Path(sys.argv[1])) as written:
    assert not written
    if len(sys.argv) > 2:
        ctypes.string_at(0)
"""


def run(*arguments: object) -> int:
    command = [sys.executable, "-c", DIES, *map(str, arguments)]
    return subprocess.run(command, check=False, env=environment_of_children(), timeout=60).returncode


def test_where_it_died_is_told_once(tmp_path: Path) -> None:
    assert run(tmp_path, "now") != 0
    with crashes_noted(tmp_path) as written:
        assert "string_at" in written
    with crashes_noted(tmp_path) as written:
        assert written == ""


def test_of_one_that_ended_as_it_should_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert run(tmp_path) == 0
    assert (tmp_path / "crash.txt").read_text(encoding="utf-8") == ""


def test_a_folder_that_cannot_be_written_to_is_borne(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with crashes_noted(tmp_path / "file") as written:
        assert written == ""


@pytest.mark.skipif(not faulthandler.is_enabled(), reason="pytest's own is switched off")
def test_who_watches_already_goes_on_watching(tmp_path: Path) -> None:
    with crashes_noted(tmp_path):
        pass
    assert faulthandler.is_enabled()
