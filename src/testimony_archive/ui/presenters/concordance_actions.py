"""What can be done with the lines of a concordance: their passages read, heard, kept and selected; copied; exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPoint, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from testimony_archive.ui.models.concordance_model import ROW_ROLE
from testimony_archive.ui.presenters.open_outside import open_outside
from testimony_archive.ui.presenters.selection_menu import Addition
from testimony_archive.ui.translation import counted, reason_text
from testimony_archive.ui.views.search_results_delegate import RowAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.concordance import ConcordanceRow
    from testimony_archive.domain.publication import LeftOut
    from testimony_archive.services.concordance_export import ConcordanceReport, LeavingConcordance
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.concordance_presenter import ConcordancePresenter
    from testimony_archive.ui.presenters.found_passages import FoundPassages
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.concordance_view import ConcordanceView

_MENU: Final = (
    *("testimony.open", "playback.play", "testimony.quote", "testimony.select", "testimony.similar"),
    *("edit.copy", "search.table"),
)


class ConcordanceActions(QObject):
    """Carries out the commands of the search page while the concordance is in view."""

    def __init__(
        self,
        context: WindowContext,
        view: ConcordanceView,
        presenter: ConcordancePresenter,
        searching: SearchPresenter,
        found: FoundPassages,
    ) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._searching = searching
        self._found = found
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        lines = view.list
        context.actions.attach(lines, "playback.play", "testimony.quote", "testimony.select", "testimony.open")
        found.playing_changed.connect(lines.lines().set_playing)
        lines.row_acted.connect(self._on_row_acted)
        lines.current_changed.connect(self.refresh_brief)
        lines.menu_asked.connect(self._on_menu_asked)
        view.export_asked.connect(self.export)

    def open(self) -> None:
        """Read the line at hand where it stands."""
        if (row := self._view.list.current) is not None:
            self._context.shell.open_testimony(row.testimony_id, row.passage_id, self._searching.came_from)

    @property
    def passage_at_hand(self) -> int:
        """The passage of the line at hand, 0 where there is none."""
        return 0 if self._view.list.current is None else self._view.list.current.passage_id

    def play(self) -> None:
        """Hear the passage of the line at hand, or pause it."""
        row = self._view.list.current
        if row is not None and row.is_playable:
            self._found.play(row.testimony_id, row)

    def keep(self) -> None:
        """Keep the passages of the chosen lines as quotes."""
        self._found.keep(self._view.list.chosen())

    def select(self) -> None:
        """Add the passages of the chosen lines to a selection, as quotes."""
        self._select(self._view.list.chosen(), self._view.list.currentIndex())

    def copy(self) -> None:
        """Put the chosen lines on the clipboard, as they may leave."""
        export, request, chosen = self._context.workspace.concordance_export, self._presenter.request, self._chosen()
        if chosen:
            self._context.tasks.read(
                lambda progress: export.leaving(request, chosen, progress), self._on_copied, replaces="lines copied"
            )

    def export(self) -> None:
        """Let a file be chosen for all the lines that may leave."""
        if not self._view.list.lines().rows:
            return
        dialog = QFileDialog(self._view, self.tr("Export the concordance"), self._folder)
        dialog.setObjectName("concordance_export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("concordance") + ".csv")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write all the lines that may leave to a file."""
        self._folder = str(path.parent)
        export, request = self._context.workspace.concordance_export, self._presenter.request
        self._context.tasks.read(lambda progress: export.export(path, request, progress), self._on_exported)

    def refresh_brief(self) -> None:
        """Show in the inspector whose words the line at hand has."""
        row = self._view.list.current
        if row is None:
            self._found.show_no_brief()
        else:
            self._found.show_brief(row.testimony_id, row)

    # -------------------------------------------------------------------------------------------------------------

    def _chosen(self) -> Sequence[ConcordanceRow]:
        return self._view.list.chosen()

    def _select(self, rows: Sequence[ConcordanceRow], index: QModelIndex) -> None:
        corner = self._view.list.visualRect(index).bottomLeft()
        passages = tuple(dict.fromkeys(each.passage_id for each in rows))
        self._found.select(Addition(passage_ids=passages), self._view.list.viewport().mapToGlobal(corner))

    def _on_row_acted(self, index: QModelIndex, action: RowAction) -> None:
        row: ConcordanceRow = index.data(ROW_ROLE)
        match action:
            case RowAction.PLAY:
                self._found.play(row.testimony_id, row)
            case RowAction.QUOTE:
                self._found.keep([row])
            case RowAction.SELECT:
                self._select([row], index)
            case RowAction.OPEN:
                self._context.shell.open_testimony(row.testimony_id, row.passage_id, self._searching.came_from)

    def _on_menu_asked(self, point: QPoint) -> None:
        if self._view.list.current is None:
            return
        menu = QMenu(self._view)
        menu.setObjectName("concordance_row_menu")
        menu.addActions([each for each in map(self._context.actions.__getitem__, _MENU) if each.isEnabled()])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _on_copied(self, found: LeavingConcordance) -> None:
        if found.rows:
            QGuiApplication.clipboard().setText(found.as_text())
            words = counted(len(found.rows), self.tr("{count} line was copied."), self.tr("{count} lines were copied."))
        else:
            words = self.tr("Nothing was copied: none of these lines may leave the archive.")
        self._tell(words, found.left_out)

    def _on_exported(self, report: ConcordanceReport) -> None:
        words = counted(
            report.rows,
            self.tr("{count} line was exported to {file}."),
            self.tr("{count} lines were exported to {file}."),
            file=report.path.name,
        )
        folder = report.path.parent
        if report.left_out:
            self._tell(words, report.left_out)
        else:
            self._context.messages.success(words, self.tr("Show folder"), lambda: open_outside(folder))

    def _tell(self, words: str, left_out: Sequence[LeftOut]) -> None:
        """What was done, and of what may not leave how much it is and why."""
        if not left_out:
            self._context.messages.success(words)
            return
        places = len({(each.code, each.what) for each in left_out})
        stay = counted(
            places,
            self.tr("What comes from {count} place may not leave."),
            self.tr("What comes from {count} places may not leave."),
        )
        first = left_out[0]
        why = self.tr("{code}: {reason}").format(code=first.code, reason=reason_text(first.decision))
        self._context.messages.notice(f"{words} {stay}", why)
