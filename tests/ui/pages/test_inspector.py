"""The inspector: every field commits by itself, says why a value cannot be taken, and keeps what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import AccessLevel, ConsentForm, Part, Status, Testimony, Use
from testimony_archive.ui.views.testimonies_view import TestimoniesView
from testimony_archive.ui.widgets.cards import CardHead
from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import LineEditor, WordsEditor

if TYPE_CHECKING:
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Inspecting:
    """One testimony in the inspector."""

    def __init__(self, session: ArchiveSession, code: str = "PE-014") -> None:
        self.session = session
        self.context = session.context
        self.workspace = session.context.workspace
        self.told: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        self.context.shell.show_page("testimonies")
        view = session.frame.findChild(TestimoniesView)
        assert view is not None
        self.view = view
        self.inspector = view.inspector
        self.show(code)

    def show(self, code: str) -> None:
        (self.testimony_id,) = self.workspace.catalogue.testimony_ids([code])
        self.view.table.choose([self.testimony_id], self.testimony_id)

    @property
    def testimony(self) -> Testimony:
        """As it is on disk."""
        return self.workspace.catalogue.testimony(self.testimony_id)

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.inspector.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def line(self, name: str) -> LineEditor:
        return self.child(LineEditor, name)

    def type(self, name: str, text: str) -> None:
        """Type into a line in place of what is there, and press Return."""
        line = self.line(name)
        line.setFocus()
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def choose(self, name: str, key: str) -> None:
        box = self.child(ChoiceEditor, name)
        place = box.findData(key)
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def error(self, name: str) -> str:
        label = self.child(QLabel, f"{name}_error")
        return label.text() if not label.isHidden() else ""

    def chips(self, name: str) -> list[str]:
        QTest.qWait(0)  # Qt shows what was added to a layout once its events are handled
        editor = self.child(QWidget, name)
        return [each.text() for each in editor.findChildren(Chip) if each.text() != "+" and not each.isHidden()]

    def undo(self) -> None:
        self.context.actions["edit.undo"].trigger()


@pytest.fixture
def inspecting(session: ArchiveSession) -> Inspecting:
    return Inspecting(session)


def test_it_shows_the_record(inspecting: Inspecting) -> None:
    assert inspecting.line("inspector_code").text() == "PE-014"
    assert inspecting.child(WordsEditor, "inspector_title").toPlainText() == inspecting.testimony.title
    assert inspecting.line("inspector_date").text() == "14 March 2022"
    assert inspecting.child(ChoiceEditor, "inspector_status").currentData() == Status.REVIEWED
    assert inspecting.chips("inspector_country") == ["Peru"]
    assert inspecting.chips("inspector_language") == ["Spanish"]
    assert inspecting.child(WordsEditor, "inspector_summary").toPlainText() == inspecting.testimony.summary


def test_a_line_commits_when_it_is_left_and_the_table_follows(inspecting: Inspecting) -> None:
    inspecting.type("inspector_place", "  Another   place ")
    assert inspecting.testimony.place == "Another place"
    assert inspecting.line("inspector_place").text() == "Another place"
    inspecting.type("inspector_code", "PE-999")
    assert inspecting.view.table.current_id == inspecting.testimony_id
    assert inspecting.testimony.code == "PE-999"
    inspecting.undo()
    assert inspecting.line("inspector_code").text() == "PE-014"


def test_a_date_is_taken_as_people_write_it_and_shown_as_the_language_does(inspecting: Inspecting) -> None:
    inspecting.type("inspector_date", "3 de mayo de 2021")
    assert str(inspecting.testimony.date) == "2021-05-03"
    assert inspecting.line("inspector_date").text() == "3 May 2021"


def test_a_value_that_cannot_be_taken_stays_and_the_field_says_why(inspecting: Inspecting) -> None:
    before = inspecting.testimony
    inspecting.type("inspector_date", "31 February")
    assert inspecting.line("inspector_date").text() == "31 February"
    assert "31 February" in inspecting.error("inspector_date")
    assert inspecting.line("inspector_date").property("state") == "error"
    assert inspecting.line("inspector_date").accessibleDescription() == inspecting.error("inspector_date")
    assert inspecting.testimony == before
    assert inspecting.told == []


def test_what_was_refused_survives_another_edit(inspecting: Inspecting) -> None:
    inspecting.type("inspector_date", "31 February")
    inspecting.type("inspector_place", "Lima")
    assert inspecting.line("inspector_date").text() == "31 February"
    assert inspecting.error("inspector_date")
    inspecting.type("inspector_date", "2021")
    assert inspecting.error("inspector_date") == ""
    assert str(inspecting.testimony.date) == "2021"


def test_escape_goes_back_to_what_holds(inspecting: Inspecting) -> None:
    inspecting.type("inspector_date", "31 February")
    QTest.keyClick(inspecting.line("inspector_date"), Qt.Key.Key_Escape)
    assert inspecting.line("inspector_date").text() == "14 March 2022"
    assert inspecting.error("inspector_date") == ""


def test_another_testimony_begins_without_the_errors_of_the_last(inspecting: Inspecting) -> None:
    inspecting.type("inspector_date", "31 February")
    inspecting.show("PE-027")
    assert inspecting.error("inspector_date") == ""
    assert inspecting.line("inspector_date").text() == "16 March 2022"
    inspecting.show("PE-014")
    assert inspecting.line("inspector_date").text() == "14 March 2022"


def test_a_code_that_is_taken_is_refused_at_the_field(inspecting: Inspecting) -> None:
    inspecting.type("inspector_code", "pe-027")
    assert "PE-027" in inspecting.error("inspector_code").upper()
    assert inspecting.testimony.code == "PE-014"


def test_a_title_is_committed_by_return_and_a_summary_by_leaving_it(inspecting: Inspecting) -> None:
    title = inspecting.child(WordsEditor, "inspector_title")
    title.setFocus()
    title.setPlainText("Half of the grant")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert inspecting.testimony.title == "Half of the grant"
    summary = inspecting.child(WordsEditor, "inspector_summary")
    summary.setFocus()
    summary.setPlainText("First line.\nSecond line.")
    QTest.keyClick(summary, Qt.Key.Key_Return)
    assert inspecting.testimony.summary != "First line.\nSecond line."
    inspecting.line("inspector_place").setFocus()
    assert inspecting.testimony.summary.startswith("First line.")


def test_each_line_is_a_main_idea(inspecting: Inspecting) -> None:
    ideas = inspecting.child(WordsEditor, "inspector_main_idea")
    ideas.setFocus()
    ideas.setPlainText("One idea.\n\n  Another idea. ")
    QTest.keyClick(ideas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert inspecting.testimony.main_ideas == ("One idea.", "Another idea.")
    assert ideas.toPlainText() == "One idea.\nAnother idea."


def test_the_status_is_chosen(inspecting: Inspecting) -> None:
    inspecting.choose("inspector_status", Status.PUBLISHED.value)
    assert inspecting.testimony.status is Status.PUBLISHED
    assert inspecting.child(QLabel, "inspector_status_shown").text() == "Published"


def test_themes_are_added_by_typing_and_taken_away_by_their_cross(inspecting: Inspecting) -> None:
    before = inspecting.chips("inspector_theme")
    QTest.mouseClick(inspecting.child(Chip, "inspector_theme_add"), Qt.MouseButton.LeftButton)
    line = inspecting.child(QLineEdit, "inspector_theme_line")
    assert line.hasFocus()
    line.setText("4")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert inspecting.chips("inspector_theme") == [*before, "4 Business and community services"]
    assert line.text() == ""
    inspecting.child(Chip, "inspector_theme_business-community-services").removed.emit()
    assert inspecting.chips("inspector_theme") == before


def test_a_word_that_is_no_theme_is_refused_and_stays(inspecting: Inspecting) -> None:
    before = inspecting.chips("inspector_theme")
    QTest.mouseClick(inspecting.child(Chip, "inspector_theme_add"), Qt.MouseButton.LeftButton)
    line = inspecting.child(QLineEdit, "inspector_theme_line")
    line.setText("astronomy")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "astronomy" in inspecting.error("inspector_theme")
    assert line.text() == "astronomy"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert inspecting.error("inspector_theme") == ""
    assert inspecting.chips("inspector_theme") == before


def test_consent_and_access_change_the_sentence_about_every_use(inspecting: Inspecting) -> None:
    def sentence() -> str:
        QTest.qWait(0)
        words = [each.text() for each in inspecting.inspector.findChildren(QLabel) if each.isVisibleTo(inspecting.view)]
        return next(each for each in words if each.startswith("May be seen inside"))

    assert sentence() == "May be seen inside, quoted and published: consent covers this use under a pseudonym."
    inspecting.choose("inspector_access", AccessLevel.INTERNAL.value)
    assert sentence() == "May be seen inside, not quoted or published: access is internal."
    inspecting.type("inspector_access_until", "1 June 2030")
    assert sentence() == "May be seen inside, not quoted or published: access is internal until 1 June 2030."
    inspecting.choose("inspector_access", AccessLevel.OPEN.value)
    inspecting.choose("inspector_release", ConsentForm.ORAL.value)
    assert sentence().endswith("published: consent names no limit; under a pseudonym.")
    inspecting.child(QAbstractButton, "inspector_release_uses_only").click()
    assert sentence().endswith("not quoted or published: consent covers internal use, not publication.")
    inspecting.child(QCheckBox, "inspector_release_uses_quote").click()
    assert sentence() == (
        "May be seen inside and quoted, not published: consent covers internal use, quoting, not publication."
    )
    inspecting.choose("inspector_release", ConsentForm.NONE.value)
    assert sentence() == "May be seen inside, not quoted or published: consent was withdrawn at release."
    inspecting.choose("inspector_release", "")
    inspecting.choose("inspector_consent", "")
    assert sentence() == "May be seen inside, not quoted or published: no consent on record yet."


def test_fields_that_mean_nothing_now_are_not_shown(inspecting: Inspecting) -> None:
    until = inspecting.child(QWidget, "inspector_access_until_field")
    assert until.isHidden()
    inspecting.choose("inspector_access", AccessLevel.CLOSED.value)
    assert not until.isHidden()
    date = inspecting.child(QWidget, "inspector_consent_date_field")
    assert not date.isHidden()
    inspecting.choose("inspector_consent", "")
    assert date.isHidden()


def test_what_consent_covers_is_ticked(inspecting: Inspecting) -> None:
    box = inspecting.child(QCheckBox, "inspector_consent_uses_publish")
    was = box.isChecked()
    box.click()
    (consent,) = (each for each in inspecting.testimony.consents if each.moment.value == "interview")
    assert (Use.PUBLISH in consent.uses) is not was
    inspecting.undo()
    assert box.isChecked() is was
    for use in (Use.PUBLISH, Use.QUOTE, Use.INTERNAL):
        box = inspecting.child(QCheckBox, f"inspector_consent_uses_{use}")
        if box.isChecked():
            box.click()
    (consent,) = (each for each in inspecting.testimony.consents if each.moment.value == "interview")
    assert consent.uses == {Use.INTERNAL}  # the last tick is not taken away: that would mean no limit


def test_people_show_their_pseudonym_and_open_for_editing(inspecting: Inspecting) -> None:
    (interviewee,) = inspecting.testimony.interviewees
    name = f"person_{interviewee.participation_id}"
    head = inspecting.child(QAbstractButton, f"{name}_head")
    assert head.text() == "Rosa (pseudonym)"
    assert inspecting.inspector.findChild(LineEditor, f"{name}_institution") is None
    head.click()
    assert inspecting.line(f"{name}_institution").isVisibleTo(inspecting.view)
    inspecting.type(f"{name}_institution", "Another institute")
    assert inspecting.testimony.interviewees[0].institution == "Another institute"
    assert head.isChecked()
    inspecting.type(f"{name}_country", "Atlantis")
    assert "Atlantis" in inspecting.error(f"{name}_country")
    assert inspecting.testimony.interviewees[0].country == "PE"


def test_a_person_is_added_by_name_and_taken_out_again(inspecting: Inspecting) -> None:
    inspecting.choose("inspector_person_part", Part.TRANSLATOR.value)
    inspecting.type("inspector_person_name", "Somebody New")
    added = next(each for each in inspecting.testimony.participations if each.person.name == "Somebody New")
    assert added.part is Part.TRANSLATOR
    assert inspecting.line("inspector_person_name").text() == ""
    inspecting.child(QAbstractButton, f"person_{added.participation_id}_head").click()
    inspecting.child(QPushButton, f"person_{added.participation_id}_remove").click()
    assert "Somebody New" not in [each.person.name for each in inspecting.testimony.participations]
    inspecting.undo()
    assert "Somebody New" in [each.person.name for each in inspecting.testimony.participations]


def test_a_name_of_nothing_adds_nobody(inspecting: Inspecting) -> None:
    before = inspecting.testimony.participations
    inspecting.type("inspector_person_name", "   ")
    assert inspecting.testimony.participations == before
    assert inspecting.error("inspector_person_name") == ""


def test_files_and_transcripts_are_listed_with_length_and_state(inspecting: Inspecting) -> None:
    inspecting.show("PE-027")
    recording = next(each for each in inspecting.testimony.attachments if each.duration_ms is not None)
    head = inspecting.child(CardHead, f"file_{recording.attachment_id}_head")
    assert (head.text(), head.right) == (recording.label or recording.original_name, "2:42")
    assert head.second == "Opus · 48 kHz · mono · 11 kbit/s"
    (transcript,) = inspecting.testimony.transcripts
    assert inspecting.child(CardHead, f"transcript_{transcript.transcript_id}_head").text() == "English, verbatim"


def test_several_chosen_rows_are_said_not_to_be_touched(inspecting: Inspecting) -> None:
    ids = inspecting.workspace.catalogue.testimony_ids(["PE-014", "PE-027", "CA-005"])
    remark = inspecting.child(QLabel, "inspector_remark")
    assert remark.isHidden()
    inspecting.view.table.choose(ids, ids[0])
    assert remark.text() == "You edit this one; the other 2 are not touched."
    assert not remark.isHidden()
    inspecting.type("inspector_place", "Only here")
    places = [each.place for each in inspecting.workspace.catalogue.testimonies(ids)]
    assert places.count("Only here") == 1


def test_a_change_made_elsewhere_is_shown_but_never_over_what_is_being_typed(inspecting: Inspecting) -> None:
    place = inspecting.line("inspector_place")
    place.setFocus()
    place.setText("being typed")
    editing = inspecting.workspace.editing
    inspecting.context.changes.announce(editing.edit(inspecting.testimony_id, TestimonyField.PLACE, "From elsewhere"))
    inspecting.context.changes.announce(editing.edit(inspecting.testimony_id, TestimonyField.COLLECTION, "Elsewhere"))
    assert place.text() == "being typed"
    assert inspecting.line("inspector_collection").text() == "Elsewhere"
    QTest.keyClick(place, Qt.Key.Key_Escape)
    assert place.text() == "From elsewhere"


def test_deleting_from_the_inspector_shows_the_next_testimony(inspecting: Inspecting) -> None:
    inspecting.inspector.delete_asked.emit(inspecting.testimony_id)
    assert inspecting.line("inspector_code").text() == "PE-021"


def test_f8_closes_and_opens_it_and_the_menu_tells(inspecting: Inspecting) -> None:
    command = inspecting.context.actions["view.inspector"]
    assert command.isChecked()
    command.trigger()
    assert inspecting.inspector.isHidden()
    assert not command.isChecked()
    inspecting.context.shell.show_page("selections")
    assert command.isChecked()  # the pane of another page is its own
    inspecting.context.shell.show_page("testimonies")
    assert not command.isChecked()
    command.trigger()
    assert not inspecting.inspector.isHidden()


@pytest.mark.parametrize("name", ["inspector_place", "inspector_title"])
def test_ctrl_z_after_an_accepted_edit_takes_it_back_in_the_archive(inspecting: Inspecting, name: str) -> None:
    field = inspecting.child(QWidget, name)
    shown = {
        "inspector_place": lambda: inspecting.testimony.place,
        "inspector_title": lambda: inspecting.testimony.title,
    }
    before = shown[name]()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # while typing: the field's own
    QTest.keyClicks(field, " y")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown[name]().endswith(" y")

    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown[name]() == before
    QTest.keySequence(field, inspecting.context.actions["edit.redo"].shortcut())
    assert shown[name]().endswith(" y")


def test_f2_goes_to_the_title(inspecting: Inspecting) -> None:
    inspecting.view.table.setFocus()
    QTest.keyClick(inspecting.view.table, Qt.Key.Key_F2)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "inspector_title"
