"""The history at the end of the inspector, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import Part
from testimony_archive.ui.views.history_section import HistorySection
from testimony_archive.ui.views.testimonies_view import TestimoniesView

if TYPE_CHECKING:
    from testimony_archive.ui.session import ArchiveSession


@pytest.fixture
def section(session: ArchiveSession) -> HistorySection:
    """Folded, beside PE-014."""
    session.context.shell.show_page("testimonies")
    view = session.frame.findChild(TestimoniesView)
    assert view is not None
    testimony_id = session.context.workspace.catalogue.testimony_ids(["PE-014"])[0]
    view.table.choose([testimony_id], testimony_id)
    return view.inspector.history


def _edit(session: ArchiveSession, field: TestimonyField, value: str | tuple[str, ...]) -> None:
    workspace = session.context.workspace
    testimony_id = workspace.catalogue.testimony_ids(["PE-014"])[0]
    session.context.changes.announce(workspace.editing.edit(testimony_id, field, value))


def _words(section: HistorySection) -> list[str]:
    return [each.text() for each in section.findChildren(QLabel) if each.isVisibleTo(section)]


def test_it_is_folded_and_lists_changes_when_it_is_opened(session: ArchiveSession, section: HistorySection) -> None:
    assert not section.opened
    _edit(session, TestimonyField.TITLE, "Half of it")
    assert _words(section) == []
    section.set_opened(True)
    assert "Title: La mitad de la beca → Half of it" in _words(section)


def test_themes_and_people_are_told_by_name(session: ArchiveSession, section: HistorySection) -> None:
    section.set_opened(True)
    _edit(session, TestimonyField.THEME, ())
    assert any(each.startswith("Themes: 2.2 ") and each.endswith("→ –") for each in _words(section))
    workspace = session.context.workspace
    testimony = workspace.catalogue.testimony(workspace.catalogue.testimony_ids(["PE-014"])[0])
    someone = testimony.participations[-1]
    change = workspace.editing.remove_participation(testimony.testimony_id, someone.participation_id)
    session.context.changes.announce(change)
    assert f"People: {someone.person.name} → –" in _words(section)


def test_a_button_sets_the_field_back_and_undo_takes_that_back(
    session: ArchiveSession, section: HistorySection
) -> None:
    section.set_opened(True)
    _edit(session, TestimonyField.PLACE, "Lima")
    workspace = session.context.workspace
    testimony_id = workspace.catalogue.testimony_ids(["PE-014"])[0]
    before = [each for each in section.findChildren(QPushButton) if each.isVisibleTo(section)]
    button = next(each for each in before if each.objectName() == "history_restore_0_testimony_place")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert workspace.catalogue.testimony(testimony_id).place != "Lima"
    session.context.actions["edit.undo"].trigger()
    assert workspace.catalogue.testimony(testimony_id).place == "Lima"


def test_a_record_that_nobody_touched_says_so(section: HistorySection) -> None:
    section.set_opened(True)
    section.show_changes(())
    assert _words(section) == ["Nothing was changed since it was brought in."]


def test_a_record_says_which_other_one_may_be_the_same_interview_and_leads_there(
    session: ArchiveSession, section: HistorySection
) -> None:
    workspace = session.context.workspace
    first = workspace.catalogue.testimony(workspace.catalogue.testimony_ids(["PE-014"])[0])
    interviewee = next(each for each in first.participations if each.part is Part.INTERVIEWEE)
    _, other = workspace.editing.add_testimony("PE-900")
    workspace.editing.add_participation(other, Part.INTERVIEWEE, interviewee.person.name)
    session.context.changes.announce(workspace.editing.edit(other, TestimonyField.DATE, str(first.date)))
    view = session.frame.findChild(TestimoniesView)
    assert view is not None
    view.table.choose([other], other)
    button = section.window().findChild(QPushButton, "duplicate_PE-014")
    assert isinstance(button, QPushButton)
    assert button.text() == "PE-014: same person, same date"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.table.current_id == first.testimony_id
