"""Selections: what is to be exported, in order, and how each item may leave the archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from testimony_archive.domain.anchors import passages_under
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import BadValue, NoSelectionYet, NoSuchSelection, RecordGone
from testimony_archive.domain.records import ItemKind, Passage, Quote, Selection, SelectionItem, Testimony, Use
from testimony_archive.domain.rights import Decision, decide_quote, decide_testimony
from testimony_archive.domain.selection_totals import SelectionTotals, totals_of
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.quoting import keep_whole
from testimony_archive.services.writing import Writer
from testimony_archive.storage import selections as store
from testimony_archive.storage.database import Database
from testimony_archive.storage.lengths import read_lengths
from testimony_archive.storage.testimonies import read_passages, read_quotes, read_testimonies
from testimony_archive.storage.unit import WriteUnit

_CREATE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "create selection {name}")
_RENAME: Final = QT_TRANSLATE_NOOP("ChangeLabel", "rename selection {name}")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete selection {name}")
ADD: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add {count} to selection {name}")
_EDIT_WORDS: Final = {
    ItemKind.HEADING: QT_TRANSLATE_NOOP("ChangeLabel", "rename a heading in selection {name}"),
    ItemKind.TEXT: QT_TRANSLATE_NOOP("ChangeLabel", "edit a text in selection {name}"),
    ItemKind.NOTE: QT_TRANSLATE_NOOP("ChangeLabel", "edit a note in selection {name}"),
}
_ADD_WORDS: Final = {
    ItemKind.HEADING: QT_TRANSLATE_NOOP("ChangeLabel", "add a heading to selection {name}"),
    ItemKind.TEXT: QT_TRANSLATE_NOOP("ChangeLabel", "add a text to selection {name}"),
    ItemKind.NOTE: QT_TRANSLATE_NOOP("ChangeLabel", "add a note to selection {name}"),
}
_MOVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "move in selection {name}")
_REMOVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "take {count} out of selection {name}")


@dataclass(frozen=True, slots=True)
class SelectedItem:
    """An item with what it stands for, and whether and under which name it may be published.

    Words of editors have neither testimony nor decision; a quote has its testimony too.
    """

    item: SelectionItem
    testimony: Testimony | None = None
    quote: Quote | None = None
    decision: Decision | None = None


class Selecting:
    """Reads and changes the selections of one archive."""

    def __init__(self, writer: Writer, database: Database, today: Callable[[], date]) -> None:
        self._writer = writer
        self._database = database
        self._today = today

    def selections(self) -> tuple[Selection, ...]:
        """All selections by name."""
        with self._database.read() as connection:
            return store.read_selections(connection)

    def by_name(self, name: str) -> Selection:
        """The selection with this name, in any case.

        Raises:
            NoSuchSelection: there is none; those there are are listed.
        """
        found = self.selections()
        for each in found:
            if each.name.casefold() == name.strip().casefold():
                return each
        names = ", ".join(each.name for each in found)
        raise NoSuchSelection(name=name, nearest=names) if names else NoSelectionYet(name=name)

    def items(self, selection_id: int) -> tuple[SelectedItem, ...]:
        """The items of a selection in order, each with its decision."""
        with self._database.read() as connection:
            items = [item for each in store.read_selections(connection, selection_id) for item in each.items]
            quotes = {
                each.quote_id: each
                for each in read_quotes(connection, [item.quote_id for item in items if item.quote_id is not None])
            }
            wanted = {item.testimony_id for item in items} | {each.testimony_id for each in quotes.values()}
            ids = [each for each in wanted if each is not None]
            testimonies = {each.testimony_id: each for each in read_testimonies(connection, ids)}
            passages = {
                each: read_passages(connection, each) for each in {q.anchor.transcript_id for q in quotes.values()}
            }
        decided: list[SelectedItem] = []
        for item in items:
            if item.kind is ItemKind.QUOTE and item.quote_id is not None:
                quote = quotes[item.quote_id]
                testimony = testimonies[quote.testimony_id]
                decision = self._decide_quote(testimony, quote, passages[quote.anchor.transcript_id])
                decided.append(SelectedItem(item, testimony, quote, decision))
            elif item.kind is ItemKind.TESTIMONY and item.testimony_id is not None:
                testimony = testimonies[item.testimony_id]
                decision = decide_testimony(Use.PUBLISH, testimony, self._today())
                decided.append(SelectedItem(item, testimony, decision=decision))
            else:
                decided.append(SelectedItem(item))
        return tuple(decided)

    def totals(self, items: Sequence[SelectedItem]) -> SelectionTotals:
        """What stands in a selection, counted."""
        chosen = [(each.testimony, each.quote) for each in items if each.testimony is not None]
        with self._database.read() as connection:
            lengths = read_lengths(connection, {one.testimony_id for one, quote in chosen if quote is None})
        return totals_of(chosen, lengths)

    def create(self, name: str) -> tuple[ChangeSet, int]:
        """A new, empty selection and its id.

        Raises:
            BadValue: the name is empty, or another selection has it.
        """
        with self._writer.change(_CREATE) as change:
            chosen = free_name(change.unit, name)
            change.values["name"] = chosen
            selection_id = store.add_selection(change.unit, chosen)
        return change.result, selection_id

    def find_or_create(self, name: str) -> int:
        """The id of the selection with this name, made now where there is none."""
        for each in self.selections():
            if each.name.casefold() == name.strip().casefold():
                return each.selection_id
        return self.create(name)[1]

    def rename(self, selection_id: int, name: str) -> ChangeSet:
        """Give a selection another name.

        Raises:
            BadValue: the name is empty, or another selection has it.
        """
        with self._writer.change(_RENAME) as change:
            change.values["name"] = _name_of(change.unit, selection_id)
            store.rename_selection(change.unit, selection_id, free_name(change.unit, name, but=selection_id))
        return change.result

    def delete(self, selection_id: int) -> ChangeSet:
        """Remove a selection; what it lists stays in the archive."""
        with self._writer.change(_DELETE) as change:
            change.values["name"] = _name_of(change.unit, selection_id)
            store.delete_selection(change.unit, selection_id)
        return change.result

    def add_testimonies(
        self, selection_id: int, testimony_ids: Sequence[int], position: int | None = None
    ) -> ChangeSet:
        """Add testimonies that the selection does not hold yet, before `position` or at the end."""
        return self._add(selection_id, ItemKind.TESTIMONY, testimony_ids, position)

    def add_quotes(self, selection_id: int, quote_ids: Sequence[int], position: int | None = None) -> ChangeSet:
        """Add quotes that the selection does not hold yet."""
        return self._add(selection_id, ItemKind.QUOTE, quote_ids, position)

    def add_passages(self, selection_id: int, passage_ids: Sequence[int], position: int | None = None) -> ChangeSet:
        """Keep whole passages as quotes and add those."""
        with self._writer.change(ADD) as change:
            quote_ids = keep_whole(change.unit, passage_ids)
            added = add_missing(change.unit, selection_id, ItemKind.QUOTE, quote_ids, position)
            change.values |= {"count": str(added), "name": _name_of(change.unit, selection_id)}
        return change.result

    def add_words(self, selection_id: int, kind: ItemKind, words: str, position: int | None = None) -> ChangeSet:
        """Add a heading, a text that is printed where it stands, or a note that never leaves.

        Raises:
            BadValue: there are no words, or a heading has far too many.
        """
        with self._writer.change(_ADD_WORDS[kind]) as change:
            change.values["name"] = _name_of(change.unit, selection_id)
            item = SelectionItem(0, kind, 0, words=_read_words(kind, words))
            store.add_items(change.unit, selection_id, [item], position)
        return change.result

    def edit_words(self, selection_id: int, item_id: int, words: str) -> ChangeSet:
        """Give a heading, a text or a note other words.

        Raises:
            BadValue: there are none, or a heading has far too many.
        """
        with self._writer.change(_EDIT_WORDS[ItemKind.HEADING]) as change:
            selection = selection_in(change.unit, selection_id)
            change.values["name"] = selection.name
            _held(selection, [item_id])
            kind = next(each.kind for each in selection.items if each.item_id == item_id)
            change.name = _EDIT_WORDS[kind]
            store.edit_words(change.unit, item_id, _read_words(kind, words))
        return change.result

    def move(self, selection_id: int, item_ids: Sequence[int], position: int) -> ChangeSet:
        """Put items, in the order given, before the item that stands at `position` now."""
        with self._writer.change(_MOVE) as change:
            selection = selection_in(change.unit, selection_id)
            change.values["name"] = selection.name
            moved = _held(selection, item_ids)
            order = [each.item_id for each in selection.items]
            place = max(0, position)
            moving = frozenset(moved)
            before = [each for each in order[:place] if each not in moving]
            after = [each for each in order[place:] if each not in moving]
            store.arrange_items(change.unit, [*before, *moved, *after])
        return change.result

    def remove(self, selection_id: int, item_ids: Sequence[int]) -> ChangeSet:
        """Take items out; the testimonies and quotes stay in the archive."""
        with self._writer.change(_REMOVE) as change:
            selection = selection_in(change.unit, selection_id)
            removed = _held(selection, item_ids)
            change.values |= {"count": str(len(removed)), "name": selection.name}
            store.remove_items(change.unit, selection_id, removed)
        return change.result

    def _add(self, selection_id: int, kind: ItemKind, row_ids: Sequence[int], position: int | None) -> ChangeSet:
        with self._writer.change(ADD) as change:
            added = add_missing(change.unit, selection_id, kind, row_ids, position)
            change.values |= {"count": str(added), "name": _name_of(change.unit, selection_id)}
        return change.result

    def _decide_quote(self, testimony: Testimony, quote: Quote, passages: Sequence[Passage]) -> Decision:
        transcript = next(each for each in testimony.transcripts if each.transcript_id == quote.anchor.transcript_id)
        under = passages_under(quote, passages)
        return decide_quote(Use.QUOTE, testimony, transcript, quote, under, self._today())


def add_missing(
    unit: WriteUnit, selection_id: int, kind: ItemKind, row_ids: Sequence[int], position: int | None = None
) -> int:
    """Within a change, add testimonies or quotes that a selection does not hold yet; gives how many."""
    held = {
        each.testimony_id if kind is ItemKind.TESTIMONY else each.quote_id
        for each in selection_in(unit, selection_id).items
        if each.kind is kind
    }
    new = [each for each in dict.fromkeys(row_ids) if each not in held]
    items = [
        SelectionItem(0, kind, 0, testimony_id=each)
        if kind is ItemKind.TESTIMONY
        else SelectionItem(0, kind, 0, quote_id=each)
        for each in new
    ]
    store.add_items(unit, selection_id, items, position)
    return len(new)


def selection_in(unit: WriteUnit, selection_id: int) -> Selection:
    """A selection as it stands within a change.

    Raises:
        RecordGone: it is not there.
    """
    found = store.read_selections(unit.connection, selection_id)
    if not found:
        raise RecordGone
    return found[0]


def _held(selection: Selection, item_ids: Sequence[int]) -> list[int]:
    """These items, each once; all of them stand in the selection."""
    if not {each.item_id for each in selection.items}.issuperset(item_ids):
        raise RecordGone
    return list(dict.fromkeys(item_ids))


def _name_of(unit: WriteUnit, selection_id: int) -> str:
    return selection_in(unit, selection_id).name


def free_name(unit: WriteUnit, name: str, but: int | None = None) -> str:
    """A name for a selection (other than `but`) as it is kept.

    Raises:
        BadValue: it is empty, or another selection has it.
    """
    chosen = _required(name, "name of a selection")
    for selection_id, taken in store.read_names(unit.connection).items():
        if taken.casefold() == chosen.casefold() and selection_id != but:
            raise BadValue(
                value=chosen,
                field="name of a selection",
                expected=QT_TRANSLATE_NOOP("Expected", "a name that no other selection has"),
            )
    return chosen


def _read_words(kind: ItemKind, words: str) -> str:
    if kind is ItemKind.HEADING:
        return _required(words, "heading")
    return read.paragraphs(words) or _required(words, kind.value)


def _required(text: str, field: str) -> str:
    words = read.line(text, field)
    if not words:
        raise BadValue(value=text, field=field, expected=QT_TRANSLATE_NOOP("Expected", "at least one word"))
    return words
