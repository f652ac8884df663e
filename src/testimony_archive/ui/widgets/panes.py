"""Where controls stand: panes with a ground, page heads, collapsible sections, pages with nothing on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from testimony_archive.ui.tooltips import tell_whole
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import HairLine, Picture, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QHideEvent, QPaintEvent, QShowEvent

_WIDEST_WORDS: Final = 360


class Pane(QWidget):
    """A widget that fills its ground: `base` for content, `window` for chrome."""

    def __init__(self, parent: QWidget | None = None, *, chrome: bool = False, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window if chrome else QPalette.ColorRole.Base)
        self._least_width = 0

    def set_least_width(self, width: int) -> None:
        """Be no narrower than so many pixels, nor than what stands in it: `setMinimumWidth` would put itself in the
        place of the latter, and words would be cut."""
        self._least_width = width
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(self._least_width, 0))


class Dock(Pane):
    """A pane of one page that stands below all of them, in the place of the player strip, while its page is in view.

    Whether it is there then is for itself to say, with `setVisible`.
    """

    shown_changed = Signal(bool)
    """Whether it is in view now."""

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent, chrome=True, name=name)

    def set_room(self, window_height: int) -> None:
        """The window is so high now."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is minimised shows all it had when it comes back
            self.shown_changed.emit(False)


class PageHead(QWidget):
    """The 44 pixels above a pane, the last of them a hairline. Add controls to `row`."""

    def __init__(self, title: str = "", *, role: str = "title", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_PAGE_HEAD))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A widget of its own takes the whole height, whatever controls of a fixed height stand in it.
        controls = QWidget(self)
        self.row = QHBoxLayout(controls)
        self.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, 0)
        self.row.setSpacing(tokens.SPACE_2)
        column.addWidget(controls, 1)
        column.addWidget(HairLine(parent=self))
        self.title: QLabel = label(title, role, parent=controls)
        self.row.addWidget(self.title)
        self.title.setVisible(bool(title))


class FoldMemory(Protocol):
    """Where sections keep whether they are open."""

    def is_open(self, key: str, *, usually: bool) -> bool:
        """Whether the section of this key was left open; `usually` where it was never touched."""

    def set_open(self, key: str, *, opened: bool) -> None:
        """Remember it."""


class _SectionHead(QAbstractButton):
    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCheckable(True)
        self.setProperty("ring", "inside")
        self._ringed = False
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_SECTION_HEAD))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.detail = ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason  # who clicks knows where they are

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens.colours()
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.hover))
        if self._ringed:
            painter.setPen(QPen(QColor(colours.accent), tokens.FOCUS_WIDTH))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        arrow = QRect(tokens.SPACE_2, 0, tokens.ICON, self.height())
        icons.paint(painter, arrow, "chevron-down" if self.isChecked() else "chevron-right")
        left = tokens.SPACE_2 + tokens.ICON + tokens.SPACE_1
        words = QRect(left, 0, self.width() - left - tokens.SPACE_4, self.height())
        painter.setFont(tokens.strong())
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        tell_whole(self, self.text(), is_cut=title != self.text())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        used = painter.fontMetrics().horizontalAdvance(self.text()) + tokens.SPACE_2
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        room = words.adjusted(used, 0, 0, 0)
        detail = painter.fontMetrics().elidedText(self.detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail)


class Section(QWidget):
    """A heading that opens and folds what is under it, and remembers which. Add content to `body`.

    The body's left edge is at 16 pixels; a hairline stands above the heading unless `first`.
    """

    toggled = Signal(bool)
    """Whether it is open now."""

    def __init__(
        self,
        title: str,
        *,
        key: str,
        memory: FoldMemory | None = None,
        opened: bool = True,
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"section_{key}")
        self._key = key
        self._memory = memory
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not first:
            column.addWidget(HairLine(parent=self))
        column.addSpacing(tokens.SPACE_1)
        self._head = _SectionHead(title, self)
        self._head.setObjectName(f"section_{key}_head")
        self._head.setAccessibleName(title)
        column.addWidget(self._head)
        self.content = QWidget(self)
        """What `body` lays out, and what stands in it is to be made on."""
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, tokens.SPACE_2)
        self.body.setSpacing(tokens.SPACE_1)
        column.addWidget(self.content)
        column.addSpacing(tokens.SPACE_1)
        # Not Maximum: its limit would be the height of texts that are not wrapped yet.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._head.setChecked(opened if memory is None else memory.is_open(key, usually=opened))
        self.content.setVisible(self._head.isChecked())
        self._head.toggled.connect(self._on_head_toggled)

    @property
    def head(self) -> QWidget:
        """What opens and folds it."""
        return self._head

    @property
    def title(self) -> str:
        """The heading."""
        return self._head.text()

    @property
    def opened(self) -> bool:
        """Whether its content is shown."""
        return self._head.isChecked()

    def set_opened(self, opened: bool) -> None:
        """Open or fold it."""
        self._head.setChecked(opened)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._head.setText(title)
        self._head.setAccessibleName(title)
        self._head.update()

    def set_detail(self, detail: str) -> None:
        """Show a short text, such as a count, at the right of the heading."""
        self._head.detail = detail
        self._head.setAccessibleDescription(detail)
        self._head.update()

    def _on_head_toggled(self, opened: bool) -> None:
        self.content.setVisible(opened)
        if self._memory is not None:
            self._memory.set_open(self._key, opened=opened)
        self.toggled.emit(opened)


class EmptyState(QWidget):
    """What stands where nothing is: an icon, what is so, and what to do next."""

    acted = Signal()
    """The button was pressed."""

    def __init__(self, icon: str, sentence: str, advice: str = "", *, button: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_8, tokens.SPACE_4, tokens.SPACE_8)
        column.setSpacing(tokens.SPACE_2)
        column.addStretch(2)
        picture = Picture(icon, "mute", 32)
        self._sentence = label(sentence, "strong", wrap=True)
        self._advice = label(advice, "secondary", wrap=True)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._sentence, self._advice):
            column.addLayout(_centred(words))
        self._advice.setVisible(bool(advice))
        self.button = PrimaryButton(button, name=f"{name}_button")
        self.button.clicked.connect(self.acted)
        column.addSpacing(tokens.SPACE_2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(button))
        column.addStretch(3)
        self._column = column

    def add_below(self, widget: QWidget) -> None:
        """Put something below the button, as wide as is easily read."""
        widget.setMaximumWidth(_WIDEST_WORDS)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(widget, _WIDEST_WORDS)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def tell(self, sentence: str, advice: str = "", button: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.button.setText(button)
        self.button.setVisible(bool(button))


def _centred(words: QLabel) -> QHBoxLayout:
    """Words in the middle, as wide as is easily read where there is room, and as high as they need."""
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    words.setMaximumWidth(_WIDEST_WORDS)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, _WIDEST_WORDS)
    row.addStretch(1)
    return row


def clear_layout(layout: QVBoxLayout | QHBoxLayout, keep: Callable[[QWidget], bool] | None = None) -> None:
    """Take the widgets out of a layout and delete them, but for those that `keep` wants."""
    for index in reversed(range(layout.count())):
        item = layout.itemAt(index)
        widget = None if item is None else item.widget()
        if widget is None or keep is None or not keep(widget):
            layout.takeAt(index)
            if widget is not None:
                widget.hide()
                widget.deleteLater()
