"""The selections page: name, totals, items in order, what consent forbids, and the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.domain.publication import Grouping
from testimony_archive.domain.records import ItemKind
from testimony_archive.services.selection_arranging import ArrangeBy
from testimony_archive.ui.views.export_panel import ExportPanel
from testimony_archive.ui.views.forbidden_list import ForbiddenList
from testimony_archive.ui.views.selection_source_bar import SelectionSourceBar
from testimony_archive.ui.views.selection_tree_view import SelectionTreeView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, MenuButton
from testimony_archive.ui.widgets.editable_title import EditableTitle
from testimony_archive.ui.widgets.figures import FigureRow
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.focus import LeadFocus
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.models.selection_tree import SelectionTreeModel
    from testimony_archive.ui.presenters.selection_rows import Figure


class SelectionView(QWidget):
    """Lays the page out; a `SelectionsPresenter` says what stands in it."""

    new_asked = Signal()
    words_asked = Signal(object)
    """A heading, a text or a note, by its `ItemKind`, is to be typed below the current row."""
    search_asked = Signal()
    """Passages are to be looked for that could be added."""
    testimonies_asked = Signal()
    arrange_asked = Signal(object)
    """Items are to stand in order, under their headings, of what an `ArrangeBy` says."""
    delete_asked = Signal()
    read_back_asked = Signal()
    """A document that an editor corrected is to be read."""
    duplicate_asked = Signal()
    merge_asked = Signal(int)
    """One selection is to be made of this one and another, by its id."""
    split_asked = Signal(object)
    """A selection is to be made for each theme, country, role or project, by `Grouping`."""

    def __init__(self, model: SelectionTreeModel, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selections_page")
        self.title = EditableTitle(self.tr("Rename the selection"), name="selection_name")
        self._stack = QStackedWidget(self)
        self._panes = PagePanes("selection_panes", memory, self._stack)
        self._middle = Pane(self._panes, name="selection_middle")
        self.items = SelectionTreeView(model)
        self.forbidden = ForbiddenList()
        self.export = ExportPanel(self._panes)
        self._panes.add_pane(self._lay_out_middle())
        self._panes.add_pane(self.export, tokens.WIDTH_EXPORT)
        self._none = EmptyState(
            "selection",
            self.tr("A selection lists testimonies and quotes in an order of yours, to be written to a document."),
            self.tr("Everything stays in the archive; a selection only names it."),
            button=self.tr("New selection"),
            name="selections_none",
        )
        self._none.acted.connect(self.new_asked)
        self.title.left.connect(self.focus_items)
        LeadFocus(self, self.items)
        self._none_pane = Pane(name="selections_none_pane")
        QVBoxLayout(self._none_pane).addWidget(self._none)
        self._stack.addWidget(self._none_pane)
        self._stack.addWidget(self._panes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)

    def focus_items(self) -> None:
        """Give the focus to the items, or where there is none to what helps to find some."""
        target = self.items if self._list.currentIndex() == 0 else self._empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_none(self) -> None:
        """There is no selection yet."""
        self._stack.setCurrentWidget(self._none_pane)

    def show_selection(self, name: str, *, empty: bool) -> None:
        """Show a selection by this name; an empty one says how to fill it."""
        self._stack.setCurrentWidget(self._panes)
        if self.title.text() != name:
            self.title.set_text(name)
        had_focus = self.items.hasFocus()
        self._list.setCurrentIndex(1 if empty else 0)
        if had_focus:
            self.focus_items()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show the totals side by side."""
        self._totals.show_figures([(each.number, each.words) for each in figures])

    def show_others(self, selections: Sequence[tuple[int, str]]) -> None:
        """Offer to merge with these selections, by id and name."""
        self._merge.clear()
        for selection_id, name in selections:
            action = self._merge.addAction(name.replace("&", "&&"))
            action.setObjectName(f"selection_merge_{selection_id}")
            action.triggered.connect(lambda _=False, chosen=selection_id: self.merge_asked.emit(chosen))
        self._merge.menuAction().setEnabled(bool(selections))

    def set_read_only(self, read_only: bool) -> None:
        """Hide what would change the selection where the archive is opened to read."""
        for widget in (self._heading, self._text, self._add, self._arrange, self._more):
            widget.setVisible(not read_only)
        self.export.choices.set_read_only(read_only)

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.set_least_width(420)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._totals = FigureRow(name="selection_totals")
        column.addWidget(self._totals)
        column.addWidget(HairLine())
        self.sources = SelectionSourceBar()
        column.addWidget(self.sources)
        self._list = QStackedWidget()
        self._list.setObjectName("selection_list")
        self._list.addWidget(self.items)
        self._empty = self._make_empty()
        self._list.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addWidget(self.forbidden)
        return pane

    def _make_head(self) -> PageHead:
        head = PageHead(name="selection_head")
        self._heading = FlatButton(self.tr("Heading"), "plus", name="selection_add_heading")
        self._heading.setAccessibleName(self.tr("Add a heading"))
        self._heading.clicked.connect(lambda: self.words_asked.emit(ItemKind.HEADING))
        self._text = MenuButton(self.tr("Text"), self._text_menu(), icon="plus", name="selection_add_text")
        self._text.setAccessibleName(self.tr("Add a text or a note"))
        self._add = MenuButton(self.tr("Testimony or quote"), self._add_menu(), icon="plus", name="selection_add")
        self._add.setAccessibleName(self.tr("Add a testimony or a quote"))
        self._arrange = MenuButton(self.tr("Arrange by"), self._arrange_menu(), icon="sort", name="selection_arrange")
        self._arrange.setAccessibleName(self._arrange.text())
        self._more = IconButton("more", self.tr("More"), name="selection_more")
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._more_menu())
        head.row.addWidget(self.title, 1)
        for widget in (self._heading, self._text, self._add, self._arrange, self._more):
            head.row.addWidget(widget)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return head

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(
            "selection",
            self.tr("Nothing is selected yet"),
            self.tr("Press S on a passage that a search found, or on a testimony in its list, to add it here."),
            button=self.tr("Search"),
            name="selection_empty",
        )
        empty.acted.connect(self.search_asked)
        return empty

    def _more_menu(self) -> QMenu:
        """What is done to the selection as a whole."""
        menu = QMenu(self)
        menu.setObjectName("selection_more_menu")
        menu.addAction(self.tr("Rename")).triggered.connect(lambda _=False: self.title.edit())
        duplicate = menu.addAction(self.tr("Duplicate"))
        duplicate.setObjectName("selection_duplicate")
        duplicate.triggered.connect(lambda _=False: self.duplicate_asked.emit())
        self._merge = menu.addMenu(self.tr("Merge with"))
        self._merge.setObjectName("selection_merge")
        split = menu.addMenu(self.tr("Split by"))
        split.setObjectName("selection_split")
        groupings = (
            (Grouping.THEME, self.tr("Theme")),
            (Grouping.COUNTRY, self.tr("Country")),
            (Grouping.ROLE, self.tr("Role")),
            (Grouping.PROJECT, self.tr("Project")),
        )
        for grouping, text in groupings:
            action = split.addAction(text)
            action.setObjectName(f"selection_split_{grouping.value}")
            action.triggered.connect(lambda _=False, grouping=grouping: self.split_asked.emit(grouping))
        read_back = menu.addAction(self.tr("Read back a corrected document…"))
        read_back.setObjectName("selection_read_back")
        read_back.triggered.connect(lambda _=False: self.read_back_asked.emit())
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete this selection"))
        delete.setObjectName("selection_delete")
        delete.triggered.connect(lambda _=False: self.delete_asked.emit())
        return menu

    def _text_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("selection_text_menu")
        kinds = (
            (ItemKind.TEXT, self.tr("Text, printed where it stands")),
            (ItemKind.NOTE, self.tr("Note to the editors, stays inside")),
        )
        for kind, text in kinds:
            action = menu.addAction(text)
            action.setObjectName(f"selection_add_{kind.value}")
            action.triggered.connect(lambda _=False, kind=kind: self.words_asked.emit(kind))
        return menu

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("selection_add_menu")
        search = menu.addAction(self.tr("Search for passages: S adds one here as a quote"))
        search.setObjectName("selection_add_passages")
        search.triggered.connect(lambda _=False: self.search_asked.emit())
        choose = menu.addAction(self.tr("Choose testimonies in their list: S adds them here"))
        choose.setObjectName("selection_add_testimonies")
        choose.triggered.connect(lambda _=False: self.testimonies_asked.emit())
        return menu

    def _arrange_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("selection_arrange_menu")
        orders = (
            (ArrangeBy.CODE, self.tr("Code")),
            (ArrangeBy.THEME, self.tr("Theme")),
            (ArrangeBy.COUNTRY, self.tr("Country")),
            (ArrangeBy.ROLE, self.tr("Role")),
            (ArrangeBy.DATE, self.tr("Date")),
        )
        for key, text in orders:
            action = menu.addAction(text)
            action.setObjectName(f"selection_arrange_{key.value}")
            action.triggered.connect(lambda _=False, key=key: self.arrange_asked.emit(key))
        return menu
