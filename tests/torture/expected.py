"""What an archive has to hold after what was done to it, kept beside it and compared with it."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from testimony_archive.domain.records import Testimony
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.workspace import Workspace

_KEPT: Final = 40
"""How many states can be gone back to; the archive keeps all."""


@dataclass(slots=True)
class State:
    """What is compared, by row number: of testimonies their fields by name, of the others what people see of them."""

    testimonies: dict[int, dict[str, Any]] = field(default_factory=dict)
    people: dict[int, tuple[str, ...]] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    """All words of a transcript, one space between two."""
    quotes: dict[int, tuple[str, str, bool]] = field(default_factory=dict)
    """Main idea, note, star."""
    selections: dict[int, str] = field(default_factory=dict)
    searches: dict[int, str] = field(default_factory=dict)


Mutation = Callable[[State, Any], object]
"""What a change makes of the state, given what the change gave."""


class Expected:
    """Follows every change, undo and redo."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._done: deque[State] = deque(maxlen=_KEPT)
        self._undone: deque[State] = deque(maxlen=_KEPT)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def change(self, mutation: Mutation | None, done: Any = None) -> None:
        """Something was changed: so, with this as its result, or in what is not compared."""
        self._done.append(self.state)
        self._undone.clear()
        if mutation is not None:
            self.state = copy.deepcopy(self.state)
            mutation(self.state, done)

    def undo(self) -> None:
        self._undone.append(self.state)
        self.state = self._done.pop()

    def redo(self) -> None:
        self._done.append(self.state)
        self.state = self._undone.pop()

    def forget(self) -> None:
        """Nothing can be undone any more: the archive was opened anew, or something was imported."""
        self._done.clear()
        self._undone.clear()

    def compare(self, found: State) -> None:
        """Make sure that this was found.

        Raises:
            AssertionError: something else was.
        """
        for each in fields(State):
            expected, there = getattr(self.state, each.name), getattr(found, each.name)
            assert expected == there, f"{each.name}: {_differences(expected, there)}"


def read_state(workspace: Workspace) -> State:
    """What an archive holds now."""
    catalogue = workspace.catalogue
    state = State()
    for testimony in catalogue.testimonies([each.testimony_id for each in catalogue.rows(RowFilter())]):
        state.testimonies[testimony.testimony_id] = testimony_state(testimony)
        state.people[testimony.testimony_id] = tuple(each.person.name for each in testimony.participations)
        for transcript in testimony.transcripts:
            passages = catalogue.passages(transcript.transcript_id)
            state.words[transcript.transcript_id] = words_of([each.text for each in passages])
    state.quotes = {each.quote_id: (each.main_idea, each.note, each.starred) for each in catalogue.quotes()}
    state.selections = {each.selection_id: each.name for each in workspace.selecting.selections()}
    state.searches = {each.saved_search_id: each.name for each in workspace.saved_searches.all()}
    return state


def testimony_state(testimony: Testimony) -> dict[str, Any]:
    """What is compared of a testimony itself."""
    return {
        "code": testimony.code,
        "title": testimony.title,
        "place": testimony.place,
        "series": testimony.series,
        "collection": testimony.collection,
        "summary": testimony.summary,
        "notes": testimony.notes,
        "keywords": testimony.keywords,
        "status": testimony.status.value,
        "themes": tuple(each.key for each in testimony.themes),
        "files": tuple(each.original_name for each in testimony.attachments),
    }


def words_of(texts: list[str]) -> str:
    """All words, one space between two."""
    return " ".join(" ".join(texts).split())


def _differences(expected: Mapping[int, Any], found: Mapping[int, Any]) -> list[str]:
    every = sorted(expected.keys() | found.keys())
    return [_difference(key, expected.get(key), found.get(key)) for key in every if expected.get(key) != found.get(key)]


def _difference(key: int, expected: Any, found: Any) -> str:
    """Of two records, only the fields in which they are not the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        names = [name for name in expected if expected[name] != found[name]]
        expected, found = [expected[each] for each in names], [found[each] for each in names]
        return f"{key} {names}: {expected} expected, {found} found"
    return f"{key}: {expected!r} expected, {found!r} found"
