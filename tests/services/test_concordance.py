"""The concordance of a search: every place of its words, what is around them, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.concordance import ConcordanceRow, ConcordanceSort
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.services.concordance import ConcordanceRequest, Concordances, as_json
from tests.services.search_archive import import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with make_archive(tmp_path_factory.mktemp("concordance")) as made:
        yield made


def lines(workspace: Workspace, text: str, sort: ConcordanceSort = ConcordanceSort.CODE, **facets: str) -> list[str]:
    """Each line as people read it, the keyword between bars."""
    return [shown(each) for each in read(workspace, text, sort, **facets)]


def read(
    workspace: Workspace, text: str, sort: ConcordanceSort = ConcordanceSort.CODE, **facets: str
) -> tuple[ConcordanceRow, ...]:
    choices = {Facet(name): frozenset({key}) for name, key in facets.items()}
    return workspace.concordances.read(ConcordanceRequest(SearchRequest(text, choices), sort)).rows


def shown(row: ConcordanceRow) -> str:
    return f"{row.code} {row.left}|{row.keyword}|{row.right}"


def test_every_place_of_a_word_is_a_line_with_what_is_around_it(archive: Workspace) -> None:
    assert lines(archive, "beca") == [
        "CL-001 La |beca| era para mujeres rurales.",
        "PE-001 Las mujeres jóvenes llegaron con |becas|.",
        "PE-001 Sin la |beca| no estudiaba.",
        "PE-002 Una |beca| paga el viaje.",
    ]


def test_only_passages_that_answer_the_whole_query_count_and_each_of_its_words_is_a_line(archive: Workspace) -> None:
    assert lines(archive, "beca mujer") == [
        "CL-001 La |beca| era para mujeres rurales.",
        "CL-001 La beca era para |mujeres| rurales.",
        "PE-001 Las |mujeres| jóvenes llegaron con becas.",
        "PE-001 Las mujeres jóvenes llegaron con |becas|.",
    ]


def test_a_phrase_is_one_place(archive: Workspace) -> None:
    assert lines(archive, '"para mujeres"') == [
        "CL-001 La beca era |para mujeres| rurales.",
        "PE-002 Hicieron un taller |para mujeres|.",
    ]


def test_what_is_chosen_in_the_facets_narrows_the_lines(archive: Workspace) -> None:
    assert {each.code for each in read(archive, "beca", country="PE")} == {"PE-001", "PE-002"}


def test_only_what_may_be_published_is_told_where_that_is_asked_for(archive: Workspace) -> None:
    request = ConcordanceRequest(SearchRequest("beca", only_publishable=True), ConcordanceSort.CODE)
    assert {each.code for each in archive.concordances.read(request).rows} == {"PE-001", "PE-002"}


def test_by_the_right_side_lines_stand_word_by_word_from_the_keyword(archive: Workspace) -> None:
    assert [each.right for each in read(archive, "beca", ConcordanceSort.RIGHT)] == [
        ".",
        " era para mujeres rurales.",
        " no estudiaba.",
        " paga el viaje.",
    ]


def test_by_the_left_side_lines_stand_by_the_word_nearest_to_the_keyword(archive: Workspace) -> None:
    assert [each.left for each in read(archive, "beca", ConcordanceSort.LEFT)] == [
        "Las mujeres jóvenes llegaron con ",
        "La ",
        "Sin la ",
        "Una ",
    ]


def test_by_date_the_newest_come_first_and_what_has_none_last(archive: Workspace) -> None:
    codes = [each.code for each in read(archive, "mujer OR femme OR woman", ConcordanceSort.DATE)]
    assert list(dict.fromkeys(codes)) == ["PE-002", "PE-001", "CA-001", "CL-001", "CA-002"]


def test_accents_and_case_do_not_part_what_is_sorted(tmp_path: Path) -> None:
    with make_archive(tmp_path) as workspace:
        texts = ("La vela Ámbar.", "La vela azul.", "La vela ABIERTA.", "La vela ámbar y la abierta.")
        rows = [{"code": f"X-{place}", "language": "es", "text": text} for place, text in enumerate(texts)]
        import_rows(workspace, tmp_path / "more.csv", tuple(rows))
        found = [each.right for each in read(workspace, "vela", ConcordanceSort.RIGHT)]
        assert found == [" ABIERTA.", " Ámbar.", " ámbar y la abierta.", " azul."]


@pytest.mark.parametrize("text", ["", "country:PE", "-beca", "speaker:Rosa"])
def test_a_search_without_words_has_no_lines(archive: Workspace, text: str) -> None:
    assert not read(archive, text)


def test_the_words_of_a_query_with_fields_are_lines(archive: Workspace) -> None:
    assert [each.code for each in read(archive, "beca country:CL")] == ["CL-001"]


def test_sides_are_as_wide_as_asked_and_on_one_line(tmp_path: Path) -> None:
    with make_archive(tmp_path) as workspace:
        text = f"{'antes ' * 40}\n\t la vela\n   roja {'después ' * 40}"
        import_rows(workspace, tmp_path / "more.csv", ({"code": "X-1", "language": "es", "text": text},))
        (row,) = workspace.concordances.read(ConcordanceRequest(SearchRequest("vela"), width=10)).rows
        assert (row.left, row.keyword, row.right) == (" antes la ", "vela", " roja desp")
        (bare,) = workspace.concordances.read(ConcordanceRequest(SearchRequest("vela"), width=0)).rows
        assert (bare.left, bare.keyword, bare.right) == ("", "vela", "")


def test_more_lines_than_anybody_reads_are_cut_short_and_that_is_told(archive: Workspace) -> None:
    concordances = Concordances(archive._folder.database, archive.searching, most=3)
    found = concordances.read(ConcordanceRequest(SearchRequest("beca")))
    assert (len(found.rows), found.is_cut_short) == (3, True)
    assert (
        not Concordances(archive._folder.database, archive.searching, most=4)
        .read(ConcordanceRequest(SearchRequest("beca")))
        .is_cut_short
    )


def test_lines_are_counted_with_the_passages_and_testimonies_they_come_from(archive: Workspace) -> None:
    found = archive.concordances.read(ConcordanceRequest(SearchRequest("beca mujer")))
    document = as_json(found, found.rows[:1])
    assert (document["occurrences"], document["passages"], document["testimonies"]) == (4, 2, 2)
    (line,) = document["rows"]
    assert line["code"] == "PE-001"
    assert line["date"] == "2021-05"
