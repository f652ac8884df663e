"""Tells whether a transcript that is imported is another version of one that the archive holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from testimony_archive.domain.drafts import DraftTranscript
from testimony_archive.domain.pseudonyms import HiddenElsewhere, pseudonyms_of
from testimony_archive.domain.records import AccessLevel, Passage, Testimony, Transcript
from testimony_archive.domain.text import fold
from testimony_archive.storage.database import Connection
from testimony_archive.storage.hidden_people import read_hidden_people
from testimony_archive.storage.testimonies import read_passages

_RUN: Final = 3
"""Words in a row. Two interviews of one person share words, and hardly ever three in a row."""
_SHARED: Final = 0.5
"""How much of the longer one both have at least. A correction changes less, an excerpt holds less."""


def earlier_version(
    connection: Connection, record: Testimony, held: Iterable[Transcript], draft: DraftTranscript
) -> Transcript | None:
    """The one of the transcripts `held` that a draft has most of the words of; None where it is one of its own.

    So is what may be a file that left the archive without some of its words or names: in place of the transcript it
    would take them from the archive.
    """
    runs = _runs(each.text for each in draft.passages)
    found: Transcript | None = None
    best = _SHARED
    for each in held:
        passages = read_passages(connection, each.transcript_id)
        own = _runs(passage.text for passage in passages)
        shared = len(runs & own) / max(len(runs), len(own), 1)
        if shared >= best and _leaves_as_it_is(connection, record, passages):
            found, best = each, shared
    return found


def _runs(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", fold(" ".join(texts)))
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _leaves_as_it_is(connection: Connection, record: Testimony, passages: Sequence[Passage]) -> bool:
    """Whether a file of these passages holds every word and name."""
    if any(each.access.level is not AccessLevel.OPEN for each in passages):
        return False
    names = pseudonyms_of(record, elsewhere=HiddenElsewhere(read_hidden_people(connection)))
    return all(
        names.apply(each.text) == each.text and names.apply_to_label(each.speaker) == each.speaker for each in passages
    )
