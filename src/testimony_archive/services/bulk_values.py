"""What every edit of one field in many records has to say, testimonies and quotes alike."""

from __future__ import annotations

from collections.abc import Collection

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.errors import BadValue
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


def require_operation(operation: BulkOperation, possible: Collection[BulkOperation], field: str) -> None:
    """Make sure that this can be done to a field.

    Raises:
        BadValue: it cannot.
    """
    if operation not in possible:
        expected, choices = QT_TRANSLATE_NOOP("Expected", "one of {choices}"), ", ".join(possible)
        raise BadValue(value=operation.value, field=field, expected=expected, choices=choices)


def require_value(given: object, field: str) -> None:
    """Make sure that there is something to set, to add or to look for.

    Raises:
        BadValue: there is nothing.
    """
    if not given:
        expected = QT_TRANSLATE_NOOP("Expected", "a value; to empty the field, clear it")
        raise BadValue(value="", field=field, expected=expected)
