"""Errors, notices and bugs each reach the user in their own way."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from testimony_archive import __version__
from testimony_archive.domain.errors import ArchiveInUse, Cancelled
from testimony_archive.ui.dialogs.bug_report import BugReportDialog, report
from testimony_archive.ui.messages import Messages, UnexpectedExceptions
from testimony_archive.ui.widgets.labels import Paragraph
from testimony_archive.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot, messages: Messages) -> Iterator[MessageBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(messages)
    bar.setParent(window)
    window.show()
    yield bar
    window.close()


@pytest.fixture
def unexpected(messages: Messages) -> Iterator[UnexpectedExceptions]:
    catcher = UnexpectedExceptions(messages)
    catcher.install()
    yield catcher
    catcher.remove()


def _words(bar: MessageBar) -> tuple[str, str]:
    text, advice = (bar.findChild(QLabel, name) for name in ("message_text", "message_advice"))
    assert isinstance(text, Paragraph)
    assert isinstance(advice, Paragraph)
    return text.text(), advice.text()


def _button(bar: MessageBar) -> QPushButton:
    button = bar.findChild(QPushButton, "message_action")
    assert isinstance(button, QPushButton)
    return button


def test_an_error_says_what_happened_and_what_to_do(bar: MessageBar, messages: Messages) -> None:
    messages.error(ArchiveInUse(path="/data/archive", holder="another window"))

    assert bar.isVisible()
    assert _words(bar) == (
        "/data/archive is open in another program (another window).",
        "Close it there and try again; nothing was changed.",
    )


def test_what_an_archive_holds_is_never_taken_for_mark_up(bar: MessageBar, messages: Messages) -> None:
    messages.notice("<b>beca</b> & <script>")

    assert _words(bar)[0] == "<b>beca</b> & <script>"
    shown = bar.findChild(QLabel, "message_text")
    assert isinstance(shown, QLabel)
    assert "&lt;b&gt;beca" in QLabel.text(shown)


def test_a_success_offers_to_take_it_back(bar: MessageBar, messages: Messages) -> None:
    undone: list[str] = []
    messages.success("Theme added to 12 testimonies.", "Undo", lambda: undone.append("yes"))
    assert _button(bar).text() == "Undo"

    _button(bar).click()

    assert undone == ["yes"]
    assert not bar.isVisible()


def test_what_takes_something_back_goes_when_something_else_is_changed(bar: MessageBar, messages: Messages) -> None:
    messages.done("Theme added.", "Undo", lambda: None)
    messages.note_change()
    assert not bar.isVisible()
    messages.success("Read.", "Go on", lambda: None)
    messages.note_change()
    assert bar.isVisible()


def test_a_message_goes_with_the_page_that_it_belongs_to(bar: MessageBar, messages: Messages) -> None:
    messages.enter("search")
    messages.error(ArchiveInUse(path="a", holder="b"))
    messages.enter("search")
    assert bar.isVisible(), "it is still the same page"
    messages.enter("testimonies")
    assert not bar.isVisible()
    messages.notice("Nothing was found.")
    messages.note_change()
    assert not bar.isVisible(), "whoever was told has gone on"


def test_what_is_told_of_the_archive_as_a_whole_stays_on_every_page(bar: MessageBar, messages: Messages) -> None:
    messages.enter("search")
    messages.error(ArchiveInUse(path="a", holder="b"), anywhere=True)
    messages.note_change()
    messages.enter("testimonies")
    assert bar.isVisible()


def test_what_a_page_tells_itself_is_told_on_all_others_only(bar: MessageBar, messages: Messages) -> None:
    messages.enter("search")
    messages.notice(
        "3 things are damaged.", action_text="Look", on_action=lambda: None, anywhere=True, told_on="health"
    )
    assert bar.isVisible()
    messages.enter("testimonies")
    assert bar.isVisible()
    messages.enter("health")
    assert not bar.isVisible()
    messages.notice(
        "3 things are damaged.", action_text="Look", on_action=lambda: None, anywhere=True, told_on="health"
    )
    messages.success("All is intact.")
    messages.error(ArchiveInUse(path="a", holder="b"), anywhere=True, told_on="health")
    assert not bar.isVisible(), "what was said before holds no more"


def test_a_message_that_came_later_does_not_go_for_the_one_before_it(bar: MessageBar, messages: Messages) -> None:
    messages.enter("search")
    messages.notice("3 things are damaged.", anywhere=True, told_on="health")
    messages.error(ArchiveInUse(path="a", holder="b"), anywhere=True)
    messages.enter("health")
    assert bar.isVisible()


def test_the_next_message_does_not_keep_the_button_of_the_last(bar: MessageBar, messages: Messages) -> None:
    messages.success("Done.", "Undo", lambda: None)
    messages.notice("Something else.")

    assert not _button(bar).isVisible()


def test_an_error_stays_until_it_is_closed_and_a_notice_goes_by_itself(bar: MessageBar, messages: Messages) -> None:
    messages.error(Cancelled())
    assert bar._timer.isActive()  # having cancelled is no error
    messages.error(ArchiveInUse(path="a", holder="b"))
    assert not bar._timer.isActive()

    messages.clear()

    assert not bar.isVisible()


def test_an_exception_that_nobody_caught_is_reported(
    unexpected: UnexpectedExceptions, messages: Messages, qtbot: QtBot
) -> None:
    assert sys.excepthook == unexpected._on_exception
    error = ZeroDivisionError()
    with qtbot.waitSignal(messages.bug_found) as found:
        sys.excepthook(ZeroDivisionError, error, None)

    assert found.args == [error]


@pytest.mark.usefixtures("unexpected")
def test_an_exception_on_another_thread_is_reported_too(messages: Messages, qtbot: QtBot) -> None:
    def fail() -> None:
        raise KeyError("theme")

    with qtbot.waitSignal(messages.bug_found) as found:
        threading.Thread(target=fail).start()

    assert isinstance(found.args[0], KeyError)


def test_an_expected_error_that_went_astray_is_still_a_message(bar: MessageBar, messages: Messages) -> None:
    messages.bug(ArchiveInUse(path="a", holder="b"))

    assert _words(bar)[0] == "a is open in another program (b)."


@pytest.mark.usefixtures("unexpected")
def test_qts_own_messages_go_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "testimony_archive.qt"):
        qInfo("painted")

    assert [each.message for each in caplog.records] == ["painted"]


@pytest.mark.usefixtures("unexpected")
@pytest.mark.parametrize(
    ("text", "logged"),
    [
        ('Could not open "/home/rosa/Rosa Quispe.mp3" for reading', "Could not open …"),
        ("Cannot read file:///home/rosa/archivo de Rosa", "Cannot read …"),
        ("Cannot read D:\\Rosa Quispe\\archive.db", "Cannot read …"),
        ("Cannot read ~/Rosa Quispe", "Cannot read …"),
        ("no such thing as ‘Rosa Quispe’", "no such thing as …"),
        ("QPainter::begin: Paint device returned engine == 0, type: 2", None),
    ],
)
def test_what_qt_tells_of_files_and_of_texts_is_left_out(
    caplog: pytest.LogCaptureFixture, text: str, logged: str | None
) -> None:
    with caplog.at_level(logging.INFO, "testimony_archive.qt"):
        qInfo(text)

    assert [each.message for each in caplog.records] == [text if logged is None else logged]


def _failure() -> BaseException:
    try:
        try:
            raise ValueError("Rosa said so")
        except ValueError as error:
            raise KeyError("/home/rosa/archive") from error
    except KeyError as error:
        return error


def test_the_report_tells_versions_and_places_but_no_words_of_an_archive() -> None:
    text = report(_failure())

    assert __version__ in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_messages.py, line" in text
    assert "osa" not in text


def test_the_report_holds_no_folder_of_its_user() -> None:
    with pytest.raises(TypeError) as failure:
        UnexpectedExceptions(object())  # type: ignore[arg-type]
    text = report(failure.value)

    assert "  testimony_archive/ui/messages.py, line" in text
    assert "src" not in text


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = BugReportDialog(report(_failure()))
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit)
    button = dialog.findChild(QPushButton, "bug_report_copy")
    assert isinstance(shown, QPlainTextEdit)
    assert isinstance(button, QPushButton)
    button.click()

    assert QGuiApplication.clipboard().text() == shown.toPlainText() == report(_failure())
