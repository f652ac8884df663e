"""What a template of one's own calls our styles: the dialog below the export panel's template."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from testimony_archive.services.styling import template_named
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.dialogs.style_names import StyleNamesDialog
from testimony_archive.ui.views.selection_view import SelectionView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.messages import Messages
    from testimony_archive.ui.session import ArchiveSession

OPENS_A_WINDOW = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Mapping:
    """Somebody who says what the organisation's template calls our styles."""

    def __init__(self, session: ArchiveSession) -> None:
        self.styling = session.context.workspace.styling
        page = session.frame.widget("selections")
        assert isinstance(page, SelectionView)
        self.page = page

    @property
    def link(self) -> QPushButton:
        return self.child(QPushButton, "export_styles")

    @property
    def dialog(self) -> StyleNamesDialog | None:
        """The one that is open."""
        return next((each for each in self.page.findChildren(StyleNamesDialog) if each.isVisible()), None)

    @property
    def missing(self) -> str:
        return self.child(QLabel, "style_names_missing").text()

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = (self.dialog or self.page).findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def open(self, template: Path) -> None:
        self.page.export.choices.set_template(template)
        self.link.click()

    def combo(self, style: str) -> QComboBox:
        return self.child(QComboBox, f"style_name_{style}")

    def choose(self, style: str, theirs: str) -> None:
        combo = self.combo(style)
        combo.setCurrentText(theirs)
        assert combo.currentText() == theirs
        combo.activated.emit(combo.currentIndex())


@pytest.fixture
def first_page() -> str:
    return "selections"


@pytest.fixture
def mapping(session: ArchiveSession) -> Mapping:
    return Mapping(session)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    document = docx.Document()
    document.styles.add_style("Palabras", WD_STYLE_TYPE.PARAGRAPH)
    document.save(str(tmp_path / "office.docx"))
    return tmp_path / "office.docx"


def test_only_a_template_of_ones_own_has_styles_to_be_said(mapping: Mapping, template: Path) -> None:
    assert not mapping.link.isVisible()
    mapping.page.export.choices.set_template(template_named("book"))
    assert not mapping.link.isVisible()
    mapping.page.export.choices.set_template(template)
    assert mapping.link.isVisible()


@OPENS_A_WINDOW
def test_what_is_chosen_is_kept_at_once_and_seen_the_next_time(mapping: Mapping, template: Path) -> None:
    mapping.open(template)
    mapping.choose("quote", "Palabras")
    assert mapping.styling.names_for(template) == {"Quote": "Palabras"}
    mapping.child(QPushButton, "style_names_close").click()
    assert mapping.dialog is None
    mapping.open(template)
    assert mapping.combo("quote").currentText() == "Palabras"
    mapping.choose("quote", "As it is called here")
    assert mapping.styling.names_for(template) == {}


@OPENS_A_WINDOW
def test_what_the_template_lacks_is_said_until_something_stands_for_it(mapping: Mapping, template: Path) -> None:
    mapping.open(template)
    assert mapping.combo("quote").itemText(0) == "As it is called here"
    assert mapping.combo("method_note").currentText() == "Not in the template: it is added"
    before = int(mapping.missing.partition(" ")[0])
    mapping.choose("method_note", "Palabras")
    assert int(mapping.missing.partition(" ")[0]) == before - 1


@OPENS_A_WINDOW
def test_the_keyboard_is_enough(mapping: Mapping, template: Path, qtbot: QtBot) -> None:
    mapping.open(template)
    first = mapping.combo("title")
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClicks(first, "Pal")
    assert mapping.styling.names_for(template) == {"Title": "Palabras"}
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert mapping.combo("subtitle").hasFocus()
    QTest.keyClick(mapping.combo("subtitle"), Qt.Key.Key_Return)
    assert mapping.dialog is None


@OPENS_A_WINDOW
def test_the_preview_follows(mapping: Mapping, template: Path) -> None:
    mapping.open(template)
    preview = mapping.page.export.preview
    before = preview.grab().toImage()
    mapping.choose("title", "List Bullet")
    assert preview.grab().toImage() != before


@OPENS_A_WINDOW
def test_a_style_that_went_from_the_template_is_told_where_it_was_chosen(mapping: Mapping, template: Path) -> None:
    mapping.open(template)
    docx.Document().save(str(template))
    mapping.choose("quote", "Palabras")
    assert "There is no style “Palabras”." in mapping.child(QLabel, "style_name_quote_error").text()
    assert mapping.styling.names_for(template) == {}


def test_a_file_that_is_no_template_is_told_as_a_message(mapping: Mapping, messages: Messages, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no document")
    told: list[str] = []
    messages.shown.connect(lambda _kind, text, *_rest: told.append(text))
    mapping.open(bad)
    assert mapping.dialog is None
    assert "bad.docx cannot be used as a template" in told[0]


class TestInAnArchiveOpenedToRead:
    @pytest.fixture
    def workspace(self, workspace: Workspace, workspaces: Workspaces) -> Workspace:
        workspace.close()
        return workspaces.open(workspace.path, read_only=True)

    def test_nothing_can_be_said_of_a_template(self, mapping: Mapping, template: Path) -> None:
        mapping.page.export.choices.set_template(template)
        assert not mapping.link.isVisible()
