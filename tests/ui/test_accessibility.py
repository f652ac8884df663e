"""Every control can be found by tests and named by assistive technology, on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from testimony_archive.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from testimony_archive.ui.program import Program

_CONTROLS: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

_MADE_OF_OTHERS: Final = (QAbstractSpinBox, QComboBox, QHeaderView, QAbstractItemView, QMenuBar)


def _controls(window: QWidget) -> list[QWidget]:
    """Our own controls; not those that Qt makes within others, and not what only shows something."""
    return [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, _CONTROLS)
        and not isinstance(each, QScrollBar | QHeaderView)
        and not each.objectName().startswith("qt_")
        and not _is_within_a_control(each)
        and each.isVisible()
        and not (isinstance(each, Chip) and each.focusPolicy() == Qt.FocusPolicy.NoFocus)
    ]


def _is_within_a_control(widget: QWidget) -> bool:
    """Whether it is a part that Qt makes, such as the list of a combo box."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _MADE_OF_OTHERS):
            return True
        parent = parent.parentWidget()
    return False


def _where(widget: QWidget) -> str:
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(names) < 4:
        names.append(f"{type(each).__name__}#{each.objectName()}")
        each = each.parentWidget()
    return " in ".join(names)


def _nameless(window: QWidget) -> list[str]:
    return [_where(each) for each in _controls(window) if not each.objectName()]


def _silent(window: QWidget) -> list[str]:
    """Controls that a screen reader would announce by their kind alone."""
    silent = []
    for each in _controls(window):
        spoken = QAccessible.queryAccessibleInterface(each)
        if not spoken.text(QAccessible.Text.Name).strip():
            silent.append(_where(each))
    return silent


def test_the_first_page_names_its_controls(program: Program) -> None:
    assert _nameless(program.window) == []
    assert _silent(program.window) == []


def test_every_page_of_an_archive_names_its_controls(program: Program, sample: Path) -> None:
    program.open_archive(sample)
    assert program.session is not None
    shell = program.session.context.shell
    (testimony_id,) = program.session.context.workspace.catalogue.testimony_ids(["PE-014"])
    (selection,) = program.session.context.workspace.selecting.selections()
    pages: tuple[Callable[[], None], ...] = (
        lambda: shell.show_page("testimonies"),
        lambda: shell.show_page("search"),
        lambda: shell.show_page("quotes"),
        lambda: shell.show_page("health"),
        lambda: shell.open_search("becas"),
        lambda: shell.open_search("xyzzyx"),
        lambda: shell.open_testimony(testimony_id),
        lambda: shell.open_selection(selection.selection_id),
    )
    for enter in pages:
        enter()
        QTest.qWait(50)

        assert _nameless(program.window) == []
        assert _silent(program.window) == []


def test_every_page_can_be_left_by_the_tab_key(program: Program, sample: Path) -> None:
    """Nothing holds the focus: from the search field, the tab key comes round to it again."""
    program.open_archive(sample)
    assert program.session is not None
    for key in ("testimonies", "search", "quotes", "health"):
        program.session.context.shell.show_page(key)
        QTest.qWait(0)
        start = program.session.frame.toolbar.search
        start.setFocus()
        visited = [start]
        while len(visited) < 300 and program.window.focusNextPrevChild(True):
            visited.append(program.window.focusWidget())  # type: ignore[arg-type]
            if visited[-1] is start:
                break

        assert visited[-1] is start
        assert len(visited) > 5
