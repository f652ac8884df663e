"""The benchmarks run to their end; what they measure is nobody's assertion."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.timeout(500)
def test_every_figure_is_measured_and_written(tmp_path: Path) -> None:
    results = tmp_path / "results.md"
    command = [
        sys.executable,
        "-m",
        "benchmarks",
        "--size",
        "6",
        "--results",
        str(results),
        "--folder",
        str(tmp_path / "made"),
    ]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in results.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert (
        len(lines) == 28
    )  # the heading, seven kinds of search, four each of bulk edits and terms, and what else yardsticks name
    assert list((tmp_path / "made").iterdir()) == []
