"""What the name of a file says: the code of its testimony, the part of the recording, the language, its purpose.

``PE-014_es.docx``, ``PE-014_2.mp3``, ``PE-014_consent.pdf`` all belong to ``PE-014``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.file_names import kept_name
from testimony_archive.domain.localisation import find_language
from testimony_archive.domain.records import AttachmentKind
from testimony_archive.domain.text import fold

# Languages of the places that the archive knows. Other codes of two letters are as likely countries: CO, CA.
_LANGUAGES: Final = frozenset(
    ("en", "es", "fr", "pt", "qu", "ay", "gn", "eng", "spa", "esp", "fra", "fre", "por", "que")
)
_LAST: Final = re.compile(r"^(?P<rest>.*[^_.])[_.]+(?P<last>[^_.]+)$")
_NUMBER: Final = re.compile(r"0?[1-9]|[1-9][0-9]")
_YEAR_AND_MONTH: Final = re.compile(r"(?:19|20)[0-9]{2}[-_.][0-9]{1,2}$")
_PART: Final = re.compile(r"(?:part|parte|partie|pt|tape|cinta|casete|bande|side)-?0?(?P<number>[1-9][0-9]?)")
_PART_WORDS: Final = frozenset({"part", "parte", "partie", "tape", "cinta", "casete", "bande"})
_PURPOSES: Final = {
    **dict.fromkeys(
        ("consent", "consentimiento", "consentement", "autorizacion", "release"), AttachmentKind.CONSENT_FORM
    ),
    **dict.fromkeys(("photo", "foto", "portrait", "retrato"), AttachmentKind.PHOTO),
    **dict.fromkeys(("transcript", "transcripcion", "transcription"), AttachmentKind.TRANSCRIPT),
}
_FILLERS: Final = frozenset({"form", "formulario", "formulaire", "audio", "video"})


@dataclass(frozen=True, slots=True)
class FileName:
    """A file's name taken apart; `stem` is all of it without the ending, `part_number` 0 where none is said."""

    stem: str
    code: str
    language: str = ""
    part_number: int = 0
    purpose: AttachmentKind | None = None


def read_file_name(path: Path) -> FileName:
    """Take the name of a file apart.

    A bare number at the end is a part only after a code with a digit of its own: ``PE-014_2`` is the second part of
    PE-014, but ``interview_2`` is another interview than ``interview_1``.
    """
    stem = " ".join(kept_name(path.stem).split())
    rest, language, part_number = stem, "", 0
    purpose: AttachmentKind | None = None
    while match := _LAST.match(rest):
        last = fold(match["last"])
        part = _PART.fullmatch(last)
        if not language and last in _LANGUAGES:
            language = find_language({"esp": "spa"}.get(last, last)) or ""
        elif part and not part_number:
            part_number = int(part["number"])
        elif not part_number and _NUMBER.fullmatch(last) and _numbers_a_part(match["rest"]):
            part_number = int(last)
        elif last in _PURPOSES and purpose is None:
            purpose = _PURPOSES[last]
        elif last not in _FILLERS and not (part_number and last in _PART_WORDS):
            break
        rest = match["rest"]
    return FileName(stem, rest, language, part_number, purpose)


def _numbers_a_part(before: str) -> bool:
    if fold(re.split(r"[_.]", before)[-1]) in _PART_WORDS:
        return True
    has_both = any(map(str.isdigit, before)) and any(map(str.isalpha, before))
    return has_both and _YEAR_AND_MONTH.search(before) is None
