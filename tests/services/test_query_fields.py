"""What fields beside words find: theme, country, year, speaker, quotes and the rest, in any combination."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.queries import AllOf, AnyOf, Facet, Field, InField, Not, Query, SearchRequest, Word
from testimony_archive.services.searching import APART, CUT_SHORT
from tests.services.search_archive import QUALITY, codes, find, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.services.workspace import Workspace


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Five testimonies; one passage of PE-001 was kept as a quote with a star, one of CA-001 without."""
    with make_archive(tmp_path_factory.mktemp("fields")) as workspace:
        kept = [
            hit.passages[0].passage_id for text in ("llegaron", "scholarship") for hit in find(workspace, text).hits
        ]
        _, quote_ids = workspace.quoting.keep_passages(kept)
        workspace.quoting.edit_quote(quote_ids[0], starred=True)
        yield workspace


def passages(workspace: Workspace, text: str) -> list[str]:
    """The words of every passage that a query finds."""
    page = find(workspace, text, passages_per_testimony=50)
    return [each.text for hit in page.hits for each in hit.passages]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("country:PE", {"PE-001", "PE-002"}),
        ("country:canadá", {"CA-001", "CA-002"}),
        ("country:mexico femmes", {"CA-002"}),
        ("role:docente", {"PE-002"}),
        ("role:director -country:MX", {"CA-001"}),
        ("theme:2", {"PE-001", "PE-002", "CA-002"}),
        ("theme:calid", {"PE-002", "CA-001"}),
        ('theme:"formación calidad"', {"PE-002", "CA-001"}),
        ("year:2021", {"PE-001", "CL-001"}),
        ("year:2020..2021", {"PE-001", "CA-001", "CL-001"}),
        ("year:2022..", {"PE-002"}),
        ("year:..2019", {"CL-001"}),
        ("code:pe-001", {"PE-001"}),
        ("code:PE*", {"PE-001", "PE-002"}),
        ("-code:PE* mujeres", {"CL-001"}),
        ("language:french", {"PE-001", "CA-002"}),
        ("has:consent", {"PE-001", "PE-002", "CA-001", "CL-001"}),
        ("-has:consent", {"CA-002"}),
        ("-has:date", {"CA-002"}),
        ("is:pseudonymous", {"PE-002"}),
        ("is:draft beca", {"PE-001", "PE-002", "CL-001"}),
        ("has:audio", set()),
        ("access:closed", {"CL-001"}),
        ("country:PE OR country:CL", {"PE-001", "PE-002", "CL-001"}),
        ("(theme:2 OR becas) -country:PE", {"CA-002", "CL-001"}),
        ("goal:5", set()),
    ],
)
def test_finds_testimonies_by_what_a_field_says(archive: Workspace, typed: str, expected: set[str]) -> None:
    page = find(archive, typed)
    assert set(codes(page)) == expected
    assert page.notice is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("speaker:docente", ["Docente: ¿Qué cambió?"]),
        ("speaker:ros beca", ["Rosa: Las mujeres jóvenes llegaron con becas.", "Rosa: Sin la beca no estudiaba."]),
        ("beca -speaker:rosa country:PE", ["Julián: Una beca paga el viaje."]),
        ("is:starred", ["Rosa: Las mujeres jóvenes llegaron con becas."]),
        (
            "has:quote",
            ["Ann: The scholarship came later.", "Rosa: Las mujeres jóvenes llegaron con becas."],
        ),
        ("has:quote -is:starred", ["Ann: The scholarship came later."]),
        ("language:fr femmes -country:CA", ["Les jeunes femmes avaient des bourses."]),
        (
            "speaker:rosa OR viaje",
            [
                "Rosa: Las mujeres jóvenes llegaron con becas.",
                "Rosa: Sin la beca no estudiaba.",
                "Julián: Una beca paga el viaje.",
            ],
        ),
    ],
)
def test_finds_single_passages_by_what_a_field_says(archive: Workspace, typed: str, expected: list[str]) -> None:
    found = passages(archive, typed)
    assert sorted(found) == sorted(each.partition(": ")[2] or each for each in expected)


def test_words_are_marked_and_fields_are_not(archive: Workspace) -> None:
    passage = find(archive, "speaker:rosa beca").hits[0].passages[0]
    assert {passage.text[start:end].lower() for start, end in passage.highlights} <= {"beca", "becas"}
    assert passage.highlights


def test_counts_heed_the_fields(archive: Workspace) -> None:
    page = find(archive, "beca country:PE")
    assert {each.key: each.testimonies for each in page.facets[Facet.COUNTRY]} == {"PE": 2}
    assert (page.testimonies, page.passages) == (2, 3)


def test_words_in_different_passages_are_found_within_the_fields(archive: Workspace) -> None:
    assert codes(find(archive, "viaje cambiaron country:PE")) == ["PE-002"]
    assert codes(find(archive, "viaje cambiaron country:CA")) == []


@pytest.mark.parametrize(
    ("typed", "name", "takes"),
    [
        ("theme:nothing", "theme", QUALITY),
        ("role:pupil", "role", "student"),
        ("country:Perux", "country", "Peru"),
        ("language:spanich", "language", "Spanish"),
        ("year:soon", "year", "2019..2021"),
        ("goal:99", "goal", "17"),
        ("has:wings", "has", "audio, consent, date, photo, quote"),
        ("beca is:late", "is", "draft"),
        ("access:secret", "access", "internal"),
        ("speaker:rose", "speaker", "Rosa"),
        ("code:PE-003", "code", "PE-001"),
    ],
)
def test_what_a_field_does_not_know_is_told_with_what_it_takes(
    archive: Workspace, typed: str, name: str, takes: str
) -> None:
    page = find(archive, typed)
    assert page.testimonies == 0
    (notice,) = page.notices
    told = notice.sentence()
    assert told.startswith(f"“{name}:” does not know “{typed.rpartition(':')[2]}”")
    assert takes in told.partition("it takes")[2]


def test_a_field_of_which_the_archive_holds_nothing_is_told_so(archive: Workspace) -> None:
    assert find(archive, "project:agua").notices[0].sentence().startswith("“project:” does not know “agua”, so nothing")


def test_a_field_without_a_value_is_a_word(archive: Workspace) -> None:
    page = find(archive, "is:")
    assert (page.testimonies, page.notice) == (0, None)


def test_every_answer_is_listed_for_a_selection(archive: Workspace) -> None:
    request = SearchRequest(text="speaker:rosa")
    assert len(archive.searching.passage_ids(request)) == 2
    assert len(archive.searching.testimony_ids(request)) == 1
    assert len(archive.searching.passage_ids(SearchRequest(text="country:PE", only_publishable=True))) == 7


def test_only_what_may_be_published_heeds_fields_too(archive: Workspace) -> None:
    assert codes(find(archive, "country:CL OR country:PE", only_publishable=True)) == ["PE-001", "PE-002"]


def test_a_pattern_that_means_too_much_says_so(archive: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("testimony_archive.search.plans._MOST_FORMS", 3)
    assert CUT_SHORT in find(archive, "*a").notices
    assert CUT_SHORT not in find(archive, "be?a").notices


leaves = st.one_of(
    st.sampled_from(("beca", "mujeres", "femmes", "scholarship")).map(Word),
    st.tuples(
        st.sampled_from(
            (
                (Field.COUNTRY, "PE"),
                (Field.THEME, "quality"),
                (Field.SPEAKER, "rosa"),
                (Field.HAS, "quote"),
                (Field.IS, "starred"),
                (Field.YEAR, "2021"),
                (Field.ACCESS, "closed"),
                (Field.LANGUAGE, "fr"),
                (Field.CODE, "CA*"),
                (Field.THEME, "unheard"),
            )
        )
    ).map(lambda chosen: InField(*chosen[0])),
)
trees = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=3).map(lambda several: AllOf(tuple(several))),
        st.lists(parts, min_size=2, max_size=3).map(lambda several: AnyOf(tuple(several))),
        parts.map(Not),
    ),
    max_leaves=5,
)


def written(query: Query) -> str:
    """A tree as somebody would type it."""
    match query:
        case Word(text):
            return text
        case InField(name, value):
            return f"{name}:{value}"
        case AllOf(parts):
            return "(" + " AND ".join(map(written, parts)) + ")"
        case AnyOf(parts):
            return "(" + " OR ".join(map(written, parts)) + ")"
        case Not(part):
            return f"NOT ({written(part)})"
        case _:
            raise TypeError(query)


@settings(max_examples=60)
@given(tree=trees)
def test_combines_fields_and_words_as_sets_do(archive: Workspace, tree: Query) -> None:
    every = set(archive.searching.passage_ids(SearchRequest()))

    def answers(query: Query) -> set[int]:
        match query:
            case AllOf(parts):
                return every.intersection(*map(answers, parts))
            case AnyOf(parts):
                return set().union(*map(answers, parts))
            case Not(part):
                return every - answers(part)
            case _:
                return set(archive.searching.passage_ids(SearchRequest(text=written(query))))

    request = SearchRequest(text=written(tree))
    expected = answers(tree)
    if APART in archive.searching.search(request).notices:
        assert not expected
    else:
        assert set(archive.searching.passage_ids(request)) == expected
