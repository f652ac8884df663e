"""The search field and the bar that shows how far long work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QWidget

from testimony_archive.ui.progress_words import progress_words
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import ElidedLabel, KeyHint, label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from testimony_archive.ui.tasks import ProgressReport, Task

_BUSY_RANGE = 1000
_INSET = 6
_CROSS = 20


class IconField(QLineEdit):
    """A line with an icon before the words."""

    def __init__(self, icon: str, accessible_name: str, *, name: str = "", right: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_ROW))
        self.setTextMargins(tokens.ICON + _INSET, 0, right, 0)
        self._icon_name = icon

    def icon_tone(self) -> str:
        """The colour of the icon now."""
        return "text2" if self.isEnabled() else "text3"

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QPointF(tokens.SPACE_2 + 1, (self.height() - tokens.ICON) // 2)
        icons.paint(QPainter(self), place, self._icon_name, self.icon_tone())


class SearchField(IconField):
    """A line to type a search or a filter in: icon, cross to clear, and the key that leads here."""

    cleared = Signal()
    """Emptied by the cross or Escape."""
    left = Signal()
    """Escape was pressed where nothing was typed: whoever came by the key wants to go back."""

    def __init__(self, placeholder: str, *, key: str = "", icon: str = "search", name: str = "") -> None:
        super().__init__(icon, placeholder, name=name, right=_CROSS)
        self.setPlaceholderText(placeholder)
        self._usual = placeholder
        self._standing = ""
        self._hint = KeyHint(key, self)
        self._has_hint = bool(key)
        self._clear = IconButton("cross", self.tr("Clear"), name=f"{name}_clear")
        self._clear.setParent(self)
        self._clear.setFixedSize(_CROSS, _CROSS)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._on_clear_clicked)
        self.textChanged.connect(self._arrange)
        self._arrange()

    def icon_tone(self) -> str:
        """`accent` while something is typed or about to be, or filters without being typed."""
        return "accent" if self.hasFocus() or self.text() or self._standing else "text2"

    def set_standing(self, words: str) -> None:
        """Show what filters without being typed; the cross takes it away like what is typed. Empty: nothing does."""
        self._standing = words
        self.setPlaceholderText(words or self._usual)
        self.setAccessibleDescription(words)
        palette = self.palette()
        tone = tokens.colours().text if words else tokens.colours().text2
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(tone))
        self.setPalette(palette)
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._arrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.text() or self._standing):
            self._on_clear_clicked()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_clear_clicked(self) -> None:
        self.clear()
        self.cleared.emit()

    def _arrange(self) -> None:
        self._clear.setVisible(bool(self.text() or self._standing))
        self._clear.move(self.width() - _CROSS - _INSET + 2, (self.height() - _CROSS) // 2)
        self._hint.setVisible(self._has_hint and not self.text() and not self.hasFocus())
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.width() - size.width() - _INSET, (self.height() - size.height()) // 2, size.width(), size.height()
        )


class BusyBar(QWidget):
    """How far long work is: what, how many of how many, a bar, the time left, and a button to cancel."""

    def __init__(self, *, name: str = "busy_bar") -> None:
        super().__init__()
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_4, tokens.SPACE_1)
        row.setSpacing(tokens.SPACE_3)
        self._what = ElidedLabel()
        self._what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}_bar")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(100)
        self._left = label(role="small")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName(f"{name}_cancel")
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel_clicked)
        row.addWidget(self._what)
        row.addWidget(self._bar, 1)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        self._task: Task | None = None
        self._title = ""
        self.hide()

    def follow(self, task: Task, what: str) -> None:
        """Show the progress of a task, named `what`, with what it says itself, and go when it ends; of two the one that
        began last."""
        if not task.running:
            return
        if self._task is not None:
            self._task.progressed.disconnect(self._on_progressed)
            self._task.ended.disconnect(self._on_ended)
        self._task, self._title = task, what
        self._what.setText(what)
        self._bar.setRange(0, 0)
        self._left.clear()
        self._cancel.setEnabled(True)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self.show()

    def _on_progressed(self, report: ProgressReport) -> None:
        doing = " · ".join(each for each in (self._title, progress_words(report.what)) if each)
        if report.total > 0:
            self._bar.setRange(0, _BUSY_RANGE)
            self._bar.setValue(round(_BUSY_RANGE * min(report.done / report.total, 1)))
            words = self.tr("{what}, {done} of {total}")
            self._what.setText(words.format(what=doing, done=number(report.done), total=number(report.total)))
        else:
            self._bar.setRange(0, 0)
            self._what.setText(doing)
        self._left.setText(self._time_left(report.seconds_left))

    def _time_left(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("less than a minute left")
        return self.tr("{minutes} min left").format(minutes=number(round(seconds / 60)))

    def _on_cancel_clicked(self) -> None:
        if self._task is not None:
            self._cancel.setEnabled(False)
            self._left.setText(self.tr("stopping…"))
            self._task.cancel()

    def _on_ended(self) -> None:
        self._task = None
        self.hide()


class WorkingLine(QProgressBar):
    """A thin line that moves while something is at work. Its place stays when it is hidden, so that nothing jumps."""

    def __init__(self, what: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.setProperty("role", "line")
        self.setTextVisible(False)
        self.setRange(0, 0)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
