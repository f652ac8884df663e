"""What can be undone and redone, as the change log tells it: also what an earlier session did."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, select

from testimony_archive.domain.changes import ChangeLabel
from testimony_archive.storage import tables as t
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_START: Final = "history_start"
"""The setting that holds the number of the last change set that nothing takes back: an import, the making of a sample.
An archive of a version that kept none has it from the first change that a later version makes."""


@dataclass(slots=True)
class UndoHistory:
    """Change sets by number with their names: those that undo would take back and redo would bring again, the next
    one last."""

    done: list[tuple[int, ChangeLabel]] = field(default_factory=list)
    undone: list[tuple[int, ChangeLabel]] = field(default_factory=list)


def has_start(connection: Connection) -> bool:
    """Whether the archive knows where its history starts."""
    return read_setting(connection, _START) != ""


def start_behind(connection: Connection, change_set_id: int) -> None:
    """Let the history start with what is changed after this change set."""
    write_setting(connection, _START, str(change_set_id))


def last_change_set(connection: Connection) -> int:
    """The number of the newest change set, 0 where there is none."""
    return connection.execute(select(t.change_set.c.id).order_by(t.change_set.c.id.desc()).limit(1)).scalar() or 0


def read_undo_history(connection: Connection) -> UndoHistory:
    """Follow the log from where the history starts: each change was made, undone or redone."""
    history = UndoHistory()
    if not has_start(connection):
        return history
    columns = t.change_set.c
    query = select(columns.id, columns.label, columns.label_values, columns.reverses_id).order_by(columns.id)
    for row in connection.execute(query.where(columns.id > int(read_setting(connection, _START)))):
        entry = (row.id, ChangeLabel(row.label, tuple(json.loads(row.label_values).items())))
        if row.reverses_id is None:
            history.undone.clear()
            history.done.append(entry)
        elif history.done and history.done[-1][0] == row.reverses_id:
            history.done.pop()
            history.undone.append(entry)
        elif history.undone and history.undone[-1][0] == row.reverses_id:
            history.undone.pop()
            history.done.append(entry)
    return history
