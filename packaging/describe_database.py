"""Describe an archive's database: database/schema/schema.sql and database/DATA-DICTIONARY.md.

What stands there comes from two places: the statements from a fresh archive as the migrations make it, the words from
the models (comments, and ``info`` with the elements of Dublin Core and OHMS). The search tables, which the models do
not know, are described here.

Run it after a change of the schema:  make schema
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Connection, Table

from testimony_archive.storage.folder import create_folder
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import APPLICATION_ID, metadata

DATABASE: Final = Path(__file__).resolve().parents[1] / "database"


@dataclass(frozen=True, slots=True)
class Described:
    """A table that the models do not know: what it is for, and its columns."""

    comment: str
    columns: Mapping[str, str]


_INDEX_COLUMNS: Final = {
    "words": "Every word said, folded, in order: for phrases and beginnings of words",
    "keys": "For each word what it is found by in any of its forms, the folded stem of its dictionary form",
}
SEARCH_TABLES: Final = {
    "passage_index": Described(
        "The words of passages (FTS5 without their text; rowid is passage.id), written with the catalogue",
        _INDEX_COLUMNS,
    ),
    "record_index": Described(
        "The words of the records themselves (FTS5; rowid is testimony.id; below 0: names, keywords, places, …)",
        _INDEX_COLUMNS,
    ),
    "quote_index": Described(
        "The words of quotes with their main idea, note and translation (FTS5; rowid is quote.id)", _INDEX_COLUMNS
    ),
    "vocabulary": Described(
        "Every form of a word that was ever said, with what it is found by",
        {
            "surface": "The form as it was said, in lower case",
            "language": "ISO 639 code of the language in which it was said",
            "folded": "The form without accents: what people type",
            "key": "What it is found by: the folded stem of its dictionary form",
        },
    ),
    "row_checksum": Described(
        "Checksums of all rows of the tables above, kept by triggers: SQLite has none of its own",
        {
            "table_name": "Which table",
            "row_id": "Which row of it: its id, of a setting its key",
            "checksum": "64 bits of BLAKE2b over all columns, as a signed number",
        },
    ),
    "alembic_version": Described(
        "Which migration made this database; Alembic keeps it", {"version_num": "Number of the newest migration"}
    ),
}

_INTRODUCTION: Final = """\
Every table and column of an archive's database, schema {schema}. Made by `packaging/describe_database.py`
(`make schema`) from the models and the migrations; the statements themselves are in
[schema/schema.sql](schema/schema.sql)."""
_CONVENTIONS: Final = """\
- Dates are text in Extended Date/Time Format, level 1 (EDTF, ISO 8601-2): `2022`, `2022-03`, `2022-03-14`, `2022~` for
  about, `2019/2021` for from … to. Moments are ISO 8601 in UTC.
- Times in recordings are milliseconds from the start of the recording's part; offsets into text are code points.
- `id` is a row number inside one archive and may be another in a copy; `uuid` stays the same everywhere.
- Countries are ISO 3166-1 alpha-2 codes, languages ISO 639 codes; their names come from Unicode's CLDR.
- *Required* columns are never NULL. Text that is required and says *empty* begins as the empty text.
"""


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description="Describe an archive's database.")
    parser.add_argument("folder", nargs="?", type=Path, default=DATABASE, help="where the two files go")
    folder: Path = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as scratch:
        fresh = create_folder(Path(scratch) / "archive")
        with fresh.database.read() as connection:
            statements = read_statements(connection)
        fresh.close()
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    (folder / "schema" / "schema.sql").write_text(schema_sql(statements), encoding="utf-8", newline="\n")
    (folder / "DATA-DICTIONARY.md").write_text(data_dictionary(statements), encoding="utf-8", newline="\n")


def read_statements(connection: Connection) -> Mapping[str, Sequence[str]]:
    """For each table, in an order in which they can be made, the statements that make it and its indexes.

    Raises:
        LookupError: a table is described neither by the models nor here.
    """
    rows = connection.exec_driver_sql(
        "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index', name"
    ).all()
    found: dict[str, list[str]] = {}
    for table, statement in rows:
        found.setdefault(table, []).append(statement)
    virtual = [name for name, statements in found.items() if statements[0].startswith("CREATE VIRTUAL")]
    for name in list(found):
        if any(name.startswith(f"{each}_") for each in virtual):  # what FTS5 keeps its index in
            del found[name]
    known = [*metadata.tables, *SEARCH_TABLES]
    if set(known) != set(found):
        raise LookupError(f"described and found differ: {sorted(set(known) ^ set(found))}")
    return {name: found[name] for name in known}


def schema_sql(statements: Mapping[str, Sequence[str]]) -> str:
    """The statements that make an archive's database, with comments."""
    head = (
        f"-- The database of a testimony archive, schema {known_schema()}: what the migrations make of an empty file.\n"
        "-- Made by packaging/describe_database.py (make schema); DATA-DICTIONARY.md says more.\n\n"
        f"PRAGMA application_id = {APPLICATION_ID};  -- “TARC”\n"
        f"PRAGMA user_version = {known_schema()};\n"
    )
    return head + "".join(
        f"\n-- {comment_of(name)}\n" + "".join(f"{_laid_out(name, each)};\n" for each in made)
        for name, made in statements.items()
    )


def data_dictionary(statements: Mapping[str, Sequence[str]]) -> str:
    """Every table and column in words."""
    parts = [
        "# Data dictionary",
        "",
        _INTRODUCTION.format(schema=known_schema()),
        "",
        _CONVENTIONS,
        "## What maps to what",
        "",
        *_mapping(),
        "",
    ]
    for table in metadata.tables.values():
        parts += [f"## {table.name}", "", f"{table.comment}.", "", *_columns(table), ""]
    parts += ["## Search and upkeep", ""]
    for name, described in SEARCH_TABLES.items():
        columns = _column_names(statements[name][0])
        if set(columns) != set(described.columns):
            raise LookupError(f"the columns of {name} are {columns}")
        parts += [f"### {name}", "", f"{described.comment}.", "", *_rows(["column", "meaning"])]
        parts += [_row(f"`{each}`", described.columns[each]) for each in columns]
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


def comment_of(table: str) -> str:
    """What a table is for."""
    return SEARCH_TABLES[table].comment if table in SEARCH_TABLES else str(metadata.tables[table].comment)


def _laid_out(table: str, statement: str) -> str:
    """A statement with its columns under each other and a comment behind each."""
    if not statement.startswith("CREATE TABLE"):
        return statement
    head, *lines, tail = _lines(statement)
    comments = SEARCH_TABLES[table].columns if table in SEARCH_TABLES else _comments(metadata.tables[table])
    shown = [f"    {line}{',' if place < len(lines) - 1 else ''}" for place, line in enumerate(lines)]
    noted = [comments.get(line.split()[0].strip('"'), "") for line in lines]
    column = max((len(text) for text, note in zip(shown, noted, strict=True) if note), default=0)
    laid = [f"{text.ljust(column)}  -- {note}" if note else text for text, note in zip(shown, noted, strict=True)]
    return "\n".join([head, *laid, tail])


def _lines(statement: str) -> list[str]:
    """The head, each column and constraint, and the tail of a statement that makes a table."""
    head, inside, tail = re.fullmatch(r"([^(]+\()(.*)(\)[^)]*)", statement, re.DOTALL).groups()  # type: ignore[union-attr]
    parts: list[str] = []
    depth, part = 0, ""
    for letter in inside:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [head.strip(), *(" ".join(each.split()) for each in [*parts, part]), tail.strip()]


def _column_names(statement: str) -> list[str]:
    """The columns of a search table, in order."""
    if statement.startswith("CREATE VIRTUAL"):
        return [each for each in _lines(statement)[1:-1] if "=" not in each]
    return [each.split()[0] for each in _lines(statement)[1:-1] if not each.startswith(("CONSTRAINT", "PRIMARY"))]


def _comments(table: Table) -> Mapping[str, str]:
    return {column.name: str(column.comment) for column in table.columns}


def _columns(table: Table) -> Iterator[str]:
    mapped = any(column.info for column in table.columns)
    yield from _rows(["column", "type", "required", "meaning", *(["Dublin Core", "OHMS"] if mapped else [])])
    for column in table.columns:
        standards = [column.info.get("dublin_core", ""), column.info.get("ohms", "")] if mapped else []
        yield _row(f"`{column.name}`", _type(column), _required(column), _meaning(column), *standards)


def _type(column: Column[Any]) -> str:
    target = next((key.column.table.name for key in column.foreign_keys), "")
    kind = "integer" if str(column.type) == "INTEGER" else "text"
    return f"{kind} → [{target}](#{target})" if target else kind


def _required(column: Column[Any]) -> str:
    if column.nullable:
        return "no"
    default = column.server_default
    if default is None or column.primary_key:
        return "yes"
    value = str(default.arg)  # type: ignore[attr-defined]
    return f"yes, `{value}`" if value else "yes, empty"


def _meaning(column: Column[Any]) -> str:
    return f"{column.comment}; unique" if column.unique else str(column.comment)


def _mapping() -> Iterator[str]:
    yield from _rows(["ours", "Dublin Core", "OHMS"])
    for table in metadata.tables.values():
        for column in table.columns:
            if column.info:
                info = column.info
                yield _row(f"`{table.name}.{column.name}`", info.get("dublin_core", "–"), info.get("ohms", "–"))


def _rows(headings: Sequence[str]) -> Iterator[str]:
    yield _row(*headings)
    yield _row(*("---" for _ in headings))


def _row(*cells: str) -> str:
    return "| " + " | ".join(each.replace("|", "\\|") for each in cells) + " |"


if __name__ == "__main__":
    main()
