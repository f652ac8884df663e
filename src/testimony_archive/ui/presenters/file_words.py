"""Files and transcripts of a testimony in words: what they are, how long or how large."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject

from testimony_archive.domain.records import AccessLevel, AttachmentKind
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.presenters.testimony_brief import Line
from testimony_archive.ui.translation import counted, number
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.records import Access, Attachment, Testimony, Transcript
    from testimony_archive.ui.term_names import TermNames

_ICONS: Final = {
    AttachmentKind.AUDIO: "microphone",
    AttachmentKind.VIDEO: "play",
    AttachmentKind.TRANSCRIPT: "lines",
    AttachmentKind.CONSENT_FORM: "document",
    AttachmentKind.PHOTO: "image",
    AttachmentKind.OTHER: "file",
}


class FileDeed(Enum):
    """What can be done with a file."""

    OPEN = "open"
    REVEAL = "reveal"
    COPY = "copy"
    REPLACE = "replace"
    TRANSCRIBE = "transcribe"
    CHECK = "check"
    REMOVE = "remove"


class FileWords(QObject):
    """Puts files and transcripts into lines."""

    def transcripts(self, testimony: Testimony, names: TermNames, *, short: bool = False) -> tuple[Line, ...]:
        """Every transcript by language and kind, and how far it has come; unless `short`, how long it is."""
        return tuple(
            Line(self.transcript(each, names), word(each.status) if short else self.transcript_extent(each), "lines")
            for each in testimony.transcripts
        )

    def transcript(self, transcript: Transcript, names: TermNames) -> str:
        """A transcript in short: “Spanish, verbatim”."""
        return self.tr("{language}, {kind}").format(
            language=names.language(transcript.language) or self.tr("Unknown language"), kind=word(transcript.kind)
        )

    def transcript_extent(self, transcript: Transcript) -> str:
        """How long a transcript is and how far it has come: “12 passages · reviewed”."""
        passages = counted(transcript.passages, self.tr("{count} passage"), self.tr("{count} passages"))
        return f"{passages} · {word(transcript.status)}"

    def files(self, testimony: Testimony) -> tuple[Line, ...]:
        """Every attachment by its label or its name."""
        return tuple(
            Line(self.name(each, testimony), self.extent(each), _ICONS[each.kind]) for each in testimony.attachments
        )

    def name(self, attachment: Attachment, testimony: Testimony) -> str:
        """A file by its label or its name, with its part where the recording has several."""
        name = attachment.label or attachment.original_name or capital(word(attachment.kind))
        parts = sum(each.kind is attachment.kind for each in testimony.attachments)
        if parts > 1 and attachment.kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}:
            name = self.tr("{name}, part {part}").format(name=name, part=attachment.part_number)
        return name

    def extent(self, attachment: Attachment) -> str:
        """How long a recording is, how large any other file."""
        if attachment.duration_ms is not None:
            return format_time_code(attachment.duration_ms)
        return QLocale().formattedDataSize(attachment.bytes, 0)

    def icon(self, attachment: Attachment) -> str:
        """The icon of its kind."""
        return _ICONS[attachment.kind]

    def facts(self, attachment: Attachment) -> str:
        """How a recording is encoded: “Opus · 48 kHz · mono · 11 kbit/s”; of any other file its original name."""
        facts = attachment.technical
        if not facts.codec and facts.sample_rate_hz is None:
            return attachment.original_name if attachment.label else ""
        told = [facts.codec]
        if facts.sample_rate_hz:
            told.append(self.tr("{number} kHz").format(number=QLocale().toString(facts.sample_rate_hz / 1000, "g", 4)))
        if facts.channels:
            several = self.tr("{count} channels").format(count=facts.channels)
            told.append({1: self.tr("mono"), 2: self.tr("stereo")}.get(facts.channels, several))
        if facts.bit_rate:
            told.append(self.tr("{number} kbit/s").format(number=number(round(facts.bit_rate / 1000))))
        return " · ".join(each for each in told if each)

    def access(self, access: Access, names: TermNames) -> str:
        """A level that restricts, with its end: “internal until 2030”; empty where it is open."""
        if access.level is AccessLevel.OPEN:
            return ""
        until = names.date(access.until)
        words = self.tr("{level} until {date}") if until else "{level}"
        return words.format(level=word(access.level), date=until)
