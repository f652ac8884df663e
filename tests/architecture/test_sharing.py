"""Several processes take the slow files first: whoever is left with one at the end is waited for."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from random import Random

import pytest

from tests.sharing import longest_first


class OneTest(pytest.Item):
    """A test that is never run."""

    def runtest(self) -> None:
        raise NotImplementedError


@pytest.fixture
def items(request: pytest.FixtureRequest) -> list[pytest.Item]:
    """Files of one to four tests in any order, of which the smallest has a slow one."""
    made: list[pytest.Item] = []
    for tests in (1, 2, 3, 4):
        file = pytest.Module.from_parent(request.session, path=Path(f"of_{tests}.py"))
        made += [OneTest.from_parent(file, name=f"test_{number}") for number in range(tests)]
    made[0].add_marker("slow")
    files = [list(group) for _, group in groupby(made, lambda each: each.path)]
    Random(7).shuffle(files)
    return [each for file in files for each in file]


def test_files_with_slow_tests_come_first_then_those_with_many(items: list[pytest.Item]) -> None:
    names = [name for name, _ in groupby(each.path.name for each in longest_first(items))]
    assert names == ["of_1.py", "of_4.py", "of_3.py", "of_2.py"]


def test_the_tests_of_a_file_keep_their_order(items: list[pytest.Item]) -> None:
    after = longest_first(items)
    for path in {each.path for each in items}:
        assert [each for each in after if each.path == path] == [each for each in items if each.path == path]
