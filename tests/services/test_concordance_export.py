"""The concordance as it may leave the archive: without what is closed, under pseudonyms, as words and not formulas."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.concordance import ConcordanceSort
from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.export_errors import NameInFileName, NothingToExport
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.concordance import ConcordanceRequest, Concordances
from testimony_archive.services.concordance_export import ConcordanceExport
from tests.services.search_archive import TODAY, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with make_archive(tmp_path) as made:
        yield made


def request(text: str) -> ConcordanceRequest:
    return ConcordanceRequest(SearchRequest(text), ConcordanceSort.CODE)


def exported(workspace: Workspace, text: str, out: Path) -> list[dict[str, str]]:
    workspace.concordance_export.export(out, request(text))
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_has_a_row_for_each_line_that_may_leave(archive: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "lines.csv"
    report = archive.concordance_export.export(out, request("beca"))
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert report.rows == len(rows) == 3
    assert [(each["code"], each["left"], each["keyword"], each["right"]) for each in rows] == [
        ("PE-001", "Las mujeres jóvenes llegaron con", "becas", "."),
        ("PE-001", "Sin la", "beca", "no estudiaba."),
        ("PE-002", "Una", "beca", "paga el viaje."),
    ]


def test_what_may_not_leave_is_absent_and_listed_with_its_reason(archive: Workspace) -> None:
    leaving = archive.concordance_export.leaving(request("beca OR femmes"))
    assert {each.code for each in leaving.rows} == {"PE-001", "PE-002"}
    assert [(each.code, each.what) for each in leaving.left_out] == [("CA-002", "testimony"), ("CL-001", "testimony")]
    assert "closed" in leaving.left_out[1].reason


def test_a_speaker_with_a_pseudonym_is_told_under_it(archive: Workspace, tmp_path: Path) -> None:
    (row,) = exported(archive, "viaje", tmp_path / "lines.csv")
    assert row["speaker"] == "Docente del sur"


def test_a_name_that_begins_in_the_keyword_leaves_with_none_of_its_parts(archive: Workspace, tmp_path: Path) -> None:
    text = "Julián: Yo, Julián Mamani, dije algo raro. Algo raro dijo Mamani otra vez."
    row = {"code": "X-1", "language": "es", "interviewee": "Julián Mamani", "pseudonym": "Docente del sur"}
    import_rows(archive, tmp_path / "more.csv", (row | {"consent": "written", "text": text},))
    inside = archive.concordances.read(request("julián OR raro code:X-1")).rows
    told = archive.concordance_export.leaving(request("julián OR raro code:X-1")).rows
    assert [each.keyword for each in inside] == ["Julián", "raro", "raro"]
    assert [each.keyword for each in told] == ["raro", "raro"]
    assert not any("Mamani" in each.left + each.right or "Julián" in each.left + each.right for each in told)


def test_somebody_hidden_elsewhere_is_not_named_in_the_words_of_others(archive: Workspace, tmp_path: Path) -> None:
    text = "Julián Mamani: El taller de Julián Mamani, una vela."
    row = {"code": "X-1", "language": "es", "interviewee": "Ana Díaz", "consent": "written", "text": text}
    import_rows(archive, tmp_path / "more.csv", (row,))
    (line,) = exported(archive, "vela", tmp_path / "lines.csv")
    assert (line["left"], line["speaker"]) == ("El taller de Docente del sur, una", "Docente del sur")
    assert not archive.concordance_export.leaving(request("mamani code:X-1")).rows
    with pytest.raises(NameInFileName):
        archive.concordance_export.export(tmp_path / "julián mamani.csv", request("vela"))


def test_a_name_that_is_kept_stays_beside_a_like_one_that_is_hidden(archive: Workspace, tmp_path: Path) -> None:
    text = "Julián Soto: Julián Soto conoce a Julián Mamani, una vela."
    row = {"code": "X-1", "language": "es", "interviewee": "Julián Soto", "consent": "written", "text": text}
    import_rows(archive, tmp_path / "more.csv", (row,))
    (line,) = exported(archive, "vela", tmp_path / "lines.csv")
    assert (line["left"], line["speaker"]) == ("Julián Soto conoce a Docente del sur, una", "Julián Soto")


def test_a_line_of_a_testimony_that_has_gone_since_is_not_told(archive: Workspace) -> None:
    chosen = archive.concordances.read(request("beca")).rows
    archive.editing.delete_testimonies(archive.catalogue.testimony_ids(["PE-001"]))
    leaving = archive.concordance_export.leaving(request("beca"), chosen)
    assert [each.code for each in leaving.rows] == ["PE-002"]


def test_a_table_of_a_concordance_that_is_cut_short_says_so(archive: Workspace, tmp_path: Path) -> None:
    database = archive._folder.database
    export = ConcordanceExport(database, Concordances(database, archive.searching, most=1), lambda: TODAY)
    report = export.export(tmp_path / "lines.csv", request("beca"))
    assert (report.rows, report.is_cut_short) == (1, True)
    assert not archive.concordance_export.export(tmp_path / "lines.csv", request("beca")).is_cut_short


def test_lines_that_are_chosen_leave_alone_even_where_names_before_them_have_other_lengths(
    archive: Workspace, tmp_path: Path
) -> None:
    text = "Julián: Julián Mamani lo dijo: la vela roja. Y otra vela azul."
    row = {"code": "X-1", "language": "es", "interviewee": "Julián Mamani", "pseudonym": "Docente del sur"}
    import_rows(archive, tmp_path / "more.csv", (row | {"consent": "written", "text": text},))
    first, second = archive.concordances.read(request("vela")).rows
    for chosen, right in ((first, " roja. Y otra vela azul."), (second, " azul.")):
        (told,) = archive.concordance_export.leaving(request("vela"), [chosen]).rows
        assert told.right == right
        assert "Mamani" not in told.left


def test_a_restricted_passage_stays_while_others_of_its_testimony_leave(archive: Workspace) -> None:
    first, _ = (each for each in archive.concordances.read(request("beca code:PE-001")).rows)
    archive.parts.restrict_passages([first.passage_id], AccessField.ACCESS, "closed")
    leaving = archive.concordance_export.leaving(request("beca code:PE-001"))
    assert [each.left for each in leaving.rows] == ["Sin la "]
    assert [(each.code, each.what) for each in leaving.left_out] == [("PE-001", "passage 2")]


def test_what_looks_like_a_formula_is_told_as_words(archive: Workspace, tmp_path: Path) -> None:
    row = {"code": "X-1", "language": "es", "consent": "written", "text": "-1+1 vela =SUM(A1:A9)"}
    import_rows(archive, tmp_path / "more.csv", (row,))
    (line,) = exported(archive, "vela", tmp_path / "lines.csv")
    assert (line["left"], line["right"]) == ("'-1+1", "'=SUM(A1:A9)")


def test_nothing_is_written_where_nothing_may_leave_or_the_name_would_tell(archive: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "lines.csv"
    with pytest.raises(NothingToExport, match="CL-001"):
        archive.concordance_export.export(out, request("rurales"))
    with pytest.raises(NothingToExport, match="nothing was chosen"):
        archive.concordance_export.export(out, request(""))
    with pytest.raises(UnknownFormat):
        archive.concordance_export.export(tmp_path / "lines.txt", request("beca"))
    with pytest.raises(NameInFileName):
        archive.concordance_export.export(tmp_path / "mamani.csv", request("viaje"))
    assert not out.exists()
    assert not (tmp_path / "mamani.csv").exists()


def test_lines_are_told_as_text_with_tabs_and_as_words(archive: Workspace, tmp_path: Path) -> None:
    row = {"code": "X-1", "language": "es", "consent": "written", "text": "-1+1 vela azul"}
    import_rows(archive, tmp_path / "more.csv", (row,))
    assert archive.concordance_export.leaving(request("vela")).as_text() == "X-1\t'-1+1\tvela\tazul"


def test_only_what_has_a_time_and_a_recording_can_be_heard(archive: Workspace) -> None:
    row, *_ = archive.concordances.read(request("beca")).rows
    assert not row.is_playable
    assert not replace(row, has_recording=True).is_playable
    assert replace(row, has_recording=True, start_ms=0).is_playable


def test_a_testimony_that_may_not_leave_is_listed_once_however_many_its_passages(archive: Workspace) -> None:
    leaving = archive.concordance_export.leaving(request("les code:CA-002"))
    assert [each.code for each in leaving.left_out] == ["CA-002"]
    assert len(archive.concordances.read(request("les code:CA-002")).rows) > 1
