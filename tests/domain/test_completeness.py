"""What is missing for the next status: a list that helps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testimony_archive.domain.completeness import Gap, gaps, next_step
from testimony_archive.domain.records import Part, Status, Testimony, TranscriptStatus
from tests.services.records import WRITTEN, a_testimony_of, interviewee, interviewer, spoken

TRANSCRIPT, _ = spoken()
WHOLE = a_testimony_of(transcripts=(TRANSCRIPT,))
CATALOGUE = (Gap.TITLE, Gap.DATE, Gap.COUNTRY, Gap.INTERVIEWEE, Gap.LANGUAGE, Gap.SUMMARY, Gap.THEME)
EMPTY = replace(
    WHOLE,
    title="",
    date=None,
    countries=(),
    languages=(),
    summary="",
    themes=(),
    consents=(),
    participations=(),
    transcripts=(),
    status=Status.DRAFT,
)


@pytest.mark.parametrize(
    ("status", "coming"),
    [
        (Status.DRAFT, Status.DESCRIBED),
        (Status.DESCRIBED, Status.REVIEWED),
        (Status.REVIEWED, Status.PUBLISHED),
        (Status.PUBLISHED, Status.PUBLISHED),
    ],
)
def test_a_whole_record_is_ready_for_the_status_that_comes(status: Status, coming: Status) -> None:
    step = next_step(replace(WHOLE, status=status), publishable=True)
    assert (step.status, step.is_ready) == (coming, True)


def test_an_empty_record_lacks_what_a_catalogue_tells_and_later_more() -> None:
    assert next_step(EMPTY, publishable=False).gaps == CATALOGUE
    later = next_step(replace(EMPTY, status=Status.DESCRIBED), publishable=False)
    assert later.gaps == (*CATALOGUE, Gap.TRANSCRIPT, Gap.CONSENT)
    assert not later.is_ready
    assert gaps(EMPTY, Status.PUBLISHED, publishable=False) == later.gaps
    assert gaps(EMPTY, Status.DRAFT, publishable=False) == ()


@pytest.mark.parametrize(
    ("lacking", "gap"),
    [
        (replace(WHOLE, title=""), Gap.TITLE),
        (replace(WHOLE, date=None), Gap.DATE),
        (replace(WHOLE, countries=()), Gap.COUNTRY),
        (replace(WHOLE, participations=(interviewer(),)), Gap.INTERVIEWEE),
        (replace(WHOLE, participations=(interviewee(part=Part.TRANSLATOR),)), Gap.INTERVIEWEE),
        (replace(WHOLE, languages=()), Gap.LANGUAGE),
        (replace(WHOLE, summary=""), Gap.SUMMARY),
        (replace(WHOLE, themes=()), Gap.THEME),
        (replace(WHOLE, transcripts=()), Gap.TRANSCRIPT),
        (
            replace(WHOLE, transcripts=(replace(TRANSCRIPT, status=TranscriptStatus.DRAFT),)),
            Gap.TRANSCRIPT_REVIEWED,
        ),
        (replace(WHOLE, consents=()), Gap.CONSENT),
    ],
)
def test_one_thing_that_is_missing_is_the_one_that_is_told(lacking: Testimony, gap: Gap) -> None:
    assert gaps(lacking, Status.PUBLISHED, publishable=bool(lacking.consents)) == (gap,)


def test_one_reviewed_transcript_is_enough() -> None:
    draft = replace(TRANSCRIPT, transcript_id=2, status=TranscriptStatus.DRAFT)
    assert not gaps(replace(WHOLE, transcripts=(draft, TRANSCRIPT)), Status.REVIEWED, publishable=False)


def test_publication_asks_the_rules_about_rights_where_there_is_consent_to_speak_of() -> None:
    agreed = replace(WHOLE, consents=(WRITTEN,))
    assert gaps(agreed, Status.PUBLISHED, publishable=False) == (Gap.PUBLISHABLE,)
    assert gaps(agreed, Status.REVIEWED, publishable=False) == ()
