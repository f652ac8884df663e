"""New records that do not begin empty: as the next after another one, or from a template kept in the archive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import BadValue, RecordGone
from testimony_archive.domain.record_starts import Hand, RecordStart, RecordTemplate, next_code, start_of
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.editing_parts import held_testimony
from testimony_archive.services.writing import Writer
from testimony_archive.storage import record_templates as store
from testimony_archive.storage import testimony_writes as write
from testimony_archive.storage.counts import read_codes
from testimony_archive.storage.database import Database
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies

_COPY: Final = QT_TRANSLATE_NOOP("ChangeLabel", "copy {code} as {new}")
_START: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add testimony {code} from template “{name}”")
_KEEP: Final = QT_TRANSLATE_NOOP("ChangeLabel", "keep {code} as template “{name}”")
_RENAME: Final = QT_TRANSLATE_NOOP("ChangeLabel", "rename template “{name}”")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete template “{name}”")


@dataclass(frozen=True, slots=True)
class Started:
    """A new record, and what its template names that the archive does not have any more, as the template names it."""

    changes: ChangeSet
    testimony_id: int
    left_out: tuple[str, ...] = ()


class Starting:
    """Begins new testimonies of one archive, and looks after its templates. Each is one change that undo takes back."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def copy(self, testimony_id: int) -> Started:
        """The next record after another one, with what is likely the same and the next free code of the same pattern.

        Raises:
            RecordGone: there is no such testimony.
        """
        with self._writer.change(_COPY) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            new_id, code, left_out = _begin(change.unit, start_of(testimony))
            change.values |= {"code": testimony.code, "new": code}
        return Started(change.result, new_id, left_out)

    def start(self, template_id: int) -> Started:
        """A new record from a template, with the next free code after that of the record that the template was made of.

        Raises:
            RecordGone: there is no such template.
        """
        with self._writer.change(_START) as change:
            template = _template(change.unit, template_id)
            new_id, code, left_out = _begin(change.unit, template.start)
            change.values |= {"code": code, "name": template.name}
        return Started(change.result, new_id, left_out)

    def templates(self) -> tuple[RecordTemplate, ...]:
        """All templates by name."""
        with self._database.read() as connection:
            return store.read_templates(connection)

    def keep(self, testimony_id: int, name: str) -> tuple[ChangeSet, int]:
        """Keep what is likely the same for the next record as a template, and its id.

        Raises:
            BadValue: the name is empty or far too long, or another template has it. RecordGone: there is no such
                testimony.
        """
        with self._writer.change(_KEEP) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            chosen = _free_name(change.unit, name)
            change.values |= {"code": testimony.code, "name": chosen}
            template_id = store.add_template(change.unit, chosen, start_of(testimony))
        return change.result, template_id

    def rename(self, template_id: int, name: str) -> ChangeSet:
        """Give a template another name.

        Raises:
            BadValue: the name is empty or far too long, or another template has it. RecordGone: there is no such
                template.
        """
        with self._writer.change(_RENAME) as change:
            change.values["name"] = _template(change.unit, template_id).name
            store.rename_template(change.unit, template_id, _free_name(change.unit, name, but=template_id))
        return change.result

    def delete(self, template_id: int) -> ChangeSet:
        """Remove a template; the records that began with it stay as they are.

        Raises:
            RecordGone: there is no such template.
        """
        with self._writer.change(_DELETE) as change:
            change.values["name"] = _template(change.unit, template_id).name
            store.delete_template(change.unit, template_id)
        return change.result


def _begin(unit: WriteUnit, start: RecordStart) -> tuple[int, str, tuple[str, ...]]:
    """Add a record: its id, its code, and what was left out since the archive does not have it any more."""
    vocabularies = read_vocabularies(unit.connection)
    draft, left_out = start.draft, []
    code = next_code(draft.code, {each.casefold() for each in read_codes(unit.connection)})
    themes = {each.key: each.theme_id for each in vocabularies.themes.values()}
    left_out += [each for each in draft.themes or () if each not in themes]
    if draft.project and draft.project not in {each.name for each in vocabularies.projects.values()}:
        left_out.append(draft.project)
        draft = replace(draft, project=None)
    testimony_id = write.create_testimony(
        unit,
        replace(draft, code=code),
        [themes[each] for each in draft.themes or () if each in themes],
        [number for each in draft.goals or () if (number := int(each)) in vocabularies.goals],
    )
    left_out += _add_hands(unit, testimony_id, start.hands, vocabularies)
    return testimony_id, code, tuple(dict.fromkeys(left_out))


def _add_hands(unit: WriteUnit, testimony_id: int, hands: Iterable[Hand], vocabularies: Vocabularies) -> list[str]:
    """Let people take part; gives the roles that there are no longer."""
    roles = {each.key: each.role_id for each in vocabularies.roles.values()}
    gone: list[str] = []
    for hand in hands:
        person_id = store.find_person(unit, hand.person_uuid)
        if person_id is None:  # taken back since: the template is older than the change that brought the person
            continue
        gone += [hand.role] if hand.role and hand.role not in roles else []
        columns = {"role_id": roles.get(hand.role), "institution": hand.institution, "country": hand.country}
        write.add_participation(unit, testimony_id, person_id, hand.part, **columns)
    return gone


def _template(unit: WriteUnit, template_id: int) -> RecordTemplate:
    for each in store.read_templates(unit.connection):
        if each.template_id == template_id:
            return each
    raise RecordGone


def _free_name(unit: WriteUnit, name: str, but: int | None = None) -> str:
    field = "name of a template"
    chosen = read.line(name, field)
    if not chosen:
        raise BadValue(value=name, field=field, expected=QT_TRANSLATE_NOOP("Expected", "at least one word"))
    for each in store.read_templates(unit.connection):
        if each.name.casefold() == chosen.casefold() and each.template_id != but:
            raise BadValue(
                value=chosen, field=field, expected=QT_TRANSLATE_NOOP("Expected", "a name that no other template has")
            )
    return chosen
