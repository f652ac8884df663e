"""The tables of an import in rows: columns with what they are read as, and values that can be given to all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.records import AccessLevel, ConsentForm
from testimony_archive.ui.presenters.import_fields import field_name
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from testimony_archive.services.import_preview import ColumnPreview, TablePreview
    from testimony_archive.ui.term_names import TermNames

_USUAL_LANGUAGES: Final = ("es", "en", "fr", "pt", "qu")


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column. `found` says what it is read as by itself (the field `usual`), `mapped` is the field that was chosen,
    or empty."""

    heading: str
    example: str
    found: str
    usual: str
    mapped: str


@dataclass(frozen=True, slots=True)
class DefaultRow:
    """A field with values (key → name) of which one can be given to all; the empty key gives none."""

    field: str
    name: str
    value: str
    choices: Mapping[str, str]


class ImportTables(QObject):
    """Puts tables into words."""

    def columns(self, tables: Iterable[TablePreview], mapping: Mapping[str, str]) -> tuple[ColumnRow, ...]:
        """Every heading once, as the first table that has it reads it."""
        chosen = {heading: field for field, heading in mapping.items()}
        rows: dict[str, ColumnRow] = {}
        for table in tables:
            for column in table.columns:
                if column.heading not in rows:
                    found = self._found(column)
                    rows[column.heading] = ColumnRow(
                        column.heading, column.example, found, column.usual, chosen.get(column.heading, "")
                    )
        return tuple(rows.values())

    def fields(self, tables: Iterable[TablePreview]) -> Mapping[str, str]:
        """All fields that some table has, with their names."""
        fields = dict.fromkeys(field for table in tables for field in table.fields)
        return {field: field_name(field) for field in fields}

    def defaults(self, names: TermNames, chosen: Mapping[str, str]) -> tuple[DefaultRow, ...]:
        """What can be given to all."""
        languages = {each: names.language(each) for each in _USUAL_LANGUAGES}
        rows: Sequence[tuple[str, Mapping[str, str]]] = (
            ("language", languages),
            ("country", dict(names.country_choices())),
            ("role", dict(names.role_choices())),
            ("consent", {each.value: capital(word(each)) for each in ConsentForm}),
            ("access", {each.value: capital(word(each)) for each in AccessLevel}),
        )
        nothing = {"": self.tr("Nothing")}
        return tuple(
            DefaultRow(field, field_name(field), chosen.get(field, ""), {**nothing, **choices})
            for field, choices in rows
        )

    def _found(self, column: ColumnPreview) -> str:
        return field_name(column.usual) if column.usual else self.tr("Not read")
