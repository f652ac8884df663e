"""Quotes that lost their words, in the reading room: told above the transcript, decided one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from testimony_archive.domain.records import QuoteState, TranscriptKind
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.quote_card import QuoteCard
from testimony_archive.ui.views.reading_view import ReadingView

if TYPE_CHECKING:
    from testimony_archive.domain.records import Passage, Quote
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
CODE = "PE-014"


@pytest.fixture
def first_page() -> str:
    return "reading"


class Room:
    """The room of a testimony, the words of whose quotes somebody corrects."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.workspace = session.context.workspace
        view = session.frame.widget("reading")
        assert isinstance(view, ReadingView)
        self.view = view
        self.told: list[str] = []
        session.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        (self.testimony_id,) = self.workspace.catalogue.testimony_ids([CODE])
        transcript = self.workspace.catalogue.testimony(self.testimony_id).transcripts[0]
        self.transcript_id = transcript.transcript_id
        session.context.shell.open_testimony(self.testimony_id, 0, None)
        QTest.qWait(0)

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.workspace.catalogue.passages(self.transcript_id)

    @property
    def quotes(self) -> list[Quote]:
        found = self.workspace.catalogue.quotes(self.testimony_id)
        return [each for each in found if each.anchor.transcript_id == self.transcript_id]

    def lose(self, place: int, new: str = "aquello") -> int:
        """Keep a whole passage as a quote, and correct its second word."""
        passage = self.passages[place]
        _, (quote_id,) = self.workspace.quoting.keep_passages([passage.passage_id])
        first, _, *rest = passage.text.split()
        words = new if new != "aquello" else " ".join([first, new, *rest])
        edit = self.workspace.transcribing.edit_text(passage.passage_id, words)
        self.session.context.changes.announce(edit.changes)
        return quote_id

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.view.lost.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.child(QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled()
        button.click()

    def text(self, name: str) -> str:
        return self.child(QLabel, name).text()

    def state(self, quote_id: int) -> QuoteState | None:
        return next((each.state for each in self.quotes if each.quote_id == quote_id), None)


@pytest.fixture
def room(session: ArchiveSession) -> Room:
    return Room(session)


def test_each_is_told_and_decided_one_after_the_other(room: Room) -> None:
    assert not room.view.lost.isVisible()
    room.session.context.actions["testimony.lost"].trigger()
    assert room.told[-1] == "No quote of this transcript has lost its words."
    first, second, third = room.lose(1), room.lose(2), room.lose(3, "Nada.")
    assert room.text("lost_quotes_title") == "3 quotes lost their words"
    room.press("lost_quotes_review")
    assert room.text("lost_quotes_title") == "Quote 1 of 3 that lost their words"
    old = next(each for each in room.quotes if each.quote_id == first)
    assert room.text("lost_quotes_words") == f"“{' '.join(old.anchor.exact.split())}”"
    assert room.text("lost_quotes_now") == f"“{' '.join(room.passages[1].text.split())}”"
    assert room.child(QPushButton, "lost_quotes_move").hasFocus()
    assert room.view.transcript.current_passage_id == room.passages[1].passage_id
    room.press("lost_quotes_move")
    assert room.state(first) is QuoteState.ANCHORED
    assert room.text("lost_quotes_title") == "Quote 1 of 2 that lost their words"
    room.press("lost_quotes_keep")
    assert room.state(second) is QuoteState.KEPT
    assert room.text("lost_quotes_title") == "This quote lost its words"
    assert room.text("lost_quotes_now") == "Nothing in the transcript is like it."
    assert not room.child(QPushButton, "lost_quotes_move").isEnabled()
    room.press("lost_quotes_give_up")
    assert room.state(third) is None
    assert not room.view.lost.isVisible()
    room.session.context.changes.announce(room.workspace.undo())
    assert room.text("lost_quotes_title") == "1 quote lost its words"


def test_can_be_put_on_selected_words_and_left_for_later(room: Room) -> None:
    quote_id, _ = room.lose(1), room.lose(2)
    room.session.context.actions["testimony.lost"].trigger()
    room.child(QToolButton, "lost_quotes_next").click()
    assert room.text("lost_quotes_title") == "Quote 2 of 2 that lost their words"
    room.child(QToolButton, "lost_quotes_next").click()
    room.press("lost_quotes_selection")
    assert room.told[-1] == "Select the words in the transcript first."
    passage = room.passages[0]
    room.view.transcript.select(Stretch((passage.passage_id, 0), (passage.passage_id, 8)))
    room.press("lost_quotes_selection")
    assert next(each for each in room.quotes if each.quote_id == quote_id).anchor.exact == passage.text[:8].strip()
    QTest.keyClick(room.view.lost, Qt.Key.Key_Escape)
    assert room.text("lost_quotes_title") == "1 quote lost its words"
    assert not room.child(QLabel, "lost_quotes_words").isVisible()
    assert room.view.transcript.hasFocus()


def test_the_card_of_a_quote_that_lost_its_words_says_so_and_leads_to_what_becomes_of_it(
    session: ArchiveSession,
) -> None:
    room = Room(session)
    room.lose(1)
    second = room.lose(3)
    card = room.view.findChild(QuoteCard, f"quote_{second}")
    assert card is not None
    words, decide = (
        card.findChild(QLabel, f"quote_{second}_lost"),
        card.findChild(QPushButton, f"quote_{second}_decide"),
    )
    assert words is not None
    assert decide is not None
    assert words.text() == "Lost its words"
    assert card.accessibleName().endswith("Lost its words")
    decide.click()
    assert room.text("lost_quotes_title") == "Quote 2 of 2 that lost their words"
    room.press("lost_quotes_keep")
    assert room.state(second) is QuoteState.KEPT
    assert words.text() == "Kept as it was"
    assert not decide.isVisible()


def test_a_lost_quote_of_another_transcript_is_decided_about_there(session: ArchiveSession) -> None:
    room = Room(session)
    lost = room.lose(1)
    _, other = room.workspace.transcribing.add_transcript(room.testimony_id, "en", TranscriptKind.TRANSLATION)
    room.workspace.transcribing.insert(other, None, "Some words.", "", None, None)
    room.view.transcript_chosen.emit(other)
    assert not room.view.lost.isVisible()
    room.view.quotes.decision_asked.emit(lost)
    assert room.view.lost.isVisible()
    assert room.text("lost_quotes_title") == "This quote lost its words"
    assert len(room.view.transcript.passages) == len(room.passages)
