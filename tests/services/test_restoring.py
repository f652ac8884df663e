"""Every backup brings back what was there then, testimony by testimony, and each file as it was."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from testimony_archive.domain.backup_errors import NoBackupSoEarly, NoBackupThere, SeveralArchivesThere
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveExists, BadBackup, Cancelled
from testimony_archive.storage.backup import back_up
from testimony_archive.storage.points import open_point
from tests.factories import Content, content, files_in, opened, record, recording, workspaces
from tests.services.test_backing_up import START, Desk
from tests.services.test_keeping import StopsAt

Then = tuple[datetime, Content, dict[str, str]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def media_of(archive: Path) -> dict[str, str]:
    return dict(files_in(archive / "media"))


def live(desk: Desk, source: Path) -> list[Then]:
    """Three days of work with a backup each evening at both places; gives what was there then."""
    then: list[Then] = []
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        testimony_id, other_id = workspace.catalogue.testimony_ids(["PE-001", "CL-002"])
        for day in range(3):
            workspace.editing.edit(testimony_id, TestimonyField.TITLE, f"Title {day}")
            workspace.attaching.add(other_id, [recording(source / f"{day}.wav", tone=800 + day)])
            if day == 1:
                workspace.editing.delete_testimonies(workspace.catalogue.testimony_ids(["CO-003"]))
            workspace.backing_up.make(BackupReason.DAILY)
            then.append((desk.now, content(workspace), media_of(desk.archive)))
            desk.pass_days(1)
    return then


@pytest.mark.parametrize("is_second", [False, True])
def test_each_of_a_series_of_points_brings_back_what_was_there_then(
    is_second: bool, desk: Desk, tmp_path: Path
) -> None:
    then = live(desk, tmp_path / "source")
    with desk.open() as workspace:
        points = [each for each in workspace.backing_up.points() if (each.place == desk.disk) is is_second]
    assert len(points) == 3
    for point, (moment, held, media) in zip(reversed(points), then, strict=True):
        assert point.moment == moment
        with desk.workspaces.restore(point.path, tmp_path / f"back-{moment:%d}") as back:
            assert content(back) == held
            assert media_of(back.path) == media
            assert back.keeping.verify().problems == ()
            assert back.keeping.missing_files() == ()


@pytest.mark.parametrize("folder", ["archive", "disk", "root/points"])
def test_the_newest_of_a_moment_or_before_comes_back_from_a_folder(folder: str, desk: Desk, tmp_path: Path) -> None:
    then = live(desk, tmp_path / "source")
    (tmp_path / "root").symlink_to(desk.on_disk)
    (desk.disk / "backups").mkdir()  # of somebody else
    backup = tmp_path / folder
    with desk.workspaces.restore(backup, tmp_path / "newest") as back:
        assert content(back) == then[-1][1]
    at = START + timedelta(days=1, hours=5)
    with desk.workspaces.restore(backup, tmp_path / "second", at=at) as back:
        assert content(back) == then[1][1]
        assert media_of(back.path) == then[1][2]
    with pytest.raises(NoBackupSoEarly, match="The earliest was made at 2026-12-01"):
        desk.workspaces.restore(backup, tmp_path / "none", at=START - timedelta(seconds=1))
    assert not (tmp_path / "none").exists()


def test_a_folder_without_a_backup_or_with_several_archives_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoBackupThere):
        workspaces().restore(desk.disk, tmp_path / "back")
    for name in ("one-12345678", "two-12345678"):
        (desk.disk / name / "points").mkdir(parents=True)
        (desk.disk / name / "points" / "20261129T113643Z.zip").write_bytes(b"one of them")
    with pytest.raises(SeveralArchivesThere, match="one-12345678, two-12345678"):
        workspaces().restore(desk.disk, tmp_path / "back")


def test_a_point_of_a_folder_that_cannot_be_read_is_passed_over_and_named(desk: Desk, tmp_path: Path) -> None:
    then = live(desk, tmp_path / "source")
    newest, second, oldest = sorted((desk.archive / "backups").glob("*.zip"), reverse=True)
    newest.write_bytes(b"no ZIP")
    found = desk.workspaces.find_backup(desk.archive)
    assert (found.path, found.moment, found.passed_over) == (second, then[1][0], (newest,))
    with desk.workspaces.restore(desk.archive, tmp_path / "back") as back:
        assert content(back) == then[1][1]
    for each in (second, oldest):
        each.write_bytes(b"no ZIP")
    with pytest.raises(BadBackup, match=newest.name):
        desk.workspaces.restore(desk.archive, tmp_path / "none")


@pytest.mark.parametrize("harm", ["gone", "altered", "cut", "folder"])
def test_a_file_that_is_missing_or_damaged_in_the_place_is_named_and_all_else_comes_back(
    harm: str, desk: Desk, tmp_path: Path
) -> None:
    held = live(desk, tmp_path / "source")[-1][1]
    with desk.open() as workspace:
        hurt = record(workspace, "CL-002").attachments[0]
    path = desk.on_disk / "media" / hurt.sha256[:2] / hurt.sha256[2:4] / hurt.sha256
    data = path.read_bytes()
    path.unlink()
    if harm == "folder":
        path.mkdir()
    elif harm != "gone":
        path.write_bytes(data[:-1] + b"?" if harm == "altered" else data[:-1])
    with desk.workspaces.restore(desk.disk, tmp_path / "back") as back:
        assert content(back) == held
        assert back.keeping.missing_files() == (f"CL-002, {hurt.original_name}",)
        assert [each.kind for each in back.keeping.verify().problems] == ["missing-file"]


def test_what_undo_may_bring_back_comes_back_too(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        workspace.editing.delete_testimonies(workspace.catalogue.testimony_ids(["PE-001"]))
        recorded = media_of(desk.archive)
        assert recorded
        (point,) = workspace.backing_up.make(BackupReason.DAILY)
    with workspaces().restore(point.path, tmp_path / "back") as back:
        assert media_of(back.path) == recorded
        back.recall_history()
        back.undo()
        assert back.keeping.verify().is_sound


def test_an_earlier_versions_copy_of_the_database_is_a_point_too(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        held = content(workspace)
        copy = desk.archive / "backups" / "before-upgrade-from-4-20251124T101112Z.db"
        back_up(workspace._folder.database, copy)
        (told,) = workspace.backing_up.points()
    assert (told.moment, told.reason, told.files) == (
        datetime(2025, 11, 24, 10, 11, 12, tzinfo=UTC),
        BackupReason.UPGRADE,
        1,
    )
    with open_point(told.path) as database, database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM testimony").scalar() == 3
    with workspaces().restore(copy, tmp_path / "back") as back:
        assert content(back) == held
        assert back.keeping.verify().is_sound


def test_the_database_of_a_point_can_be_read_and_nothing_stays_of_it(desk: Desk) -> None:
    with desk.open() as workspace:
        (point,) = workspace.backing_up.make(BackupReason.DAILY)
    with open_point(point.path) as database:
        assert database.read_only
        with database.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM testimony").scalar() == 3
    assert [each.name for each in point.place.iterdir() if each.name != ".lock"] == [point.path.name]


@pytest.mark.parametrize("keep", [0, 100, 0.5, 0.99])
def test_a_point_that_was_cut_off_or_altered_is_refused_and_nothing_is_made(
    keep: float, desk: Desk, tmp_path: Path
) -> None:
    with desk.open() as workspace:
        (point,) = workspace.backing_up.make(BackupReason.DAILY)
    data = point.path.read_bytes()
    cut = data[: int(keep if keep > 1 else keep * len(data))]
    altered = data[:5_000] + bytes(each ^ 0xFF for each in data[5_000:5_100]) + data[5_100:]
    for each in (cut, altered):
        point.path.write_bytes(each)
        with pytest.raises(BadBackup):
            workspaces().restore(point.path, tmp_path / "back")
        with pytest.raises(BadBackup), open_point(point.path):
            pass
        assert not (tmp_path / "back").exists()
    assert [each.name for each in point.place.iterdir() if each.name != ".lock"] == [point.path.name]


def test_restoring_a_point_that_is_stopped_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        (point,) = workspace.backing_up.make(BackupReason.DAILY)
    with pytest.raises(Cancelled):
        workspaces().restore(point.path, tmp_path / "back", StopsAt("files"))
    assert not (tmp_path / "back").exists()


def test_a_point_is_not_restored_over_anything(desk: Desk) -> None:
    with desk.open() as workspace:
        (point,) = workspace.backing_up.make(BackupReason.DAILY)
    with pytest.raises(ArchiveExists):
        workspaces().restore(point.path, desk.archive)


def test_a_point_of_an_older_schema_comes_back_and_is_upgraded(tmp_path: Path) -> None:
    from tests.torture.jobs import OLD_ARCHIVES

    shutil.unpack_archive(OLD_ARCHIVES / "v3.zip", tmp_path / "old")
    with opened(tmp_path / "old") as workspace:
        held = content(workspace)
        (point,) = workspace.backing_up.points()
        assert point.reason is BackupReason.UPGRADE
    with workspaces().restore(point.path, tmp_path / "back") as back:
        assert content(back) == held
