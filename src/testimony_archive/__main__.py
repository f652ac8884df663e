"""Starts the program: ``testimony-archive`` and ``python -m testimony_archive``."""

from __future__ import annotations

import sys

from testimony_archive.bootstrap import start


def main() -> None:
    """Run with the arguments of this process and exit with the status."""
    sys.exit(start(sys.argv[1:]))


if __name__ == "__main__":
    main()
