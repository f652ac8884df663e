"""A terminal, and the sample archive made once and copied for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from testimony_archive.bootstrap import start
from tests.end_to_end.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture(scope="session")
def _sample_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("sample") / "sample"
    assert start(["sample", str(archive)]) == 0
    return archive


@pytest.fixture
def sample(_sample_made_once: Path, tmp_path: Path) -> Path:
    """A copy of the sample archive that the test may change."""
    return shutil.copytree(_sample_made_once, tmp_path / "sample")
