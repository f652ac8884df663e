"""Brings a database to the schema that this version of the program knows. Alembic does it, in process."""

from __future__ import annotations

from typing import Any, Final

from testimony_archive.config.resources import migrations_folder
from testimony_archive.domain.errors import ArchiveDamaged, ArchiveIsNewer, NotAnArchive
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.damaged_rows import damaged_rows
from testimony_archive.storage.database import Database
from testimony_archive.storage.row_checksums import is_checked, keep_damaged, seal, unsealed
from testimony_archive.storage.schema_checksums import seal_schema
from testimony_archive.storage.tables import APPLICATION_ID

EMPTY: Final = 0


def known_schema() -> int:
    """The newest schema that this version knows: the number of its newest migration."""
    return max(int(each.name[:4]) for each in (migrations_folder() / "versions").glob("[0-9]*.py"))


def schema_of(database: Database) -> int:
    """The schema of a database, 0 for an empty one.

    Raises:
        NotAnArchive: it is a database of some other program.
        ArchiveIsNewer: a newer version of this program made it.
    """
    with database.unmanaged() as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        migrated = _migrated(connection) if tables else EMPTY
    if application != APPLICATION_ID and tables:
        raise NotAnArchive(path=database.file.parent)
    if schema > known_schema() >= migrated > 0:
        differs = QT_TRANSLATE_NOOP("Detail", "the header names another schema than the tables have")
        raise ArchiveDamaged(path=database.file.parent, detail=differs)
    if schema > known_schema():
        raise ArchiveIsNewer(path=database.file.parent, found=schema, known=known_schema())
    return schema


def _migrated(connection: Any) -> int:
    """The newest migration that a database has seen, by what Alembic noted; 0 where it noted nothing."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        return EMPTY
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return int(row[0]) if row is not None and str(row[0]).isdecimal() else EMPTY


def upgrade(database: Database) -> None:
    """Run every migration that the database has not seen, in one transaction."""
    from alembic import command  # noqa: PLC0415 - takes a quarter of a second, and most openings need no upgrade
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    with database.rebuild() as connection:
        config.attributes["connection"] = connection
        damaged = list(damaged_rows(connection)) if is_checked(connection.connection.driver_connection) else []
        command.upgrade(config, "head")
        driver = connection.connection.driver_connection
        seal(driver, {*unsealed(driver), "alembic_version"})
        keep_damaged(driver, damaged)
        seal_schema(driver)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={known_schema()}")
