"""Quotes lose their words, are kept or put elsewhere, and all of it is taken back: the list of quotes, the list of the
lost and the search always say what a fresh look at the archive says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.quote_list import QuoteFacet, QuoteRequest, QuoteTrait
from testimony_archive.domain.records import Passage, Quote, QuoteState
from testimony_archive.domain.transcript_edits import TranscriptChange
from testimony_archive.services.lost_quotes import LostQuote
from testimony_archive.services.workspace import Workspace
from tests.factories import Content, content
from tests.services.mind_changing import MindChanger, listed

WORDS = ("taller", "máquinas", "claro", "telares", "night", "cuarenta", "mujeres", "nada")
TEXTS = st.sampled_from(["Sí, claro.", "Con dos telares y cuarenta jóvenes.", "¿Y siguieron? Sí.", "Nada de eso."])


@dataclass(frozen=True)
class Held:
    """What an archive holds, and which quotes it lists as lost."""

    content: Content
    lost: tuple[LostQuote, ...]

    @property
    def passages(self) -> list[Passage]:
        return [each for some in self.content.passages.values() for each in some]

    def stands(self, quote: Quote) -> bool:
        """Whether a quote's words are where it stands."""
        first, last = quote.ordinals
        under = self.content.passages[quote.anchor.transcript_id][first - 1 : last]
        text = "\n".join(each.text for each in under)
        end = len(text) - len(under[-1].text) + quote.anchor.last_offset
        return text[quote.anchor.first_offset : end] == quote.anchor.exact


def held(workspace: Workspace) -> Held:
    """What an archive holds."""
    return Held(content(workspace), workspace.lost_quotes.all(with_kept=True))


class Corrector(MindChanger[Held]):
    """Somebody who corrects what quotes are kept from, and decides about those that lost their words."""

    def __init__(self) -> None:
        super().__init__(held)

    def noted(self, done: ChangeSet) -> None:
        """Take each change back and make it again at once, whatever comes after it."""
        super().noted(done)
        if done.change_set_id:
            self.undo(1)
            self.the_search_finds_what_a_new_index_finds()
            self.redo()

    def correct(self, edit: Callable[[], TranscriptChange]) -> None:
        """The change that is told names those that are lost by it."""
        told: list[int] = []
        lost_before = {each.quote.quote_id for each in self.seen.lost}

        def change() -> TranscriptChange:
            done = edit()
            told.extend(done.lost_quotes)
            return done

        self.attempt(lambda: change().changes)
        lost_now = {each.quote.quote_id for each in self.seen.lost}
        assert lost_now == lost_before | set(told)

    def some_passage(self, data: st.DataObject) -> Passage:
        return data.draw(st.sampled_from(self.seen.passages))

    def some_quotes(self, data: st.DataObject) -> list[int]:
        ids = [each.quote_id for each in self.seen.content.quotes]
        return data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))

    def has_quotes(self) -> bool:
        return bool(self.seen.content.quotes)

    def has_lost(self) -> bool:
        return bool(self.seen.lost)

    @initialize()
    def keep_everything_lose_some_and_decide(self) -> None:
        ids = [each.passage_id for each in self.seen.passages]
        self.noted(self.workspace.quoting.keep_passages(ids)[0])
        self.noted(self.workspace.selecting.create("Informe")[0])
        self.workspace.quote_listing.prepare()
        for passage in self.seen.passages[1:5]:
            first, _, *rest = passage.text.split()
            words = " ".join([first, "telares", *rest])
            self.noted(self.workspace.transcribing.edit_text(passage.passage_id, words).changes)
        nearest, elsewhere, kept, _undecided = (each.quote for each in self.seen.lost)
        self.noted(self.workspace.lost_quotes.move(nearest.quote_id))
        start = elsewhere.anchor.first_passage_id
        self.noted(self.workspace.lost_quotes.move(elsewhere.quote_id, (start, 0), (start, 8)))
        self.noted(self.workspace.lost_quotes.keep(kept.quote_id))
        again = nearest.anchor.first_passage_id
        self.noted(self.workspace.transcribing.edit_text(again, "Nada de eso, claro.").changes)

    @rule(data=st.data(), first=st.integers(0, 12), length=st.integers(3, 30), whole=st.booleans())
    def keep_words(self, data: st.DataObject, first: int, length: int, whole: bool) -> None:
        passage, quoting = self.some_passage(data).passage_id, self.workspace.quoting
        if whole:
            self.attempt(lambda: quoting.keep_passages([passage])[0])
        else:
            end = (passage, first + length)
            self.attempt(lambda: quoting.keep_words((passage, first), end, main_idea="Una idea.", note="taller")[0])

    @rule(data=st.data(), places=st.lists(st.integers(0, 12), min_size=1, max_size=3), word=st.sampled_from(WORDS))
    def change_words(self, data: st.DataObject, places: list[int], word: str) -> None:
        passage = self.some_passage(data)
        words = passage.text.split()
        for place in places:
            words[place % len(words)] = word
        self.correct(lambda: self.workspace.transcribing.edit_text(passage.passage_id, " ".join(words)))

    @rule(data=st.data(), text=TEXTS)
    def write_anew(self, data: st.DataObject, text: str) -> None:
        passage = self.some_passage(data).passage_id
        self.correct(lambda: self.workspace.transcribing.edit_text(passage, text))

    @rule(data=st.data(), what=st.sampled_from(["split", "merge", "delete"]), size=st.integers(1, 30))
    def cut(self, data: st.DataObject, what: str, size: int) -> None:
        passages = data.draw(st.sampled_from([each for each in self.seen.content.passages.values() if each]))
        first, edit = data.draw(st.integers(0, len(passages) - 1)), self.workspace.transcribing
        chosen = [each.passage_id for each in passages[first : first + 1 + size % 2]]
        match what:
            case "split":
                self.correct(lambda: edit.split(chosen[0], size))
            case "merge":
                self.correct(lambda: edit.merge(chosen))
            case _:
                self.correct(lambda: edit.delete(chosen))

    @precondition(has_lost)
    @rule(data=st.data(), decision=st.sampled_from(["nearest", "elsewhere", "keep"]))
    def decide(self, data: st.DataObject, decision: str) -> None:
        quote, lost = data.draw(st.sampled_from(self.seen.lost)).quote, self.workspace.lost_quotes
        words = data.draw(st.sampled_from(self.seen.content.passages[quote.anchor.transcript_id]))
        places = (words.passage_id, 0), (words.passage_id, 8)
        match decision:
            case "nearest":
                self.attempt(lambda: lost.move(quote.quote_id))
            case "elsewhere":
                self.attempt(lambda: lost.move(quote.quote_id, *places))
            case _:
                self.attempt(lambda: lost.keep(quote.quote_id))

    @rule(data=st.data(), level=st.sampled_from(["open", "closed"]), speaker=st.sampled_from(["ROSA", "HANNAH"]))
    def restrict_or_rename(self, data: st.DataObject, level: str, speaker: str) -> None:
        passage = self.some_passage(data).passage_id
        self.attempt(lambda: self.workspace.parts.restrict_passages([passage], AccessField.ACCESS, level))
        self.attempt(lambda: self.workspace.transcribing.set_speaker(passage, speaker).changes)

    @precondition(has_quotes)
    @rule(data=st.data(), gives_up=st.booleans())
    def select_or_give_up(self, data: st.DataObject, gives_up: bool) -> None:
        chosen, selecting = self.some_quotes(data), self.workspace.selecting
        if gives_up:
            self.attempt(lambda: self.workspace.quote_editing.delete(chosen))
        elif self.seen.content.selections:
            self.attempt(lambda: selecting.add_quotes(self.seen.content.selections[0].selection_id, chosen))

    @invariant()
    def quotes_stand_on_their_words_or_are_listed(self) -> None:
        quotes = self.seen.content.quotes
        elsewhere = {each.quote_id: each for each in quotes if each.state is not QuoteState.ANCHORED}
        assert {each.quote.quote_id: each.quote for each in self.seen.lost} == elsewhere
        assert all(self.seen.stands(each) for each in quotes if each.state is QuoteState.ANCHORED)
        for quote in quotes:  # what held the words is kept for as long as they are gone
            words = quote.anchor.exact.split() if quote.quote_id in elsewhere else []
            assert " ".join(each.text for each in quote.former).split() == words

    @invariant()
    def the_list_of_quotes_shows_them(self) -> None:
        rows = listed(self.workspace)
        assert {each.quote_id: (each.words, each.state) for each in rows} == {
            each.quote_id: (each.anchor.exact, each.state) for each in self.seen.content.quotes
        }
        narrowed = QuoteRequest(choices={QuoteFacet.STATE: frozenset({QuoteTrait.LOST.value})})
        lost = self.workspace.quote_listing.page(narrowed).rows
        undecided = {each.quote.quote_id for each in self.workspace.lost_quotes.all()}
        assert {each.quote_id for each in lost} == undecided

    @invariant()
    def the_search_finds_what_a_new_index_finds(self) -> None:
        found = self.found()
        self.workspace.keeping.reindex()
        assert self.found() == found
        quotes = {each.quote_id: each.anchor.exact.casefold() for each in self.seen.content.quotes}
        for word in WORDS:
            assert {each for each, text in quotes.items() if word in text} <= found[f"quotes: {word}"]

    def found(self) -> Mapping[str, set[int]]:
        """What is found by each word: the testimonies with their passages, and the quotes."""
        answers: dict[str, set[int]] = {}
        for word in WORDS:
            page = self.workspace.searching.search(SearchRequest(text=word))
            answers[f"passages: {word}"] = {each.passage_id for hit in page.hits for each in hit.passages}
            rows = self.workspace.quote_listing.page(QuoteRequest(text=word)).rows
            answers[f"quotes: {word}"] = {each.quote_id for each in rows}
        return answers


TestUndoOfLostQuotes = Corrector.TestCase
TestUndoOfLostQuotes.settings = settings(max_examples=2, stateful_step_count=8, suppress_health_check=list(HealthCheck))
