"""What becomes of the files of the testimony that the inspector shows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.records import AttachmentKind
from testimony_archive.services.file_states import FileState
from testimony_archive.ui.presenters.file_sounds import FileSounds
from testimony_archive.ui.presenters.file_words import FileDeed
from testimony_archive.ui.translation import counted, reason_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.records import Attachment, Testimony
    from testimony_archive.services.attaching import Added, Copied
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord

_OPENED: Final = "testimony-archive-opened-"
"""What the folders of copies that other programs opened begin with."""
_RECORDINGS: Final = (AttachmentKind.AUDIO, AttachmentKind.VIDEO)


class FilesPresenter(QObject):
    """Carries out what is wanted with files, off the interface's thread, and tells how it went."""

    preview_drawn = Signal(int, object, str)
    """The file, its picture in small or None, its first lines."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._testimony: Testimony | None = None
        self._opened: TemporaryDirectory[str] | None = None
        self.sounds = FileSounds(context, self)

    def set_record(self, record: InspectorRecord) -> None:
        """The testimony whose files are meant."""
        self._testimony = record.testimony
        self.sounds.set_testimony(record.testimony.testimony_id)

    def add(self, paths: Sequence[Path]) -> None:
        """Add files of this machine."""
        if self._testimony is not None:
            testimony_id, workspace = self._testimony.testimony_id, self._context.workspace
            self._context.tasks.write(
                lambda progress: workspace.attaching.add(testimony_id, paths, progress),
                lambda added: self._on_added(testimony_id, added),
            )

    def replace(self, attachment_id: int, path: Path) -> None:
        """Let a file take the place of another."""
        attaching = self._context.workspace.attaching
        words = self.tr("A new version took its place; the old one can be brought back.")
        self._change(lambda testimony_id, watch: attaching.replace(testimony_id, attachment_id, path, watch), words)

    def bring_back(self, attachment_id: int, version_id: int) -> None:
        """Let an earlier version be the file again."""
        attaching = self._context.workspace.attaching
        self._change(lambda testimony_id, _watch: attaching.bring_back(testimony_id, attachment_id, version_id))

    def read_as_transcript(self, attachment_id: int) -> None:
        """Read the words of a file."""
        attaching = self._context.workspace.attaching
        words = self.tr("The words were read as a transcript.")
        self._change(lambda testimony_id, _watch: attaching.read_as_transcript(testimony_id, attachment_id), words)

    def do(self, attachment_id: int, deed: FileDeed) -> None:
        """Do something that needs no further answer."""
        attachment = self._find(attachment_id)
        if attachment is None:
            return
        match deed:
            case FileDeed.OPEN:
                self._open(attachment)
            case FileDeed.REVEAL:
                self._reveal(attachment)
            case FileDeed.TRANSCRIBE:
                self.read_as_transcript(attachment_id)
            case FileDeed.CHECK:
                self._check(attachment)
            case FileDeed.REMOVE:
                attaching = self._context.workspace.attaching
                words = self.tr("The file was taken out; undo brings it back.")
                self._change(lambda testimony_id, _watch: attaching.remove(testimony_id, attachment_id), words)
            case _:  # the view asks for a path first
                return

    def export_copy(self, attachment_id: int, target: Path) -> None:
        """Write a copy, and say whether it may leave."""
        attachment, testimony = self._find(attachment_id), self._testimony
        if attachment is not None and testimony is not None:
            workspace = self._context.workspace
            self._context.tasks.read(
                lambda _progress: workspace.attaching.export_copy(testimony, attachment, target), self._on_copied
            )

    def draw_preview(self, attachment_id: int) -> None:
        """Draw a file in small; of a recording, its sound."""
        attachment = self._find(attachment_id)
        if attachment is None:
            return
        if attachment.kind in _RECORDINGS:
            self.sounds.draw(attachment)
            return
        workspace = self._context.workspace

        def draw(_progress: Progress) -> tuple[QImage | None, str]:
            from testimony_archive.ui.presenters.previews import draw_preview  # noqa: PLC0415 - readers of formats

            preview = workspace.attaching.preview(attachment)
            return draw_preview(preview), preview.text

        self._context.tasks.read(draw, lambda drawn: self.preview_drawn.emit(attachment_id, *drawn))

    def _find(self, attachment_id: int) -> Attachment | None:
        files = self._testimony.attachments if self._testimony is not None else ()
        return next((each for each in files if each.attachment_id == attachment_id), None)

    def _change(self, work: Callable[[int, Progress], ChangeSet], words: str = "") -> None:
        if self._testimony is not None:
            testimony_id = self._testimony.testimony_id
            self._context.tasks.write(
                lambda progress: work(testimony_id, progress), lambda changed: self._on_changed(changed, words)
            )

    def _on_changed(self, changed: ChangeSet, words: str) -> None:
        if changed.touched:
            self._context.changes.announce(changed, self)
            if words:
                self._context.messages.success(words)
        else:
            self._context.messages.notice(self.tr("It is the same file; nothing was changed."))

    def _on_added(self, testimony_id: int, added: Added) -> None:
        messages = self._context.messages
        if added.changes.touched:
            self._context.changes.announce(added.changes, self)
        if added.already_there:
            count = len(added.already_there)
            messages.notice(
                counted(
                    count,
                    self.tr("One file was there already and was not added again."),
                    self.tr("{count} files were there already and were not added again."),
                )
            )
        elif readable := self._readable(testimony_id, added.attachment_ids):
            words = counted(len(added.attachment_ids), self.tr("{count} file added."), self.tr("{count} files added."))
            reading = self.tr("Read as the transcript")
            messages.success(words, reading, lambda: self.read_as_transcript(readable))

    def _readable(self, testimony_id: int, attachment_ids: Sequence[int]) -> int:
        """The first of files that was taken for a transcript, while its testimony is shown; else 0."""
        testimony = self._testimony
        if testimony is None or testimony.testimony_id != testimony_id:
            return 0
        fresh = self._context.workspace.catalogue.testimony(testimony_id)
        kinds = {each.attachment_id: each.kind.value for each in fresh.attachments}
        return next((each for each in attachment_ids if kinds[each] == "transcript"), 0)

    def _open(self, attachment: Attachment) -> None:
        """Open a copy under its original name: what another program does to it leaves the archive as it is."""
        testimony, workspace = self._testimony, self._context.workspace
        if testimony is None:
            return
        if self._opened is None:
            self._opened = TemporaryDirectory(prefix=_OPENED, ignore_cleanup_errors=True)
        folder = Path(self._opened.name) / attachment.sha256[:12]

        def copy(_progress: Progress) -> Copied:
            clear_leftovers(Path(gettempdir()), f"{_OPENED}*")  # of a program that was killed
            folder.mkdir(exist_ok=True)
            return workspace.attaching.export_copy(testimony, attachment, folder)

        self._context.tasks.read(copy, lambda copied: self._show(copied.path))

    def _reveal(self, attachment: Attachment) -> None:
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: workspace.attaching.path_of(attachment), lambda path: self._show(path.parent)
        )

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.messages.notice(self.tr("No program opens this file."), str(path))

    def _check(self, attachment: Attachment) -> None:
        workspace = self._context.workspace
        self._context.tasks.read(lambda _progress: workspace.attaching.check(attachment), self._on_checked)

    def _on_checked(self, state: FileState) -> None:
        messages = self._context.messages
        match state:
            case FileState.SOUND:
                messages.success(self.tr("The file is as it was kept."))
            case FileState.MISSING | FileState.LOST:
                messages.notice(self.tr("The file is missing."), self.tr("Restore it from a backup."))
            case FileState.ALTERED:
                messages.notice(self.tr("The file was altered."), self.tr("Restore it from a backup."))

    def _on_copied(self, copied: Copied) -> None:
        if copied.decision.allowed:
            self._context.messages.success(self.tr("A copy was written."))
        else:
            remark = self.tr("It may not be published: {reason}.").format(reason=reason_text(copied.decision))
            self._context.messages.notice(self.tr("A copy was written for work inside."), remark)
