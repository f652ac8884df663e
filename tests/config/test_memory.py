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
begins = [int(line.split("-")[0], 16) for line in Path("/proc/self/maps").read_text().splitlines()]
print(sum(each % (64 << 20) == 0 for each in begins))  # as the C library reserves a place for threads
all_have_some.wait()
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems' libraries give back by themselves")
def test_what_long_work_needed_is_given_back() -> None:
    assert run_child(WORK_AND_TELL) == "True True"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems' libraries give back by themselves")
def test_threads_take_memory_from_the_same_place() -> None:
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "apart")) > 2
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "together")) <= 2
    assert int(run_child(WORK_IN_FIVE_THREADS_AND_TELL, "window")) <= 2, "the program asks for it"
