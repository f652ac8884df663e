"""Keeps FFmpeg, which plays and decodes recordings for Qt, from writing the names of files to stderr.

Left alone it names every file that is opened, and where it lies: a desktop keeps what programs write there in its
journal. Qt has no way to tell it so; FFmpeg's own is `av_log_set_level` of libavutil
(https://ffmpeg.org/doxygen/trunk/group__lavu__log.html).
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QLibraryInfo

_FATAL: Final = 8  # AV_LOG_FATAL: what it says before the process dies, and nothing else
_NAMES: Final = ("libavutil.so.[0-9][0-9]", "libavutil.[0-9][0-9].dylib", "avutil-[0-9][0-9].dll")


def quiet_ffmpeg() -> None:
    """Let it be silent from now on. To be called once Qt has loaded it, that is, when there is a player: by itself
    libavutil does not load. Where it is another one than Qt ships, it goes on talking."""
    folders = (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath)), Path(PySide6.__file__).parent)
    for file in {each for folder in folders for name in _NAMES for each in folder.glob(name)}:
        with suppress(OSError, AttributeError):
            ctypes.CDLL(str(file)).av_log_set_level(_FATAL)
