"""Pages of search results against bare FTS5, and against reading every text with a regular expression."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from benchmarks.archives import Measured
from benchmarks.corpus import Corpus
from benchmarks.measuring import Figure, compare, middle
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.searching import Searching

_RUNS: Final = 7
_QUERIES: Final = 8  # of each kind
_GOALS: Final = {185: 3.0, 2_000: 3.0, 20_000: 1.0}
_BARE: Final = "SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 20"


def measure(measured: Measured, size: int) -> Iterator[Figure]:
    """Every kind of query, the program's page against the baseline's twenty row ids."""
    goal = _GOALS.get(size, 3.0)
    searching = Searching(measured.reading, date.today, remembered=0)
    searching.search(SearchRequest())  # reads the facts that stay in memory
    for kind, queries in _queries(measured).items():
        pairs = [_compare(searching, measured.bare, typed, match) for typed, match in queries]
        yield Figure(f"page of results: {kind}", "bare FTS5: match … order by rank limit 20", *middle(pairs), goal)
    word = _queries(measured)["common word"][0][0]
    pattern = re.compile(rf"\b{re.escape(_plain(word))}\b", re.IGNORECASE)
    texts = [text for (text,) in measured.bare.execute("SELECT text FROM bare")]
    ours, scan = compare(
        lambda: _page(searching, word), lambda: sum(bool(pattern.search(_plain(text))) for text in texts), 2
    )
    yield Figure(
        "page of results: common word",
        "a regular expression over all texts, case and accents ignored",
        ours,
        scan,
        50 if size >= 20_000 else 5,
        faster=True,
    )


def _compare(searching: Searching, bare: Any, typed: str, match: str) -> tuple[float, float]:
    return compare(lambda: _page(searching, typed), lambda: bare.execute(_BARE, (match,)).fetchall(), _RUNS)


def _page(searching: Searching, typed: str) -> None:
    assert searching.search(SearchRequest(typed)).facets


def _queries(measured: Measured) -> dict[str, list[tuple[str, str]]]:
    """What is typed with the baseline's MATCH, by kind.

    Words are Spanish alone, so that two of them can stand in one passage, and chosen by how many passages have them.
    """
    bare = measured.bare
    bare.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.said USING fts5vocab('main', 'bare', 'row')")
    counted = bare.execute("SELECT term, doc FROM temp.said WHERE length(term) > 4").fetchall()
    words = Corpus().words
    spanish = set(words["es"]) - set(words["en"]) - set(words["fr"])
    said = sorted((documents, word) for word, documents in counted if word in spanish)

    def near(share: float) -> list[str]:
        """Words that about this share of all passages have."""
        wanted = share * measured.passages
        return [word for _, word in sorted(said, key=lambda each: abs(each[0] - wanted))[:_QUERIES]]

    common, middling = near(0.05), near(0.01)
    rare = random.Random(3).sample([word for _, word in said[: max(len(said) // 20, _QUERIES)]], _QUERIES)
    phrases = ["de la", "que el", "of the", "is that", "de les", "pour qui", "los se", "to in"]
    return {
        "rare word": [(word, word) for word in rare],
        "common word": [(word, word) for word in common],
        "common AND less common": [(f"{a} {b}", f"{a} AND {b}") for a, b in zip(common, middling, strict=True)],
        "common OR less common": [(f"{a} OR {b}", f"{a} OR {b}") for a, b in zip(common, middling, strict=True)],
        "common without less common": [(f"{a} -{b}", f"{a} NOT {b}") for a, b in zip(common, middling, strict=True)],
        "phrase": [(f'"{each}"', f'"{each}"') for each in phrases],
        "three-letter beginning": [(f"{word[:3]}*", f"{word[:3]}*") for word in middling],
    }


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(each for each in decomposed if not unicodedata.combining(each))
