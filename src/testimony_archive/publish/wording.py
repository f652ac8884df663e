"""The fixed words of a document, in the document's own language, which need not be that of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Fields in braces are filled by whoever writes the document."""

    contents: str
    testimonies: str
    quotes: str
    testimonies_and_quotes: str
    without_theme: str
    without_country: str
    without_role: str
    without_project: str
    interviewer: str
    either: str
    """The form of a role for men or the one for women, of someone who has not said which."""
    transcript: str
    translation: str
    transcript_in: str
    translation_into: str
    names_languages_in_capitals: bool
    draft: str
    heard_in: str
    """`speaker`, who is not the person interviewed, in the testimony of `person`."""
    part: str
    """The number of a recording's part, before a time in it."""
    omission: str
    """Stands where words were left out."""
    one_testimony: str
    many_testimonies: str
    one_quote: str
    many_quotes: str
    both: str
    about_words: str
    about_codes: str
    about_omissions: str
    about_pseudonyms: str


_ENGLISH: Final = Wording(
    contents="Contents",
    testimonies="Testimonies",
    quotes="Quotes",
    testimonies_and_quotes="Testimonies and quotes",
    without_theme="Without a theme",
    without_country="Without a country",
    without_role="Without a role",
    without_project="Without a project",
    interviewer="interviewer",
    either="{one} or {other}",
    transcript="Transcript",
    translation="Translation",
    transcript_in="Transcript in {language}",
    translation_into="Translation into {language}",
    names_languages_in_capitals=True,
    draft="draft",
    heard_in="{speaker}, in the testimony of {person}",
    part="part {number}",
    omission="[…]",
    one_testimony="1 testimony",
    many_testimonies="{count} testimonies",
    one_quote="1 quote",
    many_quotes="{count} quotes",
    both="{testimonies} and {quotes}",
    about_words="The words are given as they were spoken or translated for the archive.",
    about_codes="The code in brackets is that of the testimony in the archive “{archive}”; "
    "a time after it is the place in the recording.",
    about_omissions="[…] stands where words are not open to the public.",
    about_pseudonyms="Some names have been changed.",
)
_SPANISH: Final = Wording(
    contents="Índice",
    testimonies="Testimonios",
    quotes="Citas",
    testimonies_and_quotes="Testimonios y citas",
    without_theme="Sin tema",
    without_country="Sin país",
    without_role="Sin rol",
    without_project="Sin proyecto",
    interviewer="quien entrevista",
    either="{one} o {other}",
    transcript="Transcripción",
    translation="Traducción",
    transcript_in="Transcripción en {language}",
    translation_into="Traducción al {language}",
    names_languages_in_capitals=False,
    draft="borrador",
    heard_in="{speaker}, en el testimonio de {person}",
    part="parte {number}",
    omission="[…]",
    one_testimony="1 testimonio",
    many_testimonies="{count} testimonios",
    one_quote="1 cita",
    many_quotes="{count} citas",
    both="{testimonies} y {quotes}",
    about_words="Las palabras se reproducen tal como se dijeron o se tradujeron para el archivo.",
    about_codes="El código entre paréntesis es el del testimonio en el archivo «{archive}»; la hora que lo sigue es el "
    "lugar en la grabación.",
    about_omissions="[…] indica que hay palabras que no son de acceso público.",
    about_pseudonyms="Algunos nombres se han cambiado.",
)
_FRENCH: Final = Wording(
    contents="Table des matières",
    testimonies="Témoignages",
    quotes="Citations",
    testimonies_and_quotes="Témoignages et citations",
    without_theme="Sans thème",
    without_country="Sans pays",
    without_role="Sans rôle",
    without_project="Sans projet",
    interviewer="qui mène l’entretien",
    either="{one} ou {other}",
    transcript="Transcription",
    translation="Traduction",
    transcript_in="Transcription en {language}",
    translation_into="Traduction en {language}",
    names_languages_in_capitals=False,
    draft="brouillon",
    heard_in="{speaker}, dans le témoignage de {person}",
    part="partie {number}",
    omission="[…]",
    one_testimony="1 témoignage",
    many_testimonies="{count} témoignages",
    one_quote="1 citation",
    many_quotes="{count} citations",
    both="{testimonies} et {quotes}",
    about_words="Les paroles sont données telles qu’elles ont été dites ou traduites pour les archives.",
    about_codes="Le code entre parenthèses est celui du témoignage dans les archives «\u00a0{archive}\u00a0»\u00a0; le "
    "temps qui le suit est l’endroit dans l’enregistrement.",
    about_omissions="[…] remplace des paroles qui ne sont pas ouvertes au public.",
    about_pseudonyms="Certains noms ont été changés.",
)
_BY_LANGUAGE: Final[Mapping[str, Wording]] = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH}

LANGUAGES: Final = tuple(_BY_LANGUAGE)
"""The languages that a document can have."""


def wording_in(language: str) -> Wording:
    """The words of a language; English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
