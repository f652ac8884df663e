"""Backups and recordings: what is copied and checked, against copying and checking alone."""

from __future__ import annotations

import hashlib
import shutil
import wave
import zipfile
from pathlib import Path
from random import Random
from typing import Final

import sqlcipher3.dbapi2 as sqlite

from benchmarks.archives import Measured
from benchmarks.measuring import Figure, compare, timed
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.storage.backup import back_up

_RECORDINGS: Final = 4
_RECORDING_BYTES: Final = 20_000_000


def measure_backup(measured: Measured) -> Figure:
    """The database's verified copy."""
    folder = measured.folder
    file = folder / "archive" / "archive.db"

    def ours() -> None:
        back_up(measured.reading, folder / "ours.backup")

    def baseline() -> None:
        (folder / "plain.backup").unlink(missing_ok=True)
        source, copy = sqlite.connect(str(file)), sqlite.connect(str(folder / "plain.backup"))
        source.backup(copy)
        assert copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        copy.close()
        source.close()

    return Figure(
        "backup of the database, verified", "SQLite's backup and integrity_check", *compare(ours, baseline, 3), 1.2
    )


def measure_point(measured: Measured) -> Figure:
    """A backup point: the same copy, packed and read back; of recordings it copies none."""
    folder = measured.folder

    def ours() -> None:
        measured.workspace.backing_up.make(BackupReason.ASKED)

    def baseline() -> None:
        back_up(measured.reading, folder / "plain.backup")
        with zipfile.ZipFile(folder / "plain.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            packed.write(folder / "plain.backup")
        with zipfile.ZipFile(folder / "plain.zip") as packed:
            assert packed.testzip() is None

    return Figure(
        "backup point, packed and read back", "a copy by SQLite, zip and test", *compare(ours, baseline, 3), 1.2
    )


def measure_recordings(measured: Measured) -> Figure:
    """Import of recordings (hashed, copied, probed, on the disk) against copying and hashing them."""
    folder = measured.folder / "recordings"
    folder.mkdir()
    noise = Random(4)
    files = [_recording(folder / f"R-{number:02}.wav", noise) for number in range(_RECORDINGS)]
    target = measured.folder / "copied"
    target.mkdir()

    def baseline() -> None:
        for file in files:
            shutil.copyfile(file, target / file.name)
            with (target / file.name).open("rb") as copied:
                hashlib.file_digest(copied, "sha256")

    plain = timed(baseline)
    ours = timed(lambda: measured.workspace.importing.run([folder], ImportOptions()))
    return Figure("import of recordings", "copying and SHA-256", ours, min(plain, timed(baseline)), 1.3)


def _recording(file: Path, noise: Random) -> Path:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(44_100)
        sound.writeframes(noise.randbytes(_RECORDING_BYTES))
    return file
