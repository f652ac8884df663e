"""Creating, opening, sampling and restoring archives: each whole or not at all, and one writer at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveExists,
    ArchiveInUse,
    ArchiveIsNewer,
    Cancelled,
    FileNotThere,
    NoSuchProfile,
    NoSuchTestimony,
    NotAnArchive,
)
from testimony_archive.domain.records import Labels, Status, Use
from testimony_archive.domain.rights import Answer
from testimony_archive.domain.testimony_filter import RowColumn, RowFilter, Sort
from testimony_archive.services.profiles import profile_file, profiles
from testimony_archive.storage.migrate import known_schema
from tests.children import as_ordinary_user, killed_child, on_small_disk, run_child, running_child
from tests.damaging import alter_rows
from tests.factories import TODAY, bring_in, codes, content, files_in, opened, record, small_archive, workspaces

HOLD_IT_OPEN = """
import sys
from pathlib import Path
from tests.damaging import alter_rows
from tests.factories import opened
with opened(Path(sys.argv[1])) as workspace:
    print(workspace.name, flush=True)
    sys.stdin.readline()
    workspace.editing.add_testimony("ZZ-1")
"""
TRY = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from tests.damaging import alter_rows
from tests.factories import workspaces
path = Path(sys.argv[2])
act = {"create": workspaces().create, "sample": workspaces().sample, "open": workspaces().open,
       "read": lambda path: workspaces().open(path, read_only=True)}[sys.argv[1]]
try:
    with act(path) as workspace:
        print(workspace.read_only, workspace.catalogue.totals().testimonies)
except ArchiveError as error:
    print(type(error).__name__, error)
print(sorted(each.name for each in path.parent.iterdir()))
"""


class StopsAt:
    """A progress that asks to stop after some reports."""

    def __init__(self, reports: int) -> None:
        self._left = reports

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - only how often counts
        self._left -= 1
        if self._left < 0:
            raise Cancelled


# --- creating ------------------------------------------------------------------------------------------------------


def test_a_new_archive_has_the_terms_of_its_profile_and_nothing_else(tmp_path: Path) -> None:
    with workspaces().create(tmp_path / "new", "pa-efe", " Mi  archivo ") as workspace:
        assert workspace.name == "Mi  archivo"
        assert workspace.path == tmp_path / "new"
        assert not workspace.read_only
        vocabularies = workspace.catalogue.vocabularies()
        assert len(vocabularies.themes) == 4
        assert vocabularies.countries == ("CA", "CL", "CO", "MX", "PE")
        assert workspace.catalogue.totals().testimonies == 0
        assert workspace.undo_state.undo is None
        assert workspace.catalogue.info().by["theme"] == {}
        assert workspace.keeping.verify().is_sound


def test_without_a_name_it_is_called_like_its_folder(tmp_path: Path) -> None:
    workspaces().create(tmp_path / "Pruebas").close()
    with workspaces().open(tmp_path / "Pruebas") as workspace:
        assert workspace.name == "Pruebas"
        assert workspace.catalogue.vocabularies().themes == {}


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    for make in (workspaces().create, workspaces().sample):
        with pytest.raises(ArchiveExists, match="nothing was changed"):
            make(tmp_path)
    assert list(files_in(tmp_path)) == ["letter.txt"]


def test_an_archive_is_not_made_over_another(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    before = files_in(path)
    with pytest.raises(ArchiveExists):
        workspaces().create(path)
    assert files_in(path) == before


def test_an_unknown_profile_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoSuchProfile, match="The profiles are: blank, pa-efe"):
        workspaces().create(tmp_path / "new", "other")
    assert not (tmp_path / "new").exists()


def test_a_profile_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("testimony_archive.services.workspaces.apply_profile", fail)
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "new", tmp_path / "empty"):
        with pytest.raises(RuntimeError, match="half way"):
            workspaces().create(path)
    assert [each.name for each in tmp_path.iterdir()] == ["empty"]
    assert list((tmp_path / "empty").iterdir()) == []


def test_profiles_are_described_the_fullest_first() -> None:
    assert [each.key for each in profiles()] == ["pa-efe", "blank"]
    assert workspaces().profiles() == profiles()
    for each in profiles():
        for labels in (each.labels, each.descriptions):
            assert Labels("", "", "") != labels
            assert all((labels.en, labels.es, labels.fr))


def test_terms_of_another_profile_are_added_once_and_can_be_taken_back(tmp_path: Path) -> None:
    with workspaces().create(tmp_path / "new") as workspace:
        before = content(workspace)
        change = workspace.add_profile(profile_file("pa-efe"))
        assert change.label.text() == "add vocabularies"
        assert len(workspace.catalogue.vocabularies().themes) == 4
        assert workspace.add_profile(profile_file("pa-efe")).change_set_id == 0
        workspace.undo()
        assert content(workspace) == before


def test_terms_may_stand_below_ones_that_are_there(tmp_path: Path) -> None:
    file = tmp_path / "more.toml"
    file.write_text(
        '[[themes]]\nkey = "workshops"\nen = "Workshops"\nparent = "quality-education-training"\n', encoding="utf-8"
    )
    with workspaces().create(tmp_path / "new", "pa-efe") as workspace:
        workspace.add_profile(file)
        vocabularies = workspace.catalogue.vocabularies()
        keys = {each.key: each for each in vocabularies.themes.values()}
        above = keys["quality-education-training"].theme_id
        assert keys["workshops"].parent_id == above
        assert vocabularies.with_ancestors(keys["workshops"].theme_id) == (keys["workshops"].theme_id, above)
        assert vocabularies.with_descendants(above) == {keys["workshops"].theme_id, above}
        bring_in(workspace, tmp_path, {"code": "A-1", "title": "A", "theme": "workshops", "text": "x"})
        assert workspace.catalogue.info().by["theme"] == {"quality-education-training": 1, "workshops": 1}


# --- opening -------------------------------------------------------------------------------------------------------


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        workspaces().open(tmp_path / "nothing")
    with pytest.raises(NotAnArchive):
        workspaces().open(tmp_path)


def test_an_archive_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    alter_rows(path, "UPDATE alembic_version SET version_num = '0099'", "PRAGMA user_version=99")
    with pytest.raises(ArchiveIsNewer, match="Install the newest version; nothing was changed"):
        workspaces().open(path)


def test_an_archive_that_fails_while_it_is_opened_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_archive(tmp_path / "archive")

    def fail(*_: object) -> str:
        raise ArchiveDamaged(path=path, detail="torn")

    with monkeypatch.context() as patch:
        patch.setattr("testimony_archive.services.workspaces.read_setting", fail)
        with pytest.raises(ArchiveDamaged):
            workspaces().open(path)
    with opened(path) as workspace:
        assert codes(workspace) == ["CL-002", "CO-003", "PE-001"]


def test_a_moved_archive_is_whole(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        before = content(workspace)
    (tmp_path / "usb").mkdir()
    (tmp_path / "archive").rename(tmp_path / "usb" / "archivo nuevo")
    with opened(tmp_path / "usb" / "archivo nuevo") as moved:
        assert content(moved) == before
        assert moved.name == "Pruebas"
        assert moved.keeping.verify().is_sound


def test_what_a_killed_import_left_half_copied_is_cleared_away(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    half = path / "media" / "incoming" / "half"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"half a recording")
    with opened(path, read_only=True):
        assert half.exists()
    with opened(path) as workspace:
        assert not half.exists()
        assert workspace.keeping.verify().is_sound


def test_a_second_writer_is_told_and_may_read_meanwhile(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    with running_child(HOLD_IT_OPEN, path) as name:
        assert name == "Pruebas"
        with pytest.raises(ArchiveInUse, match="Close it there and try again; nothing was changed"):
            workspaces().open(path)
        with opened(path, read_only=True) as reading:
            assert codes(reading) == ["CL-002", "CO-003", "PE-001"]
    with opened(path) as workspace:
        assert codes(workspace)[-1] == "ZZ-1"


def test_an_archive_without_the_right_to_write_opens_to_read_alone(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    path.chmod(0o555)
    try:
        assert run_child(TRY, "read", path, prefix=as_ordinary_user()).splitlines()[0] == "True 3"
        assert run_child(TRY, "open", path, prefix=as_ordinary_user()).startswith("NoPermission")
    finally:
        path.chmod(0o755)


# --- the sample ----------------------------------------------------------------------------------------------------


def test_the_sample_is_whole_and_cannot_be_undone_into_pieces(tmp_path: Path) -> None:
    with workspaces().sample(tmp_path / "sample") as workspace:
        totals = workspace.catalogue.totals()
        assert totals.testimonies == 24
        assert totals.quotes > 0
        assert totals.selections == 1
        assert workspace.undo_state.undo is None
        assert workspace.keeping.verify().is_sound
        decisions = {each.decision.answer for each in workspace.selecting.items(1) if each.decision}
        assert decisions == set(Answer)


@pytest.mark.parametrize("reports", [0, 30, 60])
def test_a_sample_that_is_stopped_leaves_nothing(reports: int, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        workspaces().sample(tmp_path / "sample", StopsAt(reports))
    assert not (tmp_path / "sample").exists()
    (tmp_path / "empty").mkdir()
    with pytest.raises(Cancelled):
        workspaces().sample(tmp_path / "empty", StopsAt(reports))
    assert list((tmp_path / "empty").iterdir()) == []


def test_a_sample_on_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    told = run_child(TRY, "sample", tmp_path / "sample", prefix=on_small_disk(tmp_path, 2_000)).splitlines()
    assert told[0].startswith("DiskFull There is no room left on the disk that holds")
    assert told[1] == "[]"


# --- reading the catalogue -----------------------------------------------------------------------------------------


def test_testimonies_are_found_by_code_in_any_case(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        assert workspace.catalogue.testimony_ids(["pe-001", "CL-002"]) == (
            record(workspace, "PE-001").testimony_id,
            record(workspace, "CL-002").testimony_id,
        )
        with pytest.raises(NoSuchTestimony, match=r"There is no testimony PE-010\. The nearest codes are: PE-001"):
            workspace.catalogue.testimony_ids(["PE-001", "PE-010"])
        with pytest.raises(NoSuchTestimony):
            workspace.catalogue.testimony(999)
        assert workspace.catalogue.testimonies([999]) == ()
    with workspaces().create(tmp_path / "blank") as empty, pytest.raises(NoSuchTestimony, match="The archive is empty"):
        empty.catalogue.testimony_ids(["A"])


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        (RowFilter(), ["CL-002", "CO-003", "PE-001"]),
        (RowFilter(sorts=(Sort(RowColumn.CODE, descending=True),)), ["PE-001", "CO-003", "CL-002"]),
        (RowFilter(sorts=(Sort(RowColumn.TITLE),)), ["PE-001", "CO-003", "CL-002"]),
        (RowFilter(sorts=(Sort(RowColumn.DATE),)), ["CO-003", "CL-002", "PE-001"]),
        (RowFilter(sorts=(Sort(RowColumn.STATUS),)), ["CL-002", "CO-003", "PE-001"]),
        (RowFilter(sorts=(Sort(RowColumn.COUNTRY),)), ["CL-002", "CO-003", "PE-001"]),
        (RowFilter(sorts=(Sort(RowColumn.INTERVIEWEE),)), ["CL-002", "CO-003", "PE-001"]),
        (RowFilter(sorts=(Sort(RowColumn.ROLE),)), ["CO-003", "CL-002", "PE-001"]),
        (RowFilter(text="RIVIERE"), ["CO-003"]),
        (RowFilter(text="inés"), ["CL-002"]),
        (RowFilter(text="carmen"), ["CL-002"]),
        (RowFilter(text="e-0"), ["PE-001"]),
        (RowFilter(text="%"), []),
        (RowFilter(status=Status.DESCRIBED), ["PE-001"]),
    ],
)
def test_rows_are_filtered_and_sorted(wanted: RowFilter, order: list[str], tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        assert [each.code for each in workspace.catalogue.rows(wanted)] == order


def test_a_row_shows_what_the_table_needs(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        carmen, luc, rosa = workspace.catalogue.rows(RowFilter())
        assert (carmen.interviewees, carmen.pseudonymous, carmen.countries) == (("Carmen",), True, ("CL", "CA"))
        assert (rosa.interviewees, rosa.pseudonymous, rosa.has_recording) == (("Rosa Quispe",), False, True)
        assert (luc.has_recording, luc.has_transcript, luc.consent) == (False, True, None)
        assert [each.hindrance for each in luc.hindrances] == ["access", "no consent"]
        assert rosa.consent == "written"
        assert [workspace.catalogue.vocabularies().themes[each].number for each in rosa.theme_ids] == ["1", "3"]
        assert workspace.catalogue.status_counts() == {"draft": 2, "described": 1}


def test_totals_and_counts_tell_what_there_is(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        info = workspace.catalogue.info()
        assert (info.totals.testimonies, info.totals.passages, info.totals.people) == (3, 10, 4)
        assert info.by["country"] == {"CA": 1, "CL": 1, "CO": 1, "PE": 1}
        assert info.by["role"] == {"director": 1, "student": 1, "teacher": 1}
        assert info.by["language"] == {"en": 1, "es": 1, "fr": 1}
        assert info.schema == known_schema()


def test_rights_are_decided_for_today(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace:
        testimony = record(workspace, "PE-001")
        workspace.editing.edit(testimony.testimony_id, TestimonyField.ACCESS, "closed")
        workspace.editing.edit(testimony.testimony_id, TestimonyField.ACCESS_UNTIL, TODAY.isoformat())
        assert workspace.catalogue.decision(record(workspace, "PE-001"), Use.QUOTE).answer is Answer.YES
        workspace.editing.edit(testimony.testimony_id, TestimonyField.ACCESS_UNTIL, "2026-03-15")
        closed = record(workspace, "PE-001")
        assert workspace.catalogue.decision(closed, Use.QUOTE).answer is Answer.NO
        words = workspace.catalogue.passages(closed.transcripts[0].transcript_id)
        assert workspace.catalogue.decision_on_words(closed, closed.transcripts[0], words).answer is Answer.NO
        assert workspace.catalogue.decision_on_words(testimony, closed.transcripts[0], words).answer is Answer.YES


KILLED_CREATING = """
import sys
from datetime import date
from pathlib import Path
from testimony_archive.services import workspaces
workspaces.write_setting = lambda *_: die()
workspaces.Workspaces(date.today).create(Path(sys.argv[1]), "pa-efe")
"""


def test_an_archive_whose_making_was_cut_short_is_none_and_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    killed_child(KILLED_CREATING, path)
    with pytest.raises(NotAnArchive):
        workspaces().open(path)
    with workspaces().create(path, "pa-efe") as workspace:
        themes = workspace.catalogue.vocabularies().themes.values()
        assert "quality-education-training" in {each.key for each in themes}
        assert workspace.keeping.verify().is_sound
    assert sorted(each.name for each in path.iterdir()) == ["archive.db", "archive.lock", "backups", "media"]
