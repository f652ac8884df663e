"""Selections out of selections: a second one like it, one of several, several of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import NothingToSplit
from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.publication import Grouping
from testimony_archive.domain.records import ItemKind, Selection, SelectionItem
from testimony_archive.domain.text import natural_order
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.chapters import theme_heading
from testimony_archive.services.selecting import SelectedItem, Selecting, free_name, selection_in
from testimony_archive.services.writing import Change, Writer
from testimony_archive.storage import selections as store
from testimony_archive.storage.unit import WriteUnit

_DUPLICATE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "duplicate selection {name}")
_MERGE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "merge {count} selections into {name}")
_SPLIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "split selection {name} into {count}")
_BETWEEN: Final = " – "


class SelectionMaking:
    """Makes new selections from those of one archive, which stay as they are."""

    def __init__(self, writer: Writer, selecting: Selecting) -> None:
        self._writer = writer
        self._selecting = selecting

    def duplicate(self, selection_id: int, name: str) -> tuple[ChangeSet, int]:
        """A second selection with the same items, under another name; gives its id.

        Raises:
            RecordGone: the selection is not there. BadValue: the name is empty, or another selection has it.
        """
        with self._writer.change(_DUPLICATE) as change:
            source = selection_in(change.unit, selection_id)
            change.values["name"] = source.name
            made = _make(change, name, source.items)
        return change.result, made

    def merge(self, selection_ids: Sequence[int], name: str) -> tuple[ChangeSet, int]:
        """One selection of several, each under its name as a heading, every testimony and quote once; gives its id.

        A selection that begins with a heading of its own keeps to its own headings.

        Raises:
            RecordGone: one of them is not there. BadValue: the name is empty, or another selection has it.
        """
        with self._writer.change(_MERGE) as change:
            sources = [selection_in(change.unit, each) for each in dict.fromkeys(selection_ids)]
            items: list[SelectionItem] = []
            for source in sources:
                if source.items and source.items[0].kind is not ItemKind.HEADING:
                    items.append(SelectionItem(0, ItemKind.HEADING, 0, words=source.name))
                items += source.items
            change.values |= {"count": str(len(sources)), "name": name.strip()}
            made = _make(change, name, _each_once(items))
        return change.result, made

    def split(self, selection_id: int, by: Grouping, language: str) -> tuple[ChangeSet, tuple[int, ...]]:
        """A selection for each theme (the first of an item), country, role or project, named after it; gives their ids.

        Headings stand in each that has something below them; texts and notes stay behind.

        Args:
            selection_id: what is split.
            by: what its items have in common; not `Grouping.NONE`.
            language: of the names (``en``, ``es``, ``fr``).

        Raises:
            RecordGone: the selection is not there. NothingToSplit: its items have all the same in common.
        """
        decided = self._selecting.items(selection_id)
        groups: dict[str, list[SelectionItem]] = {}
        heading: SelectionItem | None = None
        last: dict[str, SelectionItem | None] = {}
        for each in decided:
            if each.item.kind is ItemKind.HEADING:
                heading = each.item
            elif each.testimony is not None:
                key = shared_words(each, by, language)
                group = groups.setdefault(key, [])
                if heading is not None and last.get(key) is not heading:
                    group.append(heading)
                    last[key] = heading
                group.append(each.item)
        if len(groups) < 2:
            raise NothingToSplit
        with self._writer.change(_SPLIT) as change:
            source = selection_in(change.unit, selection_id)
            change.values |= {"count": str(len(groups)), "name": source.name}
            names = sorted(groups, key=lambda name: (not name, natural_order(name)))
            made = tuple(_make(change, _free_beside(change.unit, source, name), groups[name]) for name in names)
        return change.result, made


def _make(change: Change, name: str, items: Sequence[SelectionItem]) -> int:
    made = store.add_selection(change.unit, free_name(change.unit, name))
    store.add_items(change.unit, made, items, None)
    return made


def _each_once(items: Sequence[SelectionItem]) -> list[SelectionItem]:
    """The items without those that stand among them before."""
    kept: dict[object, SelectionItem] = {}
    for number, each in enumerate(items):
        named = (each.kind, each.testimony_id or each.quote_id)
        kept.setdefault(named if named[1] is not None else number, each)
    return [*kept.values()]


def _free_beside(unit: WriteUnit, source: Selection, name: str) -> str:
    """A name that no selection has yet: the source's and what its items share, counted up where it is taken."""
    wished = f"{source.name}{_BETWEEN}{name or '…'}"
    taken = {each.casefold() for each in store.read_names(unit.connection).values()}
    number = 2
    free = wished
    while free.casefold() in taken:
        free = f"{wished} {number}"
        number += 1
    return free


def shared_words(selected: SelectedItem, by: Grouping, language: str) -> str:
    """What an item has in common with others, in words; empty where it has nothing."""
    assert selected.testimony is not None
    testimony, quote = selected.testimony, selected.quote
    match by:
        case Grouping.THEME:
            themes = (quote.themes if quote is not None else ()) or testimony.themes
            return theme_heading(themes[0], language) if themes else ""
        case Grouping.COUNTRY:
            return country_name(testimony.countries[0], language) if testimony.countries else ""
        case Grouping.ROLE:
            return testimony.roles[0].labels.in_language(language) if testimony.roles else ""
        case Grouping.PROJECT:
            return testimony.project.name if testimony.project is not None else ""
        case Grouping.NONE:
            raise ValueError("items always have nothing in common")
