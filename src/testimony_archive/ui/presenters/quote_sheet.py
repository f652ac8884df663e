"""One quote with everything about it, ready to be shown beside the list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.rights import Answer
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.presenters.history_presenter import HistoryChange, HistoryLine
from testimony_archive.ui.presenters.history_words import HistoryWords
from testimony_archive.ui.presenters.publishing_words import HINDRANCE_LOOKS, Verdict
from testimony_archive.ui.term_names import TermNames, shown_name
from testimony_archive.ui.translation import change_text, reason_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.history import HistoryEntry, LoggedValue
    from testimony_archive.domain.quote_list import Spans
    from testimony_archive.domain.records import Passage
    from testimony_archive.domain.rights import Decision
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.quote_listing import QuoteDetail

_LONGEST_PLACE: Final = 900  # code points of the passages around a quote
_LONGEST_NEIGHBOUR: Final = 220


class QuoteSheetPart(Enum):
    """What of a quote can be typed beside the list, by the name of its argument in `Quoting.edit_quote`."""

    MAIN_IDEA = "main_idea"
    THEMES = "themes"
    EDITED = "edited"
    TRANSLATION = "translation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A passage beside a quote: who speaks, and the words."""

    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class QuoteSheet:
    """Everything in words. `place` is the text of the passages that the quote touches, `place_marks` where in it the
    quote stands (nothing where they do not hold its words any more; `place` is the quote itself then)."""

    quote_id: int
    testimony_id: int
    code: str
    speaker: str
    facts: str
    times: str
    starred: bool
    playable: bool
    trouble: str
    before: Neighbour | None
    place: str
    place_marks: Spans
    after: Neighbour | None
    main_idea: str
    themes: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    edited: str
    translation: str
    note: str
    leaving: Verdict
    selections: tuple[str, ...]
    history: tuple[HistoryChange, ...]


class QuoteSheetMaker(QObject):
    """Puts a quote into words."""

    def __init__(self, vocabularies: Vocabularies, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = TermNames(vocabularies)
        self._values = HistoryWords(vocabularies, {})

    def sheet(self, detail: QuoteDetail) -> QuoteSheet:
        """Everything about one quote."""
        quote, testimony, names = detail.quote, detail.testimony, self._names
        place, marks = _in_its_place(detail)
        person = who_speaks(testimony, quote.speaker, detail.transcript)
        standing = "" if person is None else names.standing(person)
        facts = (standing or names.countries(testimony.countries), names.date(testimony.date))
        ends = [format_time_code(each) for each in (quote.start_ms, quote.end_ms) if each is not None]
        return QuoteSheet(
            quote_id=quote.quote_id,
            testimony_id=quote.testimony_id,
            code=testimony.code,
            speaker=quote.speaker if person is None else shown_name(person),
            facts=" · ".join(each for each in facts if each),
            times=" – ".join(ends) or self.tr("Passage {number}").format(number=detail.passages[0].ordinal),
            starred=quote.starred,
            playable=quote.start_ms is not None and any(each.duration_ms for each in testimony.attachments),
            trouble=self._trouble(quote.state),
            before=_neighbour(detail.before[-1:], at_end=True),
            place=place,
            place_marks=marks,
            after=_neighbour(detail.after[:1], at_end=False),
            main_idea=quote.main_idea,
            themes=tuple((each.key, names.theme(each)) for each in quote.themes),
            choices=names.theme_choices(),
            edited=quote.edited,
            translation=quote.translation,
            note=quote.note,
            leaving=self._leaving(detail.decision, quote.speaker if person is None else shown_name(person)),
            selections=detail.selections,
            history=self._history(detail.history),
        )

    def _trouble(self, state: QuoteState) -> str:
        """What is amiss with where a quote stands."""
        return {
            QuoteState.ANCHORED: "",
            QuoteState.LOST: self.tr(
                "The transcript does not hold these words any more. Open the quote to decide what becomes of it."
            ),
            QuoteState.KEPT: self.tr("The transcript does not hold these words any more; they were kept as they were."),
        }[state]

    def _leaving(self, decision: Decision, name: str) -> Verdict:
        """How the quote may leave the archive, in one plain sentence."""
        reason = reason_text(decision)
        match decision.answer:
            case Answer.NO:
                icon, tone = HINDRANCE_LOOKS[decision.hindrance] if decision.hindrance else ("lock", "warn")
                return Verdict(self.tr("Stays in the archive for now: {reason}.").format(reason=reason), icon, tone)
            case Answer.UNDER_PSEUDONYM:
                words = self.tr("May be quoted, as “{name}”: {reason}.")
                return Verdict(words.format(name=name, reason=reason), "mask", "text2")
            case Answer.YES:
                return Verdict(self.tr("May be quoted: {reason}.").format(reason=reason), "check", "ok")

    def _history(self, entries: Sequence[HistoryEntry]) -> tuple[HistoryChange, ...]:
        changes: list[HistoryChange] = []
        for _, several in groupby(entries, key=lambda each: each.change_set_id):
            together = list(several)
            lines = tuple(
                HistoryLine(self._field(each), self._said(each, each.before), self._said(each, each.after), each)
                for each in together
                if each.field
            )
            changes.append(HistoryChange(change_text(together[0].label), HistoryWords.moment(together[0].at), lines))
        return tuple(changes)

    def _field(self, entry: HistoryEntry) -> str:
        return {
            "state": self.tr("In the transcript"),
            "exact": self.tr("Words"),
            "main_idea": self.tr("Main idea"),
            "translation": self.tr("Translation"),
            "edited": self.tr("Edited words"),
            "note": self.tr("Note"),
            "starred": self.tr("Star"),
            "theme_id": self.tr("Themes"),
        }[entry.field]

    def _standing(self, state: QuoteState) -> str:
        """Whether the words of a quote are in its transcript, and what somebody decided where they are not."""
        return {
            QuoteState.ANCHORED: self.tr("yes"),
            QuoteState.LOST: self.tr("no"),
            QuoteState.KEPT: self.tr("no, kept as they were"),
        }[state]

    def _said(self, entry: HistoryEntry, values: Sequence[LoggedValue]) -> str:
        if entry.field == "starred":
            return self.tr("yes") if any(values) else self.tr("no")
        if entry.field == "state":
            return "; ".join(self._standing(QuoteState(str(each))) for each in values)
        return self._values.values(entry, values)


def _in_its_place(detail: QuoteDetail) -> tuple[str, Spans]:
    """The passages that a quote touches with where it stands in them; of one that is not there any more its words."""
    anchor = detail.quote.anchor
    if detail.quote.state is not QuoteState.ANCHORED:
        return anchor.exact, ()
    text = "\n".join(each.text for each in detail.passages)
    return excerpt(text, ((anchor.first_offset, anchor.first_offset + len(anchor.exact)),), _LONGEST_PLACE)


def _neighbour(passages: Sequence[Passage], *, at_end: bool) -> Neighbour | None:
    if not passages:
        return None
    (passage,) = passages
    text = " ".join(passage.text.split())
    kept = ((len(text), len(text)),) if at_end else ()
    return Neighbour(passage.speaker, excerpt(text, kept, _LONGEST_NEIGHBOUR)[0])
