"""Keeping quotes, changing what is said of them, giving them up: nothing is kept twice or lost silently."""

from __future__ import annotations

import pytest

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.errors import BadValue, RecordGone, UnknownTerm
from testimony_archive.services.workspace import Workspace
from tests.factories import content, passages_of, quotes_of, record


def keep(workspace: Workspace, code: str, ordinal: int, words: str) -> int:
    """Keep words of one passage."""
    passage = passages_of(workspace, code)[ordinal - 1]
    start = passage.text.index(words)
    _, quote_id = workspace.quoting.keep_words(
        (passage.passage_id, start), (passage.passage_id, start + len(words)), main_idea="An idea."
    )
    return quote_id


def passage_id(workspace: Workspace, code: str, ordinal: int) -> int:
    return passages_of(workspace, code)[ordinal - 1].passage_id


# --- keeping -------------------------------------------------------------------------------------------------------


def test_words_are_kept_with_their_place_speaker_and_themes(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    (quote,) = quotes_of(workspace, "PE-001")
    assert quote.quote_id == quote_id
    assert (quote.anchor.exact, quote.speaker, quote.language) == ("dos máquinas", "ROSA", "es")
    assert (quote.anchor.first_offset, quote.anchor.last_offset) == (4, 16)
    assert quote.themes == record(workspace, "PE-001").themes
    assert (quote.main_idea, quote.starred, quote.note) == ("An idea.", False, "")


def test_words_may_cross_passages_and_have_themes_of_their_own(workspace: Workspace) -> None:
    first, last = passage_id(workspace, "PE-001", 2), passage_id(workspace, "PE-001", 4)
    change, _ = workspace.quoting.keep_words((first, 17), (last, 10), themes=["4"])
    (quote,) = quotes_of(workspace, "PE-001")
    assert quote.anchor.exact == "y cuarenta jóvenes.\n¿Y siguieron?\nSí, claro."
    assert [each.key for each in quote.themes] == ["business-community-services"]
    assert change.label.text() == "keep a quote from PE-001"
    assert change.ids(RecordKind.QUOTE) == {quote.quote_id}


def test_a_quote_needs_words_and_known_themes(workspace: Workspace) -> None:
    passage = passage_id(workspace, "PE-001", 2)
    with pytest.raises(BadValue, match="at least one word"):
        workspace.quoting.keep_words((passage, 3), (passage, 4))
    with pytest.raises(BadValue, match="at least one word"):
        workspace.quoting.keep_words((passage, 0), (passage_id(workspace, "CL-002", 1), 4))
    with pytest.raises(UnknownTerm):
        workspace.quoting.keep_words((passage, 0), (passage, 8), themes=["fishing"])
    with pytest.raises(BadValue, match="at most 1000"):
        workspace.quoting.keep_words((passage, 0), (passage, 8), main_idea="x" * 1_001)
    assert workspace.catalogue.quotes() == ()


def test_whole_passages_are_kept_once(workspace: Workspace) -> None:
    ids = [passage_id(workspace, "PE-001", 4), passage_id(workspace, "CL-002", 2), passage_id(workspace, "PE-001", 2)]
    change, quote_ids = workspace.quoting.keep_passages(ids)
    assert change.label.text() == "keep 3 quotes"
    assert [each.anchor.first_passage_id for each in workspace.catalogue.quotes()] == [ids[2], ids[0], ids[1]]
    again, same_ids = workspace.quoting.keep_passages(ids[:1])
    assert again.change_set_id == 0
    assert same_ids == quote_ids[:1]
    assert workspace.quoting.keep_passages([])[1] == ()


def test_the_same_passage_named_twice_is_kept_once(workspace: Workspace) -> None:
    passage = passage_id(workspace, "PE-001", 4)
    _, quote_ids = workspace.quoting.keep_passages([passage, passage])
    assert quote_ids[0] == quote_ids[1]
    assert len(workspace.catalogue.quotes()) == 1


def test_a_quote_that_lost_its_words_is_put_back_on_them_where_they_are_kept_again(workspace: Workspace) -> None:
    passage = passages_of(workspace, "PE-001")[3]
    _, quote_ids = workspace.quoting.keep_passages([passage.passage_id])
    workspace.quoting.edit_quote(quote_ids[0], main_idea="Las mujeres.")
    workspace.transcribing.edit_text(passage.passage_id, "Nada de eso.")
    assert [each.quote.quote_id for each in workspace.lost_quotes.all()] == list(quote_ids)
    workspace.transcribing.edit_text(passage.passage_id, passage.text)
    change, again = workspace.quoting.keep_passages([passage.passage_id])
    assert (bool(change.change_set_id), again) == (True, quote_ids)
    assert workspace.lost_quotes.all() == ()
    (quote,) = quotes_of(workspace, "PE-001")
    assert (quote.anchor.exact, quote.main_idea, quote.former) == (passage.text, "Las mujeres.", ())


def test_quotes_are_listed_in_the_order_of_the_transcript(workspace: Workspace) -> None:
    last, first = keep(workspace, "PE-001", 4, "Las mujeres"), keep(workspace, "PE-001", 2, "Con dos")
    middle = keep(workspace, "PE-001", 2, "jóvenes")
    assert [each.quote_id for each in workspace.catalogue.quotes()] == [first, middle, last]


# --- changing and giving up ----------------------------------------------------------------------------------------


def test_what_is_given_is_set_and_the_rest_stays(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    before = content(workspace)
    change = workspace.quoting.edit_quote(quote_id, starred=True, note="Preguntar\notra vez")
    (quote,) = quotes_of(workspace, "PE-001")
    assert (quote.starred, quote.note, quote.main_idea) == (True, "Preguntar\notra vez", "An idea.")
    assert change.ids(RecordKind.QUOTE) == {quote_id}
    workspace.quoting.edit_quote(quote_id, main_idea=" Otra  idea. ", themes=["2", "4", "2"])
    (quote,) = quotes_of(workspace, "PE-001")
    assert quote.main_idea == "Otra idea."
    assert [each.number for each in quote.themes] == ["2", "4"]
    assert workspace.quoting.edit_quote(quote_id).change_set_id == 0
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_a_quote_that_is_given_up_leaves_selections_and_undo_brings_both_back(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    _, selection_id = workspace.selecting.create("Informe")
    workspace.selecting.add_quotes(selection_id, [quote_id])
    before = content(workspace)
    change = workspace.quoting.delete_quote(quote_id)
    assert change.touches(RecordKind.SELECTION)
    assert workspace.selecting.items(selection_id) == ()
    assert workspace.catalogue.quotes() == ()
    workspace.undo()
    assert content(workspace) == before


def test_what_is_gone_cannot_be_changed(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    workspace.quoting.delete_quote(quote_id)
    with pytest.raises(RecordGone):
        workspace.quoting.edit_quote(quote_id, starred=True)
    with pytest.raises(RecordGone):
        workspace.quoting.delete_quote(quote_id)
    with pytest.raises(RecordGone):
        workspace.quoting.keep_passages([999])


# --- edited words --------------------------------------------------------------------------------------------------


def test_words_edited_for_print_stand_beside_those_that_were_said(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    change = workspace.quoting.edit_quote(quote_id, edited=" Dos máquinas,\nnada más. ")
    (quote,) = quotes_of(workspace, "PE-001")
    assert (quote.anchor.exact, quote.edited) == ("dos máquinas", "Dos máquinas,\nnada más.")
    assert change.ids(RecordKind.QUOTE) == {quote_id}
    workspace.undo()
    assert quotes_of(workspace, "PE-001")[0].edited == ""


def test_words_that_are_those_that_were_said_are_no_edited_ones(workspace: Workspace) -> None:
    quote_id = keep(workspace, "PE-001", 2, "dos máquinas")
    workspace.quoting.edit_quote(quote_id, edited="Dos máquinas")
    workspace.quoting.edit_quote(quote_id, edited=" dos \n máquinas ")
    assert quotes_of(workspace, "PE-001")[0].edited == ""
