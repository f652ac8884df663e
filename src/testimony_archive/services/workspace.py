"""An open archive and everything that can be done with it. The window and the command line hold one of these."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.changes import ChangeSet, UndoState
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backing_up import BackingUp
from testimony_archive.services.bulk_editing import BulkEditing
from testimony_archive.services.catalogue import Catalogue
from testimony_archive.services.duplicates import Duplicates
from testimony_archive.services.editing import Editing
from testimony_archive.services.editing_parts import EditingParts
from testimony_archive.services.fixity import Fixity
from testimony_archive.services.history import History
from testimony_archive.services.keeping import Keeping
from testimony_archive.services.listening import Listening
from testimony_archive.services.lost_quotes import LostQuotes
from testimony_archive.services.profiles import apply_profile
from testimony_archive.services.proposing import Proposing
from testimony_archive.services.quote_editing import QuoteEditing
from testimony_archive.services.quoting import Quoting
from testimony_archive.services.repairing import Repairing
from testimony_archive.services.saving_searches import SavingSearches
from testimony_archive.services.selecting import Selecting
from testimony_archive.services.selection_arranging import SelectionArranging
from testimony_archive.services.selection_making import SelectionMaking
from testimony_archive.services.selection_sources import SelectionSources
from testimony_archive.services.starting import Starting
from testimony_archive.services.transcribing import Transcribing
from testimony_archive.services.vocabulary_editing import VocabularyEditing
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.writing import Writer
from testimony_archive.storage.folder import ArchiveFolder

if TYPE_CHECKING:
    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.attaching import Attaching
    from testimony_archive.services.concordance import Concordances
    from testimony_archive.services.concordance_export import ConcordanceExport
    from testimony_archive.services.finding_within import FindingWithin
    from testimony_archive.services.importing import Importing
    from testimony_archive.services.publishing import Publishing
    from testimony_archive.services.quote_listing import QuoteListing
    from testimony_archive.services.reading_back import ReadingBack
    from testimony_archive.services.searching import Searching
    from testimony_archive.services.similar import SimilarPassages
    from testimony_archive.services.styling import Styling
    from testimony_archive.services.suggesting import Suggesting
    from testimony_archive.services.transcript_export import TranscriptExport

_PROFILE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add vocabularies")


class Workspace:
    """One archive, open. Reads may be called from any thread; changes wait for each other.

    What only some commands need, and takes long to load, is loaded when it is first asked for; `prepare` loads it.
    """

    def __init__(
        self,
        folder: ArchiveFolder,
        name: str,
        today: Callable[[], date],
        media: MediaStore,
        backing_up: BackingUp,
        waveforms: Waveforms | None = None,
    ) -> None:
        self._media = media
        self._today = today
        database = folder.database
        writer = Writer(folder)
        self._folder = folder
        self._writer = writer
        self.name = name
        self.catalogue = Catalogue(database, today)
        self.duplicates = Duplicates(database)
        self.editing = Editing(writer)
        self.bulk_editing = BulkEditing(writer, database)
        self.starting = Starting(writer, database)
        self.parts = EditingParts(writer)
        self.transcribing = Transcribing(writer)
        self.quoting = Quoting(writer)
        self.lost_quotes = LostQuotes(writer, database)
        self.quote_editing = QuoteEditing(writer, database)
        self.selecting = Selecting(writer, database, today)
        self.selection_making = SelectionMaking(writer, self.selecting)
        self.selection_arranging = SelectionArranging(self.selecting)
        self.saved_searches = SavingSearches(writer, database, lambda: self.searching)
        self.selection_sources = SelectionSources(writer, database, lambda: self.searching)
        self.vocabularies = VocabularyEditing(writer, database)
        self.listening = Listening(database, media, waveforms)
        self.proposing = Proposing(writer, database, self.listening)
        self.history = History(writer, database)
        self.keeping = Keeping(folder, writer, media)
        self.fixity = Fixity(folder, self.keeping, media)
        self.backing_up = backing_up
        self.repairing = Repairing(folder, media, self.keeping, self.fixity, backing_up)

    @cached_property
    def searching(self) -> Searching:
        """Searching it."""
        from testimony_archive.services.searching import Searching  # noqa: PLC0415 - lemmas and the query language

        return Searching(self._folder.database, self._today)

    @cached_property
    def finding_within(self) -> FindingWithin:
        """Finding words within one transcript."""
        from testimony_archive.services.finding_within import FindingWithin  # noqa: PLC0415 - as for searching

        return FindingWithin(self._folder.database)

    @cached_property
    def suggesting(self) -> Suggesting:
        """What is offered while a search is typed."""
        from testimony_archive.services.suggesting import Suggesting  # noqa: PLC0415 - as for searching

        return Suggesting(self._folder.database)

    @cached_property
    def concordances(self) -> Concordances:
        """Every place where the words of a query stand."""
        from testimony_archive.services.concordance import Concordances  # noqa: PLC0415 - as for searching

        return Concordances(self._folder.database, self.searching)

    @cached_property
    def concordance_export(self) -> ConcordanceExport:
        """The same as it may leave."""
        from testimony_archive.services.concordance_export import ConcordanceExport  # noqa: PLC0415 - as for searching

        return ConcordanceExport(self._folder.database, self.concordances, self._today)

    @cached_property
    def similar(self) -> SimilarPassages:
        """Passages that share rare words with another one."""
        from testimony_archive.services.similar import SimilarPassages  # noqa: PLC0415 - as for searching

        return SimilarPassages(self._folder.database)

    @cached_property
    def quote_listing(self) -> QuoteListing:
        """The list of all its quotes."""
        from testimony_archive.services.quote_listing import QuoteListing  # noqa: PLC0415 - lemmas, as for searching

        return QuoteListing(self._folder.database, self.searching.memory, self._today)

    @cached_property
    def attaching(self) -> Attaching:
        """Looking after the files of testimonies."""
        from testimony_archive.services.attaching import Attaching  # noqa: PLC0415 - readers of every format

        return Attaching(self._writer, self._folder.database, self._media, self._today)

    @cached_property
    def importing(self) -> Importing:
        """Importing into it."""
        from testimony_archive.services.importing import Importing  # noqa: PLC0415 - Word, Excel and character sets

        back_up = partial(self.backing_up.make, BackupReason.IMPORT)
        return Importing(self._writer, self._folder.database, self._media, back_up)

    @cached_property
    def publishing(self) -> Publishing:
        """Making documents of it."""
        from testimony_archive.services.publishing import Publishing  # noqa: PLC0415 - Word

        return Publishing(self._folder.database, self._media, self.name, self._today)

    @cached_property
    def styling(self) -> Styling:
        """What the templates of its documents call our styles."""
        from testimony_archive.services.styling import Styling  # noqa: PLC0415 - Word

        return Styling(self._writer, self._folder.database)

    @cached_property
    def transcript_export(self) -> TranscriptExport:
        """Writing single transcripts to files."""
        from testimony_archive.services.transcript_export import TranscriptExport  # noqa: PLC0415 - Word

        return TranscriptExport(self._folder.database, self.name, self._today)

    @cached_property
    def reading_back(self) -> ReadingBack:
        """Reading corrected documents back."""
        from testimony_archive.services.reading_back import ReadingBack  # noqa: PLC0415 - Word

        return ReadingBack(self._writer, self._folder.database)

    def prepare(self, progress: Progress | None = None) -> None:
        """Do ahead what else somebody would wait for: load what is needed later, read what searches need in memory.

        Raises:
            Cancelled: somebody asked to stop.
        """
        self.searching.prepare(progress)
        self.quote_listing.prepare(progress)
        _ = self.importing, self.publishing, self.attaching, self.transcript_export

    @property
    def path(self) -> Path:
        """The archive's folder."""
        return self._folder.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed through this opening."""
        return self._folder.read_only

    @property
    def undo_state(self) -> UndoState:
        """What undo and redo would do next."""
        return self._writer.undo_state

    def add_profile(self, file: Path) -> ChangeSet:
        """Add the terms of a profile (a TOML file) that the archive does not have yet."""
        with self._writer.change(_PROFILE) as change:
            apply_profile(change.unit, file)
        return change.result

    def forget_history(self) -> None:
        """Start with nothing to undo: what was done so far belongs to the making of the archive."""
        self._writer.forget_history()

    def recall_history(self) -> None:
        """Let undo and redo go on where the session before ended: for who opens the archive for one change alone."""
        self._writer.recall()

    def undo(self, only: int = 0) -> ChangeSet:
        """Take back the last change of this session; `only` if it is the change set of this number, where one is given.

        Raises:
            NothingToUndo: there is none. ChangedSince: the last change is another one. CannotUndo: a later change
                depends on it.
        """
        return self._writer.undo(only)

    def redo(self) -> ChangeSet:
        """Do again what was last undone.

        Raises:
            NothingToRedo: there is nothing.
        """
        return self._writer.redo()

    def close(self) -> None:
        """Let others write."""
        self._folder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
