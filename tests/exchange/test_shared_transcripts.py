"""Every real transcript that is at hand, counted: how many passages, speakers, passages with a time, things to tell.

What changes a number changes what people get of their files: look whether it is for the better, then write it down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest
from lxml import etree

from testimony_archive.domain.drafts import DraftPassage, ImportOptions, Problem
from testimony_archive.domain.leaving_transcript import LeavingPassage
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.sources import read_sources
from testimony_archive.exchange.subtitles import read_subtitles
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS
from testimony_archive.exchange.turns import split_turns, text_lines
from tests.exchange.hostile_transcripts import transcript

_OHMS = "{https://www.weareavp.com/nunncenter/ohms}"
# File, passages, speakers, passages with a time, problems.
COUNTED = (
    ("briber/transcripts/1.csv", 697, 8, 0, 1),
    ("briber/transcripts/2.csv", 322, 6, 0, 1),
    ("briber/transcripts/3.csv", 575, 7, 0, 1),
    ("briber/transcripts/4.csv", 5, 3, 0, 1),
    ("briber/transcripts/5.csv", 494, 12, 0, 1),
    ("briber/transcripts/6.csv", 881, 3, 0, 1),
    ("briber/transcripts/8.csv", 319, 4, 0, 1),
    ("briber/transcripts/9.csv", 775, 5, 0, 1),
    ("briber/transcripts/10.csv", 783, 25, 0, 1),
    ("briber/transcripts/11.csv", 701, 7, 0, 1),
    ("briber/transcripts/12.csv", 105, 5, 0, 1),
    ("briber/transcripts/13.csv", 280, 6, 0, 1),
    ("briber/transcripts/14.csv", 40, 3, 0, 1),
    ("briber/transcripts/15.csv", 568, 5, 0, 1),
    ("briber/transcripts/16.csv", 213, 37, 0, 1),
    ("briber/transcripts/17.csv", 451, 4, 0, 1),
    ("briber/transcripts/19.csv", 67, 16, 0, 1),
    ("briber/transcripts/20.csv", 907, 17, 0, 1),
    ("briber/transcripts/21.csv", 656, 9, 0, 1),
    ("briber/transcripts/22.csv", 92, 3, 0, 1),
    ("briber/transcripts/23.csv", 328, 9, 0, 1),
    ("briber/transcripts/24.csv", 264, 5, 0, 1),
    ("briber/transcripts/25.csv", 729, 5, 0, 1),
    ("briber/transcripts/26.csv", 602, 14, 0, 1),
    ("briber/transcripts/27.csv", 863, 10, 0, 1),
    ("briber/transcripts/28.csv", 485, 6, 0, 1),
    ("briber/transcripts/29.csv", 466, 10, 0, 1),
    ("briber/transcripts/30.csv", 307, 6, 0, 1),
    ("briber/transcripts/31.csv", 414, 10, 0, 1),
    ("briber/transcripts/32.csv", 511, 20, 0, 1),
    ("briber/transcripts/33.csv", 1236, 16, 0, 1),
    ("briber/transcripts/34.csv", 2204, 21, 0, 1),
    ("briber/transcripts/35.csv", 717, 13, 0, 1),
    ("briber/transcripts/36.csv", 1033, 44, 0, 1),
    ("briber/transcripts/38.csv", 628, 11, 0, 1),
    ("briber/transcripts/39.csv", 312, 5, 0, 1),
    ("briber/transcripts/40.csv", 714, 19, 0, 1),
    ("briber/transcripts/41.csv", 267, 6, 0, 1),
    ("briber/transcripts/42.csv", 178, 12, 0, 1),
    ("briber/transcripts/43.csv", 162, 9, 0, 1),
    ("briber/transcripts/44.csv", 380, 7, 0, 1),
    ("briber/transcripts/45.csv", 321, 5, 0, 1),
    ("collectionbuilder-ohd/transcripts/gluck.csv", 352, 3, 31, 0),
    ("collectionbuilder-ohd/transcripts/wrigley.csv", 235, 4, 33, 0),
    ("collectionbuilder-ohd/transcripts/mohammad.csv", 263, 4, 19, 0),
    ("collectionbuilder-ohd/transcripts/mcmichael.csv", 426, 4, 32, 0),
    ("collectionbuilder-ohd/transcripts/armantrout.csv", 525, 4, 33, 0),
    ("ohms/simple.vtt", 5, 0, 5, 0),
    ("ohms/chappelear-ohmsvtt-example.xml", 13, 2, 13, 1),
    ("ohms/duarte_OH0344.xml", 83, 2, 0, 0),
    ("ohms/hanford_OH0139.xml", 342, 2, 0, 0),
    ("ohms/small-sample-vtt-ohms.xml", 6, 2, 6, 2),
    ("ohms/smythe_OH0042.xml", 2465, 5, 1, 0),
    ("ohms/various_gaps.xml", 3, 0, 0, 0),
)


def read_words(path: Path) -> tuple[Sequence[DraftPassage], Sequence[Problem]]:
    """The passages of a file; those inside an OHMS file are read as the text or the WebVTT that they are."""
    if path.suffix != ".xml":
        found = read_sources([path], ImportOptions())
        return [
            each for draft in found.testimonies for one in draft.transcripts for each in one.passages
        ], found.problems
    report = Report()
    root = etree.parse(path).getroot()
    subtitles = [each.text.strip() for each in root.iter(f"{_OHMS}vtt_transcript") if each.text and each.text.strip()]
    if subtitles:
        return read_subtitles(subtitles[0], path, report).passages, report.problems
    (text,) = (each.text or "" for each in root.iter(f"{_OHMS}transcript"))
    return split_turns(text_lines(text), path, report), report.problems


def test_all_that_there_are_are_counted(shared_data: Path) -> None:
    folders = ("briber/transcripts", "collectionbuilder-ohd/transcripts")
    there = {f"{folder}/{each.name}" for folder in folders for each in (shared_data / folder).iterdir()}
    assert there <= {name for name, *_ in COUNTED}


@pytest.mark.parametrize(("name", "passages", "speakers", "timed", "problems"), COUNTED)
def test_a_real_transcript_gives_what_it_gave(
    name: str, passages: int, speakers: int, timed: int, problems: int, shared_data: Path
) -> None:
    said, told = read_words(shared_data / name)
    found = (
        len(said),
        len({each.speaker for each in said} - {""}),
        sum(each.start_ms is not None for each in said),
        len(told),
    )
    assert found == (passages, speakers, timed, problems)


@pytest.mark.parametrize("name", [name for name, *_ in COUNTED])
def test_a_real_transcript_goes_out_and_comes_back(name: str, shared_data: Path, tmp_path: Path) -> None:
    said, _ = read_words(shared_data / name)
    leaving = transcript(*(LeavingPassage(**asdict(each)) for each in said))
    for ending, text_format in TEXT_FORMATS.items():
        if text_format.needs_times and any(each.start_ms is None for each in said):
            continue
        path = tmp_path / f"out{ending}"
        path.write_bytes(text_format.data(leaving))
        back, _ = read_words(path)
        assert [(each.speaker, each.start_ms, each.text.split()) for each in back] == [
            (each.speaker, each.start_ms, each.text.split()) for each in said
        ], ending
