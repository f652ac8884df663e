"""Nothing that is written in the window is cut off, however large its letters and however long a language's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QLabel, QWidget

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.ui.program import Program
from testimony_archive.ui.shell import Fact
from testimony_archive.ui.tasks import SynchronousRunner
from testimony_archive.ui.translation import offered_languages
from testimony_archive.ui.views.status_bar import StatusBar
from testimony_archive.ui.visual.style import Scheme
from testimony_archive.ui.widgets.buttons import MenuButton
from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.choices import ChoiceButton, RadioRows
from testimony_archive.ui.widgets.figures import FigureRow
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.labels import ElidedLabel
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import Pane
from testimony_archive.ui.widgets.scrolling import ScrollColumn
from testimony_archive.ui.widgets.segmented_buttons import SegmentedButtons

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.session import ArchiveSession
    from testimony_archive.ui.translation import Translations
    from testimony_archive.ui.visual.style import Look

_LARGER: Final = 1.5
_SMALL_WINDOW: Final = (1280, 800)
_PAGES: Final = ("testimonies", "search", "quotes", "selections", "health", "reading", "import", "vocabularies")
_NARROW_LIST: Final = 108
_SLACK: Final = 8
"""What a button may lack before its words end in …: sizes that are asked for have some air."""


@pytest.fixture
def large_letters(qapp: QApplication, look: Look) -> Iterator[None]:
    """The system's letters at 150 %."""
    usual = qapp.font()
    larger = QFont(usual)
    if usual.pixelSize() > 0:
        larger.setPixelSize(round(usual.pixelSize() * _LARGER))
    else:
        larger.setPointSizeF(usual.pointSizeF() * _LARGER)
    qapp.setFont(larger)
    look.set_scheme(Scheme.DARK)  # other colours are put on together with the sizes of these letters
    yield
    qapp.setFont(usual)
    look.set_scheme(Scheme.LIGHT)


@pytest.mark.usefixtures("large_letters")
@pytest.mark.parametrize("spoken", ["en", "es", "fr"])
def test_on_every_page_words_have_room_or_end_in_an_ellipsis_with_a_tooltip(
    spoken: str,
    workspaces: Workspaces,
    sample: Path,
    settings: SettingsFile,
    look: Look,
    translations: Translations,
    qtbot: QtBot,
) -> None:
    if spoken not in offered_languages():
        pytest.skip("translations are not compiled")
    translations.use(spoken)
    program = Program(workspaces, settings, look, translations, SynchronousRunner(), with_sound=False)
    window = program.window
    qtbot.addWidget(window)
    window.resize(*_SMALL_WINDOW)
    window.show()
    program.show_welcome()
    wrong = _what_is_cut(window, "welcome")
    session = program.show_archive(workspaces.open(sample))
    for page in _PAGES:
        _open(session, page)
        wrong += _what_is_cut(window, page)
    assert (window.width(), window.height()) == _SMALL_WINDOW
    window.close()
    assert wrong == []


def _open(session: ArchiveSession, page: str) -> None:
    """Bring a page into view with something on it."""
    shell, workspace = session.context.shell, session.context.workspace
    if page == "search":
        shell.open_search("becas mujeres")
    elif page == "selections":
        fullest = max(workspace.selecting.selections(), key=lambda each: len(each.items))
        shell.open_selection(fullest.selection_id)
    elif page == "reading":
        hits = workspace.searching.search(SearchRequest("becas mujeres")).hits
        shell.open_testimony(next(each for each in hits if each.has_recording).testimony_id)
    shell.show_page(page)


def _what_is_cut(window: QWidget, page: str) -> list[str]:
    for _ in range(4):  # one layout asks the other for room
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.processEvents()
    return [
        f"{page}: {each.objectName() or type(each).__name__} “{each.text()}”"
        for each in window.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton) and each.isVisible() and each.text()
        if not (_has_room(each) and _is_within(each, window))
    ]


def _has_room(shown: QLabel | QAbstractButton) -> bool:
    parent = shown.parentWidget()
    if isinstance(shown, ElidedLabel):
        return QLabel.text(shown) == shown.text() or bool(shown.toolTip())
    if isinstance(parent, FigureRow):
        return True  # of these a test of their own tells
    if isinstance(shown, MenuButton | FlatButton | Chip) or isinstance(parent, SegmentedButtons):
        is_short = shown.width() < shown.sizeHint().width() - _SLACK
        # What is scrolled out of view was not painted yet, and is told only then.
        return not is_short or bool(shown.toolTip()) or shown.visibleRegion().isEmpty()
    if isinstance(shown, ChoiceButton) or isinstance(parent, RadioRows):
        return shown.height() >= shown.minimumSizeHint().height()
    if isinstance(shown, QLabel) and shown.wordWrap():
        least, height = shown.minimumSizeHint().width(), shown.heightForWidth(shown.width())
        return shown.width() >= least and shown.height() >= height
    return shown.width() >= shown.sizeHint().width() and shown.height() >= shown.fontMetrics().height()


def _is_within(shown: QWidget, window: QWidget) -> bool:
    """Whether nothing around it cuts it off; what is scrolled out of view above or below is not cut off."""
    place = QRect(shown.mapTo(window, QPoint(0, 0)), shown.size())
    around, scrolls = shown.parentWidget(), False
    while around is not None:
        ground = QRect(around.mapTo(window, QPoint(0, 0)), around.size())
        area = around.parentWidget()
        scrolls = scrolls or (isinstance(area, QAbstractScrollArea) and around is area.viewport())
        if place.left() < ground.left() or place.right() > ground.right():
            return False
        if not scrolls and (place.top() < ground.top() or place.bottom() > ground.bottom()):
            return False
        around = None if around is window else area
    return True


def test_a_tooltip_of_what_has_no_room_goes_when_it_has_and_others_stay(qtbot: QtBot) -> None:
    button = FlatButton("Save search", "bookmark", name="save")
    qtbot.addWidget(button)
    button.show()
    for width, told in ((40, "Save search"), (300, ""), (40, "Save search")):
        button.resize(width, button.sizeHint().height())
        button.grab()
        assert button.toolTip() == told
    button.setText("Save")
    button.grab()
    assert button.toolTip() in {"", "Save"}
    button.setToolTip("Save search (Ctrl+B)")
    for width in (40, 300):
        button.resize(width, button.sizeHint().height())
        button.grab()
        assert button.toolTip() == "Save search (Ctrl+B)"


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.set_words("48 passages in 12 testimonies")
    bar.set_hints((("Space", "play"), ("Q", "keep as quote"), ("S", "add to a selection")))
    bar.set_facts((Fact("Index current", "check", "ok"), Fact("Last backup today")))
    return bar


def _shown(bar: StatusBar) -> list[str]:
    QCoreApplication.processEvents()
    return [QLabel.text(each) for each in bar.findChildren(QLabel) if each.isVisible() and each.width() > 0]


def test_where_the_status_bar_is_narrow_the_last_hints_go_and_what_is_said_stays_whole(status: StatusBar) -> None:
    status.resize(1000, status.height())
    assert "add to a selection" in _shown(status)
    status.resize(560, status.height())
    shown = _shown(status)
    assert "add to a selection" not in shown
    assert shown[0] == "48 passages in 12 testimonies"
    assert shown[-2:] == ["Index current", "Last backup today"]
    status.resize(1000, status.height())
    assert "add to a selection" in _shown(status)


def test_choices_side_by_side_lose_their_counts_first_and_tell_them_in_their_tooltips(qtbot: QtBot) -> None:
    choices = SegmentedButtons("Status", name="status")
    qtbot.addWidget(choices)
    choices.add("all", "All", 24)
    choices.add("described", "Described", 1_234)
    choices.add("other", "Other", 3)
    choices.show()
    buttons = choices.findChildren(QAbstractButton)
    choices.resize(choices.sizeHint())
    QCoreApplication.processEvents()
    assert [each.toolTip() for each in buttons] == ["", "", ""]
    choices.resize(choices.sizeHint().width() - 1, choices.height())
    QCoreApplication.processEvents()
    assert [each.toolTip() for each in buttons] == ["All 24", "Described 1,234", "Other 3"]
    assert choices.minimumSizeHint().width() < choices.sizeHint().width() * 0.6


def test_what_a_number_counts_is_told_by_its_tooltip_where_two_lines_do_not_do(qtbot: QtBot) -> None:
    row = FigureRow(name="figures")
    qtbot.addWidget(row)
    row.show_figures([("17", "people: 9 women, 7 men, 1 other or not said")])
    row.show()
    (words,) = [each for each in row.findChildren(QLabel) if each.text().startswith("people")]
    for width, told in ((900, ""), (150, words.text()), (900, "")):
        row.resize(width, row.height())
        QCoreApplication.processEvents()
        assert words.toolTip() == told


def test_a_pane_that_scrolls_is_as_wide_as_what_stands_in_it(qtbot: QtBot, memory: WindowMemory) -> None:
    panes = PagePanes("panes", memory)
    qtbot.addWidget(panes)
    column = ScrollColumn(name="side")
    words = QLabel("Provenance")
    column.column.addWidget(words)
    panes.add_pane(Pane(name="middle"))
    panes.add_pane(column, 200)
    panes.resize(1000, 400)
    panes.show()
    QCoreApplication.processEvents()
    assert column.width() == 200

    words.setText("Provenance and rights statement, which is wider than its pane was")
    qtbot.waitUntil(lambda: column.viewport().width() >= words.sizeHint().width())


def test_a_choice_that_is_too_long_for_its_list_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    whole = "My order and headings"
    letters, room = QFontMetrics(QApplication.font()), _NARROW_LIST - 32  # the edge and the arrows
    shortened = [f"{whole[:end].rstrip()}…" for end in range(len(whole))]
    fitting = [each for each in shortened if letters.horizontalAdvance(each) <= room]
    assert _drawn(whole, qtbot) in [_drawn(each, qtbot) for each in fitting]


def _drawn(words: str, qtbot: QtBot) -> QImage:
    """A list of choices that is narrower than the choice."""
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItem(words)
    choice.resize(_NARROW_LIST, choice.sizeHint().height())
    return choice.grab().toImage()
