"""What long work says that it is doing, in the interface's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

_KNOWN: Final = frozenset(
    {
        QT_TRANSLATE_NOOP("ProgressWords", "bytes"),
        QT_TRANSLATE_NOOP("ProgressWords", "concordance"),
        QT_TRANSLATE_NOOP("ProgressWords", "database"),
        QT_TRANSLATE_NOOP("ProgressWords", "files"),
        QT_TRANSLATE_NOOP("ProgressWords", "index"),
        QT_TRANSLATE_NOOP("ProgressWords", "passages"),
        QT_TRANSLATE_NOOP("ProgressWords", "quotes"),
        QT_TRANSLATE_NOOP("ProgressWords", "rows"),
        QT_TRANSLATE_NOOP("ProgressWords", "search"),
        QT_TRANSLATE_NOOP("ProgressWords", "sources"),
        QT_TRANSLATE_NOOP("ProgressWords", "tables"),
        QT_TRANSLATE_NOOP("ProgressWords", "testimonies"),
    }
)


def progress_words(what: str) -> str:
    """What a report of progress names: kinds of things are translated, codes and names of files stay as they are."""
    return QCoreApplication.translate("ProgressWords", what) if what in _KNOWN else what
