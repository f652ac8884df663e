"""What the names of changes call a field (“edit main ideas of PE-014”): words that stand within a sentence."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

_WORDS: Final = {
    "access": QT_TRANSLATE_NOOP("ChangedField", "access"),
    "access_reason": QT_TRANSLATE_NOOP("ChangedField", "reason of access"),
    "access_until": QT_TRANSLATE_NOOP("ChangedField", "end of access"),
    "attachment": QT_TRANSLATE_NOOP("ChangedField", "file"),
    "biography": QT_TRANSLATE_NOOP("ChangedField", "biography"),
    "birth_year": QT_TRANSLATE_NOOP("ChangedField", "year of birth"),
    "code": QT_TRANSLATE_NOOP("ChangedField", "code"),
    "collection": QT_TRANSLATE_NOOP("ChangedField", "collection"),
    "consent": QT_TRANSLATE_NOOP("ChangedField", "consent"),
    "consent_date": QT_TRANSLATE_NOOP("ChangedField", "date of consent"),
    "consent_uses": QT_TRANSLATE_NOOP("ChangedField", "uses agreed to"),
    "country": QT_TRANSLATE_NOOP("ChangedField", "country"),
    "date": QT_TRANSLATE_NOOP("ChangedField", "date"),
    "equipment": QT_TRANSLATE_NOOP("ChangedField", "equipment"),
    "funder": QT_TRANSLATE_NOOP("ChangedField", "funder"),
    "gender": QT_TRANSLATE_NOOP("ChangedField", "gender"),
    "goal": QT_TRANSLATE_NOOP("ChangedField", "goals"),
    "institution": QT_TRANSLATE_NOOP("ChangedField", "institution"),
    "keyword": QT_TRANSLATE_NOOP("ChangedField", "keywords"),
    "keywords": QT_TRANSLATE_NOOP("ChangedField", "keywords"),
    "kind": QT_TRANSLATE_NOOP("ChangedField", "kind"),
    "label": QT_TRANSLATE_NOOP("ChangedField", "label"),
    "language": QT_TRANSLATE_NOOP("ChangedField", "language"),
    "main_idea": QT_TRANSLATE_NOOP("ChangedField", "main ideas"),
    "name": QT_TRANSLATE_NOOP("ChangedField", "name"),
    "notes": QT_TRANSLATE_NOOP("ChangedField", "notes"),
    "part": QT_TRANSLATE_NOOP("ChangedField", "part"),
    "part_number": QT_TRANSLATE_NOOP("ChangedField", "number of the part"),
    "place": QT_TRANSLATE_NOOP("ChangedField", "place"),
    "project": QT_TRANSLATE_NOOP("ChangedField", "project"),
    "pseudonym": QT_TRANSLATE_NOOP("ChangedField", "pseudonym"),
    "related": QT_TRANSLATE_NOOP("ChangedField", "related material"),
    "release": QT_TRANSLATE_NOOP("ChangedField", "consent at release"),
    "release_date": QT_TRANSLATE_NOOP("ChangedField", "date of release"),
    "release_uses": QT_TRANSLATE_NOOP("ChangedField", "uses at release"),
    "repository": QT_TRANSLATE_NOOP("ChangedField", "repository"),
    "rights_statement": QT_TRANSLATE_NOOP("ChangedField", "statement of rights"),
    "role": QT_TRANSLATE_NOOP("ChangedField", "role"),
    "series": QT_TRANSLATE_NOOP("ChangedField", "series"),
    "status": QT_TRANSLATE_NOOP("ChangedField", "status"),
    "summary": QT_TRANSLATE_NOOP("ChangedField", "summary"),
    "the_main_idea": QT_TRANSLATE_NOOP("ChangedField", "the main idea"),
    "the_note": QT_TRANSLATE_NOOP("ChangedField", "the note"),
    "the_star": QT_TRANSLATE_NOOP("ChangedField", "the star"),
    "theme": QT_TRANSLATE_NOOP("ChangedField", "themes"),
    "title": QT_TRANSLATE_NOOP("ChangedField", "title"),
    "consent_form": QT_TRANSLATE_NOOP("ChangedField", "consent form"),
    "end_of_access": QT_TRANSLATE_NOOP("ChangedField", "end of access"),
    "field": QT_TRANSLATE_NOOP("ChangedField", "field"),
    "name_of_a_search": QT_TRANSLATE_NOOP("ChangedField", "name of a search"),
    "name_of_a_selection": QT_TRANSLATE_NOOP("ChangedField", "name of a selection"),
    "name_of_a_template": QT_TRANSLATE_NOOP("ChangedField", "name of a template"),
    "quote": QT_TRANSLATE_NOOP("ChangedField", "quote"),
    "reason_of_access": QT_TRANSLATE_NOOP("ChangedField", "reason of access"),
    "speaker": QT_TRANSLATE_NOOP("ChangedField", "speaker"),
    "start": QT_TRANSLATE_NOOP("ChangedField", "start"),
    "end": QT_TRANSLATE_NOOP("ChangedField", "end"),
    "text": QT_TRANSLATE_NOOP("ChangedField", "text"),
    "translation": QT_TRANSLATE_NOOP("ChangedField", "translation"),
    "note": QT_TRANSLATE_NOOP("ChangedField", "note"),
    "star": QT_TRANSLATE_NOOP("ChangedField", "star"),
    "use": QT_TRANSLATE_NOOP("ChangedField", "use"),
    "number": QT_TRANSLATE_NOOP("ChangedField", "number"),
    "synonyms": QT_TRANSLATE_NOOP("ChangedField", "synonyms"),
}


def changed_field(name: str) -> str:
    """The words for a field that a change names; one without words is shown as it is named."""
    words = _WORDS.get(name.replace(" ", "_"))
    return name.replace("_", " ") if words is None else QCoreApplication.translate("ChangedField", words)
