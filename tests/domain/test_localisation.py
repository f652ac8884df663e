"""Names and dates in the archive's three languages."""

from __future__ import annotations

import pytest

from testimony_archive.domain.localisation import (
    INTERFACE_LANGUAGES,
    country_name,
    country_names,
    find_country,
    find_language,
    format_number,
    format_partial_date,
    join_names,
    language_name,
    language_tag,
)
from testimony_archive.domain.partial_date import PartialDate


@pytest.mark.parametrize("written", ["PE", "pe", "PER", "Peru", "Perú", "perú ", "Pérou", "PEROU"])
def test_a_country_is_found_by_code_and_by_name_in_each_language(written: str) -> None:
    assert find_country(written) == "PE"


@pytest.mark.parametrize(
    ("written", "code"),
    [("UK", "GB"), ("USA", "US"), ("Estados Unidos", "US"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI")],
)
def test_other_ways_to_name_a_country_are_known(written: str, code: str) -> None:
    assert find_country(written) == code


@pytest.mark.parametrize("written", ["", "Atlantis", "ZZ", "Unknown Region", "UN", "XA", "12"])
def test_what_is_no_country_is_not_found(written: str) -> None:
    assert find_country(written) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("es", "es"),
        ("spa", "es"),
        ("Spanish", "es"),
        ("español", "es"),
        ("Espagnol", "es"),
        ("fre", "fr"),
        ("QU", "qu"),
    ],
)
def test_a_language_is_found_by_code_and_by_name_in_each_language(written: str, code: str) -> None:
    assert find_language(written) == code


def test_what_is_no_language_is_not_found() -> None:
    assert find_language("Klingonese") is None


def test_every_listed_country_name_leads_to_a_country_with_a_name_in_each_language() -> None:
    names = country_names()
    assert len(set(names.values())) > 240
    for code in set(names.values()):
        assert len(code) == 2
        for language in INTERFACE_LANGUAGES:
            assert find_country(country_name(code, language)) is not None


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Mexico"), ("es", "México"), ("fr", "Mexique"), ("de", "Mexico")]
)
def test_a_country_is_named_in_the_language_asked_for_else_in_english(language: str, name: str) -> None:
    assert country_name("mx", language) == name


def test_a_code_without_a_name_names_itself() -> None:
    assert country_name("X9", "en") == "X9"
    assert language_name("zzz", "en") == "Zzz"


def test_a_language_name_begins_with_a_capital() -> None:
    assert [language_name("fr", language) for language in INTERFACE_LANGUAGES] == ["French", "Francés", "Français"]


@pytest.mark.parametrize(
    ("edtf", "language", "shown"),
    [
        ("2022", "es", "2022"),
        ("2022-03", "en", "March 2022"),
        ("2022-03", "es", "marzo de 2022"),
        ("2022-03", "fr", "mars 2022"),
        ("2022-03-14", "en", "14 March 2022"),
        ("2022-03-14", "es", "14 de marzo de 2022"),
        ("2022-03-14", "fr", "14 mars 2022"),
        ("2022~", "en", "about 2022"),
        ("2022?", "en", "2022?"),
        ("2022%", "fr", "vers 2022?"),
        ("2019?/2020?", "en", "2019 or 2020?"),
        ("2019?/2020?", "es", "2019 o 2020?"),
        ("2022~", "es", "hacia 2022"),
        ("2022~", "fr", "vers 2022"),
        ("2019/2021", "en", "2019 to 2021"),
        ("2019/2021", "es", "de 2019 a 2021"),
        ("2019/2021", "fr", "de 2019 à 2021"),
    ],
)
def test_a_date_is_shown_as_people_write_it(edtf: str, language: str, shown: str) -> None:
    assert format_partial_date(PartialDate.parse(edtf), language) == shown


def test_numbers_have_the_separators_of_their_language() -> None:
    assert format_number(28_780_155, "en") == "28,780,155"
    assert format_number(28_780_155, "es") == "28.780.155"
    assert format_number(28_780_155, "fr").replace("\u202f", " ") == "28 780 155"


@pytest.mark.parametrize(
    ("edtf", "language", "shown"),
    [
        ("2022-09-14", "en", "14 Sep 2022"),
        ("2022-09-14", "es", "14 sept 2022"),
        ("2022-03", "fr", "mars 2022"),
        ("2022~", "en", "about 2022"),
        ("2019-06/2021", "en", "Jun 2019 to 2021"),
    ],
)
def test_narrow_columns_show_short_dates(edtf: str, language: str, shown: str) -> None:
    assert format_partial_date(PartialDate.parse(edtf), language, short=True) == shown


@pytest.mark.parametrize(
    ("code", "tag"), [("es", "es-ES"), ("fr", "fr-FR"), ("en", "en-US"), ("qu", "qu-PE"), ("ES", "es-ES"), ("xx", "xx")]
)
def test_languages_have_the_names_that_word_processors_know(code: str, tag: str) -> None:
    assert language_tag(code) == tag


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        ([], "en", ""),
        (["Rosa"], "en", "Rosa"),
        (["Rosa", "Pedro"], "en", "Rosa and Pedro"),
        (["Rosa", "Pedro", "Ana"], "es", "Rosa, Pedro y Ana"),
        (["Rosa", "Pedro"], "fr", "Rosa et Pedro"),
    ],
)
def test_names_are_joined_as_a_language_does(names: list[str], language: str, expected: str) -> None:
    assert join_names(names, language) == expected
