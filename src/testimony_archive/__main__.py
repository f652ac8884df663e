"""Starts the program: ``testimony-archive`` and ``python -m testimony_archive``.

Nothing else is loaded before Ctrl+C is seen to: what comes with Python's own start is all that may still be interrupted
with a traceback.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

_OBJECTS = 50_000  # between two collections; Python's own 700 cost a third of a search in 20,000 testimonies
_INTERRUPTED = 130
"""The exit status of what Ctrl+C ended, as shells give it: 128 and the number of the signal."""


def main() -> None:
    """Run with the arguments of this process and exit with the status."""
    is_heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # else whoever started it wants that
    if is_heeded:
        signal.signal(signal.SIGINT, _end)
    gc.set_threshold(_OBJECTS, 20, 100)
    from testimony_archive.bootstrap import start  # noqa: PLC0415 - takes a third of a second to load

    try:
        if is_heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        status = start(sys.argv[1:])
    except KeyboardInterrupt:  # before a command began, or after it ended
        status = _INTERRUPTED
    sys.exit(status)


def _end(*_: object) -> None:
    """End without a word while nothing was done yet. Python would raise an exception wherever it is, also in modules of
    others that make something else of it."""
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
