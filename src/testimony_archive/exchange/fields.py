"""The fields of a table and the headings that people give them, in English, Spanish and French.

Headings are compared without case, accents, underscores and signs (`normal_heading`). Where a table has several
columns for one field, the heading that stands first in its list is taken. Among the English ones are those of the
CollectionBuilder oral-history metadata (objectid, parentid, subject, location, …), of OHMS and of Dublin Core.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import process

from testimony_archive.domain.errors import UnknownField
from testimony_archive.domain.text import fold

_SIGNS: Final = re.compile(r"[\W_]+")
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\*")
_PREFIX: Final = re.compile(r"^(?:dc|dcterms) ")

TESTIMONY_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": (
        *("code", "testimony code", "interview code", "código", "código del testimonio", "cote", "code du témoignage"),
        *("objectid", "object id", "id", "testimony id", "interview id", "identifier", "accession", "accession number"),
        *(
            "reference",
            "ref",
            "call number",
            "clave",
            "identificador",
            "signatura",
            "referencia",
            "identifiant",
            "référence",
        ),
        *("number", "no", "número", "núm", "numéro", "n"),
    ),
    "title": (
        *("title", "testimony title", "interview title", "título", "título del testimonio", "título de la entrevista"),
        *("titre", "titre du témoignage", "titre de l'entretien"),
    ),
    "date": (
        *("date", "interview date", "date of interview", "recording date", "date recorded", "testimony date"),
        *("fecha", "fecha de la entrevista", "fecha de entrevista", "fecha del testimonio", "fecha de grabación"),
        *(
            "date de l'entretien",
            "date d'entretien",
            "date de l'entrevue",
            "date du témoignage",
            "date d'enregistrement",
        ),
    ),
    "country": (
        "country",
        "countries",
        "country code",
        "país",
        "países",
        "código de país",
        "pays",
        "code de pays",
        "code pays",
    ),
    "place": (
        *("place", "location", "interview location", "place of interview", "city", "town", "locality"),
        *(
            "lugar",
            "lugar de la entrevista",
            "ubicación",
            "ciudad",
            "localidad",
            "lieu",
            "lieu de l'entretien",
            "ville",
            "localité",
        ),
    ),
    "language": ("language", "languages", "lang", "idioma", "idiomas", "lengua", "lenguas", "langue", "langues"),
    "project": ("project", "partnership", "proyecto", "alianza", "projet", "partenariat"),
    "theme": ("theme", "themes", "topic", "topics", "tema", "temas", "thème", "thèmes", "thématique"),
    "goal": (
        *("goal", "goals", "sdg", "sdgs", "sustainable development goal", "sustainable development goals"),
        *("ods", "objetivo de desarrollo sostenible", "odd", "objectif de développement durable"),
    ),
    "keywords": (
        *("keywords", "keyword", "subject", "subjects", "tags", "descriptors", "palabras clave", "palabra clave"),
        *("descriptores", "etiquetas", "materias", "mots-clés", "mots clefs", "mot-clé", "descripteurs", "sujets"),
    ),
    "collection": ("collection", "collection name", "fonds", "colección", "fondo"),
    "series": ("series", "series name", "serie", "série"),
    "summary": ("summary", "abstract", "description", "synopsis", "resumen", "descripción", "sinopsis", "résumé"),
    "main_idea": (
        *("main idea", "main ideas", "key idea", "key message", "idea principal", "ideas principales", "idea fuerza"),
        *("idée principale", "idées principales"),
    ),
    "status": ("status", "estatus", "estado del testimonio", "estado", "statut", "statut du témoignage"),
    "notes": (
        *("notes", "note", "remarks", "comments", "notas", "nota", "observaciones", "comentarios"),
        *("remarques", "observations", "commentaires"),
    ),
    "repository": (
        *(
            "repository",
            "archive",
            "holding institution",
            "publisher",
            "repositorio",
            "archivo",
            "dépôt",
            "conservation",
        ),
        *("lugar de conservación", "lieu de conservation"),
    ),
    "funder": (
        *("funder", "funding", "sponsor", "financiamiento", "financiación", "financiador", "financement", "bailleur"),
        *("financiado por", "financé par"),
    ),
    "rights_statement": (
        *("rights statement", "rightsstatement", "rights", "copyright", "licence", "license", "derechos", "licencia"),
        *("declaración de derechos", "droits", "mention de droits", "droits d'auteur"),
    ),
    "related": (
        *("related", "relation", "related material", "related materials", "see also", "materiales relacionados"),
        *("documentos relacionados", "documents liés", "documents associés", "voir aussi"),
    ),
    "equipment": ("equipment", "recorder", "recording equipment", "equipo de grabación", "matériel d'enregistrement"),
    "interviewee": (
        *("interviewee", "interviewees", "narrator", "narrators", "informant", "respondent", "full name", "name"),
        *("entrevistado", "entrevistada", "entrevistado a", "entrevistada o", "entrevistados", "entrevistadas"),
        *("persona entrevistada", "nombre completo", "nombre y apellidos", "nombre"),
        *(
            "personne interviewée",
            "personne interrogée",
            "interviewé",
            "interviewée",
            "interviewé e",
            "nom complet",
            "nom",
        ),
    ),
    "pseudonym": ("pseudonym", "alias", "seudónimo", "pseudónimo", "pseudonyme"),
    "role": (
        *("role", "stakeholder role", "profession", "occupation", "position", "job title", "rol", "cargo", "profesión"),
        *("ocupación", "función", "rôle", "fonction", "poste"),
    ),
    "institution": (
        *("institution", "organization", "organisation", "affiliation", "institución", "organización", "entidad"),
        *("afiliación", "organisme", "établissement"),
    ),
    "gender": ("gender", "sex", "género", "sexo", "genre", "sexe"),
    "birth_year": (
        "birth year",
        "year of birth",
        "born",
        "año de nacimiento",
        "année de naissance",
        "naissance",
        "nacimiento",
    ),
    "interviewer": (
        *("interviewer", "interviewers", "interviewed by", "entrevistador", "entrevistadora", "entrevistador a"),
        *("entrevistado por", "intervieweur", "intervieweuse", "enquêteur", "enquêtrice", "interviewé par"),
    ),
    "transcriber": (
        *("transcriber", "transcribers", "transcribed by", "transcriptor", "transcriptora", "transcrito por"),
        *("transcripteur", "transcriptrice", "transcrit par"),
    ),
    "translator": (
        *("translator", "translators", "translated by", "traductor", "traductora", "traducido por"),
        *("traducteur", "traductrice", "traduit par"),
    ),
    "consent": (
        "consent",
        "consent type",
        "consentimiento",
        "tipo de consentimiento",
        "consentement",
        "type de consentement",
    ),
    "consent_date": (
        *("consent date", "date of consent", "fecha de consentimiento", "fecha del consentimiento"),
        *("date de consentement", "date du consentement"),
    ),
    "consent_uses": (
        *("consent uses", "uses", "permitted uses", "usos", "usos consentidos", "usos del consentimiento"),
        *("usages", "usages consentis", "usages du consentement"),
    ),
    "release": (
        *("release", "consent at release", "release form", "consentimiento de publicación", "cesión"),
        *("consentement à la publication", "consentement de diffusion"),
    ),
    "release_date": (
        *("release date", "date of release", "fecha de cesión", "fecha del consentimiento de publicación"),
        *("date du consentement à la publication",),
    ),
    "release_uses": (
        *("release uses", "uses at release", "usos de la cesión", "usos cedidos", "usages à la publication"),
    ),
    "access": ("access", "access level", "acceso", "nivel de acceso", "accès", "niveau d'accès"),
    "access_until": (
        *("access until", "closed until", "embargo", "embargo until", "acceso hasta", "cerrado hasta", "embargo hasta"),
        *("accès jusqu'au", "accès jusqu'à", "fermé jusqu'au", "embargo jusqu'au"),
    ),
    "access_reason": (
        "access reason",
        "motivo del acceso",
        "motivo de acceso",
        "raison de l'accès",
        "motif de l'accès",
    ),
    "audio": (
        *("audio", "audio file", "recording", "sound", "archivo de audio", "grabación"),
        *("fichier audio", "enregistrement"),
    ),
    "video": ("video", "video file", "vídeo", "archivo de vídeo", "vidéo", "fichier vidéo"),
    "transcript": (
        *("transcript", "transcript file", "transcription", "transcripción", "archivo de transcripción"),
        *("fichier de transcription",),
    ),
    "consent_form": (
        *("consent form", "consent file", "formulario de consentimiento", "hoja de consentimiento"),
        *("formulaire de consentement",),
    ),
    "photo": ("photo", "photograph", "portrait", "foto", "fotografía", "retrato", "photographie"),
    "text": (
        *("text", "full text", "transcript text", "words", "speech", "texto", "texto completo", "palabras"),
        *("texte", "texte intégral", "paroles"),
    ),
}
"""Field → headings, for tables with one row a testimony. The keys are the FIELD names of ``--map`` and ``--set``."""

PASSAGE_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": TESTIMONY_HEADINGS["code"],
    "speaker": (
        *("speaker", "speaker name", "voice", "voix", "hablante", "orador", "oradora", "interviniente", "voz"),
        *("locuteur", "locutrice", "intervenant", "intervenante", "sprecher"),
    ),
    "text": (
        *(
            "words",
            "speech",
            "text",
            "utterance",
            "spoken text",
            "transcript",
            "palabras",
            "texto",
            "intervención",
            "habla",
        ),
        *("transcripción", "paroles", "texte", "propos", "intervention", "transcription", "transkript"),
    ),
    "translation": (
        *("translation", "translated text", "traducción", "texto traducido", "traduction", "texte traduit"),
        *("übersetzung",),
    ),
    "start": (
        *("start", "start time", "begin", "timestamp", "time stamp", "timecode", "time code", "time"),
        *("inicio", "comienzo", "desde", "marca de tiempo", "código de tiempo", "tiempo"),
        *("début", "horodatage", "code temporel", "temps"),
    ),
    "end": ("end", "end time", "stop", "fin", "final", "hasta"),
    "tags": ("tags", "tag", "etiquetas", "étiquettes"),
    "part": ("part", "tape", "cinta", "casete", "parte", "partie", "bande", "cassette", "band"),
    "language": TESTIMONY_HEADINGS["language"],
}
"""Field → headings, for tables with one row a passage."""

PARENT_HEADINGS: Final = ("parentid", "parent id")
"""CollectionBuilder: the record that this one is a part of."""

FIELDS: Final = (
    *TESTIMONY_HEADINGS,
    *(name for name in (*PASSAGE_HEADINGS, "timestamp") if name not in TESTIMONY_HEADINGS),
)
"""Every FIELD that ``--map`` and ``--set`` take."""


@lru_cache(maxsize=10_000)
def normal_heading(heading: str) -> str:
    """A heading as it is compared: ``Año_de nacimiento:`` is ``ano de nacimiento``."""
    return _PREFIX.sub("", " ".join(_SIGNS.sub(" ", fold(heading)).split()))


def find_column(headings: Sequence[str], wanted: str) -> int | None:
    """The place of the column called `wanted`, exactly or else as headings are compared."""
    if wanted in headings:
        return headings.index(wanted)
    return _places(tuple(headings)).get(normal_heading(wanted))


def find_field_column(
    headings: Sequence[str], variants: Sequence[str], taken: frozenset[int] = frozenset()
) -> int | None:
    """The place of the first of several headings that a table has and that is not `taken`."""
    places = _places(tuple(headings))
    found = (places.get(normal_heading(variant)) for variant in variants)
    return next((place for place in found if place is not None and place not in taken), None)


def find_field(written: str) -> str:
    """The field that ``--map`` or ``--set`` names: by its name, or by a heading that stands for it.

    Raises:
        UnknownField: nothing is called that; the error names the nearest fields.
    """
    wanted = normal_heading(written)
    for name in FIELDS:
        if normal_heading(name) == wanted:
            return "start" if name == "timestamp" else name
    for headings in (TESTIMONY_HEADINGS, PASSAGE_HEADINGS):
        for name, variants in headings.items():
            if wanted in map(normal_heading, variants):
                return name
    nearest = [name for name, _, _ in process.extract(written.casefold(), FIELDS, limit=5)]
    raise UnknownField(field=written, nearest=", ".join(nearest))


def nearest_headings(headings: Sequence[str], wanted: str) -> str:
    """The headings of a table for an error message, the most similar to `wanted` first."""
    named = [heading for heading in headings if heading]
    return ", ".join(name for name, _, _ in process.extract(wanted, named, processor=normal_heading, limit=8))


@lru_cache(maxsize=16)
def _places(headings: tuple[str, ...]) -> Mapping[str, int]:
    """Compared heading → its first place; one without its aside, ``País (ISO)``, where nothing else is called so."""
    places: dict[str, int] = {}
    for shorten in (False, True):
        for place, heading in enumerate(headings):
            name = normal_heading(_ASIDE.sub(" ", heading) if shorten else heading)
            if name:
                places.setdefault(name, place)
    return places
