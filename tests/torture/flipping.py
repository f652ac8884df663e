"""Damages the files of an archive as disks do, one place at a time, and looks whether `verify` finds it.

Whatever it does not find has to be harmless: every value of every table then reads exactly as before.
The long form: ``python -m tests.torture.flipping --flips 3000`` (``make torture``).
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import random
import re
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import ArchiveError
from testimony_archive.storage.folder import held
from tests.factories import workspaces

PAGE: Final = 4096
SECTOR: Final = 512
_SPARE: Final = re.compile(r"(passage|record|quote)_index_(data|idx|docsize|config)")
"""What FTS5 notes for itself beside what it answers."""
_LONGEST_CUT: Final = 65_536


@dataclass(frozen=True, slots=True)
class Change:
    """Other content for a file, from an offset on; None cuts the file off there."""

    offset: int
    content: bytes | None


Damaging = Callable[[bytes, random.Random], list[Change]]


def flipped_byte(data: bytes, chance: random.Random) -> list[Change]:
    """One byte is another one."""
    offset = chance.randrange(len(data))
    return [Change(offset, bytes([data[offset] ^ chance.randint(1, 255)]))]


def flipped_bit(data: bytes, chance: random.Random) -> list[Change]:
    """One bit is another one."""
    offset = chance.randrange(len(data))
    return [Change(offset, bytes([data[offset] ^ 1 << chance.randrange(8)]))]


def zeroed_sector(data: bytes, chance: random.Random) -> list[Change]:
    """A sector of the disk is zeros."""
    start = chance.randrange(len(data) // SECTOR + 1) * SECTOR
    return [Change(start, bytes(len(data[start : start + SECTOR])))]


def swapped_pages(data: bytes, chance: random.Random) -> list[Change]:
    """Two pages have changed places."""
    one, other = (chance.randrange(max(len(data) // PAGE, 1)) * PAGE for _ in range(2))
    return [Change(one, data[other : other + PAGE]), Change(other, data[one : one + PAGE])]


def cut_end(data: bytes, chance: random.Random) -> list[Change]:
    """The end is missing."""
    return [Change(len(data) - chance.randint(1, min(_LONGEST_CUT, len(data))), None)]


DAMAGING: Final[dict[str, Damaging]] = {
    "byte": flipped_byte,
    "bit": flipped_bit,
    "sector": zeroed_sector,
    "pages": swapped_pages,
    "end": cut_end,
}
KINDS: Final = (*(("database", how) for how in DAMAGING), *(("media", how) for how in DAMAGING if how != "pages"))


class Target:
    """An archive that is closed, kept as it is between two damages; `archive` is a copy that nobody else needs."""

    def __init__(self, archive: Path) -> None:
        self.archive = archive
        assert workspaces().verify(archive).problems == ()
        self._database = archive / "archive.db"
        self._files = sorted(each for each in (archive / "media").rglob("*") if each.is_file())
        self._kept = {each: each.read_bytes() for each in (self._database, *self._files)}
        self._values = self._dump()

    def damage(self, where: str, how: str, chance: random.Random) -> str:
        """Damage a file, and put it right again; gives “found”, “harmless” where all reads as before, or “spare”
        where FTS5 notes something else for itself and all that the catalogue holds and the index answers is as before.

        Raises:
            AssertionError: something reads otherwise than before, and was not found.
        """
        file = self._database if where == "database" else chance.choice(self._files)
        changes = DAMAGING[how](self._kept[file], chance)
        with self._changed(file, changes) as differs:
            if self._is_found():
                return "found"
            assert where == "database" or not differs, f"{file.name}: {changes}"
            read = self._dump()
            other = [each for each in self._values if read.get(each) != self._values[each]]
            assert all(_SPARE.fullmatch(each) for each in other), f"{other} at {[each.offset for each in changes]}"
            return "spare" if other else "harmless"

    @contextlib.contextmanager
    def _changed(self, file: Path, changes: list[Change]) -> Iterator[bool]:
        with file.open("rb+") as opened:
            for each in changes:
                opened.seek(each.offset)
                if each.content is None:
                    opened.truncate()
                else:
                    opened.write(each.content)
        written = file.stat()
        kept = self._kept[file]
        differs = any(each.content is None or not kept.startswith(each.content, each.offset) for each in changes)
        try:
            yield differs
        finally:
            self._put_right(file, changes, written.st_mtime_ns)

    def _put_right(self, file: Path, changes: list[Change], written: int) -> None:
        for ending in ("-wal", "-shm"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
        if file.stat().st_mtime_ns != written:
            file.write_bytes(self._kept[file])  # it was mended when it was opened
            return
        with file.open("rb+") as opened:
            for each in changes:
                end = len(self._kept[file]) if each.content is None else each.offset + len(each.content)
                opened.seek(each.offset)
                opened.write(self._kept[file][each.offset : end])

    def _is_found(self) -> bool:
        try:
            with held(self.archive):  # so that the check is not written down
                return bool(workspaces().verify(self.archive).problems)
        except ArchiveError:  # it cannot be opened, and the message says so
            return True

    def _dump(self) -> dict[str, str]:
        """A digest of all values of each table, in the order in which the file gives them."""
        with contextlib.closing(sqlite.connect(str(self._database))) as connection:
            connection.text_factory = bytes
            schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
            header = [connection.execute(f"PRAGMA {each}").fetchone() for each in ("user_version", "application_id")]
            values = {"": repr((schema, header))}
            for kind, name, _, sql in schema:
                if kind == b"table" and not sql.startswith(b"CREATE VIRTUAL"):
                    digest = hashlib.blake2b()
                    for row in connection.execute(f"SELECT * FROM {name.decode()}"):
                        digest.update(repr(row).encode())
                    values[name.decode()] = digest.hexdigest()
                elif kind == b"table":
                    values[name.decode()] = _answers(connection, name.decode())
            return values


def _answers(connection: sqlite.Connection, index: str) -> str:
    """A digest of all that an index answers: each term with its rows and places, and how long each row is."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.answers USING fts5vocab('main', '{index}', 'instance')")
    digest = hashlib.blake2b(repr(connection.execute(f"SELECT id, sz FROM {index}_docsize").fetchall()).encode())
    for row in connection.execute("SELECT * FROM temp.answers").fetchall():
        digest.update(repr(row).encode())
    connection.execute("DROP TABLE temp.answers")
    return digest.hexdigest()


def main() -> int:
    """Damage again and again, each kind in turn; gives 1 where anything was neither found nor harmless."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.flipping")
    parser.add_argument("--flips", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--archive", type=Path, help="damage a copy of this archive instead of the sample's")
    parser.add_argument("--only", action="append", help="only this, such as database-byte; may be repeated")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    began = time.monotonic()
    seen: Counter[tuple[str, str, str]] = Counter()
    kinds = [each for each in KINDS if not asked.only or "-".join(each) in asked.only]
    with tempfile.TemporaryDirectory(prefix="testimony-archive-flipping-") as scratch:
        archive = Path(scratch) / "archive"
        if asked.archive is None:
            workspaces().sample(archive).close()
        else:
            shutil.copytree(asked.archive, archive)
        target = Target(archive)
        for number in range(asked.flips):
            where, how = kinds[number % len(kinds)]
            try:
                outcome = target.damage(where, how, chance)
            except Exception:  # noqa: BLE001 - whatever it is, it is told and counted
                outcome = "missed"
                print(f"--- {where} {how}, number {number}: {traceback.format_exc(-3)}", flush=True)
            seen[where, how, outcome] += 1
    outcomes = ("found", "harmless", "spare", "missed")
    print(f"{'damage':<18}" + "".join(f"{each:>10}" for each in outcomes))
    for kind in kinds:
        print(f"{' '.join(kind):<18}" + "".join(f"{seen[(*kind, each)]:>10}" for each in outcomes))
    print(f"{seen.total()} damages, {(time.monotonic() - began) / 60:.1f} minutes, seed {asked.seed}")
    return int(any(outcome == "missed" for *_, outcome in seen))


if __name__ == "__main__":
    sys.exit(main())
