"""What is damaged, in the interface's language; checks tell it in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from testimony_archive.domain.localisation import format_number
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.row_damage import RowPlace

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
    "attachment_version": QT_TRANSLATE_NOOP("DamagedRows", "an earlier version of an attachment"),
    "change": QT_TRANSLATE_NOOP("DamagedRows", "an entry of the history"),
    "change_set": QT_TRANSLATE_NOOP("DamagedRows", "a change of the history"),
    "consent": QT_TRANSLATE_NOOP("DamagedRows", "a consent"),
    "former_passage": QT_TRANSLATE_NOOP("DamagedRows", "a passage that a quote had"),
    "goal": QT_TRANSLATE_NOOP("DamagedRows", "a goal"),
    "main_idea": QT_TRANSLATE_NOOP("DamagedRows", "a main idea"),
    "participation": QT_TRANSLATE_NOOP("DamagedRows", "a participation"),
    "passage": QT_TRANSLATE_NOOP("DamagedRows", "a passage"),
    "person": QT_TRANSLATE_NOOP("DamagedRows", "a person"),
    "project": QT_TRANSLATE_NOOP("DamagedRows", "a project"),
    "quote": QT_TRANSLATE_NOOP("DamagedRows", "a quote"),
    "quote_theme": QT_TRANSLATE_NOOP("DamagedRows", "a theme of a quote"),
    "role": QT_TRANSLATE_NOOP("DamagedRows", "a role"),
    "selection": QT_TRANSLATE_NOOP("DamagedRows", "a selection"),
    "selection_item": QT_TRANSLATE_NOOP("DamagedRows", "an item of a selection"),
    "speaker": QT_TRANSLATE_NOOP("DamagedRows", "a speaker"),
    "testimony": QT_TRANSLATE_NOOP("DamagedRows", "a testimony"),
    "testimony_goal": QT_TRANSLATE_NOOP("DamagedRows", "a goal of a testimony"),
    "testimony_theme": QT_TRANSLATE_NOOP("DamagedRows", "a theme of a testimony"),
    "theme": QT_TRANSLATE_NOOP("DamagedRows", "a theme"),
    "transcript": QT_TRANSLATE_NOOP("DamagedRows", "a transcript"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("DamagedRows", "an entry")
_OF_NO_TESTIMONY: Final = frozenset(
    {
        *("setting", "country", "theme", "role", "goal", "project", "person", "saved_search", "record_template"),
        *("selection", "selection_item", "selection_source", "fixity_check", "file_fixity", "change_set", "change"),
        "alembic_version",
    }
)
_NOT_KNOWN: Final = "?"
_OF_DATABASE: Final = (
    QT_TRANSLATE_NOOP("DamagedRows", "the file is empty"),
    QT_TRANSLATE_NOOP("DamagedRows", "the file is gone"),
    QT_TRANSLATE_NOOP("DamagedRows", "the file is cut off"),
    QT_TRANSLATE_NOOP("DamagedRows", "the file begins with zeros"),
    QT_TRANSLATE_NOOP("DamagedRows", "the header of the file is damaged: what the file begins with"),
    QT_TRANSLATE_NOOP("DamagedRows", "the header of the file is damaged: how it is to be written and read"),
    QT_TRANSLATE_NOOP("DamagedRows", "the header of the file is damaged: whose it is"),
    QT_TRANSLATE_NOOP("DamagedRows", "the write-ahead log {} is damaged: its last {} changes cannot be read"),
    QT_TRANSLATE_NOOP("DamagedRows", "no checksum of the schema is there"),
    QT_TRANSLATE_NOOP("DamagedRows", "the definition of {} is not the one that was written"),
    QT_TRANSLATE_NOOP("DamagedRows", "what is damaged keeps other parts from being looked at"),
    QT_TRANSLATE_NOOP("DamagedRows", "{} is missing"),
)
"""What checks find wrong with the file of the database, but for what SQLite tells itself."""
_TABLE: Final = re.compile(r"(.+, )?a row of (\w+)", re.DOTALL)
_MORE: Final = re.compile(r"(\d+) more rows of (\w+) are not as they were written")
_DANGLING: Final = re.compile(r"row \S+ of (\w+) refers to a missing (\w+)")


def row_parts(place: RowPlace) -> tuple[str, str]:
    """The code of the testimony that a row belongs to, empty where it is of none or nobody knows of which; and what the
    row is called within it, in words. A testimony itself is called nothing within itself."""
    code, comma, within = place.name.partition(", ")
    if place.table in _OF_NO_TESTIMONY or not (comma or place.table == "testimony"):
        return "", row_words(place.name)
    return "" if code == _NOT_KNOWN else code, row_words(within) if within else ""


def place_words(place: RowPlace) -> str:
    """A row with its testimony: “PE-014, passage 12 (es)”."""
    return ", ".join(each for each in row_parts(place) if each) or place.name


def row_words(name: str) -> str:
    """A row by the English name that a check gave it, its testimony left away: “passage 12 (es)”."""
    if unnamed := _TABLE.fullmatch(name):
        return f"{unnamed[1] or ''}{_of_table(unnamed[2])}"
    return _told(_NAMED, name)  # as it is: a file's name, or a key


def dangling_words(message: str) -> tuple[str, str] | None:
    """A row that refers to one that is gone, as a check of the database told it: what it is, and what is wrong with it;
    None where the check told something else."""
    dangling = _DANGLING.fullmatch(message)
    if dangling is None:
        return None
    words = QCoreApplication.translate("DamagedRows", "refers to {what} that is gone")
    return _of_table(dangling[1]), words.format(what=_of_table(dangling[2]))


def database_words(message: str) -> str:
    """What is wrong with the file of the database; SQLite's own words stay as they are."""
    return _told(_OF_DATABASE, message)


def more_words(message: str) -> str:
    """How many more rows of a kind are damaged than a check named one by one."""
    more = _MORE.fullmatch(message)
    if more is None:
        return message
    words = QCoreApplication.translate("DamagedRows", "more that are not as they were written ({what}): {count}")
    return words.format(count=format_number(int(more[1]), QLocale().name()[:2]), what=_of_table(more[2]))


def _told(templates: Sequence[str], text: str) -> str:
    for each in templates:
        if found := re.fullmatch(re.escape(each).replace(r"\{\}", "(.+)"), text, re.DOTALL):
            return QCoreApplication.translate("DamagedRows", each).format(*found.groups())
    return text


def _of_table(table: str) -> str:
    return QCoreApplication.translate("DamagedRows", _UNNAMED.get(table, _OTHER))
