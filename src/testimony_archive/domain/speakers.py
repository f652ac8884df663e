"""Whom the label of a speaker means, so that words are attributed to nobody who did not say them."""

from __future__ import annotations

import re
from typing import Final, Protocol

from testimony_archive.domain.name_words import NAMES_NOBODY
from testimony_archive.domain.records import Part, Participation, Transcript
from testimony_archive.domain.text import fold

_WORD: Final = re.compile(r"[^\W\d_]+")
_WHO_ASKS: Final = """
    encuestador encuestadora enqueteur enquetrice entrevistador entrevistadora interviewer intervieweur intervieweuse
    moderador moderadora moderateur moderator moderatrice p pregunta q question
"""
_WHO_ANSWERS: Final = """
    a answer encuestada encuestado enquete enquetee entrevistada entrevistado interviewe interviewee participant
    participante r reponse respondent respuesta temoin testigo witness
"""
_ASKS: Final = frozenset(_WHO_ASKS.split())
_ANSWERS: Final = frozenset(_WHO_ANSWERS.split())


class People(Protocol):
    """Those who take part in a testimony: what is needed of it to tell who speaks."""

    @property
    def participations(self) -> tuple[Participation, ...]:
        """Everyone, in order."""

    @property
    def interviewees(self) -> tuple[Participation, ...]:
        """Those who are interviewed, in order."""


def asks_questions(label: str) -> bool:
    """Whether a label says that its speaker asks, and is nobody in particular: *Interviewer*, *Q*, *Pregunta*."""
    words = [fold(each) for each in _WORD.findall(label)]
    return bool(words) and _ASKS.issuperset(words)


def who_speaks(testimony: People, label: str, transcript: Transcript | None = None) -> Participation | None:
    """The person in a testimony whom a label means.

    It is whom somebody has tied the label to in this transcript, else whom it names: by name, part of it, pseudonym or
    initials, or as *Entrevistada*. No label means the person interviewed. None where the label names someone else, or
    nobody in particular.
    """
    tied = tied_to(testimony, label, transcript)
    if tied is not None:
        return tied
    words = [fold(each) for each in _WORD.findall(label)]
    interviewees = testimony.interviewees
    if not words or (len(words) == 1 and words[0] in _ANSWERS):
        return interviewees[0] if len(interviewees) == 1 else None
    if len(words) == 1 and words[0] in _ASKS:
        return next((each for each in testimony.participations if each.part is Part.INTERVIEWER), None)
    telling = {each for each in words if each not in NAMES_NOBODY} or set(words)
    for each in testimony.participations:
        if telling <= _words_of(each) or "".join(words) in _initials_of(each):
            return each
    return None


def tied_to(testimony: People, label: str, transcript: Transcript | None) -> Participation | None:
    """The person to whom somebody has tied a label of a transcript; None where nobody has."""
    ties = {each.label: each.participation_id for each in transcript.speakers} if transcript is not None else {}
    return next((each for each in testimony.participations if each.participation_id == ties.get(label)), None)


def who_speaks_together(
    testimony: People, speaker: str, other: str, transcript: Transcript | None
) -> Participation | None:
    """Whom two labels of a transcript mean once all that one says goes under the other: whom the other means, or where
    that is nobody, whom the one was tied to."""
    return who_speaks(testimony, other, transcript) or tied_to(testimony, speaker, transcript)


def asks(testimony: People, label: str, transcript: Transcript | None = None) -> bool:
    """Whether a label means who asks: an interviewer of the testimony, or nobody in particular as *Entrevistador*."""
    words = [fold(each) for each in _WORD.findall(label)]
    tied = tied_to(testimony, label, transcript)
    if tied is not None:
        return tied.part is Part.INTERVIEWER
    if len(words) == 1 and words[0] in _ASKS:
        return True
    person = who_speaks(testimony, label) if words else None
    return person is not None and person.part is Part.INTERVIEWER


def in_speaking_order(name: str) -> str:
    """A name as it is said: ``Ron Wise`` for the catalogue's ``Wise, Ron``; other names as they are written."""
    family, comma, given = name.partition(",")
    is_inverted = comma and given.strip() and "," not in given and fold(given).strip(" .") not in _AFTER_NAMES
    return f"{given.strip()} {family.strip()}" if is_inverted else name


_AFTER_NAMES: Final = frozenset({"jr", "sr", "hijo", "fils", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "esq"})


def _words_of(participation: Participation) -> set[str]:
    person = participation.person
    return {fold(each) for each in _WORD.findall(f"{person.name} {person.pseudonym}")}


def _initials_of(participation: Participation) -> set[str]:
    names = [fold(each) for each in _WORD.findall(participation.person.name)]
    firsts = "".join(each[0] for each in names if each not in NAMES_NOBODY)
    return {firsts, firsts[:1] + firsts[-1:]} if len(firsts) > 1 else set()
