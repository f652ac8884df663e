"""Which computer this is, told apart from others of the same name."""

from __future__ import annotations

import hashlib
import platform
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Final

_MACHINE_IDS: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux keeps a number that is made once for each installation (machine-id(5))."""
_MULTICAST: Final = 1 << 40
"""Set in a hardware address that was drawn at random because there is none (RFC 9562, 6.10)."""


def this_computer(machine_ids: tuple[Path, ...] = _MACHINE_IDS, hardware_address: int | None = None) -> str:
    """Sixteen letters that are the same in every program on this computer and others elsewhere.

    They are made of the installation's number, else of the hardware address of its network, else of its name; none of
    these can be read out of them, as machine-id(5) asks for.

    Args:
        machine_ids: files that may hold the installation's number.
        hardware_address: of 48 bits; the computer's own if None.
    """
    address = uuid.getnode() if hardware_address is None else hardware_address
    known = platform.node() if address & _MULTICAST else f"{address:012x}"
    for each in reversed(machine_ids):
        with suppress(OSError, UnicodeDecodeError):
            known = each.read_text(encoding="ascii").strip() or known
    return hashlib.blake2b(known.encode(), digest_size=8, person=b"testimony").hexdigest()
