"""How an archive is, in words: the sentence at the head of its page, the dot in the sidebar, the list of checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from testimony_archive.domain.fixity import CheckCause, CheckOutcome
from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.damage import LOST
from testimony_archive.ui.models.row_words import moment
from testimony_archive.ui.models.word_table import WordRow
from testimony_archive.ui.presenters.health import HealthState
from testimony_archive.ui.translation import counted, language, number

if TYPE_CHECKING:
    from testimony_archive.domain.fixity import FixityCheck
    from testimony_archive.services.damage import Damage
    from testimony_archive.ui.presenters.health import Health

_TONES: Final = {
    HealthState.DAMAGED: "danger",
    HealthState.DOUBTFUL: "danger",
    HealthState.SOUND: "ok",
}
_CAUSES: Final = {
    CheckCause.INGEST: QT_TRANSLATE_NOOP("HealthWords", "files that came in"),
    CheckCause.SCHEDULED: QT_TRANSLATE_NOOP("HealthWords", "due, in idle time"),
    CheckCause.ASKED: QT_TRANSLATE_NOOP("HealthWords", "asked for: everything"),
    CheckCause.REPAIR: QT_TRANSLATE_NOOP("HealthWords", "after a repair"),
}


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What stands at the head of the page: an icon in a colour, one sentence, and what there is to add."""

    icon: str
    tone: str
    sentence: str
    remark: str


class HealthWords(QObject):
    """Puts what is known of an archive's health into words."""

    def head(self, health: Health, damages: tuple[Damage, ...], state: HealthState) -> HeadLine:
        """The sentence, and when everything was checked."""
        tone = _TONES.get(state, "warn")
        remarks = [self._checked(health, state), self._lost(damages)]
        if state in (HealthState.DOUBTFUL, HealthState.REPAIRED):
            remarks.append(self.tr("Verify again to see what is left of it, and what can bring it back."))
        icon = "shield" if tone == "ok" else "warning"
        return HeadLine(icon, tone, self._sentence(state, health, damages), " ".join(each for each in remarks if each))

    def check(self, check: FixityCheck) -> WordRow:
        """A line of the history of checks."""
        is_sound = check.outcome is CheckOutcome.SOUND
        if is_sound:
            found = self.tr("sound")
        else:
            found = counted(check.problems, self.tr("{count} thing damaged"), self.tr("{count} things damaged"))
        cells = (
            moment(check.ended_at),
            QCoreApplication.translate("HealthWords", _CAUSES[check.cause]),
            number(check.files) if check.files or check.is_whole else "",
            size(check.bytes) if check.bytes else "",
            number(check.rows) if check.rows or check.is_whole else "",
            found,
        )
        icon, tone = ("check", "ok") if is_sound else ("warning", "danger")
        return WordRow(cells, check, icon, tone, spoken=found)

    def index(self, *, is_current: bool) -> str:
        """How the search index is."""
        if is_current:
            return self.tr("Current: every search finds what stands in the testimonies now.")
        return self.tr("Older than the testimonies: searches may miss what was changed.")

    def _sentence(self, state: HealthState, health: Health, damages: tuple[Damage, ...]) -> str:
        found = sum(each.kind != LOST for each in damages)
        match state:
            case HealthState.DAMAGED:
                return counted(found, self.tr("{count} thing is damaged."), self.tr("{count} things are damaged."))
            case HealthState.DOUBTFUL:
                one = self.tr("The last check found {count} thing damaged.")
                return counted(health.left_over, one, self.tr("The last check found {count} things damaged."))
            case HealthState.REPAIRED:
                return self.tr("Some of what was damaged is repaired.")
            case HealthState.UNKNOWN:
                return self.tr("Never checked in full.")
            case HealthState.CHECK_DUE:
                return self.tr("A check is due.")
            case _:
                return self._intact(state, is_any_lost=found < len(damages))

    def _intact(self, state: HealthState, *, is_any_lost: bool) -> str:
        match state:
            case HealthState.BACKUP_DUE if is_any_lost:
                return self.tr("All else is intact, and a backup is due.")
            case HealthState.BACKUP_DUE:
                return self.tr("Everything is intact, and a backup is due.")
            case HealthState.INDEX_OLD if is_any_lost:
                return self.tr("All else is intact, and the search index is to be rebuilt.")
            case HealthState.INDEX_OLD:
                return self.tr("Everything is intact, and the search index is to be rebuilt.")
            case _:
                return self.tr("All else is intact.") if is_any_lost else self.tr("Everything is intact.")

    def _checked(self, health: Health, state: HealthState) -> str:
        """When everything was checked, and how many files were one by one since, or are due."""
        fixity, whole = health.fixity, health.fixity.newest_whole
        total = number(fixity.files)
        if whole is None and state is not HealthState.UNKNOWN:
            return ""
        if whole is None:
            seen = fixity.files - fixity.never_checked
            one = self.tr("{count} of {total} files was checked by itself, as it came or since.")
            many = self.tr("{count} of {total} files were checked one by one, as they came or since.")
            words = self.tr("To verify is to read every file and every row, and to compare it with what was kept.")
            return f"{words} {counted(seen, one, many, total=total)}" if fixity.files else words
        words = self.tr("Checked in full on {day}").format(day=day(whole.ended_at))
        if fixity.due:
            one, many = self.tr("{count} of {total} files is due"), self.tr("{count} of {total} files are due")
            return f"{words}. {counted(fixity.due, one, many, total=total)}."
        if since := health.checked_since:
            one, many = (
                self.tr("{count} of {total} files checked since", "one"),
                self.tr("{count} of {total} files checked since"),
            )
            return f"{words}. {counted(since, one, many, total=total)}."
        return f"{words}."

    def _lost(self, damages: tuple[Damage, ...]) -> str:
        lost = sum(each.kind == LOST for each in damages)
        one, many = self.tr("{count} file is given up as lost."), self.tr("{count} files are given up as lost.")
        return counted(lost, one, many) if lost else ""


def day(at: str | datetime) -> str:
    """The day of a moment (ISO 8601, UTC), as the calendar on the wall shows it: “28 November 2026”."""
    read = datetime.fromisoformat(at) if isinstance(at, str) else at
    return format_partial_date(PartialDate(read.astimezone().date().isoformat()), language())


def size(count: int) -> str:
    """So many bytes, for people."""
    return QLocale().formattedDataSize(count, 1 if count >= 10**9 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)
