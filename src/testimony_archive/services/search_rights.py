"""The switch *only what may be published*: what of a search's answers `domain.rights` lets leave as a quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from testimony_archive.domain.records import Access, Use
from testimony_archive.domain.rights import decide
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.highlights import answers
from testimony_archive.search.languages import LANGUAGES
from testimony_archive.search.vocabulary import Vocabulary
from testimony_archive.services.found import Found
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables, FindableTestimony
from testimony_archive.storage.search_rows import read_record_texts

_INTERNAL: Final = frozenset({"notes"})


class Publishable:
    """Decides once for every testimony and transcript, for one day."""

    def __init__(self, findables: Findables, today: date) -> None:
        self._findables = findables
        self.testimonies = frozenset(
            each.testimony_id for each in findables.testimonies.values() if _may(each, (each.access,), today)
        )
        self._places = frozenset(
            place
            for place, each in enumerate(findables.transcripts)
            if each is not None
            and _may(facts := findables.testimonies[each.testimony_id], (facts.access, each.access), today)
        )
        self._held_back = frozenset(
            passage_id
            for passage_id, access in findables.restricted.items()
            if not _may(findables.testimonies[findables.testimony_of(passage_id)], (access,), today)
        )

    def of(self, found: Found, connection: Connection, analyser: Analyser, vocabulary: Vocabulary) -> Found:
        """What of an answer may be published. Records count only by what may be published of them."""
        records = self._records(found, connection, analyser, vocabulary)
        if found.is_everything:
            return replace(found, passages_by_place=self._counts(found), records=records)
        return found.only(self._may_leave, records, self._findables)

    def fields(self, testimony_id: int, fields: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """The fields of a record, by name and text, that may leave."""
        hidden = _INTERNAL | ({"name"} if self._findables.testimonies[testimony_id].pseudonymous else frozenset())
        return [(name, said) for name, said in fields if name not in hidden]

    def may_leave(self, passage_id: int) -> bool:
        """Whether one passage may leave."""
        return self._may_leave(passage_id, self._findables.place_of[passage_id])

    def _may_leave(self, passage_id: int, place: int) -> bool:
        return place in self._places and passage_id not in self._held_back

    def _counts(self, found: Found) -> dict[int, int]:
        held_back = Counter(self._findables.place_of[each] for each in self._held_back)
        counts = {place: count - held_back[place] for place, count in found.passages_by_place.items()}
        return {place: count for place, count in counts.items() if place in self._places}

    def _records(
        self, found: Found, connection: Connection, analyser: Analyser, vocabulary: Vocabulary
    ) -> dict[int, float]:
        allowed = {each: score for each, score in found.records.items() if each in self.testimonies}
        if found.is_everything or not allowed:
            return allowed
        texts = read_record_texts(connection, allowed)
        return {
            each: score
            for each, score in allowed.items()
            if answers(
                found.plan, [said for _, said in self.fields(each, texts[each])], LANGUAGES, analyser, vocabulary
            )
        }


def _may(facts: FindableTestimony, access: tuple[Access, ...], today: date) -> bool:
    return decide(Use.QUOTE, facts.consents, access, pseudonym=facts.pseudonymous, today=today).allowed
