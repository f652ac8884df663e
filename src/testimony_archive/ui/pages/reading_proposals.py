"""Passages proposed from the pauses of a recording, in the reading room of a testimony that has no transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.proposal_offer import ProposalOffer
from testimony_archive.ui.widgets.panes import EmptyState

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.services.proposing import Proposal
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
    from testimony_archive.ui.tasks import ProgressReport, Task
    from testimony_archive.ui.views.reading_view import ReadingView


class ReadingProposals(QObject):
    """Listens off the interface's thread, then writes; the offer stands where the transcript would."""

    def __init__(self, context: WindowContext, view: ReadingView, presenter: ReadingPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._testimony_id = 0
        self._task: Task | None = None
        self._is_accepted = False
        self.offer = ProposalOffer(view)
        nothing = view.findChild(EmptyState, "reading_no_transcript")
        if nothing is not None:
            nothing.add_below(self.offer)
        self.offer.propose_asked.connect(self.propose)
        self.offer.stop_asked.connect(self._on_stop_asked)
        presenter.content_shown.connect(self._on_content_shown)

    def propose(self) -> None:
        """Make passages of the stretches of speech of the testimony that is shown, unless that is under way."""
        content, tasks = self._presenter.content, self._context.tasks
        if content is None or self._task is not None:
            return
        proposing, testimony_id = self._context.workspace.proposing, content.testimony.testimony_id
        self.offer.show_working(self.tr("Listening for pauses…"))
        self._task = task = tasks.read(
            lambda progress: proposing.listen(testimony_id, progress=progress),
            self._on_listened,
            on_progress=self._on_progressed,
        )
        task.ended.connect(lambda: self._on_ended(task))
        if not task.running:  # done at once
            self._on_ended(task)

    def _on_content_shown(self, content: ReadingContent) -> None:
        testimony = content.testimony
        if testimony.testimony_id != self._testimony_id:
            self._testimony_id = testimony.testimony_id
            if self._task is not None:
                self._task.drop()
                self._task = None
                self.offer.show_offer()
        if self._is_accepted:
            self._is_accepted = False  # the button that had the focus is gone
            self._view.transcript.setFocus(Qt.FocusReason.OtherFocusReason)
        has_words = any(each.passages for each in testimony.transcripts)
        can_be_heard = bool(content.sound.tracks)
        self.offer.setVisible(can_be_heard and not has_words and not self._context.workspace.read_only)

    def _on_ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.offer.show_offer()

    def _on_stop_asked(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_progressed(self, report: ProgressReport) -> None:
        if report.total > 0:
            share = min(100 * report.done // report.total, 100)
            words = self.tr("Listening for pauses… {share} % of {name}").format(share=share, name=report.what)
            self.offer.show_working(words)

    def _on_listened(self, proposal: Proposal) -> None:
        proposing, count = self._context.workspace.proposing, len(proposal.passages)
        self._context.tasks.write(
            lambda _progress: proposing.accept(proposal), lambda changes: self._on_accepted(changes, count)
        )

    def _on_accepted(self, changes: ChangeSet, count: int) -> None:
        self._is_accepted = True
        self._context.changes.announce(changes, self)
        self._context.messages.success(
            counted(
                count,
                self.tr("{count} passage was proposed; its words are yours to write."),
                self.tr("{count} passages were proposed; their words are yours to write."),
            )
        )
