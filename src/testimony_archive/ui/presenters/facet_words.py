"""Words for what has no value in a facet, alike for searches and quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.queries import NOT_RECORDED
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Collection
    from enum import StrEnum

_WITHOUT: Final = {
    "theme": QT_TRANSLATE_NOOP("FacetWords", "Without a theme"),
    "role": QT_TRANSLATE_NOOP("FacetWords", "Without a role"),
    "country": QT_TRANSLATE_NOOP("FacetWords", "Without a country"),
    "language": QT_TRANSLATE_NOOP("FacetWords", "Without a language"),
    "project": QT_TRANSLATE_NOOP("FacetWords", "Without a project"),
    "goal": QT_TRANSLATE_NOOP("FacetWords", "Without a goal"),
    "year": QT_TRANSLATE_NOOP("FacetWords", "Without a date"),
}


def without_label(facet: StrEnum) -> str:
    """What those are called that have no value in a facet."""
    return QCoreApplication.translate("FacetWords", _WITHOUT[facet.value])


def offers_without(counted: Collection[str], chosen: Collection[str] = ()) -> bool:
    """Whether those without stand among the values: where some have one and others do not, or where they are chosen."""
    return NOT_RECORDED in chosen or (NOT_RECORDED in counted and len(counted) > 1)
