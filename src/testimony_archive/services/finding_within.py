"""Finding within one transcript, by the rules of the search: forms, accents, phrases, beginnings of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import Query, without_fields
from testimony_archive.domain.records import Passage
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches_between
from testimony_archive.search.plans import NOTHING, looks_for_words, plan_of
from testimony_archive.search.query_language import parse
from testimony_archive.search.vocabulary import Vocabulary
from testimony_archive.services.languages import analyser
from testimony_archive.storage.database import Database

Marks = Mapping[int, tuple[tuple[int, int], ...]]
"""By passage id, what was found in it: (first, one past the last) code points, in order and without overlap."""

_REPORT_EVERY: Final = 32  # passages


class FindingWithin:
    """Finds in the transcripts of one archive. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, words: str, passages: Sequence[Passage], language: str, progress: Progress | None = None) -> Marks:
        """The passages of one transcript that answer a query, and where its words stand in them.

        What is still being typed counts as the beginning of a word where nothing is found otherwise. Without words
        nothing is found.

        Args:
            words: the query as typed.
            passages: those of the transcript, in order.
            language: of the transcript.
            progress: asked now and then whether to go on.

        Raises:
            Cancelled: somebody asked to stop.
        """
        if not passages:
            return {}
        with self._database.read(progress) as connection:
            looking = _Looking(
                connection.connection.driver_connection, analyser(), passages, language, progress or NoProgress()
            )
            found = looking.find(parse(words).tree)
            if not found and words[-1:].isalnum():
                found = looking.find(parse(f"{words}*").tree)
        return found


class _Looking:
    """One transcript at one state of the archive, being looked through."""

    def __init__(
        self, dbapi: Any, analyser: Analyser, passages: Sequence[Passage], language: str, progress: Progress
    ) -> None:
        self._dbapi = dbapi
        self._analyser = analyser
        self._vocabulary = Vocabulary(dbapi, analyser)
        self._passages = passages
        self._language = language
        self._progress = progress

    def find(self, query: Query) -> dict[int, tuple[tuple[int, int], ...]]:
        words = without_fields(query)  # what a field says of a passage is no word to be marked
        plan = NOTHING if words is None else plan_of(words, self._vocabulary)
        if not looks_for_words(plan):
            return {}
        row_ids = [each.passage_id for each in self._passages]
        answering = matches_between(self._dbapi, Indexed.PASSAGES, plan, min(row_ids), max(row_ids))
        wanted = [each for each in self._passages if each.passage_id in answering]
        highlighter = Highlighter(plan, self._analyser, self._vocabulary)
        found: dict[int, tuple[tuple[int, int], ...]] = {}
        for place, each in enumerate(wanted):
            if place % _REPORT_EVERY == 0:
                self._progress.advance(place, len(wanted), "search")
            if spans := highlighter.spans(each.text, self._language):
                found[each.passage_id] = spans
        return found
