"""What is typed reaches the record whose field shows it, however fast records follow one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.widgets.editors import LineEditor, WordsEditor
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.session import ArchiveSession
    from tests.ui.pages.conftest import HeldRunner


class Typing:
    """The testimonies page, with records that come when the runner is told."""

    def __init__(self, session: ArchiveSession, runner: HeldRunner) -> None:
        self.context, self.runner = session.context, runner
        self.context.shell.show_page("testimonies")
        view = session.frame.findChild(TestimoniesView)
        assert view is not None
        self.view = view
        self.told: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))

    def id_of(self, code: str) -> int:
        return self.context.workspace.catalogue.testimony_ids([code])[0]

    def choose(self, code: str) -> None:
        self.view.table.choose([self.id_of(code)], self.id_of(code))

    def titles(self) -> dict[str, str]:
        return {each.code: each.title for each in self.context.workspace.catalogue.rows(RowFilter())}

    def type(self, keys: str) -> None:
        for each in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            if each == "\n":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focused, each)

    @property
    def title(self) -> WordsEditor:
        found = self.view.inspector.findChild(WordsEditor, "inspector_title")
        assert found is not None
        return found

    def line(self, name: str) -> LineEditor:
        found = self.view.inspector.findChild(LineEditor, name)
        assert found is not None
        return found


@pytest.fixture
def first_page() -> str:
    return "testimonies"


@pytest.fixture
def typing(qtbot: QtBot, session: ArchiveSession, runner: HeldRunner) -> Typing:
    made = Typing(session, runner)
    window = made.view.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    made.choose("PE-014")
    return made


def test_a_title_typed_before_its_record_is_shown_becomes_the_title_of_that_record(typing: Typing) -> None:
    before = typing.titles()
    typing.runner.hold()
    typing.choose("PE-005")
    typing.context.actions["edit.edit"].trigger()
    typing.type("Se ")  # S and the space bar do something in the table
    typing.runner.go_on()
    typing.type("ZZZ\n")
    changed = {code for code, title in typing.titles().items() if title != before[code]}
    assert changed == {"PE-005"}
    assert typing.titles()["PE-005"] == f"Se ZZZ{before['PE-005']}"
    assert typing.view.inspector.shown_id == typing.id_of("PE-005")


def test_the_title_of_a_new_testimony_can_be_typed_at_once(typing: Typing) -> None:
    before = typing.titles()
    typing.title.setFocus()
    typing.type("!")  # not accepted yet
    typing.runner.hold()
    typing.context.actions["testimony.new"].trigger()
    typing.type("Typed")
    typing.runner.step()
    typing.type(" at")
    typing.runner.step()
    typing.type(" once\n")
    typing.runner.go_on()
    after = typing.titles()
    (added,) = after.keys() - before.keys()
    assert after.pop(added) == "Typed at once"
    assert after == before | {"PE-014": f"!{before['PE-014']}"}


def test_escape_before_the_new_testimony_is_there_drops_what_was_typed_ahead(typing: Typing) -> None:
    before = typing.titles()
    typing.runner.hold()
    typing.context.actions["testimony.new"].trigger()
    typing.type("Typed")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert typing.view.table.hasFocus()
    typing.runner.go_on()
    assert {each for code, each in typing.titles().items() if code not in before} == {""}


def test_what_is_being_typed_when_another_record_comes_is_kept_where_it_was_typed(typing: Typing) -> None:
    place = typing.line("inspector_place")
    place.setFocus()
    place.setText("A place of PE-014")
    typing.choose("PE-005")  # as another screen may do, while the focus stays
    place_of = {code: _place(typing, code) for code in ("PE-014", "PE-005")}
    assert place_of["PE-014"] == "A place of PE-014"
    assert place.text() == place_of["PE-005"] != "A place of PE-014"


def test_a_value_given_while_the_next_record_is_read_reaches_the_one_whose_field_it_was(typing: Typing) -> None:
    places = {code: _place(typing, code) for code in ("PE-014", "PE-005")}
    typing.runner.hold()
    typing.choose("PE-005")
    place = typing.line("inspector_place")
    place.setText("Typed late")
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_Return)
    typing.runner.go_on()
    assert (_place(typing, "PE-014"), _place(typing, "PE-005")) == ("Typed late", places["PE-005"])
    assert place.text() == places["PE-005"]


def test_what_is_typed_on_stays_when_the_answer_to_what_was_typed_before_comes(typing: Typing) -> None:
    place = typing.line("inspector_place")
    place.setFocus()
    place.setText("Place 0")
    typing.runner.hold()
    QTest.keyClick(place, Qt.Key.Key_Return)
    place.setText("typed next")
    typing.runner.go_on()
    assert (_place(typing, "PE-014"), place.text()) == ("Place 0", "typed next")
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert _place(typing, "PE-014") == "typed next"


def test_an_error_stands_at_the_words_that_it_speaks_of(typing: Typing) -> None:
    date = typing.line("inspector_date")
    date.setFocus()
    typing.runner.hold()
    for text in ("2010", "31 Feb 2021"):
        date.setText(text)
        QTest.keyClick(date, Qt.Key.Key_Return)
    typing.runner.go_on()
    assert date.text() == "31 Feb 2021"
    assert "31 Feb 2021" in date.accessibleDescription()
    QTest.keyClick(date, Qt.Key.Key_Escape)
    assert (date.text(), date.accessibleDescription()) == ("2010", "")


def test_two_keywords_typed_at_once_are_both_kept(typing: Typing) -> None:
    keywords = typing.view.inspector.findChild(TermsEditor, "inspector_keywords")
    line = typing.view.inspector.findChild(QLineEdit, "inspector_keywords_line")
    assert keywords is not None
    assert line is not None
    keywords.open_line()
    typing.runner.hold()
    for word in ("mine", "river"):
        line.setText(word)
        QTest.keyClick(line, Qt.Key.Key_Return)
    typing.runner.go_on()
    after = typing.context.workspace.catalogue.testimony(typing.id_of("PE-014")).keywords
    assert {"mine", "river"} <= set(after)
    assert line.text() == ""


def _place(typing: Typing, code: str) -> str:
    return typing.context.workspace.catalogue.testimony(typing.id_of(code)).place
