"""A whole archive as a bag: everything is in it, it can be read without the program, and all of it comes back."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.bag_errors import BadBag, FolderInTheWay
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveExists, BackupThere, BadBackup, Cancelled
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.services.workspace import Workspace
from tests.bags import bag_up, files_below, require_valid
from tests.children import killed_child, on_small_disk, run_child
from tests.factories import content, files_in, passages_of, record, recording, workspaces


@pytest.fixture
def bag(workspace: Workspace, tmp_path: Path) -> Path:
    return workspace.archive_bag.write(tmp_path / "whole-bag").path


def rows_of(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, those of the search index and of the log among them."""
    with closing(sqlite.connect(str(database))) as connection:
        listed = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {
            name: connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall()
            for name, sql in listed
            if "WITHOUT ROWID" not in sql.upper() and not sql.upper().startswith("CREATE VIRTUAL")
        }


def media_file(workspace: Workspace) -> Path:
    sha256 = record(workspace, "PE-001").attachments[0].sha256
    return workspace.path / "media" / sha256[:2] / sha256[2:4] / sha256


# --- written ---------------------------------------------------------------------------------------------------------


def test_a_bag_has_the_database_every_file_and_everything_again_as_text(workspace: Workspace, bag: Path) -> None:
    require_valid(bag)
    media = media_file(workspace).relative_to(workspace.path).as_posix()
    assert [each.removeprefix("data/") for each in files_below(bag) if each.startswith("data/")] == [
        "README.txt",
        "archive.db",
        "database/DATA-DICTIONARY.md",
        "database/schema.sql",
        "files.csv",
        media,
        *(
            f"testimonies/{each}"
            for each in (
                "CL-002/testimony.json",
                "CL-002/transcript_en.txt",
                "CO-003/testimony.json",
                "CO-003/transcript_fr.txt",
                "PE-001/testimony.json",
                "PE-001/transcript_es.txt",
            )
        ),
    ]
    told = json.loads((bag / "data/testimonies/CL-002/testimony.json").read_text(encoding="utf-8"))
    assert told["people"][0]["name"] == "Inés Soto"
    assert told["transcripts"][0]["passages"][1]["text"] == "At night, after the shop had closed."
    text = (bag / "data/testimonies/CO-003/transcript_fr.txt").read_text(encoding="utf-8")
    assert "Luc Tremblay" in text
    assert "l’eau était claire" in text


def test_a_table_says_which_testimony_has_which_file_and_which_it_had(workspace: Workspace, tmp_path: Path) -> None:
    testimony = record(workspace, "PE-001")
    before = testimony.attachments[0]
    better = recording(tmp_path / "=better.wav", tone=900)
    workspace.attaching.replace(testimony.testimony_id, before.attachment_id, better)
    out = workspace.archive_bag.write(tmp_path / "whole-bag").path
    with (out / "data" / "files.csv").open(encoding="utf-8", newline="") as file:
        now, then = csv.DictReader(file)
    assert (now["code"], now["name"], now["kind"], now["replaced_at"]) == ("PE-001", "'=better.wav", "audio", "")
    assert (then["name"], then["bytes"]) == ("PE-001.wav", str(before.bytes))
    assert then["replaced_at"]
    for each in (now, then):
        assert (out / "data" / each["file"]).is_file()


def test_a_bag_holds_one_moment_though_somebody_writes_meanwhile(workspace: Workspace, tmp_path: Path) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id

    class Edits:
        def advance(self, done: int, total: int, what: str) -> None:
            if what == "database" and done == total > 0:
                workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Otro título")

    out = workspace.archive_bag.write(tmp_path / "whole-bag", Edits()).path
    assert record(workspace, "PE-001").title == "Otro título"
    told = json.loads((out / "data/testimonies/PE-001/testimony.json").read_text(encoding="utf-8"))
    with workspaces().restore(out, tmp_path / "back") as back:
        assert told["title"] == record(back, "PE-001").title == "El taller de la tarde"


def test_an_earlier_bag_stays_unless_it_is_to_be_replaced(workspace: Workspace, bag: Path) -> None:
    before = files_in(bag)
    with pytest.raises(BackupThere):
        workspace.archive_bag.write(bag)
    assert files_in(bag) == before
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.TITLE, "Otro título")
    workspace.archive_bag.write(bag, replaces=True)
    require_valid(bag)
    assert files_in(bag) != before
    (bag / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(FolderInTheWay):
        workspace.archive_bag.write(bag, replaces=True)


def test_an_archive_that_is_not_sound_makes_no_bag(workspace: Workspace, tmp_path: Path) -> None:
    file = media_file(workspace)
    file.write_bytes(b"?" + file.read_bytes()[1:])
    with pytest.raises(RecordingAltered, match=r"PE-001, PE-001\.wav"):
        workspace.archive_bag.write(tmp_path / "whole-bag")
    file.unlink()
    with pytest.raises(RecordingMissing, match=r"PE-001, PE-001\.wav"):
        workspace.archive_bag.write(tmp_path / "whole-bag")
    assert [each.name for each in tmp_path.iterdir()] == ["archive"]


def test_what_was_given_up_as_lost_keeps_nothing_else_out_of_the_bag(workspace: Workspace, tmp_path: Path) -> None:
    media_file(workspace).unlink()
    workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    out = workspace.archive_bag.write(tmp_path / "whole-bag").path
    with workspaces().restore(out, tmp_path / "again") as restored:
        assert [each.kind for each in restored.keeping.verify().problems] == ["lost-file"]


class StopsAt:
    """A progress that asks to stop at the n-th report of a kind."""

    def __init__(self, what: str, report: int = 1) -> None:
        self._what = what
        self._left = report

    def advance(self, _done: int, _total: int, what: str) -> None:
        self._left -= what == self._what
        if not self._left:
            raise Cancelled


@pytest.mark.parametrize(("what", "report"), [("database", 1), ("files", 1), ("files", 4), ("testimonies", 2)])
def test_who_cancels_leaves_nothing_behind(workspace: Workspace, tmp_path: Path, what: str, report: int) -> None:
    with pytest.raises(Cancelled):
        workspace.archive_bag.write(tmp_path / "whole-bag", StopsAt(what, report))
    assert [each.name for each in tmp_path.iterdir()] == ["archive"]


FILLING = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import DiskFull
from tests.factories import opened
disk = Path(sys.argv[2])
with opened(Path(sys.argv[1]), read_only=True) as workspace:
    try:
        workspace.archive_bag.write(disk / "whole-bag")
    except DiskFull as error:
        print(error.sentence(), [each.name for each in disk.iterdir()])
"""


def test_a_disk_that_fills_up_is_told_and_nothing_stays_on_it(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    path = workspace.path
    workspace.close()
    told = run_child(FILLING, path, tmp_path / "disk", prefix=on_small_disk(tmp_path / "disk", 300))
    assert told.startswith("There is no room left")
    assert told.endswith("[]")


KILLED = """
import sys
from pathlib import Path
from tests.factories import opened
class DiesAt:
    def advance(self, done, total, what):
        if what == "testimonies":
            die()
with opened(Path(sys.argv[1]), read_only=True) as workspace:
    workspace.archive_bag.write(Path(sys.argv[2]), DiesAt(), replaces=True)
"""


def test_who_is_killed_leaves_no_bag_under_its_name_and_the_earlier_one_as_it_was(
    workspace: Workspace, bag: Path
) -> None:
    before = files_in(bag)
    path = workspace.path
    workspace.close()
    killed_child(KILLED, path, bag)
    assert files_in(bag) == before
    killed_child(KILLED, path, bag.with_name("new-bag"))
    assert not bag.with_name("new-bag").exists()


# --- brought back ----------------------------------------------------------------------------------------------------


def test_everything_comes_back_row_by_row_and_file_by_file(workspace: Workspace, bag: Path, tmp_path: Path) -> None:
    held = content(workspace)
    files = files_in(workspace.path / "media")
    workspace.close()
    with workspaces().restore(bag, tmp_path / "back") as back:
        assert content(back) == held
        assert back.keeping.verify().problems == ()
    assert files_in(tmp_path / "back" / "media") == files
    rows = rows_of(tmp_path / "archive" / "archive.db")
    assert sum(map(len, rows.values())) > 50
    assert rows_of(tmp_path / "back" / "archive.db") == rows


def test_a_bag_that_was_copied_by_another_program_comes_back(bag: Path, tmp_path: Path) -> None:
    copied = shutil.copytree(bag, tmp_path / "a copy without our ending")
    with workspaces().restore(copied, tmp_path / "back") as back:
        assert passages_of(back, "PE-001")


def test_nothing_is_restored_over_something_else(bag: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveExists):
        workspaces().restore(bag, tmp_path / "archive")


def drop(bag: Path) -> None:
    next((bag / "data" / "media").rglob("?" * 64)).unlink()


def alter(bag: Path) -> None:
    file = next((bag / "data" / "media").rglob("?" * 64))
    file.write_bytes(b"?" + file.read_bytes()[1:])


def alter_and_bag_up(bag: Path) -> None:
    alter(bag)
    bag_up(bag)


def alter_text(bag: Path) -> None:
    (bag / "data" / "README.txt").write_text("?", encoding="utf-8")


def put_beside(bag: Path) -> None:
    (bag / "data" / "media" / "letter.txt").write_text("dear", encoding="utf-8")
    bag_up(bag)


def spoil_database(bag: Path) -> None:
    (bag / "data" / "archive.db").write_bytes(b"no database" * 500)
    bag_up(bag)


def of_another_program(bag: Path) -> None:
    with closing(sqlite.connect(str(bag / "data" / "archive.db"), isolation_level=None)) as connection:
        connection.execute("PRAGMA application_id=7")
    bag_up(bag)


def without_database(bag: Path) -> None:
    (bag / "data" / "archive.db").unlink()
    bag_up(bag)


def told_as(**facts: str) -> Callable[[Path], None]:
    def change(bag: Path) -> None:
        info = {"Testimony-Archive-Bag": "archive/1", "Testimony-Archive-Schema": "1"} | {
            name.replace("_", "-"): value for name, value in facts.items()
        }
        bag_up(bag, info="".join(f"{name}: {value}\n" for name, value in info.items()))

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (drop, "is missing from it"),
        (alter, "is damaged"),
        (alter_and_bag_up, "which is no part of an archive"),
        (alter_text, "as many files and bytes as it says"),
        (put_beside, "it holds media/letter.txt, which is no part of an archive"),
        (spoil_database, "its database is damaged"),
        (of_another_program, "none that this version of the program knows"),
        (without_database, "it is no bag of a whole archive"),
        (told_as(Testimony_Archive_Bag="document/1"), "it is no bag of a whole archive"),
        (told_as(Testimony_Archive_Schema="999"), "a newer version of the program made it"),
        (told_as(Testimony_Archive_Schema="x"), "a newer version of the program made it"),
    ],
)
def test_a_bag_that_is_not_what_it_claims_is_refused_and_nothing_is_made(
    change: Callable[[Path], None], told: str, bag: Path, tmp_path: Path
) -> None:
    change(bag)
    with pytest.raises(BadBackup) as caught:
        workspaces().restore(bag, tmp_path / "back")
    assert told in caught.value.sentence()
    assert not (tmp_path / "back").exists()


def test_every_flipped_byte_of_the_payload_is_found(bag: Path, tmp_path: Path) -> None:
    for name in [each for each in files_below(bag) if each.startswith("data/")]:
        file = bag / name
        kept = file.read_bytes()
        place = len(kept) // 2
        file.write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
        with pytest.raises(BadBag, match="is damaged"):
            workspaces().restore(bag, tmp_path / "back")
        file.write_bytes(kept)
    with workspaces().restore(bag, tmp_path / "back") as back:
        assert back.keeping.verify().is_sound


@pytest.mark.parametrize("report", [1, 5])
def test_who_cancels_a_restore_leaves_nothing(bag: Path, tmp_path: Path, report: int) -> None:
    with pytest.raises(Cancelled):
        workspaces().restore(bag, tmp_path / "back", StopsAt("files", report))
    assert not (tmp_path / "back").exists()


def test_a_bag_names_the_archive_by_its_identifier(workspace: Workspace, tmp_path: Path) -> None:
    out = workspace.archive_bag.write(tmp_path / "deep" / "down" / "whole-bag").path
    told = (out / "bag-info.txt").read_text(encoding="utf-8")
    assert "External-Description: Pruebas: a whole archive of testimonies\n" in told
    assert "External-Identifier: " in told
