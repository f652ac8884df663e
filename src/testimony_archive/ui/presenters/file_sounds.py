"""What the recordings among a testimony's files sound like, for the cards that show them, and where they are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.presenters.playing import Playing
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.records import Attachment
    from testimony_archive.services.listening import HeardSound
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.tasks import ProgressReport, Task


class FileSounds(QObject):
    """Works out waveforms off the interface's thread, one testimony's at a time."""

    working = Signal(int, str)
    """A file, and in a line how far the work is."""
    drawn = Signal(int, object, str)
    """A file, its `Waveform` or None, and in words what is to be known of it, may be empty."""
    moved = Signal(int, int)
    """A file that was drawn, and the place in milliseconds where it is heard now."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._playing = Playing(context, self)
        self._testimony_id = 0
        self._files: dict[int, Attachment] = {}
        self._tasks: list[Task] = []
        context.player.position_changed.connect(self._on_player_position_changed)

    def set_testimony(self, testimony_id: int) -> None:
        """The testimony whose files are shown from now on; nobody waits for those of another any more."""
        if testimony_id != self._testimony_id:
            self._testimony_id = testimony_id
            self._files.clear()
            for task in self._tasks:
                if task.running:
                    task.drop()
            self._tasks.clear()

    def draw(self, attachment: Attachment) -> None:
        """Work out what a recording sounds like."""
        attachment_id = attachment.attachment_id
        listening = self._context.workspace.listening
        self._files[attachment_id] = attachment
        self.working.emit(attachment_id, self.tr("Working out the waveform…"))
        task = self._context.tasks.read(
            lambda progress: listening.sound(attachment_id, progress),
            lambda sound: self._on_worked_out(attachment, sound),
            lambda error: self._on_failed(attachment_id, error),
            on_progress=lambda report: self._on_progressed(attachment_id, report),
            replaces=f"sound of {attachment_id}",  # another version may have taken the file's place
        )
        self._tasks.append(task)

    def listen(self, attachment_id: int, position_ms: int) -> None:
        """Hear a recording from a place."""
        if (attachment := self._files.get(attachment_id)) is not None:
            self._playing.play(self._testimony_id, attachment.part_number, position_ms, attachment_id)

    def _on_worked_out(self, attachment: Attachment, sound: HeardSound) -> None:
        self.drawn.emit(attachment.attachment_id, sound.waveform, cut_off_words(sound))
        self._on_player_position_changed(self._context.player.position_ms)

    def _on_failed(self, attachment_id: int, error: ArchiveError) -> None:
        if not isinstance(error, Cancelled):
            self.drawn.emit(attachment_id, None, " ".join(error_texts(error)).strip())

    def _on_progressed(self, attachment_id: int, report: ProgressReport) -> None:
        if report.total > 0:
            share = min(100 * report.done // report.total, 100)
            self.working.emit(attachment_id, self.tr("Working out the waveform… {share} %").format(share=share))

    def _on_player_position_changed(self, position_ms: int) -> None:
        track = self._context.player.track
        if track is None or track.testimony_id != self._testimony_id:
            return
        if track.attachment_id in self._files:
            self.moved.emit(track.attachment_id, position_ms)


def cut_off_words(sound: HeardSound) -> str:
    """Where a file was cut off, in a sentence; empty where it is whole."""
    if sound.breaks_off_ms is None:
        return ""
    if sound.promised_ms:
        words = QCoreApplication.translate(
            "FileSounds", "The sound breaks off at {end}, though the file promises {duration}."
        )
    else:
        words = QCoreApplication.translate("FileSounds", "The file breaks off at {end}: its end is missing.")
    return words.format(end=format_time_code(sound.breaks_off_ms), duration=format_time_code(sound.promised_ms))
