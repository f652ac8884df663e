"""What a transcript can be written as is what it has enough for."""

from __future__ import annotations

import pytest

from testimony_archive.domain.leaving_transcript import LeavingPassage
from testimony_archive.ui.presenters.transcript_export_presenter import file_kinds
from tests.exchange.hostile_transcripts import transcript


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([LeavingPassage("Ana", "Hola.")], [(".docx", 0), (".txt", 0), (".csv", 0)]),
        ([LeavingPassage("Ana", "Hola.", 0)], [(".docx", 0), (".txt", 0), (".csv", 0), (".vtt", 0), (".srt", 0)]),
        (
            [LeavingPassage("Ana", "Hola.", 0), LeavingPassage("", "[…]", is_omission=True)],
            [(".docx", 0), (".txt", 0), (".csv", 0), (".vtt", 0), (".srt", 0)],
        ),
        (
            [LeavingPassage("Ana", "Hola.", 0), LeavingPassage("Ana", "Ya.", 0, None, 2)],
            [(".docx", 0), (".txt", 0), (".csv", 0), (".vtt", 1), (".vtt", 2), (".srt", 1), (".srt", 2)],
        ),
    ],
)
def test_subtitles_are_offered_where_every_passage_has_a_time_and_part_by_part(
    said: list[LeavingPassage], expected: list[tuple[str, int]]
) -> None:
    kinds = file_kinds(transcript(*said))
    assert [(each.ending, each.part_number) for each in kinds] == expected
    assert len({each.words for each in kinds}) == len(kinds)
    assert all(f"*{each.ending})" in each.words for each in kinds)
