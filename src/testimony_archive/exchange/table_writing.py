"""A transcript as a table with one row a passage (RFC 4180), so that `read_passages` reads the same."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from testimony_archive.domain.leaving_transcript import LeavingTranscript
from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.domain.timecode import format_cue_time

_HEADINGS: Final = ("code", "language", "part", "start", "end", "speaker", "text")
_ENTITY: Final = re.compile(r"&(?=#?\w{1,32};)")
_NOBODY: Final = "—"


def as_table(transcript: LeavingTranscript) -> str:
    """The text of a CSV file. What a spreadsheet would take for a formula has an apostrophe before it."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    speaker_before = ""
    for passage in transcript.passages:
        speaker = clean_line(passage.speaker)
        writer.writerow(
            (
                _cell(clean_line(transcript.code)),
                transcript.language,
                passage.part_number,
                *("" if each is None else format_cue_time(each) for each in (passage.start_ms, passage.end_ms)),
                _cell(speaker or (_NOBODY if speaker_before else "")),  # an empty cell continues the one above
                _cell(clean(passage.text)),
            )
        )
        speaker_before = speaker
    return target.getvalue()


def _cell(text: str) -> str:
    """Words as they come back: names of signs are read as signs in tables, so a sign that begins one is named."""
    return guarded(_ENTITY.sub("&amp;", text))
