"""Templates for new testimonies: which there are, and keeping, renaming and deleting them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.ui.context import WindowContext


class TemplatesPresenter(QObject):
    """Reads templates off the interface's thread, and says at which name something was not accepted."""

    shown = Signal(object)
    """A tuple of `RecordTemplate`, by name."""
    kept = Signal()
    """A testimony was kept as a template."""
    keep_refused = Signal(str)
    """Why a new template cannot be called so."""
    renamed = Signal(int)
    """A template has the name that was typed."""
    rename_refused = Signal(int, str)
    """A template, and why it cannot be called so."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        context.changes.announced.connect(self._on_changes_announced)

    def refresh(self) -> None:
        """Read the templates anew."""
        starting = self._context.workspace.starting
        self._context.tasks.read(lambda _progress: starting.templates(), self.shown.emit, replaces="templates")

    def keep(self, testimony_id: int, name: str) -> None:
        """Keep what is likely the same in the record after this one."""
        starting = self._context.workspace.starting
        self._context.tasks.write(
            lambda _progress: starting.keep(testimony_id, name),
            lambda done: self._on_kept(done[0]),
            lambda error: self.keep_refused.emit(_words(error)),
        )

    def rename(self, template_id: int, name: str) -> None:
        """Give a template another name."""
        starting = self._context.workspace.starting
        self._context.tasks.write(
            lambda _progress: starting.rename(template_id, name),
            lambda change_set: self._on_renamed(template_id, change_set),
            lambda error: self.rename_refused.emit(template_id, _words(error)),
        )

    def delete(self, template_id: int) -> None:
        """Delete a template; nothing is asked, since undo brings it back."""
        starting = self._context.workspace.starting
        self._context.tasks.write(
            lambda _progress: starting.delete(template_id),
            lambda change_set: self._context.changes.announce(change_set, self),
        )

    def _on_kept(self, change_set: ChangeSet) -> None:
        self.kept.emit()
        self._context.changes.announce(change_set, self)
        name = dict(change_set.label.values)["name"]
        self._context.messages.success(self.tr("The template “{name}” was kept.").format(name=name))

    def _on_renamed(self, template_id: int, change_set: ChangeSet) -> None:
        self.renamed.emit(template_id)
        if change_set.touched:
            self._context.changes.announce(change_set, self)
        else:  # the same name with other spaces: show it as it is written
            self.refresh()

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(RecordKind.TEMPLATE):
            self.refresh()


def _words(error: ArchiveError) -> str:
    return " ".join(error_texts(error)).strip()
