"""What can keep a document from leaving the archive, or from coming back corrected; see `errors`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from testimony_archive.domain.archive_error import ArchiveError
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.rights import Decision


class NothingToExport(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Nothing was exported: nothing was chosen.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose what is to be in the document; nothing was written.")


class NothingMayLeave(NothingToExport):
    """All that was chosen stays inside. `held_back` says by code why; `told` puts the first of it into words."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Nothing was exported: none of it may leave the archive ({reasons}).")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose others, or see what consent and access say of these; nothing was written."
    )
    and_more: ClassVar = QT_TRANSLATE_NOOP("ArchiveError", "and {count} more")
    most_told: ClassVar = 3

    def __init__(self, held_back: tuple[tuple[str, Decision], ...], **values: object) -> None:
        self.held_back = held_back
        super().__init__(**values)

    @classmethod
    def told(
        cls,
        held_back: Sequence[tuple[str, Decision]],
        reason_of: Callable[[Decision], str] = lambda decision: decision.text(),
        and_more: str = and_more,
    ) -> str:
        """The first reasons in one line, in the words that `reason_of` gives; `and_more` counts the others."""
        reasons = [f"{code}: {reason_of(decision)}" for code, decision in held_back[: cls.most_told]]
        if (more := len(held_back) - cls.most_told) > 0:
            reasons.append(and_more.format(count=more))
        return "; ".join(reasons)


class TranscriptWithheld(NothingToExport):
    """A transcript, or what is asked for of it, may not leave for its consent. `decision` says why, and `reason` is its
    text."""

    def __init__(self, decision: Decision, **values: object) -> None:
        self.decision = decision
        super().__init__(**values)

    message = QT_TRANSLATE_NOOP("ArchiveError", "This transcript may not leave the archive: {reason}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "It stays inside until a consent that covers publication is on record; nothing was written."
    )


class TranscriptClosed(TranscriptWithheld):
    """It may not leave for its own access, or that of its testimony."""

    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "It stays inside until its access and that of its testimony are open; nothing was written."
    )


class OtherTranscriptClosed(TranscriptWithheld):
    """It may not leave since it would tell what is left out of the words as they were spoken."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "This transcript may not leave the archive: of passages of another one, {reason}."
    )
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "It would tell what they say; it stays inside until the access of those passages is open. Nothing was written.",
    )


class PartClosed(TranscriptWithheld):
    """Nothing of a part of the recording may leave for the access of its passages."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "Nothing of part {part} may leave the archive: {reason}.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose another part, or open the access of its passages; nothing was written."
    )


class EmptyTranscript(NothingToExport):
    message = QT_TRANSLATE_NOOP("ArchiveError", "This transcript of {code} has no passages.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Write or import its words first; nothing was written.")


class NoSuchPart(NothingToExport):
    message = QT_TRANSLATE_NOOP("ArchiveError", "This transcript of {code} has no passages in part {part}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "It has some in these: {parts}. Nothing was written.")


class NameInFileName(ArchiveError):
    """A file name would tell what a pseudonym hides."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The file name {path} holds a name that leaves only under a pseudonym.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a file name without it; nothing was written.")


class PassagesWithoutTimes(ArchiveError):
    """A transcript cannot be told as subtitles, which have to say when each passage begins."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "{ending} needs a time for every passage; {count} of the {total} of {code} have none."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {others}. Nothing was written.")


class SubtitlesOfSeveralParts(ArchiveError):
    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "Subtitles are for one recording, and {code} was recorded in parts ({parts})."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose one part, or use one of: {others}. Nothing was written.")


class BadTemplate(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} cannot be used as a template ({detail}).")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a Word document (.docx or .dotx) without a password.")
    worded: ClassVar = {"detail": "Detail"}


class NoSuchStyle(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no style “{name}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use one of: {known}.")


class BadPicture(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "A picture of {code} is damaged and cannot be printed.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Replace its file or close it, or export without pictures.")


class NoQuotesMarked(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} has no quotes in it that were exported from an archive.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose a .docx that this program exported and somebody corrected.")


class NoSuchCorrection(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is nothing to accept under the number {number}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Use the numbers of changed quotes; nothing was changed.")


class TwoCorrections(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Two of the corrections are of the same words from {code}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Accept one of them; nothing was changed.")
