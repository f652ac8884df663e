"""Looking after an archive: every damage is found, a backup brings everything back, and nothing is half done."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.backup_errors import NoBackupThere, PlaceWithinArchive
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveExists,
    BackupThere,
    BadBackup,
    Cancelled,
    FileNotThere,
    NoPermission,
    NotAnArchive,
)
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.domain.repair_errors import IndexStaysAsItIs
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.services.damage import Damage
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.row_checksums import CHECKED_TABLES, register_functions
from testimony_archive.storage.search_facts import INDEX_VERSION_KEY
from tests.children import as_ordinary_user, killed_child, on_small_disk, run_child
from tests.damaging import alter_rows
from tests.factories import TODAY, content, files_in, opened, record, recording, small_archive, workspaces

RECORDING = "PE-001"


class StopsAt:
    """A progress that asks to stop at the first report of a kind."""

    def __init__(self, what: str) -> None:
        self._what = what
        self.reports: list[tuple[int, int, str]] = []

    def advance(self, done: int, total: int, what: str) -> None:
        self.reports.append((done, total, what))
        if what == self._what:
            raise Cancelled


def media_file(workspace: Workspace) -> Path:
    """Where the recording of the small archive is."""
    sha256 = record(workspace, RECORDING).attachments[0].sha256
    return workspace.path / "media" / sha256[:2] / sha256[2:4] / sha256


def damages(workspace: Workspace) -> list[tuple[str, str]]:
    report = workspace.keeping.verify()
    assert report.is_sound == (not report.problems)
    return [(each.kind, each.where) for each in report.problems]


def on_database(path: Path, *statements: str) -> None:
    connection = sqlite.connect(str(path / "archive.db"), isolation_level=None)
    register_functions(connection)
    for each in statements:
        connection.execute(each)
    connection.close()


# --- verify --------------------------------------------------------------------------------------------------------


def test_a_sound_archive_is_sound(workspace: Workspace) -> None:
    progress = StopsAt("nothing")
    report = workspace.keeping.verify(progress)
    assert report.problems == ()
    assert (report.files, report.bytes) == (1, media_file(workspace).stat().st_size)
    assert progress.reports[-1] == (1, 1, "files")


def test_every_row_that_is_compared_counts_as_checked(workspace: Workspace) -> None:
    """Not records alone: also what links them, the log of changes, the history of checks, the settings."""
    with workspace._folder.database.read() as connection:
        numbers = [connection.exec_driver_sql(f"SELECT count(*) FROM {each}").scalar() for each in CHECKED_TABLES]
    assert workspace.keeping.verify().rows == sum(each or 0 for each in numbers)
    assert all(numbers[CHECKED_TABLES.index(each)] for each in ("passage", "testimony_theme", "change", "setting"))


def test_a_flipped_bit_in_a_recording_is_found(workspace: Workspace) -> None:
    file = media_file(workspace)
    data = bytearray(file.read_bytes())
    data[1_000] ^= 1
    file.write_bytes(data)
    assert damages(workspace) == [("altered-file", "PE-001, PE-001.wav")]


def test_a_recording_that_was_cut_off_is_found(workspace: Workspace) -> None:
    os.truncate(media_file(workspace), 100)
    assert damages(workspace) == [("altered-file", "PE-001, PE-001.wav")]


def test_a_missing_recording_is_found(workspace: Workspace) -> None:
    media_file(workspace).unlink()
    assert damages(workspace) == [("missing-file", "PE-001, PE-001.wav")]


def test_a_recording_that_is_a_folder_now_is_found(workspace: Workspace) -> None:
    file = media_file(workspace)
    file.unlink()
    file.mkdir()
    assert damages(workspace)[0] == ("altered-file", "PE-001, PE-001.wav")


def test_a_recording_that_leads_to_itself_is_found(workspace: Workspace) -> None:
    file = media_file(workspace)
    file.unlink()
    file.symlink_to(file)
    assert damages(workspace) == [("unreadable-file", "PE-001, PE-001.wav")]


def test_a_recording_that_may_not_be_read_is_found(workspace: Workspace) -> None:
    code = """
import sys
from pathlib import Path
from tests.factories import opened
with opened(Path(sys.argv[1]), read_only=True) as workspace:
    for each in workspace.keeping.verify().problems:
        print(each.kind, each.message)
"""
    media_file(workspace).chmod(0o000)
    path = workspace.path
    workspace.close()
    told = run_child(code, path, prefix=as_ordinary_user())
    assert told.startswith("unreadable-file There is no permission to use")


def test_a_file_that_belongs_to_nothing_is_found(workspace: Workspace) -> None:
    stray = workspace.path / "media" / "ab" / "cd" / ("abcd" + "0" * 60)
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"?")
    assert damages(workspace) == [("stray-file", str(stray))]


def test_a_file_whose_testimony_was_deleted_is_no_damage(workspace: Workspace) -> None:
    workspace.editing.delete_testimonies(workspace.catalogue.testimony_ids([RECORDING]))
    report = workspace.keeping.verify()
    assert (report.files, report.problems) == (0, ())
    workspace.undo()
    assert workspace.keeping.verify().files == 1


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM passage_index WHERE rowid = 2", "1 passages are not in the search index"),
        ("INSERT INTO passage_index (rowid, words, keys) VALUES (99, 'a', 'b')", "the search index holds 1 passages"),
        ("DELETE FROM record_index WHERE rowid = 1", "1 testimonies are not in the search index"),
    ],
)
def test_an_index_that_disagrees_is_found_and_mended_when_the_archive_is_opened(
    statement: str, told: str, workspace: Workspace
) -> None:
    path = workspace.path
    workspace.close()
    on_database(path, statement)
    with opened(path, read_only=True) as again:
        (problem,) = again.keeping.verify().problems
        assert (problem.kind, problem.where) == ("index", "archive.db")
        assert told in problem.message
    with opened(path) as again:
        assert damages(again) == []


def test_an_index_of_another_analysis_is_told_by_who_may_only_read_and_mended_by_who_may_write(
    workspace: Workspace,
) -> None:
    path = workspace.path
    workspace.close()
    on_database(path, f"UPDATE setting SET value = '0 then' WHERE key = '{INDEX_VERSION_KEY}'")
    with opened(path, read_only=True) as reader:
        (problem,) = reader.keeping.verify().problems
        assert "another version of the program" in problem.message
    with opened(path) as again:
        assert damages(again) == []


def test_a_row_that_cannot_be_read_keeps_nobody_from_describing_the_others(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    alter_rows(path, "UPDATE passage SET text = CAST(x'ff41' AS TEXT) WHERE id = 2")
    on_database(path, f"UPDATE setting SET value = '{ANALYSER_VERSION - 1} then' WHERE key = '{INDEX_VERSION_KEY}'")
    told: list[ArchiveError] = []
    for title in ("The first", "The second"):  # the index is tried again whenever the archive is opened
        with Workspaces(lambda: TODAY, tell=told.append).open(path) as again:
            (testimony_id,) = again.catalogue.testimony_ids(["PE-001"])
            again.editing.edit(testimony_id, TestimonyField.TITLE, title)
            assert record(again, "PE-001").title == title
            assert again.searching.search(SearchRequest(text=title)).testimonies > 0
            (row,) = (each for each in again.keeping.verify().damages if each.kind == "row")
            assert row.where == "PE-001, passage 2 (es)"
    assert [type(each) for each in told] == [IndexStaysAsItIs] * 2


def test_an_archive_that_an_earlier_analysis_indexed_is_indexed_anew_when_it_is_opened(workspace: Workspace) -> None:
    path = workspace.path
    found = workspace.searching.search(SearchRequest(text="máquina"))
    assert found.passages > 0
    workspace.close()
    on_database(
        path,
        f"UPDATE setting SET value = '{ANALYSER_VERSION - 1} then' WHERE key = '{INDEX_VERSION_KEY}'",
        "UPDATE vocabulary SET key = 'as it was'",
        *(f"INSERT INTO {each}({each}) VALUES ('delete-all')" for each in ("passage_index", "record_index")),
    )
    with opened(path) as again:
        assert again.searching.search(SearchRequest(text="máquina")).passages == found.passages
        assert again.keeping.is_index_current()
        assert damages(again) == []


def test_a_row_that_refers_to_nothing_is_found(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    on_database(path, "PRAGMA foreign_keys=OFF", "DELETE FROM person WHERE name = 'Rosa Quispe'")
    with opened(path) as again:
        assert Damage("database", "archive.db", "row 1 of participation refers to a missing person") in (
            again.keeping.verify().problems
        )


def test_a_torn_page_of_the_database_is_found(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    page = _root_page(path, "passage")
    with (path / "archive.db").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with opened(path, read_only=True) as again:
        problems = again.keeping.verify().problems
        assert {each.kind for each in problems} == {"database", "row"}
        assert [each.row.row_id for each in problems if each.row is not None] == [*range(1, 11)]


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_database_too_damaged_to_be_opened_is_found(kept: float, tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    assert workspaces().verify(path).is_sound
    os.truncate(path / "archive.db", int((path / "archive.db").stat().st_size * kept))
    (problem,) = workspaces().verify(path).problems
    assert (problem.kind, problem.where) == ("database", "archive.db")
    assert "Repair it" in problem.message


def _root_page(path: Path, table: str) -> int:
    connection = sqlite.connect(str(path / "archive.db"))
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    return int(page)


def test_verifying_can_be_stopped(workspace: Workspace) -> None:
    with pytest.raises(Cancelled):
        workspace.keeping.verify(StopsAt("files"))


def test_making_the_index_anew_can_be_stopped_and_leaves_the_old_one(workspace: Workspace) -> None:
    with pytest.raises(Cancelled):
        workspace.keeping.reindex(StopsAt("passages"))
    assert workspace.searching.search(SearchRequest(text="máquinas")).passages == 1
    assert damages(workspace) == []


# --- backup and restore --------------------------------------------------------------------------------------------


def test_a_backup_brings_everything_back(workspace: Workspace, tmp_path: Path) -> None:
    workspace.selecting.create("Informe")
    progress = StopsAt("nothing")
    written = workspace.keeping.back_up(tmp_path / "out" / "copy.zip", progress).path
    assert written == tmp_path / "out" / "copy.zip"
    assert {what for _, _, what in progress.reports} >= {"database", "files"}
    with workspaces().restore(written, tmp_path / "back") as back:
        assert content(back) == content(workspace)
        assert back.name == workspace.name
        assert back.keeping.verify().is_sound
        assert back.searching.search(SearchRequest(text="máquinas")).passages == 1
        assert files_in(back.path / "media") == files_in(workspace.path / "media")
        assert not back.read_only
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["copy.zip"]


def test_a_backup_can_be_made_of_an_archive_that_is_only_read(tmp_path: Path) -> None:
    with opened(tmp_path / "archive", read_only=True) as reading:
        assert reading.keeping.back_up(tmp_path / "copy.zip").path.is_file()


def test_a_backup_into_a_folder_is_named_after_the_archive(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    assert workspace.keeping.back_up(tmp_path / "backups").path == tmp_path / "backups" / "archive-backup.zip"


@pytest.mark.parametrize("name", [".", "backups", "new/copy.zip", "copy-bag"])
def test_no_copy_of_an_archive_is_put_into_the_archive_itself(name: str, workspace: Workspace, tmp_path: Path) -> None:
    write = workspace.archive_bag.write if name.endswith("-bag") else workspace.keeping.back_up
    before = leave(tmp_path)
    with pytest.raises(PlaceWithinArchive):
        write(workspace.path / name)
    assert leave(tmp_path) == before


def test_a_backup_is_checked_by_any_tool(workspace: Workspace, tmp_path: Path) -> None:
    written = workspace.keeping.back_up(tmp_path / "copy.zip").path
    with zipfile.ZipFile(written) as packed:
        manifest = json.loads(packed.read("manifest.json"))
        assert manifest["format"] == "testimony-archive-backup/1"
        assert set(packed.namelist()) == {"manifest.json", *manifest["sha256"]}
        assert packed.testzip() is None


def test_files_older_than_zip_can_tell_are_backed_up_too(workspace: Workspace, tmp_path: Path) -> None:
    os.utime(media_file(workspace), (0, 0))
    assert workspace.keeping.back_up(tmp_path / "copy.zip").path.is_file()


def leave(path: Path) -> dict[str, str]:
    return dict(files_in(path))


@pytest.mark.parametrize("what", ["database", "files"])
def test_a_backup_that_is_stopped_leaves_the_earlier_one(what: str, workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out" / "copy.zip"
    out.parent.mkdir()
    out.write_bytes(b"an earlier backup")
    with pytest.raises(Cancelled):
        workspace.keeping.back_up(out, StopsAt(what), replace=True)
    assert leave(out.parent).keys() == {"copy.zip"}
    assert out.read_bytes() == b"an earlier backup"


def test_a_backup_takes_the_place_of_an_earlier_one_only_when_told_to(workspace: Workspace, tmp_path: Path) -> None:
    out = workspace.keeping.back_up(tmp_path / "out" / "copy.zip").path
    before = leave(out.parent)
    workspace.selecting.create("Informe")
    with pytest.raises(BackupThere, match="another name"):
        workspace.keeping.back_up(out)
    assert leave(out.parent) == before
    assert workspace.keeping.back_up(out, replace=True).path == out
    with workspaces().restore(out, tmp_path / "back") as back:
        assert content(back) == content(workspace)


@pytest.mark.parametrize(
    ("damage", "told"), [(Path.unlink, RecordingMissing), (lambda path: path.write_bytes(b"other"), RecordingAltered)]
)
def test_a_damaged_archive_is_not_backed_up_over_a_good_backup(
    damage: Callable[[Path], object], told: type[ArchiveError], workspace: Workspace, tmp_path: Path
) -> None:
    out = workspace.keeping.back_up(tmp_path / "out" / "copy.zip").path
    before = leave(out.parent)
    damage(media_file(workspace))
    with pytest.raises(told, match=r"PE-001\.wav"):
        workspace.keeping.back_up(out, replace=True)
    assert leave(out.parent) == before


def test_what_was_given_up_as_lost_keeps_nothing_else_from_being_backed_up(
    workspace: Workspace, tmp_path: Path
) -> None:
    media_file(workspace).unlink()
    workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    out = workspace.keeping.back_up(tmp_path / "copy.zip").path
    with workspaces().restore(out, tmp_path / "again") as restored:
        assert [each.kind for each in restored.keeping.verify().problems] == ["lost-file"]


def test_a_damaged_database_is_not_backed_up(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.path
    workspace.close()
    alter_rows(path, "PRAGMA ignore_check_constraints=ON", "UPDATE testimony SET status = 'x' WHERE id = 1")
    with opened(path) as again, pytest.raises(ArchiveDamaged, match="CHECK constraint failed in testimony"):
        again.keeping.back_up(tmp_path / "copy.zip")
    assert not (tmp_path / "copy.zip").exists()


BACK_UP = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from tests.factories import opened
with opened(Path(sys.argv[1]), read_only=True) as workspace:
    try:
        workspace.keeping.back_up(Path(sys.argv[2]))
    except ArchiveError as error:
        print(type(error).__name__, error)
print(sorted(each.name for each in Path(sys.argv[2]).parent.iterdir()))
"""


@pytest.mark.parametrize("kibibytes", [64, 300])  # full at once, or while the database is copied
def test_a_backup_onto_a_full_disk_is_told_and_leaves_nothing(kibibytes: int, tmp_path: Path) -> None:
    small_archive(tmp_path / "archive")
    (tmp_path / "disk").mkdir()
    prefix = on_small_disk(tmp_path / "disk", kibibytes)
    told = run_child(BACK_UP, tmp_path / "archive", tmp_path / "disk" / "copy.zip", prefix=prefix).splitlines()
    full = tmp_path / "disk" / "copy.zip"
    assert told[0].startswith(f"DiskFull There is no room left on the disk that holds {full}.")
    assert told[1] == "[]"


def test_a_backup_where_nobody_may_write_is_told(tmp_path: Path) -> None:
    small_archive(tmp_path / "archive")
    (tmp_path / "closed").mkdir(mode=0o555)
    told = run_child(BACK_UP, tmp_path / "archive", tmp_path / "closed" / "copy.zip", prefix=as_ordinary_user())
    assert told.splitlines()[0].startswith("NoPermission")
    assert told.splitlines()[1] == "[]"


# --- backups that cannot be used -----------------------------------------------------------------------------------


@pytest.fixture
def backup(workspace: Workspace, tmp_path: Path) -> Path:
    """A backup of the small archive."""
    return workspace.keeping.back_up(tmp_path / "copy.zip").path


def repacked(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The same backup with other members; where the manifest is changed it is changed as text."""
    with zipfile.ZipFile(backup) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    other = backup.with_name("other.zip")
    with zipfile.ZipFile(other, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return other


def with_manifest(**values: object) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members["manifest.json"] = json.dumps(json.loads(members["manifest.json"]) | values).encode()

    return change


def with_database(*statements: str, of: bytes | None = None) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        import hashlib
        import tempfile

        with tempfile.TemporaryDirectory() as scratch:
            file = Path(scratch) / "archive.db"
            file.write_bytes(members["archive.db"] if of is None else of)
            if of is None:
                on_database(Path(scratch), "PRAGMA journal_mode=DELETE", *statements)
            members["archive.db"] = file.read_bytes()
        sums = json.loads(members["manifest.json"])["sha256"]
        with_manifest(sha256={**sums, "archive.db": hashlib.sha256(members["archive.db"]).hexdigest()})(members)

    return change


def drop_media(members: dict[str, bytes]) -> None:
    del members[next(name for name in members if name.startswith("media/"))]


def alter_media(members: dict[str, bytes]) -> None:
    members[next(name for name in members if name.startswith("media/"))] += b"?"


SHA256 = "ab" * 32


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (with_manifest(format="another-program/3"), "its format is not known"),
        (with_manifest(schema="1"), "its format is not known"),
        (with_manifest(sha256=[]), "its format is not known"),
        (with_manifest(sha256={"archive.db": "../../../etc/passwd"}), "its format is not known"),
        (with_manifest(sha256={f"media/ab/ab/{SHA256}": SHA256}), "its format is not known"),
        (with_manifest(schema=999), "a newer version of the program made it"),
        (with_manifest(sha256={"archive.db": SHA256}), "archive.db is damaged"),
        (lambda members: members.pop("manifest.json"), "it is no backup of this program"),
        (lambda members: members.update({"manifest.json": b"not json"}), "it is no backup of this program"),
        (lambda members: members.update({"manifest.json": b"[]"}), "its format is not known"),
        (lambda members: members.pop("archive.db"), "archive.db is missing from it"),
        (drop_media, "is missing from it"),
        (alter_media, "is damaged"),
        (with_database("PRAGMA user_version=999"), "none that this version of the program knows"),
        (with_database("PRAGMA user_version=0"), "none that this version of the program knows"),
        (with_database("PRAGMA application_id=7"), "none that this version of the program knows"),
        (with_database(of=b"no database" * 500), "its database is damaged"),
    ],
)
def test_a_backup_that_is_not_what_it_claims_is_refused_and_nothing_is_made(
    change: Callable[[dict[str, bytes]], None], told: str, backup: Path, tmp_path: Path
) -> None:
    other = repacked(backup, change)
    with pytest.raises(BadBackup) as caught:
        workspaces().restore(other, tmp_path / "back")
    assert told in caught.value.sentence()
    assert not (tmp_path / "back").exists()
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadBackup):
        workspaces().restore(other, tmp_path / "empty")
    assert list((tmp_path / "empty").iterdir()) == []


def test_a_member_outside_an_archive_is_refused(backup: Path, tmp_path: Path) -> None:
    def add(members: dict[str, bytes]) -> None:
        members["../evil"] = b"evil"
        sums = json.loads(members["manifest.json"])["sha256"]
        with_manifest(sha256={**sums, "../evil": SHA256})(members)

    with pytest.raises(BadBackup, match="no part of an archive"):
        workspaces().restore(repacked(backup, add), tmp_path / "deep" / "back")
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("keep", [0, 100, 0.5, 0.999])
def test_a_backup_that_was_cut_off_is_refused(keep: float, backup: Path, tmp_path: Path) -> None:
    size = backup.stat().st_size
    os.truncate(backup, int(keep if keep > 1 else size * keep))
    with pytest.raises(BadBackup, match="was cut off"):
        workspaces().restore(backup, tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_backup_with_damaged_bytes_is_refused(backup: Path, tmp_path: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[200:400] = bytes(each ^ 0xFF for each in data[200:400])  # within the packed database
    backup.write_bytes(data)
    with pytest.raises(BadBackup, match=r"archive\.db is damaged"):
        workspaces().restore(backup, tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        workspaces().restore(tmp_path / "nothing.zip", tmp_path / "back")
    with pytest.raises(NoBackupThere):
        workspaces().restore(tmp_path, tmp_path / "back")
    with pytest.raises(BadBackup, match="no backup of this program"):
        workspaces().restore(recording(tmp_path / "sound.wav"), tmp_path / "back")


def test_nothing_is_restored_over_something_else(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ArchiveExists):
        workspaces().restore(backup, tmp_path / "full")
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["letter.txt"]


KILLED_RESTORING = """
import sys
from pathlib import Path
from tests.factories import workspaces
class DiesAtTheSecondFile:
    def advance(self, done, total, what):
        if done:
            die()
workspaces().restore(Path(sys.argv[1]), Path(sys.argv[2]), DiesAtTheSecondFile())
"""


def test_what_was_restored_by_half_is_no_archive_and_can_be_restored_again(
    workspace: Workspace, backup: Path, tmp_path: Path
) -> None:
    killed_child(KILLED_RESTORING, backup, tmp_path / "back")
    assert (tmp_path / "back").exists()
    with pytest.raises(NotAnArchive):
        workspaces().open(tmp_path / "back")
    with workspaces().restore(backup, tmp_path / "back") as back:
        assert content(back) == content(workspace)
        assert back.keeping.verify().is_sound
    with pytest.raises(ArchiveExists):  # now it is one
        workspaces().restore(backup, tmp_path / "back")


def test_a_folder_with_a_lock_alone_is_empty(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    for name in ("archive.lock", "archive.lock.holder"):
        (tmp_path / "back" / name).touch()
    with workspaces().restore(backup, tmp_path / "back") as back:
        assert back.keeping.verify().is_sound


def test_restoring_can_be_stopped_and_leaves_nothing(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        workspaces().restore(backup, tmp_path / "back", StopsAt("files"))
    assert not (tmp_path / "back").exists()


def test_a_backup_that_may_not_be_read_is_told(backup: Path, tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from tests.factories import workspaces
try:
    workspaces().restore(Path(sys.argv[1]), Path(sys.argv[2]))
except ArchiveError as error:
    print(type(error).__name__)
"""
    backup.chmod(0o000)
    assert run_child(code, backup, tmp_path / "back", prefix=as_ordinary_user()) == NoPermission.__name__


def test_a_copied_archive_is_as_good_as_the_first(workspace: Workspace, tmp_path: Path) -> None:
    before, path = content(workspace), workspace.path
    workspace.close()
    shutil.copytree(path, tmp_path / "copy")
    with opened(tmp_path / "copy") as copy:
        assert content(copy) == before
        assert copy.keeping.verify().is_sound
