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


WINDOW = """
import os, shutil, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from testimony_archive.config.settings import SettingsFile
from testimony_archive.ui.player import Track
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.tasks import SynchronousRunner
from testimony_archive.ui.translation import Translations
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.visual.style import Look, Scheme
from testimony_archive.ui.widgets.editors import LineEditor
from tests.factories import record, recording, workspaces
from tests.torture.sticks import make_read_only, pull_out, put_back

disk, image, elsewhere, trouble = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
archive = disk / "archive"
shutil.copytree(elsewhere / "archive", archive)
with workspaces().open(archive) as workspace:
    (first,) = workspace.catalogue.testimony_ids(["PE-001"])
    workspace.attaching.add(first, [recording(elsewhere / "long.wav", milliseconds=20_000)])
    long = record(workspace, "PE-001").attachments[-1]
    path = workspace.attaching.path_of(long)
os.sync()

application = QApplication([])
program = Program(
    workspaces(), SettingsFile(elsewhere), Look(application, Scheme.LIGHT), Translations(application),
    SynchronousRunner(), with_sound=False,
)
told, bugs = [], []
program.messages.shown.connect(lambda _kind, text, _advice: told.append(text))
program.messages.bug_found.connect(bugs.append)
program.start(archive)
program.window.show()

def type_place(text):
    program.session.context.shell.show_page("testimonies")
    view = program.session.frame.findChild(TestimoniesView)
    view.table.choose([first], first)
    line = view.inspector.findChild(LineEditor, "inspector_place")
    line.setFocus()
    line.setText(text)
    line.editingFinished.emit()
    QTest.qWait(50)
    return line

type_place("Before")
player = program.session.context.player
player.play(Track(testimony_id=first, code="PE-001", name="Rosa", remark="", path=path))
QTest.qWait(300)
{"out": pull_out, "read-only": make_read_only}[trouble](disk)
line = type_place("While it was gone")
print(program.session.frame.findChild(QLabel, "inspector_place_error").text().replace(str(archive), "it"))
print(line.text())
for page in ("search", "quotes", "testimonies", "selections", "vocabularies"):
    program.session.context.shell.show_page(page)
    QTest.qWait(20)
player.seek(15_000)
QTest.qWait(300)
player.pause()
program.show_welcome()  # lets go of the archive, as opening it again does
QTest.qWait(50)
put_back(disk, image)
program.open_archive(archive)
assert program.session is not None, told
assert record(program.session.context.workspace, "PE-001").place == "Before"
type_place("After")
assert record(program.session.context.workspace, "PE-001").place == "After"
assert program.session.context.workspace.keeping.verify().problems == ()
program.window.close()
print(bugs)
"""


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        ("out", "it could not be read or written ("),
        ("read-only", "The disk that holds it can only be read. Remove its write protection, or"),
    ],
)
def test_the_window_stays_usable_when_the_disk_goes(trouble: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "disk").mkdir()
    small_archive(tmp_path / "elsewhere" / "archive")
    prefix = on_own_disk(tmp_path / "disk", tmp_path / "image")
    said = run_child(WINDOW, tmp_path / "disk", tmp_path / "image", tmp_path / "elsewhere", trouble, prefix=prefix)
    error, typed, bugs = said.splitlines()
    assert error.startswith(told)
    assert (typed, bugs) == ("While it was gone", "[]")
