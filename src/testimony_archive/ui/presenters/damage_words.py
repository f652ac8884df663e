"""What is damaged and what can bring it back, in words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from testimony_archive.domain.row_damage import RowDamage, RowPlace
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.damage import LOST
from testimony_archive.services.repair_sources import SourceKind
from testimony_archive.ui.damaged_words import dangling_words, database_words, more_words, row_parts
from testimony_archive.ui.models.row_words import moment
from testimony_archive.ui.models.word_table import WordRow
from testimony_archive.ui.translation import counted
from testimony_archive.ui.words import capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from testimony_archive.domain.backups import BackupPoint
    from testimony_archive.services.damage import Damage
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.repair_sources import Source
    from testimony_archive.services.repairing import RepairReport

_HOW: Final = {
    "missing-file": QT_TRANSLATE_NOOP("DamageWords", "missing"),
    "altered-file": QT_TRANSLATE_NOOP("DamageWords", "altered"),
    "unreadable-file": QT_TRANSLATE_NOOP("DamageWords", "cannot be read"),
    "stray-file": QT_TRANSLATE_NOOP("DamageWords", "no testimony refers to it"),
    "database": QT_TRANSLATE_NOOP("DamageWords", "damaged"),
    "row": QT_TRANSLATE_NOOP("DamageWords", "altered"),
    "index": QT_TRANSLATE_NOOP("DamageWords", "not that of the testimonies"),
    LOST: QT_TRANSLATE_NOOP("DamageWords", "given up as lost"),
}
_HOW_ROWS: Final = {
    RowDamage.ALTERED: QT_TRANSLATE_NOOP("DamageWords", "altered"),
    RowDamage.MISSING: QT_TRANSLATE_NOOP("DamageWords", "gone"),
    RowDamage.UNKNOWN: QT_TRANSLATE_NOOP("DamageWords", "came from nowhere"),
    RowDamage.UNREADABLE: QT_TRANSLATE_NOOP("DamageWords", "cannot be read"),
    RowDamage.CHECKSUM: QT_TRANSLATE_NOOP("DamageWords", "its checksum was altered"),
}
_NAMED_AT_ONCE: Final = 6


class Search(Enum):
    """How far the search for what can bring damage back is."""

    UNDER_WAY = "under way"
    GIVEN_UP = "given up"
    """Somebody cancelled it, or it failed."""
    DONE = "done"


class DamageWords(QObject):
    """Puts damages and remedies into words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: Mapping[Path, BackupPoint] = {}
        self._own: Path | None = None
        self._absent: Path | None = None

    def know_backups(self, points: Sequence[BackupPoint], own: Path, absent: Path | None) -> None:
        """Learn which backups there are, where the archive's own stand (what is known need not be named by path), and
        the second place while it is not connected."""
        self._points = {each.path: each for each in points}
        self._own = own
        self._absent = absent

    def row(self, damage: Damage, remedy: Remedy | None, search: Search) -> WordRow:
        """A line of the list; until the search for what can bring it back is done, nobody knows."""
        code, what = self.testimony(damage), self.what(damage)
        if damage.kind == "stray-file":
            source = self.tr("does no harm")
        elif remedy is not None and remedy.source is not None:
            source = self.source(remedy)
        elif damage.kind == LOST:
            source = self.tr("found again should it come back")
        else:
            source = {
                Search.UNDER_WAY: self.tr("looking for it…"),
                Search.GIVEN_UP: self.tr("was not looked for"),
                Search.DONE: self._nothing(),
            }[search]
        is_lost = damage.kind == LOST
        icon, tone = ("document-missing", "text2") if is_lost else ("warning", "danger")
        how = self.how(damage)
        return WordRow((code, what, how, source), damage, icon, tone, spoken=how, tone="text2" if is_lost else "text")

    def _nothing(self) -> str:
        if self._absent is not None:
            return self.tr("nothing within reach, the second place is not connected")
        return self.tr("nothing within reach")

    def testimony(self, damage: Damage) -> str:
        """The code of the testimony that is hit; empty where none is, or it is not known which."""
        if damage.row is not None:
            return row_parts(RowPlace(damage.row.table, damage.where))[0]
        code, comma, _ = damage.where.partition(", ")
        return code if comma and damage.sha256 else ""

    def what(self, damage: Damage) -> str:
        """What is damaged, within its testimony."""
        if damage.row is not None:
            return row_parts(RowPlace(damage.row.table, damage.where))[1] or self.tr("its record")
        if damage.kind == "index":
            return self.tr("the search index")
        if damage.kind == "database":
            if dangling := dangling_words(damage.message):
                return dangling[0]
            return self.tr("the database: {message}").format(message=database_words(damage.message))
        if damage.kind == "row":
            return more_words(damage.message)
        return damage.where.partition(", ")[2] if self.testimony(damage) else damage.where

    def how(self, damage: Damage) -> str:
        """What is wrong with it."""
        if damage.kind == "database" and (dangling := dangling_words(damage.message)):
            return dangling[1]
        words = _HOW_ROWS[damage.row.kind] if damage.row is not None else _HOW[damage.kind]
        return QCoreApplication.translate("DamageWords", words)

    def source(self, remedy: Remedy) -> str:
        """What has it whole, and whether anything tells that it is that."""
        if remedy.source is None:
            return ""
        words = self._source(remedy.source)
        if remedy.is_certain:
            return words
        return self.tr("{source}, as it was then: nothing tells whether it was changed since").format(source=words)

    def _source(self, source: Source) -> str:
        match source.kind:
            case SourceKind.BACKUP if source.path is not None:
                at = moment(source.moment.isoformat()) if source.moment is not None else source.path.name
                point = self._points.get(source.path)
                place = point.place if point is not None else source.path.parent
                if place == self._own:
                    return self.tr("the backup of {moment}").format(moment=at)
                return self.tr("the backup of {moment} in {place}").format(moment=at, place=place)
            case SourceKind.LOG:
                return self.tr("the archive’s own log of changes")
            case SourceKind.ITSELF:
                return self.tr("can be made anew")
            case _:
                return str(source.path)

    def count(self, damages: Sequence[Damage]) -> str:
        """How many are damaged, and how many lost."""
        lost = sum(each.kind == LOST for each in damages)
        damaged = len(damages) - lost
        parts = []
        if damaged:
            parts.append(counted(damaged, self.tr("{count} damaged", "one"), self.tr("{count} damaged")))
        if lost:
            parts.append(counted(lost, self.tr("{count} lost", "one"), self.tr("{count} lost")))
        return ", ".join(parts)

    def repair_button(self, count: int) -> str:
        """What the button says while so many things that can be repaired are chosen."""
        if not count:
            return self.tr("Repair…")
        return counted(count, self.tr("Repair {count} thing…"), self.tr("Repair {count} things…"))

    def repair_question(self, remedies: Sequence[Remedy]) -> tuple[str, str, str]:
        """Question, what will happen, and the words of the button."""
        one, many = self.tr("Bring back {count} thing?"), self.tr("Bring back {count} things?")
        lines = [
            capital(self.tr("{name}: {source}.").format(name=self.name(each.damage), source=self.source(each)))
            for each in remedies
        ]
        lines = self._some(lines)
        if any(each.rewrites_database for each in remedies):
            lines.append(self.tr("The database is written anew: the archive is closed for it, and opened again."))
        lines.append(self.tr("What is damaged now is set aside in the archive’s folder “damaged” and never deleted."))
        return counted(len(remedies), one, many), "\n".join(lines), self.tr("Repair")

    def giving_up_question(self, damages: Sequence[Damage]) -> tuple[str, str, str]:
        """Question, what will happen, and the words of the button."""
        one, many = self.tr("Give up {count} thing as lost?"), self.tr("Give up {count} things as lost?")
        lines = self._some([capital(f"{self.name(each)}.") for each in damages])
        if self._absent is not None:
            words = self.tr("The second place for backups, {path}, is not connected: it may have what is missing.")
            lines.append(words.format(path=self._absent))
        lines.append(
            self.tr(
                "What is left of a file is set aside, a row is taken as it is now; with one that is gone goes what is "
                "part of it. From now on they are told as lost, and no more as damage."
            )
        )
        return counted(len(damages), one, many), "\n".join(lines), self.tr("Give up as lost")

    def repaired(self, report: RepairReport) -> str:
        """What is whole again."""
        one, many = self.tr("{count} thing is as it was again."), self.tr("{count} things are as they were again.")
        return counted(len(report.repaired), one, many)

    def left(self, report: RepairReport) -> str:
        """What is not."""
        one, many = self.tr("{count} thing could not be repaired."), self.tr("{count} things could not be repaired.")
        return counted(len(report.left), one, many)

    def given_up(self, report: RepairReport) -> str:
        """What is told as lost from now on."""
        one, many = self.tr("{count} thing was given up as lost."), self.tr("{count} things were given up as lost.")
        words = counted(len(report.lost), one, many)
        if report.let_go:
            one = self.tr("{count} row that referred to that went with it, or refers to nothing now.")
            many = self.tr("{count} rows that referred to that went with it, or refer to nothing now.")
            words = f"{words} {counted(report.let_go, one, many)}"
        return words

    def name(self, damage: Damage) -> str:
        """What is damaged, with its testimony."""
        return ", ".join(each for each in (self.testimony(damage), self.what(damage)) if each)

    def _some(self, lines: list[str]) -> list[str]:
        """Not more than can be read."""
        if len(lines) <= _NAMED_AT_ONCE:
            return lines
        more = len(lines) - _NAMED_AT_ONCE + 1
        rest = counted(more, self.tr("And {count} more."), self.tr("And {count} more."))
        return [*lines[: _NAMED_AT_ONCE - 1], rest]
