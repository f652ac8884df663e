"""Starts the program: ``testimony-archive`` and ``python -m testimony_archive``."""

from __future__ import annotations

import gc
import sys
from typing import Final

from testimony_archive.bootstrap import start

_OBJECTS: Final = 50_000  # between two collections; Python's own 700 cost a third of a search in 20,000 testimonies


def main() -> None:
    """Run with the arguments of this process and exit with the status."""
    gc.set_threshold(_OBJECTS, 20, 100)
    sys.exit(start(sys.argv[1:]))


if __name__ == "__main__":
    main()
