"""What a program does until it is killed: one kind of work again and again, telling each time that it was accepted.

Run as ``python -m tests.torture.jobs JOB FOLDER STEP PIECES``. In FOLDER there are ``archive`` and ``source``; what
leaves the archive goes to FOLDER/``out``. A line on standard output (and a mark, where its work is recorded) is written
after the program said that the work is done: from then on it has to survive everything. With STEP above 0 the program
kills itself at that step of its work with files; with 0 it is killed from outside, or ends after PIECES pieces of work
where that is above 0.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import zipfile
from collections.abc import Callable, Generator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any, Final

from testimony_archive.bootstrap import start
from testimony_archive.config.durable import make_folder
from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.damaging import alter_rows, root_page, wipe_page
from tests.factories import TODAY, codes, passages_of, recording, table, workspaces
from tests.torture.recording import ACCEPTED, SETTLED, mark

FIRST: Final = "PE-001"
"""The testimony that is edited."""
POINTS_BEGIN: Final = datetime(2026, 11, 29, 11, 36, 43, tzinfo=UTC)
OLD_ARCHIVES: Final = Path(__file__).resolve().parents[1] / "fixtures" / "archives"
_STEPS: Final = frozenset({"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "sqlite3.connect"})


def import_files(folder: Path) -> Generator[str, None, None]:
    """Import a testimony with its recording, then the next one; tells the code."""
    with _archive(folder) as workspace:
        for number in count(1):
            code = f"NEW-{number:04d}"
            sound = recording(folder / "source" / f"{code}.wav", tone=300 + number)
            row = {"code": code, "language": "es", "audio": sound.name, "text": f"ROSA: Palabra {number}."}
            source = table(folder / "source" / "table.csv", [row])
            workspace.importing.run([source], ImportOptions())
            yield code


def attach_files(folder: Path) -> Generator[str, None, None]:
    """Attach a file to a testimony, then the next one; tells the file's name."""
    with _archive(folder) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([FIRST])
        for number in count(1):
            sound = recording(folder / "source" / f"more-{number:04d}.wav", tone=2_000 + number)
            workspace.attaching.add(testimony_id, [sound])
            yield sound.name


def edit(folder: Path) -> Generator[str, None, None]:
    """Change the title of one testimony; tells it."""
    with _archive(folder) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([FIRST])
        for number in count(1):
            workspace.editing.edit(testimony_id, TestimonyField.TITLE, f"Title {number}")
            yield str(number)


def edit_by_command(folder: Path) -> Generator[str, None, None]:
    """The same by the command line, which opens and closes the archive each time."""
    for number in count(1):
        _command("set", str(folder / "archive"), "title", FIRST, "--to", f"Title {number}")
        yield str(number)


def edit_many(folder: Path) -> Generator[str, None, None]:
    """Change the series of every testimony at once; tells it."""
    with _archive(folder) as workspace:
        everyone = workspace.catalogue.testimony_ids(codes(workspace))
        for number in count(1):
            series = f"Series {number}"
            workspace.bulk_editing.apply(everyone, BulkEdit(TestimonyField.SERIES, BulkOperation.SET, series))
            yield str(number)


def quote(folder: Path) -> Generator[str, None, None]:
    """Keep words of a passage as a quote; tells its number."""
    with _archive(folder) as workspace:
        passage = passages_of(workspace, FIRST)[1]
        for number in count(1):
            start, end = (passage.passage_id, 0), (passage.passage_id, 3 + number % 5)
            _, quote_id = workspace.quoting.keep_words(start, end, main_idea=f"Idea {number}")
            yield str(quote_id)


def reindex(folder: Path) -> Generator[str, None, None]:
    """Make the search index anew."""
    with _archive(folder) as workspace:
        for number in count(1):
            workspace.keeping.reindex()
            yield str(number)


def back_up(folder: Path) -> Generator[str, None, None]:
    """Back up over the earlier backup; tells how often."""
    with _archive(folder) as workspace:
        for number in count(1):
            workspace.keeping.back_up(folder / "out" / "copy.zip", replace=True)
            yield str(number)


def make_points(folder: Path) -> Generator[str, None, None]:
    """Attach a file and make a backup point at both places, a day later each time; tells its moment."""
    now = POINTS_BEGIN
    with with_second_place(folder, lambda: now).open(folder / "archive") as workspace:
        make_folder(folder / "out" / "disk")  # somebody else's disk, and nothing of it is what is tried
        workspace.backing_up.set_place(folder / "out" / "disk")
        (testimony_id,) = workspace.catalogue.testimony_ids([FIRST])
        for number in count(1):
            sound = recording(folder / "source" / f"more-{number:04d}.wav", tone=2_000 + number)
            workspace.attaching.add(testimony_id, [sound])
            now += timedelta(days=1)
            workspace.backing_up.make(BackupReason.DAILY)
            yield now.isoformat()


def with_second_place(folder: Path, now: Callable[[], datetime]) -> Workspaces:
    """Where workspaces come from for somebody who backs up to a second place."""
    return Workspaces(lambda: TODAY, None, SettingsFile(folder / "source" / "settings"), now)


def restore_points(folder: Path) -> Generator[str, None, None]:
    """Restore a backup point in ``source`` into a new folder; tells its name."""
    for number in count(1):
        with workspaces().restore(folder / "source" / "disk", folder / "out" / f"restored-{number}") as workspace:
            name = workspace.path.name
        yield name


def restore(folder: Path) -> Generator[str, None, None]:
    """Restore the backup in ``source`` into a new folder; tells its name."""
    for number in count(1):
        with workspaces().restore(folder / "source" / "copy.zip", folder / "out" / f"restored-{number}") as workspace:
            name = workspace.path.name
        yield name


def export(folder: Path) -> Generator[str, None, None]:
    """Export everything in each format, over the earlier document and under a new name; tells the new one."""
    with _archive(folder) as workspace:
        for number in count(1):
            ending = ("docx", "html", "json", "xlsx", "csv")[number % 5]
            for path in (folder / "out" / f"again.{ending}", folder / "out" / f"{number}.{ending}"):
                workspace.publishing.export(path, ExportSource(), ExportOptions())
            yield path.name


def export_bag(folder: Path) -> Generator[str, None, None]:
    """Export everything as a bag, over the earlier one and under a new name; tells the new one."""
    with _archive(folder) as workspace:
        for number in count(1):
            for path in (folder / "out" / "again-bag", folder / "out" / f"{number}-bag"):
                workspace.publishing.export(path, ExportSource(), ExportOptions())
            yield path.name


def back_up_bag(folder: Path) -> Generator[str, None, None]:
    """Write the whole archive as a bag over the earlier one; tells how often."""
    with _archive(folder) as workspace:
        for number in count(1):
            workspace.archive_bag.write(folder / "out" / "whole-bag", replaces=True)
            yield str(number)


def make(folder: Path) -> Generator[str, None, None]:
    """Make a new archive with the profile of the programme; tells its name."""
    for number in count(1):
        with workspaces().create(folder / "out" / f"new-{number}", "pa-efe") as workspace:
            name = workspace.path.name
        yield name


def migrate(folder: Path) -> Generator[str, None, None]:
    """Open an archive of an older schema, which brings it to this one; tells its folder's name."""
    kept = sorted(OLD_ARCHIVES.glob("v*.zip"))
    for number in count():
        path = folder / "out" / f"old-{number}"
        with zipfile.ZipFile(kept[number % len(kept)]) as packed:
            for member in packed.namelist():
                if member != "manifest.json":  # of the backup, not of the archive
                    packed.extract(member, folder / "source" / path.name)
        mark(SETTLED)  # this archive is old: it stands on the disk
        shutil.move(folder / "source" / path.name, path)  # what is in `out` is whole
        mark(SETTLED)  # and has been there for long
        with workspaces().open(path):
            pass
        yield path.name


def repair(folder: Path) -> Generator[str, None, None]:
    """Damage a file, rows or a page of the database, and repair that from the backup in ``source``; tells how often."""
    archive, copy = folder / "archive", folder / "source" / "copy.zip"
    recorded = max(each for each in (archive / "media").rglob("*") if each.is_file())
    damages: tuple[Callable[[], object], ...] = (
        lambda: os.truncate(recorded, 100),
        lambda: alter_rows(archive, "DELETE FROM passage WHERE id = 2", "UPDATE person SET name = '?' WHERE id = 1"),
        lambda: wipe_page(archive, root_page(archive, "passage")),
    )
    for number in count(1):
        damages[number % len(damages)]()
        _, remedies = workspaces().diagnose(archive, [copy])
        workspaces().repair(archive, remedies, [copy])
        yield str(number)


JOBS: Final[dict[str, Callable[[Path], Generator[str, None, None]]]] = {
    "import": import_files,
    "attach": attach_files,
    "edit": edit,
    "edit-by-command": edit_by_command,
    "edit-many": edit_many,
    "quote": quote,
    "reindex": reindex,
    "back-up": back_up,
    "make-points": make_points,
    "restore": restore,
    "restore-points": restore_points,
    "repair": repair,
    "export": export,
    "export-bag": export_bag,
    "back-up-bag": back_up_bag,
    "new": make,
    "migrate": migrate,
}
"""What is interrupted, by name."""


def _archive(folder: Path) -> Workspace:
    return workspaces().open(folder / "archive")


def _command(*arguments: str) -> None:
    kept = os.dup(1)
    with closing(os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")) as nothing:
        os.dup2(nothing.fileno(), 1)
        try:
            status = start(arguments)
            sys.stdout.flush()
        finally:
            os.dup2(kept, 1)
            os.close(kept)
    if status:
        raise SystemExit(status)


def _die_at(step: int, folder: Path) -> None:
    """Kill this program when it takes its `step`-th step with files of the folder
    (https://docs.python.org/3/library/audit_events.html)."""
    taken = 0
    own = str(folder)

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal taken
        if event in _STEPS and arguments and own in str(arguments[0]) and "source" not in str(arguments[0]):
            taken += 1
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def main() -> None:
    """Do one kind of work until killed, or so many pieces of it."""
    job, folder, step, pieces = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    steps = JOBS[job](folder)
    print("ready", flush=True)
    if step:
        _die_at(step, folder)
    for accepted in islice(steps, pieces or None):
        mark(ACCEPTED + accepted)
        print(accepted, flush=True)
    steps.close()


if __name__ == "__main__":
    main()
