"""What can be done with passages that were found, in whatever list they stand: hear them, keep them, add them to a
selection, and see whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.records import Use
from testimony_archive.ui.presenters.passage_player import PassagePlayer
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.presenters.testimony_brief import BriefMaker
from testimony_archive.ui.term_names import TermNames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.records import Quote, Testimony
    from testimony_archive.domain.rights import Decision
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.kept_passages import KeptPassages
    from testimony_archive.ui.presenters.passage_place import PassagePlace
    from testimony_archive.ui.views.search_view import SearchView


@dataclass(frozen=True, slots=True)
class _Record:
    """What the inspector is made from."""

    testimony: Testimony
    decision: Decision
    vocabularies: Vocabularies


class FoundPassages(QObject):
    """Serves every list of the search page; one of them is in view."""

    playing_changed = Signal(int)
    """The passage that is heard now, 0 for none."""

    def __init__(self, context: WindowContext, view: SearchView, kept: Callable[[], KeptPassages]) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._kept = kept
        self.selection_menu = SelectionMenu(context, view)
        self._player = PassagePlayer(context, self)
        self._player.playing_changed.connect(self.playing_changed)

    def play(self, testimony_id: int, passage: PassagePlace) -> None:
        """Hear a passage, or pause it."""
        self._player.toggle(testimony_id, passage)

    def keep(self, passages: Sequence[PassagePlace]) -> None:
        """Keep passages as quotes, as far as they are none yet."""
        new = [*dict.fromkeys(each.passage_id for each in passages if self._kept().quote_of(each) is None)]
        if not new:
            if passages:
                self._context.messages.notice(self.tr("This is kept as a quote already."))
            return
        quoting = self._context.workspace.quoting
        self._context.tasks.write(lambda _progress: quoting.keep_passages(new)[0], self._on_kept)

    def select(self, addition: Addition, point: QPoint) -> None:
        """Let a selection be chosen at a point of the screen, to add something to."""
        if addition != Addition():
            self.selection_menu.pop_up(point, lambda: addition)

    def show_brief(self, testimony_id: int, passage: PassagePlace | None) -> None:
        """Show in the inspector whose words these are."""
        quote = None if passage is None else self._kept().quote_of(passage)
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: _read_record(workspace, testimony_id),
            lambda record: self._show_brief(record, passage, quote),
            lambda _error: self.show_no_brief(),
            replaces="search brief",
        )

    def show_no_brief(self) -> None:
        """Show in the inspector that nothing is at hand."""
        self._view.brief.show_brief(None)

    def _on_kept(self, changed: ChangeSet) -> None:
        self._context.changes.announce(changed)
        tell_done(self._context, self.tr("Kept as a quote."), changed)

    def _show_brief(self, record: _Record, passage: PassagePlace | None, quote: Quote | None) -> None:
        maker = BriefMaker(TermNames(record.vocabularies), self)
        self._view.brief.show_brief(maker.brief(record.testimony, record.decision, passage, quote))
        maker.deleteLater()


def _read_record(workspace: Workspace, testimony_id: int) -> _Record:
    """On the reading thread."""
    catalogue = workspace.catalogue
    testimony = catalogue.testimony(testimony_id)
    return _Record(testimony, catalogue.decision(testimony, Use.QUOTE), catalogue.vocabularies())
