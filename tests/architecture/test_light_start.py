"""The command line answers at once because it loads what a command needs, and nothing before."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HEAVY = ("PySide6", "alembic", "dateparser", "docx", "openpyxl", "simplemma", "sqlalchemy", "whoosh")


def _loaded(statement: str) -> set[str]:
    command = [sys.executable, "-c", f"{statement}; import sys; print(*sys.modules)"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return set(ended.stdout.split())


def test_asking_for_help_loads_neither_the_services_nor_what_they_stand_on() -> None:
    loaded = _loaded("import testimony_archive.bootstrap")
    assert "testimony_archive.cli.app" in loaded
    assert not loaded & {*_HEAVY, "testimony_archive.services.workspace"}


@pytest.mark.parametrize("library", ["PySide6", "alembic", "dateparser", "docx", "openpyxl", "simplemma", "whoosh"])
def test_opening_an_archive_loads_no_reader_or_writer_of_documents(library: str) -> None:
    assert library not in _loaded("import testimony_archive.services.workspaces")
