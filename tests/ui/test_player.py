"""One player for the whole application: it loads, seeks, plays and lets go."""

from __future__ import annotations

import wave
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from testimony_archive.ui.player import RATES, Player, Track

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECONDS = 3


def recording(folder: Path, name: str = "voice.wav") -> Path:
    path = folder / name
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(b"\x00\x10\x00\xf0" * (4_000 * SECONDS))
    return path


def track(path: Path, testimony_id: int = 1) -> Track:
    return Track(testimony_id=testimony_id, code="PE-014", name="Rosa", remark="", path=path)


@pytest.fixture
def player(qapp: object) -> Iterator[Player]:  # noqa: ARG001 - Qt's multimedia needs an application
    made = Player(with_sound=False)
    yield made
    made.close()


def load(player: Player, what: Track, qtbot: QtBot, position_ms: int = 0) -> None:
    player.load(what, position_ms)
    qtbot.waitUntil(lambda: player.duration_ms > 0 and player._seek_when_loaded is None, timeout=5_000)


def test_a_recording_tells_its_length_once_it_is_loaded(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    assert player.duration_ms == pytest.approx(SECONDS * 1_000, abs=50)
    assert not player.playing


def test_a_place_asked_for_before_the_file_is_read_is_where_it_starts(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    player.load(track(recording(tmp_path)), 1_500)
    assert player.position_ms == 1_500
    qtbot.waitUntil(lambda: player._seek_when_loaded is None, timeout=5_000)
    assert player.position_ms == pytest.approx(1_500, abs=60)


def test_playing_moves_on_and_pausing_stops(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    player.play(track(recording(tmp_path)), 500)
    qtbot.waitUntil(lambda: player.position_ms > 700, timeout=5_000)
    before = player.playing
    player.toggle()
    assert (before, player.playing) == (True, False)
    assert player.position_ms > 700


def test_steps_stay_within_the_recording(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    player.step(-5_000)
    assert player.position_ms == 0
    player.step(60_000)
    assert player.position_ms <= SECONDS * 1_000


def test_the_speed_goes_by_its_usual_steps_and_no_further(player: Player) -> None:
    player.change_rate(1)
    assert player.rate == RATES[RATES.index(1.0) + 1]
    for _ in RATES:
        player.change_rate(-1)
    assert player.rate == RATES[0]


def test_the_same_recording_is_not_loaded_twice(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    one = track(recording(tmp_path))
    load(player, one, qtbot)
    taken_up: list[object] = []
    player.track_changed.connect(taken_up.append)
    player.load(one, 1_000)
    assert taken_up == []
    player.load(track(recording(tmp_path, "other.wav"), 2))
    assert [each.testimony_id for each in taken_up if isinstance(each, Track)] == [2]


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_what_is_no_recording_is_told(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"these are words, not sound")
    with qtbot.waitSignal(player.trouble_met, timeout=5_000) as told:
        player.play(track(broken))
    assert "PE-014" in told.args[0]


def test_closing_lets_go_of_the_file_and_may_be_done_twice(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    player.close()
    assert player.track is None
    player.close()
    player.toggle()
    assert not player.playing


def test_a_machine_without_a_loudspeaker_says_so_and_plays_on_in_silence(
    qapp: object,  # noqa: ARG001 - Qt's multimedia needs an application
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    outputs: list[object] = []
    player = Player(with_sound=False, outputs=lambda: outputs)
    told: list[str] = []
    player.trouble_met.connect(told.append)
    try:
        assert player.trouble == "This machine has no loudspeaker: recordings play in silence."
        player.play(track(recording(tmp_path)))
        qtbot.waitUntil(lambda: player.position_ms > 100, timeout=5_000)
        assert told == [player.trouble]
        outputs.append("headphones")
        player.look_for_devices()
        assert (player.trouble, told[-1]) == ("", "")
        outputs.clear()
        player.look_for_devices()
        assert "no loudspeaker" in told[-1]
    finally:
        player.close()


def test_a_recording_is_untouched_until_it_is_played_or_moved(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    untouched = player.is_untouched
    player.step(1_000)
    assert (untouched, player.is_untouched) == (True, False)
    player.load(track(recording(tmp_path, "other.wav"), 2))
    untouched_again = player.is_untouched
    player.resume()
    assert (untouched_again, player.is_untouched) == (True, False)


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_what_is_told_of_one_recording_is_not_told_of_the_next(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"these are words, not sound")
    with qtbot.waitSignal(player.trouble_met, timeout=5_000):
        player.play(track(broken))
    assert "PE-014" in player.trouble
    player.load(track(recording(tmp_path), 2))
    assert player.trouble == ""


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_a_recording_that_could_not_be_played_can_once_it_is_there(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "voice.wav"
    broken.write_bytes(b"no sound at all")
    player.load(track(broken))
    qtbot.waitUntil(lambda: bool(player.trouble), timeout=5_000)
    recording(tmp_path)
    load(player, track(broken), qtbot)
    assert player.trouble == ""
    assert player.duration_ms == pytest.approx(SECONDS * 1_000, abs=50)


def test_a_loop_begins_again_at_its_start_until_it_is_left(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    places: list[int] = []
    player.position_changed.connect(places.append)
    player.play(track(recording(tmp_path)), 500)
    player.set_loop((500, 900))
    qtbot.waitUntil(lambda: any(later < earlier for earlier, later in pairwise(places)), timeout=5_000)
    assert max(places) < 1_300
    player.set_loop(None)
    qtbot.waitUntil(lambda: player.position_ms > 1_300, timeout=5_000)


def test_a_loop_up_to_the_end_of_the_recording_begins_again_too(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    ends: list[str] = []
    player.ended.connect(lambda: ends.append("ended"))
    player.play(track(recording(tmp_path)), 2_700)
    player.set_loop((2_600, 3_000))
    places: list[int] = []
    player.position_changed.connect(places.append)
    qtbot.waitUntil(lambda: any(later < earlier for earlier, later in pairwise(places)), timeout=5_000)
    assert player.playing
    assert ends == []


def test_a_loop_is_never_shorter_than_can_be_heard_and_ends_with_its_recording(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    player.set_loop((1_000, 1_000))
    assert player.loop == (1_000, 1_300)
    player.load(track(recording(tmp_path, "other.wav"), 2))
    assert player.loop is None


def test_it_is_told_when_a_recording_was_played_to_its_end(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    with qtbot.waitSignal(player.ended, timeout=5_000):
        player.play(track(recording(tmp_path)), 2_800)
    assert not player.playing


def test_a_place_behind_the_end_is_gone_to_and_nothing_ends(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    player.play(track(recording(tmp_path)), 90_000)
    assert not player.playing
    assert player.position_ms <= SECONDS * 1_000


def test_a_place_that_somebody_chose_is_told_apart_from_listening(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    load(player, track(recording(tmp_path)), qtbot)
    chosen: list[int] = []
    player.place_chosen.connect(chosen.append)
    player.resume()
    qtbot.waitUntil(lambda: player.position_ms > 100, timeout=5_000)
    assert chosen == []
    player.seek(2_000)
    assert chosen == [2_000]


def test_a_recording_with_nothing_in_it_says_so_and_does_not_play_for_ever(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.wav"
    with wave.open(str(empty), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
    with qtbot.waitSignal(player.trouble_met, timeout=5_000):
        player.play(track(empty))
    assert player.trouble == "The recording of PE-014 is empty: there is nothing to hear."
    player.resume()
    assert not player.playing
    load(player, track(recording(tmp_path), 2), qtbot)
    assert player.trouble == ""


def test_a_place_in_another_recording_is_gone_to_while_one_plays(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = track(recording(tmp_path, "one.wav")), track(recording(tmp_path, "two.wav"))
    load(player, first, qtbot, 400)
    player.resume()
    qtbot.waitUntil(lambda: player.position_ms > 450)
    places: list[tuple[Track | None, int]] = []
    player.position_changed.connect(lambda place: places.append((player.track, place)))
    player.play(second, 1_200)
    qtbot.waitUntil(lambda: player._media is not None and player._media.position() > 1_250, timeout=5_000)
    assert player.playing
    assert {each for each, _place in places} == {second}
    assert min(place for _track, place in places) >= 1_200


def test_of_recordings_asked_for_while_one_is_opened_the_last_is_played(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = [track(recording(tmp_path, f"{number}.wav")) for number in range(4)]
    for each in asked:
        player.play(each, 1_000)
    qtbot.waitUntil(lambda: player.playing and player.position_ms > 1_050, timeout=5_000)
    assert player.track == asked[-1]


def test_a_recording_asked_for_while_one_is_opened_is_not_played_once_it_was_paused(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    one, other = track(recording(tmp_path, "one.wav")), track(recording(tmp_path, "two.wav"))
    player.play(one)
    player.play(other, 700)
    player.pause()
    qtbot.waitUntil(lambda: player._seek_when_loaded is None, timeout=5_000)
    assert (player.track, player.playing) == (other, False)
    assert player.position_ms == pytest.approx(700, abs=60)


@pytest.mark.qt_log_ignore("Could not open media", extend=True)
def test_a_file_that_cannot_be_read_says_nothing_of_the_recording_asked_for_meanwhile(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "text.mp3").write_text("These are words.", encoding="utf-8")
    player.load(track(tmp_path / "text.mp3"))
    player.play(track(recording(tmp_path)))
    qtbot.waitUntil(lambda: player.playing, timeout=5_000)
    assert player.trouble == ""
