"""The tool that makes the sample's recordings: times are measured, words stay, and its check can tell."""

from __future__ import annotations

import array
import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
TWO_CUES = """WEBVTT

00:00:00.000 --> 00:00:00.000
<v Ana Prieto>¿Y el techo?

00:00:00.000 --> 00:00:00.000
<v Berta Soto>El techo lo arreglamos un sábado, con lluvia y todo.
"""

needs_the_tools = pytest.mark.skipif(
    not (shutil.which("espeak-ng") and shutil.which("ffmpeg")), reason="needs espeak-ng and ffmpeg"
)


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script, which is no module of the program."""
    specification = importlib.util.spec_from_file_location("sample_recordings", PACKAGING / "sample_recordings.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module  # dataclasses look their own module up
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with one transcript that has no times yet."""
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "XX-001.vtt").write_text(TWO_CUES, encoding="utf-8")
    return tmp_path


def test_writing_undoes_reading(tool: ModuleType) -> None:
    assert tool.write_cues(tool.read_cues(TWO_CUES)) == TWO_CUES


@pytest.mark.parametrize(
    "broken",
    [
        TWO_CUES.replace("WEBVTT", "WEBVTT - a title"),
        TWO_CUES.replace("<v Ana Prieto>", ""),
        TWO_CUES.replace("techo?", "techo?\nsegunda línea"),
    ],
)
def test_refuses_what_it_would_not_write_back(tool: ModuleType, broken: str) -> None:
    with pytest.raises(ValueError, match="every block"):
        tool.read_cues(broken)


def test_silence_at_the_ends_is_cut_and_silence_within_stays(tool: ModuleType) -> None:
    sound = array.array("h", [0, 5, 9000, 0, 0, -9000, 3, 0])
    assert list(tool.trimmed(sound)) == [9000, 0, 0, -9000]
    assert list(tool.trimmed(array.array("h", [0, 4, -7]))) == []


def test_an_answer_takes_longer_than_a_breath(tool: ModuleType) -> None:
    cues = [tool.Cue("Ana", "¿Sí?"), tool.Cue("Berta", "Sí."), tool.Cue("Berta", "Claro.")]
    second = array.array("h", [9000] * tool.SAMPLES_PER_SECOND)
    timed, whole = tool.join(cues, [second, second, second])
    assert [(each.start_ms, each.end_ms) for each in timed] == [(300, 1300), (1900, 2900), (3250, 4250)]
    assert len(whole) == int(4.75 * tool.SAMPLES_PER_SECOND)


@needs_the_tools
def test_a_recording_fits_its_transcript_and_leaves_the_words_alone(tool: ModuleType, sample: Path) -> None:
    voice = tool.Voice("es-419+f3", 50, 170)
    tool.make("XX-001", {"Ana Prieto": voice, "Berta Soto": voice}, sample)
    cues = tool.read_cues((sample / "transcripts" / "XX-001.vtt").read_text(encoding="utf-8"))
    assert [(each.speaker, each.text) for each in cues] == [
        (each.speaker, each.text) for each in tool.read_cues(TWO_CUES)
    ]
    assert cues[1].start_ms - cues[0].end_ms == tool.PAUSE_BEFORE_ANSWER_MS
    assert tool.faults("XX-001", sample) == []


@needs_the_tools
def test_the_check_hears_that_times_are_wrong(tool: ModuleType, sample: Path) -> None:
    voice = tool.Voice("es-419+f3", 50, 170)
    tool.make("XX-001", {"Ana Prieto": voice, "Berta Soto": voice}, sample)
    transcript = sample / "transcripts" / "XX-001.vtt"
    first, second = tool.read_cues(transcript.read_text(encoding="utf-8"))
    moved = tool.Cue(second.speaker, second.text, second.start_ms + 1_000, second.end_ms + 60_000)
    transcript.write_text(tool.write_cues([first, moved]), encoding="utf-8")
    assert tool.faults("XX-001", sample) == [
        f"XX-001: no pause at 00:00:0{first.end_ms / 1000:.3f}",
        "XX-001: the last cue ends after the recording",
    ]
