"""The one decision about rights: may this leave the archive for this use today, and under which name.

Whatever shows or exports anything asks `decide`; there is no other copy of these rules.

The rules, first match wins:

1. Inside the archive everything may be seen by those who work with it.
2. Any level of access that is not open on that day forbids, with its reason.
3. No consent on record, or a recorded refusal, forbids.
4. A public record needs no consent.
5. Consent that names its uses must name this one or a wider one (publish covers quote, quote covers internal);
   consent that names none was not narrowed and covers every use.
6. When consent was asked for again at release, the later answer counts alone.
7. A person with a pseudonym leaves under the pseudonym.
8. A picture shows who somebody is, and so does a voice: where anyone has a pseudonym, pictures and copies of
   recordings stay.
9. A quote whose words are not in its transcript any more stays until somebody has decided about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Attachment,
    Consent,
    ConsentForm,
    ConsentMoment,
    Passage,
    Quote,
    QuoteState,
    Testimony,
    Transcript,
    Use,
)
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class Answer(StrEnum):
    """What the decision says."""

    YES = "yes"
    UNDER_PSEUDONYM = "under a pseudonym"
    NO = "no"


class Hindrance(StrEnum):
    """What kind of reason forbids."""

    ACCESS = "access"
    NO_CONSENT = "no consent"
    REFUSED = "refused"
    NOT_COVERED = "not covered"
    WORDS_LOST = "words lost"


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer with its reason: a template under the translation context ``Rights`` and the values that fill it.

    `hindrance` says of which kind the reason is where the answer is no.
    """

    answer: Answer
    reason: str
    values: tuple[tuple[str, str], ...] = ()
    hindrance: Hindrance | None = None

    @property
    def allowed(self) -> bool:
        """Whether it may leave, under the name or the pseudonym."""
        return self.answer is not Answer.NO

    def text(self) -> str:
        """The reason in English, one plain sentence part (“consent covers internal use, not publication”)."""
        return self.reason.format(**{name: _in_words(name, value) for name, value in self.values})


USE_WORDS: Final[Mapping[Use, str]] = {
    Use.INTERNAL: QT_TRANSLATE_NOOP("Words", "internal use"),
    Use.QUOTE: QT_TRANSLATE_NOOP("Words", "quoting"),
    Use.PUBLISH: QT_TRANSLATE_NOOP("Words", "publication"),
}
"""Uses as people say them, in English and for translation: in reasons, in the window and on the command line."""

_INSIDE = QT_TRANSLATE_NOOP("Rights", "inside the archive")
_PUBLIC = QT_TRANSLATE_NOOP("Rights", "a public record that needs no consent")
_AGREED = QT_TRANSLATE_NOOP("Rights", "consent covers this use")
_UNLIMITED = QT_TRANSLATE_NOOP("Rights", "consent names no limit")
_UNLIMITED_PSEUDONYM = QT_TRANSLATE_NOOP("Rights", "consent names no limit; under a pseudonym")
_PSEUDONYM = QT_TRANSLATE_NOOP("Rights", "consent covers this use under a pseudonym")
_NONE_YET = QT_TRANSLATE_NOOP("Rights", "no consent on record yet")
_REFUSED = QT_TRANSLATE_NOOP("Rights", "consent was refused")
_WITHDRAWN = QT_TRANSLATE_NOOP("Rights", "consent was withdrawn at release")
_NOT_COVERED = QT_TRANSLATE_NOOP("Rights", "consent covers {uses}, not {use}")
_LOST = QT_TRANSLATE_NOOP("Rights", "its words are not in the transcript any more, and nobody has decided about it yet")
_FACE = QT_TRANSLATE_NOOP("Rights", "a picture would show who has a pseudonym")
_VOICE = QT_TRANSLATE_NOOP("Rights", "a recording would tell by the voice who has a pseudonym")
_RESTRICTED = QT_TRANSLATE_NOOP("Rights", "access is {level}")
_RESTRICTED_WHY = QT_TRANSLATE_NOOP("Rights", "access is {level}: {why}")
_RESTRICTED_UNTIL = QT_TRANSLATE_NOOP("Rights", "access is {level} until {until}")
_RESTRICTED_UNTIL_WHY = QT_TRANSLATE_NOOP("Rights", "access is {level} until {until}: {why}")

_LEVELS: Final = (AccessLevel.OPEN, AccessLevel.INTERNAL, AccessLevel.CLOSED)
_WIDER: Final = {
    Use.INTERNAL: frozenset(Use),
    Use.QUOTE: frozenset({Use.QUOTE, Use.PUBLISH}),
    Use.PUBLISH: frozenset({Use.PUBLISH}),
}


def decide(
    use: Use, consents: Iterable[Consent], access: Iterable[Access], *, pseudonym: bool, today: date
) -> Decision:
    """Decide whether something may be used.

    Args:
        use: what for; `Use.INTERNAL` is work inside the archive.
        consents: what the interviewee agreed to, at either moment; none where nothing is on record.
        access: the levels of everything that is used (the record, and its transcript, recording or passage).
        pseudonym: whether someone in it is known by a pseudonym outside the archive.
        today: the day for which until-dates are read.
    """
    if use is Use.INTERNAL:
        return Decision(Answer.YES, _INSIDE)
    for each in access:
        if _restricts(each, today):
            return _restricted(each)
    consent = _latest(consents)
    if consent is None:
        return Decision(Answer.NO, _NONE_YET, hindrance=Hindrance.NO_CONSENT)
    if consent.form is ConsentForm.NONE:
        reason = _WITHDRAWN if consent.moment is ConsentMoment.RELEASE else _REFUSED
        return Decision(Answer.NO, reason, hindrance=Hindrance.REFUSED)
    if consent.form is not ConsentForm.PUBLIC and consent.uses and not consent.uses & _WIDER[use]:
        named = ", ".join(each.value for each in Use if each in consent.uses)
        return Decision(Answer.NO, _NOT_COVERED, (("uses", named), ("use", use.value)), Hindrance.NOT_COVERED)
    if pseudonym:
        narrowed = consent.uses or consent.form is ConsentForm.PUBLIC
        return Decision(Answer.UNDER_PSEUDONYM, _PSEUDONYM if narrowed else _UNLIMITED_PSEUDONYM)
    if consent.form is ConsentForm.PUBLIC:
        return Decision(Answer.YES, _PUBLIC)
    return Decision(Answer.YES, _AGREED if consent.uses else _UNLIMITED)


def hindrances(
    use: Use, consents: Iterable[Consent], access: Iterable[Access], *, pseudonym: bool, today: date
) -> tuple[Decision, ...]:
    """Everything that stands against a use, by the same arguments as `decide`; nothing where it may be used.

    Where access forbids, what consent says comes second: both are to be settled.
    """
    known = tuple(consents)
    whole = decide(use, known, access, pseudonym=pseudonym, today=today)
    if whole.allowed:
        return ()
    if whole.hindrance is not Hindrance.ACCESS:
        return (whole,)
    by_consent = decide(use, known, (), pseudonym=pseudonym, today=today)
    return (whole,) if by_consent.allowed else (whole, by_consent)


def decide_testimony(use: Use, testimony: Testimony, today: date) -> Decision:
    """Decide about the record of a testimony."""
    return decide(use, testimony.consents, (testimony.access,), pseudonym=_has_pseudonym(testimony), today=today)


def decide_words(
    use: Use, testimony: Testimony, transcript: Transcript, passages: Iterable[Passage], today: date
) -> Decision:
    """Decide about words of a transcript: all the passages that they touch must allow it."""
    access = (testimony.access, transcript.access, *(each.access for each in passages))
    return decide(use, testimony.consents, access, pseudonym=_has_pseudonym(testimony), today=today)


def decide_recording(use: Use, testimony: Testimony, files: Iterable[Attachment], today: date) -> Decision:
    """Decide about a recording, or any other file of a testimony: all its parts that are used must allow it."""
    access = (testimony.access, *(each.access for each in files))
    return decide(use, testimony.consents, access, pseudonym=_has_pseudonym(testimony), today=today)


def decide_picture(use: Use, testimony: Testimony, picture: Attachment, today: date) -> Decision:
    """Decide about a picture of people: a recording can be given another voice, a face has no pseudonym."""
    decision = decide_recording(use, testimony, (picture,), today)
    if decision.answer is Answer.UNDER_PSEUDONYM:
        return Decision(Answer.NO, _FACE, hindrance=Hindrance.NOT_COVERED)
    return decision


def decide_sound(
    use: Use,
    testimony: Testimony,
    recording: Attachment,
    spoken: Iterable[tuple[Transcript, Sequence[Passage]]],
    today: date,
) -> Decision:
    """Decide about a copy of a recording as it is: all the passages that are `spoken` in it must allow it, and the
    transcripts that have some; and nobody in it can be given another voice."""
    access = [testimony.access, recording.access]
    for transcript, passages in spoken:
        if passages:
            access += [transcript.access, *(each.access for each in passages)]
    decision = decide(use, testimony.consents, access, pseudonym=_has_pseudonym(testimony), today=today)
    if decision.answer is Answer.UNDER_PSEUDONYM:
        return Decision(Answer.NO, _VOICE, hindrance=Hindrance.NOT_COVERED)
    return decision


def restriction(access: Access, today: date) -> Decision | None:
    """What one access by itself forbids today, by the rule of `decide`; None where it forbids nothing."""
    return _restricted(access) if _restricts(access, today) else None


def strictest(accesses: Sequence[Access]) -> Access:
    """An access that forbids whatever one of these forbids, on any day: of passages that become one.

    The level is the highest; it holds until the last day on which one of them does, and for ever where one does.
    """
    closed = [each for each in accesses if each.level is not AccessLevel.OPEN]
    if len(set(closed)) < 2:
        return closed[0] if closed else accesses[0]
    ends = [each.until for each in closed if each.until is not None]
    until = max(ends, key=_opens_on) if len(ends) == len(closed) else None
    reasons = dict.fromkeys(each.reason for each in closed if each.reason)
    return Access(max((each.level for each in closed), key=_LEVELS.index), until, "; ".join(reasons))


def decide_quote(
    use: Use, testimony: Testimony, transcript: Transcript, quote: Quote, passages: Iterable[Passage], today: date
) -> Decision:
    """Decide about a quote, by the passages of its transcript that hold its words, or held them (`passages_under`).

    One that has lost its words stays inside until somebody has decided what becomes of it: they may have been taken
    out of the transcript for a reason.
    """
    return unless_lost(use, decide_words(use, testimony, transcript, passages, today), quote.state)


def unless_lost(use: Use, decision: Decision, state: QuoteState) -> Decision:
    """What is decided about the words of a quote, with what `decide_quote` adds for one that has lost them."""
    if decision.allowed and use is not Use.INTERNAL and state is QuoteState.LOST:
        return Decision(Answer.NO, _LOST, hindrance=Hindrance.WORDS_LOST)
    return decision


def _has_pseudonym(testimony: Testimony) -> bool:
    return any(each.person.pseudonym for each in testimony.participations)


def _latest(consents: Iterable[Consent]) -> Consent | None:
    by_moment = {each.moment: each for each in consents}
    return by_moment.get(ConsentMoment.RELEASE) or by_moment.get(ConsentMoment.INTERVIEW)


def _in_words(name: str, value: str) -> str:
    return ", ".join(USE_WORDS[Use(each)] for each in value.split(", ")) if name in {"use", "uses"} else value


def _restricts(access: Access, today: date) -> bool:
    if access.level is AccessLevel.OPEN:
        return False
    # Open from that day on; where it lies between two dates, from the later one, since nothing that left comes back.
    return access.until is None or today < _opens_on(access.until)


def _opens_on(until: PartialDate) -> date:
    return PartialDate(until.points[-1]).earliest


def _restricted(access: Access) -> Decision:
    values = [("level", access.level.value)]
    if access.until is not None:
        values.append(("until", str(access.until)))
    if access.reason:
        values.append(("why", access.reason))
    template = {
        (False, False): _RESTRICTED,
        (False, True): _RESTRICTED_WHY,
        (True, False): _RESTRICTED_UNTIL,
        (True, True): _RESTRICTED_UNTIL_WHY,
    }[access.until is not None, bool(access.reason)]
    return Decision(Answer.NO, template, tuple(values), Hindrance.ACCESS)
