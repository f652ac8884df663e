"""What kind of file something is, and how long it plays: read from its content, because names from the field lie."""

from __future__ import annotations

import mimetypes
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from mutagen import FileType
from mutagen.aac import AAC
from mutagen.aiff import AIFF
from mutagen.asf import ASF
from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.oggflac import OggFLAC
from mutagen.oggopus import OggOpus
from mutagen.oggspeex import OggSpeex
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.records import TechnicalFacts
from testimony_archive.media.containers import ContainerFacts, ogg_breaks_off, read_matroska, read_mp4

UNKNOWN: Final = "application/octet-stream"
_HEAD: Final = 4096  # bytes; enough for every signature below and for telling text from binary


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """The media type (RFC 6838) and, for sound and film that can be measured, the length in milliseconds and how it is
    encoded."""

    media_type: str
    duration_ms: int | None = None
    technical: TechnicalFacts = field(default_factory=TechnicalFacts)


def probe(path: Path) -> MediaFacts:
    """Look into a file. Rubbish and truncated files are no error: their length is None, at worst their type unknown.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: the file cannot be read at all.
    """
    with file_trouble_explained(path), path.open("rb") as source:
        head = source.read(_HEAD)
    media_type = _binary_type(head, path) or _text_type(head, path)
    if media_type in _CONTAINERS:
        return _contained(media_type, path)
    return MediaFacts(media_type, *_measured(media_type, path))


def breaks_off(path: Path, media_type: str) -> bool:
    """Whether a recording is known to lack its end by its form alone. Of most formats only their sound tells.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: the file cannot be read at all.
    """
    if not media_type.endswith("/ogg"):
        return False
    with file_trouble_explained(path), path.open("rb") as source:
        return ogg_breaks_off(source)


def _binary_type(head: bytes, path: Path) -> str:
    for offset, signature, media_type in _SIGNATURES:
        if head[offset : offset + len(signature)] == signature:
            return "video/webm" if media_type == "video/x-matroska" and b"webm" in head[:64] else media_type
    if head[4:8] == b"ftyp":
        return _mp4_type(head)
    if head.startswith(b"OggS"):
        return _ogg_type(head)
    if head.startswith(b"PK\x03\x04"):
        return _zip_type(path)
    if head.startswith(b"ID3") or _is_mpeg_audio(head):
        return "audio/mpeg"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0:  # ADTS: sync word, layer always 0
        return "audio/aac"
    return ""


# (offset, bytes, type); longer and more certain ones first.
_SIGNATURES: Final[tuple[tuple[int, bytes, str], ...]] = (
    (8, b"WAVEfmt ", "audio/wav"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI LIST", "video/x-msvideo"),
    (8, b"WEBP", "image/webp"),
    (8, b"AIFF", "audio/aiff"),
    (8, b"AIFC", "audio/aiff"),
    (0, b"fLaC", "audio/flac"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"\x02dss", "audio/x-dss"),
    (0, bytes.fromhex("3026b2758e66cf11"), "audio/x-ms-wma"),
    (0, bytes.fromhex("89504e470d0a1a0a"), "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (0, bytes.fromhex("d0cf11e0a1b11ae1"), "application/x-ole-storage"),
    (0, b"{\\rtf", "application/rtf"),
    (0, bytes.fromhex("1a45dfa3"), "video/x-matroska"),
)


def _mp4_type(head: bytes) -> str:
    """ISO base media files (ISO/IEC 14496-12) tell their kind in the major brand of the box `ftyp`."""
    brand = head[8:12]
    if brand in {b"M4A ", b"M4B "}:
        return "audio/mp4"
    if brand in {b"heic", b"heix", b"mif1"}:
        return "image/heic"
    if brand == b"qt  ":
        return "video/quicktime"
    return "video/3gpp" if brand.startswith((b"3gp", b"3g2")) else "video/mp4"


def _ogg_type(head: bytes) -> str:
    """Ogg (RFC 3533, RFC 5334): the first page holds the header of the codec."""
    return "video/ogg" if b"theora" in head[:128] else "audio/ogg"


_OFFICE: Final[Mapping[str, str]] = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def _zip_type(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:  # OpenDocument says so itself
                return archive.read("mimetype")[:100].decode("ascii")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return "application/zip"
    return next((media_type for name, media_type in _OFFICE.items() if name in names), "application/zip")


def _is_mpeg_audio(head: bytes) -> bool:
    """Whether a frame header of MPEG audio layer II or III stands first (ISO/IEC 11172-3, 2.4.1.3).

    Layer I is nobody's recorder, and its header is the byte order mark of UTF-16.
    """
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bit_rate, sample_rate = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer in {1, 2} and bit_rate not in {0, 15} and sample_rate != 3


_TEXT_TYPES: Final[Mapping[str, str]] = {
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".srt": "application/x-subrip",
    ".tsv": "text/tab-separated-values",
    ".vtt": "text/vtt",
}


def _text_type(head: bytes, path: Path) -> str:
    """Text has no signature but WebVTT's; among kinds of text the ending of the name decides."""
    words = head.removeprefix(b"\xef\xbb\xbf")
    if words.startswith(b"WEBVTT"):
        return "text/vtt"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or (head and not any(each in head for each in _BINARY)):
        guessed = mimetypes.types_map.get(path.suffix.lower(), "")
        return _TEXT_TYPES.get(path.suffix.lower(), guessed if guessed.startswith("text/") else "text/plain")
    return UNKNOWN


# Bytes that no encoding of text has, but UTF-16, which is known by its mark. A few of the control characters are left
# out on purpose: transcripts from the field do contain them.
_BINARY: Final = (b"\x00", b"\x01", b"\x02", b"\x03")


_READERS: Final[Mapping[str, tuple[type[FileType], ...]]] = {
    "audio/aac": (AAC,),
    "audio/aiff": (AIFF,),
    "audio/flac": (FLAC,),
    "audio/mp4": (MP4,),
    "audio/mpeg": (MP3,),
    "audio/ogg": (OggOpus, OggVorbis, OggSpeex, OggFLAC),
    "audio/wav": (WAVE,),
    "audio/x-ms-wma": (ASF,),
    "video/3gpp": (MP4,),
    "video/mp4": (MP4,),
    "video/quicktime": (MP4,),
}


_CONTAINERS: Final[Mapping[str, Callable[[IO[bytes]], ContainerFacts]]] = {
    "video/3gpp": read_mp4,
    "video/mp4": read_mp4,
    "video/webm": read_matroska,
    "video/x-matroska": read_matroska,
}


def _contained(media_type: str, path: Path) -> MediaFacts:
    """The facts of a film container, which is `audio/…` when there is nothing but sound in it."""
    try:
        with path.open("rb") as source:
            facts = _CONTAINERS[media_type](source)
    except Exception:  # noqa: BLE001 - see _measured
        return MediaFacts(media_type)
    kind = media_type.replace("video/", "audio/") if facts.is_sound else media_type
    duration_ms, technical = _measured(media_type, path)
    return MediaFacts(kind, facts.duration_ms or duration_ms, technical)


def _measured(media_type: str, path: Path) -> tuple[int | None, TechnicalFacts]:
    for reader in _READERS.get(media_type, ()):
        try:
            info: object = reader(path).info
            length = float(getattr(info, "length", 0.0))
            return round(length * 1000) if length > 0 else None, _technical(info, reader)
        except Exception:  # noqa: BLE001, S112 - a broken header makes a reader raise nearly anything
            continue
    return None, TechnicalFacts()


_OPUS_RATE_HZ: Final = 48_000
_CODECS: Final[Mapping[type[FileType], str]] = {
    AAC: "AAC",
    AIFF: "PCM",
    FLAC: "FLAC",
    MP3: "MP3",
    OggFLAC: "FLAC",
    OggOpus: "Opus",
    OggSpeex: "Speex",
    OggVorbis: "Vorbis",
    WAVE: "PCM",
}


def _technical(info: object, reader: type[FileType]) -> TechnicalFacts:
    """What a header tells of the sound; zeros are what mutagen gives for what it does not know."""
    # Opus is always decoded at this rate, whatever was recorded (RFC 7845, 5.1); its header is silent about it.
    decoded = _OPUS_RATE_HZ if reader is OggOpus else 0
    named = getattr(info, "codec_description", "") or getattr(info, "codec_name", "")
    return TechnicalFacts(
        codec=_CODECS.get(reader) or str(named),
        sample_rate_hz=int(getattr(info, "sample_rate", 0) or decoded) or None,
        channels=int(getattr(info, "channels", 0) or 0) or None,
        bit_rate=int(getattr(info, "bitrate", 0) or 0) or None,
    )
