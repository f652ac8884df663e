"""Reads how much of what an archive holds."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select

from testimony_archive.domain.totals import Totals
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_order import BY_CODE


def read_totals(connection: Connection) -> Totals:
    """How many records there are of each kind."""

    def count(name: str) -> int:
        return connection.execute(select(func.count()).select_from(t.metadata.tables[name])).scalar_one()

    contents = select(t.attachment.c.sha256, func.max(t.attachment.c.bytes).label("bytes")).group_by(
        t.attachment.c.sha256
    )
    return Totals(
        testimonies=count("testimony"),
        passages=count("passage"),
        quotes=count("quote"),
        people=count("person"),
        attachments=count("attachment"),
        selections=count("selection"),
        bytes=connection.execute(select(func.coalesce(func.sum(contents.subquery().c.bytes), 0))).scalar_one(),
    )


def read_links(connection: Connection, name: str) -> dict[int, set[int | str]]:
    """For each testimony its themes, roles (of interviewees), countries or languages, by row number or code.

    `name` is ``theme``, ``role``, ``country`` or ``language``.
    """
    people = t.participation.c
    queries = {
        "theme": [select(t.testimony_theme.c.testimony_id, t.testimony_theme.c.theme_id)],
        "role": [
            select(people.testimony_id, people.role_id).where(people.part == "interviewee", people.role_id.is_not(None))
        ],
        "country": [
            select(t.testimony_country.c.testimony_id, t.testimony_country.c.code),
            select(people.testimony_id, people.country).where(people.part == "interviewee", people.country != ""),
        ],
        "language": [
            select(t.testimony_language.c.testimony_id, t.testimony_language.c.code),
            select(t.transcript.c.testimony_id, t.transcript.c.language).where(t.transcript.c.language != ""),
        ],
    }
    links: dict[int, set[int | str]] = defaultdict(set)
    for query in queries[name]:
        for testimony_id, value in connection.execute(query):
            links[testimony_id].add(value)
    return links


def read_files(connection: Connection) -> list[tuple[str, int, str, str]]:
    """SHA-256, size in bytes, original name and testimony code of every attachment, then of every earlier version; a
    code of ? where the row of the testimony is lost, whose files are kept all the same."""
    version, code = t.attachment_version.c, func.coalesce(t.testimony.c.code, "?").label("code")
    rows = connection.execute(
        select(t.attachment.c.sha256, t.attachment.c.bytes, t.attachment.c.original_name, code)
        .outerjoin(t.testimony)
        .order_by(*BY_CODE, t.attachment.c.id)
    ).all()
    rows_of_versions = connection.execute(
        select(version.sha256, version.bytes, version.original_name, code)
        .outerjoin(t.attachment, t.attachment.c.id == version.attachment_id)
        .outerjoin(t.testimony, t.testimony.c.id == t.attachment.c.testimony_id)
        .order_by(*BY_CODE, version.id)
    ).all()
    return [(row.sha256, row.bytes, row.original_name, row.code) for row in (*rows, *rows_of_versions)]


def read_files_of_the_past(connection: Connection) -> frozenset[str]:
    """The SHA-256 of files that belonged to a testimony once: undo may bring them back."""
    columns = t.change.c
    content = func.json_extract(func.coalesce(columns.before, columns.after), "$.sha256")
    query = (
        select(content)
        .distinct()
        .where(columns.table_name.in_(("attachment", "attachment_version")), content.is_not(None))
    )
    return frozenset(connection.execute(query).scalars())


def read_names_without_pseudonym(connection: Connection) -> frozenset[str]:
    """The names of people who are known by them outside the archive too."""
    query = select(t.person.c.name).where(t.person.c.pseudonym == "", t.person.c.name != "")
    return frozenset(connection.execute(query).scalars())


def read_codes(connection: Connection) -> dict[str, int]:
    """Every testimony's code with its row number, by code."""
    rows = connection.execute(select(t.testimony.c.code, t.testimony.c.id).order_by(*BY_CODE))
    return {row.code: row.id for row in rows}
