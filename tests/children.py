"""Python programs that tests start beside themselves: another writer, one without rights, one on a small disk."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REPOSITORY = Path(__file__).resolve().parent.parent
# Root may do everything, whatever the rights of a file say, through these two capabilities.
_ROOTS_LICENCE = "-dac_override,-dac_read_search"


def run_child(code: str, *arguments: object, prefix: Sequence[str] = ()) -> str:
    """What a program of this code prints; it finds its arguments in ``sys.argv[1:]``."""
    done = subprocess.run(
        [*prefix, *_python(code, arguments)],
        check=False,
        capture_output=True,
        text=True,
        env=environment_of_children(),
        timeout=150,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def killed_child(code: str, *arguments: object) -> None:
    """Run a program of this code that kills itself, as a power cut or an impatient person would."""
    code = f"import os, signal\ndef die():\n    os.kill(os.getpid(), signal.SIGKILL)\n{code}"
    done = subprocess.run(
        _python(code, arguments), check=False, capture_output=True, env=environment_of_children(), timeout=150
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


@contextmanager
def running_child(code: str, *arguments: object) -> Iterator[str]:
    """A program that prints one line and waits on its standard input, while the block runs; gives the line."""
    with subprocess.Popen(
        _python(code, arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment_of_children(),
    ) as child:
        assert child.stdout is not None
        try:
            yield child.stdout.readline().strip()
        finally:
            child.communicate(input="\n", timeout=150)


def as_ordinary_user() -> Sequence[str]:
    """What to put before a command so that the rights of files hold for it; skips where that cannot be had."""
    if os.name == "nt":
        pytest.skip("rights are not told by mode bits on Windows")
    if os.geteuid() != 0:
        return ()
    prefix = ("setpriv", "--bounding-set", _ROOTS_LICENCE, "--inh-caps", _ROOTS_LICENCE)
    if (
        shutil.which("setpriv") is None
        or subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("root cannot be made to heed the rights of files here: setpriv does not work")
    return prefix


def on_small_disk(folder: Path, kibibytes: int) -> Sequence[str]:
    """What to put before a command so that `folder` is a disk of its own for it, empty and small; skips where that
    cannot be had. The disk is gone when the command has ended."""
    script = f'mount -t tmpfs -o size={kibibytes}k tmpfs "$0" && exec "$@"'
    unshare = (
        ("unshare", "--mount") if os.name != "nt" and os.geteuid() == 0 else ("unshare", "--mount", "--map-root-user")
    )
    prefix = (*unshare, "sh", "-c", script, str(folder))
    if (
        shutil.which("unshare") is None
        or subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    return prefix


def on_own_disk(folder: Path, image: Path, mebibytes: int = 64) -> Sequence[str]:
    """What to put before a command so that `folder` is an ext4 disk of its own for it, which `tests.torture.sticks` can
    pull out; skips where that cannot be had.

    Args:
        folder: where it is mounted; gone when the command has ended.
        image: a new file that holds what is on it.
        mebibytes: how large it is.
    """
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("only root can mount a disk of its own, with mkfs.ext4 and on Linux")
    with image.open("wb") as file:
        file.truncate(mebibytes << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    mount = 'mount -o loop,errors=remount-ro "$0" "$1"'
    prefix = ("unshare", "--mount", "sh", "-c", f'{mount} && shift && exec "$@"', str(image), str(folder))
    if subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    return prefix


def _python(code: str, arguments: Sequence[object]) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def environment_of_children() -> dict[str, str]:
    """The environment in which a program finds the tests, and this checkout's code before any that is installed."""
    path = os.pathsep.join((str(_REPOSITORY), str(_REPOSITORY / "src")))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
