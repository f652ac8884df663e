"""The words that the interface has for what the domain names by values: statuses, levels, parts, kinds of file.

In lower case, as within a sentence; `capital` makes one that stands alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.records import (
    AccessLevel,
    AttachmentKind,
    ConsentForm,
    Gender,
    Part,
    Status,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.domain.rights import USE_WORDS
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

Value = Status | Part | Gender | AttachmentKind | TranscriptKind | TranscriptStatus | AccessLevel | ConsentForm | Use

# Keys are the enumerations' members; several have the same value ("internal"), so each has its own table.
_STATUS: Final = {
    Status.DRAFT: QT_TRANSLATE_NOOP("Words", "draft"),
    Status.DESCRIBED: QT_TRANSLATE_NOOP("Words", "described"),
    Status.REVIEWED: QT_TRANSLATE_NOOP("Words", "reviewed"),
    Status.PUBLISHED: QT_TRANSLATE_NOOP("Words", "published"),
}
_PART: Final = {
    Part.INTERVIEWEE: QT_TRANSLATE_NOOP("Words", "interviewee"),
    Part.INTERVIEWER: QT_TRANSLATE_NOOP("Words", "interviewer"),
    Part.TRANSCRIBER: QT_TRANSLATE_NOOP("Words", "transcriber"),
    Part.TRANSLATOR: QT_TRANSLATE_NOOP("Words", "translator"),
}
_GENDER: Final = {
    Gender.WOMAN: QT_TRANSLATE_NOOP("Words", "woman"),
    Gender.MAN: QT_TRANSLATE_NOOP("Words", "man"),
    Gender.OTHER: QT_TRANSLATE_NOOP("Words", "other"),
}
_ATTACHMENT: Final = {
    AttachmentKind.AUDIO: QT_TRANSLATE_NOOP("Words", "recording"),
    AttachmentKind.VIDEO: QT_TRANSLATE_NOOP("Words", "video recording"),
    AttachmentKind.TRANSCRIPT: QT_TRANSLATE_NOOP("Words", "transcript"),
    AttachmentKind.CONSENT_FORM: QT_TRANSLATE_NOOP("Words", "consent form"),
    AttachmentKind.PHOTO: QT_TRANSLATE_NOOP("Words", "photo"),
    AttachmentKind.OTHER: QT_TRANSLATE_NOOP("Words", "other file"),
}
_TRANSCRIPT_KIND: Final = {
    TranscriptKind.VERBATIM: QT_TRANSLATE_NOOP("Words", "verbatim"),
    TranscriptKind.TRANSLATION: QT_TRANSLATE_NOOP("Words", "translation"),
}
_TRANSCRIPT_STATUS: Final = {
    TranscriptStatus.DRAFT: QT_TRANSLATE_NOOP("Words", "draft"),
    TranscriptStatus.REVIEWED: QT_TRANSLATE_NOOP("Words", "reviewed"),
}
_ACCESS: Final = {
    AccessLevel.OPEN: QT_TRANSLATE_NOOP("Words", "open"),
    AccessLevel.INTERNAL: QT_TRANSLATE_NOOP("Words", "internal"),
    AccessLevel.CLOSED: QT_TRANSLATE_NOOP("Words", "closed"),
}
_CONSENT: Final = {
    ConsentForm.WRITTEN: QT_TRANSLATE_NOOP("Words", "written"),
    ConsentForm.RECORDED: QT_TRANSLATE_NOOP("Words", "recorded"),
    ConsentForm.ORAL: QT_TRANSLATE_NOOP("Words", "oral"),
    ConsentForm.PUBLIC: QT_TRANSLATE_NOOP("Words", "public record"),
    ConsentForm.NONE: QT_TRANSLATE_NOOP("Words", "refused"),
}


_TABLES: Final[Mapping[type[Value], Mapping[Any, str]]] = {
    Status: _STATUS,
    Part: _PART,
    Gender: _GENDER,
    AttachmentKind: _ATTACHMENT,
    TranscriptKind: _TRANSCRIPT_KIND,
    TranscriptStatus: _TRANSCRIPT_STATUS,
    AccessLevel: _ACCESS,
    ConsentForm: _CONSENT,
    Use: USE_WORDS,
}


def word(value: Value) -> str:
    """The word for a value, in the interface's language."""
    return QCoreApplication.translate("Words", _TABLES[type(value)][value])


def capital(text: str) -> str:
    """The text beginning with a capital."""
    return text[:1].upper() + text[1:]
