"""Finding within one transcript means what it means in the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import Cancelled
from tests.services.search_archive import make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.services.workspace import Workspace


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with make_archive(tmp_path_factory.mktemp("search")) as workspace:
        yield workspace


def found(archive: Workspace, words: str, code: str = "PE-002") -> list[list[str]]:
    """What is found in each passage of a testimony's transcript."""
    (testimony,) = archive.catalogue.testimonies(archive.catalogue.testimony_ids([code]))
    (transcript,) = testimony.transcripts
    passages = archive.catalogue.passages(transcript.transcript_id)
    marks = archive.finding_within.find(words, passages, transcript.language)
    return [[each.text[start:end] for start, end in marks.get(each.passage_id, ())] for each in passages]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("taller", [["talleres"], ["taller"], []]),
        ("TALLERES", [["talleres"], ["taller"], []]),
        ('"taller para"', [[], ["taller para"], []]),
        ("taller -mujeres", [["talleres"], [], []]),
        ("mujeres OR viaje", [[], ["mujeres"], ["viaje"]]),
        ("tall*", [["talleres"], ["taller"], []]),
        ("nada", [[], [], []]),
        ("", [[], [], []]),
        ("-taller", [[], [], []]),
        ('("', [[], [], []]),
    ],
)
def test_words_are_found_by_the_rules_of_the_search(archive: Workspace, words: str, expected: list[list[str]]) -> None:
    assert found(archive, words) == expected


def test_all_the_words_must_be_in_one_passage(archive: Workspace) -> None:
    assert found(archive, "hicieron mujeres") == [[], ["Hicieron", "mujeres"], []]
    assert found(archive, "cambiaron mujeres") == [[], [], []]


def test_a_word_that_is_still_being_typed_is_found_by_its_beginning(archive: Workspace) -> None:
    assert found(archive, "talle") == [["talleres"], ["taller"], []]
    assert found(archive, "hicieron pa") == [[], ["Hicieron", "para"], []]
    assert found(archive, "talle ") == [[], [], []]


def test_a_transcript_without_passages_holds_nothing(archive: Workspace) -> None:
    assert archive.finding_within.find("taller", (), "es") == {}


def test_finding_stops_when_it_is_overtaken(archive: Workspace) -> None:
    class Overtaken:
        def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
            raise Cancelled

    (testimony,) = archive.catalogue.testimonies(archive.catalogue.testimony_ids(["PE-002"]))
    passages = archive.catalogue.passages(testimony.transcripts[0].transcript_id)
    with pytest.raises(Cancelled):
        archive.finding_within.find("taller", passages, "es", Overtaken())


def test_passages_of_other_transcripts_between_are_not_found(archive: Workspace) -> None:
    (first,) = archive.catalogue.testimonies(archive.catalogue.testimony_ids(["PE-001"]))
    (last,) = archive.catalogue.testimonies(archive.catalogue.testimony_ids(["PE-002"]))
    several = [
        passage for each in (first, last) for passage in archive.catalogue.passages(each.transcripts[0].transcript_id)
    ]
    ends = [several[0], several[-1]]
    marks = archive.finding_within.find("beca OR taller", ends, "es")
    assert set(marks) <= {each.passage_id for each in ends}
