"""Positions in recordings, as people and programs write them.

A position is a whole number of milliseconds from the start of the recording's part. Whether the codes of a transcript
begin again at zero with each part is for whoever reads the transcript to know.
"""

from __future__ import annotations

import re
from typing import Final

_SECOND_MS: Final = 1_000
_MINUTE_MS: Final = 60 * _SECOND_MS
_HOUR_MS: Final = 60 * _MINUTE_MS

# Two or three groups of digits between colons, a fraction after a point (WebVTT) or a comma (SubRip), and a pair of
# brackets or none. What is in brackets must be closed: "[99:99:99" is a typist's slip that nobody can read for sure.
_CODE: Final = re.compile(
    r"(?P<open>[\[({<]?)\s*(?:(?P<hours>[0-9]{1,3}):)?(?P<minutes>[0-9]{1,3}):(?P<seconds>[0-9]{2})"
    r"(?:[.,](?P<fraction>[0-9]{1,9}))?\s*(?P<close>[\])}>]?)"
)
# As people say it, 1h02m03s or 12 min 31 s; and as f4 and MAXQDA write it, between number signs and with tenths.
_SPOKEN: Final = re.compile(
    r"(?P<open>[\[({<]?)\s*(?:(?P<hours>[0-9]{1,3})\s?h\s?)?(?P<minutes>[0-9]{1,3})\s?m(?:in)?\.?\s?"
    r"(?P<seconds>[0-9]{1,2})\s?s(?:ec|eg)?\.?\s*(?P<close>[\])}>]?)"
)
_SIGNED: Final = re.compile(
    r"#(?P<hours>[0-9]{1,3}):(?P<minutes>[0-9]{2}):(?P<seconds>[0-9]{2})(?:-(?P<fraction>[0-9]{1,3}))?#"
)
_SECONDS: Final = re.compile(r"(?P<whole>[0-9]{1,6})(?:[.,](?P<fraction>[0-9]{1,9}))?\s*s?")
_PAIRS: Final = ("", "[]", "()", "{}", "<>")


def parse_time_code(written: str) -> int | None:
    """Read one time code: ``0:00``, ``00:12:31.5``, ``[1:02:03]``, ``(12:31,250)``, ``#00:12:31-2#``, ``[12m31s]``.

    More than 59 minutes are accepted only where no hours are given (``75:10``), as recorders without hours write.

    Returns milliseconds (fractions of one are dropped), or None for anything else, so that the caller can keep what
    stands there as words.
    """
    code = written.strip()
    match = _CODE.fullmatch(code) or _SPOKEN.fullmatch(code) or _SIGNED.fullmatch(code)
    if match is None:
        return None
    parts = match.groupdict()
    if parts.get("open", "") + parts.get("close", "") not in _PAIRS:
        return None
    hours, minutes, seconds = int(match["hours"] or 0), int(match["minutes"]), int(match["seconds"])
    if seconds > 59 or (match["hours"] is not None and minutes > 59):
        return None
    return hours * _HOUR_MS + minutes * _MINUTE_MS + seconds * _SECOND_MS + _fraction_ms(parts.get("fraction"))


def parse_seconds(written: str) -> int | None:
    """Read bare seconds such as ``75``, ``12.5`` or ``12,5 s``.

    Only for a column that is known to hold times: anywhere else a number is just a number.

    Returns milliseconds, or None where the text is no number of seconds.
    """
    match = _SECONDS.fullmatch(written.strip())
    return None if match is None else int(match["whole"]) * _SECOND_MS + _fraction_ms(match["fraction"])


def format_cue_time(position_ms: int) -> str:
    """Write a position so that nothing of it is lost: ``00:12:31.500``, as WebVTT does.

    Raises:
        ValueError: `position_ms` is negative.
    """
    if position_ms < 0:
        raise ValueError(f"a position cannot be negative: {position_ms} ms")
    hours, remainder = divmod(position_ms, _HOUR_MS)
    minutes, remainder = divmod(remainder, _MINUTE_MS)
    seconds, fraction = divmod(remainder, _SECOND_MS)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{fraction:03}"


def format_time_code(position_ms: int) -> str:
    """Write a position for people: ``M:SS`` within the first hour, ``H:MM:SS`` from then on; fractions are dropped.

    Raises:
        ValueError: `position_ms` is negative.
    """
    if position_ms < 0:
        raise ValueError(f"a position cannot be negative: {position_ms} ms")
    hours, remainder = divmod(position_ms, _HOUR_MS)
    minutes, remainder = divmod(remainder, _MINUTE_MS)
    seconds = remainder // _SECOND_MS
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def format_exact_time_code(position_ms: int) -> str:
    """As `format_time_code`, with a fraction of a second where there is one: ``12:31.25``. `parse_time_code` reads it.

    Raises:
        ValueError: `position_ms` is negative.
    """
    fraction = f"{position_ms % _SECOND_MS:03}".rstrip("0")
    return format_time_code(position_ms) + (f".{fraction}" if fraction else "")


def _fraction_ms(digits: str | None) -> int:
    """``5`` after the point is half a second, not five milliseconds."""
    return int((digits or "").ljust(3, "0")[:3])
