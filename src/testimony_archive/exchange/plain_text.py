"""The program's own form of plain text: it reads well, and nothing of a transcript is lost in it.

The first line says what it is. A blank line parts passages. The first line of a passage tells the time in brackets and
who speaks before a colon, as far as they are known; the lines below are the words::

    Testimony Archive · PE-014 · es
    El taller de la tarde

    [0:00:12.500 - 0:00:15] ROSA:
    Con dos máquinas.

    == 2 ==

A number between equals signs begins another part of the recording, a colon alone says that no line but words follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.domain.timecode import format_cue_time, parse_time_code

_FIRST_LINE: Final = re.compile(r"Testimony Archive · .* ·(?: (?P<language>[a-z]{1,8}))?")
_TIMES: Final = r"\[(?P<start>[\d:.]*)(?: - (?P<end>[\d:.]+))?\]"
_LABEL: Final = re.compile(rf"(?:{_TIMES})?(?: ?(?P<speaker>.*?):)?")
_PART: Final = re.compile(r"== (?P<number>\d{1,4}) ==")


@dataclass(frozen=True, slots=True)
class PlainText:
    """The passages of a file, and the language that it names (a code, or empty)."""

    passages: tuple[DraftPassage, ...]
    language: str


def is_own_text(text: str) -> bool:
    """Whether a text is in this form."""
    return _FIRST_LINE.fullmatch(text.lstrip("\ufeff").partition("\n")[0].strip()) is not None


def as_plain_text(transcript: LeavingTranscript) -> str:
    """The text of a file."""
    first = f"Testimony Archive · {clean_line(transcript.code)} · {transcript.language}".rstrip()
    head = [first, *filter(None, map(clean_line, (transcript.title, *transcript.about)))]
    blocks = ["\n".join(head)]
    part_number = 1
    for passage in transcript.passages:
        lines = [line for written in clean(passage.text).split("\n") if (line := clean_line(written))]
        if not lines:
            continue
        if passage.part_number != part_number:
            part_number = passage.part_number
            blocks.append(f"== {part_number} ==")
        blocks.append("\n".join([*_label(passage, lines), *lines]))
    return "\n\n".join(blocks) + "\n"


def read_plain_text(text: str) -> PlainText:
    """Read what `as_plain_text` wrote, also after people changed words in it. Lines above the first blank one tell
    about the transcript."""
    head, *blocks = re.split(r"\n\s*\n", clean(text).strip())
    first = _FIRST_LINE.fullmatch(head.partition("\n")[0].strip())
    passages: list[DraftPassage] = []
    part_number = 1
    for block in blocks:
        lines = [line.strip() for line in block.strip().split("\n")]
        part = _PART.fullmatch(lines[0]) if len(lines) == 1 else None
        if part is not None:
            part_number = int(part["number"])
            continue
        passage = _passage(lines, part_number)
        if passage is not None:
            passages.append(passage)
    return PlainText(tuple(passages), (first["language"] or "") if first is not None else "")


def _label(passage: LeavingPassage, lines: list[str]) -> list[str]:
    """The line above the words; none where there is nothing to tell and the words do not look like one."""
    start, end = (_time(each) for each in (passage.start_ms, passage.end_ms))
    times = f"[{start} - {end}]" if end else f"[{start}]" if start else ""
    speaker = clean_line(passage.speaker)
    if speaker.startswith("["):  # which would be taken for a time
        times = times or "[]"
    if times or speaker:
        return [" ".join(filter(None, (times, f"{speaker}:" if speaker else "")))]
    is_like_one = _LABEL.fullmatch(lines[0]) is not None or (len(lines) == 1 and _PART.fullmatch(lines[0]) is not None)
    return [":"] if is_like_one else []


def _time(position_ms: int | None) -> str:
    return "" if position_ms is None else format_cue_time(position_ms).removesuffix(".000").removeprefix("0")


def _passage(lines: list[str], part_number: int) -> DraftPassage | None:
    label = _LABEL.fullmatch(lines[0])
    if label is None:
        return DraftPassage("\n".join(lines), part_number=part_number)
    words = "\n".join(lines[1:])
    start_ms, end_ms = parse_time_code(label["start"] or ""), parse_time_code(label["end"] or "")
    return DraftPassage(words, clean_line(label["speaker"] or ""), start_ms, end_ms, part_number) if words else None
