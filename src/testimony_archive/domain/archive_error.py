"""What every error has in common that people can cause or meet; the errors themselves are in `errors`."""

from __future__ import annotations

from typing import ClassVar


class ArchiveError(Exception):
    """An expected error: a message that says what happened and advice that says what to do.

    Values are the named fields of the two templates: ``UnknownTerm(term="maestro", nearest="teacher")``.
    ``str()`` gives both in English on one line; an interface translates `message` and `advice` and fills in `values`.
    """

    message: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The whole error in English, on one physical line."""
        text = f"{self.message} {self.advice}".strip().format(**self.values)
        return " ".join(text.split())
