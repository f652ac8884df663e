"""What somebody does in the window, one thing at a time, and how often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.torture.archivist import Archivist


@dataclass(frozen=True, slots=True)
class Deed:
    """One kind of thing to do; the `weight` says how often beside the others."""

    name: str
    weight: int
    do: Callable[[Archivist], None]


WORDS: Final = (
    "beca",
    "taller",
    "mujeres",
    "agua",
    "escuela",
    "work",
    "classes",
    "rivière",
    "formation",
    "años",
    "jóvenes",
    "machines",
)
"""What is looked for and written."""
