"""Reads and writes templates for new records, whose fields are one JSON text each."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from testimony_archive.domain.record_starts import RecordStart, RecordTemplate, from_fields, to_fields, with_term
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.storage import tables as t
from testimony_archive.storage.failures import reading_row
from testimony_archive.storage.unit import WriteUnit


def read_templates(connection: Connection) -> tuple[RecordTemplate, ...]:
    """All templates by name."""
    rows = connection.execute(select(t.record_template).order_by(t.record_template.c.name))
    templates = []
    for row in rows:
        with reading_row("record_template", row.id):
            templates.append(RecordTemplate(row.id, row.uuid, row.name, from_fields(json.loads(row.fields))))
    return tuple(templates)


def add_template(unit: WriteUnit, name: str, start: RecordStart) -> int:
    """Keep a start under a name; gives its id."""
    return unit.insert(t.record_template, name=name, fields=_text(start), created_at=unit.now)


def replace_in_templates(unit: WriteUnit, kind: VocabularyKind, name: str, new: str) -> None:
    """Let another term take the place of one in every template; see `with_term`."""
    for each in read_templates(unit.connection):
        unit.update(t.record_template, each.template_id, fields=_text(with_term(each.start, kind, name, new)))


def rename_template(unit: WriteUnit, template_id: int, name: str) -> bool:
    """Give a template another name."""
    return unit.update(t.record_template, template_id, name=name)


def delete_template(unit: WriteUnit, template_id: int) -> None:
    """Remove a template; the records that began with it stay as they are."""
    unit.delete(t.record_template, template_id)


def find_person(unit: WriteUnit, uuid: str) -> int | None:
    """The id of a person by UUID; None where the archive does not have them."""
    return unit.connection.execute(select(t.person.c.id).where(t.person.c.uuid == uuid)).scalar()


def _text(start: RecordStart) -> str:
    return json.dumps(to_fields(start), ensure_ascii=False)
