"""Whatever is done to a transcript in whatever order can be taken back, with quotes and the search in step."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import Passage, QuoteState, Transcript
from testimony_archive.domain.transcript_edits import TranscriptChange
from tests.factories import Content, content
from tests.services.mind_changing import MindChanger

WORDS = ("taller", "máquinas", "claro", "telares", "night")
TEXTS = st.sampled_from(
    ["Sí, claro.", "Con dos telares y cuarenta jóvenes.", "¿Y siguieron? Sí.", "", "telares\x07 claro"]
)
SPEAKERS = st.sampled_from(["ROSA", "HANNAH", "", " Rosa\n"])
TIMES = st.none() | st.integers(-5, 60_000)


class Transcriber(MindChanger[Content]):
    """Somebody who corrects transcripts and keeps quotes at random, and changes their mind."""

    def __init__(self) -> None:
        super().__init__(content)

    def some_transcript(self, data: st.DataObject) -> Transcript:
        return data.draw(st.sampled_from([each for one in self.seen.testimonies for each in one.transcripts]))

    def some_passage(self, data: st.DataObject) -> Passage:
        return data.draw(st.sampled_from([each for some in self.seen.passages.values() for each in some]))

    def correct(self, edit: Callable[[], TranscriptChange]) -> None:
        self.attempt(lambda: edit().changes)

    def has_passages(self) -> bool:
        return any(self.seen.passages.values())

    def has_quotes(self) -> bool:
        return bool(self.seen.quotes)

    @initialize()
    def keep_everything(self) -> None:
        ids = [each.passage_id for some in self.seen.passages.values() for each in some]
        self.noted(self.workspace.quoting.keep_passages(ids)[0])

    @precondition(has_passages)
    @rule(data=st.data(), text=TEXTS, speaker=SPEAKERS)
    def write(self, data: st.DataObject, text: str, speaker: str) -> None:
        passage, edit = self.some_passage(data).passage_id, self.workspace.transcribing
        self.correct(lambda: edit.edit_text(passage, text))
        self.correct(lambda: edit.set_speaker(passage, speaker))

    @precondition(has_passages)
    @rule(data=st.data(), offset=st.integers(0, 40), at_ms=TIMES)
    def split(self, data: st.DataObject, offset: int, at_ms: int | None) -> None:
        passage = self.some_passage(data).passage_id
        self.correct(lambda: self.workspace.transcribing.split(passage, offset, at_ms))

    @precondition(has_passages)
    @rule(data=st.data(), count=st.integers(1, 3), deletes=st.booleans())
    def merge_or_delete(self, data: st.DataObject, count: int, deletes: bool) -> None:
        passages = data.draw(st.sampled_from([each for each in self.seen.passages.values() if each]))
        first = data.draw(st.integers(0, len(passages) - 1))
        chosen = [each.passage_id for each in passages[first : first + count]]
        edit = self.workspace.transcribing.delete if deletes else self.workspace.transcribing.merge
        self.correct(lambda: edit(chosen))

    @rule(data=st.data(), text=TEXTS, speaker=SPEAKERS, start=TIMES)
    def insert(self, data: st.DataObject, text: str, speaker: str, start: int | None) -> None:
        chosen = self.some_transcript(data).transcript_id
        after = data.draw(st.sampled_from([None, *(each.passage_id for each in self.seen.passages[chosen])]))
        self.correct(lambda: self.workspace.transcribing.insert(chosen, after, text, speaker, start))

    @rule(data=st.data(), old=SPEAKERS, new=SPEAKERS, everywhere=st.booleans())
    def rename_and_tie(self, data: st.DataObject, old: str, new: str, everywhere: bool) -> None:
        chosen, edit = self.some_transcript(data).transcript_id, self.workspace.transcribing
        people = [each.participation_id for one in self.seen.testimonies for each in one.participations]
        person = data.draw(st.none() | st.sampled_from(people))
        self.correct(lambda: edit.tie_speaker(chosen, old, person))
        self.correct(lambda: edit.rename_speaker(chosen, old, new, in_all_transcripts=everywhere))

    @precondition(has_passages)
    @rule(data=st.data(), start=TIMES, end=TIMES, what=st.sampled_from(["set", "shift", "estimate"]))
    def time(self, data: st.DataObject, start: int | None, end: int | None, what: str) -> None:
        passage, edit = self.some_passage(data).passage_id, self.workspace.transcribing
        chosen = self.some_transcript(data).transcript_id
        match what:
            case "set":
                self.correct(lambda: edit.set_times(passage, start, end))
            case "shift":
                self.correct(lambda: edit.shift_times(passage, start or 7))
            case _:
                self.correct(lambda: edit.estimate_times(chosen, end))

    @precondition(has_passages)
    @rule(
        data=st.data(), first=st.integers(0, 10), length=st.integers(2, 30), level=st.sampled_from(["open", "closed"])
    )
    def keep_and_restrict(self, data: st.DataObject, first: int, length: int, level: str) -> None:
        passage = self.some_passage(data).passage_id
        keep = self.workspace.quoting.keep_words
        self.attempt(lambda: keep((passage, first), (passage, first + length))[0])
        self.noted(self.workspace.parts.restrict_passages([passage], AccessField.ACCESS, level))

    @precondition(has_quotes)
    @rule(data=st.data(), moves=st.booleans())
    def decide(self, data: st.DataObject, moves: bool) -> None:
        quote = data.draw(st.sampled_from(self.seen.quotes)).quote_id
        lost = self.workspace.lost_quotes
        self.attempt(lambda: lost.move(quote) if moves else lost.keep(quote))

    @rule(data=st.data())
    def add_transcript(self, data: st.DataObject) -> None:
        testimony = data.draw(st.sampled_from(self.seen.testimonies))
        self.noted(self.workspace.transcribing.add_transcript(testimony.testimony_id, "es")[0])

    @invariant()
    def quotes_stand_on_their_words_or_are_lost(self) -> None:
        for quote in self.seen.quotes:
            passages = self.seen.passages[quote.anchor.transcript_id]
            first, last = quote.ordinals
            under = passages[first - 1 : last]
            assert (under[0].passage_id, under[-1].passage_id) == (
                quote.anchor.first_passage_id,
                quote.anchor.last_passage_id,
            )
            text = "\n".join(each.text for each in under)
            end = len(text) - len(under[-1].text) + quote.anchor.last_offset
            stands = text[quote.anchor.first_offset : end] == quote.anchor.exact
            assert (quote.state is QuoteState.ANCHORED) == (not quote.former)
            assert stands or quote.state is not QuoteState.ANCHORED

    @invariant()
    def passages_are_numbered_in_order(self) -> None:
        for passages in self.seen.passages.values():
            assert [each.ordinal for each in passages] == list(range(1, len(passages) + 1))

    def is_sound(self) -> None:
        super().is_sound()
        found = self.found()
        self.workspace.keeping.reindex()
        assert self.found() == found

    def found(self) -> Mapping[str, object]:
        """What a search for each word gives."""
        pages = {word: self.workspace.searching.search(SearchRequest(text=word)) for word in WORDS}
        return {word: (page.testimonies, page.passages) for word, page in pages.items()}


TestTranscriber = Transcriber.TestCase
TestTranscriber.settings = settings(max_examples=5, stateful_step_count=14, suppress_health_check=list(HealthCheck))
