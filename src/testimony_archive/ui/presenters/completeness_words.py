"""What is missing for the next status, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.completeness import Gap
from testimony_archive.domain.records import Status
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from testimony_archive.domain.completeness import NextStep

_GAPS: Final[Mapping[Gap, str]] = {
    Gap.TITLE: QT_TRANSLATE_NOOP("Completeness", "a title"),
    Gap.DATE: QT_TRANSLATE_NOOP("Completeness", "the date"),
    Gap.COUNTRY: QT_TRANSLATE_NOOP("Completeness", "a country"),
    Gap.INTERVIEWEE: QT_TRANSLATE_NOOP("Completeness", "who is interviewed"),
    Gap.LANGUAGE: QT_TRANSLATE_NOOP("Completeness", "a language"),
    Gap.SUMMARY: QT_TRANSLATE_NOOP("Completeness", "a summary"),
    Gap.THEME: QT_TRANSLATE_NOOP("Completeness", "a theme"),
    Gap.TRANSCRIPT: QT_TRANSLATE_NOOP("Completeness", "a transcript"),
    Gap.TRANSCRIPT_REVIEWED: QT_TRANSLATE_NOOP("Completeness", "the transcript reviewed"),
    Gap.CONSENT: QT_TRANSLATE_NOOP("Completeness", "consent"),
    Gap.PUBLISHABLE: QT_TRANSLATE_NOOP("Completeness", "leave to publish"),
}


def gap_words(gap: Gap) -> str:
    """What is missing: “a summary”."""
    return QCoreApplication.translate("Completeness", _GAPS[gap])


def step_words(step: NextStep, status: Status) -> str:
    """The sentence before what is missing, or that nothing is; empty where there is nothing to say."""
    name = word(step.status)
    if step.gaps:
        return QCoreApplication.translate("Completeness", "For “{status}” is still missing:").format(status=name)
    if step.status is status:
        return ""
    return QCoreApplication.translate("Completeness", "Everything is there for “{status}”.").format(status=name)
