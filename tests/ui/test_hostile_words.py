"""Words that look like HTML are words wherever the window shows them, and no picture that they name is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.tooltips import tooltip
from tests.factories import bring_in, passages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.program import Program

HOSTILE: Final = '<b>bold</b> <img src="http://x.invalid/a.png"> <a href="x">link</a> &lt;i&gt; R&D'
_WORDS: Final = (
    *("title", "place", "keywords", "collection", "series", "summary", "main_idea", "notes", "interviewee"),
    *("pseudonym", "institution", "interviewer", "repository", "funder", "rights_statement", "related", "equipment"),
    *("access_reason", "project"),
)


@pytest.fixture
def hostile(tmp_path: Path, workspaces: Workspaces) -> Path:
    """An archive in which everything that people can write looks like HTML; its name too."""
    path = tmp_path / "archive"
    row = dict.fromkeys(_WORDS, HOSTILE)
    row |= {"code": "<b>A</b>", "language": "es", "text": f"{HOSTILE}: hola\n\nANA: {HOSTILE}", "access": "internal"}
    with workspaces.create(path, "pa-efe", HOSTILE) as workspace:
        bring_in(workspace, tmp_path, row, {**row, "code": "B", "access": "open"})
        passage = passages_of(workspace, "B")[0]
        _, quote_id = workspace.quoting.keep_words(
            (passage.passage_id, 0), (passage.passage_id, 3), main_idea=HOSTILE, note=HOSTILE
        )
        _, selection_id = workspace.selecting.create(HOSTILE)
        workspace.selecting.add_quotes(selection_id, [quote_id])
        workspace.selecting.add_words(selection_id, ItemKind.HEADING, HOSTILE)
    return path


def _shown_as_markup(window: QWidget) -> Iterator[str]:
    """Whatever shows, or would show under the pointer, words of the archive as HTML."""
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__}#{widget.objectName()}"
        if isinstance(widget, QLabel):
            drawn = QLabel.text(widget)
            is_plain = widget.textFormat() is Qt.TextFormat.PlainText
            if not is_plain and _is_markup(drawn):
                yield f"{where} shows {drawn[:80]}"
        if _is_markup(widget.toolTip()):
            yield f"{where} tells {widget.toolTip()[:80]}"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for told in _tooltips(widget, QModelIndex()):
                if _is_markup(told):
                    yield f"{where} tells {told[:80]}"


def _tooltips(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
        yield from _tooltips(view, model.index(row, 0, parent))


def _is_markup(text: str) -> bool:
    return RichText.mightBeRichText(text) and any(each in text for each in ("<b>", "<img", "<a href"))


def test_no_page_takes_words_for_markup(program: Program, hostile: Path, qtbot: QtBot) -> None:
    program.open_archive(hostile)
    assert program.session is not None
    shell, workspace = program.session.context.shell, program.session.context.workspace
    (testimony_id,) = workspace.catalogue.testimony_ids(["B"])
    (selection,) = workspace.selecting.selections()
    pages: tuple[Callable[[], None], ...] = (
        lambda: shell.show_page("testimonies"),
        lambda: shell.open_search("bold"),
        lambda: shell.show_page("quotes"),
        lambda: shell.open_testimony(testimony_id),
        lambda: shell.open_selection(selection.selection_id),
        lambda: shell.open_vocabulary(VocabularyKind.PROJECT, HOSTILE),
    )
    for enter in pages:
        enter()
        qtbot.wait(20)
        assert list(_shown_as_markup(program.window)) == []
        assert any("bold" in QLabel.text(each) for each in program.window.findChildren(QLabel))


@pytest.mark.parametrize("text", [HOSTILE, "<img src='file:///x'>", "&lt;b&gt;", "a\n<b>b</b>"])
def test_a_tooltip_tells_words_as_they_are(text: str) -> None:
    shown, document = tooltip(text), QTextDocument()
    (document.setHtml if RichText.mightBeRichText(shown) else document.setPlainText)(shown)  # as a tooltip does
    assert document.toPlainText() == text


def test_a_tooltip_of_usual_words_is_left_alone() -> None:
    assert tooltip("R&D: 3 < 4") == "R&D: 3 < 4"
