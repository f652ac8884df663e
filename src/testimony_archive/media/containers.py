"""What containers say about themselves: whether there is a picture, how long they play, whether they are whole.

Phones and cameras put mere sound into film containers as well, so the ending and the first bytes do not tell.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final


@dataclass(frozen=True, slots=True)
class ContainerFacts:
    """Whether a film container is known to hold sound alone; its length in milliseconds where it says so."""

    is_sound: bool
    duration_ms: int | None = None


def read_mp4(source: IO[bytes]) -> ContainerFacts:
    """ISO base media file format (ISO/IEC 14496-12): one box `hdlr` a track says what it is (8.4.3)."""
    tracks = set(_mp4_tracks(source, 0, _end_of(source)))
    return ContainerFacts(is_sound=b"soun" in tracks and b"vide" not in tracks)


def read_matroska(source: IO[bytes]) -> ContainerFacts:
    """Matroska and WebM (RFC 9559): Segment → Info → Duration × TimestampScale; Segment → Tracks → TrackType."""
    scale, duration, tracks = _DEFAULT_SCALE, 0.0, set[bytes]()
    for element, value in _ebml_values(source, 0, _end_of(source)):
        if element == _TIMESTAMP_SCALE:
            scale = int.from_bytes(value, "big")
        elif element == _DURATION and len(value) in {4, 8}:
            (duration,) = struct.unpack(">f" if len(value) == 4 else ">d", value)
        elif element == _TRACK_TYPE:
            tracks.add(value)
    nanoseconds = duration * scale
    is_number = 0 < nanoseconds < _LONGEST
    is_sound = _SOUND in tracks and _PICTURE not in tracks
    return ContainerFacts(is_sound, round(nanoseconds / 1_000_000) if is_number else None)


def ogg_breaks_off(source: IO[bytes]) -> bool:
    """Whether an Ogg file has no proper end (RFC 3533): its last page is not all there, or is not marked as the last
    of its stream. How long such a file plays is read from what is left, so that nothing else tells."""
    end = _end_of(source)
    source.seek(max(end - 2 * _LONGEST_OGG_PAGE, 0))
    tail = source.read()
    start = tail.rfind(_OGG_PAGE)
    head = tail[start : start + _OGG_HEAD]
    if start < 0 or len(head) < _OGG_HEAD:
        return True
    segments = tail[start + _OGG_HEAD : start + _OGG_HEAD + head[-1]]
    is_whole = len(segments) == head[-1] and start + _OGG_HEAD + len(segments) + sum(segments) <= len(tail)
    return not (is_whole and head[5] & _OGG_LAST)


_OGG_PAGE: Final = b"OggS"
_OGG_HEAD: Final = 27  # bytes before the table of segments; the last of them tells how many there are
_OGG_LAST: Final = 4  # a flag of the sixth byte
_LONGEST_OGG_PAGE: Final = 65_307

_LONGEST: Final = 1e18  # nanoseconds: 31 years; damaged headers promise more, infinity included


def _end_of(source: IO[bytes]) -> int:
    return source.seek(0, 2)


_MP4_PARENTS: Final = frozenset({b"moov", b"trak", b"mdia"})


def _mp4_tracks(source: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    while start + 8 <= end:
        source.seek(start)
        size, kind = struct.unpack(">I4s", source.read(8))
        head = 8
        if size == 1:  # a 64-bit size follows
            size, head = int.from_bytes(source.read(8), "big"), 16
        elif size == 0:  # up to the end
            size = end - start
        if size < head:
            return
        if kind in _MP4_PARENTS:
            yield from _mp4_tracks(source, start + head, min(start + size, end))
        elif kind == b"hdlr":
            source.seek(start + head + 8)
            yield source.read(4)
        start += size


_DEFAULT_SCALE: Final = 1_000_000  # nanoseconds a tick
_SEGMENT, _INFO, _TRACKS, _TRACK, _CLUSTER = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0x1F43B675
_TIMESTAMP_SCALE, _DURATION, _TRACK_TYPE = 0x2AD7B1, 0x4489, 0x83
_PICTURE, _SOUND = b"\x01", b"\x02"
_EBML_PARENTS: Final = frozenset({_SEGMENT, _INFO, _TRACKS, _TRACK})
_EBML_VALUES: Final = frozenset({_TIMESTAMP_SCALE, _DURATION, _TRACK_TYPE})


def _ebml_values(source: IO[bytes], start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """The values that are asked for, in order; ends at the first cluster, where sound and picture begin."""
    while start < end:
        source.seek(start)
        element, _ = _variable_number(source, keep_marker=True)
        size, is_unknown = _variable_number(source, keep_marker=False)
        if element in {0, _CLUSTER}:
            return
        content = source.tell()
        content_end = end if is_unknown else min(content + size, end)
        if element in _EBML_PARENTS:
            yield from _ebml_values(source, content, content_end)
        elif element in _EBML_VALUES and size <= 8:
            yield element, source.read(size)
        start = content_end


def _variable_number(source: IO[bytes], *, keep_marker: bool) -> tuple[int, bool]:
    """A variable-size integer (RFC 8794, 4), and whether all its bits are set, which for a size means “not known”.

    Gives 0, which is no element, where the file ends or the first byte is no length.
    """
    first = source.read(1)
    if not first or first[0] == 0:
        return 0, False
    length = 9 - first[0].bit_length()
    bits = (1 << 7 * length) - 1
    number = int.from_bytes(first + source.read(length - 1), "big")
    return (number if keep_marker else number & bits), number & bits == bits
