"""The history of fixity checks, and how each file was at its last one. They are no edits: the change log has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, case, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from testimony_archive.domain.fixity import CheckCause, CheckOutcome, FileFixity, FileOutcome, FixityCheck
from testimony_archive.storage import tables as t
from testimony_archive.storage.counts import read_files
from testimony_archive.storage.unit import WriteUnit

_CHECK: Final = t.fixity_check.c
_FILE: Final = t.file_fixity.c
# A row that is damaged itself is read as far as it goes: `verify` tells of it.
_CAUSES: Final = {each.value: each for each in CheckCause}
_OUTCOMES: Final = {each.value: each for each in CheckOutcome}
_FILE_OUTCOMES: Final = {each.value: each for each in FileOutcome}
_LITTLE_BY_LITTLE: Final = frozenset({CheckCause.INGEST, CheckCause.SCHEDULED})


def note_check(connection: Connection, done: FixityCheck) -> None:
    """Write a check down. What is done little by little goes on in the row of the same cause and day."""
    earlier = _of_the_day(connection, done) if done.cause in _LITTLE_BY_LITTLE else None
    if earlier is None:
        connection.execute(insert(t.fixity_check).values(uuid=str(uuid4()), **_columns(done)))
    else:
        columns = _columns(_together(_check(earlier), done))
        connection.execute(update(t.fixity_check).where(_CHECK.id == earlier["id"]).values(**columns))


def note_files(connection: Connection, outcomes: Mapping[str, FileOutcome], moment: str) -> None:
    """Write down how files were at a moment, by their SHA-256."""
    if not outcomes:
        return
    statement = insert_or_update(t.file_fixity)
    new = statement.excluded
    since = case((_FILE.outcome == new.outcome, _FILE.since), else_=new.since)
    statement = statement.on_conflict_do_update(
        index_elements=["sha256"], set_={"checked_at": new.checked_at, "outcome": new.outcome, "since": since}
    )
    rows = [
        {"sha256": sha256, "checked_at": moment, "outcome": outcome.value, "since": moment}
        for sha256, outcome in outcomes.items()
    ]
    connection.execute(statement, rows)


def note_ingest(unit: WriteUnit, files: Iterable[Mapping[str, object]]) -> None:
    """Write down that files were hashed as they came, which is their first check; of each the columns ``sha256`` and
    ``bytes`` are asked for."""
    sizes = {str(each["sha256"]): int(str(each["bytes"])) for each in files}
    if sizes:
        note_files(unit.connection, dict.fromkeys(sizes, FileOutcome.SOUND), unit.now)
        note_check(
            unit.connection,
            FixityCheck(
                started_at=unit.now,
                ended_at=unit.now,
                cause=CheckCause.INGEST,
                outcome=CheckOutcome.SOUND,
                files=len(sizes),
                bytes=sum(sizes.values()),
            ),
        )


def read_checks(connection: Connection, limit: int) -> tuple[FixityCheck, ...]:
    """The newest checks, the newest first."""
    query = select(t.fixity_check).order_by(_CHECK.started_at.desc(), _CHECK.id.desc()).limit(limit)
    return tuple(_check(each) for each in connection.execute(query).mappings())


def read_newest_whole(connection: Connection) -> FixityCheck | None:
    """The newest check of everything."""
    query = select(t.fixity_check).where(_CHECK.is_whole == 1).order_by(_CHECK.started_at.desc(), _CHECK.id.desc())
    row = connection.execute(query.limit(1)).mappings().first()
    return None if row is None else _check(row)


def read_rows_checked_at(connection: Connection) -> str:
    """When the rows of the database were last looked at (ISO 8601); empty where they never were."""
    return connection.execute(select(func.max(_CHECK.started_at)).where(_CHECK.rows > 0)).scalar() or ""


def read_fixity(connection: Connection) -> tuple[FileFixity, ...]:
    """How every file of a testimony was when it was last looked at, those longest ago first.

    One that never was has no moment, and is taken for sound.
    """
    known = {each["sha256"]: each for each in connection.execute(select(t.file_fixity)).mappings()}
    found: dict[str, FileFixity] = {}
    for sha256, size, name, code in read_files(connection):
        row = known.get(sha256)
        moment, outcome, since = (row["checked_at"], row["outcome"], row["since"]) if row else ("", "sound", "")
        found[sha256] = FileFixity(
            sha256, size, f"{code}, {name}", moment, _FILE_OUTCOMES.get(outcome, FileOutcome.SOUND), since
        )
    return tuple(sorted(found.values(), key=lambda each: each.checked_at))


def read_lost(connection: Connection) -> Mapping[str, str]:
    """The files that were given up, by their SHA-256, and since when they are lost."""
    query = select(_FILE.sha256, _FILE.since).where(_FILE.outcome == FileOutcome.LOST.value)
    return {row.sha256: row.since for row in connection.execute(query)}


def _of_the_day(connection: Connection, done: FixityCheck) -> RowMapping | None:
    query = (
        select(t.fixity_check)
        .where(_CHECK.cause == done.cause.value, func.substr(_CHECK.started_at, 1, 10) == done.started_at[:10])
        .order_by(_CHECK.id.desc())
    )
    return connection.execute(query.limit(1)).mappings().first()


def _together(earlier: FixityCheck, later: FixityCheck) -> FixityCheck:
    damaged = CheckOutcome.DAMAGED in (earlier.outcome, later.outcome)
    return replace(
        earlier,
        ended_at=later.ended_at,
        outcome=CheckOutcome.DAMAGED if damaged else CheckOutcome.SOUND,
        files=earlier.files + later.files,
        bytes=earlier.bytes + later.bytes,
        rows=earlier.rows + later.rows,
        problems=earlier.problems + later.problems,
    )


def _columns(check: FixityCheck) -> dict[str, Any]:
    return {
        "started_at": check.started_at,
        "ended_at": check.ended_at,
        "cause": check.cause.value,
        "outcome": check.outcome.value,
        "files": check.files,
        "bytes": check.bytes,
        "rows": check.rows,
        "problems": check.problems,
        "is_whole": int(check.is_whole),
    }


def _check(row: RowMapping) -> FixityCheck:
    return FixityCheck(
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        cause=_CAUSES.get(row["cause"], CheckCause.ASKED),
        outcome=_OUTCOMES.get(row["outcome"], CheckOutcome.DAMAGED),
        files=row["files"],
        bytes=row["bytes"],
        rows=row["rows"],
        problems=row["problems"],
        is_whole=bool(row["is_whole"]),
    )
