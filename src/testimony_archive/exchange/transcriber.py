"""Files of Transcriber (trans-14.dtd; Barras, Geoffrois, Wu and Liberman, 2001): turns with points in time.

A turn names its speakers; each ``Sync`` in it begins a stretch of words. Where several speak at once, ``Who`` tells
whose words follow. What is heard besides is an ``Event`` and stands in the words in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.localisation import find_language
from testimony_archive.domain.source_problems import EndBeforeStart, NotesLeftOut, TimeNotRead
from testimony_archive.domain.text import clean_line
from testimony_archive.domain.timecode import format_time_code, parse_seconds
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.decoding import decode
from testimony_archive.exchange.report import Report, compact_numbers

_DECLARATION: Final = re.compile(r"<\?xml[^<>]*\?>")
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_LEFT_OUT: Final[frozenset[object]] = frozenset({"Background", "Vocal", etree.Entity})


@dataclass(frozen=True, slots=True)
class Transcription:
    """The passages of a file, and the language that it names (a code, or empty)."""

    passages: tuple[DraftPassage, ...]
    language: str


@dataclass(slots=True)
class _Stretch:
    """The words between two points in time, by the place of their speaker in the turn's list (None: not told)."""

    start_ms: int | None
    line: int
    words: dict[int | None, list[str]] = field(default_factory=dict)

    def add(self, place: int | None, text: str) -> None:
        self.words.setdefault(place, []).append(text)


def read_transcriber(data: bytes, path: Path, report: Report) -> Transcription:
    """Read the turns of a file, a passage for each stretch and speaker; entities and the document type are not loaded.

    Raises:
        UnreadableFile: it is no XML, or no transcription.
    """
    root = _root(data, path)
    if root.tag != "Trans":
        raise UnreadableFile(
            path=path,
            expected=QT_TRANSLATE_NOOP("Detail", "a file of Transcriber"),
            detail=QT_TRANSLATE_NOOP("Detail", "it holds something else"),
        )
    names = {
        speaker.get("id", ""): clean_line(speaker.get("name") or speaker.get("id") or "")
        for speaker in root.iter("Speaker")
    }
    passages: list[DraftPassage] = []
    notes: list[int] = []
    for turn in root.iter("Turn"):
        passages += _passages(turn, names, notes, path, report)
    if notes:
        report.tell(path, NotesLeftOut(count=len(notes), lines=compact_numbers(notes)))
    return Transcription(tuple(passages), find_language((root.get(_LANGUAGE) or "").partition("-")[0]) or "")


def _root(data: bytes, path: Path) -> etree._Element:
    try:
        return etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        # Some say one encoding and are in another; what the letters make likely then counts.
        text = _DECLARATION.sub("", decode(data).text.lstrip("\ufeff"), count=1)
        try:
            return etree.fromstring(text.encode(), _parser())
        except (etree.XMLSyntaxError, ValueError):
            raise UnreadableFile(
                path=path,
                expected=QT_TRANSLATE_NOOP("Detail", "a file of Transcriber"),
                detail=QT_TRANSLATE_NOOP("Detail", "it is damaged"),
            ) from error


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _passages(
    turn: etree._Element, names: Mapping[str, str], notes: list[int], path: Path, report: Report
) -> Iterator[DraftPassage]:
    speakers = [names.get(each, each) for each in (turn.get("speaker") or "").split()]
    stretches = _stretches(turn, notes, path, report)
    turn_end = _time(turn, "endTime", path, report)
    for place, stretch in enumerate(stretches):
        following = stretches[place + 1].start_ms if place + 1 < len(stretches) else turn_end
        end_ms = following
        if stretch.start_ms is not None and end_ms is not None and end_ms < stretch.start_ms:
            shown = {"start": format_time_code(stretch.start_ms), "end": format_time_code(end_ms)}
            report.tell(path, EndBeforeStart(**shown), row=stretch.line)
            end_ms = None
        for number, pieces in stretch.words.items():
            words = clean_line("".join(pieces))
            if words:
                yield DraftPassage(words, _speaker(speakers, number), stretch.start_ms, end_ms)


def _stretches(turn: etree._Element, notes: list[int], path: Path, report: Report) -> Sequence[_Stretch]:
    """What a turn holds, in order; words before its first point in time begin with the turn."""
    stretches = [_Stretch(_time(turn, "startTime", path, report), _line(turn))]
    stretches[0].add(None, turn.text or "")
    speaker: int | None = None
    for element in turn:
        if element.tag == "Sync":
            speaker = None
            stretches.append(_Stretch(_time(element, "time", path, report), _line(element)))
        elif element.tag == "Who":
            written = element.get("nb") or ""
            speaker = int(written) - 1 if written.isdecimal() else None
        elif element.tag == "Comment":
            notes.append(_line(element))
        elif element.tag == "Event":
            stretches[-1].add(speaker, _heard(element))
        elif element.tag not in _LEFT_OUT:  # words that another program marked
            stretches[-1].add(speaker, "".join(map(str, element.itertext())))
        stretches[-1].add(speaker, element.tail or "")
    return stretches


def _heard(event: etree._Element) -> str:
    """A laugh, a cough, a door, once where it was heard; empty for what only marks words that are written anyway."""
    says = clean_line(event.get("desc") or "")
    is_mark = event.get("type") not in {None, "", "noise"} or event.get("extent") in {
        "begin",
        "end",
        "previous",
        "next",
    }
    return f" [{says}] " if says and not is_mark else " "


def _speaker(speakers: Sequence[str], place: int | None) -> str:
    """Who says it; where nothing tells which of several, all of them."""
    if place is None:
        return ", ".join(speakers)
    return speakers[place] if 0 <= place < len(speakers) else ""


def _time(element: etree._Element, name: str, path: Path, report: Report) -> int | None:
    written = element.get(name) or ""
    read = parse_seconds(written)
    if read is None and written:
        report.tell(path, TimeNotRead(value=written), row=_line(element))
    return read


def _line(element: etree._Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0
