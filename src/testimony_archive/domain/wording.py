"""How wording outside the interface is marked for translation."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name Qt's extraction tool looks for
    """Mark `text` for Qt's translation tool under `context` and give it back unchanged.

    Qt's extraction tool finds the words by this function's name, so layers that know nothing of Qt can have
    their wording translated by the one that does.
    """
    return text
