"""Holds a piece of work to the processor's time that it may take."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


class Hang(BaseException):
    """Work takes too long; no `Exception`, so that nothing takes it for a damaged file."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Let the block take so much of the processor's time and no more, where the system can tell (not on Windows).

    Raises:
        Hang: it took longer.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
