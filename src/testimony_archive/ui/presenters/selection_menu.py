"""Adding things to a selection from anywhere: a menu of the selections, and what happens when one is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from testimony_archive.domain.records import Selection
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.queries import SearchRequest
    from testimony_archive.domain.selection_sources import SourceKind
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class Addition:
    """What is to be added; any may be empty. Passages are kept as quotes.

    A search adds all of a kind that it finds, and the selection remembers it.
    """

    testimony_ids: tuple[int, ...] = ()
    passage_ids: tuple[int, ...] = ()
    quote_ids: tuple[int, ...] = ()
    search: tuple[SourceKind, SearchRequest] | None = None


class SelectionMenu(QObject):
    """Offers the selections, the one that was last added to first, and a new one."""

    def __init__(self, context: WindowContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner

    def pop_up(self, point: QPoint, find: Callable[[], Addition]) -> None:
        """Show the menu at a point of the screen and add what `find` gives to the selection that is chosen.

        `find` is called on another thread and may search.
        """
        self._context.tasks.read(
            lambda _progress: self._context.workspace.selecting.selections(),
            lambda selections: self._show(point, selections, find),
            replaces="selection menu",
        )

    def fill(self, menu: QMenu, selections: Sequence[Selection], find: Callable[[], Addition]) -> None:
        """Put the selections into a menu."""
        for selection in sorted(
            selections, key=lambda each: each.selection_id != self._context.shell.last_selection_id
        ):
            action = menu.addAction(selection.name.replace("&", "&&"))
            action.setObjectName(f"add_to_selection_{selection.selection_id}")
            action.triggered.connect(lambda _=False, chosen=selection.selection_id: self._add(chosen, find))
        if selections:
            menu.addSeparator()
        new = menu.addAction(self.tr("New selection"))
        new.setObjectName("add_to_new_selection")
        new.triggered.connect(lambda _=False: self._add(0, find))

    def _show(self, point: QPoint, selections: Sequence[Selection], find: Callable[[], Addition]) -> None:
        menu = QMenu(self._owner)
        menu.setObjectName("selection_menu")
        menu.setAccessibleName(self.tr("Add to selection"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu, selections, find)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(point)

    def _add(self, selection_id: int, find: Callable[[], Addition]) -> None:
        workspace = self._context.workspace
        name = self.tr("New selection")
        self._context.tasks.write(lambda _progress: _add(workspace, selection_id, name, find()), self._on_added)

    def _on_added(self, done: tuple[Sequence[ChangeSet], Selection, int]) -> None:
        changes, selection, added = done
        self._context.shell.last_selection_id = selection.selection_id
        for change in changes:
            self._context.changes.announce(change)
        if added:
            words = counted(
                added,
                self.tr("{count} item added to “{name}”."),
                self.tr("{count} items added to “{name}”."),
                name=selection.name,
            )
        else:
            words = self.tr("“{name}” holds all of it already.").format(name=selection.name)
        self._context.messages.success(
            words, self.tr("Show the selection"), lambda: self._context.shell.open_selection(selection.selection_id)
        )


def _add(
    workspace: Workspace, selection_id: int, new_name: str, addition: Addition
) -> tuple[Sequence[ChangeSet], Selection, int]:
    """On the writing thread: add, to a new selection where `selection_id` is 0."""
    selecting = workspace.selecting
    changes: list[ChangeSet] = []
    if not selection_id:
        created, selection_id = selecting.create(free_name(new_name, selecting.selections()))
        changes.append(created)
    before = len(_selection(workspace, selection_id).items)
    if addition.testimony_ids:
        changes.append(selecting.add_testimonies(selection_id, addition.testimony_ids))
    if addition.passage_ids:
        changes.append(selecting.add_passages(selection_id, addition.passage_ids))
    if addition.quote_ids:
        changes.append(selecting.add_quotes(selection_id, addition.quote_ids))
    if addition.search is not None:
        changes.append(workspace.selection_sources.fill(selection_id, *addition.search))
    selection = _selection(workspace, selection_id)
    return changes, selection, len(selection.items) - before


def free_name(wanted: str, selections: Sequence[Selection]) -> str:
    """The name itself, or with the first number after it that makes it one no selection has."""
    taken = {each.name.casefold() for each in selections}
    candidates = (wanted if number == 1 else f"{wanted} {number}" for number in range(1, len(taken) + 2))
    return next(each for each in candidates if each.casefold() not in taken)


def _selection(workspace: Workspace, selection_id: int) -> Selection:
    return next(each for each in workspace.selecting.selections() if each.selection_id == selection_id)
