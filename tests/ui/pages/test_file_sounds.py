"""A recording's card in the inspector: its waveform, hearing it from a place, and why there is nothing to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from testimony_archive.domain.records import AttachmentKind
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.sound_reader import read_sound
from testimony_archive.ui.widgets.cards import CardHead
from testimony_archive.ui.widgets.waveform import WaveformWidget
from tests.factories import TODAY, recording
from tests.ui.pages.test_inspector import Inspecting

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.domain.records import Attachment
    from testimony_archive.ui.session import ArchiveSession


@pytest.fixture
def workspaces(tmp_path: Path) -> Workspaces:
    return Workspaces(lambda: TODAY, Waveforms(read_sound, tmp_path / "cache"))


@pytest.fixture
def first_page() -> str:
    return "testimonies"


def _opened(inspecting: Inspecting, file: Attachment) -> tuple[WaveformWidget, QLabel]:
    inspecting.child(CardHead, f"file_{file.attachment_id}_head").setChecked(True)
    name = f"file_{file.attachment_id}"
    return inspecting.child(WaveformWidget, f"{name}_sound"), inspecting.child(QLabel, f"{name}_text")


def test_a_recording_is_seen_and_heard_from_where_it_is_clicked(session: ArchiveSession) -> None:
    inspecting = Inspecting(session, "PE-027")
    file = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.AUDIO)

    sound, words = _opened(inspecting, file)

    assert sound.waveform is not None
    assert sound.waveform.duration_ms == pytest.approx(file.duration_ms, abs=100)
    assert sound.view[1] == sound.waveform.duration_ms
    assert not sound.isHidden()
    assert words.isHidden()

    sound.resize(200, 56)
    QTest.mouseClick(sound, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    player = session.context.player
    assert player.track is not None
    assert player.track.testimony_id == inspecting.testimony_id
    assert player.position_ms == pytest.approx(sound.waveform.duration_ms / 2, abs=1_000)

    player.pause()
    moved: list[int] = []
    for place, code in ((30_000, "PE-027"), (40_000, "PE-014")):
        inspecting.show(code)
        player.position_changed.emit(place)
        moved.append(sound.position_ms)
    assert moved == [30_000, 30_000], "nobody looks at it any more"


def test_a_recording_that_was_altered_says_so_in_its_place(session: ArchiveSession, tmp_path: Path) -> None:
    inspecting = Inspecting(session, "PE-014")
    inspecting.workspace.attaching.add(inspecting.testimony_id, [recording(tmp_path / "voice.wav")])
    file = inspecting.testimony.attachments[-1]
    inspecting.workspace.attaching.path_of(file).write_bytes(b"something else")
    inspecting.show("PE-027")
    inspecting.show("PE-014")

    sound, words = _opened(inspecting, file)

    assert sound.isHidden()
    assert "voice.wav" in words.text()
    assert "backup" in words.text(), "and what to do"


def test_a_recording_that_breaks_off_tells_where(session: ArchiveSession, tmp_path: Path) -> None:
    path = recording(tmp_path / "voice.wav", milliseconds=9_000)
    path.write_bytes(path.read_bytes()[:40_000])  # its header still promises nine seconds
    inspecting = Inspecting(session, "PE-014")
    inspecting.workspace.attaching.add(inspecting.testimony_id, [path])
    inspecting.show("PE-027")
    inspecting.show("PE-014")

    sound, words = _opened(inspecting, inspecting.testimony.attachments[-1])

    assert sound.waveform is not None
    assert sound.waveform.duration_ms == pytest.approx(2_500, abs=50)
    assert words.text() == "The sound breaks off at 0:02, though the file promises 0:09."
