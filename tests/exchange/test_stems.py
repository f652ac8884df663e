"""What the names of files say."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from testimony_archive.domain.records import AttachmentKind
from testimony_archive.exchange.stems import read_file_name


@pytest.mark.parametrize(
    ("name", "code", "language", "part"),
    [
        ("PE-014.mp3", "PE-014", "", 0),
        ("PE-014_es.docx", "PE-014", "es", 0),
        ("PE-014_ES.docx", "PE-014", "es", 0),
        ("PE-014.fr.vtt", "PE-014", "fr", 0),
        ("PE-014_eng.txt", "PE-014", "en", 0),
        ("PE-014_2.mp3", "PE-014", "", 2),
        ("PE-014_02.mp3", "PE-014", "", 2),
        ("PE-014_part2.mp3", "PE-014", "", 2),
        ("PE-014_parte_2_es.txt", "PE-014", "es", 2),
        ("PE-014_2_es.txt", "PE-014", "es", 2),
        ("PE-014_transcripción_es.docx", "PE-014", "es", 0),
        ("PE_014.mp3", "PE_014", "", 0),
        ("interview_12.mp3", "interview_12", "", 0),
        ("2022_03_14.mp3", "2022_03_14", "", 0),
        ("entrevista_2022_03_04.mp3", "entrevista_2022_03_04", "", 0),
        ("CL_CO.mp3", "CL_CO", "", 0),
        ("Entrevista con Ana.docx", "Entrevista con Ana", "", 0),
        ("1.csv", "1", "", 0),
        ("_es.txt", "_es", "", 0),
    ],
)
def test_code_language_and_part_are_told_by_the_name(name: str, code: str, language: str, part: int) -> None:
    read = read_file_name(Path(name))
    assert (read.code, read.language, read.part_number) == (code, language, part)


@pytest.mark.parametrize(
    ("name", "purpose"),
    [
        ("PE-014_consent.pdf", AttachmentKind.CONSENT_FORM),
        ("PE-014_consent_form.pdf", AttachmentKind.CONSENT_FORM),
        ("PE-014_consentimiento.jpg", AttachmentKind.CONSENT_FORM),
        ("PE-014_foto.jpg", AttachmentKind.PHOTO),
        ("PE-014_transcript.docx", AttachmentKind.TRANSCRIPT),
        ("PE-014.pdf", None),
    ],
)
def test_the_purpose_of_a_file_is_told_by_the_name(name: str, purpose: AttachmentKind | None) -> None:
    read = read_file_name(Path(name))
    assert (read.code, read.purpose) == ("PE-014", purpose)


def test_names_from_a_mac_are_compared_as_everyone_elses() -> None:
    name = unicodedata.normalize("NFD", "Peña-1_es.docx")
    assert read_file_name(Path(name)).code == "Peña-1"
