"""Editing what hangs on a testimony: transcripts, access of passages, the order of people, consent forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import AccessField, FieldValue, TranscriptField
from testimony_archive.domain.errors import BadValue, RecordGone
from testimony_archive.domain.records import AccessLevel, ConsentMoment, Testimony, TranscriptKind, TranscriptStatus
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.terms import require_language
from testimony_archive.services.writing import Writer
from testimony_archive.storage import testimony_writes as write
from testimony_archive.storage import transcript_writes
from testimony_archive.storage.database import Connection
from testimony_archive.storage.testimonies import read_code, read_place_of, read_testimonies

_EDIT_TRANSCRIPT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of a transcript of {code}")
_RESTRICT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of {count} passages of {code}")
_RESTRICT_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of a passage of {code}")
_ARRANGE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "arrange the people of {code}")
_LINK: Final = QT_TRANSLATE_NOOP("ChangeLabel", "attach a consent form to {code}")


class EditingParts:
    """Changes the parts of the testimonies of one archive."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def edit_transcript(
        self, testimony_id: int, transcript_id: int, field: TranscriptField, value: FieldValue
    ) -> ChangeSet:
        """Set one field of a transcript.

        Raises:
            BadValue, UnknownTerm: the field cannot take this; the earlier value stays.
            RecordGone: there is no such transcript.
        """
        with self._writer.change(_EDIT_TRANSCRIPT) as change:
            change.values |= {"field": field.value, "code": read_code(change.unit.connection, testimony_id)}
            transcript_writes.set_transcript(change.unit, transcript_id, **_transcript_columns(field, value))
        return change.result

    def restrict_passages(self, passage_ids: Sequence[int], field: AccessField, value: FieldValue) -> ChangeSet:
        """Set the level of access of passages of one testimony, until when it holds, or why.

        Raises:
            BadValue: the field cannot take this. RecordGone: a passage is not there.
        """
        columns = access_columns(field, value)
        with self._writer.change(_RESTRICT_ONE if len(passage_ids) == 1 else _RESTRICT) as change:
            for passage_id in passage_ids:
                testimony_id, _ = read_place_of(change.unit.connection, passage_id)
                change.values["code"] = read_code(change.unit.connection, testimony_id)
                transcript_writes.update_passage(change.unit, passage_id, **columns)
            change.values |= {"field": field.value, "count": str(len(passage_ids))}
        return change.result

    def arrange_people(self, testimony_id: int, participation_ids: Sequence[int]) -> ChangeSet:
        """Let the people of a testimony follow one another in this order.

        Raises:
            RecordGone: these are not (any more) the people of the testimony.
        """
        with self._writer.change(_ARRANGE) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            if {each.participation_id for each in testimony.participations} != set(participation_ids):
                raise RecordGone
            write.arrange_participations(change.unit, participation_ids)
        return change.result

    def link_consent_form(self, testimony_id: int, moment: ConsentMoment, attachment_id: int | None) -> ChangeSet:
        """Say which of the testimony's files shows the consent of a moment; None for none.

        Raises:
            BadValue: no answer of that moment is on record. RecordGone: the file is not the testimony's.
        """
        with self._writer.change(_LINK) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            change.values["code"] = testimony.code
            if attachment_id is not None and attachment_id not in {
                each.attachment_id for each in testimony.attachments
            }:
                raise RecordGone
            if moment not in {each.moment for each in testimony.consents}:
                expected = QT_TRANSLATE_NOOP(
                    "Expected", "it once the consent itself is recorded (written, recorded, oral or public)"
                )
                raise BadValue(value="", field="consent form", expected=expected)
            write.set_consent(change.unit, testimony_id, moment, attachment_id=attachment_id)
        return change.result


def held_testimony(connection: Connection, testimony_id: int) -> Testimony:
    """A testimony as it is within a change.

    Raises:
        RecordGone: it is not there.
    """
    found = read_testimonies(connection, [testimony_id])
    if not found:
        raise RecordGone
    return found[0]


def access_columns(field: AccessField, value: FieldValue) -> dict[str, str | None]:
    """The column of a table with access that a field fills, with its value.

    Raises:
        BadValue: the field cannot take this.
    """
    match field:
        case AccessField.ACCESS:
            return {"access": read.choice(value or AccessLevel.OPEN.value, AccessLevel, "access").value}
        case AccessField.ACCESS_UNTIL:
            until = read.end_of_access(value)
            return {"access_until": str(until) if until else None}
        case AccessField.ACCESS_REASON:
            return {"access_reason": read.line(value, "reason of access")}


def _transcript_columns(field: TranscriptField, value: FieldValue) -> dict[str, str | None]:
    match field:
        case TranscriptField.LANGUAGE:
            text = read.one(value).strip()
            return {"language": require_language(text) if text else ""}
        case TranscriptField.KIND:
            return {"kind": read.choice(value, TranscriptKind, "kind").value}
        case TranscriptField.STATUS:
            return {"status": read.choice(value, TranscriptStatus, "status").value}
        case _:
            return access_columns(AccessField(field.value), value)
