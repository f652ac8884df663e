"""The words of an archive that begin with some letters, the most frequent first."""

from __future__ import annotations

import json
from typing import Any, Final

from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed

_LOOKED_AT: Final = 500
"""Forms that are counted: all that three letters begin; of two letters the shortest, since frequent words are short."""
_LAST: Final = "\U0010ffff"
_COUNT: Final = "(SELECT count({what}) FROM {table} WHERE {table} MATCH 'words : \"' || folded || '\"')"
_IN_PASSAGES: Final = _COUNT.format(what="*", table=Indexed.PASSAGES)
_IN_RECORDS: Final = _COUNT.format(what="DISTINCT abs(rowid)", table=Indexed.RECORDS)
# Materialized, or each form would be counted once for every mention of the count.
_FREQUENT: Final = f"""
    WITH
    begun AS MATERIALIZED (
        SELECT folded, json_group_array(surface) AS surfaces FROM vocabulary
        WHERE folded >= ? AND folded < ? GROUP BY folded ORDER BY length(folded), folded LIMIT {_LOOKED_AT}
    ),
    counted AS MATERIALIZED (SELECT folded, surfaces, {_IN_PASSAGES} + {_IN_RECORDS} AS said FROM begun)
    SELECT surfaces, said FROM counted WHERE said ORDER BY said DESC, folded LIMIT ?
"""  # noqa: S608 - names of ours


def completions(connection: Any, analyser: Analyser, beginning: str, most: int) -> list[tuple[str, int]]:
    """Real forms, with their accents, that begin with plain letters, and how many passages and records have each.

    One statement, so that who has typed on meanwhile can have it broken off. The vocabulary also remembers words that
    are gone; these are not given.

    Args:
        connection: a DBAPI connection to SQLite.
        analyser: knows how words are spelt.
        beginning: in plain letters.
        most: how many to give.
    """
    rows = connection.execute(_FREQUENT, (beginning, beginning + _LAST, most)).fetchall()
    return [(_best_spelt(json.loads(surfaces), analyser), said) for surfaces, said in rows]


def _best_spelt(surfaces: list[str], analyser: Analyser) -> str:
    """Of spellings that differ by accents one that a dictionary has, and of several such the plainest."""
    return min(surfaces, key=lambda each: (not analyser.is_word(each), each))
