"""What a document will look like: sketched on a reading thread whenever what it holds or how it is made changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.services.export_choices import ExportChoice, choices_of
from testimony_archive.services.previewing import preview

if TYPE_CHECKING:
    from testimony_archive.domain.page_sketch import Sketch
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.publication import Publication
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.export_choices import ExportChoices
    from testimony_archive.ui.views.page_preview import PagePreview


class PreviewPresenter(QObject):
    """Shows the pages of what would be written, where it is something that has pages."""

    pages_counted = Signal(object)
    """About how many pages there would be; None where that is not known."""

    def __init__(self, context: WindowContext, view: PagePreview) -> None:
        super().__init__(view)
        self._context = context
        self._view = view

    def show(self, publication: Publication | None, choices: ExportChoices) -> None:
        """Sketch this; None takes what is shown away. What is shown stays until the new pages are there."""
        has_pages = ExportChoice.TEMPLATE in choices_of(choices.options.kind, choices.ending)
        template = choices.options.template

        def work(progress: Progress) -> Sketch | None:
            if publication is None or not publication.chapters or not has_pages:
                return None
            return preview(publication, template, progress)

        # A template that cannot be used is told when it is asked for a document.
        self._context.tasks.read(work, self._on_sketched, lambda _error: self._on_sketched(None), replaces="preview")

    def _on_sketched(self, sketch: Sketch | None) -> None:
        self._view.show_sketch(sketch)
        self.pages_counted.emit(sketch.count if sketch is not None else None)
