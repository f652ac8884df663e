"""Work happens elsewhere; what comes of it happens on the interface's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QThread

from testimony_archive.domain.errors import ArchiveInUse, Cancelled
from testimony_archive.ui.tasks import ProgressReport, SynchronousRunner, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.progress import Progress

_WAIT = 10  # seconds that a worker waits at most for a test that failed


@pytest.fixture
def threaded(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks(parent=qapp)
    yield tasks
    tasks.shut_down()
    tasks.deleteLater()


def _busy(_progress: Progress) -> ArchiveError:
    raise ArchiveInUse(path="archive", holder="another window")


def test_a_result_comes_back_on_the_interfaces_thread(threaded: Tasks, qtbot: QtBot) -> None:
    delivered: list[tuple[QThread, str]] = []
    task = threaded.read(
        lambda _progress: threading.current_thread().name,
        lambda name: delivered.append((QThread.currentThread(), name)),
    )
    with qtbot.waitSignal(task.ended):
        assert task.running

    ((thread, worker),) = delivered
    assert thread is threaded.thread()
    assert worker.startswith("reader")


def test_writes_happen_one_after_another_in_their_order(threaded: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    order: list[str] = []

    def wait(_progress: Progress) -> None:
        gate.wait(_WAIT)
        order.append("first")

    threaded.write(wait)
    last = threaded.write(lambda _progress: order.append("second"))
    with qtbot.waitSignal(last.ended):
        gate.set()

    assert order == ["first", "second"]


def test_reads_do_not_wait_for_each_other(threaded: Tasks, qtbot: QtBot) -> None:
    meeting = threading.Barrier(2)
    delivered: list[int] = []
    first = threaded.read(lambda _progress: meeting.wait(_WAIT), delivered.append)
    second = threaded.read(lambda _progress: meeting.wait(_WAIT), delivered.append)
    with qtbot.waitSignals([first.ended, second.ended]):
        pass

    assert sorted(delivered) == [0, 1]


def test_an_expected_error_goes_to_whoever_asked(threaded: Tasks, qtbot: QtBot) -> None:
    errors: list[ArchiveError] = []
    task = threaded.read(_busy, on_error=errors.append)
    with qtbot.waitSignal(task.ended), qtbot.assertNotEmitted(threaded.failed):
        pass

    assert [type(each) for each in errors] == [ArchiveInUse]


def test_an_expected_error_that_nobody_takes_is_told(threaded: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(threaded.failed) as told:
        threaded.read(_busy)

    assert isinstance(told.args[0], ArchiveInUse)


def test_a_bug_is_told_as_a_bug_and_not_to_whoever_asked(threaded: Tasks, qtbot: QtBot) -> None:
    errors: list[ArchiveError] = []
    with qtbot.waitSignal(threaded.crashed) as told:
        threaded.read(lambda _progress: 1 // 0, on_error=errors.append)

    assert isinstance(told.args[0], ZeroDivisionError)
    assert not errors


def test_cancelled_work_stops_at_its_next_report(threaded: Tasks, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for step in range(3):
            progress.advance(step, 3, "steps")
            steps.append(step)
            started.set()
            go_on.wait(_WAIT)

    errors: list[ArchiveError] = []
    task = threaded.write(work, on_error=errors.append)
    assert started.wait(_WAIT)
    with qtbot.waitSignal(task.ended):
        task.cancel()
        go_on.set()

    assert steps == [0]
    assert isinstance(errors[0], Cancelled)


def test_work_cancelled_while_it_waits_its_turn_never_begins(threaded: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    begun: list[str] = []
    threaded.write(lambda _progress: gate.wait(_WAIT))
    waiting = threaded.write(lambda _progress: begun.append("second"), on_error=lambda _error: None)
    with qtbot.waitSignal(waiting.ended):
        waiting.cancel()
        gate.set()

    assert not begun


def test_progress_is_told_with_count_and_name(threaded: Tasks, qtbot: QtBot) -> None:
    reports: list[ProgressReport] = []
    task = threaded.read(lambda progress: progress.advance(5, 5, "files"), on_progress=reports.append)
    with qtbot.waitSignal(task.ended):
        pass

    assert [(each.done, each.total, each.what) for each in reports] == [(5, 5, "files")]


def test_many_reports_in_a_moment_do_not_keep_the_window_busy(tasks: Tasks) -> None:
    reports: list[ProgressReport] = []

    def work(progress: Progress) -> None:
        for step in range(1, 1001):
            progress.advance(step, 1000, "files")

    tasks.read(work, on_progress=reports.append)

    assert len(reports) < 100
    assert (reports[-1].done, reports[-1].total) == (1000, 1000)


def test_the_result_of_an_earlier_search_is_dropped(threaded: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    delivered: list[str] = []

    def slow(_progress: Progress) -> str:
        gate.wait(_WAIT)
        return "earlier"

    earlier = threaded.read(slow, delivered.append, replaces="search")
    later = threaded.read(lambda _progress: "later", delivered.append, replaces="search")
    with qtbot.waitSignals([earlier.ended, later.ended]):
        gate.set()

    assert delivered == ["later"]
    assert earlier.cancelling


def test_a_task_under_another_key_is_none_of_its_business(tasks: Tasks) -> None:
    delivered: list[str] = []
    tasks.read(lambda _progress: "facets", delivered.append, replaces="facets")
    tasks.read(lambda _progress: "hits", delivered.append, replaces="hits")

    assert delivered == ["facets", "hits"]


@pytest.mark.usefixtures("qapp")
def test_an_edit_that_was_accepted_is_written_even_when_the_window_closes() -> None:
    gate = threading.Event()
    written: list[str] = []
    tasks = Tasks()
    tasks.write(lambda _progress: gate.wait(_WAIT))
    tasks.write(lambda _progress: written.append("edit"))
    threading.Timer(0, gate.set).start()
    tasks.shut_down()

    assert written == ["edit"]


@pytest.mark.usefixtures("qapp")
def test_an_import_that_is_watched_is_cancelled_when_the_window_closes() -> None:
    started, begin = threading.Event(), threading.Event()
    ended: list[str] = []

    def work(progress: Progress) -> None:
        begin.wait(_WAIT)
        progress.advance(0, 2, "testimonies")
        started.set()
        task._flags.cancelled.wait(_WAIT)
        try:
            progress.advance(1, 2, "testimonies")
        except Cancelled:
            ended.append("rolled back")
            raise

    tasks = Tasks()
    task = tasks.write(work, on_progress=lambda _report: None)
    begin.set()
    assert started.wait(_WAIT)
    tasks.shut_down()

    assert ended == ["rolled back"]


def test_whether_anything_is_under_way_is_told_once_for_all_of_it(threaded: Tasks, qtbot: QtBot) -> None:
    told: list[bool] = []
    threaded.busy_changed.connect(told.append)
    meeting = threading.Barrier(2)
    tasks = [threaded.read(lambda _progress: meeting.wait(_WAIT)) for _ in range(2)]
    with qtbot.waitSignals([task.ended for task in tasks]):
        pass

    assert told == [True, False]


def test_the_synchronous_runner_delivers_before_the_call_returns() -> None:
    delivered: list[int] = []
    tasks = Tasks(SynchronousRunner())
    task = tasks.write(lambda _progress: 42, delivered.append)

    assert delivered == [42]
    assert not task.running


def test_nothing_is_taken_on_after_the_end(threaded: Tasks) -> None:
    begun: list[str] = []
    threaded.shut_down()
    task = threaded.write(lambda _progress: begun.append("late"))

    assert not task.running
    assert not begun


@pytest.mark.parametrize(
    ("report", "left"),
    [
        (ProgressReport(50, 100, "files", 10.0), 10.0),
        (ProgressReport(25, 100, "files", 10.0), 30.0),
        (ProgressReport(0, 100, "files", 10.0), None),
        (ProgressReport(50, 0, "files", 10.0), None),
        (ProgressReport(1, 100, "files", 0.2), None),
    ],
)
def test_the_time_left_is_estimated_by_proportion(report: ProgressReport, left: float | None) -> None:
    assert report.seconds_left == left


def test_a_deed_for_soon_has_a_step_of_its_own_after_what_waits_already(threaded: Tasks, qtbot: QtBot) -> None:
    done: list[str] = []
    threaded.soon(lambda: done.append("first"))
    threaded.soon(lambda: done.append("second"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_a_deed_for_soon_is_done_at_once_where_everything_is(tasks: Tasks) -> None:
    done: list[str] = []
    tasks.soon(lambda: done.append("deed"))
    assert done == ["deed"]


def test_a_deed_for_soon_is_not_done_any_more_after_the_end(threaded: Tasks) -> None:
    done: list[str] = []
    threaded.soon(lambda: done.append("deed"))
    threaded.shut_down()
    QCoreApplication.sendPostedEvents(threaded)
    assert done == []
