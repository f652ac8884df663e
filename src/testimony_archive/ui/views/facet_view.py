"""The values of one facet: check box, name, testimonies and passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from testimony_archive.ui.models.facet_model import VALUE_ROLE, FacetModel, FacetValue
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.style import draw_check_box

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

_ARROW_LEFT: Final = tokens.SPACE_2
_BOX_LEFT: Final = 26
_LABEL_LEFT: Final = _BOX_LEFT + tokens.ICON + tokens.SPACE_1
_INDENT: Final = tokens.SPACE_4
_RIGHT: Final = tokens.SPACE_3
_BETWEEN: Final = tokens.SPACE_3


class FacetView(QTreeView):
    """As high as its rows; the panel around it scrolls."""

    def __init__(self, model: FacetModel, accessible_name: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setModel(model)
        self._delegate = _FacetDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.expanded.connect(self._fit)
        self.collapsed.connect(self._fit)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_model_changed)
        self._on_model_reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def facets(self) -> FacetModel:
        """The model."""
        model = self.model()
        assert isinstance(model, FacetModel)
        return model

    def _on_model_reset(self) -> None:
        for key in self.facets().chosen:
            for above in self.facets().tree.ancestors(key):
                self.expand(self.facets().index_of(above))
        self._on_model_changed()

    def _on_model_changed(self) -> None:
        self._delegate.measure(self.facets())
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._visible_rows(QModelIndex()) * tokens.height_for(tokens.HEIGHT_FACET))

    def _visible_rows(self, parent: QModelIndex) -> int:
        model = self.facets()
        rows = model.rowCount(parent)
        children = [model.index(row, 0, parent) for row in range(rows)]
        return rows + sum(self._visible_rows(each) for each in children if self.isExpanded(each))


class _FacetDelegate(QStyledItemDelegate):
    """A click anywhere in a row ticks it, but on its arrow, which opens and folds."""

    def __init__(self, view: FacetView) -> None:
        super().__init__(view)
        self._view = view
        self._passages_width = 0
        self._testimonies_width = 0
        self._single = False

    def measure(self, model: FacetModel) -> None:
        """Give the columns of counts the width of their widest number."""
        values = model.values()
        passages, testimonies = QFontMetrics(tokens.small()), QFontMetrics(tokens.body())
        self._single = model.single
        widths = [0 if model.single else passages.horizontalAdvance(number(each.passages)) for each in values]
        self._passages_width = max(widths, default=0)
        self._testimonies_width = max(
            (testimonies.horizontalAdvance(number(each.testimonies)) for each in values), default=0
        )

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(tokens.WIDTH_FACETS, tokens.height_for(tokens.HEIGHT_FACET))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        value: FacetValue = index.data(VALUE_ROLE)
        state: Qt.CheckState = index.data(Qt.ItemDataRole.CheckStateRole)
        colours = tokens.colours()
        indent = _depth(index) * _INDENT
        place = option.rect
        painter.save()
        if option.state & _State.State_MouseOver:
            painter.fillRect(place, QColor(colours.hover))
        if option.state & _State.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        if index.model().hasChildren(index):
            opened = bool(option.state & _State.State_Open)
            arrow = QRect(_ARROW_LEFT + indent, place.top(), tokens.ICON, place.height())
            icons.paint(painter, arrow, "chevron-down" if opened else "chevron-right")
        draw_check_box(painter, QRectF(_BOX_LEFT + indent, place.top(), 14, place.height()), _flags(option, state))
        empty = not value.testimonies and state == Qt.CheckState.Unchecked
        self._paint_counts(painter, place, value, empty=empty)
        painter.setFont(tokens.strong() if state != Qt.CheckState.Unchecked else tokens.body())
        painter.setPen(QColor(colours.text3 if empty else colours.text))
        room = self._label_room(place, indent)
        shown = painter.fontMetrics().elidedText(value.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_counts(self, painter: QPainter, place: QRect, value: FacetValue, *, empty: bool) -> None:
        colours = tokens.colours()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        counts = place.adjusted(0, 0, -_RIGHT, 0)
        if not empty and not self._single:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text2))
            painter.drawText(counts, flags, number(value.passages))
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text3 if empty else colours.text))
        if not self._single:
            counts.adjust(0, 0, -self._passages_width - _BETWEEN, 0)
        painter.drawText(counts, flags, number(value.testimonies))

    def _label_room(self, place: QRect, indent: int) -> QRect:
        second = 0 if self._single else self._passages_width + _BETWEEN
        right = _RIGHT + second + self._testimonies_width + tokens.SPACE_1
        return place.adjusted(_LABEL_LEFT + indent, 0, -right, 0)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        model = self._view.facets()
        if isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            model.toggle(index)
            return True
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        on_arrow = event.position().x() < _BOX_LEFT - 2 + _depth(index) * _INDENT
        if on_arrow and index.model().hasChildren(index):
            here = model.index_of(index.data(VALUE_ROLE).key)
            self._view.setExpanded(here, not self._view.isExpanded(here))
        elif option.rect.contains(event.position().toPoint()):
            model.toggle(index)
        return True

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        label: str = index.data(Qt.ItemDataRole.DisplayRole) or ""
        width = QFontMetrics(tokens.strong()).horizontalAdvance(label)
        cut = width > self._label_room(option.rect, _depth(index) * _INDENT).width()
        QToolTip.showText(event.globalPos(), label if cut else "", view)
        return True


def _depth(index: _Index) -> int:
    depth = 0
    parent = index.parent()
    while parent.isValid():
        depth += 1
        parent = parent.parent()
    return depth


def _flags(option: QStyleOptionViewItem, state: Qt.CheckState) -> QStyle.StateFlag:
    flags = option.state & (_State.State_Enabled | _State.State_MouseOver)
    match state:
        case Qt.CheckState.Checked:
            return flags | _State.State_On
        case Qt.CheckState.PartiallyChecked:
            return flags | _State.State_NoChange
        case _:
            return flags | _State.State_Off
