"""Words in cells: what a spreadsheet program takes for a formula is kept from being one.

Some programs, and ours, put an apostrophe before words that begin like a formula; readers of tables take it away.
"""

from __future__ import annotations

import re
from typing import Final

_GUARDED: Final = re.compile(r"'(?=\s*'*[=+\-@])")


def is_guarded(text: str) -> bool:
    """Whether words have an apostrophe before them that is not theirs."""
    return _GUARDED.match(text) is not None


def guarded(text: str) -> str:
    """Words that a spreadsheet program takes for words, whatever they begin with; without the apostrophe again they are
    as they were."""
    return f"'{text}" if is_guarded(f"'{text}") else text
