"""Kills a program in the middle of its work and looks whether anything is lost, half done or left lying about."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.media.hashing import hash_file
from testimony_archive.media.store import MediaStore
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.backup import reference_problems, structure_problems
from testimony_archive.storage.points import open_point, points_in, read_contents
from tests.bags import require_valid
from tests.children import environment_of_children
from tests.factories import codes, content, quotes_of, record, small_archive, workspaces
from tests.torture.jobs import FIRST, POINTS_BEGIN, with_second_place

_OURS: Final = re.compile(
    r"archive\.db(-wal|-shm)?|archive\.lock(\.holder)?|media/([0-9a-f]{2})/([0-9a-f]{2})/\3\4[0-9a-f]{60}"
    r"|backups/([0-9]{8}T[0-9]{6}Z(-[0-9]+)?\.zip|\.lock)|damaged/[0-9]{8}T[0-9]{6}Z/[-.a-z0-9]+"
)
_AT_PLACE: Final = re.compile(
    r"points/([0-9]{8}T[0-9]{6}Z(-[0-9]+)?\.zip|\.lock)|media/([0-9a-f]{2})/([0-9a-f]{2})/\3\4[0-9a-f]{60}"
)
_LONG_AGO: Final = 2 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Killed:
    """A program that was killed: what it was at, and what it had said was done."""

    job: str
    folder: Path
    accepted: tuple[str, ...]


def make_ground(folder: Path, archive: Path | None = None) -> Path:
    """The folder for a job: a small archive (or a copy of `archive`), its backup, and a place for what leaves it."""
    for each in ("source", "out"):
        (folder / each).mkdir(parents=True)
    if archive is None:
        small_archive(folder / "archive")
    else:
        shutil.copytree(archive, folder / "archive")
    with workspaces().open(folder / "archive", read_only=True) as workspace:
        workspace.keeping.back_up(folder / "source" / "copy.zip")
    (folder / "source" / "disk").mkdir()
    with with_second_place(folder / "source", lambda: POINTS_BEGIN).open(folder / "archive", read_only=True) as made:
        made.backing_up.set_place(folder / "source" / "disk")
        made.backing_up.make(BackupReason.ASKED)
    return folder


def kill(job: str, folder: Path, *, step: int = 0, after: float = 2) -> Killed:
    """Let a program do a job and kill it so many seconds after it began, or at a step of its work with files before.

    In a session of its own: Ctrl+C is for who kills.
    """
    command = [sys.executable, "-m", "tests.torture.jobs", job, str(folder), str(step), "0"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment_of_children(),
        start_new_session=True,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        first = child.stdout.readline()
        moment = threading.Timer(after, child.kill)  # the moment is the input
        moment.start()
        lines = child.stdout.read().split("\n")
        errors = child.stderr.read()
        moment.cancel()
    assert first == "ready\n", errors
    assert child.returncode == -signal.SIGKILL, errors
    return Killed(job, folder, tuple(lines[:-1]))  # what follows the last line end was not told whole


def check(killed: Killed) -> None:
    """Make sure that the archive opens by itself, has all that was accepted, is sound, and that nothing lies about."""
    if killed.job == "repair":
        _repair_to_the_end(killed)
    with workspaces().open(killed.folder / "archive") as workspace:
        _check_sound(workspace)
        _CHECKS.get(killed.job, _nothing_more)(workspace, killed)
    _check_tidy(killed.folder / "archive")


def _check_sound(workspace: Workspace) -> None:
    assert workspace.keeping.verify().problems == ()
    assert workspace.searching.search(SearchRequest(text="máquinas")).passages > 0
    assert not workspace.read_only


def _check_tidy(archive: Path) -> None:
    names = [each.relative_to(archive).as_posix() for each in archive.rglob("*") if each.is_file()]
    assert [each for each in names if not _OURS.fullmatch(each)] == []


def _nothing_more(_workspace: Workspace, _killed: Killed) -> None:
    """For jobs that change nothing that people see."""


def _imported(workspace: Workspace, killed: Killed) -> None:
    there = [each for each in codes(workspace) if each.startswith("NEW-")]
    assert _all_and_at_most_one_more(killed.accepted, there)
    for each in there:
        assert len(record(workspace, each).attachments) == 1


def _attached(workspace: Workspace, killed: Killed) -> None:
    names = [each.original_name for each in record(workspace, FIRST).attachments]
    assert _all_and_at_most_one_more(killed.accepted, sorted(each for each in names if each.startswith("more-")))


def _titled(workspace: Workspace, killed: Killed) -> None:
    assert _is_last_or_next(record(workspace, FIRST).title, killed.accepted)


def _in_one_series(workspace: Workspace, killed: Killed) -> None:
    found = {record(workspace, each).series for each in codes(workspace)}
    assert len(found) == 1 or not (killed.accepted or any(each.startswith("Series ") for each in found))
    assert all(_is_last_or_next(each, killed.accepted) for each in found)


def _quoted(workspace: Workspace, killed: Killed) -> None:
    there = [str(each.quote_id) for each in quotes_of(workspace, FIRST) if each.main_idea.startswith("Idea ")]
    assert _all_and_at_most_one_more(killed.accepted, sorted(there, key=int))


def _backed_up(_workspace: Workspace, killed: Killed) -> None:
    copy = killed.folder / "out" / "copy.zip"
    assert {each.name for each in copy.parent.iterdir() if not each.name.startswith(".")} <= {copy.name}
    assert copy.is_file() or not killed.accepted
    if copy.is_file():
        with workspaces().restore(copy, killed.folder / "source" / "again") as again:
            _check_sound(again)
    _make_old(killed.folder / "out")
    with workspaces().open(killed.folder / "archive", read_only=True) as reading:
        reading.keeping.back_up(copy, replace=True)
    assert [each.name for each in copy.parent.iterdir()] == ["copy.zip"]


def _pointed(workspace: Workspace, killed: Killed) -> None:
    """Each point is whole, and so is each file at the second place; the next backup leaves nothing but these."""
    archive, disk = killed.folder / "archive", killed.folder / "out" / "disk"
    accepted = [datetime.fromisoformat(each) for each in killed.accepted]
    now = (accepted[-1] if accepted else POINTS_BEGIN) + timedelta(days=1, minutes=1)
    workspace.close()
    with with_second_place(killed.folder, lambda: now).open(archive) as again:
        disk.mkdir(exist_ok=True)
        again.backing_up.set_place(disk)
        (root,) = disk.iterdir()
        for folder in (archive / "backups", root / "points"):
            points = points_in(folder)
            assert not accepted or accepted[-1] in [moment for moment, _ in points], folder
            for _, path in points:
                with open_point(path) as database, database.unmanaged() as connection:
                    assert structure_problems(connection) + reference_problems(connection) == []
        for kept in MediaStore(root / "media").contents():
            assert hash_file(MediaStore(root / "media").path_of(kept)) == kept
        again.backing_up.make(BackupReason.ASKED)
        with workspaces().restore(disk, killed.folder / "source" / "again") as restored:
            _check_sound(restored)
            assert len(record(restored, FIRST).attachments) == len(record(again, FIRST).attachments)
        files = [each.relative_to(root).as_posix() for each in root.rglob("*") if each.is_file()]
        assert [each for each in files if not _AT_PLACE.fullmatch(each)] == []
        assert len(MediaStore(root / "media").orphans(_named(root / "points"))) == 0


def _named(points: Path) -> frozenset[str]:
    return frozenset(sha256 for _, path in points_in(points) for sha256 in read_contents(path).files)


def _restored(_workspace: Workspace, killed: Killed) -> None:
    out = killed.folder / "out"
    assert {each.name for each in out.iterdir()} >= set(killed.accepted)
    for each in out.iterdir():
        try:
            opened = workspaces().open(each)
        except ArchiveError:  # half there: it is none, says so, and can be made anew at the same place
            assert each.name not in killed.accepted
            backup = "disk" if killed.job == "restore-points" else "copy.zip"
            opened = workspaces().restore(killed.folder / "source" / backup, each)
        with opened:
            _check_sound(opened)
        _check_tidy(each)


def _made(_workspace: Workspace, killed: Killed) -> None:
    out = killed.folder / "out"
    assert {each.name for each in out.iterdir()} >= set(killed.accepted)
    for each in out.iterdir():
        try:
            opened = workspaces().open(each)
        except ArchiveError:  # half there: it is none, and can be made anew at the same place
            assert each.name not in killed.accepted
            opened = workspaces().create(each, "pa-efe")
        with opened:
            assert opened.keeping.verify().problems == ()
            assert len(opened.catalogue.vocabularies().themes) == 4
        _check_tidy(each)


def _repair_to_the_end(killed: Killed) -> None:
    """The archive is damaged as before, or repaired; whoever repairs it again has all of it."""
    archive, copy = killed.folder / "archive", killed.folder / "source" / "copy.zip"
    _, remedies = workspaces().diagnose(archive, [copy])
    assert workspaces().repair(archive, remedies, [copy]).left == ()
    for each in archive.rglob(".testimony-archive-opened-*"):
        _make_old(each)
    with (
        workspaces().open(archive) as workspace,
        workspaces().restore(copy, killed.folder / "source" / "again") as whole,
    ):
        assert content(workspace) == content(whole)


def _exported(workspace: Workspace, killed: Killed) -> None:
    from testimony_archive.services.publishing import ExportOptions, ExportSource

    out = killed.folder / "out"
    assert {each.name for each in out.iterdir()} >= set(killed.accepted)
    for each in out.iterdir():
        if not each.name.endswith(".part"):
            _require_complete(each)
    _make_old(out)
    workspace.publishing.export(out / "last.docx", ExportSource(), ExportOptions())
    assert not [each.name for each in out.iterdir() if each.name.endswith(".part")]


def _bags_exported(workspace: Workspace, killed: Killed) -> None:
    from testimony_archive.services.publishing import ExportOptions, ExportSource

    out = killed.folder / "out"
    assert {each.name for each in out.iterdir()} >= set(killed.accepted)
    _require_valid_bags(out)
    _make_old(out)
    workspace.publishing.export(out / "again-bag", ExportSource(), ExportOptions())
    assert not [each.name for each in out.iterdir() if each.name.startswith(".")]


def _backed_up_as_bag(workspace: Workspace, killed: Killed) -> None:
    out = killed.folder / "out"
    bags = _require_valid_bags(out)
    assert bags or not killed.accepted
    for number, each in enumerate(bags):
        with workspaces().restore(each, killed.folder / "source" / f"again-{number}") as again:
            _check_sound(again)
    _make_old(out)
    workspace.archive_bag.write(out / "whole-bag", replaces=True)
    assert [each.name for each in out.iterdir()] == ["whole-bag"]


def _require_valid_bags(out: Path) -> list[Path]:
    """Every bag under its name, or aside for the moment in which another one takes its place, is whole."""
    bags = [each for each in out.iterdir() if each.name.endswith(("-bag", ".earlier"))]
    whole = {each.name for each in bags}
    for each in bags:
        # One that is aside while its successor is there already was being taken away.
        if each.name.endswith("-bag") or each.name[1:].removesuffix(".earlier") not in whole:
            require_valid(each)
    return [each for each in bags if each.name.endswith("-bag")] or bags


def _require_complete(document: Path) -> None:
    match document.suffix:
        case ".docx" | ".xlsx":
            with zipfile.ZipFile(document) as packed:
                assert packed.testzip() is None
        case ".json":
            json.loads(document.read_bytes())
        case ".html":
            assert document.read_text(encoding="utf-8").rstrip().endswith("</html>")
        case _:
            assert document.read_bytes().endswith(b"\n")


def _migrated(_workspace: Workspace, killed: Killed) -> None:
    out = killed.folder / "out"
    assert {each.name for each in out.iterdir()} >= set(killed.accepted)
    for each in out.iterdir():
        with workspaces().open(each) as old:
            _check_sound(old)
            assert codes(old) == ["CL-002", "CO-003", "PE-001"]
        _check_tidy(each)


def _all_and_at_most_one_more(accepted: Sequence[str], there: Sequence[str]) -> bool:
    """Everything that was accepted is there; one more may be, which was on disk and not told yet."""
    return list(there[: len(accepted)]) == list(accepted) and len(there) <= len(accepted) + 1


def _is_last_or_next(value: str, accepted: Sequence[str]) -> bool:
    number = value.rpartition(" ")[2]
    last = int(accepted[-1]) if accepted else 0
    return number in {str(last), str(last + 1)} or not accepted


def _make_old(folder: Path) -> None:
    """As if what lies there had been left behind two days ago."""
    then = time.time() - _LONG_AGO
    for each in (*folder.rglob("*"), folder):
        os.utime(each, (then, then))


_CHECKS: Final[dict[str, Callable[[Workspace, Killed], None]]] = {
    "import": _imported,
    "attach": _attached,
    "edit": _titled,
    "edit-by-command": _titled,
    "edit-many": _in_one_series,
    "quote": _quoted,
    "back-up": _backed_up,
    "make-points": _pointed,
    "restore": _restored,
    "restore-points": _restored,
    "export": _exported,
    "export-bag": _bags_exported,
    "back-up-bag": _backed_up_as_bag,
    "new": _made,
    "migrate": _migrated,
}


@contextlib.contextmanager
def ground(folder: Path, archive: Path | None = None) -> Iterator[Path]:
    """`make_ground` for the length of a block; it stays where the block fails, to be looked at."""
    yield make_ground(folder, archive)
    shutil.rmtree(folder)
