"""A label means the person whom a reader would take it for, and nobody where a reader could not tell."""

from __future__ import annotations

import pytest

from testimony_archive.domain.speakers import asks, in_speaking_order, who_speaks
from tests.services.records import a_testimony_of, interviewee, interviewer

ROSA, PAULA = interviewee("Yésica Elena Ticona", "Rosa"), interviewer("Paula Ferreyros")
INTERVIEW = a_testimony_of(ROSA, PAULA)


@pytest.mark.parametrize(
    "label",
    [
        *("Yésica Elena Ticona", "YESICA TICONA", "Ticona", "Srta. Ticona", "Rosa"),
        *("Y. T.", "YET", "YT", "Entrevistada", "Respuesta", "R", "A", "", "…"),
    ],
)
def test_means_the_person_interviewed(label: str) -> None:
    assert who_speaks(INTERVIEW, label) is ROSA
    assert not asks(INTERVIEW, label)


@pytest.mark.parametrize(
    "label", ["Paula Ferreyros", "FERREYROS", "PF", "Interviewer", "Entrevistadora", "Q", "Sra. Paula"]
)
def test_means_who_asks(label: str) -> None:
    assert who_speaks(INTERVIEW, label) is PAULA
    assert asks(INTERVIEW, label)


@pytest.mark.parametrize("label", ["Percy", "Rosa Díaz", "The Chairman", "Speaker 1", "Paula Ticona"])
def test_means_someone_who_is_not_recorded(label: str) -> None:
    assert who_speaks(INTERVIEW, label) is None
    assert not asks(INTERVIEW, label)


def test_of_two_people_interviewed_no_label_means_neither() -> None:
    two = a_testimony_of(ROSA, interviewee("Wilmer Huamaní", ""))
    assert who_speaks(two, "") is None
    assert who_speaks(two, "Entrevistada") is None
    assert who_speaks(two, "Wilmer") is two.participations[1]


def test_who_asks_may_not_be_recorded() -> None:
    alone = a_testimony_of(ROSA)
    assert who_speaks(alone, "Interviewer") is None
    assert asks(alone, "Interviewer")


@pytest.mark.parametrize(
    ("catalogued", "said"),
    [
        ("Ticona, Yésica", "Yésica Ticona"),
        ("Yésica Ticona", "Yésica Ticona"),
        ("Ferreyros, Paula A.", "Paula A. Ferreyros"),
        ("Wilmer Huamaní, Jr.", "Wilmer Huamaní, Jr."),
        ("Huamaní, Wilmer, Jr.", "Huamaní, Wilmer, Jr."),
        ("Ticona,", "Ticona,"),
        ("", ""),
    ],
)
def test_a_name_is_printed_as_it_is_said(catalogued: str, said: str) -> None:
    assert in_speaking_order(catalogued) == said
