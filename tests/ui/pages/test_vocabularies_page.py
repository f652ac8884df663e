"""The vocabularies page as people use it: finding a term, naming it, moving it, merging it, deleting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.queries import Facet
from testimony_archive.domain.terms import Term, TermField, VocabularyKind
from testimony_archive.ui.models.term_tree import TermTreeModel
from testimony_archive.ui.views.inspector import Inspector
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.views.terms_tree import TermsTree, figures_place
from testimony_archive.ui.views.vocabularies_view import VocabulariesView
from testimony_archive.ui.widgets.suggestions import suggestions
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
THEME, KEYWORD, COUNTRY = VocabularyKind.THEME, VocabularyKind.KEYWORD, VocabularyKind.COUNTRY
_ALT = Qt.KeyboardModifier.AltModifier


class Keeper:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.vocabularies = session.context.workspace.vocabularies
        session.actions["tools.vocabularies"].trigger()
        page = session.frame.widget("vocabularies")
        assert isinstance(page, VocabulariesView)
        self.page = page
        self.tree: TermsTree = page.terms
        self.model: TermTreeModel = page.terms.terms()

    def terms(self, kind: VocabularyKind = THEME) -> list[Term]:
        return list(self.vocabularies.terms(kind))

    def term(self, key: str, kind: VocabularyKind = THEME) -> Term:
        return next(each for each in self.terms(kind) if each.key == key)

    def used(self, kind: VocabularyKind = THEME) -> Term:
        """A term that is used, with none below it."""
        above = {each.parent_key for each in self.terms(kind)}
        return next(each for each in self.terms(kind) if each.is_used and each.key not in above)

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def show(self, kind: VocabularyKind) -> None:
        self.page.kinds.choose(kind)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.tree.setFocus()
        QTest.keyClick(self.tree, key, modifiers)

    def type(self, field: TermField, text: str) -> None:
        editor = self.page.inspector.fields[field].editor
        assert isinstance(editor, (QLineEdit, QPlainTextEdit))
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def answer(self, text: str) -> None:
        line = self.child(QLineEdit, "term_bar_line")
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    @property
    def complaint(self) -> str:
        return self.child(QLabel, "term_bar_error").text()


@pytest.fixture
def first_page() -> str:
    return "vocabularies"


@pytest.fixture
def keeper(session: ArchiveSession) -> Keeper:
    return Keeper(session)


def shown(keeper: Keeper) -> list[str]:
    return [each.key for each in keeper.terms() if keeper.model.index_of(each.key).isValid()]


def test_every_vocabulary_is_listed_with_how_many_terms_it_has(keeper: Keeper) -> None:
    kinds = keeper.page.kinds.terms()
    rows = [kinds.row(kinds.index_of(kind)) for kind in VocabularyKind]
    counts = keeper.vocabularies.counts()
    assert [each.figures for each in rows if each is not None] == [str(counts[kind]) for kind in VocabularyKind]
    assert shown(keeper) == [each.key for each in keeper.terms()]


@pytest.mark.parametrize("kind", VocabularyKind)
def test_each_vocabulary_can_be_looked_at(keeper: Keeper, kind: VocabularyKind) -> None:
    keeper.show(kind)
    terms = keeper.terms(kind)
    assert all(keeper.model.index_of(each.key).isValid() for each in terms)
    if terms:
        assert keeper.tree.current_key == terms[0].key


def test_a_row_tells_how_often_it_is_used_and_leads_there(keeper: Keeper) -> None:
    term = keeper.used()
    row = keeper.model.row(keeper.model.index_of(term.key))
    assert row is not None
    assert row.figures == f"{len(term.testimonies)} · {len(term.quotes)}"
    keeper.tree.choose(term.key)
    place = figures_place(keeper.tree.visualRect(keeper.tree.currentIndex()), row)
    QTest.mouseClick(keeper.tree.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    search = keeper.session.frame.widget("search")
    assert isinstance(search, SearchView)
    assert search.isVisible()
    assert search.results.model().rowCount() > 0


def test_what_uses_a_keyword_is_searched_for_by_its_words(keeper: Keeper, qtbot: QtBot) -> None:
    keeper.show(KEYWORD)
    key = keeper.tree.current_key
    with qtbot.waitSignal(keeper.session.context.shell.search_requested) as asked:
        keeper.press(Qt.Key.Key_Return)
    assert asked.args == [f'"{key}"']


def test_the_inspector_lists_testimonies_that_use_a_term(keeper: Keeper, qtbot: QtBot) -> None:
    term = keeper.used()
    keeper.tree.choose(term.key)
    with qtbot.waitSignal(keeper.session.context.shell.testimony_requested) as asked:
        keeper.child(QPushButton, f"term_testimony_{term.testimonies[0]}").click()
    assert asked.args is not None
    assert asked.args[0] == term.testimonies[0]


def test_a_filter_shows_what_it_fits_with_what_stands_above(keeper: Keeper) -> None:
    term = next(each for each in keeper.terms() if each.parent_key)
    field = keeper.child(QLineEdit, "vocabulary_filter")
    QTest.keyClicks(field, term.labels.fr)
    assert {term.key, term.parent_key} <= set(shown(keeper))
    assert len(shown(keeper)) < len(keeper.terms())
    QTest.keyClicks(field, "zzz")
    assert shown(keeper) == []
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert shown(keeper) == [each.key for each in keeper.terms()]


def test_a_label_is_typed_and_undone(keeper: Keeper) -> None:
    key = keeper.tree.current_key
    before = keeper.term(key).labels.fr
    keeper.type(TermField.LABEL_FR, "Nouveau nom")
    assert keeper.term(key).labels.fr == "Nouveau nom"
    keeper.session.actions["edit.undo"].trigger()
    assert keeper.term(key).labels.fr == before
    editor = keeper.page.inspector.fields[TermField.LABEL_FR].editor
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == before


def test_a_name_that_another_term_has_is_refused_at_the_field_and_stays_there(keeper: Keeper) -> None:
    first, second = keeper.terms()[:2]
    keeper.tree.choose(first.key)
    keeper.type(TermField.LABEL_EN, second.labels.en)
    field = keeper.page.inspector.fields[TermField.LABEL_EN]
    assert "already stands for" in field.error
    assert isinstance(field.editor, QPlainTextEdit)
    assert field.editor.toPlainText() == second.labels.en
    assert keeper.term(first.key) == first
    keeper.tree.choose(second.key)
    assert field.error == ""


def test_a_keyword_keeps_the_focus_of_the_page_when_it_is_renamed(keeper: Keeper) -> None:
    keeper.show(KEYWORD)
    keeper.type(TermField.NAME, "Zwischenruf")
    assert keeper.tree.current_key == "Zwischenruf"
    assert "Zwischenruf" in [each.key for each in keeper.terms(KEYWORD)]


def test_a_theme_is_added_beside_the_current_one(keeper: Keeper) -> None:
    below = next(each for each in keeper.terms() if each.parent_key)
    keeper.tree.choose(below.key)
    keeper.child(QPushButton, "vocabulary_add").click()
    keeper.answer("")
    assert "at least one word" in keeper.complaint
    keeper.answer("Night buses")
    assert keeper.page.bar.isHidden()
    assert keeper.term("night-buses").parent_key == below.parent_key
    assert keeper.tree.current_key == "night-buses"


def test_themes_are_moved_by_keys(keeper: Keeper) -> None:
    order = [each.key for each in keeper.terms() if not each.parent_key]
    keeper.tree.choose(order[1])
    keeper.session.actions["edit.up"].trigger()
    assert [each.key for each in keeper.terms() if not each.parent_key][:2] == [order[1], order[0]]
    keeper.session.actions["edit.down"].trigger()
    keeper.press(Qt.Key.Key_Right, _ALT)
    assert keeper.term(order[1]).parent_key == order[0]
    assert keeper.tree.current_key == order[1]
    keeper.press(Qt.Key.Key_Left, _ALT)
    assert keeper.term(order[1]).parent_key == ""
    assert [each.key for each in keeper.terms() if not each.parent_key] == order


def test_a_theme_is_dropped_on_another(keeper: Keeper) -> None:
    first, second = [each.key for each in keeper.terms() if not each.parent_key][:2]
    point = keeper.tree.visualRect(keeper.model.index_of(first)).center()
    keeper.tree.drop_at(second, point, QAbstractItemView.DropIndicatorPosition.OnItem)
    assert keeper.term(second).parent_key == first
    keeper.tree.drop_at(second, QPoint(5, 5), QAbstractItemView.DropIndicatorPosition.OnViewport)
    assert keeper.term(second).parent_key == ""


def test_a_theme_dropped_below_itself_is_refused_and_stays(keeper: Keeper) -> None:
    below = next(each for each in keeper.terms() if each.parent_key)
    before = keeper.terms()
    point = keeper.tree.visualRect(keeper.model.index_of(below.key)).center()
    failures: list[object] = []
    keeper.session.tasks.failed.connect(failures.append)
    keeper.tree.drop_at(below.parent_key, point, QAbstractItemView.DropIndicatorPosition.OnItem)
    assert len(failures) == 1
    assert keeper.terms() == before


def test_two_themes_are_merged(keeper: Keeper) -> None:
    source = keeper.used()
    into = next(each for each in keeper.terms() if each.key not in {source.key, source.parent_key})
    keeper.tree.choose(source.key)
    keeper.child(QPushButton, "vocabulary_merge").click()
    keeper.answer("no such theme")
    assert "no such term" in keeper.complaint
    keeper.answer(source.labels.en)
    assert "cannot take its own place" in keeper.complaint
    keeper.answer(into.labels.en)
    assert source.key not in [each.key for each in keeper.terms()]
    assert set(source.testimonies) <= set(keeper.term(into.key).testimonies)
    assert keeper.tree.current_key == into.key
    label = keeper.session.context.workspace.undo_state.undo
    assert label is not None
    assert label.text() == f"merge theme “{source.name}” into “{into.name}”"
    keeper.session.actions["edit.undo"].trigger()
    assert keeper.term(source.key) == source


def test_a_used_theme_is_deleted_with_a_replacement_and_escape_gives_up(keeper: Keeper) -> None:
    term = keeper.used()
    by = next(each for each in keeper.terms() if each.key not in {term.key, term.parent_key})
    keeper.tree.choose(term.key)
    keeper.press(Qt.Key.Key_Delete)
    assert keeper.page.bar.isVisible()
    assert keeper.complaint.startswith("It is in use")
    QTest.keyClick(keeper.child(QLineEdit, "term_bar_line"), Qt.Key.Key_Escape)
    assert keeper.page.bar.isHidden()
    keeper.child(QPushButton, "vocabulary_delete").click()
    keeper.answer(by.labels.en)
    assert term.key not in [each.key for each in keeper.terms()]
    assert set(term.testimonies) <= set(keeper.term(by.key).testimonies)


def test_an_unused_term_is_deleted_at_once(keeper: Keeper) -> None:
    keeper.show(VocabularyKind.ROLE)
    keeper.child(QPushButton, "vocabulary_add").click()
    keeper.answer("Weaver")
    keeper.press(Qt.Key.Key_Delete)
    assert "weaver" not in [each.key for each in keeper.terms(VocabularyKind.ROLE)]


def test_a_country_is_added_by_its_name_and_has_no_fields(keeper: Keeper) -> None:
    keeper.show(COUNTRY)
    assert all(each.isHidden() for each in keeper.page.inspector.fields.values())
    keeper.child(QPushButton, "vocabulary_add").click()
    keeper.answer("Brazil")
    assert keeper.tree.current_key == "BR"


def test_the_page_follows_what_is_changed_elsewhere(keeper: Keeper) -> None:
    change, key = keeper.vocabularies.add(THEME, "From elsewhere")
    keeper.session.context.changes.announce(change)
    assert keeper.model.index_of(key).isValid()
    keeper.session.context.shell.show_page("testimonies")
    change, key = keeper.vocabularies.add(THEME, "While away")
    keeper.session.context.changes.announce(change)
    keeper.session.context.shell.show_page("vocabularies")
    assert keeper.model.index_of(key).isValid()


def test_a_search_narrowed_to_a_term_drops_what_narrowed_it_before(keeper: Keeper) -> None:
    shell = keeper.session.context.shell
    shell.open_search("water")
    first, second = keeper.terms()[:2]
    shell.narrow_search({Facet.THEME: frozenset({first.key})})
    shell.narrow_search({Facet.THEME: frozenset({second.key})})
    assert keeper.session.frame.toolbar.search.text() == ""


def test_an_empty_vocabulary_says_where_its_terms_come_from(keeper: Keeper) -> None:
    keeper.show(KEYWORD)
    for each in keeper.terms(KEYWORD)[1:]:
        keeper.vocabularies.merge(KEYWORD, each.key, keeper.terms(KEYWORD)[0].key)
    workspace = keeper.session.context.workspace
    ids = keeper.terms(KEYWORD)[0].testimonies
    for testimony_id in ids[:-1]:
        workspace.editing.edit(testimony_id, TestimonyField.KEYWORDS, "")
    keeper.session.context.changes.announce(workspace.editing.edit(ids[-1], TestimonyField.KEYWORDS, ""))
    sentences = [each.text() for each in keeper.child(QWidget, "vocabulary_empty").findChildren(QLabel)]
    assert "There are no terms here yet" in sentences
    assert keeper.child(QWidget, "vocabulary_empty").isVisible()
    assert not keeper.child(QPushButton, "vocabulary_merge").isEnabled()


def test_a_field_of_a_record_leads_to_its_vocabulary_at_the_term(keeper: Keeper) -> None:
    shell, workspace = keeper.session.context.shell, keeper.session.context.workspace
    shell.show_page("testimonies")
    inspector = keeper.session.frame.findChild(Inspector)
    assert inspector is not None
    editor = inspector.findChild(TermsEditor, "inspector_keywords")
    assert editor is not None
    key = keeper.terms(KEYWORD)[-1].key
    assert key in suggestions(editor.findChild(QLineEdit)).words  # type: ignore[arg-type]
    editor.vocabulary_asked.emit(key)
    assert keeper.page.isVisible()
    assert (keeper.page.kinds.current_key, keeper.tree.current_key) == (KEYWORD, key)
    shell.open_vocabulary(VocabularyKind.PROJECT, workspace.vocabularies.terms(VocabularyKind.PROJECT)[-1].name[:5])
    assert keeper.page.kinds.current_key == VocabularyKind.PROJECT
    assert keeper.tree.current_key


def test_what_is_merged_and_deleted_tells_of_templates_too(keeper: Keeper) -> None:
    term = keeper.used()
    workspace = keeper.session.context.workspace
    change, _ = workspace.starting.keep(term.testimonies[0], "Series of the north")
    keeper.session.context.changes.announce(change)
    keeper.tree.choose(term.key)
    assert "Series of the north" in keeper.child(QLabel, "term_templates").text()
    keeper.child(QPushButton, "vocabulary_merge").click()
    assert keeper.complaint.endswith("1 template.")


def test_tab_comes_to_the_vocabularies_their_tools_the_terms_and_their_fields(keeper: Keeper) -> None:
    wanted = {"vocabulary_filter", "vocabulary_add", "vocabulary_terms", "term_label_en", "term_show_uses"}
    keeper.tree.setFocus()
    met: set[str] = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= met
