"""The query language as people type it, and what becomes of what they mistype."""

from __future__ import annotations

import pytest

from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
    Field,
    InField,
    Near,
    Not,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Similar,
    Word,
)
from testimony_archive.search.query_language import parse
from testimony_archive.search.query_notices import NO_FIELD, NO_VALUE, NO_WORD, READ_AS_WORDS, TOO_LONG, TOO_MANY_ERRORS
from tests.torture.limits import within

A, B, C, D = (Word(each) for each in "abcd")


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("", Everything()),
        (" \t\n", Everything()),
        ("becas", Word("becas")),
        ("a b", AllOf((A, B))),
        ("a AND b", AllOf((A, B))),
        ("a OR b", AnyOf((A, B))),
        ("a|b", AnyOf((A, B))),
        ("a | b | c", AnyOf((A, B, C))),
        ("a b OR c d", AllOf((A, AnyOf((B, C)), D))),
        ("a AND b OR c", AnyOf((AllOf((A, B)), C))),
        ("(a b) OR c", AnyOf((AllOf((A, B)), C))),
        ("a -b", AllOf((A, Not(B)))),
        ("a −b", AllOf((A, Not(B)))),  # a typographic minus
        ("a NOT b", AllOf((A, Not(B)))),
        ("a -(b OR c)", AllOf((A, Not(AnyOf((B, C)))))),
        ("-a", Not(A)),
        ('"igualdad de género"', Phrase(("igualdad", "de", "género"))),
        ("“igualdad de género”", Phrase(("igualdad", "de", "género"))),
        ("« vie active »", Phrase(("vie", "active"))),
        ('a -"b c"', AllOf((A, Not(Phrase(("b", "c")))))),
        ("capacit*", Prefix("capacit")),
        ("a (capacit*)", AllOf((A, Prefix("capacit")))),
        ("2019-2021", Word("2019-2021")),
        ("porte-parole", Word("porte-parole")),
        ("a - b", AllOf((A, B))),
        ("a – b", AllOf((A, B))),
        ("¿becas?", Word("¿becas?")),
        ("or and not", AllOf((Word("or"), Word("and"), Word("not")))),
        ("nota: a", AllOf((Word("nota:"), A))),
        ("be\0cas", Word("becas")),
    ],
)
def test_reads_what_people_type(typed: str, tree: Query) -> None:
    parsed = parse(typed)
    assert (parsed.tree, parsed.notices) == (tree, ())


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ('"a b', AllOf((A, B))),
        ("a (b", AllOf((A, B))),
        ("a) b", AllOf((A, B))),
        ("a ()", A),
        ("OR a", A),
        ("a AND", A),
        ("a OR OR b", AllOf((A, B))),
        ("NOT NOT a", A),
        ("(a OR) b", AllOf((A, B))),
        ("(" * 30 + "a" + ")" * 30, A),
    ],
)
def test_reads_what_is_malformed_as_plain_words_and_says_so(typed: str, tree: Query) -> None:
    parsed = parse(typed)
    assert (parsed.tree, parsed.notices) == (tree, (READ_AS_WORDS,))


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("=trabajo", Phrase(("trabajo",))),
        ("a -=trabajo", AllOf((A, Not(Phrase(("trabajo",)))))),
        ("a=b", Word("a=b")),
        ("becas~", Similar("becas")),
        ("becas~2 a", AllOf((Similar("becas", 2), A))),
        ("~a", Word("~a")),
        ('"calidad empleo"~5', Near(("calidad", "empleo"), 5)),
        ('"calidad empleo"~', Phrase(("calidad", "empleo"))),
        ('-"calidad empleo"~5 a', AllOf((Not(Near(("calidad", "empleo"), 5)), A))),
        ('"calidad"~5', Phrase(("calidad",))),
        ("*ción", Pattern("*ción")),
        ("muj?r", Pattern("muj?r")),
        ("¿muj?r?", Pattern("muj?r")),
        ("?ujer", Pattern("?ujer")),
        ("cap*ción OR *dad", AnyOf((Pattern("cap*ción"), Pattern("*dad")))),
        ("porte-par*le", AllOf((Word("porte"), Pattern("par*le")))),
        ("capacit**", Prefix("capacit")),
        ("theme:quality a", AllOf((InField(Field.THEME, "quality"), A))),
        ('theme:"quality of work"', InField(Field.THEME, "quality of work")),
        ("a -country:PE", AllOf((A, Not(InField(Field.COUNTRY, "PE"))))),
        (
            "(speaker:docente OR role:student) has:audio",
            AllOf(
                (
                    AnyOf((InField(Field.SPEAKER, "docente"), InField(Field.ROLE, "student"))),
                    InField(Field.HAS, "audio"),
                )
            ),
        ),
        ("year:2019..2021", InField(Field.YEAR, "2019..2021")),
        ("Year:2019", InField(Field.YEAR, "2019")),
        ("code:PE-014", InField(Field.CODE, "PE-014")),
        ("a *", A),
    ],
)
def test_reads_the_signs_of_those_who_know_them(typed: str, tree: Query) -> None:
    parsed = parse(typed)
    assert (parsed.tree, parsed.notices) == (tree, ())


@pytest.mark.parametrize("typed", ["becas~7", "becas~12", "a becas~3", '"a b" becas~9 "c"', '"a becas~4'])
def test_more_errors_than_two_are_read_as_two_and_that_is_told(typed: str) -> None:
    parsed = parse(typed)
    assert Similar("becas", 2) in {parsed.tree, *getattr(parsed.tree, "parts", ())}
    (notice,) = [each for each in parsed.notices if each != READ_AS_WORDS]
    assert notice.text == TOO_MANY_ERRORS.text
    assert "is like any other" in notice.sentence()
    assert "“becas~2”" in notice.sentence()


@pytest.mark.parametrize(
    ("typed", "name", "nearest"),
    [
        ("colour:red", "colour", "country"),
        ("a -colour:red", "colour", "country"),
        ('colour:"deep red"', "colour", "country"),
        ("(them:2 OR a)", "them", "theme"),
        ("tema:calidad", "tema", "theme"),
        ("País:Perú", "País", "country"),
        ("año:2021", "año", "year"),
        ('a " speakr:b', "speakr", "speaker"),
    ],
)
def test_a_field_that_does_not_exist_is_read_as_words_and_named_with_the_nearest(
    typed: str, name: str, nearest: str
) -> None:
    parsed = parse(typed)
    assert NO_FIELD.with_values(name=name, nearest=nearest) in parsed.notices
    assert parsed.tree != AnyOf(())


@pytest.mark.parametrize(
    ("typed", "field", "better"),
    [
        ("theme: a", "theme:", "theme:a"),
        ("b -Country: PE", "Country:", "Country:PE"),
        ('theme: "a b"', "theme:", 'theme:"a b"'),
    ],
)
def test_a_blank_behind_the_colon_of_a_field_is_told(typed: str, field: str, better: str) -> None:
    assert parse(typed).notices == (NO_VALUE.with_values(field=field, better=better),)


@pytest.mark.parametrize(
    "typed",
    ["https://a.b/c", "12:30", "a: b", '"colour:red"', "theme:", "a theme:", "becas~2", "x:y", '"a b"~5', "tema: a"],
)
def test_what_only_looks_like_a_field_is_not_told_of(typed: str) -> None:
    assert parse(typed).notices == ()


def test_a_field_keeps_its_meaning_where_the_rest_is_malformed() -> None:
    assert parse('theme:quality a "').tree == AllOf((InField(Field.THEME, "quality"), A))


@pytest.mark.parametrize("typed", ["!", "😀", "*", "-", "…", "* *", '""'])
def test_says_when_there_is_no_word_to_look_for(typed: str) -> None:
    parsed = parse(typed)
    assert parsed.tree == AnyOf(())
    assert parsed.notices[-1] == NO_WORD


def test_looks_for_the_first_sixty_four_words_and_says_so() -> None:
    parsed = parse(" ".join(f"w{number}" for number in range(100)))
    assert parsed.tree == AllOf(tuple(Word(f"w{number}") for number in range(64)))
    assert parsed.notices == (TOO_LONG,)


def test_a_long_phrase_and_what_follows_it_are_shortened_too() -> None:
    phrase = " ".join(f"w{number}" for number in range(80))
    parsed = parse(f'"{phrase}" a (b OR c)')
    assert parsed.tree == Phrase(tuple(f"w{number}" for number in range(64)))
    assert parsed.notices == (TOO_LONG,)


@pytest.mark.parametrize("letter", ["a", "9", "é"])
def test_a_page_without_a_blank_is_read_as_fast_as_any_other(letter: str) -> None:
    with within(2):
        for beginning in ("=", "-", '"', "(", "x?", "id "):
            parse(beginning + letter * 4_000)
        assert parse(letter * 4_000).tree == Word(letter * 4_000)
