"""Where the word that is being typed begins, and what becomes of it when a suggestion is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.queries import Field
from testimony_archive.domain.search_suggestions import LastPiece, last_piece, quoted


@pytest.mark.parametrize(
    ("typed", "piece"),
    [
        ("bec", LastPiece("", "bec")),
        ("Muj", LastPiece("", "muj")),
        ("jóv", LastPiece("", "jov")),
        ("taller muj", LastPiece("taller ", "muj")),
        ("taller -muj", LastPiece("taller -", "muj")),
        ("(bec", LastPiece("(", "bec")),
        ("a|bec", LastPiece("a|", "bec")),
        ('"la beca" tal', LastPiece('"la beca" ', "tal")),
        ("theme:", LastPiece("", "", Field.THEME)),
        ("a THEME:cal", LastPiece("a ", "cal", Field.THEME)),
        ("a -has:", LastPiece("a -", "", Field.HAS)),
    ],
)
def test_the_last_piece_is_the_word_or_the_value_that_is_typed(typed: str, piece: LastPiece) -> None:
    assert last_piece(typed) == piece


@pytest.mark.parametrize(
    "typed", ["", "bec ", '"la bec', '"la beca"', "capacit*", "=trab", "becas~", "muj?r", "colour:re", "a -", "…"]
)
def test_there_is_none_where_no_plain_word_is_begun(typed: str) -> None:
    assert last_piece(typed) is None


def test_what_stands_before_stays() -> None:
    piece = last_piece("taller -muj")
    assert piece is not None
    assert piece.with_word("mujeres") == "taller -mujeres"
    assert piece.with_value(Field.THEME, "Acceso y becas") == 'taller -theme:"Acceso y becas"'
    assert piece.with_value(Field.COUNTRY, "PE") == "taller -country:PE"


@pytest.mark.parametrize(("value", "typed"), [("PE-014", "PE-014"), ("a  b", '"a b"'), ('a "b" c', '"a b c"')])
def test_several_words_stand_in_quotes(value: str, typed: str) -> None:
    assert quoted(value) == typed


@given(st.text(max_size=40))
def test_any_text_can_be_looked_at(typed: str) -> None:
    piece = last_piece(typed)
    if piece is not None:
        assert typed.startswith(piece.before)
