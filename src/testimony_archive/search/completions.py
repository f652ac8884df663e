"""The words of an archive that begin with some letters, the most frequent first."""

from __future__ import annotations

import json
from typing import Any, Final

from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import count
from testimony_archive.search.plans import Exactly

_LOOKED_AT: Final = 60
"""Forms that are counted. They are the shortest: frequent words are short, and to count all would take too long."""
_LAST: Final = "\U0010ffff"


def completions(connection: Any, analyser: Analyser, beginning: str, most: int) -> list[tuple[str, int]]:
    """Real forms, with their accents, that begin with plain letters, and how many passages and records have each.

    Args:
        connection: a DBAPI connection to SQLite.
        analyser: knows how words are spelt.
        beginning: in plain letters.
        most: how many to give.
    """
    rows = connection.execute(
        "SELECT folded, json_group_array(surface) FROM vocabulary WHERE folded >= ? AND folded < ?"
        " GROUP BY folded ORDER BY length(folded), folded LIMIT ?",
        (beginning, beginning + _LAST, _LOOKED_AT),
    ).fetchall()
    counted = [
        (sum(count(connection, table, Exactly((folded,))) for table in Indexed), surfaces) for folded, surfaces in rows
    ]
    # The vocabulary also remembers words that are gone.
    best = sorted((each for each in counted if each[0]), key=lambda each: (-each[0], each[1]))[:most]
    return [(_best_spelt(json.loads(surfaces), analyser), number) for number, surfaces in best]


def _best_spelt(surfaces: list[str], analyser: Analyser) -> str:
    """Of spellings that differ by accents one that a dictionary has, and of several such the plainest."""
    return min(surfaces, key=lambda each: (not analyser.is_word(each), each))
