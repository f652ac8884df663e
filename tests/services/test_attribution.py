"""Every line says whose words they are, under the name that may leave, and claims nothing that nobody said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.pseudonyms import pseudonyms_of
from testimony_archive.domain.records import Gender, Labels, Passage, Role, Testimony
from testimony_archive.publish.wording import wording_in
from testimony_archive.services.attribution import Attribution
from tests.services.records import TEACHER, a_testimony_of, interviewee, interviewer, passage, recording

AT_18_05 = passage("Desde ese día firmé.", start_ms=1_085_000)


def line(testimony: Testimony, speaker: str = "Rosa", first: Passage = AT_18_05, language: str = "en") -> str:
    attribution = Attribution(testimony, pseudonyms_of(testimony), language, wording_in(language))
    return attribution.of_words([replace(first, speaker=speaker)]).line


def record_line(testimony: Testimony, language: str = "en") -> str:
    return Attribution(testimony, pseudonyms_of(testimony), language, wording_in(language)).of_testimony()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Rosa, student, Instituto Huayrapuncu, Peru, 14 March 2022 (PE-014, 18:05)"),
        ("es", "Rosa, estudiante, Instituto Huayrapuncu, Perú, 14 de marzo de 2022 (PE-014, 18:05)"),
        ("fr", "Rosa, étudiant ou étudiante, Instituto Huayrapuncu, Pérou, 14 mars 2022 (PE-014, 18:05)"),
    ],
)
def test_names_person_role_institution_country_date_code_and_time(language: str, expected: str) -> None:
    assert line(a_testimony_of(), language=language) == expected


@pytest.mark.parametrize(
    ("gender", "role"), [(Gender.WOMAN, "étudiante"), (Gender.MAN, "étudiant"), (Gender.OTHER, "étudiant ou étudiante")]
)
def test_a_role_agrees_with_the_person(gender: Gender, role: str) -> None:
    rosa = interviewee()
    said = a_testimony_of(replace(rosa, person=replace(rosa.person, gender=gender)))
    assert record_line(said, "fr").startswith(f"Rosa, {role}, ")


def test_the_record_line_says_the_same_without_a_time() -> None:
    assert record_line(a_testimony_of()) == "Rosa, student, Instituto Huayrapuncu, Peru, 14 March 2022 (PE-014)"


def test_the_record_line_names_everyone_who_is_interviewed() -> None:
    two = a_testimony_of(
        interviewee(), interviewee("Wilmer Huamaní", "", role=TEACHER, institution="", country="PE"), interviewer()
    )
    assert (
        record_line(two)
        == "Rosa, student, Instituto Huayrapuncu; Wilmer Huamaní, teacher, Peru, 14 March 2022 (PE-014)"
    )


def test_what_is_unknown_is_left_out() -> None:
    bare = a_testimony_of(interviewee(role=None, institution="", country=""), countries=(), date=None)
    assert line(bare, first=passage("Sí.")) == "Rosa (PE-014)"


def test_the_country_of_the_testimony_stands_in_for_that_of_the_person() -> None:
    assert ", Canada, Peru, " in line(a_testimony_of(interviewee(country=""), countries=("CA", "PE")))


def test_a_testimony_without_people_is_named_by_its_title() -> None:
    nobody = a_testimony_of(interviewer(), participations=())
    assert line(nobody, speaker="") == "La mitad de la beca, Peru, 14 March 2022 (PE-014, 18:05)"
    assert record_line(nobody) == "Peru, 14 March 2022 (PE-014)"


@pytest.mark.parametrize("label", ["Yésica Ticona", "YÉSICA", "Ticona", "YT", "Rosa", "ROSA", "Entrevistada", "R", ""])
def test_labels_that_mean_the_person_interviewed(label: str) -> None:
    assert line(a_testimony_of(), label).startswith("Rosa, student, ")


@pytest.mark.parametrize("label", ["Paula Ferreyros", "Paula", "PF", "Interviewer", "Entrevistadora", "P"])
def test_labels_that_mean_the_interviewer(label: str) -> None:
    assert line(a_testimony_of(), label) == "Paula Ferreyros, interviewer, Peru, 14 March 2022 (PE-014, 18:05)"


@pytest.mark.parametrize(
    ("label", "language", "expected"),
    [
        ("Percy", "en", "Percy, in the testimony of Rosa, Peru, "),
        ("Percy", "es", "Percy, en el testimonio de Rosa, Perú, "),
        ("Rosa Díaz", "fr", "Rosa Díaz, dans le témoignage de Rosa, Pérou, "),
    ],
)
def test_words_of_someone_else_are_not_put_into_anyones_mouth(label: str, language: str, expected: str) -> None:
    assert line(a_testimony_of(), label, language=language).startswith(expected)


def test_words_that_either_of_two_people_may_have_said_name_both() -> None:
    two = a_testimony_of(interviewee(), interviewee("Wilmer Huamaní", ""))
    assert line(two, "").startswith("Rosa and Wilmer Huamaní, Peru, ")


def test_an_exchange_names_everyone_who_speaks_in_it() -> None:
    testimony = a_testimony_of()
    said = [passage("¿Y?", "Paula Ferreyros", start_ms=0), passage("Sí.", "Yésica"), passage("¿Sí?", "Percy")]
    attribution = Attribution(testimony, pseudonyms_of(testimony), "en", wording_in("en"))
    expected = "Paula Ferreyros, Rosa, and Percy, Peru, 14 March 2022 (PE-014, 0:00)"
    assert attribution.of_words([*said, said[0]]).line == expected


def test_a_code_that_was_made_of_the_name_does_not_tell_it() -> None:
    assert line(a_testimony_of(code="2022-ticona-yesica")).endswith("(2022-Rosa, 18:05)")


def test_the_part_is_told_where_times_begin_again() -> None:
    parts = a_testimony_of(attachments=(recording(1), recording(2)))
    assert line(parts, first=passage("Sí.", start_ms=65_000, part_number=2)).endswith("(PE-014, part 2, 1:05)")
    assert line(parts, first=passage("Sí.", part_number=2)).endswith("(PE-014)")


def test_an_institution_does_not_tell_the_name() -> None:
    shop = a_testimony_of(interviewee(institution="Taller Ticona e hijos"))
    assert line(shop).startswith("Rosa, student, Taller Rosa e hijos, ")


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Political authority", "political authority"),
        ("NGO worker", "NGO worker"),
        ("A neighbour", "a neighbour"),
        ("", ""),
    ],
)
def test_a_role_is_written_as_within_a_sentence(label: str, shown: str) -> None:
    person = interviewee(role=Role(9, "role-9", "other", Labels(en=label)), institution="")
    expected = ", ".join(each for each in ("Rosa", shown, "Peru") if each)
    assert line(a_testimony_of(person)).startswith(f"{expected}, 14 ")


def test_dates_are_told_as_far_as_they_are_known() -> None:
    assert ", about 2022 (" in line(a_testimony_of(date=PartialDate("2022~")))
