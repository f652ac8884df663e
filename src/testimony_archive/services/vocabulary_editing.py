"""Keeping vocabularies in order: adding, renaming, moving, merging and deleting terms, with all that uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import FieldValue
from testimony_archive.domain.errors import BadValue, CircularTheme, IntoItself, RecordGone, TermInUse, ThemesBelow
from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.records import Labels
from testimony_archive.domain.terms import FIELDS, LABEL_FIELDS, TEXTS, Term, TermField, VocabularyKind
from testimony_archive.domain.text import fold, natural_order
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services import term_names as names
from testimony_archive.services.term_reading import KnownTerm, read_terms
from testimony_archive.services.terms import require_country, unknown
from testimony_archive.services.writing import Writer
from testimony_archive.storage import term_writes as write
from testimony_archive.storage.database import Database
from testimony_archive.storage.record_templates import replace_in_templates
from testimony_archive.storage.term_uses import read_term_counts, read_texts
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import add_country, add_role, add_theme

_Kind = VocabularyKind
_LABELS: Final = {TermField.LABEL_EN: "en", TermField.LABEL_ES: "es", TermField.LABEL_FR: "fr"}


class VocabularyEditing:
    """Reads and changes the vocabularies of one archive. Every change is one that undo takes back."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def counts(self) -> Mapping[VocabularyKind, int]:
        """How many terms each vocabulary has."""
        with self._database.read() as connection:
            return read_term_counts(connection)

    def terms(self, kind: VocabularyKind) -> tuple[Term, ...]:
        """The terms of a vocabulary in their order, each with what uses it; a theme stands before those below it."""
        with self._database.read() as connection:
            return tuple(each.term for each in read_terms(connection, kind).values())

    def find(self, kind: VocabularyKind, text: str) -> Term:
        """The term that somebody means, by key, number, name in any language or synonym.

        Raises:
            UnknownTerm: none is meant; the nearest names are listed.
        """
        wanted = require_country(text) if kind is _Kind.COUNTRY else text.strip()
        terms = {each.key: each for each in self.terms(kind)}
        by_name = {fold(name): each for each in terms.values() for name in names.names_of(each)}
        found = terms.get(wanted) or by_name.get(fold(wanted))
        if found is None:
            raise unknown(kind.value, text, {name: each.name for name, each in by_name.items()})
        return found

    def texts(self) -> Mapping[VocabularyKind, tuple[str, ...]]:
        """The terms of all vocabularies of texts in their order, without what uses each: to choose from."""
        with self._database.read() as connection:
            found = read_texts(connection)
        return {kind: tuple(sorted(texts, key=natural_order)) for kind, texts in found.items()}

    def add(
        self, kind: VocabularyKind, name: str, *, language: str = "en", parent_key: str = ""
    ) -> tuple[ChangeSet, str]:
        """A new theme, role, project or expected country after its neighbours, and its key.

        Args:
            kind: the vocabulary; a text comes into being where a record has it.
            name: its name in `language`; of a country the name in any language, or the code.
            language: ``en``, ``es`` or ``fr``.
            parent_key: the theme above it.

        Raises:
            BadValue: it cannot be called that. TermTaken: another one is. UnknownTerm: there is no such country.
        """
        with self._writer.change(names.ADD[kind]) as change:
            known = read_terms(change.unit.connection, kind)
            terms = [each.term for each in known.values()]
            chosen = names.read_name(kind, name)
            if kind is _Kind.COUNTRY:
                chosen = require_country(chosen)
            names.require_free(chosen, terms)
            change.values["name"] = _shown(kind, chosen)
            key = chosen if kind is _Kind.COUNTRY else names.free_key(chosen, terms)
            labels = replace(Labels(), **{language: chosen})
            match kind:
                case _Kind.THEME:
                    above = _known(known, parent_key).row_id if parent_key else None
                    add_theme(change.unit, key, "", labels, above, ())
                    write.arrange_themes(change.unit)
                case _Kind.ROLE:
                    add_role(change.unit, key, labels)
                case _Kind.COUNTRY:
                    add_country(change.unit, key)
                case _:
                    write.add_project(change.unit, chosen)
                    key = next(
                        each.term.key
                        for each in read_terms(change.unit.connection, kind).values()
                        if each.term.name == chosen
                    )
        return change.result, key

    def edit(self, kind: VocabularyKind, key: str, field: TermField, value: FieldValue) -> tuple[ChangeSet, str]:
        """Set one of the fields that terms of this vocabulary have, and the term's key: that of a text is its name.

        Raises:
            BadValue, TermTaken: the field cannot take this; the earlier value stays. RecordGone: there is no such term.
        """
        with self._writer.change(names.EDIT[kind]) as change:
            known = read_terms(change.unit.connection, kind)
            found = _known(known, key)
            change.values["name"] = found.term.name
            terms = [each.term for each in known.values()]
            if field is TermField.SYNONYMS:
                _set_synonyms(change.unit, found, terms, value)
            else:
                key = _set_name(change.unit, found, terms, field, read.one(value))
        return change.result, key

    def move(self, kind: VocabularyKind, key: str, place: int, parent_key: str = "") -> ChangeSet:
        """Let a term stand at a place among its neighbours, from 0; a theme below another one, or at the top.

        Raises:
            CircularTheme: it would stand below itself. RecordGone: one of the two is gone.
        """
        with self._writer.change(names.MOVE[kind]) as change:
            known = read_terms(change.unit.connection, kind)
            found = _known(known, key)
            change.values["name"] = _shown(kind, found.term.name)
            if parent_key:
                if key in _with_above(known, parent_key):
                    raise CircularTheme(name=found.term.name)
                write.put_under(change.unit, found.row_id, known[parent_key].row_id)
            elif kind is _Kind.THEME:
                write.put_under(change.unit, found.row_id, None)
            neighbours = [
                each for each in known.values() if each.term.parent_key == parent_key and each.term.key != key
            ]
            neighbours.insert(max(place, 0), found)
            match kind:
                case _Kind.THEME:
                    write.arrange_themes(change.unit, [each.row_id for each in neighbours])
                case _Kind.ROLE:
                    write.arrange_roles(change.unit, [each.row_id for each in neighbours])
                case _:
                    write.arrange_countries(change.unit, [each.term.key for each in neighbours])
        return change.result

    def merge(self, kind: VocabularyKind, key: str, into_key: str) -> ChangeSet:
        """Let another term take the place of one in everything that uses it; its names become synonyms of the other.

        What used both uses the other once. Themes below it move below the other.

        Raises:
            IntoItself: the two are one. RecordGone: one of the two is gone.
        """
        with self._writer.change(names.MERGE[kind]) as change:
            known = read_terms(change.unit.connection, kind)
            found, into = _known(known, key), _known(known, into_key)
            change.values |= {"name": found.term.name, "into": into.term.name}
            _require_other(found, into)
            if kind in TEXTS:
                write.replace_text(change.unit, kind, key, into_key)
            else:
                if kind is _Kind.THEME:
                    _move_those_below(change.unit, known, found, into)
                write.replace_term(change.unit, kind, found.row_id, into.row_id)
                write.remove_term(change.unit, kind, found.row_id)
                write.set_synonyms(change.unit, kind, into.row_id, _joint_synonyms(found.term, into.term))
            if kind is _Kind.THEME:
                write.arrange_themes(change.unit)
            _take_place_in_templates(change.unit, found.term, into.term)
        return change.result

    def delete(self, kind: VocabularyKind, key: str, replacement_key: str = "") -> ChangeSet:
        """Remove a theme, role or project; of one that is used, another takes its place. A country is only expected
        no more.

        Raises:
            TermInUse: it is used, and nothing is to take its place. ThemesBelow: other themes stand below it.
            IntoItself: it is to take its own place. RecordGone: one of the two is gone.
        """
        with self._writer.change(names.DELETE[kind]) as change:
            known = read_terms(change.unit.connection, kind)
            found = _known(known, key)
            change.values["name"] = _shown(kind, found.term.name)
            if any(each.term.parent_key == key for each in known.values()):
                raise ThemesBelow(name=found.term.name)
            if kind is _Kind.COUNTRY:
                write.remove_country(change.unit, key)
            else:
                if replacement_key:
                    replacement = _known(known, replacement_key)
                    _require_other(found, replacement)
                    write.replace_term(change.unit, kind, found.row_id, replacement.row_id)
                    _take_place_in_templates(change.unit, found.term, replacement.term)
                elif found.term.is_used:
                    raise _in_use(found.term)
                write.remove_term(change.unit, kind, found.row_id)
        return change.result


def _known(known: Mapping[str, KnownTerm], key: str) -> KnownTerm:
    if key not in known:
        raise RecordGone
    return known[key]


def _with_above(known: Mapping[str, KnownTerm], key: str) -> Sequence[str]:
    """A theme and those above it, nearest first."""
    chain = [_known(known, key).term.key]
    while above := known[chain[-1]].term.parent_key:
        chain.append(above)
    return chain


def _in_use(term: Term) -> TermInUse:
    uses = {"testimonies": term.testimonies, "quotes": term.quotes, "templates": term.templates}
    return TermInUse(name=term.name, **{what: len(each) for what, each in uses.items()})


def _require_other(one: KnownTerm, other: KnownTerm) -> None:
    if one.term.key == other.term.key:
        raise IntoItself(name=one.term.name)


def _set_synonyms(unit: WriteUnit, found: KnownTerm, terms: Sequence[Term], value: FieldValue) -> None:
    term = found.term
    own = {fold(each) for each in (term.labels.en, term.labels.es, term.labels.fr)}
    wanted: dict[str, str] = {}
    for each in read.many(value):
        name = names.read_name(term.kind, each)
        if name not in term.synonyms:
            names.require_free(name, terms, term.key)
        if fold(name) not in own:
            wanted.setdefault(fold(name), name)
    write.set_synonyms(unit, term.kind, found.row_id, tuple(wanted.values()))


def _set_name(unit: WriteUnit, found: KnownTerm, terms: Sequence[Term], field: TermField, text: str) -> str:
    """Set a label, a number or a name; gives the key that the term has then."""
    term, kind = found.term, found.term.kind
    if field not in FIELDS[kind]:
        raise BadValue(value=field.value, field="field", expected=", ".join(FIELDS[kind]))
    name = names.read_name(kind, text, may_be_empty=field is not TermField.NAME)
    if name:
        names.require_free(name, terms, term.key)
    if field in LABEL_FIELDS:
        labels = replace(term.labels, **{_LABELS[field]: name})
        if labels == Labels():
            raise BadValue(
                value=name, field="name", expected=QT_TRANSLATE_NOOP("Expected", "a name in at least one language")
            )
        write.set_labels(unit, kind, found.row_id, labels)
    elif field is TermField.NUMBER:
        write.set_term(unit, kind, found.row_id, number=name)
    elif kind is _Kind.PROJECT:
        write.set_term(unit, kind, found.row_id, name=name)
        replace_in_templates(unit, kind, term.name, name)
    else:
        write.replace_text(unit, kind, term.key, name)
        replace_in_templates(unit, kind, term.key, name)
        return name
    return term.key


def _take_place_in_templates(unit: WriteUnit, term: Term, into: Term) -> None:
    """Templates know a project by its name, as tables do, and other terms by their key."""
    name, new = (term.name, into.name) if term.kind is _Kind.PROJECT else (term.key, into.key)
    replace_in_templates(unit, term.kind, name, new)


def _move_those_below(unit: WriteUnit, known: Mapping[str, KnownTerm], found: KnownTerm, into: KnownTerm) -> None:
    """Let the themes below one stand below the one that it is merged into, which may be one of them."""
    if found.term.key in _with_above(known, into.term.key):
        above = found.term.parent_key
        write.put_under(unit, into.row_id, known[above].row_id if above else None)
    for each in known.values():
        if each.term.parent_key == found.term.key and each.term.key != into.term.key:
            write.put_under(unit, each.row_id, into.row_id)


def _joint_synonyms(term: Term, into: Term) -> tuple[str, ...]:
    """The synonyms of the term that stays: its own, then the names of the other, each once."""
    own = {fold(each) for each in (into.labels.en, into.labels.es, into.labels.fr)}
    wanted: dict[str, str] = {}
    for name in (*into.synonyms, term.labels.en, term.labels.es, term.labels.fr, *term.synonyms):
        if name and fold(name) not in own:
            wanted.setdefault(fold(name), name)
    return tuple(wanted.values())


def _shown(kind: VocabularyKind, name: str) -> str:
    """A name for that of a change; a country's in English."""
    return country_name(name, "en") if kind is _Kind.COUNTRY else name
