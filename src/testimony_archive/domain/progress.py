"""How long work tells where it is and learns that it was cancelled."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """What long work reports to."""

    def advance(self, done: int, total: int, what: str) -> None:
        """Say that `done` of `total` steps of `what` are finished (`total` 0: unknown).

        Raises:
            Cancelled: someone asked to stop; the work leaves everything as it was.
        """


class NoProgress:
    """For callers who do not watch."""

    def advance(self, done: int, total: int, what: str) -> None:
        """Accept the report and say nothing."""
