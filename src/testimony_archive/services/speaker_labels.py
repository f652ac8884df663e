"""The labels of speakers within a change of a transcript: whether they are there, and calling them otherwise."""

from __future__ import annotations

from collections.abc import Collection

from testimony_archive.domain.errors import NoSuchSpeaker
from testimony_archive.domain.records import Testimony, Transcript
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.storage import passage_writes as write
from testimony_archive.storage.unit import WriteUnit


def require_label(labels: Collection[str], speaker: str) -> None:
    """Make sure that somebody is called so.

    Raises:
        NoSuchSpeaker: nobody is.
    """
    named = [each for each in labels if each]
    if speaker not in named:
        raise NoSuchSpeaker(speaker=speaker, speakers=", ".join(named))


def rename_label(unit: WriteUnit, testimony: Testimony, transcript: Transcript, speaker: str, name: str) -> list[int]:
    """Call a speaker of one transcript otherwise; gives the ids of its passages.

    What is said of the label holds for its new name, unless others have that name and it means somebody already.
    """
    labels = write.read_speakers(unit, transcript.transcript_id)
    ids = labels.get(speaker, [])
    if speaker != name and ids:
        write.set_speakers(unit, ids, name)
        if name in labels and who_speaks(testimony, name, transcript) is not None:
            write.tie_speaker(unit, transcript.transcript_id, speaker, None)
        else:
            write.rename_tie(unit, transcript.transcript_id, speaker, name)
    return ids
