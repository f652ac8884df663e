"""The list of all quotes: found by the rules of every search, narrowed, counted, sorted, ordered by hand, edited."""

from __future__ import annotations

import pytest

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.edits import AccessField, TestimonyField, TranscriptField
from testimony_archive.domain.errors import RecordGone
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import NOT_RECORDED
from testimony_archive.domain.quote_edits import QuoteEdit, QuoteField
from testimony_archive.domain.quote_list import QuoteFacet, QuotePage, QuoteRequest, QuoteSort, QuoteTrait
from testimony_archive.domain.records import AccessLevel, QuoteState
from testimony_archive.domain.rights import Answer, Hindrance
from testimony_archive.domain.terms import TermField, VocabularyKind
from testimony_archive.services.quote_memory import QuoteMemory
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import read_stamp
from tests.factories import TODAY, passages_of, quotes_of, record


@pytest.fixture
def kept(workspace: Workspace) -> dict[str, int]:
    """Four quotes by a word for each: of a teacher in Peru (two, one over two passages), a student, and a director."""
    peru, chile, colombia = (passages_of(workspace, code) for code in ("PE-001", "CL-002", "CO-003"))
    keep = workspace.quoting.keep_words
    machines = keep(
        (peru[1].passage_id, 4), (peru[1].passage_id, 16), main_idea="Two machines.", themes=["2"], starred=True
    )[1]
    several = keep((peru[2].passage_id, 0), (peru[3].passage_id, 9), themes=["4"], note="Ask for a photograph.")[1]
    shop = keep((chile[1].passage_id, 0), (chile[1].passage_id, 40), main_idea="After work.")[1]
    river = keep((colombia[0].passage_id, 0), (colombia[0].passage_id, 27), themes=[])[1]
    return {"machines": machines, "several": several, "shop": shop, "river": river}


def page(workspace: Workspace, text: str = "", sort: QuoteSort = QuoteSort.OWN, **choices: str) -> QuotePage:
    chosen = {QuoteFacet(facet): frozenset(keys.split()) for facet, keys in choices.items()}
    return workspace.quote_listing.page(QuoteRequest(text, chosen, sort))


def ids(found: QuotePage) -> list[int]:
    return [each.quote_id for each in found.rows]


def test_a_row_says_who_where_and_when(workspace: Workspace, kept: dict[str, int]) -> None:
    rows = {each.quote_id: each for each in page(workspace).rows}
    first = rows[kept["machines"]]
    assert (first.code, first.words, first.person, first.main_idea) == (
        "PE-001",
        "dos máquinas",
        "Rosa Quispe",
        "Two machines.",
    )
    assert (first.countries, str(first.date), first.starred, first.has_recording) == (("PE",), "2022-03-14", True, True)
    assert first.state is QuoteState.ANCHORED
    assert rows[kept["several"]].words == "¿Y siguieron?\nSí, claro"
    assert rows[kept["several"]].person == "Hannah Whitlock"
    assert rows[kept["several"]].state is QuoteState.ANCHORED
    assert len(rows[kept["several"]].passage_ids) == 2
    assert rows[kept["shop"]].person == "Carmen"  # nobody reads the name in a list
    assert rows[kept["shop"]].decision.answer is Answer.UNDER_PSEUDONYM
    assert rows[kept["river"]].decision.answer is Answer.NO
    assert rows[kept["river"]].countries == ("CO",)


def test_the_page_counts_quotes_people_and_countries(workspace: Workspace, kept: dict[str, int]) -> None:
    found = page(workspace)
    assert (len(found.rows), found.total, found.people, found.countries) == (4, 4, 4, 4)
    assert kept
    assert page(workspace, country="PE").total == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("maquina", ["machines"]),
        ("machine", ["machines"]),
        ("photographs", ["several"]),
        ("nights", ["shop"]),
        ("working OR eau", ["shop", "river"]),
        ("-máquinas", ["several", "shop", "river"]),
        ('"two machines"', ["machines"]),
        ("foto*", []),
        ("photo*", ["several"]),
        ("máquinas work", []),
    ],
)
def test_words_are_looked_for_in_quote_main_idea_and_note(
    workspace: Workspace, kept: dict[str, int], text: str, expected: list[str]
) -> None:
    assert ids(page(workspace, text)) == [kept[each] for each in expected]


def test_words_of_the_passage_that_were_not_kept_do_not_count(workspace: Workspace, kept: dict[str, int]) -> None:
    assert kept
    assert ids(page(workspace, "jóvenes")) == []


def test_what_was_found_is_marked(workspace: Workspace, kept: dict[str, int]) -> None:
    found = page(workspace, "maquina two")
    assert kept
    assert found.marks("dos máquinas", "es") == ((4, 12),)
    assert found.marks("Two machines.", "") == ((0, 3),)
    assert page(workspace).marks("dos máquinas", "es") == ()


def test_the_index_follows_edits_and_undo(workspace: Workspace, kept: dict[str, int]) -> None:
    workspace.quoting.edit_quote(kept["river"], translation="The water was clear.", note="Brook trout")
    assert ids(page(workspace, "waters")) == ids(page(workspace, "trout")) == [kept["river"]]
    workspace.quoting.delete_quote(kept["river"])
    assert ids(page(workspace, "waters")) == []
    workspace.undo()
    assert ids(page(workspace, "waters")) == [kept["river"]]
    workspace.undo()
    assert ids(page(workspace, "waters")) == []
    workspace.keeping.reindex()
    assert ids(page(workspace, "eau")) == [kept["river"]]
    assert workspace.keeping.verify().is_sound


def test_facets_narrow_and_count_what_choosing_would_give(workspace: Workspace, kept: dict[str, int]) -> None:
    found = page(workspace, country="PE", role="teacher")
    assert ids(found) == [kept["machines"]]
    assert found.facets[QuoteFacet.ROLE] == {"teacher": 1, NOT_RECORDED: 1}  # who asks is none
    assert found.facets[QuoteFacet.COUNTRY]["PE"] == 1
    assert found.facets[QuoteFacet.YEAR] == {"2022": 1}
    everything = page(workspace)
    assert everything.facets[QuoteFacet.LANGUAGE] == {"es": 2, "en": 1, "fr": 1}
    assert everything.facets[QuoteFacet.YEAR] == {"2022": 2, "2021": 1, "2020": 1}
    assert everything.facets[QuoteFacet.GOAL]["4"] == 3
    assert ids(page(workspace, language="en fr")) == [kept["shop"], kept["river"]]
    assert ids(page(workspace, year="2021")) == [kept["shop"]]
    assert ids(page(workspace, goal="5")) == [kept["machines"], kept["several"]]
    project = next(iter(everything.facets[QuoteFacet.PROJECT]))
    assert ids(page(workspace, project=project)) == [kept["machines"], kept["several"]]


def test_what_is_not_recorded_can_be_asked_for(workspace: Workspace, kept: dict[str, int]) -> None:
    chile = record(workspace, "CL-002")
    transcript_id = chile.transcripts[0].transcript_id
    workspace.parts.edit_transcript(chile.testimony_id, transcript_id, TranscriptField.LANGUAGE, "")
    found = page(workspace, language=NOT_RECORDED)
    assert ids(found) == [kept["shop"]]
    assert found.facets[QuoteFacet.LANGUAGE] == {"es": 2, NOT_RECORDED: 1, "fr": 1}
    assert ids(page(workspace, language=f"fr {NOT_RECORDED}")) == [kept["shop"], kept["river"]]
    assert ids(page(workspace, project=NOT_RECORDED, country="CO")) == [kept["river"]]
    assert NOT_RECORDED not in found.facets[QuoteFacet.STATE]


def test_a_theme_stands_for_those_below_it(workspace: Workspace, kept: dict[str, int]) -> None:
    above = "recognition-access-success-employability"
    workspace.vocabularies.add(VocabularyKind.THEME, "Night classes", parent_key=above)
    workspace.quoting.edit_quote(kept["river"], themes=["Night classes"])
    assert ids(page(workspace, theme=above)) == [kept["machines"], kept["shop"], kept["river"]]
    assert page(workspace).facets[QuoteFacet.THEME][above] == 3


def test_of_states_all_have_to_be_so(workspace: Workspace, kept: dict[str, int]) -> None:
    found = page(workspace, state=QuoteTrait.MAIN_IDEA)
    assert ids(found) == [kept["machines"], kept["shop"]]
    assert found.facets[QuoteFacet.STATE][QuoteTrait.STARRED] == 1
    assert QuoteTrait.NO_MAIN_IDEA not in found.facets[QuoteFacet.STATE]
    assert ids(page(workspace, state=f"{QuoteTrait.MAIN_IDEA} {QuoteTrait.STARRED}")) == [kept["machines"]]
    assert ids(page(workspace, state=QuoteTrait.NOTE)) == [kept["several"]]
    assert ids(page(workspace, state=QuoteTrait.NO_THEME)) == [kept["river"]]
    assert ids(page(workspace, state=QuoteTrait.STAYS_INSIDE)) == [kept["river"]]
    assert ids(page(workspace, state=QuoteTrait.LOST)) == []


def test_quotes_whose_words_are_gone_stay_inside_until_somebody_decides(
    workspace: Workspace, kept: dict[str, int]
) -> None:
    passage = quotes_of(workspace, "PE-001")[0].anchor.first_passage_id
    workspace.transcribing.edit_text(passage, "Con dos telares y cuarenta jóvenes.")
    assert ids(page(workspace, state=QuoteTrait.LOST)) == [kept["machines"]]
    (row,) = page(workspace, state=QuoteTrait.LOST).rows
    detail = workspace.quote_listing.detail(kept["machines"])
    assert row.decision == detail.decision
    assert row.decision.hindrance is Hindrance.WORDS_LOST
    assert (row.words, row.person) == ("dos máquinas", "Rosa Quispe")
    workspace.lost_quotes.keep(kept["machines"])
    assert ids(page(workspace, state=QuoteTrait.LOST)) == []
    assert page(workspace).rows[0].state is QuoteState.KEPT
    assert page(workspace).rows[0].decision.allowed
    workspace.undo()
    workspace.undo()
    assert page(workspace).rows[0].state is QuoteState.ANCHORED


def test_words_that_were_closed_when_they_went_stay_closed(workspace: Workspace, kept: dict[str, int]) -> None:
    passage = quotes_of(workspace, "PE-001")[0].anchor.first_passage_id
    workspace.parts.restrict_passages([passage], AccessField.ACCESS, AccessLevel.CLOSED.value)
    workspace.transcribing.edit_text(passage, "Con dos telares y cuarenta jóvenes.")
    workspace.parts.restrict_passages([passage], AccessField.ACCESS, AccessLevel.OPEN.value)
    workspace.lost_quotes.keep(kept["machines"])
    row = page(workspace).rows[0]
    assert row.decision.hindrance is Hindrance.ACCESS
    assert row.decision == workspace.quote_listing.detail(kept["machines"]).decision
    assert workspace.publishing.quotations([kept["machines"]], "en").quotes == ()


def test_whom_somebody_tied_a_label_to_is_who_speaks(workspace: Workspace, kept: dict[str, int]) -> None:
    transcript_id = record(workspace, "PE-001").transcripts[0].transcript_id
    hannah = record(workspace, "PE-001").participations[1].participation_id
    workspace.transcribing.tie_speaker(transcript_id, "ROSA", hannah)
    row = next(each for each in page(workspace).rows if each.quote_id == kept["machines"])
    assert row.person == "Hannah Whitlock"


def test_only_what_may_leave(workspace: Workspace, kept: dict[str, int]) -> None:
    found = workspace.quote_listing.page(QuoteRequest(only_publishable=True))
    assert kept["river"] not in ids(found)
    passage = quotes_of(workspace, "PE-001")[1].anchor.last_passage_id
    workspace.parts.restrict_passages([passage], AccessField.ACCESS, AccessLevel.CLOSED.value)
    found = workspace.quote_listing.page(QuoteRequest(only_publishable=True))
    assert ids(found) == [kept["machines"], kept["shop"]]


def test_every_order(workspace: Workspace, kept: dict[str, int]) -> None:
    def order(sort: QuoteSort) -> list[str]:
        names = {quote_id: name for name, quote_id in kept.items()}
        return [names[each] for each in ids(page(workspace, sort=sort))]

    assert order(QuoteSort.OWN) == ["machines", "several", "shop", "river"]
    assert order(QuoteSort.TESTIMONY) == ["shop", "river", "machines", "several"]
    assert order(QuoteSort.THEME) == ["shop", "machines", "several", "river"]
    assert order(QuoteSort.MAIN_IDEA) == ["shop", "machines", "river", "several"]
    assert order(QuoteSort.DATE) == ["machines", "several", "shop", "river"]
    assert order(QuoteSort.KEPT) == ["river", "shop", "several", "machines"]


def test_rows_follow_every_change_and_undo(workspace: Workspace, kept: dict[str, int]) -> None:
    def seen() -> list[tuple[str, str, bool, int]]:
        return [(each.person, each.main_idea, each.starred, len(each.themes)) for each in page(workspace).rows]

    before = seen()
    workspace.quoting.edit_quote(kept["river"], themes=["2", "4"])
    assert seen()[3][3] == 2
    workspace.quoting.edit_quote(kept["river"], themes=[])
    assert seen()[3][3] == 0
    workspace.undo()
    workspace.undo()
    assert seen() == before
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.CODE, "PE-900")
    assert page(workspace).rows[0].code == "PE-900"
    workspace.quote_editing.delete([kept["machines"], kept["several"]])
    assert ids(page(workspace)) == [kept["shop"], kept["river"]]
    workspace.undo()
    assert seen() == before


def test_who_is_not_known_is_called_as_the_transcript_does(workspace: Workspace, kept: dict[str, int]) -> None:
    passage = quotes_of(workspace, "PE-001")[0].anchor.first_passage_id
    workspace.transcribing.set_speaker(passage, "Vecina")
    found = page(workspace)
    assert (found.rows[0].person, found.rows[0].person_id, found.rows[0].role_id) == ("Vecina", 0, None)
    assert ids(page(workspace, role="teacher")) == [kept["machines"]]
    assert found.people == 4


def test_a_theme_that_is_renamed_is_so_in_every_row(workspace: Workspace, kept: dict[str, int]) -> None:
    workspace.quote_listing.prepare()
    before = page(workspace)
    key = next(iter(before.facets[QuoteFacet.THEME]))
    workspace.vocabularies.edit(VocabularyKind.THEME, key, TermField.LABEL_EN, "Another name")
    after = page(workspace)
    assert [each.themes for each in after.rows] == [each.themes for each in before.rows]
    assert after.rows[0] is not before.rows[0]
    assert kept


def test_a_look_that_began_before_a_change_sees_what_was(workspace: Workspace, kept: dict[str, int]) -> None:
    memory, database = QuoteMemory(), workspace._folder.database

    def idea(connection: Connection) -> str:
        stamp = read_stamp(connection)
        facts = workspace.searching.memory.facts(connection, stamp, NoProgress()).findables
        rows, _ = memory.rows(connection, facts, stamp, TODAY)
        return next(each.main_idea for each in rows if each.quote_id == kept["machines"])

    with database.read() as early, database.read() as late:
        assert idea(early) == "Two machines."
        workspace.quoting.edit_quote(kept["machines"], main_idea="Another.")
        assert idea(late) == "Another."
        assert idea(early) == "Two machines."
        assert idea(late) == "Another."


def test_a_day_later_rights_are_decided_anew(workspace: Workspace, kept: dict[str, int]) -> None:
    from datetime import date

    from testimony_archive.services.quote_listing import QuoteListing

    today = [date(2026, 3, 14)]
    edit = workspace.editing.edit
    testimony_id = record(workspace, "CO-003").testimony_id
    edit(testimony_id, TestimonyField.ACCESS_UNTIL, "2026-03-15")
    edit(testimony_id, TestimonyField.CONSENT, "written")
    listing = QuoteListing(workspace._folder.database, workspace.searching.memory, lambda: today[0])
    allowed = [each.decision.allowed for each in listing.page(QuoteRequest()).rows]
    today[0] = date(2026, 3, 15)
    assert (allowed[3], listing.page(QuoteRequest()).rows[3].decision.allowed) == (False, True)
    assert kept


def test_one_quote_with_its_surroundings_selections_and_history(workspace: Workspace, kept: dict[str, int]) -> None:
    _, selection_id = workspace.selecting.create("Informe")
    workspace.selecting.add_quotes(selection_id, [kept["machines"]])
    workspace.quoting.edit_quote(kept["machines"], note="One", starred=False)
    workspace.quoting.edit_quote(kept["machines"], themes=["4"])
    detail = workspace.quote_listing.detail(kept["machines"])
    assert [each.text for each in detail.before] == ["¿Cómo empezó el taller?"]
    assert [each.text for each in detail.after] == ["¿Y siguieron?"]
    assert [each.ordinal for each in detail.passages] == [2]
    assert detail.selections == ("Informe",)
    assert detail.decision.answer is Answer.YES
    fields = [(each.table, each.field, len(each.before), len(each.after)) for each in detail.history]
    assert fields == [
        ("quote_theme", "theme_id", 1, 1),
        ("quote", "note", 1, 1),
        ("quote", "starred", 1, 1),
        ("quote", "", 0, 0),
    ]
    with pytest.raises(RecordGone):
        workspace.quote_listing.detail(999)


def test_the_history_of_a_quote_tells_when_it_lost_its_words_and_what_was_decided(workspace: Workspace) -> None:
    passage = passages_of(workspace, "PE-001")[1].passage_id
    _, (quote_id,) = workspace.quoting.keep_passages([passage])
    workspace.transcribing.edit_text(passage, "Nada de eso.")
    workspace.lost_quotes.keep(quote_id)
    workspace.undo()
    history = workspace.quote_listing.detail(quote_id).history
    assert [(each.before, each.after) for each in history if each.field == "state"] == [
        (("kept",), ("lost",)),
        (("lost",), ("kept",)),
        (("anchored",), ("lost",)),
    ]


# --- several at once -----------------------------------------------------------------------------------------------


def edit(
    workspace: Workspace, quotes: list[int], field: QuoteField, operation: BulkOperation, value: str = "", new: str = ""
) -> int:
    """Preview, then apply; gives how many changed, which both have to agree on."""
    wanted = QuoteEdit(field, operation, value, new)
    preview = workspace.quote_editing.preview(quotes, wanted)
    assert len(preview.changes) + len(preview.same) == len(quotes)
    change = workspace.quote_editing.apply(quotes, wanted)
    assert bool(change.touched) == bool(preview.changes)
    return len(preview.changes)


def test_themes_of_several_are_added_replaced_and_removed(workspace: Workspace, kept: dict[str, int]) -> None:
    every = list(kept.values())

    def themes() -> list[list[str]]:
        return [[one.number for one in each.themes] for each in workspace.catalogue.quotes()]

    before = themes()
    assert edit(workspace, every, QuoteField.THEME, BulkOperation.ADD, "2") == 2
    assert all("2" in each for each in themes())
    assert workspace.undo_state.undo is not None
    assert workspace.undo_state.undo.text() == "add theme to 2 quotes"
    assert edit(workspace, every, QuoteField.THEME, BulkOperation.REPLACE, "2", "3") == 4
    assert edit(workspace, every, QuoteField.THEME, BulkOperation.REMOVE, "3") == 4
    assert edit(workspace, every, QuoteField.THEME, BulkOperation.CLEAR) == 1
    assert themes() == [[], [], [], []]
    for _ in range(4):
        workspace.undo()
    assert themes() == before


def test_one_main_idea_star_and_note_for_several(workspace: Workspace, kept: dict[str, int]) -> None:
    every = list(kept.values())
    assert edit(workspace, every, QuoteField.MAIN_IDEA, BulkOperation.SET, "Two machines.") == 3
    assert {each.main_idea for each in workspace.catalogue.quotes()} == {"Two machines."}
    assert edit(workspace, every, QuoteField.MAIN_IDEA, BulkOperation.REPLACE, "Two", "Three") == 4
    assert edit(workspace, every, QuoteField.STAR, BulkOperation.SET) == 3
    assert edit(workspace, every, QuoteField.STAR, BulkOperation.CLEAR) == 4
    assert edit(workspace, every, QuoteField.NOTE, BulkOperation.ADD, "For the book") == 4
    notes = [each.note for each in workspace.catalogue.quotes()]
    assert sorted(notes) == ["Ask for a photograph.\nFor the book", *["For the book"] * 3]
    assert edit(workspace, every[:1], QuoteField.NOTE, BulkOperation.CLEAR) == 1
    assert workspace.undo_state.undo is not None
    assert workspace.undo_state.undo.text() == "edit the note of a quote from PE-001"
    assert edit(workspace, every, QuoteField.MAIN_IDEA, BulkOperation.CLEAR) == 4
    assert edit(workspace, every, QuoteField.MAIN_IDEA, BulkOperation.CLEAR) == 0


def test_what_a_field_cannot_take_changes_nothing(workspace: Workspace, kept: dict[str, int]) -> None:
    from testimony_archive.domain.errors import BadValue, UnknownTerm

    every = list(kept.values())
    apply = workspace.quote_editing.apply
    with pytest.raises(UnknownTerm):
        apply(every, QuoteEdit(QuoteField.THEME, BulkOperation.ADD, "fishing"))
    with pytest.raises(BadValue, match="a value"):
        apply(every, QuoteEdit(QuoteField.NOTE, BulkOperation.SET, ""))
    with pytest.raises(BadValue, match="one of set, clear"):
        apply(every, QuoteEdit(QuoteField.STAR, BulkOperation.ADD, "x"))
    with pytest.raises(BadValue, match="at most 1000"):
        apply(every, QuoteEdit(QuoteField.MAIN_IDEA, BulkOperation.REPLACE, "machines", "x" * 1_001))
    assert page(workspace).rows[0].main_idea == "Two machines."


def test_the_own_order_is_kept_and_undone(workspace: Workspace, kept: dict[str, int]) -> None:
    first, second, third, fourth = kept.values()
    move = workspace.quote_editing.move
    assert move([fourth], first).label.text() == "move a quote from CO-003"
    assert ids(page(workspace)) == [fourth, first, second, third]
    assert move([fourth, first], third, below=True).label.text() == "move 2 quotes"
    assert ids(page(workspace)) == [second, third, fourth, first]
    assert move([second], third).touched == frozenset()
    workspace.undo()
    workspace.undo()
    assert ids(page(workspace)) == [first, second, third, fourth]
    later = workspace.quoting.keep_passages([passages_of(workspace, "PE-001")[0].passage_id])[1][0]
    assert ids(page(workspace))[-1] == later
    for wrong in ([999], [first]):
        with pytest.raises(RecordGone):
            move(wrong, 999)


def test_several_are_given_up_at_once(workspace: Workspace, kept: dict[str, int]) -> None:
    first, second, *rest = kept.values()
    assert workspace.quote_editing.delete([first, second]).label.text() == "give up 2 quotes"
    assert ids(page(workspace)) == rest
    with pytest.raises(RecordGone):
        workspace.quote_editing.delete([first])
    with pytest.raises(RecordGone):
        workspace.quote_editing.delete([first, second])
    workspace.undo()
    assert ids(page(workspace)) == [first, second, *rest]


def test_single_quotes_leave_as_a_document_would_have_them(workspace: Workspace, kept: dict[str, int]) -> None:
    found = workspace.publishing.quotations([kept["machines"], kept["river"], kept["shop"]], "en")
    assert [each.attribution.partition(",")[0] for each in found.quotes] == ["Rosa Quispe", "Carmen"]
    assert [each.text for each in found.quotes] == ["dos máquinas", "At night, after the shop had closed."]
    assert [each.code for each in found.left_out] == ["CO-003"]
    assert not found.left_out[0].decision.allowed


def test_fields_ask_about_the_passage_that_a_quote_begins_in(workspace: Workspace, kept: dict[str, int]) -> None:
    peru = {each.quote_id for each in page(workspace).rows if "PE" in each.countries}
    assert set(ids(workspace.quote_listing.page(QuoteRequest(text="country:PE")))) == peru
    assert kept["machines"] in peru
    assert ids(workspace.quote_listing.page(QuoteRequest(text="country:PE -country:PE"))) == []
    said = set(ids(page(workspace, text="máquinas")))
    either = set(ids(workspace.quote_listing.page(QuoteRequest(text="máquinas OR country:CL"))))
    assert either == said | {each.quote_id for each in page(workspace).rows if "CL" in each.countries}
    assert said
