"""Repair: whatever is damaged comes back from where it is whole, is checked, and reads as before; never silently."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveError, ArchiveReadOnly, Cancelled, FileNotThere
from testimony_archive.domain.fixity import CheckCause, CheckOutcome
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.repair_errors import NotGivenUp, OthersNeedIt, RowsDoNotFit
from testimony_archive.services.damage import Damage
from testimony_archive.services.file_states import FileState
from testimony_archive.services.repair_sources import SourceKind
from testimony_archive.services.repairing import RepairReport
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.row_repair import repairing_rows
from testimony_archive.storage.rows_aside import rows_aside
from tests.damaging import alter_rows
from tests.factories import content, files_in, opened, passages_of, record, small_archive

RECORDING = "PE-001"


def media_file(workspace: Workspace) -> Path:
    return workspace.attaching.path_of(record(workspace, RECORDING).attachments[0])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)


def to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "altered": flip,
    "cut": lambda path: os.truncate(path, 100),
    "missing": Path.unlink,
    "unreadable": to_itself,
    "a folder": to_folder,
}


def repaired(workspace: Workspace, *named: Path) -> RepairReport:
    """Everything that can be is repaired; afterwards nothing is damaged."""
    remedies = workspace.repairing.diagnose(workspace.keeping.verify(), named)
    report = workspace.repairing.repair(remedies, named)
    assert report.left == ()
    assert workspace.keeping.verify().damages == ()
    newest = workspace.fixity.history()[0]
    assert (newest.cause, newest.outcome) == (CheckCause.REPAIR, CheckOutcome.SOUND)
    return report


# --- files ---------------------------------------------------------------------------------------------------------


@pytest.fixture(params=["second place", "whole archive", "folder", "file"])
def holder(request: pytest.FixtureRequest, workspace: Workspace, tmp_path: Path) -> tuple[SourceKind, tuple[Path, ...]]:
    """Something that has the recording, and what has to be named for that."""
    match request.param:
        case "second place":
            (tmp_path / "stick").mkdir()
            workspace.backing_up.set_place(tmp_path / "stick")
            workspace.backing_up.make(BackupReason.ASKED)
            return SourceKind.BACKUP, ()
        case "whole archive":
            return SourceKind.WHOLE, (workspace.keeping.back_up(tmp_path / "copy.zip").path,)
        case "folder":
            (tmp_path / "old" / "disk").mkdir(parents=True)
            (tmp_path / "old" / "same size").write_bytes(bytes(media_file(workspace).stat().st_size))
            shutil.copyfile(media_file(workspace), tmp_path / "old" / "disk" / "Rosa.wav")
            return SourceKind.FOLDER, (tmp_path / "old",)
        case _:
            shutil.copyfile(media_file(workspace), tmp_path / "Rosa.wav")
            return SourceKind.FOLDER, (tmp_path / "Rosa.wav",)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_recording_comes_back_and_what_was_left_of_it_is_kept(
    damage: Callable[[Path], object], holder: tuple[SourceKind, tuple[Path, ...]], workspace: Workspace
) -> None:
    kind, named = holder
    file = media_file(workspace)
    whole = file.read_bytes()
    damage(file)
    left_of_it = file.read_bytes() if file.is_file() else None
    report = repaired(workspace, *named)
    assert file.read_bytes() == whole
    (remedy,) = report.repaired
    assert remedy.source is not None
    assert remedy.source.kind is kind
    assert remedy.damage.where == "PE-001, PE-001.wav"
    if report.aside is None:
        assert left_of_it is None
    else:
        (kept,) = report.aside.iterdir()
        assert left_of_it is None or kept.read_bytes() == left_of_it
    assert [each.outcome for each in workspace.fixity.state().damaged] == []


def test_what_nothing_has_stays_damaged_and_is_told(workspace: Workspace, tmp_path: Path) -> None:
    workspace.backing_up.make(BackupReason.ASKED)  # its own place holds the database alone
    flip(media_file(workspace))
    before = files_in(workspace.path / "media")
    (remedy,) = workspace.repairing.diagnose(workspace.keeping.verify(), [tmp_path / "archive"])
    assert remedy.source is None
    report = workspace.repairing.repair([remedy])
    assert (report.repaired, report.left, report.aside) == ((), (remedy,), None)
    assert files_in(workspace.path / "media") == before
    newest = workspace.fixity.history()[0]
    assert (newest.cause, newest.outcome, newest.problems) == (CheckCause.REPAIR, CheckOutcome.DAMAGED, 1)


def test_a_backup_that_is_damaged_itself_is_passed_over(workspace: Workspace, tmp_path: Path) -> None:
    first = workspace.keeping.back_up(tmp_path / "first.zip").path
    second = workspace.keeping.back_up(tmp_path / "second.zip").path
    with zipfile.ZipFile(first) as packed:
        place = next(each for each in packed.infolist() if each.filename.startswith("media/")).header_offset
    data = bytearray(first.read_bytes())
    data[place + 500] ^= 1
    first.write_bytes(data)
    (tmp_path / "cut.zip").write_bytes(second.read_bytes()[:1_000])
    flip(media_file(workspace))
    (remedy,) = repaired(workspace, first, tmp_path / "cut.zip", second).repaired
    assert remedy.source is not None
    assert remedy.source.path == second


def test_a_source_that_changed_since_it_was_looked_at_repairs_nothing(workspace: Workspace, tmp_path: Path) -> None:
    copy = tmp_path / "Rosa.wav"
    shutil.copyfile(media_file(workspace), copy)
    flip(media_file(workspace))
    before = files_in(workspace.path / "media")
    remedies = workspace.repairing.diagnose(workspace.keeping.verify(), [copy])
    flip(copy)
    report = workspace.repairing.repair(remedies, [copy])
    assert report.left == remedies
    assert files_in(workspace.path / "media") == before


def test_what_is_named_has_to_be_there(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        workspace.repairing.diagnose(workspace.keeping.verify(), [tmp_path / "stick"])


def test_a_repair_of_a_repair(workspace: Workspace, tmp_path: Path) -> None:
    copy = tmp_path / "Rosa.wav"
    shutil.copyfile(media_file(workspace), copy)
    for _ in range(3):
        flip(media_file(workspace))
        repaired(workspace, copy)
    kept = [each for each in (workspace.path / "damaged").rglob("*") if each.is_file()]
    assert len(kept) == 3


# --- lost ----------------------------------------------------------------------------------------------------------


def test_what_is_given_up_is_told_as_lost_until_it_comes_back(workspace: Workspace) -> None:
    file = media_file(workspace)
    whole = file.read_bytes()
    flip(file)
    left = file.read_bytes()
    report = workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    assert [each.where for each in report.lost] == ["PE-001, PE-001.wav"]
    assert report.aside is not None
    assert (report.aside / file.name).read_bytes() == left
    told = workspace.keeping.verify()
    assert told.is_sound
    assert [(each.kind, each.where) for each in told.problems] == [("lost-file", "PE-001, PE-001.wav")]
    assert "given up as lost on" in told.problems[0].message
    workspace.fixity.check()
    assert [each.name for each in workspace.fixity.state().lost] == ["PE-001, PE-001.wav"]
    assert workspace.repairing.diagnose(workspace.keeping.verify()) == ()
    assert set(workspace.attaching.states(record(workspace, RECORDING)).values()) == {FileState.LOST}
    file.write_bytes(whole)
    assert workspace.fixity.check().problems == ()
    assert workspace.fixity.state().lost == ()


def test_what_was_given_up_is_found_again_where_somebody_looks(workspace: Workspace, tmp_path: Path) -> None:
    shutil.copyfile(media_file(workspace), tmp_path / "Rosa.wav")
    media_file(workspace).unlink()
    workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    repaired(workspace, tmp_path)
    assert workspace.keeping.verify().problems == ()
    assert workspace.fixity.state().lost == ()


def test_what_was_given_up_and_comes_again_damaged_is_damage(workspace: Workspace) -> None:
    file = media_file(workspace)
    flip(file)
    left = file.read_bytes()
    workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    file.write_bytes(left)
    assert [each.kind for each in workspace.keeping.verify().damages] == ["altered-file"]


def test_only_what_is_damaged_can_be_given_up(workspace: Workspace) -> None:
    with pytest.raises(NotGivenUp):
        workspace.repairing.mark_lost([Damage("index", "archive.db", "it disagrees")])


def test_a_file_that_is_whole_again_cannot_be_given_up_by_an_earlier_check(workspace: Workspace) -> None:
    file = media_file(workspace)
    whole = file.read_bytes()
    flip(file)
    found = workspace.keeping.verify().damages
    file.write_bytes(whole)
    with pytest.raises(NotGivenUp):
        workspace.repairing.mark_lost(found)
    assert file.read_bytes() == whole


# --- rows ----------------------------------------------------------------------------------------------------------


@contextmanager
def after(workspace: Workspace, *statements: str) -> Iterator[Workspace]:
    """The archive, opened again after somebody changed it behind its back."""
    path = workspace.path
    workspace.close()
    alter_rows(path, "PRAGMA foreign_keys=OFF", *statements)
    with opened(path) as again:
        yield again


ROWS = {
    "words": ("UPDATE passage SET text = 'x' || substr(text, 2) WHERE id = 2",),
    "several values": ("UPDATE testimony SET title = 'x', summary = 'y', place = 'z' WHERE id = 1",),
    "a number for words": ("UPDATE person SET name = 7 WHERE id = 1",),
    "gone": ("DELETE FROM passage WHERE id = 3",),
    "gone with what others refer to": ("DELETE FROM person WHERE id = 1", "DELETE FROM testimony WHERE id = 1"),
    "a whole table": ("DELETE FROM passage",),
    "a setting": ("UPDATE setting SET value = 'Otra' WHERE key = 'archive_name'",),
    "the log": ("UPDATE change SET after = '{}'", "DELETE FROM change_set WHERE id = 1"),
    "the history of checks": ("UPDATE fixity_check SET outcome = 'so'", "DELETE FROM file_fixity"),
    "the checksum": ("UPDATE row_checksum SET checksum = 5 WHERE table_name = 'passage' AND row_id = 2",),
    "a byte of the checksum": (
        "UPDATE row_checksum SET checksum = (checksum | 1) - (checksum & 1) WHERE table_name = 'passage'",
    ),
    "no checksum": ("DELETE FROM row_checksum WHERE table_name = 'person' AND row_id = 1",),
}


@pytest.mark.parametrize("statements", ROWS.values(), ids=ROWS)
def test_damaged_rows_come_back_from_the_archives_own_backup(statements: tuple[str, ...], workspace: Workspace) -> None:
    before = content(workspace)
    name = workspace.name
    workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, *statements) as again:
        assert not again.keeping.verify().is_sound
        repaired(again)
        assert content(again) == before
        assert again.searching.search(SearchRequest(text="máquinas")).passages == 1
        path = again.path
    with opened(path) as again:
        assert again.name == name


def test_what_was_edited_since_the_backup_comes_back_as_it_was_edited(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.backing_up.make(BackupReason.ASKED)
    workspace.editing.edit(testimony_id, TestimonyField.TITLE, "El taller de la noche")
    passage = passages_of(workspace, "PE-001")[1]
    workspace.transcribing.edit_text(passage.passage_id, "Con tres máquinas y cuarenta jóvenes.")
    before = content(workspace)
    with after(
        workspace,
        f"UPDATE testimony SET title = 'x', summary = '' WHERE id = {testimony_id}",
        f"DELETE FROM passage WHERE id = {passage.passage_id}",
    ) as again:
        assert len(repaired(again).repaired) >= 2
        assert content(again) == before


def test_without_a_backup_the_change_log_brings_back_what_it_tells(workspace: Workspace) -> None:
    workspace.selecting.create("Informe")
    before = content(workspace)
    with after(workspace, "UPDATE selection SET name = 'Inf0rme', note = '?'") as again:
        (remedy,) = repaired(again).repaired
        assert remedy.source is not None
        assert remedy.source.kind is SourceKind.LOG
        assert content(again) == before


def test_a_row_comes_back_from_an_archive_that_somebody_names(workspace: Workspace, tmp_path: Path) -> None:
    before = content(workspace)
    copy = small_archive(tmp_path / "copy")
    with after(workspace, "UPDATE passage SET text = '?' WHERE id = 1") as again:
        (remedy,) = repaired(again, copy).repaired
        assert remedy.source is not None
        assert remedy.source.path == copy
        assert content(again) == before


def test_a_row_that_nothing_has_can_be_taken_as_it_is(workspace: Workspace) -> None:
    with after(workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2") as again:
        (remedy,) = again.repairing.diagnose(again.keeping.verify())
        assert remedy.source is None
        again.repairing.mark_lost([remedy.damage])
        assert again.keeping.verify().problems == ()
        assert passages_of(again, "PE-001")[1].text == "Otra cosa."
        assert again.searching.search(SearchRequest(text="otra cosa")).passages == 1


def test_a_row_that_is_gone_is_given_up_only_where_no_other_needs_it(workspace: Workspace) -> None:
    with after(workspace, "DELETE FROM passage WHERE id = 2", "DELETE FROM person WHERE id = 1") as again:
        rows = {each.where: each for each in again.keeping.verify().damages if each.row is not None}
        (passage,) = (each for name, each in rows.items() if "assage" in name)
        (person,) = (each for name, each in rows.items() if "erson" in name)
        with pytest.raises(OthersNeedIt, match=r"\(rows: 1, the first: PE-001, interviewee \?\)"):
            again.repairing.mark_lost([passage, person])
        again.repairing.mark_lost([passage])
        assert passage.row not in [each.row for each in again.keeping.verify().problems]


def test_a_backup_that_was_made_after_the_damage_does_not_make_it_right(workspace: Workspace) -> None:
    """The newer backup has the damaged row, the same as the archive; the older one has what was written."""
    before = content(workspace)
    (older,) = workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2") as again:
        again.backing_up.make(BackupReason.ASKED)
        (remedy,) = repaired(again).repaired
        assert remedy.source is not None
        assert (remedy.source.path, remedy.is_certain) == (older.path, True)
        assert content(again) == before


def test_where_only_a_backup_with_the_same_damage_is_left_the_row_stays_told(workspace: Workspace) -> None:
    with after(workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2") as again:
        again.backing_up.make(BackupReason.ASKED)
        (remedy,) = again.repairing.diagnose(again.keeping.verify())
        assert remedy.source is None


def test_an_edit_that_the_log_knows_and_no_row_has_is_not_given_up_for_the_backups_row(workspace: Workspace) -> None:
    """Given an edit after the backup of which the disk lost the row, and damage to what the log says of it."""
    passage = passages_of(workspace, "PE-001")[1]
    workspace.backing_up.make(BackupReason.ASKED)
    workspace.transcribing.edit_text(passage.passage_id, "Con tres máquinas.")
    with after(
        workspace,
        f"UPDATE passage SET text = '{passage.text}' WHERE id = {passage.passage_id}",
        "UPDATE change SET after = replace(after, 'tres', 'tr3s') WHERE table_name = 'passage'",
    ) as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        (remedy,) = (each for each in remedies if each.damage.where == "PE-001, passage 2 (es)")
        assert remedy.source is None


def test_a_row_as_in_the_backup_under_another_checksum_comes_with_a_warning(workspace: Workspace) -> None:
    """Either its checksum was damaged, or the disk lost a later change that no log has: nothing can tell."""
    workspace.backing_up.make(BackupReason.ASKED)
    with workspace._folder.database.write() as connection:
        connection.exec_driver_sql("UPDATE setting SET value = 'Otra' WHERE key = 'archive_name'")
    name = workspace.name
    with after(workspace, f"UPDATE setting SET value = '{name}' WHERE key = 'archive_name'") as again:
        (remedy,) = repaired(again).repaired
        assert remedy.source is not None
        assert (remedy.source.kind, remedy.is_certain) == (SourceKind.BACKUP, False)


def test_what_a_checksum_tells_is_preferred_to_a_newer_backup_that_has_the_row_as_it_is(workspace: Workspace) -> None:
    """The value was changed and changed back; then the disk lost the last write."""
    (older,) = workspace.backing_up.make(BackupReason.ASKED)

    def rename(name: str) -> None:
        with workspace._folder.database.write() as connection:
            connection.exec_driver_sql("UPDATE setting SET value = ? WHERE key = 'archive_name'", (name,))

    name = workspace.name
    rename("Otra")
    workspace.backing_up.make(BackupReason.ASKED)
    rename(name)
    with after(workspace, "UPDATE setting SET value = 'Otra' WHERE key = 'archive_name'") as again:
        (remedy,) = repaired(again).repaired
        assert remedy.source is not None
        assert (remedy.source.path, remedy.is_certain) == (older.path, True)


def test_what_refers_to_a_lost_row_is_in_order_again_with_that_rows_return(workspace: Workspace) -> None:
    with after(workspace, "DELETE FROM person WHERE id = 1") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        told = {each.damage.message.partition(" (")[0]: each for each in remedies}
        reference = told["row 1 of participation refers to a missing person"]
        assert reference.source is not None
        assert reference.source.kind is SourceKind.LOG
        assert not any(each.rewrites_database for each in remedies)
        report = again.repairing.repair([reference])
        assert reference in report.repaired
        assert [each.damage.row.row_id for each in report.repaired if each.damage.row] == [1]
        assert report.left == ()
        assert again.keeping.verify().is_sound


def test_a_row_that_was_altered_to_refer_to_nothing_is_in_order_again_with_its_own_return(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, "UPDATE participation SET person_id = 99 WHERE id = 1") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        (reference,) = (each for each in remedies if each.is_reference)
        assert reference.source is not None
        repaired(again)


def test_what_refers_to_a_lost_row_that_nothing_has_stays_told(workspace: Workspace) -> None:
    forget = "DELETE FROM change WHERE table_name = 'person'"
    with after(workspace, "DELETE FROM person WHERE id = 1", forget) as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        nothing_has = tuple(each for each in remedies if each.source is None)
        assert [each.is_reference for each in nothing_has].count(True) == 1
        assert not any(each.rewrites_database for each in remedies), "writing the database anew mends no reference"
        assert again.repairing.repair(remedies).left == nothing_has


def test_one_row_that_nothing_has_keeps_no_other_from_coming_back(workspace: Workspace) -> None:
    lost = ("DELETE FROM person WHERE id = 1", "DELETE FROM change WHERE table_name = 'person'")
    referring = "UPDATE participation SET institution = 'x' WHERE id = 1"
    before = record(workspace, "PE-001").title
    with after(workspace, *lost, referring, "UPDATE testimony SET title = 'x' WHERE id = 1") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        (reference,) = (each for each in remedies if each.is_reference)
        assert reference.source is None, "its own return leaves it referring to nothing"
        report = again.repairing.repair(remedies)
        assert {each.damage.row.table for each in report.repaired if each.damage.row} == {"participation", "testimony"}
        assert reference in report.left
        assert record(again, "PE-001").title == before


def test_a_backup_that_came_between_looking_and_repairing_leaves_nothing_told_as_left(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, "UPDATE passage SET text = 'x' WHERE id = 2") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        (point,) = (each.path for each in again.backing_up.points())
        newer = point.with_name("20991231T000000Z.zip")
        shutil.copyfile(point, newer)
        report = again.repairing.repair(remedies)
        assert [each.source.path for each in report.repaired if each.source] == [newer]
        assert report.left == ()


def lines_aside(report: RepairReport) -> list[dict[str, Any]]:
    """What was written of rows that were set aside."""
    assert report.aside is not None
    return [json.loads(each) for each in (report.aside / "rows.jsonl").read_text("utf-8").splitlines()]


def test_how_damaged_rows_read_is_kept_before_what_was_written_takes_their_place(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    with after(
        workspace,
        "UPDATE passage SET text = 'Otra cosa.', start_ms = 7 WHERE id = 2",
        "UPDATE fixity_check SET cause = CAST(x'41ff' AS TEXT) WHERE id = 1",
        "DELETE FROM testimony_goal WHERE id = 1",
    ) as again:
        damaged = {each.row.table: each.row for each in again.keeping.verify().damages if each.row is not None}
        lines = {each["table"]: each for each in lines_aside(repaired(again))}
        altered, no_text = lines["passage"], lines["fixity_check"]
        assert len(lines) == 2, "of what was gone there is nothing to keep"
        assert (altered["row"], altered["damage"]) == (2, "altered")
        assert (altered["values"]["text"], altered["values"]["start_ms"]) == ("Otra cosa.", 7)
        assert altered["checksum"] == str(damaged["passage"].recorded)
        assert no_text["values"]["cause"] == {"bytes": "41ff"}


def test_what_cannot_be_set_aside_is_not_overwritten(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        (again.path / "damaged").write_text("no folder")
        with pytest.raises(ArchiveError):
            again.repairing.repair(remedies)
        assert passages_of(again, "PE-001")[1].text == "Otra cosa."


def test_a_repair_that_fails_leaves_what_another_set_aside_in_the_same_second(
    workspace: Workspace, tmp_path: Path
) -> None:
    with after(workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id IN (2, 3)") as again:
        first, second = [each.row for each in again.keeping.verify().damages if each.row is not None]
        with repairing_rows(again._folder.database) as driver:
            with rows_aside(tmp_path / "damaged" / "moment") as kept:
                kept.keep(driver, first)
            before = files_in(tmp_path / "damaged")
            with suppress(Cancelled), rows_aside(tmp_path / "damaged" / "moment") as kept:
                kept.keep(driver, second)
                raise Cancelled
    assert len(before) == 1
    assert files_in(tmp_path / "damaged") == before


def test_of_a_row_that_is_given_up_its_checksum_is_kept(workspace: Workspace) -> None:
    """Should a backup be found later, it can tell what the row was."""
    with after(
        workspace, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2", "DELETE FROM passage WHERE id = 3"
    ) as (again):
        damages = [each for each in again.keeping.verify().damages if each.row is not None]
        altered, gone = lines_aside(again.repairing.mark_lost(damages))
        assert altered["values"]["text"] == "Otra cosa."
        assert gone["values"] is None
        assert [altered["checksum"], gone["checksum"]] == [str(each.row.recorded) for each in damages if each.row]


def test_a_reader_repairs_nothing(tmp_path: Path) -> None:
    with opened(small_archive(tmp_path / "archive"), read_only=True) as workspace:
        assert workspace.repairing.diagnose(workspace.keeping.verify()) == ()
        with pytest.raises(ArchiveReadOnly):
            workspace.repairing.repair([])
        with pytest.raises(ArchiveReadOnly):
            workspace.repairing.mark_lost([])


# --- where it is looked for ----------------------------------------------------------------------------------------


def test_a_place_for_backups_that_is_named_has_files_and_rows(workspace: Workspace, tmp_path: Path) -> None:
    before = content(workspace)
    (tmp_path / "stick").mkdir()
    workspace.backing_up.set_place(tmp_path / "stick")
    (point, *_) = (each for each in workspace.backing_up.make(BackupReason.ASKED) if each.place == tmp_path / "stick")
    workspace.backing_up.set_place(None)
    shutil.rmtree(workspace.path / "backups")
    flip(media_file(workspace))
    with after(workspace, "UPDATE passage SET text = '?' WHERE id = 1") as again:
        done = repaired(again, tmp_path / "stick")
        assert {each.source.path for each in done.repaired if each.source is not None} == {point.path}
        assert content(again) == before


def test_a_point_that_is_named_by_itself_has_them_too(workspace: Workspace, tmp_path: Path) -> None:
    (point, *_) = workspace.backing_up.make(BackupReason.ASKED)
    moved = tmp_path / "points" / point.path.name
    moved.parent.mkdir()
    point.path.rename(moved)
    shutil.copytree(workspace.path / "media", tmp_path / "media")
    flip(media_file(workspace))
    (remedy,) = repaired(workspace, moved).repaired
    assert remedy.source is not None
    assert (remedy.source.kind, remedy.source.path) == (SourceKind.BACKUP, moved)


class StopsWhileReading:
    """A progress that asks to stop when a file is read."""

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        if what in ("files", "bytes"):
            raise Cancelled


def test_looking_and_repairing_can_be_stopped_and_leave_everything_as_it_was(
    workspace: Workspace, tmp_path: Path
) -> None:
    shutil.copyfile(media_file(workspace), tmp_path / "Rosa.wav")
    flip(media_file(workspace))
    report = workspace.keeping.verify()
    with pytest.raises(Cancelled):
        workspace.repairing.diagnose(report, [tmp_path / "Rosa.wav"], StopsWhileReading())
    remedies = workspace.repairing.diagnose(report, [tmp_path / "Rosa.wav"])
    before = files_in(workspace.path / "media")
    with pytest.raises(Cancelled):
        workspace.repairing.repair(remedies, [tmp_path / "Rosa.wav"], StopsWhileReading())
    assert files_in(workspace.path / "media") == before


def test_rows_that_would_be_alike_are_not_repaired(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    taken = workspace.catalogue.vocabularies().roles[1].key
    with after(workspace, "UPDATE role SET key = 'x' WHERE id = 1") as again:
        remedies = again.repairing.diagnose(again.keeping.verify())
        with again._folder.database.write() as connection:  # somebody takes the name meanwhile
            connection.exec_driver_sql("UPDATE role SET key = ? WHERE id = 2", (taken,))
        before = content(again)
        with pytest.raises(RowsDoNotFit):
            again.repairing.repair(remedies)
        assert content(again) == before
        assert not (again.path / "damaged").exists(), "nothing was set aside"


def test_damage_in_the_table_of_the_migrations_is_told_and_what_it_had_comes_back(workspace: Workspace) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    with after(workspace, "UPDATE alembic_version SET version_num = '0001'") as again:
        report = again.repairing.repair(again.repairing.diagnose(again.keeping.verify()))
        assert [each.damage.row.row_id for each in report.repaired if each.damage.row] == [f"{known_schema():04}"]
        assert [each.damage.row.row_id for each in report.left if each.damage.row] == ["0001"]


def test_an_edit_of_a_damaged_row_is_kept_when_the_row_comes_back(workspace: Workspace) -> None:
    """Given a record whose summary was damaged, and whose title was edited before anybody noticed."""
    workspace.backing_up.make(BackupReason.ASKED)
    before = record(workspace, "PE-001")
    with after(workspace, "UPDATE testimony SET summary = 'x' WHERE code = 'PE-001'") as again:
        again.editing.edit(before.testimony_id, TestimonyField.TITLE, "El taller de la noche")
        repaired(again)
        now = record(again, "PE-001")
    assert (now.title, now.summary) == ("El taller de la noche", before.summary)


# --- what refers to a row that is given up -------------------------------------------------------------------------


LET_GO = {
    "theme": ("theme", "SELECT theme_id FROM testimony_theme LIMIT 1"),
    "goal": ("goal", "SELECT goal_id FROM testimony_goal LIMIT 1"),
    "role": ("role", "SELECT role_id FROM participation WHERE role_id IS NOT NULL LIMIT 1"),
    "selection": ("selection", "SELECT id FROM selection"),
    "quote": ("quote", "SELECT id FROM quote"),
    "file": ("attachment", "SELECT id FROM attachment LIMIT 1"),
}


def with_what_refers(workspace: Workspace) -> None:
    """A quote, a selection that holds it, and consent that a file shows."""
    first, second = passages_of(workspace, "PE-001")[:2]
    _, quote_id = workspace.quoting.keep_words((first.passage_id, 0), (second.passage_id, 3))
    workspace.selecting.create("Informe")
    (selection,) = workspace.selecting.selections()
    workspace.selecting.add_quotes(selection.selection_id, [quote_id])
    with workspace._folder.database.write() as connection:
        connection.exec_driver_sql("UPDATE consent SET attachment_id = (SELECT id FROM attachment) WHERE id = 1")


@pytest.mark.parametrize(("table", "which"), LET_GO.values(), ids=LET_GO.keys())
def test_with_a_lost_row_that_is_given_up_goes_what_is_part_of_it_and_it_is_kept(
    table: str, which: str, workspace: Workspace
) -> None:
    with_what_refers(workspace)
    with after(workspace, f"DELETE FROM {table} WHERE id = ({which})") as again:
        given_up = [each for each in again.keeping.verify().damages if each.row is not None]
        told = again.repairing.broken_references()
        assert told
        report = again.repairing.mark_lost(given_up)
        assert report.settled == told
        assert report.let_go >= len(told)
        assert [each.message for each in again.keeping.verify().damages] == []
        assert report.aside is not None
        lines = [json.loads(each) for each in (report.aside / "rows.jsonl").read_text(encoding="utf-8").splitlines()]
        kept = [each for each in lines if each["damage"] == "referring"]
        assert len(kept) == report.let_go
        assert all(each["values"] and each["checksum"] for each in kept)
        assert all(each.is_whole for each in again.backing_up.make(BackupReason.ASKED))


HELD = {
    "person": "SELECT person_id FROM participation LIMIT 1",
    "testimony": "SELECT testimony_id FROM transcript LIMIT 1",
    "transcript": "SELECT transcript_id FROM passage LIMIT 1",
    "passage": "SELECT last_passage_id FROM quote",
    "participation": "SELECT participation_id FROM speaker",
}


@pytest.mark.parametrize(("table", "which"), HELD.items(), ids=HELD.keys())
def test_a_lost_row_whose_loss_might_open_something_is_not_given_up_with_what_refers_to_it(
    table: str, which: str, workspace: Workspace
) -> None:
    with_what_refers(workspace)
    label = next(each.speaker for each in passages_of(workspace, "PE-001"))
    transcript_id = record(workspace, "PE-001").transcripts[0].transcript_id
    participation = record(workspace, "PE-001").participations[0]
    workspace.transcribing.tie_speaker(transcript_id, label, participation.participation_id)
    with after(workspace, f"DELETE FROM {table} WHERE id = ({which})") as again:
        damages = [each for each in again.keeping.verify().damages if each.row and each.row.table == table]
        before = again.repairing.broken_references()
        with pytest.raises(OthersNeedIt):
            again.repairing.mark_lost(damages)
        assert again.repairing.broken_references() == before
