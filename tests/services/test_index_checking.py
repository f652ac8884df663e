"""An index that disagrees with the catalogue is noticed, at a glance or by looking at all of it, and mended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.progress import NoProgress
from testimony_archive.services.index_checking import disagrees, index_problems
from testimony_archive.services.workspaces import Workspaces
from tests.services.search_archive import TODAY, codes, find, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

LAST: Final = "(SELECT max(id) FROM passage)"

AT_A_GLANCE: Final = {
    "a passage is missing": "DELETE FROM passage_index WHERE rowid = 3",
    "a passage is too many": "INSERT INTO passage_index (rowid, words, keys) VALUES (999, 'beca', 'es·bec')",
    "another number has its words": f"UPDATE passage_index_docsize SET id = 999 WHERE id = {LAST}",
    "a testimony is missing": "DELETE FROM record_index WHERE rowid = 1",
    "the names of a testimony are missing": "DELETE FROM record_index WHERE rowid = -1",
    "a testimony is too many": "INSERT INTO record_index (rowid, words, keys) VALUES (999, 'beca', 'es·bec')",
    "the first passage has no words": "INSERT OR REPLACE INTO passage_index (rowid, words, keys) VALUES (1, '', '')",
    "the last passage has other words": (
        f"INSERT OR REPLACE INTO passage_index (rowid, words, keys) VALUES ({LAST}, 'uno dos', 'es·un es·dos')"
    ),
    "there is no vocabulary": "DELETE FROM vocabulary",
    "the vocabulary has other keys": "UPDATE vocabulary SET key = 'es·otra'",
    "another version made it": "UPDATE setting SET value = '0 long ago' WHERE key = 'search_index'",
}
"""What happens to an archive of twelve passages, all of which a glance sees, and how to do it."""
ONLY_BY_LOOKING_AT_ALL: Final = {
    "a record has other words": "INSERT OR REPLACE INTO record_index (rowid, words, keys) VALUES (1, 'uno', 'uno')",
    "a record has other names": "INSERT OR REPLACE INTO record_index (rowid, words, keys) VALUES (-1, 'uno', 'uno')",
    "the vocabulary has a form that is none": "INSERT INTO vocabulary VALUES ('bec', 'es', 'bec', 'es·nada')",
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workspace]:
    with make_archive(tmp_path) as workspace:
        yield workspace


def tamper(workspace: Workspace, statement: str) -> None:
    with workspace._folder.database.write() as connection:
        connection.exec_driver_sql(statement)


def seen_at_a_glance(workspace: Workspace) -> bool:
    with workspace._folder.database.read() as connection:
        return disagrees(connection)


def told(workspace: Workspace) -> list[str]:
    with workspace._folder.database.read() as connection:
        return index_problems(connection, NoProgress())


def test_an_index_that_agrees_has_no_problems(archive: Workspace) -> None:
    assert not seen_at_a_glance(archive)
    assert told(archive) == []


@pytest.mark.parametrize("statement", AT_A_GLANCE.values(), ids=AT_A_GLANCE)
def test_what_disagrees_is_noticed_at_opening_and_mended(archive: Workspace, statement: str) -> None:
    before = [codes(find(archive, text)) for text in ("beca", "mujeres", "travaux", "quispe")]
    tamper(archive, statement)
    assert seen_at_a_glance(archive)
    assert {each.kind for each in archive.keeping.verify().problems} == {"index"}
    archive.close()
    with Workspaces(lambda: TODAY).open(archive.path) as again:
        assert not seen_at_a_glance(again)
        assert again.keeping.verify().is_sound
        assert [codes(find(again, text)) for text in ("beca", "mujeres", "travaux", "quispe")] == before


@pytest.mark.parametrize("statement", ONLY_BY_LOOKING_AT_ALL.values(), ids=ONLY_BY_LOOKING_AT_ALL)
def test_what_a_glance_does_not_see_is_found_by_verifying(archive: Workspace, statement: str) -> None:
    tamper(archive, statement)
    assert {each.kind for each in archive.keeping.verify().problems} == {"index"}
    archive.keeping.reindex()
    assert archive.keeping.verify().is_sound


def test_one_word_for_another_in_one_of_many_passages_is_found_by_verifying(archive: Workspace, tmp_path: Path) -> None:
    text = "\n\n".join(f"{('Docente', 'Ana')[number % 2]}: Dijo palabra{number} y nada más." for number in range(100))
    import_rows(
        archive, tmp_path / "more.csv", ({"code": "ZZ-1", "language": "es", "interviewee": "Ana Paz", "text": text},)
    )
    (passage,) = find(archive, "=palabra58").hits[0].passages
    tamper(
        archive,
        "INSERT OR REPLACE INTO passage_index (rowid, words, keys) VALUES"
        f" ({passage.passage_id}, 'dijo palabra54 y nada mas', 'es·dec es·palabra54 es·y es·nad es·mas ·')",
    )
    assert not seen_at_a_glance(archive)
    assert told(archive) == ["the search index holds other words than 1 of the passages or more have"]


def test_rows_that_are_not_in_the_catalogue_break_no_search(archive: Workspace) -> None:
    for statement in (AT_A_GLANCE["a passage is too many"], AT_A_GLANCE["a testimony is too many"]):
        tamper(archive, statement)
    tamper(archive, "DELETE FROM passage WHERE id = 2")
    page = find(archive, "beca")
    assert set(codes(page)) == {"PE-001", "PE-002", "CL-001"}
    assert page.passages == sum(each.passage_count for each in page.hits)


def test_texts_in_any_script_agree_with_their_index(archive: Workspace, tmp_path: Path) -> None:
    texts = ("Рассказ Анны", "a_b-c@d ’‘ ﬁn œuvre", "😀 漢字 étude", "so­ft 3,5 nº1", "المرأة")
    rows = [{"code": f"T-{number}", "title": each, "language": "es", "text": each} for number, each in enumerate(texts)]
    import_rows(archive, tmp_path / "more.csv", tuple(rows))
    assert told(archive) == []
    assert not seen_at_a_glance(archive)


def test_verifying_the_index_tells_how_far_it_is_and_can_be_stopped(archive: Workspace) -> None:
    reports: list[tuple[int, int, str]] = []

    class Stops:
        def advance(self, done: int, total: int, what: str) -> None:
            reports.append((done, total, what))
            if what == "testimonies":
                raise Cancelled

    with archive._folder.database.read() as connection, pytest.raises(Cancelled):
        index_problems(connection, Stops())
    assert [each for each in reports if each[2] == "passages"] == [(0, 12, "passages"), (12, 12, "passages")]


def test_who_may_only_read_can_verify_and_still_writes_nothing(archive: Workspace) -> None:
    archive.close()
    with Workspaces(lambda: TODAY).open(archive.path, read_only=True) as reading:
        assert told(reading) == []
        with reading._folder.database.read() as connection:
            assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
        assert json.dumps(told(reading)) == "[]"


def test_a_passage_in_which_people_change_language_agrees_and_is_found_when_the_index_is_made_anew(
    archive: Workspace, tmp_path: Path
) -> None:
    mixed = "Él dijo: we were about to teach the children, y las mujeres lo hicieron."
    import_rows(archive, tmp_path / "mixed.csv", ({"code": "PE-009", "language": "es", "text": mixed},))
    for _ in range(2):
        assert not seen_at_a_glance(archive)
        assert told(archive) == []
        assert "PE-009" in codes(find(archive, "child"))
        archive.keeping.reindex()
