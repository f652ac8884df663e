"""The popover in which words of a transcript become a quote."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPainterPath, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.presenters.reading_content import NewQuote
from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton, KeyButton, PrimaryButton, press_with_return
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.editors import Field, WordsEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import clear_layout
from testimony_archive.ui.widgets.scrolling import settle_layouts
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from testimony_archive.ui.presenters.reading_content import QuoteDraft

_WIDTH: Final = 480
_MARGIN: Final = tokens.SPACE_6  # around the frame, for its shadow
_POINTER: Final = 8  # height of the triangle that points to the words
_MOST_OFFERS: Final = 4
_KEEP: Final = QKeySequence("Ctrl+Return")
_KEEP_ON_KEYPAD: Final = QKeySequence("Ctrl+Enter")
_LEAVE: Final = QKeySequence("Esc")


class _Side(Enum):
    """Where it stands: below the words, above them, or over them where there is no room at either side."""

    BELOW = "below"
    ABOVE = "above"
    OVER = "over"


class KeepQuotePopover(QFrame):
    """Takes the main idea, the themes, a star and a note; Ctrl+Return keeps, Escape leaves. It is a child of the
    window, above the panes, as high as what is in it, and gives the focus back to where it came from."""

    kept = Signal(object)
    """The `NewQuote`."""
    left = Signal()
    """It was closed; nothing was kept, or what was kept is there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("keep_quote")
        self.setAccessibleName(self.tr("Keep as quote"))
        self._draft: QuoteDraft | None = None
        self._starred = False
        self._words, self._wanted_left = QRect(), 0
        self._side = _Side.BELOW
        self._points_at = 0
        self._extent = label(role="small", name="keep_quote_extent")
        self._idea = WordsEditor(self.tr("One sentence that sums it up; may be empty"), lines=2)
        self._idea_field = Field(self.tr("Main idea"), self._idea, name="keep_quote_main_idea", stacked=True)
        self._themes = TermsEditor(self.tr("Type a theme…"), name="keep_quote_theme", kind=ChipKind.CHOSEN, framed=True)
        self._themes.committed.connect(self._on_themes_committed)
        self._themes_field = Field(self.tr("Themes"), self._themes, name="keep_quote_themes", stacked=True)
        self._offers = QWidget()
        self._offers.setObjectName("keep_quote_offers")
        self._offer_flow = FlowLayout(self._offers)
        self._note = WordsEditor(self.tr("For those who work with the archive"), lines=2)
        self._note_field = Field(self.tr("Note"), self._note, name="keep_quote_note", stacked=True)
        for editor in (self._idea, self._note):
            editor.textChanged.connect(settle_layouts)
        self._leaving = QVBoxLayout()
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_MARGIN)
        shadow.setOffset(0, tokens.SPACE_1)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        for keys, command in ((_KEEP, self._on_keep), (_KEEP_ON_KEYPAD, self._on_keep), (_LEAVE, self.leave)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(command)
        window.installEventFilter(self)
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
        for editor, field in ((self._idea, self._idea_field), (self._note, self._note_field)):
            editor.setPlainText("")
            editor.show_value("")
            field.show_error("")
        self._show_star(starred=False)
        self._show_note(wanted=False)
        self._themes.forget()
        self._themes.set_choices(draft.choices)
        self._themes_field.show_error("")
        self._show_themes(draft.themes)
        clear_layout(self._leaving)
        verdict = draft.leaving
        self._leaving.addWidget(icon_line(verdict.icon, verdict.tone, verdict.text, role="small"))
        self._words, self._wanted_left, self._side = words, left, _Side.BELOW
        self.show()
        settle_layouts()
        self._fit()
        self.raise_()
        self._idea.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_error(self, why: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self._idea_field.show_error(why)
        settle_layouts()

    def leave(self) -> None:
        """Close it: what was wanted was kept, or is not wanted any more."""
        self._draft = None
        self.left.emit()  # first, or Qt would look for another place for the focus while this goes away
        self.hide()

    def _on_keep(self) -> None:
        if self._draft is not None:
            note = "" if self._note_field.isHidden() else self._note.toPlainText()
            idea = self._idea.toPlainText()
            self.kept.emit(NewQuote(self._draft.stretch, idea, self._themes.keys, note, self._starred))

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
            self._show_themes(list(dict.fromkeys(theme for theme in found.values() if theme is not None)))
        settle_layouts()

    def _show_themes(self, themes: Sequence[tuple[str, str]]) -> None:
        """Show what is chosen, and offer what is not."""
        self._themes.show_value(themes)
        chosen = {key for key, _ in themes}
        offered = [each for each in self._draft.offered if each[0] not in chosen] if self._draft is not None else []
        self._offer_flow.clear()
        self._offer_flow.addWidget(label(self.tr("Also here:"), "small"))
        for key, words in offered[:_MOST_OFFERS]:
            chip = Chip(f"+ {words}", ChipKind.OFFERED, name=f"keep_quote_offer_{key}")
            chip.clicked.connect(lambda _=False, key=key: self._on_offer_taken(key))
            self._offer_flow.addWidget(chip)
        for widget in self._offers.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.show()
        self._offers.setVisible(bool(offered))

    def _on_offer_taken(self, key: str) -> None:
        self._themes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_themes_committed((*self._themes.keys, key))

    def _show_star(self, *, starred: bool) -> None:
        self._starred = starred
        words = self.tr("Take the star away") if starred else self.tr("Give it a star")
        self._star.set_icon("star-filled" if starred else "star", "accent" if starred else "text2")
        self._star.setAccessibleName(words)
        self._star.setToolTip(words)

    def _show_note(self, *, wanted: bool) -> None:
        self._note_field.setVisible(wanted)
        self._add_note.setVisible(not wanted)
        if wanted:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
            settle_layouts()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        side = _MARGIN + tokens.SPACE_4
        column.setContentsMargins(side, _MARGIN + tokens.SPACE_3, side, _MARGIN + tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_2)
        head, buttons = self._make_head(), self._make_buttons()
        column.addLayout(head)
        for widget in (self._idea_field, self._themes_field, self._offers, self._note_field):
            column.addWidget(widget)
        column.addLayout(self._leaving)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH + 2 * _MARGIN)

    def _make_head(self) -> QHBoxLayout:
        self._star = IconButton("star", self.tr("Give it a star"), name="keep_quote_star")
        self._star.clicked.connect(lambda: self._show_star(starred=not self._starred))
        self._close = IconButton("cross", self.tr("Close"), name="keep_quote_close")
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addStrut(tokens.HEIGHT_BUTTON_IN_ROW)
        head.addWidget(label(self.tr("Keep as quote"), "strong"))
        head.addWidget(self._extent)
        head.addStretch(1)
        for button in (self._star, self._close):
            button.setFixedSize(tokens.HEIGHT_BUTTON_IN_ROW, tokens.HEIGHT_BUTTON_IN_ROW)
            head.addWidget(button)
        return head

    def _make_buttons(self) -> QHBoxLayout:
        self._add_note = QPushButton(self.tr("Add a note"))
        self._add_note.setObjectName("keep_quote_add_note")
        self._add_note.setProperty("role", "flat")
        self._add_note.setIcon(icons.icon("pencil"))
        self._add_note.clicked.connect(lambda: self._show_note(wanted=True))
        self._cancel = KeyButton(self.tr("Cancel"), key=_key_words(_LEAVE), name="keep_quote_cancel")
        self._cancel.clicked.connect(self.leave)
        self._keep = PrimaryButton(self.tr("Keep quote"), key=_key_words(_KEEP_ON_KEYPAD), name="keep_quote_keep")
        self._keep.clicked.connect(self._on_keep)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_2)
        buttons.addWidget(self._add_note)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._keep)
        return buttons

    # --- where it stands ---

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses buttons; nothing that is pressed here is meant for the window below."""
        press_with_return(event, self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes around within the popover, which lies over everything else."""
        offers = [each for each in self._offers.findChildren(Chip) if each.isVisible()]
        fields = (self._idea, *self._themes.stops, *offers, self._note)
        buttons = (self._add_note, self._cancel, self._keep, self._star, self._close)
        stops = [each for each in (*fields, *buttons) if each.isVisible()]
        if not stops:
            return super().focusNextPrevChild(forward)
        here = next((place for place, each in enumerate(stops) if each.hasFocus()), -1 if forward else 0)
        stop = stops[(here + (1 if forward else -1)) % len(stops)]
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _fit(self) -> None:
        """Be as high as what is in it, and stand at the words within the window: where it stands now if that holds."""
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width())
        window, width = self._over.rect(), self.width()
        left = min(max(self._wanted_left - _MARGIN, 0), max(window.width() - width, 0))
        tops = {
            _Side.BELOW: self._words.bottom() - _MARGIN + _POINTER,
            _Side.ABOVE: self._words.top() - height + _MARGIN - _POINTER,
        }
        least, most = 0, max(window.height() - height, 0)
        fitting = [
            side for side in sorted(tops, key=lambda side: side is not self._side) if least <= tops[side] <= most
        ]
        self._side = fitting[0] if fitting else _Side.OVER
        top = tops.get(self._side, min(max(tops[_Side.BELOW], least), most))
        self._points_at = min(max(self._words.center().x() - left, _MARGIN + 20), width - _MARGIN - 20)
        self.setGeometry(left, top, width, height)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, tokens.RADIUS_POPOVER, tokens.RADIUS_POPOVER)
        if self._side is not _Side.OVER:
            edge, tip = (frame.bottom(), _POINTER) if self._side is _Side.ABOVE else (frame.top(), -_POINTER)
            pointer = QPainterPath(QPointF(self._points_at - _POINTER, edge))
            pointer.lineTo(self._points_at, edge + tip)
            pointer.lineTo(self._points_at + _POINTER, edge)
            pointer.closeSubpath()
            shape = shape.united(pointer)
        painter.setPen(QPen(QColor(colours.control), 1))
        painter.setBrush(QColor(colours.base))
        painter.drawPath(shape)


def _key_words(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
