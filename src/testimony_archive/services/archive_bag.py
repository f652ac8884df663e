"""A whole archive as a bag (BagIt, RFC 8493), for its owner: to be kept for long, and read without this program.

The database and every file are in it as they are, so that the archive comes back from it without loss; beside them all
records and transcripts as open text, and the description of the database.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from testimony_archive.config.resources import database_document
from testimony_archive.domain.bag_errors import BadBag
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.domain.records import Passage, Testimony, Transcript
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.bag_form import BagKind, SafeNames
from testimony_archive.exchange.bag_reading import Bag, open_bag
from testimony_archive.exchange.bag_writing import BagWriter, new_bag
from testimony_archive.media.store import MediaStore
from testimony_archive.media.syncing import Syncing
from testimony_archive.publish.wording import wording_in
from testimony_archive.services.bagged_transcripts import transcript_files
from testimony_archive.services.composing import transcript_heading
from testimony_archive.services.record_json import record_json
from testimony_archive.storage.backup import back_up
from testimony_archive.storage.counts import read_codes, read_files
from testimony_archive.storage.damaged_rows import reading_damaged_text
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.failures import explained
from testimony_archive.storage.fixity_rows import read_lost
from testimony_archive.storage.folder import ArchiveFolder, filling, require_outside
from testimony_archive.storage.harmed_rows import count_harmed_rows
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.packing import check_database
from testimony_archive.storage.testimonies import read_passages, read_quotes, read_testimonies
from testimony_archive.storage.vocabulary_writes import read_setting

_DATABASE: Final = "archive.db"
_SCHEMA_LABEL: Final = "Testimony-Archive-Schema"
_MEDIA: Final = re.compile(r"media/([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})")
_AT_ONCE: Final = 200  # testimonies read together
_DESCRIPTIONS: Final = ("DATA-DICTIONARY.md", "schema/schema.sql")
_README: Final = """\
{name}
A whole archive of testimonies, {date}. Names that were promised a pseudonym stand in it: it is for its owner.

This folder is a bag (BagIt, RFC 8493): manifest-sha256.txt and manifest-sha512.txt, beside the folder data, list every
file in it with its checksum. "sha256sum --check manifest-sha256.txt" tells whether all of it is unharmed.

archive.db          the catalogue, with the search index and the log of changes: an SQLite 3 database, described in
                    database/DATA-DICTIONARY.md and database/schema.sql
media/              every file once, under the SHA-256 of its content
files.csv           which testimony has which file, under which name; comma-separated values (RFC 4180) in UTF-8
testimonies/CODE/   the same once more, to be read without a database:
  testimony.json            the whole record with people, consent, access, files, transcripts and quotes, by the names
                            of the data dictionary; JSON (RFC 8259) in UTF-8
  transcript_LANGUAGE.txt   the words as text in UTF-8
  transcript_LANGUAGE.vtt   as subtitles (WebVTT), where it is known when each passage begins

The program Testimony Archive brings the archive back: testimony-archive restore THIS-FOLDER NEW-FOLDER
"""
_HARM: Final = """
When this bag was made, its database was damaged already: rows that were not as they had been written, or gone:
{damaged}; rows that referred to one that was gone: {referring}. They stand in archive.db as they were then. Testimonies
that could not be read for that, and are missing from testimonies/ and files.csv: {left_out}.
"""
_OF_DAMAGE: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reading a record can end in where a row of it is damaged: that can read as anything."""


@dataclass(frozen=True, slots=True)
class BagReport:
    """A bag that was written and read back: where it is, how many files its payload has, their bytes, and how many rows
    of its database were damaged already."""

    path: Path
    files: int
    bytes: int
    harmed: HarmedRows


class ArchiveBag:
    """Writes one archive into bags."""

    def __init__(self, folder: ArchiveFolder, media: MediaStore, name: str, today: Callable[[], date]) -> None:
        """Write the archive called `name`; `today` tells the day that bags are dated."""
        self._folder = folder
        self._media = media
        self._name = name
        self._today = today

    def write(self, destination: Path, progress: Progress | None = None, *, replaces: bool = False) -> BagReport:
        """Write the whole archive, as it is at one moment, into a bag, read back before it appears under its name.
        Files that were given up as lost are left out; damaged rows go into its database as they are, and are counted.

        Args:
            destination: the bag's folder, new or empty; with `replaces` also an earlier bag of an archive.
            progress: told after each file and each testimony.
            replaces: whether it may take the place of an earlier one, which stays until the new one is complete.

        Raises:
            BackupThere: there is one already, and it is not to be replaced. FolderInTheWay: something else is there.
            PlaceWithinArchive: it would lie within the archive.
            ArchiveDamaged, RecordingMissing, RecordingAltered: the archive itself is not sound.
            NoPermission, DiskFull, DiskTrouble, Cancelled. In each of these cases `destination` is as it was.
        """
        watch = progress or NoProgress()
        checked: list[Bag] = []
        with explained(destination):
            require_outside(self._folder.path, destination)
            destination.resolve().parent.mkdir(parents=True, exist_ok=True)
        with self._folder.database.read() as connection:
            uuid = read_setting(connection, "archive_uuid") or ""
        facts = {
            "External-Identifier": uuid,
            "External-Description": f"{self._name}: a whole archive of testimonies",
            _SCHEMA_LABEL: str(known_schema()),
        }
        with new_bag(
            destination,
            BagKind.ARCHIVE,
            facts,
            Syncing(),
            made_on=self._today(),
            replaces=replaces,
            check=lambda folder: checked.append(_read_back(folder, watch)),
        ) as bag:
            harmed = self._fill(bag, destination, watch)
        return BagReport(destination, len(checked[0].payload), checked[0].size, harmed)

    def _fill(self, bag: BagWriter, destination: Path, progress: Progress) -> HarmedRows:
        for each in _DESCRIPTIONS:
            bag.add_text(f"database/{Path(each).name}", database_document(each).read_text(encoding="utf-8"))
        place = bag.place_of(_DATABASE)
        back_up(self._folder.database, place, progress, part_of=destination)
        snapshot = Database(place, read_only=True)  # all else is told of the same moment
        try:
            harmed = count_harmed_rows(snapshot, progress)
            with snapshot.read() as connection, ExitStack() as stack:
                if harmed.is_any:
                    stack.enter_context(reading_damaged_text(connection))
                self._add_files(bag, connection, progress)
                left_out = self._add_records(bag, connection, _OF_DAMAGE if harmed.is_any else (), progress)
        finally:
            snapshot.close()
        bag.add_written(_DATABASE, lambda _bytes: progress.advance(0, 0, "database"))
        numbers = {"damaged": harmed.damaged, "referring": harmed.referring, "left_out": left_out}
        harm = _HARM.format(**numbers) if harmed.is_any else ""
        bag.add_text("README.txt", _README.format(name=self._name, date=self._today()) + harm)
        return harmed

    def _add_files(self, bag: BagWriter, connection: Connection, progress: Progress) -> None:
        names = {sha256: f"{code}, {name}" for sha256, _, name, code in read_files(connection)}
        lost = read_lost(connection)
        for done, (sha256, name) in enumerate(names.items()):

            def say(_bytes: int, done: int = done) -> None:
                progress.advance(done, len(names), "files")

            try:
                found = bag.add_file(_member(sha256), self._media.path_of(sha256), say)
            except FileNotThere as error:
                if sha256 in lost:
                    continue
                raise RecordingMissing(name=name) from error
            if found != sha256:
                raise RecordingAltered(name=name)

    def _add_records(
        self, bag: BagWriter, connection: Connection, passing_over: tuple[type[Exception], ...], progress: Progress
    ) -> int:
        """Add the records, passing over those at which there are such errors; gives how many these are."""
        folders, files, added = SafeNames(), io.StringIO(), 0
        table = csv.writer(files)
        table.writerow(_COLUMNS)
        ids, lost = [*read_codes(connection).values()], read_lost(connection)
        for first in range(0, len(ids), _AT_ONCE):
            some = _read_testimonies(connection, ids[first : first + _AT_ONCE], passing_over)
            for place, testimony in enumerate(some, first):
                progress.advance(place, len(ids), "testimonies")
                # All of a record is made before any of it is added: a bag with a part of a file in it is none.
                rows: Sequence[Sequence[str]] = ()
                content: Mapping[str, bytes] = {}
                with suppress(*passing_over):
                    rows = [[guarded(str(each)) for each in row] for row in _rows_of(testimony)]
                    content = self._files_of(testimony, connection, lost)
                if content:
                    folder = f"testimonies/{folders.name(testimony.code)}"
                    for name, each in content.items():
                        bag.add_bytes(f"{folder}/{name}", each)
                    table.writerows(rows)
                    added += 1
        bag.add_text("files.csv", files.getvalue())
        return len(ids) - added

    def _files_of(self, testimony: Testimony, connection: Connection, lost: Mapping[str, str]) -> Mapping[str, bytes]:
        """The record of a testimony and its transcripts as files, by their names."""
        passages: Mapping[int, Sequence[Passage]] = {
            each.transcript_id: read_passages(connection, each.transcript_id) for each in testimony.transcripts
        }
        quotes = read_quotes(connection, testimony_id=testimony.testimony_id)
        record = json.dumps(record_json(testimony, passages, quotes, lost), ensure_ascii=False, indent=1)
        files, names = {"testimony.json": f"{record}\n".encode("utf-8", "replace")}, SafeNames()
        for each in testimony.transcripts:
            files.update(transcript_files(names, self._as_text(testimony, each, passages[each.transcript_id])))
        return files

    def _as_text(self, testimony: Testimony, transcript: Transcript, passages: Sequence[Passage]) -> LeavingTranscript:
        """All of a transcript: it stays with the owner of the archive, so nothing is decided and nobody hidden."""
        heading = transcript_heading(transcript, wording_in("en"), "en")
        people = ", ".join(each.person.name for each in testimony.interviewees)
        return LeavingTranscript(
            code=testimony.code,
            title=testimony.title or testimony.code,
            about=(people, f"{heading}."),
            language=transcript.language,
            words_in="en",
            author=self._name,
            made_on=self._today(),
            passages=tuple(
                LeavingPassage(each.speaker, each.text, each.start_ms, each.end_ms, each.part_number)
                for each in passages
            ),
        )


def _read_testimonies(
    connection: Connection, ids: Sequence[int], passing_over: tuple[type[Exception], ...]
) -> Sequence[Testimony]:
    """Testimonies, but for those at which there are such errors."""
    with suppress(*passing_over):
        return read_testimonies(connection, ids)
    found: list[Testimony] = []
    for each in ids:
        with suppress(*passing_over):
            found += read_testimonies(connection, [each])
    return found


def restore_bag(path: Path, archive: Path, progress: Progress) -> None:
    """Bring an archive back from a bag into a new or empty folder; every file of the bag is checked on the way.

    Raises:
        BadBag: it is no bag of an archive, not whole, damaged, or of a newer version. BadBackup: its database cannot be
            used. FileNotThere: there is no bag. ArchiveExists: something is in the folder.
        NoPermission, DiskFull, DiskTrouble, Cancelled. In each of these cases there is no archive in the folder.
    """
    bag = open_bag(path)
    _require_archive(bag)
    with filling(archive) as database, explained(archive):
        with Syncing() as syncing:
            for done, name in enumerate(bag.payload):
                target = database if name == _DATABASE else archive / name if _MEDIA.fullmatch(name) else None
                _copy(bag, name, target, partial(progress.advance, done, len(bag.payload), "files"))
                if target is not None:
                    syncing.add(target)
            syncing.wait()
        check_database(database, path)


def _require_archive(bag: Bag) -> None:
    if bag.kind != BagKind.ARCHIVE or _DATABASE not in bag.payload:
        raise BadBag(path=bag.path, detail=QT_TRANSLATE_NOOP("Detail", "it is no bag of a whole archive"))
    schema = bag.info.get(_SCHEMA_LABEL, "")
    if not schema.isdecimal() or int(schema) > known_schema():
        raise BadBag(path=bag.path, detail=QT_TRANSLATE_NOOP("Detail", "a newer version of the program made it"))
    for name, file in bag.payload.items():
        if name.startswith("media/") and (not _MEDIA.fullmatch(name) or file.checksums[0] != name.rpartition("/")[2]):
            raise BadBag(
                path=bag.path,
                detail=QT_TRANSLATE_NOOP("Detail", "it holds {member}, which is no part of an archive"),
                member=name,
            )


def _copy(bag: Bag, name: str, target: Path | None, say: Callable[[], None]) -> None:
    """Copy a file out of a bag, checked; without a target it is checked alone."""
    say()
    if target is None:
        bag.read(name, lambda _chunk: say())
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:

        def take(chunk: bytes) -> None:
            file.write(chunk)
            say()

        bag.read(name, take)


def _read_back(folder: Path, progress: Progress) -> Bag:
    bag = open_bag(folder)
    for done, name in enumerate(bag.payload):
        _copy(bag, name, None, partial(progress.advance, done, len(bag.payload), "files"))
    return bag


def _member(sha256: str) -> str:
    return f"media/{sha256[:2]}/{sha256[2:4]}/{sha256}"


_COLUMNS: Final = (
    *("file", "code", "name", "kind", "label", "language", "part_number", "media_type", "bytes", "duration_ms"),
    "replaced_at",
)


def _rows_of(testimony: Testimony) -> Iterator[tuple[object, ...]]:
    """The files of a testimony with the columns of ``files.csv``; earlier versions tell when they were replaced."""
    for each in testimony.attachments:
        facts = (each.kind.value, each.label, each.language, each.part_number)
        yield (
            *(_member(each.sha256), testimony.code, each.original_name, *facts),
            *(each.media_type, each.bytes, each.duration_ms or "", ""),
        )
        for one in each.versions:
            yield (
                *(_member(one.sha256), testimony.code, one.original_name, *facts),
                *(one.media_type, one.bytes, one.duration_ms or "", one.replaced_at),
            )
