"""The selections page as people use it: naming, ordering, seeing what may leave, exporting."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import ItemKind
from testimony_archive.services.selection_arranging import ArrangeBy
from testimony_archive.ui.models.selection_tree import HeadingRow, ItemRow, Row, WordsRow
from testimony_archive.ui.views.selection_view import SelectionView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Selection
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget | QAction)
_Where = QAbstractItemView.DropIndicatorPosition


class Selecting:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.workspace = session.context.workspace
        self.statuses: list[str] = []
        session.context.shell.status_changed.connect(self.statuses.append)
        session.context.shell.show_page("selections")
        page = session.frame.widget("selections")
        assert isinstance(page, SelectionView)
        self.page = page
        self.items = page.items
        self.model = page.items.items()

    @property
    def selection(self) -> Selection:
        return self.workspace.selecting.selections()[0]

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def rows(self) -> list[Row]:
        found: list[Row] = []
        for place in range(self.model.rowCount()):
            top = self.model.index(place, 0)
            under = [self.model.index(number, 0, top) for number in range(self.model.rowCount(top))]
            found += [row for row in map(self.model.row, (top, *under)) if row is not None]
        return found

    def items_shown(self) -> list[ItemRow]:
        return [each for each in self.rows() if isinstance(each, ItemRow)]

    def headings(self) -> list[str]:
        return [each.text for each in self.rows() if isinstance(each, HeadingRow)]

    def order(self) -> list[int]:
        return [each.item_id for each in self.selection.items]

    def go_to(self, row: Row) -> None:
        self.items.setFocus()
        self.items.choose((row.item_id,))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.items, key, modifiers)

    def run(self, command: str) -> None:
        action = self.context.actions[command]
        assert action.isEnabled(), f"{command} cannot be carried out"
        action.trigger()


@pytest.fixture
def first_page() -> str:
    return "selections"


@pytest.fixture
def selecting(session: ArchiveSession) -> Selecting:
    return Selecting(session)


def test_the_page_shows_a_selection_with_its_headings_and_totals(selecting: Selecting) -> None:
    selection = selecting.selection
    assert selecting.page.title.text() == selection.name
    assert [each.item_id for each in selecting.rows()] == selecting.order()
    items = [each for each in selection.items if each.kind is not ItemKind.HEADING]
    quotes = sum(each.kind is ItemKind.QUOTE for each in items)
    totals = [each.text() for each in selecting.child(QWidget, "selection_totals").findChildren(QLabel)]
    assert totals[0] == str(len(items))
    assert totals[1] == f"items: {quotes} quotes, {len(items) - quotes} testimonies"
    assert totals[3].startswith("people: ")
    assert totals[5].startswith("countries: ")
    assert totals[7].startswith("roles: ")
    assert totals[9].startswith("minutes, ")
    assert totals[9].endswith(" words")


def test_every_item_says_how_it_may_leave(selecting: Selecting) -> None:
    states = {each.state.partition(":")[0] for each in selecting.items_shown()}
    assert states == {"may be published", "under a pseudonym", "left out"}
    assert all(each.state_tone == "danger" for each in selecting.items_shown() if each.is_left_out)
    pseudonymous = next(each for each in selecting.items_shown() if each.code == "PE-014")
    assert pseudonymous.detail.startswith("as Rosa, ")


def test_what_consent_forbids_is_listed_with_reasons(selecting: Selecting) -> None:
    left_out = [each for each in selecting.items_shown() if each.is_left_out]
    assert selecting.page.forbidden.isVisible()
    items = len(selecting.items_shown())
    assert selecting.child(QLabel, "forbidden_count").text() == f"{len(left_out)} of {items} items left out"
    selecting.child(QPushButton, "forbidden_copy").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == len(left_out)
    assert {each.split("\t")[0] for each in copied} == {each.code for each in left_out}
    assert all(each.split("\t")[1].startswith("Left out: ") for each in copied)


def test_what_is_forbidden_leads_to_its_record(selecting: Selecting, qtbot: QtBot) -> None:
    row = next(each for each in selecting.items_shown() if each.is_left_out)
    with qtbot.waitSignal(selecting.context.shell.testimony_requested) as asked:
        selecting.child(QPushButton, f"forbidden_open_{row.code}").click()
    assert asked.args is not None
    assert asked.args[0] == row.testimony_id


def test_the_button_counts_what_really_leaves(selecting: Selecting) -> None:
    leaving = [each for each in selecting.items_shown() if not each.is_left_out]
    assert selecting.page.export.button.text() == f"Export {len(leaving)} items…"


def test_a_selection_is_renamed_where_its_name_stands(selecting: Selecting) -> None:
    selecting.child(QAbstractButton, "selection_name_edit").click()
    field = selecting.child(QLineEdit, "selection_name_field")
    assert field.hasFocus()
    field.setText("Annual report")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert selecting.selection.name == "Annual report"
    assert selecting.page.title.text() == "Annual report"


def test_escape_leaves_the_name_as_it_was(selecting: Selecting) -> None:
    name = selecting.selection.name
    selecting.page.title.edit()
    field = selecting.child(QLineEdit, "selection_name_field")
    field.setText("Annual report")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert selecting.selection.name == name
    assert field.isHidden()


def test_alt_and_arrows_move_an_item(selecting: Selecting) -> None:
    row = selecting.items_shown()[1]
    before = selecting.order()
    selecting.go_to(row)
    selecting.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert selecting.order().index(row.item_id) == before.index(row.item_id) + 1
    assert selecting.items.chosen_ids() == (row.item_id,)
    selecting.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert selecting.order() == before


def test_a_heading_moves_with_its_items(selecting: Selecting) -> None:
    headings = [each for each in selecting.rows() if isinstance(each, HeadingRow)]
    first = [each.text for each in headings][:2]
    before = selecting.order()
    selecting.go_to(headings[1])
    selecting.run("edit.up")
    assert selecting.headings()[:2] == first[::-1]
    length = headings[2].place - headings[1].place
    moved = before[headings[1].place : headings[1].place + length]
    assert selecting.order()[:length] == moved
    selecting.run("edit.undo")
    assert selecting.order() == before


def test_an_item_that_is_dropped_on_a_heading_goes_to_its_end(selecting: Selecting) -> None:
    headings = [each for each in selecting.rows() if isinstance(each, HeadingRow)]
    row = selecting.items_shown()[0]
    selecting.go_to(row)
    point = selecting.items.visualRect(selecting.model.index_of(headings[1].item_id)).center()
    selecting.items.drop_at(point, _Where.OnItem)
    assert selecting.order()[headings[2].place - 1] == row.item_id


def test_an_item_that_is_dropped_below_another_lands_there(selecting: Selecting) -> None:
    rows = selecting.items_shown()
    selecting.go_to(rows[0])
    point = selecting.items.visualRect(selecting.model.index_of(rows[2].item_id)).center()
    selecting.items.drop_at(point, _Where.BelowItem)
    order = selecting.order()
    assert order.index(rows[0].item_id) == order.index(rows[2].item_id) + 1


def test_delete_takes_an_item_out_and_undo_brings_it_back(selecting: Selecting) -> None:
    before = selecting.order()
    row = selecting.items_shown()[3]
    selecting.go_to(row)
    selecting.press(Qt.Key.Key_Delete)
    assert row.item_id not in selecting.order()
    assert len(selecting.items_shown()) == len(before) - len(selecting.headings()) - 1
    selecting.run("edit.undo")
    assert len(selecting.order()) == len(before)


def test_h_adds_a_heading_below_whose_words_are_typed_at_once(selecting: Selecting, qtbot: QtBot) -> None:
    row = selecting.items_shown()[1]
    selecting.go_to(row)
    selecting.press(Qt.Key.Key_H)
    editor = selecting.child(QLineEdit, "selection_heading_editor")
    assert editor.isVisible()
    editor.setText("In their own words")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    place = selecting.order().index(row.item_id) + 1
    qtbot.waitUntil(lambda: selecting.selection.items[place].words == "In their own words", timeout=2_000)


def test_f2_renames_a_heading(selecting: Selecting, qtbot: QtBot) -> None:
    heading = next(each for each in selecting.rows() if isinstance(each, HeadingRow))
    selecting.go_to(heading)
    selecting.run("edit.edit")
    editor = selecting.child(QLineEdit, "selection_heading_editor")
    editor.setText("Other words")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: selecting.headings()[0] == "Other words", timeout=2_000)


def test_a_folded_heading_stays_folded_when_the_selection_changes(selecting: Selecting) -> None:
    heading = next(each for each in selecting.rows() if isinstance(each, HeadingRow))
    selecting.items.collapse(selecting.model.index_of(heading.item_id))
    selecting.page.title.renamed.emit("Annual report")
    assert not selecting.items.isExpanded(selecting.model.index_of(heading.item_id))


def test_items_are_arranged_within_their_headings(selecting: Selecting) -> None:
    headings = selecting.headings()
    selecting.page.arrange_asked.emit(ArrangeBy.CODE)
    assert selecting.headings() == headings
    codes: list[str] = []
    for row in selecting.rows():
        if isinstance(row, HeadingRow):
            assert codes == sorted(codes)
            codes = []
        elif isinstance(row, ItemRow):
            codes.append(row.code)
    assert codes == sorted(codes)


def test_enter_opens_a_quote_where_it_stands(selecting: Selecting, qtbot: QtBot) -> None:
    row = next(each for each in selecting.items_shown() if each.is_quote)
    selecting.go_to(row)
    with qtbot.waitSignal(selecting.context.shell.testimony_requested) as asked:
        selecting.press(Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[:2] == [row.testimony_id, row.passage_id]


def test_the_status_bar_says_which_item_is_current(selecting: Selecting) -> None:
    selecting.go_to(selecting.items_shown()[4])
    assert selecting.statuses[-1] == f"Item 5 of {len(selecting.items_shown())}"


def test_a_new_selection_is_named_and_says_how_to_fill_it(selecting: Selecting) -> None:
    selecting.context.shell.new_selection()
    field = selecting.child(QLineEdit, "selection_name_field")
    assert field.isVisible()
    field.setText("Web documentary")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert selecting.workspace.selecting.by_name("Web documentary").items == ()
    assert selecting.child(QWidget, "selection_empty").isVisible()
    assert not selecting.page.export.button.isEnabled()


def test_a_deleted_selection_can_be_brought_back(selecting: Selecting) -> None:
    name = selecting.selection.name
    selecting.page.delete_asked.emit()
    assert selecting.workspace.selecting.selections() == ()
    assert selecting.child(QWidget, "selections_none").isVisible()
    selecting.run("edit.undo")
    assert selecting.page.title.text() == name


def test_the_sidebar_marks_the_selection_that_is_shown(selecting: Selecting) -> None:
    marked = selecting.child(QAbstractItemView, "sidebar_selections").selectionModel().selectedIndexes()
    assert [each.data() for each in marked] == [selecting.selection.name]


def test_the_export_writes_the_document_that_was_asked_for(selecting: Selecting, tmp_path: Path) -> None:
    selecting.run("file.export")
    dialog = selecting.child(QFileDialog, "export_dialog")
    assert dialog.selectedFiles()[0].endswith(".docx")
    out = tmp_path / "book.docx"
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    assert out.stat().st_size > 5_000
    words = selecting.child(QLabel, "export_result_words").text()
    leaving = [each for each in selecting.items_shown() if not each.is_left_out]
    assert words.startswith(f"{len(leaving)} items were exported to book.docx.")
    assert selecting.child(QPushButton, "export_open").isVisible()
    assert selecting.child(QPushButton, "export_folder").isVisible()


def test_an_export_that_fails_says_why_and_leaves_the_old_document(selecting: Selecting, tmp_path: Path) -> None:
    template = tmp_path / "template.docx"
    template.write_text("no document at all")
    out = tmp_path / "book.docx"
    out.write_text("the old one")
    errors: list[str] = []
    selecting.context.messages.shown.connect(lambda _kind, text, _advice: errors.append(text))
    selecting.page.export.choices.set_template(template)
    selecting.run("file.export")
    selecting.child(QFileDialog, "export_dialog").fileSelected.emit(str(out))
    selecting.child(QFileDialog, "export_dialog").reject()
    assert "cannot be used as a template" in errors[0]
    assert out.read_text() == "the old one"
    assert selecting.page.export.button.isEnabled()


def test_an_edit_of_consent_elsewhere_changes_what_may_leave(selecting: Selecting, workspace: Workspace) -> None:
    row = next(each for each in selecting.items_shown() if not each.is_left_out and not each.is_quote)
    changed = workspace.editing.edit(row.testimony_id, TestimonyField.ACCESS, "closed")
    selecting.context.changes.announce(changed)
    now = next(each for each in selecting.items_shown() if each.item_id == row.item_id)
    assert now.is_left_out
    assert now.state == "left out: access is closed"


def test_after_taking_an_item_out_the_next_one_is_at_hand(selecting: Selecting) -> None:
    shown = selecting.items_shown()
    selecting.go_to(shown[2])
    selecting.press(Qt.Key.Key_Delete)

    assert selecting.items.hasFocus()
    current = selecting.items.current_row()
    assert current is not None
    assert current.place == shown[2].place
    selecting.press(Qt.Key.Key_Delete)
    assert len(selecting.items_shown()) == len(shown) - 2


def test_escape_in_the_name_leads_back_to_the_items(selecting: Selecting) -> None:
    selecting.items.setFocus()
    selecting.page.title.edit()
    QTest.keyClick(selecting.child(QLineEdit, "selection_name_field"), Qt.Key.Key_Escape)
    assert selecting.items.hasFocus()


def test_enter_presses_the_button_that_has_the_focus(selecting: Selecting) -> None:
    before = len(selecting.headings())
    button = selecting.child(QPushButton, "selection_add_heading")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(selecting.headings()) == before + 1


def test_keys_are_named_alike_in_the_hints_and_in_the_menu(selecting: Selecting) -> None:
    hints = dict(selecting.session.frame.page("selections").key_hints)
    action = selecting.context.actions["edit.remove"]
    assert hints[action.shortcut().toString()] == "take out"


def _type_words(selecting: Selecting, command: str, words: str) -> QPlainTextEdit:
    """Begin a text or a note by its key and type into it."""
    selecting.press(Qt.Key.Key_T if command == "edit.text" else Qt.Key.Key_N)
    editor = selecting.child(QPlainTextEdit, "selection_words_editor")
    assert editor.isVisible()
    editor.setPlainText(words)
    return editor


@pytest.mark.parametrize(("command", "kind"), [("edit.text", ItemKind.TEXT), ("edit.note", ItemKind.NOTE)])
def test_t_and_n_add_a_text_and_a_note_below_the_current_row(
    selecting: Selecting, command: str, kind: ItemKind, qtbot: QtBot
) -> None:
    row = selecting.items_shown()[1]
    selecting.go_to(row)
    editor = _type_words(selecting, command, "One line,\nthen another.")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    place = selecting.order().index(row.item_id) + 1
    qtbot.waitUntil(lambda: selecting.selection.items[place].words == "One line,\nthen another.", timeout=2_000)
    assert selecting.selection.items[place].kind is kind
    (shown,) = [each for each in selecting.rows() if isinstance(each, WordsRow)]
    assert shown.state == ("stays inside" if kind is ItemKind.NOTE else "")


def test_a_text_without_words_was_never_there(selecting: Selecting) -> None:
    before = selecting.order()
    selecting.go_to(selecting.items_shown()[1])
    editor = _type_words(selecting, "edit.text", "not to be kept")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert selecting.order() == before
    assert [each.item_id for each in selecting.rows()] == before
    assert not selecting.context.actions["edit.undo"].isEnabled()


def test_a_text_is_edited_moved_and_taken_out_like_an_item(selecting: Selecting, qtbot: QtBot) -> None:
    selection_id = selecting.selection.selection_id
    changed = selecting.workspace.selecting.add_words(selection_id, ItemKind.TEXT, "First words", 2)
    selecting.context.changes.announce(changed)
    row = next(each for each in selecting.rows() if isinstance(each, WordsRow))
    selecting.go_to(row)
    selecting.run("edit.edit")
    editor = selecting.child(QPlainTextEdit, "selection_words_editor")
    editor.setPlainText("Other words")
    QTest.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: selecting.selection.items[2].words == "Other words", timeout=2_000)
    selecting.go_to(row)
    selecting.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert selecting.selection.items[3].words == "Other words"
    selecting.press(Qt.Key.Key_Delete)
    assert row.item_id not in selecting.order()


def test_words_are_no_items_under_a_heading(selecting: Selecting) -> None:
    selecting.context.changes.announce(
        selecting.workspace.selecting.add_words(selecting.selection.selection_id, ItemKind.NOTE, "Ask her", 1)
    )
    heading = next(each for each in selecting.rows() if isinstance(each, HeadingRow))
    assert heading.count == "4 items"
    selecting.go_to(selecting.items_shown()[0])
    assert selecting.statuses[-1] == f"Item 1 of {len(selecting.items_shown())}"


def test_a_heading_in_an_empty_selection_can_be_given_up(selecting: Selecting) -> None:
    selecting.context.shell.new_selection()
    QTest.keyClick(selecting.child(QLineEdit, "selection_name_field"), Qt.Key.Key_Escape)
    selecting.child(QPushButton, "selection_add_heading").click()
    editor = selecting.child(QLineEdit, "selection_heading_editor")
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert selecting.child(QWidget, "selection_empty").isVisible()


def test_a_duplicate_is_shown_with_the_same_items_and_can_be_taken_back(selecting: Selecting) -> None:
    first = selecting.selection
    selecting.child(QAction, "selection_duplicate").trigger()
    assert selecting.page.title.text() == f"{first.name} (copy)"
    assert len(selecting.rows()) == len(first.items)
    selecting.run("edit.undo")
    assert [each.name for each in selecting.workspace.selecting.selections()] == [first.name]


def test_a_selection_is_merged_with_another(selecting: Selecting) -> None:
    first = selecting.selection
    changed, other = selecting.workspace.selecting.create("Annual report")
    selecting.context.changes.announce(changed)
    selecting.child(QAction, f"selection_merge_{other}").trigger()
    assert selecting.page.title.text() == f"{first.name} and Annual report"


def test_a_selection_is_split_by_country(selecting: Selecting) -> None:
    first = selecting.selection
    selecting.child(QAction, "selection_split_country").trigger()
    names = {each.name for each in selecting.workspace.selecting.selections()}
    assert len(names) == 6
    assert f"{first.name} – Peru" in names
    assert selecting.page.title.text() in names - {first.name}
    countries = {each.detail.split(", ")[-2] for each in selecting.items_shown()}
    assert len(countries) == 1
