"""Hearing a testimony: the file of each part, in order, where it lies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import NoSuchTestimony
from testimony_archive.domain.recording_errors import NamedRecording, RecordingMissing, TextNamedRecording
from testimony_archive.domain.records import AttachmentKind, TechnicalFacts
from testimony_archive.services.listening import mistaken_recording, playable, recorded_parts
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from tests.factories import recording as sound
from tests.services.records import a_testimony_of, recording


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path_factory.mktemp("listening") / "sample") as workspace:
        yield workspace


def test_a_recording_is_found_where_it_is_kept(sample: Workspace) -> None:
    (testimony_id,) = sample.catalogue.testimony_ids(["CA-005"])
    (found,) = sample.listening.recordings(testimony_id)
    assert hashlib.sha256(found.path.read_bytes()).hexdigest() == found.attachment.sha256
    assert found.path.is_relative_to(sample.path / "media")
    assert (found.part_number, found.has_picture) == (1, False)
    assert found.duration_ms is not None
    assert found.duration_ms > 10_000


def test_passages_lie_within_their_recording(sample: Workspace) -> None:
    record = sample.catalogue.testimonies(sample.catalogue.testimony_ids(["CA-005"]))[0]
    (found,) = sample.listening.recordings(record.testimony_id)
    ends = [each.end_ms or 0 for each in sample.catalogue.passages(record.transcripts[0].transcript_id)]
    assert found.duration_ms is not None
    assert 0 < max(ends) <= found.duration_ms + 1000


def test_a_testimony_without_a_recording_has_none(sample: Workspace) -> None:
    (testimony_id,) = sample.catalogue.testimony_ids(["PE-014"])
    assert sample.listening.recordings(testimony_id) == ()


def test_a_file_that_is_gone_is_told_by_its_name(tmp_path: Path) -> None:
    with Workspaces(lambda: date(2026, 3, 1)).sample(tmp_path / "sample") as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids(["CA-005"])
        workspace.listening.recordings(testimony_id)[0].path.unlink()
        with pytest.raises(RecordingMissing, match="CA-005"):
            workspace.listening.recordings(testimony_id)


def test_a_testimony_that_is_gone_is_told(sample: Workspace) -> None:
    with pytest.raises(NoSuchTestimony):
        sample.listening.recordings(999)


def test_parts_are_in_order_and_a_film_goes_before_the_sound_of_its_part() -> None:
    film = recording(1, kind=AttachmentKind.VIDEO)
    second_film = recording(3, kind=AttachmentKind.VIDEO)
    paper = recording(4, kind=AttachmentKind.CONSENT_FORM)
    testimony = a_testimony_of(attachments=(recording(2), film, recording(1), second_film, paper))
    assert [(each.part_number, each.kind) for each in playable(testimony)] == [
        (1, AttachmentKind.VIDEO),
        (2, AttachmentKind.AUDIO),
        (3, AttachmentKind.VIDEO),
    ]


def test_a_film_that_shows_a_scene_or_has_no_sound_comes_after_the_sound() -> None:
    spoken = recording(technical=TechnicalFacts("PCM"))
    whole = recording(kind=AttachmentKind.VIDEO, technical=TechnicalFacts("AAC"))
    scene = replace(whole, duration_ms=20_000)
    silent = recording(kind=AttachmentKind.VIDEO, media_type="video/mp4")
    assert recorded_parts(a_testimony_of(attachments=(scene, silent, spoken)))[0][0] == spoken
    assert recorded_parts(a_testimony_of(attachments=(spoken, whole, scene))) == ((whole, spoken, scene),)


def test_a_part_whose_file_is_gone_is_told_beside_those_that_are_there(tmp_path: Path) -> None:
    with Workspaces(lambda: date(2026, 3, 1)).create(tmp_path / "archive") as workspace:
        for name, tone in (("one.wav", 300), ("two.wav", 400)):
            sound(tmp_path / name, tone=tone)
        (tmp_path / "table.csv").write_text("code,audio\nXX-001,one.wav; two.wav\n", encoding="utf-8")
        workspace.importing.run([tmp_path / "table.csv"], ImportOptions())
        (testimony_id,) = workspace.catalogue.testimony_ids(["XX-001"])
        workspace.listening.recordings(testimony_id)[0].path.unlink()
        found = workspace.listening.recordings(testimony_id)
    assert [(each.part_number, each.is_there) for each in found] == [(1, False), (2, True)]


def test_a_file_that_is_only_named_like_a_recording_is_told_as_what_it_is() -> None:
    notes = recording(kind=AttachmentKind.OTHER, original_name="interview.MP3", media_type="text/plain")
    unknown = replace(notes, media_type="application/octet-stream")
    paper = replace(notes, original_name="interview.txt")
    assert isinstance(mistaken_recording(a_testimony_of(attachments=(recording(2), notes))), TextNamedRecording)
    assert isinstance(mistaken_recording(a_testimony_of(attachments=(unknown,))), NamedRecording)
    assert mistaken_recording(a_testimony_of(attachments=(paper, recording()))) is None
