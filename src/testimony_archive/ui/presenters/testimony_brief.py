"""A testimony in short, as it stands beside a list: who speaks, what may be done with it, which files it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.records import AccessLevel, AttachmentKind, Use
from testimony_archive.domain.rights import Answer
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.term_names import shown_name
from testimony_archive.ui.translation import counted, reason_text
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.records import (
        Access,
        Attachment,
        Consent,
        Participation,
        Quote,
        Testimony,
        Transcript,
    )
    from testimony_archive.domain.rights import Decision
    from testimony_archive.ui.presenters.passage_place import PassagePlace
    from testimony_archive.ui.term_names import TermNames

_FILE_ICONS: Final = {
    AttachmentKind.AUDIO: "microphone",
    AttachmentKind.VIDEO: "play",
    AttachmentKind.TRANSCRIPT: "lines",
    AttachmentKind.CONSENT_FORM: "document",
    AttachmentKind.PHOTO: "image",
    AttachmentKind.OTHER: "file",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A name with a value; the icon says that the value is an exception, or which kind of file it is."""

    name: str
    value: str
    icon: str = ""
    tone: str = "text2"


@dataclass(frozen=True, slots=True)
class PassageBrief:
    """The passage at hand. `quote` is its main idea where it is kept; the words of a passage stand in the list."""

    times: str
    speaker: str
    is_kept: bool
    main_idea: str = ""
    themes: tuple[str, ...] = ()
    starred: bool = False


@dataclass(frozen=True, slots=True)
class TestimonyBrief:
    """Everything ready to show."""

    __test__ = False  # the name is the glossary's, it is no test

    testimony_id: int
    code: str
    status: str
    title: str
    line: str
    leaving: Line
    consent: str
    access: tuple[Line, ...]
    restrictions: tuple[Line, ...]
    """Those lines of `access` that keep a transcript or a recording in; of the record the decision tells it."""
    people: tuple[Line, ...]
    files: tuple[Line, ...]
    passage: PassageBrief | None = None


class BriefMaker(QObject):
    """Puts records into words."""

    def __init__(self, names: TermNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names

    def brief(
        self, testimony: Testimony, decision: Decision, passage: PassagePlace | None = None, quote: Quote | None = None
    ) -> TestimonyBrief:
        """A testimony in short.

        Args:
            testimony: the record.
            decision: whether its words may be quoted.
            passage: the one at hand.
            quote: the one that the passage is kept as.
        """
        roles = [capital(self._names.role(each)) for each in testimony.roles]
        facts = (*roles, self._names.countries(testimony.countries), self._names.date(testimony.date))
        access = self._access_lines(testimony)
        return TestimonyBrief(
            testimony_id=testimony.testimony_id,
            code=testimony.code,
            status=capital(word(testimony.status)),
            title=testimony.title,
            line=" · ".join(each for each in facts if each),
            leaving=self._leaving(decision),
            consent=" ".join(self._consent(each) for each in testimony.consents),
            access=access,
            restrictions=tuple(each for each in access[1:] if each.icon),
            people=tuple(self._person(each) for each in testimony.participations),
            files=(
                *(self._transcript(each) for each in testimony.transcripts),
                *(self._file(each) for each in testimony.attachments),
            ),
            passage=None if passage is None else self._passage(passage, quote),
        )

    def _leaving(self, decision: Decision) -> Line:
        reason = reason_text(decision)
        match decision.answer:
            case Answer.YES:
                return Line(self.tr("May be quoted"), capital(reason), "check", "ok")
            case Answer.UNDER_PSEUDONYM:
                return Line(self.tr("May be quoted under a pseudonym"), capital(reason), "mask")
            case Answer.NO:
                return Line(self.tr("May not be quoted"), capital(reason), "document-missing", "danger")

    def _consent(self, consent: Consent) -> str:
        form = capital(word(consent.form))
        when = self._names.date(consent.given_on)
        uses = ", ".join(word(each) for each in Use if each in consent.uses)
        said = self.tr("{form}, {date}").format(form=form, date=when) if when else form
        return self.tr("{consent}: {uses}.").format(consent=said, uses=uses) if uses else f"{said}."

    def _access_lines(self, testimony: Testimony) -> tuple[Line, ...]:
        lines = [self._access(self.tr("Record"), testimony.access)]
        lines += [self._access(self.tr("Transcript"), each.access) for each in testimony.transcripts]
        recordings = [each for each in testimony.attachments if _is_recording(each)]
        lines += [self._access(self.tr("Recording"), each.access) for each in recordings]
        return tuple(dict.fromkeys(lines))

    def _access(self, name: str, access: Access) -> Line:
        level = capital(word(access.level))
        if access.level is AccessLevel.OPEN:
            return Line(name, level)
        until = self._names.date(access.until)
        value = self.tr("{level} until {date}").format(level=level, date=until) if until else level
        return Line(name, f"{value}: {access.reason}" if access.reason else value, "lock", "warn")

    def _person(self, participation: Participation) -> Line:
        name = shown_name(participation)
        if participation.person.pseudonym:
            name = self.tr("{name} (pseudonym)").format(name=name)
        standing = self._names.standing(participation)
        return Line(capital(word(participation.part)), "\n".join(each for each in (name, standing) if each))

    def _transcript(self, transcript: Transcript) -> Line:
        language = self._names.language(transcript.language)
        name = ", ".join(each for each in (self.tr("Transcript"), language) if each)
        passages = counted(transcript.passages, self.tr("{count} passage"), self.tr("{count} passages"))
        return Line(name, passages, "lines")

    def _file(self, attachment: Attachment) -> Line:
        name = attachment.label or capital(word(attachment.kind))
        if attachment.kind is AttachmentKind.TRANSCRIPT and not attachment.label:
            name = self.tr("Source of the transcript")
        if attachment.part_number > 1:
            name = self.tr("{name}, part {part}").format(name=name, part=attachment.part_number)
        detail = "" if attachment.duration_ms is None else format_time_code(attachment.duration_ms)
        return Line(name, detail, _FILE_ICONS[attachment.kind])

    def _passage(self, passage: PassagePlace, quote: Quote | None) -> PassageBrief:
        ends = [format_time_code(each) for each in (passage.start_ms, passage.end_ms) if each is not None]
        themes = () if quote is None else tuple(self._names.theme(each) for each in quote.themes)
        return PassageBrief(
            times=" – ".join(ends),
            speaker=passage.speaker,
            is_kept=quote is not None,
            main_idea=quote.main_idea if quote is not None else "",
            themes=themes,
            starred=quote is not None and quote.starred,
        )


def _is_recording(attachment: Attachment) -> bool:
    return attachment.kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}
