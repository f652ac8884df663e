"""Which backups are kept: the last of each of 7 days, 4 weeks and 12 months; pure, so that it can be tried on anything.

Days, weeks (ISO 8601) and months are those of UTC and those that have a backup: neither a journey to another time
zone nor a month without work thins out what is there.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from testimony_archive.domain.backups import BackupReason

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12
DUE_AFTER: Final = timedelta(days=1)
_BEFORE_CHANGES: Final = timedelta(days=30)
_ALL_WITHIN: Final = timedelta(days=1)

Point = tuple[datetime, BackupReason]
"""When a point was made, and why."""
_Period = TypeVar("_Period", bound=Hashable)


def kept(points: Collection[Point], now: datetime) -> frozenset[Point]:
    """Those that stay: by the rule, of the last 24 hours all, and those made before an upgrade or an import 30 days.

    Points later than `now` (the clock went back) stay too, and count for nothing else.

    Args:
        points: when each was made, with its time zone, and why.
        now: the moment, with its time zone.
    """
    past = sorted((each for each in points if each[0] <= now), reverse=True)
    in_utc = [(each[0].astimezone(UTC), each) for each in past]
    keep = {each for each in points if each[0] > now - _ALL_WITHIN}
    keep.update(each for each in past if _is_before_changes(each[1]) and each[0] > now - _BEFORE_CHANGES)
    keep.update(_last_of_each(((moment.date(), each) for moment, each in in_utc), DAYS))
    keep.update(_last_of_each(((moment.isocalendar()[:2], each) for moment, each in in_utc), WEEKS))
    keep.update(_last_of_each((((moment.year, moment.month), each) for moment, each in in_utc), MONTHS))
    return frozenset(keep)


def is_due(newest: Iterable[datetime], now: datetime) -> bool:
    """Whether a daily backup is to be made, given when there were some: a moment in the future says nothing."""
    return not any(now - DUE_AFTER < each <= now for each in newest)


def _is_before_changes(reason: BackupReason) -> bool:
    return reason in (BackupReason.UPGRADE, BackupReason.IMPORT)


def _last_of_each(points: Iterable[tuple[_Period, Point]], periods: int) -> set[Point]:
    """The first point of each period, of so many periods; `points` begin with the newest."""
    found: dict[_Period, Point] = {}
    for period, point in points:
        if period not in found and len(found) == periods:
            break
        found.setdefault(period, point)
    return set(found.values())
