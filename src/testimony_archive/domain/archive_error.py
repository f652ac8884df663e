"""What every error has in common that people can cause or meet; the errors themselves are in `errors`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class ArchiveError(Exception):
    """An expected error: a message that says what happened and advice that says what to do.

    Values are the named fields of the two templates: ``UnknownTerm(term="maestro", nearest="teacher")``.
    ``str()`` gives both in English on one line; an interface translates `message` and `advice` and fills in `values`.
    `worded` gives the translation context of those values that are words of the program themselves; other values may
    stand in them.
    """

    message: ClassVar[str] = ""
    advice: ClassVar[str] = ""
    worded: ClassVar[Mapping[str, str]] = {}

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The whole error in English, on one physical line."""
        words = {name: self.values[name].format(**self.values) for name in self.worded if name in self.values}
        text = f"{self.message} {self.advice}".strip().format(**{**self.values, **words})
        return " ".join(text.split())
