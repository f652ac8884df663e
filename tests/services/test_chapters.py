"""Every item stands in one chapter, and chapters stand in an order that people expect."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.publication import Chapter, Credit, Grouping, PublishedQuote, PublishedTestimony
from testimony_archive.domain.records import Project, Theme
from testimony_archive.publish.wording import wording_in
from testimony_archive.services.chapters import by_groups, by_main_idea, in_own_order
from testimony_archive.services.composing import ChosenHeading, Composed
from tests.services.records import ACCESS_THEME, QUALITY, SCHOLARSHIPS, THEMES, a_testimony_of

WORDS = wording_in("en")


def a_quote(text: str, *themes: Theme, country: str = "", role: str = "", project: str | None = None) -> Composed:
    testimony = a_testimony_of(project=Project(1, project, project) if project else None)
    item = PublishedQuote(text, "es", Credit("Rosa", "PE-014"), "")
    return Composed(item, testimony, themes, country, role, is_pseudonymous=False)


def a_testimony(title: str) -> Composed:
    item = PublishedTestimony(title, "", "", "es", ())
    return Composed(item, a_testimony_of(), (), "", "", is_pseudonymous=False)


def shown(chapters: tuple[Chapter, ...]) -> list[tuple[str, list[str]]]:
    """All chapters in the order of the book, whatever their level."""
    return [
        (each.heading, [item.text if isinstance(item, PublishedQuote) else item.title for item in each.items])
        for chapter in chapters
        for each in chapter.with_all_below()
    ]


def grouped(grouping: Grouping, *items: Composed | ChosenHeading, language: str = "en") -> list[tuple[str, list[str]]]:
    return shown(by_groups(items, [grouping], language, wording_in(language), THEMES))


def test_by_theme_an_item_stands_under_the_first_of_its_themes_as_it_lists_them() -> None:
    items = [a_quote("q", QUALITY), a_quote("s", SCHOLARSHIPS), a_quote("both", QUALITY, SCHOLARSHIPS), a_quote("none")]
    assert grouped(Grouping.THEME, *items) == [
        ("2 Access", []),
        ("2.2 Scholarships", ["s"]),
        ("3 Quality", ["q", "both"]),
        ("Without a theme", ["none"]),
    ]


def test_sub_themes_are_chapters_within_that_of_their_theme() -> None:
    items = [a_quote("s", SCHOLARSHIPS), a_quote("a", ACCESS_THEME), a_quote("q", QUALITY)]
    access, quality = by_groups(items, [Grouping.THEME], "en", WORDS, THEMES)
    assert (access.heading, len(access.items)) == ("2 Access", 1)
    assert [each.heading for each in access.chapters] == ["2.2 Scholarships"]
    assert quality.chapters == ()


def test_headings_are_in_the_language_of_the_document() -> None:
    assert grouped(Grouping.THEME, a_quote("s", SCHOLARSHIPS), a_quote("none"), language="es") == [
        ("2 Acceso", []),
        ("2.2 Becas", ["s"]),
        ("Sin tema", ["none"]),
    ]


def test_by_country_chapters_stand_by_name() -> None:
    items = [a_quote("pe", country="PE"), a_quote("none"), a_quote("mx", country="MX"), a_quote("pe2", country="PE")]
    assert grouped(Grouping.COUNTRY, *items, language="es") == [
        ("México", ["mx"]),
        ("Perú", ["pe", "pe2"]),
        ("Sin país", ["none"]),
    ]


def test_accents_do_not_change_the_place_of_a_name() -> None:
    items = [a_quote("z", role="zootecnista"), a_quote("e", role="étudiant(e)"), a_quote("d", role="Director")]
    assert [heading for heading, _ in grouped(Grouping.ROLE, *items)] == [
        "Director",
        "Étudiant or étudiante",
        "Zootecnista",
    ]


def test_by_project() -> None:
    items = [a_quote("none"), a_quote("p", project="Plant Maintenance")]
    assert grouped(Grouping.PROJECT, *items) == [("Plant Maintenance", ["p"]), ("Without a project", ["none"])]


def test_a_selection_keeps_its_order_and_its_headings() -> None:
    items: list[Composed | ChosenHeading] = [
        a_testimony("first"),
        ChosenHeading("Who opened the door"),
        a_quote("one"),
        a_quote("two"),
        ChosenHeading("Nothing is left of this"),
        ChosenHeading("What a scholarship opens"),
        a_testimony("last"),
    ]
    assert shown(in_own_order(items, WORDS)) == [
        ("Testimonies", ["first"]),
        ("Who opened the door", ["one", "two"]),
        ("What a scholarship opens", ["last"]),
    ]


@pytest.mark.parametrize(
    ("items", "heading"),
    [
        ([a_quote("q")], "Quotes"),
        ([a_testimony("t")], "Testimonies"),
        ([a_testimony("t"), a_quote("q")], "Testimonies and quotes"),
    ],
)
def test_what_has_no_heading_is_named_for_what_it_is(items: list[Composed], heading: str) -> None:
    assert [each for each, _ in shown(in_own_order(items, WORDS))] == [heading]


def test_headings_of_a_selection_give_way_to_groups() -> None:
    assert grouped(Grouping.THEME, ChosenHeading("Mine"), a_quote("q", QUALITY)) == [("3 Quality", ["q"])]


ITEM = st.builds(
    lambda number, themes, country, role: a_quote(str(number), *themes, country=country, role=role),
    st.integers(),
    st.lists(st.sampled_from([ACCESS_THEME, QUALITY, SCHOLARSHIPS]), max_size=3, unique=True),
    st.sampled_from(["", "PE", "CA", "MX"]),
    st.sampled_from(["", "Student", "Teacher"]),
)


GROUPINGS = [each for each in Grouping if each is not Grouping.NONE]


@given(st.lists(ITEM, max_size=20), st.lists(st.sampled_from(GROUPINGS), min_size=1, max_size=2))
def test_every_item_appears_once(items: list[Composed], groupings: list[Grouping]) -> None:
    chapters = by_groups(items, groupings, "en", WORDS, THEMES)
    every = [each for chapter in chapters for each in chapter.with_all_below()]
    printed = [id(item) for each in every for item in each.items]
    assert sorted(printed) == sorted(id(each.item) for each in items)
    assert all(each.heading and (each.items or each.chapters) for each in every)


def test_chapters_are_parted_again_by_a_second_grouping() -> None:
    items = [
        a_quote("pe", SCHOLARSHIPS, country="PE"),
        a_quote("q", QUALITY),
        a_quote("ca", SCHOLARSHIPS, country="CA"),
    ]
    assert shown(by_groups(items, [Grouping.THEME, Grouping.COUNTRY], "en", WORDS, THEMES)) == [
        ("2 Access", []),
        ("2.2 Scholarships", []),
        ("Canada", ["ca"]),
        ("Peru", ["pe"]),
        ("3 Quality", []),
        ("Without a country", ["q"]),
    ]


def test_what_a_theme_holds_itself_comes_before_its_sub_themes() -> None:
    items = [a_quote("s", SCHOLARSHIPS, country="PE"), a_quote("a", ACCESS_THEME, country="PE")]
    (access,) = by_groups(items, [Grouping.THEME, Grouping.COUNTRY], "en", WORDS, THEMES)
    assert [each.heading for each in access.chapters] == ["Peru", "2.2 Scholarships"]


def test_quotes_of_one_main_idea_come_together_and_those_without_one_first() -> None:
    def saying(text: str, idea: str) -> Composed:
        item = PublishedQuote(text, "es", Credit("Rosa", "PE-014"), idea)
        return replace(a_quote(text), item=item)

    items = [
        saying("1", "The bus decides."),
        saying("2", ""),
        saying("3", "Who signs is seen."),
        saying("4", "the BUS decides."),
    ]
    ordered = [each.item.text for each in by_main_idea(items) if isinstance(each.item, PublishedQuote)]
    assert ordered == ["2", "1", "4", "3"]
