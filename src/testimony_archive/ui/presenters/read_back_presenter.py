"""Reading a corrected document back: choosing it, telling what was changed in it, accepting that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.domain.read_back import ReadBackState
from testimony_archive.domain.word_differences import differing
from testimony_archive.ui.dialogs.read_back import CorrectionShown, ReadBackDialog
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.translation import counted, error_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.read_back import ReadBack, ReadBackRow
    from testimony_archive.services.reading_back import ReadingBack
    from testimony_archive.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class _Read:
    """What the reading thread found, with the differences of what can be accepted."""

    path: Path
    found: ReadBack
    shown: tuple[CorrectionShown, ...]


class ReadBackPresenter(QObject):
    """One document at a time; each decision is one change that undo takes back."""

    def __init__(self, context: WindowContext, view: QWidget) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._found: ReadBack | None = None
        self._dialog: ReadBackDialog | None = None

    def ask_which(self) -> None:
        """Let a document be chosen and read it."""
        dialog = QFileDialog(self._view, self.tr("Choose the corrected document"), self._folder)
        dialog.setObjectName("read_back_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word documents (*.docx)"))
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a document and show what was changed in it."""
        self._folder = str(path.parent)
        reading_back = self._context.workspace.reading_back
        self._context.tasks.read(
            lambda _progress: _read(reading_back, path),
            self._on_read,
            self._context.messages.error,
            replaces="read back",
        )

    def _on_read(self, read: _Read) -> None:
        if not read.shown:
            self._context.messages.notice(
                self.tr("No words of quotes were changed in {file}.").format(file=read.path.name)
            )
            return
        self._found = read.found
        self._dialog = dialog = ReadBackDialog(read.path.name, self._others(read.found), self._view)
        dialog.accepted_one.connect(lambda number: self._accept([number]))
        dialog.accepted_all.connect(lambda: self._accept(None))
        dialog.show_corrections(read.shown)
        dialog.open()

    def _accept(self, numbers: Sequence[int] | None) -> None:
        """Take corrections over; None stands for all that were changed in the document alone and wait still."""
        found, dialog = self._found, self._open_dialog()
        if found is None or dialog is None:
            return
        chosen = dialog.waiting_plain if numbers is None else tuple(numbers)
        reading_back = self._context.workspace.reading_back
        self._context.tasks.write(
            lambda _progress: reading_back.accept(found, chosen),
            lambda changed: self._on_accepted(changed, chosen),
            self._on_refused,
        )

    def _on_accepted(self, changed: ChangeSet, numbers: tuple[int, ...]) -> None:
        self._context.changes.announce(changed, self)
        words = counted(
            len(numbers), self.tr("{count} correction was accepted."), self.tr("{count} corrections were accepted.")
        )
        tell_done(self._context, words, changed)
        if (dialog := self._open_dialog()) is not None:
            dialog.take_away(numbers)

    def _on_refused(self, error: ArchiveError) -> None:
        if (dialog := self._open_dialog()) is not None:
            dialog.show_refused(" ".join(error_texts(error)).strip())
        else:
            self._context.messages.error(error)

    def _open_dialog(self) -> ReadBackDialog | None:
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def _others(self, found: ReadBack) -> str:
        """What else the document holds, in one line."""
        same, gone, unknown = (
            len(found.of_state(each)) for each in (ReadBackState.UNCHANGED, ReadBackState.GONE, ReadBackState.UNKNOWN)
        )
        told = (
            counted(same, self.tr("{count} is as it was"), self.tr("{count} are as they were")) if same else "",
            counted(gone, self.tr("of {count} nothing is left"), self.tr("of {count} nothing is left")) if gone else "",
            counted(unknown, self.tr("{count} is not of this archive"), self.tr("{count} are not of this archive"))
            if unknown
            else "",
        )
        line = "; ".join(each for each in told if each)
        return self.tr("Besides these: {told}.").format(told=line) if line else ""


def _read(reading_back: ReadingBack, path: Path) -> _Read:
    """On the reading thread."""
    found = reading_back.read(path)
    return _Read(path, found, tuple(_shown(each) for each in found.rows if each.is_acceptable))


def _shown(row: ReadBackRow) -> CorrectionShown:
    before, after = differing(row.before, row.after)
    return CorrectionShown(
        number=row.number,
        who=" · ".join(each for each in (row.code, row.person) if each),
        is_main_idea=row.kind is MarkKind.MAIN_IDEA,
        quotes=len(row.quote_ids),
        state=row.state,
        before=row.before,
        before_marks=before,
        after=row.after,
        after_marks=after,
        comments=row.comments,
    )
