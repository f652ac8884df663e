"""Every command that can be carried out now, found by typing a few letters of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)
from shiboken6 import isValid

from testimony_archive.domain.text import fold
from testimony_archive.ui.actions import Actions, key_text
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.rows import paint_row
from testimony_archive.ui.widgets.fields import SearchField

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_ACTION_ROLE: Final = Qt.ItemDataRole.UserRole
_SIZE: Final = QSize(520, 400)
_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_Index = QModelIndex | QPersistentModelIndex


def rank(typed: str, name: str) -> int | None:
    """How well letters fit a name, less is better: it begins with them, holds them together, or holds them in order.

    None where it does not; accents and case do not count.
    """
    wanted, words = fold("".join(typed.split())), fold("".join(name.split()))
    if words.startswith(wanted):
        return 0
    if wanted in words:
        return 1
    letters = iter(words)
    return 2 if all(letter in letters for letter in wanted) else None


class CommandPalette(QDialog):
    """Up and Down choose, Enter carries out, Escape leads back to where the focus was."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._came_from = QApplication.focusWidget()
        self._model = _CommandsModel(actions.enabled(), self)
        self._field = SearchField(self.tr("Which command?"), name="command_palette_field")
        self._list = QListView()
        self._list.setObjectName("command_palette_list")
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_CommandDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.left.connect(self.reject)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        self._on_text_changed("")

    def open_above(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        self.resize(_SIZE.boundedTo(window.size()))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 2 * tokens.HEIGHT_TOOLBAR)
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that move in the list, while letters go to the field."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run(self._list.currentIndex())
                return True
            if event.key() in _MOVES:
                self._list.event(event)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()  # somebody clicked elsewhere

    def done(self, result: int) -> None:
        """Close, and give the focus back to where it was."""
        came_from, self._came_from = self._came_from, None
        super().done(result)
        if came_from is not None and isValid(came_from):  # a refresh may have taken it away meanwhile
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_text_changed(self, text: str) -> None:
        self._model.narrow(text)
        self._list.setCurrentIndex(self._model.index(0))

    def _run(self, index: QModelIndex) -> None:
        action: QAction | None = index.data(_ACTION_ROLE)
        if action is not None:
            self.accept()
            action.trigger()


class _CommandsModel(QAbstractListModel):
    """Commands with the menu that they stand in."""

    def __init__(self, commands: tuple[tuple[str, QAction], ...], parent: QObject) -> None:
        super().__init__(parent)
        self._all = [(f"{menu}: {_bare(action.text())}", action) for menu, action in commands]
        self._shown = self._all

    def narrow(self, typed: str) -> None:
        """Keep what fits, the best first."""
        ranks = [
            min(_known(rank(typed, _bare(action.text()))), _known(rank(typed, name))) for name, action in self._all
        ]
        fitting = [place for place, each in enumerate(ranks) if each < _NO_FIT]
        self.beginResetModel()
        self._shown = [self._all[place] for place in sorted(fitting, key=lambda place: (ranks[place], place))]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._shown):
            return None
        name, action = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(each for each in (name, key_text(action)) if each)
            case _:
                return action if role == _ACTION_ROLE else None


class _CommandDelegate(QStyledItemDelegate):
    """Name at the left, keys at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, tokens.height_for(tokens.HEIGHT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = tokens.colours()
        painter.save()
        paint_row(painter, option)
        room = option.rect.adjusted(tokens.SPACE_3, 0, -tokens.SPACE_3, 0)
        keys = key_text(index.data(_ACTION_ROLE))
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(keys) - tokens.SPACE_3, 0)
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


_NO_FIT: Final = 9


def _known(found: int | None) -> int:
    return _NO_FIT if found is None else found


def _bare(text: str) -> str:
    """Words of a menu without the mark before the letter that Alt presses."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
