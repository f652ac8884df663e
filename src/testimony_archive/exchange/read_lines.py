"""What lines tell of each other: a key of speakers at the top, and names on lines of their own beside times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from testimony_archive.domain.source_problems import KeyOfSpeakers
from testimony_archive.domain.text import fold
from testimony_archive.exchange.labels import Label, is_name, is_numbered
from testimony_archive.exchange.report import Report

_KEY_LINE: Final = re.compile(
    r"[\[(]?(?P<initials>[^\W\d_]{1,4})[\])]?\s*[:=–—-]"
    r"\s*(?P<name>[^\s,;:(=][^,;:(=]{1,58}?[^\s,;:(=])\s*(?:[,;(].{0,60})?"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_LINES_OF_THE_TOP: Final = 15
_SHORTEST_KEY: Final = 2
_NEARLY_EVERY: Final = 0.8


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line taken apart: times, speaker and words; the label's offset counts in `text`.

    `unread` is what stood before the label and looks like a time that nobody can read: it belongs to the words.
    """

    text: str
    opens_paragraph: bool
    is_heading: bool
    label: Label | None
    start_ms: int | None
    end_ms: int | None
    unread: str = ""

    @property
    def is_time_alone(self) -> bool:
        """Whether it holds a time and nothing else."""
        return self.start_ms is not None and not self.text.strip()


def with_key(lines: Sequence[ReadLine], source: Path | str, report: Report) -> list[ReadLine]:
    """The lines with speakers under their names where the text begins with a key, ``DB: Devin Becker``.

    A key is at least two lines among the first, each of initials with a name that has them, and its initials speak
    later on. Its own lines are told and left out.
    """
    first, last = _key_place(lines)
    names = _names(lines[first:last])
    later = Counter(fold(each.label.speaker) for each in lines[last:] if each.label is not None)
    if not any(later[initials] for initials in names):
        return list(lines)
    told = ", ".join(line.text.strip() for line in lines[first:last])
    report.tell(source, KeyOfSpeakers(names=told))
    return [_named(each, names) for each in (*lines[:first], *lines[last:])]


def _key_place(lines: Sequence[ReadLine]) -> tuple[int, int]:
    """Where the key begins, and where the text goes on; the same place where there is none."""
    first = 0
    for place in range(min(len(lines), _LINES_OF_THE_TOP) + 1):
        if place < len(lines) and _names(lines[place : place + 1]):
            continue
        if place - first >= _SHORTEST_KEY:
            return first, place
        first = place + 1
    return 0, 0


def _names(lines: Sequence[ReadLine]) -> Mapping[str, str]:
    """Initials, folded, with the names that have them."""
    found: dict[str, str] = {}
    for line in lines:
        match = _KEY_LINE.fullmatch(line.text.strip())
        if match is not None and is_name(match["name"]) and match["initials"].isupper():
            words = [fold(each) for each in _WORD.findall(match["name"])]
            firsts = "".join(each[0] for each in words)
            if fold(match["initials"]) in {firsts, firsts[0] + firsts[-1]}:
                found[fold(match["initials"])] = match["name"]
    return found


def _named(line: ReadLine, names: Mapping[str, str]) -> ReadLine:
    if line.label is None or fold(line.label.speaker) not in names:
        return line
    return replace(line, label=replace(line.label, speaker=names[fold(line.label.speaker)]))


def with_names_beside_times(lines: Sequence[ReadLine]) -> list[ReadLine]:
    """The lines with labels where a speaker stands on a line of its own: above or below one that holds only a time, or
    behind the time where nearly every time is followed by a name alone.

    So do Trint and others write. One name alone may be an answer, “Nadie”: it has to recur, or to be ``Speaker 1``.
    """
    timed = [each for each in lines if each.start_ms is not None]
    alone = sum(is_name(each.text.strip()) for each in timed if each.label is None and each.text.strip())
    after_times = len(timed) > 1 and alone >= len(timed) * _NEARLY_EVERY
    places = [place for place in range(len(lines)) if _may_be_name(lines, place, after_times=after_times)]
    times_named = Counter(fold(lines[place].text.strip()) for place in places)
    times_named.update(fold(each.label.speaker) for each in lines if each.label is not None)
    found = list(lines)
    for place in places:
        name = lines[place].text.strip()
        if times_named[fold(name)] > 1 or is_numbered(name):
            label = Label(name, len(lines[place].text), None, is_sure=True, may_open=True)
            found[place] = replace(lines[place], label=label)
    return found


def _may_be_name(lines: Sequence[ReadLine], place: int, *, after_times: bool) -> bool:
    line = lines[place]
    names_all = line.label is None or line.label.words_from >= len(line.text)
    if not names_all or line.is_heading or not is_name(line.text.strip()):
        return False
    if line.start_ms is not None:
        return after_times and bool(lines[place + 1 : place + 2])
    below_time = place > 0 and lines[place - 1].is_time_alone
    above_time = place + 1 < len(lines) and lines[place + 1].is_time_alone
    following = lines[place + 2 : place + 3] if above_time else lines[place + 1 : place + 2]
    return (below_time or above_time) and bool(following) and not following[0].is_time_alone
