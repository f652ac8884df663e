"""How a date was understood, in words below the field that it was typed into."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.ui.translation import language


def date_hint(value: PartialDate | None) -> str:
    """What an interval or a date that is not sure can mean: the days between which it lies. A plain date needs none."""
    if value is None or not (value.is_about or value.is_uncertain or len(value.points) > 1):
        return ""
    first, last = (
        format_partial_date(PartialDate(each.isoformat()), language()) for each in (value.earliest, value.latest)
    )
    if value.earliest == value.latest:
        span = first
    else:
        span = QCoreApplication.translate("DateHint", "{first} to {last}").format(first=first, last=last)
    if value.is_either:
        words = QCoreApplication.translate("DateHint", "Understood as: {span}, one of the two")
    elif value.is_about and value.is_uncertain:
        words = QCoreApplication.translate("DateHint", "Understood as: {span}, approximately, and not certain")
    elif value.is_about:
        words = QCoreApplication.translate("DateHint", "Understood as: {span}, approximately")
    elif value.is_uncertain:
        words = QCoreApplication.translate("DateHint", "Understood as: {span}, not certain")
    else:
        words = QCoreApplication.translate("DateHint", "Understood as: {span}")
    return words.format(span=span)
