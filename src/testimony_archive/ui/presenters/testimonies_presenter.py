"""The testimonies table: which rows it shows, in which order, and what becomes of those that are chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.testimony_filter import RowColumn, RowFilter, Sort
from testimony_archive.ui.presenters.table_memory import as_text, from_text
from testimony_archive.ui.presenters.table_rows import TableRows, table_rows
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import counted, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.records import Status
    from testimony_archive.services.catalogue import Catalogue
    from testimony_archive.services.starting import Started
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.table_memory import TableColumns

_TYPING_PAUSE_MS: Final = 120  # shorter than the pause between two words, longer than between two letters
_FREED_AT_ONCE: Final = 200
_SHOWN_KINDS: Final = frozenset({RecordKind.TESTIMONY, RecordKind.PERSON, RecordKind.TRANSCRIPT, RecordKind.VOCABULARY})


_ALWAYS_READ: Final = frozenset(
    {
        RowColumn.CODE,
        RowColumn.TITLE,
        RowColumn.INTERVIEWEE,
        RowColumn.ROLE,
        RowColumn.COUNTRY,
        RowColumn.DATE,
        RowColumn.THEMES,
        RowColumn.RECORDING,
        RowColumn.TRANSCRIPT,
        RowColumn.CONSENT,
        RowColumn.STATUS,
    }
)


class Emptiness(Enum):
    """Why the table shows no row, if it shows none."""

    NOT_EMPTY = "not empty"
    NEW_ARCHIVE = "new archive"
    NOTHING_FITS = "nothing fits"


@dataclass(frozen=True, slots=True)
class TableContent:
    """The rows of one filter, how many there are at each status under its text, and how many there are in all."""

    rows: TableRows
    counts: Mapping[Status, int]
    total: int


class TestimoniesPresenter(QObject):
    """Reads rows off the interface's thread; an answer to an earlier question is never shown."""

    __test__ = False  # the name is the glossary's, it is no test

    rows_read = Signal(object)
    """`TableRows`."""
    counts_read = Signal(object)
    """How many at each status, under the text of the filter."""
    filter_changed = Signal(object)
    """A `RowFilter`."""
    emptiness_changed = Signal(object)
    """An `Emptiness`."""
    status_changed = Signal(str)
    """What is shown, in words for the status bar."""
    testimony_added = Signal(int)
    """A new testimony is in the table now; it is to be described."""
    adding_failed = Signal()
    """A testimony that was wanted was not made; why was told."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key = f"testimonies:{context.workspace.path}"
        self._filter, self._left_columns = from_text(context.memory.view(self._key))
        if self._left_columns is not None:
            details = frozenset(each for each in self._left_columns.shown if each not in _ALWAYS_READ)
            self._filter = replace(self._filter, details=details)
        self._added = 0
        self._rows: TableRows | None = None
        self._shown = 0
        self._total = 0
        self._chosen = 0
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.refresh)
        context.changes.announced.connect(self._on_changes_announced)

    @property
    def filter(self) -> RowFilter:
        """What the table shows, or is about to."""
        return self._filter

    def refresh(self) -> None:
        """Read the rows anew."""
        self._typing.stop()
        wanted, catalogue = self._filter, self._context.workspace.catalogue
        self._context.tasks.read(
            lambda _progress: _content(catalogue, wanted), self._on_content_read, replaces="testimonies"
        )

    def set_text(self, text: str) -> None:
        """Show what has this in its code, title or names."""
        if text != self._filter.text:
            self._filter = replace(self._filter, text=text)
            self._typing.start()

    def set_status(self, status: Status | None) -> None:
        """Show what has this status, or all."""
        self._change_filter(replace(self._filter, status=status))

    def clear_filter(self) -> None:
        """Show everything."""
        self._change_filter(_everything(self._filter))

    def clear_narrowing(self) -> None:
        """Show everything that has the chosen status."""
        self._change_filter(replace(_everything(self._filter), status=self._filter.status))

    def narrow(self, wanted: RowFilter) -> None:
        """Leave out what this filter leaves out; words, status and order stay as they are."""
        own = self._filter
        self._change_filter(replace(wanted, text=own.text, status=own.status, sorts=own.sorts, details=own.details))

    def group_by(self, column: RowColumn | None) -> None:
        """Show the rows in groups of a field; None: one after another."""
        self._change_filter(replace(self._filter, group=column))

    def sort_by(self, column: RowColumn, *, add: bool = False) -> None:
        """Sort by a field, the other way round where it is the one already; with `add` after those there are."""
        sorts = self._filter.sorts
        found = next((each for each in sorts if each.column is column), None)
        if not add:
            turned = found is not None and len(sorts) == 1 and not found.descending
            self._change_filter(replace(self._filter, sorts=(Sort(column, turned),)))
        elif found is None:
            self._change_filter(replace(self._filter, sorts=(*sorts, Sort(column))))
        else:
            turned_one = Sort(column, not found.descending)
            self._change_filter(
                replace(self._filter, sorts=tuple(turned_one if each is found else each for each in sorts))
            )

    def restore_columns(self) -> TableColumns | None:
        """The columns as they were left the last time; None: the usual ones."""
        return self._left_columns

    def note_columns(self, columns: TableColumns) -> None:
        """Remember the columns, and read what they show."""
        self._left_columns = columns
        self._keep()
        details = frozenset(each for each in columns.shown if each not in _ALWAYS_READ)
        if not details <= self._filter.details:
            self._filter = replace(self._filter, details=details)
            self.refresh()

    def note_edited(self, column: RowColumn | None) -> None:
        """Read what a column shows that is in view only while its field is edited; None: no more."""
        if column is not None and column not in _ALWAYS_READ | self._filter.details:
            self._filter = replace(self._filter, details=self._filter.details | {column})
            self.refresh()

    def set_chosen(self, count: int) -> None:
        """Tell how many rows are selected."""
        self._chosen = count
        self._tell_status()

    def add_testimony(self) -> None:
        """Make a new, empty testimony."""
        editing = self._context.workspace.editing
        self._context.tasks.write(lambda _progress: editing.add_testimony(), self._on_added, self._on_adding_failed)

    def copy(self, testimony_id: int) -> None:
        """Make the next testimony after this one, with what is likely the same."""
        starting = self._context.workspace.starting
        self._context.tasks.write(
            lambda _progress: starting.copy(testimony_id), self._on_started, self._on_adding_failed
        )

    def start(self, template_id: int) -> None:
        """Make a new testimony from a template."""
        starting = self._context.workspace.starting
        self._context.tasks.write(
            lambda _progress: starting.start(template_id), self._on_started, self._on_adding_failed
        )

    def delete(self, testimony_ids: Sequence[int]) -> None:
        """Delete testimonies; nothing is asked, since undo brings them back."""
        ids, editing = tuple(testimony_ids), self._context.workspace.editing
        if ids:
            self._context.tasks.write(
                lambda _progress: editing.delete_testimonies(ids),
                lambda change_set: self._on_deleted(change_set, len(ids)),
            )

    def _change_filter(self, wanted: RowFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._keep()
            self.filter_changed.emit(wanted)
            self.refresh()

    def _keep(self) -> None:
        self._context.memory.set_view(self._key, as_text(self._filter, self._left_columns))

    def _on_content_read(self, content: TableContent) -> None:
        left, self._rows = [self._rows], content.rows
        self._shown, self._total = len(content.rows.rows), content.total
        self.rows_read.emit(content.rows)
        self.counts_read.emit(content.counts)
        self.emptiness_changed.emit(self._emptiness())
        self._tell_status()
        if self._added and self._added in content.rows.places:
            added, self._added = self._added, 0
            self.testimony_added.emit(added)
        self._context.tasks.read(lambda _progress: _let_go(left))

    def _emptiness(self) -> Emptiness:
        if self._shown:
            return Emptiness.NOT_EMPTY
        return Emptiness.NOTHING_FITS if self._total else Emptiness.NEW_ARCHIVE

    def _tell_status(self) -> None:
        words = counted(
            self._total,
            self.tr("{shown} of {count} testimony shown"),
            self.tr("{shown} of {count} testimonies shown"),
            shown=number(self._shown),
        )
        if self._chosen > 1:
            chosen = self.tr("{count} selected").format(count=number(self._chosen))
            words = self.tr("{first}, {second}").format(first=words, second=chosen)
        self.status_changed.emit(words)

    def _on_added(self, done: tuple[ChangeSet, int]) -> None:
        change_set, self._added = done
        self._filter = _everything(self._filter)
        self.filter_changed.emit(self._filter)
        self._context.changes.announce(change_set, self)

    def _on_adding_failed(self, error: ArchiveError) -> None:
        self._context.messages.error(error)
        self.adding_failed.emit()

    def _on_started(self, started: Started) -> None:
        self._on_added((started.changes, started.testimony_id))
        if started.left_out:
            words = self.tr("Left out, since the archive does not have it any more: {names}.")
            self._context.messages.notice(words.format(names=", ".join(started.left_out)))

    def _on_deleted(self, change_set: ChangeSet, count: int) -> None:
        self._context.changes.announce(change_set, self)
        words = counted(count, self.tr("{count} testimony was deleted."), self.tr("{count} testimonies were deleted."))
        tell_done(self._context, words, change_set)

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        if any(change_set.touches(kind) for kind in _SHOWN_KINDS):
            self.refresh()


def _content(catalogue: Catalogue, wanted: RowFilter) -> TableContent:
    """On a reader's thread."""
    rows = catalogue.rows(wanted)
    counts = catalogue.status_counts()
    total = sum(counts.values())
    if wanted.text.strip() or wanted.narrows:
        every_status = replace(wanted, status=None, sorts=RowFilter().sorts, details=frozenset())
        narrowed = rows if wanted.status is None else catalogue.rows(every_status)
        counts = Counter(each.status for each in narrowed)
    names = TermNames(catalogue.vocabularies())
    return TableContent(table_rows(rows, names, wanted.group, wanted.sorts), counts, total)


def _let_go(left: list[TableRows | None]) -> None:
    """On a reader's thread: clear away rows that nobody shows any more, a few at a time, since to free 20,000 at once
    stops every thread for 40 ms."""
    content = left.pop()
    rows = list(content.rows) if content is not None else []
    content = None
    while rows:
        del rows[-_FREED_AT_ONCE:]


def _everything(wanted: RowFilter) -> RowFilter:
    """The same order and fields, with nothing left out."""
    return RowFilter(text_in=wanted.text_in, group=wanted.group, sorts=wanted.sorts, details=wanted.details)
