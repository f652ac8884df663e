"""A small archive to search in: five testimonies in three languages, made through the real import."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import Engine, event

from testimony_archive.domain.drafts import DraftPassage, ImportOptions
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.services.writing import Writer
from testimony_archive.storage.transcript_writes import add_transcript

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from testimony_archive.domain.queries import Facet, SearchPage
    from testimony_archive.services.workspace import Workspace

TODAY: Final = date(2026, 3, 1)

ACCESS: Final = "recognition-access-success-employability"
QUALITY: Final = "quality-education-training"

ROWS: Final = (
    {
        "code": "PE-001",
        "title": "Becas para mujeres",
        "date": "2021-05",
        "country": "Peru",
        "theme": ACCESS,
        "role": "student",
        "language": "es",
        "interviewee": "Rosa Quispe",
        "consent": "written",
        "text": (
            "Docente: ¿Qué cambió?\n\nRosa: Las mujeres jóvenes llegaron con becas.\n\nRosa: Sin la beca no estudiaba."
        ),
    },
    {
        "code": "PE-002",
        "title": "Un taller de soldadura",
        "date": "2022-03-14",
        "country": "Peru",
        "theme": f"{QUALITY}; {ACCESS}",
        "role": "teacher",
        "language": "es",
        "interviewee": "Julián Mamani",
        "pseudonym": "Docente del sur",
        "consent": "recorded",
        "notes": "Revisar el apellido",
        "text": (
            "Julián: Los talleres cambiaron.\n\nJulián: Hicieron un taller para mujeres.\n\n"
            "Julián: Una beca paga el viaje."
        ),
    },
    {
        "code": "CA-001",
        "title": "A college partner",
        "date": "2020",
        "country": "Canada",
        "theme": QUALITY,
        "role": "director",
        "language": "en",
        "interviewee": "Ann Field",
        "consent": "written",
        "text": "Ann: She taught young women to weld.\n\nAnn: The scholarship came later.",
    },
    {
        "code": "CA-002",
        "title": "Une œuvre commune",
        "date": "",
        "country": "Canada; Mexico",
        "theme": ACCESS,
        "role": "director",
        "language": "fr",
        "interviewee": "Luc Roy",
        "consent": "",
        "text": "Luc: L’œuvre des femmes, ce sont aussi les bourses.\n\nLuc: Les travaux ont commencé.",
    },
    {
        "code": "CL-001",
        "title": "Sin fecha",
        "date": "2019/2021",
        "country": "Chile",
        "theme": "",
        "role": "",
        "language": "es",
        "interviewee": "Alma Soto",
        "consent": "written",
        "access": "closed",
        "text": "Alma: La beca era para mujeres rurales.",
    },
)


def make_archive(folder: Path) -> Workspace:
    """The archive, open; a second transcript of PE-001 is its translation into French."""
    workspace = Workspaces(lambda: TODAY).create(folder / "archive", "pa-efe")
    import_rows(workspace, folder / "table.csv", ROWS)
    with writer(workspace).change("add a translation") as change:
        testimony_id = workspace.catalogue.testimony_ids(["PE-001"])[0]
        add_transcript(change.unit, testimony_id, "fr", [DraftPassage("Les jeunes femmes avaient des bourses.")], None)
    return workspace


def import_rows(workspace: Workspace, table: Path, rows: tuple[Mapping[str, str], ...]) -> None:
    """Import rows of a table as a spreadsheet would hold them."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with table.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, columns)
        sheet.writeheader()
        sheet.writerows(rows)
    report = workspace.importing.run([table], ImportOptions())
    assert report.created == len(rows)


def writer(workspace: Workspace) -> Writer:
    """What every change of the workspace goes through."""
    return workspace._writer


def find(workspace: Workspace, text: str = "", **options: object) -> SearchPage:
    """A page for a query as typed."""
    return workspace.searching.search(SearchRequest(text=text, **options))  # type: ignore[arg-type]


def codes(page: SearchPage) -> list[str]:
    """The testimonies of a page in order."""
    return [each.code for each in page.hits]


def counts(page: SearchPage, facet: Facet) -> dict[str, tuple[int, int]]:
    """Testimonies and passages by value."""
    return {each.key: (each.testimonies, each.passages) for each in page.facets[facet]}


@contextmanager
def statements() -> Iterator[list[str]]:
    """What is asked of any database meanwhile."""
    said: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
