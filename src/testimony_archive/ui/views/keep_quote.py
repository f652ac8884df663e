"""The popover in which words of a transcript become a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPainterPath, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.chips import ChipKind
from testimony_archive.ui.widgets.editors import Field, WordsEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import clear_layout
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from testimony_archive.ui.presenters.reading_content import QuoteDraft

_WIDTH: Final = 480
_MARGIN: Final = tokens.SPACE_6  # around the frame, for its shadow
_POINTER: Final = 8  # height of the triangle that points to the words
_KEEP: Final = QKeySequence("Ctrl+Return")
_KEEP_ON_KEYPAD: Final = QKeySequence("Ctrl+Enter")
_LEAVE: Final = QKeySequence("Esc")


class KeepQuotePopover(QFrame):
    """Takes the main idea and the themes; Ctrl+Return keeps, Escape leaves. It is a child of the window, above the
    panes, and gives the focus back to where it came from."""

    kept = Signal(object, str, object)
    """The `Stretch`, the main idea, the themes as keys or as they were typed."""
    left = Signal()
    """It was closed; nothing was kept, or what was kept is there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("keep_quote")
        self.setAccessibleName(self.tr("Keep as quote"))
        self._draft: QuoteDraft | None = None
        self._above = False
        self._points_at = 0
        self._extent = label(role="small", name="keep_quote_extent")
        self._idea = WordsEditor(self.tr("One sentence that sums it up; may be empty"), lines=2)
        self._idea_field = Field(self.tr("Main idea"), self._idea, name="keep_quote_main_idea", stacked=True)
        self._themes = TermsEditor(self.tr("Type a theme"), name="keep_quote_theme", kind=ChipKind.CHOSEN)
        self._themes.committed.connect(self._on_themes_committed)
        self._themes_field = Field(self.tr("Themes"), self._themes, name="keep_quote_themes", stacked=True)
        self._leaving = QVBoxLayout()
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_MARGIN)
        shadow.setOffset(0, tokens.SPACE_1)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        for keys, command in ((_KEEP, self._on_keep), (_KEEP_ON_KEYPAD, self._on_keep), (_LEAVE, self._leave)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(command)
        self.hide()

    def open(self, draft: QuoteDraft, words: QRect, left: int) -> None:
        """Ask for the rest of a quote, below the words or above them.

        Args:
            draft: what it begins with.
            words: where they stand, in the window's coordinates.
            left: where the frame begins, if there is room.
        """
        self._draft = draft
        self._extent.setText(draft.extent)
        self._idea.show_value("")
        self._idea.forget()
        self._idea_field.show_error("")
        self._themes.set_choices(draft.choices)
        self._themes.show_value(draft.themes)
        self._themes_field.show_error("")
        clear_layout(self._leaving)
        self._leaving.addWidget(icon_line(draft.leaving.icon, draft.leaving.tone, draft.leaving.text))
        self._place(words, left)
        self.show()
        self.raise_()
        self._idea.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_error(self, why: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self._idea_field.show_error(why)
        self._fit()

    def close_after_keeping(self) -> None:
        """It was kept."""
        self._leave()

    def _on_keep(self) -> None:
        if self._draft is not None:
            self.kept.emit(self._draft.stretch, self._idea.toPlainText(), self._themes.keys)

    def _on_themes_committed(self, keys: tuple[str, ...]) -> None:
        """Take the themes as they are chosen; a word that is no theme is told at once."""
        if self._draft is None:
            return
        found = {each: self._draft.find_theme(each) for each in keys}
        unknown = [each for each, theme in found.items() if theme is None]
        if unknown:
            self._themes_field.show_error(self.tr("“{term}” is no theme of this archive.").format(term=unknown[-1]))
        else:
            self._themes_field.settle()
            self._themes.show_value(list(dict.fromkeys(theme for theme in found.values() if theme is not None)))
        self._fit()

    def _leave(self) -> None:
        self._draft = None
        self.hide()
        self.left.emit()

    def _lay_out(self) -> None:
        close = IconButton("cross", self.tr("Close"), name="keep_quote_close")
        close.clicked.connect(self._leave)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(label(self.tr("Keep as quote"), "strong"))
        head.addWidget(self._extent)
        head.addStretch(1)
        head.addWidget(close)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("keep_quote_cancel")
        cancel.clicked.connect(self._leave)
        keys = _KEEP_ON_KEYPAD.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        keep = PrimaryButton(self.tr("Keep quote"), key=keys, name="keep_quote_keep")
        keep.clicked.connect(self._on_keep)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_2)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = self._column = QVBoxLayout(self)
        side = _MARGIN + tokens.SPACE_4
        column.setContentsMargins(side, _MARGIN + tokens.SPACE_3, side, _MARGIN + tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(head)
        column.addWidget(self._idea_field)
        column.addWidget(self._themes_field)
        column.addLayout(self._leaving)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH + 2 * _MARGIN)

    def _fit(self) -> None:
        self._column.activate()
        self.resize(QSize(self.width(), self._column.totalHeightForWidth(self.width())))

    def _place(self, words: QRect, left: int) -> None:
        window = self._over.rect()
        self._fit()
        width, size = self.width(), self.size()
        left = min(max(left - _MARGIN, 0), max(window.width() - width, 0))
        below = words.bottom() - _MARGIN + _POINTER
        self._above = below + size.height() > window.height() and words.top() > window.height() // 2
        top = words.top() - size.height() + _MARGIN - _POINTER if self._above else below
        self._points_at = min(max(words.center().x() - left, _MARGIN + 20), width - _MARGIN - 20)
        self.move(QPoint(left, max(top, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, tokens.RADIUS_POPOVER, tokens.RADIUS_POPOVER)
        edge, tip = (frame.bottom(), _POINTER) if self._above else (frame.top(), -_POINTER)
        pointer = QPainterPath(QPointF(self._points_at - _POINTER, edge))
        pointer.lineTo(self._points_at, edge + tip)
        pointer.lineTo(self._points_at + _POINTER, edge)
        pointer.closeSubpath()
        painter.setPen(QPen(QColor(colours.control), 1))
        painter.setBrush(QColor(colours.base))
        painter.drawPath(shape.united(pointer))
