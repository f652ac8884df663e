"""What a file is, is read from its content, whatever its name says; rubbish is no error."""

from __future__ import annotations

import io
import shutil
import subprocess
import wave
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.records import TechnicalFacts
from testimony_archive.media.probe import UNKNOWN, MediaFacts, breaks_off, probe

SECONDS = 3


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same three seconds of sound, and of film, in the formats of the field."""
    program = shutil.which("ffmpeg")
    if program is None:
        pytest.skip("ffmpeg makes these recordings, and is not installed")
    folder = tmp_path_factory.mktemp("recordings")
    sound = ["-f", "lavfi", "-i", f"sine=frequency=440:sample_rate=16000:duration={SECONDS}"]
    picture = ["-f", "lavfi", "-i", f"testsrc=duration={SECONDS}:size=64x64:rate=5"]
    for name in ("a.wav", "a.mp3", "a.opus", "a.ogg", "a.flac", "a.m4a", "a.aac", "a.aiff", "a.wma"):
        subprocess.run([program, "-v", "error", *sound, folder / name], check=True)
    subprocess.run([program, "-v", "error", *sound, "-c:a", "libopus", folder / "sound.webm"], check=True)
    subprocess.run([program, "-v", "error", *sound, "-f", "mp4", folder / "sound.mp4"], check=True)
    for name in ("film.mp4", "film.mov", "film.mkv", "film.webm", "film.avi"):
        subprocess.run([program, "-v", "error", *picture, *sound, folder / name], check=True)
    return folder


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.wav", "audio/wav"),
        ("a.mp3", "audio/mpeg"),
        ("a.opus", "audio/ogg"),
        ("a.ogg", "audio/ogg"),
        ("a.flac", "audio/flac"),
        ("a.m4a", "audio/mp4"),
        ("a.aac", "audio/aac"),
        ("a.aiff", "audio/aiff"),
        ("a.wma", "audio/x-ms-wma"),
        ("sound.webm", "audio/webm"),
        ("sound.mp4", "audio/mp4"),
        ("film.mp4", "video/mp4"),
        ("film.mov", "video/quicktime"),
        ("film.mkv", "video/x-matroska"),
        ("film.webm", "video/webm"),
    ],
)
def test_knows_recordings_by_their_content(recordings: Path, tmp_path: Path, name: str, media_type: str) -> None:
    misnamed = tmp_path / "holiday.jpg"
    misnamed.write_bytes((recordings / name).read_bytes())
    facts = probe(misnamed)
    assert facts.media_type == media_type
    assert facts.duration_ms == pytest.approx(SECONDS * 1000, abs=250)  # coders pad the last frame


def test_knows_a_film_whose_length_it_cannot_read(recordings: Path) -> None:
    assert probe(recordings / "film.avi") == MediaFacts("video/x-msvideo")


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.opus", "a.m4a", "film.mp4", "film.webm"])
@pytest.mark.parametrize("kept", [0, 1, 11, 40, 200, 1000, 5000])
def test_a_truncated_recording_is_no_error(recordings: Path, tmp_path: Path, name: str, kept: int) -> None:
    (tmp_path / "truncated").write_bytes((recordings / name).read_bytes()[:kept])
    assert probe(tmp_path / "truncated").media_type


def test_reads_the_length_to_the_millisecond(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", "not compressed"))
        sound.writeframes(bytes(2 * 8000 * 12 + 2 * 4004))
    technical = TechnicalFacts(codec="PCM", sample_rate_hz=8000, channels=1, bit_rate=128_000)
    assert probe(tmp_path / "a") == MediaFacts("audio/wav", 12_500, technical)  # 12.5005 s


def word_document() -> bytes:
    content = io.BytesIO()
    docx.Document().save(content)
    return content.getvalue()


def workbook() -> bytes:
    content = io.BytesIO()
    openpyxl.Workbook().save(content)
    return content.getvalue()


def open_document() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return content.getvalue()


def plain_zip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("readme.txt", "read me")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("consent.pdf", b"%PDF-1.7 ...", "application/pdf"),
        ("consent.docx", word_document(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("table.xlsx", workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("text.odt", open_document(), "application/vnd.oasis.opendocument.text"),
        ("files.zip", plain_zip(), "application/zip"),
        ("broken.docx", word_document()[:300], "application/zip"),
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic", "image/heic"),
        ("photo.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        ("old.doc", bytes.fromhex("d0cf11e0a1b11ae1"), "application/x-ole-storage"),
        ("phone.3gp", b"\x00\x00\x00\x18ftyp3gp4", "video/3gpp"),
        ("talk.vtt", b"\xef\xbb\xbfWEBVTT\n\n", "text/vtt"),
        ("talk.srt", b"1\n00:00:01,000 --> 00:00:02,000\nHola\n", "application/x-subrip"),
        ("talk.txt", "Entrevista con la señora directora".encode("latin-1"), "text/plain"),
        ("talk", "Entrevista".encode("utf-16"), "text/plain"),
        ("table.csv", b"code,title\n", "text/csv"),
        ("table.CSV", b"code,title\n", "text/csv"),
        ("words.mp3", b"this is not sound", "text/plain"),
        ("nothing.mp3", b"", UNKNOWN),
        ("noise.mp3", b"\x00\x01\x02\x03" * 9, UNKNOWN),
    ],
)
def test_knows_papers_and_pictures(tmp_path: Path, name: str, content: bytes, media_type: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert probe(tmp_path / name) == MediaFacts(media_type)


@settings(max_examples=300)
@given(
    head=st.sampled_from(
        [
            b"",
            b"ID3\x04\x00\x00",
            b"\xff\xfb\x90",
            b"OggS",
            b"fLaC",
            b"RIFF\x00\x00\x00\x00WAVEfmt ",
            b"FORM\x00\x00\x00\x00AIFF",
            b"\x00\x00\x00\x18ftypmp42",
            b"\x00\x00\x00\x08ftyp\x00\x00\x00\x00moov",
            bytes.fromhex("1a45dfa3"),
            bytes.fromhex("1a45dfa38018538067801549a96680448988"),
            bytes.fromhex("3026b2758e66cf11"),
            b"PK\x03\x04",
            b"\xff\xf1",
        ]
    ),
    rest=st.binary(max_size=400),
)
def test_no_rubbish_is_an_error(head: bytes, rest: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("rubbish") / "rubbish"
    path.write_bytes(head + rest)
    facts = probe(path)
    assert "/" in facts.media_type
    assert facts.duration_ms is None or facts.duration_ms >= 0


def test_says_that_a_file_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        probe(tmp_path / "nowhere.mp3")


@settings(max_examples=60)
@given(data=st.data(), name=st.sampled_from(["a.opus", "a.ogg"]))
def test_an_ogg_file_that_was_cut_off_anywhere_is_told_from_a_whole_one(
    data: st.DataObject, name: str, recordings: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = (recordings / name).read_bytes()
    assert not breaks_off(recordings / name, "audio/ogg")
    cut = tmp_path_factory.mktemp("cut") / name
    cut.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    assert breaks_off(cut, "audio/ogg")


def test_of_other_formats_only_the_sound_tells_whether_they_are_whole(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"ID3")
    assert not breaks_off(tmp_path / "a.mp3", "audio/mpeg")
