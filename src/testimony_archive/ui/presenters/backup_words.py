"""Backups in words: where they are kept, why each was made, what is kept of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from testimony_archive.domain.backup_rule import DAYS, MONTHS, WEEKS
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.row_words import moment
from testimony_archive.ui.models.word_table import WordRow
from testimony_archive.ui.presenters.health_words import size
from testimony_archive.ui.translation import counted, number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from testimony_archive.domain.backups import BackupPoint
    from testimony_archive.ui.presenters.health import PlaceRoom

_REASONS: Final = {
    BackupReason.DAILY: QT_TRANSLATE_NOOP("BackupWords", "every day"),
    BackupReason.ASKED: QT_TRANSLATE_NOOP("BackupWords", "asked for"),
    BackupReason.UPGRADE: QT_TRANSLATE_NOOP("BackupWords", "before an upgrade"),
    BackupReason.IMPORT: QT_TRANSLATE_NOOP("BackupWords", "before an import"),
}


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place for backups: its name, what there is to say of it, and an icon in a colour."""

    name: str
    remark: str
    icon: str
    tone: str


class BackupWords(QObject):
    """Puts backups and their places into words."""

    def own_place(self, room: PlaceRoom) -> PlaceLine:
        """The archive's own folder."""
        remark = self.tr("The database alone: of each file there is one, in this archive.")
        return PlaceLine(self.tr("This archive’s own folder"), f"{self._newest(room)} {remark}", "archive", "text2")

    def second_place(self, room: PlaceRoom | None) -> PlaceLine:
        """The one on another disk, chosen or not."""
        if room is None:
            name = self.tr("No second place yet")
            remark = self.tr("A folder on another disk keeps the database and every file, should this disk be lost.")
            return PlaceLine(name, remark, "warning", "warn")
        name = str(room.place.path)
        if room.place.is_there:
            remark = self.tr("The database and every file.")
            return PlaceLine(name, f"{self._newest(room)} {remark}", "folder", "text2")
        if room.place.newest is None:
            remark = self.tr("Not connected. No backup was made there yet.")
        else:
            words = self.tr("Not connected. The last backup there was made on {moment}.")
            remark = words.format(moment=moment(room.place.newest.isoformat()))
        return PlaceLine(name, remark, "warning", "warn")

    def point(self, point: BackupPoint, own: Path) -> WordRow:
        """A line of the list of backups."""
        where = self.place_name(point.place, own)
        files = number(point.files)
        icon, spoken = "", ""
        if point.missing:
            one, many = self.tr("{files}, {count} missing", "one"), self.tr("{files}, {count} missing")
            files = counted(point.missing, one, many, files=files)
            icon, spoken = "warning", self.tr("not complete")
        if point.harmed.is_any:
            one, many = self.tr("{files}, {count} damaged row"), self.tr("{files}, {count} damaged rows")
            files = counted(point.harmed.damaged + point.harmed.referring, one, many, files=files)
            icon, spoken = "warning", self.tr("with damage")
        reason = QCoreApplication.translate("BackupWords", _REASONS[point.reason])
        cells = (moment(point.moment.isoformat()), reason, where, files, size(point.bytes))
        return WordRow(cells, point, icon, "warn", spoken)

    def place_name(self, place: Path, own: Path) -> str:
        """What a place is called in a list: the archive's own, or the folder with its path."""
        return self.tr("this archive") if place == own else str(place)

    def rule(self) -> str:
        """What is kept."""
        words = self.tr("Kept: the last of each of {days} days, {weeks} weeks and {months} months.")
        return words.format(days=number(DAYS), weeks=number(WEEKS), months=number(MONTHS))

    def summary(self, points: Sequence[BackupPoint]) -> str:
        """How many there are."""
        if not points:
            return self.tr("none yet")
        return counted(len(points), self.tr("{count} backup"), self.tr("{count} backups"))

    def list_all(self, points: Sequence[BackupPoint]) -> str:
        """What lists those as well that are older than the ones shown."""
        return counted(len(points), self.tr("Show all {count}"), self.tr("Show all {count}"))

    def _newest(self, room: PlaceRoom) -> str:
        newest = room.place.newest
        if newest is None:
            words = self.tr("No backup yet")
        else:
            words = self.tr("Newest {moment}").format(moment=moment(newest.isoformat()))
        free = "" if room.free is None else self.tr("{size} free").format(size=size(room.free))
        return f"{words} · {free}." if free else f"{words}."
