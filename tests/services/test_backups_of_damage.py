"""Backups of an archive with damaged rows: each form is made all the same, tells them, and comes back with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.bags import require_valid
from tests.damaging import alter_rows
from tests.factories import TODAY, codes, files_in, opened, passages_of, record, small_archive, workspaces

FORMS: dict[str, Callable[[Workspace, Path], tuple[Path, HarmedRows]]] = {}
LOST = {
    "person": "DELETE FROM person WHERE id = (SELECT person_id FROM participation)",
    "testimony": "DELETE FROM testimony WHERE id = (SELECT testimony_id FROM attachment)",
    "theme": "DELETE FROM theme WHERE id = (SELECT theme_id FROM testimony_theme)",
    "goal": "DELETE FROM goal WHERE id = (SELECT goal_id FROM testimony_goal)",
    "transcript": "DELETE FROM transcript WHERE id = 1",
    "the end of a quote": "DELETE FROM passage WHERE id = (SELECT last_passage_id FROM quote)",
    "change": "DELETE FROM change_set WHERE id = (SELECT change_set_id FROM change)",
}

KEPT = Path(__file__).resolve().parents[1] / "fixtures" / "archives"


def form(make: Callable[[Workspace, Path], tuple[Path, HarmedRows]]) -> None:
    FORMS[make.__name__] = make


@form
def point(workspace: Workspace, _folder: Path) -> tuple[Path, HarmedRows]:
    (made,) = workspace.backing_up.make(BackupReason.ASKED)
    assert workspace.backing_up.points() == (made,)
    assert not made.is_whole
    return made.path, made.harmed


@form
def whole(workspace: Workspace, folder: Path) -> tuple[Path, HarmedRows]:
    made = workspace.keeping.back_up(folder / "whole.zip")
    return made.path, made.harmed


@form
def bag(workspace: Workspace, folder: Path) -> tuple[Path, HarmedRows]:
    made = workspace.archive_bag.write(folder / "whole-bag")
    require_valid(made.path)
    open_text = sorted(each.name for each in (made.path / "data" / "testimonies").iterdir())
    assert open_text == sorted(codes(workspace)), "a lost term is missing from a record, and the record is there"
    return made.path, made.harmed


def told(workspace: Workspace) -> tuple[str, ...]:
    return tuple(f"{each.kind} {each.message}" for each in workspace.keeping.verify().problems)


def described(tmp_path: Path) -> Path:
    """The small archive with a quote over two passages."""
    path = small_archive(tmp_path / "archive")
    with opened(path) as workspace:
        first, second = passages_of(workspace, "PE-001")[:2]
        workspace.quoting.keep_words((first.passage_id, 0), (second.passage_id, 3))
    return path


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST.keys())
def test_a_row_that_is_gone_and_referred_to_keeps_no_backup_from_being_made(lost: str, tmp_path: Path) -> None:
    path = described(tmp_path)
    alter_rows(path, "PRAGMA foreign_keys=OFF", lost)
    with opened(path) as workspace:
        damage, files = told(workspace), files_in(path / "media")
        referring = {each.partition(" refers")[0] for each in damage if "refers to a missing" in each}
        expected = HarmedRows(sum(each.startswith("row ") for each in damage), len(referring))
        assert (expected.damaged, expected.referring > 0) == (1, True)
        for name, make in FORMS.items():
            made, harmed = make(workspace, tmp_path)
            assert (name, harmed) == (name, expected)
            with workspaces().restore(made, tmp_path / f"from {name}") as back:
                assert told(back) == damage
                assert back.keeping.harmed_rows() == expected
                assert files_in(back.path / "media") == files


def test_a_backup_of_what_is_sound_tells_of_no_damage(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.keeping.back_up(tmp_path / "whole.zip").harmed == HarmedRows()
    made = workspace.archive_bag.write(tmp_path / "whole-bag")
    assert made.harmed == HarmedRows()
    assert "damaged" not in (made.path / "data" / "README.txt").read_text(encoding="utf-8")


def test_a_whole_backup_says_of_itself_how_many_rows_are_damaged(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    alter_rows(path, "UPDATE passage SET text = 'x' WHERE id IN (2, 3)")
    with opened(path) as workspace, ZipFile(workspace.keeping.back_up(tmp_path / "whole.zip").path) as packed:
        assert '"damaged_rows": 2,\n "referring_rows": 0' in packed.read("manifest.json").decode()


def test_a_record_that_damage_keeps_from_being_read_is_left_out_of_the_open_text_of_a_bag_alone(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    alter_rows(
        path, "UPDATE participation SET part = 'interviewe' WHERE testimony_id = 1", "UPDATE person SET name = 7"
    )
    with opened(path) as workspace:
        made = workspace.archive_bag.write(tmp_path / "whole-bag")
        require_valid(made.path)
        assert sorted(each.name for each in (made.path / "data" / "testimonies").iterdir()) == ["CL-002", "CO-003"]
        readme = (made.path / "data" / "README.txt").read_text(encoding="utf-8")
        assert "could not be read for that, and are missing from testimonies/ and files.csv: 1." in readme
        assert made.harmed.damaged == workspace.keeping.harmed_rows().damaged > 1
        with workspaces().restore(made.path, tmp_path / "back") as back:
            assert told(back) == told(workspace)


def test_a_record_of_which_a_part_can_be_written_leaves_no_part_of_a_file_in_a_bag(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    alter_rows(path, "UPDATE passage SET start_ms = 'x' WHERE id = 1")
    with opened(path) as workspace:
        made = workspace.archive_bag.write(tmp_path / "whole-bag")
        require_valid(made.path)
        assert sorted(each.name for each in (made.path / "data" / "testimonies").iterdir()) == ["CL-002", "CO-003"]
        assert "PE-001" not in (made.path / "data" / "files.csv").read_text(encoding="utf-8")
        with workspaces().restore(made.path, tmp_path / "back") as back:
            assert told(back) == told(workspace)


def test_while_rows_refer_to_a_lost_one_of_which_nothing_is_left_no_backup_is_thinned_out(tmp_path: Path) -> None:
    path, moments = small_archive(tmp_path / "archive"), [datetime(2026, 12, 1, 9, tzinfo=UTC)]
    places = Workspaces(lambda: TODAY, now=lambda: moments[-1])

    def back_up(hours: float) -> HarmedRows:
        moments.append(moments[-1] + timedelta(hours=hours))
        with places.open(path) as workspace:
            (made,) = workspace.backing_up.make(BackupReason.DAILY)
            return made.harmed

    back_up(1)
    back_up(1)
    gone = ("DELETE FROM person WHERE id = 1", "DELETE FROM row_checksum WHERE table_name = 'person' AND row_id = 1")
    alter_rows(path, "PRAGMA foreign_keys=OFF", *gone)
    assert back_up(72) == HarmedRows(0, 1)
    with places.open(path) as workspace:
        assert len(workspace.backing_up.points()) == 3


def test_an_archive_of_an_earlier_version_with_a_lost_row_is_backed_up_and_upgraded_all_the_same(
    tmp_path: Path,
) -> None:
    path = tmp_path / "archive"
    path.mkdir()
    with ZipFile(KEPT / "v4.zip") as packed:
        packed.extractall(path)
    alter_rows(path, "PRAGMA foreign_keys=OFF", "DELETE FROM person WHERE name = 'Rosa Quispe'")
    with opened(path) as workspace:
        (made,) = workspace.backing_up.points()
        assert (made.reason, made.harmed) == (BackupReason.UPGRADE, HarmedRows(0, 1))
        assert workspace.keeping.harmed_rows() == HarmedRows(0, 1)
        with workspaces().restore(made.path, tmp_path / "back") as back:
            assert [each.person.name for each in record(back, "PE-001").participations] == ["Hannah Whitlock"]


def test_of_backups_to_take_the_place_of_a_database_the_newest_is_taken_and_what_it_lacks_comes_from_an_earlier_one(
    tmp_path: Path,
) -> None:
    path = small_archive(tmp_path / "archive")
    with opened(path) as workspace:
        workspace.backing_up.make(BackupReason.ASKED)
    alter_rows(
        path, "PRAGMA foreign_keys=OFF", "DELETE FROM person WHERE id = 1", "DELETE FROM change WHERE row_id = 1"
    )
    with opened(path) as workspace:
        workspace.selecting.create("Informe")
        workspace.backing_up.make(BackupReason.ASKED)
    (path / "archive.db").unlink()
    places = workspaces()
    _, remedies = places.diagnose(path)
    assert places.repair(path, remedies).left == ()
    with opened(path) as workspace:
        assert told(workspace) == ()
        assert [each.name for each in workspace.selecting.selections()] == ["Informe"]


def test_what_is_new_takes_the_place_of_no_row_that_was_lost(tmp_path: Path) -> None:
    """SQLite gives the number of a last row that is gone to the next one."""
    path = small_archive(tmp_path / "archive")
    tables = ("testimony", "change_set", "change")
    alter_rows(
        path,
        "PRAGMA foreign_keys=OFF",
        *(f"DELETE FROM {each} WHERE id = (SELECT max(id) FROM {each})" for each in tables),
    )
    with opened(path) as workspace:
        lost = workspace.keeping.harmed_rows()
        assert lost.damaged == len(tables)
        workspace.editing.add_testimony("NEW-001")
        assert workspace.keeping.harmed_rows() == lost
