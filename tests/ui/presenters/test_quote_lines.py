"""Quotes in words: whose they are, what is out of the usual, and the values that narrow them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.queries import NOT_RECORDED
from testimony_archive.domain.quote_list import QuoteFacet, QuotePage, QuoteRequest, QuoteRow, QuoteTrait
from testimony_archive.domain.records import Goal, Labels, Project, QuoteState
from testimony_archive.domain.rights import Answer, Decision, Hindrance
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.presenters.quote_lines import QuoteLines
from testimony_archive.ui.presenters.terms import Terms
from tests.services.records import STUDENT, THEMES
from tests.ui.models.test_quotes_model import ROW

VOCABULARIES = Vocabularies(
    themes=THEMES,
    roles={1: STUDENT},
    goals={4: Goal(4, Labels("Quality education"))},
    projects={7: Project(7, "project-7", "Women in operations")},
    countries=("PE", "CL"),
)
ROSA = replace(ROW, role_id=1, date=PartialDate("2022-03-14"), themes=(22, 3), start_ms=64_000, has_recording=True)


@pytest.fixture
def lines(qapp: object) -> QuoteLines:
    assert qapp is not None
    return QuoteLines(Terms(VOCABULARIES), VOCABULARIES)


def states(lines: QuoteLines, row: QuoteRow) -> list[str]:
    return [each.text for each in lines.maker(lambda _text, _language: ())(row).states]


def test_a_row_says_whose_words_they_are(lines: QuoteLines) -> None:
    line = lines.maker(lambda text, _language: ((0, 3),) if text == ROSA.words else ())(ROSA)
    assert line.detail == "Rosa, Student, Peru · 14 Mar 2022 · 2.2 Scholarships, 3 Quality"
    assert (line.words, line.word_marks) == ("“Sin la beca”", ((1, 4),))
    assert (line.time, line.playable, line.states) == ("1:04", True, ())
    assert not lines.maker(lambda _text, _language: ())(replace(ROSA, start_ms=None)).playable


def test_what_is_out_of_the_usual_is_said_in_words(lines: QuoteLines) -> None:
    closed = Decision(Answer.NO, "access is {level}", (("level", "closed"),), Hindrance.ACCESS)
    assert states(lines, replace(ROSA, decision=closed)) == ["stays inside"]
    assert states(lines, replace(ROSA, decision=Decision(Answer.UNDER_PSEUDONYM, ""))) == ["pseudonym"]
    lost = Decision(Answer.NO, "", hindrance=Hindrance.WORDS_LOST)
    assert states(lines, replace(ROSA, state=QuoteState.LOST, decision=lost, note="Ask.")) == ["lost its words", "note"]
    assert states(lines, replace(ROSA, state=QuoteState.LOST, decision=closed)) == ["lost its words", "stays inside"]
    assert states(lines, replace(ROSA, state=QuoteState.KEPT)) == ["kept as it was"]


def test_what_was_found_beyond_the_row_is_told(lines: QuoteLines) -> None:
    row = replace(ROSA, note="Ask her brother.", translation="Without the grant")

    def found(looked_for: str) -> list[str]:
        maker = lines.maker(lambda text, _language: ((0, 1),) if looked_for in text else ())
        return [each.text for each in maker(row).states]

    assert found("grant") == ["found in the translation", "note"]
    assert found("brother") == ["found in the note", "note"]
    assert found("beca") == ["note"]


def test_values_stand_in_the_order_in_which_people_look_for_them(lines: QuoteLines) -> None:
    def keys(facet: QuoteFacet, counts: dict[str, int], *chosen: str) -> list[str]:
        return [each.key for each in lines.facet_values(facet, counts, chosen)]

    assert keys(QuoteFacet.THEME, {"quality": 1}) == ["access", "quality", "scholarships"]
    assert keys(QuoteFacet.STATE, {}) == [each.value for each in QuoteTrait]
    assert keys(QuoteFacet.ROLE, {}) == ["student"]
    assert keys(QuoteFacet.YEAR, {"2019": 1, "2022": 3}, "2020") == ["2022", "2020", "2019"]
    assert keys(QuoteFacet.GOAL, {"12": 9, "4": 1}) == ["4", "12"]
    assert keys(QuoteFacet.COUNTRY, {"PE": 1, "CL": 4, NOT_RECORDED: 2}) == ["CL", "PE", NOT_RECORDED]
    assert keys(QuoteFacet.COUNTRY, {NOT_RECORDED: 2}) == []  # nobody asks for what nothing has
    assert keys(QuoteFacet.GOAL, {}, NOT_RECORDED) == [NOT_RECORDED]
    assert NOT_RECORDED not in keys(QuoteFacet.THEME, {"quality": 1, NOT_RECORDED: 2})  # there is a state for these
    parents = {each.key: each.parent_key for each in lines.facet_values(QuoteFacet.THEME, {})}
    assert parents["scholarships"] == "access"


def test_every_value_has_a_name(lines: QuoteLines) -> None:
    labels = lines.chosen_labels(
        {
            QuoteFacet.YEAR: frozenset({"2022"}),
            QuoteFacet.GOAL: frozenset({"4", "9"}),
            QuoteFacet.PROJECT: frozenset({"7", "8"}),
            QuoteFacet.LANGUAGE: frozenset({"es", NOT_RECORDED}),
            QuoteFacet.STATE: frozenset({"lost"}),
        }
    )
    assert [each for _, _, each in labels] == [
        *(
            "Lost their words",
            "Without a language",
            "Spanish",
            "Women in operations",
            "8",
            "4 Quality education",
            "9",
            "2022",
        ),
    ]


def test_a_folded_facet_says_in_short_what_is_in_it(lines: QuoteLines) -> None:
    years = lines.facet_values(QuoteFacet.YEAR, {"2019": 1, "2022": 3})
    assert lines.facet_summary(QuoteFacet.YEAR, years, ()) == "2019 – 2022"
    assert lines.facet_summary(QuoteFacet.YEAR, years[:1], ()) == "1"
    countries = lines.facet_values(QuoteFacet.COUNTRY, {"PE": 1, "CL": 4, NOT_RECORDED: 1})
    assert lines.facet_summary(QuoteFacet.COUNTRY, countries, ()) == "2"
    assert lines.facet_summary(QuoteFacet.COUNTRY, countries, {"PE"}) == "Peru"


def test_the_summary_counts_quotes_people_and_countries(lines: QuoteLines) -> None:
    page = QuotePage(QuoteRequest(), (ROSA,), 3, 1, 1, {}, lambda _text, _language: ())
    assert lines.summary(page) == "1 quote of 1 person in 1 country"
    assert lines.summary(replace(page, rows=(ROSA, ROW), people=2)) == "2 quotes of 2 people in 1 country"
    assert lines.summary(replace(page, rows=())) == "0 quotes"
