"""Any file that holds the words of a testimony, read into passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftPassage, DraftTranscript
from testimony_archive.domain.errors import ArchiveError, EmptyFile, OhmsNotRead, UnknownFormat, UnreadableFile
from testimony_archive.domain.records import TranscriptKind
from testimony_archive.domain.source_problems import ControlCharacters
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.decoding import decode, looks_like_text, unescape
from testimony_archive.exchange.delimited import CellCleaner, is_table, read_delimited, tell_encoding
from testimony_archive.exchange.grid import Grid, GridKind, grid_kind
from testimony_archive.exchange.kinds import (
    IMAGE_SUFFIXES,
    KNOWN_FORMATS,
    WORD_SUFFIXES,
    WORKBOOK_SUFFIXES,
    FileKind,
)
from testimony_archive.exchange.opening import read_bytes
from testimony_archive.exchange.passage_table import PassageGroup, read_passages
from testimony_archive.exchange.plain_text import is_own_text, read_plain_text
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.subtitles import read_subtitles
from testimony_archive.exchange.textgrid import read_textgrid
from testimony_archive.exchange.transcriber import read_transcriber
from testimony_archive.exchange.turns import split_turns, text_lines
from testimony_archive.exchange.word import read_word
from testimony_archive.exchange.workbook import read_workbook

# Control characters that are no white space (ECMA-48, 5.2), and the sequences that colour a terminal (8.3.117).
_CONTROL: Final = re.compile(r"(?:\x1b\[[0-9;]*m|[\x00-\x08\x0e-\x1f\x7f])+")

WITH_WORDS: Final = frozenset(
    {
        *(FileKind.WORD, FileKind.SUBTITLES, FileKind.TEXTGRID, FileKind.TRANSCRIBER, FileKind.TEXT),
        *(FileKind.TABLE, FileKind.WORKBOOK),
    }
)
"""Kinds of files that words are read from."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """Field → heading and field → value for every row, the fields by their own names.

    `folders` are those that were named to be imported: a table may name files in them.
    """

    mapping: Mapping[str, str]
    defaults: Mapping[str, str]
    folders: tuple[Path, ...] = ()

    @property
    def for_passages(self) -> Mapping[str, str]:
        """The values given for every row of words: a code is given to a testimony, not to each of its rows."""
        return {name: value for name, value in self.defaults.items() if name in {"speaker", "language"}}


class GridStore:
    """Reads every table once, however many ask for it."""

    def __init__(self, mapping: Mapping[str, str], report: Report) -> None:
        self._mapping = mapping
        self._report = report
        self._grids: dict[Path, Grid] = {}

    @property
    def grids(self) -> Iterable[Grid]:
        """All tables read so far."""
        return self._grids.values()

    def read(self, path: Path, kind: FileKind) -> Grid:
        """The table in a file.

        Raises:
            ArchiveError: the file cannot be read (see `read_delimited`, `read_workbook`).
        """
        if path not in self._grids:
            reader = read_workbook if kind is FileKind.WORKBOOK else read_delimited
            self._grids[path] = reader(path, self._report, self._mapping.values())
        return self._grids[path]


def read_transcript(
    path: Path, kind: FileKind, grids: GridStore, options: TableOptions, report: Report
) -> tuple[PassageGroup, ...]:
    """The passages of a file, by code and language where it tells them.

    Raises:
        EmptyFile: it has no words.
        UnreadableFile, UnknownFormat, OhmsNotRead: it is no transcript that can be read.
        FileNotThere, NoPermission, DiskTrouble: it cannot be opened.
    """
    if kind not in WITH_WORDS:
        raise not_readable(path, kind)
    if kind is FileKind.WORD:
        groups = _single(read_word(path, report))
    elif kind in {FileKind.TABLE, FileKind.WORKBOOK}:
        grid = grids.read(path, kind)
        if grid.rows and grid_kind(grid, options.mapping) is not GridKind.PASSAGES:
            raise UnreadableFile(
                path=path,
                expected=QT_TRANSLATE_NOOP("Detail", "a transcript"),
                detail=QT_TRANSLATE_NOOP("Detail", "no column holds the words spoken"),
            )
        groups = read_passages(grid, options.mapping, options.for_passages, report)
    elif kind is FileKind.TRANSCRIBER:
        transcription = read_transcriber(read_bytes(path, QT_TRANSLATE_NOOP("Detail", "a transcript")), path, report)
        groups = _single(transcription.passages, transcription.language)
    else:
        groups = _read_text(path, kind, report)
    if not groups:
        raise EmptyFile(path=path)
    return groups


def text_kind(path: Path) -> FileKind:
    """Whether a text file is a table under another name.

    Raises:
        ArchiveError: it cannot be opened (see `read_bytes`).
    """
    return (
        FileKind.TABLE
        if is_table(decode(read_bytes(path, QT_TRANSLATE_NOOP("Detail", "a text"))).text)
        else FileKind.TEXT
    )


def not_readable(path: Path, kind: FileKind) -> ArchiveError:
    """Why a file that is no recording, table or transcript cannot be read."""
    if kind is FileKind.EMPTY:
        return EmptyFile(path=path)
    if kind is FileKind.OHMS:
        return OhmsNotRead(path=path)
    suffix = path.suffix.lower()
    for suffixes, expected in (
        (WORD_SUFFIXES, QT_TRANSLATE_NOOP("Detail", "a Word document")),
        (WORKBOOK_SUFFIXES, QT_TRANSLATE_NOOP("Detail", "an Excel workbook")),
        (IMAGE_SUFFIXES, QT_TRANSLATE_NOOP("Detail", "a photo")),
    ):
        if kind is FileKind.UNKNOWN and suffix in suffixes:
            return UnreadableFile(
                path=path, expected=expected, detail=QT_TRANSLATE_NOOP("Detail", "its content is something else")
            )
    return UnknownFormat(path=path, known=KNOWN_FORMATS)


def join_parts(transcripts: Sequence[DraftTranscript]) -> tuple[DraftTranscript, ...]:
    """One transcript for each language, of the words and of translations: those of several parts follow one another."""
    joined: dict[tuple[str, TranscriptKind], DraftTranscript] = {}
    for each in transcripts:
        place = (each.language, each.kind)
        before = joined.get(place)
        joined[place] = each if before is None else replace(before, passages=before.passages + each.passages)
    return tuple(joined.values())


def spread_over_parts(transcript: DraftTranscript, parts: int) -> DraftTranscript:
    """Number the parts of a transcript whose times begin again with each recording.

    Only where it is certain: there are `parts` recordings, and the times go back exactly between each and the next.
    """
    if parts < 2 or any(passage.part_number != 1 for passage in transcript.passages):
        return transcript
    numbered: list[DraftPassage] = []
    part, last = 1, 0
    for passage in transcript.passages:
        if passage.start_ms is not None:
            part += passage.start_ms < last
            last = passage.start_ms
        numbered.append(replace(passage, part_number=part))
    return replace(transcript, passages=tuple(numbered)) if part == parts else transcript


def _single(passages: tuple[DraftPassage, ...], language: str = "") -> tuple[PassageGroup, ...]:
    return (PassageGroup("", language, 0, passages, ()),) if passages else ()


def _read_text(path: Path, kind: FileKind, report: Report) -> tuple[PassageGroup, ...]:
    data = read_bytes(path, QT_TRANSLATE_NOOP("Detail", "a transcript"))
    if not looks_like_text(data):
        raise UnreadableFile(
            path=path,
            expected=QT_TRANSLATE_NOOP("Detail", "a transcript"),
            detail=QT_TRANSLATE_NOOP("Detail", "it is no text"),
        )
    decoded = decode(data)
    tell_encoding(path, decoded, report)
    said, places = _CONTROL.subn("", decoded.text.lstrip("\ufeff"))
    if places:
        report.tell(path, ControlCharacters(count=places))
    cleaner = CellCleaner()
    text = "\n".join(cleaner.mend(line) for line in said.split("\n"))
    cleaner.tell(path, report)
    if kind is FileKind.SUBTITLES:
        subtitles = read_subtitles(text, path, report)
        return _single(subtitles.passages, subtitles.language)
    if kind is FileKind.TEXTGRID:
        return _single(read_textgrid(text, path, report))
    if is_own_text(text):
        own = read_plain_text(text)
        return _single(own.passages, own.language)
    return _single(split_turns(text_lines(unescape(text)), path, report))
