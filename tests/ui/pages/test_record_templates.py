"""Cataloguing a series: the next record after another one, and records from templates, by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from testimony_archive.ui.dialogs.templates import TemplatesDialog
from testimony_archive.ui.views.question_bar import QuestionBar
from testimony_archive.ui.views.testimonies_view import TestimoniesView

if TYPE_CHECKING:
    from testimony_archive.domain.records import Testimony
    from testimony_archive.ui.session import ArchiveSession

OPENS_A_WINDOW = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Cataloguer:
    """Somebody at the testimonies page, with one record chosen."""

    def __init__(self, session: ArchiveSession) -> None:
        self.context = session.context
        self.context.shell.show_page("testimonies")
        view = session.frame.findChild(TestimoniesView)
        assert view is not None
        self.view = view

    def choose(self, code: str) -> None:
        testimony_id = self.context.workspace.catalogue.testimony_ids([code])[0]
        self.view.table.choose([testimony_id], testimony_id)

    def carry_out(self, command: str) -> None:
        action = self.context.actions[command]
        assert action.isEnabled()
        action.trigger()

    @property
    def current(self) -> Testimony:
        return self.context.workspace.catalogue.testimony(self.view.table.current_id)

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.view.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def offered(self) -> list[str]:
        """The templates in the menu “New testimony from”."""
        menu = self.context.actions["testimony.from"].menu()
        assert isinstance(menu, QMenu)
        return [each.text() for each in menu.actions() if each.objectName().startswith("new_from_template")]

    def begin_from(self, name: str) -> None:
        menu = self.context.actions["testimony.from"].menu()
        assert isinstance(menu, QMenu)
        next(each for each in menu.actions() if each.text() == name).trigger()

    def answer(self, text: str) -> str:
        """Type into the bar below the table; gives what it says is wrong."""
        line = self.child(QLineEdit, "template_bar_line")
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)
        return self.child(QLabel, "template_bar_error").text()


@pytest.fixture
def cataloguer(session: ArchiveSession) -> Cataloguer:
    return Cataloguer(session)


@OPENS_A_WINDOW
def test_a_series_is_catalogued_from_its_first_record_and_from_templates(cataloguer: Cataloguer) -> None:
    copy_and_take_back(cataloguer)
    keep_and_use_templates(cataloguer)


def copy_and_take_back(cataloguer: Cataloguer) -> None:
    """The new record is chosen, and its title waits to be typed."""
    cataloguer.choose("PE-005")
    first, before = cataloguer.current, cataloguer.context.workspace.catalogue.totals().testimonies
    cataloguer.carry_out("testimony.copy")
    copy = cataloguer.current
    assert copy.code not in ("PE-005", "")
    assert copy.code.startswith("PE-")
    assert (copy.themes, copy.countries, copy.title, copy.consents) == (first.themes, first.countries, "", ())
    title = QApplication.focusWidget()
    assert isinstance(title, QPlainTextEdit)
    QTest.keyClicks(title, "La siguiente")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert cataloguer.current.title == "La siguiente"
    for _ in range(2):
        cataloguer.carry_out("edit.undo")
    assert cataloguer.context.workspace.catalogue.totals().testimonies == before
    assert cataloguer.current.code != copy.code


def keep_and_use_templates(cataloguer: Cataloguer) -> None:
    assert cataloguer.offered() == []
    cataloguer.choose("PE-005")
    first, bar = cataloguer.current, cataloguer.child(QuestionBar, "template_bar")
    cataloguer.carry_out("testimony.template")
    assert bar.isVisible()
    for wrong in ("", "x" * 10_000):
        assert "cannot be used as name of a template" in cataloguer.answer(wrong)
    cataloguer.answer("Serie & Huaral")
    assert not bar.isVisible()
    cataloguer.carry_out("testimony.template")
    assert "no other template" in cataloguer.answer("serie & huaral")
    cataloguer.answer("Otra")
    assert cataloguer.offered() == ["Otra", "Serie && Huaral"]

    cataloguer.carry_out("testimony.from")  # as the command palette does
    menu = QApplication.activePopupWidget()
    assert menu is cataloguer.context.actions["testimony.from"].menu()
    assert menu is not None
    menu.close()
    cataloguer.begin_from("Serie && Huaral")
    begun = cataloguer.current
    assert (begun.code.startswith("PE-"), begun.themes, begun.title) == (True, first.themes, "")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)

    cataloguer.carry_out("testimony.templates")
    dialog = cataloguer.view.findChild(TemplatesDialog)
    assert dialog is not None
    templates = {each.name: each.template_id for each in cataloguer.context.workspace.starting.templates()}
    name = cataloguer.child(QLineEdit, f"template_name_{templates['Otra']}")
    hint = cataloguer.child(QLabel, f"template_name_{templates['Otra']}_hint").text()
    assert hint.startswith("Made of PE-005 · ")
    for text in ("", "SERIE & HUARAL"):
        name.setText(text)
        QTest.keyClick(name, Qt.Key.Key_Return)
        assert "template" in cataloguer.child(QLabel, f"template_name_{templates['Otra']}_error").text()
        assert name.text() == text, "nothing that was typed is lost"
    name.setText("Tercera")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert cataloguer.child(QLabel, f"template_name_{templates['Otra']}_error").text() == ""
    QTest.mouseClick(
        cataloguer.child(QWidget, f"template_delete_{templates['Serie & Huaral']}"), Qt.MouseButton.LeftButton
    )
    assert cataloguer.offered() == ["Tercera"]
    QTest.mouseClick(cataloguer.child(QPushButton, "templates_close"), Qt.MouseButton.LeftButton)
    assert not isinstance(QApplication.activeModalWidget(), QDialog)
    for _ in range(2):
        cataloguer.carry_out("edit.undo")
    assert cataloguer.offered() == ["Otra", "Serie && Huaral"]
