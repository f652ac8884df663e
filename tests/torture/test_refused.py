"""A full disk, and rights that go in the middle of the work: one clear message, and what was accepted is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.children import as_ordinary_user, on_small_disk, run_child
from tests.factories import small_archive

pytestmark = pytest.mark.slow

FULL = """
import shutil, sys
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveError
from tests.factories import codes, record, recording, table, workspaces

disk, elsewhere = Path(sys.argv[1]), Path(sys.argv[2])
archive = disk / "archive"
shutil.copytree(elsewhere / "archive", archive)
accepted, refused, notes = [], [], ""
with workspaces().open(archive) as workspace:
    for number in range(1, 60):
        code = f"NEW-{number:04d}"
        sound = recording(elsewhere / f"{code}.wav", tone=300 + number, milliseconds=15_000)
        source = table(elsewhere / "table.csv", [{"code": code, "audio": sound.name, "text": "ROSA: Palabra."}])
        try:
            workspace.importing.run([source], ImportOptions())
        except ArchiveError as error:
            refused.append(type(error).__name__)
            break
        accepted.append(code)
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as rest:
        try:
            while rest.write(bytes(4_096)):
                pass
        except OSError:
            pass
    (first,) = workspace.catalogue.testimony_ids(["PE-001"])
    for number in range(200):
        text = f"{number} " + "palabra " * 2_000
        try:
            workspace.editing.edit(first, TestimonyField.NOTES, text)
        except ArchiveError as error:
            refused.append(type(error).__name__)
            break
        notes = text.strip()
with workspaces().open(archive, read_only=True) as workspace:  # while the disk is full
    assert not notes or record(workspace, "PE-001").notes == notes
filler.unlink()
with workspaces().open(archive) as workspace:
    assert workspace.keeping.verify().problems == (), workspace.keeping.verify().problems
    assert [each for each in codes(workspace) if each.startswith("NEW")] == accepted
    assert not notes or record(workspace, "PE-001").notes == notes
print(len(accepted) > 1, *refused)
"""


def test_a_disk_that_fills_up_is_told_and_nothing_accepted_is_lost(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "disk").mkdir()
    small_archive(tmp_path / "elsewhere" / "archive")
    prefix = on_small_disk(tmp_path / "disk", 5_000)
    told = run_child(FULL, tmp_path / "disk", tmp_path / "elsewhere", prefix=prefix)
    assert told == "True DiskFull DiskFull"


FORBIDDEN = """
import sys
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.services.publishing import ExportOptions, ExportSource
from tests.factories import record, recording, table, workspaces

folder = Path(sys.argv[1])
archive, out = folder / "archive", folder / "out"
closed = [archive, *(each for each in archive.rglob("*") if each.is_dir()), out]
sound = recording(folder / "NEW-1.wav", tone=777)
source = table(folder / "table.csv", [{"code": "NEW-1", "audio": sound.name, "text": "ROSA: Palabra."}])
refused = []

def attempt(work):
    try:
        work()
    except ArchiveError as error:
        refused.append(type(error).__name__)
    else:
        refused.append("done")

with workspaces().open(archive) as workspace:
    (first,) = workspace.catalogue.testimony_ids(["PE-001"])
    workspace.editing.edit(first, TestimonyField.TITLE, "Before")
    for each in closed:
        each.chmod(0o555)
    attempt(lambda: workspace.importing.run([source], ImportOptions()))
    attempt(lambda: workspace.attaching.add(first, [sound]))
    attempt(lambda: workspace.publishing.export(out / "book.docx", ExportSource(), ExportOptions()))
    attempt(lambda: workspace.keeping.back_up(out / "copy.zip"))
for each in closed:
    each.chmod(0o755)
with workspaces().open(archive) as workspace:
    assert workspace.keeping.verify().problems == ()
    assert record(workspace, "PE-001").title == "Before"
    assert list(out.iterdir()) == []
    workspace.importing.run([source], ImportOptions())
print(*refused)
"""


def test_rights_that_go_in_the_middle_are_told_and_nothing_accepted_is_lost(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    small_archive(tmp_path / "archive")
    told = run_child(FORBIDDEN, tmp_path, prefix=as_ordinary_user())
    assert told == "NoPermission NoPermission NoPermission NoPermission"
