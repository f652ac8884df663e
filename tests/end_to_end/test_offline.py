"""The program opens no socket and looks up no name, whatever is done with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.children import run_child
from tests.end_to_end.offline import is_watched_by_the_kernel
from tests.factories import ROWS, recording, table

MAIN_JOB = """
import sys
from tests.end_to_end.offline import forbid_the_network
forbid_the_network()

from pathlib import Path
from testimony_archive.bootstrap import start

folder = Path(sys.argv[1])
archive, out = folder / "archive", folder / "out"
done = [
    start([str(each) for each in command])
    for command in (
        ["new", archive, "--profile", "pa-efe"],
        ["import", archive, folder / "table.csv"],
        ["search", archive, "máquinas"],
        ["select", archive, "Informe", "--query", "máquinas"],
        ["quote", "keep", archive, "PE-001", 2],
        ["set", archive, "title", "PE-001", "--to", "El taller"],
        ["undo", archive],
        ["export", archive, out / "book.docx", "--query", "máquinas"],
        ["reindex", archive],
        ["verify", archive],
        ["backup", archive, out / "copy.zip"],
        ["restore", out / "copy.zip", folder / "restored"],
    )
]

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from testimony_archive.ui.main_window import MainWindow
from testimony_archive.ui.program import make_application

application = make_application(["testimony-archive"])
shown = []

def look_and_close():
    for window in application.topLevelWidgets():
        if isinstance(window, MainWindow) and window.windowTitle().startswith("archive"):
            shown.append(window.windowTitle())
            watch.stop()
            window.close()

watch = QTimer()
watch.timeout.connect(look_and_close)
watch.start(20)
done.append(start(["open", str(archive)]))
print("statuses", set(done), "shown", shown)
"""
BREAKING = {
    "by Python": "import socket; socket.socket()",
    "to look up a name": "import socket; socket.getaddrinfo('localhost', 80)",
    "by a library": "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
    "of the newer kind": "import ctypes; ctypes.CDLL(None).socket(10, 2, 0)",
}


@pytest.mark.slow
def test_the_main_job_needs_no_network(tmp_path: Path) -> None:
    recording(tmp_path / "PE-001.wav")
    table(tmp_path / "table.csv", ROWS)
    (tmp_path / "out").mkdir()
    told = run_child(MAIN_JOB, tmp_path).splitlines()[-1]
    assert told == "statuses {0} shown ['archive – Testimony Archive']"


@pytest.mark.skipif(not is_watched_by_the_kernel(), reason="only Linux forbids the network to libraries too")
@pytest.mark.parametrize("how", BREAKING)
def test_whoever_opens_a_socket_is_ended(how: str) -> None:
    forbidden = "from tests.end_to_end.offline import forbid_the_network\nforbid_the_network()\n"
    with pytest.raises(AssertionError):
        run_child(f"{forbidden}{BREAKING[how]}\nprint('still there')")
