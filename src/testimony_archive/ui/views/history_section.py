"""The history of a record at the end of the inspector: folded, and read only when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from testimony_archive.ui.translation import number
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import Section, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.presenters.history_presenter import HistoryChange, HistoryLine
    from testimony_archive.ui.widgets.panes import FoldMemory


class HistorySection(Section):
    """Lists changes with the time, the fields before and after, and a button that sets a field back."""

    restore_asked = Signal(object)
    """A `HistoryEntry` whose field is to be as it was before."""

    def __init__(
        self, memory: FoldMemory | None = None, *, key: str = "inspector_history", parent: QWidget | None = None
    ) -> None:
        super().__init__(title="", key=key, memory=memory, opened=False, parent=parent)
        self.set_title(self.tr("History"))

    def show_changes(self, changes: Sequence[HistoryChange]) -> None:
        """Show these changes, the newest first."""
        clear_layout(self.body)
        self.set_detail(number(len(changes)))
        if not changes:
            self._add(label(self.tr("Nothing was changed since it was brought in."), "secondary", wrap=True))
        for place, change in enumerate(changes):
            self._add(label(change.name[:1].upper() + change.name[1:], "strong", wrap=True))
            self._add(label(change.at, "small"))
            for line in change.lines:
                self._add_line(line, f"history_restore_{place}_{line.entry.table}_{line.entry.field}")

    def _add_line(self, line: HistoryLine, name: str) -> None:
        before, after = line.before or "–", line.after or "–"
        words = self.tr("{field}: {before} → {after}")
        if not line.before and not line.after:
            words = "{field}"
        self._add(label(words.format(field=line.field, before=before, after=after), wrap=True))
        if line.entry.restorable:
            button = QPushButton(self.tr("Restore “{value}”").format(value=_short(before)))
            button.setObjectName(name)
            button.setAccessibleName(
                self.tr("Set {field} back to {value}").format(field=line.field, value=_short(before))
            )
            button.clicked.connect(lambda: self.restore_asked.emit(line.entry))
            self._add(button)

    def _add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        widget.show()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 24 else f"{line[:24]}…"
