"""Exporting the transcript that is read: where to and as what is asked for, the file is written in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from testimony_archive.domain.leaving_transcript import untimed
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.dialogs.saving import ask_where_to_save
from testimony_archive.ui.presenters.open_outside import open_outside
from testimony_archive.ui.presenters.selection_rows import ForbiddenWords
from testimony_archive.ui.translation import counted, error_texts, number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.leaving_transcript import LeavingTranscript
    from testimony_archive.services.leaving_transcripts import TranscriptPlan
    from testimony_archive.services.transcript_export import TranscriptReport
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent

_KINDS: Final = (
    (".docx", QT_TRANSLATE_NOOP("TranscriptFiles", "Word document (*.docx)")),
    (".txt", QT_TRANSLATE_NOOP("TranscriptFiles", "Text (*.txt)")),
    (".csv", QT_TRANSLATE_NOOP("TranscriptFiles", "Table (*.csv)")),
)
_SUBTITLES: Final = (
    (
        ".vtt",
        QT_TRANSLATE_NOOP("TranscriptFiles", "Subtitles for the web (*.vtt)"),
        QT_TRANSLATE_NOOP("TranscriptFiles", "Subtitles for the web, part {number} (*.vtt)"),
    ),
    (
        ".srt",
        QT_TRANSLATE_NOOP("TranscriptFiles", "Subtitles (*.srt)"),
        QT_TRANSLATE_NOOP("TranscriptFiles", "Subtitles, part {number} (*.srt)"),
    ),
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file to choose: the words of its filter, its ending, and the part of the recording (0: all of it)."""

    words: str
    ending: str
    part_number: int = 0


def file_kinds(transcript: LeavingTranscript) -> tuple[FileKind, ...]:
    """What a transcript can be written as. Subtitles only where every passage has a time, one file for each part."""
    kinds = [FileKind(QCoreApplication.translate("TranscriptFiles", words), ending) for ending, words in _KINDS]
    if untimed(transcript.passages):
        return tuple(kinds)
    for ending, whole, of_part in _SUBTITLES:
        if len(transcript.parts) < 2:
            kinds.append(FileKind(QCoreApplication.translate("TranscriptFiles", whole), ending))
            continue
        words = QCoreApplication.translate("TranscriptFiles", of_part)
        spoken = [each for each in transcript.parts if transcript.of_part(each).spoken]
        kinds += [FileKind(words.format(number=number(each)), ending, each) for each in spoken]
    return tuple(kinds)


class TranscriptExportPresenter(QObject):
    """Asks for a file and writes a transcript to it."""

    def __init__(self, context: WindowContext, view: QWidget) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._words = ForbiddenWords(self)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_where(self, content: ReadingContent | None) -> None:
        """Let a file be chosen for the transcript that is shown, if it may leave at all."""
        if content is None or content.transcript is None:
            self._context.messages.notice(self.tr("There is no transcript to export here."))
            return
        testimony_id, transcript_id = content.testimony.testimony_id, content.transcript.transcript_id
        export = self._context.workspace.transcript_export
        self._context.tasks.read(
            lambda _progress: export.plan(testimony_id, transcript_id),
            lambda plan: self._on_planned(plan, testimony_id, transcript_id),
            replaces="transcript export",
        )

    def export_to(self, path: Path, testimony_id: int, transcript_id: int, part_number: int = 0) -> None:
        """Write a transcript to a file."""
        self._folder = str(path.parent)
        export = self._context.workspace.transcript_export
        self._context.tasks.read(
            lambda _progress: export.export(path, testimony_id, transcript_id, part_number), self._on_exported
        )

    def _on_planned(self, plan: TranscriptPlan, testimony_id: int, transcript_id: int) -> None:
        if plan.refusal is not None:
            self._context.messages.notice(*error_texts(plan.refusal))
        if plan.transcript is None:
            return
        kinds = file_kinds(plan.transcript)
        dialog = QFileDialog(self._view, self.tr("Export this transcript"), self._folder)
        dialog.setObjectName("transcript_export_dialog")

        def on_chosen(path: Path, kind: FileKind) -> None:
            part_number = kind.part_number if path.suffix.lower() == kind.ending else 0
            self.export_to(path, testimony_id, transcript_id, part_number)

        ask_where_to_save(dialog, plan.file_stem, kinds, kinds[0], on_chosen)

    def _on_exported(self, report: TranscriptReport) -> None:
        words = counted(
            report.passages,
            self.tr("{count} passage was exported to {file}."),
            self.tr("{count} passages were exported to {file}."),
            file=report.path.name,
        )
        told = [words, *self._words.told(report.left_out)]
        folder = report.path.parent
        self._context.messages.success(" ".join(told), self.tr("Show folder"), lambda: open_outside(folder))
