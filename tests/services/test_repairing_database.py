"""A database that is damaged as a file is written anew of what can be read and what backups have, or comes from one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.backup_errors import SeveralArchivesThere
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import ArchiveInUse, Cancelled, NotAnArchive
from testimony_archive.domain.fixity import CheckCause
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.repair_errors import DatabaseGone, NothingToRepairFrom
from testimony_archive.services.repair_sources import SourceKind
from testimony_archive.services.repairing import RepairReport
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.migrate import known_schema
from tests.children import killed_child
from tests.damaging import PAGE, overwrite, page_of, root_page, wipe_page
from tests.factories import Content, content, files_in, opened, record, recording, small_archive, workspaces


@pytest.fixture
def backed_up(workspace: Workspace) -> tuple[Path, Content]:
    """A closed archive with a backup of its own, and what was in it."""
    workspace.backing_up.make(BackupReason.ASKED)
    held = content(workspace)
    workspace.close()
    return workspace.path, held


def repaired(path: Path, *named: Path) -> RepairReport:
    """Everything is repaired; afterwards the archive opens and nothing is damaged."""
    report, remedies = workspaces().diagnose(path, named)
    assert report.damages
    done = workspaces().repair(path, remedies, named)
    assert done.left == ()
    again = workspaces().verify(path)
    assert [each for each in again.damages if each.kind != "stray-file"] == []
    return done


PAGES: dict[str, Callable[[Path], object]] = {
    "the page of passages": lambda path: wipe_page(path, root_page(path, "passage")),
    "half the page of passages": lambda path: overwrite(
        path, (root_page(path, "passage") - 1) * PAGE + PAGE // 2, bytes(PAGE // 2)
    ),
    "the page of people": lambda path: wipe_page(path, root_page(path, "person")),
    "the page of attachments": lambda path: wipe_page(path, root_page(path, "attachment")),
    "the page of settings": lambda path: wipe_page(path, root_page(path, "setting")),
    "the page of files' checks": lambda path: wipe_page(path, root_page(path, "file_fixity")),
    "the page of the log": lambda path: overwrite(path, (root_page(path, "change_set") - 1) * PAGE, b"\xff" * PAGE),
    "an index of the catalogue": lambda path: wipe_page(path, root_page(path, "passage_place")),
    "the search index": lambda path: wipe_page(path, root_page(path, "passage_index_data")),
    "the checksums": lambda path: wipe_page(path, page_of(path, b"person", b"\x0a")),
    "which schema it has": lambda path: wipe_page(path, root_page(path, "alembic_version")),
}


@pytest.mark.parametrize("damage", PAGES.values(), ids=PAGES)
def test_a_damaged_page_costs_nothing_that_a_backup_has(
    damage: Callable[[Path], object], backed_up: tuple[Path, Content]
) -> None:
    path, held = backed_up
    damage(path)
    damaged = (path / "archive.db").read_bytes()
    done = repaired(path)
    assert done.aside is not None
    assert (done.aside / "archive.db").read_bytes() == damaged
    with opened(path) as again:
        assert content(again) == held
        assert again.searching.search(SearchRequest(text="máquinas")).passages == 1
        assert CheckCause.REPAIR in [each.cause for each in again.fixity.history()]
        again.editing.add_testimony("NEW-1")
    with closing(sqlite.connect(str(path / "archive.db"))) as read:  # a later version of the program goes on from there
        assert read.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{known_schema():04}",)]


def test_what_came_after_the_backup_is_kept_where_it_can_be_read(backed_up: tuple[Path, Content]) -> None:
    path, _ = backed_up
    with opened(path) as again:
        again.editing.add_testimony("NEW-1")
        again.selecting.create("Informe")
        held = content(again)
    wipe_page(path, root_page(path, "passage"))
    repaired(path)
    with opened(path) as again:
        assert content(again) == held


def test_rows_that_nothing_has_stay_told_as_damaged(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    wipe_page(path, root_page(path, "passage"))
    _, remedies = workspaces().diagnose(path)
    done = workspaces().repair(path, remedies)
    assert {each.damage.row.table for each in done.left if each.damage.row} == {"passage"}
    told = workspaces().verify(path)
    assert {each.row.table for each in told.damages if each.row} == {"passage"}
    assert not [each for each in told.damages if each.kind == "database"]


WHOLE: dict[str, Callable[[Path], object]] = {
    "no header": lambda path: overwrite(path, 0, bytes(100)),
    "zeros": lambda path: overwrite(path, 0, bytes((path / "archive.db").stat().st_size)),
    "cut": lambda path: os.truncate(path / "archive.db", (path / "archive.db").stat().st_size // 3),
    "empty": lambda path: os.truncate(path / "archive.db", 0),
    "another file": lambda path: (path / "archive.db").write_bytes(b"Dear Rosa, " * 1_000),
    "no schema": lambda path: wipe_page(path, 1),
}


@pytest.mark.parametrize("damage", WHOLE.values(), ids=WHOLE)
def test_a_database_that_cannot_be_opened_comes_from_the_newest_sound_backup(
    damage: Callable[[Path], object], backed_up: tuple[Path, Content], tmp_path: Path
) -> None:
    path, held = backed_up
    with opened(path) as again:  # what comes after the backup is lost, and its file is told
        again.attaching.add(record(again, "CL-002").testimony_id, [recording(tmp_path / "later.wav", tone=700)])
    media = files_in(path / "media")
    damage(path)
    done = repaired(path)
    sources = [each.source for each in done.repaired if each.is_whole_database]
    assert {each.kind for each in sources if each is not None and each.moment} == {SourceKind.BACKUP}
    assert len(done.strays) == 1
    assert files_in(path / "media") == media
    with opened(path) as again:
        assert content(again) == held
        again.editing.add_testimony("NEW-1")


@pytest.mark.parametrize("is_empty", [False, True])
def test_a_database_that_is_gone_comes_from_the_newest_backup(is_empty: bool, backed_up: tuple[Path, Content]) -> None:
    path, held = backed_up
    for each in path.glob("archive.db*"):
        each.unlink()
    if is_empty:
        (path / "archive.db").touch()
    with pytest.raises(DatabaseGone, match="backups are there"):
        workspaces().open(path)
    (remedy,) = repaired(path).repaired
    assert remedy.is_whole_database
    with opened(path) as workspace:
        assert content(workspace) == held


def test_a_folder_without_backups_and_database_is_no_archive(backed_up: tuple[Path, Content]) -> None:
    path, _ = backed_up
    (path / "archive.db").unlink()
    shutil.rmtree(path / "backups")
    with pytest.raises(NotAnArchive, match="create a new archive"):
        workspaces().verify(path)


def test_a_damaged_backup_is_passed_over_for_an_older_one(backed_up: tuple[Path, Content]) -> None:
    path, held = backed_up
    with opened(path) as again:
        again.editing.add_testimony("NEW-1")
        (newest,) = again.backing_up.make(BackupReason.ASKED)
    newest.path.write_bytes(newest.path.read_bytes()[:-2_000])
    overwrite(path, 0, bytes(100))
    repaired(path)
    with opened(path) as again:
        assert content(again) == held


def test_without_any_backup_nothing_is_changed_and_that_is_told(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    overwrite(path, 0, bytes(100))
    before = files_in(path)
    _, remedies = workspaces().diagnose(path)
    assert [each.source for each in remedies] == [None] * len(remedies)
    with pytest.raises(NothingToRepairFrom, match="No sound backup"):
        workspaces().repair(path, remedies)
    assert {name: sha for name, sha in files_in(path).items() if "lock" not in name} == {
        name: sha for name, sha in before.items() if "lock" not in name
    }


def test_a_database_comes_from_another_archive_that_somebody_names(workspace: Workspace, tmp_path: Path) -> None:
    held = content(workspace)
    path = workspace.path
    copy = workspace.keeping.back_up(tmp_path / "copy.zip").path
    workspace.close()
    overwrite(path, 0, bytes(100))
    repaired(path, copy)
    with opened(path) as again:
        assert content(again) == held


def test_nobody_may_have_it_open(backed_up: tuple[Path, Content]) -> None:
    path, _ = backed_up
    wipe_page(path, root_page(path, "main_idea"))
    _, remedies = workspaces().diagnose(path)
    with opened(path), pytest.raises(ArchiveInUse):
        workspaces().repair(path, remedies)


class Stops:
    """A progress that asks to stop."""

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        if what == "rows":
            raise Cancelled


def test_a_repair_that_is_stopped_leaves_everything_as_it_was(backed_up: tuple[Path, Content]) -> None:
    path, _ = backed_up
    wipe_page(path, root_page(path, "passage"))
    _, remedies = workspaces().diagnose(path)
    before = files_in(path)
    with pytest.raises(Cancelled):
        workspaces().repair(path, remedies, progress=Stops())
    assert files_in(path) == before


KILLED = """
import sys
from pathlib import Path
import os
steps = int(sys.argv[2])
def watch(event, arguments):
    global steps
    if event in ("open", "os.rename", "os.remove", "os.link", "os.mkdir"):
        steps -= 1
        if steps == 0:
            die()
from tests.factories import workspaces
path = Path(sys.argv[1])
_, remedies = workspaces().diagnose(path)
from testimony_archive.storage import folder
whole = folder._take_place
def counting(path):
    sys.addaudithook(watch)
    whole(path)
folder._take_place = counting
workspaces().repair(path, remedies)
die()
"""


@pytest.mark.parametrize("steps", range(1, 7))
def test_a_repair_that_is_killed_in_its_last_moment_is_finished_when_the_archive_is_opened(
    steps: int, backed_up: tuple[Path, Content]
) -> None:
    path, held = backed_up
    wipe_page(path, root_page(path, "passage"))
    killed_child(KILLED, path, steps)
    with opened(path, read_only=True) as again:
        assert content(again) == held
    assert workspaces().verify(path).is_sound
    assert not list(path.glob("archive.db.*"))


def test_a_disk_with_backups_of_several_archives_gives_each_its_own(tmp_path: Path) -> None:
    """Given two archives on one disk, the other's backup being newer; when the first is lost, it comes back itself."""
    paths = two_on_one_disk(tmp_path)
    (paths[0] / "archive.db").write_bytes(bytes(PAGE))
    done = repaired(paths[0], tmp_path / "disk")
    assert done.repaired[0].source is not None
    with opened(paths[0]) as again:
        assert again.name == "first"


def test_where_nothing_tells_which_archive_it_was_nobody_guesses(tmp_path: Path) -> None:
    paths = two_on_one_disk(tmp_path)
    (paths[0] / "archive.db").write_bytes(bytes(PAGE))
    shutil.rmtree(paths[0] / "backups")
    with pytest.raises(SeveralArchivesThere):
        workspaces().diagnose(paths[0], [tmp_path / "disk"])


def test_a_database_of_another_program_has_nothing_to_give(backed_up: tuple[Path, Content], tmp_path: Path) -> None:
    path, held = backed_up
    (tmp_path / "other").mkdir()
    with closing(sqlite.connect(str(tmp_path / "other" / "archive.db"))) as other:
        other.execute("CREATE TABLE recipe (title TEXT)")
    wipe_page(path, root_page(path, "passage"))
    repaired(path, tmp_path / "other")
    with opened(path) as again:
        assert content(again) == held


def two_on_one_disk(folder: Path) -> list[Path]:
    (folder / "disk").mkdir()
    paths = [folder / "first", folder / "second"]
    for path in paths:
        with workspaces().create(path) as workspace:
            workspace.backing_up.set_place(folder / "disk")
            workspace.backing_up.make(BackupReason.ASKED)
    points = [each for each in (folder / "disk").glob("*/points/*.zip") if each.parents[1].name.startswith("second")]
    for each in points:
        each.rename(each.with_name("20991231T235959Z.zip"))
    return paths
