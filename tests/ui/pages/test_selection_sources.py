"""A selection that a search filled: what has changed since is told, and one button takes in what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.selection_sources import SourceKind
from testimony_archive.ui.models.selection_tree import ROW_ROLE, ItemRow
from testimony_archive.ui.views.search_view import SearchView
from testimony_archive.ui.views.selection_source_bar import SelectionSourceBar
from testimony_archive.ui.views.selection_view import SelectionView

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession


class Sources:
    """The selections page on a selection that a search filled."""

    def __init__(self, session: ArchiveSession, workspace: Workspace) -> None:
        self.session = session
        self.context = session.context
        self.workspace = workspace
        _, self.selection_id = workspace.selecting.create("Becas")
        workspace.selection_sources.fill(self.selection_id, SourceKind.QUOTES, SearchRequest("becas"))
        self.context.shell.open_selection(self.selection_id)
        view = session.frame.findChild(SelectionView)
        assert view is not None
        self.view = view
        self.bar: SelectionSourceBar = view.sources

    def told(self, name: str) -> str:
        found = self.bar.findChild(QLabel, name)
        assert found is not None
        return found.text()

    def press(self, name: str) -> None:
        button = self.bar.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def rows(self) -> list[ItemRow]:
        model = self.view.items.model()
        return [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]

    def edit(self, query: str, text: str) -> None:
        """Give the first passage that a query finds other words."""
        hit = next(each for each in self.workspace.searching.search(SearchRequest(query)).hits if each.passages)
        changed = self.workspace.transcribing.edit_text(hit.passages[0].passage_id, text)
        self.context.changes.announce(changed.changes)


@pytest.fixture
def first_page() -> str:
    return "selections"


@pytest.fixture
def sources(session: ArchiveSession, workspace: Workspace) -> Sources:
    return Sources(session, workspace)


def test_the_searches_behind_a_selection_are_told(sources: Sources) -> None:
    assert sources.bar.isVisible()
    assert sources.told("selection_source_from") == "Filled by “becas”"
    assert sources.told("selection_source_changed") == "nothing has changed"


def test_a_saved_search_is_told_by_its_name(sources: Sources) -> None:
    changed, _ = sources.workspace.saved_searches.save("Ayudas", SearchRequest("becas"))
    sources.context.changes.announce(changed)
    sources.context.shell.open_selection(sources.selection_id)
    assert sources.told("selection_source_from") == "Filled by the search “Ayudas”"


def test_one_button_takes_in_what_is_new(sources: Sources) -> None:
    before = len(sources.rows())
    sources.edit('"orden de trabajo"', "La beca llegó tarde.")
    assert sources.told("selection_source_changed") == "1 new"
    sources.press("selection_refresh")
    assert len(sources.rows()) == before + 1
    assert sources.told("selection_source_changed") == "nothing has changed"
    sources.context.actions["edit.undo"].trigger()
    assert len(sources.rows()) == before


def test_what_is_found_no_more_is_marked_and_stays(sources: Sources) -> None:
    before = len(sources.rows())
    sources.edit('"materiales"', "Había dinero para materiales.")
    assert sources.told("selection_source_changed") == "1 no longer found"
    assert sum(each.detail.startswith("no longer found") for each in sources.rows()) == 1
    sources.context.actions["edit.refresh"].trigger()
    assert len(sources.rows()) == before


def test_a_search_can_be_forgotten(sources: Sources) -> None:
    before = len(sources.rows())
    sources.press("selection_forget")
    assert not sources.bar.isVisible()
    assert len(sources.rows()) == before


def test_a_selection_that_was_put_together_by_hand_says_nothing_of_searches(sources: Sources) -> None:
    _, other = sources.workspace.selecting.create("De mano")
    sources.context.shell.open_selection(other)
    assert not sources.bar.isVisible()


def test_everything_that_a_search_finds_is_added_with_the_search(sources: Sources) -> None:
    sources.context.shell.open_search("taller")
    page = sources.session.frame.findChild(SearchView)
    assert page is not None
    menu = page.add_all.menu()
    menu.aboutToShow.emit()
    whole = next(each for each in menu.findChildren(type(menu)) if each.objectName() == "search_add_testimonies")
    next(each for each in whole.actions() if each.objectName() == f"add_to_selection_{sources.selection_id}").trigger()
    kinds = [each.kind for each in sources.workspace.selection_sources.sources(sources.selection_id)]
    assert kinds == [SourceKind.QUOTES, SourceKind.TESTIMONIES]
