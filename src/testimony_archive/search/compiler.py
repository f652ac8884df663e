"""From a plan to the text of an FTS5 MATCH. Every word is quoted, so nothing that is typed is ever read as syntax.

The syntax is FTS5's full-text query syntax (https://www.sqlite.org/fts5.html, section 3). Two columns hold the words of
a text at the same positions: ``words`` in their plain form, ``keys`` under their keys.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from testimony_archive.search.plans import AnyForm, Anything, Close, Every, Exactly, Plan, Some, Without

EVERYWHERE: Final = "·"
"""A key that every indexed text carries, so that “all but these” can be asked; no word has it."""

_NOWHERE: Final = "···"


def match_text(plan: Plan) -> str:
    """What to give to MATCH; valid FTS5 for every plan, also for one that can find nothing."""
    match plan:
        case AnyForm(keys, forms):
            return _some([*_in_column("keys", map(" ".join, sorted(keys))), *_in_column("words", sorted(forms))])
        case Exactly(several, open_end):
            return f"words : {_quoted(' '.join(several))}" + (" *" if open_end else "")
        case Close(runs, between, are_keys):
            column = "keys" if are_keys else "words"
            return _some([f"{column} : NEAR({' '.join(map(_quoted, run))}, {between})" for run in sorted(runs)])
        case Anything():
            return f"keys : {_quoted(EVERYWHERE)}"
        case Some(parts):
            return _some([match_text(each) for each in parts])
        case Without(part):
            return _without(match_text(Anything()), [match_text(part)])
        case Every(parts):
            wanted = [match_text(each) for each in parts if not isinstance(each, Without)]
            unwanted = [match_text(each.part) for each in parts if isinstance(each, Without)]
            return _without(" AND ".join(wanted or [match_text(Anything())]), unwanted)


def _in_column(column: str, runs: Iterable[str]) -> list[str]:
    alternatives = [_quoted(each) for each in runs]
    return [f"{column} : {_some(alternatives)}"] if alternatives else []


def _some(alternatives: list[str]) -> str:
    if not alternatives:
        return f"keys : {_quoted(_NOWHERE)}"
    return alternatives[0] if len(alternatives) == 1 else "(" + " OR ".join(alternatives) + ")"


def _without(wanted: str, unwanted: list[str]) -> str:
    return f"(({wanted}) NOT {_some(unwanted)})" if unwanted else f"({wanted})"


def _quoted(run: str) -> str:
    return '"' + run.replace('"', '""') + '"'
