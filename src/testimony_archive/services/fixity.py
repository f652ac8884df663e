"""Fixity checks of an archive: made, written down, and made again when they are due."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.fixity import (
    CheckCause,
    CheckOutcome,
    FileFixity,
    FileOutcome,
    FixityCheck,
    FixityState,
    is_due,
)
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.row_damage import RowDamage
from testimony_archive.media.gradual_hashing import GradualHash
from testimony_archive.media.hashing import is_sha256
from testimony_archive.media.store import MediaStore
from testimony_archive.services.checking_files import SeenFile, look_at
from testimony_archive.services.damage import Damage, VerifyReport
from testimony_archive.services.keeping import Keeping
from testimony_archive.services.verifying import row_damages
from testimony_archive.storage.damaged_rows import count_checked_rows, reading_damaged_text
from testimony_archive.storage.fixity_rows import (
    note_check,
    note_files,
    read_checks,
    read_fixity,
    read_lost,
    read_newest_whole,
    read_rows_checked_at,
)
from testimony_archive.storage.folder import ArchiveFolder

PACE: Final = 8 << 20
"""Bytes a second that checks in idle time read at most: nobody is to hear the disk."""
_REST_SECONDS: Final = 0.05  # between two looks at whether to go on


@dataclass(frozen=True, slots=True)
class SomeChecked:
    """What was checked of what was due: files and their bytes, rows of the database, what was found that was not known
    before, and whether nothing is due any more."""

    files: int
    bytes: int
    rows: int
    problems: tuple[Damage, ...]
    is_done: bool


class Fixity:
    """Checks one archive, and keeps the history of that.

    Args:
        folder: the archive.
        keeping: verifies it.
        media: its files.
        now: tells the moment.
        pace: bytes a second that checks in idle time may read.
    """

    def __init__(
        self,
        folder: ArchiveFolder,
        keeping: Keeping,
        media: MediaStore,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        pace: int = PACE,
    ) -> None:
        self._folder = folder
        self._keeping = keeping
        self._media = media
        self._now = now
        self._pace = _Pace(pace)
        self._hash = GradualHash(self._pace.read)

    def check(self, progress: Progress | None = None, cause: CheckCause = CheckCause.ASKED) -> VerifyReport:
        """Verify everything and write down what was found, where that can be written.

        Raises:
            Cancelled: somebody asked to stop; nothing is written down.
        """
        started = self.moment()
        report = self._keeping.verify(progress)
        self.note(report, started, cause)
        return report

    def moment(self) -> str:
        """Now, as the history writes it (ISO 8601, UTC, to the second)."""
        return self._now().astimezone(UTC).isoformat(timespec="seconds")

    def note(self, report: VerifyReport, started_at: str, cause: CheckCause = CheckCause.ASKED) -> bool:
        """Write down what a check of everything found; gives whether that could be done.

        Nothing is written into an archive that is only read, or whose database is damaged: it would have to be
        repaired first, and every write may make that harder.
        """
        if self._folder.read_only or any(each.kind == "database" for each in report.problems):
            return False
        ended_at = self.moment()
        with self._folder.database.write() as connection:
            note_files(connection, report.seen, ended_at)
            note_check(
                connection,
                FixityCheck(
                    started_at=started_at,
                    ended_at=ended_at,
                    cause=cause,
                    outcome=CheckOutcome.SOUND if report.is_sound else CheckOutcome.DAMAGED,
                    files=report.files,
                    bytes=report.bytes,
                    rows=report.rows,
                    problems=len(report.damages),
                    is_whole=True,
                ),
            )
        return True

    def check_some(self, seconds: float, progress: Progress | None = None) -> SomeChecked:
        """Check what is due, for so many seconds at most and slowly: all rows of the database, then the files that were
        looked at longest ago.

        Whoever asks to stop is given what was checked until then. The next call goes on where this one stopped, within
        a file as well; rows are read in one go, as that takes seconds. In an archive that is only read nothing is due:
        nobody could write down that it was done.
        """
        if self._folder.read_only:
            return SomeChecked(0, 0, 0, (), is_done=True)
        with self._folder.database.read() as connection:
            files = [each for each in read_fixity(connection) if is_sha256(each.sha256)]  # else the row is damaged
            due = [each for each in files if is_due(each.checked_at, self._now())]
            lost = read_lost(connection)
            rows_due = is_due(read_rows_checked_at(connection), self._now())
        started = self.moment()
        seen: dict[FileFixity, SeenFile] = {}
        rows = 0
        of_rows: tuple[Damage, ...] = ()
        self._pace.start(seconds, progress or NoProgress())
        with suppress(_TimeIsUp, Cancelled):
            if rows_due:
                rows, of_rows = self._check_rows(self._pace)
                rows_due = False
            for each in due:
                self._pace.read(0)
                path = self._media.path_of(each.sha256)
                seen[each] = look_at(path, each.sha256, each.bytes, lost, self._hash.hash)
        self._note_some(seen, rows, of_rows, started)
        return SomeChecked(
            files=len(seen),
            bytes=_sound_bytes(seen),
            rows=rows,
            problems=(*of_rows, *_found_anew(seen)),
            is_done=len(seen) == len(due) and not rows_due,
        )

    def check_files(self, wanted: Collection[str], progress: Progress | None = None) -> tuple[Damage, ...]:
        """Look at once at some files, by their SHA-256, because there is reason to; gives what was found that was not
        known before. It is written down where that can be.

        Raises:
            Cancelled: somebody asked to stop; nothing is written down.
        """
        watch = progress or NoProgress()
        with self._folder.database.read() as connection:
            files = [each for each in read_fixity(connection) if each.sha256 in wanted and is_sha256(each.sha256)]
            lost = read_lost(connection)
        started = self.moment()
        seen: dict[FileFixity, SeenFile] = {}
        for done, each in enumerate(files):
            watch.advance(done, len(files), "files")
            seen[each] = look_at(self._media.path_of(each.sha256), each.sha256, each.bytes, lost)
        if not self._folder.read_only:
            self._note_some(seen, 0, (), started)
        return _found_anew(seen)

    def check_rows(self, progress: Progress | None = None) -> tuple[Damage, ...]:
        """Look at once at every row of the database, because there is reason to; gives what was found. It is written
        down where that can be.

        Raises:
            Cancelled: somebody asked to stop; nothing is written down.
        """
        started = self.moment()
        rows, found = self._check_rows(progress or NoProgress())
        if not self._folder.read_only:
            self._note_some({}, rows, found, started)
        return found

    def history(self, limit: int = 100) -> tuple[FixityCheck, ...]:
        """The newest checks, the newest first."""
        with self._folder.database.read() as connection:
            return read_checks(connection, limit)

    def state(self) -> FixityState:
        """How far the files are checked, and what was found."""
        with self._folder.database.read() as connection:
            files = read_fixity(connection)
            newest = read_newest_whole(connection)
        return FixityState(
            files=len(files),
            never_checked=sum(not each.checked_at for each in files),
            due=sum(is_due(each.checked_at, self._now()) for each in files),
            newest_whole=newest,
            damaged=tuple(each for each in files if each.outcome.is_damage),
            lost=tuple(each for each in files if each.outcome is FileOutcome.LOST),
        )

    def _check_rows(self, progress: Progress) -> tuple[int, tuple[Damage, ...]]:
        """How many rows were looked at, and what is wrong with them."""
        with self._folder.database.read(progress) as connection, reading_damaged_text(connection):
            total = count_checked_rows(connection)
            return total, tuple(row_damages(connection, progress))

    def _note_some(
        self, seen: Mapping[FileFixity, SeenFile], rows: int, of_rows: tuple[Damage, ...], started_at: str
    ) -> None:
        unreadable = any(each.row is not None and each.row.kind is RowDamage.UNREADABLE for each in of_rows)
        if unreadable or not (seen or rows):
            return
        moment = self.moment()
        problems = len(of_rows) + sum(file.outcome.is_damage for file in seen.values())
        with self._folder.database.write() as connection:
            note_files(connection, {each.sha256: file.outcome for each, file in seen.items()}, moment)
            note_check(
                connection,
                FixityCheck(
                    started_at=started_at,
                    ended_at=moment,
                    cause=CheckCause.SCHEDULED,
                    outcome=CheckOutcome.DAMAGED if problems else CheckOutcome.SOUND,
                    files=len(seen),
                    bytes=_sound_bytes(seen),
                    rows=rows,
                    problems=problems,
                ),
            )


def _found_anew(seen: Mapping[FileFixity, SeenFile]) -> tuple[Damage, ...]:
    found = [file.damage(each.name, each.sha256) for each, file in seen.items() if file.outcome is not each.outcome]
    return tuple(each for each in found if each is not None)


def _sound_bytes(seen: Mapping[FileFixity, SeenFile]) -> int:
    return sum(each.bytes for each, file in seen.items() if file.outcome is FileOutcome.SOUND)


class _TimeIsUp(Exception):
    """There is no time for more: an end, no error."""


class _Pace:
    """Holds reading back to some bytes a second, and ends it when its time is up or somebody asks to stop. To the
    database it is a `Progress`."""

    def __init__(self, bytes_a_second: int) -> None:
        self._bytes_a_second = bytes_a_second
        self._progress: Progress = NoProgress()
        self._end = self._ready = 0.0

    def start(self, seconds: float, progress: Progress) -> None:
        """Begin to count."""
        self._progress = progress
        self._ready = time.monotonic()
        self._end = self._ready + seconds

    def advance(self, done: int, total: int, what: str) -> None:
        """The database was read a little further."""
        self._progress.advance(done, total, what)

    def read(self, count: int) -> None:
        """So many bytes were read: wait until more may be.

        Raises:
            Cancelled: somebody asked to stop. _TimeIsUp: there is no time for more.
        """
        self._ready = max(self._ready, time.monotonic() - _REST_SECONDS) + count / self._bytes_a_second
        while True:
            self._progress.advance(0, 0, "files")
            now = time.monotonic()
            if now >= self._end:
                raise _TimeIsUp
            if now >= self._ready:
                return
            time.sleep(min(self._ready - now, _REST_SECONDS))
