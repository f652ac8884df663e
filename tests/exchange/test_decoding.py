"""Bytes from the field become the letters that were meant, and letters that are right stay."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.exchange.decoding import decode, looks_like_text, mend, unescape
from tests.torture.limits import within

SPANISH = "La niña asistió a la reunión; mañana habrá más educación técnica en Perú. ¿Cuándo? «Sí», dijo él."
FRENCH = "L'élève a été formé à l'école où les bâtiments sont très beaux."
OUR_LETTERS = st.text(
    alphabet="abcdefghijklmnopqrstuvwxyzáàâçéèêëíîïñóôúùûüœæ ABCÁÉÍÑÓÚÀÇÈ.,;:¿?¡!«»“”‘’—–…\n0123456789'\"()-",
    max_size=200,
)


@pytest.mark.parametrize("text", [SPANISH, FRENCH, "José: Sí", "MARÍA: ¿Qué? JOSÉ: —No. ÑANDÚ"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_every_usual_encoding_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", [SPANISH, FRENCH])
def test_text_from_dos_is_recognised(text: str) -> None:
    assert decode(text.encode("cp850")).text == text


def test_a_guessed_encoding_is_called_a_guess() -> None:
    assert decode(SPANISH.encode()).is_certain
    guessed = decode(SPANISH.encode("cp1252"))
    assert (guessed.encoding, guessed.is_certain) == ("Windows-1252", False)


def test_a_file_that_two_programs_wrote_is_read_as_both() -> None:
    mixed = (SPANISH + "\n").encode() * 3 + "y también «ñ»".encode("cp1252")
    assert decode(mixed).text == (SPANISH + "\n") * 3 + "y también «ñ»"


def test_bytes_that_windows_leaves_undefined_do_not_stop_the_reading() -> None:
    assert decode(b"a\x81o caf\xe9 ni\xf1o").text == "a\x81o café niño"


def test_a_truncated_character_at_the_end_of_utf_16_is_no_failure() -> None:
    assert decode(codecs.BOM_UTF16_LE + "hola".encode("utf-16-le")[:-1]).text.startswith("hol")


def test_ten_megabytes_of_mixed_encodings_take_seconds_not_minutes() -> None:
    data = ("año " * 1_000_000).encode() + b"\xe9\xe8 " * 100_000
    started = time.process_time()
    assert decode(data).text.endswith("éè ")
    assert time.process_time() - started < 10


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 200, bytes(range(256)) * 10])
def test_binary_data_is_no_text(data: bytes) -> None:
    assert not looks_like_text(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SPANISH.encode(),
        SPANISH.encode("cp1252"),
        SPANISH.encode("utf-16-le"),
        b"hola\x00 mundo \x07 otra vez" * 40,
    ],
)
def test_text_with_a_few_control_characters_is_text(data: bytes) -> None:
    assert looks_like_text(data)


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("I operate â€” my father", "I operate — my father"),
        ("Ã©ducation franÃ§aise", "éducation française"),
        ("la niÃ±a", "la niña"),
        ("donâ€™t", "don’t"),
        ("Â¿CuÃ¡ndo?", "¿Cuándo?"),
    ],
)
def test_garbled_letters_are_mended(garbled: str, meant: str) -> None:
    assert mend(garbled) == meant


@pytest.mark.parametrize(
    "text", ["PÂTÉ", "NÃO", "SÃO PAULO", "â la carte", "“curly” ‘quotes’", "y，también、así", "naïveté", "Å", "…"]
)
def test_letters_that_only_look_garbled_stay(text: str) -> None:
    assert mend(text) == text


@given(OUR_LETTERS)
def test_right_text_is_never_changed(text: str) -> None:
    assert mend(text) == text
    assert decode(text.encode()).text == text


@given(st.lists(st.sampled_from("áéíóúñüçàèêôœ—’¿¡"), min_size=1, max_size=30))
def test_what_was_garbled_once_is_mended(letters: list[str]) -> None:
    sentence = " ".join(f"pal{letter}bras" for letter in letters)
    try:
        garbled = sentence.encode().decode("cp1252")
    except UnicodeDecodeError:
        return  # one of the five bytes that Windows-1252 does not have
    assert mend(garbled) == sentence


@pytest.mark.parametrize(
    ("escaped", "meant"),
    [
        ("but&#8212;what", "but—what"),
        ("caf&eacute; &amp; t&#xE9;", "café & té"),
        ("AT&T; R&D &copy 2020 &unknownname;", "AT&T; R&D &copy 2020 &unknownname;"),
    ],
)
def test_only_whole_entities_are_unescaped(escaped: str, meant: str) -> None:
    assert unescape(escaped) == meant


@given(st.binary(max_size=500))
def test_any_bytes_become_some_text(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


def test_a_letter_that_was_garbled_thousands_of_times_does_not_take_for_ever() -> None:
    with within(3):
        assert mend("Â" * 4_000 + "§ la niÃ±a").endswith("la niña")


def test_every_letter_of_a_long_line_is_mended() -> None:
    line = "La niña dijo que el año pasado la educación cambió. " * 100
    assert mend(line.encode().decode("cp1252")) == line
