"""What is said of an archive follows from its checks, its backups and its index: the worst counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testimony_archive.domain.fixity import (
    CheckCause,
    CheckOutcome,
    FileFixity,
    FileOutcome,
    FixityCheck,
    FixityState,
)
from testimony_archive.services.damage import Damage
from testimony_archive.ui.presenters.health import Health, HealthState, things
from testimony_archive.ui.presenters.health_words import HealthWords

AT = "2026-11-28T10:00:00+00:00"
WHOLE = FixityCheck(AT, AT, CheckCause.ASKED, CheckOutcome.SOUND, files=9, rows=600, is_whole=True)
DAMAGED = replace(WHOLE, outcome=CheckOutcome.DAMAGED, problems=3)
MISSING = FileFixity("ab" * 32, 100, "PE-014, talk.mp3", AT, FileOutcome.MISSING, AT)
LOST = replace(MISSING, sha256="cd" * 32, outcome=FileOutcome.LOST)


def health_of(
    *checks: FixityCheck, due: int = 0, damaged: tuple[FileFixity, ...] = (), lost: tuple[FileFixity, ...] = ()
) -> Health:
    """Of an archive whose index is current and whose backups are."""
    whole = next((each for each in checks if each.is_whole), None)
    fixity = FixityState(files=9, never_checked=0, due=due, newest_whole=whole, damaged=damaged, lost=lost)
    return Health(fixity, checks, (), (), is_backup_due=False, is_index_current=True)


def state_of(health: Health, *, is_all_known: bool = False) -> HealthState:
    return health.state(health.damages, is_all_known=is_all_known)


def test_an_archive_that_was_never_checked_as_a_whole_is_not_known() -> None:
    assert state_of(health_of()) is HealthState.UNKNOWN


def test_what_was_checked_and_found_sound_is_sound() -> None:
    assert state_of(health_of(WHOLE)) is HealthState.SOUND


def test_files_that_are_due_say_so() -> None:
    assert state_of(health_of(WHOLE, due=1)) is HealthState.CHECK_DUE


@pytest.mark.parametrize(
    ("change", "state"),
    [({"is_backup_due": True}, HealthState.BACKUP_DUE), ({"is_index_current": False}, HealthState.INDEX_OLD)],
)
def test_backup_and_index_count_where_the_files_are_sound(change: dict[str, bool], state: HealthState) -> None:
    assert state_of(replace(health_of(WHOLE), **change)) is state  # type: ignore[arg-type]
    assert state_of(replace(health_of(), **change)) is HealthState.UNKNOWN  # type: ignore[arg-type]


def test_a_damaged_file_counts_before_all_else_and_a_lost_one_not_at_all() -> None:
    assert state_of(health_of(damaged=(MISSING,))) is HealthState.DAMAGED
    assert state_of(health_of(WHOLE, lost=(LOST,))) is HealthState.SOUND
    kinds = [each.kind for each in health_of(WHOLE, damaged=(MISSING,), lost=(LOST,)).damages]
    assert kinds == ["missing-file", "lost-file"]


@pytest.mark.parametrize(
    ("change", "also"),
    [({}, ""), ({"is_backup_due": True}, ", and a backup"), ({"is_index_current": False}, ", and the search index")],
)
def test_with_a_lost_file_nothing_says_that_everything_is_intact(change: dict[str, bool], also: str) -> None:
    for lost, begin in (((LOST,), "All else is intact"), ((), "Everything is intact")):
        health = replace(health_of(WHOLE, lost=lost), **change)  # type: ignore[arg-type]
        head = HealthWords().head(health, health.damages, state_of(health))
        assert head.sentence.startswith(begin + (also or "."))


def test_damage_of_an_earlier_day_is_not_forgotten_though_nobody_knows_what_it_was() -> None:
    assert state_of(health_of(DAMAGED)) is HealthState.DOUBTFUL
    assert health_of(DAMAGED).left_over == 3


def test_what_was_repaired_since_is_taken_off() -> None:
    repair = FixityCheck(AT, AT, CheckCause.REPAIR, CheckOutcome.SOUND, files=1, rows=1)
    assert state_of(health_of(repair, DAMAGED)) is HealthState.REPAIRED
    assert state_of(health_of(replace(repair, rows=2), DAMAGED)) is HealthState.SOUND
    assert state_of(health_of(WHOLE, DAMAGED)) is HealthState.SOUND


@pytest.mark.parametrize("before", [(), (WHOLE,)])
def test_what_a_repair_could_not_bring_back_is_not_forgotten(before: tuple[FixityCheck, ...]) -> None:
    repair = FixityCheck(AT, AT, CheckCause.REPAIR, CheckOutcome.DAMAGED, rows=1, problems=2)
    assert state_of(health_of(repair, *before)) is HealthState.REPAIRED
    assert state_of(health_of(replace(repair, rows=0), *before)) is HealthState.DOUBTFUL
    later = replace(repair, outcome=CheckOutcome.SOUND, rows=2, problems=0)
    assert health_of(later, repair, *before).left_over == 0


def test_who_checked_everything_in_this_session_knows_that_nothing_else_is_damaged() -> None:
    assert state_of(health_of(DAMAGED), is_all_known=True) is HealthState.SOUND


def test_files_checked_one_by_one_since_are_counted_and_never_more_than_there_are() -> None:
    some = FixityCheck(AT, AT, CheckCause.SCHEDULED, CheckOutcome.SOUND, files=4)
    assert health_of(some, WHOLE, some).checked_since == 4
    assert health_of(some, some, some, WHOLE).checked_since == 9


def test_the_index_is_one_thing_whatever_is_wrong_with_it() -> None:
    index = [Damage("index", "archive.db", message) for message in ("words differ", "rows are missing")]
    file = Damage("missing-file", "PE-014, talk.mp3", "", sha256="ab" * 32)
    assert things((index[0], file, index[1])) == (index[0], file)
