"""Writing what is edited in a transcript, and telling what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.transcript_edits import TranscriptChange
    from testimony_archive.ui.context import WindowContext


class TranscriptWrites:
    """Puts edits on the writer's thread one after another; `origin` is who announces them."""

    def __init__(self, context: WindowContext, origin: QObject) -> None:
        self._context = context
        self._origin = origin

    def write(
        self,
        work: Callable[[], TranscriptChange],
        on_done: Callable[[TranscriptChange], None] | None = None,
        on_refused: Callable[[str], None] | None = None,
        shown_there: tuple[type[ArchiveError], ...] = (),
    ) -> None:
        """Carry out an edit. What is remarkable about it is told beside the page, but for what is `shown_there` where
        the edit was made; why it was refused goes to `on_refused`, or is told beside the page as well."""

        def done(change: TranscriptChange) -> None:
            if on_done is not None:
                on_done(change)
            self._context.changes.announce(change.changes, self._origin)
            remarks = [each for each in change.remarks if not isinstance(each, shown_there)]
            for each in remarks[:1]:
                self._context.messages.notice(*error_texts(each))

        def refused(error: ArchiveError) -> None:
            if on_refused is None:
                self._context.messages.error(error)
            else:
                on_refused(" ".join(error_texts(error)).strip())

        self._context.tasks.write(lambda _progress: work(), done, refused)
