"""The designs of documents that the program ships, as people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.styling import shipped_designs

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Final = {
    "testimony-archive": QT_TRANSLATE_NOOP("Designs", "The program's own"),
    "testimony-archive-letter": QT_TRANSLATE_NOOP("Designs", "The program's own, US Letter"),
    "report": QT_TRANSLATE_NOOP("Designs", "Report"),
    "report-letter": QT_TRANSLATE_NOOP("Designs", "Report, US Letter"),
    "book": QT_TRANSLATE_NOOP("Designs", "Book"),
}


def design_names() -> Mapping[str, str]:
    """What each design is called, by where its file is; the usual one, which needs no file, by nothing."""
    usual, *others = shipped_designs()
    return {"": _named(usual.name), **{str(each.path): _named(each.name) for each in others}}


def _named(design: str) -> str:
    return QCoreApplication.translate("Designs", _NAMES[design])
