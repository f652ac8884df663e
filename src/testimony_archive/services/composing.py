"""From what was chosen for a document to what may be printed of it: decides about rights, and hides names.

Nothing gets into a document but through here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, zip_longest
from typing import Final, TypeAlias

from testimony_archive.domain.localisation import language_name
from testimony_archive.domain.pseudonyms import Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import (
    LEFT_OUT_PASSAGE,
    LEFT_OUT_PASSAGES,
    LEFT_OUT_QUOTE,
    LEFT_OUT_TESTIMONY,
    LEFT_OUT_TRANSCRIPT,
    LEFT_OUT_TRANSCRIPT_IN,
    LeftOut,
    PublishedItem,
    PublishedPassage,
    PublishedQuote,
    PublishedTestimony,
    PublishedTranscript,
)
from testimony_archive.domain.records import (
    Passage,
    Quote,
    Testimony,
    Theme,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.domain.rights import Answer, Decision, decide_quote, decide_testimony, decide_words
from testimony_archive.domain.speakers import asks, tied_to, who_speaks
from testimony_archive.exchange.languages import guess_language
from testimony_archive.publish.wording import Wording
from testimony_archive.services.attribution import Attribution

_WORDS_TOLD: Final = 8  # how many words of a quote that is left out are told


@dataclass(frozen=True, slots=True)
class ChosenTestimony:
    """A testimony that was chosen, with the passages of all its transcripts."""

    testimony: Testimony
    transcripts: Sequence[tuple[Transcript, Sequence[Passage]]]


@dataclass(frozen=True, slots=True)
class ChosenWords:
    """Words of a transcript that were chosen: a quote, or (with `quote` None) one whole passage.

    `passages` are all that the words touch, in order.
    """

    testimony: Testimony
    transcript: Transcript
    passages: Sequence[Passage]
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class ChosenHeading:
    """A heading that someone put into a selection."""

    heading: str


Chosen: TypeAlias = ChosenTestimony | ChosenWords | ChosenHeading


@dataclass(frozen=True, slots=True)
class Composed:
    """One item ready to print, with what decides about its chapter."""

    item: PublishedItem
    testimony: Testimony
    themes: tuple[Theme, ...]
    country: str
    role: str
    is_pseudonymous: bool
    has_omissions: bool = False


class Composer:
    """Makes items for one document and remembers what was left out."""

    def __init__(self, language: str, words: Wording, today: date) -> None:
        self._language = language
        self._words = words
        self._today = today
        self._pseudonyms: dict[int, Pseudonyms] = {}
        self.left_out: list[LeftOut] = []

    def compose(self, chosen: ChosenTestimony | ChosenWords) -> Composed | None:
        """The item as it may be printed, or None where it may not leave the archive."""
        if isinstance(chosen, ChosenTestimony):
            return self._testimony(chosen)
        return self._words_of(chosen)

    def _testimony(self, chosen: ChosenTestimony) -> Composed | None:
        testimony = chosen.testimony
        decision = decide_testimony(Use.PUBLISH, testimony, self._today)
        if not decision.allowed:
            self._leave_out(testimony, LEFT_OUT_TESTIMONY, decision)
            return None
        hide = self._hide(testimony)
        transcripts, has_omissions = self._transcripts(chosen)
        attribution = self._attribution(testimony)
        title, summary = hide.apply(testimony.title), hide.apply(testimony.summary)
        heading, record_line = title or attribution.people() or hide.apply(testimony.code), attribution.of_testimony()
        item = PublishedTestimony(
            title=heading,
            record_line=record_line if record_line != heading else "",
            summary=summary,
            language=guess_language(f"{title} {summary}"),
            transcripts=transcripts,
        )
        first = testimony.interviewees[0] if testimony.interviewees else None
        return Composed(
            item,
            testimony,
            themes=testimony.themes,
            country=(first.country if first else "") or _first(testimony.countries),
            role=testimony.roles[0].labels.in_language(self._language) if testimony.roles else "",
            is_pseudonymous=decision.answer is Answer.UNDER_PSEUDONYM,
            has_omissions=has_omissions,
        )

    def _transcripts(self, chosen: ChosenTestimony) -> tuple[tuple[PublishedTranscript, ...], bool]:
        """Every transcript that is open: the words as they were spoken, then translations."""
        open_ones: list[tuple[Transcript, Sequence[Passage]]] = []
        for transcript, passages in sorted(chosen.transcripts, key=lambda pair: self._rank(pair[0])):
            decision = decide_words(Use.PUBLISH, chosen.testimony, transcript, (), self._today)
            if decision.allowed:
                open_ones.append((transcript, passages))
            else:
                self._leave_out_transcript(chosen.testimony, transcript, decision)
        printed: list[tuple[Transcript, tuple[PublishedPassage, ...]]] = []
        withheld: Decision | None = None
        for transcript, passages in open_ones:
            if withheld is not None:  # what may not leave as it was said may not leave in a translation either
                self._leave_out_transcript(chosen.testimony, transcript, withheld)
                continue
            words, withheld = self._passages(chosen.testimony, transcript, passages)
            printed.append((transcript, words))
        is_only = len(printed) < 2
        published = (PublishedTranscript("" if is_only else self._heading(each), words) for each, words in printed)
        return tuple(published), withheld is not None

    def _heading(self, transcript: Transcript) -> str:
        """What a transcript is, beside others of its testimony: ``Translation into Spanish (draft)``."""
        words = self._words
        is_verbatim = transcript.kind is TranscriptKind.VERBATIM
        heading = words.transcript if is_verbatim else words.translation
        if language := language_name(transcript.language, self._language):
            named = language if words.names_languages_in_capitals else language[:1].lower() + language[1:]
            heading = (words.transcript_in if is_verbatim else words.translation_into).format(language=named)
        is_draft = transcript.status is not TranscriptStatus.REVIEWED
        return f"{heading} ({words.draft})" if is_draft else heading

    def _rank(self, transcript: Transcript) -> tuple[bool, bool, bool]:
        """What was spoken goes first, of translations the one into the language of the document; drafts last."""
        return (
            transcript.kind is not TranscriptKind.VERBATIM,
            transcript.kind is not TranscriptKind.VERBATIM and transcript.language != self._language,
            transcript.status is not TranscriptStatus.REVIEWED,
        )

    def _passages(
        self, testimony: Testimony, transcript: Transcript, passages: Sequence[Passage]
    ) -> tuple[tuple[PublishedPassage, ...], Decision | None]:
        """The passages in print, and why some of them are left out where some are."""
        published: list[PublishedPassage] = []
        withheld: Decision | None = None
        speaker: str | None = None
        asking = {label: asks(testimony, label, transcript) for label in {each.speaker for each in passages}}
        decided = [(decide_words(Use.PUBLISH, testimony, transcript, [each], self._today), each) for each in passages]
        for decision, group in groupby(decided, key=lambda pair: pair[0]):
            stretch = [each for _, each in group]
            if not decision.allowed:
                self._leave_out_passages(testimony, stretch, decision)
                published.append(PublishedPassage("", self._words.omission, "", ""))
                withheld, speaker = decision, None
                continue
            for each, following in zip_longest(stretch, stretch[1:]):
                is_named = each.speaker != speaker
                is_question = asking[each.speaker] or each.text.rstrip().endswith("?")
                leads_on = is_question and following is not None and following.speaker != each.speaker
                published.append(self._passage(testimony, transcript, each, is_named=is_named, leads_on=leads_on))
                speaker = each.speaker
        return tuple(published), withheld

    def _passage(
        self, testimony: Testimony, transcript: Transcript, passage: Passage, *, is_named: bool, leads_on: bool
    ) -> PublishedPassage:
        hide = self._hide(testimony)
        tied = tied_to(testimony, passage.speaker, transcript)
        pseudonym = tied.person.pseudonym if tied is not None else ""
        return PublishedPassage(
            speaker=(pseudonym or hide.apply_to_label(passage.speaker)) if is_named else "",
            text=hide.apply(passage.text),
            language=transcript.language,
            time=self._attribution(testimony).place_in_recording(passage) if is_named else "",
            leads_on=leads_on,
        )

    def _words_of(self, chosen: ChosenWords) -> Composed | None:
        testimony, quote, first = chosen.testimony, chosen.quote, chosen.passages[0]
        text = quote.anchor.exact if quote is not None else first.text
        asked = (Use.QUOTE, testimony, chosen.transcript)
        if quote is None:
            decision = decide_words(*asked, chosen.passages, self._today)
        else:
            decision = decide_quote(*asked, quote, chosen.passages, self._today)
        if not decision.allowed:
            self._leave_out(testimony, LEFT_OUT_QUOTE, decision, (("words", _beginning(text)),))
            return None
        hide = self._hide(testimony)
        main_idea = hide.apply(quote.main_idea) if quote is not None else ""
        speaker = who_speaks(testimony, first.speaker, chosen.transcript)
        roles = [speaker.role] if speaker is not None and speaker.role is not None else testimony.roles
        country = speaker.country if speaker is not None else ""
        return Composed(
            PublishedQuote(
                text=hide.apply(text),
                language=chosen.transcript.language,
                attribution=self._attribution(testimony, chosen.transcript).of_words(chosen.passages),
                main_idea=main_idea,
                main_idea_language=guess_language(main_idea),
            ),
            testimony,
            themes=(quote.themes if quote is not None else ()) or testimony.themes,
            country=country or _first(testimony.countries),
            role=roles[0].labels.in_language(self._language) if roles else "",
            is_pseudonymous=decision.answer is Answer.UNDER_PSEUDONYM,
        )

    def _hide(self, testimony: Testimony) -> Pseudonyms:
        if testimony.testimony_id not in self._pseudonyms:
            self._pseudonyms[testimony.testimony_id] = pseudonyms_of(testimony)
        return self._pseudonyms[testimony.testimony_id]

    def _attribution(self, testimony: Testimony, transcript: Transcript | None = None) -> Attribution:
        return Attribution(testimony, self._hide(testimony), self._language, self._words, transcript)

    def _leave_out(
        self, testimony: Testimony, kind: str, decision: Decision, values: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.left_out.append(LeftOut(testimony.code, kind, decision, values))

    def _leave_out_transcript(self, testimony: Testimony, transcript: Transcript, decision: Decision) -> None:
        language = language_name(transcript.language, "en")
        kind = LEFT_OUT_TRANSCRIPT_IN if language else LEFT_OUT_TRANSCRIPT
        self._leave_out(testimony, kind, decision, (("language", language),))

    def _leave_out_passages(self, testimony: Testimony, passages: Sequence[Passage], decision: Decision) -> None:
        first, last = passages[0].ordinal, passages[-1].ordinal
        kind = LEFT_OUT_PASSAGE if first == last else LEFT_OUT_PASSAGES
        self._leave_out(testimony, kind, decision, (("first", str(first)), ("last", str(last))))


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS_TOLD]) + (" …" if len(words) > _WORDS_TOLD else "")
