"""Where the bundled program starts; PyInstaller wants a script and not a module."""

from __future__ import annotations

from testimony_archive.__main__ import main

main()
