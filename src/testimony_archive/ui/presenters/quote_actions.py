"""What can be done with the quotes that are chosen: hear, open, star, copy, select, order, edit, give up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import QuoteEdit, QuoteField
from testimony_archive.domain.quote_list import QuoteSort
from testimony_archive.ui.models.quotes_model import ROW_ROLE
from testimony_archive.ui.presenters.quote_player import QuotePlayer
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.translation import counted, language, reason_text
from testimony_archive.ui.views.quotes_delegate import QuoteAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.publication import PublishedQuote
    from testimony_archive.domain.quote_list import QuoteRow
    from testimony_archive.services.publishing import Quotations
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.quotes_presenter import QuotesPresenter
    from testimony_archive.ui.views.quotes_view import QuotesView

_MENU: Final = (
    *("testimony.open", "playback.play", "testimony.star", "edit.copy", "testimony.select", ""),
    *("edit.edit", "edit.many", "edit.up", "edit.down", "", "testimony.delete"),
)


class QuoteActions(QObject):
    """Carries out the commands of the quotes page."""

    def __init__(self, context: WindowContext, view: QuotesView, presenter: QuotesPresenter) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._selection_menu = SelectionMenu(context, view)
        self._player = QuotePlayer(context, self)
        self._player.playing_changed.connect(view.list.quotes().set_playing)
        view.list.row_acted.connect(self._on_row_acted)
        view.list.menu_asked.connect(self._on_menu_asked)
        view.list.delete_asked.connect(self.delete)
        view.list.dropped.connect(self._on_dropped)
        asks = view.inspector.asks
        asks.open_asked.connect(self.open)
        asks.play_asked.connect(self.play)
        asks.star_toggled.connect(lambda: self._star(self._current()))
        asks.select_asked.connect(self._on_inspector_select_asked)
        asks.copy_asked.connect(lambda: self._copy(self._current_id()))
        asks.delete_asked.connect(lambda: self._delete(self._current_id()))

    def open(self) -> None:
        """Read the quote at hand where it stands."""
        if (row := self._view.list.current) is not None:
            self._open(row)

    def play(self) -> None:
        """Hear the quote at hand, or pause it."""
        if (row := self._view.list.current) is not None:
            self._play(row)

    def star(self) -> None:
        """Give what is chosen a star; take it away where all have one."""
        self._star(self._chosen())

    def select(self) -> None:
        """Add what is chosen to a selection."""
        corner = self._view.list.visualRect(self._view.list.currentIndex()).bottomLeft()
        self._select(self._view.list.chosen_ids, self._view.list.viewport().mapToGlobal(corner))

    def copy(self) -> None:
        """Put what is chosen on the clipboard with its attributions, as it may leave."""
        self._copy(self._view.list.chosen_ids)

    def delete(self) -> None:
        """Give up what is chosen; nothing is asked, since undo brings it back."""
        self._delete(self._view.list.chosen_ids)

    def edit(self) -> None:
        """Let the main idea of the quote at hand be typed."""
        if self._view.list.current is not None:
            self._view.inspector.show()
            self._view.inspector.edit_main_idea()

    def move_up(self) -> None:
        """What is chosen, one place up among those that are shown."""
        places = self._view.list.quotes().places_of(self._view.list.chosen_ids)
        self._step(places[0] - 1 if places else -1, below=False)

    def move_down(self) -> None:
        """What is chosen, one place down among those that are shown."""
        places = self._view.list.quotes().places_of(self._view.list.chosen_ids)
        self._step(places[-1] + 1 if places else -1, below=True)

    # -------------------------------------------------------------------------------------------------------------

    def _current(self) -> Sequence[QuoteRow]:
        row = self._view.list.current
        return () if row is None else (row,)

    def _current_id(self) -> tuple[int, ...]:
        return tuple(each.quote_id for each in self._current())

    def _chosen(self) -> Sequence[QuoteRow]:
        return self._view.list.quotes().rows_of(self._view.list.chosen_ids)

    def _open(self, row: QuoteRow) -> None:
        self._context.shell.open_testimony(row.testimony_id, row.passage_ids[0], self._presenter.came_from)

    def _play(self, row: QuoteRow) -> None:
        if row.has_recording and row.start_ms is not None:
            self._player.toggle(row)
        else:
            self._context.messages.notice(self.tr("There is no recording of this quote to play, or no time in it."))

    def _star(self, rows: Sequence[QuoteRow]) -> None:
        if not rows:
            return
        operation = BulkOperation.CLEAR if all(each.starred for each in rows) else BulkOperation.SET
        editing, ids = self._context.workspace.quote_editing, tuple(each.quote_id for each in rows)
        edit = QuoteEdit(QuoteField.STAR, operation)
        self._context.tasks.write(lambda _progress: editing.apply(ids, edit), self._context.changes.announce)

    def _select(self, quote_ids: tuple[int, ...], point: QPoint) -> None:
        if quote_ids:
            self._selection_menu.pop_up(point, lambda: Addition(quote_ids=quote_ids))

    def _on_inspector_select_asked(self, point: QPoint) -> None:
        self._select(self._current_id(), point)

    def _delete(self, quote_ids: tuple[int, ...]) -> None:
        if quote_ids:
            editing = self._context.workspace.quote_editing
            self._context.tasks.write(
                lambda _progress: editing.delete(quote_ids), lambda done: self._on_deleted(done, len(quote_ids))
            )

    def _on_deleted(self, changed: ChangeSet, count: int) -> None:
        self._context.changes.announce(changed)
        words = counted(count, self.tr("The quote was given up."), self.tr("{count} quotes were given up."))
        tell_done(self._context, words, changed)

    # Copying -----------------------------------------------------------------------------------------------------

    def _copy(self, quote_ids: tuple[int, ...]) -> None:
        if quote_ids:
            publishing, spoken = self._context.workspace, language()
            self._context.tasks.read(
                lambda _progress: publishing.publishing.quotations(quote_ids, spoken),
                self._on_quotations_read,
                replaces="quotations",
            )

    def _on_quotations_read(self, found: Quotations) -> None:
        """What may leave goes onto the clipboard; of what may not it is told why."""
        count, kept = len(found.quotes), len(found.left_out)
        if found.quotes:
            QGuiApplication.clipboard().setText("\n\n".join(map(_as_text, found.quotes)))
        if not kept:
            one, many = self.tr("The quote was copied with its attribution."), self.tr("{count} quotes were copied.")
            self._context.messages.success(counted(count, one, many))
            return
        first = found.left_out[0]
        why = self.tr("{code}: {reason}").format(code=first.code, reason=reason_text(first.decision))
        if not count:
            words = counted(
                kept,
                self.tr("The quote was not copied: it may not leave the archive."),
                self.tr("Nothing was copied: none of the {count} quotes may leave the archive."),
            )
        else:
            stay = counted(
                kept,
                self.tr("{count} quote may not leave the archive"),
                self.tr("{count} quotes may not leave the archive"),
            )
            done = counted(count, self.tr("{count} quote was copied"), self.tr("{count} quotes were copied"))
            words = self.tr("{done}; {stay}.").format(done=done, stay=stay)
        self._context.messages.notice(words, why)

    # The own order -----------------------------------------------------------------------------------------------

    def _step(self, place: int, *, below: bool) -> None:
        if not self._presenter.is_own_order:
            words = self.tr("Quotes can be moved while they stand in their own order.")
            sort = self._presenter.sort_by
            self._context.messages.success(words, self.tr("Sort by own order"), lambda: sort(QuoteSort.OWN))
            return
        neighbour = self._view.list.quotes().row_at(place)
        if neighbour is not None:
            self._on_dropped(neighbour.quote_id, below)

    def _on_dropped(self, neighbour: int, below: bool) -> None:
        editing, chosen = self._context.workspace.quote_editing, self._view.list.chosen_ids
        if chosen and self._presenter.is_own_order:
            self._context.tasks.write(
                lambda _progress: editing.move(chosen, neighbour, below=below), self._context.changes.announce
            )

    # Rows --------------------------------------------------------------------------------------------------------

    def _on_row_acted(self, index: QModelIndex, action: QuoteAction) -> None:
        row: QuoteRow = index.data(ROW_ROLE)
        match action:
            case QuoteAction.PLAY:
                self._play(row)
            case QuoteAction.STAR:
                self._star((row,))
            case QuoteAction.SELECT:
                below = self._view.list.visualRect(index).bottomRight()
                self._select((row.quote_id,), self._view.list.viewport().mapToGlobal(below))
            case QuoteAction.OPEN:
                self._open(row)

    def _on_menu_asked(self, point: QPoint) -> None:
        if self._view.list.current is None:
            return
        menu = QMenu(self._view)
        menu.setObjectName("quote_row_menu")
        for identifier in _MENU:
            if not identifier:
                menu.addSeparator()
            elif self._context.actions[identifier].isEnabled():
                menu.addAction(self._context.actions[identifier])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)


def _as_text(quote: PublishedQuote) -> str:
    """A quote on the clipboard: the words, and below them whose they are."""
    return f"“{quote.text}”\n— {quote.attribution}"
