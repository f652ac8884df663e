"""WebVTT (W3C, https://www.w3.org/TR/webvtt1/) and SubRip cues as passages.

Both are read by one forgiving reader: files from the field mix the two, leave out hours or blank lines, overlap, and
end cues before they begin. Words are never lost for a broken time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.localisation import find_language
from testimony_archive.domain.source_problems import (
    CuesOutOfOrder,
    CuesOverlap,
    CuesWithoutWords,
    EndBeforeStart,
    NotesLeftOut,
    TimeNotRead,
    WordsOutsideCues,
)
from testimony_archive.domain.text import clean, clean_line, fold
from testimony_archive.domain.timecode import format_time_code, parse_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.decoding import unescape
from testimony_archive.exchange.labels import Label, find_label, is_aside, recurring
from testimony_archive.exchange.report import Report, compact_numbers

_TIMING: Final = re.compile(r"^\s*(?P<start>[\d:.,]+)\s*-+>\s*(?P<end>-?[\d:.,]*)(?:\s.*)?$")
_VOICE: Final = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>")
_TAG: Final = re.compile(
    r"</?(?:v|c|i|b|u|s|em|strong|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE
)
_LANGUAGE: Final = re.compile(r"Language\s*:\s*([A-Za-z]{2,3})", re.IGNORECASE)
_SHARE_OF_A_DIALOGUE: Final = 0.2
_BLOCKS: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Subtitles:
    """The passages of a file of cues, and the language that its header names (a code, or empty)."""

    passages: tuple[DraftPassage, ...]
    language: str


@dataclass(slots=True)
class _Cue:
    """A cue under way; `timing` is None for words that stand outside every cue."""

    line: int
    timing: re.Match[str] | None
    lines: list[str] = field(default_factory=list)


def read_subtitles(text: str, path: Path, report: Report) -> Subtitles:
    """Read cues; `text` is the decoded file.

    Raises:
        UnreadableFile: it has no cue at all.
    """
    lines = clean(text).split("\n")
    header = _header(lines)
    is_webvtt = lines[0].startswith("WEBVTT")
    cues = list(_cues(lines[len(header) :], len(header), path, report, is_webvtt=is_webvtt))
    if not any(cue.timing is not None for cue in cues):
        raise UnreadableFile(
            path=path,
            expected=QT_TRANSLATE_NOOP("Detail", "subtitles"),
            detail=QT_TRANSLATE_NOOP("Detail", "it has no cue such as 00:01.000 --> 00:02.000"),
        )
    passages: list[DraftPassage] = []
    speaker = ""
    wordless = []
    known = _known([find_label(next(iter(_plain_lines("\n".join(cue.lines))), "")) for cue in cues])
    _tell_order(cues, path, report)
    for cue in cues:
        made = _passages(cue, speaker, known, path, report)
        if not made:
            wordless.append(cue.line)
            continue
        passages += made
        has_voice = any(_VOICE.search(line) for line in cue.lines)
        # After a laugh in brackets, which is nobody's, goes on who spoke before it.
        speaker = "" if has_voice or cue.timing is None else made[-1].speaker or speaker
    if wordless:
        report.tell(path, CuesWithoutWords(count=len(wordless), lines=compact_numbers(wordless)))
    match = next((found for line in header if (found := _LANGUAGE.match(line))), None)
    return Subtitles(tuple(passages), (find_language(match[1]) or "") if match else "")


def _header(lines: list[str]) -> list[str]:
    """The first block of a WebVTT file: its name and lines such as ``Language: es``."""
    if not lines[0].startswith("WEBVTT"):
        return []
    end = next((place for place, line in enumerate(lines) if not line.strip() or _TIMING.match(line)), len(lines))
    return lines[:end]


def _cues(lines: list[str], offset: int, path: Path, report: Report, *, is_webvtt: bool) -> Iterator[_Cue]:
    """The cues of a file, and words outside them; notes, styles and regions are left out."""
    cue: _Cue | None = None
    notes: list[int] = []
    skips = False
    for place, line in enumerate(lines):
        number = place + offset + 1
        timing = _TIMING.match(line)
        if timing is not None:
            if cue is not None:
                yield cue
            cue, skips = _Cue(number, timing), False
        elif not line.strip():
            skips = False
            if cue is not None and cue.timing is None:
                yield cue
                cue = None
        elif skips or _names_the_next(lines, place):
            continue
        elif is_webvtt and _after_blank(lines, place) and _BLOCKS.match(line):
            skips = True
            if line.startswith("NOTE"):
                notes.append(number)
        elif cue is None:
            report.tell(path, WordsOutsideCues(), row=number)
            cue = _Cue(number, None, [line])
        else:
            cue.lines.append(line)
    if cue is not None:
        yield cue
    if notes:
        report.tell(path, NotesLeftOut(count=len(notes), lines=compact_numbers(notes)))


def _names_the_next(lines: list[str], place: int) -> bool:
    """Whether a line is the number or the name of the cue that follows.

    It stands directly before the timing, after a blank line or as a bare number: the last line of words of a cue that
    no blank line ends is none.
    """
    if place + 1 >= len(lines) or not _TIMING.match(lines[place + 1]):
        return False
    return _after_blank(lines, place) or lines[place].strip().isdecimal()


def _after_blank(lines: list[str], place: int) -> bool:
    return place == 0 or not lines[place - 1].strip()


def _tell_order(cues: Sequence[_Cue], path: Path, report: Report) -> None:
    """Tell of cues that begin before the one before them, and of those that begin before that one ends."""
    out_of_order: list[int] = []
    overlapping: list[int] = []
    before_ms = ended_ms = 0
    for cue in cues:
        start_ms = parse_time_code(cue.timing["start"]) if cue.timing is not None else None
        if cue.timing is None or start_ms is None:
            continue
        if start_ms < before_ms:
            out_of_order.append(cue.line)
        elif start_ms < ended_ms:
            overlapping.append(cue.line)
        before_ms, ended_ms = start_ms, parse_time_code(cue.timing["end"]) or start_ms
    if out_of_order:
        report.tell(path, CuesOutOfOrder(count=len(out_of_order), lines=compact_numbers(out_of_order)))
    if overlapping:
        report.tell(path, CuesOverlap(count=len(overlapping), lines=compact_numbers(overlapping)))


def _passages(cue: _Cue, speaker: str, known: frozenset[str], path: Path, report: Report) -> list[DraftPassage]:
    """One passage a voice; a cue without a named speaker continues the one before it, unless it is an aside.

    `known` are the speakers that begin several cues, folded: a name before a colon may be none.
    """
    start_ms, end_ms = _times(cue, path, report)
    made: list[DraftPassage] = []
    for name, words in _voices("\n".join(cue.lines)):
        lines = _plain_lines(words)
        if not lines:
            continue
        label = None if name is not None else _accepted(find_label(lines[0]), known)
        said_by = speaker
        if label is not None:
            speaker = said_by = label.speaker
            lines[0] = lines[0][label.words_from :]
        elif name is not None:
            speaker = said_by = clean_line(unescape(name))
        elif is_aside(" ".join(lines)):
            said_by = ""
        # Two speakers in one cue begin their lines with dashes; that is all there is to tell them apart.
        dashed = sum(line.startswith(("-", "–", "—")) for line in lines) > 1
        joined = ("\n" if dashed else " ").join(line for line in lines if line)
        if joined:
            made.append(DraftPassage(joined, said_by, start_ms, end_ms))
    return made


def _known(labels: Sequence[Label | None]) -> frozenset[str]:
    """The speakers whose names may be believed, folded: those that recur; where many cues name one, all of them."""
    named = [label for label in labels if label is not None and label.may_open]
    if len(named) > 1 and len(named) >= len(labels) * _SHARE_OF_A_DIALOGUE:
        return recurring(labels) | {fold(label.speaker) for label in named}
    return recurring(labels)


def _accepted(label: Label | None, known: frozenset[str]) -> Label | None:
    return label if label is not None and (label.is_sure or fold(label.speaker) in known) else None


def _plain_lines(words: str) -> list[str]:
    """The lines of a cue without marks, empty ones left out."""
    return [line for each in clean(unescape(_TAG.sub("", words))).split("\n") if (line := clean_line(each))]


def _voices(text: str) -> Iterator[tuple[str | None, str]]:
    """The pieces of a cue with the voice that speaks them, None where no voice is named."""
    position, name = 0, None
    for match in _VOICE.finditer(text):
        yield name, text[position : match.start()]
        position, name = match.end(), match[1]
    yield name, text[position:]


def _times(cue: _Cue, path: Path, report: Report) -> tuple[int | None, int | None]:
    if cue.timing is None:
        return None, None
    start_ms, end_ms = parse_time_code(cue.timing["start"]), parse_time_code(cue.timing["end"])
    for written, read in ((cue.timing["start"], start_ms), (cue.timing["end"], end_ms)):
        if read is None and written:
            report.tell(path, TimeNotRead(value=written), row=cue.line)
    if start_ms is not None and end_ms is not None and end_ms < start_ms:
        shown = {"start": format_time_code(start_ms), "end": format_time_code(end_ms)}
        report.tell(path, EndBeforeStart(**shown), row=cue.line)
        end_ms = None
    return start_ms, end_ms
