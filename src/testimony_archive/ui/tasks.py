"""Work off the interface's thread: the only way for the window to wait for something.

A piece of work is a function that takes a `Progress` and returns a result. Reads run side by side; writes run one after
another on one worker, in the order they were asked for. Results, errors and reports of progress come back on the
interface's thread::

    tasks.read(lambda progress: searching.search(request), self._on_search_done, replaces="search")
    tasks.write(lambda progress: importing.run(plan, progress), self._on_import_done, on_progress=bar.show_progress)

An expected error goes to `on_error`, or where none was given to `Tasks.failed`; anything else is a bug and goes to
`Tasks.crashed`. A task that took another's place under the same `replaces` key makes the earlier one's result stale:
it is cancelled and nothing of it is delivered.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import QMetaMethod, QObject, Qt, Signal, Slot

from testimony_archive.config.memory import give_back_free_memory
from testimony_archive.domain.errors import ArchiveError, Cancelled
from testimony_archive.domain.progress import Progress

_READERS: Final = 3
_REPORT_EVERY_SECONDS: Final = 0.05  # twenty pictures of a bar a second; more would keep the window busy
_LONG_SECONDS: Final = 0.25  # what works that long may have needed much memory; giving it back takes a hundredth

Result = TypeVar("Result")
Work = Callable[[Progress], Result]


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """Where a task is: `done` of `total` (0: unknown) of `what`, after `seconds` of work."""

    done: int
    total: int
    what: str
    seconds: float

    @property
    def seconds_left(self) -> float | None:
        """An estimate by proportion, None where there is nothing to judge by yet."""
        if self.total <= 0 or self.done <= 0 or self.seconds < 1:
            return None
        return self.seconds * (self.total - self.done) / self.done


class _Flags:
    """What a task, its work and `Tasks` tell each other; `cancelled` is read on the worker's thread."""

    __slots__ = ("cancelled", "running", "stale")

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.stale = False
        self.running = True


class Task(QObject):
    """One piece of work under way."""

    progressed = Signal(object)
    """A `ProgressReport`, at most twenty times a second."""
    ended = Signal()
    """Nothing more will come of it: done, failed, cancelled or stale."""

    def __init__(self, flags: _Flags, parent: QObject | None = None, *, writes: bool) -> None:
        super().__init__(parent)
        self._flags = flags
        self._writes = writes

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._flags.running

    @property
    def cancelling(self) -> bool:
        """Whether it was asked to stop; it may still finish if it was past the point of return."""
        return self._flags.cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report. What comes of it is delivered: `Cancelled`, or the result."""
        self._flags.cancelled.set()

    def drop(self) -> None:
        """Deliver nothing, whatever comes of it. A read is cancelled; a write that was accepted is carried out."""
        self._flags.stale = True
        if not self._writes:
            self._flags.cancelled.set()

    def abandon(self) -> None:
        """Drop it because the window closes: a write whose progress is watched is cancelled too, and leaves nothing."""
        self.drop()
        if self.isSignalConnected(QMetaMethod.fromSignal(self.progressed)):
            self._flags.cancelled.set()


class _TaskProgress:
    """What the work reports to, on the worker's thread."""

    def __init__(self, cancelled: threading.Event, report: Callable[[ProgressReport], None]) -> None:
        self._cancelled = cancelled
        self._report = report
        self._started = time.monotonic()
        self._last = 0.0

    def stop_if_cancelled(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled

    def advance(self, done: int, total: int, what: str) -> None:
        self.stop_if_cancelled()
        now = time.monotonic()
        if now - self._last >= _REPORT_EVERY_SECONDS or (total and done >= total):
            self._last = now
            self._report(ProgressReport(done, total, what, now - self._started))


class Runner(Protocol):
    """How tasks are carried out."""

    def submit(self, job: Callable[[], None], *, writes: bool) -> None:
        """Carry out `job` now or later, on this thread or another."""

    def shut_down(self) -> None:
        """Wait for what was begun; begin nothing more."""


class ThreadRunner:
    """Some threads for reading and one for writing."""

    def __init__(self) -> None:
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")

    def submit(self, job: Callable[[], None], *, writes: bool) -> None:
        (self._writer if writes else self._readers).submit(job)

    def shut_down(self) -> None:
        # Accepted writes are finished: an edit must not be lost because the window closes.
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown()


class SynchronousRunner:
    """Carries everything out at once on the calling thread: for tests and for pictures."""

    def submit(self, job: Callable[[], None], *, writes: bool) -> None:  # noqa: ARG002
        job()

    def shut_down(self) -> None:
        """Nothing is under way."""


class Tasks(QObject):
    """Starts work and brings back what comes of it; one for each window."""

    failed = Signal(object)
    """An `ArchiveError` that nobody else took."""
    crashed = Signal(object)
    """An exception that nobody expects."""
    busy_changed = Signal(bool)
    """Whether any task is under way."""

    _posted = Signal(object)

    def __init__(self, runner: Runner | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: Runner = runner or ThreadRunner()
        self._by_key: dict[str, Task] = {}
        self._running: dict[Task, _Flags] = {}
        self._is_shut_down = False
        self._posted.connect(self._on_posted, _delivery(self._runner))

    def read(
        self,
        work: Work[Result],
        on_done: Callable[[Result], None] | None = None,
        on_error: Callable[[ArchiveError], None] | None = None,
        *,
        on_progress: Callable[[ProgressReport], None] | None = None,
        replaces: str = "",
    ) -> Task:
        """Do work that changes nothing, side by side with other work.

        Args:
            work: called on another thread with a `Progress`, which raises `Cancelled` when the task was cancelled.
            on_done: called with the result, on the interface's thread.
            on_error: called with an expected error, `Cancelled` among them; without it, `failed` tells.
            on_progress: called now and then with a `ProgressReport`.
            replaces: a key; an earlier task of the same key that is still under way is dropped.
        """
        return self._start(work, on_done, on_error, on_progress, replaces, writes=False)

    def write(
        self,
        work: Work[Result],
        on_done: Callable[[Result], None] | None = None,
        on_error: Callable[[ArchiveError], None] | None = None,
        *,
        on_progress: Callable[[ProgressReport], None] | None = None,
        replaces: str = "",
    ) -> Task:
        """Do work that changes the archive, after every write asked for before it. Arguments as for `read`."""
        return self._start(work, on_done, on_error, on_progress, replaces, writes=True)

    def soon(self, deed: Callable[[], None]) -> None:
        """Do something on this thread in a step of its own, after what waits already; at once where everything is.

        For what would take too long together with what was done just before.
        """
        self._post(lambda: None if self._is_shut_down else deed())

    def drop_all(self) -> None:
        """Deliver nothing of what is under way: the archive it is about is being closed."""
        for task in tuple(self._running):
            task.drop()

    def shut_down(self) -> None:
        """Abandon reads and long writes, finish edits, and take on nothing more."""
        self._is_shut_down = True
        for task in tuple(self._running):
            task.abandon()
        self._runner.shut_down()

    def _start(
        self,
        work: Work[Result],
        on_done: Callable[[Result], None] | None,
        on_error: Callable[[ArchiveError], None] | None,
        on_progress: Callable[[ProgressReport], None] | None,
        replaces: str,
        *,
        writes: bool,
    ) -> Task:
        flags = _Flags()
        task = Task(flags, self, writes=writes)
        if self._is_shut_down:  # a page that is going away may still have a timer running
            flags.running = False
            return task
        if on_progress is not None:
            task.progressed.connect(on_progress)
        if replaces:
            if (earlier := self._by_key.get(replaces)) is not None:
                earlier.drop()
            self._by_key[replaces] = task
        self._running[task] = flags
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        progress = _TaskProgress(flags.cancelled, lambda report: self._post(lambda: self._report(task, report)))
        self._runner.submit(lambda: self._carry_out(task, work, progress, on_done, on_error), writes=writes)
        return task

    def _carry_out(
        self,
        task: Task,
        work: Work[Result],
        progress: _TaskProgress,
        on_done: Callable[[Result], None] | None,
        on_error: Callable[[ArchiveError], None] | None,
    ) -> None:
        """On the worker's thread: do it and post what came of it."""
        began = time.monotonic()
        try:
            progress.stop_if_cancelled()  # it may have been cancelled while it waited its turn
            result = work(progress)
        except ArchiveError as error:
            expected = error  # the name `error` ends with this block
            self._post(lambda: self._fail(task, expected, on_error))
        except Exception as error:  # noqa: BLE001 - reported as a bug on the interface's thread
            unexpected = error
            self._post(lambda: self._crash(task, unexpected))
        else:
            self._post(lambda: self._finish(task, result, on_done))
        if time.monotonic() - began > _LONG_SECONDS:
            give_back_free_memory()

    def _post(self, delivery: Callable[[], None]) -> None:
        self._posted.emit(delivery)

    @Slot(object)
    def _on_posted(self, delivery: Callable[[], None]) -> None:
        delivery()

    def _report(self, task: Task, report: ProgressReport) -> None:
        flags = self._running.get(task)
        if flags is not None and not flags.stale:
            task.progressed.emit(report)

    def _finish(self, task: Task, result: Any, on_done: Callable[[Any], None] | None) -> None:
        stale = self._end(task)
        if on_done is not None and not stale:
            on_done(result)

    def _fail(self, task: Task, error: ArchiveError, on_error: Callable[[ArchiveError], None] | None) -> None:
        if self._end(task):
            return
        if on_error is not None:
            on_error(error)
        else:
            self.failed.emit(error)

    def _crash(self, task: Task, error: Exception) -> None:
        # A bug is told even when nobody waits for the result any more.
        self._end(task)
        self.crashed.emit(error)

    def _end(self, task: Task) -> bool:
        """Put the task away; returns whether its result is stale."""
        flags = self._running.pop(task)
        flags.running = False
        for key in [key for key, each in self._by_key.items() if each is task]:
            del self._by_key[key]
        task.ended.emit()
        if not self._running:
            self.busy_changed.emit(False)
        task.deleteLater()
        return flags.stale


def _delivery(runner: Runner) -> Qt.ConnectionType:
    # A synchronous runner is on the interface's thread already, and its caller expects the result at once.
    synchronous = isinstance(runner, SynchronousRunner)
    return Qt.ConnectionType.DirectConnection if synchronous else Qt.ConnectionType.QueuedConnection
