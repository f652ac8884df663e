"""Somebody who changes an archive at random and takes it back: what all who do so have in common."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Generic, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.quote_list import QuoteRequest, QuoteRow
from testimony_archive.services.quote_listing import QuoteListing
from testimony_archive.services.workspace import Workspace
from tests.factories import TODAY, small_archive, workspaces

State = TypeVar("State")


def listed(workspace: Workspace) -> list[QuoteRow]:
    """The list as it is shown, which has to be what somebody finds who reads all of it for the first time."""
    shown = workspace.quote_listing.page(QuoteRequest()).rows
    fresh = QuoteListing(workspace._folder.database, workspace.searching.memory, lambda: TODAY)
    assert [_plain(each) for each in shown] == [_plain(each) for each in fresh.page(QuoteRequest()).rows]
    return [_plain(each) for each in shown]


def _plain(row: QuoteRow) -> QuoteRow:
    return replace(row, alike=0)


class MindChanger(RuleBasedStateMachine, Generic[State]):
    """Undoes and redoes, and remembers what the archive looked like, as the undo history does. Who inherits says how
    to look at it and adds rules that change it by `attempt`."""

    def __init__(self, look: Callable[[Workspace], State]) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="testimony-archive-undo-"))
        self.workspace = workspaces().open(small_archive(self.folder / "archive"))
        self._look = look
        self.states: list[State] = [look(self.workspace)]
        self.now = 0

    @property
    def seen(self) -> State:
        """What the archive holds, as it was last seen, which is quicker than to read it again."""
        return self.states[self.now]

    def attempt(self, change: Callable[[], ChangeSet]) -> None:
        """What is refused has changed nothing: else undoing would not lead to the states before."""
        try:
            done = change()
        except ArchiveError:
            return
        self.noted(done)

    def noted(self, done: ChangeSet) -> None:
        """Remember what the archive looks like after a change; it has a name, every value of which is known."""
        assert "{" not in done.label.text()
        if done.change_set_id:
            self.now += 1
            self.states[self.now :] = [self._look(self.workspace)]

    @precondition(lambda self: self.now > 0)
    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(min(times, self.now)):
            self.workspace.undo()
            self.now -= 1
            assert self._look(self.workspace) == self.seen

    @precondition(lambda self: self.now < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.now += 1
        assert self._look(self.workspace) == self.seen

    @invariant()
    def offers_what_there_is_to_take_back(self) -> None:
        state = self.workspace.undo_state
        assert (state.undo is None) == (self.now == 0)
        assert (state.redo is None) == (self.now == len(self.states) - 1)

    def teardown(self) -> None:
        try:
            while self.now < len(self.states) - 1:
                self.redo()
            self.is_sound()
            self.undo(self.now)
            self.is_sound()
        finally:
            self.workspace.close()
            shutil.rmtree(self.folder)

    def is_sound(self) -> None:
        """Every file that a record names is there, and the database agrees with itself."""
        assert self.workspace.keeping.verify().problems == ()
