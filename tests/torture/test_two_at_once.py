"""Two programs on one archive: one changes it, others read it meanwhile; who may not is told who has it, at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from testimony_archive.domain.errors import ArchiveExists, ArchiveInUse
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from tests.children import environment_of_children
from tests.factories import codes, workspaces
from tests.torture.jobs import FIRST
from tests.torture.killing import Killed, check, make_ground

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows ends and stops a program in another way"),
]
TIMES = 3


class Other:
    """Another program that does one kind of work on the archive, again and again."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child
        self.process = child.pid
        self.accepted: list[str] = []

    def wait(self, pieces: int = 1) -> None:
        """Until it has done so many pieces more."""
        assert self._child.stdout is not None
        for _ in range(pieces):
            line = self._child.stdout.readline()
            assert line, self._child.stderr and self._child.stderr.read()
            self.accepted.append(line.strip())

    def send(self, number: signal.Signals) -> None:
        self._child.send_signal(number)

    def kill(self) -> None:
        """End it without a word, and take what it had told until then."""
        self._child.kill()
        assert self._child.stdout is not None
        self.accepted += self._child.stdout.read().split("\n")[:-1]


@contextmanager
def other(job: str, folder: Path) -> Iterator[Other]:
    """A program at work; it is killed when the block ends."""
    command = [sys.executable, "-m", "tests.torture.jobs", job, str(folder), "0", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment_of_children()
    ) as child:
        beside = Other(child)
        try:
            beside.wait()  # "ready"
            beside.accepted.clear()
            beside.wait()
            yield beside
        finally:
            child.send_signal(signal.SIGCONT)
            child.kill()


@pytest.fixture
def ground(tmp_path: Path) -> Path:
    return make_ground(tmp_path / "ground")


def search(workspace: Workspace, _folder: Path) -> None:
    assert workspace.searching.search(SearchRequest(text="máquinas")).passages > 0


def verify(workspace: Workspace, _folder: Path) -> None:
    assert workspace.keeping.verify().problems == ()


def back_up(workspace: Workspace, folder: Path) -> None:
    workspace.keeping.back_up(folder / "beside.zip", replace=True)
    with workspaces().restore(folder / "beside.zip", folder / f"from-{len(list(folder.iterdir()))}") as again:
        assert again.keeping.verify().problems == ()


def export(workspace: Workspace, folder: Path) -> None:
    workspace.publishing.export(folder / "beside.docx", ExportSource(), ExportOptions())


READINGS: dict[str, Callable[[Workspace, Path], None]] = {
    "search": search,
    "verify": verify,
    "back up": back_up,
    "export": export,
}


@pytest.mark.parametrize(
    ("job", "reading"),
    [
        ("import", "verify"),
        ("import", "search"),
        ("edit", "back up"),
        ("edit", "verify"),
        ("edit-many", "export"),
        ("reindex", "search"),
        ("reindex", "verify"),
    ],
)
def test_one_reads_while_another_writes(job: str, reading: str, ground: Path) -> None:
    with other(job, ground) as beside, workspaces().open(ground / "archive", read_only=True) as workspace:
        for _ in range(TIMES):
            READINGS[reading](workspace, ground)
            beside.wait()
        beside.kill()
    check(Killed(job, ground, tuple(beside.accepted)))


def test_who_wants_to_write_too_is_told_who_does(ground: Path) -> None:
    with other("edit", ground) as beside:
        with pytest.raises(ArchiveInUse, match=rf"process {beside.process}, since 20\d\d-\d\d-\d\d \d\d:\d\d"):
            workspaces().open(ground / "archive")
        told = command("set", ground / "archive", "title", FIRST, "--to", "Mine")
        assert told.returncode == 1
        assert told.stderr.count("\n") == 1
        assert f"process {beside.process}" in told.stderr
        beside.wait(2)  # it was not disturbed


@pytest.mark.parametrize("job", ["import", "edit", "reindex"])
def test_one_that_is_stopped_holds_its_archive_and_keeps_nobody_from_reading(job: str, ground: Path) -> None:
    with other(job, ground) as beside:
        for _ in range(TIMES):
            beside.wait()
            beside.send(signal.SIGSTOP)
            with pytest.raises(ArchiveInUse, match=f"process {beside.process}"):
                workspaces().open(ground / "archive")
            with workspaces().open(ground / "archive", read_only=True) as workspace:
                search(workspace, ground)
                back_up(workspace, ground)
            beside.send(signal.SIGCONT)
        beside.kill()
    check(Killed(job, ground, tuple(beside.accepted)))


def test_the_next_one_opens_at_once_when_one_was_killed(ground: Path) -> None:
    for _ in range(TIMES):
        with other("edit-many", ground) as beside:
            beside.kill()
            with workspaces().open(ground / "archive") as workspace:
                verify(workspace, ground)


RESTORE = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from tests.factories import workspaces
print("ready", flush=True)
sys.stdin.readline()
try:
    workspaces().restore(Path(sys.argv[1]), Path(sys.argv[2])).close()
    print("done")
except ArchiveError as error:
    print(type(error).__name__)
"""


def test_of_two_that_restore_into_one_folder_one_does(ground: Path) -> None:
    arguments = [str(ground / "source" / "copy.zip"), str(ground / "out" / "again")]
    children = [
        subprocess.Popen(
            [sys.executable, "-c", RESTORE, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment_of_children(),
        )
        for _ in range(2)
    ]
    for each in children:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in children:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    told = sorted(each.communicate(timeout=100)[0].strip() for each in children)
    assert told[1] == "done"
    assert told[0] in {ArchiveExists.__name__, ArchiveInUse.__name__}
    with workspaces().open(ground / "out" / "again") as workspace:
        verify(workspace, ground)
        assert codes(workspace) == ["CL-002", "CO-003", "PE-001"]


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "testimony_archive", *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        env=environment_of_children(),
    )
