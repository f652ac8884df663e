"""A quiet list below a field: it never takes the focus, and letters go on to the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from testimony_archive.ui.models.offers import OffersModel
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row
from testimony_archive.ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

    from testimony_archive.ui.models.offers import Offer

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MOST_SHOWN: Final = 14
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class OffersBelow(QObject):
    """Arrows choose, Enter or Tab takes what was chosen, Escape closes. Without a choice these keys are the field's."""

    taken = Signal(int)
    """The row of an offer that was taken; the list is closed."""
    wanted = Signal()
    """Down was pressed while nothing is offered."""
    dismissed = Signal()
    """Escape closed the list."""

    def __init__(self, field: QLineEdit, *, name: str) -> None:
        super().__init__(field)
        self._field = field
        self._name = name
        self._model = OffersModel()
        self._list: QListView | None = None  # made when there is something to offer
        field.installEventFilter(self)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is in view now."""
        return self._model.offers if self.is_shown else ()

    @property
    def is_shown(self) -> bool:
        """Whether anything is offered now."""
        return self._list is not None and self._list.isVisible()

    @property
    def chosen(self) -> int | None:
        """The row that Enter would take."""
        index = self._list.currentIndex() if self._list is not None and self.is_shown else QModelIndex()
        return index.row() if index.isValid() else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these; none closes the list. A row that stays keeps being chosen."""
        chosen = self._model.offers[self.chosen] if self.chosen is not None else None
        if not offers:
            self.hide()
            return
        shown = self._made()
        if tuple(offers) != self._model.offers:
            self._model.show(offers)
            if chosen in offers:
                shown.setCurrentIndex(self._model.index(offers.index(chosen), 0))
        self._place()
        shown.show()
        shown.raise_()

    def hide(self) -> None:
        """Offer nothing."""
        if self._list is not None:
            self._list.hide()
            self._model.show(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that choose, while letters go to the field."""
        if watched is self._field:
            match event.type():
                case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                    return self._takes_key(event)
                case QEvent.Type.FocusOut | QEvent.Type.Hide:
                    self.hide()
                case QEvent.Type.Resize | QEvent.Type.Move if self.is_shown:
                    self._place()
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _takes_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not self.is_shown:
            if key == Qt.Key.Key_Down:
                self.wanted.emit()
            return key == Qt.Key.Key_Down
        if key in _MOVES:
            self._move(_MOVES[key])
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.dismissed.emit()
            return True
        if key in _TAKES:
            chosen = self.chosen
            self.hide()
            if chosen is not None:
                self.taken.emit(chosen)
            return chosen is not None
        return False

    def _move(self, step: int) -> None:
        """Choose the next row or the one before; above the first and below the last is the field itself."""
        assert self._list is not None
        rows = self._model.rowCount()
        place = self.chosen if self.chosen is not None else (-1 if step > 0 else rows)
        index = self._model.index(place + step, 0)
        self._list.setCurrentIndex(index)
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole) or self._field.text()))

    def _made(self) -> QListView:
        if self._list is None:
            made = QListView(self._field.window())
            made.setObjectName(self._name)
            made.setAccessibleName(self.tr("Suggestions"))
            made.setProperty("role", "suggestions")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setUniformItemSizes(True)
            made.setMouseTracking(True)
            made.setModel(self._model)
            made.setItemDelegate(_OfferDelegate(made))
            made.clicked.connect(self._on_clicked)
            self._list = made
        return self._list

    def _place(self) -> None:
        """Below the field and as wide as it."""
        assert self._list is not None
        window: QWidget = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        rows = min(self._model.rowCount(), _MOST_SHOWN)
        height = rows * tokens.height_for(tokens.HEIGHT_ROW) + 2 * self._list.frameWidth()
        room = window.height() - corner.y() - tokens.SPACE_4
        self._list.setGeometry(corner.x(), corner.y(), self._field.width(), min(height, room))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.row()
        self.hide()
        self.taken.emit(row)


class _OfferDelegate(QStyledItemDelegate):
    """Icon and words at the left, the note at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, tokens.height_for(tokens.HEIGHT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, OffersModel)
        offer, colours = model.offer(index), tokens.colours()
        painter.save()
        paint_row(painter, option, held=True)
        room = option.rect.adjusted(tokens.SPACE_2 + 1, 0, -tokens.SPACE_3, 0)
        place = QPointF(room.left(), room.top() + (room.height() - tokens.ICON) // 2)
        icons.paint(painter, place, offer.icon, "text2")
        room.adjust(tokens.ICON + tokens.SPACE_2, 0, 0, 0)
        painter.setFont(tokens.body())
        words = painter.fontMetrics().horizontalAdvance(offer.text)
        painter.setFont(tokens.small())
        free = max(room.width() - words - tokens.SPACE_4, room.width() // 3)
        note = painter.fontMetrics().elidedText(offer.note, Qt.TextElideMode.ElideRight, free)
        painter.setPen(QColor(colours.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(note) - tokens.SPACE_3, 0)
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text))
        shown = painter.fontMetrics().elidedText(offer.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
