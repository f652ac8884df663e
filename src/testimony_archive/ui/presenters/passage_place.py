"""What every list of passages tells of each of them, so that it can be heard, kept and named."""

from __future__ import annotations

from typing import Protocol


class PassagePlace(Protocol):
    """A passage and where it stands. Times are milliseconds from the start of its part, None where unknown."""

    @property
    def passage_id(self) -> int:
        """Its row number."""

    @property
    def transcript_id(self) -> int:
        """The row number of its transcript."""

    @property
    def ordinal(self) -> int:
        """Its place in the transcript, from 1."""

    @property
    def speaker(self) -> str:
        """As the transcript names them."""

    @property
    def part_number(self) -> int:
        """Which part of the recording it is in."""

    @property
    def start_ms(self) -> int | None:
        """Where it begins."""

    @property
    def end_ms(self) -> int | None:
        """Where it ends."""
