"""In all languages a query finds what says any name of what its words name, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
    Field,
    InField,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Similar,
    Widened,
    Word,
)
from testimony_archive.domain.text import fold
from testimony_archive.domain.widening import Names, widen, words_to_mark

GROUPS = (
    ("Employability", "Empleabilidad", "Employabilité", "first job", "primer empleo"),
    ("becas", "bourses", "grants", "Acceso y becas", "aide financière"),
    ("éxito académico", "réussite scolaire"),
)


def names_for(words: tuple[str, ...]) -> Names:
    typed = fold(" ".join(words))
    found = [group for group in GROUPS if typed in map(fold, group)]
    same = tuple(name for group in found for name in group if fold(name) == typed)
    return Names(same, tuple(name for group in found for name in group if name not in same))


GRANTS = AnyOf((Word("becas"), Word("bourses"), Word("grants"), Near(("aide", "financière"), 0)))


@pytest.mark.parametrize(
    ("query", "wider"),
    [
        (Word("becas"), GRANTS),
        (Word("BECAS"), AnyOf((Word("BECAS"), *GRANTS.parts[1:]))),
        (AllOf((Word("becas"), Word("mujeres"))), AllOf((GRANTS, Word("mujeres")))),
        (AnyOf((Word("becas"), Word("mujeres"))), AnyOf((GRANTS, Word("mujeres")))),
        (
            AllOf((Word("éxito"), Word("académico"), Word("becas"))),
            AllOf(
                (
                    AnyOf((AllOf((Word("éxito"), Word("académico"))), Near(("réussite", "scolaire"), 0))),
                    GRANTS,
                )
            ),
        ),
        (
            AllOf((Word("éxito"), Word("académico"))),
            AnyOf((AllOf((Word("éxito"), Word("académico"))), Near(("réussite", "scolaire"), 0))),
        ),
        (
            Phrase(("réussite", "scolaire")),
            AnyOf((Phrase(("réussite", "scolaire")), Near(("éxito", "académico"), 0))),
        ),
    ],
)
def test_words_phrases_and_words_side_by_side_stand_for_every_name(query: Query, wider: Query) -> None:
    assert widen(query, names_for)[0] == wider


@pytest.mark.parametrize(
    "query",
    [
        Everything(),
        Word("mujeres"),
        Phrase(("becas",)),
        Prefix("becas"),
        Similar("becas"),
        Near(("éxito", "académico"), 3),
        Not(Word("becas")),
        InField(Field.THEME, "becas"),
        AllOf((Word("éxito"), InField(Field.THEME, "becas"), Word("académico"))),
    ],
)
def test_what_is_meant_exactly_or_excluded_is_left_as_it_is(query: Query) -> None:
    assert widen(query, names_for) == (query, ())


def test_names_are_left_out_one_by_one_whatever_their_case_and_accents() -> None:
    query, widened = widen(Word("becas"), names_for, {"BOURSES", "aide financiere"})
    assert query == AnyOf((Word("becas"), Word("grants")))
    assert widened == (Widened("becas", ("grants",), ("bourses", "aide financière")),)


def test_with_every_name_left_out_the_query_is_as_typed_and_the_names_can_be_had_again() -> None:
    query, widened = widen(Word("becas"), names_for, {"bourses", "grants", "aide financière"})
    assert query == Word("becas")
    assert widened == (Widened("becas", (), ("bourses", "grants", "aide financière")),)


def test_a_name_that_holds_what_is_looked_for_is_not_added() -> None:
    (told,) = widen(Word("grants"), names_for)[1]
    assert "Acceso y becas" not in told.added
    assert "becas" in told.added


def test_what_was_typed_twice_is_told_once() -> None:
    assert len(widen(AnyOf((Word("becas"), AllOf((Word("becas"), Word("x"))))), names_for)[1]) == 1


def test_the_words_to_mark_are_those_typed_and_those_added() -> None:
    widened = (Widened("becas", ("bourses", "aide financière"), ("grants",)), Widened("beca", ("bourses",)))
    assert words_to_mark("becas mujeres", widened) == '(becas mujeres) OR bourses OR "aide financière"~0'
    assert words_to_mark("becas mujeres", ()) == "becas mujeres"
    assert words_to_mark("a", (Widened("a", ("parcours vers l’emploi",)),)) == '(a) OR "parcours vers l’emploi"~2'


SAID = sorted({word for group in GROUPS for name in group for word in name.split()} | {"mujeres", "taller"})
leaves = st.one_of(
    st.sampled_from(SAID).map(Word),
    st.sampled_from([name for group in GROUPS for name in group]).map(lambda name: Phrase(tuple(name.split()))),
)
trees = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda several: AllOf(tuple(several))),
        st.lists(parts, min_size=1, max_size=3).map(lambda several: AnyOf(tuple(several))),
        parts.map(Not),
    ),
    max_leaves=5,
)


def says(text: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(fold(name))}\b", fold(text)) is not None


def answers(query: Query, text: str) -> bool:
    """Whether a text answers a query, by reading it: the test's own idea of each part."""
    match query:
        case Word(word):
            return says(text, word)
        case Phrase(several):
            return says(text, " ".join(several))
        case Near(several):
            return says(text, " ".join(several)) or says(text, " ".join(reversed(several)))
        case AllOf(parts):
            return all(answers(each, text) for each in parts)
        case AnyOf(parts):
            return any(answers(each, text) for each in parts)
        case Not(part):
            return not answers(part, text)
        case _:
            raise TypeError(query)


@given(
    query=trees, text=st.lists(st.sampled_from(SAID), max_size=6).map(" ".join), without=st.sets(st.sampled_from(SAID))
)
def test_a_wider_query_finds_all_that_the_query_finds(query: Query, text: str, without: set[str]) -> None:
    wider, widened = widen(query, names_for, without)
    assert answers(wider, text) or not answers(query, text)
    if not widened:
        assert wider == query


@given(word=st.sampled_from(SAID), text=st.lists(st.sampled_from(SAID), max_size=6).map(" ".join))
def test_it_finds_exactly_what_says_any_of_the_names(word: str, text: str) -> None:
    names = names_for((word,))
    expected = any(
        says(text, name) or says(text, " ".join(reversed(name.split()))) for name in (word, *names.same, *names.others)
    )
    assert answers(widen(Word(word), names_for)[0], text) == expected
