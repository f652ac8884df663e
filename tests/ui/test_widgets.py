"""Small controls do what they say, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.tasks import ProgressReport, Task, Tasks
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.style import FocusRing, Scheme
from testimony_archive.ui.widgets.buttons import PrimaryButton, ToggleSwitch
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.fields import BusyBar, SearchField
from testimony_archive.ui.widgets.labels import CountBadge, ElidedLabel, Paragraph, label
from testimony_archive.ui.widgets.panes import EmptyState, Section
from testimony_archive.ui.widgets.segmented_buttons import SegmentedButtons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.domain.progress import Progress
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.visual.style import Look


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    """A window to put a control on."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    return window


def _show(ground: QWidget, qtbot: QtBot, *widgets: QWidget) -> None:
    layout = ground.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    with qtbot.waitActive(ground):
        ground.show()
        ground.activateWindow()


def _click(widget: QWidget, where: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where or widget.rect().center())


def test_a_label_shows_mark_up_as_it_is_written() -> None:
    assert label("<i>beca</i>").textFormat() == Qt.TextFormat.PlainText


def test_a_paragraph_gives_back_what_it_was_given() -> None:
    paragraph = Paragraph("first <line>\nsecond & last")

    assert paragraph.text() == "first <line>\nsecond & last"
    assert QLabel.text(paragraph).count("<br>") == 1


def test_a_paragraph_is_no_wider_for_a_word_without_end(ground: QWidget) -> None:
    words = "a sentence and " + "x" * 10_000
    paragraph = Paragraph(words)
    layout = ground.layout()
    assert layout is not None
    layout.addWidget(paragraph)
    assert paragraph.minimumSizeHint().width() < 200
    assert (paragraph.text(), paragraph.accessibleName()) == (words, words)


def test_a_label_that_is_cut_tells_the_whole_in_its_tooltip(ground: QWidget, qtbot: QtBot) -> None:
    whole = "Recognition, access, academic success and employability"
    cut = ElidedLabel(whole)
    _show(ground, qtbot, cut)
    ground.resize(120, 40)
    QTest.qWait(0)

    assert QLabel.text(cut).endswith("…")
    assert cut.toolTip() == cut.text() == whole

    ground.resize(1000, 40)
    QTest.qWait(0)
    assert QLabel.text(cut) == whole
    assert cut.toolTip() == ""


def test_no_count_is_not_nought() -> None:
    assert CountBadge(None).text() == ""
    assert CountBadge(0).text() == "0"


def test_a_section_remembers_that_it_was_folded(ground: QWidget, qtbot: QtBot, memory: WindowMemory) -> None:
    section = Section("Consent and access", key="consent", memory=memory)
    section.body.addWidget(label("Agreed in writing"))
    _show(ground, qtbot, section)
    head = section.findChild(QAbstractButton, "section_consent_head")
    assert isinstance(head, QAbstractButton)
    with qtbot.waitSignal(section.toggled):
        _click(head)

    again = Section("Consent and access", key="consent", memory=memory)
    assert not again.opened
    assert Section("People", key="people", memory=memory).opened


def test_segments_are_exclusive_and_tell_the_choice_of_the_hand_only(ground: QWidget, qtbot: QtBot) -> None:
    status = SegmentedButtons("Status", name="status")
    for key in ("all", "draft", "reviewed"):
        status.add(key, key.title(), 3)
    _show(ground, qtbot, status)
    assert status.current() == "all"

    with qtbot.assertNotEmitted(status.chosen):
        status.choose("draft")
    segment = status.findChild(QAbstractButton, "status_reviewed")
    assert isinstance(segment, QAbstractButton)
    with qtbot.waitSignal(status.chosen) as chosen:
        _click(segment)

    assert chosen.args == ["reviewed"]
    assert status.current() == "reviewed"


def test_arrow_keys_move_along_the_segments(ground: QWidget, qtbot: QtBot) -> None:
    status = SegmentedButtons("Status", name="status")
    for key in ("all", "draft"):
        status.add(key, key.title())
    _show(ground, qtbot, status)
    first = status.findChild(QAbstractButton, "status_all")
    assert isinstance(first, QAbstractButton)
    first.setFocus()
    with qtbot.waitSignal(status.chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Right)

    assert chosen.args == ["draft"]


def test_a_switch_is_thrown_by_its_words_too(ground: QWidget, qtbot: QtBot) -> None:
    switch = ToggleSwitch("Only what may be published")
    _show(ground, qtbot, switch)
    _click(switch, QPoint(switch.sizeHint().width() - 5, switch.height() // 2))

    assert switch.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_is_taken_away_by_key(ground: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    chip = Chip("Student", ChipKind.CHOSEN, removable=True)
    _show(ground, qtbot, chip)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, key)


def test_a_chip_is_taken_away_by_its_cross_and_not_by_its_words(ground: QWidget, qtbot: QtBot) -> None:
    chip = Chip("Student", ChipKind.CHOSEN, removable=True)
    _show(ground, qtbot, chip)
    with qtbot.assertNotEmitted(chip.removed):
        _click(chip, QPoint(8, chip.height() // 2))
    with qtbot.waitSignal(chip.removed):
        _click(chip, chip._cross().center())


def test_chips_flow_to_the_next_line(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    for name in ("2.2 Scholarships", "Student", "Teacher"):
        flow.addWidget(Chip(name))

    assert flow.heightForWidth(2000) < flow.heightForWidth(120) <= flow.heightForWidth(60)
    flow.clear()
    assert flow.count() == 0


def test_the_search_field_is_emptied_by_escape(ground: QWidget, qtbot: QtBot) -> None:
    field = SearchField("Search everything…", key="Ctrl K", name="search")
    _show(ground, qtbot, field)
    field.setText("becas")
    with qtbot.waitSignal(field.cleared):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""


def test_the_search_field_shows_its_key_until_it_is_used(ground: QWidget, qtbot: QtBot) -> None:
    field, other = SearchField("Search everything…", key="Ctrl K", name="search"), QPushButton()
    _show(ground, qtbot, field, other)
    other.setFocus()
    assert field._hint.isVisible()

    field.setFocus()
    assert not field._hint.isVisible()


def test_an_empty_page_says_what_to_do_next(ground: QWidget, qtbot: QtBot) -> None:
    empty = EmptyState("testimony", "No testimonies yet", "Bring in a spreadsheet.", button="Import…", name="empty")
    _show(ground, qtbot, empty)
    with qtbot.waitSignal(empty.acted):
        _click(empty.button)
    empty.tell("Nothing found")

    assert not empty.button.isVisible()


def test_the_progress_bar_counts_and_cancels(ground: QWidget, qtbot: QtBot) -> None:
    bar = BusyBar()
    ground.layout().addWidget(bar)  # type: ignore[union-attr]
    ground.show()
    tasks = Tasks(_Later())
    task = tasks.read(lambda progress: progress.advance(112, 185, "Copying recordings"), on_error=lambda _error: None)
    bar.follow(task, "Copying")
    assert bar.isVisible()

    cancel = bar.findChild(QPushButton, "busy_bar_cancel")
    assert isinstance(cancel, QPushButton)
    _click(cancel)
    assert task.cancelling
    assert not cancel.isEnabled()

    tasks._runner.finish()  # type: ignore[attr-defined]
    with qtbot.waitSignal(task.ended):
        pass
    assert not bar.isVisible()


class _Later:
    """Carries nothing out until the test says so."""

    def __init__(self) -> None:
        self._jobs: list[object] = []

    def submit(self, job: object, *, writes: bool) -> None:  # noqa: ARG002 - a Runner
        self._jobs.append(job)

    def finish(self) -> None:
        for job in self._jobs:
            assert callable(job)
            job()

    def shut_down(self) -> None:
        """Nothing is under way."""


def test_the_progress_bar_says_how_many_of_how_many(ground: QWidget, tasks: Tasks) -> None:
    bar = BusyBar()
    ground.layout().addWidget(bar)  # type: ignore[union-attr]
    shown: list[str] = []

    def work(progress: Progress) -> None:
        progress.advance(112, 185, "Copying recordings")
        shown.append(bar._what.text())

    tasks.read(work, on_progress=bar._on_progressed)

    assert shown == ["Copying recordings, 112 of 185"]


def test_the_progress_bar_says_what_is_done_and_with_what(ground: QWidget, qtbot: QtBot) -> None:
    bar = BusyBar()
    ground.layout().addWidget(bar)  # type: ignore[union-attr]
    tasks = Tasks(_Later())
    task = tasks.read(lambda _progress: None)
    bar.follow(task, "Backing up")
    shown = []
    for report in (ProgressReport(112, 185, "files", 0), ProgressReport(0, 0, "", 0)):
        task.progressed.emit(report)
        shown.append(bar._what.text())
    assert shown == ["Backing up · files, 112 of 185", "Backing up"]

    tasks._runner.finish()  # type: ignore[attr-defined]
    with qtbot.waitSignal(task.ended):
        pass


def test_of_two_pieces_of_work_the_one_that_began_last_is_shown(ground: QWidget, qtbot: QtBot) -> None:
    bar = BusyBar()
    ground.layout().addWidget(bar)  # type: ignore[union-attr]
    ground.show()
    earlier, later = Tasks(_Later()), Tasks(_Later())
    first, second = (each.read(lambda _progress: None) for each in (earlier, later))
    bar.follow(first, "Backing up")
    bar.follow(second, "Verifying every file")

    earlier._runner.finish()  # type: ignore[attr-defined]
    with qtbot.waitSignal(first.ended):
        pass
    assert bar.isVisible()
    assert bar._what.text() == "Verifying every file"

    later._runner.finish()  # type: ignore[attr-defined]
    with qtbot.waitSignal(second.ended):
        pass
    assert not bar.isVisible()


def test_the_progress_bar_ignores_what_is_over(tasks: Tasks) -> None:
    bar = BusyBar()
    task: Task = tasks.read(lambda _progress: None)
    bar.follow(task, "Copying")

    assert bar.isHidden()


def test_the_ring_shows_the_focus_to_who_moves_by_key(ground: QWidget, qtbot: QtBot) -> None:
    ring = FocusRing(ground)
    first, second = QPushButton("Cancel"), PrimaryButton("Keep quote", key="Ctrl Enter")
    _show(ground, qtbot, first, second)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.qWait(0)

    assert ring.isVisible()
    assert ring.widget() is second
    margin = tokens.FOCUS_WIDTH + tokens.FOCUS_OFFSET
    assert ring.geometry() == second.geometry().adjusted(-margin, -margin, margin, margin)


def test_a_heading_as_wide_as_its_pane_has_its_ring_inside(ground: QWidget, qtbot: QtBot) -> None:
    ring = FocusRing(ground)
    first, section = QPushButton("Cancel"), Section("Record", key="record")
    _show(ground, qtbot, first, section)
    first.setFocus()

    def edge() -> str:
        return QColor(section.head.grab().toImage().pixel(1, section.head.height() // 2)).name()

    unfocused = edge()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert section.head.hasFocus()
    assert ring.isHidden()
    assert edge() == tokens.colours().accent.lower() != unfocused


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_primary_button_wears_the_accent_of_the_scheme(
    ground: QWidget, qtbot: QtBot, look: Look, scheme: Scheme
) -> None:
    button = PrimaryButton("Keep quote", icon="quote", key="Ctrl Enter")
    _show(ground, qtbot, button)
    look.set_scheme(scheme)

    picture = button.grab().toImage()
    assert picture.pixelColor(4, picture.height() // 2).name().upper() == tokens.colours().accent
