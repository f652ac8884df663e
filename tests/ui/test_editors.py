"""Fields that commit when they are left, and keep what was typed when it cannot be accepted."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.scrolling import settle_layouts
from testimony_archive.ui.widgets.sliders import ClickSlider
from testimony_archive.ui.widgets.suggestions import suggestions
from testimony_archive.ui.widgets.terms_editor import TermsEditor
from testimony_archive.ui.widgets.uses_editor import UsesEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    Committing = LineEditor | WordsEditor | ChoiceEditor | UsesEditor | TermsEditor


# The offscreen platform has one window and no list above it.
OPENS_A_LIST = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    """A window to put editors into, with another field to go to."""
    window = QWidget()
    window.resize(300, 400)
    column = QVBoxLayout(window)
    other = QLineEdit()
    other.setObjectName("other")
    column.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    QTest.qWait(0)


def leave(window: QWidget) -> None:
    other = window.findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus()


def committed(editor: Committing) -> list[object]:
    values: list[object] = []
    editor.committed.connect(values.append)
    return values


def test_a_line_commits_once_when_it_is_left(shown: QWidget) -> None:
    line = LineEditor()
    put(shown, line)
    line.show_value("before")
    values = committed(line)
    line.setFocus()
    leave(shown)
    assert values == []
    line.setFocus()
    line.setText("after")
    leave(shown)
    assert values == ["after"]
    line.settle()
    line.setFocus()
    leave(shown)
    assert values == ["after"]


def test_a_line_shows_what_holds_unless_it_is_being_typed(shown: QWidget) -> None:
    line = LineEditor()
    put(shown, line)
    line.show_value("one")
    line.show_value("two")
    assert line.text() == "two"
    line.setText("typed")
    line.show_value("three")
    assert line.text() == "typed"
    line.forget()
    assert line.text() == "three"


def test_escape_in_a_line_goes_back_and_tells_so(shown: QWidget) -> None:
    line = LineEditor()
    put(shown, line)
    line.show_value("before")
    values = committed(line)
    line.setFocus()
    line.setText("wrong")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), values) == ("before", ["before"])


def test_words_grow_with_their_lines_up_to_a_limit(shown: QWidget) -> None:
    words = WordsEditor(lines=2)
    put(shown, words)
    words.show_value("one line")
    low = words.height()
    words.show_value("\n".join(str(number) for number in range(6)))
    high = words.height()
    words.show_value("\n".join(str(number) for number in range(60)))
    assert low < high < words.height()
    assert words.height() < 60 * words.fontMetrics().lineSpacing()


def test_return_writes_a_line_end_into_words_and_commits_a_title(shown: QWidget) -> None:
    words, title = WordsEditor(), WordsEditor(one_line=True)
    for editor in (words, title):
        put(shown, editor)
    told = committed(words)
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert (words.toPlainText(), told) == ("\n", [])
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["\n"]
    values = committed(title)
    title.setFocus()
    title.setPlainText("a title")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert (title.toPlainText(), values) == ("a title", ["a title"])


def test_the_tab_key_leaves_words(shown: QWidget) -> None:
    words = WordsEditor()
    put(shown, words)
    words.setFocus()
    words.setPlainText("x")
    values = committed(words)
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert not words.hasFocus()
    assert values == ["x"]


def test_the_wheel_does_not_change_a_choice(shown: QWidget) -> None:
    box = ChoiceEditor([("a", "First"), ("b", "Second")])
    put(shown, box)
    box.show_value("a")
    values = committed(box)
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert (box.currentData(), values) == ("a", [])
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.currentData(), values) == ("b", ["b"])
    box.forget()
    assert box.currentData() == "a"


def test_choices_can_change_under_what_is_chosen(shown: QWidget) -> None:
    box = ChoiceEditor([("a", "First"), ("b", "Second")])
    put(shown, box)
    box.show_value("b")
    box.set_choices([("c", "Third"), ("b", "Second")])
    assert box.currentData() == "b"


def test_consent_is_narrowed_and_never_widened_by_taking_a_tick_away(shown: QWidget) -> None:
    editor = UsesEditor([("internal", "Internal use"), ("quote", "Quoting"), ("publish", "Publication")], name="uses")
    put(shown, editor)
    choices = {each: editor.findChild(QAbstractButton, f"uses_{each}") for each in ("open", "only")}
    boxes = {each: editor.findChild(QAbstractButton, f"uses_{each}") for each in ("internal", "quote", "publish")}
    buttons = choices | boxes
    editor.show_value(["publish"])
    values = committed(editor)

    def click(name: str) -> None:
        button = buttons[name]
        assert button is not None
        button.click()

    def ticked() -> set[str]:
        return {name for name, each in buttons.items() if each is not None and each.isChecked()}

    assert ticked() == {"only", "internal", "publish"}
    click("publish")
    click("internal")  # stands fast
    assert (values, ticked()) == ([("internal",)], {"only", "internal"})
    editor.settle(("internal",))
    click("open")
    assert (values[1:], ticked()) == ([()], {"open"})
    editor.settle(())
    click("quote")  # rests while there is no limit
    click("only")
    click("quote")
    assert values[2:] == [("internal",), ("internal", "quote")]
    editor.forget()
    assert ticked() == {"open"}


def test_a_field_says_below_why_a_value_was_not_taken(shown: QWidget) -> None:
    line = LineEditor()
    field = Field("Date", line, name="a_date")
    put(shown, field)
    field.show_error("No such day.")
    words = field.findChild(QLabel, "a_date_error")
    assert words is not None
    assert (words.text(), words.isVisible()) == ("No such day.", True)
    assert (line.property("state"), line.accessibleDescription()) == ("error", "No such day.")
    assert field.error == "No such day."
    line.setText("typed")
    field.forget()
    assert (line.text(), line.property("state"), words.isVisible()) == ("", "", False)


def terms(window: QWidget) -> TermsEditor:
    editor = TermsEditor("Add a theme", name="terms")
    put(window, editor)
    editor.set_choices([("water", "4.1 Water"), ("work", "4.2 Work")])
    editor.show_value([("water", "4.1 Water")])
    QTest.qWait(0)
    return editor


def line_of(editor: TermsEditor) -> QLineEdit:
    line = editor.findChild(QLineEdit, "terms_line")
    assert line is not None
    return line


def test_a_term_is_known_by_its_words_whatever_their_case(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    editor.open_line()
    line_of(editor).setText("4.2 WORK")
    QTest.keyClick(line_of(editor), Qt.Key.Key_Return)
    assert values == [("water", "work")]
    assert line_of(editor).text() == "4.2 WORK"
    editor.settle()
    assert line_of(editor).text() == ""


def test_a_term_nobody_knows_is_handed_on_as_it_was_typed_and_only_once(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    editor.open_line()
    line_of(editor).setText("stars")
    QTest.keyClick(line_of(editor), Qt.Key.Key_Return)
    leave(shown)
    assert values == [("water", "stars")]


@OPENS_A_LIST
def test_a_comma_ends_a_term(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    editor.open_line()
    QTest.keyClicks(line_of(editor), "4.2 work,")
    assert values == [("water", "work")]


@OPENS_A_LIST
def test_a_term_chosen_from_the_list_is_taken_at_once(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    editor.open_line()
    QTest.keyClicks(line_of(editor), "wor")
    completer = line_of(editor).completer()
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QTest.qWait(0)
    assert values == [("water", "work")]


def choose_last(popup: QWidget | None) -> None:
    """Choose what stands at the end of the list that is open."""
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Up)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QTest.qWait(0)


@OPENS_A_LIST
def test_suggestions_hold_what_is_typed_whatever_its_accents_and_end_with_the_vocabulary(shown: QWidget) -> None:
    line = LineEditor()
    put(shown, line)
    line.offer_vocabulary()
    line.suggest(["Peña minera", "Water", "La pena"])
    line.setFocus()
    QTest.keyClicks(line, "pen")
    assert suggestions(line).shown == ("Peña minera", "La pena", "Edit vocabulary…")
    QTest.keyClicks(line, "x")
    assert suggestions(line).shown == ("Edit vocabulary…",)
    line.offer_vocabulary(False)
    QTest.keyClicks(line, "y")
    assert suggestions(line).shown == ()


@OPENS_A_LIST
def test_the_way_to_the_vocabulary_takes_what_is_typed_and_enters_nothing(shown: QWidget) -> None:
    line = LineEditor()
    put(shown, line)
    line.suggest(["Water", "Work"])
    line.offer_vocabulary()
    line.show_value("Water")
    values, asked = committed(line), list[str]()
    line.vocabulary_asked.connect(asked.append)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "wor")
    choose_last(line.completer().popup())
    leave(shown)
    assert (asked, values, line.text()) == (["wor"], [], "Water")


@OPENS_A_LIST
def test_among_terms_the_way_to_the_vocabulary_adds_none(shown: QWidget) -> None:
    editor = terms(shown)
    editor.offer_vocabulary()
    values, asked = committed(editor), list[str]()
    editor.vocabulary_asked.connect(asked.append)
    editor.open_line()
    QTest.keyClicks(line_of(editor), "wo")
    choose_last(line_of(editor).completer().popup())
    leave(shown)
    assert (asked, values, editor.keys) == (["wo"], [], ("water",))


@OPENS_A_LIST
def test_a_choice_leads_to_its_vocabulary_from_the_list_alone(shown: QWidget) -> None:
    choice = ChoiceEditor([("one", "One"), ("two", "Two")])
    choice.offer_vocabulary()
    put(shown, choice)
    choice.show_value("one")
    values, asked = committed(choice), list[str]()
    choice.vocabulary_asked.connect(asked.append)
    choice.setFocus()
    for _ in range(3):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (asked, choice.currentData(), set(values)) == ([], "two", {"two"})
    choice.settle()
    choice.showPopup()
    view = choice.view()
    view.setCurrentIndex(choice.model().index(choice.count() - 1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert (asked, choice.currentData(), set(values)) == (["two"], "two", {"two"})
    choice.set_choices([("two", "Two")])
    assert [choice.itemText(each) for each in range(choice.count())] == ["Two", "", "Edit vocabulary…"]


def test_the_line_goes_when_it_is_left_empty(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    editor.open_line()
    assert line_of(editor).isVisible()
    leave(shown)
    assert not line_of(editor).isVisible()
    assert values == []


def test_a_chip_is_taken_away_by_the_delete_key(shown: QWidget) -> None:
    editor = terms(shown)
    values = committed(editor)
    chip = editor.findChild(Chip, "terms_water")
    assert chip is not None
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert values == [()]


def test_a_slider_goes_where_it_is_clicked_and_follows_the_mouse(shown: QWidget) -> None:
    slider = ClickSlider("Place", name="place")
    slider.setRange(0, 1_000)
    put(shown, slider)
    moved: list[int] = []
    slider.sliderMoved.connect(moved.append)
    middle = slider.rect().center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert slider.value() == pytest.approx(500, abs=15)
    QTest.mouseMove(slider, QPoint(slider.width(), middle.y()))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width(), middle.y()))
    assert slider.value() == 1_000
    assert moved[-1] == 1_000
    assert not slider.isSliderDown()


def test_what_adds_a_term_stands_behind_the_terms_whatever_stood_there_before(shown: QWidget) -> None:
    editor = TermsEditor("Add a theme", name="terms")
    put(shown, editor)
    editor.setFixedWidth(200)
    words = [(str(number), f"A theme of number {number}") for number in range(3)]
    for count in (3, 1, 2, 0, 1, 2):
        editor.show_value(words[:count])
        settle_layouts()
        *chips, add = editor.stops
        places = [each.geometry() for each in editor.stops]
        assert [each.objectName() for each in chips] == [f"terms_{number}" for number in range(count)]
        assert add.objectName() == "terms_add"
        assert not any(one.intersects(other) for one, other in combinations(places, 2)), count
        row = add.parentWidget()
        assert row is not None
        assert all(row.rect().contains(each) for each in places), count
