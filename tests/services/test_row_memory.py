"""The rows that are kept in memory are those of the archive, whatever is changed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.records import Part
from testimony_archive.domain.testimony_filter import RowColumn, RowFilter
from testimony_archive.services.catalogue import Catalogue
from testimony_archive.services.row_memory import RowMemory
from testimony_archive.storage.folder import open_folder
from testimony_archive.storage.row_changes import changed_testimonies
from testimony_archive.storage.row_details import DETAILS
from testimony_archive.storage.search_facts import read_stamp
from tests.factories import TODAY, bring_in, record, recording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.storage.database import Database

_THREE = {"interviewee": "Ana", "consent": "oral"}
"""With the record three lines of the log."""
WANTED = RowFilter(details=DETAILS)


@pytest.fixture
def reading(workspace: Workspace) -> Iterator[Database]:
    """A second look at the archive."""
    database = open_folder(workspace.path, read_only=True).database
    yield database
    database.close()


def agree(workspace: Workspace, reading: Database) -> None:
    """What is kept is what somebody reads who has kept nothing."""
    assert workspace.catalogue.rows(WANTED) == Catalogue(reading, lambda: TODAY).rows(WANTED)


def test_rows_are_those_of_the_archive_after_every_change_its_undo_and_its_redo(
    workspace: Workspace, reading: Database, tmp_path: Path
) -> None:
    first, second = (record(workspace, code) for code in ("PE-001", "CL-002"))
    ids = (first.testimony_id, second.testimony_id)
    editing = workspace.editing
    someone = first.participations[0].participation_id
    deeds = (
        lambda: editing.edit(ids[0], TestimonyField.TITLE, "Another"),
        lambda: editing.edit(ids[0], TestimonyField.THEME, ["quality-education-training"]),
        lambda: editing.edit(ids[1], TestimonyField.COUNTRY, ["MX"]),
        lambda: editing.edit(ids[1], TestimonyField.PROJECT, "A project that is new"),
        lambda: editing.edit(ids[1], TestimonyField.CONSENT, "none"),
        lambda: editing.edit(ids[0], TestimonyField.ACCESS, "closed"),
        lambda: editing.add_participation(ids[1], Part.INTERVIEWEE, "Somebody New"),
        lambda: editing.edit_participation(ids[0], someone, ParticipationField.NAME, "Renamed"),
        lambda: editing.edit_participation(ids[0], someone, ParticipationField.ROLE, "director"),
        lambda: editing.remove_participation(ids[0], someone),
        lambda: workspace.attaching.add(ids[1], [recording(tmp_path / "more.wav")]),
        lambda: workspace.bulk_editing.apply(ids, BulkEdit(TestimonyField.KEYWORDS, BulkOperation.ADD, ("agua",))),
        lambda: editing.add_testimony("PE-900"),
        lambda: editing.delete_testimonies(ids[:1]),
    )
    agree(workspace, reading)
    for deed in deeds:
        deed()
        agree(workspace, reading)
        workspace.undo()
        agree(workspace, reading)
        workspace.redo()
        agree(workspace, reading)
    bring_in(workspace, tmp_path, {"code": "PE-901", "interviewee": "Ana", "text": "ANA: One."})
    agree(workspace, reading)


def test_one_edit_reads_one_row_and_the_others_stay_what_they_are(workspace: Workspace, reading: Database) -> None:
    before = {each.code: each for each in workspace.catalogue.rows(WANTED)}
    with reading.read() as connection:
        since = read_stamp(connection).change_set_id
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.KEYWORDS, ["agua"])
    with reading.read() as connection:
        assert changed_testimonies(connection, since) == frozenset({testimony_id})
    after = {each.code: each for each in workspace.catalogue.rows(WANTED)}
    assert [code for code in before if before[code] is not after[code]] == ["PE-001"]


def test_sorting_and_filtering_take_the_rows_that_are_there(workspace: Workspace) -> None:
    kept = {id(each) for each in workspace.catalogue.rows(WANTED)}
    for wanted in (RowFilter(), RowFilter(text="pe"), RowFilter(group=RowColumn.PROJECT)):
        assert {id(each) for each in workspace.catalogue.rows(wanted)} <= kept


def test_what_many_have_in_common_and_very_much_at_once_make_all_be_read(
    workspace: Workspace, reading: Database, tmp_path: Path
) -> None:
    with reading.read() as connection:
        since = read_stamp(connection).change_set_id
    bring_in(workspace, tmp_path, *({"code": f"N-{each:04}", **_THREE} for each in range(700)))
    with reading.read() as connection:
        assert changed_testimonies(connection, since) is None
        since = read_stamp(connection).change_set_id
    agree(workspace, reading)
    someone = record(workspace, "PE-001")
    workspace.editing.edit_participation(
        someone.testimony_id, someone.participations[0].participation_id, ParticipationField.NAME, "Renamed"
    )
    with reading.read() as connection:
        assert changed_testimonies(connection, since) is None
    agree(workspace, reading)


def test_a_look_that_began_before_a_change_sees_what_was_and_does_not_disturb_the_others(
    workspace: Workspace, reading: Database
) -> None:
    memory = RowMemory()
    testimony_id = record(workspace, "PE-001").testimony_id
    with reading.read() as early, reading.read() as late:
        before = memory.rows(early, DETAILS, TODAY)[testimony_id]
        workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Another")
        now = memory.rows(late, DETAILS, TODAY)[testimony_id]
        assert (before.title != "Another", now.title) == (True, "Another")
        assert memory.rows(early, DETAILS, TODAY)[testimony_id] == before
        assert memory.rows(late, DETAILS, TODAY)[testimony_id] is now


def test_the_next_day_is_another_one_for_what_keeps_from_publishing(workspace: Workspace, reading: Database) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.ACCESS, "closed")
    workspace.editing.edit(testimony_id, TestimonyField.ACCESS_UNTIL, str(TODAY + timedelta(days=1)))
    memory = RowMemory()
    with reading.read() as connection:
        today = memory.rows(connection, DETAILS, TODAY)[testimony_id].hindrances
        later = memory.rows(connection, DETAILS, TODAY + timedelta(days=1))[testimony_id].hindrances
    assert len(later) < len(today)


def test_an_edit_of_main_ideas_touches_the_row_which_tells_when_it_was_changed(
    workspace: Workspace, reading: Database
) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    with reading.read() as connection:
        before = read_stamp(connection).change_set_id
    workspace.editing.edit(testimony_id, TestimonyField.MAIN_IDEA, ["Looms are shared."])
    with reading.read() as connection:
        assert changed_testimonies(connection, before) == frozenset({testimony_id})


def test_after_a_reading_that_failed_all_is_read_again(workspace: Workspace) -> None:
    memory, details = RowMemory(), frozenset({RowColumn.PROJECT})
    with workspace._folder.database.write() as connection:
        memory.rows(connection, frozenset(), TODAY)
        connection.exec_driver_sql("ALTER TABLE project RENAME TO elsewhere")
        with pytest.raises(OperationalError, match="no such table"):
            memory.rows(connection, details, TODAY)
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO project")
        rows = memory.rows(connection, details, TODAY)
    assert "Talleres compartidos" in {each.details.project for each in rows.values()}
