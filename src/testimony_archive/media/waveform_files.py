"""Waveforms that were worked out before, kept as files under the SHA-256 of the recording.

They can be made again at any time: what cannot be read, is damaged or was made by another version of this program is
taken away, and what cannot be written is not kept. Nothing here is ever a reason to fail.

A file is: eight bytes that say what it is; length in milliseconds, milliseconds a step, number of steps (each four
bytes, little-endian); the lowest samples; the highest samples; CRC-32 of all before it.
"""

from __future__ import annotations

import struct
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from testimony_archive.domain.waveform import Waveform
from testimony_archive.media.hashing import is_sha256

MOST_BYTES: Final = 128 << 20
"""About 350 hours of sound; then those go that nobody looked at for the longest time."""

_MAGIC: Final = b"TAWAVE\x00\x01"  # the last byte is the version, of the format and of how peaks are found
_HEAD: Final = struct.Struct("<8sIII")
_CHECK: Final = struct.Struct("<I")
_ENDING: Final = ".waveform"
_HALF_WRITTEN: Final = ".part"
_A_DAY_SECONDS: Final = 86_400


class WaveformFiles:
    """The waveforms in one folder, which is made when the first is kept.

    Args:
        folder: of this user, so that an archive that can only be read has waveforms too.
        most_bytes: how much may be kept in all.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def read(self, sha256: str) -> Waveform | None:
        """The waveform of a recording, None where there is none that can be trusted."""
        path = self._path_of(sha256)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        found = _unpack(content)
        with suppress(OSError):
            if found is None:
                path.unlink()
            else:
                path.touch()  # it was looked at now, so it is not the next to go
        return found

    def keep(self, sha256: str, waveform: Waveform) -> None:
        """Keep a waveform where that is possible; it appears under its name only when it is complete."""
        path = self._path_of(sha256)
        temporary = path.with_name(f"{uuid4().hex}{_HALF_WRITTEN}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(_pack(waveform))
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
            self._make_room(path)

    def _path_of(self, sha256: str) -> Path:
        if not is_sha256(sha256):
            raise ValueError(f"not a SHA-256: {sha256!r}")
        return self._folder / f"{sha256}{_ENDING}"

    def _make_room(self, newest: Path) -> None:
        """Remove what was not looked at for longest until the rest fits, and what another run left half written."""
        kept: list[tuple[float, int, Path]] = []
        for path in self._folder.iterdir():
            with suppress(OSError):  # another window may take it away at the same moment
                facts = path.stat()
                if path.suffix == _ENDING and path != newest:
                    kept.append((facts.st_mtime, facts.st_size, path))
                elif path.suffix == _HALF_WRITTEN and time.time() - facts.st_mtime > _A_DAY_SECONDS:
                    path.unlink()
        held = newest.stat().st_size + sum(size for _, size, _ in kept)
        for _, size, path in sorted(kept):
            if held <= self._most_bytes:
                break
            path.unlink(missing_ok=True)
            held -= size


def _pack(waveform: Waveform) -> bytes:
    head = _HEAD.pack(_MAGIC, waveform.duration_ms, waveform.step_ms, waveform.steps)
    content = head + waveform.lowest + waveform.highest
    return content + _CHECK.pack(zlib.crc32(content))


def _unpack(content: bytes) -> Waveform | None:
    if len(content) < _HEAD.size + _CHECK.size:
        return None
    magic, duration_ms, step_ms, steps = _HEAD.unpack_from(content)
    end = _HEAD.size + 2 * steps
    if magic != _MAGIC or not step_ms or len(content) != end + _CHECK.size:
        return None
    if _CHECK.unpack_from(content, end) != (zlib.crc32(content[:end]),):
        return None
    middle = _HEAD.size + steps
    return Waveform(duration_ms, step_ms, content[_HEAD.size : middle], content[middle:end])
