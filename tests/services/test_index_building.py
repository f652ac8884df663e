"""An index that is made anew serves whole or not at all, and goes on where somebody stopped it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.progress import NoProgress
from testimony_archive.services.index_building import is_unfinished, rebuild
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.vocabulary_writes import read_setting
from tests.children import killed_child
from tests.services.search_archive import TODAY, codes, find, import_rows, make_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

MANY: Final = 2_400
PHASES: Final = ("passages", "testimonies", "quotes", "index")
DIES: Final = """
import sys
from datetime import date
from pathlib import Path
from testimony_archive.services.workspaces import Workspaces

class Dies:
    def advance(self, done, total, what):
        if what == sys.argv[2] and done >= int(sys.argv[3]):
            die()

with Workspaces(lambda: date(2026, 3, 1)).open(Path(sys.argv[1]), mends_index=False) as workspace:
    workspace.keeping.reindex(Dies())
"""


class StopsAt:
    """A progress that asks to stop at a report, and remembers all."""

    def __init__(self, what: str = "", at: int = 0) -> None:
        self._what, self._at = what, at
        self.reports: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.reports.append((done, total, what))
        if what == self._what and done >= self._at:
            raise Cancelled


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with more passages than are indexed in one step, closed."""
    folder = tmp_path_factory.mktemp("index")
    text = "\n\n".join(f"{('Docente', 'Ana')[each % 2]}: Dijo palabra{each} y nada más." for each in range(MANY))
    with make_archive(folder) as workspace:
        row = {"code": "ZZ-1", "title": "Telares", "language": "es", "interviewee": "Ana Paz", "text": text}
        import_rows(workspace, folder / "more.csv", (row,))
        passage = find(workspace, "=palabra7").hits[0].passages[0]
        workspace.quoting.keep_words((passage.passage_id, 0), (passage.passage_id, 4))
    return workspace.path


@pytest.fixture
def archive(made: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of it, open."""
    shutil.copytree(made, tmp_path / "archive")
    with Workspaces(lambda: TODAY).open(tmp_path / "archive") as workspace:
        yield workspace


def unfinished(workspace: Workspace) -> bool:
    with workspace._folder.database.read() as connection:
        return is_unfinished(connection)


def answers(workspace: Workspace) -> list[tuple[list[str], int]]:
    pages = [find(workspace, text) for text in ("beca", "dijo", "=palabra2399", "telares", '"nada más"')]
    return [(codes(each), each.passages) for each in pages]


@pytest.mark.parametrize("phase", PHASES)
def test_whoever_is_killed_leaves_the_old_index_and_the_new_one_is_finished_at_opening(
    phase: str, archive: Workspace
) -> None:
    before = answers(archive)
    archive.close()
    killed_child(DIES, archive.path, phase, 1_000 if phase == "passages" else 0)
    with Workspaces(lambda: TODAY).open(archive.path, mends_index=False) as again:
        assert unfinished(again)
        assert answers(again) == before
        assert again.keeping.verify().is_sound
    with Workspaces(lambda: TODAY).open(archive.path) as again:
        assert not unfinished(again)
        assert again.keeping.is_index_current()
        assert answers(again) == before
        assert again.keeping.verify().is_sound


@pytest.mark.parametrize("phase", PHASES)
def test_what_was_stopped_goes_on_where_it_was(phase: str, archive: Workspace) -> None:
    stopped, going_on = StopsAt(phase, 1_000 if phase == "passages" else 0), StopsAt()
    with pytest.raises(Cancelled):
        archive.keeping.reindex(stopped)
    assert unfinished(archive)
    archive.keeping.reindex(going_on)
    assert going_on.reports[0] == stopped.reports[-1]
    assert archive.keeping.verify().is_sound


def test_it_is_told_how_far_it_is(archive: Workspace) -> None:
    watching = StopsAt()
    archive.keeping.reindex(watching)
    total = archive.catalogue.totals().passages
    told = [report for report in watching.reports if report[2] == "passages"]
    assert [done for done, _, _ in told] == [0, 1_000, 2_000, total, total]
    assert {of for _, of, _ in told} == {total}
    assert list(dict.fromkeys(what for _, _, what in watching.reports[:-1])) == list(PHASES)


def test_edits_in_the_meantime_are_in_both_indexes(archive: Workspace) -> None:
    with pytest.raises(Cancelled):
        archive.keeping.reindex(StopsAt("passages", 2_000))
    early, late = (find(archive, f"=palabra{each}").hits[0].passages[0] for each in (5, 2_390))
    archive.transcribing.edit_text(early.passage_id, "Dijo zampoña.")
    archive.transcribing.edit_text(late.passage_id, "Dijo quena.")
    archive.editing.delete_testimonies(archive.catalogue.testimony_ids(["PE-001"]))
    for _ in range(2):
        assert [find(archive, text).passages for text in ("zampoñas", "quenas")] == [1, 1]
        assert codes(find(archive, "beca")) == ["CL-001", "PE-002"]
        assert archive.keeping.verify().is_sound
        archive.keeping.reindex()
    archive.undo()
    assert len(codes(find(archive, "beca"))) == 3
    assert archive.keeping.verify().is_sound


def test_an_index_that_another_version_began_is_begun_anew(archive: Workspace) -> None:
    database = archive._folder.database
    with pytest.raises(Cancelled):
        archive.keeping.reindex(StopsAt("passages", 1_000))
    with database.write() as connection:
        connection.exec_driver_sql(
            "UPDATE setting SET value = replace(value, '\"analysis\": ', '\"analysis\": 99')"
            " WHERE key = 'search_index_next'"
        )
    watching = StopsAt()
    rebuild(database, watching)
    assert watching.reports[0][0] == 0
    assert archive.keeping.verify().is_sound


def test_nothing_of_the_making_stays_behind(archive: Workspace) -> None:
    rebuild(archive._folder.database, NoProgress())
    with archive._folder.database.read() as connection:
        names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
        assert not [each for each in names if "_next" in each]
        assert read_setting(connection, "search_index_next") == ""
        rows = connection.exec_driver_sql("SELECT k, v FROM passage_index_config")
        settings = {row.k: row.v for row in rows}
    assert settings["hashsize"] == 32 << 20
