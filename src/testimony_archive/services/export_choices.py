"""What there is to choose for a document of one kind in one format: what does not apply need not be asked."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from testimony_archive.domain.publication import BAG_ENDING, DocumentKind
from testimony_archive.publish.formats import ENDINGS as DOCUMENT_ENDINGS
from testimony_archive.publish.formats import FORMATS

ENDINGS: Final = (*DOCUMENT_ENDINGS, BAG_ENDING)
"""The endings of what can be written; ``-bag`` is that of a folder."""


class ExportChoice(Enum):
    """Something that applies to some documents only; chapters and language apply to all."""

    WORDS = auto()
    SOURCES = auto()
    PEOPLE = auto()
    INDEXES = auto()
    CHARTS = auto()
    PICTURES = auto()
    TEMPLATE = auto()


def choices_of(kind: DocumentKind, ending: str) -> frozenset[ExportChoice]:
    """What applies to a kind of document in a format, named by the ending of its file (one of `ENDINGS`)."""
    held = FORMATS[".json" if ending == BAG_ENDING else ending]  # a bag has the document as data for programs
    quotes_stand_alone = kind in {DocumentKind.SELECTION, DocumentKind.QUOTES}
    has_whole_testimonies = kind in {DocumentKind.SELECTION, DocumentKind.DOSSIER}
    applies = {
        ExportChoice.WORDS: kind is not DocumentKind.DOSSIER,
        ExportChoice.SOURCES: held.has_notes and quotes_stand_alone,
        ExportChoice.PEOPLE: held.has_people,
        ExportChoice.INDEXES: held.has_indexes,
        ExportChoice.CHARTS: held.has_charts,
        ExportChoice.PICTURES: held.has_pictures and has_whole_testimonies,
        ExportChoice.TEMPLATE: held.has_looks,
    }
    return frozenset(each for each, does in applies.items() if does)
