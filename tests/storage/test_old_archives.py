"""Archives of every schema that there ever was open in this version, with everything that was in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import ItemKind
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import metadata
from tests.factories import ROWS, codes, passages_of, quotes_of, record, workspaces

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "archives"
KEPT = sorted(FOLDER.glob("v*.zip"))
CAME_WITH = {
    **dict.fromkeys(("attachment_version", "record_template"), 2),
    **dict.fromkeys(("saved_search", "speaker", "former_passage"), 3),
    "selection_source": 4,
    **dict.fromkeys(("fixity_check", "file_fixity"), 7),
}
"""The tables that the first schema did not have, with that in which they came."""


def test_there_is_one_of_every_schema() -> None:
    expected = {f"v{number}.zip" for number in range(1, known_schema() + 1)}
    assert {each.name for each in KEPT} == expected, "run: .venv/bin/python -m tests.fixtures.archives.make"


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_old_archive_opens_with_everything_in_it(kept: Path, tmp_path: Path) -> None:
    with workspaces().restore(kept, tmp_path / "archive") as workspace:
        assert workspace.name == "Pruebas"
        assert codes(workspace) == sorted(each["code"] for each in ROWS)
        rosa = record(workspace, "PE-001")
        assert [each.person.name for each in rosa.participations] == ["Rosa Quispe", "Hannah Whitlock"]
        assert rosa.attachments[0].duration_ms == 200
        assert passages_of(workspace, "CO-003")[0].text == "L’été, l’eau était claire."
        (quote,) = quotes_of(workspace, "PE-001")
        assert (quote.anchor.exact, quote.starred) == ("Sí, claro. Las mujeres lo hicieron crecer.", True)
        assert quote.edited == ("" if int(kept.stem[1:]) < 5 else "Las mujeres lo hicieron crecer.")
        (selection,) = workspace.selecting.selections()
        assert [each.kind for each in selection.items] == [ItemKind.HEADING, ItemKind.TESTIMONY, ItemKind.QUOTE]
        workspace.keeping.reindex()  # its index may be that of an older analysis
        assert workspace.keeping.verify().problems == ()
        assert workspace.searching.search(SearchRequest(text="mujer")).passages == 1
        workspace.editing.add_testimony("NEW-1")
        workspace.undo()


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_every_table_has_rows_to_be_brought_along(kept: Path, tmp_path: Path) -> None:
    with workspaces().restore(kept, tmp_path / "archive") as workspace:
        with workspace._folder.database.read() as connection:
            empty = {name for name, table in metadata.tables.items() if not connection.execute(table.select()).first()}
        schema = int(kept.stem[1:])
        assert empty == {name for name, came_with in CAME_WITH.items() if schema < came_with}
