"""The dock of the reading room: a recording of two parts, a film, and recordings that cannot be heard."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.listening_dock import ListeningDock
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.film import FilmView
from testimony_archive.ui.widgets.time_rows import MarkLane
from tests.factories import recording

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
CUES = "1\n00:00:00,000 --> 00:00:00,400\nAna: When?\n\n2\n00:00:00,500 --> 00:00:01,400\nRosa: In the spring.\n"


class Room:
    """The reading room with its dock, and a testimony of two parts."""

    def __init__(self, session: ArchiveSession, folder: Path) -> None:
        self.session = session
        self.context = session.context
        self.player = session.context.player
        for name in ("one", "two"):
            recording(folder / f"{name}.wav", milliseconds=1_500, tone=300 + len(name))
            (folder / f"{name}.srt").write_text(CUES, encoding="utf-8")
        recording(folder / "two.wav", milliseconds=1_500, tone=600)
        self.bring_in(folder, "code,audio,transcript,interviewee\nXX-001,one.wav; two.wav,one.srt; two.srt,Rosa\n")
        view = session.frame.widget("reading")
        assert isinstance(view, ReadingView)
        self.view = view

    @property
    def dock(self) -> ListeningDock:
        """It comes with the first testimony that is opened."""
        return self.child(ListeningDock, "listening_dock")

    def bring_in(self, folder: Path, table: str) -> None:
        (folder / "table.csv").write_text(table, encoding="utf-8")
        self.context.workspace.importing.run([folder / "table.csv"], ImportOptions())

    def open(self, code: str = "XX-001") -> None:
        catalogue = self.context.workspace.catalogue
        (testimony_id,) = catalogue.testimony_ids([code])
        (transcript, *_rest) = catalogue.testimony(testimony_id).transcripts
        self.passages: tuple[Passage, ...] = catalogue.passages(transcript.transcript_id)
        self.context.shell.open_testimony(testimony_id)
        QTest.qWait(0)

    def wait_until_loaded(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self.player._seek_when_loaded is None, timeout=5_000)

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.window().findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def text(self, name: str) -> str:
        return self.child(QLabel, name).text()


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def room(session: ArchiveSession, tmp_path: Path) -> Room:
    folder = tmp_path / "source"
    folder.mkdir()
    return Room(session, folder)


def test_parts_follow_each_other_and_can_be_chosen(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    assert room.dock.isVisible()
    assert not room.child(QWidget, "player_strip").isVisible()
    assert (room.text("dock_position"), room.text("dock_duration")) == ("0:00.0", "of 0:03")
    assert room.text("dock_place") == "0:00, 2 passages"
    assert room.context.actions["playback.zoom_in"].isEnabled()
    room.player.play(room.player.track, 1_200)  # type: ignore[arg-type]  # it is loaded
    assert room.text("dock_place") == "0:01, passage 2 of 2"
    qtbot.waitUntil(lambda: room.player.track is not None and room.player.track.part_number == 2, timeout=5_000)
    qtbot.waitUntil(lambda: room.player.playing, timeout=5_000)
    room.player.pause()
    box = room.child(ChoiceEditor, "dock_parts")
    assert box.currentText() == "Part 2 of 2"
    box.committed.emit("1")
    assert room.player.track is not None
    assert room.player.track.part_number == 1
    room.context.shell.show_page("testimonies")
    assert not room.dock.isVisible()
    assert room.child(QWidget, "player_strip").isVisible()
    assert not room.context.actions["playback.zoom_in"].isEnabled()
    room.player.seek(900)
    room.context.shell.show_page("reading")
    assert room.text("dock_position").startswith("0:00.9")
    assert room.dock.timeline.sound.position_ms == pytest.approx(900, abs=60)


def test_clicks_go_to_passages_keys_to_their_edges_and_words_are_looped(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    lane = room.child(MarkLane, "dock_timeline_passages")
    assert [each.start_ms for each in lane.marks] == [0, 500, 1_500, 2_000]
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=lane.rect_of(lane.marks[1]).center().toPoint())
    assert room.player.position_ms == pytest.approx(500, abs=60)
    assert room.view.transcript._marks.playing == room.passages[1].passage_id
    assert not room.player.playing
    QTest.keyClick(room.dock.timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert room.player.position_ms == pytest.approx(0, abs=60)
    last = room.passages[1]
    room.view.transcript.select(Stretch((last.passage_id, 0), (last.passage_id, len(last.text) // 2)))
    QTest.keyClick(room.view.transcript, Qt.Key.Key_L)
    start, end = room.player.loop or (0, 0)
    assert start == 500
    assert end == pytest.approx(950, abs=60)
    assert room.child(IconButton, "dock_loop").isChecked()
    assert room.context.actions["playback.loop"].isChecked()
    room.child(IconButton, "dock_loop").click()
    assert (room.player.loop, room.context.actions["playback.loop"].isChecked()) == (None, False)
    room.player.pause()


def test_words_that_are_being_kept_are_marked_until_they_are_kept_or_given_up(room: Room) -> None:
    room.open()
    quotes = room.child(MarkLane, "dock_timeline_quotes")
    QTest.keyClick(room.view.transcript, Qt.Key.Key_Q)
    pending = [each.kind.value for each in quotes.marks]
    assert pending == ["pending"]
    room.view.popover().leave()
    given_up = quotes.marks
    assert given_up == ()
    QTest.keyClick(room.view.transcript, Qt.Key.Key_Q)
    room.child(QPushButton, "keep_quote_keep").click()
    QTest.qWait(0)
    kinds = [each.kind.value for each in quotes.marks]
    assert kinds == ["quote"]


def test_listening_goes_on_another_day_where_it_stopped(room: Room, qtbot: QtBot) -> None:
    room.open()
    room.wait_until_loaded(qtbot)
    room.player.seek(300)
    room.open("CL-008")
    assert room.player.track is not None
    assert room.player.track.code == "CL-008"
    room.open()
    room.wait_until_loaded(qtbot)
    assert room.player.position_ms == pytest.approx(300, abs=60)
    assert room.view.transcript._marks.playing == room.passages[0].passage_id


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_a_recording_that_cannot_be_played_says_so_and_the_rest_works(room: Room, qtbot: QtBot) -> None:
    for file in (room.context.workspace.path / "media").rglob("*"):
        if file.is_file():
            file.write_bytes(b"no sound at all")
    room.open()
    trouble = room.child(QLabel, "dock_trouble")
    qtbot.waitUntil(trouble.isVisible, timeout=5_000)
    assert QLabel.text(trouble) == "The recording of XX-001 cannot be played."
    lane = room.child(MarkLane, "dock_timeline_passages")
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=lane.rect_of(lane.marks[1]).center().toPoint())
    assert room.text("dock_position") == "0:00.5"
    assert room.text("dock_place") == "0:00, passage 2 of 2"
    assert room.view.transcript._marks.playing == room.passages[1].passage_id
    QTest.keyClick(room.dock.timeline, Qt.Key.Key_Left)
    assert room.text("dock_place") == "0:00, passage 1 of 2"


def test_in_a_low_window_the_dock_is_lower(room: Room, qtbot: QtBot) -> None:
    room.open()
    qtbot.waitUntil(lambda: room.dock.height() == 176)
    room.session.frame.window().resize(1280, 800)
    qtbot.waitUntil(lambda: room.dock.height() == 136)


@pytest.mark.qt_log_ignore("No HW decoder found", "No RHI backend", extend=True)
def test_a_film_is_seen_beside_the_words_until_it_is_folded_away(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "film"
    folder.mkdir()
    picture = ["-f", "lavfi", "-i", "testsrc=duration=1:size=64x48:rate=10", "-pix_fmt", "yuv420p"]
    subprocess.run(["ffmpeg", "-v", "error", *picture, str(folder / "film.mp4")], check=True)
    (folder / "film.srt").write_text(CUES, encoding="utf-8")
    room.bring_in(folder, "code,video,transcript\nXX-002,film.mp4,film.srt\n")
    room.open("XX-002")
    film = room.child(FilmView, "reading_film")
    assert film.isVisible()
    room.context.actions["playback.play"].trigger()
    qtbot.waitUntil(lambda: not film._picture.isNull(), timeout=10_000)
    room.player.pause()
    assert film.heightForWidth(80) == 60
    room.child(QAbstractButton, "section_reading_film_head").click()
    assert not film.isVisible()
    assert room.player._media is not None
    assert room.player._media.videoSink() is None
    room.open()
    assert not room.child(QWidget, "section_reading_film").isVisible()
