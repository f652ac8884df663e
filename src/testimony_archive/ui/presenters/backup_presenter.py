"""Backups in the window: the one that makes itself, the one that is asked for, and a copy of all in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import Cancelled
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.domain.backups import BackupPoint, WholeBackup
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.row_damage import HarmedRows
    from testimony_archive.services.damage import Damage
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.main_window import MainWindow


class BackupPresenter(QObject):
    """Carries out the commands that back up. Edits go on meanwhile: a backup reads, and waits for nobody."""

    backed_up = Signal()
    """There is another backup point, or one less; also after one that failed."""

    def __init__(self, context: WindowContext, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        context.actions.connect_command("file.backup", self._on_backup_asked)
        context.actions.connect_command("file.copy", self._on_copy_asked)

    def back_up_if_due(self) -> None:
        """Make the backup of the day where there is none yet; nothing is said of it unless it fails."""
        backing_up = self._context.workspace.backing_up
        if not self._context.workspace.read_only:
            self._context.tasks.read(lambda _progress: backing_up.is_due(), self._on_due_told)

    def copy_to(self, path: Path) -> None:
        """Write the whole archive into one file, which may take the place of an earlier one."""
        keeping = self._context.workspace.keeping
        task = self._context.tasks.read(
            lambda progress: keeping.back_up(path, progress, replace=True), self._on_copied, self._on_failed
        )
        self._window.busy.follow(task, self.tr("Copying the whole archive"))

    def _on_due_told(self, is_due: bool) -> None:
        if is_due:
            self._make(BackupReason.DAILY)

    def _on_backup_asked(self) -> None:
        self._make(BackupReason.ASKED)

    def _make(self, reason: BackupReason) -> None:
        backing_up = self._context.workspace.backing_up
        task = self._context.tasks.read(
            lambda progress: backing_up.make(reason, progress),
            lambda made: self._on_made(made, reason),
            self._on_make_failed,
        )
        self._window.busy.follow(task, self.tr("Backing up"))

    def _on_made(self, made: tuple[BackupPoint, ...], reason: BackupReason) -> None:
        self.backed_up.emit()
        messages = self._context.messages
        if not all(each.is_whole for each in made):
            self._tell_wrong(self._what_is_wrong(made))
            self._look_at_damage(made)
        elif reason is BackupReason.ASKED:
            places = " · ".join(str(each.place) for each in made)
            messages.success(self.tr("The archive was backed up to {path}.").format(path=places), anywhere=True)

    def _what_is_wrong(self, made: tuple[BackupPoint, ...]) -> str:
        sentences = []
        if missing := max(each.missing for each in made):
            one = self.tr("{count} file is missing or damaged and could not be backed up.")
            many = self.tr("{count} files are missing or damaged and could not be backed up.")
            sentences.append(counted(missing, one, many))
        sentences += self._harm(max((each.harmed for each in made), key=lambda each: (each.damaged, each.referring)))
        return " ".join(sentences)

    def _harm(self, harmed: HarmedRows) -> list[str]:
        sentences = []
        if harmed.damaged:
            one = self.tr("{count} row of the database is damaged and was backed up as it is.")
            many = self.tr("{count} rows of the database are damaged and were backed up as they are.")
            sentences.append(counted(harmed.damaged, one, many))
        if harmed.referring:
            one = self.tr("{count} row of the database refers to one that is gone.")
            many = self.tr("{count} rows of the database refer to rows that are gone.")
            sentences.append(counted(harmed.referring, one, many))
        return sentences

    def _tell_wrong(self, what: str) -> None:
        self._context.messages.notice(
            what,
            self.tr("Verify names what is damaged."),
            self.tr("Verify now"),
            self._context.actions["tools.verify"].trigger,
            anywhere=True,
        )

    def _look_at_damage(self, made: tuple[BackupPoint, ...]) -> None:
        """What is wrong with a backup is damage that nobody may have been told of before."""
        workspace, shell = self._context.workspace, self._context.shell

        def look(progress: Progress) -> tuple[Damage, ...]:
            missed = workspace.backing_up.missed(made)
            of_files = workspace.fixity.check_files(missed, progress) if missed else ()
            of_rows = workspace.fixity.check_rows(progress) if any(each.harmed.damaged for each in made) else ()
            return (*of_files, *of_rows)

        self._context.tasks.read(look, shell.tell_damage_found, self._on_failed)

    def _on_make_failed(self, error: ArchiveError) -> None:
        self.backed_up.emit()
        self._on_failed(error)

    def _on_failed(self, error: ArchiveError) -> None:
        if not isinstance(error, Cancelled):
            self._context.messages.error(error, anywhere=True)

    def _on_copy_asked(self) -> None:
        workspace = self._context.workspace
        dialog = QFileDialog(self._window, self.tr("Copy the whole archive into one file"), str(workspace.path.parent))
        dialog.setObjectName("copy_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Whole archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{workspace.path.resolve().name}.zip")
        dialog.fileSelected.connect(lambda chosen: self.copy_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_copied(self, copy: WholeBackup) -> None:
        words = self.tr("The whole archive was copied to {path}.").format(path=copy.path)
        if copy.harmed.is_any:
            self._tell_wrong(" ".join([words, *self._harm(copy.harmed)]))
        else:
            self._context.messages.success(words, anywhere=True)
