"""A program that is killed at any moment loses nothing that it accepted (the quick form of `make torture`)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.torture.jobs import JOBS
from tests.torture.killing import check, ground, kill

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows ends a program in another way"),
]
STEPS = {
    "import": 12,
    "attach": 7,
    "migrate": 6,
    "back-up": 9,
    "restore": 11,
    "export": 3,
    "make-points": 25,
    "restore-points": 9,
    "repair": 60,
}
"""At which step of its work with files a job is killed; the others work in the database: the clock decides."""


@pytest.mark.parametrize("job", JOBS)
def test_what_was_accepted_survives_a_kill(job: str, tmp_path: Path) -> None:
    with ground(tmp_path / "ground") as folder:
        killed = kill(job, folder, step=STEPS.get(job, 0), after=60 if job in STEPS else 0.4)
        check(killed)
