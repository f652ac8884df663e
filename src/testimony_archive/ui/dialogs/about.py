"""Which program this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from testimony_archive import __version__
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import Picture, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(QDialog):
    """Name, version, purpose and licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Testimony Archive"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        edge = tokens.SPACE_6
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(Picture("archive", "accent", 32))
        column.addWidget(label(self.tr("Testimony Archive"), "title"))
        column.addWidget(label(self.tr("Version {number}").format(number=__version__), "secondary"))
        purpose = label(
            self.tr(
                "Interviews with their recordings and transcripts, searched, quoted and published from one folder."
            ),
            wrap=True,
        )
        purpose.setFixedWidth(360)
        column.addWidget(purpose)
        column.addWidget(label(self.tr("Free software under the MIT licence. Works without a network."), "small"))
        column.addSpacing(tokens.SPACE_2)
        close = PrimaryButton(self.tr("Close"), name="about_close")
        close.setAccessibleName(close.text())
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
