"""What was found, in words: rows, facets, sentences."""

from __future__ import annotations

from datetime import date

import pytest

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.queries import (
    NOT_RECORDED,
    Facet,
    FacetCount,
    PassageHit,
    RecordHit,
    SearchPage,
    SearchRequest,
    TestimonyHit,
)
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Consent,
    ConsentForm,
    ConsentMoment,
    Labels,
    Role,
    Theme,
    Use,
)
from testimony_archive.domain.rights import Decision, hindrances
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.models.search_results import MoreRow, WordsRow
from testimony_archive.ui.presenters.search_rows import SearchRows
from testimony_archive.ui.presenters.terms import Terms


@pytest.fixture
def rows() -> SearchRows:
    themes = {
        1: Theme(1, "", "access", "2", Labels(en="Access"), None),
        2: Theme(2, "", "scholarships", "2.2", Labels(en="Scholarships"), 1),
    }
    roles = {1: Role(1, "", "student", Labels(en="student")), 2: Role(2, "", "teacher", Labels(en="teacher"))}
    return SearchRows(Terms(Vocabularies(themes, roles, {}, {}, ("CL", "PE"))))


def _passage(passage_id: int, start_ms: int | None = 61_000) -> PassageHit:
    return PassageHit(passage_id, 3, "", passage_id, "Rosa", start_ms, None, 1, "es", "la beca", ((3, 7),))


def _hit(
    passages: int = 1,
    count: int = 1,
    *,
    record: tuple[RecordHit, ...] = (),
    against: tuple[Decision, ...] = (),
    pseudonymous: bool = False,
    has_recording: bool = True,
) -> TestimonyHit:
    return TestimonyHit(
        testimony_id=7,
        code="PE-014",
        title="La mitad de la beca",
        date=PartialDate("2022-03"),
        countries=("PE",),
        roles=("student",),
        themes=(),
        hindrances=against,
        pseudonymous=pseudonymous,
        has_recording=has_recording,
        passage_count=count,
        passages=tuple(_passage(each) for each in range(1, passages + 1)),
        record=record,
    )


def test_the_head_of_a_testimony_says_who_speaks_and_when(rows: SearchRows) -> None:
    head = rows.group(_hit(), frozenset()).head
    assert (head.code, head.who, head.when, head.count) == (
        "PE-014",
        "Student, Peru",
        "March 2022 · Spanish",
        "1 passage",
    )


WRITTEN = Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN)
NARROW = Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN, uses=frozenset({Use.INTERNAL}))
REFUSED = Consent(ConsentMoment.INTERVIEW, ConsentForm.NONE)
CLOSED, INTERNAL = Access(AccessLevel.CLOSED), Access(AccessLevel.INTERNAL)


@pytest.mark.parametrize(
    ("consents", "access", "pseudonymous", "marks"),
    [
        ((WRITTEN,), Access(), False, []),
        ((WRITTEN,), INTERNAL, False, [("internal", "warn")]),
        ((WRITTEN,), CLOSED, True, [("closed", "warn"), ("pseudonym", "text2")]),
        ((), Access(), False, [("no consent", "warn")]),
        ((NARROW,), Access(), False, [("not for quoting", "warn")]),
        ((REFUSED,), Access(), False, [("refused", "danger")]),
        ((), INTERNAL, False, [("internal", "warn"), ("no consent", "warn")]),
    ],
)
def test_what_keeps_words_from_being_quoted_and_who_is_hidden_is_written(
    rows: SearchRows, consents: tuple[Consent, ...], access: Access, pseudonymous: bool, marks: list[tuple[str, str]]
) -> None:
    against = hindrances(Use.QUOTE, consents, (access,), pseudonym=pseudonymous, today=date(2024, 6, 1))
    head = rows.group(_hit(against=against, pseudonymous=pseudonymous), frozenset()).head
    assert [(each.text, each.tone) for each in head.marks] == marks
    assert all(mark.reason for mark, _ in zip(head.marks, against, strict=False))


def test_what_is_hidden_is_counted(rows: SearchRows) -> None:
    assert rows.group(_hit(3, 7), frozenset()).rows[-1] == MoreRow(7, "4 more passages in PE-014")
    assert rows.group(_hit(3, 4), frozenset()).rows[-1] == MoreRow(7, "1 more passage in PE-014")
    assert not any(isinstance(each, MoreRow) for each in rows.group(_hit(3, 3), frozenset()).rows)


def test_passages_come_before_the_record_which_shows_two_places_at_first(rows: SearchRows) -> None:
    record = tuple(RecordHit(name, "beca", ((0, 4),)) for name in ("title", "summary", "main_idea", "unheard_of"))
    group = rows.group(_hit(record=record), frozenset())
    words = [each for each in group.rows if isinstance(each, WordsRow)]
    assert [each.where for each in words] == ["", "in the title", "in the summary"]
    assert group.rows[-1] == MoreRow(7, "2 more places in the record", of_record=True)
    whole = rows.group(_hit(record=record), frozenset(), whole_record=True)
    assert [each.where for each in whole.rows if isinstance(each, WordsRow)][3:] == ["in a main idea", "in the record"]


def test_a_passage_knows_its_time_whether_it_can_be_heard_and_whether_it_is_kept(rows: SearchRows) -> None:
    (row,) = rows.group(_hit(), frozenset({1})).rows
    assert isinstance(row, WordsRow)
    assert (row.time, row.playable, row.kept) == ("1:01", True, True)
    (silent,) = rows.group(_hit(has_recording=False), frozenset()).rows
    assert isinstance(silent, WordsRow)
    assert (silent.playable, silent.kept) == (False, False)


def test_a_facet_shows_the_whole_vocabulary_and_what_the_archive_has_beyond_it(rows: SearchRows) -> None:
    counts = (FacetCount("PE", 4, 9), FacetCount("MX", 2, 2), FacetCount("BR", 1, 1))
    values = rows.facet_values(Facet.COUNTRY, counts)
    assert [(each.label, each.testimonies) for each in values] == [
        ("Chile", 0),
        ("Peru", 4),
        ("Mexico", 2),
        ("Brazil", 1),
    ]


def test_in_a_long_facet_what_gives_nothing_comes_last(rows: SearchRows) -> None:
    codes = ("AR", "BO", "BR", "CO", "CR", "CU", "EC", "GT", "HN", "MX", "NI", "PA", "UY")
    values = rows.facet_values(Facet.COUNTRY, [FacetCount(each, 1, 1) for each in codes])
    assert [each.key for each in values][-2:] == ["CL", "PE"]


def test_those_without_a_value_come_last_where_others_have_one_or_they_are_chosen(rows: SearchRows) -> None:
    codes = ("AR", "BO", "BR", "CO", "CR", "CU", "EC", "GT", "HN", "MX", "NI", "PA", "UY", NOT_RECORDED)
    values = rows.facet_values(Facet.COUNTRY, [FacetCount(each, 1, 1) for each in codes])
    assert (values[-1].label, values[-1].testimonies) == ("Without a country", 1)
    years = rows.facet_values(Facet.YEAR, [FacetCount(each, 1, 1) for each in ("2022", "2019", NOT_RECORDED)])
    assert [each.label for each in years] == ["2022", "2019", "Without a date"]
    assert rows.facet_summary(Facet.YEAR, years) == "2019 – 2022"
    nobody_says = [FacetCount(NOT_RECORDED, 5, 9)]
    assert rows.facet_values(Facet.PROJECT, nobody_says) == ()
    assert [each.testimonies for each in rows.facet_values(Facet.PROJECT, nobody_says, {NOT_RECORDED})] == [5]


def test_a_folded_facet_says_what_it_holds(rows: SearchRows) -> None:
    years = rows.facet_values(Facet.YEAR, [FacetCount(each, 1, 1) for each in ("2022", "2021", "2019")])
    assert rows.facet_summary(Facet.YEAR, years) == "2019 – 2022"
    levels = rows.facet_values(Facet.ACCESS, [FacetCount(each, 1, 1) for each in ("open", "internal", "closed")])
    assert rows.facet_summary(Facet.ACCESS, levels) == "Open, Internal …"
    assert rows.facet_summary(Facet.YEAR, ()) == ""


def test_themes_stand_in_their_tree(rows: SearchRows) -> None:
    values = rows.facet_values(Facet.THEME, (FacetCount("access", 3, 5), FacetCount("scholarships", 1, 2, "access")))
    assert [(each.label, each.parent_key) for each in values] == [("2 Access", ""), ("2.2 Scholarships", "access")]


@pytest.mark.parametrize(
    ("passages", "testimonies", "words"),
    [
        (48, 12, "48 passages in 12 testimonies"),
        (1, 1, "1 passage in 1 testimony"),
        (0, 2, "2 testimonies"),
        (0, 0, "0 testimonies"),
    ],
)
def test_how_much_was_found(rows: SearchRows, passages: int, testimonies: int, words: str) -> None:
    assert rows.summary(SearchPage(SearchRequest(), testimonies, passages, (), {})) == words


def test_choices_are_named_in_the_order_of_the_facets(rows: SearchRows) -> None:
    choices = {Facet.ROLE: frozenset({"teacher"}), Facet.THEME: frozenset({"scholarships"})}
    assert [text for _, _, text in rows.chosen_labels(choices)] == ["2.2 Scholarships", "Teacher"]
