"""Files are checked while nobody is at work in the window, and what is found is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from testimony_archive.domain.fixity import CheckCause
from testimony_archive.ui.presenters.idle_checks import IdleChecks
from tests.damaging import alter_rows
from tests.factories import small_archive

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.program import Program
    from testimony_archive.ui.session import ArchiveSession

SOON_MS = 20
LATE_MS = 3_600_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_archive(tmp_path / "archive")


@pytest.fixture
def session(program: Program, path: Path) -> ArchiveSession:
    """An open archive, one of whose passages somebody altered behind its back."""
    alter_rows(path, "UPDATE passage SET text = '?' WHERE id = 2")
    program.open_archive(path)
    assert program.session is not None
    return program.session


def checks(session: ArchiveSession, program: Program, idle_after_ms: int) -> IdleChecks:
    handle = program.window.windowHandle()
    assert handle is not None
    return IdleChecks(session.context, handle, session, idle_after_ms)


def scheduled(session: ArchiveSession) -> int:
    history = session.context.workspace.fixity.history()
    return sum(each.cause is CheckCause.SCHEDULED for each in history)


def test_an_open_archive_is_checked_when_nobody_is_there(session: ArchiveSession) -> None:
    assert session.idle_checks is not None
    assert scheduled(session) == 0


def test_what_idle_time_finds_is_told_once_with_a_way_to_see_more(
    session: ArchiveSession, program: Program, qtbot: QtBot
) -> None:
    shown, offered = QSignalSpy(program.messages.shown), QSignalSpy(program.messages.action_offered)
    made = checks(session, program, SOON_MS)
    wanted = QSignalSpy(made.health_wanted)
    with qtbot.waitSignal(made.damage_found, timeout=10_000) as told:
        pass
    (found,) = told.args[0]
    assert found.where == "PE-001, passage 2 (es)"
    assert scheduled(session) == 1
    assert "PE-001, passage 2 (es)" in shown.at(shown.count() - 1)[1]
    offered.at(offered.count() - 1)[1]()
    assert wanted.count() == 1
    count = shown.count()
    with qtbot.waitSignal(made._watch.became_idle, timeout=10_000):
        pass
    assert shown.count() == count


def test_who_is_at_work_is_left_alone(session: ArchiveSession, program: Program, qtbot: QtBot) -> None:
    made = checks(session, program, LATE_MS)
    back = QSignalSpy(made._watch.came_back)
    handle = program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert back.count() == 0  # nobody was away
    made._watch._on_time_passed()
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert back.count() == 1
    with qtbot.waitSignal(made._watch.came_back, timeout=10_000):
        made._watch._on_time_passed()
        QTest.mouseMove(handle, program.window.rect().center())


def test_nothing_is_checked_while_something_else_is_under_way(session: ArchiveSession, program: Program) -> None:
    made = checks(session, program, LATE_MS)
    session.tasks.busy_changed.emit(True)
    made._watch._on_time_passed()
    assert scheduled(session) == 0
    session.tasks.busy_changed.emit(False)
    made._watch._on_time_passed()
    assert scheduled(session) == 1
