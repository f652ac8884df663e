"""Editing all selected testimonies as people do it: in the bar below the table, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.ui.models.pieces import Tone
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.views.bulk_bar import BulkBar
from testimony_archive.ui.views.testimonies_view import TestimoniesView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Testimony
    from testimony_archive.ui.session import ArchiveSession


class Bar:
    """The bar over some rows of the table."""

    def __init__(self, session: ArchiveSession, qtbot: QtBot) -> None:
        session.context.shell.show_page("testimonies")
        view = session.frame.findChild(TestimoniesView)
        assert view is not None
        self.session, self.view, self.bar, self.qtbot = session, view, view.bulk_bar, qtbot
        self.workspace = session.context.workspace
        shown = [str(view.table.model().index(row, 0).data()) for row in range(view.table.model().rowCount())]
        self.codes = shown[:3]
        self.ids = self.workspace.catalogue.testimony_ids(self.codes)
        view.table.choose(self.ids, self.ids[0])

    def open(self) -> None:
        self.session.actions["edit.many"].trigger()
        assert self.bar.isVisible()

    def choose(self, name: str, key: str) -> None:
        box = self.bar.findChild(QComboBox, name)
        assert box is not None
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())

    def line(self, name: str = "bulk_line") -> QLineEdit:
        found = self.bar.findChild(QLineEdit, name)
        assert found is not None
        return found

    @property
    def apply(self) -> QPushButton:
        found = self.bar.findChild(QPushButton, "bulk_apply")
        assert found is not None
        return found

    def words(self, name: str) -> str:
        found = self.bar.findChild(QLabel, name)
        assert found is not None
        return found.text()

    def wait_ready(self) -> None:
        self.qtbot.waitUntil(self.apply.isEnabled, timeout=5_000)

    def records(self) -> tuple[Testimony, ...]:
        return self.workspace.catalogue.testimonies(self.ids)


@pytest.fixture
def bar(session: ArchiveSession, qtbot: QtBot) -> Bar:
    return Bar(session, qtbot)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # a list opens
def test_a_keyword_is_added_to_all_selected_and_one_undo_takes_it_back(bar: Bar) -> None:
    before = [each.keywords for each in bar.records()]
    bar.open()
    assert bar.words("bulk_count") == "3 selected"
    assert not bar.apply.isEnabled()
    bar.choose("bulk_field", "keywords")
    QTest.keyClicks(bar.line("bulk_terms_line"), "agua clara")
    QTest.keyClick(bar.line("bulk_terms_line"), Qt.Key.Key_Return)
    bar.wait_ready()
    assert bar.apply.text() == "Add to 3 testimonies"
    assert bar.words("bulk_summary") == "3 change, underlined above."
    assert bar.words("bulk_undo") == "One undo takes it back: “Undo: add keywords to 3 testimonies”"
    QTest.mouseClick(bar.apply, Qt.MouseButton.LeftButton)
    assert [each.keywords[-1] for each in bar.records()] == ["agua clara"] * 3
    assert not bar.bar.isVisible()
    bar.session.actions["edit.undo"].trigger()
    assert [each.keywords for each in bar.records()] == before


def test_before_and_after_are_listed(bar: Bar) -> None:
    bar.open()
    bar.choose("bulk_field", "funder")
    QTest.keyClicks(bar.line(), "Fondo Agua")
    bar.wait_ready()
    show = bar.bar.findChild(QPushButton, "bulk_show")
    assert show is not None
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    listed = bar.bar.findChild(QPlainTextEdit, "bulk_before_after")
    assert listed is not None
    assert listed.isVisible()
    assert listed.toPlainText().splitlines() == [f"{code}: – → Fondo Agua" for code in bar.codes]


def test_return_applies_and_the_role_of_people_is_chosen(bar: Bar) -> None:
    bar.open()
    bar.choose("bulk_field", f"person.{ParticipationField.ROLE}")
    bar.choose("bulk_choice", "director")
    bar.wait_ready()
    QTest.keyClick(bar.apply, Qt.Key.Key_Return)
    assert {role.key for each in bar.records() for role in each.roles} == {"director"}


def test_what_cannot_be_read_is_said_in_the_bar_and_nothing_is_changed(bar: Bar) -> None:
    before = bar.records()
    bar.open()
    bar.choose("bulk_field", "date")
    QTest.keyClicks(bar.line(), "31 February 2022")
    bar.qtbot.waitUntil(lambda: "31 February 2022" in bar.words("bulk_summary"), timeout=5_000)
    assert not bar.apply.isEnabled()
    assert bar.records() == before


def test_words_are_replaced(bar: Bar) -> None:
    word = bar.records()[0].title.split()[0]
    bar.open()
    bar.choose("bulk_field", "title")
    bar.choose("bulk_operation", "replace")
    QTest.keyClicks(bar.line(), word)
    QTest.keyClicks(bar.line("bulk_replacement"), "Zanja")
    bar.wait_ready()
    QTest.mouseClick(bar.apply, Qt.MouseButton.LeftButton)
    assert bar.records()[0].title.startswith("Zanja")


def test_a_field_is_cleared_without_a_value(bar: Bar) -> None:
    bar.open()
    bar.choose("bulk_field", "summary")
    bar.choose("bulk_operation", "clear")
    bar.wait_ready()
    QTest.mouseClick(bar.apply, Qt.MouseButton.LeftButton)
    assert {each.summary for each in bar.records()} == {""}


def test_escape_closes_the_bar_and_goes_back_to_the_table(bar: Bar) -> None:
    bar.open()
    box = bar.bar.findChild(QComboBox, "bulk_field")
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not bar.bar.isVisible()


def test_selecting_other_rows_is_told_while_the_bar_is_open(bar: Bar) -> None:
    bar.open()
    bar.view.table.choose(bar.ids[:2], bar.ids[0])
    assert bar.words("bulk_count") == "2 selected"


def test_fill_down_gives_the_others_what_the_current_one_has(bar: Bar) -> None:
    bar.workspace.editing.edit(bar.ids[0], TestimonyField.THEME, ["quality-education-training"])
    bar.session.actions["edit.fill"].trigger()
    assert isinstance(bar.bar, BulkBar)
    bar.wait_ready()
    assert bar.bar.edit.value == ("quality-education-training",)
    QTest.mouseClick(bar.apply, Qt.MouseButton.LeftButton)
    assert {tuple(theme.key for theme in each.themes) for each in bar.records()} == {("quality-education-training",)}


def test_what_would_be_added_is_underlined_in_the_cells_until_the_bar_is_closed(bar: Bar) -> None:
    table = bar.view.table
    usual = table.columnWidth(Column.THEMES)
    bar.open()
    theme = next(each for each in bar.workspace.catalogue.vocabularies().themes.values() if each.number == "2.2")
    bar.bar.show_edit(BulkEdit(TestimonyField.THEME, BulkOperation.ADD, (theme.key,)))
    bar.wait_ready()
    cells = [table.rows.cell(line, Column.THEMES) for line in range(4)]
    tones = [[each.tone for each in cell.pieces] for cell in cells if cell is not None]
    changed = [theme.theme_id not in {each.theme_id for each in record.themes} for record in bar.records()]
    assert [Tone.ADDED in each for each in tones] == [*changed, False]
    assert [Tone.QUIET in each for each in tones] == [*(not each for each in changed), False]
    assert table.is_edited
    assert table.columnWidth(Column.THEMES) > usual
    assert not table.grab().isNull()
    bar.bar.show_edit(BulkEdit(TestimonyField.KEYWORDS, BulkOperation.ADD, ("agua clara",)))
    bar.wait_ready()
    assert not table.isColumnHidden(Column.KEYWORDS)  # in view while it is edited, of the others as well
    other = table.rows.id_at(5)
    cell = table.rows.cell(5, Column.KEYWORDS)
    assert cell is not None
    assert cell.text == ", ".join(bar.workspace.catalogue.testimony(other).keywords) != ""
    QTest.keyClick(bar.bar, Qt.Key.Key_Escape)
    assert table.isColumnHidden(Column.KEYWORDS)
    cell = table.rows.cell(0, Column.THEMES)
    assert cell is not None
    assert (cell.pieces, table.is_edited, table.columnWidth(Column.THEMES)) == ((), False, usual)


def test_fill_down_takes_the_field_of_the_column_that_the_cursor_stands_in(bar: Bar) -> None:
    table = bar.view.table
    table.selectionModel().setCurrentIndex(
        table.model().index(0, Column.STATUS), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    bar.session.actions["edit.fill"].trigger()
    first = bar.records()[0].status
    assert bar.bar.edit == BulkEdit(TestimonyField.STATUS, BulkOperation.SET, first.value)
    bar.wait_ready()
    QTest.mouseClick(bar.apply, Qt.MouseButton.LeftButton)
    assert {each.status for each in bar.records()} == {first}
