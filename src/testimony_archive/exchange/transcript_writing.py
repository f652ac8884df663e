"""Which text format a transcript is written in: the ending of the file decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.leaving_transcript import LeavingTranscript
from testimony_archive.exchange.plain_text import as_plain_text
from testimony_archive.exchange.subtitle_writing import as_subrip, as_webvtt
from testimony_archive.exchange.table_writing import as_table


@dataclass(frozen=True, slots=True)
class TextFormat:
    """How a text format is written. `needs_times` where it cannot say anything without telling when.

    A table begins with a byte order mark, without which spreadsheet programs guess the encoding.
    """

    write: Callable[[LeavingTranscript], str]
    encoding: str = "utf-8"
    needs_times: bool = False

    def data(self, transcript: LeavingTranscript) -> bytes:
        """The bytes of the file."""
        return self.write(transcript).encode(self.encoding)


TEXT_FORMATS: Final[Mapping[str, TextFormat]] = {
    ".srt": TextFormat(as_subrip, needs_times=True),
    ".vtt": TextFormat(as_webvtt, needs_times=True),
    ".txt": TextFormat(as_plain_text),
    ".csv": TextFormat(as_table, "utf-8-sig"),
}
"""Endings of text files that a transcript can be written to."""
