"""Whether something may leave the archive, in one plain sentence with an icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.records import Use
from testimony_archive.domain.rights import Answer, Decision, Hindrance
from testimony_archive.ui.translation import reason_text

if TYPE_CHECKING:
    from testimony_archive.services.catalogue import Leaving

HINDRANCE_LOOKS: Final = {
    Hindrance.ACCESS: ("lock", "warn"),
    Hindrance.NO_CONSENT: ("warning", "warn"),
    Hindrance.REFUSED: ("document-missing", "danger"),
    Hindrance.NOT_COVERED: ("document-missing", "warn"),
    Hindrance.WORDS_LOST: ("warning", "warn"),
}
"""Icon and tone for each kind of reason that forbids, alike wherever one is shown."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sentence, with the icon and the tone that stand before it."""

    text: str
    icon: str
    tone: str


def uses_verdicts(leaving: Leaving) -> tuple[Verdict, ...]:
    """What may be done with a testimony, in one sentence for all uses; of the recording where it differs."""
    quote, publish = leaving.record[Use.QUOTE], leaving.record[Use.PUBLISH]
    if publish.allowed:
        words = QCoreApplication.translate("Publishing", "May be seen inside, quoted and published: {reason}.")
        icon, tone = ("mask", "text2") if publish.answer is Answer.UNDER_PSEUDONYM else ("check", "ok")
    else:
        words = (
            QCoreApplication.translate("Publishing", "May be seen inside and quoted, not published: {reason}.")
            if quote.allowed
            else QCoreApplication.translate("Publishing", "May be seen inside, not quoted or published: {reason}.")
        )
        icon, tone = HINDRANCE_LOOKS[publish.hindrance or Hindrance.ACCESS]
    whole = Verdict(words.format(reason=reason_text(publish)), icon, tone)
    recording = leaving.recording
    if recording is None or recording.allowed == publish.allowed:
        return (whole,)
    words = QCoreApplication.translate("Publishing", "The recording may not be published: {reason}.")
    return (whole, Verdict(words.format(reason=reason_text(recording)), "lock", "warn"))


def publishing_verdict(decision: Decision) -> Verdict:
    """Say of a testimony whether it may be published, and why."""
    reason = reason_text(decision)
    match decision.answer:
        case Answer.YES:
            words = QCoreApplication.translate("Publishing", "May be published: {reason}.")
            return Verdict(words.format(reason=reason), "check", "ok")
        case Answer.UNDER_PSEUDONYM:
            words = QCoreApplication.translate("Publishing", "May be published: {reason}.")
            return Verdict(words.format(reason=reason), "mask", "text2")
        case Answer.NO:
            words = QCoreApplication.translate("Publishing", "May not be published: {reason}.")
            return Verdict(words.format(reason=reason), "lock", "warn")
