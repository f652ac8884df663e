"""How much an archive holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of the whole archive; `bytes` are those of all files, each content once."""

    testimonies: int
    passages: int
    quotes: int
    people: int
    attachments: int
    selections: int
    bytes: int
