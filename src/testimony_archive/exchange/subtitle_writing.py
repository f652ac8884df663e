"""A transcript as WebVTT (W3C, https://www.w3.org/TR/webvtt1/) or SubRip, so that `read_subtitles` reads the same.

Subtitles have to say when each of them begins and ends. Where the end of a passage is not known, the next one's
beginning is; the last one stays for as long as its words take to read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript
from testimony_archive.domain.text import clean, clean_line, fold
from testimony_archive.domain.timecode import format_cue_time
from testimony_archive.exchange.labels import find_label, is_aside

_SHORTEST_MS: Final = 1_000
_READ_MS: Final = 60  # a letter: some 17 letters a second, as subtitlers reckon
# What a reader of SubRip takes for something else than words: entities, tags, styles in braces, arrows of times.
_MISREAD: Final = re.compile(r"&(?=#?\w{1,32};)|<(?=/?[A-Za-z\d])|\{(?=\\)|(?<=-)>")
_NAMES_OF_SIGNS: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;"}
_NOBODY: Final = "<v >"


def as_webvtt(transcript: LeavingTranscript) -> str:
    """The text of a WebVTT file; every passage has a start."""
    head = [f"WEBVTT - {_escaped(clean_line(transcript.title))}"]
    if transcript.language:
        head.append(f"Language: {transcript.language}")
    notes = [_escaped(clean_line(each)) for each in transcript.about]
    blocks = ["\n".join(head), "\n".join(["NOTE", *filter(None, notes)])]
    for passage, start_ms, end_ms in _timed(transcript.passages):
        text = "\n".join(_escaped(line) for line in _lines(passage))
        speaker = clean_line(passage.speaker)
        voice = f"<v {_escaped(speaker)}>" if speaker else _NOBODY if find_label(text) else ""
        blocks.append(f"{format_cue_time(start_ms)} --> {format_cue_time(end_ms)}\n{voice}{text}")
    return "\n\n".join(blocks) + "\n"


def as_subrip(transcript: LeavingTranscript) -> str:
    """The text of a SubRip file, speakers before a colon; every passage has a start."""
    blocks: list[str] = []
    labels = _Labels(transcript.passages)
    for number, (passage, start_ms, end_ms) in enumerate(_timed(transcript.passages), start=1):
        times = f"{format_cue_time(start_ms)} --> {format_cue_time(end_ms)}".replace(".", ",")
        blocks.append(f"{number}\n{times}\n{labels.with_speaker(passage)}")
    return "\n\n".join([*blocks, ""])


def _timed(passages: Sequence[LeavingPassage]) -> Iterator[tuple[LeavingPassage, int, int]]:
    """Passages in the order of their beginnings, each with start and end."""
    timed = sorted(
        ((each.start_ms, each) for each in passages if each.start_ms is not None and each.text.strip()),
        key=lambda pair: pair[0],
    )
    for place, (start_ms, passage) in enumerate(timed):
        end_ms = passage.end_ms
        if end_ms is None or end_ms <= start_ms:
            later = (begins for begins, _ in timed[place + 1 :] if begins > start_ms)
            end_ms = next(later, start_ms + max(_SHORTEST_MS, len(passage.text) * _READ_MS))
        yield passage, start_ms, end_ms


def _lines(passage: LeavingPassage) -> list[str]:
    """The lines of a passage; a blank one would end the cue."""
    return [line for written in clean(passage.text).split("\n") if (line := clean_line(written))]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _spared(text: str) -> str:
    """Words for SubRip, which knows no names of signs: only what would be misread is written by its name."""
    return _MISREAD.sub(lambda match: _NAMES_OF_SIGNS[match[0]], text)


class _Labels:
    """Names speakers in the words, each in the plainest form that is sure to be read as a name again."""

    def __init__(self, passages: Sequence[LeavingPassage]) -> None:
        plain = (each for each in passages if self._reads_back(_plain(each), each))
        self._times_named = Counter(fold(clean_line(each.speaker)) for each in plain)
        self._speaker_before = ""

    def with_speaker(self, passage: LeavingPassage) -> str:
        """The words of a passage behind the name of who speaks; passages come in order."""
        speaker, passage_text = clean_line(passage.speaker), "\n".join(_lines(passage))
        before, self._speaker_before = self._speaker_before, speaker
        if not speaker:
            goes_on = before and not is_aside(clean_line(passage_text))
            return (_NOBODY if goes_on or find_label(passage_text) else "") + _spared(passage_text)
        for written in (_plain(passage), f"[{speaker}]: {passage_text}"):
            label = find_label(written)
            is_known = self._times_named[fold(speaker)] > 1 or (label is not None and label.is_sure)
            if is_known and self._reads_back(written, passage):
                return _spared(written)
        return f"<v {_escaped(speaker)}>{_spared(passage_text)}"

    def _reads_back(self, written: str, passage: LeavingPassage) -> bool:
        label = find_label(written)
        return (
            label is not None
            and label.speaker == clean_line(passage.speaker)
            and clean_line(written[label.words_from :]) == clean_line("\n".join(_lines(passage)))
        )


def _plain(passage: LeavingPassage) -> str:
    return "\n".join([f"{clean_line(passage.speaker)}: {lines[0]}", *lines[1:]]) if (lines := _lines(passage)) else ""
