"""A role in running text has the form for the person, not a bracket to fill in."""

from __future__ import annotations

import time

import pytest

from testimony_archive.domain.gendered import in_gender
from testimony_archive.domain.records import Gender

OU = "{one} ou {other}"


@pytest.mark.parametrize(
    ("label", "woman", "man", "both"),
    [
        ("Étudiant(e)", "Étudiante", "Étudiant", "Étudiant ou étudiante"),
        ("Étudiant·e", "Étudiante", "Étudiant", "Étudiant ou étudiante"),
        (
            "Représentant(e) de l’industrie",
            "Représentante de l’industrie",
            "Représentant de l’industrie",
            "Représentant ou représentante de l’industrie",
        ),
        ("Directeur(trice)", "Directrice", "Directeur", "Directeur ou directrice"),
        ("Travailleur(euse)", "Travailleuse", "Travailleur", "Travailleur ou travailleuse"),
        ("Conseiller/ère", "Conseillère", "Conseiller", "Conseiller ou conseillère"),
        ("Technicien(ne)", "Technicienne", "Technicien", "Technicien ou technicienne"),
        ("Director(a)", "Directora", "Director", "Director ou directora"),
        ("Alumno/a", "Alumna", "Alumno", "Alumno ou alumna"),
        ("Ex-alumno(a)", "Ex-alumna", "Ex-alumno", "Ex-alumno ou ex-alumna"),
        ("Jefe(a) de taller", "Jefa de taller", "Jefe de taller", "Jefe ou jefa de taller"),
        ("Presidente/a", "Presidenta", "Presidente", "Presidente ou presidenta"),
        ("Travailleur(se)", "Travailleuse", "Travailleur", "Travailleur ou travailleuse"),
        ("Conseiller(e)", "Conseillère", "Conseiller", "Conseiller ou conseillère"),
        ("Directeur(rice)", "Directrice", "Directeur", "Directeur ou directrice"),
        ("Sportif(ve)", "Sportive", "Sportif", "Sportif ou sportive"),
    ],
)
def test_each_person_has_their_own_form(label: str, woman: str, man: str, both: str) -> None:
    assert in_gender(label, Gender.WOMAN, OU) == woman
    assert in_gender(label, Gender.MAN, OU) == man
    assert in_gender(label, Gender.OTHER, OU) == in_gender(label, None, OU) == both


@pytest.mark.parametrize(
    "label",
    [
        *("Ingénieur(euse)s", "Chef(fe)", "Professeur(e)", "Anfitrión(a)", "Acteur/actrice", "Alumnos(as)"),
        *("", "Docente", "Student", "Autorité politique", "Docente/investigador", "Staff (HQ)"),
    ],
)
def test_other_labels_stay_as_they_are(label: str) -> None:
    assert in_gender(label, Gender.WOMAN, OU) == in_gender(label, None, OU) == label


def test_of_several_words_both_forms_are_written_only_where_one_is_known() -> None:
    assert in_gender("Ancien(ne) étudiant(e)", Gender.WOMAN, OU) == "Ancienne étudiante"
    assert in_gender("Ancien(ne) étudiant(e)", None, OU) == "Ancien(ne) étudiant(e)"


def test_a_long_label_is_read_once() -> None:
    label = "a" * 20_000
    began = time.process_time()

    assert in_gender(label, Gender.WOMAN, OU) == label
    assert time.process_time() - began < 1  # 14 s where each letter is the beginning of another attempt
