"""The interface's language: loads its translations, and translates wording that comes from other layers.

Strings of the interface itself go through ``self.tr`` or ``QCoreApplication.translate``. A count chooses between two
whole sentences with `counted`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from testimony_archive.config.resources import resource
from testimony_archive.domain import archive_error
from testimony_archive.domain.export_errors import NothingMayLeave, TranscriptWithheld
from testimony_archive.domain.localisation import (
    INTERFACE_LANGUAGES,
    format_number,
    format_partial_date,
    language_name,
)
from testimony_archive.domain.notices import Notice, sentences
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, Use
from testimony_archive.domain.repair_errors import OthersNeedIt
from testimony_archive.ui.changed_fields import changed_field
from testimony_archive.ui.damaged_words import place_words
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from testimony_archive.domain.changes import ChangeLabel
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.rights import Decision

_ENGLISH: Final = "en"
_COMPLETE: Final = 0.95
"""The share of strings from which on a translation is offered; Qt shows English for the few that are missing."""


class Translations:
    """The translators of one application; `use` exchanges them while it runs."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> str:
        """Speak `language` (``en``, ``es``, ``fr``; empty: the system's, else English) and return which it is.

        Widgets that exist already keep their words until they are made again.
        """
        spoken = language if language in INTERFACE_LANGUAGES else system_language()
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(spoken))
        if spoken != _ENGLISH:
            self._install(f"testimony_archive_{spoken}", _own_folder())
            self._install(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return spoken

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def language() -> str:
    """The language that the interface speaks now: ``en``, ``es`` or ``fr``."""
    spoken = QLocale().name()[:2]
    return spoken if spoken in INTERFACE_LANGUAGES else _ENGLISH


def offered_languages(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that the interface can speak in whole: English, and those whose translation is there, compiled,
    and finished but for a few strings. Finishing one is all it takes.

    Args:
        folder: where the translations are; those that ship with the program where it is None.
    """
    place = folder or Path(_own_folder())
    return tuple(each for each in INTERFACE_LANGUAGES if each == _ENGLISH or _is_complete(each, place))


def finished_share(source: Path) -> float:
    """Which part of a translation source (``.ts``) is finished, from 0 to 1; 0 where it is not there or not readable.

    A string is unfinished while Qt's tools mark it so; what the program no longer says does not count.
    Format: https://doc.qt.io/qt-6/linguist-ts-file-format.html
    """
    try:
        messages = ET.parse(source).getroot().iter("message")  # noqa: S314 - a file of the program itself
    except (OSError, ET.ParseError):
        return 0.0
    states = [found.get("type", "") for each in messages if (found := each.find("translation")) is not None]
    counted_ones = [each for each in states if each not in {"vanished", "obsolete"}]
    return sum(each != "unfinished" for each in counted_ones) / len(counted_ones) if counted_ones else 0.0


def _is_complete(spoken: str, folder: Path) -> bool:
    compiled = folder / f"testimony_archive_{spoken}.qm"
    return compiled.is_file() and finished_share(folder / f"testimony_archive_{spoken}.ts") >= _COMPLETE


def native_name(spoken: str) -> str:
    """A language in its own words, as somebody looks for it who understands no other: “Español”."""
    return language_name(spoken, spoken)


def system_language() -> str:
    """The first of the system's languages that the interface can speak, else English."""
    offered = offered_languages()
    for each in QLocale.system().uiLanguages():
        if each[:2] in offered:
            return each[:2]
    return _ENGLISH


def counted(count: int, one: str, many: str, **values: str) -> str:
    """One of two translated sentences, with ``{count}`` and other values filled in.

    ``counted(n, self.tr("{count} passage"), self.tr("{count} passages"))``. French counts nought as one.
    """
    singular = count == 1 or (count == 0 and language() == "fr")
    return (one if singular else many).format(count=format_number(count, language()), **values)


def number(value: int) -> str:
    """A whole number as the interface's language writes it."""
    return format_number(value, language())


def error_texts(error: ArchiveError) -> tuple[str, str]:
    """What happened and what to do, in the interface's language."""
    words: dict[str, str] = {}
    for name, context in error.contexts.items():
        if name in error.values:
            words[name] = _value(context, error.values[name], {**error.values, **words})
    if isinstance(error, TranscriptWithheld):
        words["reason"] = reason_text(error.decision)
    if isinstance(error, NothingMayLeave):
        and_more = QCoreApplication.translate("ArchiveError", error.and_more)
        words["reasons"] = error.told(error.held_back, reason_text, and_more)
    if isinstance(error, OthersNeedIt):
        words |= {"name": place_words(error.lost), "first": place_words(error.first)}
    values = {**error.values, **words}
    return _fill("ArchiveError", error.message, values), _fill("ArchiveError", error.advice, values)


def change_text(label: ChangeLabel) -> str:
    """The name of a change in the interface's language: “Edit title of PE-014”."""
    values = {name: changed_field(value) if name == "field" else value for name, value in label.values}
    return _fill("ChangeLabel", label.template, values)


def notice_text(notices: Iterable[Notice]) -> str:
    """What is to be told of an answer, in the interface's language and in one line."""
    return sentences(notices, lambda text: QCoreApplication.translate("Search", text))


def reason_text(decision: Decision) -> str:
    """Why something may or may not leave the archive, in the interface's language."""
    return _fill("Rights", decision.reason, {name: _rights_value(name, value) for name, value in decision.values})


def _rights_value(name: str, value: str) -> str:
    """What fills a reason: levels and uses in words, dates as people write them."""
    match name:
        case "level":
            return word(AccessLevel(value))
        case "use":
            return word(Use(value))
        case "uses":
            return ", ".join(word(Use(each)) for each in value.split(", "))
        case "until":
            return format_partial_date(PartialDate.parse(value), language())
        case _:
            return value


def _value(context: str, value: str, values: Mapping[str, str]) -> str:
    """What stands in an error for a value of the program's own."""
    match context:
        case "ChangedField":
            return changed_field(value)
        case archive_error.NUMBER:
            return number(int(value))
        case _:
            return _fill(context, value, values)


def _fill(context: str, template: str, values: Mapping[str, str]) -> str:
    return QCoreApplication.translate(context, template).format(**values) if template else ""


def _own_folder() -> str:
    try:
        return str(resource("translations"))
    except FileNotFoundError:
        return ""
