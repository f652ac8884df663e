"""From what was chosen for a document to what may be printed of it: decides about rights, and hides names.

Nothing gets into a document but through here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final, TypeAlias

from testimony_archive.domain.localisation import join_names, language_name
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import (
    LEFT_OUT_QUOTE,
    LEFT_OUT_TESTIMONY,
    LeftOut,
    PublishedItem,
    PublishedPassage,
    PublishedPicture,
    PublishedQuote,
    PublishedRecording,
    PublishedTestimony,
    PublishedTranscript,
    QuoteWords,
)
from testimony_archive.domain.records import (
    Participation,
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
from testimony_archive.domain.speakers import asks
from testimony_archive.exchange.languages import guess_language
from testimony_archive.publish.wording import Wording
from testimony_archive.services.attribution import Attribution, label_outside
from testimony_archive.services.leaving_recordings import LeavingRecordings
from testimony_archive.services.leaving_words import LeavingWords, decide_transcripts
from testimony_archive.services.picturing import Picturing
from testimony_archive.services.sources import Voice, source_of_testimony, source_of_words, voices

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


@dataclass(frozen=True, slots=True)
class ChosenText:
    """Words of the editors that someone put between the items of a selection."""

    text: str


Arranged: TypeAlias = ChosenHeading | ChosenText
"""What is no item, and holds its place among them only as long as they keep theirs."""
Chosen: TypeAlias = ChosenTestimony | ChosenWords | Arranged


@dataclass(frozen=True, slots=True)
class Composed:
    """One item ready to print, with what decides about its chapter."""

    item: PublishedItem
    testimony: Testimony
    themes: tuple[Theme, ...]
    country: str
    role: str
    is_pseudonymous: bool
    voices: tuple[Voice, ...] = ()
    has_omissions: bool = False
    is_edited: bool = False


class Composer:
    """Makes items for one document and remembers what was left out."""

    def __init__(
        self,
        language: str,
        words: Wording,
        today: date,
        hidden: HiddenElsewhere | None = None,
        *,
        with_details: bool = False,
        quote_words: QuoteWords = QuoteWords.EDITED,
        picturing: Picturing | None = None,
        recordings: LeavingRecordings | None = None,
    ) -> None:
        self._language = language
        self._words = words
        self._today = today
        self._hidden = hidden
        self._with_details = with_details
        self._quote_words = quote_words
        self._picturing = picturing
        self._recordings = recordings
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
            source=source_of_testimony(attribution),
            details=self._details(testimony) if self._with_details else (),
            pictures=self._pictures(testimony, attribution),
            recordings=self._recordings_of(chosen),
        )
        first = testimony.interviewees[0] if testimony.interviewees else None
        return Composed(
            item,
            testimony,
            themes=testimony.themes,
            country=(first.country if first else "") or _first(testimony.countries),
            role=testimony.roles[0].labels.in_language(self._language) if testimony.roles else "",
            is_pseudonymous=decision.answer is Answer.UNDER_PSEUDONYM,
            voices=voices(attribution, testimony.interviewees),
            has_omissions=has_omissions,
        )

    def _pictures(self, testimony: Testimony, attribution: Attribution) -> tuple[PublishedPicture, ...]:
        if self._picturing is None:
            return ()
        code = self._hide(testimony).apply(testimony.code)
        pictures, left_out = self._picturing.pictures(testimony, code, attribution.people() or code)
        self.left_out += left_out
        return pictures

    def _recordings_of(self, chosen: ChosenTestimony) -> tuple[PublishedRecording, ...]:
        if self._recordings is None:
            return ()
        testimony = chosen.testimony
        leaving, left_out = self._recordings.recordings(testimony, chosen.transcripts, self._hide(testimony))
        self.left_out += left_out
        return leaving

    def _details(self, testimony: Testimony) -> tuple[str, ...]:
        """Lines of the record that the record line does not hold."""
        words, hide, language = self._words, self._hide(testimony), self._language
        spoken = [language_name(each, language) or each for each in testimony.languages]
        themes = [each.labels.in_language(language) for each in testimony.themes]
        project = testimony.project.name if testimony.project is not None else ""
        fields = (
            (words.place, hide.apply(testimony.place)),
            (words.language, join_names(spoken, language)),
            (words.project, hide.apply(project)),
            (words.theme, "; ".join(themes)),
        )
        return tuple(words.field.format(name=name, said=said) for name, said in fields if said)

    def _transcripts(self, chosen: ChosenTestimony) -> tuple[tuple[PublishedTranscript, ...], bool]:
        """Every transcript that may leave: the words as they were spoken, then translations."""
        decided = decide_transcripts(chosen.testimony, chosen.transcripts, self._today, self._language)
        for each in decided:
            self.left_out += each.left_out
        open_ones = [each for each in decided if each.refused is None]
        is_only = len(open_ones) < 2
        published = (
            PublishedTranscript(
                "" if is_only else transcript_heading(each.transcript, self._words, self._language),
                self._passages(chosen.testimony, each),
            )
            for each in open_ones
        )
        return tuple(published), any(each.withheld is not None for each in open_ones)

    def _passages(self, testimony: Testimony, words: LeavingWords) -> tuple[PublishedPassage, ...]:
        """The passages in print, with a mark where some are left out."""
        published: list[PublishedPassage] = []
        speaker: str | None = None
        labels = {each.speaker for one in words.stretches for each in one.passages}
        asking = {label: asks(testimony, label, words.transcript) for label in labels}
        for stretch in words.stretches:
            if not stretch.decision.allowed:
                published.append(PublishedPassage("", self._words.omission, "", ""))
                speaker = None
                continue
            for each, following in zip_longest(stretch.passages, stretch.passages[1:]):
                is_named = each.speaker != speaker
                is_question = asking[each.speaker] or each.text.rstrip().endswith("?")
                leads_on = is_question and following is not None and following.speaker != each.speaker
                published.append(self._passage(testimony, words.transcript, each, is_named=is_named, leads_on=leads_on))
                speaker = each.speaker
        return tuple(published)

    def _passage(
        self, testimony: Testimony, transcript: Transcript, passage: Passage, *, is_named: bool, leads_on: bool
    ) -> PublishedPassage:
        hide = self._hide(testimony)
        return PublishedPassage(
            speaker=label_outside(testimony, transcript, passage.speaker, hide) if is_named else "",
            text=hide.apply(passage.text),
            language=transcript.language,
            time=self._attribution(testimony).place_in_recording(passage) if is_named else "",
            leads_on=leads_on,
        )

    def _words_of(self, chosen: ChosenWords) -> Composed | None:
        testimony, quote, first = chosen.testimony, chosen.quote, chosen.passages[0]
        text = printed_words(quote, self._quote_words) if quote is not None else first.text
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
        attribution = self._attribution(testimony, chosen.transcript)
        speaker = attribution.participation_of(first.speaker)
        themes = (quote.themes if quote is not None else ()) or testimony.themes
        roles = [speaker.role] if speaker is not None and speaker.role is not None else testimony.roles
        country = speaker.country if speaker is not None else ""
        return Composed(
            PublishedQuote(
                text=hide.apply(text),
                language=chosen.transcript.language,
                credit=attribution.of_words(chosen.passages),
                main_idea=main_idea,
                main_idea_language=guess_language(main_idea),
                source=source_of_words(attribution, chosen.transcript, chosen.passages, themes),
                uuid=quote.uuid if quote is not None else "",
            ),
            testimony,
            themes=themes,
            country=country or _first(testimony.countries),
            role=roles[0].labels.in_language(self._language) if roles else "",
            is_pseudonymous=decision.answer is Answer.UNDER_PSEUDONYM,
            voices=voices(attribution, self._speaking(attribution, chosen.passages)),
            is_edited=quote is not None and text != quote.anchor.exact,
        )

    @staticmethod
    def _speaking(attribution: Attribution, passages: Sequence[Passage]) -> Sequence[Participation]:
        """The people of the testimony who speak in passages; those interviewed where none of them is named."""
        labels = dict.fromkeys(each.speaker for each in passages)
        named = [each for label in labels if (each := attribution.participation_of(label)) is not None]
        return list(dict.fromkeys(named)) or attribution.testimony.interviewees

    def _hide(self, testimony: Testimony) -> Pseudonyms:
        if testimony.testimony_id not in self._pseudonyms:
            self._pseudonyms[testimony.testimony_id] = pseudonyms_of(testimony, elsewhere=self._hidden)
        return self._pseudonyms[testimony.testimony_id]

    def _attribution(self, testimony: Testimony, transcript: Transcript | None = None) -> Attribution:
        return Attribution(testimony, self._hide(testimony), self._language, self._words, transcript)

    def _leave_out(
        self, testimony: Testimony, kind: str, decision: Decision, values: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.left_out.append(LeftOut(testimony.code, kind, decision, values))


def printed_words(quote: Quote, which: QuoteWords) -> str:
    """The words of a quote that are printed, before any name in them is hidden."""
    is_edited = which is QuoteWords.EDITED and bool(quote.edited)
    return quote.edited if is_edited else quote.anchor.exact


def transcript_heading(transcript: Transcript, words: Wording, language: str) -> str:
    """What a transcript is, beside others of its testimony: ``Translation into Spanish (draft)``."""
    is_verbatim = transcript.kind is TranscriptKind.VERBATIM
    heading = words.transcript if is_verbatim else words.translation
    if name := language_name(transcript.language, language):
        named = name if words.names_languages_in_capitals else name[:1].lower() + name[1:]
        heading = (words.transcript_in if is_verbatim else words.translation_into).format(language=named)
    is_draft = transcript.status is not TranscriptStatus.REVIEWED
    return f"{heading} ({words.draft})" if is_draft else heading


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS_TOLD]) + (" …" if len(words) > _WORDS_TOLD else "")
