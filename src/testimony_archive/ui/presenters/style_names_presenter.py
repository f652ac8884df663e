"""What a template of one's own calls our styles: read, said in a dialog, and remembered at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from testimony_archive.ui.dialogs.style_names import StyleNamesDialog
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.styling import TemplateStyles
    from testimony_archive.ui.context import WindowContext


class StyleNamesPresenter(QObject):
    """One template at a time; a template that cannot be read is told as a message."""

    kept = Signal()
    """Something else stands for one of our styles now: documents look otherwise."""

    def __init__(self, context: WindowContext, view: QWidget) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._dialog: StyleNamesDialog | None = None

    def ask(self, template: Path) -> None:
        """Read a template and let it be said what it calls our styles."""
        styling = self._context.workspace.styling
        self._context.tasks.read(
            lambda _progress: styling.beside_ours(template), self._on_read, replaces="styles of a template"
        )

    def _on_read(self, styles: TemplateStyles) -> None:
        self._dialog = StyleNamesDialog(styles, self._view)
        self._dialog.chosen.connect(lambda ours, theirs: self._keep(styles.template, ours, theirs))
        self._dialog.open()

    def _keep(self, template: Path, ours: str, theirs: str) -> None:
        styling = self._context.workspace.styling

        def work(_progress: Progress) -> TemplateStyles:
            styling.keep(template, {ours: theirs})
            return styling.beside_ours(template)

        self._context.tasks.write(work, self._on_kept, lambda error: self._on_refused(ours, theirs, error))

    def _on_kept(self, styles: TemplateStyles) -> None:
        if (dialog := self._open_dialog()) is not None:
            dialog.show_kept(styles)
        self.kept.emit()

    def _on_refused(self, ours: str, theirs: str, error: ArchiveError) -> None:
        if (dialog := self._open_dialog()) is not None:
            dialog.show_refused(ours, theirs, " ".join(error_texts(error)).strip())
        else:  # it was closed meanwhile
            self._context.messages.error(error)

    def _open_dialog(self) -> StyleNamesDialog | None:
        dialog = self._dialog
        return dialog if dialog is not None and isValid(dialog) and dialog.isVisible() else None
