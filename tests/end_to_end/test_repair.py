"""Damage from the command line: told with what can bring it back, repaired, given up, and written down."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.children import as_ordinary_user, run_child
from tests.damaging import PAGE, alter_rows, overwrite
from tests.end_to_end.terminal import Terminal
from tests.factories import small_archive


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return small_archive(tmp_path / "archive")


@pytest.fixture
def recording(archive: Path) -> Path:
    """The recording of PE-001, which a copy outside holds as well."""
    (file,) = (each for each in (archive / "media").rglob("*") if each.is_file())
    (archive.parent / "old").mkdir()
    shutil.copyfile(file, archive.parent / "old" / "Rosa.wav")
    return file


def test_verify_says_where_damage_can_be_brought_back_from(
    terminal: Terminal, archive: Path, recording: Path, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    terminal.done("backup", archive, "--place", tmp_path / "stick")
    os.truncate(recording, 100)
    ran = terminal.run("verify", archive)
    assert ran.status == 3
    told = ran.out.splitlines()
    assert told[0].startswith("altered-file: PE-001, PE-001.wav: ")
    assert told[1].startswith("  can be brought back from the backup of ")
    assert str(tmp_path / "stick") in told[1]
    assert f"To bring back what can be: testimony-archive repair {archive}" in ran.err
    assert terminal.done("repair", archive).out.splitlines()[1] == "1 repaired, 0 left."
    assert terminal.done("verify", archive, "--json").json()["problems"] == []


def test_where_the_second_place_is_not_connected_that_is_told_of_what_no_other_has(
    terminal: Terminal, archive: Path, recording: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    terminal.done("backup", archive, "--place", stick)
    recording.unlink()
    stick.rename(tmp_path / "unplugged")
    told = f"{stick} is not connected; the last backup there was made "
    ran = terminal.run("verify", archive)
    assert "no backup that is connected has it" in ran.out
    assert "To bring back" not in ran.err
    assert told in ran.err
    assert told in terminal.run("repair", archive, "--dry-run").err
    overwrite(archive, 0, bytes(PAGE))
    shutil.rmtree(archive / "backups")
    assert told in terminal.run("verify", archive).err
    (tmp_path / "unplugged").rename(stick)
    assert "not connected" not in terminal.run("verify", archive).err


def test_a_dry_run_tells_all_and_changes_nothing(terminal: Terminal, archive: Path, recording: Path) -> None:
    recording.unlink()
    ran = terminal.run("repair", archive, "--dry-run")
    assert ran.status == 3
    assert "PE-001, PE-001.wav: stays damaged, nothing that was looked at has it" in ran.out
    told = terminal.done("repair", archive, "--from", archive.parent / "old", "--dry-run", "--json").json()
    assert told["dry_run"] is True
    (planned,) = told["repaired"]
    assert (planned["kind"], planned["where"]) == ("missing-file", "PE-001, PE-001.wav")
    assert planned["from"].endswith("Rosa.wav")
    assert not recording.exists()
    done = terminal.done("repair", archive, "--from", archive.parent / "old", "--json").json()
    assert (done["repaired"], done["left"]) == ([planned], [])
    assert recording.exists()


@pytest.mark.parametrize("by_name", [True, False])
def test_what_nothing_has_is_given_up_and_told_as_lost(
    by_name: bool, terminal: Terminal, archive: Path, recording: Path
) -> None:
    os.truncate(recording, 100)
    ran = terminal.done("repair", archive, "--lost", "PE-001.wav" if by_name else recording.name)
    assert "PE-001, PE-001.wav: was given up as lost" in ran.out
    assert "What was damaged is kept in" in ran.out
    told = terminal.done("verify", archive)
    assert told.out.splitlines()[0].startswith("lost-file: PE-001, PE-001.wav: given up as lost on ")
    assert "Everything is intact but for 1 file that was given up as lost" in told.out
    assert terminal.done("verify", archive, "--json").json()["ok"] is True
    assert "given up as lost on" in terminal.done("show", archive, "PE-001").out
    terminal.done("repair", archive, "--from", archive.parent / "old")
    assert "given up" not in terminal.done("show", archive, "PE-001").out


def test_only_what_is_damaged_can_be_given_up(terminal: Terminal, archive: Path) -> None:
    ran = terminal.run("repair", archive, "--lost", "PE-001.wav")
    assert ran.status == 1
    assert ran.err.startswith("“PE-001.wav” cannot be given up as lost.")


def test_a_lost_row_that_others_refer_to_is_not_given_up_and_what_is_there_can_be_taken_out(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    alter_rows(
        archive,
        "PRAGMA foreign_keys=OFF",
        "DELETE FROM testimony WHERE code = 'PE-001'",
        "DELETE FROM change WHERE table_name = 'testimony'",
    )
    ran = terminal.run("repair", archive, "--lost", "a row of testimony")
    assert ran.status == 1
    assert "What refers to it is there (rows: " in ran.err
    assert "rows that refer to lost ones" in terminal.done("backup", archive).err
    terminal.done("export", archive, tmp_path / "left-bag")
    terminal.done("export", archive, tmp_path / "left.csv")


def test_damage_that_goes_into_every_form_of_backup_and_comes_back_with_it_is_told(
    terminal: Terminal, archive: Path, tmp_path: Path
) -> None:
    alter_rows(archive, "PRAGMA foreign_keys=OFF", "DELETE FROM person WHERE name = 'Rosa Quispe'")
    words = "Its database holds 1 damaged row and 1 row that refers to one that is gone, just as they were;"
    for number, out in enumerate(((), (tmp_path / "whole.zip",), (tmp_path / "whole-bag",))):
        assert words in terminal.done("backup", archive, *out).err
        ran = terminal.run("restore", *(out or (archive,)), tmp_path / f"back-{number}")
        assert (ran.status, words in ran.err) == (3, True)
    (point,) = terminal.done("backups", archive, "--json").json()["points"]
    assert (point["damaged_rows"], point["referring_rows"]) == (1, 1)


def test_rows_and_whole_databases_come_back(terminal: Terminal, archive: Path) -> None:
    terminal.done("backup", archive)
    before = terminal.done("show", archive, "PE-001").out
    alter_rows(archive, "UPDATE passage SET text = '?' WHERE id = 2", "DELETE FROM passage WHERE id = 3")
    told = terminal.done("repair", archive).out
    assert " 0 left." in told
    assert told.count("the search index: was made anew") == 1, "whatever was found in it"
    assert terminal.done("show", archive, "PE-001").out == before
    overwrite(archive, 0, bytes(PAGE))
    ran = terminal.done("repair", archive)
    assert "as a whole: what was changed since is lost" in ran.out
    assert terminal.done("show", archive, "PE-001").out == before
    assert "Nothing is damaged." in terminal.done("repair", archive).out


def test_what_refers_to_a_lost_row_is_told_with_what_settles_it(terminal: Terminal, archive: Path) -> None:
    alter_rows(archive, "PRAGMA foreign_keys=OFF", "DELETE FROM person WHERE name = 'Rosa Quispe'")
    told = terminal.run("verify", archive).out.splitlines()
    place = told.index("database: archive.db: row 1 of participation refers to a missing person")
    assert told[place + 1] == "  can be brought back from the archive's own log of changes"
    planned = terminal.run("repair", archive, "--dry-run").out
    told_of = "row 1 of participation refers to a missing person: what it refers to"
    assert f"{told_of} would come back from the archive's own log of changes" in planned
    ran = terminal.done("repair", archive).out
    assert f"{told_of} came back from the archive's own log of changes" in ran
    assert "3 repaired, 0 left." in ran, "the person, what refers to it, and the index"
    assert "Everything is intact" in terminal.done("verify", archive).out


def test_a_row_of_which_no_checksum_tells_comes_back_with_a_warning(terminal: Terminal, archive: Path) -> None:
    terminal.done("backup", archive)
    alter_rows(archive, "UPDATE row_checksum SET checksum = 5 WHERE table_name = 'passage' AND row_id = 2")
    warning = ", as it was then: no checksum tells whether it was changed since"
    assert warning in terminal.run("verify", archive).out
    ran = terminal.done("repair", archive)
    assert ran.out.startswith("PE-001, passage 2 (es): came back from the backup of ")
    assert warning in ran.out


def test_without_a_backup_of_the_database_the_option_to_look_elsewhere_is_told(
    terminal: Terminal, archive: Path
) -> None:
    overwrite(archive, 0, bytes(PAGE))
    ran = terminal.run("repair", archive)
    assert ran.status != 0
    assert "--from PATH" in ran.err
    assert "No sound backup" in ran.err


def test_the_history_of_checks_is_told(terminal: Terminal, archive: Path, recording: Path) -> None:
    terminal.done("verify", archive)
    os.truncate(recording, 100)
    terminal.run("verify", archive)
    lines = terminal.done("verify", archive, "--history").out.splitlines()
    assert [each.split("  ")[1] for each in lines] == [
        "asked: everything, damaged, 1 problem",
        "asked: everything, sound",
        "ingest: 1 file, sound",
    ]
    first = terminal.done("verify", archive, "--history", "--json").json()[0]
    assert (first["cause"], first["outcome"], first["problems"], first["whole"]) == ("asked", "damaged", 1, True)


ONE_FORBIDDEN = """
import os, sys
from pathlib import Path
from testimony_archive.bootstrap import start

archive, point, back = sys.argv[1:]
Path(point).chmod(0)
for arguments in (["backups", archive], ["verify", archive], ["repair", archive, "--dry-run"],
                  ["repair", archive, "--from", point, "--dry-run"], ["restore", archive, back]):
    print(start(arguments), flush=True)
"""


def test_a_backup_that_may_not_be_read_is_passed_over_and_named(
    terminal: Terminal, archive: Path, recording: Path, tmp_path: Path
) -> None:
    terminal.done("backup", archive)
    (readable,) = (archive / "backups").glob("*.zip")
    forbidden = shutil.copyfile(readable, archive / "backups" / "20991231T000000Z.zip")
    recording.unlink()
    told = run_child(
        f"import sys; sys.stderr = sys.stdout{ONE_FORBIDDEN}",
        archive,
        forbidden,
        tmp_path / "back",
        prefix=as_ordinary_user(),
    )
    lines = told.splitlines()
    assert [each for each in lines if each.isdecimal()] == ["0", "3", "3", "3", "3"]
    assert lines.count(f"{forbidden} cannot be read, and was passed over.") == 5
    assert "There is no permission" not in told
    assert (tmp_path / "back" / "archive.db").is_file()
