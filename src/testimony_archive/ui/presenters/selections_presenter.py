"""Selections: which one is shown, what stands in it, and every way to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.selection_totals import SelectionTotals
from testimony_archive.ui.models.selection_tree import DRAFT, ItemRow, SelectionTreeModel
from testimony_archive.ui.presenters import selection_order as order
from testimony_archive.ui.presenters.selection_menu import free_name
from testimony_archive.ui.presenters.selection_rows import SelectionRows
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.presenters.words_draft import WordsDraft
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import language, number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.records import Selection, SelectionItem
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.selecting import SelectedItem
    from testimony_archive.services.selection_arranging import ArrangeBy
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.selection_order import Move
    from testimony_archive.ui.views.selection_view import SelectionView

_SHOWN_BY: Final = (
    RecordKind.SELECTION,
    RecordKind.TESTIMONY,
    RecordKind.QUOTE,
    RecordKind.PERSON,
    RecordKind.TRANSCRIPT,
    RecordKind.VOCABULARY,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the reading thread found; `selection` is None where there is none at all."""

    selection: Selection | None
    items: tuple[SelectedItem, ...]
    totals: SelectionTotals
    others: tuple[tuple[int, str], ...]
    vocabularies: Vocabularies


class SelectionsPresenter(QObject):
    """Shows one selection; what changes it goes through the archive and comes back as a change set."""

    shown = Signal(object, object)
    """A `Selection` stands on the page, with its items (`SelectedItem`); None and nothing where there is none."""

    def __init__(self, context: WindowContext, view: SelectionView, model: SelectionTreeModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model
        self._selection: Selection | None = None
        self._wanted = 0
        self._items: tuple[SelectedItem, ...] = ()
        self._gone: frozenset[int] = frozenset()
        self._words: SelectionRows | None = None
        self._totals = SelectionTotals()
        self._pages: int | None = None
        self._is_stale = True
        self._draft = WordsDraft(view.items)
        self._edits_title = False
        self._connect()
        view.set_read_only(context.workspace.read_only)

    @property
    def selection(self) -> Selection | None:
        """The selection that is shown."""
        return self._selection

    @property
    def items(self) -> tuple[SelectedItem, ...]:
        """What stands in it."""
        return self._items

    def show(self) -> None:
        """The page came into view."""
        if self._is_stale:
            self.refresh()
        else:
            self._tell_shown()

    def refresh(self) -> None:
        """Read the selection anew."""
        self._is_stale = False
        workspace, wanted = self._context.workspace, self._wanted or self._context.shell.last_selection_id
        self._context.tasks.read(lambda _progress: _read(workspace, wanted), self._on_read, replaces="selection")

    def mark_gone(self, item_ids: frozenset[int]) -> None:
        """Say beside these items that no search finds them any more."""
        if item_ids == self._gone or self._words is None:
            return
        self._gone = item_ids
        self._draft.renew_rows(self._words.rows(self._items, item_ids))

    def show_pages(self, pages: int | None) -> None:
        """A document of the selection would have about so many pages; None: it is not known."""
        self._pages = pages
        self._show_figures()

    # Commands ------------------------------------------------------------------------------------------------------

    def create(self) -> None:
        """A new selection, whose name is typed at once."""
        selecting, name = self._context.workspace.selecting, self.tr("New selection")
        self._context.tasks.write(
            lambda _progress: selecting.create(free_name(name, selecting.selections())), self._on_created
        )

    def delete(self) -> None:
        """Remove the selection; undo brings it back."""
        if (selection := self._selection) is None:
            return
        selecting = self._context.workspace.selecting
        self._context.tasks.write(
            lambda _progress: selecting.delete(selection.selection_id), lambda done: self._on_deleted(done, selection)
        )

    def add_words(self, kind: ItemKind) -> None:
        """A heading, a text or a note below the current row, whose words are typed at once."""
        if self._selection is None or self._words is None:
            return
        row = self._view.items.current_row()
        position = order.place_below(self._order(), None if row is None else row.item_id)
        words = self._words
        self._view.show_selection(self._selection.name, empty=False)
        self._draft.begin(kind, position, lambda text: words.words(kind, position, text))

    def remove(self) -> None:
        """Take out what is selected."""
        chosen = self._view.items.chosen_ids()
        if (selection := self._selection) is not None and chosen:
            selecting = self._context.workspace.selecting
            self._write(lambda: selecting.remove(selection.selection_id, chosen))

    def move_up(self) -> None:
        """What is selected, one place up."""
        self._move(order.move_up(self._order(), self._view.items.chosen_ids()))

    def move_down(self) -> None:
        """What is selected, one place down."""
        self._move(order.move_down(self._order(), self._view.items.chosen_ids()))

    def edit(self) -> None:
        """Let the words of the current row be typed, else the name of the selection."""
        row = self._view.items.current_row()
        if row is not None and not isinstance(row, ItemRow) and self._view.items.hasFocus():
            self._view.items.edit_words(row.item_id)
        elif self._selection is not None:
            self._view.title.edit()

    def open(self) -> None:
        """Read the current item where it stands."""
        row = self._view.items.current_row()
        if isinstance(row, ItemRow):
            self._context.shell.open_testimony(row.testimony_id, row.passage_id)

    # What a person does --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        shell, view = self._context.shell, self._view
        shell.selection_requested.connect(self._on_selection_requested)
        shell.new_selection_requested.connect(self.create)
        self._context.changes.announced.connect(self._on_change_announced)
        self._model.rename_asked.connect(self._on_words_edited)
        self._draft.typed.connect(self._on_words_typed)
        view.new_asked.connect(self.create)
        view.delete_asked.connect(self.delete)
        view.words_asked.connect(self.add_words)
        view.arrange_asked.connect(self._on_arrange_asked)
        view.search_asked.connect(lambda: shell.show_page("search"))
        view.testimonies_asked.connect(lambda: shell.show_page("testimonies"))
        view.title.renamed.connect(self._on_renamed)
        view.items.dropped.connect(self._on_dropped)
        view.items.opened.connect(self.open)
        view.items.editing_ended.connect(self._on_editing_ended)
        view.items.current_changed.connect(self._tell_status)

    def _on_selection_requested(self, selection_id: int) -> None:
        self._wanted = selection_id
        self._is_stale = True
        self._context.shell.show_page("selections")

    def _on_renamed(self, name: str) -> None:
        if (selection := self._selection) is not None:
            selecting = self._context.workspace.selecting
            self._write(lambda: selecting.rename(selection.selection_id, name))

    def _on_words_edited(self, item_id: int, words: str) -> None:
        if (selection := self._selection) is not None and item_id != DRAFT:
            selecting = self._context.workspace.selecting
            self._write(lambda: selecting.edit_words(selection.selection_id, item_id, words))

    def _on_words_typed(self, kind: ItemKind, position: int, words: str) -> None:
        if (selection := self._selection) is not None:
            selecting = self._context.workspace.selecting
            self._context.tasks.write(
                lambda _progress: selecting.add_words(selection.selection_id, kind, words, position),
                self._context.changes.announce,
                self._on_words_refused,
            )

    def _on_editing_ended(self) -> None:
        if self._selection is not None:
            self._view.show_selection(self._selection.name, empty=not self._model.count())

    def _on_words_refused(self, error: ArchiveError) -> None:
        self._draft.give_up()
        self._context.messages.error(error)

    def _on_dropped(self, item_ids: tuple[int, ...], position: int) -> None:
        self._move(order.move_to(self._order(), item_ids, position))

    def _on_arrange_asked(self, by: ArrangeBy) -> None:
        if (selection := self._selection) is not None:
            arranging, names_in = self._context.workspace.selection_arranging, language()
            self._write(lambda: arranging.arrange(selection.selection_id, by, names_in))

    def _move(self, move: Move | None) -> None:
        if (selection := self._selection) is not None and move is not None:
            selecting = self._context.workspace.selecting
            self._write(lambda: selecting.move(selection.selection_id, move.item_ids, move.position))

    def _write(self, work: Callable[[], ChangeSet]) -> None:
        self._context.tasks.write(lambda _progress: work(), self._context.changes.announce)

    # What comes back -----------------------------------------------------------------------------------------------

    def _on_created(self, done: tuple[ChangeSet, int]) -> None:
        changed, self._wanted = done
        self._edits_title = True
        self._is_stale = True
        self._context.shell.show_page("selections")
        self._context.changes.announce(changed, self)

    def _on_deleted(self, changed: ChangeSet, selection: Selection) -> None:
        self._wanted = 0
        self._context.changes.announce(changed)
        words = self.tr("“{name}” was deleted; what it listed stays in the archive.").format(name=selection.name)
        tell_done(self._context, words, changed)

    def _on_change_announced(self, changed: ChangeSet, origin: object) -> None:
        if origin is self or not any(changed.touches(kind) for kind in _SHOWN_BY):
            return
        if self._view.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _on_read(self, read: _Read) -> None:
        self._selection, self._items = read.selection, read.items
        self._words = SelectionRows(TermNames(read.vocabularies))
        if read.selection is None:
            self._view.show_none()
            self._context.shell.set_status(self.tr("No selection yet"))
            self.shown.emit(None, ())
            return
        self._wanted = read.selection.selection_id
        self._view.show_selection(read.selection.name, empty=not read.items)
        self._totals = read.totals
        self._show_figures()
        self._view.show_others(read.others)
        self._draft.show_rows(self._words.rows(read.items, self._gone))
        self._tell_shown()
        self.shown.emit(read.selection, read.items)
        self._go_on_typing()

    def _go_on_typing(self) -> None:
        """In the name of a selection that was just made."""
        if self._edits_title:
            self._edits_title = False
            self._view.title.edit()

    def _show_figures(self) -> None:
        if self._words is not None:
            self._view.show_figures(self._words.figures(self._totals, self._pages))

    def _tell_shown(self) -> None:
        if self._selection is not None and self._view.isVisible():
            self._context.shell.tell_selection_shown(self._selection.selection_id)
        self._tell_status()

    def _tell_status(self) -> None:
        if not self._view.isVisible() or self._selection is None:
            return
        rows = [each.item.item_id for each in self._items if each.testimony is not None]
        current = self._view.items.current_row()
        if current is not None and current.item_id in rows:
            words = self.tr("Item {number} of {count}")
            place = number(rows.index(current.item_id) + 1)
            self._context.shell.set_status(words.format(number=place, count=number(len(rows))))
        else:
            self._context.shell.set_status(self._selection.name)

    def _order(self) -> Sequence[SelectionItem]:
        return [each.item for each in self._items]


def _read(workspace: Workspace, wanted: int) -> _Read:
    """On the reading thread: the selection that is wanted, else the first one."""
    selections = workspace.selecting.selections()
    selection = next((each for each in selections if each.selection_id == wanted), next(iter(selections), None))
    items = workspace.selecting.items(selection.selection_id) if selection is not None else ()
    totals = workspace.selecting.totals(items)
    others = tuple((each.selection_id, each.name) for each in selections if each is not selection)
    return _Read(selection, items, totals, others, workspace.catalogue.vocabularies())
