"""The tables that the program knows are those that its migrations make, and an older archive is brought up safely."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select

from testimony_archive.config.resources import migrations_folder
from testimony_archive.domain.backup_errors import NoRoomForBackup
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.storage import migrate
from testimony_archive.storage.damaged_rows import damaged_rows
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import create_folder, open_folder
from testimony_archive.storage.points import open_point, points_in, read_contents
from testimony_archive.storage.row_checksums import unsealed
from testimony_archive.storage.tables import consent, metadata, testimony
from tests.damaging import alter_rows
from tests.factories import small_archive, workspaces
from tests.storage.test_old_archives import FOLDER

if TYPE_CHECKING:
    from alembic.operations.ops import MigrationScript
    from sqlalchemy.sql.schema import SchemaItem

# What the search keeps is made by the migrations alone, because FTS5 tables are none that SQLAlchemy knows.
SEARCH_TABLES = ("passage_index", "record_index", "quote_index", "vocabulary", "row_checksum", "alembic_version")

NEXT = '''
"""A later schema: testimonies have a colour, and consent a witness, for which its table is put up anew."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    op.add_column("testimony", sa.Column("colour", sa.Text(), nullable=False, server_default="red"))
    with op.batch_alter_table("testimony") as table:
        table.alter_column("notes", nullable=True)
    {more}
'''


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations of a version to come: those there are, and one more, which is given back."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    number = migrate.known_schema() + 1
    file = folder / "versions" / f"{number:04}_colour.py"
    file.write_text(NEXT.format(revision=f"{number:04}", before=f"{number - 1:04}", more=""), encoding="utf-8")
    monkeypatch.setattr(migrate, "migrations_folder", lambda: folder)
    return file


def is_ours(_item: SchemaItem, name: str | None, kind: str, _reflected: bool, _other: SchemaItem | None) -> bool:
    return not (kind == "table" and str(name).startswith(SEARCH_TABLES))


def test_migrations_make_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    folder = create_folder(tmp_path / "archive")
    with folder.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours, "compare_type": True})
        differences: list[MigrationScript] = compare_metadata(context, metadata)
    folder.close()
    assert differences == []


def test_the_comparison_would_see_a_difference(tmp_path: Path) -> None:
    folder = create_folder(tmp_path / "archive")
    with folder.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE testimony ADD COLUMN colour TEXT")
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert [each[0] for each in compare_metadata(context, metadata)] == ["remove_column"]
    folder.close()


@pytest.mark.parametrize("kept", sorted(FOLDER.glob("v*.zip")), ids=lambda path: path.stem)
def test_an_archive_of_any_schema_keeps_checksums_of_every_table(kept: Path, tmp_path: Path) -> None:
    workspaces().restore(kept, tmp_path / "archive").close()
    folder = open_folder(tmp_path / "archive", read_only=True)
    with folder.database.read() as connection:
        assert unsealed(connection.connection.driver_connection) == ()
        assert list(damaged_rows(connection)) == []
    folder.close()


def test_constraints_and_collations_are_the_same_too(tmp_path: Path) -> None:
    folder = create_folder(tmp_path / "archive")
    other = Database(tmp_path / "models.db")
    with other.write() as connection:
        metadata.create_all(connection)
    assert parts_of_tables(folder.database) == parts_of_tables(other)
    other.close()
    folder.close()


def parts_of_tables(database: Database) -> dict[str, list[str]]:
    """For each table of the catalogue the definitions of its columns and constraints, in no order."""
    names = ", ".join(f"'{each}'" for each in metadata.tables)
    with database.read() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT name, sql FROM sqlite_master WHERE tbl_name IN ({names}) AND sql > '' AND type <> 'trigger'"
        )
        return {name: sorted(definitions(sql)) for name, sql in rows}


def definitions(sql: str) -> list[str]:
    """The parts of a CREATE statement; what an ALTER added stands behind the others and not on lines of its own."""
    flat = " ".join(sql.split())
    head, _, inner = flat.partition(" (")
    parts = re.split(r",(?![^()]*\))", inner.strip().removesuffix(")"))
    return [head.replace('"', ""), *(" ".join(each.split()) for each in parts)]


def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(each.name[:4]) for each in (migrations_folder() / "versions").glob("*.py"))
    assert numbers == list(range(1, migrate.known_schema() + 1))


@pytest.mark.usefixtures("next_version")
def test_an_older_archive_is_backed_up_and_then_upgraded(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        path = small_archive(tmp_path / "archive")
        old = migrate.known_schema()
    folder = open_folder(path)
    with folder.database.read() as connection:
        assert connection.exec_driver_sql("SELECT code, colour FROM testimony ORDER BY code").first() == (
            "CL-002",
            "red",
        )
        assert len(connection.execute(select(consent)).all()) == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == old + 1
        assert unsealed(connection.connection.driver_connection) == ()  # though a table was put up anew
        assert list(damaged_rows(connection)) == []
    folder.close()
    ((_, backup),) = points_in(path / "backups")
    assert read_contents(backup).reason is BackupReason.UPGRADE
    with open_point(backup) as database, database.read() as connection:
        assert len(connection.execute(select(testimony)).all()) == 3
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == old


@pytest.mark.usefixtures("next_version")
def test_an_older_archive_that_is_only_to_be_read_is_upgraded_too(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        path = small_archive(tmp_path / "archive")
    folder = open_folder(path, read_only=True)
    assert folder.read_only
    with folder.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(colour) FROM testimony").scalar() == 3
    folder.close()


@pytest.mark.usefixtures("next_version")
def test_an_upgrade_hides_no_damage(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        path = small_archive(tmp_path / "archive")
    alter_rows(
        path,
        "UPDATE testimony SET title = 'Otro' WHERE id = 2",
        "DELETE FROM main_idea WHERE id = 1",
        "INSERT INTO country (id, code, position) VALUES (99, 'XX', 9)",
    )
    folder = open_folder(path)
    with folder.database.read() as connection:
        found = [(each.table, each.row_id, each.kind.value) for each in damaged_rows(connection)]
    folder.close()
    assert found == [("country", 99, "unknown"), ("testimony", 2, "altered"), ("main_idea", 1, "missing")]


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ('op.execute("DELETE FROM testimony")', ArchiveError),  # what refers to them is left hanging
        ('raise RuntimeError("half way")', RuntimeError),
    ],
)
def test_an_upgrade_that_fails_leaves_the_archive_as_it_was(
    more: str, error: type[Exception], tmp_path: Path, next_version: Path
) -> None:
    text = next_version.read_text(encoding="utf-8")
    next_version.write_text(text.rstrip() + f"\n    {more}\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        path = small_archive(tmp_path / "archive")
    with pytest.raises(error):
        open_folder(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        folder = open_folder(path)
        with folder.database.read() as connection:
            columns = connection.execute(select(testimony)).keys()
            assert "colour" not in columns
            assert len(connection.execute(select(testimony)).all()) == 3
        folder.close()


@pytest.mark.usefixtures("next_version")
def test_an_upgrade_without_room_for_its_backup_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "migrations_folder", migrations_folder)
        path = small_archive(tmp_path / "archive")

    usage = shutil.disk_usage(path)._replace(free=100_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    before = (path / "archive.db").read_bytes()
    with pytest.raises(NoRoomForBackup, match=r"where 100,000 bytes are free\. Make room there"):
        open_folder(path)
    assert (path / "archive.db").read_bytes() == before


def test_a_fresh_database_takes_the_rows_of_a_record(tmp_path: Path) -> None:
    folder = create_folder(tmp_path / "archive")
    with folder.database.write() as connection:
        values = {"uuid": "u", "code": "PE-001", "created_at": "now", "changed_at": "now"}
        connection.execute(insert(testimony).values(**values))
        row = connection.execute(select(testimony)).one()
    folder.close()
    assert (row.title, row.status, row.access, row.date) == ("", "draft", "open", None)
