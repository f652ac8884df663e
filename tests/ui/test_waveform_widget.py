"""The painted sound: where it can be clicked, what it shows, and how little it repaints."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from testimony_archive.domain.waveform import Waveform
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.style import Look, Scheme
from testimony_archive.ui.widgets.waveform import WaveformWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_WIDTH, _HEIGHT = 300, 56


def _sound(seconds: int, level: int = 100) -> Waveform:
    high = array("b", [level] * (seconds * 50))
    return Waveform(seconds * 1_000, 20, array("b", [-each for each in high]).tobytes(), high.tobytes())


@pytest.fixture
def widget(qtbot: QtBot) -> Iterator[WaveformWidget]:
    """Ten seconds of a loud tone, 300 pixels wide."""
    window = QWidget()
    qtbot.addWidget(window)
    QPushButton("First", window).setFocus()  # else the sound would have the focus from the start
    made = WaveformWidget("Sound", name="sound", parent=window)
    made.resize(_WIDTH, _HEIGHT)
    made.set_waveform(_sound(10))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()


def _colours_at(picture: QImage, left: int, right: int) -> set[str]:
    return {QColor(picture.pixel(x, _HEIGHT // 2 - 10)).name().upper() for x in range(left, right)}


def _picture(widget: WaveformWidget) -> QImage:
    return widget.grab().toImage()


def test_what_was_heard_is_accented_and_the_rest_is_muted(widget: WaveformWidget, look: Look) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        look.set_scheme(scheme)
        widget.set_position(5_000)
        picture, colours = _picture(widget), tokens.colours()

        assert colours.accent in _colours_at(picture, 0, 140)
        assert colours.mute not in _colours_at(picture, 0, 140)
        assert colours.mute in _colours_at(picture, 160, 300)
        assert colours.accent not in _colours_at(picture, 160, 300)
        assert colours.text in _colours_at(picture, 148, 153), "the playhead"


def test_a_stretch_is_set_off_until_it_is_taken_back(widget: WaveformWidget) -> None:
    widget.set_highlight(1_000, 2_000)
    assert tokens.colours().select in _colours_at(_picture(widget), 30, 60)
    assert tokens.colours().select not in _colours_at(_picture(widget), 65, 300)

    widget.set_highlight(None)
    assert tokens.colours().select not in _colours_at(_picture(widget), 0, 300)


def test_nothing_is_painted_behind_the_end_of_the_sound(widget: WaveformWidget) -> None:
    widget.set_view(0, 20_000)

    assert not {tokens.colours().mute, tokens.colours().accent} & _colours_at(_picture(widget), 155, 300)


def test_a_soft_recording_is_as_high_as_a_loud_one(widget: WaveformWidget) -> None:
    loud = _picture(widget)
    widget.set_waveform(_sound(10, level=40))

    assert _picture(widget) == loud


def test_a_click_and_a_drag_ask_for_the_place_under_the_mouse(widget: WaveformWidget) -> None:
    asked: list[int] = []
    widget.seek_asked.connect(asked.append)
    widget.set_view(2_000, 8_000)

    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(150, 5))
    QTest.mouseMove(widget, QPoint(10_000, 5))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(10_000, 5))
    QTest.mousePress(widget, Qt.MouseButton.RightButton, pos=QPoint(20, 5))

    assert asked[0] == 5_000
    assert set(asked[1:]) <= {8_000}, "not beyond what is in view"


def test_a_place_can_be_asked_for_where_no_sound_is_to_be_seen(widget: WaveformWidget) -> None:
    asked: list[int] = []
    widget.seek_asked.connect(asked.append)
    widget.set_waveform(None)
    widget.set_message("It cannot be read.")
    widget.set_view(0, 30_000)

    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, 5))

    assert asked == [10_000]


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Left, 1_000),
        (Qt.Key.Key_Right, 10_000),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 10_000),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageDown, 10_000),
    ],
)
def test_keys_go_from_where_it_is(widget: WaveformWidget, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    widget.set_position(6_000)

    with qtbot.waitSignal(widget.seek_asked) as asked:
        QTest.keyClick(widget, key)

    assert asked.args == [place]


def test_a_screen_reader_is_told_the_position_or_why_there_is_none(widget: WaveformWidget) -> None:
    widget.set_position(6_500)
    widget.set_waveform(_sound(70))
    assert widget.accessibleDescription() == "0:06 of 1:10"

    widget.set_message("It cannot be read.")
    assert widget.accessibleDescription() == "It cannot be read."


def test_who_comes_by_keyboard_sees_a_ring(widget: WaveformWidget) -> None:
    plain = _picture(widget)

    widget.setFocus(Qt.FocusReason.TabFocusReason)

    ringed = _picture(widget)
    assert ringed != plain
    assert QColor(ringed.pixel(1, _HEIGHT // 2)).name().upper() == tokens.colours().accent


def test_the_bars_are_not_drawn_anew_while_it_plays(widget: WaveformWidget) -> None:
    _picture(widget)
    before = widget._heard.cacheKey()

    widget.set_position(4_000)
    _picture(widget)
    assert widget._heard.cacheKey() == before

    widget.set_view(0, 5_000)
    _picture(widget)
    assert widget._heard.cacheKey() != before
