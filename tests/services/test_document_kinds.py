"""What each kind of document makes of the same choice, on the sample archive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from testimony_archive.domain.publication import (
    Credit,
    DocumentKind,
    Grouping,
    PublishedItem,
    PublishedQuote,
    PublishedTestimony,
    Source,
)
from testimony_archive.domain.records import Testimony
from testimony_archive.domain.text import fold
from testimony_archive.publish.wording import wording_in
from testimony_archive.services.about_document import AboutDocument
from testimony_archive.services.composing import Composed
from testimony_archive.services.make_up import charts_of
from testimony_archive.services.publishing import ExportOptions, ExportSource, PublicationPlan
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces

TODAY = date(2026, 3, 1)
QUOTES = ExportOptions(kind=DocumentKind.QUOTES)
DOSSIER = ExportOptions(kind=DocumentKind.DOSSIER)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample archive; no test of this module changes it."""
    with Workspaces(lambda: TODAY).sample(tmp_path_factory.mktemp("kinds") / "sample") as workspace:
        yield workspace


def of_codes(sample: Workspace, *codes: str) -> ExportSource:
    return ExportSource(testimony_ids=sample.catalogue.testimony_ids(codes))


def items_of(plan: PublicationPlan) -> list[PublishedItem]:
    return [item for chapter in plan.publication.chapters for each in chapter.with_all_below() for item in each.items]


def quotes_of(plan: PublicationPlan) -> list[PublishedQuote]:
    return [each for each in items_of(plan) if isinstance(each, PublishedQuote)]


def test_in_a_book_of_quotes_a_testimony_brings_those_that_were_kept_from_it(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_codes(sample, "PE-014", "CL-003"), QUOTES)
    (testimony_id,) = sample.catalogue.testimony_ids(["PE-014"])
    kept = [each for each in sample.catalogue.quotes() if each.testimony_id == testimony_id]
    assert [each.source.code for each in quotes_of(plan)].count("PE-014") == len(kept) > 1
    assert plan.testimonies == 0


def test_a_quote_that_is_chosen_beside_its_testimony_stands_there_once(sample: Workspace) -> None:
    ids = [each.quote_id for each in sample.catalogue.quotes()]
    _, selection_id = sample.selecting.create("Both")
    sample.selecting.add_quotes(selection_id, ids)
    sample.selecting.add_testimonies(selection_id, sample.catalogue.testimony_ids(["PE-014"]))
    plan = sample.publishing.plan(ExportSource(selection_id=selection_id), QUOTES)
    assert plan.quotes + len(plan.left_out) == len(ids)
    for _ in range(3):
        sample.undo()


def test_in_a_dossier_a_quote_brings_its_testimony_once(sample: Workspace) -> None:
    ids = [each.quote_id for each in sample.catalogue.quotes()]
    plan = sample.publishing.plan(ExportSource(quote_ids=ids), DOSSIER)
    codes = [each.source.code for each in items_of(plan) if isinstance(each, PublishedTestimony)]
    assert len(codes) == len(set(codes)) == plan.items > 5
    assert plan.quotes == 0


def test_a_dossier_of_one_bears_the_title_of_the_testimony_and_tells_its_record(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_codes(sample, "PE-014"), DOSSIER)
    (item,) = items_of(plan)
    assert isinstance(item, PublishedTestimony)
    assert plan.publication.title == item.title == "La mitad de la beca"
    assert "Place: Huayrapuncu" in item.details
    assert all("Yésica" not in each for each in item.details)


def test_what_may_not_leave_is_left_out_of_every_kind(sample: Workspace) -> None:
    for kind in DocumentKind:
        plan = sample.publishing.plan(ExportSource(), ExportOptions(kind=kind))
        assert {each.code for each in plan.left_out} >= {"CA-018", "PE-021"}
        assert not {each.source.code for each in items_of(plan)} & {"CA-018", "PE-021"}


def test_no_part_of_a_source_tells_a_name_that_has_a_pseudonym(sample: Workspace) -> None:
    options = ExportOptions(kind=DocumentKind.EVIDENCE, lists_people=True)
    plan = sample.publishing.plan(of_codes(sample, "PE-014"), options)
    assert {each.source.people for each in quotes_of(plan)} == {("Rosa",)}
    assert [each.name for each in plan.publication.people] == ["Rosa"]
    told = repr(plan.publication)
    assert "Yésica" not in told
    assert "Ticona" not in told


def test_people_are_listed_once_with_all_their_testimonies(sample: Workspace) -> None:
    plan = sample.publishing.plan(ExportSource(), ExportOptions(kind=DocumentKind.QUOTES, lists_people=True))
    people = plan.publication.people
    assert [each.name for each in people] == sorted((each.name for each in people), key=fold)
    assert {code for each in people for code in each.codes} == {each.source.code for each in quotes_of(plan)}


def test_the_method_note_counts_what_is_printed(sample: Workspace) -> None:
    plan = sample.publishing.plan(ExportSource(), QUOTES)
    testimonies = {each.source.code for each in quotes_of(plan)}
    assert plan.publication.method_note.startswith(f"{plan.quotes} quotes from {len(testimonies)} testimonies; ")
    assert "which holds 24 testimonies." in plan.publication.method_note


def test_in_a_book_by_theme_quotes_of_one_idea_stand_together(sample: Workspace) -> None:
    options = ExportOptions((Grouping.THEME,), kind=DocumentKind.QUOTES)
    plan = sample.publishing.plan(ExportSource(), options)
    for chapter in plan.publication.chapters:
        for each in chapter.with_all_below():
            ideas = [item.main_idea for item in each.items if isinstance(item, PublishedQuote)]
            changes = sum(one != other for one, other in pairwise(ideas))
            assert changes == max(len(set(ideas)) - 1, 0)


def test_charts_count_the_people_whose_words_are_printed(sample: Workspace) -> None:
    plan = sample.publishing.plan(ExportSource(), ExportOptions(kind=DocumentKind.QUOTES, has_charts=True))
    countries, roles, genders, themes = plan.publication.charts
    assert [each.heading for each in (countries, roles, genders)] == [
        "People by country",
        "People by role",
        "Women and men",
    ]
    (women, men) = genders.bars
    assert f"({women.count} women, {men.count} men)" in plan.publication.method_note
    assert sum(each.count for each in countries.bars) == sum(each.count for each in roles.bars) == 13
    assert [each.count for each in countries.bars] == sorted((each.count for each in countries.bars), reverse=True)
    of_scholarships = [each for each in quotes_of(plan) if "Access and scholarships" in each.source.themes]
    assert {each.label: each.count for each in themes.bars}["Access and scholarships"] == len(of_scholarships)


def test_a_chart_that_compares_nothing_is_left_out(sample: Workspace) -> None:
    plan = sample.publishing.plan(of_codes(sample, "PE-014"), ExportOptions(has_charts=True))
    assert {each.heading for each in plan.publication.charts} <= {"Testimonies and quotes by theme"}
    assert sample.publishing.plan(ExportSource(), ExportOptions()).publication.charts == ()


def test_of_very_many_the_smallest_are_one_bar_and_what_is_unknown_comes_last(sample: Workspace) -> None:
    (testimony,) = sample.catalogue.testimonies(sample.catalogue.testimony_ids(["PE-014"]))
    items = [about_theme(testimony, f"Theme {number:02}") for number in range(30)]
    about = AboutDocument([*items, about_theme(testimony)], "fr", wording_in("fr"))
    (themes,) = charts_of(about)
    assert [each.label for each in themes.bars[:2]] == ["Theme 00", "Theme 01"]
    assert [(each.label, each.count) for each in themes.bars[-2:]] == [("19 autres", 19), ("Non renseigné", 1)]
    assert len(themes.bars) == 13


def about_theme(testimony: Testimony, *themes: str) -> Composed:
    quote = PublishedQuote("Words.", "en", Credit("", "X-1"), "", source=Source(themes=themes))
    return Composed(quote, testimony, (), "", "", is_pseudonymous=False)
