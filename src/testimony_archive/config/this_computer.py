"""Which computer this is, told apart from others of the same name."""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import winreg

_NUMBERS: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux keeps a number that is made once for each installation (machine-id(5))."""


def this_computer(numbers: Sequence[Path] = _NUMBERS) -> str:
    """Sixteen letters that are the same in every program on this computer and others elsewhere.

    They are made of the number of the installation, or of the computer's name where it has none (macOS). The number
    cannot be read out of them, as machine-id(5) asks for. Nothing here opens a socket, as asking for the address of the
    network would.

    Args:
        numbers: files that may hold the number.
    """
    known = _number_in(numbers) or _windows_number() or platform.node()
    return hashlib.blake2b(known.encode(), digest_size=8, person=b"testimony").hexdigest()


def _number_in(files: Sequence[Path]) -> str:
    for each in files:
        with suppress(OSError, UnicodeDecodeError):
            if number := each.read_text(encoding="ascii").strip():
                return number
    return ""


def _windows_number() -> str:
    if sys.platform == "win32":
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""
