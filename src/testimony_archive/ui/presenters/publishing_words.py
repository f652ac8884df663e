"""Whether something may leave the archive, in one plain sentence with an icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.rights import Answer, Decision, Hindrance
from testimony_archive.ui.translation import reason_text

HINDRANCE_LOOKS: Final = {
    Hindrance.ACCESS: ("lock", "warn"),
    Hindrance.NO_CONSENT: ("warning", "warn"),
    Hindrance.REFUSED: ("document-missing", "danger"),
    Hindrance.NOT_COVERED: ("document-missing", "warn"),
}
"""Icon and tone for each kind of reason that forbids, alike wherever one is shown."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sentence, with the icon and the tone that stand before it."""

    text: str
    icon: str
    tone: str


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
