"""A program that is killed at any moment loses nothing that it accepted (the quick form of `make torture`)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.children import environment_of_children
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
    "export-bag": 30,
    "back-up-bag": 29,
    "repair": 60,
}
"""At which step of its work with files a job is killed; the others work in the database: the clock decides."""


@pytest.mark.parametrize("job", JOBS)
def test_what_was_accepted_survives_a_kill(job: str, tmp_path: Path) -> None:
    with ground(tmp_path / "ground") as folder:
        killed = kill(job, folder, step=STEPS.get(job, 0), after=60 if job in STEPS else 0.4)
        check(killed)


def test_ctrl_c_ends_the_long_form_with_what_was_seen_until_then(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.torture", "--kills", "1000", "--only", "edit"]
    environment = environment_of_children() | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as long_form:
        assert long_form.stdout is not None
        assert long_form.stdout.readline() == "1000 kills, seed 7\n"
        os.killpg(long_form.pid, signal.SIGINT)  # as a terminal does, to all that run in it
        told, errors = long_form.communicate(timeout=150)

    assert (long_form.returncode, errors) == (130, "")
    lines = told.splitlines()
    assert lines[0] == "interrupted after 1 of 1000"
    assert [line.split()[0] for line in lines[1:4]] == ["work", "edit", "all"]
    assert [line.split()[1::2] for line in lines[2:4]] == [["1", "0"], ["1", "0"]]
    assert list(tmp_path.iterdir()) == []
