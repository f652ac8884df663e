"""The concordance of a search: where its words stand in the passages that it finds, each with what is around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from testimony_archive.domain.concordance import Concordance, ConcordanceRow, ConcordanceSort, in_order
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import SearchRequest, Widened
from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.plans import looks_for_words
from testimony_archive.services.finding import Finder
from testimony_archive.services.languages import analyser
from testimony_archive.services.searching import Searching, widened_as_json
from testimony_archive.services.understanding import understand
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.search_facts import Findables, FindableTranscript, read_stamp
from testimony_archive.storage.search_rows import PassageRow, read_page_passages

WIDTH: Final = 60
MOST_ROWS: Final = 50_000
"""Lines of one concordance; as many take some seconds and 60 MB, and nobody reads more."""

_AT_ONCE: Final = 500  # passages
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ConcordanceRequest:
    """The concordance of what a search finds. `width` is how many code points are told on either side."""

    search: SearchRequest
    sort: ConcordanceSort = ConcordanceSort.RIGHT
    width: int = WIDTH


class Concordances:
    """Reads concordances of one archive. Any thread may call."""

    def __init__(self, database: Database, searching: Searching, most: int = MOST_ROWS) -> None:
        self._database = database
        self._searching = searching
        self._most = most

    def read(self, request: ConcordanceRequest, progress: Progress | None = None) -> Concordance:
        """Every line, in order. A search without words has none.

        Raises:
            Cancelled: somebody asked to stop.
        """
        progress = progress or NoProgress()
        passage_ids = self._searching.passage_ids(request.search, progress)
        with self._database.read(progress) as connection:
            places = self.places(connection, request, progress)
            if places is None:
                return Concordance((), 0, 0)
            rows: list[ConcordanceRow] = []
            for transcript, row in places.passages(passage_ids, progress):
                rows += places.rows(row, transcript, row.text, request.width)
                if len(rows) > self._most:
                    break
        kept = rows[: self._most]
        progress.advance(len(passage_ids), len(passage_ids), "concordance")
        return Concordance(
            rows=tuple(in_order(kept, request.sort)),
            passages=len({each.passage_id for each in kept}),
            testimonies=len({each.testimony_id for each in kept}),
            is_cut_short=len(kept) < len(rows),
            widened=places.widened,
        )

    def places(self, connection: Connection, request: ConcordanceRequest, progress: Progress) -> Places | None:
        """What finds the places of a search's words as a connection sees the archive; None where it asks for none."""
        facts = self._searching.memory.facts(connection, read_stamp(connection), progress).findables
        finder = Finder(connection, facts, analyser())
        asked = understand(request.search, connection, finder.vocabulary)
        plan = finder.plan(asked.tree)
        if not looks_for_words(plan):
            return None
        return Places(connection, facts, Highlighter(plan, analyser(), finder.vocabulary), asked.widened)


class Places:
    """Finds the places of a query's words within one reading of the archive. `widened` is what was added to them."""

    def __init__(
        self, connection: Connection, facts: Findables, highlighter: Highlighter, widened: tuple[Widened, ...]
    ) -> None:
        self._connection = connection
        self.facts = facts
        self.widened = widened
        self._highlighter = highlighter

    def passages(
        self, passage_ids: Sequence[int], progress: Progress
    ) -> Iterator[tuple[FindableTranscript, PassageRow]]:
        """Each of these passages that is still there as a row with its words, and its transcript."""
        for start in range(0, len(passage_ids), _AT_ONCE):
            progress.advance(start, len(passage_ids), "concordance")
            batch = passage_ids[start : start + _AT_ONCE]
            rows = read_page_passages(self._connection, batch)
            for row in (rows[each] for each in batch if each in rows):
                transcript = self.facts.transcripts[self.facts.place_of[row.passage_id]]
                if transcript is not None:
                    yield transcript, row

    def rows(self, row: PassageRow, transcript: FindableTranscript, text: str, width: int) -> Iterator[ConcordanceRow]:
        """A line for each place in a text, which is that of the passage or what of it may leave."""
        testimony = self.facts.testimonies[transcript.testimony_id]
        for start, end in self._highlighter.spans(text, transcript.language):
            yield ConcordanceRow(
                testimony_id=transcript.testimony_id,
                transcript_id=transcript.transcript_id,
                passage_id=row.passage_id,
                ordinal=row.ordinal,
                part_number=row.part_number,
                start_ms=row.start_ms,
                end_ms=row.end_ms,
                code=testimony.code,
                order=testimony.order,
                when=testimony.date,
                language=transcript.language,
                speaker=row.speaker,
                has_recording=testimony.has_recording,
                start=start,
                left=_one_line(text[max(start - 2 * width, 0) : start])[-width:] if width else "",
                keyword=_one_line(text[start:end]),
                right=_one_line(text[end : end + 2 * width])[:width],
            )


def _one_line(text: str) -> str:
    """A stretch with every run of white space as one space, also at its ends: there words go on."""
    return _SPACE.sub(" ", text)


def as_json(concordance: Concordance, rows: Sequence[ConcordanceRow]) -> dict[str, Any]:
    """Some lines as ``concordance --json`` prints them, with the counts of all, ready for `json.dumps`."""
    return {
        "occurrences": len(concordance.rows),
        "passages": concordance.passages,
        "testimonies": concordance.testimonies,
        "cut_short": concordance.is_cut_short,
        "widened": widened_as_json(concordance.widened),
        "rows": [
            {
                "code": each.code,
                "date": str(each.when) if each.when is not None else None,
                "language": each.language,
                "ordinal": each.ordinal,
                "speaker": each.speaker,
                "start_ms": each.start_ms,
                "start": each.start,
                "left": each.left,
                "keyword": each.keyword,
                "right": each.right,
            }
            for each in rows
        ],
    }
