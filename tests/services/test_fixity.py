"""Fixity checks: each is written down, each file is looked at again in time, and what is found is told once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.fixity import CheckCause, CheckOutcome, FileFixity, FileOutcome
from testimony_archive.media.store import MediaStore
from testimony_archive.services.fixity import Fixity, SomeChecked
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.fixity_rows import read_fixity
from tests.damaging import alter_rows
from tests.factories import opened, record, recording, small_archive, workspaces

FAST = 1 << 40  # bytes a second
LONG = 60.0


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC) + timedelta(minutes=5)  # behind all that a test does first

    def __call__(self) -> datetime:
        return self.now


class Stops:
    """A progress that asks to stop at the report of this number."""

    def __init__(self, after: int = 0) -> None:
        self._left = after

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        self._left -= 1
        if self._left < 0:
            raise Cancelled


class StopsAtFile:
    """A progress that asks to stop at the file of this number; each of these is small and read in one go."""

    def __init__(self, number: int) -> None:
        self._left = 2 * number  # before it, and behind it

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
        if what == "files":
            self._left -= 1
            if self._left < 1:
                raise Cancelled


@pytest.fixture
def clock() -> Clock:
    return Clock()


def watched(workspace: Workspace, clock: Callable[[], datetime], pace: int = FAST) -> Fixity:
    folder = workspace._folder
    return Fixity(folder, workspace.keeping, MediaStore(folder.media), clock, pace)


@pytest.fixture
def fixity(workspace: Workspace, clock: Clock) -> Fixity:
    """The checks of an archive with three files, at a moment that tests choose."""
    testimony_id = record(workspace, "CL-002").testimony_id
    folder = workspace.path.parent / "more"
    workspace.attaching.add(testimony_id, [recording(folder / f"{tone}.wav", tone=tone) for tone in (300, 500)])
    return watched(workspace, clock)


def file_of(workspace: Workspace, code: str, place: int = 0) -> Path:
    return workspace.attaching.path_of(record(workspace, code).attachments[place])


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60] ^= 1
    path.write_bytes(data)


# --- history -------------------------------------------------------------------------------------------------------


def test_the_first_check_of_a_file_is_when_it_came(fixity: Fixity) -> None:
    (ingest,) = fixity.history()
    assert (ingest.cause, ingest.outcome, ingest.files) == (CheckCause.INGEST, CheckOutcome.SOUND, 3)
    assert not ingest.is_whole
    state = fixity.state()
    assert (state.files, state.never_checked, state.due, state.newest_whole) == (3, 0, 0, None)


def test_a_file_that_takes_the_place_of_another_is_checked_as_it_comes(workspace: Workspace, tmp_path: Path) -> None:
    held = record(workspace, "PE-001")
    workspace.attaching.replace(
        held.testimony_id, held.attachments[0].attachment_id, recording(tmp_path / "new.wav", tone=999)
    )
    assert workspace.fixity.history()[0].files == 2
    assert workspace.fixity.state().never_checked == 0


def test_what_is_checked_little_by_little_on_one_day_is_one_check(fixity: Fixity, clock: Clock) -> None:
    clock.now += timedelta(days=100)
    fixity.check_some(LONG, StopsAtFile(2))
    assert fixity.history()[0].files == 1
    fixity.check_some(LONG)
    clock.now += timedelta(days=100)
    fixity.check_some(LONG)
    assert [(each.cause, each.files) for each in fixity.history()] == [
        (CheckCause.SCHEDULED, 3),
        (CheckCause.SCHEDULED, 3),
        (CheckCause.INGEST, 3),
    ]
    assert len(fixity.history(limit=2)) == 2


def test_a_check_of_everything_is_written_down(fixity: Fixity, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    report = fixity.check()
    assert report.is_sound
    newest = fixity.state().newest_whole
    assert newest == fixity.history()[0]
    assert newest is not None
    assert (newest.cause, newest.outcome, newest.problems) == (CheckCause.ASKED, CheckOutcome.SOUND, 0)
    assert (newest.files, newest.bytes, newest.rows) == (report.files, report.bytes, report.rows)
    assert newest.started_at == clock.now.isoformat(timespec="seconds")


def test_damage_that_was_found_is_kept_until_it_is_mended(fixity: Fixity, workspace: Workspace, clock: Clock) -> None:
    file = file_of(workspace, "PE-001")
    whole = file.read_bytes()
    file_of(workspace, "CL-002").unlink()
    damage(file)
    assert len(fixity.check().problems) == 2
    first = fixity.moment()
    clock.now += timedelta(days=1)
    fixity.check()
    assert fixity.history()[0].outcome is CheckOutcome.DAMAGED
    assert fixity.history()[0].problems == 2
    found = {each.name: (each.outcome, each.since) for each in fixity.state().damaged}
    assert found == {
        "PE-001, PE-001.wav": (FileOutcome.ALTERED, first),
        "CL-002, 300.wav": (FileOutcome.MISSING, first),
    }
    file.write_bytes(whole)
    fixity.check()
    assert [each.name for each in fixity.state().damaged] == ["CL-002, 300.wav"]


def test_a_check_that_was_stopped_is_none(fixity: Fixity) -> None:
    before = fixity.history()
    with pytest.raises(Cancelled):
        fixity.check(Stops())
    assert fixity.history() == before


def test_undo_knows_nothing_of_checks(fixity: Fixity, workspace: Workspace) -> None:
    undo = workspace.undo_state
    fixity.check()
    assert workspace.undo_state == undo
    workspace.undo()  # the files that were added: what was seen of them does no harm
    assert fixity.state().files == 1
    assert fixity.check().is_sound


def test_a_reader_checks_and_writes_nothing_down(tmp_path: Path) -> None:
    with opened(small_archive(tmp_path / "archive"), read_only=True) as workspace:
        before = workspace.fixity.history()
        assert workspace.fixity.check().is_sound
        assert workspace.fixity.check_some(LONG).is_done
        assert workspace.fixity.history() == before


def test_verifying_a_closed_archive_is_written_down(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    assert workspaces().verify(path).is_sound
    with opened(path) as workspace:
        assert [each.cause for each in workspace.fixity.history()] == [CheckCause.ASKED, CheckCause.INGEST]
        assert workspaces().verify(path).is_sound  # while another holds it: told, not written down
        assert len(workspace.fixity.history()) == 2


def test_nothing_is_written_into_a_damaged_database(workspace: Workspace, fixity: Fixity) -> None:
    with workspace._folder.database.unmanaged() as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM person WHERE name = 'Rosa Quispe'")
        connection.execute("PRAGMA foreign_keys=ON")
    before = fixity.history()
    assert not fixity.check().is_sound
    assert fixity.history() == before


# --- schedule ------------------------------------------------------------------------------------------------------


def test_what_was_checked_is_due_again_after_ninety_days(fixity: Fixity, clock: Clock) -> None:
    assert fixity.check_some(LONG).rows > 50  # their first check; the files had theirs when they came
    assert fixity.check_some(LONG) == SomeChecked(0, 0, 0, (), is_done=True)
    clock.now += timedelta(days=91)
    assert fixity.state().due == 3
    done = fixity.check_some(LONG)
    assert (done.files, done.rows > 50, done.problems, done.is_done) == (3, True, (), True)
    assert fixity.state().due == 0
    assert fixity.history()[0].cause is CheckCause.SCHEDULED


def test_a_clock_that_went_back_makes_everything_due(fixity: Fixity, clock: Clock) -> None:
    clock.now -= timedelta(days=400)
    assert fixity.state().due == 3
    assert fixity.check_some(LONG).files == 3
    assert fixity.state().due == 0


def test_files_that_were_looked_at_longest_ago_come_first(fixity: Fixity, workspace: Workspace, clock: Clock) -> None:
    clock.now += timedelta(days=91)
    fixity.check_some(LONG, StopsAtFile(2))
    first = {each.name for each in looked_at(workspace, clock)}
    assert len(first) == 1
    clock.now += timedelta(days=1)
    assert fixity.check_some(LONG).files == 2
    clock.now += timedelta(days=90)
    fixity.check_some(LONG, StopsAtFile(2))
    assert {each.name for each in looked_at(workspace, clock)} == first


def looked_at(workspace: Workspace, clock: Clock) -> list[FileFixity]:
    with workspace._folder.database.read() as connection:
        return [each for each in read_fixity(connection) if each.checked_at == clock.now.isoformat(timespec="seconds")]


def test_there_may_be_no_time_for_a_single_file(fixity: Fixity, clock: Clock) -> None:
    clock.now += timedelta(days=91)
    before = fixity.history()
    done = fixity.check_some(0)
    assert (done.files, done.is_done) == (0, False)
    assert fixity.history()[1:] == before  # of the rows, which take no time


def test_checks_in_idle_time_are_slow_and_go_on_within_a_file(workspace: Workspace, clock: Clock) -> None:
    size = file_of(workspace, "PE-001").stat().st_size
    slow = watched(workspace, clock, pace=size * 10)  # a tenth of a second for the file
    clock.now += timedelta(days=91)
    assert slow.check_some(0.02).files == 0
    assert slow.check_some(LONG).files == 1


def test_damage_is_told_by_the_check_that_finds_it_and_not_again(
    fixity: Fixity, workspace: Workspace, clock: Clock
) -> None:
    damage(file_of(workspace, "PE-001"))
    clock.now += timedelta(days=91)
    (found,) = fixity.check_some(LONG).problems
    assert (found.kind, found.where) == ("altered-file", "PE-001, PE-001.wav")
    assert fixity.history()[0].outcome is CheckOutcome.DAMAGED
    clock.now += timedelta(days=91)
    assert fixity.check_some(LONG).problems == ()
    assert [each.name for each in fixity.state().damaged] == ["PE-001, PE-001.wav"]


def test_rows_are_checked_in_idle_time_as_well(workspace: Workspace, clock: Clock) -> None:
    path = workspace.path
    workspace.close()
    alter_rows(path, "UPDATE passage SET text = '?' WHERE id = 2")
    with opened(path) as again:
        fixity = watched(again, clock)
        (found,) = fixity.check_some(LONG).problems
        assert (found.kind, found.where) == ("row", "PE-001, passage 2 (es)")
        assert fixity.history()[0].outcome is CheckOutcome.DAMAGED
        assert fixity.check_some(LONG).rows == 0  # until they are due again


def test_files_that_a_backup_misses_are_looked_at_at_once_and_told_once(fixity: Fixity, workspace: Workspace) -> None:
    missing = file_of(workspace, "PE-001")
    missing.unlink()
    missed = workspace.backing_up.missed(workspace.backing_up.make(BackupReason.ASKED))
    assert missed == {missing.name}
    (found,) = fixity.check_files(missed)
    assert (found.kind, found.sha256) == ("missing-file", missing.name)
    assert [each.outcome for each in fixity.state().damaged] == [FileOutcome.MISSING]
    assert fixity.check_files(missed) == ()
    assert fixity.check_files(frozenset()) == ()


def test_rows_are_looked_at_at_once_when_a_backup_finds_some_damaged(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    alter_rows(path, "UPDATE passage SET text = '?' WHERE id = 2")
    with opened(path, read_only=True) as reading:
        before = reading.fixity.history()
        assert [each.where for each in reading.fixity.check_rows()] == ["PE-001, passage 2 (es)"]
        assert reading.fixity.history() == before, "who only reads writes nothing down"
    with opened(path) as again:
        assert [each.where for each in again.fixity.check_rows()] == ["PE-001, passage 2 (es)"]
        assert again.fixity.history()[0].outcome is CheckOutcome.DAMAGED


def test_a_reader_that_looks_at_files_writes_nothing_down(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    with workspaces().open(path, read_only=True) as workspace:
        missing = file_of(workspace, "PE-001")
        missing.unlink()
        before = workspace.fixity.history()
        assert [each.sha256 for each in workspace.fixity.check_files({missing.name})] == [missing.name]
        assert workspace.fixity.history() == before
