"""Which passages stand for a testimony on a page: what was kept first, then what is told, questions last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.services.search_archive import find, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

TOLD: Final = "Del riego se habló largo rato aquel día, con los vecinos y con la gente del molino, y de {} también."
TURNS: Final = (
    *(
        f"Pregunta: ¿Y del riego, qué recuerda usted de todo lo que pasó entonces en el pueblo, número {each}?"
        for each in "123"
    ),
    "Ana: Riego.",
    f"Ana: {TOLD.format('cabras')}",
    "Ana: Riego, sí.",
    f"Ana: {TOLD.format('ovejas')}",
    f"Ana: {TOLD.format('llamas')}",
    f"Ana: {TOLD.format('vacas')}",
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with make_archive(tmp_path) as workspace:
        row = {"code": "ZZ-1", "language": "es", "interviewee": "Ana Paz", "text": "\n\n".join(TURNS)}
        import_rows(workspace, tmp_path / "more.csv", (row,))
        yield workspace


def shown(workspace: Workspace, text: str, most: int = 3) -> list[int]:
    """The places of the passages that are shown of the one testimony that a query finds."""
    (hit,) = find(workspace, text, passages_per_testimony=most).hits
    return [each.ordinal for each in hit.passages]


def test_what_is_told_comes_before_questions_and_short_replies_wherever_it_stands(archive: Workspace) -> None:
    assert shown(archive, "riego") == [5, 7, 8]
    assert shown(archive, "riego", most=1) == [5]
    assert shown(archive, "riego", most=6) == [5, 7, 8, 9, 1, 2]


def test_what_was_kept_as_a_quote_comes_before_all_else(archive: Workspace) -> None:
    short = find(archive, "riego", passages_per_testimony=9).hits[0].passages
    kept = next(each for each in short if each.ordinal == 6)
    archive.quoting.keep_words((kept.passage_id, 0), (kept.passage_id, 5))
    assert shown(archive, "riego") == [6, 5, 7]


def test_what_answers_more_of_the_alternatives_comes_first(archive: Workspace) -> None:
    assert shown(archive, "riego OR vacas") == [9, 5, 7]


def test_where_nothing_better_is_found_questions_are_shown(archive: Workspace) -> None:
    assert shown(archive, "recuerda") == [1, 2, 3]
    assert shown(archive, "cabras") == [5]
