"""What has to be on the disk before something else, is: whatever a power cut leaves of names that were not synced."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.torture.disks import Disk, Memory
from tests.torture.recording import record_program, why_not

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())
_SEEDS: Final = 30

_REMOVE_POINTS: Final = """
import sys
from pathlib import Path
from testimony_archive.storage.points import remove_points
folder = Path(sys.argv[1])
remove_points(folder / "points", sorted((folder / "points").iterdir())[:-1])
(folder / "media" / "no point names it").unlink()
"""
_TAKE_PLACE: Final = """
import sys
from pathlib import Path
from testimony_archive.storage import folder
folder._take_place(Path(sys.argv[1]))
"""


def found_after_cuts(code: str, root: Path, scratch: Path) -> Iterator[dict[str, bytes]]:
    """What is in a folder after a power cut at each step of a program that works there, for several things that a disk
    may have kept of it."""
    disk = Disk(root.resolve())
    steps = record_program(("-c", code, str(root.resolve())), root, scratch / "log")
    assert steps
    for step in steps:
        disk.take(step)
        for seed in range(_SEEDS):
            disk.cut(Memory.ANYTHING, random.Random(seed), scratch / "found")
            yield {
                each.relative_to(scratch / "found").as_posix(): each.read_bytes()
                for each in (scratch / "found").rglob("*")
                if each.is_file()
            }
            shutil.rmtree(scratch / "found")


def written(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_earlier_backups_are_gone_before_the_files_that_only_they_name(tmp_path: Path) -> None:
    """Else a power cut could leave a backup of which files are missing."""
    points = {f"points/2026112{number}T000000Z.zip": b"point" for number in range(4)}
    place = written(tmp_path / "place", {**points, "media/no point names it": b"sound"})
    (newest,) = sorted(points)[-1:]
    ends = set()
    for files in found_after_cuts(_REMOVE_POINTS, place, tmp_path):
        assert newest in files
        assert "media/no point names it" in files or not files.keys() & points.keys() - {newest}
        ends.add(len(files))
    assert ends == {1, 2, 3, 4, 5}


def test_a_damaged_log_is_kept_and_away_before_the_repaired_database_takes_its_place(tmp_path: Path) -> None:
    """A log beside another database would be played into it; and what is damaged is kept."""
    before = {"archive.db": b"damaged", "archive.db-wal": b"log", "archive.db.repaired": b"repaired"}
    archive = written(tmp_path / "archive", before)
    ends = set()
    for files in found_after_cuts(_TAKE_PLACE, archive, tmp_path):
        kept = {name.rpartition("/")[2]: content for name, content in files.items() if name.startswith("damaged/")}
        if files["archive.db"] == b"repaired":
            assert "archive.db-wal" not in files
            assert kept == {"archive.db": b"damaged", "archive.db-wal": b"log"}
        else:
            assert files["archive.db.repaired"] == b"repaired"
            assert "archive.db-wal" in files or kept["archive.db-wal"] == b"log"
        ends.add(files["archive.db"])
    assert ends == {b"damaged", b"repaired"}
