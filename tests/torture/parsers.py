"""Everything in the program that reads what others wrote: what there is to damage, and how it is read.

A parser gives what it made of its input, in short. An input of which it says something new is worth damaging further.
"""

from __future__ import annotations

import contextlib
import shutil
import struct
import zlib
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, TypeAlias

from testimony_archive.config.searches import SearchesFile
from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.drafts import ImportOptions, Problem
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.quote_list import QuoteRequest
from testimony_archive.domain.timecode import parse_seconds, parse_time_code
from testimony_archive.exchange.dates import DateOrder, decide_order, read_table_date
from testimony_archive.exchange.decoding import decode, looks_like_text, unescape
from testimony_archive.exchange.labels import find_label, is_aside, is_name, speaker_name
from testimony_archive.exchange.languages import guess_language
from testimony_archive.exchange.sources import read_sources
from testimony_archive.exchange.stems import read_file_name
from testimony_archive.exchange.values import read_birth_year, read_country, read_languages, read_uses, split_items
from testimony_archive.media.probe import breaks_off, probe
from testimony_archive.media.waveform_files import WaveformFiles
from testimony_archive.publish.styles import paragraph_styles
from testimony_archive.publish.template import open_template
from testimony_archive.publish.word import write_word
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.services.workspace import Workspace
from tests.damaging import write_value
from tests.factories import passages_of, small_archive, workspaces
from tests.publish.books import a_book
from tests.torture import seeds

Read: TypeAlias = Callable[[bytes], Hashable]
"""Reads an input; gives what came of it in short, or raises an `ArchiveError`."""
_SHA256: Final = "ab" * 32


@dataclass(frozen=True, slots=True)
class Parser:
    """Something that reads what others wrote.

    Args:
        seeds: whole inputs, made in a folder.
        ready: gets it ready to read within a folder.
    """

    seeds: Callable[[Path], Sequence[bytes]]
    ready: Callable[[Path], contextlib.AbstractContextManager[Read]]


def _source(suffix: str) -> Callable[[Path], contextlib.AbstractContextManager[Read]]:
    """Reads a source of an import with a name that ends so."""

    @contextmanager
    def ready(folder: Path) -> Iterator[Read]:
        path = folder / f"PE-014_es{suffix}"

        def read(content: bytes) -> Hashable:
            path.write_bytes(content)
            found = read_sources([path], ImportOptions())
            words = sum(len(each.passages) for draft in found.testimonies for each in draft.transcripts)
            return _told(found.problems), min(len(found.testimonies), 3), words.bit_length()

        yield read

    return ready


def _told(problems: Sequence[Problem]) -> Hashable:
    return frozenset((type(each.error).__name__, each.column) for each in problems)


@contextmanager
def _import(folder: Path) -> Iterator[Read]:
    """A table all the way into an archive, which is new now and then."""
    numbers = count()
    path, archive = folder / "table.csv", folder / "archive"

    def read(content: bytes) -> Hashable:
        if next(numbers) % 50 == 0:
            shutil.rmtree(archive, ignore_errors=True)
            small_archive(archive)
        path.write_bytes(content)
        with workspaces().open(archive) as workspace:
            report = workspace.importing.run([path], ImportOptions(update=True))
            return _told(report.problems), report.created.bit_length(), report.updated.bit_length()

    yield read


@contextmanager
def _words(_folder: Path) -> Iterator[Read]:
    """Character sets, and everything small that stands in the cells and lines of tables and transcripts."""

    def read(content: bytes) -> Hashable:
        decoded = decode(content)
        text = unescape(decoded.text)
        found: Hashable = None
        for line in text.split("\n")[:20]:
            label = find_label(line)
            found = (
                label is None,
                is_aside(line),
                is_name(line),
                speaker_name(line) == line,
                parse_time_code(line) is None,
                parse_seconds(line) is None,
                guess_language(line),
                len(split_items(line)).bit_length(),
            )
            for read_value in (read_country, read_languages, read_birth_year, read_uses):
                with contextlib.suppress(ArchiveError):
                    read_value(line)
            read_file_name(Path(line[:200]))
        return looks_like_text(content[:4_000]), decoded.encoding, found

    yield read


@contextmanager
def _dates(_folder: Path) -> Iterator[Read]:
    def read(content: bytes) -> Hashable:
        cells = decode(content).text.split("\n")
        order, doubtful = decide_order(cells, DateOrder.DAY_FIRST)
        said: list[Hashable] = []
        for cell in cells[:20]:
            with contextlib.suppress(ValueError):
                said.append(len(PartialDate.parse(cell).points))
            with contextlib.suppress(ArchiveError):
                when = read_table_date(cell, order)
                said.append((when.is_about, when.is_uncertain, when.is_either, when.earliest <= when.latest))
        return order, len(doubtful).bit_length(), tuple(said)

    yield read


@contextmanager
def _query(folder: Path) -> Iterator[Read]:
    """A query everywhere where one can be typed."""
    with workspaces().open(small_archive(folder / "archive")) as workspace:
        passages = passages_of(workspace, "PE-001")

        def read(content: bytes) -> Hashable:
            try:
                text = content.decode("utf-8", "surrogatepass")  # a text field may hold half a letter
            except UnicodeDecodeError:
                text = content.decode("utf-8", "replace")
            return _asked(workspace, text, passages)

        yield read


def _asked(workspace: Workspace, text: str, passages: Sequence[object]) -> Hashable:
    request = SearchRequest(text)
    page = workspace.searching.search(request)
    widened = workspace.searching.search(SearchRequest(text, all_languages=True))
    workspace.suggesting.suggest(request, "en")
    workspace.finding_within.find(text, passages, "es")  # type: ignore[arg-type]
    places = workspace.concordances.read(ConcordanceRequest(request))
    quotes = workspace.quote_listing.page(QuoteRequest(text))
    notices = tuple(str(each)[:40] for each in page.notices)
    return page.passages, widened.passages, len(places.rows).bit_length(), len(quotes.rows), notices


@contextmanager
def _template(folder: Path) -> Iterator[Read]:
    path, out = folder / "template.docx", folder / "book.docx"

    def read(content: bytes) -> Hashable:
        path.write_bytes(content)
        names = paragraph_styles(open_template(path))
        write_word(a_book(), out, path)
        return len(names).bit_length(), out.stat().st_size.bit_length()

    yield read


@contextmanager
def _read_back(folder: Path) -> Iterator[Read]:
    path = folder / "edited.docx"
    with workspaces().open(small_archive(folder / "archive")) as workspace:

        def read(content: bytes) -> Hashable:
            path.write_bytes(content)
            back = workspace.reading_back.read(path)
            return tuple(sorted({each.state for each in back.rows})), len(back.rows).bit_length()

        yield read


@contextmanager
def _backup(folder: Path) -> Iterator[Read]:
    path, target = folder / "backup.zip", folder / "restored"

    def read(content: bytes) -> Hashable:
        path.write_bytes(content)
        outside = {each.name for each in folder.iterdir()}
        try:
            with workspaces().restore(path, target) as workspace:
                return workspace.catalogue.totals()
        finally:
            shutil.rmtree(target, ignore_errors=True)
            assert {each.name for each in folder.iterdir()} == outside

    yield read


@contextmanager
def _media(folder: Path) -> Iterator[Read]:
    path = folder / "recording.mp3"

    def read(content: bytes) -> Hashable:
        path.write_bytes(content)
        facts = probe(path)
        length = facts.duration_ms
        assert length is None or length >= 0
        return facts.media_type, length is None, breaks_off(path, facts.media_type), repr(facts.technical)[:80]

    yield read


@contextmanager
def _settings(folder: Path) -> Iterator[Read]:
    """The program's own files about its user: whoever damages them, the program starts."""
    settings, searches = SettingsFile(folder), SearchesFile(folder)

    def read(content: bytes) -> Hashable:
        settings.path.write_bytes(content)
        searches.path.write_bytes(content)
        held = settings.read()
        kept = searches.read(folder)
        assert settings.write(held)
        assert searches.keep(folder, kept)
        assert settings.read() == held
        return held.language, held.appearance, held.log_level, len(held.recent_archives), len(kept)

    yield read


@contextmanager
def _saved_searches(folder: Path) -> Iterator[Read]:
    """What a damaged or foreign archive holds as its saved searches."""
    archive = small_archive(folder / "archive")
    with workspaces().open(archive) as workspace:
        workspace.saved_searches.save("x", SearchRequest("taller"))

    def read(content: bytes) -> Hashable:
        write_value(archive, "saved_search", "choices", content.decode("utf-8", "replace"))
        with workspaces().open(archive, read_only=True) as workspace:
            (saved,) = workspace.saved_searches.all()
            return *workspace.saved_searches.counts(NoProgress()).values(), frozenset(saved.request.choices)

    yield read


@contextmanager
def _waveforms(folder: Path) -> Iterator[Read]:
    """A kept waveform whose checksum is right all the same."""
    files = WaveformFiles(folder)

    def read(content: bytes) -> Hashable:
        (folder / f"{_SHA256}.waveform").write_bytes(content[:-4] + struct.pack("<I", zlib.crc32(content[:-4])))
        found = files.read(_SHA256)
        return found is None or (found.steps.bit_length(), found.step_ms.bit_length(), found.duration_ms.bit_length())

    yield read


PARSERS: Final[dict[str, Parser]] = {
    "srt": Parser(seeds.srt, _source(".srt")),
    "vtt": Parser(seeds.vtt, _source(".vtt")),
    "text": Parser(seeds.texts, _source(".txt")),
    "textgrid": Parser(seeds.textgrids, _source(".TextGrid")),
    "trs": Parser(seeds.transcribers, _source(".trs")),
    "ohms": Parser(seeds.ohms, _source(".xml")),
    "docx": Parser(seeds.documents, _source(".docx")),
    "passages-csv": Parser(seeds.passage_tables, _source(".csv")),
    "passages-xlsx": Parser(seeds.passage_workbooks, _source(".xlsx")),
    "testimonies-csv": Parser(seeds.testimony_tables, _source(".csv")),
    "testimonies-xlsx": Parser(seeds.testimony_workbooks, _source(".xlsx")),
    "import": Parser(seeds.testimony_tables, _import),
    "words": Parser(seeds.words, _words),
    "dates": Parser(seeds.dates, _dates),
    "query": Parser(seeds.queries, _query),
    "template": Parser(seeds.templates, _template),
    "read-back": Parser(seeds.edited_documents, _read_back),
    "backup": Parser(seeds.backups, _backup),
    "media": Parser(seeds.recordings, _media),
    "settings": Parser(seeds.settings, _settings),
    "saved-searches": Parser(seeds.saved_searches, _saved_searches),
    "waveforms": Parser(seeds.waveforms, _waveforms),
}
"""What is fuzzed, by name."""
