"""The fields that a column of a table can be read as, in the interface's words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

_NAMES: Final = {
    "code": QT_TRANSLATE_NOOP("ImportFields", "Code"),
    "title": QT_TRANSLATE_NOOP("ImportFields", "Title"),
    "date": QT_TRANSLATE_NOOP("ImportFields", "Date"),
    "country": QT_TRANSLATE_NOOP("ImportFields", "Country"),
    "place": QT_TRANSLATE_NOOP("ImportFields", "Place"),
    "language": QT_TRANSLATE_NOOP("ImportFields", "Language"),
    "project": QT_TRANSLATE_NOOP("ImportFields", "Project"),
    "theme": QT_TRANSLATE_NOOP("ImportFields", "Themes"),
    "goal": QT_TRANSLATE_NOOP("ImportFields", "Goals (SDG)"),
    "keywords": QT_TRANSLATE_NOOP("ImportFields", "Keywords"),
    "collection": QT_TRANSLATE_NOOP("ImportFields", "Collection"),
    "series": QT_TRANSLATE_NOOP("ImportFields", "Series"),
    "summary": QT_TRANSLATE_NOOP("ImportFields", "Summary"),
    "main_idea": QT_TRANSLATE_NOOP("ImportFields", "Main ideas"),
    "status": QT_TRANSLATE_NOOP("ImportFields", "Status"),
    "notes": QT_TRANSLATE_NOOP("ImportFields", "Notes"),
    "repository": QT_TRANSLATE_NOOP("ImportFields", "Where the originals are kept"),
    "funder": QT_TRANSLATE_NOOP("ImportFields", "Funder"),
    "rights_statement": QT_TRANSLATE_NOOP("ImportFields", "Rights statement"),
    "related": QT_TRANSLATE_NOOP("ImportFields", "Related material"),
    "equipment": QT_TRANSLATE_NOOP("ImportFields", "Recording equipment"),
    "interviewee": QT_TRANSLATE_NOOP("ImportFields", "Interviewee"),
    "pseudonym": QT_TRANSLATE_NOOP("ImportFields", "Pseudonym"),
    "role": QT_TRANSLATE_NOOP("ImportFields", "Role"),
    "institution": QT_TRANSLATE_NOOP("ImportFields", "Institution"),
    "gender": QT_TRANSLATE_NOOP("ImportFields", "Gender"),
    "birth_year": QT_TRANSLATE_NOOP("ImportFields", "Birth year"),
    "interviewer": QT_TRANSLATE_NOOP("ImportFields", "Interviewer"),
    "transcriber": QT_TRANSLATE_NOOP("ImportFields", "Transcriber"),
    "translator": QT_TRANSLATE_NOOP("ImportFields", "Translator"),
    "consent": QT_TRANSLATE_NOOP("ImportFields", "Consent"),
    "consent_date": QT_TRANSLATE_NOOP("ImportFields", "Date of consent"),
    "consent_uses": QT_TRANSLATE_NOOP("ImportFields", "Uses that consent covers"),
    "release": QT_TRANSLATE_NOOP("ImportFields", "Consent at release"),
    "release_date": QT_TRANSLATE_NOOP("ImportFields", "Date of consent at release"),
    "release_uses": QT_TRANSLATE_NOOP("ImportFields", "Uses that consent at release covers"),
    "access": QT_TRANSLATE_NOOP("ImportFields", "Access"),
    "access_until": QT_TRANSLATE_NOOP("ImportFields", "Access until"),
    "access_reason": QT_TRANSLATE_NOOP("ImportFields", "Reason for the access"),
    "audio": QT_TRANSLATE_NOOP("ImportFields", "Recording (file)"),
    "video": QT_TRANSLATE_NOOP("ImportFields", "Video (file)"),
    "transcript": QT_TRANSLATE_NOOP("ImportFields", "Transcript (file)"),
    "consent_form": QT_TRANSLATE_NOOP("ImportFields", "Consent form (file)"),
    "photo": QT_TRANSLATE_NOOP("ImportFields", "Photo (file)"),
    "text": QT_TRANSLATE_NOOP("ImportFields", "Words spoken"),
    "speaker": QT_TRANSLATE_NOOP("ImportFields", "Speaker"),
    "start": QT_TRANSLATE_NOOP("ImportFields", "Start"),
    "end": QT_TRANSLATE_NOOP("ImportFields", "End"),
    "tags": QT_TRANSLATE_NOOP("ImportFields", "Tags"),
    "translation": QT_TRANSLATE_NOOP("ImportFields", "Translation"),
    "part": QT_TRANSLATE_NOOP("ImportFields", "Part of the recording"),
}


def field_name(field: str) -> str:
    """The name of a field; the field itself where the interface has no name for it."""
    name = _NAMES.get(field)
    return field if name is None else QCoreApplication.translate("ImportFields", name)
