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

_NOT_YET: Final = "uninitialized"


def this_computer(numbers: Sequence[Path] = _NUMBERS, name: str | None = None) -> str:
    """Sixteen letters that are the same in every program on this computer and others elsewhere.

    They are made of the computer's name and the number of its installation, where it has one (not on macOS): of copies
    of an installation only the names differ, of computers in an office maybe only the numbers. The number cannot be
    read out of them, as machine-id(5) asks for. Nothing here opens a socket, as asking for the address of the network
    would.

    Args:
        numbers: files that may hold the number.
        name: the computer's name; the one that it has if None.
    """
    number = _number_in(numbers) or _windows_number()
    known = f"{platform.node() if name is None else name}\n{number}"
    return hashlib.blake2b(known.encode(), digest_size=8, person=b"testimony").hexdigest()


def _number_in(files: Sequence[Path]) -> str:
    for each in files:
        with suppress(OSError, UnicodeDecodeError):
            number = each.read_text(encoding="ascii").strip()
            if number not in {"", _NOT_YET}:
                return number
    return ""


def _windows_number() -> str:
    if sys.platform == "win32":
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""
