"""Pulls the disk out under a program, makes it read-only, and puts it back (ext4 on Linux, as root)."""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
from pathlib import Path
from typing import Final

_SHUTDOWN: Final = 0x8004587D  # FS_IOC_SHUTDOWN (linux/fs.h): from now on all reading and writing fails
_WITHOUT_WRITING: Final = 2  # and what nobody asked to have on the disk is lost


def pull_out(disk: Path) -> None:
    """Let the disk be gone: whatever is asked of it fails, and what was not synced is lost."""
    handle = os.open(disk, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _WITHOUT_WRITING))
    finally:
        os.close(handle)


def make_read_only(disk: Path) -> None:
    """Let the system find an error on the disk: it then refuses to write to it."""
    device = disk.stat().st_dev
    name = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}").resolve().name
    Path(f"/sys/fs/ext4/{name}/trigger_fs_error").write_text("tried", encoding="ascii")


def put_back(disk: Path, image: Path) -> None:
    """Let the disk be there again, as after it was put back into its place."""
    subprocess.run(["umount", "--lazy", str(disk)], check=True)
    subprocess.run(["mount", "-o", "loop,errors=remount-ro", str(image), str(disk)], check=True)
