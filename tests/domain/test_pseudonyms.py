"""A name that was promised anonymity leaves in no form; every other word stays as it was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.name_words import EVERYDAY_WORDS, NAMES_NOBODY
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms
from testimony_archive.domain.records import Person
from testimony_archive.domain.text import fold


def person(name: str, pseudonym: str = "") -> Person:
    return Person(person_id=hash(name), uuid=name, name=name, pseudonym=pseudonym)


def hidden(name: str, pseudonym: str = "Carmen") -> Pseudonyms:
    return Pseudonyms([person(name, pseudonym)])


ROSA = "Yésica Elena Quispe Mamani"


@pytest.mark.parametrize(
    ("said", "leaves"),
    [
        ("Yésica Elena Quispe Mamani vino.", "Carmen vino."),
        ("Yésica vino.", "Carmen vino."),
        ("Me dijo: Yésica, eso no es para ti.", "Me dijo: Carmen, eso no es para ti."),
        ("la señora Quispe", "la señora Carmen"),
        ("Yésica Quispe", "Carmen"),
        ("Elena Mamani", "Carmen"),
        ("Yesica, yésica, YÉSICA y YESICA", "Carmen, Carmen, CARMEN y CARMEN"),
        ("Quispe Mamani, Yésica Elena", "Carmen"),
        ("QUISPE MAMANI, YÉSICA", "CARMEN"),
        ("Y. Quispe firmó", "Carmen firmó"),
        ("Y. E. Quispe firmó", "Carmen firmó"),
        ("Yésica E. Quispe firmó", "Carmen firmó"),
        ("Yésica E Quispe firmó", "Carmen firmó"),
        ("Yésica Q. firmó", "Carmen firmó"),
        ("Firmó Yésica Q.", "Firmó Carmen."),
        ("Firmó Yésica Q. M. Después nadie.", "Firmó Carmen. Después nadie."),
        ("Yésica-Elena", "Carmen"),
        ("Yésica\nElena", "Carmen"),
        ("Yésica\u00a0Quispe", "Carmen"),
        ("Yésica's workshop", "Carmen's workshop"),
        ("Yésica’s workshop", "Carmen’s workshop"),
        ("l’atelier d’Yésica", "l’atelier d’Carmen"),
        ("the Quispes and the Mamanis", "the Carmen and the Carmen"),
        ("«Yésica»", "«Carmen»"),
        ("(Quispe)", "(Carmen)"),
        ("yesica.quispe@example.org", "Carmen@example.org"),
        ("yquispe@example.org", "Carmen@example.org"),
        ("@yquispe", "@Carmen"),
        ("yesicaquispe", "Carmen"),
        ("#YésicaQuispe", "#Carmen"),
        ("entrevista_yésica_quispe_2022.mp3", "entrevista_Carmen_2022.mp3"),
        ("Ye\u0301sica", "Carmen"),
        ("VI A YÉSICA Q EN MINA", "VI A CARMEN Q EN MINA"),
        ("Yésica, Elena y yo", "Carmen, Carmen y yo"),
        ("Yésica Yésica", "Carmen Carmen"),
    ],
)
def test_every_form_of_a_name_becomes_the_pseudonym(said: str, leaves: str) -> None:
    assert hidden(ROSA).apply(said) == leaves


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Somos seis hermanos y yo soy la cuarta.",
        "Quispesito y Elenita no son palabras enteras",
        "la melena de nadie",
        "yquispe sin arroba",
        "Q. no es nadie",
        "Y. dijo que no",
        "A mí me faltó un voto.",
    ],
)
def test_other_words_stay_as_they_were(said: str) -> None:
    assert hidden(ROSA).apply(said) == said


@pytest.mark.parametrize(
    ("name", "said", "leaves"),
    [
        ("Rosa Flores", "Una rosa entre flores, dijo Rosa.", "Una rosa entre flores, dijo Carmen."),
        ("Rosa Flores", "la señora Flores trajo flores", "la señora Carmen trajo flores"),
        ("Rosa Flores", "vino rosa flores", "vino Carmen"),
        ("Luz Blanca Huamán", "la luz, blanca, y la huamán", "la luz, blanca, y la Carmen"),
        ("Rosa Quispe", "la rosa de quispe", "la rosa de Carmen"),
        ("Rosa Quispe", "rosa quispe dijo", "Carmen dijo"),
        ("Rosa Cruz", "Vi a Rosa cruz en mano", "Vi a Carmen cruz en mano"),
        ("Grace Hill", "By the grace of God, Grace went up the hill.", "By the grace of God, Carmen went up the hill."),
        ("Pierre Lefebvre", "une pierre pour Pierre", "une pierre pour Carmen"),
        ("Mark Field", "THE MARK", "THE CARMEN"),
    ],
)
def test_an_everyday_word_is_a_name_only_with_a_capital_or_beside_another_part(
    name: str, said: str, leaves: str
) -> None:
    assert hidden(name).apply(said) == leaves


@pytest.mark.parametrize(
    ("name", "said", "leaves"),
    [
        ("Rosa de la Cruz", "la señora De la Cruz", "la señora Carmen"),
        ("Rosa de la Cruz", "Rosa de la Cruz y la cruz de la loma", "Carmen y la cruz de la loma"),
        ("Rosa de la Cruz", "de la mina", "de la mina"),
        ("Lena van den Berg", "van den Berg", "Carmen"),
        ("Mary O'Brien", "Mrs O’Brien, or Brien", "Mrs Carmen, or Carmen"),
        ("Sra. Elena Poma", "la Sra. Poma y la Sra. Díaz", "la Sra. Carmen y la Sra. Díaz"),
        ("Ana y Vega", "Pedro y Vega", "Pedro y Carmen"),
        ("Jean-Pierre Côté", "Jean Pierre COTE", "Carmen"),
        ("Mathilde Lœuillet", "Madame Loeuillet", "Madame Carmen"),
        ("Student 4", "a student told me", "a student told me"),
    ],
)
def test_particles_and_titles_belong_to_a_name_but_are_none(name: str, said: str, leaves: str) -> None:
    assert hidden(name).apply(said) == leaves


def test_the_name_of_someone_who_keeps_it_stays() -> None:
    names = Pseudonyms([person("Rosa Quispe", "Carmen"), person("Rosa Díaz"), person("Paula Ferreyros")])
    assert names.apply("Rosa Díaz y Paula hablaron con Rosa Quispe.") == "Rosa Díaz y Paula hablaron con Carmen."


def test_a_part_that_two_people_share_does_not_leave() -> None:
    names = Pseudonyms([person("Rosa Díaz"), person("Rosa Quispe", "Carmen")])
    assert names.apply("Rosa vino") == "Carmen vino"


def test_two_people_have_two_pseudonyms() -> None:
    names = Pseudonyms([person("Yésica Quispe", "Carmen"), person("Wilmer Poma", "Luis")])
    assert names.apply("Yésica y el profesor Wilmer Poma: Yésica Wilmer") == "Carmen y el profesor Luis: Carmen Luis"


def test_a_pseudonym_may_be_part_of_the_name() -> None:
    assert hidden("Rosa Quispe", "Rosa").apply("Rosa Quispe, o Rosa") == "Rosa, o Rosa"


def test_without_pseudonyms_nothing_happens() -> None:
    assert Pseudonyms([person("Rosa Quispe")]).apply("Rosa Quispe") == "Rosa Quispe"
    assert Pseudonyms([]).apply_to_label("RQ") == "RQ"


@pytest.mark.parametrize(
    ("label", "leaves"),
    [
        ("Yésica", "Carmen"),
        ("YÉSICA QUISPE", "CARMEN"),
        ("Yésica Q", "Carmen"),
        ("YEQM", "Carmen"),
        ("Y.E.Q.M.", "Carmen"),
        ("YM", "Carmen"),
        ("PF", "PF"),
        ("Y", "Y"),
        ("P", "P"),
        ("Entrevistada", "Entrevistada"),
        ("", ""),
    ],
)
def test_labels_of_speakers_lose_initials_too(label: str, leaves: str) -> None:
    names = Pseudonyms([person(ROSA, "Carmen"), person("Paula Ferreyros")])
    assert names.apply_to_label(label) == leaves


def test_what_decides_about_small_letters_is_folded() -> None:
    assert {each for each in EVERYDAY_WORDS | NAMES_NOBODY if fold(each) != each} == set()
    assert EVERYDAY_WORDS.isdisjoint(NAMES_NOBODY)


PART = st.sampled_from(
    ["Yésica", "Quispe", "Mamani", "Ñusta", "Çelik", "Brontë", "Lœuillet", "Åsa", "Huamán", "Rosa", "Cruz"]
)
NAME = st.lists(PART, min_size=1, max_size=4, unique=True)
OTHER = st.sampled_from(
    ["dijo", "que", "la", "rosa", "mina", "y", "O.", "de", "Lima", "2022", "—", "¿", "»", "(", "\n", ","]
)


CHANGES: list[Callable[[str], str]] = [
    lambda text: text,
    lambda text: text.upper(),
    lambda text: fold(text).title(),
    lambda text: fold(text).upper(),
]


def written(draw: st.DrawFn, parts: list[str]) -> str:
    """A name as someone might write it: some of its parts, in some case, with or without accents."""
    chosen = [part for part in parts if draw(st.booleans())] or parts[:1]
    change: Callable[[str], str] = draw(st.sampled_from(CHANGES))
    return draw(st.sampled_from([" ", "-", "\u00a0"])).join(change(part) for part in chosen)


@st.composite
def names_and_texts(draw: st.DrawFn) -> tuple[list[str], str]:
    parts = draw(NAME)
    pieces = draw(st.lists(st.one_of(OTHER, st.just(None)), max_size=12))
    return parts, " ".join(written(draw, parts) if each is None else each for each in pieces)


@given(names_and_texts())
def test_no_part_of_the_name_is_left(drawn: tuple[list[str], str]) -> None:
    parts, text = drawn
    left = hidden(" ".join(parts), "Xx").apply(text)
    words = set(left.replace("-", " ").replace("\u00a0", " ").split())
    hidden_parts = {fold(part) for part in parts}
    assert {word for word in words if fold(word) in hidden_parts and not word.islower()} == set()


@given(names_and_texts())
def test_all_other_words_are_left_in_order(drawn: tuple[list[str], str]) -> None:
    parts, text = drawn
    hidden_parts = {fold(part) for part in parts}

    def others(of: str) -> list[str]:
        words = of.replace("-", " ").replace("\u00a0", " ").split()
        return [word for word in words if word not in {"Xx", "XX"} and fold(word) not in hidden_parts]

    assert others(hidden(" ".join(parts), "Xx").apply(text)) == others(text)


@given(names_and_texts())
def test_a_second_look_changes_nothing(drawn: tuple[list[str], str]) -> None:
    parts, text = drawn
    names = hidden(" ".join(parts), "Xx")
    once = names.apply(text)
    assert names.apply(once) == once


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=3))
def test_takes_any_text_and_any_name(text: str, names: list[str]) -> None:
    assert isinstance(Pseudonyms([person(name, "Xx") for name in names]).apply(text), str)


@pytest.mark.parametrize(
    ("said", "leaves"),
    [
        ("Me lo dijo Yésica Quispe.", "Me lo dijo Carmen."),
        ("QUISPE MAMANI, YÉSICA", "CARMEN"),
        ("yesica.quispe@example.org", "Carmen@example.org"),
        ("yesicaquispe", "Carmen"),
        ("Yésica me lo dijo, y Mamani también.", "Yésica me lo dijo, y Mamani también."),
    ],
)
def test_somebody_hidden_in_another_testimony_is_known_by_two_parts_of_the_name(said: str, leaves: str) -> None:
    names = Pseudonyms([person("Marisol Aguirre")], HiddenElsewhere([person(ROSA, "Carmen"), person("Ana Ruiz")]))
    assert names.apply(said) == leaves


def test_who_takes_part_is_meant_before_somebody_elsewhere() -> None:
    names = Pseudonyms([person("Yésica Ríos", "Luz")], HiddenElsewhere([person(ROSA, "Carmen")]))
    assert names.apply("Yésica habló con Yésica Quispe y con la señora Ríos.") == (
        "Luz habló con Carmen y con la señora Luz."
    )


def test_who_takes_part_under_their_own_name_keeps_it_beside_somebody_elsewhere() -> None:
    names = Pseudonyms([person("Yésica Ríos")], HiddenElsewhere([person(ROSA, "Carmen")]))
    assert names.apply("Yésica Ríos firmó; Yésica Quispe no.") == "Yésica Ríos firmó; Carmen no."
