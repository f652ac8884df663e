"""What happens to every text that enters, and how texts are compared by eye."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from testimony_archive.domain.text import clean, clean_line, fold, natural_order

ANYTHING = st.text(alphabet=st.characters(), max_size=200)  # surrogates included: broken file names bring them


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("una\x00 mujer", "una mujer"),
        ("\ufeffBuenos días", "Buenos días"),
        ("inter\u200bvención, co\u00adoperar, a\u2060b", "intervención, cooperar, ab"),
        ("línea uno\r\nlínea dos\rlínea tres", "línea uno\nlínea dos\nlínea tres"),
        ("page one\fpage two\x0bnew line\x85next\u2028last", "page one\npage two\nnew line\nnext\nlast"),
        ("cafe\u0301", "café"),
        ("tab\tstays", "tab\tstays"),
        ("“curly”, ‘quotes’ – dashes… y， comas", "“curly”, ‘quotes’ – dashes… y， comas"),
    ],
)
def test_text_is_cleaned_of_what_nobody_wrote(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


def test_a_line_has_no_line_ends_and_single_spaces() -> None:
    assert clean_line("  Ana \n María\t\u00a0López ") == "Ana María López"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EDUCACIÓN", "educacion"),
        ("Œuvre", "oeuvre"),
        ("Straße", "STRASSE"),
        ("L’élève", "l'eleve"),
        ("Ñandú", "nandu"),
        ("e\u0301", "É"),
        ("ﬁn", "FIN"),
    ],
)
def test_folded_texts_compare_equal_where_eyes_see_the_same_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_different_words_apart() -> None:
    assert fold("casa") != fold("caza")


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_clean_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)
    assert etree.fromstring(etree.tostring(element, encoding="utf-8")).text == (clean(text) or None)


@given(st.text(alphabet="aáàâbcçdeéèêiíïnñoóôuúüyœæ «»“”‘’—…¿¡.,;:()123\n", max_size=100))
def test_clean_text_in_our_languages_is_left_alone(text: str) -> None:
    assert clean(text) == text
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(alphabet="aáàâbcçdeéèêiíïnñoóôuúüyœæß AÁÇÉÑÜ", max_size=100))
def test_folded_text_has_no_case_and_no_accents_left(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text) == fold(text.upper())


def test_western_text_is_cleaned_as_any_other_is() -> None:
    western = "".join(bytes((each,)).decode("cp1252", "ignore") for each in range(256))
    assert clean(western) == clean(f"{western}Ł").removesuffix("Ł")  # Ł is not in the short way's table
    for each in western:
        assert clean(each) == clean(f"{each}Ł").removesuffix("Ł")


def test_codes_are_sorted_as_people_count() -> None:
    in_order = ["1", "2", "10", "100", "É-1", "e-2", "E-10", "PE-2", "PE-014", "PE-14a", "PE-14b", "PE-100"]
    by_letter = sorted(in_order)
    assert by_letter != in_order
    assert sorted(by_letter, key=natural_order) == in_order


@given(first=st.integers(min_value=0), second=st.integers(min_value=0), before=st.text(alphabet="aÉ-. ", max_size=4))
def test_numbers_of_any_length_are_sorted_by_what_they_amount_to(first: int, second: int, before: str) -> None:
    ours = natural_order(f"{before}{first}") < natural_order(f"{before}{second}")
    assert ours == (first < second)


def test_zeros_before_a_number_do_not_count() -> None:
    assert natural_order("PE-002") == natural_order("pe-2")
    assert natural_order("0") < natural_order("1")
