"""Memory that was needed once and is free again, kept together and given back to the operating system.

Both are for the C library of Linux (glibc); those of other systems give back by themselves, or cannot be asked.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from typing import Final

_ARENA_MAX: Final = -8  # M_ARENA_MAX in malloc.h, see mallopt(3)
_ARENAS: Final = 2
_NOT_TO_BE_HAD: Final = (OSError, AttributeError, TypeError)


def keep_free_memory_together() -> None:
    """Let all threads take memory from the same two places, so that what one of them freed serves the next. To be
    called before there are threads.

    Else each thread has a place of its own (up to eight for each processor), and after a day of exports and imports
    those are free for the most part: half of all memory.
    """
    with suppress(*_NOT_TO_BE_HAD):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, _ARENAS)


def give_back_free_memory() -> None:
    """Let the operating system have the pages that hold nothing any more (malloc_trim(3)): what long work freed is
    otherwise kept for as long as something small stands behind it."""
    with suppress(*_NOT_TO_BE_HAD):
        ctypes.CDLL(None).malloc_trim(0)
