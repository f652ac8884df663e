"""What long work needed goes back to the operating system."""

from __future__ import annotations

import platform

import pytest

from tests.children import run_child

WORK_AND_TELL = """
import os, threading
from pathlib import Path
from testimony_archive.config.memory import give_back_free_memory
kept = []
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
def work():
    blocks = [bytes(5_000) for _ in range(10_000)]
    kept.append(blocks[::100])  # something small stands behind what is free
before = resident()
thread = threading.Thread(target=work)
thread.start()
thread.join()
worked = resident()
give_back_free_memory()
print(worked - before > 40, resident() - before < 10)
"""

WORK_IN_FIVE_THREADS_AND_TELL = """
import sys, threading
from pathlib import Path
from testimony_archive.config.memory import keep_free_memory_together
if sys.argv[1] == "together":
    keep_free_memory_together()
if sys.argv[1] == "window":
    from testimony_archive.ui.program import make_application
    application = make_application(["testimony-archive"])
all_have_some = threading.Barrier(6)
def work():
    kept = [bytes(5_000) for _ in range(100)]
    all_have_some.wait()
    all_have_some.wait()
for _ in range(5):
    threading.Thread(target=work).start()
all_have_some.wait()
size, used, count = 64 << 20, None, 0  # as the C library reserves a place for threads: used, and what is left of it
for line in Path("/proc/self/maps").read_text().splitlines():
    begin, end = (int(each, 16) for each in line.split()[0].split("-"))
    count += used is not None and begin == used[1] and "---p" in line and end == used[0] + size
    used = (begin, end) if begin % size == 0 and "rw-p" in line else None
print(count)
all_have_some.wait()
"""

WORK_IN_A_TASK_AND_TELL = """
import os, sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from testimony_archive.ui import tasks
from testimony_archive.ui.garbage import GarbageCollection
application = QCoreApplication([])
kept, seen = [], []
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
def work(progress):
    blocks = [bytes(5_000) for _ in range(10_000)]
    kept.append(blocks[::100])  # something small stands behind what is free
    threading.Event().wait(0.3)
    seen.append(resident())
if sys.argv[1] != "long":
    tasks._LONG_SECONDS = 1_000
collection = GarbageCollection()
collection.start()
running = tasks.Tasks()
before = resident()
running.write(work)
running.shut_down()
if sys.argv[1] == "closed":
    collection.clear_all()
collection.stop()
print(seen[0] - before > 40, resident() - before < 10)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems' libraries give back by themselves")
def test_what_long_work_needed_is_given_back() -> None:
    assert run_child(WORK_AND_TELL) == "True True"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems' libraries give back by themselves")
def test_threads_take_memory_from_the_same_place() -> None:
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "apart")) > 2
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "together")) <= 2
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "window")) <= 2, "the program asks for it"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems' libraries give back by themselves")
@pytest.mark.parametrize(("asked", "told"), [("long", "True True"), ("closed", "True True"), ("never", "True False")])
def test_a_long_task_gives_back_what_it_needed_and_so_does_closing_an_archive(asked: str, told: str) -> None:
    assert run_child(WORK_IN_A_TASK_AND_TELL, asked) == told
