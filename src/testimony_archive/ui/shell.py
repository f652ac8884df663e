"""What pages ask of the window around them, and hear from it, without knowing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from testimony_archive.domain.queries import Facet, SavedSearch, SearchRequest
    from testimony_archive.domain.terms import VocabularyKind
    from testimony_archive.services.damage import Damage, VerifyReport
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.repairing import RepairReport
    from testimony_archive.ui.tasks import Task


@dataclass(frozen=True, slots=True)
class SelectionEntry:
    """A selection as the sidebar shows it."""

    selection_id: int
    name: str
    items: int


@dataclass(frozen=True, slots=True)
class SavedSearchEntry:
    """A saved search as the sidebar lists it; how many testimonies it finds is None until that is known."""

    saved_search_id: int
    name: str
    testimonies: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact at the right of the status bar: “✓ Index current”. The tone is a colour of the tokens."""

    text: str
    icon: str = ""
    tone: str = "text2"


@dataclass(frozen=True, slots=True)
class Mark:
    """How something stands, as a dot beside a page's entry in the sidebar, and in words for who does not see it."""

    tone: str
    words: str


@dataclass(frozen=True, slots=True)
class CameFrom:
    """Where a testimony was opened from: the words that were searched for, which are marked in it, and what the way
    back leads to, in words (“48 passages in 12 testimonies”)."""

    words: str = ""
    place: str = ""


class Shell(QObject):
    """Requests of pages, and what is typed and chosen in the frame; one for each open archive.

    Whoever wants something calls the method; whoever can do it listens to the signal.
    """

    page_requested = Signal(str)
    page_needed = Signal(str)
    """A page is about to be asked for something: whoever makes pages has it there when this returns."""
    back_requested = Signal()
    way_back_changed = Signal(str)
    """The name of the page to which the way back leads; empty where there is none."""
    testimony_requested = Signal(int, int, object)
    """Show a testimony in the reading pane: its row number, the passage to go to or 0, and `CameFrom`."""
    selection_requested = Signal(int)
    selection_shown = Signal(int)
    """The selections page shows this one now."""
    new_selection_requested = Signal()
    search_requested = Signal(str)
    """Show the search page with these words, which stand in the search field now."""
    narrowed_search_requested = Signal(object)
    """Show the search page without words, narrowed to choices: keys by `Facet`."""
    whole_search_requested = Signal(object)
    """Show what a `SearchRequest` finds; its words stand in the search field now."""
    search_meant = Signal(object)
    """A `SearchRequest` was not only typed but meant: it was asked for, narrowed, or something of it was looked at."""
    save_search_requested = Signal()
    """Ask how what is searched for now is to be called."""
    rename_saved_search_requested = Signal(int)
    search_edited = Signal(str)
    """The words in the search field changed under the user's hands."""
    search_text_set = Signal(str)
    publishable_only_changed = Signal(bool)
    """The switch “Only what may be published”."""
    vocabulary_requested = Signal(object, str)
    """Show the vocabularies page with a `VocabularyKind`, at the term of this name or key."""
    import_requested = Signal(object)
    """Show the import page with these sources, a tuple of paths that may be empty."""
    restore_requested = Signal(object, object)
    """Bring back what a file of a backup holds, in a folder that is not there yet, and show that archive."""
    repair_requested = Signal(object, object)
    """Close the archive, repair it by these remedies, looking into these paths as well, and open it again."""
    work_begun = Signal(object, str)
    """A long `Task` with what it does, for the progress bar."""
    verified = Signal(object)
    """Everything was checked: a `VerifyReport`."""
    damage_found = Signal(object)
    """A check of some of it found damage that was not known: a tuple of `Damage`."""
    index_made = Signal()
    """The search index was made anew."""
    repaired = Signal(object)
    """Damage was repaired or given up: a `RepairReport`."""
    reopen_requested = Signal()
    """Close the archive and open it again: rows changed that no change set tells of."""
    upkeep_changed = Signal()
    """What is known of the archive's index, backups and checks may be something else now."""
    status_changed = Signal(str)
    count_changed = Signal(str, object)
    mark_changed = Signal(str, object)
    key_hints_changed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._publishable_only = False
        self.last_selection_id = 0
        """The selection that was shown or added to last: what is added next is most likely meant for it."""

    @property
    def publishable_only(self) -> bool:
        """Whether only what may leave the archive is to be shown."""
        return self._publishable_only

    def set_publishable_only(self, only: bool) -> None:
        """Show all, or only what may leave the archive."""
        if only != self._publishable_only:
            self._publishable_only = only
            self.publishable_only_changed.emit(only)

    def show_page(self, key: str) -> None:
        """Bring a page into view."""
        self.page_requested.emit(key)

    def go_back(self) -> None:
        """Return to the page that was shown before."""
        self.back_requested.emit()

    def tell_way_back(self, title: str) -> None:
        """Say to which page the way back leads; empty where there is none."""
        self.way_back_changed.emit(title)

    def open_testimony(self, testimony_id: int, passage_id: int = 0, came_from: CameFrom | None = None) -> None:
        """Show a testimony, at a passage where one is given."""
        self.page_needed.emit("reading")
        self.testimony_requested.emit(testimony_id, passage_id, came_from or CameFrom())

    def open_selection(self, selection_id: int) -> None:
        """Show a selection."""
        self.page_needed.emit("selections")
        self.selection_requested.emit(selection_id)

    def tell_selection_shown(self, selection_id: int) -> None:
        """Say which selection the selections page shows."""
        self.last_selection_id = selection_id
        self.selection_shown.emit(selection_id)

    def new_selection(self) -> None:
        """Ask for a new selection: the selections page takes its name."""
        self.page_needed.emit("selections")
        self.new_selection_requested.emit()

    def import_sources(self, sources: tuple[Path, ...] = ()) -> None:
        """Show what importing files and folders would do; without any, let them be chosen."""
        self.page_needed.emit("import")
        self.import_requested.emit(sources)

    def open_vocabulary(self, kind: VocabularyKind, words: str = "") -> None:
        """Show a vocabulary, at the term that goes by these words, in part if need be."""
        self.page_needed.emit("vocabularies")
        self.vocabulary_requested.emit(kind, words)
        self.show_page("vocabularies")

    def open_search(self, text: str) -> None:
        """Search for these words."""
        self.search_text_set.emit(text)
        self.search_for(text)

    def search_for(self, text: str) -> None:
        """Search for the words that stand in the search field."""
        self.page_needed.emit("search")
        self.search_requested.emit(text)

    def narrow_search(self, choices: Mapping[Facet, frozenset[str]]) -> None:
        """Show everything that has one of these terms."""
        self.page_needed.emit("search")
        self.search_text_set.emit("")
        self.narrowed_search_requested.emit(choices)

    def open_saved_search(self, saved: SavedSearch) -> None:
        """Show what a saved search finds."""
        self.open_whole_search(saved.request)

    def open_whole_search(self, request: SearchRequest) -> None:
        """Show what a request finds, with its choices and its order."""
        self.page_needed.emit("search")
        self.search_text_set.emit(request.text)
        self.set_publishable_only(request.only_publishable)
        self.whole_search_requested.emit(request)

    def tell_search_meant(self, request: SearchRequest) -> None:
        """Say that somebody meant a search."""
        self.search_meant.emit(request)

    def save_search(self) -> None:
        """Keep what is searched for under a name: the search page asks for it."""
        self.show_page("search")
        self.save_search_requested.emit()

    def rename_saved_search(self, saved_search_id: int) -> None:
        """Give a saved search another name: the search page asks for it."""
        self.show_page("search")
        self.rename_saved_search_requested.emit(saved_search_id)

    def edit_search(self, text: str) -> None:
        """Say that somebody is typing in the search field."""
        self.page_needed.emit("search")
        self.search_edited.emit(text)

    def change_search(self, text: str) -> None:
        """Search for other words, as if somebody typed them: the focus stays where it is."""
        self.search_text_set.emit(text)
        self.edit_search(text)

    def reopen(self) -> None:
        """Open the archive again, after rows were repaired that are held in memory."""
        self.reopen_requested.emit()

    def repair_closed(self, remedies: Sequence[Remedy] = (), named: Sequence[Path] = ()) -> None:
        """Close the archive and repair it, which has to be done with nobody in it.

        Args:
            remedies: what somebody agreed to; without any, it is looked what can be brought back, and asked.
            named: files and folders to look into beside the backups.
        """
        self.repair_requested.emit(remedies, named)

    def set_status(self, text: str) -> None:
        """Say at the left of the status bar what is shown: “48 passages in 12 testimonies”."""
        self.status_changed.emit(text)

    def set_count(self, page_key: str, count: int | None) -> None:
        """Show a count beside a page's entry in the sidebar."""
        self.count_changed.emit(page_key, count)

    def set_mark(self, page_key: str, mark: Mark) -> None:
        """Show beside a page's entry in the sidebar how what it is about stands."""
        self.mark_changed.emit(page_key, mark)

    def restore_backup(self, backup: Path, folder: Path) -> None:
        """Bring a backup back in a folder that is not there yet, and show it in place of this archive."""
        self.restore_requested.emit(backup, folder)

    def tell_work_begun(self, task: Task, what: str) -> None:
        """Say that long work is under way: the window shows how far it is, and lets it be cancelled."""
        self.work_begun.emit(task, what)

    def tell_verified(self, report: VerifyReport) -> None:
        """Say what a check of everything found."""
        self.verified.emit(report)

    def tell_damage_found(self, found: tuple[Damage, ...]) -> None:
        """Say what a check of some of the archive found."""
        self.damage_found.emit(found)

    def tell_index_made(self) -> None:
        """Say that the search index is another one."""
        self.index_made.emit()

    def tell_repaired(self, report: RepairReport) -> None:
        """Say what became of a repair, or what was given up."""
        self.repaired.emit(report)

    def tell_upkeep_changed(self) -> None:
        """Say that the index, the backups or the checks of the archive are others, or are first to be looked at."""
        self.upkeep_changed.emit()

    def set_key_hints(self, page_key: str, hints: tuple[tuple[str, str], ...]) -> None:
        """Change what the status bar says about keys while this page is shown."""
        self.key_hints_changed.emit(page_key, hints)
