"""What a damaged row of the catalogue is called, in the interface's language; checks tell it in English."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

_NAMED: Final = (
    QT_TRANSLATE_NOOP("DamagedRows", "a setting, {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "passage {} ({})"),
    QT_TRANSLATE_NOOP("DamagedRows", "transcript ({})"),
    QT_TRANSLATE_NOOP("DamagedRows", "consent ({})"),
    QT_TRANSLATE_NOOP("DamagedRows", "earlier version {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "former passage {} of a quote"),
    QT_TRANSLATE_NOOP("DamagedRows", "quote of passage {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "theme {} of a quote"),
    QT_TRANSLATE_NOOP("DamagedRows", "selection {}, a search that fills it"),
    QT_TRANSLATE_NOOP("DamagedRows", "selection {}, item {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "the history of checks, {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "the last check of {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "the change log, change {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "saved search {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "main idea {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "country {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "language {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "theme {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "role {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "goal {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "keyword {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "project {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "person {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "speaker {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "selection {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "template {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "interviewee {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "interviewer {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "transcriber {}"),
    QT_TRANSLATE_NOOP("DamagedRows", "translator {}"),
)
"""As checks name a row within its testimony; of two that fit, the longer one comes first."""
_UNNAMED: Final = {
    "attachment": QT_TRANSLATE_NOOP("DamagedRows", "an attachment"),
    "consent": QT_TRANSLATE_NOOP("DamagedRows", "a consent"),
    "main_idea": QT_TRANSLATE_NOOP("DamagedRows", "a main idea"),
    "participation": QT_TRANSLATE_NOOP("DamagedRows", "a participation"),
    "passage": QT_TRANSLATE_NOOP("DamagedRows", "a passage"),
    "person": QT_TRANSLATE_NOOP("DamagedRows", "a person"),
    "quote": QT_TRANSLATE_NOOP("DamagedRows", "a quote"),
    "quote_theme": QT_TRANSLATE_NOOP("DamagedRows", "a theme of a quote"),
    "selection": QT_TRANSLATE_NOOP("DamagedRows", "a selection"),
    "selection_item": QT_TRANSLATE_NOOP("DamagedRows", "an item of a selection"),
    "speaker": QT_TRANSLATE_NOOP("DamagedRows", "a speaker"),
    "testimony": QT_TRANSLATE_NOOP("DamagedRows", "a testimony"),
    "theme": QT_TRANSLATE_NOOP("DamagedRows", "a theme"),
    "transcript": QT_TRANSLATE_NOOP("DamagedRows", "a transcript"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("DamagedRows", "an entry")
_TABLE: Final = re.compile(r"a row of (\w+)")
_DANGLING: Final = re.compile(r"row \S+ of (\w+) refers to a missing \w+")


def row_words(name: str) -> str:
    """A row by the English name that a check gave it, its testimony left away: “passage 12 (es)”."""
    if unnamed := _TABLE.fullmatch(name):
        return _of_table(unnamed[1])
    for each in _NAMED:
        if found := re.fullmatch(re.escape(each).replace(r"\{\}", "(.+)"), name, re.DOTALL):
            return QCoreApplication.translate("DamagedRows", each).format(*found.groups())
    return name  # a file's name, or a key


def dangling_words(message: str) -> str:
    """A row that refers to one that is gone, as a check of the database told it; empty where it told something else."""
    dangling = _DANGLING.fullmatch(message)
    words = QCoreApplication.translate("DamagedRows", "{what} refers to something that is gone")
    return words.format(what=_of_table(dangling[1])) if dangling else ""


def _of_table(table: str) -> str:
    return QCoreApplication.translate("DamagedRows", _UNNAMED.get(table, _OTHER))
