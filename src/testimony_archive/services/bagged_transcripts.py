"""A transcript among the files of its testimony in a bag."""

from __future__ import annotations

from collections.abc import Iterator

from testimony_archive.domain.leaving_transcript import LeavingTranscript, untimed
from testimony_archive.exchange.bag_form import SafeNames
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS


def transcript_files(names: SafeNames, transcript: LeavingTranscript) -> Iterator[tuple[str, bytes]]:
    """The files of a transcript, each with its name: text and, where it is known when each passage begins, subtitles,
    part by part."""
    stem = f"transcript_{transcript.language}" if transcript.language else "transcript"
    yield names.name(stem, ".txt"), TEXT_FORMATS[".txt"].data(transcript)
    if not untimed(transcript.passages):
        parts = transcript.parts
        for number in parts:
            name = names.name(stem if len(parts) == 1 else f"{stem}_part-{number}", ".vtt")
            yield name, TEXT_FORMATS[".vtt"].data(transcript.of_part(number))
