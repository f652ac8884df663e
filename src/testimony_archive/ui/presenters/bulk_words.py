"""What is said of an edit of many records before it is made: how many change, and why the others do not."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.translation import counted

_CHANGES: Final = (
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} changes"),
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} change"),
)
_UNDERLINED: Final = (
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} changes, underlined above"),
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} change, underlined above"),
)
_LACKING: Final = (
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} does not have it"),
    QT_TRANSLATE_NOOP("BulkPresenter", "{count} do not have it"),
)
_SAME: Final = {
    BulkOperation.ADD: (
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} has it already"),
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} have it already"),
    ),
    BulkOperation.REMOVE: _LACKING,
    BulkOperation.REPLACE: _LACKING,
    BulkOperation.SET: (
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} is so already"),
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} are so already"),
    ),
    BulkOperation.CLEAR: (
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} is empty already"),
        QT_TRANSLATE_NOOP("BulkPresenter", "{count} are empty already"),
    ),
}


def changes_told(count: int, *, marked: bool) -> str:
    """How many change; `marked` where the list shows which."""
    return _said(count, _UNDERLINED if marked and count else _CHANGES)


def same_told(operation: BulkOperation, count: int) -> str:
    """How many do not change, and why."""
    return _said(count, _SAME[operation])


def _said(count: int, words: tuple[str, str]) -> str:
    one, many = (QCoreApplication.translate("BulkPresenter", each) for each in words)
    return counted(count, one, many)
