"""What is installed elsewhere is complete: it finds its resources with no checkout beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SHIPPED_FOLDERS = ("resources", "database")
FIND_RESOURCES = """
import sys
sys.path.insert(0, sys.argv[1])
from testimony_archive.config.resources import database_document, migrations_folder, resource
print(resource("profiles"))
print(migrations_folder())
print(database_document("DATA-DICTIONARY.md"))
"""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(500), pytest.mark.xdist_group("wheel")]


def shipped_files(folder: Path) -> set[str]:
    return {
        str(each.relative_to(folder))
        for each in folder.rglob("*")
        if each.is_file() and not any(part.startswith((".", "__pycache__")) for part in each.relative_to(folder).parts)
    }


@pytest.mark.parametrize("folder", SHIPPED_FOLDERS)
def test_the_wheel_carries_every_shipped_file(folder: str, repository: Path, unpacked_wheel: Path) -> None:
    in_checkout = shipped_files(repository / folder)
    assert in_checkout
    assert shipped_files(unpacked_wheel / "testimony_archive" / "_bundled" / folder) == in_checkout


def test_the_wheel_carries_every_module_and_nothing_but_the_program(repository: Path, unpacked_wheel: Path) -> None:
    modules = shipped_files(repository / "src" / "testimony_archive")
    shipped = shipped_files(unpacked_wheel / "testimony_archive")
    assert {each for each in shipped if not each.startswith("_bundled/")} == modules
    (metadata,) = unpacked_wheel.glob("*.dist-info")
    assert {each.name for each in unpacked_wheel.iterdir()} == {"testimony_archive", metadata.name}


def test_the_wheel_says_that_it_is_typed(unpacked_wheel: Path) -> None:
    assert (unpacked_wheel / "testimony_archive" / "py.typed").is_file()


def test_an_installed_program_finds_its_own_resources(unpacked_wheel: Path, tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-P", "-c", FIND_RESOURCES, str(unpacked_wheel)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    bundled = unpacked_wheel / "testimony_archive" / "_bundled"
    assert found.stdout.splitlines() == [
        str(bundled / "resources" / "profiles"),
        str(bundled / "database" / "migrations"),
        str(bundled / "database" / "DATA-DICTIONARY.md"),
    ]


def test_an_editable_install_keeps_no_copy_of_the_resources() -> None:
    """A copy would go stale and be found first; see docs/adr/0006-lock-files-and-set-up.md."""
    copies = [place for place in sys.path if (Path(place) / "testimony_archive" / "_bundled").exists()]
    assert copies == []
