"""Writes one transcript as a Word document: a table of times, speakers and words, which can be read back.

What stands above the table tells about the transcript and is set apart by a tag that readers of transcripts know
(`ABOUT_TAG`), so that it is never taken for words that somebody said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from testimony_archive.domain.leaving_transcript import ABOUT_TAG, LeavingPassage, LeavingTranscript
from testimony_archive.domain.localisation import language_tag
from testimony_archive.domain.records import Labels
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.domain.timecode import format_cue_time
from testimony_archive.publish.body import BodyWriter
from testimony_archive.publish.package import write_package
from testimony_archive.publish.paper import Cell
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.styles import StyleBook
from testimony_archive.publish.template import default_template, ensure_page_numbers, open_template, set_running_title

_NOBODY: Final = "—"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its width in twentieths of a point, and its heading, one that readers of tables know."""

    width: int
    heading: Labels


_PART: Final = _Column(620, Labels("Part", "Parte", "Partie"))
_TIME: Final = _Column(1_350, Labels("Time", "Tiempo", "Temps"))
_SPEAKER: Final = _Column(1_700, Labels("Speaker", "Hablante", "Voix"))
_WORDS: Final = _Column(0, Labels("Words", "Palabras", "Paroles"))


def write_transcript(transcript: LeavingTranscript, out: Path) -> None:
    """Write a transcript to `out`, ending in ``.docx``; a file that was there is replaced when it is complete.

    Raises:
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written; `out` is as it was.
    """
    document = open_template(default_template())
    styles = StyleBook(document, lambda: open_template(default_template()))
    styles.set_language(language_tag(transcript.words_in))
    set_running_title(document, clean_line(transcript.title))
    ensure_page_numbers(document, styles)
    properties = document.core_properties
    properties.title = clean_line(transcript.title)
    properties.author = properties.last_modified_by = clean_line(transcript.author)
    properties.language = language_tag(transcript.language or transcript.words_in)
    properties.created = properties.modified = datetime.combine(transcript.made_on, time(), UTC)
    body = BodyWriter(document, styles, transcript.words_in)
    chunks = body.stream(_paragraphs(body, transcript, styles.text_width))
    with replacing(out) as file:
        write_package(document.part.package, document.part, chunks, file, transcript.made_on)


def _paragraphs(body: BodyWriter, transcript: LeavingTranscript, text_width: int) -> Iterator[None]:
    with body.set_apart(ABOUT_TAG):
        body.add_heading(1, transcript.title, transcript.language)
        first, *others = transcript.about or ("",)
        body.add_reference("Testimony Record", first)
        for each in others:
            body.add("Testimony Summary", each)
    yield
    columns = _columns(transcript.passages)
    widths = [each.width for each in columns]
    widths[-1] = max(text_width - sum(widths), _SPEAKER.width)
    headings = [each.heading.in_language(transcript.words_in) for each in columns]
    body.add_table(headings, widths, _rows(body, transcript, columns))
    yield


def _columns(passages: Sequence[LeavingPassage]) -> list[_Column]:
    """The columns that have something in them, the words last."""
    has = {
        _PART: any(each.part_number != 1 for each in passages),
        _TIME: any(each.start_ms is not None for each in passages),
        _SPEAKER: any(each.speaker for each in passages),
    }
    return [*(column for column, is_used in has.items() if is_used), _WORDS]


def _rows(body: BodyWriter, transcript: LeavingTranscript, columns: Sequence[_Column]) -> Iterator[list[Cell]]:
    speaker_before = ""
    for passage in transcript.passages:
        speaker = clean_line(passage.speaker)
        cells = {
            _PART: body.cell(str(passage.part_number), "Time Code"),
            _TIME: body.cell(_time(passage), "Time Code"),
            # An empty cell would continue the speaker above, to whoever reads the table.
            _SPEAKER: body.cell(speaker or (_NOBODY if speaker_before else ""), "Speaker"),
            _WORDS: body.cell(_words(passage), language=transcript.language),
        }
        speaker_before = speaker
        yield [cells[each] for each in columns]


def _words(passage: LeavingPassage) -> str:
    return "\n".join(line for each in clean(passage.text).split("\n") if (line := each.strip()))


def _time(passage: LeavingPassage) -> str:
    start, end = (
        "" if each is None else format_cue_time(each).removesuffix(".000").removeprefix("0")
        for each in (passage.start_ms, passage.end_ms)
    )
    return f"{start}\n– {end}" if start and end else start
