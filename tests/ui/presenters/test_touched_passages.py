"""Which passages a stretch of a transcript lies in."""

from __future__ import annotations

import pytest

from testimony_archive.domain.records import Passage
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.presenters.reading_presenter import touched_passages

_PASSAGES = tuple(
    Passage(passage_id=10 * ordinal, ordinal=ordinal, speaker="", text=text)
    for ordinal, text in enumerate(("one", "two", "three", "four"), start=1)
)


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [
        ((20, 0), (40, 0), [2, 3]),  # two passages as Shift+Down selects them
        ((20, 0), (30, 5), [2, 3]),
        ((10, 3), (20, 2), [2]),
        ((10, 3), (30, 0), [2]),
        ((10, 1), (10, 2), [1]),
        ((20, 0), (20, 0), [2]),
        ((10, 2), (40, 1), [1, 2, 3, 4]),
    ],
)
def test_a_stretch_touches_no_passage_that_it_takes_nothing_of(
    start: tuple[int, int], end: tuple[int, int], touched: list[int]
) -> None:
    assert [each.ordinal for each in touched_passages(_PASSAGES, Stretch(start, end))] == touched
