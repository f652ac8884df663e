"""What every error has in common that people can cause or meet; the errors themselves are in `errors`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

NUMBER: Final = "Number"
"""In `ArchiveError.worded`: a whole number, which each language writes in its own way."""


class ArchiveError(Exception):
    """An expected error: a message that says what happened and advice that says what to do.

    Values are the named fields of the two templates: ``UnknownTerm(term="maestro", nearest="teacher")``.
    ``str()`` gives both in English on one line; an interface translates `message` and `advice` and fills in `values`.
    `worded` gives the translation context of those values that are words of the program themselves; other values may
    stand in them, of numbers as their own language writes them (`NUMBER`). What comes from elsewhere and is given as
    such a value goes through `verbatim`.
    """

    message: ClassVar[str] = ""
    advice: ClassVar[str] = ""
    worded: ClassVar[Mapping[str, str]] = {}

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.sentence())

    @property
    def contexts(self) -> Mapping[str, str]:
        """The contexts of the values that need words, each after those that may stand in it."""
        return self.worded

    def sentence(self) -> str:
        """The whole error in English, on one physical line."""
        values = dict(self.values)
        for name, context in self.contexts.items():
            if name in values:
                values[name] = f"{int(values[name]):,}" if context == NUMBER else values[name].format(**values)
        text = f"{self.message} {self.advice}".strip().format(**values)
        return " ".join(text.split())


def verbatim(text: object) -> str:
    """Words that are not ours, as a value in which others may stand: a brace in them is a brace."""
    return str(text).replace("{", "{{").replace("}", "}}")
