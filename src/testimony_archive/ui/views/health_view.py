"""The page “Archive health”: how the archive is, what is damaged, its backups, its checks, its index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.models.word_table import WordTableModel
from testimony_archive.ui.views.backups_section import BackupsSection
from testimony_archive.ui.views.damage_section import DamageSection
from testimony_archive.ui.views.health_section import HealthSection, plain_button
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import KeyButton, PrimaryButton
from testimony_archive.ui.widgets.labels import Picture, label
from testimony_archive.ui.widgets.panes import PageHead, Pane
from testimony_archive.ui.widgets.quiet_table import QuietTable
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

    from testimony_archive.ui.models.word_table import WordRow
    from testimony_archive.ui.presenters.health_words import HeadLine

_WIDEST: Final = 1040
_STATE_ICON: Final = 24


class HealthView(Pane):
    """Shows what it is told, and says what was asked for; everything scrolls as one."""

    verify_asked = Signal()
    back_up_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="health_page")
        self._picture = Picture("shield", "text2", _STATE_ICON)
        self._sentence = label(role="title", name="health_sentence")
        self._remark = label(role="secondary", wrap=True, name="health_remark")
        self._verify = PrimaryButton(self.tr("Verify now"), icon="shield", name="health_verify")
        self._back_up = KeyButton(self.tr("Back up now"), icon="archive", name="health_back_up")
        self.damage = DamageSection()
        self.backups = BackupsSection()
        self.checks = ChecksSection()
        self.index = IndexSection()
        self._inside = QWidget()
        self._area = ScrollColumn(self, name="health_scroll")
        self._lay_out()
        self._verify.clicked.connect(self.verify_asked)
        self._back_up.clicked.connect(self.back_up_asked)
        self.damage.left.connect(self.focus_first)
        for table in self.tables:
            table.place_wanted.connect(lambda place, table=table: self._show_place(table, place))

    @property
    def tables(self) -> tuple[QuietTable, ...]:
        """The tables, from top to bottom."""
        return self.damage.table, self.backups.table, self.checks.table

    def show_head(self, line: HeadLine) -> None:
        """Say how the archive is."""
        self._picture.show_icon(line.icon, line.tone)
        self._sentence.setText(line.sentence)
        self._remark.setText(line.remark)
        self._remark.setVisible(bool(line.remark))

    def focus_first(self) -> None:
        """Put the focus where whoever came has most likely something to do."""
        self._verify.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self, table: QuietTable, place: QRect) -> None:
        """Scroll so that a row is seen."""
        middle = table.mapTo(self._inside, place.center())
        self._area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Archive health"), name="health_head")
        head.row.setContentsMargins(tokens.SPACE_6, 0, tokens.SPACE_6, 0)
        head.row.addStretch(1)
        head.row.addWidget(self._back_up)
        head.row.addWidget(self._verify)
        self._inside.setMaximumWidth(tokens.width_for(_WIDEST))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(tokens.SPACE_6, tokens.SPACE_6, tokens.SPACE_6, 0)
        column.setSpacing(0)
        column.addLayout(self._state())
        column.addSpacing(tokens.SPACE_6)
        for section in (self.damage, self.backups, self.checks, self.index):
            column.addWidget(section)
        self._area.column.addWidget(self._inside)
        self._area.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(self._area, 1)

    def _state(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(tokens.SPACE_1)
        words.addWidget(self._sentence)
        words.addWidget(self._remark)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_3)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row


class ChecksSection(HealthSection):
    """The history of fixity checks, the newest first."""

    _WIDTHS: Final = (168, 0, 72, 96, 96, 184)
    _NUMBERS: Final = (2, 3, 4)

    def __init__(self) -> None:
        super().__init__(self.tr("Checks"), "health_checks")
        headings = (
            self.tr("Ended"),
            self.tr("Why"),
            self.tr("Files"),
            self.tr("Size"),
            self.tr("Rows"),
            self.tr("Found"),
        )
        self.table = QuietTable(
            WordTableModel(headings, self._NUMBERS),
            name="health_checks_table",
            spoken=self.tr("Checks"),
            widths=self._WIDTHS,
        )
        self._none = label(self.tr("Nothing was checked yet."), "secondary", name="health_no_checks")
        self.body.addWidget(self.table)
        self.body.addWidget(self._none)

    def show_rows(self, rows: Sequence[WordRow], count: str) -> None:
        """Show these checks."""
        self.table.word_rows.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.show_count(count)


class IndexSection(HealthSection):
    """How the search index is, and a button that makes it anew."""

    rebuild_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Search index"), "health_index")
        self._words = label(wrap=True, name="health_index_words")
        self._picture = Picture("check")
        self._rebuild = plain_button(self.tr("Rebuild the index"), "health_rebuild")
        self._rebuild.clicked.connect(self.rebuild_asked)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_2, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._rebuild)
        self.body.addLayout(row)

    def show_state(self, words: str, *, is_current: bool) -> None:
        """Say how it is."""
        self._words.setText(words)
        self._picture.show_icon(*(("check", "ok") if is_current else ("warning", "warn")))

    def set_read_only(self, read_only: bool) -> None:
        """Where nothing can be changed it cannot be made anew."""
        self._rebuild.setEnabled(not read_only)
