"""A transcript among the files of its testimony in a bag."""

from __future__ import annotations

from testimony_archive.domain.leaving_transcript import LeavingTranscript, untimed
from testimony_archive.exchange.bag_form import SafeNames
from testimony_archive.exchange.bag_writing import BagWriter
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS


def add_transcript(bag: BagWriter, folder: str, names: SafeNames, transcript: LeavingTranscript) -> None:
    """Add a transcript as text and, where it is known when each passage begins, as subtitles, part by part."""
    stem = f"transcript_{transcript.language}" if transcript.language else "transcript"
    _add_text(bag, f"{folder}/{names.name(stem, '.txt')}", ".txt", transcript)
    if not untimed(transcript.passages):
        parts = transcript.parts
        for number in parts:
            name = names.name(stem if len(parts) == 1 else f"{stem}_part-{number}", ".vtt")
            _add_text(bag, f"{folder}/{name}", ".vtt", transcript.of_part(number))


def _add_text(bag: BagWriter, name: str, ending: str, transcript: LeavingTranscript) -> None:
    with bag.adding(name) as file:
        file.write(TEXT_FORMATS[ending].data(transcript))
