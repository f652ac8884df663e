"""The concordance of a search as it may leave the archive: a table, or some of its lines for the clipboard.

Rights are decided for every passage, and names are pseudonyms where they must be: in the whole passage, since a name
may begin in the keyword and end beside it. Then the words of the query are found anew in what may be told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.concordance import ConcordanceRow, ConcordanceSort, in_order
from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.export_errors import NameInFileName, NothingMayLeave, NothingToExport
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import LEFT_OUT_PASSAGE, LEFT_OUT_TESTIMONY, LeftOut
from testimony_archive.domain.records import Access, Testimony, Use
from testimony_archive.domain.rights import Decision, decide
from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.domain.timecode import format_cue_time
from testimony_archive.exchange.row_table import as_row_table
from testimony_archive.publish.safe_file import replacing
from testimony_archive.services.attribution import label_outside
from testimony_archive.services.concordance import ConcordanceRequest, Concordances
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.hidden_people import read_hidden_people
from testimony_archive.storage.search_facts import Findables, FindableTestimony, FindableTranscript
from testimony_archive.storage.search_rows import PassageRow
from testimony_archive.storage.testimonies import read_testimonies

ENDING: Final = ".csv"
_HEADINGS: Final = ("code", "date", "language", "speaker", "part", "start", "left", "keyword", "right")
_NOBODY: Final = Pseudonyms(())


@dataclass(frozen=True, slots=True)
class LeavingConcordance:
    """Lines as they may leave, in order, and what may not. `names` takes names out of whatever is said about them.

    `is_cut_short` where the concordance has more lines than are listed, inside as well.
    """

    rows: tuple[ConcordanceRow, ...]
    left_out: tuple[LeftOut, ...]
    names: Pseudonyms
    is_cut_short: bool = False

    def as_text(self) -> str:
        """The lines for the clipboard, with tabs between code, left side, keyword and right side."""
        cells = ((each.code, each.left.strip(), each.keyword, each.right.strip()) for each in self.rows)
        return "\n".join("\t".join(map(guarded, each)) for each in cells)


@dataclass(frozen=True, slots=True)
class ConcordanceReport:
    """What was written."""

    path: Path
    rows: int
    left_out: tuple[LeftOut, ...]
    is_cut_short: bool = False


class ConcordanceExport:
    """Lets concordances of one archive leave it."""

    def __init__(self, database: Database, concordances: Concordances, today: Callable[[], date]) -> None:
        """Export by the rights as they are on the day that `today` gives."""
        self._database = database
        self._concordances = concordances
        self._today = today

    def leaving(
        self,
        request: ConcordanceRequest,
        chosen: Collection[ConcordanceRow] | None = None,
        progress: Progress | None = None,
    ) -> LeavingConcordance:
        """All lines of a concordance, or those chosen of it, as they may leave today.

        Raises:
            Cancelled: somebody asked to stop.
        """
        progress = progress or NoProgress()
        whole = self._concordances.read(request, progress) if chosen is None else None
        rows = whole.rows if whole is not None else chosen or ()
        wanted = frozenset(each.place for each in rows)
        passage_ids = [*dict.fromkeys(each.passage_id for each in in_order(rows, ConcordanceSort.CODE))]
        found: list[ConcordanceRow] = []
        with self._database.read(progress) as connection:
            places = self._concordances.places(connection, request, progress)
            if places is None:
                return LeavingConcordance((), (), _NOBODY)
            outside = _Outside(connection, places.facts, {each.testimony_id for each in rows}, self._today())
            for transcript, row in places.passages(passage_ids, progress):
                if outside.may_leave(row, transcript):
                    inside = [*places.rows(row, transcript, row.text, request.width)]
                    names = outside.names(row, transcript)
                    text = names.apply(row.text)
                    told = inside if text == row.text else [*places.rows(row, transcript, text, request.width)]
                    kept = [each for each, place in _pairs(told, inside) if place in wanted]
                    found += [outside.told(each, transcript, names) for each in kept]
            return LeavingConcordance(
                tuple(in_order(found, request.sort)),
                tuple(outside.left_out),
                outside.all_names(),
                is_cut_short=whole is not None and whole.is_cut_short,
            )

    def export(self, out: Path, request: ConcordanceRequest, progress: Progress | None = None) -> ConcordanceReport:
        """Write what may leave of a concordance to a table. A file that was there is replaced when it is complete.

        Raises:
            UnknownFormat: the ending is not that of a table. NothingToExport: nothing was found. NothingMayLeave.
            NameInFileName: the file name would tell what a pseudonym hides.
            FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled. In each of these cases `out` is as it was.
        """
        if out.suffix.lower() != ENDING:
            raise UnknownFormat(path=out, known=ENDING)
        leaving = self.leaving(request, progress=progress)
        if not leaving.rows:
            if not leaving.left_out:
                raise NothingToExport
            held_back = tuple(dict.fromkeys((each.code, each.decision) for each in leaving.left_out))
            raise NothingMayLeave(held_back, reasons=NothingMayLeave.told(held_back))
        if leaving.names.apply(out.stem) != out.stem:
            raise NameInFileName(path=out)
        with replacing(out) as file:
            file.write(as_row_table(_HEADINGS, map(_cells, leaving.rows)).encode("utf-8-sig"))
        return ConcordanceReport(out, len(leaving.rows), leaving.left_out, leaving.is_cut_short)


class _Outside:
    """What of some testimonies may be told outside; `left_out` remembers what may not.

    Records are read of those alone in which somebody may be named who is hidden, here or elsewhere in the archive.
    """

    def __init__(self, connection: Connection, facts: Findables, testimony_ids: Collection[int], today: date) -> None:
        self._connection = connection
        self._facts = facts
        self._today = today
        self._elsewhere = HiddenElsewhere(read_hidden_people(connection))
        self._anybody = Pseudonyms((), self._elsewhere)
        self._records: dict[int, Testimony] = {}
        self._names: dict[int, Pseudonyms] = {}
        self._refused: set[int] = set()
        self.left_out: list[LeftOut] = []
        held = (facts.testimonies.get(each) for each in testimony_ids)
        self._read([each.testimony_id for each in held if each is not None and each.pseudonymous])

    def may_leave(self, row: PassageRow, transcript: FindableTranscript) -> bool:
        """Whether a passage may; where it may not, once for each testimony that may not leave at all."""
        testimony = self._facts.testimonies[transcript.testimony_id]
        if testimony.testimony_id in self._refused:
            return False
        record = self._decide(testimony, ())
        if not record.allowed:
            self._refused.add(testimony.testimony_id)
            self.left_out.append(LeftOut(testimony.code, LEFT_OUT_TESTIMONY, record))
            return False
        decision = self._decide(testimony, (transcript.access, self._facts.restricted.get(row.passage_id, Access())))
        if not decision.allowed:
            at = str(row.ordinal)
            self.left_out.append(LeftOut(testimony.code, LEFT_OUT_PASSAGE, decision, (("first", at), ("last", at))))
        return decision.allowed

    def names(self, row: PassageRow, transcript: FindableTranscript) -> Pseudonyms:
        """What replaces names in the words of a passage."""
        testimony = self._facts.testimonies[transcript.testimony_id]
        if testimony.testimony_id not in self._names:
            if all(self._anybody.apply(each) == each for each in (row.text, row.speaker, testimony.code)):
                return _NOBODY
            self._read([testimony.testimony_id])
        return self._names[testimony.testimony_id]

    def told(self, row: ConcordanceRow, transcript: FindableTranscript, names: Pseudonyms) -> ConcordanceRow:
        """A line under the names that may be told."""
        testimony = self._records.get(row.testimony_id)
        if testimony is None:
            return row
        record = next(each for each in testimony.transcripts if each.transcript_id == transcript.transcript_id)
        speaker = label_outside(testimony, record, row.speaker, names)
        return replace(row, code=names.apply(row.code), speaker=speaker)

    def all_names(self) -> Pseudonyms:
        """What replaces names in words about all of them."""
        return pseudonyms_of(*self._records.values(), elsewhere=self._elsewhere)

    def _read(self, testimony_ids: Sequence[int]) -> None:
        for each in read_testimonies(self._connection, testimony_ids):
            self._records[each.testimony_id] = each
            self._names[each.testimony_id] = pseudonyms_of(each, elsewhere=self._elsewhere)

    def _decide(self, testimony: FindableTestimony, access: tuple[Access, ...]) -> Decision:
        asked = (testimony.access, *access)
        return decide(Use.QUOTE, testimony.consents, asked, pseudonym=testimony.pseudonymous, today=self._today)


def _pairs(
    told: Sequence[ConcordanceRow], inside: Sequence[ConcordanceRow]
) -> Iterator[tuple[ConcordanceRow, tuple[int, int]]]:
    """Each line that may be told, with the place that it has inside the archive.

    Where names were replaced, places have moved: the first *beca* of a passage is still its first. A keyword of which
    there are not as many as before was a name, or has become one, and is told by nobody.
    """
    by_words: dict[str, list[ConcordanceRow]] = {}
    for each in inside:
        by_words.setdefault(each.keyword, []).append(each)
    for words, places in by_words.items():
        same = [each for each in told if each.keyword == words]
        if len(same) == len(places):
            yield from zip(same, (each.place for each in places), strict=True)


def _cells(row: ConcordanceRow) -> Sequence[str]:
    return (
        row.code,
        str(row.when) if row.when is not None else "",
        row.language,
        row.speaker,
        str(row.part_number),
        format_cue_time(row.start_ms) if row.start_ms is not None else "",
        row.left.strip(),
        row.keyword,
        row.right.strip(),
    )
