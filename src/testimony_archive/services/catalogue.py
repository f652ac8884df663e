"""Reading the catalogue: rows of the table, whole records, passages, quotes, vocabularies, totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from testimony_archive.domain.errors import NoSuchTestimony
from testimony_archive.domain.records import AttachmentKind, Passage, Quote, Status, Testimony, Transcript, Use
from testimony_archive.domain.rights import Decision, decide_recording, decide_testimony, decide_words, restriction
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.domain.totals import Totals
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.services.row_memory import RowMemory
from testimony_archive.services.terms import nearest
from testimony_archive.storage.counts import read_codes, read_links, read_totals
from testimony_archive.storage.database import Database
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.row_details import DETAILS
from testimony_archive.storage.testimonies import read_passages, read_quotes, read_testimonies
from testimony_archive.storage.testimony_rows import read_row_ids, read_status_counts
from testimony_archive.storage.vocabularies import read_vocabularies


@dataclass(frozen=True, slots=True)
class ArchiveInfo:
    """What an archive holds. `by` counts testimonies by theme key, country code, role key and language code."""

    schema: int
    totals: Totals
    by: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What the rules about rights say today: of the record for every use, and of publishing the recording, if any."""

    record: Mapping[Use, Decision]
    recording: Decision | None


class Catalogue:
    """Reads one archive. Every call sees what is on disk at that moment; any thread may call."""

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today
        self._rows = RowMemory()

    def rows(self, wanted: RowFilter) -> tuple[TestimonyRow, ...]:
        """The rows of the testimonies table, with the details that are wanted at least."""
        today, details = self._today(), DETAILS & (wanted.details | {wanted.group})
        with self._database.read() as connection:
            rows = self._rows.rows(connection, details, today)
            return tuple([rows[each] for each in read_row_ids(connection, wanted, today)])

    def status_counts(self) -> Mapping[Status, int]:
        """How many testimonies stand at each status."""
        with self._database.read() as connection:
            return read_status_counts(connection)

    def testimony(self, testimony_id: int) -> Testimony:
        """A whole record.

        Raises:
            NoSuchTestimony: it is not there (any more).
        """
        found = self.testimonies([testimony_id])
        if not found:
            raise NoSuchTestimony(code=f"number {testimony_id}", nearest="none")
        return found[0]

    def testimonies(self, testimony_ids: Sequence[int]) -> tuple[Testimony, ...]:
        """Whole records in the order given."""
        with self._database.read() as connection:
            return read_testimonies(connection, testimony_ids)

    def testimony_ids(self, codes: Sequence[str]) -> tuple[int, ...]:
        """The row numbers of testimonies by code, in any case.

        Raises:
            NoSuchTestimony: a code is not there; the nearest codes are listed.
        """
        with self._database.read() as connection:
            known = read_codes(connection)
        folded = {code.casefold(): row for code, row in known.items()}
        for code in codes:
            if code.casefold() not in folded:
                raise NoSuchTestimony(code=code, nearest=nearest_codes(code, known))
        return tuple(folded[code.casefold()] for code in codes)

    def passages(self, transcript_id: int) -> tuple[Passage, ...]:
        """The passages of a transcript."""
        with self._database.read() as connection:
            return read_passages(connection, transcript_id)

    def quotes(self, testimony_id: int | None = None) -> tuple[Quote, ...]:
        """The quotes of one testimony, or all."""
        with self._database.read() as connection:
            return read_quotes(connection, testimony_id=testimony_id)

    def vocabularies(self) -> Vocabularies:
        """The archive's controlled terms."""
        with self._database.read() as connection:
            return read_vocabularies(connection)

    def totals(self) -> Totals:
        """How much there is of each kind."""
        with self._database.read() as connection:
            return read_totals(connection)

    def decision(self, testimony: Testimony, use: Use) -> Decision:
        """What the rules about rights say of a testimony today."""
        return decide_testimony(use, testimony, self._today())

    def leaving(self, testimony: Testimony) -> Leaving:
        """What may be done with a testimony today, use by use."""
        today = self._today()
        parts = [each for each in testimony.attachments if each.kind in (AttachmentKind.AUDIO, AttachmentKind.VIDEO)]
        return Leaving(
            record={use: decide_testimony(use, testimony, today) for use in Use},
            recording=decide_recording(Use.PUBLISH, testimony, parts, today) if parts else None,
        )

    def decision_on_words(self, testimony: Testimony, transcript: Transcript, passages: Sequence[Passage]) -> Decision:
        """Whether words that touch these passages may be quoted today."""
        return decide_words(Use.QUOTE, testimony, transcript, passages, self._today())

    def restrictions(self, passages: Sequence[Passage]) -> Mapping[int, Decision]:
        """By id, what keeps single passages inside today whatever holds for their testimony; others are left out."""
        today = self._today()
        found = ((each.passage_id, restriction(each.access, today)) for each in passages)
        return {passage_id: decision for passage_id, decision in found if decision is not None}

    def info(self) -> ArchiveInfo:
        """Totals, and counts by theme (with its sub-themes), country, role and language."""
        with self._database.read() as connection:
            vocabularies = read_vocabularies(connection)
            totals = read_totals(connection)
            links = {name: read_links(connection, name) for name in ("theme", "country", "role", "language")}
        themes: Counter[str] = Counter()
        for linked in links["theme"].values():
            with_above = {above for each in linked for above in vocabularies.with_ancestors(int(each))}
            themes.update(vocabularies.themes[each].key for each in with_above)
        roles = Counter(vocabularies.roles[int(each)].key for linked in links["role"].values() for each in linked)
        return ArchiveInfo(
            schema=known_schema(),
            totals=totals,
            by={
                "theme": dict(sorted(themes.items())),
                "country": _counts(links["country"]),
                "role": dict(sorted(roles.items())),
                "language": _counts(links["language"]),
            },
        )


def nearest_codes(code: str, known: Mapping[str, int]) -> str:
    """The codes that look most like one, for a message."""
    return nearest(code, known) or "none, the archive is empty"


def _counts(links: Mapping[int, set[int | str]]) -> dict[str, int]:
    return dict(sorted(Counter(str(each) for linked in links.values() for each in linked).items()))
