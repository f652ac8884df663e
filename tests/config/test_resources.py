"""Shipped files are found in a checkout; tests/architecture/test_wheel.py looks at an installed wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.config.resources import migrations_folder, resource

REPOSITORY = Path(__file__).resolve().parents[2]


def test_finds_a_resource_of_the_checkout() -> None:
    assert resource("profiles") == REPOSITORY / "resources" / "profiles"


def test_finds_the_migrations_of_the_checkout() -> None:
    assert migrations_folder() == REPOSITORY / "database" / "migrations"


def test_says_which_resource_an_installation_lacks() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/icons/no-such-icon\.svg is missing from this installation"):
        resource("icons", "no-such-icon.svg")
