"""What changes records, quotes, selections and vocabularies: half of it typed into the window, half by the services as
the window calls them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.edits import AccessField, FieldValue, ParticipationField, TestimonyField
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.quote_edits import QuoteEdit, QuoteField
from testimony_archive.domain.records import ItemKind, Part, Status
from testimony_archive.domain.terms import TermField, VocabularyKind
from testimony_archive.services.selection_arranging import ArrangeBy
from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.bulk_bar import BulkBar
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.widgets.editors import LineEditor, WordsEditor
from tests.torture.archivist import Archivist
from tests.torture.deeds import WORDS, Deed
from tests.torture.expected import State, testimony_state

_TYPED: Final = ("title", "place", "series", "collection", "summary", "notes")
_MOST_NEW: Final = 12
_MOST_QUOTES: Final = 60
_MOST_SELECTIONS: Final = 8
_MOST_SEARCHES: Final = 6
_NEW: Final = "NEW-"
_RIGHTS: Final[tuple[tuple[TestimonyField, tuple[FieldValue, ...]], ...]] = (
    (TestimonyField.CONSENT, ("written", "recorded", "oral", "public")),
    (TestimonyField.CONSENT_DATE, ("2022-03-14", "2021", "")),
    (TestimonyField.ACCESS, ("open", "open", "internal", "closed")),
    (TestimonyField.ACCESS_UNTIL, ("2030-01-01", "")),
    (TestimonyField.ACCESS_REASON, ("At their own wish", "")),
    (TestimonyField.RELEASE, ("written", "")),
)
_OTHER: Final[tuple[tuple[TestimonyField, tuple[FieldValue, ...]], ...]] = (
    (TestimonyField.DATE, ("2022-03", "14 de marzo de 2021", "2019~", "31 February", "")),
    (TestimonyField.COUNTRY, (["PE"], ["CL", "CA"], ["MX"], ["Atlantis"])),
    (TestimonyField.LANGUAGE, (["es"], ["en"], ["fr", "es"])),
    (TestimonyField.GOAL, (["4"], ["4", "5"], [])),
    (TestimonyField.FUNDER, ("Fondo Agua", "")),
    (TestimonyField.EQUIPMENT, ("Two microphones", "")),
)


# --- records ---


def type_into_inspector(someone: Archivist) -> None:
    """A field of a testimony, typed and left with Return, as people do most of all."""
    someone.session.context.shell.show_page("testimonies")
    someone.settle()
    view = someone.child(TestimoniesView)
    testimony_id = someone.chance.choice(someone.testimony_ids())
    if view is None:
        return
    view.table.choose([testimony_id], testimony_id)
    someone.settle()
    name = someone.chance.choice(_TYPED)
    editor = view.inspector.findChild(WordsEditor, f"inspector_{name}") or view.inspector.findChild(
        LineEditor, f"inspector_{name}"
    )
    if editor is None or not editor.isVisible() or view.table.current_id != testimony_id:
        return
    value = someone.name(f"{name.capitalize()} {someone.chance.choice(WORDS)}")
    editor.setFocus()
    if not editor.hasFocus():
        return
    with someone.changing(_field(testimony_id, name, value)):
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(value)
        else:
            editor.setText(value)
        if someone.chance.random() < 0.5:
            QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        view.table.setFocus()  # what is typed is saved when its field is left


def edit_field(someone: Archivist) -> None:
    testimony_id, name = someone.chance.choice(someone.testimony_ids()), someone.chance.choice(_TYPED)
    value = someone.chance.choice((someone.name(name), "", someone.name(f"{name} <b>&amp;</b> «ñ»")))
    editing = someone.workspace.editing
    someone.do(lambda: editing.edit(testimony_id, TestimonyField(name), value), _field(testimony_id, name, value))


def edit_other_field(someone: Archivist) -> None:
    testimony_id = someone.chance.choice(someone.testimony_ids())
    field, values = someone.chance.choice((*_RIGHTS, *_OTHER))
    value, editing = someone.chance.choice(values), someone.workspace.editing
    someone.do(lambda: editing.edit(testimony_id, field, value))


def edit_terms(someone: Archivist) -> None:
    testimony_id, editing = someone.chance.choice(someone.testimony_ids()), someone.workspace.editing
    if someone.chance.random() < 0.5:
        words = tuple(dict.fromkeys(someone.some_of(WORDS, 3)))
        someone.do(
            lambda: editing.edit(testimony_id, TestimonyField.KEYWORDS, list(words)),
            _field(testimony_id, "keywords", words),
        )
    else:
        keys = [each.key for each in someone.workspace.vocabularies.terms(VocabularyKind.THEME)]
        chosen = tuple(someone.some_of(keys, 2))
        someone.do(
            lambda: editing.edit(testimony_id, TestimonyField.THEME, list(chosen)), _adopt(someone, testimony_id)
        )


def set_status(someone: Archivist) -> None:
    testimony_id, status = someone.chance.choice(someone.testimony_ids()), someone.chance.choice(tuple(Status)).value
    editing = someone.workspace.editing
    someone.do(
        lambda: editing.edit(testimony_id, TestimonyField.STATUS, status), _field(testimony_id, "status", status)
    )


def look_after_people(someone: Archivist) -> None:
    testimony, editing = someone.testimony(), someone.workspace.editing
    testimony_id, people = testimony.testimony_id, testimony.participations
    if len(people) > 3:
        gone = people[-1].participation_id
        someone.do(lambda: editing.remove_participation(testimony_id, gone), _people(testimony_id, -1))
    elif someone.chance.random() < 0.4 or not people:
        name = someone.name("Ana")
        part = someone.chance.choice(tuple(Part))
        someone.do(lambda: editing.add_participation(testimony_id, part, name), _adopt(someone, testimony_id))
    else:
        who = someone.chance.choice(people).participation_id
        field, value = someone.chance.choice(
            (
                (ParticipationField.PSEUDONYM, someone.chance.choice(("", "Carmen", "Luz"))),
                (ParticipationField.INSTITUTION, someone.name("Instituto")),
                (ParticipationField.BIRTH_YEAR, "1971"),
                (ParticipationField.GENDER, "woman"),
                (ParticipationField.ROLE, "teacher"),
            )
        )
        someone.do(lambda: editing.edit_participation(testimony_id, who, field, value))


def edit_many(someone: Archivist) -> None:
    ids, value = someone.some_of(someone.testimony_ids(), 8), someone.name("Series")
    edit = BulkEdit(TestimonyField.SERIES, BulkOperation.SET, value)
    bulk = someone.workspace.bulk_editing
    someone.read(lambda: bulk.preview(ids, edit))
    someone.do(lambda: bulk.apply(ids, edit), lambda state, _done: _set_all(state, ids, "series", value))


def edit_many_in_bar(someone: Archivist) -> None:
    """The bar below the table: a field, a value, and the button once it tells what will happen."""
    someone.session.context.shell.show_page("testimonies")
    someone.settle()
    view = someone.child(TestimoniesView)
    if view is None:
        return
    ids = someone.some_of(someone.testimony_ids(), 6)
    view.table.choose(ids, ids[0])
    someone.settle()
    chosen = list(view.table.chosen_ids)
    if not chosen or not someone.run("edit.many") or (bar := someone.child(BulkBar)) is None:
        return
    value = someone.name("Funder")
    bar.show_edit(BulkEdit(TestimonyField.COLLECTION, BulkOperation.SET, value))
    bar.edit_changed.emit(bar.edit)
    QTest.qWait(200)
    someone.settle()
    apply = someone.child(QPushButton, "bulk_apply")
    with someone.changing(lambda state, _done: _set_all(state, chosen, "collection", value)):
        if apply is not None and apply.isEnabled():
            QTest.mouseClick(apply, Qt.MouseButton.LeftButton)
    if bar.isVisible():
        bar.closed.emit()
    someone.settle()


def add_and_delete(someone: Archivist) -> None:
    """New records, begun from nothing or from another; the oldest of them go again."""
    new = [key for key, each in someone.expected.state.testimonies.items() if each["code"].startswith(_NEW)]
    editing, starting = someone.workspace.editing, someone.workspace.starting
    if len(new) > _MOST_NEW:
        gone = new[:2]
        someone.do(lambda: editing.delete_testimonies(gone), _without_testimonies(someone, gone))
    elif new and someone.chance.random() < 0.3:
        like = someone.chance.choice(new)
        someone.do(lambda: starting.copy(like), lambda state, done: _adopt(someone, done.testimony_id)(state, done))
    else:
        code = someone.name(_NEW).replace(" ", "")
        someone.do(lambda: editing.add_testimony(code), lambda state, done: _adopt(someone, done[1])(state, done))


def keep_template(someone: Archivist) -> None:
    starting = someone.workspace.starting
    templates = starting.templates()
    if len(templates) > 2:
        someone.do(lambda: starting.delete(templates[0].template_id))
    else:
        testimony_id, name = someone.chance.choice(someone.testimony_ids()), someone.name("Template")
        someone.do(lambda: starting.keep(testimony_id, name))


def undo_and_redo(someone: Archivist) -> None:
    for _ in range(someone.chance.randint(1, 6)):
        someone.undo()
    for _ in range(someone.chance.randint(0, 6)):
        someone.redo()


def restore_from_history(someone: Archivist) -> None:
    testimony_id, history = someone.chance.choice(someone.testimony_ids()), someone.workspace.history
    entries = history.of(testimony_id)
    if entries:
        someone.read(lambda: history.people(entries))


# --- quotes ---


def keep_quote(someone: Archivist) -> None:
    quoting = someone.workspace.quoting
    if len(someone.expected.state.quotes) > _MOST_QUOTES:
        gone = someone.some_of(list(someone.expected.state.quotes), 6)
        someone.do(
            lambda: someone.workspace.quote_editing.delete(gone),
            lambda state, _done: [state.quotes.pop(each) for each in gone],
        )
        return
    passage = someone.chance.choice(someone.transcribed()[2])
    start = someone.chance.randrange(max(1, len(passage.text) // 2))
    end = min(len(passage.text), start + someone.chance.randint(5, 60))
    idea = someone.chance.choice(("", someone.name("Idea")))

    def kept(state: State, done: Any) -> None:
        state.quotes[done[1]] = (idea, "", False)

    someone.do(lambda: quoting.keep_words((passage.passage_id, start), (passage.passage_id, end), main_idea=idea), kept)


def keep_quote_in_room(someone: Archivist) -> None:
    """Words chosen in the transcript, Q, a main idea, Ctrl+Return."""
    testimony, transcript_id, passages = someone.transcribed()
    if transcript_id != testimony.transcripts[0].transcript_id or len(someone.expected.state.quotes) > _MOST_QUOTES:
        return
    passage = someone.chance.choice(passages)
    someone.session.context.shell.open_testimony(testimony.testimony_id, passage.passage_id, None)
    someone.settle()
    room = someone.child(ReadingView)
    if room is None or all(each.passage_id != passage.passage_id for each in room.transcript.passages):
        return
    room.transcript.select(Stretch((passage.passage_id, 0), (passage.passage_id, min(len(passage.text), 30))))
    room.transcript.setFocus()
    QTest.keyClick(room.transcript, Qt.Key.Key_Q)
    someone.settle()
    popover = someone.child(QWidget, "keep_quote")
    editor = someone.child(WordsEditor, "keep_quote_main_idea")
    if popover is None or editor is None:
        return
    if someone.chance.random() < 0.2:
        QTest.keyClick(popover, Qt.Key.Key_Escape)
        someone.settle()
        return
    idea = someone.name("Idea")
    before = set(someone.expected.state.quotes)

    def kept(state: State, _done: Any) -> None:
        for each in someone.workspace.catalogue.quotes(testimony.testimony_id):
            if each.quote_id not in before:
                state.quotes[each.quote_id] = (idea, "", False)

    with someone.changing(kept):
        editor.setPlainText(idea)
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def edit_quote(someone: Archivist) -> None:
    if (quote := someone.quote()) is None:
        return
    quoting, key = someone.workspace.quoting, quote.quote_id
    match someone.chance.randrange(4):
        case 0:
            idea = someone.name("Idea")
            someone.do(lambda: quoting.edit_quote(key, main_idea=idea), _quote(key, main_idea=idea))
        case 1:
            note = someone.name("Note")
            someone.do(lambda: quoting.edit_quote(key, note=note), _quote(key, note=note))
        case 2:
            someone.do(
                lambda: quoting.edit_quote(key, starred=not quote.starred), _quote(key, starred=not quote.starred)
            )
        case _:
            translation = someone.name("Translation")
            someone.do(lambda: quoting.edit_quote(key, translation=translation, edited=""))


def edit_many_quotes(someone: Archivist) -> None:
    ids, note = someone.some_of(list(someone.expected.state.quotes), 6), someone.name("Note")
    editing = someone.workspace.quote_editing
    edit = QuoteEdit(QuoteField.NOTE, BulkOperation.SET, note)

    def noted(state: State, _done: Any) -> None:
        for each in ids:
            state.quotes[each] = (state.quotes[each][0], note, state.quotes[each][2])

    someone.do(lambda: editing.apply(ids, edit), noted)


# --- selections, searches, vocabularies ---


def make_selection(someone: Archivist) -> None:
    selecting, selections = someone.workspace.selecting, someone.workspace.selecting.selections()
    if len(selections) > _MOST_SELECTIONS:
        gone = someone.chance.choice(selections).selection_id
        someone.do(lambda: selecting.delete(gone), lambda state, _done: state.selections.pop(gone))
    elif selections and someone.chance.random() < 0.3:
        key, name = someone.chance.choice(selections).selection_id, someone.name("Selection")
        someone.do(lambda: selecting.rename(key, name), lambda state, _done: state.selections.update({key: name}))
    else:
        name = someone.name("Selection")
        someone.do(lambda: selecting.create(name), lambda state, done: state.selections.update({done[1]: name}))


def fill_selection(someone: Archivist) -> None:
    if (selection := someone.selection()) is None:
        return
    selecting, key = someone.workspace.selecting, selection.selection_id
    items = [each.item_id for each in selection.items]
    match someone.chance.randrange(6):
        case 0:
            testimonies = someone.some_of(someone.testimony_ids(), 4)
            someone.do(lambda: selecting.add_testimonies(key, testimonies))
        case 1:
            quotes = someone.some_of(list(someone.expected.state.quotes), 5)
            someone.do(lambda: selecting.add_quotes(key, quotes))
        case 2:
            kind = someone.chance.choice((ItemKind.HEADING, ItemKind.TEXT, ItemKind.NOTE))
            words = someone.name("Words")
            someone.do(lambda: selecting.add_words(key, kind, words))
        case 3:
            moved, place = someone.some_of(items, 2) if items else [], someone.chance.randrange(10)
            someone.do(lambda: selecting.move(key, moved, place))
        case 4:
            gone = someone.some_of(items, max(1, len(items) - 15)) if items else []
            someone.do(lambda: selecting.remove(key, gone))
        case _:
            by = someone.chance.choice(tuple(ArrangeBy))
            someone.do(lambda: someone.workspace.selection_arranging.arrange(key, by, "en"))


def save_search(someone: Archivist) -> None:
    saving = someone.workspace.saved_searches
    kept = saving.all()
    if len(kept) > _MOST_SEARCHES:
        gone = kept[0].saved_search_id
        someone.do(lambda: saving.delete(gone), lambda state, _done: state.searches.pop(gone))
    else:
        name, request = someone.name("Search"), SearchRequest(text=someone.chance.choice(WORDS))
        someone.do(lambda: saving.save(name, request), lambda state, done: state.searches.update({done[1]: name}))


def look_after_vocabulary(someone: Archivist) -> None:
    vocabularies = someone.workspace.vocabularies
    terms = vocabularies.terms(VocabularyKind.ROLE)
    free = [each for each in terms if not each.is_used and each.name.startswith("Role ")]
    if len(free) > 3:
        someone.do(lambda: vocabularies.delete(VocabularyKind.ROLE, free[0].key))
    elif free and someone.chance.random() < 0.5:
        label = someone.name("Role")
        someone.do(lambda: vocabularies.edit(VocabularyKind.ROLE, free[0].key, TermField.LABEL_FR, label))
    else:
        name = someone.name("Role")
        someone.do(lambda: vocabularies.add(VocabularyKind.ROLE, name))


def rename_keyword(someone: Archivist) -> None:
    vocabularies = someone.workspace.vocabularies
    if (term := someone.one_of(vocabularies.terms(VocabularyKind.KEYWORD))) is None:
        return
    name = someone.name("keyword")

    def renamed(state: State, _done: Any) -> None:
        for each in state.testimonies.values():
            each["keywords"] = tuple(name if word == term.key else word for word in each["keywords"])

    someone.do(lambda: vocabularies.edit(VocabularyKind.KEYWORD, term.key, TermField.NAME, name), renamed)


def restrict_passages(someone: Archivist) -> None:
    passage = someone.chance.choice(someone.transcribed()[2])
    level = someone.chance.choice(("open", "open", "closed"))
    parts = someone.workspace.parts
    someone.do(lambda: parts.restrict_passages([passage.passage_id], AccessField.ACCESS, level))


def field_typed_and_left(someone: Archivist) -> None:
    """Typed and given up again with Escape: nothing may be changed by it."""
    line = someone.child(QLineEdit, "inspector_place")
    if line is not None:
        line.setFocus()
        line.setText(someone.name("Nowhere"))
        QTest.keyClick(line, Qt.Key.Key_Escape)
    someone.settle()


# --- what they make of the archive ---


def _field(testimony_id: int, name: str, value: object) -> Any:
    return lambda state, _done: state.testimonies[testimony_id].update({name: value})


def _set_all(state: State, testimony_ids: Sequence[int], name: str, value: object) -> None:
    for each in testimony_ids:
        state.testimonies[each][name] = value


def _people(testimony_id: int, until: int) -> Any:
    def mutation(state: State, _done: Any) -> None:
        state.people[testimony_id] = state.people[testimony_id][:until]

    return mutation


def _quote(quote_id: int, **changed: Any) -> Any:
    def mutation(state: State, _done: Any) -> None:
        idea, note, starred = state.quotes[quote_id]
        state.quotes[quote_id] = (
            changed.get("main_idea", idea),
            changed.get("note", note),
            changed.get("starred", starred),
        )

    return mutation


def _adopt(someone: Archivist, testimony_id: int) -> Any:
    """For what the archive decides itself, such as the next free code: taken as it is now, and to stay so."""

    def mutation(state: State, _done: Any) -> None:
        testimony = someone.workspace.catalogue.testimony(testimony_id)
        state.testimonies[testimony_id] = testimony_state(testimony)
        state.people[testimony_id] = tuple(each.person.name for each in testimony.participations)

    return mutation


def _without_testimonies(someone: Archivist, testimony_ids: Sequence[int]) -> Any:
    held = someone.workspace.catalogue.testimonies(testimony_ids)
    transcripts = [one.transcript_id for each in held for one in each.transcripts]
    quotes = [one.quote_id for each in testimony_ids for one in someone.workspace.catalogue.quotes(each)]

    def mutation(state: State, _done: Any) -> None:
        for each in testimony_ids:
            del state.testimonies[each], state.people[each]
        for each in transcripts:
            del state.words[each]
        for each in quotes:
            del state.quotes[each]

    return mutation


CHANGING: Final = (
    Deed("type into the inspector", 14, type_into_inspector),
    Deed("edit a field", 6, edit_field),
    Deed("edit another field", 5, edit_other_field),
    Deed("edit terms", 4, edit_terms),
    Deed("set the status", 3, set_status),
    Deed("look after people", 4, look_after_people),
    Deed("edit many", 2, edit_many),
    Deed("edit many in the bar", 2, edit_many_in_bar),
    Deed("add and delete", 3, add_and_delete),
    Deed("keep a template", 1, keep_template),
    Deed("undo and redo", 8, undo_and_redo),
    Deed("history", 1, restore_from_history),
    Deed("keep a quote", 4, keep_quote),
    Deed("keep a quote in the room", 4, keep_quote_in_room),
    Deed("edit a quote", 5, edit_quote),
    Deed("edit many quotes", 1, edit_many_quotes),
    Deed("make a selection", 2, make_selection),
    Deed("fill a selection", 5, fill_selection),
    Deed("save a search", 1, save_search),
    Deed("look after a vocabulary", 1, look_after_vocabulary),
    Deed("rename a keyword", 1, rename_keyword),
    Deed("restrict a passage", 1, restrict_passages),
    Deed("type and give up", 2, field_typed_and_left),
)
