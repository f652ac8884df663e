"""In which order processes take the files of tests."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest


def longest_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Files with slow tests, then those with many tests; otherwise as they were.

    Several slow files hold a single test or a few. By number alone, as pytest-xdist would have it, they came last, and
    one process waited for the other to end them.
    """
    listed = list(items)
    tests = Counter(each.path for each in listed)
    slow = {each.path for each in listed if each.get_closest_marker("slow") is not None}
    return sorted(listed, key=lambda each: (each.path not in slow, -tests[each.path]))
