"""The rows along a recording: what is clicked, dragged, turned and typed is told as places and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from testimony_archive.ui.models.time_marks import MarkKind, TimeMark
from testimony_archive.ui.models.time_view import ZOOM_STEP, TimeView
from testimony_archive.ui.widgets.time_rows import MarkLane, TimeRuler, WholeLine
from testimony_archive.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MINUTE = 60_000
PASSAGES = (
    TimeMark(MarkKind.ASIDE, 1, 0, 10_000, "0:00  And then?"),
    TimeMark(MarkKind.SPOKEN, 2, 12_000, 50_000),
    TimeMark(MarkKind.SPOKEN, 3, MINUTE, MINUTE),
)
QUOTE = TimeMark(MarkKind.QUOTE, 9, 20_000, 30_000)


class Told:
    """A timeline, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.timeline = Timeline(name="timeline")
        qtbot.addWidget(self.timeline)
        self.timeline.resize(1_000, 132)
        self.timeline.show()
        self.timeline.show_view(TimeView(0, MINUTE, 2 * MINUTE))
        self.timeline.show_passages(PASSAGES)
        self.timeline.show_quotes((QUOTE,))
        self.places: list[int] = []
        self.marks: list[TimeMark] = []
        self.views: list[float] = []
        self.zooms: list[tuple[float, int]] = []
        self.scrolls: list[float] = []
        self.steps: list[int] = []
        self.edges: list[int] = []
        self.timeline.place_asked.connect(self.places.append)
        self.timeline.mark_chosen.connect(self.marks.append)
        self.timeline.view_asked.connect(self.views.append)
        self.timeline.zoom_asked.connect(lambda factor, place: self.zooms.append((factor, place)))
        self.timeline.scroll_asked.connect(self.scrolls.append)
        self.timeline.passage_stepped.connect(self.steps.append)
        self.timeline.edge_asked.connect(self.edges.append)

    def lane(self, name: str = "passages") -> MarkLane:
        lane = self.timeline.findChild(MarkLane, f"timeline_{name}")
        assert isinstance(lane, MarkLane)
        return lane

    def whole(self) -> WholeLine:
        whole = self.timeline.findChild(WholeLine, "timeline_whole")
        assert isinstance(whole, WholeLine)
        return whole

    def turn(self, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        middle = QPointF(self.lane().geometry().center())
        event = QWheelEvent(
            middle,
            QPointF(self.timeline.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.timeline, event)


@pytest.fixture
def told(qtbot: QtBot) -> Told:
    return Told(qtbot)


def click(widget: MarkLane | WholeLine | TimeRuler, x: float, y: float | None = None) -> None:
    height = widget.height() / 2 if y is None else y
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPointF(x, height).toPoint())


def test_a_click_on_a_bar_tells_which_and_beside_the_bars_a_place(told: Told) -> None:
    lane = told.lane()
    click(lane, lane.x_of(30_000))
    click(lane, lane.x_of(11_000))
    assert told.marks == [PASSAGES[1]]
    assert told.places == [pytest.approx(11_000, abs=100)]
    click(told.lane("quotes"), lane.x_of(25_000))
    assert told.marks[-1] == QUOTE


def test_a_passage_at_the_very_end_that_lasts_no_time_can_be_seen_and_clicked(told: Told) -> None:
    lane = told.lane()
    rect = lane.rect_of(PASSAGES[2])
    assert rect.right() <= lane.width()
    assert rect.width() >= 2
    click(lane, rect.center().x())
    assert told.marks == [PASSAGES[2]]


def test_in_a_low_window_quotes_stand_under_the_passages_of_the_same_row(told: Told) -> None:
    told.timeline.set_compact(True)
    assert told.timeline.sizeHint().height() == 136 - 44
    assert not told.whole().isVisible()
    lane = told.lane()
    x = lane.x_of(25_000)
    click(lane, x, lane.rect_of(PASSAGES[1]).center().y())
    click(lane, x, lane.rect_of(QUOTE).center().y())
    assert told.marks == [PASSAGES[1], QUOTE]
    told.timeline.set_compact(False)
    assert told.timeline.sizeHint().height() == 176 - 44


def test_the_ruler_takes_a_click_and_a_drag_as_places(told: Told) -> None:
    ruler = told.timeline.findChild(TimeRuler, "timeline_ruler")
    assert isinstance(ruler, TimeRuler)
    click(ruler, ruler.width() / 2)
    assert told.places == [pytest.approx(MINUTE / 2, abs=100)]


def test_the_frame_of_the_whole_part_is_dragged_where_it_is_held_and_comes_to_a_click(told: Told) -> None:
    whole = told.whole()
    assert whole.frame().width() == pytest.approx(whole.width() / 2, abs=3)
    click(whole, whole.width() * 0.9)
    assert told.views == [pytest.approx(1.8 * MINUTE, abs=200)]
    start = QPoint(whole.width() // 8, whole.height() // 2)
    QTest.mousePress(whole, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(whole, start + QPoint(whole.width() // 4, 0))
    QTest.mouseRelease(whole, Qt.MouseButton.LeftButton, pos=start)
    assert told.views[-1] == pytest.approx(MINUTE / 2 + MINUTE / 2, abs=300)


def test_the_wheel_goes_along_and_with_ctrl_it_zooms_around_the_mouse(told: Told) -> None:
    told.turn(-2)
    assert told.scrolls == [pytest.approx(0.2)]
    told.turn(1, Qt.KeyboardModifier.ControlModifier)
    ((factor, place),) = told.zooms
    assert factor == pytest.approx(1 / ZOOM_STEP)
    assert place == pytest.approx(MINUTE / 2, abs=200)


def test_the_keyboard_goes_by_passages_and_their_edges_zooms_and_scrolls(told: Told) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_Left, shift),
        (Qt.Key.Key_Plus, shift),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(told.timeline, key, modifier)
    assert told.steps == [1, -1]
    assert told.edges == [1, -1]
    assert told.zooms == [(1 / ZOOM_STEP, -1), (ZOOM_STEP, -1)]
    assert told.scrolls == [0.8]
    assert told.places == [2 * MINUTE, 0]


def test_rows_stand_on_the_same_places_whatever_the_width(told: Told) -> None:
    for width in (700, 1_500):
        told.timeline.resize(width, 132)
        QTest.qWait(0)
        whole, lane = told.whole(), told.lane()
        assert (whole.x(), whole.width()) == (lane.x(), lane.width())
        assert told.timeline.sound.x_of(30_000) == pytest.approx(lane.x_of(30_000), abs=0.01)
