"""Cells as values, and headings as fields."""

from __future__ import annotations

from datetime import date

import pytest

from testimony_archive.domain.errors import UnknownField
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, country_name, language_name
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Status, Use
from testimony_archive.domain.source_problems import BadBirthYear, UnknownCountry, UnknownLanguage, UnknownValue
from testimony_archive.exchange.fields import (
    FIELDS,
    PASSAGE_HEADINGS,
    TESTIMONY_HEADINGS,
    find_column,
    find_field,
    find_field_column,
    nearest_headings,
    normal_heading,
)
from testimony_archive.exchange.languages import guess_language
from testimony_archive.exchange.values import (
    ACCESS_WORDS,
    CONSENT_WORDS,
    GENDER_WORDS,
    STATUS_WORDS,
    gender_words_of,
    read_birth_year,
    read_choice,
    read_country,
    read_languages,
    read_uses,
    split_aligned,
    split_items,
)


def test_several_values_are_each_kept_once_in_their_order() -> None:
    assert split_items(" Ácido; base;;acido ;\nsal;") == ("Ácido", "base", "sal")
    assert split_items(" ; ") == ()


def test_values_beside_people_keep_their_places() -> None:
    assert split_aligned("docente;;director; ;") == ("docente", "", "director")


@pytest.mark.parametrize("written", ["PE", "per", "Perú", "peru", "Pérou", " Peru "])
def test_countries_are_read_by_code_and_name(written: str) -> None:
    assert read_country(written) == "PE"


def test_usual_names_of_the_united_states_are_known() -> None:
    assert {read_country(each) for each in ("EE.UU.", "EE. UU.", "USA", "Estados Unidos de América", "États-Unis")} == {
        "US"
    }


def test_an_unknown_country_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownCountry, match="Colombia"):
        read_country("Colmbia")


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_countries_of_the_programme_are_read_in_every_language(language: str) -> None:
    assert [read_country(country_name(code, language)) for code in ("CA", "CL", "CO", "MX", "PE")] == [
        "CA", "CL", "CO", "MX", "PE",
    ]  # fmt: skip


def test_languages_are_read_by_code_name_and_region() -> None:
    assert read_languages("es-PE; English, fra / castellano") == ("es", "en", "fr")
    assert read_languages(language_name("qu", "es")) == ("qu",)
    with pytest.raises(UnknownLanguage, match="Klingonese"):
        read_languages("es; Klingonese")


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("written", ConsentForm.WRITTEN),
        ("Por escrito", ConsentForm.WRITTEN),
        ("ÉCRIT", ConsentForm.WRITTEN),
        ("grabado", ConsentForm.RECORDED),
        ("oral", ConsentForm.ORAL),
        ("público", ConsentForm.PUBLIC),
        ("none", ConsentForm.NONE),
        ("refusé", ConsentForm.NONE),
    ],
)
def test_consent_is_read_in_three_languages(written: str, form: ConsentForm) -> None:
    assert read_choice(written, CONSENT_WORDS, "consent") is form


def test_a_consent_that_does_not_say_how_is_an_error_that_lists_the_ways() -> None:
    with pytest.raises(UnknownValue, match="written, recorded, oral, public, none"):
        read_choice("yes", CONSENT_WORDS, "consent")


def test_access_status_and_uses_are_read_in_three_languages() -> None:
    assert [read_choice(each, ACCESS_WORDS, "access") for each in ("abierto", "interne", "Closed")] == list(AccessLevel)
    assert [
        read_choice(each, STATUS_WORDS, "status") for each in ("borrador", "décrit", "reviewed", "publicado")
    ] == list(Status)
    assert read_uses("citar; publier") == {Use.QUOTE, Use.PUBLISH}
    assert read_uses("todos") == set(Use)
    with pytest.raises(UnknownValue, match="consent uses"):
        read_uses("quote; broadcast")


@pytest.mark.parametrize(
    ("cells", "meanings", "doubtful"),
    [
        (["m", "f"], [Gender.MAN, Gender.WOMAN], ()),
        (["H", "M"], [Gender.MAN, Gender.WOMAN], ()),
        (["V", "M"], [Gender.MAN, Gender.WOMAN], ()),
        (["M", "", "mujer"], [Gender.MAN, None, Gender.WOMAN], (0,)),
        (["homme", "femme"], [Gender.MAN, Gender.WOMAN], ()),
    ],
)
def test_the_letter_m_means_what_the_column_makes_of_it(
    cells: list[str], meanings: list[Gender | None], doubtful: tuple[int, ...]
) -> None:
    words, unsure = gender_words_of(cells)
    assert [read_choice(each, words, "gender") if each else None for each in cells] == meanings
    assert unsure == doubtful


def test_a_gender_that_is_neither_is_kept_as_said() -> None:
    assert read_choice("No binario", GENDER_WORDS, "gender") is Gender.OTHER


@pytest.mark.parametrize("written", ["1985", " 1985 ", "1985-04", "1985-04-13"])
def test_a_birth_year_may_stand_in_a_whole_date(written: str) -> None:
    assert read_birth_year(written) == 1985


@pytest.mark.parametrize("written", ["1849", "85", "unknown", "19850", str(date.today().year + 1)])  # noqa: DTZ011
def test_a_birth_year_is_one_in_which_a_witness_can_be_born(written: str) -> None:
    with pytest.raises(BadBirthYear, match="1850"):
        read_birth_year(written)


@pytest.mark.parametrize("headings", [TESTIMONY_HEADINGS, PASSAGE_HEADINGS])
def test_no_heading_stands_for_two_fields(headings: dict[str, tuple[str, ...]]) -> None:
    owners: dict[str, str] = {}
    for name, variants in headings.items():
        for variant in variants:
            assert owners.setdefault(normal_heading(variant), name) == name, variant


def test_every_field_is_a_heading_of_its_own_and_can_be_named() -> None:
    for name in FIELDS:
        assert find_field(name) == ("start" if name == "timestamp" else name)
    for name, variants in TESTIMONY_HEADINGS.items():
        assert normal_heading(name) in {normal_heading(each) for each in variants}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("CÓDIGO", "code"),
        ("Año_de nacimiento:", "birth_year"),
        ("dc:title", "title"),
        ("Entrevistado/a", "interviewee"),
        ("Interviewé(e)", "interviewee"),
        ("mots-clés", "keywords"),
        ("Date de l’entretien", "date"),
        ("objectid", "code"),
        ("Pays (ISO)", "country"),
        ("País *", "country"),
    ],
)
def test_headings_are_known_in_three_languages_however_they_are_written(heading: str, field: str) -> None:
    assert find_field_column(["something", heading], TESTIMONY_HEADINGS[field]) == 1


def test_of_several_headings_the_more_telling_one_is_taken() -> None:
    assert find_field_column(["identifier", "id", "objectid"], TESTIMONY_HEADINGS["code"]) == 2
    assert find_field_column(["name", "full-name"], TESTIMONY_HEADINGS["interviewee"]) == 1
    assert find_field_column(["name", "full-name"], TESTIMONY_HEADINGS["interviewee"], frozenset({1})) == 0


def test_a_column_is_found_as_it_is_written_or_nearly() -> None:
    assert find_column(["Name", "name"], "name") == 1
    assert find_column(["Full Name"], "full_name") == 0
    assert find_column(["Full Name"], "surname") is None
    assert nearest_headings(["profession", "place", ""], "profesion").startswith("profession")


def test_a_field_that_does_not_exist_is_told_with_the_nearest() -> None:
    assert find_field("Código") == "code"
    with pytest.raises(UnknownField, match="interviewee"):
        find_field("interviewees-name")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hildy! How are you? Tell me, is the lord of the universe in?", "en"),
        ("Buenos días. Yo soy estudiante y trabajo con los jóvenes de la comunidad", "es"),
        ("Je suis enseignante et je travaille avec les jeunes", "fr"),
        ("Sí, claro.", ""),
        ("", ""),
        ("Wilkommen zu unserem Gespräch über Schule und Arbeit", ""),
        ("The team said: el equipo dijo que los demás y las otras", "es"),
    ],
)
def test_a_language_is_guessed_only_where_its_words_are_plain(text: str, language: str) -> None:
    assert guess_language(text) == language
