"""Files and transcripts of a testimony in words: what they are, how long or how large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject

from testimony_archive.domain.records import AttachmentKind
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.presenters.testimony_brief import Line
from testimony_archive.ui.translation import counted
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.records import Attachment, Testimony, Transcript
    from testimony_archive.ui.term_names import TermNames

_ICONS: Final = {
    AttachmentKind.AUDIO: "microphone",
    AttachmentKind.VIDEO: "play",
    AttachmentKind.TRANSCRIPT: "lines",
    AttachmentKind.CONSENT_FORM: "document",
    AttachmentKind.PHOTO: "image",
    AttachmentKind.OTHER: "file",
}


class FileWords(QObject):
    """Puts files and transcripts into lines."""

    def files(self, testimony: Testimony) -> tuple[Line, ...]:
        """Every attachment by its label or its name."""
        return tuple(self._file(each, testimony) for each in testimony.attachments)

    def transcripts(self, testimony: Testimony, names: TermNames, *, short: bool = False) -> tuple[Line, ...]:
        """Every transcript by language and kind, and how far it has come; unless `short`, how long it is."""
        return tuple(
            Line(self.transcript(each, names), word(each.status) if short else self._extent(each), "lines")
            for each in testimony.transcripts
        )

    def transcript(self, transcript: Transcript, names: TermNames) -> str:
        """A transcript in short: “Spanish, verbatim”."""
        return self.tr("{language}, {kind}").format(
            language=names.language(transcript.language) or self.tr("Unknown language"), kind=word(transcript.kind)
        )

    def _extent(self, transcript: Transcript) -> str:
        passages = counted(transcript.passages, self.tr("{count} passage"), self.tr("{count} passages"))
        return f"{passages} · {word(transcript.status)}"

    def _file(self, attachment: Attachment, testimony: Testimony) -> Line:
        name = attachment.label or attachment.original_name or capital(word(attachment.kind))
        parts = sum(each.kind is attachment.kind for each in testimony.attachments)
        if parts > 1 and attachment.kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}:
            name = self.tr("{name}, part {part}").format(name=name, part=attachment.part_number)
        if attachment.duration_ms is not None:
            return Line(name, format_time_code(attachment.duration_ms), _ICONS[attachment.kind])
        return Line(name, QLocale().formattedDataSize(attachment.bytes, 0), _ICONS[attachment.kind])
