"""What leaves as a transcript comes back as the same one: its speakers, its times and its words, whatever they are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from testimony_archive.domain.drafts import DraftTranscript, ImportOptions
from testimony_archive.domain.leaving_transcript import LeavingPassage
from testimony_archive.domain.text import clean
from testimony_archive.exchange.sources import read_sources
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS
from tests.exchange.hostile_transcripts import passages, transcript

SUBTITLES: Final = [ending for ending, each in TEXT_FORMATS.items() if each.needs_times]
LOSSLESS: Final = [ending for ending, each in TEXT_FORMATS.items() if not each.needs_times]
Row = tuple[int, str, int | None, list[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round-trips")


def came_back(folder: Path, ending: str, *said: LeavingPassage, title: str = "El taller") -> DraftTranscript:
    path = folder / f"PE-014{ending}"
    path.write_bytes(TEXT_FORMATS[ending].data(transcript(*said, title=title)))
    (draft,) = read_sources([path], ImportOptions()).testimonies
    (read,) = draft.transcripts
    assert draft.code == "PE-014"
    return read


def rows(*said: LeavingPassage) -> list[Row]:
    return [(each.part_number, each.speaker, each.start_ms, clean(each.text).split()) for each in said]


@pytest.mark.parametrize("ending", LOSSLESS)
@given(said=st.lists(passages(), min_size=1, max_size=5))
def test_text_and_tables_keep_everything(folder: Path, ending: str, said: list[LeavingPassage]) -> None:
    read = came_back(folder, ending, *said)
    found = [(each.part_number, each.speaker, each.start_ms, each.text.split()) for each in read.passages]
    assert found == rows(*said)
    assert [each.end_ms for each in read.passages] == [each.end_ms for each in said]


@pytest.mark.parametrize("ending", SUBTITLES)
@given(said=st.lists(passages(timed=True), min_size=1, max_size=5))
@example(said=[LeavingPassage("Ana", "Sí.", 1_000), LeavingPassage("", "No.", 1_000, 2_000)])
def test_subtitles_keep_speakers_times_and_words(folder: Path, ending: str, said: list[LeavingPassage]) -> None:
    read = came_back(folder, ending, *said)
    in_time = sorted(said, key=lambda each: each.start_ms or 0)
    found = [(each.part_number, each.speaker, each.start_ms, each.text.split()) for each in read.passages]
    assert found == rows(*in_time)
    for back, each in zip(read.passages, in_time, strict=True):
        assert back.end_ms == each.end_ms if each.end_ms is not None else (back.end_ms or 0) > (back.start_ms or 0)


@pytest.mark.parametrize("ending", TEXT_FORMATS)
def test_the_language_comes_back_and_what_is_told_of_the_transcript_is_not_taken_for_words(
    ending: str, folder: Path
) -> None:
    read = came_back(folder, ending, LeavingPassage("Rosa", "Con dos.", 0, 1_500), title="ANA: un --> título")
    assert [each.text for each in read.passages] == ["Con dos."]
    assert read.language == ("" if ending == ".srt" else "es")


@pytest.mark.parametrize("ending", LOSSLESS)
def test_lines_within_a_passage_stay_lines(ending: str, folder: Path) -> None:
    read = came_back(folder, ending, LeavingPassage("Rosa", "uno\n\n dos\ntres", 0, 1_500))
    assert read.passages[0].text == "uno\ndos\ntres"
