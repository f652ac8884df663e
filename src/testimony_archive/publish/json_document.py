"""Writes a publication as JSON (RFC 8259), for other programs. docs/export.md tells what its members are."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import (
    Chapter,
    Publication,
    PublishedElement,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
    Source,
)
from testimony_archive.publish.safe_file import replacing

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | None"


def write_json(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write a publication to `out`; a file that was there is replaced when the new one is complete.

    Args:
        publication: what to write.
        out: the file, ending in ``.json``.
        template: looks, which this format does not have.
        progress: told about items written; may cancel.

    Raises:
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written. Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    del template
    with replacing(out) as file:
        write_document(publication, file.write, progress)


def write_document(
    publication: Publication, write: Callable[[bytes], object], progress: Progress | None = None
) -> None:
    """Hand a publication on as JSON in UTF-8, piece by piece.

    Raises:
        Cancelled: raised by `progress`.
    """
    writer = _Writer(publication, progress or NoProgress())
    for piece in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(writer.document()):
        write(piece.encode("utf-8", "replace"))
    write(b"\n")


class _Writer:
    """Turns one publication into plain values."""

    def __init__(self, publication: Publication, progress: Progress) -> None:
        self._publication = publication
        self._progress = progress
        self._total = len(publication.items)
        self._done = 0

    def document(self) -> Json:
        """All of it."""
        publication = self._publication
        return {
            "title": publication.title,
            "subtitle": publication.subtitle,
            "archive": publication.author,
            "made_on": publication.made_on.isoformat(),
            "language": publication.language,
            "method_note": publication.method_note,
            "chapters": [self._chapter(each) for each in publication.chapters],
            "charts": [
                {"heading": each.heading, "bars": [{"label": one.label, "count": one.count} for one in each.bars]}
                for each in publication.charts
            ],
            "people": [{"name": each.name, "about": each.about, "codes": [*each.codes]} for each in publication.people],
        }

    def _chapter(self, chapter: Chapter) -> Json:
        return {
            "heading": chapter.heading,
            "items": [self._element(each, chapter.heading) for each in chapter.elements],
            "chapters": [self._chapter(each) for each in chapter.chapters],
        }

    def _element(self, element: PublishedElement, heading: str) -> Json:
        if isinstance(element, PublishedText):
            return {"kind": "text", "text": element.text, "language": element.language}
        self._done += 1
        self._progress.advance(self._done, self._total, heading)
        return _quote(element) if isinstance(element, PublishedQuote) else testimony_json(element)


def _quote(quote: PublishedQuote) -> Json:
    return {
        "kind": "quote",
        "text": quote.text,
        "language": quote.language,
        "main_idea": quote.main_idea,
        "attribution": quote.attribution,
        "source": _source(quote.source),
    }


def testimony_json(testimony: PublishedTestimony) -> dict[str, Json]:
    """A whole testimony as it stands in a document, ready for `json.dumps`."""
    return {
        "kind": "testimony",
        "title": testimony.title,
        "record": testimony.record_line,
        "summary": testimony.summary,
        "source": _source(testimony.source),
        "transcripts": [
            {
                "heading": transcript.heading,
                "passages": [
                    {"speaker": each.speaker, "time": each.time, "language": each.language, "text": each.text}
                    for each in transcript.passages
                ],
            }
            for transcript in testimony.transcripts
        ],
    }


def _source(source: Source) -> Json:
    return {
        "code": source.code,
        "title": source.title,
        "people": [*source.people],
        "role": source.role,
        "institution": source.institution,
        "country": source.country,
        "place": source.place,
        "date": source.date,
        "language": source.language,
        "project": source.project,
        "themes": [*source.themes],
        "part": source.part,
        "start_ms": source.start_ms,
        "end_ms": source.end_ms,
    }
