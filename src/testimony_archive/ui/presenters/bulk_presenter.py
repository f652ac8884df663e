"""Editing all selected testimonies: what the edit in the bar would change, and making it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.changes import RecordKind
from testimony_archive.services.bulk_editing import change_label
from testimony_archive.ui.field_words import values_text
from testimony_archive.ui.presenters.bulk_marks import cell_marks, column_of
from testimony_archive.ui.presenters.bulk_words import changes_told, same_told
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import change_text, counted, error_texts, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.bulk_edits import BulkField, BulkPreview
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.bulk_marks import CellMarks

_TYPING_PAUSE_MS: Final = 120
_LISTED: Final = 500
"""So many testimonies are listed before and after; more are told by their number."""


@dataclass(frozen=True, slots=True)
class BulkOutlook:
    """What an edit would do, in words, and how it is taken back. `button` is empty where there is nothing to do."""

    button: str
    summary: str
    lines: tuple[str, ...] = ()
    undo: str = ""


class BulkPresenter(QObject):
    """Previews and applies off the interface's thread; an answer about an earlier edit is never shown."""

    opened = Signal(int, object)
    """How many are selected, and the `TermNames` to choose from."""
    filled = Signal(object)
    """A `BulkEdit` that the bar is to show."""
    outlook_changed = Signal(object)
    """A `BulkOutlook`."""
    marked = Signal(object)
    """`CellMarks` for the table, or None."""
    refused = Signal(str)
    """Why the value cannot be taken."""
    applied = Signal()

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._edit: BulkEdit | None = None
        self._names: TermNames | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._preview)
        context.changes.announced.connect(self._on_changes_announced)

    def open(self, testimony_ids: Sequence[int]) -> None:
        """Begin to edit these testimonies."""
        self._ids = tuple(testimony_ids)
        workspace = self._context.workspace
        self._context.tasks.read(lambda _progress: _names(workspace), self._on_names_read, replaces="bulk_terms")

    def fill_down(self, testimony_id: int, testimony_ids: Sequence[int], field: BulkField) -> None:
        """Begin to give these testimonies what one of them has in a field."""
        self._ids = tuple(testimony_ids)
        workspace, bulk = self._context.workspace, self._context.workspace.bulk_editing
        self._context.tasks.read(
            lambda _progress: (_names(workspace), bulk.fill_from(testimony_id, field)),
            self._on_filling_read,
            replaces="bulk_terms",
        )

    def set_ids(self, testimony_ids: Sequence[int]) -> None:
        """Other testimonies are selected now."""
        self._ids = tuple(testimony_ids)
        if self._names is not None:
            self.opened.emit(len(self._ids), self._names)
        self._typing.start()

    def set_edit(self, edit: BulkEdit) -> None:
        """Tell what the edit in the bar would do, as soon as typing pauses."""
        self._edit = edit
        self.outlook_changed.emit(BulkOutlook("", ""))
        self.marked.emit(None)
        self._typing.start()

    def close(self) -> None:
        """Nothing is edited any more."""
        self._ids, self._edit = (), None
        self._typing.stop()
        self.marked.emit(None)

    def apply(self) -> None:
        """Make the edit."""
        edit, ids, bulk = self._edit, self._ids, self._context.workspace.bulk_editing
        if edit is not None and ids:
            self._context.tasks.write(lambda _progress: bulk.apply(ids, edit), self._on_applied, self._on_failed)

    def _preview(self) -> None:
        edit, ids, bulk = self._edit, self._ids, self._context.workspace.bulk_editing
        names = self._names
        if (
            edit is None
            or names is None
            or not ids
            or (edit.operation is not BulkOperation.CLEAR and not any(edit.value))
        ):
            return
        self._context.tasks.read(
            lambda _progress: _previewed(bulk.preview(ids, edit), names),
            self._on_previewed,
            self._on_failed,
            replaces="bulk_preview",
        )

    def _on_names_read(self, names: TermNames) -> None:
        self._names = names
        self.opened.emit(len(self._ids), names)

    def _on_filling_read(self, read: tuple[TermNames, BulkEdit]) -> None:
        names, edit = read
        self._on_names_read(names)
        self.filled.emit(edit)

    def _on_previewed(self, previewed: tuple[BulkPreview, CellMarks | None]) -> None:
        preview, marks = previewed
        if preview.edit == self._edit and self._names is not None:
            self.outlook_changed.emit(self._outlook(preview, self._names))
            self.marked.emit(marks)

    def _outlook(self, preview: BulkPreview, names: TermNames) -> BulkOutlook:
        changes, field = preview.changes, preview.edit.field
        parts = [changes_told(len(changes), marked=column_of(field) is not None)]
        if preview.same:
            parts.append(same_told(preview.edit.operation, len(preview.same)))
        if preview.impossible:
            words = (
                self.tr("{count} has nobody or nothing that it could be said of"),
                self.tr("{count} have nobody or nothing that it could be said of"),
            )
            parts.append(counted(len(preview.impossible), *words))
        lines = [
            self.tr("{code}: {before} → {after}").format(
                code=each.code,
                before=values_text(field, each.before, names),
                after=values_text(field, each.after, names) if each.after != (0,) else str(preview.edit.value),
            )
            for each in changes[:_LISTED]
        ]
        if len(changes) > _LISTED:
            lines.append(self.tr("… and {count} more").format(count=number(len(changes) - _LISTED)))
        button = self._button(preview.edit.operation, len(changes)) if changes else ""
        return BulkOutlook(button, "; ".join(parts) + ".", tuple(lines), self._undo(preview))

    def _undo(self, preview: BulkPreview) -> str:
        if not preview.changes:
            return ""
        label = change_label(preview.edit, len(preview.changes), preview.changes[0].code)
        return self.tr("One undo takes it back: “Undo: {change}”").format(change=change_text(label))

    def _button(self, operation: BulkOperation, count: int) -> str:
        one, many = {
            BulkOperation.SET: (self.tr("Set in {count} testimony"), self.tr("Set in {count} testimonies")),
            BulkOperation.ADD: (self.tr("Add to {count} testimony"), self.tr("Add to {count} testimonies")),
            BulkOperation.REMOVE: (
                self.tr("Remove from {count} testimony"),
                self.tr("Remove from {count} testimonies"),
            ),
            BulkOperation.REPLACE: (
                self.tr("Replace in {count} testimony"),
                self.tr("Replace in {count} testimonies"),
            ),
            BulkOperation.CLEAR: (self.tr("Clear in {count} testimony"), self.tr("Clear in {count} testimonies")),
        }[operation]
        return counted(count, one, many)

    def _on_applied(self, change_set: ChangeSet) -> None:
        self._context.changes.announce(change_set, self)
        if change_set.touched:
            words = self.tr("Done: {change}.").format(change=change_text(change_set.label))
            tell_done(self._context, words, change_set)
        self.applied.emit()

    def _on_failed(self, error: ArchiveError) -> None:
        self.refused.emit(" ".join(error_texts(error)).strip())

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        if self._edit is not None and change_set.touches(RecordKind.TESTIMONY):
            self._typing.start()


def _names(workspace: Workspace) -> TermNames:
    """On a reader's thread."""
    return TermNames(workspace.catalogue.vocabularies(), workspace.vocabularies.texts())


def _previewed(preview: BulkPreview, names: TermNames) -> tuple[BulkPreview, CellMarks | None]:
    """On a reader's thread."""
    return preview, cell_marks(preview, names)
