"""The one decision about rights, over every combination of consent, access, use and pseudonym that there can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Attachment,
    AttachmentKind,
    Consent,
    ConsentForm,
    ConsentMoment,
    Part,
    Participation,
    Passage,
    Person,
    Status,
    Testimony,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.domain.rights import (
    Answer,
    Decision,
    Hindrance,
    decide,
    decide_recording,
    decide_testimony,
    decide_words,
    hindrances,
    restriction,
)

TODAY = date(2026, 3, 14)
AGREED = Consent(ConsentMoment.INTERVIEW, ConsentForm.WRITTEN)
CLOSED = Access(AccessLevel.CLOSED)
USES_IN_WORDS = ["", "internal", "quote", "publish", "internal quote", "internal publish", "quote publish"]
EVERY_USES = [frozenset(Use(each) for each in words.split()) for words in USES_IN_WORDS] + [frozenset(Use)]
EVERY_CONSENT = [
    Consent(moment, form, uses=uses) for moment, form, uses in product(ConsentMoment, ConsentForm, EVERY_USES)
]
AT_INTERVIEW = [None, *(each for each in EVERY_CONSENT if each.moment is ConsentMoment.INTERVIEW)]
AT_RELEASE = [None, *(each for each in EVERY_CONSENT if each.moment is ConsentMoment.RELEASE)]
# From when on access is open again, seen on 14 March 2026.
UNTIL = {None: False, "2026-03-15": False, "2027": False, "2026-04": False, "2026-03-14": True, "2026-03": True}
UNTIL |= {"2026": True, "2019-01-01": True, "2025/2027": False, "2024/2026": True, "2026-04~": False}


def covers(consent: Consent, use: Use) -> bool:
    """What the uses that a consent names allow, written out case by case."""
    if not consent.uses:
        return True
    return {
        Use.INTERNAL: True,
        Use.QUOTE: Use.QUOTE in consent.uses or Use.PUBLISH in consent.uses,
        Use.PUBLISH: Use.PUBLISH in consent.uses,
    }[use]


def may_leave(use: Use, interview: Consent | None, release: Consent | None, access: Access, until: bool) -> bool:
    """The rules of the handbook, said once more in another way."""
    if use is Use.INTERNAL:
        return True
    last_word = release or interview
    is_open = access.level is AccessLevel.OPEN or until
    if not is_open or last_word is None or last_word.form is ConsentForm.NONE:
        return False
    return last_word.form is ConsentForm.PUBLIC or covers(last_word, use)


def test_every_combination_is_decided_as_the_handbook_says() -> None:
    decided = 0
    for (until, is_over), level, use in product(UNTIL.items(), AccessLevel, Use):
        access = Access(level, PartialDate.parse(until) if until else None)
        for interview, release, pseudonym in product(AT_INTERVIEW, AT_RELEASE, (False, True)):
            consents = [each for each in (interview, release) if each]
            decision = decide(use, consents, [access], pseudonym=pseudonym, today=TODAY)
            case = (use, interview, release, access, pseudonym)
            assert decision.allowed == may_leave(use, interview, release, access, is_over), case
            if decision.allowed and use is not Use.INTERNAL:
                assert (decision.answer is Answer.UNDER_PSEUDONYM) == pseudonym, case
            assert decision.text(), case
            assert "{" not in decision.text(), case
            decided += 1
    assert decided == len(UNTIL) * 3 * 3 * 41 * 41 * 2


def test_the_order_in_which_consents_stand_does_not_matter() -> None:
    withdrawn = Consent(ConsentMoment.RELEASE, ConsentForm.NONE)
    assert decided([AGREED, withdrawn]) == decided([withdrawn, AGREED])
    assert decided([AGREED, withdrawn]).text() == "consent was withdrawn at release"


def test_a_later_agreement_ends_a_refusal() -> None:
    refused = Consent(ConsentMoment.INTERVIEW, ConsentForm.NONE)
    assert decided([refused]).text() == "consent was refused"
    assert decided([refused, Consent(ConsentMoment.RELEASE, ConsentForm.ORAL)]).answer is Answer.YES


def test_no_consent_on_record_forbids() -> None:
    assert decided([]).answer is Answer.NO
    assert decided([]).text() == "no consent on record yet"


@pytest.mark.parametrize("form", [ConsentForm.WRITTEN, ConsentForm.RECORDED, ConsentForm.ORAL])
def test_consent_that_was_narrowed_says_to_what(form: ConsentForm) -> None:
    narrowed = Consent(ConsentMoment.INTERVIEW, form, uses=frozenset({Use.INTERNAL, Use.QUOTE}))
    assert decided([narrowed], Use.QUOTE).answer is Answer.YES
    assert decided([narrowed], Use.PUBLISH).text() == "consent covers internal use, quoting, not publication"


def test_a_public_record_needs_no_consent_but_keeps_its_pseudonym() -> None:
    public = Consent(ConsentMoment.INTERVIEW, ConsentForm.PUBLIC)
    assert decided([public]).text() == "a public record that needs no consent"
    assert decide(Use.PUBLISH, [public], [], pseudonym=True, today=TODAY).answer is Answer.UNDER_PSEUDONYM


@pytest.mark.parametrize(
    ("access", "reason"),
    [
        (Access(AccessLevel.CLOSED), "access is closed"),
        (Access(AccessLevel.INTERNAL, reason="a court case"), "access is internal: a court case"),
        (Access(AccessLevel.CLOSED, PartialDate("2031")), "access is closed until 2031"),
        (Access(AccessLevel.CLOSED, PartialDate("2031"), "a {case}"), "access is closed until 2031: a {case}"),
    ],
)
def test_restricted_access_forbids_and_says_why(access: Access, reason: str) -> None:
    decision = decide(Use.QUOTE, [AGREED], [Access(), access], pseudonym=False, today=TODAY)
    assert (decision.answer, decision.text()) == (Answer.NO, reason)
    assert restriction(access, TODAY) == decision, "by itself it says the same"


def test_a_restriction_ends_on_its_day_and_not_before() -> None:
    closed = Access(AccessLevel.CLOSED, PartialDate("2031-06-01"))
    assert not decide(Use.QUOTE, [AGREED], [closed], pseudonym=False, today=date(2031, 5, 31)).allowed
    assert decide(Use.QUOTE, [AGREED], [closed], pseudonym=False, today=date(2031, 6, 1)).allowed
    assert restriction(closed, date(2031, 5, 31)) is not None
    assert restriction(closed, date(2031, 6, 1)) is None
    assert restriction(Access(), TODAY) is None


def test_a_restriction_until_some_time_between_two_years_holds_until_the_later_one() -> None:
    closed = Access(AccessLevel.CLOSED, PartialDate.parse("2029/2031"))
    assert not decide(Use.QUOTE, [AGREED], [closed], pseudonym=False, today=date(2030, 12, 31)).allowed
    assert decide(Use.QUOTE, [AGREED], [closed], pseudonym=False, today=date(2031, 1, 1)).allowed


def test_every_level_that_words_touch_must_allow_them() -> None:
    testimony, transcript, passages = TESTIMONY, TRANSCRIPT, (passage(1), passage(2))
    assert decide_words(Use.QUOTE, testimony, transcript, passages, TODAY).answer is Answer.YES
    closed_record = replace(testimony, access=CLOSED)
    closed_transcript = replace(transcript, access=CLOSED)
    closed_passage = replace(passage(2), access=CLOSED)
    assert not decide_words(Use.QUOTE, closed_record, transcript, passages, TODAY).allowed
    assert not decide_words(Use.QUOTE, testimony, closed_transcript, passages, TODAY).allowed
    assert not decide_words(Use.QUOTE, testimony, transcript, (passage(1), closed_passage), TODAY).allowed
    assert decide_words(Use.QUOTE, testimony, transcript, (passage(1),), TODAY).allowed


EVERY_ACCESS = [
    Access(level, PartialDate.parse(until) if until else None)
    for level, until in product(AccessLevel, (None, "2026-03-13", "2026-03-14", "2026-03-15"))
]


def holds(access: Access) -> bool:
    """Whether a level still restricts on 14 March 2026, told by hand."""
    return access.level is not AccessLevel.OPEN and str(access.until) in {"None", "2026-03-15"}


def test_every_place_where_access_stands_is_asked_and_no_other() -> None:
    """The record counts for everything; the transcript and its passages for words, a recording for itself alone."""
    decided = 0
    people = {
        True: (Participation(1, Part.INTERVIEWEE, Person(1, "uuid", "Ana Ruiz", pseudonym="Carmen")),),
        False: (Participation(1, Part.INTERVIEWEE, Person(1, "uuid", "Ana Ruiz")),),
    }
    answers = [None, AGREED, replace(AGREED, form=ConsentForm.NONE), replace(AGREED, uses=frozenset({Use.QUOTE}))]
    for record, part, finest in product(EVERY_ACCESS, EVERY_ACCESS, (Access(), *EVERY_ACCESS[4:])):
        for consent, use, pseudonym in product(answers, Use, people):
            consents = (consent,) if consent else ()
            testimony = replace(TESTIMONY, access=record, consents=consents, participations=people[pseudonym])
            transcript, said = replace(TRANSCRIPT, access=part), replace(passage(1), access=finest)
            files = (replace(RECORDING, access=part), replace(RECORDING, access=finest))
            agreed = may_leave(use, consent, None, Access(), until=False)
            inside = use is Use.INTERNAL
            case = (record, part, finest, consent, use, pseudonym)
            expected = [
                (decide_testimony(use, testimony, TODAY), holds(record)),
                (decide_words(use, testimony, transcript, (), TODAY), holds(record) or holds(part)),
                (decide_words(use, testimony, transcript, (said,), TODAY), any(map(holds, (record, part, finest)))),
                (decide_recording(use, testimony, files[:1], TODAY), holds(record) or holds(part)),
                (decide_recording(use, testimony, files, TODAY), any(map(holds, (record, part, finest)))),
                (decide_recording(use, testimony, (), TODAY), holds(record)),
            ]
            for decision, restricted in expected:
                assert decision.allowed == (inside or (agreed and not restricted)), case
                if decision.allowed:
                    assert (decision.answer is Answer.UNDER_PSEUDONYM) == (pseudonym and not inside), case
                else:
                    assert (decision.hindrance is Hindrance.ACCESS) == restricted, case
                decided += 1
    assert decided == 12 * 12 * 9 * 4 * 3 * 2 * 6


@pytest.mark.parametrize("part", list(Part))
def test_whoever_has_a_pseudonym_has_it_in_every_part(part: Part) -> None:
    person = Person(1, "uuid", "Ana Ruiz", pseudonym="Carmen")
    testimony = replace(TESTIMONY, participations=(Participation(1, part, person),))
    assert decide_testimony(Use.PUBLISH, testimony, TODAY).answer is Answer.UNDER_PSEUDONYM
    named = replace(testimony, participations=(Participation(1, part, replace(person, pseudonym="")),))
    assert decide_testimony(Use.PUBLISH, named, TODAY).answer is Answer.YES


def decided(consents: list[Consent], use: Use = Use.PUBLISH) -> Decision:
    return decide(use, consents, [Access()], pseudonym=False, today=TODAY)


def passage(number: int) -> Passage:
    return Passage(number, number, "ANA", "words")


TRANSCRIPT = Transcript(1, "uuid", "es", TranscriptKind.VERBATIM, TranscriptStatus.DRAFT, passages=2)
RECORDING = Attachment(1, "uuid", AttachmentKind.AUDIO, "a.mp3", "audio/mpeg", 10, "a" * 64)
TESTIMONY = Testimony(
    testimony_id=1,
    uuid="uuid",
    code="PE-001",
    title="",
    date=None,
    place="",
    countries=(),
    languages=(),
    project=None,
    themes=(),
    goals=(),
    keywords=(),
    collection="",
    series="",
    summary="",
    main_ideas=(),
    status=Status.DRAFT,
    notes="",
    consents=(AGREED,),
    access=Access(),
    participations=(),
    attachments=(),
    transcripts=(TRANSCRIPT,),
    created_at="",
    changed_at="",
)


@pytest.mark.parametrize(
    ("consents", "access", "kinds"),
    [
        ((AGREED,), Access(), []),
        ((AGREED,), CLOSED, [Hindrance.ACCESS]),
        ((), Access(), [Hindrance.NO_CONSENT]),
        ((), CLOSED, [Hindrance.ACCESS, Hindrance.NO_CONSENT]),
        ((replace(AGREED, uses=frozenset({Use.INTERNAL})),), CLOSED, [Hindrance.ACCESS, Hindrance.NOT_COVERED]),
        ((replace(AGREED, form=ConsentForm.NONE),), Access(), [Hindrance.REFUSED]),
    ],
)
def test_all_that_stands_against_a_use_is_told(
    consents: tuple[Consent, ...], access: Access, kinds: list[Hindrance]
) -> None:
    against = hindrances(Use.PUBLISH, consents, (access,), pseudonym=False, today=TODAY)
    assert [each.hindrance for each in against] == kinds
    assert not hindrances(Use.INTERNAL, consents, (access,), pseudonym=False, today=TODAY)
