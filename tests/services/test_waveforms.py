"""What a recording sounds like is worked out once; what stands in the way is told with what to do."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from testimony_archive.domain.errors import ArchiveError, Cancelled, RecordGone
from testimony_archive.domain.recording_errors import (
    NoSoundInside,
    RecordingAltered,
    RecordingMissing,
    RecordingUnreadable,
    SoundUnavailable,
)
from testimony_archive.domain.records import Attachment
from testimony_archive.domain.sound import SampleKind, SoundBlock, SoundTrouble, Trouble
from testimony_archive.domain.waveform import LOUDEST
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.factories import TODAY, opened, record, recording, small_archive

_SECOND = SoundBlock(array("h", [32_767] * 8_000).tobytes(), SampleKind.SIGNED_16, 1, 8_000)


@dataclass
class Decoder:
    """Gives some blocks, then perhaps meets with trouble."""

    blocks: list[SoundBlock | None] = field(default_factory=lambda: [_SECOND, None, _SECOND])
    trouble: SoundTrouble | None = None
    asked: int = 0
    closed: int = 0

    def __call__(self, _path: Path) -> Generator[SoundBlock | None, None, None]:
        self.asked += 1
        try:
            yield from self.blocks
            if self.trouble is not None:
                raise self.trouble
        finally:
            self.closed += 1


@dataclass
class Watch:
    """Notes what was reported, and may cancel."""

    cancel_after_ms: int = 1 << 60
    reports: list[tuple[int, int, str]] = field(default_factory=list)

    def advance(self, done: int, total: int, what: str) -> None:
        self.reports.append((done, total, what))
        if done >= self.cancel_after_ms:
            raise Cancelled


@dataclass
class Room:
    """An archive with one recording, and what decodes it."""

    workspace: Workspace
    decoder: Decoder
    attachment: Attachment
    path: Path
    cache: Path


@pytest.fixture
def room(tmp_path: Path) -> Generator[Room, None, None]:
    decoder = Decoder()
    where = Workspaces(lambda: TODAY, Waveforms(decoder, tmp_path / "cache"))
    with where.open(small_archive(tmp_path / "archive")) as workspace:
        testimony = record(workspace, "PE-001")
        workspace.attaching.add(testimony.testimony_id, [recording(tmp_path / "voice.wav", tone=300)])
        attachment = record(workspace, "PE-001").attachments[-1]
        yield Room(workspace, decoder, attachment, workspace.attaching.path_of(attachment), tmp_path / "cache")


def test_a_recording_is_decoded_once_and_then_read_from_the_cache(room: Room) -> None:
    first = room.workspace.listening.waveform(room.attachment.attachment_id)
    again = room.workspace.listening.waveform(room.attachment.attachment_id)

    assert (first.duration_ms, set(array("b", first.highest))) == (2_000, {LOUDEST})
    assert again == first
    assert (room.decoder.asked, room.decoder.closed) == (1, 1)


def test_progress_is_told_in_milliseconds_of_the_recording(room: Room) -> None:
    watch = Watch()

    room.workspace.listening.waveform(room.attachment.attachment_id, watch)

    assert watch.reports[-1] == (2_000, room.attachment.duration_ms, "voice.wav")


def test_who_cancels_lets_go_of_the_file_and_keeps_nothing(room: Room) -> None:
    with pytest.raises(Cancelled):
        room.workspace.listening.waveform(room.attachment.attachment_id, Watch(cancel_after_ms=1_000))

    assert room.decoder.closed == 1
    assert not room.cache.exists()
    assert room.workspace.listening.waveform(room.attachment.attachment_id).duration_ms == 2_000


def test_who_waits_for_another_recording_can_be_cancelled(tmp_path: Path) -> None:
    is_decoding, may_end = threading.Event(), threading.Event()

    def slow(_path: Path) -> Generator[SoundBlock | None, None, None]:
        is_decoding.set()
        may_end.wait(30)
        yield _SECOND

    where = Workspaces(lambda: TODAY, Waveforms(slow, tmp_path / "cache"))
    with where.open(small_archive(tmp_path / "archive")) as workspace:
        testimony_id = record(workspace, "PE-001").testimony_id
        workspace.attaching.add(testimony_id, [recording(tmp_path / f"{each}.wav", tone=each) for each in (300, 400)])
        first, second = (each.attachment_id for each in record(workspace, "PE-001").attachments[-2:])
        worker = threading.Thread(target=workspace.listening.waveform, args=(first,))
        worker.start()
        assert is_decoding.wait(30)

        with pytest.raises(Cancelled):
            workspace.listening.waveform(second, Watch(cancel_after_ms=0))

        may_end.set()
        worker.join()


def test_of_a_recording_that_was_cut_off_there_is_what_is_there(room: Room) -> None:
    room.decoder.trouble = SoundTrouble(Trouble.UNREADABLE, "invalid data")

    assert room.workspace.listening.waveform(room.attachment.attachment_id).duration_ms == 2_000


@pytest.mark.parametrize(
    ("blocks", "trouble", "told"),
    [
        ([], None, NoSoundInside),
        ([None], SoundTrouble(Trouble.UNREADABLE, "invalid data"), RecordingUnreadable),
        ([], SoundTrouble(Trouble.NO_SOUND), NoSoundInside),
        ([_SECOND], SoundTrouble(Trouble.STALLED), RecordingUnreadable),
        ([], SoundTrouble(Trouble.UNAVAILABLE), SoundUnavailable),
    ],
)
def test_what_gives_no_sound_is_told_and_not_remembered(
    room: Room, blocks: list[SoundBlock | None], trouble: SoundTrouble | None, told: type[ArchiveError]
) -> None:
    room.decoder.blocks, room.decoder.trouble = blocks, trouble

    with pytest.raises(told) as error:
        room.workspace.listening.waveform(room.attachment.attachment_id)

    assert error.value.advice
    assert not room.cache.exists()


def test_a_file_that_is_gone_or_has_another_size_is_told_even_where_its_waveform_is_known(room: Room) -> None:
    room.workspace.listening.waveform(room.attachment.attachment_id)

    room.path.write_bytes(room.path.read_bytes()[:-100])
    with pytest.raises(RecordingAltered, match=r"voice\.wav"):
        room.workspace.listening.waveform(room.attachment.attachment_id)

    room.path.unlink()
    with pytest.raises(RecordingMissing, match=r"voice\.wav"):
        room.workspace.listening.waveform(room.attachment.attachment_id)


def test_other_bytes_of_the_same_size_are_not_drawn_as_if_they_were_the_recording(room: Room) -> None:
    content = bytearray(room.path.read_bytes())
    content[-1] ^= 1
    room.path.write_bytes(content)

    with pytest.raises(RecordingAltered):
        room.workspace.listening.waveform(room.attachment.attachment_id)
    assert room.decoder.asked == 0


def test_a_file_that_was_taken_out_is_told(room: Room) -> None:
    with pytest.raises(RecordGone):
        room.workspace.listening.waveform(9_999)


def test_an_archive_that_can_only_be_read_has_waveforms_too(room: Room) -> None:
    again = Waveforms(room.decoder, room.cache)
    room.workspace.close()
    with Workspaces(lambda: TODAY, again).open(room.workspace.path, read_only=True) as reading:
        assert reading.listening.waveform(room.attachment.attachment_id).duration_ms == 2_000


def test_without_anything_that_decodes_it_is_said(tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as workspace, pytest.raises(SoundUnavailable):
        workspace.listening.waveform(1)
