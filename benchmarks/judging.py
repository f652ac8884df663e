"""How well the order of results agrees with people who have read the testimonies: nDCG@10 over judged queries.

Järvelin and Kekäläinen 2002, “Cumulated gain-based evaluation of IR techniques”, with the gain 2^grade - 1 of Burges
and others 2005: 1 where the best judged come first, best before good.
"""

from __future__ import annotations

import statistics
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from pathlib import Path
from typing import Final

from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.services.searching import Searching
from testimony_archive.services.workspaces import Workspaces

_QUERIES: Final = Path(__file__).with_name("judged_queries.toml")
_DEPTH: Final = 10


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """A query, and by the codes of testimonies how well each answers it (1 to 3); all others do not."""

    text: str
    language: str
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a query did: its nDCG@10, and the codes that it gave, best first."""

    query: JudgedQuery
    score: float
    codes: Sequence[str]


def judged_queries() -> tuple[JudgedQuery, ...]:
    """All judged queries."""
    entries = tomllib.loads(_QUERIES.read_text(encoding="utf-8"))["query"]
    return tuple(JudgedQuery(each["text"], each["language"], each["grades"]) for each in entries)


def judge(searching: Searching) -> tuple[Judgement, ...]:
    """Ask every judged query of the sample archive."""
    judged = []
    for query in judged_queries():
        in_language = {Facet.LANGUAGE: frozenset({query.language})}
        page = searching.search(SearchRequest(query.text, choices=in_language, limit=_DEPTH))
        codes = [each.code for each in page.hits]
        judged.append(Judgement(query, ndcg(codes, query.grades), codes))
    return tuple(judged)


def mean(judgements: Iterable[Judgement]) -> float:
    """What the archive's order is worth: the mean over all queries."""
    return statistics.fmean(each.score for each in judgements)


def ndcg(codes: Sequence[str], grades: Mapping[str, int]) -> float:
    """Normalised discounted cumulated gain of the first ten."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(each, 0) for each in codes]) / best


def measure(folder: Path) -> tuple[Judgement, ...]:
    """Make the sample archive in a new folder and ask every judged query of it."""
    with Workspaces(date.today).sample(folder) as workspace:
        return judge(workspace.searching)


def _gain(grades: Sequence[int]) -> float:
    return sum(((1 << grade) - 1) / log2(place + 2) for place, grade in enumerate(grades[:_DEPTH]))
