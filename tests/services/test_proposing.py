"""Passages without words for a recording that nobody has transcribed: one change, only where nothing is lost."""

from __future__ import annotations

import math
import struct
import wave
from array import array
from collections.abc import Generator
from pathlib import Path

import pytest

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import ArchiveReadOnly, BadValue, Cancelled, RecordGone
from testimony_archive.domain.recording_errors import NoSpeechFound, NothingToHear, TranscriptThere
from testimony_archive.domain.sound import SampleKind, SoundBlock
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.transcript_writes import add_transcript, delete_passages
from tests.factories import TODAY, bring_in, passages_of, quotes_of, record, small_archive

_RATE = 8_000


def speech(path: Path, *parts: tuple[int, int]) -> Path:
    """A WAV file of parts one after the other: seconds, and how loud."""
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(_RATE)
        for seconds, level in parts:
            for place in range(seconds * _RATE):
                target.writeframesraw(struct.pack("<h", round(level * math.sin(place / 3))))
    return path


def read_wave(path: Path) -> Generator[SoundBlock | None, None, None]:
    """The decoder of these tests: the standard library's."""
    with wave.open(str(path), "rb") as source:
        samples = array("h")
        samples.frombytes(source.readframes(source.getnframes()))
        yield SoundBlock(samples.tobytes(), SampleKind.SIGNED_16, 1, source.getframerate())


@pytest.fixture
def workspace(tmp_path: Path) -> Generator[Workspace, None, None]:
    """The small archive, with a testimony that has no transcript."""
    where = Workspaces(lambda: TODAY, Waveforms(read_wave, tmp_path / "cache"))
    with where.open(small_archive(tmp_path / "archive")) as made:
        bring_in(made, tmp_path, {"code": "PE-010", "language": "es", "interviewee": "Rosa Quispe"})
        yield made


def attach(workspace: Workspace, *paths: Path, code: str = "PE-010") -> int:
    testimony_id = record(workspace, code).testimony_id
    workspace.attaching.add(testimony_id, paths)
    return testimony_id


def propose(workspace: Workspace, testimony_id: int) -> ChangeSet:
    return workspace.proposing.accept(workspace.proposing.listen(testimony_id))


def test_each_stretch_of_speech_of_each_part_becomes_a_passage_without_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    first = speech(tmp_path / "PE-010_part1.wav", (1, 0), (3, 9_000), (2, 0), (4, 9_000))
    second = speech(tmp_path / "PE-010_part2.wav", (2, 0), (5, 9_000))
    testimony_id = attach(workspace, first, second)

    propose(workspace, testimony_id)

    passages = passages_of(workspace, "PE-010")
    (transcript,) = record(workspace, "PE-010").transcripts
    assert (transcript.passages, transcript.language) == (3, "es")
    assert [(each.ordinal, each.text, each.speaker, each.part_number) for each in passages] == [
        (1, "", "", 1),
        (2, "", "", 1),
        (3, "", "", 2),
    ]
    starts = [each.start_ms for each in passages]
    assert starts == pytest.approx([1_000, 6_000, 2_000], abs=200)
    assert passages[0].end_ms == pytest.approx(4_000, abs=200)
    assert workspace.keeping.verify().is_sound


def test_a_passage_without_words_can_be_written_but_not_quoted(workspace: Workspace, tmp_path: Path) -> None:
    propose(workspace, attach(workspace, speech(tmp_path / "a.wav", (1, 0), (3, 9_000))))
    (passage,) = passages_of(workspace, "PE-010")

    with pytest.raises(BadValue, match="a passage with words"):
        workspace.quoting.keep_passages([passage.passage_id])

    workspace.transcribing.edit_text(passage.passage_id, "El taller es el mismo.")
    workspace.quoting.keep_passages([passage.passage_id])
    assert [each.anchor.exact for each in quotes_of(workspace, "PE-010")] == ["El taller es el mismo."]
    assert workspace.keeping.verify().is_sound


def test_it_is_one_change_that_undo_takes_back(workspace: Workspace, tmp_path: Path) -> None:
    testimony_id = attach(workspace, speech(tmp_path / "a.wav", (1, 0), (3, 9_000)))

    changes = propose(workspace, testimony_id)

    assert dict(changes.label.values) == {"code": "PE-010"}
    workspace.undo()
    assert record(workspace, "PE-010").transcripts == ()
    workspace.redo()
    assert len(passages_of(workspace, "PE-010")) == 1


def test_an_empty_transcript_is_filled(workspace: Workspace, tmp_path: Path) -> None:
    testimony_id = attach(workspace, speech(tmp_path / "a.wav", (1, 0), (3, 9_000)))
    propose(workspace, testimony_id)
    (made,) = record(workspace, "PE-010").transcripts
    with workspace._writer.change("empty it") as change:
        delete_passages(change.unit, [each.passage_id for each in passages_of(workspace, "PE-010")])

    propose(workspace, testimony_id)

    assert record(workspace, "PE-010").transcripts == (made,)


def test_words_that_are_there_are_never_touched(workspace: Workspace) -> None:
    with pytest.raises(TranscriptThere):
        workspace.proposing.listen(record(workspace, "PE-001").testimony_id)


def test_words_that_came_while_it_listened_stay(workspace: Workspace, tmp_path: Path) -> None:
    testimony_id = attach(workspace, speech(tmp_path / "a.wav", (1, 0), (3, 9_000)))

    proposal = workspace.proposing.listen(testimony_id)
    with workspace._writer.change("meanwhile") as change:
        add_transcript(change.unit, testimony_id, "es", [DraftPassage("Palabras.")], None)

    with pytest.raises(TranscriptThere):
        workspace.proposing.accept(proposal)
    assert [each.text for each in passages_of(workspace, "PE-010")] == ["Palabras."]


def test_what_cannot_be_done_is_told_and_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    testimony_id = record(workspace, "PE-010").testimony_id
    with pytest.raises(NothingToHear):
        workspace.proposing.listen(testimony_id)
    with pytest.raises(RecordGone):
        workspace.proposing.listen(9_999)

    attach(workspace, speech(tmp_path / "silent.wav", (5, 0)))
    with pytest.raises(NoSpeechFound, match="PE-010"):
        workspace.proposing.listen(testimony_id)

    class Stop:
        def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002
            raise Cancelled

    with pytest.raises(Cancelled):
        workspace.proposing.listen(attach(workspace, speech(tmp_path / "b.wav", (3, 9_000))), progress=Stop())
    assert record(workspace, "PE-010").transcripts == ()


def test_an_archive_that_can_only_be_read_is_told_before_it_listens(workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    with (
        Workspaces(lambda: TODAY).open(path, read_only=True) as reading,
        pytest.raises(ArchiveReadOnly),
    ):
        reading.proposing.listen(1)
