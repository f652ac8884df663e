"""Where what is printed comes from, part by part, under the names that may leave: for tables and for footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimony_archive.domain.publication import Source
from testimony_archive.domain.records import Gender, Participation, Passage, Testimony, Theme, Transcript
from testimony_archive.services.attribution import Attribution


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone whose words are printed: the name they leave under and, ready to print, what they were then.

    `role` is the label of theirs for everyone (not the form for them), `country` where they were (ISO 3166-1 alpha-2).
    """

    person_id: int
    name: str
    about: str
    gender: Gender | None
    role: str = ""
    country: str = ""


def voices(attribution: Attribution, people: Sequence[Participation]) -> tuple[Voice, ...]:
    """These people as they leave the archive."""
    return tuple(
        Voice(
            each.person.person_id,
            attribution.name(each),
            attribution.about(each),
            each.person.gender,
            role=each.role.labels.in_language(attribution.language) if each.role is not None else "",
            country=each.country or _first_country(attribution.testimony),
        )
        for each in people
    )


def source_of_testimony(attribution: Attribution) -> Source:
    """Where a whole testimony comes from: those interviewed, and what its record says."""
    testimony = attribution.testimony
    first = testimony.interviewees[0] if testimony.interviewees else None
    names = [attribution.name(each) for each in testimony.interviewees]
    return _source(attribution, names, first, testimony.themes, testimony.languages[0] if testimony.languages else "")


def source_of_words(
    attribution: Attribution, transcript: Transcript, passages: Sequence[Passage], themes: Sequence[Theme]
) -> Source:
    """Where words come from that run over these passages."""
    first, last = passages[0], passages[-1]
    speaking = attribution.participation_of(first.speaker)
    plain = _source(attribution, attribution.voices(passages), speaking, themes, transcript.language)
    return replace(plain, part=attribution.part_of(first), start_ms=first.start_ms, end_ms=last.end_ms)


def _source(
    attribution: Attribution,
    names: Sequence[str],
    participation: Participation | None,
    themes: Sequence[Theme],
    language: str,
) -> Source:
    testimony, hide = attribution.testimony, attribution.pseudonyms
    own = participation.country if participation is not None else ""
    return Source(
        code=hide.apply(testimony.code),
        title=hide.apply(testimony.title),
        people=tuple(names),
        role=attribution.role(participation) if participation is not None else "",
        institution=hide.apply(participation.institution) if participation is not None else "",
        country=own or _first_country(testimony),
        place=hide.apply(testimony.place),
        date=str(testimony.date) if testimony.date is not None else "",
        language=language,
        project=hide.apply(testimony.project.name) if testimony.project is not None else "",
        themes=tuple(each.labels.in_language(attribution.language) for each in themes),
    )


def _first_country(testimony: Testimony) -> str:
    return testimony.countries[0] if testimony.countries else ""
