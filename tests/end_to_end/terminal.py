"""Runs the real command line, in this process, as a person at a terminal would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from testimony_archive.bootstrap import start


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind: exit status, stdout, stderr."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """The one document on stdout."""
        assert self.status == 0, self.err
        return json.loads(self.out)


class Terminal:
    """Runs commands."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def run(self, *arguments: object) -> Ran:
        """Run ``testimony-archive`` with these arguments."""
        self._capture.readouterr()
        status = start([str(each) for each in arguments])
        captured = self._capture.readouterr()
        return Ran(status, captured.out, captured.err)

    def done(self, *arguments: object) -> Ran:
        """Run a command that has to succeed."""
        ran = self.run(*arguments)
        assert ran.status == 0, ran.err
        return ran

    def refused(self, *arguments: object) -> str:
        """Run a command that has to fail as expected: exit status 1 and one line on stderr, which is given."""
        ran = self.run(*arguments)
        assert ran.status == 1, (ran.status, ran.out, ran.err)
        assert "Traceback" not in ran.err
        lines = ran.err.splitlines()
        assert len(lines) == 1, ran.err
        return lines[0]
