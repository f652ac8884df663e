"""A clock that is set back, or years ahead, in the middle of the work: order and undo go by what happened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.children import run_child
from tests.factories import small_archive
from tests.torture.recording import preloaded, why_not

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(why_not()), reason=why_not())]

BEGIN = """
import ctypes, sys, time
from datetime import UTC, datetime
from pathlib import Path
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.quote_list import QuoteRequest, QuoteSort
from testimony_archive.services.publishing import ExportOptions, ExportSource
from tests.factories import codes, passages_of, record, recording, table, workspaces

folder = Path(sys.argv[1])
shim = ctypes.CDLL(None)
shim.turn_clock.argtypes = [ctypes.c_longlong]
true = time.time()

def set_clock(year):
    shim.turn_clock(int(datetime(year, 1, 2, tzinfo=UTC).timestamp() - true))
    assert datetime.now(UTC).year == year
"""

EDITS = """
YEARS = [2026, 2011, 2055, 1970]
with workspaces().open(folder / "archive") as workspace:
    workspace.forget_history()
    (first,) = workspace.catalogue.testimony_ids(["PE-001"])
    before = record(workspace, "PE-001").title
    passage = passages_of(workspace, "PE-001")[1]
    for year in YEARS:
        set_clock(year)
        workspace.editing.edit(first, TestimonyField.TITLE, f"Title of {year}")
        workspace.quoting.keep_words((passage.passage_id, 0), (passage.passage_id, 5), main_idea=f"Idea of {year}")
set_clock(2002)
with workspaces().open(folder / "archive") as workspace:
    history = [each.after for each in workspace.history.of(first) if each.field == "title"]
    rows = workspace.quote_listing.page(QuoteRequest(sort=QuoteSort.KEPT)).rows
    quotes = [each.main_idea for each in rows]
    workspace.recall_history()
    titles = []
    for _ in YEARS:
        workspace.undo()
        workspace.undo()
        titles.append(record(workspace, "PE-001").title)
    for _ in YEARS:
        workspace.redo()
        workspace.redo()
    assert record(workspace, "PE-001").title == "Title of 1970"
    assert workspace.keeping.verify().problems == ()
print(titles == ["Title of 2055", "Title of 2011", "Title of 2026", before])
print(history)
print(quotes)
"""

WORK = """
for year in (2099, 1970, 2011):
    set_clock(year)
    with workspaces().open(folder / "archive") as workspace:
        sound = recording(folder / f"NEW-{year}.wav", tone=year)
        source = table(folder / "table.csv", [{"code": f"NEW-{year}", "audio": sound.name, "text": "ROSA: Palabra."}])
        workspace.importing.run([source], ImportOptions())
        workspace.keeping.reindex()
        for ending in ("docx", "xlsx", "csv", "json", "html"):
            workspace.publishing.export(folder / f"again.{ending}", ExportSource(), ExportOptions())
        workspace.keeping.back_up(folder / "copy.zip", replace=True)
        with workspaces().restore(folder / "copy.zip", folder / f"restored-{year}") as restored:
            assert restored.keeping.verify().problems == ()
            assert codes(restored) == codes(workspace)
    with workspaces().open(folder / "archive") as workspace:
        assert workspace.keeping.is_index_current()
print(*codes(workspaces().open(folder / "archive", read_only=True)))
"""


def turned(code: str, tmp_path: Path) -> str:
    (tmp_path / "work").mkdir()
    small_archive(tmp_path / "work" / "archive")
    return run_child(BEGIN + code, tmp_path / "work", prefix=("env", f"LD_PRELOAD={preloaded('clock', tmp_path)}"))


def test_undo_goes_by_what_happened_last_whatever_the_clock_said(tmp_path: Path) -> None:
    undone, history, quotes = turned(EDITS, tmp_path).splitlines()
    assert undone == "True"
    assert history == str([(f"Title of {year}",) for year in (1970, 2055, 2011, 2026)])
    assert quotes == str([f"Idea of {year}" for year in (1970, 2055, 2011, 2026)])


def test_all_is_done_whatever_the_clock_says(tmp_path: Path) -> None:
    assert turned(WORK, tmp_path) == "CL-002 CO-003 NEW-1970 NEW-2011 NEW-2099 PE-001"
