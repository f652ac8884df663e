"""Backups make themselves, at every place that is there, cost little, and are thinned out by the rule."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.backup_errors import (
    BackupUnderWay,
    NoRoomForBackup,
    NotAtEveryPlace,
    PlaceIsNoFolder,
    PlaceWithinArchive,
)
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, Cancelled, FileNotThere
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.services.backing_up import BackingUp
from testimony_archive.services.importing import MANY
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage import snapshots
from testimony_archive.storage.backup import copy_pages
from testimony_archive.storage.points import keeping_points
from tests.damaging import alter_rows
from tests.factories import TODAY, bring_in, files_in, record, recording, small_archive
from tests.services.test_keeping import StopsAt, media_file

START = datetime(2026, 12, 1, 9, 0, 0, tzinfo=UTC)


class Desk:
    """Somebody's machine: an archive, another disk, a clock, and what the program remembers."""

    def __init__(self, folder: Path) -> None:
        self.archive = small_archive(folder / "archive")
        self.disk = folder / "disk"
        self.disk.mkdir()
        self.now = START
        self.workspaces = Workspaces(lambda: TODAY, None, SettingsFile(folder / "settings"), lambda: self.now)

    @contextmanager
    def open(self, path: Path | None = None, *, read_only: bool = False) -> Iterator[Workspace]:
        with self.workspaces.open(path or self.archive, read_only=read_only) as workspace:
            yield workspace

    def pass_days(self, days: float) -> None:
        self.now += timedelta(days=days)

    @property
    def on_disk(self) -> Path:
        """The folder of the archive at the second place."""
        (folder,) = self.disk.iterdir()
        return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name != ".lock")


def make(backing_up: BackingUp, reason: BackupReason = BackupReason.DAILY) -> None:
    backing_up.make(reason)


# --- points --------------------------------------------------------------------------------------------------------


def test_a_point_is_made_and_told(desk: Desk) -> None:
    with desk.open() as workspace:
        assert workspace.backing_up.points() == ()
        assert [each.newest for each in workspace.backing_up.places()] == [None]
        (made,) = workspace.backing_up.make(BackupReason.ASKED)
        assert workspace.backing_up.points() == (made,)
        (place,) = workspace.backing_up.places()
    assert (made.moment, made.reason, made.files, made.missing) == (START, BackupReason.ASKED, 1, 0)
    assert made.path == desk.archive / "backups" / "20261201T090000Z.zip"
    assert made.bytes == made.path.stat().st_size
    assert (place.path, place.is_own, place.is_there, place.newest) == (made.place, True, True, START)


def test_a_point_holds_the_database_and_names_the_files_beside_it(desk: Desk) -> None:
    with desk.open() as workspace:
        (made,) = workspace.backing_up.make(BackupReason.DAILY)
        recorded = media_file(workspace)
    with zipfile.ZipFile(made.path) as packed:
        assert packed.namelist() == ["archive.db", "manifest.json"]
        manifest = packed.read("manifest.json").decode()
    assert f"media/{recorded.name[:2]}/{recorded.name[2:4]}/{recorded.name}" in manifest
    assert '"testimony-archive-backup/1"' in manifest


def test_two_points_of_one_second_have_two_names_and_stand_in_their_order(desk: Desk) -> None:
    with desk.open() as workspace:
        for _ in range(11):
            workspace.backing_up.make(BackupReason.ASKED)
        told = [each.path.name for each in workspace.backing_up.points()]
    assert told[0] == "20261201T090000Z-11.zip"
    assert told[-2:] == ["20261201T090000Z-2.zip", "20261201T090000Z.zip"]


def test_a_point_can_be_made_while_somebody_writes(desk: Desk) -> None:
    with desk.open() as writing, desk.open(read_only=True) as reading:
        watch = WritesMeanwhile(writing)
        (made,) = reading.backing_up.make(BackupReason.ASKED, watch)
        assert watch.wrote
    with desk.workspaces.restore(made.path, desk.disk / "back") as back:
        assert record(back, "PE-001").title == "El taller de la tarde"


class WritesMeanwhile:
    """A progress during which somebody else saves an edit."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.wrote = False

    def advance(self, _done: int, _total: int, what: str) -> None:
        if what == "database" and not self.wrote:
            self.wrote = True
            (testimony_id,) = self._workspace.catalogue.testimony_ids(["PE-001"])
            self._workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Later")


@pytest.mark.parametrize("what", ["database", "files"])
def test_a_backup_that_is_stopped_leaves_no_point(what: str, desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        with pytest.raises(Cancelled):
            workspace.backing_up.make(BackupReason.DAILY, StopsAt(what))
        assert names(desk.on_disk / "points") == []
        assert workspace.keeping.verify().is_sound
    assert names(desk.archive / "backups") == ([] if what == "database" else ["20261201T090000Z.zip"])


def test_two_backups_at_one_place_do_not_meet(desk: Desk) -> None:
    with desk.open() as workspace, keeping_points(desk.archive / "backups"), pytest.raises(BackupUnderWay):
        workspace.backing_up.make(BackupReason.DAILY)
    assert names(desk.archive / "backups") == []


def test_what_a_killed_program_left_half_made_is_taken_away(desk: Desk) -> None:
    for each in (".testimony-archive-point-abcdefgh", "before-upgrade-from-3-20250101T000000Z.db.partial"):
        (desk.archive / "backups" / each).mkdir()
    with desk.open() as workspace:
        assert names(workspace.path / "backups") == []


def test_nothing_of_a_backup_under_way_is_taken_away(desk: Desk) -> None:
    half = desk.archive / "backups" / ".testimony-archive-point-abcdefgh"
    half.mkdir()
    with keeping_points(desk.disk), desk.open():  # holding another folder means nothing here
        pass
    assert not half.exists()
    with keeping_points(desk.archive / "backups"):
        half.mkdir()
        with desk.open():
            assert half.exists()


def test_a_damaged_point_is_no_point_and_stays_to_be_looked_at(desk: Desk) -> None:
    with desk.open() as workspace:
        (made,) = workspace.backing_up.make(BackupReason.DAILY)
        made.path.write_bytes(b"half of it")
        assert workspace.backing_up.points() == ()
        desk.pass_days(400)
        make(workspace.backing_up)
        assert len(workspace.backing_up.points()) == 1
    assert made.path.is_file()


@pytest.mark.parametrize(
    "said",
    [{"missing": 5}, {"missing": [[]]}, {"damaged_rows": "1"}, {"referring_rows": None}, {"moment": 5}, {"reason": []}],
)
def test_a_point_that_says_of_itself_what_no_program_of_ours_does_is_none(said: dict[str, object], desk: Desk) -> None:
    with desk.open() as workspace:
        (made,) = workspace.backing_up.make(BackupReason.DAILY)
        with zipfile.ZipFile(made.path) as packed:
            members = {each: packed.read(each) for each in packed.namelist()}
        with zipfile.ZipFile(made.path, "w") as packed:
            packed.writestr("archive.db", members["archive.db"])
            packed.writestr("manifest.json", json.dumps({**json.loads(members["manifest.json"]), **said}))
        assert workspace.backing_up.points() == ()


def test_other_files_among_the_points_are_left_alone(desk: Desk) -> None:
    for each in ("20261399T999999Z.zip", "letter.txt"):
        (desk.archive / "backups" / each).write_bytes(b"of somebody")
    with desk.open() as workspace:
        make(workspace.backing_up)
        assert len(workspace.backing_up.points()) == 1
    assert {"20261399T999999Z.zip", "letter.txt"} < set(names(desk.archive / "backups"))


# --- when ----------------------------------------------------------------------------------------------------------


def test_a_backup_is_due_a_day_after_the_last(desk: Desk) -> None:
    with desk.open() as workspace:
        make(workspace.backing_up)
        assert not workspace.backing_up.is_due()
        desk.pass_days(0.9)
        assert not workspace.backing_up.is_due()
        assert workspace.backing_up.is_due(desk.now + timedelta(days=0.2))
        desk.pass_days(0.2)
        assert workspace.backing_up.is_due()


def test_a_new_archive_needs_none_yet(tmp_path: Path) -> None:
    with Workspaces(lambda: TODAY).create(tmp_path / "new") as workspace:
        assert not workspace.backing_up.is_due()
        assert workspace.backing_up.is_due(datetime.now(UTC) + timedelta(days=2))


def test_a_clock_that_was_ahead_stops_no_backup(desk: Desk) -> None:
    with desk.open() as workspace:
        desk.pass_days(900)
        make(workspace.backing_up)
        desk.now = START
        assert workspace.backing_up.is_due()
        make(workspace.backing_up)
        assert not workspace.backing_up.is_due()
        assert len(workspace.backing_up.points()) == 2


def test_an_import_of_many_is_preceded_by_a_backup(desk: Desk, tmp_path: Path) -> None:
    rows = [{"code": f"NEW-{number}", "text": "ANA: Sí."} for number in range(MANY)]
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        bring_in(workspace, tmp_path, *rows[1:])
        assert workspace.backing_up.points() == ()
        bring_in(workspace, tmp_path, *({**each, "title": "x"} for each in rows), update=True, dry_run=True)
        assert workspace.backing_up.points() == ()
        report = bring_in(workspace, tmp_path, *({**each, "title": "x"} for each in rows), update=True)
        assert report.created + report.updated == MANY
        (point,) = workspace.backing_up.points()
    assert (point.reason, point.place) == (BackupReason.IMPORT, desk.archive / "backups")
    with desk.workspaces.restore(point.path, tmp_path / "back") as back:
        assert back.catalogue.totals().testimonies == 3 + MANY - 1, "as it was before"


def test_an_empty_archive_has_nothing_to_back_up_before_an_import(tmp_path: Path) -> None:
    with Workspaces(lambda: TODAY).create(tmp_path / "new") as workspace:
        bring_in(workspace, tmp_path, *({"code": f"NEW-{number}", "title": "x"} for number in range(MANY)))
        assert workspace.backing_up.points() == ()


def full_disk(monkeypatch: pytest.MonkeyPatch, full: Path) -> None:
    """As if 1,000 bytes were free at and below a folder."""
    usage = shutil.disk_usage

    def told(path: Path) -> object:
        return usage(path)._replace(free=1_000) if Path(path).is_relative_to(full) else usage(path)

    monkeypatch.setattr(shutil, "disk_usage", told)


def test_an_import_goes_on_where_there_is_no_room_for_its_backup(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_disk(monkeypatch, desk.archive)
    with desk.open() as workspace:
        report = bring_in(workspace, tmp_path, *({"code": f"NEW-{number}", "title": "x"} for number in range(MANY)))
        assert report.created == MANY
        assert workspace.backing_up.points() == ()
    assert "No backup could be made before this import" in report.problems[-1].message
    assert "where 1,000 bytes are free" in report.problems[-1].message


def test_an_import_whose_backup_is_stopped_imports_nothing(desk: Desk, tmp_path: Path) -> None:
    from testimony_archive.domain.drafts import ImportOptions
    from tests.factories import table

    source = table(tmp_path / "many.csv", [{"code": f"NEW-{number}", "title": "x"} for number in range(MANY)])
    with desk.open() as workspace:
        with pytest.raises(Cancelled):
            workspace.importing.run([source], ImportOptions(), StopsAt("database"))
        assert workspace.catalogue.totals().testimonies == 3


# --- a second place ------------------------------------------------------------------------------------------------


def test_ten_backups_on_another_disk_cost_the_files_once(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        (kept,) = [each for each in (desk.on_disk / "media").rglob("*") if each.is_file()]
        written = kept.stat().st_mtime_ns
        for _ in range(9):
            assert len(workspace.backing_up.make(BackupReason.ASKED)) == 2
        assert [each for each in (desk.on_disk / "media").rglob("*") if each.is_file()] == [kept]
        assert kept.stat().st_mtime_ns == written, "written once, and left alone"
        assert kept.read_bytes() == media_file(workspace).read_bytes()
    assert len(names(desk.on_disk / "points")) == 10


def test_the_second_place_is_remembered_for_its_user_and_forgotten(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
    with desk.open() as workspace:
        assert [each.path for each in workspace.backing_up.places()] == [desk.archive / "backups", desk.disk]
        make(workspace.backing_up)
        workspace.backing_up.set_place(None)
        assert len(workspace.backing_up.places()) == 1
    with desk.open() as workspace:
        assert len(workspace.backing_up.places()) == 1
    assert len(names(desk.on_disk / "points")) == 1, "the backups stay"


class Forgets:
    """A progress during which somebody gives the second place up."""

    def __init__(self, backing_up: BackingUp) -> None:
        self._backing_up = backing_up

    def advance(self, _done: int, _total: int, _what: str) -> None:
        self._backing_up.set_place(None)


def test_a_place_that_is_given_up_during_a_backup_stays_given_up(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        assert len(workspace.backing_up.make(BackupReason.DAILY, Forgets(workspace.backing_up))) == 2
        assert len(workspace.backing_up.places()) == 1


def test_without_settings_a_place_is_remembered_as_long_as_the_archive_is_open(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with Workspaces(lambda: TODAY).create(tmp_path / "new") as workspace:
        workspace.backing_up.set_place(tmp_path / "disk")
        assert len(workspace.backing_up.make(BackupReason.ASKED)) == 2
        workspace.backing_up.set_place(None)
        assert len(workspace.backing_up.make(BackupReason.ASKED)) == 1


def test_a_disk_that_is_not_connected_is_told_with_its_last_backup_and_goes_on_when_it_is_back(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        away = desk.disk.rename(desk.disk.with_name("away"))
        desk.pass_days(2)
        assert len(workspace.backing_up.make(BackupReason.DAILY)) == 1
        desk.disk.mkdir()  # as where a disk would be mounted
        place = workspace.backing_up.places()[1]
        assert (place.is_there, place.newest) == (False, START)
        assert len(workspace.backing_up.points()) == 2, "those that can be had"
        assert not workspace.backing_up.is_due()
        desk.disk.rmdir()
        away.rename(desk.disk)
        assert workspace.backing_up.is_due(), "the disk lacks a backup of today"
        assert len(workspace.backing_up.make(BackupReason.DAILY)) == 2
        assert [each.newest for each in workspace.backing_up.places()] == [desk.now, desk.now]


def test_a_place_within_the_archive_or_none_at_all_is_refused(desk: Desk) -> None:
    with desk.open() as workspace:
        with pytest.raises(PlaceWithinArchive):
            workspace.backing_up.set_place(desk.archive / "backups")
        with pytest.raises(FileNotThere):
            workspace.backing_up.set_place(desk.disk / "gone")
        (desk.disk / "file").touch()
        with pytest.raises(PlaceIsNoFolder, match="is a file"):
            workspace.backing_up.set_place(desk.disk / "file")
        assert len(workspace.backing_up.places()) == 1


def test_an_archive_that_was_moved_keeps_its_place_and_a_copy_has_none(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
    shutil.copytree(desk.archive, tmp_path / "copy")
    with desk.open(tmp_path / "copy") as workspace:
        assert len(workspace.backing_up.places()) == 1
    desk.archive = desk.archive.rename(tmp_path / "moved")
    with desk.open() as workspace:
        assert len(workspace.backing_up.make(BackupReason.DAILY)) == 2
        assert workspace.backing_up.places()[1].newest == START
    with desk.open(tmp_path / "copy") as workspace:
        assert len(workspace.backing_up.places()) == 1


def test_a_copy_backed_up_to_the_same_disk_does_not_thin_out_the_backups_of_the_other(
    desk: Desk, tmp_path: Path
) -> None:
    shutil.copytree(desk.archive, tmp_path / "copy")
    for path in (desk.archive, tmp_path / "copy"):
        with desk.open(path) as workspace:
            workspace.backing_up.set_place(desk.disk)
            make(workspace.backing_up)
    assert len(names(desk.disk)) == 2


def test_a_name_that_the_disk_may_not_know_is_made_one_that_it_does(desk: Desk, tmp_path: Path) -> None:
    desk.archive = desk.archive.rename(tmp_path / "¿Qué? <1>:2.")
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
    assert desk.on_disk.name.startswith("¿Qué- -1--2-")


def test_one_damaged_or_missing_file_keeps_nothing_else_from_being_backed_up(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids(["CL-002"])
        for tone in (500, 600):
            workspace.attaching.add(testimony_id, [recording(tmp_path / f"{tone}.wav", tone=tone)])
        altered, missing = (each.sha256 for each in record(workspace, "CL-002").attachments)
        path = workspace.path / "media" / altered[:2] / altered[2:4] / altered
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        (workspace.path / "media" / missing[:2] / missing[2:4] / missing).unlink()
        workspace.backing_up.set_place(desk.disk)
        own, second = workspace.backing_up.make(BackupReason.DAILY)
    assert (own.files, own.missing) == (3, 1), "the own place has what the archive has; verify looks at its content"
    assert (second.files, second.missing) == (3, 2)
    assert len([each for each in (desk.on_disk / "media").rglob("*") if each.is_file()]) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_a_file_that_took_anothers_name_does_not_take_the_other_away(order: int, desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids(["CL-002"])
        for tone in (500, 600):
            workspace.attaching.add(testimony_id, [recording(tmp_path / f"{tone}.wav", tone=tone)])
        one, other = (each.sha256 for each in record(workspace, "CL-002").attachments[::order])
        paths = [workspace.path / "media" / each[:2] / each[2:4] / each for each in (one, other)]
        shutil.copyfile(paths[0], paths[1])
        workspace.backing_up.set_place(desk.disk)
        _, second = workspace.backing_up.make(BackupReason.DAILY)
    assert second.missing == 1
    kept = {Path(name).name: sha256 for name, sha256 in files_in(desk.on_disk / "media").items()}
    assert kept == {name: name for name in kept}
    assert one in kept
    assert other not in kept


def test_a_file_that_is_sound_in_an_earlier_backup_is_not_missing_from_later_ones(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        media_file(workspace).unlink()
        own, second = workspace.backing_up.make(BackupReason.DAILY)
    assert (own.missing, second.missing) == (1, 0)


def test_a_file_that_was_cut_short_on_the_disk_is_written_anew(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        (kept,) = [each for each in (desk.on_disk / "media").rglob("*") if each.is_file()]
        os.truncate(kept, 10)
        make(workspace.backing_up)
        assert kept.read_bytes() == media_file(workspace).read_bytes()


class Harms:
    """A disk that forgets the end of the files in a folder, as soon as anything stands there."""

    def __init__(self, media: Path) -> None:
        self._media = media

    def advance(self, _done: int, _total: int, what: str) -> None:
        if what == "files":
            for each in self._media.rglob("*"):
                if each.is_file():
                    os.truncate(each, 10)


def test_what_the_disk_does_not_give_back_is_told_and_there_is_no_point(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        with pytest.raises(NotAtEveryPlace, match="cannot be read back"):
            workspace.backing_up.make(BackupReason.DAILY, Harms(desk.on_disk / "media"))
    assert names(desk.on_disk / "points") == []
    assert files_in(desk.on_disk / "media") == {}


def test_a_point_that_the_disk_does_not_give_back_gets_no_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a disk that changes a byte of what was written, as soon as the file is closed."""
    close = zipfile.ZipFile.close

    def harm(packed: zipfile.ZipFile) -> None:
        is_written = packed.fp is not None and packed.mode == "w"
        close(packed)
        if is_written:
            path = Path(str(packed.filename))
            content = bytearray(path.read_bytes())
            content[200] ^= 1
            path.write_bytes(content)

    monkeypatch.setattr(zipfile.ZipFile, "close", harm)
    with desk.open() as workspace:
        with pytest.raises(ArchiveError):
            workspace.backing_up.make(BackupReason.DAILY)
        assert names(workspace.path / "backups") == []


def test_of_a_database_that_is_not_sound_there_is_no_point(desk: Desk) -> None:
    alter_rows(desk.archive, "PRAGMA ignore_check_constraints=ON", "UPDATE testimony SET status = 'x' WHERE id = 1")
    with desk.open() as workspace:
        with pytest.raises(ArchiveDamaged, match="CHECK constraint failed in testimony"):
            workspace.backing_up.make(BackupReason.DAILY)
        assert names(workspace.path / "backups") == []


def test_a_copy_of_the_database_that_lacks_a_row_is_no_point(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy_but_one(source: sqlite.Connection, target: Path, progress: Progress) -> None:
        copy_pages(source, target, progress)
        alter_rows(target.parent, "DELETE FROM passage WHERE id = 2")

    monkeypatch.setattr(snapshots, "copy_pages", copy_but_one)
    with desk.open() as workspace, pytest.raises(ArchiveDamaged, match="does not have the same rows"):
        make(workspace.backing_up)
    assert names(desk.archive / "backups") == []


def test_a_place_that_cannot_be_written_is_told(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        shutil.rmtree(desk.on_disk / "media")
        (desk.on_disk / "media").mkdir()
        (desk.on_disk / "media" / "incoming").write_bytes(b"in the way")
        with pytest.raises(NotAtEveryPlace, match="See what is wrong there"):
            workspace.backing_up.make(BackupReason.DAILY)


@pytest.mark.parametrize("is_second", [False, True])
def test_a_place_without_room_is_told_and_the_other_has_its_backup(
    is_second: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        full_disk(monkeypatch, desk.disk if is_second else desk.archive)
        with pytest.raises(NotAtEveryPlace, match=r"not at .*where 1,000 bytes are free\.”\. See what is wrong"):
            workspace.backing_up.make(BackupReason.DAILY)
        (point,) = workspace.backing_up.points()
        assert (point.place == desk.disk) is not is_second
        workspace.backing_up.set_place(None)
        full_disk(monkeypatch, desk.archive)
        with pytest.raises(NoRoomForBackup):
            workspace.backing_up.make(BackupReason.DAILY)


# --- thinning out --------------------------------------------------------------------------------------------------


def test_what_the_rule_does_not_keep_goes_and_files_that_no_point_names_go_with_it(desk: Desk, tmp_path: Path) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        (testimony_id,) = workspace.catalogue.testimony_ids(["CL-002"])
        workspace.attaching.add(testimony_id, [recording(tmp_path / "one-day.wav", tone=700)])
        passing = record(workspace, "CL-002").attachments[0]
        for day in (1, 10, 12, 20, *range(33, 40)):
            desk.now = START + timedelta(days=day)
            make(workspace.backing_up)
            if day == 1:
                workspace.undo()
        moments = [each.moment for each in workspace.backing_up.points() if each.place == desk.disk]
        named = {each.name for each in (desk.on_disk / "media").rglob("*") if each.is_file()}
        assert named == {media_file(workspace).name, passing.sha256}, "undo may bring it back: it is named still"
    assert [(each - START).days for each in moments] == [39, 38, 37, 36, 35, 34, 33, 20, 12]


def test_files_that_belong_to_no_point_any_more_are_removed_and_those_of_a_damaged_one_are_not(
    desk: Desk,
) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        stray = desk.on_disk / "media" / "ab" / "cd" / ("abcd" * 16)
        stray.parent.mkdir(parents=True)
        stray.write_bytes(b"of a point that was thinned out just before a kill")
        (desk.on_disk / "points" / "20260101T000000Z.zip").write_bytes(b"damaged, may name anything")
        make(workspace.backing_up)
        assert stray.is_file()
        (desk.on_disk / "points" / "20260101T000000Z.zip").unlink()
        make(workspace.backing_up)
        assert not stray.exists()
    assert len(files_in(desk.on_disk / "media")) == 1


def test_a_point_that_cannot_be_removed_does_not_undo_the_new_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.open() as workspace:
        for _ in range(9):
            make(workspace.backing_up)
            desk.pass_days(1)
        before = len(workspace.backing_up.points())

        def refuse(_path: Path, missing_ok: bool = False) -> None:  # noqa: ARG001
            raise PermissionError(13, "no")

        desk.pass_days(1)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refuse)
            make(workspace.backing_up)
        assert len(workspace.backing_up.points()) == before + 1


def test_a_copy_of_an_earlier_version_that_cannot_be_read_hides_no_point(desk: Desk) -> None:
    with desk.open() as workspace:
        (workspace.path / "backups" / "before-upgrade-from-3-20250101T000000Z.db").write_bytes(b"no database" * 100)
        make(workspace.backing_up)
        assert len(workspace.backing_up.points()) == 1


def test_a_file_that_was_cut_short_in_the_archive_is_not_missing_where_an_earlier_backup_has_it(desk: Desk) -> None:
    with desk.open() as workspace:
        workspace.backing_up.set_place(desk.disk)
        make(workspace.backing_up)
        os.truncate(media_file(workspace), 10)
        _, second = workspace.backing_up.make(BackupReason.DAILY)
    assert second.missing == 0


def test_while_damage_is_known_no_backup_is_thinned_out(desk: Desk) -> None:
    with desk.open() as workspace:
        media_file(workspace).unlink()
        workspace.fixity.check()
        for _ in range(20):
            make(workspace.backing_up)
            desk.pass_days(1)
        assert len(workspace.backing_up.points()) == 20


def test_a_damaged_row_keeps_nothing_else_from_being_backed_up_and_is_known(desk: Desk) -> None:
    """Given damage that no check has found yet."""
    alter_rows(desk.archive, "UPDATE passage SET text = 'x' WHERE id IN (2, 3)", "DELETE FROM country WHERE id = 1")
    with desk.open() as workspace:
        (made,) = workspace.backing_up.make(BackupReason.DAILY)
        assert (made.harmed, made.missing, made.is_whole) == (HarmedRows(3), 0, False)
        assert workspace.backing_up.points() == (made,)
    with desk.workspaces.restore(made.path, desk.disk / "back") as back:
        assert sum(each.kind == "row" for each in back.keeping.verify().problems) == 3


def test_a_point_of_an_earlier_version_says_nothing_of_rows(desk: Desk) -> None:
    with desk.open() as workspace:
        (made,) = workspace.backing_up.make(BackupReason.DAILY)
        with zipfile.ZipFile(made.path) as packed:
            members = {each: packed.read(each) for each in packed.namelist()}
        document = json.loads(members["manifest.json"])
        del document["damaged_rows"], document["referring_rows"]
        with zipfile.ZipFile(made.path, "w") as packed:
            packed.writestr("archive.db", members["archive.db"])
            packed.writestr("manifest.json", json.dumps(document))
        (told,) = workspace.backing_up.points()
        assert told.is_whole


def test_while_a_row_is_damaged_no_backup_is_thinned_out_though_no_check_was_made(desk: Desk) -> None:
    """The earliest of them is the one that has the row."""
    with desk.open() as workspace:
        make(workspace.backing_up)
    alter_rows(desk.archive, "UPDATE passage SET text = 'x' WHERE id = 2")
    with desk.open() as workspace:
        for _ in range(20):
            desk.pass_days(1)
            make(workspace.backing_up)
        assert len(workspace.backing_up.points()) == 21
        workspace.repairing.repair(workspace.repairing.diagnose(workspace.keeping.verify()))
        assert workspace.keeping.verify().is_sound
        desk.pass_days(1)
        make(workspace.backing_up)
        assert len(workspace.backing_up.points()) < 21


def test_a_copy_takes_no_place_over_while_the_disk_of_the_other_is_not_connected(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    desk = Desk(tmp_path / "stick")
    disk = tmp_path / "disk"
    disk.mkdir()
    desk.workspaces = Workspaces(lambda: TODAY, None, SettingsFile(tmp_path / "settings"), lambda: desk.now)
    with desk.open() as workspace:
        workspace.backing_up.set_place(disk)
    shutil.copytree(desk.archive, tmp_path / "copy")
    (tmp_path / "stick").rename(tmp_path / "in a drawer")
    with desk.open(tmp_path / "copy") as workspace:
        assert [each.is_own for each in workspace.backing_up.places()] == [True]
