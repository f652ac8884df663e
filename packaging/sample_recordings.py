"""Make the recordings of the sample archive from its WebVTT transcripts, and put the measured times into these.

A tool for maintainers, no part of the program; needs espeak-ng and ffmpeg. From the root of the checkout::

    python packaging/sample_recordings.py            make every recording and time its transcript
    python packaging/sample_recordings.py CL-003     only this one
    python packaging/sample_recordings.py --check    listen to what is there: is there speech where the cues say so?

``resources/sample/recordings.toml`` names the interviews that are heard and everyone's voice; the words and speakers
are those of ``resources/sample/transcripts/CODE.vtt``, whose times are replaced and whose words are not touched. The
result is ``resources/sample/recordings/CODE.opus``: Ogg Opus, mono, without any tag about its content.
"""

from __future__ import annotations

import argparse
import array
import math
import re
import subprocess
import sys
import tempfile
import tomllib
import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

SAMPLE: Final = Path(__file__).resolve().parent.parent / "resources" / "sample"
SAMPLES_PER_SECOND: Final = 22_050  # what espeak-ng writes
BIT_RATE: Final = "12k"  # speech stays easy to understand, and three minutes take a quarter of a megabyte

LEAD_IN_MS: Final = 300
PAUSE_BEFORE_ANSWER_MS: Final = 600
PAUSE_WITHIN_TURN_MS: Final = 350
LEAD_OUT_MS: Final = 500

_SILENCE: Final = 300  # of 32,767: espeak-ng's own silence is digital, its quietest sounds are louder than this
_SPEECH_LEVEL: Final = 500.0  # root mean square of spoken passages is some thousands
_EDGE_MS: Final = 60  # Opus smears the edges of a sound by up to a frame of 60 ms

_CUE: Final = re.compile(
    r"^(?P<start>\d\d:\d\d:\d\d\.\d{3}) --> (?P<end>\d\d:\d\d:\d\d\.\d{3})\n<v (?P<speaker>[^>]+)>(?P<text>.+)$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What one person says without a longer pause. Times are milliseconds from the start of the recording."""

    speaker: str
    text: str
    start_ms: int = 0
    end_ms: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of espeak-ng with its variant (``es-419+f3``), pitch from 0 to 99, rate in words per minute."""

    voice: str
    pitch: int
    rate: int


def read_cues(transcript: str) -> list[Cue]:
    """The cues of a WebVTT file of the sample: every one has one speaker and one line of words.

    Raises:
        ValueError: something in the file is no such cue.
    """
    header, *blocks = transcript.strip().split("\n\n")
    matches = [_CUE.fullmatch(block) for block in blocks]
    cues = [
        Cue(match["speaker"], match["text"], _milliseconds(match["start"]), _milliseconds(match["end"]))
        for match in matches
        if match is not None
    ]
    if header != "WEBVTT" or len(cues) != len(blocks):
        raise ValueError("every block after WEBVTT must be a time line and one line “<v Name>words”")
    return cues


def write_cues(cues: Sequence[Cue]) -> str:
    """The text of a WebVTT file with these cues."""
    blocks = [f"{_time(each.start_ms)} --> {_time(each.end_ms)}\n<v {each.speaker}>{each.text}" for each in cues]
    return "\n\n".join(["WEBVTT", *blocks]) + "\n"


def trimmed(samples: array.array[int]) -> array.array[int]:
    """The samples without the silence before the first and after the last sound."""
    loud = [index for index, each in enumerate(samples) if abs(each) > _SILENCE]
    return samples[loud[0] : loud[-1] + 1] if loud else samples[:0]


def pause_between(before: Cue, after: Cue) -> int:
    """Milliseconds of silence between two cues: people take longer to answer than to go on."""
    return PAUSE_WITHIN_TURN_MS if before.speaker == after.speaker else PAUSE_BEFORE_ANSWER_MS


def join(cues: Sequence[Cue], spoken: Sequence[array.array[int]]) -> tuple[list[Cue], array.array[int]]:
    """Put what was spoken one after the other, with pauses.

    Args:
        cues: the cues, whose times do not count.
        spoken: the sound of each, without silence at its ends.

    Returns:
        The cues with their times in the whole, and the whole.
    """
    whole = _silence(LEAD_IN_MS)
    timed: list[Cue] = []
    for index, (cue, sound) in enumerate(zip(cues, spoken, strict=True)):
        if index:
            whole.extend(_silence(pause_between(cues[index - 1], cue)))
        start = len(whole)
        whole.extend(sound)
        timed.append(replace(cue, start_ms=_position(start), end_ms=_position(len(whole))))
    whole.extend(_silence(LEAD_OUT_MS))
    return timed, whole


def speak(text: str, voice: Voice, folder: Path) -> array.array[int]:
    """The sound of a text as 16-bit samples, without silence at its ends; `folder` takes the file on the way."""
    target = folder / "spoken.wav"
    settings = ["-v", voice.voice, "-p", str(voice.pitch), "-s", str(voice.rate)]
    plain = text.replace("’", "'").replace("\u00a0", " ")
    subprocess.run(["espeak-ng", *settings, "-w", str(target), "--stdin"], input=plain.encode(), check=True)
    with wave.open(str(target), "rb") as sound:
        if sound.getframerate() != SAMPLES_PER_SECOND:
            raise ValueError(f"espeak-ng wrote {sound.getframerate()} samples a second, not {SAMPLES_PER_SECOND}")
        return trimmed(_samples(sound.readframes(sound.getnframes())))


def encode(samples: array.array[int], target: Path) -> None:
    """Write samples as Ogg Opus. Nothing about the content goes into the file's tags: a name must not travel there."""
    raw = ["-f", "s16le", "-ar", str(SAMPLES_PER_SECOND), "-ac", "1", "-i", "pipe:0"]
    opus = ["-c:a", "libopus", "-b:a", BIT_RATE, "-application", "voip", "-frame_duration", "60"]
    # Bit-exact: the same words give the same file, whenever and wherever it is made with the same tools.
    plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    command = ["ffmpeg", "-v", "error", "-y", *raw, *opus, *plain, str(target)]
    subprocess.run(command, input=samples.tobytes(), check=True)


def decode(source: Path) -> array.array[int]:
    """The samples of a recording."""
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-i",
        str(source),
        "-f",
        "s16le",
        "-ar",
        str(SAMPLES_PER_SECOND),
        "-ac",
        "1",
        "-",
    ]
    return _samples(subprocess.run(command, capture_output=True, check=True).stdout)


def make(code: str, voices: Mapping[str, Voice], sample: Path) -> None:
    """Make one recording below the folder `sample` and write the times of its cues into its transcript."""
    transcript = sample / "transcripts" / f"{code}.vtt"
    cues = read_cues(transcript.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        spoken = [speak(each.text, voices[each.speaker], Path(folder)) for each in cues]
    timed, whole = join(cues, spoken)
    target = sample / "recordings" / f"{code}.opus"
    target.parent.mkdir(exist_ok=True)
    encode(whole, target)
    transcript.write_text(write_cues(timed), encoding="utf-8", newline="\n")
    print(f"{code}: {len(timed)} cues, {_position(len(whole)) / 1000:.0f} s, {target.stat().st_size // 1000} kB")


def faults(code: str, sample: Path) -> list[str]:
    """What does not fit between a recording and its transcript: silence in a cue, speech in a pause."""
    cues = read_cues((sample / "transcripts" / f"{code}.vtt").read_text(encoding="utf-8"))
    samples = decode(sample / "recordings" / f"{code}.opus")
    found = [
        f"{code}: no speech at {_time(each.start_ms)}"
        for each in cues
        if _level(samples, each.start_ms, each.end_ms) < _SPEECH_LEVEL
    ]
    found += [
        f"{code}: no pause at {_time(before.end_ms)}"
        for before, after in pairwise(cues)
        if _level(samples, before.end_ms + _EDGE_MS, after.start_ms - _EDGE_MS) > _SPEECH_LEVEL / 5
    ]
    if cues[-1].end_ms > _position(len(samples)):
        found.append(f"{code}: the last cue ends after the recording")
    return found


def main(arguments: Sequence[str]) -> int:
    """Make or check recordings.

    Returns:
        The exit status: 0, or 1 where a check found something.
    """
    parser = argparse.ArgumentParser(description="Make or check the recordings of the sample archive.")
    parser.add_argument("codes", nargs="*", help="the testimonies to make, else all that recordings.toml names")
    parser.add_argument("--check", action="store_true", help="change nothing, only compare recordings and transcripts")
    chosen = parser.parse_args(arguments)
    plan = tomllib.loads((SAMPLE / "recordings.toml").read_text(encoding="utf-8"))
    codes = chosen.codes or plan["recordings"]
    if not chosen.check:
        voices = {name: Voice(**values) for name, values in plan["voices"].items()}
        for code in codes:
            make(code, voices, SAMPLE)
    found = [fault for code in codes for fault in faults(code, SAMPLE)]
    print("\n".join(found) or f"{len(codes)} recordings fit their transcripts")
    return 1 if found else 0


def _samples(data: bytes) -> array.array[int]:
    """Samples from their 16-bit little-endian bytes, which is also what `array` writes on the usual machines."""
    samples = array.array("h")
    samples.frombytes(data)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _silence(milliseconds: int) -> array.array[int]:
    return array.array("h", bytes(2 * (milliseconds * SAMPLES_PER_SECOND // 1000)))


def _position(samples: int) -> int:
    """The millisecond at which a sample stands."""
    return round(samples * 1000 / SAMPLES_PER_SECOND)


def _level(samples: array.array[int], start_ms: int, end_ms: int) -> float:
    """The root mean square of a stretch."""
    stretch = samples[start_ms * SAMPLES_PER_SECOND // 1000 : end_ms * SAMPLES_PER_SECOND // 1000]
    return math.sqrt(sum(each * each for each in stretch) / len(stretch)) if stretch else 0.0


def _milliseconds(written: str) -> int:
    hours, minutes, seconds = written.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def _time(position_ms: int) -> str:
    seconds, milliseconds = divmod(position_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
