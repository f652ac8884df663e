"""The order of what is found agrees with people who have read the sample archive."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from benchmarks.judging import judge, judged_queries, mean, ndcg
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.services.workspaces import Workspaces

if TYPE_CHECKING:
    from pathlib import Path

TODAY: Final = date(2026, 3, 1)
REACHED: Final = 0.965


def test_the_best_come_first_as_often_as_before(tmp_path: Path) -> None:
    with Workspaces(lambda: TODAY).sample(tmp_path / "sample") as workspace:
        judged = judge(workspace.searching)
        codes = {each.code for each in workspace.searching.search(SearchRequest(limit=100)).hits}
    assert mean(judged) >= REACHED, "\n".join(f"{each.score:.3f} {each.query.text}: {each.codes}" for each in judged)
    assert all(codes.issuperset(each.query.grades) for each in judged)


def test_thirty_queries_of_three_languages_are_judged() -> None:
    queries = judged_queries()
    assert len({each.text for each in queries}) == 30
    assert min(Counter(each.language for each in queries).values()) >= 7


def test_the_measure_is_one_only_for_the_best_order() -> None:
    grades = {"A": 3, "B": 2, "C": 1}
    assert ndcg("ABC", grades) == 1
    assert ndcg("BAC", grades) == pytest.approx((3 + 7 / 1.58496 + 0.5) / (7 + 3 / 1.58496 + 0.5), abs=1e-4)
    assert ndcg("BAC", grades) > ndcg("CBA", grades) > ndcg("XYZ", grades) == 0
