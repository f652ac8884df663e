"""The formats that documents are written in, as people call them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.publication import BAG_ENDING
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.export_choices import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Final = {
    ".docx": QT_TRANSLATE_NOOP("DocumentFiles", "Word"),
    ".xlsx": QT_TRANSLATE_NOOP("DocumentFiles", "Excel workbook"),
    ".csv": QT_TRANSLATE_NOOP("DocumentFiles", "Table of values"),
    ".html": QT_TRANSLATE_NOOP("DocumentFiles", "Web page"),
    ".json": QT_TRANSLATE_NOOP("DocumentFiles", "Data for programs"),
    BAG_ENDING: QT_TRANSLATE_NOOP("DocumentFiles", "Bag (BagIt)"),
}


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A kind of file to save: the words of its filter and its ending."""

    words: str
    ending: str


def format_names() -> Mapping[str, str]:
    """What each format is called, by its ending."""
    return {each: f"{_named(each)} ({each})" if each != BAG_ENDING else _named(each) for each in ENDINGS}


def document_files() -> tuple[DocumentFile, ...]:
    """Every kind of file that a document can be saved as."""
    return tuple(DocumentFile(f"{_named(each)} (*{each})", each) for each in ENDINGS)


def _named(ending: str) -> str:
    return QCoreApplication.translate("DocumentFiles", _NAMES[ending])
