"""The description of the database that ships is that of the database that the program makes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.storage.folder import create_folder
from testimony_archive.storage.tables import APPLICATION_ID, metadata

REPOSITORY = Path(__file__).resolve().parents[2]
SHIPPED = REPOSITORY / "database"
FILES = ["schema/schema.sql", "DATA-DICTIONARY.md"]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both files, made now."""
    folder = tmp_path_factory.mktemp("described")
    subprocess.run([sys.executable, REPOSITORY / "packaging" / "describe_database.py", folder], check=True)
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[sqlite.Connection]:
    """The database of a fresh archive."""
    create_folder(tmp_path / "archive").close()
    connection = sqlite.connect(str(tmp_path / "archive" / "archive.db"))
    yield connection
    connection.close()


def statements(connection: sqlite.Connection) -> list[tuple[str, str]]:
    """What makes the database, however it is laid out."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    return [(name, "".join(_without_comments(sql).split()).replace('"', "")) for name, sql in rows]


def _without_comments(sql: str) -> str:
    return "\n".join(line.split("  --")[0] for line in sql.splitlines())


@pytest.mark.parametrize("name", FILES)
def test_what_ships_is_up_to_date(name: str, described: Path) -> None:
    shipped = (SHIPPED / name).read_text(encoding="utf-8")
    assert shipped == (described / name).read_text(encoding="utf-8"), "run: make schema"


def test_the_statements_make_the_database(fresh: sqlite.Connection) -> None:
    connection = sqlite.connect(":memory:")
    connection.executescript((SHIPPED / "schema" / "schema.sql").read_text(encoding="utf-8"))
    assert statements(connection) == statements(fresh)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert connection.execute("PRAGMA user_version").fetchone()[0] == fresh.execute("PRAGMA user_version").fetchone()[0]
    connection.close()


def test_every_table_and_column_says_what_it_is() -> None:
    silent = [table.name for table in metadata.tables.values() if not table.comment]
    silent += [str(column) for table in metadata.tables.values() for column in table.columns if not column.comment]
    assert silent == []


def test_the_dictionary_names_every_table_and_column(fresh: sqlite.Connection) -> None:
    text = (SHIPPED / "DATA-DICTIONARY.md").read_text(encoding="utf-8")
    sections = {each.split("\n")[0].strip("# "): each for each in text.split("\n## ")}
    sections |= {each.split("\n")[0].strip("# "): each for each in text.split("\n### ")}
    for (name,) in fresh.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if name.startswith(("passage_index_", "record_index_", "quote_index_")):
            continue
        columns = {column for _, column, *_ in fresh.execute(f"PRAGMA table_info({name})").fetchall()}
        assert {column for column in columns if f"| `{column}` |" not in sections[name]} == set(), name


@pytest.mark.parametrize(
    ("ours", "dublin_core", "ohms"),
    [
        ("testimony.code", "identifier", "accession, cms_record_id"),
        ("testimony.date", "date", "date, date_nonpreferred_format"),
        ("person.name", "creator, contributor", "interviewee, interviewer"),
        ("attachment.duration_ms", "extent", "duration"),
        ("testimony.access_until", "available", "–"),
    ],
)
def test_fields_are_mapped_to_the_standards(ours: str, dublin_core: str, ohms: str) -> None:
    text = (SHIPPED / "DATA-DICTIONARY.md").read_text(encoding="utf-8")
    assert f"| `{ours}` | {dublin_core} | {ohms} |" in text
