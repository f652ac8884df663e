"""The report of a bug: what went wrong, where, on which versions; nothing of the archive or its user."""

from __future__ import annotations

import platform
import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from testimony_archive import __version__
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import Picture, label

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget


class BugReportDialog(QDialog):
    """Says that something went wrong and lets the report be copied; the program goes on."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bug_report")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(Picture("warning", "warn"))
        head.addWidget(label(self.tr("This is a fault of the program, not of yours."), "strong"), 1)
        self._text = QPlainTextEdit(report(error))
        self._text.setObjectName("bug_report_text")
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        advice = label(
            self.tr(
                "Everything you did before is saved. If it happens again, send this report to those who look after the "
                "program; it holds no words and no names from your archive."
            ),
            "secondary",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        column.setSpacing(tokens.SPACE_3)
        column.addLayout(head)
        column.addWidget(advice)
        column.addWidget(self._text, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the report"))
        copy.setObjectName("bug_report_copy")
        copy.setAccessibleName(copy.text())
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        close = PrimaryButton(self.tr("Go on working"), name="bug_report_close")
        close.setAccessibleName(close.text())
        close.setDefault(True)
        close.setFocus()
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row


def report(error: BaseException) -> str:
    """Versions, and the types and places of an exception and its causes.

    The exceptions' own words are left out, since they may quote an archive; so is everything of a path before the
    program's own folder, since it may hold somebody's name.
    """
    lines = [
        f"Testimony Archive {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        "",
    ]
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        lines += _places(each.__traceback__)
        lines.append(f"{type(each).__module__}.{type(each).__qualname__}")
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        if each is not None:
            lines.append("after:")
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_without_owner(frame.filename)}, line {frame.lineno}, in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _without_owner(file: str) -> str:
    """The path from the package on: ``testimony_archive/ui/tasks.py``."""
    parts = re.split(r"(?:^|[\\/])(?=testimony_archive[\\/]|site-packages[\\/]|python3[^\\/]*[\\/])", file)
    return parts[-1] if len(parts) > 1 else Path(file).name
