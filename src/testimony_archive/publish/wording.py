"""The fixed words of a document, in the document's own language, which need not be that of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Counted: TypeAlias = Literal["testimony", "quote", "person", "woman", "man", "country"]
"""What is counted in a document's own words."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Fields in braces are filled by whoever writes the document."""

    contents: str
    testimonies: str
    quotes: str
    testimonies_and_quotes: str
    introduction: str
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
    counted: Mapping[Counted, tuple[str, str]]
    """How one and how several of a thing are told."""
    both: str
    quotes_from: str
    people: str
    in_figures: str
    """Above the charts of what a document is made up of."""
    people_by_country: str
    people_by_role: str
    women_and_men: str
    items_by_theme: str
    women: str
    men: str
    other_gender: str
    not_recorded: str
    others: str
    """The last bar of a chart: all those that have none of their own, `count` of them."""
    index_of_themes: str
    index_of_places: str
    main_idea: str
    quote: str
    person: str
    role: str
    country: str
    code: str
    time: str
    theme: str
    place: str
    date: str
    language: str
    project: str
    title: str
    institution: str
    chapter: str
    kind: str
    testimony: str
    words: str
    speaker: str
    start: str
    end: str
    part_of_recording: str
    passages: str
    sources: str
    field: str
    """A line of a record: the name of a field and what it says."""
    about_archive: str
    about_words: str
    about_edited: str
    about_codes: str
    about_omissions: str
    about_pseudonyms: str


_ENGLISH: Final = Wording(
    contents="Contents",
    testimonies="Testimonies",
    quotes="Quotes",
    testimonies_and_quotes="Testimonies and quotes",
    introduction="Introduction",
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
    counted={
        "testimony": ("1 testimony", "{count} testimonies"),
        "quote": ("1 quote", "{count} quotes"),
        "person": ("1 person", "{count} people"),
        "woman": ("1 woman", "{count} women"),
        "man": ("1 man", "{count} men"),
        "country": ("1 country", "{count} countries"),
    },
    both="{testimonies} and {quotes}",
    quotes_from="{quotes} from {testimonies}",
    people="People",
    in_figures="In figures",
    people_by_country="People by country",
    people_by_role="People by role",
    women_and_men="Women and men",
    items_by_theme="Testimonies and quotes by theme",
    women="Women",
    men="Men",
    other_gender="Another gender",
    not_recorded="Not recorded",
    others="{count} others",
    index_of_themes="Index of themes",
    index_of_places="Index of places",
    main_idea="Main idea",
    quote="Quote",
    person="Person",
    role="Role",
    country="Country",
    code="Code",
    time="Time",
    theme="Theme",
    place="Place",
    date="Date",
    language="Language",
    project="Project",
    title="Title",
    institution="Institution",
    chapter="Chapter",
    kind="Kind",
    testimony="Testimony",
    words="Words",
    speaker="Speaker",
    start="Start",
    end="End",
    part_of_recording="Part",
    passages="Passages",
    sources="Sources",
    field="{name}: {said}",
    about_archive="All of it is from the archive “{archive}”, which holds {testimonies}.",
    about_words="The words are given as they were spoken or translated for the archive.",
    about_edited="Those of some quotes were edited for reading; the archive keeps what was said.",
    about_codes="The code in brackets is that of the testimony there; a time after it is the place in the recording.",
    about_omissions="[…] stands where words are not open to the public.",
    about_pseudonyms="Some names have been changed.",
)
_SPANISH: Final = Wording(
    contents="Índice",
    testimonies="Testimonios",
    quotes="Citas",
    testimonies_and_quotes="Testimonios y citas",
    introduction="Introducción",
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
    counted={
        "testimony": ("1 testimonio", "{count} testimonios"),
        "quote": ("1 cita", "{count} citas"),
        "person": ("1 persona", "{count} personas"),
        "woman": ("1 mujer", "{count} mujeres"),
        "man": ("1 hombre", "{count} hombres"),
        "country": ("1 país", "{count} países"),
    },
    both="{testimonies} y {quotes}",
    quotes_from="{quotes} de {testimonies}",
    people="Personas",
    in_figures="En cifras",
    people_by_country="Personas por país",
    people_by_role="Personas por rol",
    women_and_men="Mujeres y hombres",
    items_by_theme="Testimonios y citas por tema",
    women="Mujeres",
    men="Hombres",
    other_gender="Otro género",
    not_recorded="Sin registrar",
    others="Otros {count}",
    index_of_themes="Índice de temas",
    index_of_places="Índice de lugares",
    main_idea="Idea principal",
    quote="Cita",
    person="Persona",
    role="Rol",
    country="País",
    code="Código",
    time="Hora",
    theme="Tema",
    place="Lugar",
    date="Fecha",
    language="Idioma",
    project="Proyecto",
    title="Título",
    institution="Institución",
    chapter="Capítulo",
    kind="Clase",
    testimony="Testimonio",
    words="Palabras",
    speaker="Hablante",
    start="Inicio",
    end="Fin",
    part_of_recording="Parte",
    passages="Pasajes",
    sources="Fuentes",
    field="{name}: {said}",
    about_archive="Todo procede del archivo «{archive}», que reúne {testimonies}.",
    about_words="Las palabras se reproducen tal como se dijeron o se tradujeron para el archivo.",
    about_edited="Las de algunas citas se editaron para la lectura; el archivo conserva lo que se dijo.",
    about_codes="El código entre paréntesis es el del testimonio en él; la hora que lo sigue es el lugar en la "
    "grabación.",
    about_omissions="[…] indica que hay palabras que no son de acceso público.",
    about_pseudonyms="Algunos nombres se han cambiado.",
)
_FRENCH: Final = Wording(
    contents="Table des matières",
    testimonies="Témoignages",
    quotes="Citations",
    testimonies_and_quotes="Témoignages et citations",
    introduction="Introduction",
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
    counted={
        "testimony": ("1 témoignage", "{count} témoignages"),
        "quote": ("1 citation", "{count} citations"),
        "person": ("1 personne", "{count} personnes"),
        "woman": ("1 femme", "{count} femmes"),
        "man": ("1 homme", "{count} hommes"),
        "country": ("1 pays", "{count} pays"),
    },
    both="{testimonies} et {quotes}",
    quotes_from="{quotes} de {testimonies}",
    people="Personnes",
    in_figures="En chiffres",
    people_by_country="Personnes par pays",
    people_by_role="Personnes par rôle",
    women_and_men="Femmes et hommes",
    items_by_theme="Témoignages et citations par thème",
    women="Femmes",
    men="Hommes",
    other_gender="Autre genre",
    not_recorded="Non renseigné",
    others="{count} autres",
    index_of_themes="Index des thèmes",
    index_of_places="Index des lieux",
    main_idea="Idée principale",
    quote="Citation",
    person="Personne",
    role="Rôle",
    country="Pays",
    code="Code",
    time="Temps",
    theme="Thème",
    place="Lieu",
    date="Date",
    language="Langue",
    project="Projet",
    title="Titre",
    institution="Institution",
    chapter="Chapitre",
    kind="Nature",
    testimony="Témoignage",
    words="Paroles",
    speaker="Locuteur/trice",
    start="Début",
    end="Fin",
    part_of_recording="Partie",
    passages="Passages",
    sources="Sources",
    field="{name}\u00a0: {said}",
    about_archive="Tout provient des archives «\u00a0{archive}\u00a0», qui réunissent {testimonies}.",
    about_words="Les paroles sont données telles qu’elles ont été dites ou traduites pour les archives.",
    about_edited="Celles de certaines citations ont été retouchées pour la lecture\u00a0; les archives conservent "
    "ce qui a été dit.",
    about_codes="Le code entre parenthèses y est celui du témoignage\u00a0; le temps qui le suit est l’endroit dans "
    "l’enregistrement.",
    about_omissions="[…] remplace des paroles qui ne sont pas ouvertes au public.",
    about_pseudonyms="Certains noms ont été changés.",
)
_BY_LANGUAGE: Final[Mapping[str, Wording]] = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH}

LANGUAGES: Final = tuple(_BY_LANGUAGE)
"""The languages that a document can have."""


def wording_in(language: str) -> Wording:
    """The words of a language; English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
