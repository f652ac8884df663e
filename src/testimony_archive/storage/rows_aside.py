"""Damaged rows set aside: how they read, as a line of JSON each (https://jsonlines.org), before anything else takes
their place."""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.config.durable import make_folder, sync_folder
from testimony_archive.domain.row_damage import DamagedRow, RowId
from testimony_archive.storage.failures import explained
from testimony_archive.storage.row_checksums import key_of, read_recorded
from testimony_archive.storage.row_repair import read_row

ROWS: Final = "rows.jsonl"


class RowsAside:
    """Writes how damaged rows read into a file of a folder; neither is made before there is a row."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / ROWS
        self._file: IO[str] | None = None
        self._before = 0  # bytes of what another repair of the same second wrote there

    def keep(self, driver: Any, row: DamagedRow) -> None:
        """Write down how a row reads now, and which checksum was kept of it.

        ``values`` are its columns, null where it is not there; bytes that are no text (UTF-8) are ``{"bytes": …}`` in
        hexadecimal. ``checksum`` is a decimal number of 64 bits in words, as many readers of JSON round such numbers.

        Raises:
            NoPermission, DiskFull, DiskTrouble: it cannot be written.
        """
        self._write(driver, row.table, row.row_id, row.kind.value, row.recorded)

    def keep_referring(self, driver: Any, table: str, row_id: RowId) -> None:
        """Write down how a row reads that refers to one which is given up: it goes, or loses the reference.

        Raises:
            NoPermission, DiskFull, DiskTrouble: it cannot be written.
        """
        self._write(driver, table, row_id, "referring", read_recorded(driver, table, row_id))

    def _write(self, driver: Any, table: str, row_id: RowId, damage: str, recorded: int | None) -> None:
        values = _raw_row(driver, table, row_id)
        line = {
            "table": table,
            "row": row_id,
            "damage": damage,
            "checksum": None if recorded is None else str(recorded),
            "values": {name: _as_json(value) for name, value in values.items()} or None,
        }
        with explained(self._path):
            if self._file is None:
                make_folder(self._path.parent)
                self._file = self._path.open("a", encoding="utf-8", newline="\n")
                self._before = os.fstat(self._file.fileno()).st_size
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def sync(self) -> None:
        """Bring what was written to the disk."""
        if self._file is not None:
            with explained(self._path):
                self._file.flush()
                os.fsync(self._file.fileno())
                sync_folder(self._path.parent)

    def take_back(self) -> None:
        """Remove what was written, as nothing takes the place of these rows."""
        if self._file is not None:
            with suppress(OSError):  # on a full disk closing fails as writing did
                self.close()
            with suppress(OSError):
                if self._before:
                    os.truncate(self._path, self._before)
                    return
                self._path.unlink()
                for folder in self._path.parents[:2]:  # that of this repair and, where it is the first, of all
                    folder.rmdir()

    def close(self) -> None:
        """Write no more."""
        if self._file is not None:
            self._file.close()


@contextmanager
def rows_aside(folder: Path) -> Iterator[RowsAside]:
    """A place for damaged rows; what was written is on the disk when the block ends. Within a transaction that ends
    later, no power cut takes a row before it is kept. Should the block raise, nothing was set aside."""
    aside = RowsAside(folder)
    try:
        yield aside
        aside.sync()
    except BaseException:
        aside.take_back()
        raise
    finally:
        aside.close()


def _raw_row(driver: Any, table: str, row_id: RowId) -> Mapping[str, Any]:
    """The columns of a row, text as bytes, whatever stands there; nothing where it is not there."""
    try:
        names = [row[1] for row in driver.execute(f"PRAGMA table_info({table})").fetchall()]
        columns = ", ".join(
            f"""CASE WHEN typeof("{name}") = 'text' THEN CAST("{name}" AS BLOB) ELSE "{name}" END""" for name in names
        )
        query = f"SELECT {columns} FROM {table} WHERE {key_of(driver, table)} = ?"
        return dict(zip(names, driver.execute(query, (row_id,)).fetchone() or (), strict=False))
    except sqlite.DatabaseError:  # some of it is on a page that cannot be read
        return read_row(driver, table, row_id)


def _as_json(value: Any) -> Any:
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return {"bytes": value.hex()}
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value
