"""Hearing a testimony: where it begins, which passage is heard, what is looped."""

from __future__ import annotations

import wave
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.records import Passage
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.player import Player, Track
from testimony_archive.ui.presenters.following import Following
from testimony_archive.ui.presenters.looping import Looping
from testimony_archive.ui.presenters.playing import Sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.memory import WindowMemory

PASSAGES = (
    Passage(1, 1, "Ana", "And then?", 0, 1_000),
    Passage(2, 2, "Rosa", "a" * 10, 1_000, 2_000),
    Passage(3, 3, "Rosa", "Without a time."),
    Passage(4, 4, "Rosa", "The second part.", 500, 900, 2),
    Passage(5, 5, "Rosa", "Behind the end.", 90_000, 95_000, 2),
)


class Heard:
    """Two parts of three seconds, with a player in silence."""

    def __init__(self, folder: Path, memory: WindowMemory, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.memory = memory
        self.player = Player(with_sound=False)
        self.tracks = tuple(self._track(folder / f"{number}.wav", number) for number in (1, 2))
        self.following = Following(self.player, memory)
        self.looping = Looping(self.player, self.following)
        self.following.set_content(Sound(1, self.tracks), PASSAGES)

    def _track(self, path: Path, number: int) -> Track:
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8_000)
            file.writeframes(b"\x00\x10\x00\xf0" * 12_000)
        return Track(1, "PE-014", "Rosa", "", path, number, 2, 3_000, number, f"recording {number}")

    def prepare(self, passage_id: int = 0) -> tuple[int, int]:
        """Returns the part and the place that were loaded."""
        self.following.prepare(passage_id)
        self.wait_until_loaded()
        assert self.player.track is not None
        return self.player.track.part_number, self.player.position_ms

    def wait_until_loaded(self) -> None:
        self.qtbot.waitUntil(lambda: self.player._seek_when_loaded is None, timeout=5_000)


@pytest.fixture
def heard(tmp_path: Path, memory: WindowMemory, qtbot: QtBot) -> Iterator[Heard]:
    made = Heard(tmp_path, memory, qtbot)
    yield made
    made.player.close()


def test_a_testimony_opened_for_the_first_time_begins_at_its_start_with_no_passage_heard(heard: Heard) -> None:
    assert heard.prepare() == (1, 0)
    assert heard.following.spoken == 0


def test_listening_goes_on_where_it_stopped_in_the_part_heard_last(heard: Heard) -> None:
    heard.memory.set_place("recording 1", 700)
    heard.memory.set_place("recording 2", 600)
    part, place = heard.prepare()
    assert part == 2
    assert place == pytest.approx(600, abs=60)
    assert heard.following.spoken == 4
    assert heard.following.toggle(4)
    assert heard.player.position_ms == pytest.approx(600, abs=100)


def test_opened_at_a_passage_it_stands_there_wherever_listening_stopped(heard: Heard) -> None:
    heard.memory.set_place("recording 2", 600)
    part, place = heard.prepare(2)
    assert part == 1
    assert place == pytest.approx(1_000, abs=60)
    assert heard.following.spoken == 2


def test_opened_again_at_a_passage_it_stands_there_unless_it_plays(heard: Heard) -> None:
    heard.prepare()
    heard.player.seek(300)
    heard.following.prepare(2)
    assert heard.player.position_ms == pytest.approx(1_000, abs=60)
    heard.player.resume()
    heard.following.prepare(4)
    assert heard.player.track == heard.tracks[0]


def test_space_begins_at_the_passage_of_the_cursor_where_it_was_moved_since(heard: Heard) -> None:
    heard.prepare(2)
    assert heard.following.toggle(4)
    assert heard.player.track == heard.tracks[1]


def test_stepping_from_the_last_passage_of_a_part_goes_on_in_the_next(heard: Heard) -> None:
    heard.prepare(2)
    assert heard.following.step(1, 2) == 3  # it has no time: one goes there, and hears nothing new
    assert heard.following.spoken == 2
    assert heard.following.step(1, 2) == 4
    assert heard.player.track == heard.tracks[1]


def test_the_edges_of_passages_are_gone_to_one_by_one_in_both_directions_over_all_parts(heard: Heard) -> None:
    heard.prepare(2)
    places = []
    for step in (1, 1, 1, -1, -1, -1):
        heard.following.go_to_edge(step)
        heard.wait_until_loaded()
        assert heard.player.track is not None
        places.append((heard.player.track.part_number, heard.player.position_ms))
    wanted = [(1, 2_000), (2, 900), (2, 3_000), (2, 500), (1, 1_000), (1, 0)]
    assert [part for part, _position in places] == [part for part, _position in wanted]
    assert [position for _part, position in places] == pytest.approx([each for _part, each in wanted], abs=60)
    assert not heard.player.playing


def test_a_passage_behind_the_end_is_gone_to_and_not_played(heard: Heard) -> None:
    heard.prepare(4)
    assert heard.following.hear(5)
    assert not heard.player.playing


def test_the_passage_that_is_heard_is_looped_and_left_again(heard: Heard) -> None:
    heard.prepare(2)
    assert heard.looping.toggle(None, 1)
    assert (heard.player.loop, heard.player.playing) == ((1_000, 2_000), True)
    assert heard.looping.toggle(None, 1)
    assert (heard.player.loop, heard.player.playing) == (None, True)


def test_selected_words_are_looped_from_their_first_one(heard: Heard) -> None:
    heard.prepare()
    assert heard.looping.toggle(Stretch((2, 5), (2, 8)), 1)
    assert heard.player.loop == (1_500, 1_800)
    assert heard.player.position_ms == pytest.approx(1_500, abs=60)


def test_words_of_another_part_are_looped_in_their_own(heard: Heard) -> None:
    heard.prepare(2)
    assert heard.looping.toggle(Stretch((4, 0), (4, 16)), 1)
    assert heard.player.track == heard.tracks[1]
    assert heard.player.loop == (500, 900)


def test_what_has_no_time_cannot_be_looped(heard: Heard) -> None:
    heard.prepare()
    assert not heard.looping.toggle(Stretch((3, 0), (3, 4)), 1)
    assert not heard.looping.toggle(None, 3)
    assert not heard.looping.toggle(None, 99)


def test_a_loop_goes_along_to_the_passage_that_somebody_goes_to(heard: Heard) -> None:
    heard.prepare(2)
    heard.looping.toggle(None, 2)
    heard.player.seek(1_500)
    assert heard.player.loop == (1_000, 2_000)
    heard.player.seek(200)
    assert heard.player.loop == (0, 1_000)


def test_a_loop_goes_along_into_another_part(heard: Heard) -> None:
    heard.prepare(2)
    heard.looping.toggle(None, 2)
    heard.following.hear(4)
    assert (heard.player.track, heard.player.loop) == (heard.tracks[1], (500, 900))
    heard.wait_until_loaded()
    heard.following.recording.go_to(1_200)
    assert (heard.player.track, heard.player.loop) == (heard.tracks[0], (1_000, 2_000))
    heard.wait_until_loaded()


def test_a_loop_that_was_ended_does_not_begin_again_in_another_part_nor_in_another_testimony(heard: Heard) -> None:
    heard.prepare(2)
    heard.looping.toggle(None, 2)
    heard.looping.toggle(None, 2)
    heard.following.hear(4)
    assert heard.player.loop is None
    heard.wait_until_loaded()
    heard.looping.toggle(None, 4)
    heard.player.play(replace(heard.tracks[0], testimony_id=2))
    heard.wait_until_loaded()
    assert heard.player.loop is None
    heard.following.hear(4)
    assert heard.player.loop is None
    heard.wait_until_loaded()
