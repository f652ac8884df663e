"""Takes the network from this program: whoever opens a socket to another machine, Qt and SQLite included, ends it.

Python is watched by an audit hook (https://docs.python.org/3/library/audit_events.html); on Linux the kernel itself
looks at every thread (https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html).
"""

from __future__ import annotations

import ctypes
import os
import platform
import socket
import struct
import sys
from typing import Any, Final

_SOCKET_CALL: Final = {"x86_64": 41, "aarch64": 198}
"""The number of socket(2) on each kind of processor."""
_NETWORKS: Final = (2, 10)  # AF_INET, AF_INET6
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # prctl(2)
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06  # linux/bpf_common.h
_KILL, _ALLOW = 0x8000_0000, 0x7FFF_0000
_CALL, _FIRST_ARGUMENT = 0, 16  # places in struct seccomp_data


def is_watched_by_the_kernel() -> bool:
    """Whether the kernel can forbid the network here."""
    return sys.platform == "linux" and platform.machine() in _SOCKET_CALL


def forbid_the_network() -> None:
    """From now on, and for every thread and program that this one starts: no network."""
    sys.addaudithook(_refuse)
    if is_watched_by_the_kernel():
        _let_the_kernel_refuse(_SOCKET_CALL[platform.machine()])


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    is_lookup = event.startswith("socket.get") and event != "socket.gethostname"
    is_network = event == "socket.__new__" and arguments[1] != getattr(socket, "AF_UNIX", None)
    if is_lookup or is_network:
        os.write(2, f"the network was used: {event}\n".encode())
        os.abort()  # an exception might be caught


def _let_the_kernel_refuse(socket_call: int) -> None:
    steps = [
        (_LOAD, 0, 0, _CALL),
        (_IF_EQUAL, 0, 4, socket_call),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 1, 0, _NETWORKS[0]),
        (_IF_EQUAL, 0, 1, _NETWORKS[1]),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *each) for each in steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    library = ctypes.CDLL(None, use_errno=True)
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SECCOMP, _FILTER, program, 0, 0)):
        if library.prctl(*arguments):
            raise OSError(ctypes.get_errno(), "the kernel does not forbid the network")
