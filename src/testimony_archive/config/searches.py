"""The file that keeps what its user searched for, archive by archive.

It is no part of the settings, which hold nothing from an archive, nor of the archive, which others open too: whom
somebody looked for is nobody else's business. Only its owner may read it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from testimony_archive.config.replacing import replace_file

_FILE_NAME: Final = "searches.json"
_FORMAT: Final = 1
_ARCHIVES_KEPT: Final = 10

Entry: TypeAlias = Mapping[str, Any]
"""One search in plain values."""

logger = logging.getLogger(__name__)


class SearchesFile:
    """Never raises an error: lost searches must not stop anyone's work."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`, which is made when first written to."""
        self.path: Final = folder / _FILE_NAME

    def read(self, archive: Path) -> tuple[Entry, ...]:
        """What was searched for in an archive, as it was written."""
        return tuple(each for each in self._read().get(str(archive.absolute()), ()) if isinstance(each, dict))

    def keep(self, archive: Path, entries: Sequence[Entry]) -> bool:
        """Replace what is kept of one archive; without entries nothing of it is left.

        Archives that were searched longest ago are forgotten beyond ten. Returns whether it could be written.
        """
        kept: dict[str, Any] = self._read()
        kept.pop(str(archive.absolute()), None)
        if entries:
            kept[str(archive.absolute())] = list(entries)
        written = {"format": _FORMAT, "archives": dict(list(kept.items())[-_ARCHIVES_KEPT:])}
        try:
            replace_file(
                self.path, (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
            )
        except OSError as error:
            logger.warning("the searches could not be written (%s)", error.strerror)
            return False
        return True

    def _read(self) -> dict[str, Any]:
        try:
            archives = json.loads(self.path.read_text(encoding="utf-8"))["archives"]
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            logger.warning("the searches could not be read (%s)", type(error).__name__)
            return {}
        if not isinstance(archives, dict):
            return {}
        return {str(each): entries for each, entries in archives.items() if isinstance(entries, list)}
