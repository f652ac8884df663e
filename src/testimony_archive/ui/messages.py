"""The one place that tells the user something.

Expected errors, notices and successes appear in a bar within the window, and nothing waits for them. A bug opens a
report with the versions of the program and of what it stands on, and where it happened; neither file names of the user
nor words of an archive are in it.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from testimony_archive.domain.errors import ArchiveError, Cancelled
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

logger = logging.getLogger(__name__)


class MessageKind(Enum):
    """What a message is about, and so how it looks."""

    ERROR = "error"
    NOTICE = "notice"
    SUCCESS = "success"


class Messages(QObject):
    """Takes messages from any part of the interface; the window's `MessageBar` shows them.

    A message belongs to what is shown when it comes, and goes with that; with `anywhere` it is about the archive as a
    whole and stays. With `told_on` it is about what a page tells itself, and is said on all others only.
    """

    shown = Signal(object, str, str)
    """Kind, what happened, and what to do or remark (may be empty)."""
    action_offered = Signal(str, object)
    """The words of a button that goes with the message just shown, and what it does."""
    cleared = Signal()
    bug_found = Signal(object)
    """An exception that nobody expected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ends_with_change = False
        self._place = ""
        self._belongs_to = ""
        self._told_on = ""

    def error(
        self,
        error: ArchiveError,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        *,
        anywhere: bool = False,
        told_on: str = "",
    ) -> None:
        """Show an expected error, with a button for what can be done where one is given. Having cancelled is no error
        and is shown as a notice."""
        message, advice = error_texts(error)
        kind = MessageKind.NOTICE if isinstance(error, Cancelled) else MessageKind.ERROR
        if self._is_told(told_on):
            self.clear()
        else:
            self._show(kind, message, advice, anywhere=anywhere, told_on=told_on)
            self._offer(action_text, on_action)

    def warn(self, text: str, action_text: str, on_action: Callable[[], None]) -> None:
        """Show what went wrong and is no error of anybody's, with a button that tells more, until it is closed."""
        self._show(MessageKind.ERROR, text, "", anywhere=True)
        self._offer(action_text, on_action)

    def notice(
        self,
        text: str,
        remark: str = "",
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        *,
        anywhere: bool = False,
        told_on: str = "",
    ) -> None:
        """Show something worth knowing, with a button that leads to what can be done about it where one is given."""
        if self._is_told(told_on):
            self.clear()
        else:
            self._show(MessageKind.NOTICE, text, remark, anywhere=anywhere, told_on=told_on)
            self._offer(action_text, on_action)

    def success(
        self,
        text: str,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        *,
        anywhere: bool = False,
    ) -> None:
        """Show that something was done, with a button to take it back or to go on where one is given."""
        self._show(MessageKind.SUCCESS, text, "", anywhere=anywhere)
        self._offer(action_text, on_action)

    def done(self, text: str, action_text: str, on_action: Callable[[], None]) -> None:
        """Show that something was changed, with a button that takes it back, until something else is changed."""
        self.success(text, action_text, on_action)
        self._ends_with_change = True

    def note_change(self) -> None:
        """Something was changed: what can be taken back by the button of a message is not the last change any more, and
        whoever met an error, or was told something, has gone on since."""
        if self._ends_with_change:
            self.clear()

    def enter(self, place: str) -> None:
        """Another page is shown, or another record on it: what was told of the one before goes with that."""
        if place != self._place:
            self._place = place
            if self._belongs_to or self._is_told(self._told_on):
                self.clear()

    def clear(self) -> None:
        """Take away what is shown."""
        self._ends_with_change, self._belongs_to, self._told_on = False, "", ""
        self.cleared.emit()

    def _is_told(self, page: str) -> bool:
        """Whether the page that tells it itself is in view."""
        return bool(page) and page == self._place

    def _offer(self, action_text: str, on_action: Callable[[], None] | None) -> None:
        if action_text and on_action is not None:
            self.action_offered.emit(action_text, on_action)

    def _show(self, kind: MessageKind, text: str, remark: str, *, anywhere: bool, told_on: str = "") -> None:
        is_of_page = bool(self._place) and not anywhere
        self._told_on = told_on
        self._belongs_to = self._place if is_of_page else ""
        self._ends_with_change = is_of_page and kind is not MessageKind.SUCCESS
        self.shown.emit(kind, text, remark)

    def bug(self, error: BaseException) -> None:
        """Report an exception that nobody expected; an `ArchiveError` that went astray is still shown as one."""
        if isinstance(error, ArchiveError):
            self.error(error)
            return
        logger.error("an unexpected exception", exc_info=error)
        self.bug_found.emit(error)


_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class UnexpectedExceptions(QObject):
    """Catches what nobody caught, on any thread, and Qt's own messages, while it is installed."""

    _caught = Signal(object)

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        # A signal, so that an exception of a worker is shown on the interface's thread.
        self._caught.connect(messages.bug)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt_message)

    def remove(self) -> None:
        """Leave exceptions to Python's own report again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._caught.emit(arguments.exc_value)


_NOT_QTS_WORDS: Final = re.compile(r"""["“«'‘].*|(file:|\b[A-Za-z]:[\\/]|(?<![\w.])[\\/~]).*""", re.DOTALL)
"""What Qt puts in its messages of others': what stands in quotation marks, and paths, which may have spaces."""


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    words = _NOT_QTS_WORDS.sub("…", text)
    logging.getLogger("testimony_archive.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", words)
