"""What tests of use cases work on: a small archive of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimony_archive.services.workspace import Workspace
from tests.factories import opened


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The small archive of tests.factories, open for writing."""
    with opened(tmp_path / "archive") as made:
        yield made
