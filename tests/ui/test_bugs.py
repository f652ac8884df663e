"""Whatever fails unexpectedly, wherever it does, opens one report; the program goes on, and what was typed is kept."""

from __future__ import annotations

import shutil
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget

from testimony_archive.config.fault_report import FAULT
from testimony_archive.ui.application import run
from testimony_archive.ui.dialogs.bug_report import BugReportDialog
from testimony_archive.ui.messages import UnexpectedExceptions
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.widgets.editors import WordsEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.ui.program import Program
    from testimony_archive.ui.session import ArchiveSession

# What fails on purpose here is caught by the program, as it is when it runs, and not by pytest.
pytestmark = pytest.mark.qt_no_exception_capture
CODE = "CL-008"


class Fault(Exception):
    """Nobody expects it."""


@pytest.fixture
def session(program: Program, sample: Path, tmp_path: Path) -> Iterator[ArchiveSession]:
    """The sample archive in the window, which catches what nobody caught."""
    shutil.copytree(sample, tmp_path / "archive")
    program.open_archive(tmp_path / "archive")
    assert program.session is not None
    unexpected = UnexpectedExceptions(program.messages)
    unexpected.install()
    yield program.session
    unexpected.remove()


def reports(program: Program) -> list[BugReportDialog]:
    return [each for each in program.window.findChildren(BugReportDialog) if each.isVisible()]


def go_on() -> None:
    """Let Qt work by itself for a moment: it is to Python's caller that it would give what fails in its calls else."""
    loop = QEventLoop()
    QTimer.singleShot(30, loop.quit)
    loop.exec()


def fail() -> None:
    raise Fault


class Painted(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        raise Fault


class Watched(QObject):
    """Fails at one event of the user's own and lets all others through."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise Fault
        return False


class Told(QObject):
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise Fault
        return super().event(event)


def in_a_slot(session: ArchiveSession) -> None:
    button = QPushButton(session.frame)
    button.clicked.connect(fail)
    button.click()


def in_a_task(session: ArchiveSession) -> None:
    session.context.tasks.read(lambda _progress: fail())


def in_what_follows_a_task(session: ArchiveSession) -> None:
    session.context.tasks.read(lambda _progress: 1, lambda _result: fail())


def while_painting(session: ArchiveSession) -> None:
    painted = Painted(session.frame)
    painted.resize(10, 10)
    painted.show()


def in_an_event_filter(session: ArchiveSession) -> None:
    filtered = Watched(session)
    session.frame.installEventFilter(filtered)
    QCoreApplication.postEvent(session.frame, QEvent(QEvent.Type.User))


def in_a_method_that_qt_calls(session: ArchiveSession) -> None:
    QCoreApplication.postEvent(Told(session), QEvent(QEvent.Type.User))


def in_a_timer(session: ArchiveSession) -> None:
    QTimer.singleShot(0, session, fail)


def on_a_thread_of_its_own(_session: ArchiveSession) -> None:
    thread = threading.Timer(0, fail)
    thread.start()
    thread.join()


PLACES = [
    in_a_slot,
    in_a_task,
    in_what_follows_a_task,
    while_painting,
    in_an_event_filter,
    in_a_method_that_qt_calls,
    in_a_timer,
    on_a_thread_of_its_own,
]


@pytest.mark.parametrize("break_down", PLACES)
def test_an_unexpected_exception_opens_one_report_and_the_program_goes_on(
    program: Program, session: ArchiveSession, break_down: Callable[[ArchiveSession], None]
) -> None:
    break_down(session)
    go_on()
    (dialog,) = reports(program)
    text = dialog.findChild(QPlainTextEdit, "bug_report_text")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText().endswith(".Fault")
    dialog.accept()
    for each in session.frame.findChildren(Painted):
        each.update()
    go_on()
    assert reports(program) == [], "what is painted again fails again, and was told"
    for each in session.frame.findChildren(Painted):
        each.hide()
    session.context.shell.open_search("beca")
    session.context.shell.show_page("search")
    assert session.frame.sidebar._pages.marked() == "search"


def typed(program: Program, name: str, words: str) -> WordsEditor:
    """Words that stand in a field, typed and not yet left."""
    found = [each for each in program.window.findChildren(WordsEditor, name) if each.isVisible()]
    assert len(found) == 1
    found[0].setFocus()
    found[0].setPlainText(words)
    assert found[0].hasFocus()
    return found[0]


def test_a_field_that_is_being_typed_in_keeps_its_words(program: Program, session: ArchiveSession) -> None:
    session.context.shell.show_page("testimonies")
    view = session.frame.findChild(TestimoniesView)
    assert view is not None
    (testimony_id,) = session.context.workspace.catalogue.testimony_ids([CODE])
    view.table.choose([testimony_id], testimony_id)
    QTest.qWait(0)
    editor = typed(program, "inspector_title", "Otro título")
    in_a_slot(session)
    QTest.qWait(0)
    reports(program)[0].accept()
    QTest.qWait(0)
    held = session.context.workspace.catalogue.testimony(testimony_id).title
    assert "Otro título" in {held, editor.toPlainText()}
    assert editor.toPlainText() == "Otro título"


def in_the_room(session: ArchiveSession) -> tuple[ReadingView, int]:
    workspace = session.context.workspace
    (testimony_id,) = workspace.catalogue.testimony_ids([CODE])
    (transcript, *_rest) = workspace.catalogue.testimony(testimony_id).transcripts
    passage = workspace.catalogue.passages(transcript.transcript_id)[2]
    session.context.shell.open_testimony(testimony_id, passage.passage_id)
    QTest.qWait(0)
    view = session.frame.findChild(ReadingView)
    assert view is not None
    return view, passage.passage_id


def test_a_passage_that_is_being_corrected_keeps_its_words(program: Program, session: ArchiveSession) -> None:
    view, passage_id = in_the_room(session)
    view.transcript.go_to(passage_id)
    session.actions["edit.edit"].trigger()
    QTest.qWait(0)
    editor = typed(program, "passage_words", "Otras palabras")
    in_a_task(session)
    QTest.qWait(0)
    reports(program)[0].accept()
    QTest.qWait(0)
    assert editor.isVisible()
    assert editor.toPlainText() == "Otras palabras"


def test_a_quote_that_is_being_kept_keeps_its_main_idea(program: Program, session: ArchiveSession) -> None:
    view, passage_id = in_the_room(session)
    view.transcript.select(Stretch((passage_id, 0), (passage_id, 10)))
    session.actions["testimony.quote"].trigger()
    QTest.qWait(0)
    editor = typed(program, "keep_quote_main_idea", "Lo principal")
    in_a_slot(session)
    QTest.qWait(0)
    reports(program)[0].accept()
    QTest.qWait(0)
    assert editor.isVisible()
    assert editor.toPlainText() == "Lo principal"


def test_an_edit_that_fails_unexpectedly_stays_in_its_field(program: Program, session: ArchiveSession) -> None:
    """The database refuses it for a reason that nobody expects: a table is gone."""
    session.context.shell.show_page("testimonies")
    view = session.frame.findChild(TestimoniesView)
    assert view is not None
    (testimony_id,) = session.context.workspace.catalogue.testimony_ids([CODE])
    view.table.choose([testimony_id], testimony_id)
    QTest.qWait(0)
    with session.context.workspace._folder.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE change RENAME TO lost")
    editor = typed(program, "inspector_title", "Otro título")
    view.table.setFocus()
    QTest.qWait(0)
    reports(program)[0].accept()
    QTest.qWait(0)
    assert editor.toPlainText() == "Otro título"


@pytest.mark.qt_log_ignore("PulseAudioService")  # a machine without loudspeakers
def test_a_window_that_cannot_be_opened_tells_why(tmp_path: Path, settings: SettingsFile, qapp: QApplication) -> None:
    told: list[str] = []

    def look_and_close() -> None:
        for dialog in qapp.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                told.extend(each.toPlainText() for each in dialog.findChildren(QPlainTextEdit))
                dialog.accept()

    watch = QTimer()
    watch.timeout.connect(look_and_close)
    watch.start(20)
    broken = object()
    code = run(broken, None, settings, tmp_path)  # type: ignore[arg-type]
    watch.stop()

    assert code == FAULT
    assert [each.splitlines()[-1] for each in told] == ["builtins.AttributeError"]
    assert sys.excepthook is sys.__excepthook__


def test_that_the_program_died_is_told_at_the_next_start(program: Program, session: ArchiveSession) -> None:
    program.tell_crash("Fatal Python error: Segmentation fault")
    assert session.frame.isVisible()
    offered = program.window.message_bar.findChild(QPushButton, "message_action")
    assert offered is not None
    offered.click()
    (dialog,) = reports(program)
    text = dialog.findChild(QPlainTextEdit, "bug_report_text")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "Fatal Python error: Segmentation fault"
    dialog.accept()
