"""A bag (BagIt, RFC 8493) of what may leave an archive: a document as data, and beside it, testimony by testimony,
record, transcripts, recordings and pictures in open formats.

What gets in was decided before: the publication by `composing`, transcripts by `leaving_transcripts`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.leaving_transcript import LeavingTranscript
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.pseudonyms import HiddenElsewhere, pseudonyms_of
from testimony_archive.domain.publication import Chapter, Publication, PublishedElement, PublishedTestimony
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.exchange.bag_form import BagKind, SafeNames
from testimony_archive.exchange.bag_writing import BagWriter, new_bag
from testimony_archive.media.syncing import Syncing
from testimony_archive.publish.json_document import testimony_json, write_document
from testimony_archive.publish.pictures import print_picture
from testimony_archive.services.bagged_transcripts import transcript_files
from testimony_archive.services.composing import ChosenTestimony
from testimony_archive.services.leaving_transcripts import plan_transcript
from testimony_archive.services.leaving_words import decide_transcripts

_README: Final = """\
{title}
{archive}, {date}

This folder is a bag (BagIt, RFC 8493): manifest-sha256.txt and manifest-sha512.txt, beside the folder data, list every
file in it with its checksum, so that anybody can tell whether all of it is there and unharmed.

It holds what may leave the archive by consent and access. Persons who were promised a pseudonym have it everywhere;
recordings and pictures of them stayed in the archive, as did all that is not open. […] stands for words left out.

document.json       what was exported, in its order, with the quotes. JSON (RFC 8259) in UTF-8. Of whole testimonies the
                    words are in their folders.
dublin-core.csv     a row for each whole testimony by elements of Dublin Core (ISO 15836); comma-separated values
                    (RFC 4180) in UTF-8. The column "folder" says where the testimony is; several values in a cell are
                    separated by "; ".
testimonies/CODE/   a whole testimony:
  testimony.json      its record and its words. "source" says who speaks (people, role, institution), where and when
                      (country: ISO 3166-1 alpha-2; date: EDTF, ISO 8601-2; language: ISO 639), and about what (themes).
                      "transcripts" have their "passages" with speaker, time and text; "files" lists the recordings and
                      pictures beside it, with their SHA-256, bytes and length (duration_ms, milliseconds).
  transcript_LANGUAGE.txt   the words as text in UTF-8, who speaks before each passage
  transcript_LANGUAGE.vtt   the same as subtitles (WebVTT), where it is known when each passage begins; part-2 is that
                            of the second part of the recording
  recording_N.*, film_N.*   part N of the recording, as it was kept
  photo.jpg                 a picture of those who speak, as JPEG and without what the camera wrote beside it
"""


_NOTHING: Final = PublishedTestimony("", "", "", "", ())


@dataclass(frozen=True, slots=True)
class Bagged:
    """A whole testimony on its way into a bag: as it was chosen, and as it may leave."""

    chosen: ChosenTestimony
    published: PublishedTestimony


def write_document_bag(
    out: Path, publication: Publication, testimonies: Sequence[Bagged], hidden: HiddenElsewhere, progress: Progress
) -> None:
    """Write a bag; one that was there is replaced when the new one is complete.

    Args:
        out: its folder.
        publication: what may leave.
        testimonies: the whole testimonies in it.
        hidden: who in the archive has a pseudonym.
        progress: told after each testimony.

    Raises:
        FolderInTheWay: there is something that is no bag of an earlier export.
        RecordingMissing, RecordingAltered, BadPicture: a file is not as the catalogue knows it.
        FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled. In each of these cases `out` is as it was.
    """
    facts = {"Source-Organization": publication.author, "External-Description": publication.title}
    made_on = publication.made_on
    with new_bag(out, BagKind.DOCUMENT, facts, Syncing(), made_on=made_on, replaces=True) as bag:
        bag.add_text("README.txt", _readme(publication))
        with bag.adding("document.json") as file:
            write_document(_without_words(publication), file.write)
        names, rows = SafeNames(), []
        for done, each in enumerate(testimonies):
            folder = f"testimonies/{names.name(each.published.source.code)}"
            rows.append(_dublin_core(folder, each.published))

            def say(_bytes: int, done: int = done, code: str = each.published.source.code) -> None:
                progress.advance(done, len(testimonies), code)

            say(0)
            _Folder(bag, folder, each, hidden, publication).write(say)
        bag.add_text("dublin-core.csv", _table(rows))


class _Folder:
    """The folder of one testimony."""

    def __init__(
        self, bag: BagWriter, folder: str, bagged: Bagged, hidden: HiddenElsewhere, publication: Publication
    ) -> None:
        self._bag = bag
        self._folder = folder
        self._bagged = bagged
        self._hidden = hidden
        self._publication = publication
        self._names = SafeNames()

    def write(self, say: Callable[[int], None]) -> None:
        published = self._bagged.published
        files = [*self._recordings(say), *self._pictures()]
        record = {**testimony_json(published), "files": files}
        self._bag.add_text(f"{self._folder}/testimony.json", json.dumps(record, ensure_ascii=False, indent=1) + "\n")
        for each in self._transcripts():
            for name, content in transcript_files(self._names, each):
                self._bag.add_bytes(f"{self._folder}/{name}", content)

    def _recordings(self, say: Callable[[int], None]) -> Iterator[dict[str, Any]]:
        for each in self._bagged.published.recordings:
            name = self._names.name(f"{'film' if each.is_film else 'recording'}_{each.part}", each.ending)
            told = f"{self._bagged.published.source.code}, {name}"
            try:
                sha256 = self._bag.add_file(f"{self._folder}/{name}", each.path, say)
            except FileNotThere as error:
                raise RecordingMissing(name=told) from error
            if sha256 != each.sha256:
                raise RecordingAltered(name=told)
            yield {
                "name": name,
                "kind": "video" if each.is_film else "audio",
                "part": each.part,
                "media_type": each.media_type,
                "duration_ms": each.duration_ms,
                "sha256": sha256,
            }

    def _pictures(self) -> Iterator[dict[str, Any]]:
        for each in self._bagged.published.pictures:
            name = self._names.name("photo", ".jpg")
            with self._bag.adding(f"{self._folder}/{name}") as file:
                file.write(print_picture(each).content)
            sha256 = file.checksums.values[0]
            yield {"name": name, "kind": "photo", "media_type": "image/jpeg", "sha256": sha256}

    def _transcripts(self) -> Iterator[LeavingTranscript]:
        testimony = self._bagged.chosen.testimony
        names = pseudonyms_of(testimony, elsewhere=self._hidden)
        made_on, author = self._publication.made_on, self._publication.author
        # In the document's language, as for its words: which translation leaves may hang on that.
        for words in decide_transcripts(
            testimony, self._bagged.chosen.transcripts, made_on, self._publication.language
        ):
            plan = plan_transcript(testimony, words, names, made_on, author)
            if plan.transcript is not None:
                yield plan.transcript


def _readme(publication: Publication) -> str:
    return _README.format(title=publication.title, archive=publication.author, date=publication.made_on)


def _without_words(publication: Publication) -> Publication:
    """The document without the transcripts of whole testimonies, which have folders of their own."""
    return replace(publication, chapters=[_chapter_without_words(each) for each in publication.chapters])


def _chapter_without_words(chapter: Chapter) -> Chapter:
    def plain(element: PublishedElement) -> PublishedElement:
        return replace(element, transcripts=()) if isinstance(element, PublishedTestimony) else element

    below = [_chapter_without_words(each) for each in chapter.chapters]
    return replace(chapter, elements=[plain(each) for each in chapter.elements], chapters=below)


def _dublin_core(folder: str, testimony: PublishedTestimony) -> dict[str, str]:
    source = testimony.source
    return {
        "folder": folder,
        "dc.identifier": source.code,
        "dc.title": testimony.title,
        "dc.creator": "; ".join(source.people),
        "dc.date": source.date,
        "dc.language": source.language,
        "dc.coverage": "; ".join(each for each in (source.place, source.country) if each),
        "dc.subject": "; ".join(source.themes),
        "dc.description": testimony.summary,
        "dc.isPartOf": source.project,
        "dc.type": "; ".join(["Text", *(["Sound"] if testimony.recordings else [])]),
    }


def _table(rows: Sequence[dict[str, str]]) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, list(_dublin_core("", _NOTHING)))
    writer.writeheader()
    writer.writerows({name: guarded(value) for name, value in row.items()} for row in rows)
    return written.getvalue()
