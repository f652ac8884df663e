"""Whatever is done in whatever order can be taken back to the beginning, and done again, with the search in step."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from testimony_archive.domain.changes import UndoState
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import ArchiveReadOnly, CannotUndo, ChangedSince, NothingToUndo
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.domain.records import ItemKind, Part, Passage, Selection, Testimony
from testimony_archive.domain.terms import FIELDS, ORDERED, TEXTS, TermField, VocabularyKind
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.row_checksums import register_functions
from testimony_archive.storage.tables import change_set, testimony
from testimony_archive.storage.unit import WriteUnit
from tests.factories import ROWS, Content, bring_in, codes, content, opened, record
from tests.services.mind_changing import MindChanger

WORDS = ("taller", "máquinas", "night", "rivière", "telares", "claro", "ñandú", "director", "Otro")
TYPED = st.sampled_from(
    ["", "Otro", "2021", "2019/2021", "closed", "oral", "4", "1; 3", "PE; CL", "es", "quote", "ñandú"]
)
NAMES = st.sampled_from(["", "Telares", "telares", "Otro; más", "Acceso", "Work", "x" * 2000, "a\u202eb", "9", "Perú"])
PLACES = st.integers(min_value=0, max_value=6)


class Archivist(MindChanger[Content]):
    """Somebody who edits, quotes and selects at random, and changes their mind."""

    def __init__(self) -> None:
        super().__init__(content)

    # --- what there is to choose from ---

    def passages(self) -> list[Passage]:
        return [passage for each in self.seen.passages.values() for passage in each]

    def some_testimony(self, data: st.DataObject) -> Testimony:
        return data.draw(st.sampled_from(self.seen.testimonies))

    def some_quote(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(self.seen.quotes)).quote_id

    def some_selection(self, data: st.DataObject) -> Selection:
        return data.draw(st.sampled_from(self.seen.selections))

    def has_testimonies(self) -> bool:
        return bool(self.seen.testimonies)

    def has_passages(self) -> bool:
        return bool(self.passages())

    def has_quotes(self) -> bool:
        return bool(self.seen.quotes)

    def has_selections(self) -> bool:
        return bool(self.seen.selections)

    # --- what is done ---

    @rule(code=st.sampled_from(["", "ÑU-1", "ZZ-9", "PE-001"]))
    def add_testimony(self, code: str) -> None:
        self.attempt(lambda: self.workspace.editing.add_testimony(code)[0])

    @precondition(has_testimonies)
    @rule(data=st.data(), field=st.sampled_from(TestimonyField), typed=TYPED)
    def edit(self, data: st.DataObject, field: TestimonyField, typed: str) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        self.attempt(lambda: self.workspace.editing.edit(testimony_id, field, typed))

    @precondition(has_testimonies)
    @rule(data=st.data(), part=st.sampled_from(Part), name=st.sampled_from(["Rosa Quispe", "Inés Soto", "Ana"]))
    def add_person(self, data: st.DataObject, part: Part, name: str) -> None:
        testimony_id = self.some_testimony(data).testimony_id
        self.noted(self.workspace.editing.add_participation(testimony_id, part, name))

    @precondition(has_testimonies)
    @rule(data=st.data(), field=st.sampled_from(ParticipationField), typed=TYPED)
    def edit_person(self, data: st.DataObject, field: ParticipationField, typed: str) -> None:
        chosen = self.some_testimony(data)
        if chosen.participations:
            person = data.draw(st.sampled_from(chosen.participations)).participation_id
            edit = self.workspace.editing.edit_participation
            self.attempt(lambda: edit(chosen.testimony_id, person, field, typed))

    @precondition(has_testimonies)
    @rule(data=st.data())
    def remove_person(self, data: st.DataObject) -> None:
        chosen = self.some_testimony(data)
        if chosen.participations:
            person = data.draw(st.sampled_from(chosen.participations)).participation_id
            self.noted(self.workspace.editing.remove_participation(chosen.testimony_id, person))

    @precondition(has_testimonies)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        ids = [each.testimony_id for each in self.seen.testimonies]
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
        self.noted(self.workspace.editing.delete_testimonies(chosen))

    @precondition(has_passages)
    @rule(data=st.data())
    def keep_passages(self, data: st.DataObject) -> None:
        ids = [each.passage_id for each in self.passages()]
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3))
        self.noted(self.workspace.quoting.keep_passages(chosen)[0])

    @precondition(has_passages)
    @rule(data=st.data(), first=PLACES, length=st.integers(2, 20))
    def keep_words(self, data: st.DataObject, first: int, length: int) -> None:
        passage = data.draw(st.sampled_from(self.passages())).passage_id
        keep = self.workspace.quoting.keep_words
        self.attempt(lambda: keep((passage, first), (passage, first + length), themes=["2"])[0])

    @precondition(has_passages)
    @rule(data=st.data(), before=st.sampled_from(["", "Pues, "]), behind=st.sampled_from(["", " Y telares.", " ñandú"]))
    def edit_passage(self, data: st.DataObject, before: str, behind: str) -> None:
        passage = data.draw(st.sampled_from(self.passages()))
        text = before + passage.text + behind
        self.noted(self.workspace.transcribing.edit_text(passage.passage_id, text).changes)

    @precondition(has_quotes)
    @rule(data=st.data(), idea=st.sampled_from(["", "Una idea."]), themes=st.sampled_from([[], ["1"], ["3", "1"]]))
    def edit_quote(self, data: st.DataObject, idea: str, themes: list[str]) -> None:
        quote = self.some_quote(data)
        edit = self.workspace.quoting.edit_quote
        self.attempt(lambda: edit(quote, main_idea=idea, starred=bool(idea), themes=themes))

    @precondition(has_quotes)
    @rule(data=st.data())
    def delete_quote(self, data: st.DataObject) -> None:
        quote = self.some_quote(data)
        self.noted(self.workspace.quoting.delete_quote(quote))

    @rule(name=st.sampled_from(["Informe", "Anexo", "informe"]))
    def create_selection(self, name: str) -> None:
        self.attempt(lambda: self.workspace.selecting.create(name)[0])

    @precondition(has_selections)
    @rule(data=st.data(), place=st.none() | PLACES)
    def add_to_selection(self, data: st.DataObject, place: int | None) -> None:
        selection = self.some_selection(data).selection_id
        ids = [each.testimony_id for each in self.seen.testimonies]
        match data.draw(st.sampled_from(["testimonies", "passages", "heading"])):
            case "testimonies":
                change = self.workspace.selecting.add_testimonies(selection, ids, place)
            case "passages":
                chosen = [each.passage_id for each in self.passages()][:2]
                change = self.workspace.selecting.add_passages(selection, chosen, place)
            case _:
                change = self.workspace.selecting.add_words(selection, ItemKind.HEADING, "Parte", place)
        self.noted(change)

    @precondition(has_selections)
    @rule(data=st.data(), place=PLACES)
    def change_selection(self, data: st.DataObject, place: int) -> None:
        selection = self.some_selection(data)
        ids = [each.item_id for each in selection.items]
        chosen = data.draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []
        match data.draw(st.sampled_from(["move", "remove", "rename", "delete"])):
            case "move":
                change = self.workspace.selecting.move(selection.selection_id, chosen, place)
            case "remove":
                change = self.workspace.selecting.remove(selection.selection_id, chosen)
            case "rename":
                change = self.workspace.selecting.rename(selection.selection_id, selection.name.upper())
            case _:
                change = self.workspace.selecting.delete(selection.selection_id)
        self.noted(change)

    # --- vocabularies ---

    def some_key(self, data: st.DataObject, kind: VocabularyKind) -> str:
        return data.draw(st.sampled_from(["gone", *(each.key for each in self.workspace.vocabularies.terms(kind))]))

    @rule(data=st.data(), name=NAMES, language=st.sampled_from(["en", "es", "fr"]))
    def add_term(self, data: st.DataObject, name: str, language: str) -> None:
        kind = data.draw(st.sampled_from([each for each in VocabularyKind if each not in TEXTS]))
        above = data.draw(st.sampled_from(["", self.some_key(data, kind)])) if kind is VocabularyKind.THEME else ""
        add = self.workspace.vocabularies.add
        self.attempt(lambda: add(kind, name, language=language, parent_key=above)[0])

    @rule(data=st.data(), field=st.sampled_from(TermField), name=NAMES)
    def rename_term(self, data: st.DataObject, field: TermField, name: str) -> None:
        kind = data.draw(st.sampled_from([each for each in VocabularyKind if FIELDS[each]]))
        key = self.some_key(data, kind)
        if field in FIELDS[kind]:
            self.attempt(lambda: self.workspace.vocabularies.edit(kind, key, field, name)[0])

    @rule(data=st.data(), kind=st.sampled_from(sorted(ORDERED)), place=PLACES)
    def move_term(self, data: st.DataObject, kind: VocabularyKind, place: int) -> None:
        key = self.some_key(data, kind)
        above = self.some_key(data, kind) if kind is VocabularyKind.THEME and place % 2 else ""
        self.attempt(lambda: self.workspace.vocabularies.move(kind, key, place, above))

    @rule(data=st.data())
    def merge_terms(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from([each for each in VocabularyKind if each is not VocabularyKind.COUNTRY]))
        key, into = self.some_key(data, kind), self.some_key(data, kind)
        self.attempt(lambda: self.workspace.vocabularies.merge(kind, key, into))

    @rule(data=st.data(), replaces=st.booleans())
    def delete_term(self, data: st.DataObject, replaces: bool) -> None:
        kind = data.draw(st.sampled_from([each for each in VocabularyKind if each not in TEXTS]))
        key = self.some_key(data, kind)
        by = self.some_key(data, kind) if replaces else ""
        self.attempt(lambda: self.workspace.vocabularies.delete(kind, key, by))

    # --- what holds ---

    def is_sound(self) -> None:
        super().is_sound()
        self.finds_by_theme_what_the_records_say()
        found = self.found()
        self.workspace.keeping.reindex()
        assert self.found() == found

    def finds_by_theme_what_the_records_say(self) -> None:
        """Each theme stands once, before those below it; a search for it gives what has it or one below it."""
        vocabularies = self.workspace.catalogue.vocabularies()
        place = {theme_id: number for number, theme_id in enumerate(vocabularies.themes)}
        for theme in vocabularies.themes.values():
            assert theme.parent_id is None or place[theme.parent_id] < place[theme.theme_id]
        for theme in vocabularies.themes.values():
            below = vocabularies.with_descendants(theme.theme_id)
            wanted = sorted(
                each.code for each in self.seen.testimonies if below & {has.theme_id for has in each.themes}
            )
            chosen = SearchRequest(choices={Facet.THEME: frozenset({theme.key})})
            assert sorted(hit.code for hit in self.workspace.searching.search(chosen).hits) == wanted

    def found(self) -> Mapping[str, object]:
        """What a search for each word gives."""
        pages = {word: self.workspace.searching.search(SearchRequest(text=word)) for word in WORDS}
        return {
            word: (page.testimonies, page.passages, sorted(hit.code for hit in page.hits))
            for word, page in pages.items()
        }


TestArchivist = Archivist.TestCase
TestArchivist.settings = settings(max_examples=10, stateful_step_count=20, suppress_health_check=list(HealthCheck))


# --- cases of their own --------------------------------------------------------------------------------------------


def test_there_may_be_nothing_to_undo_or_redo(workspace: Workspace) -> None:
    with pytest.raises(NothingToUndo):
        workspace.undo()
    with pytest.raises(NothingToUndo):
        workspace.redo()


def test_one_change_is_taken_back_only_while_it_is_the_last(workspace: Workspace) -> None:
    first, _ = workspace.editing.add_testimony("XX-1")
    second, _ = workspace.editing.add_testimony("XX-2")
    with pytest.raises(ChangedSince):
        workspace.undo(first.change_set_id)
    workspace.undo(second.change_set_id)
    with pytest.raises(ChangedSince):
        workspace.undo(second.change_set_id)
    workspace.undo(first.change_set_id)
    with pytest.raises(ChangedSince):
        workspace.undo(first.change_set_id)


def test_a_new_change_ends_what_could_be_done_again(workspace: Workspace) -> None:
    workspace.editing.add_testimony("A-1")
    workspace.undo()
    assert workspace.undo_state.redo is not None
    workspace.editing.add_testimony("A-2")
    assert workspace.undo_state.redo is None


def test_undo_names_what_it_takes_back(workspace: Workspace) -> None:
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.TITLE, "Otro")
    label = workspace.undo_state.undo
    assert label is not None
    assert (label.template, label.text()) == ("edit {field} of {code}", "edit title of PE-001")
    assert workspace.undo().label == label
    assert workspace.undo_state.redo == label


def test_an_import_starts_a_new_history(workspace: Workspace, tmp_path: Path) -> None:
    workspace.editing.add_testimony("A-1")
    bring_in(workspace, tmp_path, {"code": "A-2", "text": "words"})
    assert workspace.undo_state.undo is None
    assert workspace.undo_state.redo is None


def test_history_can_be_left_behind(workspace: Workspace) -> None:
    workspace.editing.add_testimony("A-1")
    workspace.undo()
    workspace.editing.add_testimony("A-2")
    workspace.forget_history()
    assert workspace.undo_state.undo is None
    assert workspace.undo_state.redo is None


def test_every_change_is_written_down_with_what_reverses_it(workspace: Workspace) -> None:
    workspace.editing.add_testimony("A-1")
    workspace.undo()
    workspace.redo()
    with workspace._folder.database.read() as connection:
        log = connection.execute(change_set.select().order_by(change_set.c.id)).all()[-3:]
    assert [each.label for each in log] == ["add testimony {code}"] * 3
    assert [each.label_values for each in log] == ['{"code": "A-1"}'] * 3
    assert [each.reverses_id for each in log] == [None, log[0].id, log[1].id]


def test_what_was_changed_behind_the_history_is_not_overwritten(workspace: Workspace) -> None:
    testimony_id = record(workspace, "PE-001").testimony_id
    workspace.editing.edit(testimony_id, TestimonyField.TITLE, "Otro")
    with workspace._folder.database.write() as connection:
        connection.execute(testimony.update().where(testimony.c.id == testimony_id).values(title="Von Hand"))
    with pytest.raises(CannotUndo, match="“edit title of PE-001” cannot be undone: it was changed later"):
        workspace.undo()
    assert record(workspace, "PE-001").title == "Von Hand"
    assert workspace.undo_state.undo is not None


@pytest.mark.parametrize("undone", [False, True])
def test_a_place_that_was_taken_or_left_behind_the_history_is_not_overwritten(
    undone: bool, workspace: Workspace
) -> None:
    _, testimony_id = workspace.editing.add_testimony("A-1")
    if undone:
        workspace.undo()
    with workspace._folder.database.write() as connection:
        if undone:
            WriteUnit(connection).insert(testimony, id=testimony_id, code="A-9", created_at="", changed_at="")
        else:
            WriteUnit(connection).delete(testimony, testimony_id)
    with pytest.raises(CannotUndo, match="its place was taken later" if undone else "it was changed later"):
        (workspace.redo if undone else workspace.undo)()


def test_nothing_is_changed_in_an_archive_that_is_only_read(tmp_path: Path) -> None:
    with opened(tmp_path / "archive", read_only=True) as reading:
        assert reading.read_only
        before = content(reading)
        with pytest.raises(ArchiveReadOnly):
            reading.editing.add_testimony("A-1")
        with pytest.raises(ArchiveReadOnly):
            bring_in(reading, tmp_path, dict(ROWS[1], code="A-1"))
        with pytest.raises(ArchiveReadOnly):
            reading.keeping.reindex()
        assert content(reading) == before
        assert reading.keeping.verify().is_sound


# --- what an earlier session did ----------------------------------------------------------------------------------


def test_another_session_goes_on_where_the_one_before_ended(workspace: Workspace) -> None:
    before = codes(workspace)
    path = workspace.path
    for code in ("A-1", "A-2", "A-3"):
        workspace.editing.add_testimony(code)
    workspace.undo()
    workspace.close()
    with opened(path) as later:
        assert later.undo_state == UndoState(None, None)
        later.recall_history()
        assert later.undo().label.text() == "add testimony A-2"
        assert later.redo().label.text() == "add testimony A-2"
        assert later.redo().label.text() == "add testimony A-3"
    with opened(path) as last:
        for _ in range(3):
            last.recall_history()  # as often as somebody likes
            last.undo()
        assert codes(last) == before


def test_nobody_takes_back_an_import_or_the_making_of_a_sample_later(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.path
    workspace.editing.add_testimony("A-1")
    bring_in(workspace, tmp_path, {"code": "A-2", "text": "words"})
    workspace.close()
    with opened(path) as later:
        later.recall_history()
        assert later.undo_state == UndoState(None, None)
        later.editing.add_testimony("A-3")
        later.forget_history()
    with opened(path) as last:
        last.recall_history()
        assert last.undo_state == UndoState(None, None)


def test_what_an_old_version_did_is_not_taken_back(workspace: Workspace) -> None:
    path = workspace.path
    workspace.editing.add_testimony("A-1")
    workspace.close()
    with closing(sqlite.connect(str(path / "archive.db"), isolation_level=None)) as connection:
        register_functions(connection)
        connection.execute("DELETE FROM setting WHERE key = 'history_start'")
    with opened(path) as later:
        later.recall_history()
        assert later.undo_state == UndoState(None, None)
        later.editing.add_testimony("A-2")
    with opened(path) as last:
        last.recall_history()
        last.undo()
        with pytest.raises(NothingToUndo):
            last.undo()
        assert "A-1" in codes(last)
