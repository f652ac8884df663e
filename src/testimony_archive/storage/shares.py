"""Whether a folder is on a network share: then other computers may use it at the same time, and memory that programs
share through a file (SQLite's ``-shm``) is shared by those of one computer alone."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/self/mountinfo")
_SHARES: Final = frozenset(
    [
        "9p",
        "acfs",
        "afs",
        "afp_smb",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "drvfs",
        "gfs2",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "orangefs",
        "panfs",
        "prl_fs",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
        "webdav",
    ]
)
"""File systems by the names of Linux and macOS; folders shared with the host of a virtual machine are shares too."""
_LOCAL_FUSE: Final = frozenset({"fuse.exfat", "fuse.exfat-fuse", "fuse.ntfs", "fuse.ntfs-3g"})
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE: Final = 4  # of GetDriveTypeW
_MNT_LOCAL: Final = 0x1000  # of statfs on macOS


def is_on_share(path: Path) -> bool:
    """Whether a folder (or the one that it is to be made in) is on a network share; False where nobody can tell."""
    whole = path.resolve()
    if sys.platform == "win32":
        return _is_remote_drive(whole)
    if sys.platform == "darwin":
        return _is_remote_volume(whole)
    return is_share(file_system_of(whole, _read_mounts()))


def is_share(file_system: str) -> bool:
    """Whether a file system by this name (``nfs4``, ``fuse.sshfs``) is one of another computer.

    One that is made by a program (``fuse.…``) counts as such unless it is known: what suits a share suits it too.
    """
    return file_system in _SHARES or (file_system.startswith("fuse.") and file_system not in _LOCAL_FUSE)


def file_system_of(path: Path, mounts: str) -> str:
    """The name of the file system that holds an absolute path; empty where `mounts` does not tell.

    Args:
        path: without symbolic links.
        mounts: as of ``/proc/self/mountinfo`` (proc_pid_mountinfo(5)).
    """
    found = ""
    depth = -1
    for place, file_system in _mounted(mounts):
        if path.is_relative_to(place) and len(place.parts) >= depth:  # of two at one place the later one is seen
            found, depth = file_system, len(place.parts)
    return found


def _mounted(mounts: str) -> Iterator[tuple[Path, str]]:
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 4 and after:
            yield Path(_OCTAL.sub(lambda each: chr(int(each[1], 8)), fields[4])), after.split(" ")[0]


def _read_mounts() -> str:
    try:
        return os.fsdecode(_MOUNTS.read_bytes())
    except OSError:
        return ""


def _is_remote_drive(path: Path) -> bool:
    import ctypes  # noqa: PLC0415 - only here

    if path.drive.startswith("\\\\"):
        return True
    library = getattr(ctypes, "windll")  # noqa: B009 - not known to type checkers elsewhere
    return bool(library.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)


def _is_remote_volume(path: Path) -> bool:
    """By statfs(2) of macOS; its flags stand behind two numbers of 4 bytes, five of 8, three of 4 and the type's."""
    import ctypes  # noqa: PLC0415 - only here

    there = next(each for each in (path, *path.parents) if each.exists())
    facts = ctypes.create_string_buffer(4_096)
    if ctypes.CDLL(None).statfs(os.fsencode(there), facts) != 0:
        return False
    flags = int.from_bytes(facts.raw[64:68], sys.byteorder)
    return not flags & _MNT_LOCAL
