"""A document that an editor corrected is read back in the window: what changed, side by side, accepted or left."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton

from testimony_archive.domain.publication import DocumentKind, QuoteWords
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.ui.dialogs.read_back import CorrectionRow, ReadBackDialog
from testimony_archive.ui.presenters.read_back_presenter import ReadBackPresenter
from testimony_archive.ui.views.marked_words import MarkedWords
from testimony_archive.ui.views.selection_view import SelectionView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.records import Quote
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession


class Correcting:
    """The selections page, and a document of three quotes that an editor has."""

    def __init__(self, session: ArchiveSession, workspace: Workspace, path: Path) -> None:
        self.session = session
        self.workspace = workspace
        self.path = path
        view = session.frame.findChild(SelectionView)
        presenter = session.frame.findChild(ReadBackPresenter)
        assert view is not None
        assert presenter is not None
        self.view, self._presenter = view, presenter
        numbers = [each.quote_id for each in workspace.catalogue.quotes()]
        leaving = workspace.publishing.quotations(numbers, "en").quotes
        plain = {each.uuid: each.text for each in leaving if "\n" not in each.text}
        quotes = [each for each in workspace.catalogue.quotes() if plain.get(each.uuid) == each.anchor.exact]
        self.numbers = [each.quote_id for each in quotes[:3]]
        self.export()

    @property
    def quotes(self) -> list[Quote]:
        found = {each.quote_id: each for each in self.workspace.catalogue.quotes()}
        return [found[each] for each in self.numbers]

    def export(self) -> None:
        source = ExportSource(quote_ids=[each.quote_id for each in self.workspace.catalogue.quotes()])
        self.workspace.publishing.export(self.path, source, ExportOptions(kind=DocumentKind.QUOTES))

    def correct(self, *places: int) -> None:
        """Let the editor begin the words of some quotes otherwise."""
        for place in places:
            words = self.quotes[place].anchor.exact
            self.rewrite(words, f"Well, {words}")

    def rewrite(self, before: str, after: str) -> None:
        with zipfile.ZipFile(self.path) as package:
            parts = {each: package.read(each) for each in package.namelist()}
        assert before.encode() in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(before.encode(), after.encode())
        with zipfile.ZipFile(self.path, "w") as package:
            for name, data in parts.items():
                package.writestr(name, data)

    def ask(self) -> None:
        self._presenter.read(self.path)

    def read(self) -> ReadBackDialog:
        self.ask()
        dialog = self.dialog
        assert dialog is not None
        return dialog

    @property
    def dialog(self) -> ReadBackDialog | None:
        return next((each for each in self.session.frame.findChildren(ReadBackDialog) if each.isVisible()), None)

    def edited(self) -> list[bool]:
        return [each.edited.startswith("Well, ") for each in self.quotes]


def rows(dialog: ReadBackDialog) -> list[CorrectionRow]:
    """In the order in which they stand."""
    found = [each for each in dialog.findChildren(CorrectionRow) if not each.isHidden()]
    return sorted(found, key=lambda each: each.y())


def button(dialog: ReadBackDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.fixture
def first_page() -> str:
    return "selections"


@pytest.fixture
def correcting(session: ArchiveSession, workspace: Workspace, tmp_path: Path) -> Correcting:
    return Correcting(session, workspace, tmp_path / "book.docx")


def test_both_versions_stand_side_by_side(correcting: Correcting) -> None:
    correcting.correct(0)
    dialog = correcting.read()
    assert dialog.windowTitle() == "Corrections in book.docx"
    (row,) = rows(dialog)
    before, after = (row.findChild(MarkedWords, f"{row.objectName()}_{side}") for side in ("before", "after"))
    assert before is not None
    assert after is not None
    said = correcting.quotes[0].anchor.exact
    assert (before.accessibleName(), after.accessibleName()) == (said, f"Well, {said}")
    assert before.geometry().right() < after.geometry().left()


def test_one_is_accepted_one_left_and_the_last_closes_the_window(correcting: Correcting, qtbot: QtBot) -> None:
    correcting.correct(0, 1, 2)
    dialog = correcting.read()
    first, second, third = rows(dialog)
    QTest.mouseClick(button(dialog, f"{first.objectName()}_accept"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(dialog) == [second, third])
    QTest.mouseClick(button(dialog, f"{second.objectName()}_leave"), Qt.MouseButton.LeftButton)
    assert rows(dialog) == [third]
    QTest.mouseClick(button(dialog, f"{third.objectName()}_accept"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: correcting.dialog is None)
    assert sum(correcting.edited()) == 2


def test_keys_go_through_the_list_accept_and_leave(correcting: Correcting, qtbot: QtBot) -> None:
    correcting.correct(0, 1, 2)
    dialog = correcting.read()
    first, second, third = rows(dialog)
    assert dialog.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert dialog.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert dialog.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(dialog) == [third])
    assert dialog.focusWidget() is third
    assert sum(correcting.edited()) == 1


def test_all_are_accepted_at_once_and_one_undo_takes_them_back(correcting: Correcting, qtbot: QtBot) -> None:
    correcting.correct(0, 1, 2)
    dialog = correcting.read()
    assert button(dialog, "read_back_all").text() == "Accept all 3"
    QTest.mouseClick(button(dialog, "read_back_all"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: correcting.dialog is None)
    assert all(correcting.edited())
    correcting.workspace.undo()
    assert not any(correcting.edited())


def test_what_changed_in_the_archive_as_well_is_told_and_not_among_all(correcting: Correcting) -> None:
    quoting, number = correcting.workspace.quoting, correcting.numbers[0]
    quoting.edit_quote(number, edited="Set for print.")
    correcting.export()
    correcting.rewrite("Set for print.", "Set for reading.")
    correcting.correct(1)
    quoting.edit_quote(number, edited="Set otherwise meanwhile.")
    dialog = correcting.read()
    assert len(rows(dialog)) == 2
    assert button(dialog, "read_back_all").text() == "Accept 1 correction"
    warned = [each.text() for each in dialog.findChildren(QLabel) if "as well since" in each.text()]
    assert len(warned) == 1


def test_what_is_refused_is_told_in_its_window(correcting: Correcting, qtbot: QtBot) -> None:
    correcting.correct(0)
    dialog = correcting.read()
    correcting.workspace.quoting.delete_quote(correcting.numbers[0])
    QTest.mouseClick(button(dialog, "read_back_all"), Qt.MouseButton.LeftButton)
    refused = dialog.findChild(QLabel, "read_back_refused")
    assert refused is not None
    qtbot.waitUntil(refused.isVisible)
    assert "not in the archive any more" in refused.text()


def test_a_document_that_nobody_changed_opens_no_window(correcting: Correcting) -> None:
    told: list[str] = []
    correcting.session.context.messages.shown.connect(lambda _kind, text, _remark: told.append(text))
    correcting.ask()
    assert correcting.dialog is None
    assert told == ["No words of quotes were changed in book.docx."]


def test_it_is_in_the_menu_of_a_selection_and_among_the_commands(correcting: Correcting) -> None:
    menu = correcting.view.findChild(QMenu, "selection_more_menu")
    assert menu is not None
    assert "Read back a corrected document…" in [each.text() for each in menu.actions()]
    assert correcting.session.context.actions["file.readback"].isEnabled()


def test_the_export_prints_what_was_said_where_that_is_chosen(correcting: Correcting) -> None:
    choices = correcting.view.export.choices
    assert choices.choices().options.quote_words is QuoteWords.EDITED
    choice = choices.findChild(QComboBox, "export_words")
    assert choice is not None
    choice.setCurrentIndex(1)
    assert choices.choices().options.quote_words is QuoteWords.VERBATIM
