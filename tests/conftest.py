"""What holds for every test: no screen, no network, no trace in the home of whoever runs it."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from tests.sharing import longest_first

if TYPE_CHECKING:
    from collections.abc import Iterator

_REPOSITORY = Path(__file__).resolve().parent.parent
_SHARED_DATA_VARIABLE = "TESTIMONY_ARCHIVE_SHARED_DATA"
_ROOM_BYTES = 4 << 30

# What is tried is the same in every run, so that a change is judged by what it changed; other examples are looked for
# with --hypothesis-profile=explore. How long one takes depends on what else the machine does.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("explore", deadline=None, print_blob=True)
hypothesis.settings.load_profile("repeatable")

# Qt reads its environment when it is first imported, so this cannot wait for a fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# A developer's own style, scale or language must not decide whether a test passes.
for _variable in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_variable, None)
os.environ["LANG"] = "C.UTF-8"


def _make_runtime_folder() -> None:
    """Qt warns where there is no private folder for sockets, as on a machine that nobody is logged in to."""
    if sys.platform == "linux" and not Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")).is_dir():
        os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="testimony-archive-runtime-")


_make_runtime_folder()
# What can be made again (dictionaries, font lists) is shared by all tests and kept from run to run.
os.environ["XDG_CACHE_HOME"] = str(_REPOSITORY / ".pytest_cache" / "user-cache")


def _keep_files_in_memory() -> None:
    """Thousands of archives are made, and each asks again and again to be brought to the disk. Waiting for a fast one
    takes a seventh of the time of the tests of storage. What a disk keeps is tried by cutting its power
    (tests/torture)."""
    memory = Path("/dev/shm")  # tmpfs(5); the folder in it is private, as pytest makes it
    if sys.platform != "linux" or not os.access(memory, os.W_OK):
        return
    may_run_programs = not os.statvfs(memory).f_flag & os.ST_NOEXEC  # as some tests do from their folder
    if may_run_programs and shutil.disk_usage(memory).free > _ROOM_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


_keep_files_in_memory()


def _refuse_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook (https://docs.python.org/3/library/audit_events.html): sockets may only stay on this machine."""
    if event == "socket.getaddrinfo":
        raise RuntimeError(f"a test asked the network for {arguments[0]!r}")
    if event in {"socket.connect", "socket.bind", "socket.sendto"}:
        family = arguments[0].family
        if family != getattr(socket, "AF_UNIX", None):
            raise RuntimeError(f"a test used the network: {event} {arguments[1]!r}")


sys.addaudithook(_refuse_the_network)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several processes share the files out: in an order that keeps all of them busy until the end. One process
    alone keeps the random order."""
    if hasattr(config, "workerinput"):
        items[:] = longest_first(items)


@pytest.fixture(scope="session", autouse=True)
def _user_folders_outside_the_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Before any other fixture: what is made once for all tests must not touch the home either."""
    with pytest.MonkeyPatch.context() as patch:
        _send_user_folders_to(tmp_path_factory.mktemp("user"), patch)
        yield


@pytest.fixture(autouse=True)
def user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder that stands for the user's settings, data and log, for one test."""
    folder = tmp_path_factory.mktemp("user")
    _send_user_folders_to(folder, monkeypatch)
    return folder


def _send_user_folders_to(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("TESTIMONY_ARCHIVE_USER_FOLDER", str(folder))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        patch.setenv(variable, str(folder / variable.lower()))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real testimonies to try the program on; the test is skipped where there is none.

    Found by the environment variable TESTIMONY_ARCHIVE_SHARED_DATA, else beside the checkout.
    """
    named = os.environ.get(_SHARED_DATA_VARIABLE)
    folder = Path(named) if named else _REPOSITORY.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no real data: {_SHARED_DATA_VARIABLE} is not set and {folder} does not exist")
    return folder
