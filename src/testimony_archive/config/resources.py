"""Where the files are that ship with the program: icons, translations, templates, profiles, the database's migrations
and its description.

The only module that knows. An installed wheel and a PyInstaller bundle carry them in ``testimony_archive/_bundled/``
(packaging/bundle_resources.py puts them there); a checkout has them at its root.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]
# An installed package carries its own; what lies two folders above it is someone else's.
_PLACES: Final = (_PACKAGE / "_bundled", _PACKAGE.parents[1])


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder below ``resources/``: ``resource("profiles", "pa-efe.json")``.

    Raises:
        FileNotFoundError: the installation lacks it, which is a fault of the installation and not of the user.
    """
    return _find(Path("resources", *parts))


def migrations_folder() -> Path:
    """The folder of the Alembic migrations.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    return _find(Path("database", "migrations"))


def database_document(name: str) -> Path:
    """A file that describes the database: ``DATA-DICTIONARY.md`` or ``schema/schema.sql``.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    return _find(Path("database", name))


def _find(shipped: Path) -> Path:
    for place in _PLACES:
        if (found := place / shipped).exists():
            return found
    raise FileNotFoundError(f"{shipped} is missing from this installation; looked in {' and '.join(map(str, _PLACES))}")
