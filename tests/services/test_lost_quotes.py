"""Quotes that lost their words: none leaves the archive, each is offered the nearest words, somebody decides."""

from __future__ import annotations

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.errors import BadValue, NoPlaceForQuote, RecordGone
from testimony_archive.domain.records import QuoteState
from testimony_archive.services.workspace import Workspace
from tests.factories import content, passages_of, quotes_of

PE = "PE-001"


def lose(
    workspace: Workspace, words: str = "dos máquinas y cuarenta", text: str = "Con dos telares y cuarenta."
) -> int:
    """A quote of the second passage, after that has become another text."""
    passage = passages_of(workspace, PE)[1]
    start = passage.text.index(words)
    place = (passage.passage_id, start), (passage.passage_id, start + len(words))
    _, quote_id = workspace.quoting.keep_words(*place, main_idea="Pocas máquinas.")
    workspace.transcribing.edit_text(passage.passage_id, text)
    return quote_id


def decision(workspace: Workspace, quote_id: int) -> tuple[bool, str]:
    """Whether a quote may leave within a document, and why not."""
    selection_id = workspace.selecting.find_or_create("Informe")
    workspace.selecting.add_quotes(selection_id, [quote_id])
    (item,) = workspace.selecting.items(selection_id)
    assert item.decision is not None
    return item.decision.allowed, item.decision.text()


def test_is_listed_with_the_words_that_came_for_its_own(workspace: Workspace) -> None:
    assert workspace.lost_quotes.all() == ()
    quote_id = lose(workspace)
    (lost,) = workspace.lost_quotes.all()
    assert (lost.quote.quote_id, lost.code, lost.quote.anchor.exact) == (quote_id, PE, "dos máquinas y cuarenta")
    assert lost.nearest is not None
    assert (lost.nearest.exact, lost.nearest.first_offset) == ("dos telares y cuarenta", 4)
    assert 60 <= lost.likeness < 100
    assert workspace.lost_quotes.all(lost.quote.anchor.transcript_id) == (lost,)
    assert workspace.lost_quotes.all(999) == ()


def test_is_offered_like_words_elsewhere_where_its_own_were_deleted(workspace: Workspace) -> None:
    lose(workspace, text="Nada de eso.")
    (lost,) = workspace.lost_quotes.all()
    assert (lost.nearest, lost.likeness) == (None, 0)
    last = passages_of(workspace, PE)[-1].passage_id
    workspace.transcribing.edit_text(last, "Sí: con dos máquinas y unos cuarenta jóvenes.")
    (lost,) = workspace.lost_quotes.all()
    assert lost.nearest is not None
    assert lost.nearest.first_passage_id == last
    assert lost.nearest.exact.startswith("dos máquinas y unos")


def test_does_not_leave_the_archive_before_somebody_has_decided(workspace: Workspace) -> None:
    quote_id = lose(workspace)
    allowed, why = decision(workspace, quote_id)
    assert not allowed
    assert why == "its words are not in the transcript any more, and nobody has decided about it yet"
    before = content(workspace)
    change = workspace.lost_quotes.keep(quote_id)
    assert change.label.text() == "keep the words of a quote from PE-001 as they were"
    assert decision(workspace, quote_id)[0]
    assert workspace.lost_quotes.all() == ()
    (kept,) = workspace.lost_quotes.all(with_kept=True)
    assert (kept.quote.state, kept.quote.anchor.exact) == (QuoteState.KEPT, "dos máquinas y cuarenta")
    workspace.undo()
    assert content(workspace) == before


def test_stays_as_closed_as_the_passages_that_held_its_words(workspace: Workspace) -> None:
    second = passages_of(workspace, PE)[1].passage_id
    workspace.parts.restrict_passages([second], AccessField.ACCESS, "closed")
    _, (quote_id,) = workspace.quoting.keep_passages([second])
    workspace.transcribing.delete([second])
    workspace.lost_quotes.keep(quote_id)
    assert decision(workspace, quote_id) == (False, "access is closed")
    (quote,) = quotes_of(workspace, PE)
    assert quote.speaker == "ROSA"  # though it stands beside Hannah's words now


def test_is_put_on_the_nearest_words_which_become_its_own(workspace: Workspace) -> None:
    quote_id = lose(workspace)
    before = content(workspace)
    change = workspace.lost_quotes.move(quote_id)
    (quote,) = quotes_of(workspace, PE)
    assert (quote.state, quote.anchor.exact, quote.main_idea) == (
        QuoteState.ANCHORED,
        "dos telares y cuarenta",
        "Pocas máquinas.",
    )
    assert quote.former == ()
    assert change.ids(RecordKind.QUOTE) == {quote_id}
    assert decision(workspace, quote_id)[0]
    workspace.undo()  # what the decision was asked of
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_is_put_on_words_that_somebody_chose(workspace: Workspace) -> None:
    quote_id = lose(workspace, text="Nada.")
    with pytest.raises(NoPlaceForQuote):
        workspace.lost_quotes.move(quote_id)
    last = passages_of(workspace, PE)[3].passage_id
    with pytest.raises(BadValue, match="at least one word"):
        workspace.lost_quotes.move(quote_id, (last, 4), (last, 4))
    workspace.lost_quotes.move(quote_id, (last, 11), (last, 42))
    (quote,) = quotes_of(workspace, PE)
    assert (quote.anchor.exact, quote.speaker) == ("Las mujeres lo hicieron crecer.", "ROSA")


def test_goes_along_with_later_edits_and_can_be_given_up(workspace: Workspace) -> None:
    quote_id = lose(workspace)
    transcript_id = quotes_of(workspace, PE)[0].anchor.transcript_id
    workspace.transcribing.insert(transcript_id, None, "Hola.")
    workspace.transcribing.delete([passages_of(workspace, PE)[2].passage_id])
    (lost,) = workspace.lost_quotes.all()
    assert lost.quote.former[0].ordinal == 2
    assert lost.nearest is None
    workspace.quoting.delete_quote(quote_id)
    assert workspace.lost_quotes.all() == ()
    workspace.undo()
    assert workspace.lost_quotes.all() == (lost,)


def test_only_what_lost_its_words_is_kept_without_them(workspace: Workspace) -> None:
    _, (quote_id,) = workspace.quoting.keep_passages([passages_of(workspace, PE)[1].passage_id])
    with pytest.raises(BadValue, match="has lost its words"):
        workspace.lost_quotes.keep(quote_id)
    for change in (workspace.lost_quotes.keep, workspace.lost_quotes.move):
        with pytest.raises(RecordGone):
            change(999)
