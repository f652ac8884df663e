"""A disk that is pulled out, or turns read-only, in the middle of the work: a message, and all is there afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.children import on_own_disk, run_child
from tests.factories import small_archive

pytestmark = pytest.mark.slow

WORK = """
import os, shutil, sys
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.publishing import ExportOptions, ExportSource
from tests.factories import codes, record, recording, table, workspaces
from tests.torture.sticks import make_read_only, pull_out, put_back

disk, image, elsewhere, trouble = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
archive = disk / "archive"
shutil.copytree(elsewhere / "archive", archive)
os.sync()  # it has been there for long
told = []

def bring_in(code):
    sound = recording(elsewhere / f"{code}.wav", tone=len(told) + 500)
    source = table(elsewhere / "table.csv", [{"code": code, "audio": sound.name, "text": "ROSA: Palabra."}])
    workspace.importing.run([source], ImportOptions())

def attempt(work):
    try:
        work()
    except ArchiveError as error:
        told.append(type(error).__name__)
    else:
        told.append("done")

workspace = workspaces().open(archive)
(first,) = workspace.catalogue.testimony_ids(["PE-001"])
bring_in("NEW-1")
for number in range(5):
    workspace.editing.edit(first, TestimonyField.TITLE, f"Title {number}")
{"out": pull_out, "read-only": make_read_only}[trouble](disk)
attempt(lambda: workspace.editing.edit(first, TestimonyField.TITLE, "Lost"))
attempt(lambda: bring_in("NEW-2"))
attempt(lambda: workspace.attaching.add(first, [recording(elsewhere / "more.wav", tone=900)]))
attempt(lambda: workspace.publishing.export(disk / "book.docx", ExportSource(), ExportOptions()))
attempt(lambda: workspace.keeping.back_up(disk / "copy.zip"))
print(*told)
told.clear()
attempt(lambda: workspaces().open(archive))
attempt(lambda: workspaces().create(disk / "new"))
attempt(lambda: workspace.searching.search(SearchRequest(text="máquinas")))
attempt(lambda: workspace.keeping.verify())
attempt(lambda: workspace.undo())
print(*told)
workspace.close()
put_back(disk, image)
with workspaces().open(archive) as workspace:
    assert workspace.keeping.verify().problems == (), workspace.keeping.verify().problems
    assert record(workspace, "PE-001").title == "Title 4"
    assert [each for each in codes(workspace) if each.startswith("NEW")] == ["NEW-1"]
    assert sorted(each.name for each in disk.iterdir()) == ["archive", "lost+found"]
    bring_in("NEW-2")
"""


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        ("out", "DiskTrouble"),
        ("read-only", "DiskReadOnly"),
    ],
)
def test_a_disk_that_goes_is_told_and_nothing_accepted_is_lost(trouble: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "disk").mkdir()
    small_archive(tmp_path / "elsewhere" / "archive")
    prefix = on_own_disk(tmp_path / "disk", tmp_path / "image")
    changing, rest = run_child(
        WORK, tmp_path / "disk", tmp_path / "image", tmp_path / "elsewhere", trouble, prefix=prefix
    ).splitlines()
    assert changing.split() == [told] * 5
    opening, creating, searching, verifying, undoing = rest.split()
    assert {opening, creating, undoing} <= {told, "DiskTrouble"}
    assert {searching, verifying} <= {"done", "DiskTrouble"}  # what was read before is still known
