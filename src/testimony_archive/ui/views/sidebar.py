"""The sidebar: pages, selections, and what was saved last. Below a certain width it folds to icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.models.sidebar_model import (
    COUNT_ROLE,
    ICON_NAME_ROLE,
    KEY_ROLE,
    TONE_ROLE,
    SidebarModel,
    SidebarRow,
)
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import ElidedLabel, label
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.shell import Mark, SavedSearchEntry, SelectionEntry

_SELECTIONS = "selections"
_SEARCH = "search"
_DOT = 8
_LEAST_ROWS = 3  # of a list that is longer than the room for it
_Index = QModelIndex | QPersistentModelIndex


class Sidebar(Pane):
    """Names what was chosen; marks nothing by itself, since a page may refuse to leave."""

    page_chosen = Signal(str)
    selection_chosen = Signal(int)
    new_selection_asked = Signal()
    saved_search_chosen = Signal(int)
    saved_search_menu_asked = Signal(int, QPoint)
    """What can be done with a saved search is asked for, at a point of the screen."""
    save_search_asked = Signal()

    def __init__(self) -> None:
        super().__init__(chrome=True, name="sidebar")
        self._folded = False
        self._entries: tuple[SelectionEntry, ...] = ()
        self._searches: tuple[SavedSearchEntry, ...] = ()
        self._pages = _SidebarList("sidebar_pages", self.tr("Pages"))
        self._selections = _SidebarGroup(
            self.tr("Selections"), self.tr("New selection"), "sidebar_selections", "sidebar_new_selection"
        )
        self._saved_searches = _SidebarGroup(
            self.tr("Saved searches"), self.tr("Save this search"), "sidebar_searches", "sidebar_save_search"
        )
        self._saved = ElidedLabel(role="small")
        self._saved.setObjectName("sidebar_saved")
        self._undo = ElidedLabel(role="small")
        self._undo.setObjectName("sidebar_undo")
        self._foot = QWidget()
        self._lay_out()
        self._pages.clicked.connect(self._on_page_clicked)
        self._pages.activated.connect(self._on_page_activated)
        self._selections.chosen.connect(lambda key: self.selection_chosen.emit(int(key)))
        self._selections.add_asked.connect(self.new_selection_asked)
        self._saved_searches.chosen.connect(lambda key: self.saved_search_chosen.emit(int(key)))
        self._saved_searches.menu_asked.connect(lambda key, at: self.saved_search_menu_asked.emit(int(key), at))
        self._saved_searches.add_asked.connect(self.save_search_asked)
        self.set_folded(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.SPACE_2, 0, tokens.SPACE_2)
        column.setSpacing(0)
        column.addWidget(self._pages)
        column.addWidget(self._selections)
        column.addWidget(self._saved_searches)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, 0)
        foot.setSpacing(0)
        foot.addWidget(self._saved)
        foot.addWidget(self._undo)
        column.addStretch(1)
        column.addWidget(self._foot)

    @property
    def folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Show icons only, or everything."""
        self._folded = folded
        # The hairline beside it is the last of its pixels.
        self.setFixedWidth((tokens.WIDTH_SIDEBAR_FOLDED if folded else tokens.WIDTH_SIDEBAR) - 1)
        self._pages.set_folded(folded)
        self._show_what_fits()

    def add_page(self, key: str, title: str, icon: str) -> None:
        """Add an entry."""
        self._pages.rows.add(SidebarRow(key, title, icon))
        self._pages.fit()
        self._show_what_fits()

    def set_count(self, key: str, count: int | None) -> None:
        """Show a count beside an entry."""
        self._pages.rows.set_count(key, count)

    def set_mark(self, key: str, mark: Mark) -> None:
        """Show a dot beside an entry."""
        self._pages.rows.set_mark(key, mark)

    def set_selections(self, entries: Sequence[SelectionEntry]) -> None:
        """List the selections."""
        self._entries = tuple(entries)
        self._selections.set_rows(
            [SidebarRow(str(each.selection_id), each.name, "selection", each.items) for each in entries]
        )

    def set_saved_searches(self, entries: Sequence[SavedSearchEntry]) -> None:
        """List the saved searches; while there are none, nothing stands in their place."""
        self._searches = tuple(entries)
        self._saved_searches.set_rows(
            [SidebarRow(str(each.saved_search_id), each.name, "bookmark", each.testimonies) for each in entries]
        )
        self._show_what_fits()

    def mark(self, page_key: str, selection_id: int = 0, saved_search_id: int = 0) -> None:
        """Mark what is shown: a page, or one of the selections or saved searches."""
        self._pages.mark("" if (selection_id or saved_search_id) and not self._folded else page_key)
        self._selections.list.mark(str(selection_id))
        self._saved_searches.list.mark(str(saved_search_id))

    def set_saved(self, saved: str, undo: str) -> None:
        """Say at the foot when the last change was saved and what Undo would take back."""
        self._saved.setText(saved)
        self._undo.setText(undo)

    def _show_what_fits(self) -> None:
        with_selections = not self._folded and self._pages.rows.row_of(_SELECTIONS) >= 0
        self._selections.setVisible(with_selections)
        self._saved_searches.setVisible(bool(self._searches) and not self._folded)
        self._foot.setVisible(not self._folded)

    def _on_page_clicked(self, index: QModelIndex) -> None:
        key = index.data(KEY_ROLE)
        if self._folded and key == _SELECTIONS and self._entries:
            self._offer_selections(self._pages.visualRect(index).topRight())
        elif self._folded and key == _SEARCH and self._searches:
            self._offer_searches(self._pages.visualRect(index).topRight())
        else:
            self.page_chosen.emit(key)

    def _on_page_activated(self, index: QModelIndex) -> None:
        self._on_page_clicked(index)

    def _offer_selections(self, corner: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("sidebar_selections_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._entries:
            chosen = menu.addAction(entry.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, key=entry.selection_id: self.selection_chosen.emit(key))
        menu.addSeparator()
        menu.addAction(self.tr("New selection…")).triggered.connect(lambda _=False: self.new_selection_asked.emit())
        menu.popup(self._pages.viewport().mapToGlobal(corner))

    def _offer_searches(self, corner: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("sidebar_searches_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Search")).triggered.connect(lambda _=False: self.page_chosen.emit(_SEARCH))
        menu.addSeparator()
        for entry in self._searches:
            chosen = menu.addAction(entry.name.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, key=entry.saved_search_id: self.saved_search_chosen.emit(key))
        menu.addSeparator()
        menu.addAction(self.tr("Save this search")).triggered.connect(lambda _=False: self.save_search_asked.emit())
        menu.popup(self._pages.viewport().mapToGlobal(corner))


class _SidebarGroup(QWidget):
    """A heading with a button that adds, above a list that is as high as its rows where there is room."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    add_asked = Signal()

    def __init__(self, title: str, add: str, name: str, add_name: str) -> None:
        super().__init__()
        self.list = _SidebarList(name, title)
        heading = QWidget()
        heading.setFixedHeight(36)
        row = QHBoxLayout(heading)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4 - 6, 0)
        row.addWidget(label(title, "small-strong"), 1)
        button = IconButton("plus", add, name=add_name)
        button.clicked.connect(self.add_asked)
        row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)

    def set_rows(self, rows: Sequence[SidebarRow]) -> None:
        """Show these rows; what was marked stays so."""
        marked = self.list.marked()
        self.list.rows.set_rows(rows)
        self.list.mark(marked)
        height = tokens.height_for(tokens.HEIGHT_ROW)
        self.list.setMaximumHeight(max(len(rows) * height, 1))
        self.list.setMinimumHeight(min(len(rows), _LEAST_ROWS) * height)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(KEY_ROLE))

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if index.isValid():
            self.menu_asked.emit(index.data(KEY_ROLE), self.list.viewport().mapToGlobal(point))


class _SidebarList(QListView):
    """A list as high as its rows, on the ground of the sidebar."""

    def __init__(self, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.rows = SidebarModel(self)
        self.setModel(self.rows)
        self._delegate = _SidebarDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "sidebar")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_folded(self, folded: bool) -> None:
        self._delegate.folded = folded
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        self.setFixedHeight(self.rows.rowCount() * tokens.height_for(tokens.HEIGHT_ROW))

    def mark(self, key: str) -> None:
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        else:
            self.clearSelection()

    def marked(self) -> str:
        chosen = self.selectionModel().selectedIndexes()
        return str(chosen[0].data(KEY_ROLE)) if chosen else ""


class _SidebarDelegate(QStyledItemDelegate):
    """Icon, words, count at the right; the marked row on a rounded ground."""

    folded = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(tokens.WIDTH_SIDEBAR_FOLDED, tokens.height_for(tokens.HEIGHT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = tokens.colours()
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(tokens.SPACE_2, 0, -tokens.SPACE_2, 0)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.select if marked else colours.selidle))
            painter.drawRoundedRect(row, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        corner = QPointF(tokens.SPACE_4, option.rect.center().y() - tokens.ICON // 2 + 1)
        icons.paint(painter, corner, index.data(ICON_NAME_ROLE), "accent" if marked else "text2")
        if not self.folded:
            self._paint_words(painter, option.rect, index, marked=marked)
        if tone := index.data(TONE_ROLE):
            self._paint_dot(painter, option.rect, corner, tone)
        painter.restore()

    def _paint_dot(self, painter: QPainter, place: QRect, icon: QPointF, tone: str) -> None:
        """At the right, or where there are icons only at the corner of the icon."""
        half = _DOT / 2
        middle = QPointF(place.right() + 1 - tokens.SPACE_4 - half, place.center().y() + 1)
        if self.folded:
            middle = icon + QPointF(tokens.ICON, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens.colours(), tone)))
        painter.drawEllipse(middle, half, half)

    @staticmethod
    def _paint_words(painter: QPainter, place: QRect, index: _Index, *, marked: bool) -> None:
        colours = tokens.colours()
        room = place.adjusted(tokens.SPACE_4 + tokens.ICON + tokens.SPACE_2, 0, -tokens.SPACE_4, 0)
        count = index.data(COUNT_ROLE)
        if count is not None:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text2))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number(count))
            room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(number(count)) - tokens.SPACE_2, 0)
        if index.data(TONE_ROLE):
            room.adjust(0, 0, -_DOT - tokens.SPACE_2, 0)
        painter.setFont(tokens.strong() if marked else tokens.body())
        painter.setPen(QColor(colours.text))
        words = index.data(Qt.ItemDataRole.DisplayRole)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
