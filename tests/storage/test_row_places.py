"""A damaged row is called what people know it by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowId
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.folder import open_folder
from testimony_archive.storage.row_checksums import CHECKED_TABLES
from testimony_archive.storage.row_places import read_place
from tests.damaging import alter_rows, root_page, wipe_page
from tests.factories import workspaces
from tests.storage.test_old_archives import FOLDER

KNOWN_AS: dict[str, tuple[RowId, str]] = {
    "setting": ("created", "a setting, created"),
    "country": (1, "country CA"),
    "theme": (3, "theme Quality of technical education and training"),
    "role": (3, "role Teacher"),
    "goal": (5, "goal 5"),
    "project": (1, "project Talleres compartidos"),
    "person": (1, "person Rosa Quispe"),
    "testimony": (1, "PE-001"),
    "consent": (1, "PE-001, consent (interview)"),
    "participation": (1, "PE-001, interviewee Rosa Quispe"),
    "testimony_country": (1, "PE-001, country PE"),
    "testimony_language": (1, "PE-001, language es"),
    "testimony_theme": (2, "PE-001, theme Quality of technical education and training"),
    "testimony_goal": (1, "PE-001, goal 5"),
    "testimony_keyword": (2, "PE-001, keyword máquinas"),
    "main_idea": (2, "PE-001, main idea 2"),
    "attachment": (1, "PE-001, PE-001.wav"),
    "attachment_version": (1, "CL-002, earlier version notes.txt"),
    "transcript": (2, "CL-002, transcript (en)"),
    "passage": (2, "PE-001, passage 2 (es)"),
    "speaker": (1, "CL-002, speaker INÉS"),
    "quote": (1, "PE-001, quote of passage 4"),
    "former_passage": (1, "CL-002, former passage 2 of a quote"),
    "quote_theme": (1, "PE-001, theme Collaboration and harmonization in the PA region of a quote"),
    "selection": (1, "selection Informe"),
    "selection_item": (2, "selection Informe, item 2"),
    "selection_source": (1, "selection Informe, a search that fills it"),
    "saved_search": (1, "saved search Mujeres"),
    "record_template": (1, "template Talleres"),
    "change_set": (2, "the change log, change 2"),
    "change": (1, "the change log, change 1"),
    "fixity_check": (1, "the history of checks, 2026-11-29T13:40:08+00:00"),
    "file_fixity": (1, "the last check of PE-001.wav"),
    "alembic_version": ("0007", "a row of alembic_version"),
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    newest = max(FOLDER.glob("v*.zip"), key=lambda each: int(each.stem[1:]))
    workspaces().restore(newest, tmp_path / "archive").close()
    return tmp_path / "archive"


@pytest.fixture
def connection(archive: Path) -> Iterator[Connection]:
    folder = open_folder(archive, read_only=True)
    with folder.database.read() as reading:
        yield reading
    folder.close()


def place(connection: Connection, table: str, row_id: RowId) -> str:
    return read_place(connection, DamagedRow(table, row_id, RowDamage.ALTERED, None))


def test_rows_of_every_table_have_a_name(connection: Connection) -> None:
    assert set(KNOWN_AS) == set(CHECKED_TABLES)
    found = {table: place(connection, table, row_id) for table, (row_id, _) in KNOWN_AS.items()}
    assert found == {table: name for table, (_, name) in KNOWN_AS.items()}


def read_after(archive: Path, statement: str, table: str, row_id: RowId) -> str:
    alter_rows(archive, "PRAGMA foreign_keys=OFF", statement)
    return read_damaged(archive, table, row_id)


def read_damaged(archive: Path, table: str, row_id: RowId) -> str:
    database = Database(archive / "archive.db", read_only=True)
    with database.read() as connection:
        name = place(connection, table, row_id)
    database.close()
    return name


def test_a_passage_that_is_gone_is_known_by_its_neighbours(archive: Path) -> None:
    assert read_after(archive, "DELETE FROM passage WHERE id IN (2, 3)", "passage", 3) == "PE-001, passage 3 (es)"


def test_a_row_that_is_gone_is_known_by_the_change_log(archive: Path) -> None:
    assert read_after(archive, "DELETE FROM selection WHERE id = 1", "selection", 1) == "Informe, a row of selection"


def test_what_a_row_belongs_to_may_be_gone_too(archive: Path) -> None:
    assert read_after(archive, "DELETE FROM testimony WHERE id = 1", "main_idea", 1) == "?, main idea 1"


@pytest.mark.parametrize(
    ("table", "name"), [("testimony", "PE-001, a row of testimony"), ("change", "a row of change")]
)
def test_a_damaged_page_keeps_nothing_from_being_named(table: str, name: str, archive: Path) -> None:
    wipe_page(archive, root_page(archive, table))
    assert read_damaged(archive, table, 1) == name
