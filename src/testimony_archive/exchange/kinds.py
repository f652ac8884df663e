"""What a file is, by its first bytes; its name decides only where the bytes leave it open.

Signatures: RFC 9649 and the RIFF, ISO/IEC 14496-12 (ftyp), EBML (RFC 8794), Ogg (RFC 3533) and ZIP (APPNOTE) documents.
"""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import Path
from typing import Final

from testimony_archive.exchange.decoding import decode, looks_like_text
from testimony_archive.exchange.opening import file_errors, read_head
from testimony_archive.exchange.plain_text import is_own_text


class FileKind(StrEnum):
    """What a file can be to an import."""

    EMPTY = "empty"
    AUDIO = "audio"
    VIDEO = "video"
    IMAGE = "image"
    PDF = "pdf"
    WORD = "word"
    WORKBOOK = "workbook"
    TABLE = "table"
    SUBTITLES = "subtitles"
    TEXTGRID = "textgrid"
    TRANSCRIBER = "transcriber"
    TEXT = "text"
    OHMS = "ohms"
    UNKNOWN = "unknown"


AUDIO_SUFFIXES: Final = frozenset(
    {".mp3", ".wav", ".m4a", ".m4b", ".ogg", ".oga", ".opus", ".flac", ".aac", ".aif", ".aiff", ".amr", ".wma", ".weba"}
)
VIDEO_SUFFIXES: Final = frozenset(
    {".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".wmv", ".ogv", ".3gp"}
)
IMAGE_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic"})
WORD_SUFFIXES: Final = frozenset({".docx", ".docm", ".dotx"})
WORKBOOK_SUFFIXES: Final = frozenset({".xlsx", ".xlsm"})
TABLE_SUFFIXES: Final = frozenset({".csv", ".tsv", ".tab"})
SUBTITLE_SUFFIXES: Final = frozenset({".vtt", ".srt"})
TEXTGRID_SUFFIXES: Final = frozenset({".textgrid"})
TRANSCRIBER_SUFFIXES: Final = frozenset({".trs"})
TEXT_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})
_KNOWN_SUFFIXES: Final = frozenset().union(
    *(AUDIO_SUFFIXES, VIDEO_SUFFIXES, IMAGE_SUFFIXES, WORD_SUFFIXES, WORKBOOK_SUFFIXES),
    *(TABLE_SUFFIXES, SUBTITLE_SUFFIXES, TEXTGRID_SUFFIXES, TRANSCRIBER_SUFFIXES, TEXT_SUFFIXES),
)
KNOWN_FORMATS: Final = (
    ".csv, .tsv, .xlsx, .txt, .md, .docx, .srt, .vtt, .TextGrid, .trs, audio, video, a folder of these"
)

_HEAD_BYTES: Final = 64 * 1024
_SIGNATURES: Final = (
    (b"ID3", FileKind.AUDIO),
    (b"fLaC", FileKind.AUDIO),
    (b"#!AMR", FileKind.AUDIO),
    (b"caff", FileKind.AUDIO),
    (b"\x00\x00\x01\xba", FileKind.VIDEO),
    (b"\x00\x00\x01\xb3", FileKind.VIDEO),
    (b"%PDF", FileKind.PDF),
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"{\\rtf", FileKind.UNKNOWN),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.UNKNOWN),  # Word and Excel up to 2003, or encrypted
)
_RIFF: Final = {b"WAVE": FileKind.AUDIO, b"AVI ": FileKind.VIDEO, b"WEBP": FileKind.IMAGE}
_BRANDS: Final = {b"M4A ": FileKind.AUDIO, b"M4B ": FileKind.AUDIO, b"qt  ": FileKind.VIDEO, b"M4V ": FileKind.VIDEO}
_PICTURE_BRANDS: Final = frozenset({b"heic", b"heix", b"mif1", b"avif"})
_ASF: Final = bytes.fromhex("3026b2758e66cf11")
_TIMING: Final = re.compile(r"^[ \t]*(?:\d+:)?\d+:\d+[,.]\d+[ \t]*-+>", re.MULTILINE)
# How files of Praat and of Transcriber begin; whether the first hold a TextGrid is for their reader to see.
_PRAAT: Final = re.compile(r'File type\s*=\s*"ooTextFile|ooBinaryFile')
_TRANSCRIBER: Final = re.compile(
    r"(?:<\?xml[^>]*\?>\s*)?(?>(?:<!--.*?-->\s*)*)(?:<!DOCTYPE\s+Trans\b|<Trans[\s>])", re.DOTALL
)


def identify(path: Path) -> FileKind:
    """Tell what a file is.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: it cannot be looked at.
    """
    head = read_head(path, _HEAD_BYTES)
    suffix = path.suffix.lower()
    if not head:
        return FileKind.EMPTY
    if head.startswith(b"PK\x03\x04"):
        return _package_kind(path)
    kind = _recording_kind(head, suffix)
    if kind is not None:
        return kind
    for signature, known in _SIGNATURES:
        if head.startswith(signature):
            return known
    if head.startswith(b"BM") and suffix == ".bmp":
        return FileKind.IMAGE
    return _text_kind(head, suffix) if looks_like_text(head) else FileKind.UNKNOWN


def _package_kind(path: Path) -> FileKind:
    """A ZIP file: a Word document, a workbook or something else. A broken one is what its name says."""
    try:
        with file_errors(path), zipfile.ZipFile(path) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError):
        names = set()
    if any(name.startswith("word/") for name in names):
        return FileKind.WORD
    if any(name.startswith("xl/") for name in names):
        return FileKind.WORKBOOK
    suffix = path.suffix.lower()
    if suffix in WORD_SUFFIXES:
        return FileKind.WORD
    return FileKind.WORKBOOK if suffix in WORKBOOK_SUFFIXES else FileKind.UNKNOWN


def _recording_kind(head: bytes, suffix: str) -> FileKind | None:
    by_name = FileKind.VIDEO if suffix in VIDEO_SUFFIXES else FileKind.AUDIO
    kind: FileKind | None = None
    if head.startswith(b"RIFF"):
        kind = _RIFF.get(head[8:12])
    elif head.startswith(b"FORM") and head[8:12] in {b"AIFF", b"AIFC"}:
        kind = FileKind.AUDIO
    elif head[4:8] == b"ftyp":
        kind = FileKind.IMAGE if head[8:12] in _PICTURE_BRANDS else _BRANDS.get(head[8:12], by_name)
    elif head.startswith(b"OggS"):
        kind = FileKind.VIDEO if b"theora" in head[:512] else FileKind.AUDIO
    elif head.startswith((b"\x1aE\xdf\xa3", _ASF)):  # Matroska, WebM; Windows Media: sound alone or with pictures
        kind = FileKind.AUDIO if suffix in AUDIO_SUFFIXES else FileKind.VIDEO
    elif _begins_with_mpeg_audio(head):
        kind = FileKind.AUDIO
    return kind


def _begins_with_mpeg_audio(head: bytes) -> bool:
    """An MPEG or ADTS frame without an ID3 tag, possibly after zero bytes (ISO/IEC 11172-3, 2.4.1.3).

    Layer I is nobody's recorder, and its header is the byte order mark of UTF-16.
    """
    frame = head.lstrip(b"\x00")[:4]
    if len(frame) < 4 or frame[0] != 0xFF or frame[1] & 0xE0 != 0xE0:
        return False
    if frame[1] & 0xF6 == 0xF0:  # ADTS: the layer is always 0
        return frame[2] >> 2 & 0x0F < 13
    version, layer = frame[1] >> 3 & 3, frame[1] >> 1 & 3
    bit_rate, sample_rate = frame[2] >> 4, frame[2] >> 2 & 3
    return version != 1 and layer in {1, 2} and bit_rate not in {0, 15} and sample_rate != 3


def _text_kind(head: bytes, suffix: str) -> FileKind:
    text = decode(head).text.lstrip("\ufeff \t\r\n")
    if _TRANSCRIBER.match(text):
        return FileKind.TRANSCRIBER
    if text.startswith(("<?xml", "<ROOT", "<!DOCTYPE", "<html", "<HTML")):
        return FileKind.OHMS if "nunncenter/ohms" in text and "<ROOT" in text else FileKind.UNKNOWN
    if _PRAAT.match(text):
        return FileKind.TEXTGRID
    if is_own_text(text):
        return FileKind.TEXT
    if text.startswith("WEBVTT") or (suffix in SUBTITLE_SUFFIXES | TEXT_SUFFIXES and _TIMING.search(text)):
        return FileKind.SUBTITLES
    if suffix in TABLE_SUFFIXES:
        return FileKind.TABLE
    return FileKind.TEXT if suffix in TEXT_SUFFIXES | SUBTITLE_SUFFIXES else FileKind.UNKNOWN


def has_known_suffix(path: Path) -> bool:
    """Whether the name of a file promises something that an import can use."""
    return path.suffix.lower() in _KNOWN_SUFFIXES
