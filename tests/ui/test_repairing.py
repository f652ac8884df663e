"""An archive that is too damaged to be opened: the window offers to repair it, asks, and opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from testimony_archive.domain.backups import BackupReason
from testimony_archive.ui.models.row_words import moment
from tests.damaging import PAGE, overwrite, root_page, wipe_page
from tests.factories import Content, content, opened, record, small_archive

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.program import Program


@pytest.fixture
def backed_up(tmp_path: Path) -> tuple[Path, Content]:
    with opened(tmp_path / "archive") as workspace:
        workspace.backing_up.make(BackupReason.ASKED)
        return workspace.path, content(workspace)


def is_open(program: Program) -> bool:
    return program.session is not None


def held_by(program: Program) -> Content:
    assert program.session is not None
    return content(program.session.context.workspace)


class Bar:
    """What the message bar says, and its button."""

    def __init__(self, program: Program) -> None:
        self._shown = QSignalSpy(program.messages.shown)
        self._offered = QSignalSpy(program.messages.action_offered)

    @property
    def text(self) -> str:
        _, text, advice = self._shown.at(self._shown.count() - 1)
        return f"{text} {advice}"

    def click(self) -> str:
        words, act = self._offered.at(self._offered.count() - 1)
        act()
        return str(words)


def test_a_database_that_cannot_be_read_comes_back_from_a_backup_when_somebody_agrees(
    program: Program, backed_up: tuple[Path, Content]
) -> None:
    path, held = backed_up
    overwrite(path, 0, bytes(PAGE))
    damaged = (path / "archive.db").read_bytes()
    bar = Bar(program)
    program.open_archive(path)
    assert not is_open(program)
    assert "cannot be read" in bar.text
    assert "not a testimony archive" not in bar.text
    assert bar.click() == "Repair…"
    assert "what was changed since is lost" in bar.text
    assert (path / "archive.db").read_bytes() == damaged  # nothing is done before somebody agrees
    assert bar.click() == "Repair now"
    assert is_open(program)
    assert held_by(program) == held
    assert "The archive was repaired." in bar.text


def test_when_the_backup_was_made_is_told_as_everywhere_in_the_window(
    program: Program, backed_up: tuple[Path, Content], workspaces: Workspaces
) -> None:
    path, _ = backed_up
    with workspaces.open(path) as workspace:
        (point,) = workspace.backing_up.points()
    overwrite(path, 0, bytes(PAGE))
    bar = Bar(program)
    program.open_archive(path)
    bar.click()
    assert f"is of {moment(point.moment.isoformat())}." in bar.text


def test_a_database_that_is_gone_is_brought_back_by_whoever_opens_the_folder(
    program: Program, backed_up: tuple[Path, Content]
) -> None:
    path, held = backed_up
    (path / "archive.db").unlink()
    bar = Bar(program)
    program.open_archive(path)
    assert "is gone" in bar.text
    assert bar.click() == "Repair…"
    assert bar.click() == "Repair now"
    assert held_by(program) == held


def test_without_a_backup_that_is_told(program: Program, tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    overwrite(path, 0, bytes(PAGE))
    bar = Bar(program)
    program.open_archive(path)
    bar.click()
    assert "No sound backup" in bar.text
    assert "--from" not in bar.text, "no folder can be named there"


def test_a_folder_that_is_no_archive_is_not_to_be_repaired(program: Program, tmp_path: Path) -> None:
    offered = QSignalSpy(program.messages.action_offered)
    program.open_archive(tmp_path)
    assert offered.count() == 0


def test_an_archive_that_is_open_is_closed_to_be_repaired(program: Program, backed_up: tuple[Path, Content]) -> None:
    path, held = backed_up
    program.open_archive(path)
    bar = Bar(program)
    wipe_page(path, root_page(path, "passage"))
    program.repair_archive(path)
    assert not is_open(program)
    assert "can be brought back" in bar.text
    bar.click()
    assert is_open(program)
    assert held_by(program) == held


def test_an_archive_in_which_nothing_is_damaged_is_opened_again(
    program: Program, backed_up: tuple[Path, Content]
) -> None:
    program.repair_archive(backed_up[0])
    assert is_open(program)


def test_what_nothing_has_is_told_after_a_repair(program: Program, tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    wipe_page(path, root_page(path, "passage"))
    bar = Bar(program)
    program.repair_archive(path)
    bar.click()
    assert "Still damaged in" in bar.text


def test_a_file_that_nothing_has_is_told_as_damaged_in_the_archive_that_is_opened_then(
    program: Program, backed_up: tuple[Path, Content], workspaces: Workspaces
) -> None:
    path, _ = backed_up
    with workspaces.open(path) as workspace:
        workspace.fixity.check()
        workspace.attaching.path_of(record(workspace, "PE-001").attachments[0]).unlink()
    overwrite(path, 0, bytes(PAGE))
    bar = Bar(program)
    program.open_archive(path)
    bar.click()
    bar.click()
    assert "Still damaged in" in bar.text
    assert program.session is not None
    (damaged,) = program.session.context.workspace.fixity.state().damaged
    assert damaged.name.startswith("PE-001, ")
