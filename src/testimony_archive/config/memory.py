"""Memory that was needed once and is free again, given back to the operating system."""

from __future__ import annotations

import ctypes
from contextlib import suppress


def give_back_free_memory() -> None:
    """Let the operating system have the pages that hold nothing any more.

    The C library of Linux keeps what long work freed for as long as something small stands behind it, and a thread's
    share of it for ever (malloc_trim(3)); after a day of exports and imports that was half of all memory. Other
    systems' libraries give back by themselves, or cannot be asked.
    """
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
