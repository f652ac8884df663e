"""The command demo: the main job in one go, into a folder that a newcomer can look at."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli.exporting import list_left_out
from testimony_archive.cli.output import answer, progress_bars
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.errors import ArchiveExists
from testimony_archive.domain.publication import Grouping
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import Use
from testimony_archive.domain.testimony_filter import RowFilter

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

_QUERIES: Final = (("es", "mujeres"), ("en", "women OR girls"), ("fr", "bourse"))
_SELECTION: Final = "Demonstration"
_QUOTES_EACH: Final = 5
_WORDS_OF_A_QUOTE: Final = 15
_MARK: Final = "made-by-testimony-archive-demo"


def demo(
    context: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="DIRECTORY", help="Where everything is put; made anew.")],
) -> None:
    """Do the main job in one go: sample archive, searches, a selection, a Word document, pictures of the window."""
    from testimony_archive.services.publishing import ExportOptions, ExportSource

    parts: Parts = context.obj
    _clear(directory)
    archive = directory / "sample-archive"
    with progress_bars() as bars, parts.workspaces.sample(archive, bars) as workspace:
        totals = workspace.catalogue.totals()
        answer(f"Sample archive: {totals.testimonies} fictional testimonies, {totals.passages} passages: {archive}")
        _search(workspace)
        selection_id = _select(workspace)
        document = directory / "testimonies.docx"
        options = ExportOptions(group_by=(Grouping.THEME,), language="en", template=None)
        report = workspace.publishing.export(document, ExportSource(selection_id=selection_id), options, bars)
        answer(f"Word document with {report.items} items: {document}")
        list_left_out(report.left_out)
        sound = workspace.keeping.verify(bars).is_sound
        answer(f"Verified: {'every file is intact' if sound else 'DAMAGED'}")
    for picture in parts.draw_pictures(archive, directory / "pictures"):
        answer(f"Picture: {picture}")


def _clear(directory: Path) -> None:
    """Make the folder anew where an earlier demo made it; refuse to touch anything else."""
    if directory.exists() and any(directory.iterdir()):
        if not (directory / _MARK).is_file():
            raise ArchiveExists(path=directory)
        shutil.rmtree(directory)
    directory.mkdir(parents=True, exist_ok=True)
    (directory / _MARK).touch()


def _search(workspace: Workspace) -> None:
    for language, query in _QUERIES:
        page = workspace.searching.search(SearchRequest(text=query))
        found = ", ".join(hit.code for hit in page.hits[:6])
        answer(f"Search ({language}) “{query}”: {page.passages} passages in {page.testimonies} testimonies: {found}")


def _select(workspace: Workspace) -> int:
    """A selection of the best passages in each language, and every testimony that could not leave: rights must show."""
    _, selection_id = workspace.selecting.create(_SELECTION)
    for _, query in _QUERIES:
        page = workspace.searching.search(SearchRequest(text=query))
        found = [each for hit in page.hits for each in hit.passages if len(each.text.split()) >= _WORDS_OF_A_QUOTE]
        workspace.selecting.add_passages(selection_id, [each.passage_id for each in found[:_QUOTES_EACH]])
    rows = workspace.catalogue.rows(RowFilter())
    testimonies = workspace.catalogue.testimonies([each.testimony_id for each in rows])
    first = workspace.searching.search(SearchRequest(text=_QUERIES[0][1], limit=1)).hits
    chosen = [each.testimony_id for each in first] + [
        each.testimony_id for each in testimonies if not workspace.catalogue.decision(each, Use.PUBLISH).allowed
    ]
    workspace.selecting.add_testimonies(selection_id, chosen)
    return selection_id
