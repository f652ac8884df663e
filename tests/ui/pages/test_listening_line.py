"""Several parts of an interview on one line of time, with parts that are missing, damaged or cut off; a film and its
sound; places that are written down."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.sound_reader import read_sound
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.film import FilmView
from testimony_archive.ui.widgets.time_rows import MarkLane
from tests.factories import TODAY, record, recording
from tests.ui.pages.test_listening_dock import CUES, Room

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.ui.session import ArchiveSession

FILM = pytest.mark.qt_log_ignore("No HW decoder found", "No RHI backend", extend=True)


@pytest.fixture
def workspaces(tmp_path: Path) -> Workspaces:
    return Workspaces(lambda: TODAY, Waveforms(read_sound, tmp_path / "cache"))


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def room(session: ArchiveSession, tmp_path: Path) -> Room:
    folder = tmp_path / "source"
    folder.mkdir()
    return Room(session, folder)


def stored(room: Room, code: str, name: str) -> Path:
    """Where the archive keeps a file of a testimony."""
    workspace = room.context.workspace
    for each in workspace.listening.recordings(record(workspace, code).testimony_id):
        if each.attachment.original_name == name:
            return each.path
    raise AssertionError(f"{code} has no {name}")


def part_of(room: Room) -> int:
    assert room.player.track is not None
    return room.player.track.part_number


def click_sound(room: Room, place_ms: int) -> None:
    sound = room.dock.timeline.sound
    QTest.mouseClick(sound, Qt.MouseButton.LeftButton, pos=QPointF(sound.x_of(place_ms), 20).toPoint())


def make_film(path: Path, *, seconds: float, sound: bool = True) -> None:
    tone = ["-f", "lavfi", "-i", f"sine=duration={seconds}"] if sound else []
    picture = ["-f", "lavfi", "-i", f"testsrc=duration={seconds}:size=64x48:rate=10", "-pix_fmt", "yuv420p"]
    subprocess.run(["ffmpeg", "-v", "error", *tone, *picture, str(path)], check=True)


def test_a_click_anywhere_on_the_line_goes_into_the_right_part(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    assert room.dock.timeline.view.duration_ms == 3_000
    click_sound(room, 2_200)
    assert part_of(room) == 2
    assert room.player.position_ms == pytest.approx(700, abs=30)
    assert room.text("dock_position").startswith("0:02.2")
    assert room.text("dock_place") == "0:00, passage 2 of 2"
    room.wait_until_loaded(qtbot)
    click_sound(room, 300)
    assert part_of(room) == 1
    assert room.player.position_ms == pytest.approx(300, abs=30)
    assert not room.player.playing


def test_a_bar_of_another_part_plays_on_from_its_passage(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    room.player.resume()
    lane = room.child(MarkLane, "dock_timeline_passages")
    last = lane.marks[-1]
    assert last.words.startswith("0:00")  # the time of its part, as the transcript has it
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=lane.rect_of(last).center().toPoint())
    qtbot.waitUntil(lambda: room.player.playing, timeout=5_000)
    assert part_of(room) == 2
    assert room.player.position_ms == pytest.approx(500, abs=200)
    room.player.pause()


def test_steps_and_edges_lead_over_the_border_of_parts(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    room.player.seek(1_000)
    room.context.actions["playback.rewind"].trigger()
    assert (part_of(room), room.player.position_ms) == (1, 0)
    click_sound(room, 1_700)
    room.wait_until_loaded(qtbot)
    room.context.actions["playback.rewind"].trigger()
    assert part_of(room) == 1
    assert room.player.position_ms == pytest.approx(0, abs=60)
    room.dock.timeline.edge_asked.emit(1)
    room.wait_until_loaded(qtbot)
    qtbot.waitUntil(lambda: abs(room.player.position_ms - 400) < 60, timeout=5_000)
    QTest.keyClick(room.dock.timeline, Qt.Key.Key_End)
    room.wait_until_loaded(qtbot)
    assert part_of(room) == 2
    QTest.keyClick(room.dock.timeline, Qt.Key.Key_Home)
    assert (part_of(room), room.player.position_ms) == (1, 0)


def test_the_view_stays_where_it_is_when_the_next_part_is_taken_up(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    view = room.dock.timeline.view
    shown = room.dock.timeline.sound.sounds
    assert [(each.start_ms, each.end_ms, each.message) for each in shown] == [(0, 1_500, ""), (1_500, 3_000, "")]
    assert all(each.waveform is not None for each in shown)
    room.dock.part_chosen.emit(2)
    room.wait_until_loaded(qtbot)
    QTest.qWait(0)
    assert room.dock.timeline.view == view
    assert [each.waveform for each in room.dock.timeline.sound.sounds] == [each.waveform for each in shown]


def test_a_part_whose_file_is_missing_is_shown_as_such_and_left_out_when_playing_on(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "three"
    folder.mkdir()
    for name, tone in (("a", 310), ("b", 410), ("c", 510)):
        recording(folder / f"{name}.wav", milliseconds=1_000, tone=tone)
        (folder / f"{name}.srt").write_text(CUES, encoding="utf-8")
    room.bring_in(folder, "code,audio,transcript\nXX-003,a.wav; b.wav; c.wav,a.srt; b.srt; c.srt\n")
    stored(room, "XX-003", "b.wav").unlink()
    room.open("XX-003")
    room.wait_until_loaded(qtbot)
    one, missing, three = room.dock.timeline.sound.sounds
    assert "b.wav" in missing.message
    assert (missing.waveform, missing.start_ms, missing.end_ms) == (None, 1_000, 2_000)
    assert one.waveform is not None
    assert three.waveform is not None
    click_sound(room, 1_600)
    assert room.text("dock_position") == "0:01.6"
    assert room.text("dock_trouble") == "b.wav is missing in the archive."
    assert room.text("dock_place") == "0:00, passage 2 of 2"
    click_sound(room, 800)
    room.wait_until_loaded(qtbot)
    room.player.resume()
    qtbot.waitUntil(lambda: part_of(room) == 3 and room.player.playing, timeout=5_000)
    room.player.pause()


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_a_damaged_part_of_unknown_length_leaves_the_others_in_their_places(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    recording(folder / "a.wav", milliseconds=1_000, tone=310)
    recording(folder / "c.wav", milliseconds=1_000, tone=510)
    (folder / "b.mp3").write_bytes(b"ID3\x04" + bytes(2_000))
    (folder / "a.srt").write_text(CUES, encoding="utf-8")
    room.bring_in(folder, "code,audio,transcript\nXX-004,a.wav; b.mp3; c.wav,a.srt\n")
    room.open("XX-004")
    room.wait_until_loaded(qtbot)
    one, damaged, three = room.dock.timeline.sound.sounds
    assert damaged.waveform is None
    assert "b.mp3" in damaged.message
    assert three.waveform is not None
    assert three.start_ms == damaged.end_ms > damaged.start_ms == one.end_ms
    assert room.text("dock_duration") == "of about 1:02"
    room.dock.timeline.place_asked.emit(three.start_ms + 400)
    room.wait_until_loaded(qtbot)
    assert part_of(room) == 3
    assert room.text("dock_position") == "1:01.4"


@pytest.mark.parametrize("ending", ["ogg", "opus"])
def test_a_recording_that_was_cut_off_is_marked_where_it_breaks_off(
    room: Room, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    folder = tmp_path / "cut"
    folder.mkdir()
    for name in ("whole", "cut"):
        sine = ["-f", "lavfi", "-i", f"sine=duration=6:frequency={300 + len(name)}"]
        subprocess.run(["ffmpeg", "-v", "error", *sine, str(folder / f"{name}.{ending}")], check=True)
    content = (folder / f"cut.{ending}").read_bytes()
    (folder / f"cut.{ending}").write_bytes(content[: len(content) * 2 // 3])
    (folder / "a.srt").write_text(CUES, encoding="utf-8")
    room.bring_in(folder, f"code,audio,transcript\nXX-005,whole.{ending}; cut.{ending},a.srt\n")
    room.open("XX-005")
    room.wait_until_loaded(qtbot)
    whole, cut = room.dock.timeline.sound.sounds
    assert whole.breaks_off_ms is None
    assert cut.breaks_off_ms is not None
    assert cut.start_ms < cut.breaks_off_ms <= cut.end_ms + 100


@FILM
def test_the_film_of_a_part_is_played_unless_somebody_chose_its_sound(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "film"
    folder.mkdir()
    make_film(folder / "film.mp4", seconds=2)
    recording(folder / "sound.wav", milliseconds=2_000, tone=330)
    (folder / "a.srt").write_text(CUES, encoding="utf-8")
    room.bring_in(folder, "code,audio,video,transcript\nXX-006,sound.wav,film.mp4,a.srt\n")
    room.open("XX-006")
    room.wait_until_loaded(qtbot)
    film, versions = room.child(FilmView, "reading_film"), room.child(ChoiceEditor, "dock_versions")
    assert film.isVisible()
    assert [versions.itemText(place) for place in range(versions.count())] == ["Film", "Sound"]
    room.player.seek(700)
    versions.committed.emit(versions.itemData(1))
    room.wait_until_loaded(qtbot)
    assert room.player.track is not None
    assert room.player.track.file == "sound.wav"
    assert room.player.position_ms == pytest.approx(700, abs=60)
    assert not film.isVisible()
    room.open()
    assert not versions.isVisible()
    room.open("XX-006")
    assert room.player.track.file == "sound.wav"


def test_a_place_is_written_down_at_a_pause_and_when_something_else_is_heard(
    room: Room, qtbot: QtBot, settings: SettingsFile
) -> None:
    def written() -> dict[str, int]:
        state = settings.read().window_state
        places: dict[str, int] = json.loads(state)["places"] if state else {}
        return places

    room.open()
    room.wait_until_loaded(qtbot)
    assert room.player.track is not None
    first = room.player.track.recording
    room.player.play(room.player.track)
    qtbot.waitUntil(lambda: room.player.position_ms > 100, timeout=5_000)
    assert written() == {}
    room.player.pause()
    assert written()[first] == pytest.approx(room.player.position_ms, abs=100)
    room.player.seek(250)
    assert written()[first] != 250
    click_sound(room, 2_000)
    assert written()[first] == 250


def test_a_text_that_is_named_like_a_recording_is_told_as_what_it_is(room: Room, tmp_path: Path) -> None:
    (tmp_path / "talk.mp3").write_text("Notes of the talk, not its sound.\n" * 20, encoding="utf-8")
    workspace = room.context.workspace
    testimony_id = record(workspace, "PE-014").testimony_id
    workspace.attaching.add(testimony_id, [tmp_path / "talk.mp3"])
    room.context.shell.open_testimony(testimony_id)
    told = "“talk.mp3” is named like a recording, but there is text in it."
    assert room.text("reading_silence_words").startswith(told)
