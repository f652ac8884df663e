"""The log tells what happened and where, and nothing about the people in an archive."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from testimony_archive.config.logging import LOG_FILE_NAME, DiscreetFormatter, log_to
from testimony_archive.config.settings import LogLevel
from tests.children import environment_of_children

program_logger = logging.getLogger("testimony_archive.somewhere")


def test_messages_of_the_level_and_above_are_written(tmp_path: Path) -> None:
    with log_to(tmp_path / "log", LogLevel.INFO) as file:
        program_logger.debug("too fine")
        program_logger.info("%d passages indexed", 48)
        assert file is not None
        written = file.read_text(encoding="utf-8")
    assert written.endswith("INFO    testimony_archive.somewhere: 48 passages indexed\n")
    assert "too fine" not in written


def test_nothing_is_written_once_the_block_has_ended(tmp_path: Path) -> None:
    program = logging.getLogger("testimony_archive")
    before = (program.level, list(program.handlers))
    with log_to(tmp_path, LogLevel.DEBUG) as file:
        pass
    program_logger.error("after the end")
    assert (program.level, program.handlers) == before
    assert file is not None
    assert file.read_text(encoding="utf-8") == ""


def read_statement(speaker: str) -> None:
    """Fails as a database does, which quotes the values that it was given."""
    try:
        raise KeyError(speaker)
    except KeyError as cause:
        raise ValueError(f"no statement of {speaker}") from cause


def read_quietly(speaker: str) -> None:
    """Fails without a word about its cause."""
    try:
        raise KeyError(speaker)
    except KeyError:
        raise ValueError(speaker) from None


def test_an_exception_and_its_cause_are_logged_without_their_words(tmp_path: Path) -> None:
    with log_to(tmp_path, LogLevel.INFO) as file:
        try:
            read_statement("Rosa " + "Quispe")
        except ValueError:
            program_logger.exception("a task failed")
        assert file is not None
        written = file.read_text(encoding="utf-8")
    assert "Rosa Quispe" not in written
    assert written.index("builtins.ValueError\n") < written.index("after:\n") < written.index("builtins.KeyError\n")
    assert "in read_statement\n" in written


def test_an_error_of_the_system_is_named_without_the_file(tmp_path: Path) -> None:
    with log_to(tmp_path, LogLevel.INFO) as file:
        try:
            (tmp_path / "Rosa Quispe.mp3").read_bytes()
        except OSError:
            program_logger.exception("a recording could not be read")
        assert file is not None
        written = file.read_text(encoding="utf-8")
    assert "builtins.FileNotFoundError: No such file or directory\n" in written
    assert ".mp3'" not in written


def test_a_hidden_cause_stays_hidden(tmp_path: Path) -> None:
    with log_to(tmp_path, LogLevel.INFO) as file:
        try:
            read_quietly("Rosa " + "Quispe")
        except ValueError:
            program_logger.exception("a task failed")
        assert file is not None
        written = file.read_text(encoding="utf-8")
    assert "builtins.ValueError\n" in written
    assert "builtins.KeyError" not in written


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("opened /home/rosa/archivo", "opened ~/archivo"),
        ("'/home/rosa'", "'~'"),
        ("/home/rosalía/archivo", "/home/rosalía/archivo"),
    ],
)
def test_the_home_folder_does_not_say_whose_it_is(message: str, written: str) -> None:
    record = logging.LogRecord("testimony_archive", logging.INFO, __file__, 1, message, None, None)
    assert DiscreetFormatter(Path("/home/rosa")).format(record).endswith(f": {written}")


def test_a_folder_that_cannot_be_written_to_gives_no_log_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with log_to(tmp_path / "file", LogLevel.INFO) as file:
        program_logger.info("borne")
    assert file is None


def test_an_error_that_groups_others_names_their_types_and_none_of_their_words(tmp_path: Path) -> None:
    with log_to(tmp_path, LogLevel.INFO) as file:
        program_logger.error("failed", exc_info=ExceptionGroup("of Rosa", [KeyError("Rosa"), ValueError("Quispe")]))
        assert file is not None
        written = file.read_text(encoding="utf-8")
    assert "builtins.ExceptionGroup\nwith:\nbuiltins.KeyError\nwith:\nbuiltins.ValueError\n" in written
    assert "Rosa" not in written


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_costs_the_log_and_nothing_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / LOG_FILE_NAME).symlink_to("/dev/full")
    with log_to(tmp_path, LogLevel.INFO):
        program_logger.info("borne by %s", "Rosa")
    assert capfd.readouterr().err == ""


def test_two_programs_that_write_at_once_keep_their_lines_whole_and_the_bounds(tmp_path: Path) -> None:
    writer = (
        "import logging, sys; from pathlib import Path; from testimony_archive.config.logging import log_to\n"
        "from testimony_archive.config.settings import LogLevel\n"
        "with log_to(Path(sys.argv[1]), LogLevel.INFO):\n"
        "    for _ in range(2_500): logging.getLogger('testimony_archive').info(sys.argv[2] * 1_000)"
    )
    command = [sys.executable, "-c", writer, str(tmp_path)]
    both = [subprocess.Popen([*command, letter], env=environment_of_children()) for letter in "ab"]
    assert [each.wait(timeout=120) for each in both] == [0, 0]
    files = sorted(tmp_path.iterdir())
    assert [each.name for each in files] == [LOG_FILE_NAME, *(f"{LOG_FILE_NAME}.{number}" for number in (1, 2, 3))]
    assert all(each.stat().st_size < 1_010_000 for each in files)
    lines = [line for each in files for line in each.read_text(encoding="utf-8").splitlines()]
    assert {line[-1_000:] for line in lines} <= {"a" * 1_000, "b" * 1_000}


def test_a_full_file_is_put_aside_and_three_are_kept(tmp_path: Path) -> None:
    with log_to(tmp_path, LogLevel.INFO):
        for _ in range(6_000):
            program_logger.info("%s", "x" * 1_000)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "testimony-archive.log",
        "testimony-archive.log.1",
        "testimony-archive.log.2",
        "testimony-archive.log.3",
    ]
