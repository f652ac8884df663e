"""What the reading pane shows of one testimony: a transcript with its quotes, and what is done with its words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.errors import ArchiveError, NoSuchTestimony
from testimony_archive.domain.records import TranscriptKind, Use
from testimony_archive.domain.rights import Answer
from testimony_archive.domain.speakers import who_speaks
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.services.listening import mistaken_recording
from testimony_archive.ui.models.transcript_text import Stretch, words_of
from testimony_archive.ui.presenters.playing import Sound, find_sound
from testimony_archive.ui.presenters.publishing_words import Verdict
from testimony_archive.ui.presenters.quote_cards import QuotePart
from testimony_archive.ui.presenters.reading_content import NewQuote, QuoteDraft, ReadingContent
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.term_names import TermNames, shown_name
from testimony_archive.ui.translation import counted, error_texts, reason_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.records import Passage, Testimony, Transcript
    from testimony_archive.domain.rights import Decision
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.beside_presenter import Beside

_SHOWN_KINDS = (RecordKind.TRANSCRIPT, RecordKind.QUOTE, RecordKind.PERSON, RecordKind.VOCABULARY)


class ReadingPresenter(QObject):
    """Reads a testimony off the interface's thread and writes what is kept, edited and given up."""

    content_shown = Signal(object)
    """A `ReadingContent` of the testimony asked for, also after it changed."""
    opened = Signal(int)
    """Another testimony, or another transcript of it, is shown now; the passage to go to or 0."""
    found_shown = Signal(object)
    """By passage, the (first, one past the last) code points of the words that were searched for."""
    gone = Signal()
    """The testimony is not there any more."""
    quote_kept = Signal(int)
    """A new quote, by row number."""
    quote_refused = Signal(str)
    """Why words could not be kept."""
    quote_edit_accepted = Signal(int, object)
    """A quote, and which `QuotePart` of it."""
    quote_edit_refused = Signal(int, object, str)
    """A quote, which `QuotePart` of it, and why."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content: ReadingContent | None = None
        self._testimony_id = 0
        self._transcript_id = 0
        self._came_from = CameFrom()
        context.changes.announced.connect(self._on_changes_announced)

    @property
    def content(self) -> ReadingContent | None:
        """What is shown."""
        return self._content

    @property
    def came_from(self) -> CameFrom:
        """Where the testimony was opened from."""
        return self._came_from

    def show_testimony(self, testimony_id: int, passage_id: int = 0, came_from: CameFrom | None = None) -> None:
        """Open a testimony, at a passage where one is given."""
        self._testimony_id, self._transcript_id = testimony_id, 0
        self._came_from = came_from or CameFrom()
        self._read(lambda content: self._on_opened(content, passage_id), passage_id)

    def show_transcript(self, transcript_id: int) -> None:
        """Show another transcript of the same testimony."""
        self._transcript_id = transcript_id
        self._read(lambda content: self._on_opened(content, 0), 0)

    def refresh(self) -> None:
        """Read what is shown anew."""
        if self._testimony_id:
            self._read(self._on_read, 0)

    def draft(self, stretch: Stretch, beside: Beside | None = None) -> QuoteDraft | None:
        """What keeping these words as a quote begins with; None where there are none. They are words of the transcript
        that is read, or of the one that stands beside it where that is given."""
        content = self._content
        source = beside or content
        if content is None or source is None or source.transcript is None:
            return None
        words = words_of(source.passages, stretch).strip()
        if not words:
            return None
        touched = touched_passages(source.passages, stretch)
        decision = self._context.workspace.catalogue.decision_on_words(content.testimony, source.transcript, touched)
        return QuoteDraft(
            stretch=stretch,
            words=words,
            extent=self._extent(touched, words),
            themes=tuple((each.key, content.names.theme(each)) for each in content.testimony.themes),
            offered=_offered_themes(content),
            choices=content.names.theme_choices(),
            find_theme=content.names.find_theme,
            leaving=self._leaving(content, decision, touched[0].speaker, source.transcript),
        )

    def keep(self, wanted: NewQuote) -> None:
        """Keep words as a quote."""
        quoting, stretch = self._context.workspace.quoting, wanted.stretch
        self._context.tasks.write(
            lambda _progress: quoting.keep_words(
                stretch.start,
                stretch.end,
                main_idea=wanted.main_idea,
                themes=wanted.themes,
                note=wanted.note,
                starred=wanted.starred,
            ),
            self._on_kept,
            lambda error: self.quote_refused.emit(" ".join(error_texts(error)).strip()),
        )

    def set_star(self, quote_id: int, starred: bool) -> None:
        """Give a quote a star or take it away."""
        quoting = self._context.workspace.quoting
        self._context.tasks.write(lambda _progress: quoting.edit_quote(quote_id, starred=starred), self._announce)

    def set_main_idea(self, quote_id: int, main_idea: str) -> None:
        """Say what a quote says, in one sentence."""
        quoting = self._context.workspace.quoting
        self._edit(quote_id, QuotePart.MAIN_IDEA, lambda _progress: quoting.edit_quote(quote_id, main_idea=main_idea))

    def set_themes(self, quote_id: int, themes: Sequence[str]) -> None:
        """Give a quote these themes, by key or as they were typed."""
        quoting = self._context.workspace.quoting
        self._edit(quote_id, QuotePart.THEMES, lambda _progress: quoting.edit_quote(quote_id, themes=themes))

    def set_words(self, quote_id: int, part: QuotePart, words: str) -> None:
        """Say a quote in another language or as it is printed, or something about it."""
        quoting = self._context.workspace.quoting
        if part is QuotePart.TRANSLATION:
            self._edit(quote_id, part, lambda _progress: quoting.edit_quote(quote_id, translation=words))
        elif part is QuotePart.EDITED:
            self._edit(quote_id, part, lambda _progress: quoting.edit_quote(quote_id, edited=words))
        elif part is QuotePart.NOTE:
            self._edit(quote_id, part, lambda _progress: quoting.edit_quote(quote_id, note=words))

    def delete_quote(self, quote_id: int) -> None:
        """Give a quote up; nothing is asked, since undo brings it back."""
        quoting = self._context.workspace.quoting
        self._context.tasks.write(lambda _progress: quoting.delete_quote(quote_id), self._on_given_up)

    def _edit(self, quote_id: int, part: QuotePart, work: Callable[[Progress], ChangeSet]) -> None:
        def accepted(change_set: ChangeSet) -> None:
            self.quote_edit_accepted.emit(quote_id, part)
            self._announce(change_set)

        def refused(error: ArchiveError) -> None:
            self.quote_edit_refused.emit(quote_id, part, " ".join(error_texts(error)).strip())

        self._context.tasks.write(work, accepted, refused)

    def _read(self, on_done: Callable[[ReadingContent], None], passage_id: int) -> None:
        workspace, testimony_id, transcript_id = self._context.workspace, self._testimony_id, self._transcript_id
        chosen = self._context.memory.chosen

        def work(_progress: Progress) -> ReadingContent:
            return _read_content(workspace, testimony_id, transcript_id, passage_id, chosen)

        self._context.tasks.read(work, on_done, self._on_read_failed, replaces="reading")

    def _on_opened(self, content: ReadingContent, passage_id: int) -> None:
        self._on_read(content)
        self.opened.emit(passage_id)

    def _on_read(self, content: ReadingContent) -> None:
        self._content = content
        self._transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
        self.content_shown.emit(content)
        self._read_marks(content)

    def _read_marks(self, content: ReadingContent) -> None:
        """Find the words that were searched for. Apart from the rest, which can be read meanwhile."""
        words, transcript, searching = self._came_from.words, content.transcript, self._context.workspace.searching
        if not words or transcript is None:
            self.found_shown.emit({})
            return
        self._context.tasks.read(
            lambda _progress: searching.marks(words, content.passages, transcript.language),
            self.found_shown.emit,
            replaces="reading marks",
        )

    def _on_read_failed(self, error: ArchiveError) -> None:
        if isinstance(error, NoSuchTestimony):
            self._testimony_id, self._content = 0, None
            self.gone.emit()
        else:
            self._context.messages.error(error)

    def _on_kept(self, done: tuple[ChangeSet, int]) -> None:
        change_set, quote_id = done
        self._announce(change_set)
        self.quote_kept.emit(quote_id)

    def _on_given_up(self, change_set: ChangeSet) -> None:
        self._announce(change_set)
        tell_done(self._context, self.tr("The quote was given up."), change_set)

    def _announce(self, change_set: ChangeSet) -> None:
        self._context.changes.announce(change_set, self)

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        about_it = self._testimony_id in change_set.ids(RecordKind.TESTIMONY)
        if self._testimony_id and (about_it or any(change_set.touches(kind) for kind in _SHOWN_KINDS)):
            self.refresh()

    def _extent(self, touched: Sequence[Passage], words: str) -> str:
        ends = [format_time_code(each) for each in (touched[0].start_ms, touched[-1].end_ms) if each is not None]
        count = counted(len(words.split()), self.tr("{count} word"), self.tr("{count} words"))
        return ", ".join(each for each in (" – ".join(ends), count) if each)

    def _leaving(self, content: ReadingContent, decision: Decision, speaker: str, transcript: Transcript) -> Verdict:
        """Under which name the words may leave, or why they may not."""
        if decision.answer is Answer.NO:
            words = self.tr("Stays in the archive for now: {reason}.").format(reason=reason_text(decision))
            return Verdict(words, "lock", "warn")
        person = who_speaks(content.testimony, speaker, transcript)
        if person is None:
            name = speaker
        else:
            role = content.names.role(person.role).lower() if person.role is not None else ""
            country = content.names.country(person.country)
            name = ", ".join(each for each in (shown_name(person), role, country) if each)
        if not name:
            return Verdict(self.tr("May leave the archive."), "check", "ok")
        icon = "mask" if decision.answer is Answer.UNDER_PSEUDONYM else "check"
        tone = "text2" if icon == "mask" else "ok"
        return Verdict(self.tr("Leaves the archive as “{name}”.").format(name=name), icon, tone)


def touched_passages(passages: Sequence[Passage], stretch: Stretch) -> tuple[Passage, ...]:
    """The passages that a stretch lies in: not one at whose end it begins, or at whose beginning it ends."""
    places = {each.passage_id: place for place, each in enumerate(passages)}
    first, last = places[stretch.start[0]], places[stretch.end[0]]
    if last > first and stretch.end[1] == 0:
        last -= 1
    if last > first and stretch.start[1] >= len(passages[first].text):
        first += 1
    return tuple(passages[first : last + 1])


def _offered_themes(content: ReadingContent) -> tuple[tuple[str, str], ...]:
    """Themes of the testimony and of what was kept from it: those of most quotes first."""
    own = {each.key: each for each in content.testimony.themes}
    kept = [each for quote in content.quotes for each in quote.themes]
    often = Counter(each.key for each in kept)
    known = own | {each.key: each for each in kept}
    keys = sorted(known, key=lambda key: -often[key])
    return tuple((key, content.names.theme(known[key])) for key in keys)


def _read_content(
    workspace: Workspace, testimony_id: int, transcript_id: int, passage_id: int, chosen: Collection[str]
) -> ReadingContent:
    """On a reader's thread.

    Raises:
        NoSuchTestimony: it is not there (any more).
    """
    catalogue = workspace.catalogue
    testimony = catalogue.testimony(testimony_id)
    transcript, passages = _chosen(workspace, testimony, transcript_id, passage_id)
    sound, trouble = Sound(testimony_id, ()), ""
    try:
        sound = find_sound(workspace, testimony_id, chosen)
    except NoSuchTestimony:
        raise
    except ArchiveError as error:  # reading goes on without a recording
        trouble = " ".join(error_texts(error)).strip()
    if not trouble and (mistaken := mistaken_recording(testimony)) is not None:
        trouble = " ".join(error_texts(mistaken)).strip()
    return ReadingContent(
        testimony=testimony,
        names=TermNames(catalogue.vocabularies()),
        decision=catalogue.decision(testimony, Use.PUBLISH),
        transcript=transcript,
        passages=passages,
        quotes=catalogue.quotes(testimony_id),
        sound=sound,
        sound_trouble=trouble,
        restrictions=catalogue.restrictions(passages),
    )


def _chosen(
    workspace: Workspace, testimony: Testimony, transcript_id: int, passage_id: int
) -> tuple[Transcript | None, tuple[Passage, ...]]:
    """The transcript asked for, else the one that holds the passage, else the words as they were spoken."""
    several = sorted(testimony.transcripts, key=lambda each: each.kind is not TranscriptKind.VERBATIM)
    if passage_id and not transcript_id:
        for each in several:
            passages = workspace.catalogue.passages(each.transcript_id)
            if any(passage.passage_id == passage_id for passage in passages):
                return each, passages
    chosen = next((each for each in several if each.transcript_id == transcript_id), None)
    chosen = chosen or (several[0] if several else None)
    return chosen, workspace.catalogue.passages(chosen.transcript_id) if chosen is not None else ()
