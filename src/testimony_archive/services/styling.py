"""The looks of documents: designs that the program ships, and what an organisation's own template calls our styles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.export_errors import NoSuchStyle
from testimony_archive.publish.styles import paragraph_styles
from testimony_archive.publish.template import default_template, designs, open_template
from testimony_archive.services.writing import Writer
from testimony_archive.storage.database import Database
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_KEY: Final = "style_names:{template}"


@dataclass(frozen=True, slots=True)
class Design:
    """A template that the program ships."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class StyleName:
    """One of our styles, and what a template has for it."""

    ours: str
    theirs: str
    """Which of the template's styles was said to stand for it; empty where none was."""
    lost: str
    """What was said once and the template has no more; empty where nothing is lost."""
    is_there: bool
    """Whether the template has a style of our name."""

    @property
    def is_missing(self) -> bool:
        """Whether a document brings the style along, since the template has nothing for it."""
        return not self.is_there and not self.theirs


@dataclass(frozen=True, slots=True)
class TemplateStyles:
    """The styles of a template beside ours."""

    template: Path
    names: tuple[str, ...]
    """Those of the template, in its order."""
    rows: tuple[StyleName, ...]
    """One for each of ours."""


def shipped_designs() -> tuple[Design, ...]:
    """The designs to choose from, the usual one first."""
    return tuple(Design(name, path) for name, path in designs().items())


def template_named(named: str) -> Path:
    """A template by the name of a design, or by where its file is."""
    return designs().get(named) or Path(named)


def name_of_template(path: Path) -> str:
    """What `template_named` finds a template by."""
    return next((each.name for each in shipped_designs() if each.path == path), str(path))


def our_styles() -> tuple[str, ...]:
    """The paragraph styles that a document of ours can wear."""
    return paragraph_styles(open_template(default_template()))


def style_names(database: Database, template: Path) -> Mapping[str, str]:
    """What a template calls our styles, where somebody said so."""
    with database.read() as connection:
        kept = read_setting(connection, _key(template))
    names: Mapping[str, str] = json.loads(kept) if kept else {}
    return names


class Styling:
    """Remembers, for each template by the name of its file, which of its styles stand for ours."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    @staticmethod
    def styles_of(template: Path) -> tuple[str, ...]:
        """The paragraph styles of a template, by their English names where Word knows them, in the template's order.

        Raises:
            BadTemplate: it cannot be used. FileNotThere, NoPermission, DiskTrouble: it cannot be read.
        """
        return paragraph_styles(open_template(template))

    def names_for(self, template: Path) -> Mapping[str, str]:
        """What a template calls our styles, where it was said."""
        return style_names(self._database, template)

    def beside_ours(self, template: Path) -> TemplateStyles:
        """What a template has for each of our styles.

        Raises:
            BadTemplate, FileNotThere, NoPermission, DiskTrouble: the template cannot be used.
        """
        names = self.styles_of(template)
        there, said = {each.lower() for each in names}, self.names_for(template)
        rows = []
        for ours in our_styles():
            meant = said.get(ours, "")
            has_meant = meant.lower() in there
            theirs, lost = (meant, "") if has_meant else ("", meant)
            rows.append(StyleName(ours, theirs, lost, is_there=ours.lower() in there))
        return TemplateStyles(template, names, tuple(rows))

    def keep(self, template: Path, names: Mapping[str, str]) -> Mapping[str, str]:
        """Remember what a template calls our styles, beside what was said before; an empty name forgets one.

        Returns all that is known of the template now.

        Raises:
            NoSuchStyle: we have no style of that name, or the template has none.
            ArchiveReadOnly: it was opened to read.
            BadTemplate, FileNotThere, NoPermission, DiskTrouble: the template cannot be used.
        """
        self._writer.require_writable()
        ours = {each.lower(): each for each in our_styles()}
        theirs = {each.lower(): each for each in self.styles_of(template)}
        known = dict(self.names_for(template))
        for name, meant in names.items():
            own = _found(name, ours)
            known.pop(own, None)
            if meant.strip():
                known[own] = _found(meant, theirs)
        with self._database.write() as connection:
            write_setting(connection, _key(template), json.dumps(known, ensure_ascii=False) if known else "")
        return known


def _key(template: Path) -> str:
    return _KEY.format(template=template.name)


def _found(name: str, there: Mapping[str, str]) -> str:
    found = there.get(name.strip().lower())
    if found is None:
        raise NoSuchStyle(name=name.strip(), known=", ".join(there.values()))
    return found
