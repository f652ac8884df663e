"""TextGrid files of Praat (https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html): tiers as speakers.

Praat reads only numbers that stand free, texts in quotation marks and flags in angle brackets, and takes everything
else for comment. So one reader does for the long and the short text form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.source_problems import EndBeforeStart, TiersLeftOut
from testimony_archive.domain.text import clean, clean_line, fold
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.fields import PASSAGE_HEADINGS, normal_heading
from testimony_archive.exchange.report import Report

_TOKEN: Final = re.compile(
    r'(?<!\S)(?:"(?P<text>(?:[^"]|"")*)"|(?P<number>[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?P<flag><\w+>))(?!\S)'
    r"|(?<!\S)!.*"
)
_TEXT_FILE: Final = re.compile(r"ooTextFile(?: short)?")
_LARGEST: Final = 1e9  # seconds are thirty years, and no file has as many intervals
_POINTS: Final = "TextTier"
# Tiers of single sounds, which programs that align words add beside them: nothing that anybody said.
_SOUNDS: Final = re.compile(r"(?:.*\W)?(?:phones?|phonemes?|syllables?|fonos?|fonemas?|silabas?|syllabes?|sampa)")
_WORDS: Final = re.compile(r"(?<!\W)\W+(?:words|palabras|mots)$", re.IGNORECASE)
# Files of before Unicode write a letter as a backslash and two signs (Praat's manual, “Special symbols”).
_TWO_SIGNS: Final = re.compile(r"""\\(?:(?P<letter>[AEIOUYNCaeiouync])(?P<sign>['`^"~,])|(?P<mark>[?!])d)""")
_ACCENTS: Final = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", ",": "\u0327"}
_MARKS: Final = {"?": "¿", "!": "¡"}


@dataclass(frozen=True, slots=True)
class _Tier:
    """A tier with its intervals: start and end in seconds, and the words."""

    name: str
    is_of_points: bool
    intervals: tuple[tuple[float, float, str], ...]

    @property
    def is_left_out(self) -> bool:
        return self.is_of_points or _SOUNDS.fullmatch(fold(self.name)) is not None


class _CutOffError(Exception):
    """The file ends, or goes on with something else, where its own counts promise more."""


def read_textgrid(text: str, path: Path, report: Report) -> tuple[DraftPassage, ...]:
    """Read the intervals with words of all tiers, in the order of time; the name of a tier is the speaker.

    Tiers of points and of single sounds hold nothing said; they are left out and told.

    Raises:
        UnreadableFile: it is another of Praat's files, or cut off.
    """
    try:
        tiers = tuple(_tiers(_Tokens(text)))
    except _CutOffError as error:
        raise UnreadableFile(
            path=path, expected=QT_TRANSLATE_NOOP("Detail", "a TextGrid in Praat's text form"), detail=error
        ) from error
    left_out = [tier.name for tier in tiers if tier.is_left_out]
    if left_out:
        report.tell(path, TiersLeftOut(count=len(left_out), names=", ".join(left_out)))
    said: list[DraftPassage] = []
    for tier in tiers:
        if not tier.is_left_out:
            said += _passages(tier, path, report)
    return tuple(sorted(said, key=lambda passage: passage.start_ms or 0))


class _Tokens:
    """What Praat reads of a file, one after the other."""

    def __init__(self, text: str) -> None:
        self._matches = (match for match in _TOKEN.finditer(text) if match.lastgroup is not None)

    def text(self) -> str:
        return self._next("text").replace('""', '"')

    def number(self) -> float:
        number = float(self._next("number"))
        if not abs(number) <= _LARGEST:
            raise _CutOffError(QT_TRANSLATE_NOOP("Detail", "it is damaged"))
        return number

    def flag(self) -> str:
        return self._next("flag")

    def count(self) -> int:
        return int(self.number())

    def _next(self, kind: str) -> str:
        match = next(self._matches, None)
        if match is None:
            raise _CutOffError(QT_TRANSLATE_NOOP("Detail", "it is cut off"))
        if match.lastgroup != kind:
            raise _CutOffError(QT_TRANSLATE_NOOP("Detail", "it is damaged"))
        return match[kind]


def _tiers(tokens: _Tokens) -> Iterator[_Tier]:
    if not _TEXT_FILE.fullmatch(tokens.text()) or tokens.text() != "TextGrid":
        raise _CutOffError(QT_TRANSLATE_NOOP("Detail", "it holds something else"))
    tokens.number(), tokens.number()  # where the recording begins and ends
    if tokens.flag() != "<exists>":
        return
    for _ in range(tokens.count()):
        is_of_points = tokens.text() == _POINTS
        name = clean_line(_letters(tokens.text()))
        tokens.number(), tokens.number()  # where the tier begins and ends
        intervals = [_point(tokens) if is_of_points else _interval(tokens) for _ in range(tokens.count())]
        yield _Tier(name, is_of_points, tuple(intervals))


def _interval(tokens: _Tokens) -> tuple[float, float, str]:
    return tokens.number(), tokens.number(), tokens.text()


def _point(tokens: _Tokens) -> tuple[float, float, str]:
    time = tokens.number()
    return time, time, tokens.text()


def _passages(tier: _Tier, path: Path, report: Report) -> Iterator[DraftPassage]:
    name = _WORDS.sub("", tier.name)
    speaker = "" if normal_heading(name) in map(normal_heading, PASSAGE_HEADINGS["text"]) else name
    for start, end, written in tier.intervals:
        words = "\n".join(line.strip() for line in clean(_letters(written)).split("\n") if line.strip())
        if not words:
            continue
        # A recording may have been cut so that it begins before zero; nobody can hear that.
        start_ms, end_ms = max(0, round(start * 1000)), max(0, round(end * 1000))
        if end_ms < start_ms:
            shown = {"start": format_time_code(start_ms), "end": format_time_code(end_ms)}
            report.tell(path, EndBeforeStart(**shown))
        yield DraftPassage(words, speaker, start_ms, end_ms if end_ms >= start_ms else None)


def _letters(written: str) -> str:
    if "\\" not in written:
        return written
    return _TWO_SIGNS.sub(
        lambda match: (
            _MARKS[match["mark"]]
            if match["mark"]
            else unicodedata.normalize("NFC", match["letter"] + _ACCENTS[match["sign"]])
        ),
        written,
    )
