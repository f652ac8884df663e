"""One corrected passage, saved and findable, against the least that a database must do for it."""

from __future__ import annotations

import statistics
from typing import Final

from benchmarks.archives import Measured
from benchmarks.measuring import Figure, timed
from testimony_archive.domain.queries import SearchRequest

_EDITS: Final = 30
_LONGEST_MS: Final = 50.0


def measure(measured: Measured) -> list[Figure]:
    """The median of an edit, and the longest one against the longest that anyone may wait."""
    page = measured.workspace.searching.search(SearchRequest("", limit=_EDITS, passages_per_testimony=1))
    passages = [hit.passages[0] for hit in page.hits]
    bare = measured.bare
    bare.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT)")
    bare.execute("INSERT INTO plain SELECT rowid, text FROM bare")
    ours, baseline = [], []
    for number, passage in enumerate(passages):
        text = f"{passage.text} zzcorregido{number} zzhallado."
        ours.append(timed(lambda p=passage, t=text: measured.workspace.transcribing.edit_text(p.passage_id, t)))  # type: ignore[misc]
        baseline.append(
            timed(lambda p=passage, t=text: bare.execute("UPDATE plain SET text = ? WHERE id = ?", (t, p.passage_id)))  # type: ignore[misc]
        )
    assert measured.workspace.searching.search(SearchRequest("zzhallado")).testimonies == len(passages)
    return [
        Figure(
            "one edit of a passage, saved and findable",
            "bare UPDATE, synchronous=FULL",
            statistics.median(ours),
            statistics.median(baseline),
            5,
        ),
        Figure(f"the longest of {_EDITS} edits", "50 ms", max(ours), _LONGEST_MS, 1),
    ]
