"""Running text as passages: speaker turns, paragraphs and time codes.

A paragraph ends at a blank line; the lines of a wrapped paragraph are joined. A line that names its speaker begins a
new passage. A paragraph that names nobody continues the speaker before it, unless all of it is an aside in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.source_problems import EndBeforeStart, SourceProblem, TimeNotRead
from testimony_archive.domain.text import clean, fold
from testimony_archive.domain.timecode import format_time_code, parse_time_code
from testimony_archive.exchange.labels import Label, find_label, is_aside, recurring
from testimony_archive.exchange.read_lines import ReadLine, with_key, with_names_beside_times
from testimony_archive.exchange.report import Report

_WRAPPED_AT: Final = 120
_SHARE_OF_A_DIALOGUE: Final = 0.2
_TIME_AT_START: Final = re.compile(
    r"(?:(?P<code>\[[^\[\]\n]{3,40}\]|\([^()\n]{3,40}\)|<[^<>\n]{3,40}>|\{[^{}\n]{3,40}\}|#[\d:-]{7,14}#|"
    r"\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?)|"
    r"(?P<bare>\d{1,3}:\d{2}))(?:\s*-{1,2}>?\s*(?P<until>\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?))?(?=\s|$)[\s:–—-]*"
)
_FROM_TO: Final = re.compile(r"[\[({<]\s*(?P<start>[\d:.,]+)\s*(?:-+>?|[–—])\s*(?P<end>[\d:.,]+)\s*[\])}>]")
# Looks like a time code to anyone, and cannot be one.
_BROKEN_TIME: Final = re.compile(
    r"(?:[\[(]\s*-?\d{1,9}:|-?\d{1,9}:-?\d{1,9}:)-?\d{1,9}(?:[:.,]{1,2}-?\d{1,9}){0,3}[\])]?(?=\s|$)"
)
_HEADING: Final = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: its number (from 1) for messages, and whether a new paragraph begins with it.

    `bold_until` is how far the line's beginning is in bold, in characters: Word transcripts name speakers so.
    """

    number: int
    text: str
    opens_paragraph: bool
    is_heading: bool = False
    bold_until: int = 0


def text_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text file, without blank ones.

    A text with a line longer than any wrapped one has a paragraph on every line.
    """
    lines = clean(text).split("\n")
    every_line = max(map(len, lines)) > _WRAPPED_AT
    found: list[Line] = []
    after_blank = True
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found.append(Line(number, line.strip(" \t\u00a0"), after_blank or every_line or bool(_HEADING.match(line))))
        after_blank = not line.strip() or bool(_HEADING.match(line))
    return tuple(found)


def split_turns(
    lines: Sequence[Line], source: Path | str, report: Report, row: int | None = None
) -> tuple[DraftPassage, ...]:
    """Make passages of lines; times that cannot be read stay in the words and are told.

    `row`: the row of a table in which the text stands; without it, the report counts the text's own lines.
    """
    read = with_key([_take_apart(line, source, report, row) for line in lines], source, report)
    read = with_names_beside_times(read)
    labels = [each.label for each in read]
    openings = [each.label for each in read if each.opens_paragraph]
    named = sum(label is not None for label in openings)
    builder = _Builder(recurring(labels), is_dialogue=named >= len(openings) * _SHARE_OF_A_DIALOGUE)
    for each in read:
        builder.add(each)
    return builder.passages()


def _take_apart(line: Line, source: Path | str, report: Report, row: int | None) -> ReadLine:
    heading = _HEADING.match(line.text)
    text = line.text[heading.end() :] if heading else line.text
    is_heading = line.is_heading or heading is not None
    start_ms = end_ms = None
    timed = _TIME_AT_START.match(text)
    if timed:
        rest = text[timed.end() :]
        start_ms, until, trouble = _span(timed)
        # A bare “12:30 …” may be the time of day that someone tells of; before a name or alone it is a time code.
        if start_ms is not None and (timed["code"] or not rest or find_label(rest)):
            end_ms, text = until, rest
            if trouble is not None:
                report.tell(source, trouble, row=line.number if row is None else row)
        else:
            start_ms = None
    unread = ""
    if start_ms is None and (broken := _BROKEN_TIME.match(text)):
        report.tell(source, TimeNotRead(value=broken[0]), row=line.number if row is None else row)
        if find_label(text[broken.end() :].lstrip()):
            unread, text = broken[0], text[broken.end() :].lstrip()
    label = None if is_heading else find_label(text, line.bold_until if text == line.text else 0)
    if label is not None and label.start_ms is not None:
        start_ms = label.start_ms
    return ReadLine(text, line.opens_paragraph, is_heading, label, start_ms, end_ms, unread)


def _span(timed: re.Match[str]) -> tuple[int | None, int | None, SourceProblem | None]:
    """The times that a line begins with, in milliseconds: where the words begin, where they end if it says so, and what
    is wrong with the end."""
    written = timed["code"] or timed["bare"]
    both = _FROM_TO.fullmatch(written)
    start, end = (both["start"], both["end"]) if both else (written, timed["until"] or "")
    start_ms, end_ms = parse_time_code(start), parse_time_code(end)
    if end and end_ms is None:
        return start_ms, None, TimeNotRead(value=end)
    if start_ms is not None and end_ms is not None and end_ms < start_ms:
        shown = {"start": format_time_code(start_ms), "end": format_time_code(end_ms)}
        return start_ms, None, EndBeforeStart(**shown)
    return start_ms, end_ms, None


class _Builder:
    """Puts lines together to passages."""

    def __init__(self, known: frozenset[str], *, is_dialogue: bool) -> None:
        self._known = known
        self._is_dialogue = is_dialogue
        self._passages: list[DraftPassage] = []
        self._words: list[str] = []
        self._speaker = ""
        self._is_named = False
        self._times: tuple[int | None, int | None] = (None, None)
        self._paragraph_is_turn = False
        self._unanswered = ""

    def add(self, line: ReadLine) -> None:
        """Continue the passage under way with a line, or begin a new one."""
        label = self._accepted(line)
        if label is not None:
            self._keep_unanswered()
        if line.opens_paragraph or label is not None or line.start_ms is not None:
            self._finish()
        if line.start_ms is not None:
            self._times = (line.start_ms, line.end_ms)
        if line.opens_paragraph:
            self._paragraph_is_turn = False
        text = line.text
        if label is not None:
            self._speaker, self._is_named, self._paragraph_is_turn = label.speaker, True, True
            self._unanswered = f"{line.unread} {text}".strip()
            text = text[label.words_from :]
        text = f"{line.unread} {text.strip()}".strip()
        if text:
            self._words.append(text)
            self._unanswered = ""
        if line.is_heading:
            self._finish(is_heading=True)

    def passages(self) -> tuple[DraftPassage, ...]:
        """All passages, once every line was added."""
        self._keep_unanswered()
        self._finish()
        return tuple(self._passages)

    def _accepted(self, line: ReadLine) -> Label | None:
        label = line.label
        if label is None or label.is_sure or fold(label.speaker) in self._known:
            return label
        begins_turn = line.opens_paragraph or self._paragraph_is_turn or line.start_ms is not None
        return label if label.may_open and begins_turn and self._is_dialogue else None

    def _keep_unanswered(self) -> None:
        """A name after which nothing is said stays as words: it may be a heading that only looks like a name."""
        if self._unanswered:
            self._finish()
            self._passages.append(DraftPassage(self._unanswered))
            self._unanswered = ""

    def _finish(self, *, is_heading: bool = False) -> None:
        """Close the passage under way. Without words yet, its speaker and times wait for the next line."""
        if not self._words:
            return
        text = " ".join(self._words)
        speaker = "" if is_heading or (not self._is_named and is_aside(text)) else self._speaker
        self._passages.append(DraftPassage(text, speaker, *self._times))
        self._words, self._is_named, self._times = [], False, (None, None)
