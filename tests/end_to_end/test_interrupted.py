"""Ctrl+C ends a command without a traceback, from its first moment on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Final

import pytest

from tests.children import environment_of_children

_INTERRUPTED_AT_IMPORT: Final = """
import os, signal, sys
signals, module = sys.argv[1:3]
class Interrupts:
    def find_spec(self, name, path=None, target=None):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.SIG_IGN if signals == "ignored" else signal.default_int_handler)
sys.meta_path.insert(0, Interrupts())
from testimony_archive.__main__ import main  # as the installed command does
sys.argv[1:] = sys.argv[3:]
main()
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a program cannot send itself Ctrl+C alone on Windows")


def interrupted(signals: str, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command to which Ctrl+C comes when it begins to load a module."""
    return subprocess.run(
        [sys.executable, "-c", _INTERRUPTED_AT_IMPORT, signals, module, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env=environment_of_children(),
        timeout=150,
    )


@pytest.mark.parametrize(
    "module",
    [
        *("testimony_archive.bootstrap", "typer"),  # nothing was done yet
        "testimony_archive.services.workspaces",  # within the command
    ],
)
def test_a_command_ends_without_a_word(module: str) -> None:
    done = interrupted("heeded", module, "info", "no-archive")
    assert (done.returncode, done.stdout, done.stderr) == (128 + signal.SIGINT, "", "")


def test_who_wants_it_ignored_has_it_ignored() -> None:
    done = interrupted("ignored", "typer", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("testimony-archive ")
