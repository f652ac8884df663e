"""Damaged input ends in a result or in an expected error (the quick form of `python -m tests.torture.fuzzing`)."""

from __future__ import annotations

import logging
import random
import warnings
from pathlib import Path

import pytest

from tests.torture.fuzzing import fuzz, shrunk
from tests.torture.parsers import PARSERS

SLOW = {"import", "query", "backup", "saved-searches", "template", "read-back"}
"""Those that open an archive or write a document for each input."""


@pytest.mark.parametrize("name", PARSERS)
def test_nothing_but_results_and_expected_errors_comes_of_damaged_input(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    for each in ("seeds", "ground"):
        (tmp_path / each).mkdir()
    whole = PARSERS[name].seeds(tmp_path / "seeds")
    most = len(whole) + (5 if name in SLOW else 50)
    with PARSERS[name].ready(tmp_path / "ground") as read, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl and Pillow warn of what they pass over
        tally = fuzz(read, whole, random.Random(7), lambda tally: tally.inputs < most, lambda _content: None)
    assert tally.finds == {}
    assert tally.inputs == most


def test_an_exception_that_nobody_expects_is_found_and_made_small() -> None:
    def read(content: bytes) -> int:
        return 1 // (b";" not in content)

    tally = fuzz(read, [b"a;b\nc;d"], random.Random(7), lambda tally: tally.inputs < 40, lambda _content: None)
    ((failure, content),) = tally.finds.items()
    assert failure == "ZeroDivisionError at test_fuzzing.py:read"
    assert shrunk(content, lambda shorter: b";" in shorter) == b";"
