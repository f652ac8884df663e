"""Correcting a transcript: each edit is one change, quotes follow their words, the search follows too."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.errors import (
    BadTimes,
    BadValue,
    LengthUnknown,
    NoSuchSpeaker,
    NotNeighbours,
    NotOnePlace,
    QuoteInTheWay,
    RecordGone,
    SpeakersMerged,
    TimesOverlap,
    TimesTooLate,
    UnknownTerm,
    WordsLost,
)
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import QuoteState, TranscriptKind
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.services.workspace import Workspace
from tests.factories import bring_in, content, passages_of, quotes_of, record

PE = "PE-001"


def ids(workspace: Workspace, code: str = PE) -> list[int]:
    return [each.passage_id for each in passages_of(workspace, code)]


def texts(workspace: Workspace, code: str = PE) -> list[str]:
    return [each.text for each in passages_of(workspace, code)]


def transcript(workspace: Workspace, code: str = PE) -> int:
    return record(workspace, code).transcripts[0].transcript_id


def times(workspace: Workspace, code: str = PE) -> list[tuple[int | None, int | None, bool]]:
    return [(each.start_ms, each.end_ms, each.estimated) for each in passages_of(workspace, code)]


def keep(workspace: Workspace, ordinal: int, words: str) -> int:
    """Keep words of one passage."""
    passage = passages_of(workspace, PE)[ordinal - 1]
    start = passage.text.index(words)
    place = (passage.passage_id, start), (passage.passage_id, start + len(words))
    return workspace.quoting.keep_words(*place)[1]


def hits(workspace: Workspace, word: str) -> int:
    return workspace.searching.search(SearchRequest(text=word)).passages


# --- words ---------------------------------------------------------------------------------------------------------


def test_a_corrected_passage_takes_its_quotes_along(workspace: Workspace) -> None:
    keep(workspace, 2, "cuarenta jóvenes")
    keep(workspace, 4, "Sí, claro.")
    before = content(workspace)
    change = workspace.transcribing.edit_text(
        ids(workspace)[1], " Empezamos con dos máquinas viejas\x07 y cuarenta jóvenes, nada más. "
    )
    first, second = quotes_of(workspace, PE)
    assert texts(workspace)[1] == "Empezamos con dos máquinas viejas y cuarenta jóvenes, nada más."
    assert (first.anchor.exact, first.anchor.first_offset) == ("cuarenta jóvenes", 36)
    assert first.anchor.suffix.startswith(", nada más.\n¿Y siguieron?")
    assert second.anchor.exact == "Sí, claro."
    assert change.changes.label.text() == "edit a passage of PE-001"
    assert change.changes.ids(RecordKind.QUOTE) == {first.quote_id, second.quote_id}  # the second's surroundings
    assert (change.lost_quotes, change.remarks) == ((), ())
    workspace.undo()
    assert content(workspace) == before


def test_a_quote_whose_words_are_corrected_is_told_to_be_lost_and_keeps_them(workspace: Workspace) -> None:
    quote_id = keep(workspace, 2, "dos máquinas y cuarenta")
    before = content(workspace)
    change = workspace.transcribing.edit_text(ids(workspace)[1], "Con dos telares y cuarenta jóvenes.")
    (quote,) = quotes_of(workspace, PE)
    assert change.lost_quotes == (quote_id,)
    assert [type(each) for each in change.remarks] == [WordsLost]
    assert (quote.state, quote.anchor.exact, quote.speaker) == (QuoteState.LOST, "dos máquinas y cuarenta", "ROSA")
    assert [(each.ordinal, each.text) for each in quote.former] == [(2, "dos máquinas y cuarenta")]
    workspace.undo()
    assert content(workspace) == before


def test_words_found_and_not_found_follow_the_correction(workspace: Workspace) -> None:
    assert (hits(workspace, "máquinas"), hits(workspace, "telares")) == (1, 0)
    workspace.transcribing.edit_text(ids(workspace)[1], "Con dos telares y cuarenta jóvenes.")
    assert (hits(workspace, "máquinas"), hits(workspace, "telares")) == (0, 1)
    workspace.undo()
    assert (hits(workspace, "máquinas"), hits(workspace, "telares")) == (1, 0)
    assert workspace.keeping.verify().is_sound


def test_a_passage_needs_words(workspace: Workspace) -> None:
    with pytest.raises(BadValue, match="at least one word"):
        workspace.transcribing.edit_text(ids(workspace)[1], " \n ")
    with pytest.raises(BadValue, match="at least one word"):
        workspace.transcribing.insert(transcript(workspace), None, "")


def test_the_same_words_are_no_change(workspace: Workspace) -> None:
    assert workspace.transcribing.edit_text(ids(workspace)[1], texts(workspace)[1]).changes.change_set_id == 0


def test_what_is_gone_cannot_be_corrected(workspace: Workspace) -> None:
    edit = workspace.transcribing
    with pytest.raises(RecordGone):
        edit.edit_text(999, "x")
    with pytest.raises(RecordGone):
        edit.insert(999, None, "x")
    with pytest.raises(RecordGone):
        edit.insert(transcript(workspace), 999, "x")
    with pytest.raises(RecordGone):
        edit.delete([ids(workspace)[0], ids(workspace, "CL-002")[0]])
    with pytest.raises(RecordGone):
        edit.add_transcript(999)


# --- cuts ----------------------------------------------------------------------------------------------------------


def test_a_passage_is_split_between_two_words_and_its_quote_goes_on(workspace: Workspace) -> None:
    keep(workspace, 2, "máquinas y cuarenta")
    keep(workspace, 2, "jóvenes")
    before, held = content(workspace), ids(workspace)
    workspace.parts.restrict_passages([held[1]], AccessField.ACCESS, "closed")
    change = workspace.transcribing.split(held[1], 17)
    assert texts(workspace)[1:3] == ["Con dos máquinas", "y cuarenta jóvenes."]
    first, second = change.passage_ids
    assert (first, ids(workspace)) == (held[1], [*held[:2], second, *held[2:]])
    assert [each.ordinal for each in passages_of(workspace, PE)] == [1, 2, 3, 4, 5]
    assert [each.access.level.value for each in passages_of(workspace, PE)[1:4]] == ["closed", "closed", "open"]
    one, other = quotes_of(workspace, PE)
    assert (one.anchor.exact, one.ordinals) == ("máquinas\ny cuarenta", (2, 3))
    assert (one.anchor.first_passage_id, one.anchor.last_passage_id) == (first, second)
    assert (other.anchor.first_passage_id, other.anchor.first_offset) == (second, 11)
    assert change.lost_quotes == ()
    assert hits(workspace, '"máquinas y cuarenta"') == 0
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_the_time_of_a_split_is_given_or_estimated(workspace: Workspace) -> None:
    second = ids(workspace)[1]
    workspace.transcribing.set_times(second, 10_000, 20_000)
    workspace.transcribing.split(second, 17)
    assert times(workspace)[1:3] == [(10_000, 14_571, False), (14_571, 20_000, True)]
    workspace.undo()
    workspace.transcribing.split(second, 17, at_ms=12_000)
    assert times(workspace)[1:3] == [(10_000, 12_000, False), (12_000, 20_000, False)]
    workspace.undo()
    for bad in (9_000, 21_000):
        with pytest.raises(BadTimes, match="a time within 0:10 – 0:20"):
            workspace.transcribing.split(second, 17, at_ms=bad)


def test_a_split_needs_words_on_both_sides(workspace: Workspace) -> None:
    for offset in (0, 36, 99):
        with pytest.raises(NotOnePlace):
            workspace.transcribing.split(ids(workspace)[1], offset)


def test_a_quote_over_a_word_that_is_split_is_lost(workspace: Workspace) -> None:
    quote_id = keep(workspace, 2, "dos máquinas")
    assert workspace.transcribing.split(ids(workspace)[1], 10).lost_quotes == (quote_id,)


def test_neighbours_are_merged_and_their_quotes_come_along(workspace: Workspace) -> None:
    keep(workspace, 4, "Sí, claro.")
    before, held = content(workspace), ids(workspace)
    workspace.transcribing.set_times(held[1], 1_000, 2_000)
    workspace.transcribing.set_times(held[2], 2_000, 3_000)
    workspace.parts.restrict_passages([held[2]], AccessField.ACCESS, "internal")
    change = workspace.transcribing.merge([held[3], held[1], held[2]])
    merged = passages_of(workspace, PE)[1]
    assert ids(workspace) == held[:2]
    assert merged.text.startswith("Con dos máquinas y cuarenta jóvenes. ¿Y siguieron? Sí, claro.")
    assert (merged.speaker, merged.start_ms, merged.end_ms) == ("ROSA", 1_000, None)
    assert merged.access.level.value == "internal"
    (quote,) = quotes_of(workspace, PE)
    assert (quote.anchor.exact, quote.anchor.first_passage_id, quote.anchor.first_offset) == ("Sí, claro.", held[1], 51)
    (remark,) = change.remarks
    assert isinstance(remark, SpeakersMerged)
    assert remark.values == {"speakers": "ROSA, HANNAH", "speaker": "ROSA"}
    assert change.changes.label.text() == "merge 3 passages of PE-001"
    for _ in range(4):
        workspace.undo()
    assert content(workspace) == before
    assert workspace.keeping.verify().is_sound


def test_only_neighbours_are_merged(workspace: Workspace) -> None:
    held = ids(workspace)
    for chosen in ([held[0], held[2]], [held[0]], [held[3], ids(workspace, "CL-002")[0]]):
        with pytest.raises(NotNeighbours):
            workspace.transcribing.merge(chosen)


def test_a_passage_is_added_at_any_place(workspace: Workspace) -> None:
    before, held = content(workspace), ids(workspace)
    keep_first = workspace.transcribing.insert(transcript(workspace), None, "Buenas tardes.", " HANNAH ", 0, 900)
    last = workspace.transcribing.insert(transcript(workspace), held[3], "Gracias.")
    assert ids(workspace) == [*keep_first.passage_ids, *held, *last.passage_ids]
    assert [each.ordinal for each in passages_of(workspace, PE)] == [1, 2, 3, 4, 5, 6]
    assert passages_of(workspace, PE)[0].speaker == "HANNAH"
    assert hits(workspace, "gracias") == 1
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_what_is_added_behind_something_restricted_is_restricted_too(workspace: Workspace) -> None:
    held = ids(workspace)
    workspace.parts.restrict_passages([held[0]], AccessField.ACCESS, "closed")
    workspace.transcribing.insert(transcript(workspace), held[0], "Y eso.")
    workspace.transcribing.insert(transcript(workspace), None, "Hola.")
    levels = [each.access.level.value for each in passages_of(workspace, PE)]
    assert levels[:4] == ["open", "closed", "closed", "open"]


def test_a_quote_that_something_is_put_into_is_lost(workspace: Workspace) -> None:
    held = ids(workspace)
    _, quote_id = workspace.quoting.keep_words((held[1], 17), (held[2], 5))
    change = workspace.transcribing.insert(transcript(workspace), held[1], "Eso.")
    assert change.lost_quotes == (quote_id,)


def test_deleted_passages_take_their_words_out_of_the_search_and_leave_quotes_behind(workspace: Workspace) -> None:
    lost_id = keep(workspace, 2, "dos máquinas")
    keep(workspace, 4, "Sí, claro.")
    before, held = content(workspace), ids(workspace)
    workspace.parts.restrict_passages([held[1]], AccessField.ACCESS, "closed")
    change = workspace.transcribing.delete([held[1], held[0], held[2]])
    assert ids(workspace) == held[3:]
    assert passages_of(workspace, PE)[0].ordinal == 1
    assert change.lost_quotes == (lost_id,)
    lost, other = sorted(quotes_of(workspace, PE), key=lambda each: each.quote_id)
    assert (lost.state, lost.speaker, lost.anchor.first_passage_id) == (QuoteState.LOST, "ROSA", held[3])
    assert lost.former[0].access.level.value == "closed"
    assert (other.state, other.anchor.exact) == (QuoteState.ANCHORED, "Sí, claro.")
    assert hits(workspace, "máquinas") == 0
    assert change.changes.label.text() == "delete 3 passages of PE-001"
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before
    assert workspace.keeping.verify().is_sound


def test_a_quote_on_a_deleted_passage_is_never_put_on_equal_words_beside_it(workspace: Workspace) -> None:
    held = ids(workspace)
    added = workspace.transcribing.insert(transcript(workspace), held[3], texts(workspace)[3]).passage_ids
    _, (quote_id,) = workspace.quoting.keep_passages(added)
    assert workspace.transcribing.delete(added).lost_quotes == (quote_id,)
    workspace.undo()
    assert workspace.transcribing.delete([held[3]]).lost_quotes == ()
    assert quotes_of(workspace, PE)[0].anchor.first_passage_id == added[0]


def test_all_passages_go_only_where_no_quote_needs_one(workspace: Workspace) -> None:
    quote_id = keep(workspace, 2, "dos máquinas")
    with pytest.raises(QuoteInTheWay, match="the quote “dos máquinas”"):
        workspace.transcribing.delete(ids(workspace))
    workspace.quoting.delete_quote(quote_id)
    workspace.transcribing.delete(ids(workspace))
    assert ids(workspace) == []
    assert workspace.transcribing.delete([]).changes.change_set_id == 0


# --- speakers ------------------------------------------------------------------------------------------------------


def test_the_speaker_of_one_passage_is_corrected(workspace: Workspace) -> None:
    change = workspace.transcribing.set_speaker(ids(workspace)[1], " Rosa ")
    assert [each.speaker for each in passages_of(workspace, PE)] == ["HANNAH", "Rosa", "HANNAH", "ROSA"]
    assert change.changes.touched == {(RecordKind.TRANSCRIPT, transcript(workspace))}
    with pytest.raises(BadValue):
        workspace.transcribing.set_speaker(ids(workspace)[1], "x" * 2_000)


def test_a_speaker_is_renamed_everywhere_with_what_is_known_of_them(workspace: Workspace) -> None:
    before = content(workspace)
    rosa = record(workspace, PE).participations[0].participation_id
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", rosa)
    change = workspace.transcribing.rename_speaker(transcript(workspace), "ROSA", "La maestra")
    assert [each.speaker for each in passages_of(workspace, PE)] == ["HANNAH", "La maestra", "HANNAH", "La maestra"]
    assert change.passage_ids == (ids(workspace)[1], ids(workspace)[3])
    held = record(workspace, PE)
    assert [(each.label, each.participation_id) for each in held.transcripts[0].speakers] == [("La maestra", rosa)]
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before
    with pytest.raises(NoSuchSpeaker, match="Its speakers are: HANNAH, ROSA"):
        workspace.transcribing.rename_speaker(transcript(workspace), "Rosa", "x")


def test_a_name_that_is_tied_already_keeps_its_person(workspace: Workspace) -> None:
    rosa, hannah = (each.participation_id for each in record(workspace, PE).participations)
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", rosa)
    workspace.transcribing.tie_speaker(transcript(workspace), "HANNAH", hannah)
    workspace.transcribing.rename_speaker(transcript(workspace), "HANNAH", "ROSA")
    (tie,) = record(workspace, PE).transcripts[0].speakers
    assert (tie.label, tie.participation_id) == ("ROSA", rosa)


def test_who_joins_the_passages_of_a_named_person_speaks_as_that_person(workspace: Workspace) -> None:
    before = content(workspace)
    rosa, hannah = record(workspace, PE).participations
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", rosa.participation_id)
    workspace.transcribing.rename_speaker(transcript(workspace), "ROSA", "HANNAH")
    held = record(workspace, PE)
    assert held.transcripts[0].speakers == ()
    assert who_speaks(held, "HANNAH", held.transcripts[0]) == hannah
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_who_joins_the_passages_of_nobody_brings_the_person_along(workspace: Workspace) -> None:
    rosa = record(workspace, PE).participations[0]
    workspace.transcribing.rename_speaker(transcript(workspace), "HANNAH", "Hablante 2")
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", rosa.participation_id)
    workspace.transcribing.rename_speaker(transcript(workspace), "ROSA", "Hablante 2")
    held = record(workspace, PE)
    assert who_speaks(held, "Hablante 2", held.transcripts[0]) == rosa


def test_a_speaker_is_renamed_in_all_transcripts_where_that_is_wanted(workspace: Workspace) -> None:
    testimony_id = record(workspace, PE).testimony_id
    _, other = workspace.transcribing.add_transcript(testimony_id, "en", TranscriptKind.TRANSLATION)
    workspace.transcribing.insert(other, None, "With two machines.", "ROSA")
    workspace.transcribing.rename_speaker(transcript(workspace), "HANNAH", "H.")
    workspace.transcribing.rename_speaker(transcript(workspace), "ROSA", "R.", in_all_transcripts=True)
    assert workspace.catalogue.passages(other)[0].speaker == "R."


def test_words_are_those_of_the_person_to_whom_the_speaker_is_tied(workspace: Workspace) -> None:
    before = content(workspace)
    hannah = record(workspace, PE).participations[1]
    change = workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", hannah.participation_id)
    held = record(workspace, PE)
    assert who_speaks(held, "ROSA", held.transcripts[0]) == hannah
    assert who_speaks(held, "ROSA") == held.participations[0]
    assert change.changes.touches(RecordKind.TESTIMONY)
    rosa = held.participations[0].participation_id
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", rosa)
    workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", None)
    assert workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", None).changes.change_set_id == 0
    assert content(workspace) == before
    with pytest.raises(RecordGone):
        workspace.transcribing.tie_speaker(transcript(workspace), "ROSA", 999)
    with pytest.raises(NoSuchSpeaker):
        workspace.transcribing.tie_speaker(transcript(workspace), "Nadie", rosa)


def test_who_leaves_a_testimony_is_no_speaker_of_it_any_more(workspace: Workspace) -> None:
    held = record(workspace, PE)
    hannah = held.participations[1].participation_id
    workspace.transcribing.tie_speaker(transcript(workspace), "HANNAH", hannah)
    before = content(workspace)
    workspace.editing.remove_participation(held.testimony_id, hannah)
    assert record(workspace, PE).transcripts[0].speakers == ()
    workspace.undo()
    assert content(workspace) == before


# --- times ---------------------------------------------------------------------------------------------------------


def test_times_are_set_and_taken_away(workspace: Workspace) -> None:
    second = ids(workspace)[1]
    workspace.transcribing.set_times(second, 0, 100)
    assert times(workspace)[1] == (0, 100, False)
    workspace.transcribing.set_times(second, None, None)
    assert times(workspace)[1] == (None, None, False)


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [(-1, None, "from 0:00 on"), (5_000, 4_000, "not before the start, 0:05"), (None, 4_000, "a start as well")],
)
def test_times_that_cannot_be_are_refused(start: int | None, end: int, message: str, workspace: Workspace) -> None:
    with pytest.raises(BadTimes, match=message):
        workspace.transcribing.set_times(ids(workspace)[1], start, end)


def test_times_that_are_odd_are_set_and_told(workspace: Workspace) -> None:
    first, second, *_ = ids(workspace)
    workspace.transcribing.set_times(first, 50, 150)
    change = workspace.transcribing.set_times(second, 100, 900)  # the recording has 200 ms
    assert [type(each) for each in change.remarks] == [TimesOverlap, TimesTooLate]
    assert change.remarks[0].values == {"first": "1", "second": "2"}
    assert times(workspace)[1] == (100, 900, False)


def test_times_are_shifted_from_a_passage_on(workspace: Workspace) -> None:
    held = ids(workspace)
    for place, each in enumerate(held[:3]):
        workspace.transcribing.set_times(each, place * 10, place * 10 + 5)
    before = content(workspace)
    change = workspace.transcribing.shift_times(held[1], 7)
    assert times(workspace) == [(0, 5, False), (17, 22, False), (27, 32, False), (None, None, False)]
    assert change.changes.label.text() == "shift the times of 2 passages of PE-001"
    with pytest.raises(BadTimes, match="at most 0:00 earlier"):
        workspace.transcribing.shift_times(held[1], -18)
    workspace.undo()
    assert content(workspace) == before


def test_times_are_estimated_between_those_that_are_known(workspace: Workspace) -> None:
    held = ids(workspace)
    before = content(workspace)
    workspace.transcribing.set_times(held[2], 120, 130)
    change = workspace.transcribing.estimate_times(transcript(workspace))
    assert times(workspace) == [(0, 47, True), (47, 120, True), (120, 130, False), (130, 200, True)]
    assert change.passage_ids == (held[0], held[1], held[3])
    workspace.transcribing.set_times(held[1], 60, 120)
    workspace.transcribing.estimate_times(transcript(workspace), 400)
    assert times(workspace) == [(0, 60, True), (60, 120, False), (120, 130, False), (130, 400, True)]
    for _ in range(4):
        workspace.undo()
    assert content(workspace) == before


def test_times_of_a_transcript_are_not_estimated_from_nothing(workspace: Workspace) -> None:
    with pytest.raises(LengthUnknown):
        workspace.transcribing.estimate_times(transcript(workspace, "CL-002"))
    with pytest.raises(BadTimes):
        workspace.transcribing.estimate_times(transcript(workspace), -1)


# --- transcripts ---------------------------------------------------------------------------------------------------


def test_a_transcript_begins_empty_and_is_written_passage_by_passage(workspace: Workspace) -> None:
    before = content(workspace)
    change, transcript_id = workspace.transcribing.add_transcript(record(workspace, PE).testimony_id, "Spanish")
    assert change.label.text() == "add a transcript to PE-001"
    made = record(workspace, PE).transcripts[1]
    assert (made.transcript_id, made.language, made.kind) == (transcript_id, "es", TranscriptKind.VERBATIM)
    first = workspace.transcribing.insert(transcript_id, None, "Buenas tardes.", "H.", 0).passage_ids[0]
    workspace.transcribing.insert(transcript_id, first, "Buenas.", "R.", 2_000)
    assert [(each.ordinal, each.text) for each in workspace.catalogue.passages(transcript_id)] == [
        (1, "Buenas tardes."),
        (2, "Buenas."),
    ]
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == before
    with pytest.raises(UnknownTerm):
        workspace.transcribing.add_transcript(record(workspace, PE).testimony_id, "no such language")


def test_a_long_transcript_is_edited_and_taken_back_as_a_whole(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(
        workspace,
        tmp_path,
        {
            "code": "L-1",
            "text": "\n\n".join(f"{'ANA' if n % 2 else 'EVA'}: Palabra {n}." for n in range(120)),
            "interviewee": "Ana",
            "interviewer": "Eva",
        },
    )
    before, held = content(workspace), ids(workspace, "L-1")
    workspace.transcribing.estimate_times(transcript(workspace, "L-1"), 120_000)
    workspace.transcribing.shift_times(held[10], 500)
    new_id = workspace.transcribing.split(held[5], 7).passage_ids[1]
    workspace.transcribing.rename_speaker(transcript(workspace, "L-1"), "ANA", "BEA")
    after = content(workspace)
    assert [each.ordinal for each in passages_of(workspace, "L-1")] == list(range(1, 122))
    assert ids(workspace, "L-1")[6] == new_id
    for _ in range(4):
        assert workspace.undo().touches(RecordKind.TRANSCRIPT)
    assert content(workspace) == before
    for _ in range(4):
        workspace.redo()
    assert content(workspace) == after
    assert workspace.keeping.verify().is_sound


def test_a_speaker_is_not_renamed_to_nobody(workspace: Workspace) -> None:
    speakers = [each.speaker for each in passages_of(workspace, PE)]
    with pytest.raises(BadValue, match="at least one word"):
        workspace.transcribing.rename_speaker(transcript(workspace), speakers[0], "  ")
    assert [each.speaker for each in passages_of(workspace, PE)] == speakers


@pytest.mark.parametrize("start_ms", [10**20, 1_000 * 3_600_000])
def test_a_time_beyond_every_recording_is_refused(workspace: Workspace, start_ms: int) -> None:
    workspace.transcribing.set_times(ids(workspace)[0], 1_000, 2_000)
    before = times(workspace)
    with pytest.raises(BadTimes):
        workspace.transcribing.set_times(ids(workspace)[0], start_ms, None)
    with pytest.raises(BadTimes):
        workspace.transcribing.shift_times(ids(workspace)[0], start_ms)
    assert times(workspace) == before
