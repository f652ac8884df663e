"""The report of a bug: what went wrong, where, on which versions; nothing of the archive or its user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from testimony_archive.config.fault_report import fault_report
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import Picture, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

QT_VERSION: Final = f"Qt {qVersion()}"


class BugReportDialog(QDialog):
    """Says that something went wrong and lets the report be copied.

    Args:
        text: the report.
        parent: the window that goes on; None where the program ends with it.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bug_report")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(Picture("warning", "warn"))
        head.addWidget(label(self.tr("This is a fault of the program, not of yours."), "strong"), 1)
        self._text = QPlainTextEdit(text)
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
        close = PrimaryButton(
            self.tr("Go on working") if self.parent() is not None else self.tr("Close"), name="bug_report_close"
        )
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
    """What is told of an exception, with the version of Qt."""
    return fault_report(error, QT_VERSION)
