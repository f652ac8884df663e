"""The vocabularies page: which there are, the terms of one, and one term of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.ui.views.question_bar import QuestionBar
from testimony_archive.ui.views.term_inspector import TermInspector
from testimony_archive.ui.views.terms_tree import TermsTree
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.fields import SearchField
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.focus import LeadFocus
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane

if TYPE_CHECKING:
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.models.term_tree import TermTreeModel


class VocabulariesView(QWidget):
    """Lays the page out; a `VocabulariesPresenter` says what stands in it."""

    filter_edited = Signal(str)
    add_asked = Signal()
    merge_asked = Signal()
    delete_asked = Signal()

    def __init__(
        self, kinds: TermTreeModel, terms: TermTreeModel, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("vocabularies_page")
        self.kinds = TermsTree(kinds, self.tr("Vocabularies"), name="vocabulary_kinds")
        self.terms = TermsTree(terms, self.tr("Terms"), name="vocabulary_terms")
        panes = PagePanes("vocabulary_panes", memory, self)
        self.inspector = TermInspector(memory, panes)
        self.bar = QuestionBar("term_bar")
        self._empty = EmptyState("tag", "", name="vocabulary_empty")
        self._empty.acted.connect(self.add_asked)
        panes.add_pane(self._make_left(panes), tokens.WIDTH_SIDEBAR)
        panes.add_pane(self._make_middle(panes))
        panes.add_pane(self.inspector, tokens.WIDTH_INSPECTOR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)
        LeadFocus(self, self.terms)

    def show_title(self, title: str, figures: str, *, can_add: bool, can_merge: bool, can_delete: bool) -> None:
        """Name the vocabulary and the figures of its terms, and show what can be done with them."""
        self._head.title.setText(title)
        self._figures.setText(figures)
        self._add.setVisible(can_add)
        self._merge.setVisible(can_merge)
        self._delete.setVisible(can_delete)

    def show_chosen(self, chosen: bool) -> None:
        """Whether there is a term to merge or delete."""
        self._merge.setEnabled(chosen)
        self._delete.setEnabled(chosen)

    def show_terms(self, sentence: str = "", advice: str = "", button: str = "") -> None:
        """Show the terms, or where a sentence is given say why there are none."""
        if sentence:
            self._empty.tell(sentence, advice, button)
        self._stack.setCurrentWidget(self._empty if sentence else self.terms)

    def clear_filter(self) -> None:
        """Filter by nothing."""
        self._filter.clear()

    def _make_left(self, panes: PagePanes) -> Pane:
        pane = Pane(panes, name="vocabulary_left")
        pane.set_least_width(168)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.tr("Vocabularies"), role="strong", name="vocabulary_kinds_head"))
        column.addWidget(self.kinds, 1)
        return pane

    def _make_middle(self, panes: PagePanes) -> Pane:
        pane = Pane(panes, name="vocabulary_middle")
        pane.set_least_width(420)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.terms)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._make_captions())
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        return pane

    def _make_captions(self) -> Pane:
        captions = Pane(name="vocabulary_captions")
        captions.setFixedHeight(tokens.height_for(tokens.HEIGHT_FACET))
        self._figures = label(role="small", name="vocabulary_figures")
        row = QHBoxLayout(captions)
        row.setContentsMargins(tokens.SPACE_2 + tokens.ICON + tokens.SPACE_1, 0, tokens.SPACE_4, 0)
        row.addWidget(label(self.tr("Term"), "small"))
        row.addStretch(1)
        row.addWidget(self._figures)
        return captions

    def _make_head(self) -> PageHead:
        self._head = PageHead(self.tr("Themes"), name="vocabulary_head")
        self._filter = SearchField(self.tr("Filter terms"), icon="filter", name="vocabulary_filter")
        self._filter.setMaximumWidth(192)
        self._filter.textEdited.connect(self.filter_edited)
        self._filter.cleared.connect(lambda: self.filter_edited.emit(""))
        self._add = FlatButton(self.tr("Add…"), "plus", name="vocabulary_add")
        self._merge = FlatButton(self.tr("Merge into…"), "import", name="vocabulary_merge")
        self._delete = FlatButton(self.tr("Delete…"), "cross", name="vocabulary_delete")
        self._add.clicked.connect(self.add_asked)
        self._merge.clicked.connect(self.merge_asked)
        self._delete.clicked.connect(self.delete_asked)
        self._head.row.addStretch(1)
        self._head.row.addWidget(self._filter, 2)
        for button in (self._add, self._merge, self._delete):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # they give way with the field
            self._head.row.addWidget(button)
        self._head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return self._head
