"""What can be told of a fault of the program to anybody: versions, types and places, and nothing of an archive.

The exceptions' own words are left out, since they may quote it (SQLAlchemy, for one, quotes the values of a failed
statement); so is everything of a path before the program's own folder, since it may hold somebody's name.
"""

from __future__ import annotations

import os
import platform
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from testimony_archive import __version__

if TYPE_CHECKING:
    from types import TracebackType

FAULT: Final = 70
"""The exit status of a program that has a fault (EX_SOFTWARE of sysexits.h)."""

_MOST_ERRORS: Final = 40
_MOST_PLACES: Final = 60
"""Of a function that calls itself without end, its first and last places tell enough."""
_OWNER: Final = re.compile(r"(?:^|[\\/])(?=testimony_archive[\\/]|site-packages[\\/]|python3[^\\/]*[\\/])")
_FATAL: Final = re.compile(
    r"Fatal Python error: [\w ]+|Windows fatal exception: [\w ]+|(Current thread|Thread) 0x[0-9a-f]+[^:]*:"
    r'|  File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<name>[\w<>.]+)'
)


def versions(*further: str) -> str:
    """The program's version and what it stands on; `further` names other parts, such as ``Qt 6.11.3``."""
    parts = (f"Python {platform.python_version()}", *further, f"{platform.system()} {platform.release()}")
    return f"Testimony Archive {__version__}\n{', '.join(parts)}"


def fault_report(error: BaseException, *further: str) -> str:
    """Versions, and the types and places of an exception, its causes and those that it groups."""
    return "\n".join((versions(*further), "", *places(error)))


def places(error: BaseException) -> list[str]:
    """Where an exception and its causes came from, a line for each place and each type."""
    lines: list[str] = []
    for relation, each in _family(error):
        lines += [relation] if relation else []
        lines += _places_of(each.__traceback__)
        lines.append(_name(each))
    return lines


def crash_report(written: str, *further: str) -> str:
    """The same for what Python's faulthandler wrote as the process died; empty where it wrote nothing.

    Only lines of known forms are taken over (https://docs.python.org/3/library/faulthandler.html).
    """
    lines: list[str] = []
    for match in filter(None, map(_FATAL.match, written.splitlines())):
        if match["file"] is None:
            lines.append(match.group())
        else:
            lines.append(f"  {_without_owner(match['file'])}, line {match['line']}, in {match['name']}")
    return "\n".join((versions(*further), "", *lines)) if lines else ""


def _family(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """The exception, then what it groups and what it came after, each once."""
    waiting: list[tuple[str, BaseException]] = [("", error)]
    met: set[int] = set()
    while waiting and len(met) < _MOST_ERRORS:
        relation, each = waiting.pop(0)
        if id(each) in met:
            continue
        met.add(id(each))
        yield relation, each
        before = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        further = [("after:", before)] if before is not None else []
        grouped = [("with:", one) for one in each.exceptions] if isinstance(each, BaseExceptionGroup) else []
        waiting = [*grouped, *further, *waiting]


def _places_of(trace: TracebackType | None) -> list[str]:
    found = [f"  {_without_owner(each.filename)}, line {each.lineno}, in {each.name}" for each in _frames(trace)]
    if len(found) <= _MOST_PLACES:
        return found
    half = _MOST_PLACES // 2
    return [*found[:half], f"  … {len(found) - 2 * half} more", *found[-half:]]


def _frames(trace: TracebackType | None) -> traceback.StackSummary:
    # Lines of code are not looked up: they say nothing that the place does not say.
    return traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)


def _name(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    # Its own text ends in a file name; the system's words for its number do not.
    return f"{name}: {os.strerror(error.errno)}" if isinstance(error, OSError) and error.errno else name


def _without_owner(file: str) -> str:
    """The path from the package on: ``testimony_archive/ui/tasks.py``."""
    parts = _OWNER.split(file)
    return parts[-1] if len(parts) > 1 else Path(file.replace("\\", "/")).name
