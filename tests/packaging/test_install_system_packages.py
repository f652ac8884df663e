"""The set-up names or installs the system libraries that are missing, and never stands in anybody's way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "install-system-packages"
# What the script itself calls; the rest of the machine is out of its sight.
TOOLS = ("awk", "dirname", "grep", "id", "mkdir", "touch", "tr", "uname")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt and dpkg are Debian's")


class Machine:
    """A machine with a few tools, some of which the tests make up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tools = folder / "bin"
        self.tools.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found is not None
            (self.tools / tool).symlink_to(found)
        self.add("python3", "exit 0")

    def add(self, tool: str, script: str) -> None:
        path = self.tools / tool
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def run(self, *lists: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(SCRIPT), *lists],
            cwd=self.folder,
            env={"PATH": str(self.tools), "LANG": os.environ["LANG"]},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_says_nothing_where_all_is_there(machine: Machine) -> None:
    machine.add("dpkg-query", "echo 'installed '")
    done = machine.run("run", "test")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_installs_what_is_missing_as_root(machine: Machine) -> None:
    machine.add("dpkg-query", 'case "$*" in *libegl1*) echo "not-installed " ;; *) echo "installed " ;; esac')
    machine.add("id", "echo 0")
    machine.add("apt-get", 'echo "$@" >> asked')
    done = machine.run("run")
    assert done.returncode == 0
    assert done.stdout == "Installing system packages: libegl1\n"
    update, install = (machine.folder / "asked").read_text().splitlines()
    assert update.startswith("update")
    assert install.startswith("install --yes --no-install-recommends libegl1")


def test_takes_a_renamed_library_for_the_one_it_provides(machine: Machine) -> None:
    """Debian 13 has libglib2.0-0t64 and no libglib2.0-0."""
    machine.add(
        "dpkg-query", 'case "$*" in *libglib2.0-0t64*) echo "installed libglib2.0-0" ;; *) echo "installed " ;; esac'
    )
    assert machine.run("run").stdout == ""


def test_prints_the_line_to_type_to_whoever_may_not_install(machine: Machine) -> None:
    machine.add("dpkg-query", 'case "$*" in *libegl1*|*libpulse0*) exit 1 ;; *) echo "installed " ;; esac')
    machine.add("id", "echo 1000")
    done = machine.run("run")
    assert done.returncode == 0
    assert done.stderr.startswith("Some system packages are missing. Please run: sudo apt-get install ")
    assert done.stderr.endswith(" --no-install-recommends libegl1 libpulse0\n")


def test_prints_the_line_to_type_where_installing_fails(machine: Machine) -> None:
    machine.add("dpkg-query", 'case "$*" in *libegl1*) exit 1 ;; *) echo "installed " ;; esac')
    machine.add("id", "echo 0")
    machine.add("apt-get", "exit 100")
    done = machine.run("run")
    assert done.returncode == 0
    assert "Please run: sudo apt-get install --yes --no-install-recommends libegl1" in done.stderr


def test_names_the_packages_once_where_there_is_no_apt(machine: Machine) -> None:
    first, second = machine.run("run"), machine.run("run")
    assert (first.returncode, second.returncode) == (0, 0)
    assert "libegl1" in first.stderr
    assert second.stderr == ""


def test_says_that_environments_cannot_be_made(machine: Machine) -> None:
    machine.add("python3", "exit 1")
    machine.add("dpkg-query", 'case "$*" in *python3-venv*) exit 1 ;; *) echo "installed " ;; esac')
    machine.add("id", "echo 1000")
    done = machine.run("run")
    assert "python3-venv is missing" in done.stderr
    assert done.stderr.endswith("--no-install-recommends python3-venv\n")


def test_libreoffice_is_asked_for_by_tests_only(machine: Machine) -> None:
    machine.add("dpkg-query", "exit 1")
    machine.add("id", "echo 1000")
    assert "libreoffice" not in machine.run("run").stderr
    assert "libreoffice-writer-nogui" in machine.run("run", "test").stderr
