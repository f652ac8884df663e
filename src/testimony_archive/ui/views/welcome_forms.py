"""The forms of the welcome page: what creating, opening, the sample and restoring need to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.choices import RadioRows
from testimony_archive.ui.widgets.fields import IconField
from testimony_archive.ui.widgets.labels import Picture, label, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_LABELS = 100


class PathField(QWidget):
    """A folder or a file: typed, or chosen in the system's dialog, with a remark under it."""

    edited = Signal(str)
    """The path changed, by typing or choosing; not by `set_path`."""

    def __init__(self, accessible_name: str, *, name: str, file_filter: str = "") -> None:
        super().__init__()
        self._file_filter = file_filter
        self._title = accessible_name
        self.line = IconField("file" if file_filter else "folder", accessible_name, name=name)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setObjectName(f"{name}_choose")
        self.choose.setAccessibleName(self.tr("Choose: {what}").format(what=accessible_name))
        self.choose.setAutoDefault(False)
        self._mark = Picture("check", "ok", 14)
        self._remark: QLabel = label("", "small", wrap=True, name=f"{name}_remark")
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        below = QHBoxLayout()
        below.setSpacing(tokens.SPACE_1)
        below.addWidget(self._mark)
        below.addWidget(self._remark, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_FIELDS)
        column.addLayout(row)
        column.addLayout(below)
        self.line.textEdited.connect(self.edited)
        self.choose.clicked.connect(self.browse)
        self.tell("")

    def path(self) -> str:
        """What stands in the field."""
        return self.line.text().strip()

    def set_path(self, path: str) -> None:
        """Put a path in."""
        self.line.setText(path)

    def tell(self, remark: str, *, good: bool = True) -> None:
        """Say something about the path: a check before it when it is good, a warning when not."""
        self._mark.show_icon("check" if good else "warning", "ok" if good else "danger")
        self._mark.setVisible(bool(remark))
        self._remark.setVisible(bool(remark))
        self._remark.setText(remark)
        set_role(self._remark, "small" if good else "error")

    def browse(self) -> None:
        """Let a file or folder be chosen in the system's dialog."""
        dialog = QFileDialog(self, self._title, self.path(), self._file_filter)
        dialog.setObjectName(f"{self.line.objectName()}_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._file_filter:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, chosen: str) -> None:
        self.set_path(chosen)
        self.edited.emit(chosen)


class ArchiveForm(QWidget):
    """A title, a remark, some fields and one button; Enter in any field presses it."""

    submitted = Signal()

    def __init__(self, title: str, remark: str, button: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(title, "title"))
        column.addSpacing(tokens.SPACE_1)
        column.addWidget(label(remark, "secondary", wrap=True))
        column.addSpacing(tokens.SPACE_4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(tokens.SPACE_3)
        self._grid.setColumnMinimumWidth(0, _LABELS)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addSpacing(tokens.SPACE_3)
        self.button = PrimaryButton(button, key=self.tr("Enter"), name=f"{name}_button")
        self.button.setAccessibleName(button)
        self.button.clicked.connect(self.submitted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._first: QWidget = self.button

    def add_row(self, text: str, field: QWidget, focus: QWidget) -> None:
        """Add a field with its label; the first one gets the focus when the form is shown."""
        row = self._grid.rowCount()
        words = label(text, "secondary")
        words.setFixedHeight(tokens.height_for(tokens.HEIGHT_ROW))
        words.setBuddy(focus)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        if self._first is self.button:
            self._first = focus

    def begin(self) -> None:
        """The form came into view."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._first, QLineEdit):
            self._first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.button.isEnabled():
            self.button.click()
        else:
            super().keyPressEvent(event)


class CreateForm(ArchiveForm):
    """Name, folder and profile of a new archive."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Create an archive"),
            self.tr("All of this can be changed later. Nothing leaves this computer."),
            self.tr("Create archive"),
            name="create_form",
        )
        self.name = QLineEdit()
        self.name.setObjectName("create_name")
        self.name.setAccessibleName(self.tr("Name"))
        self.folder = PathField(self.tr("Folder"), name="create_folder")
        self.profile = RadioRows(self.tr("Profile"), name="create_profile")
        self.add_row(self.tr("Name"), self.name, self.name)
        self.add_row(self.tr("Folder"), self.folder, self.folder.line)
        self.add_row(self.tr("Profile"), self.profile, self.profile)


class OpenForm(ArchiveForm):
    """The folder of an archive."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Open an archive"),
            self.tr("An archive is a folder that holds the file archive.db and a folder media."),
            self.tr("Open archive"),
            name="open_form",
        )
        self.folder = PathField(self.tr("Folder"), name="open_folder")
        self.add_row(self.tr("Folder"), self.folder, self.folder.line)


class SampleForm(ArchiveForm):
    """Where the sample archive is to be made."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Look around in the sample"),
            self.tr(
                "Invented testimonies in Spanish, English and French, with recordings: to try everything without risk."
            ),
            self.tr("Make the sample archive"),
            name="sample_form",
        )
        self.folder = PathField(self.tr("Folder"), name="sample_folder")
        self.add_row(self.tr("Folder"), self.folder, self.folder.line)


class RestoreForm(ArchiveForm):
    """A backup file, and the folder that the archive comes back into."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Restore from a backup"),
            self.tr("The archive comes back into a new folder, beside what you have and never over it."),
            self.tr("Restore archive"),
            name="restore_form",
        )
        self.backup = PathField(
            self.tr("Backup"), name="restore_backup", file_filter=self.tr("Backups (*.zip);;All files (*)")
        )
        self.folder = PathField(self.tr("Folder"), name="restore_folder")
        self.add_row(self.tr("Backup"), self.backup, self.backup.line)
        self.add_row(self.tr("Folder"), self.folder, self.folder.line)
