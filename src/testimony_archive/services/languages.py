"""The one analyser of a program: what it has worked out about words serves every archive and every thread."""

from __future__ import annotations

from functools import cache

from testimony_archive.config.paths import user_folders
from testimony_archive.search.analysis import Analyser


@cache
def analyser() -> Analyser:
    """The analyser, with its dictionaries in the user's cache folder."""
    from testimony_archive.search.dictionaries import KeptDictionaries  # noqa: PLC0415 - loads slowly

    return Analyser(KeptDictionaries(user_folders().cache / "dictionaries"))
