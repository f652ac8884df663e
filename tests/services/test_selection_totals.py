"""What the totals of a selection count, against what stands in the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.records import AttachmentKind, TranscriptKind
from testimony_archive.domain.selection_totals import Lengths, SelectionTotals, totals_of
from tests.factories import passages_of, quotes_of, record

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace

_NOTHING_KNOWN = Lengths({}, {})


def test_words_and_minutes_are_those_of_the_transcript_as_spoken_and_of_the_recording(workspace: Workspace) -> None:
    testimony = record(workspace, "PE-001")
    _, selection_id = workspace.selecting.create("Book")
    workspace.selecting.add_testimonies(selection_id, [testimony.testimony_id])
    totals = workspace.selecting.totals(workspace.selecting.items(selection_id))
    assert testimony.transcripts[0].kind is TranscriptKind.VERBATIM
    assert totals.words == sum(len(each.text.split()) for each in passages_of(workspace, "PE-001"))
    sound = {AttachmentKind.AUDIO, AttachmentKind.VIDEO}
    longest: dict[int, int] = {}
    for each in testimony.attachments:
        if each.kind in sound:
            longest[each.part_number] = max(longest.get(each.part_number, 0), each.duration_ms or 0)
    assert totals.milliseconds == sum(longest.values()) > 0


def test_without_a_recording_the_times_of_the_words_are_counted(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "N-1.srt").write_text("1\n00:00:01,000 --> 00:00:04,500\nTwo  words\n\n", encoding="utf-8")
    workspace.importing.run([tmp_path / "N-1.srt"], ImportOptions())
    testimony = record(workspace, "N-1")
    _, selection_id = workspace.selecting.create("Book")
    workspace.selecting.add_testimonies(selection_id, [testimony.testimony_id])
    assert workspace.selecting.totals(workspace.selecting.items(selection_id)).milliseconds == 4_500


def test_people_are_counted_once_however_many_of_their_quotes_there_are(workspace: Workspace) -> None:
    workspace.quoting.keep_passages([passages_of(workspace, "PE-001")[1].passage_id])
    testimony, (quote,) = record(workspace, "PE-001"), quotes_of(workspace, "PE-001")
    totals = totals_of([(testimony, quote), (testimony, quote), (testimony, None)], _NOTHING_KNOWN)
    assert (totals.items, totals.quotes, totals.testimonies) == (3, 2, 1)
    assert (totals.people, totals.women, totals.men, totals.others) == (1, 1, 0, 0)
    assert totals.countries == (("PE", 3),)
    assert [count for _, count in totals.roles] == [3]
    assert totals.words == 2 * len(quote.anchor.exact.split())


def test_an_empty_selection_counts_nothing(workspace: Workspace) -> None:
    _, selection_id = workspace.selecting.create("Book")
    assert workspace.selecting.totals(workspace.selecting.items(selection_id)) == SelectionTotals()
