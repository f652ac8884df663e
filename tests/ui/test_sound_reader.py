"""Real recordings of every kind are decoded; what is none is told, and never waited for without end."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.sound import SoundTrouble, Trouble
from testimony_archive.media.peaks import Peaks
from testimony_archive.ui.sound_reader import read_sound

if TYPE_CHECKING:
    from testimony_archive.domain.waveform import Waveform

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg makes these recordings, and is not installed"),
    pytest.mark.qt_log_ignore("Could not open media", extend=True),
]

_SOUND = "aevalsrc=if(between(t\\,1\\,2)\\,0.5*sin(2*PI*440*t)\\,0):duration=3:sample_rate="
_PICTURE = ("-f", "lavfi", "-i", "testsrc=duration=3:size=64x64:rate=5")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sounds")


def made(folder: Path, name: str, *options: str, rate_hz: int = 44_100, before: tuple[str, ...] = ()) -> Path:
    """Three seconds: silence, a tone, silence."""
    sound = ("-f", "lavfi", "-i", f"{_SOUND}{rate_hz}")
    subprocess.run(["ffmpeg", "-v", "error", "-y", *before, *sound, *options, folder / name], check=True)
    return folder / name


def heard(path: Path) -> tuple[Waveform, SoundTrouble | None]:
    """What came of it on a thread without an event loop, as a worker of the window is, and how it ended."""
    peaks = Peaks()

    def work() -> None:
        for block in read_sound(path):
            if block is not None:
                peaks.add(block)

    with ThreadPoolExecutor(1) as pool:
        error = pool.submit(work).exception()
    assert error is None or isinstance(error, SoundTrouble)
    return peaks.finish(), error


@pytest.mark.parametrize(
    ("name", "options", "rate_hz"),
    [
        ("mono.wav", ("-ac", "1"), 8_000),
        ("fine.wav", ("-c:a", "pcm_s24le"), 192_000),
        ("six.wav", ("-ac", "6"), 48_000),
        ("old.wav", ("-c:a", "pcm_u8"), 11_025),
        ("a.mp3", ("-ac", "2"), 44_100),
        ("a.ogg", ("-c:a", "libvorbis"), 44_100),
        ("a.flac", (), 96_000),
        ("a.m4a", ("-ac", "6"), 48_000),
        ("a.opus", ("-c:a", "libopus"), 48_000),
    ],
)
def test_silence_and_sound_are_where_they_were_recorded(
    folder: Path, name: str, options: tuple[str, ...], rate_hz: int
) -> None:
    found, trouble = heard(made(folder, name, *options, rate_hz=rate_hz))

    assert trouble is None
    assert found.duration_ms == pytest.approx(3_000, abs=90)
    ((_, loud),) = found.columns(1_200, 1_800, 1)
    assert loud > 0.12, "the tone, perhaps spread over six channels"
    for start, end in ((100, 800), (2_300, 2_900)):
        ((low, high),) = found.columns(start, end, 1)
        assert max(-low, high) < loud / 6


@pytest.mark.parametrize(("name", "codec"), [("film.mp4", "mpeg4"), ("film.mkv", "mpeg4")])
def test_a_film_has_the_shape_of_its_sound(folder: Path, name: str, codec: str) -> None:
    found, trouble = heard(made(folder, name, "-c:v", codec, before=_PICTURE))

    assert trouble is None
    assert found.duration_ms == pytest.approx(3_000, abs=90)
    assert found.columns(1_200, 1_800, 1)[0][1] > 0.3


@pytest.mark.parametrize("name", ["cut.wav", "cut.mp3", "cut.ogg", "cut.flac"])
def test_of_a_recording_that_was_cut_off_comes_what_is_there(folder: Path, name: str) -> None:
    path = made(folder, name)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])

    found, trouble = heard(path)

    assert trouble is None or trouble.trouble is Trouble.UNREADABLE
    # What one of Qt's threads has decoded may be lost where another tells of the trouble: how much is not certain.
    assert 0 < found.duration_ms < 3_090
    assert trouble is not None or found.duration_ms > 900


@pytest.mark.parametrize(
    "content", [b"", b"Rosa: no words of this are sound.\n" * 3_000, b"RIFF\x10\x00\x00\x00WAVEfmt "]
)
def test_what_is_no_recording_gives_no_sound(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "transcript.mp3"
    path.write_bytes(content)

    found, trouble = heard(path)

    assert found.duration_ms == 0
    assert trouble is None or (trouble.trouble is Trouble.UNREADABLE and trouble.detail)


def test_a_film_without_sound_is_told(folder: Path) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *_PICTURE, "-c:v", "mpeg4", folder / "mute.mp4"], check=True)

    _, trouble = heard(folder / "mute.mp4")

    assert trouble is not None
    assert trouble.trouble is Trouble.NO_SOUND


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SoundTrouble):
        list(read_sound(tmp_path / "gone.mp3"))


def test_who_has_heard_enough_can_stop_at_any_time(folder: Path) -> None:
    path = made(folder, "long.wav", rate_hz=48_000)

    for _ in range(10):
        sound = read_sound(path)
        assert any(each is not None for each in sound)
        sound.close()
