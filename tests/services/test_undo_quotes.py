"""Whatever is done to quotes can be taken back; their list, which stays in memory, is always that of the archive."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import QuoteEdit, QuoteField
from testimony_archive.domain.quote_list import QuoteRow
from tests.factories import passages_of
from tests.services.mind_changing import MindChanger, listed

WORDS = st.sampled_from(["", "Una idea.", "2", "4", "taller"])


class Keeper(MindChanger[list[QuoteRow]]):
    """Somebody who keeps, describes, orders and gives up quotes."""

    def __init__(self) -> None:
        super().__init__(listed)

    @property
    def ids(self) -> list[int]:
        return [each.quote_id for each in self.seen]

    @rule(code=st.sampled_from(["PE-001", "CL-002", "CO-003"]), place=st.integers(0, 3))
    def keep(self, code: str, place: int) -> None:
        passages = passages_of(self.workspace, code)
        passage = passages[place % len(passages)]
        self.attempt(lambda: self.workspace.quoting.keep_passages([passage.passage_id])[0])

    @precondition(lambda self: self.seen)
    @rule(data=st.data(), words=WORDS, starred=st.booleans())
    def edit(self, data: st.DataObject, words: str, starred: bool) -> None:
        quote_id = data.draw(st.sampled_from(self.ids))
        self.attempt(
            lambda: self.workspace.quoting.edit_quote(quote_id, translation=words, note=words, starred=starred)
        )

    @precondition(lambda self: self.seen)
    @rule(data=st.data(), field=st.sampled_from(QuoteField), do=st.sampled_from(BulkOperation), value=WORDS, new=WORDS)
    def edit_several(self, data: st.DataObject, field: QuoteField, do: BulkOperation, value: str, new: str) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids), min_size=1, unique=True))
        self.attempt(lambda: self.workspace.quote_editing.apply(chosen, QuoteEdit(field, do, value, new)))

    @precondition(lambda self: self.seen)
    @rule(data=st.data(), below=st.booleans())
    def move(self, data: st.DataObject, below: bool) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids), min_size=1, unique=True))
        neighbour = data.draw(st.sampled_from(self.ids))
        self.attempt(lambda: self.workspace.quote_editing.move(chosen, neighbour, below=below))

    @precondition(lambda self: self.seen)
    @rule(data=st.data())
    def give_up(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids), min_size=1, max_size=2, unique=True))
        self.attempt(lambda: self.workspace.quote_editing.delete(chosen))

    @rule(words=st.sampled_from(["Con dos máquinas y cuarenta jóvenes.", "Pues, con dos máquinas y cuarenta jóvenes."]))
    def correct(self, words: str) -> None:
        passage = passages_of(self.workspace, "PE-001")[1]
        self.attempt(lambda: self.workspace.transcribing.edit_text(passage.passage_id, words).changes)


TestUndoOfQuotes = Keeper.TestCase
TestUndoOfQuotes.settings = settings(max_examples=4, stateful_step_count=14, deadline=None)
