"""One accepted change: rows are written through it, and every row is written down in the change log.

Undo is an inverse change: `reverse` applies the rows of an earlier change set backwards, as a change of its own.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain, repeat
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Table, func, insert, select, text, update
from sqlalchemy import delete as delete_rows
from sqlalchemy.exc import IntegrityError

from testimony_archive.domain.changes import ChangeLabel, ChangeSet, RecordKind
from testimony_archive.domain.errors import CannotUndo, RecordGone
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage import statements
from testimony_archive.storage.free_ids import next_id
from testimony_archive.storage.many_rows import Alike, ManyRows, is_leaf, stretches
from testimony_archive.storage.tables import change, change_set, metadata, testimony

Row = Mapping[str, Any]

_OWN: Final = 1
_SHARED: Final = 2
_BOTH: Final = _OWN | _SHARED
_WORDS: Final[Mapping[str, Mapping[str, int]]] = {
    "testimony": {
        **dict.fromkeys(("code", "title", "summary", "notes"), _OWN),
        **dict.fromkeys(("project_id", "place", "collection", "series"), _SHARED),
        **dict.fromkeys(("repository", "funder", "related", "equipment"), _SHARED),
    },
    "main_idea": dict.fromkeys(("text", "position"), _OWN),
    "testimony_keyword": dict.fromkeys(("word", "position"), _SHARED),
    "participation": {"person_id": _BOTH, "position": _BOTH, "institution": _SHARED},
    "person": {"name": _SHARED, "pseudonym": _SHARED, "biography": _OWN},
    "passage": {"text": _OWN},
    "quote": dict.fromkeys(("exact", "main_idea", "note", "translation"), _OWN),
    "transcript": {"language": _OWN},
}
"""The columns whose words are found: with a testimony, in a passage or with a quote; where another one changes, the
index stays. Of a testimony's record some are its own (`search_rows.OWN_TEXTS`), the others it shares with many."""
_SHOWN_BY: Final[Mapping[str, tuple[RecordKind, str]]] = {
    **dict.fromkeys(("theme", "role", "goal", "country"), (RecordKind.VOCABULARY, "id")),
    **dict.fromkeys(("quote_theme", "former_passage"), (RecordKind.QUOTE, "quote_id")),
    "selection": (RecordKind.SELECTION, "id"),
    **dict.fromkeys(("selection_item", "selection_source"), (RecordKind.SELECTION, "selection_id")),
    "record_template": (RecordKind.TEMPLATE, "id"),
    "saved_search": (RecordKind.SAVED_SEARCH, "id"),
}
"""For tables whose rows belong to one record that shows them: its kind, and the column that names it."""
_MANY: Final = 50
_CHANGED_LATER: Final = QT_TRANSLATE_NOOP("Detail", "it was changed later")
_PLACE_TAKEN: Final = QT_TRANSLATE_NOOP("Detail", "its place was taken later")
_encode: Final = json.JSONEncoder(ensure_ascii=False).encode
_UNNAMED: Final[Row] = {"label": "", "label_values": "{}", "reverses_id": None}
_CHANGED_AT: Final = "UPDATE testimony SET changed_at = ? WHERE id IN (SELECT value FROM json_each(?))"
_LOG: Final = "INSERT INTO change (id, change_set_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)"


class WriteUnit:
    """Writes rows inside one transaction and collects what changed.

    `testimonies` names those that look different now; `passages`, `quotes`, `reworded` and `renamed` (testimonies by
    their own words, and by those that they share with others) the rows whose words do, so that the search index can
    follow in the same transaction; `removed_passages`, `removed_quotes` and `removed_testimonies` those that are gone.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.now = datetime.now(UTC).isoformat(timespec="seconds")
        self.touched: set[tuple[RecordKind, int]] = set()
        self.passages: set[int] = set()
        self.removed_passages: set[int] = set()
        self.quotes: set[int] = set()
        self.removed_quotes: set[int] = set()
        self.testimonies: set[int] = set()
        self.reworded: set[int] = set()
        self.renamed: set[int] = set()
        self.removed_testimonies: set[int] = set()
        self._stamped: set[int] = set()
        self._change_set_id = 0
        self._log: list[tuple[str, int, str | None, str | None]] = []

    @property
    def dbapi(self) -> Any:
        """The driver's connection, inside this transaction."""
        return self.connection.connection.driver_connection

    def insert(self, table: Table, **values: object) -> int:
        """Add a row (with a new UUID where the table has one) and give its id.

        Raises:
            RecordGone: it refers to a row that is not there.
        """
        if "uuid" in table.c and "uuid" not in values:
            values["uuid"] = str(uuid4())
        if "id" not in values:
            values["id"] = next_id(self.dbapi, table.name)
        try:
            row = dict(self.connection.execute(statements.add_and_read(table), values).mappings().one())
        except IntegrityError as error:
            if "FOREIGN KEY" in str(error.orig):  # the driver gives no extended result code
                raise RecordGone from error
            raise
        row_id = int(row["id"])
        self._note(table, row_id, None, row)
        return row_id

    def insert_many(self, table: Table, rows: list[dict[str, object]]) -> None:
        """Add many rows that belong to a record added in this change; the log keeps that record, not each of them."""
        if rows:
            first = next_id(self.dbapi, table.name)
            whole = [{"id": row_id, **row} for row_id, row in enumerate(rows, first)]
            self.connection.execute(statements.add_rows(table), whole)

    def update(self, table: Table, row_id: int, **values: object) -> bool:
        """Change columns of a row. Returns False, and logs nothing, where they have these values already.

        Raises:
            RecordGone: there is no such row.
        """
        before = self._row(table, row_id)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        new = {f"new_{name}": value for name, value in changed.items()}
        self.connection.execute(statements.change_row(table, *changed), {"wanted": row_id, **new})
        self._note(table, row_id, {name: before[name] for name in changed}, changed, whole={**before, **changed})
        return True

    def delete(self, table: Table, row_id: int) -> None:
        """Remove a row and every row that cannot be without it; others that may refer to it no longer do.

        Raises:
            RecordGone: there is no such row.
        """
        self._row(table, row_id)
        self._delete_all(table, [row_id])

    def insert_rows(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        """Add many rows, each with a value for every column but ``id``; the log has each of them."""
        if not rows:
            return
        first = next_id(self.dbapi, table.name)
        whole = [{"id": row_id, **row} for row_id, row in enumerate(rows, first)]
        self.connection.execute(statements.add_rows(table), whole)
        self._note_each(table, [(int(str(row["id"])), None, row, row) for row in whole])

    def update_rows(self, table: Table, column: str, values: Mapping[int, object]) -> None:
        """Give one column of many rows new values, by id; what has its value already is left alone.

        Raises:
            RecordGone: one of them is not there.
        """
        found = self._by_id(table, values)
        if len(found) < len(values):
            raise RecordGone
        changed = {each: value for each, value in values.items() if found[each][column] != value}
        self.dbapi.executemany(
            f"UPDATE {table.name} SET {column} = ? WHERE id = ?",  # noqa: S608 - our names
            [(value, each) for each, value in changed.items()],
        )
        self._note_each(
            table,
            [
                (each, {column: found[each][column]}, {column: value}, {**found[each], column: value})
                for each, value in changed.items()
            ],
        )

    def delete_rows(self, table: Table, row_ids: Collection[int]) -> None:
        """Remove many rows as `delete` removes one.

        Raises:
            RecordGone: one of them is not there.
        """
        if len(self._by_id(table, row_ids)) < len(row_ids):
            raise RecordGone
        self._delete_all(table, list(row_ids))

    def insert_each(self, table: Table, columns: Sequence[str], owners_of: Alike) -> None:
        """Add a row of a table that belongs to testimonies, with these values in these columns, to each of many."""
        if owners_of:
            self._many().insert(table, columns, owners_of)
            self._touch_testimonies(_all_of(owners_of), reworded=_reworded(table))

    def update_each(self, table: Table, columns: Sequence[str], ids_of: Alike) -> None:
        """Give values to columns of many rows, which do not have them already.

        The table is that of testimonies or persons, or belongs to testimonies; of passages it is not their text.
        """
        if not ids_of:
            return
        many = self._many()
        many.update(table, columns, ids_of)
        ids = _all_of(ids_of)
        reworded = _reworded(table, columns)
        if table.name == "person":
            self._touch_testimonies_of(dict.fromkeys(ids, reworded))
            return
        if table.name == "passage":
            self._touch_transcripts(ids)
            return
        self._touch_testimonies(many.owners(table, ids), reworded=reworded)
        if table is testimony:
            self._stamped.update(ids)

    def renumber(self, table: Table, column: str, by: int, row_ids: Collection[int]) -> None:
        """Let the number in a column of many passages be so much more, or less."""
        if row_ids:
            self._many().add(table, column, by, row_ids)
            self._touch_transcripts(row_ids)

    def delete_each(self, table: Table, row_ids: Collection[int]) -> None:
        """Remove many rows of a table that belongs to testimonies and that nothing refers to."""
        if row_ids:
            many = self._many()
            self._touch_testimonies(many.owners(table, row_ids), reworded=_reworded(table))
            many.delete(table, row_ids)

    def replace_children(self, table: Table, owner: str, owner_id: int, rows: Iterable[Row], key: str) -> bool:
        """Make the rows of `table` that belong to an owner equal to `rows`, compared by the column `key`, in order.

        Returns whether anything changed. Rows that stay keep their ids.
        """
        wanted = {row[key]: {**row, "position": position} for position, row in enumerate(rows)}
        if "position" not in table.c:
            wanted = {value: {name: row[name] for name in row if name != "position"} for value, row in wanted.items()}
        found = {
            row._mapping[key]: row.id  # noqa: SLF001 - SQLAlchemy's public name for a row by column
            for row in self.connection.execute(select(table.c.id, table.c[key]).where(table.c[owner] == owner_id))
        }
        changed = False
        for value, row_id in found.items():
            if value not in wanted:
                self.delete(table, row_id)
                changed = True
        for value, row in wanted.items():
            if value in found:
                changed |= self.update(table, found[value], **row)
            else:
                self.insert(table, **{owner: owner_id, **row})
                changed = True
        return changed

    def next_position(self, table: Table, owner: str | None = None, owner_id: int | None = None) -> int:
        """The place behind all rows of a table, or behind those that belong to an owner (``"testimony_id", 5``)."""
        wanted = {} if owner is None else {"owner": owner_id}
        return int(self.connection.execute(statements.next_position(table, owner), wanted).scalar_one())

    def touch(self, kind: RecordKind, row_id: int) -> None:
        """Say that a record looks different now though none of its own rows changed."""
        self.touched.add((kind, row_id))
        if kind is RecordKind.TESTIMONY:
            self._touch_testimony(row_id, reworded=_BOTH)

    def reverse(self, change_set_id: int) -> None:
        """Undo a change set: its rows backwards, each by its inverse.

        Raises:
            CannotUndo: a later change has touched one of its rows.
        """
        named = self.connection.execute(select(change_set).where(change_set.c.id == change_set_id)).one()
        label = ChangeLabel(named.label, tuple(json.loads(named.label_values).items())).text()
        # Rows that came, went or changed together do it together again: a long transcript is thousands of them.
        for log_ids, name, had, has in stretches(self.dbapi, change_set_id):
            self._reverse_stretch(metadata.tables[name], log_ids, label, had=had, has=has)

    def _reverse_stretch(self, table: Table, log_ids: tuple[int, int], label: str, *, had: bool, has: bool) -> None:
        if log_ids[1] - log_ids[0] >= _MANY and self._reverse_many(table, log_ids, label, had=had, has=has):
            return
        query = select(change).where(change.c.id.between(*log_ids)).order_by(change.c.id.desc())
        rows = self.connection.execute(query).all()
        if not had:
            self._take_away(table, {row.row_id: json.loads(row.after) for row in rows}, label)
        elif not has:
            self._bring_back(table, [json.loads(row.before) for row in rows], label)
        else:
            self._change_back(table, rows, label)

    def _reverse_many(self, table: Table, log_ids: tuple[int, int], label: str, *, had: bool, has: bool) -> bool:
        """Reverse a stretch in SQL, where its rows are of the kinds that `ManyRows` can; False where they are not."""
        many = self._many()
        changed = had and has
        columns = many.common_columns(log_ids) if changed else []
        is_passages = (
            changed and table.name == "passage" and "text" not in columns
        )  # whose words are indexed one by one
        if not (is_leaf(table) or is_passages or (changed and table is testimony)) or (changed and not columns):
            return False
        row_ids = many.row_ids(log_ids)
        if len(row_ids) <= log_ids[1] - log_ids[0]:
            return False  # a row is there more than once
        owners = many.owners(table, row_ids) if has else []
        if not had:
            done = many.take_away(table, log_ids)
        elif not has:
            done = many.bring_back(table, log_ids)
            owners = many.owners(table, row_ids)
        else:
            done = many.change_back(table, columns, log_ids)
        if not done:
            raise CannotUndo(label=label, detail=_CHANGED_LATER if has else _PLACE_TAKEN)
        if is_passages:
            self._touch_transcripts(row_ids)
            return True
        self._touch_testimonies(owners, reworded=_reworded(table, columns if changed else None))
        if table is testimony:
            self._stamped.update(row_ids)
        return True

    def finish(self, label: ChangeLabel, reverses: int | None = None) -> ChangeSet:
        """Write the log and say what changed; the transaction's end puts it on disk."""
        if not self._log and not self._change_set_id:
            return ChangeSet(0, label, frozenset())
        named = {
            "label": label.template,
            "label_values": json.dumps(dict(label.values), ensure_ascii=False),
            "reverses_id": reverses,
        }
        if self._change_set_id:
            self.connection.execute(update(change_set).where(change_set.c.id == self._change_set_id).values(**named))
        self._write_log(named)
        changed = self.testimonies - self.removed_testimonies - self._stamped
        if changed:
            self.dbapi.execute(_CHANGED_AT, (self.now, json.dumps(list(changed))))
        return ChangeSet(self._change_set_id, label, frozenset(self.touched))

    def _many(self) -> ManyRows:
        """Writes many rows; what was logged before stands in the log before them."""
        self._write_log()
        return ManyRows(self.dbapi, self._change_set_id, self.now)

    def _write_log(self, named: Row = _UNNAMED) -> None:
        if not self._change_set_id:
            self._change_set_id = next_id(self.dbapi, change_set.name)
            begun = {"id": self._change_set_id, "uuid": str(uuid4()), "at": self.now, **named}
            self.connection.execute(statements.add_rows(change_set), begun)
        first = next_id(self.dbapi, change.name)
        self.dbapi.executemany(
            _LOG, [(log_id, self._change_set_id, *entry) for log_id, entry in enumerate(self._log, first)]
        )
        self._log.clear()

    def _take_away(self, table: Table, expected: Mapping[int, Row], label: str) -> None:
        found = self._by_id(table, expected)
        for row_id, row in expected.items():
            if row_id not in found or _differs(found[row_id], row):
                raise CannotUndo(label=label, detail=_CHANGED_LATER)
        self._delete_all(table, list(expected))

    def _bring_back(self, table: Table, rows: list[dict[str, Any]], label: str) -> None:
        if self._ids(table, _among(table.c.id, [row["id"] for row in rows])):
            raise CannotUndo(label=label, detail=_PLACE_TAKEN)
        self.connection.execute(insert(table), rows)
        self._note_each(table, [(row["id"], None, row, row) for row in rows])

    def _change_back(self, table: Table, logged: Sequence[Any], label: str) -> None:
        """Undo changes of rows, given the latest first; a row may have been changed more than once."""
        found = self._by_id(table, {each.row_id for each in logged})
        wanted: dict[int, dict[str, Any]] = {}
        for each in logged:
            before, after = json.loads(each.before), json.loads(each.after)
            if each.row_id not in found:
                raise CannotUndo(label=label, detail=_CHANGED_LATER)
            earlier = wanted.setdefault(each.row_id, {})
            if _differs({**found[each.row_id], **earlier}, after):
                raise CannotUndo(label=label, detail=_CHANGED_LATER)
            earlier.update(before)
        for row_id, values in wanted.items():
            self.update(table, row_id, **values)

    def _delete_all(self, table: Table, row_ids: list[int]) -> None:
        """Remove rows, before them those that cannot be without them; the log has them in this order."""
        for dependent, column in _references_to(table):
            children = self._ids(dependent, _among(column, row_ids))
            if not children:
                continue
            if column.nullable and dependent is not metadata.tables["selection_item"]:
                for child in children:
                    self.update(dependent, child, **{column.name: None})
            else:
                self._delete_all(dependent, children)
        rows = self._by_id(table, row_ids)
        self.connection.execute(delete_rows(table).where(_among(table.c.id, row_ids)))
        self._note_each(table, [(row_id, rows[row_id], None, rows[row_id]) for row_id in row_ids])

    def _row(self, table: Table, row_id: int) -> dict[str, Any]:
        found = self.connection.execute(statements.read_row(table), {"wanted": row_id}).mappings().first()
        if found is None:
            raise RecordGone
        return dict(found)

    def _by_id(self, table: Table, row_ids: Iterable[int]) -> dict[int, dict[str, Any]]:
        names = [column.name for column in table.c]
        statement = f"SELECT {', '.join(names)} FROM {table.name} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our names
        rows = self.dbapi.execute(statement, (json.dumps(list(row_ids)),))
        return {row["id"]: row for row in (dict(zip(names, values, strict=True)) for values in rows)}

    def _ids(self, table: Table, condition: Any) -> list[int]:
        return list(self.connection.execute(select(table.c.id).where(condition)).scalars())

    def _note(self, table: Table, row_id: int, before: Row | None, after: Row | None, whole: Row | None = None) -> None:
        self._note_each(table, [(row_id, before, after, whole or after or before or {})])

    def _note_each(self, table: Table, entries: Iterable[tuple[int, Row | None, Row | None, Row]]) -> None:
        """Log rows by id, before and after, and tell whom they belong to from the whole row."""
        every = _reworded(table)
        owners: dict[int, int] = {}
        for row_id, before, after, whole in entries:
            self._log.append(
                (
                    table.name,
                    row_id,
                    None if before is None else _encode(before),
                    None if after is None else _encode(after),
                )
            )
            reworded = every and (every if before is None or after is None else _reworded(table, after))
            if table.name == "person":
                owners[row_id] = owners.get(row_id, 0) | reworded
            else:
                self._touch_owner(table, row_id, whole, removed=after is None, reworded=reworded)
        if owners:
            self._touch_testimonies_of(owners)

    def _touch_testimonies_of(self, persons: Mapping[int, int]) -> None:
        """Tell of persons, by id and which words of theirs changed, and of the testimonies that they take part in."""
        self.touched.update((RecordKind.PERSON, person_id) for person_id in persons)
        columns = metadata.tables["participation"].c
        query = select(columns.testimony_id, columns.person_id).where(_among(columns.person_id, persons))
        for testimony_id, person_id in self.connection.execute(query):
            self._touch_testimony(testimony_id, reworded=persons[person_id])

    def _touch_testimonies(self, testimony_ids: Collection[int], *, reworded: int) -> None:
        self.touched.update(zip(repeat(RecordKind.TESTIMONY), testimony_ids, strict=False))
        self.testimonies.update(testimony_ids)
        if reworded & _OWN:
            self.reworded.update(testimony_ids)
        if reworded & _SHARED:
            self.renamed.update(testimony_ids)

    def _touch_transcripts(self, passage_ids: Collection[int]) -> None:
        columns = metadata.tables["passage"].c
        query = select(columns.transcript_id).where(_among(columns.id, passage_ids)).distinct()
        self.touched.update((RecordKind.TRANSCRIPT, each) for each in self.connection.execute(query).scalars())

    def _touch_testimony(self, testimony_id: int, *, reworded: int) -> None:
        self.touched.add((RecordKind.TESTIMONY, testimony_id))
        self.testimonies.add(testimony_id)
        if reworded & _OWN:
            self.reworded.add(testimony_id)
        if reworded & _SHARED:
            self.renamed.add(testimony_id)

    def _touch_project(self, project_id: int) -> None:
        """A project looks different, and testimonies that are found by its name with it."""
        self.touched.add((RecordKind.VOCABULARY, project_id))
        owners = self._ids(testimony, testimony.c.project_id == project_id)
        self._touch_testimonies(owners, reworded=_SHARED)

    def _touch_owner(self, table: Table, row_id: int, row: Row, *, removed: bool, reworded: int) -> None:
        if table.name in _SHOWN_BY:
            kind, column = _SHOWN_BY[table.name]
            self.touched.add((kind, row_id if column == "id" else row[column]))
            return
        match table.name:
            case "project":
                self._touch_project(row_id)
            case "testimony":
                self._touch_testimony(row_id, reworded=reworded)
                (self.removed_testimonies.add if removed else self.removed_testimonies.discard)(row_id)
            case "transcript":
                self.touched.add((RecordKind.TRANSCRIPT, row_id))
                self._touch_testimony(row["testimony_id"], reworded=0)
                if reworded:
                    self._reword_passages(row_id)
            case "passage":
                self.touched.add((RecordKind.TRANSCRIPT, row["transcript_id"]))
                if reworded:
                    (self.removed_passages if removed else self.passages).add(row_id)
                    (self.passages if removed else self.removed_passages).discard(row_id)
            case "quote":
                self.touched.add((RecordKind.QUOTE, row_id))
                self.touched.add((RecordKind.TESTIMONY, row["testimony_id"]))
                if reworded:
                    self.quotes.add(row_id)
                (self.removed_quotes.add if removed else self.removed_quotes.discard)(row_id)
            case "speaker":
                self.touched.add((RecordKind.TRANSCRIPT, row["transcript_id"]))
                self._touch_testimony(row["testimony_id"], reworded=0)
            case _:
                if "testimony_id" in row:
                    self._touch_testimony(row["testimony_id"], reworded=reworded)

    def _reword_passages(self, transcript_id: int) -> None:
        """Words are found by the forms that they have in the language of their transcript."""
        passages = metadata.tables["passage"]
        self.passages.update(self._ids(passages, passages.c.transcript_id == transcript_id))


def _reworded(table: Table, columns: Iterable[str] | None = None) -> int:
    """Which words change where these columns of a row do, or all of the row."""
    words = _WORDS.get(table.name, {})
    changed = 0
    for column in words if columns is None else words.keys() & columns:
        changed |= words[column]
    return changed


def _all_of(ids_of: Alike) -> list[int]:
    return list(chain.from_iterable(ids_of.values()))


def _among(column: Any, values: Iterable[int]) -> Any:
    """Whether a column has one of many values: as many as there are, in one bound parameter."""
    return column.in_(select(text("value")).select_from(func.json_each(json.dumps(list(values)))))


def _differs(row: Row, expected: Row) -> bool:
    """Whether a row is other than a change left it; when a testimony was changed is no part of that."""
    return any(row[name] != value for name, value in expected.items() if name != "changed_at")


@cache  # to sort the tables takes longer than to delete a row
def _references_to(table: Table) -> list[tuple[Table, Any]]:
    return [
        (other, key.parent)
        for other in metadata.sorted_tables[::-1]
        for key in other.foreign_keys
        if key.column.table is table and other.name not in ("change", "change_set")
    ]
