"""The inspector's people in order, both consents, files, transcripts, and what is missing for the next status."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from testimony_archive.domain.edits import AttachmentField, ParticipationField, TestimonyField, TranscriptField
from testimony_archive.domain.records import (
    AccessLevel,
    AttachmentKind,
    ConsentForm,
    ConsentMoment,
    Gender,
    Part,
    Status,
    TranscriptStatus,
)
from testimony_archive.ui.presenters.file_words import FileDeed
from testimony_archive.ui.widgets.cards import CardHead
from testimony_archive.ui.widgets.chips import Chip
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import WordsEditor
from tests.ui.pages.test_inspector import Inspecting

if TYPE_CHECKING:
    from testimony_archive.domain.records import Attachment
    from testimony_archive.ui.session import ArchiveSession


@pytest.fixture
def inspecting(session: ArchiveSession) -> Inspecting:
    return Inspecting(session, "PE-027")


def picture(path: Path) -> Path:
    image = QImage(1_200, 800, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(path))
    return path


def drop(inspecting: Inspecting, *paths: Path) -> None:
    """Let files go over the record, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    QApplication.sendEvent(inspecting.inspector, entering)
    if entering.isAccepted():
        QApplication.sendEvent(inspecting.inspector, QDropEvent(QPointF(9, 9), copy, data, buttons, keys))


def file_named(inspecting: Inspecting, name: str) -> Attachment:
    return next(each for each in inspecting.testimony.attachments if each.original_name == name)


def head_of(inspecting: Inspecting, file: Attachment) -> CardHead:
    return inspecting.child(CardHead, f"file_{file.attachment_id}_head")


def test_every_field_of_the_record_is_there_and_can_be_edited(inspecting: Inspecting) -> None:
    for name, words in (
        ("series", "Second series"),
        ("repository", "National library"),
        ("funder", "A fund"),
        ("equipment", "A recorder"),
        ("rights_statement", "The institute holds the rights."),
        ("related", "PE-014"),
    ):
        field = inspecting.child(QWidget, f"inspector_{name}")
        if isinstance(field, QLineEdit):
            inspecting.type(f"inspector_{name}", words)
        else:
            assert isinstance(field, WordsEditor)
            field.setPlainText(words)
            field.committed.emit(words)
        assert getattr(inspecting.testimony, name) == words
    fields = {each.value for each in TestimonyField}
    assert {name for name in fields if inspecting.inspector.findChild(QWidget, f"inspector_{name}")} == fields


def test_goals_are_chips_chosen_by_number_or_name(inspecting: Inspecting) -> None:
    before = [each.number for each in inspecting.testimony.goals]
    QTest.mouseClick(inspecting.child(Chip, "inspector_goal_add"), Qt.MouseButton.LeftButton)
    line = inspecting.child(QLineEdit, "inspector_goal_line")
    line.setText("SDG 13")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [each.number for each in inspecting.testimony.goals] == [*before, 13]
    line.setText("goal ninety")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "goal ninety" in inspecting.error("inspector_goal")


@pytest.mark.parametrize(
    ("typed", "edtf", "hint"),
    [
        ("about 2020", "2020~", "Understood as: 1 January 2020 to 31 December 2020, approximately"),
        ("May 2020?", "2020-05?", "Understood as: 1 May 2020 to 31 May 2020, not certain"),
        ("about 2020?", "2020%", "Understood as: 1 January 2020 to 31 December 2020, approximately, and not certain"),
        ("2019 or 2020?", "2019?/2020?", "Understood as: 1 January 2019 to 31 December 2020, one of the two"),
        ("2019 to 2021", "2019/2021", "Understood as: 1 January 2019 to 31 December 2021"),
        ("14 March 2022?", "2022-03-14?", "Understood as: 14 March 2022, not certain"),
        ("2020", "2020", ""),
    ],
)
def test_a_date_tells_how_it_was_understood(inspecting: Inspecting, typed: str, edtf: str, hint: str) -> None:
    inspecting.type("inspector_date", typed)
    assert str(inspecting.testimony.date) == edtf
    assert inspecting.child(QLabel, "inspector_date_hint").text() == hint


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("inspector_date", "31 February 2020", "a day that exists"),
        ("inspector_date", "2021 to 2019", "an end after its start"),
        ("inspector_date", "x" * 10_000, "at most 1000 characters"),
        ("inspector_code", "PE-014", "PE-014"),
        ("inspector_place", "x" * 10_000, "at most 1000 characters"),
        ("inspector_place", "Lima\u202eamiL", "hidden characters"),
    ],
)
def test_bad_input_is_told_at_its_field_and_stays(inspecting: Inspecting, name: str, typed: str, told: str) -> None:
    before = inspecting.testimony
    inspecting.type(name, typed)
    assert told in inspecting.error(name)
    assert inspecting.line(name).text() == typed
    assert inspecting.testimony == before


def test_a_name_of_ten_thousand_characters_is_told_at_the_line(inspecting: Inspecting) -> None:
    before = inspecting.testimony
    inspecting.type("inspector_person_name", "x" * 10_000)
    assert "at most 1000 characters" in inspecting.error("inspector_person_name")
    assert inspecting.testimony == before


def test_a_person_has_every_field_and_another_part(inspecting: Inspecting) -> None:
    someone = inspecting.testimony.participations[-1]
    name = f"person_{someone.participation_id}"
    inspecting.child(CardHead, f"{name}_head").click()
    inspecting.choose(f"{name}_part", Part.TRANSCRIBER.value)
    inspecting.choose(f"{name}_gender", Gender.WOMAN.value)
    biography = inspecting.child(WordsEditor, f"{name}_biography")
    biography.setPlainText("She wrote it down.")
    biography.committed.emit("She wrote it down.")
    changed = inspecting.testimony.participations[-1]
    assert (changed.part, changed.person.gender) == (Part.TRANSCRIBER, Gender.WOMAN)
    assert changed.person.biography == "She wrote it down."
    assert all(inspecting.inspector.findChild(QWidget, f"{name}_{each.value}") for each in ParticipationField)


def test_alt_and_an_arrow_move_a_person_and_undo_moves_them_back(inspecting: Inspecting) -> None:
    ids = [each.participation_id for each in inspecting.testimony.participations]
    head = inspecting.child(CardHead, f"person_{ids[0]}_head")
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # it is the first already
    assert [each.participation_id for each in inspecting.testimony.participations] == ids
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.participation_id for each in inspecting.testimony.participations] == [ids[1], ids[0], *ids[2:]]
    assert head.hasFocus()
    inspecting.undo()
    assert [each.participation_id for each in inspecting.testimony.participations] == ids


def test_a_person_is_dragged_below_another_without_being_opened(inspecting: Inspecting) -> None:
    ids = [each.participation_id for each in inspecting.testimony.participations]
    first, last = (inspecting.child(CardHead, f"person_{each}_head") for each in (ids[0], ids[-1]))
    far = first.mapFromGlobal(last.mapToGlobal(QPoint(20, last.height() + 4)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    QTest.mouseMove(first, far)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=far)
    assert [each.participation_id for each in inspecting.testimony.participations] == [*ids[1:], ids[0]]
    assert not first.isChecked()


def test_consent_at_release_has_its_own_form_date_uses_and_file(inspecting: Inspecting) -> None:
    assert inspecting.child(QWidget, "inspector_release_date_field").isHidden()
    inspecting.choose("inspector_release", ConsentForm.WRITTEN.value)
    inspecting.type("inspector_release_date", "May 2023")
    file = inspecting.testimony.attachments[0]
    inspecting.choose("inspector_release_shown_by", str(file.attachment_id))
    (release,) = (each for each in inspecting.testimony.consents if each.moment is ConsentMoment.RELEASE)
    assert (release.form, str(release.given_on), release.attachment_id) == (
        ConsentForm.WRITTEN,
        "2023-05",
        file.attachment_id,
    )
    inspecting.choose("inspector_release_shown_by", "")
    assert all(each.attachment_id is None for each in inspecting.testimony.consents)


def test_files_that_are_dropped_are_added_and_undo_takes_them_back(inspecting: Inspecting, tmp_path: Path) -> None:
    before = inspecting.testimony.attachments
    drop(inspecting, picture(tmp_path / "Portrait.png"), tmp_path / "nowhere.png")
    added = file_named(inspecting, "Portrait.png")
    assert added.kind is AttachmentKind.PHOTO
    assert head_of(inspecting, added).text() == "Portrait.png"
    drop(inspecting, tmp_path / "Portrait.png")
    assert inspecting.told[-1] == "One file was there already and was not added again."
    inspecting.undo()
    assert inspecting.testimony.attachments == before


def test_a_transcript_that_is_dropped_can_be_read_as_one(inspecting: Inspecting, tmp_path: Path) -> None:
    offered: list[object] = []
    inspecting.context.messages.action_offered.connect(lambda words, act: offered.extend((words, act)))
    (tmp_path / "PE-027_es.txt").write_text("ANA: Buenos días.\n\nLUZ: Pase usted.\n", encoding="utf-8")
    drop(inspecting, tmp_path / "PE-027_es.txt")
    assert offered[0] == "Read as the transcript"
    offered[1]()  # type: ignore[operator]
    transcript = inspecting.testimony.transcripts[-1]
    assert (transcript.language, transcript.passages) == ("es", 2)
    assert inspecting.child(CardHead, f"transcript_{transcript.transcript_id}_head").right == "2 passages · draft"


def test_a_file_opens_to_its_preview_and_fields(inspecting: Inspecting, tmp_path: Path) -> None:
    paper = QPdfWriter(str(tmp_path / "PE-027_consent.pdf"))
    painter = QPainter(paper)
    painter.fillRect(0, 0, 4_000, 4_000, Qt.GlobalColor.darkBlue)
    painter.end()
    drop(inspecting, picture(tmp_path / "Portrait.png"), tmp_path / "PE-027_consent.pdf")
    for name in ("Portrait.png", "PE-027_consent.pdf"):
        file = file_named(inspecting, name)
        head_of(inspecting, file).setChecked(True)
        preview = inspecting.child(QWidget, f"file_{file.attachment_id}_preview")
        assert not preview.isHidden()
        shown = preview.image  # type: ignore[attr-defined]
        assert shown.height() <= 320
        assert shown.pixelColor(30, 30).blue() > 90
    words = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.TRANSCRIPT)
    head_of(inspecting, words).setChecked(True)
    assert "Hannah" in inspecting.child(QLabel, f"file_{words.attachment_id}_text").text()
    name = f"file_{words.attachment_id}"
    inspecting.type(f"{name}_label", "The captions")
    assert head_of(inspecting, words).text() == "The captions"
    inspecting.type(f"{name}_language", "Klingonish")
    assert "Klingonish" in inspecting.error(f"{name}_language")
    assert all(inspecting.inspector.findChild(QWidget, f"{name}_{each.value}") for each in AttachmentField)


def test_access_of_a_recording_is_told_in_its_line_and_in_the_sentence(inspecting: Inspecting) -> None:
    sound = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.AUDIO)
    head = head_of(inspecting, sound)
    head.setChecked(True)
    inspecting.choose(f"file_{sound.attachment_id}_access", AccessLevel.INTERNAL.value)
    inspecting.type(f"file_{sound.attachment_id}_access_until", "2027")
    assert head.second.startswith("Internal until 2027")
    QTest.qWait(0)
    words = [each.text() for each in inspecting.inspector.findChildren(QLabel)]
    assert "The recording may not be published: access is internal until 2027." in words


def test_the_tab_key_goes_through_people_files_and_transcripts_as_they_stand(inspecting: Inspecting) -> None:
    ids = [each.participation_id for each in inspecting.testimony.participations]
    head = inspecting.child(CardHead, f"person_{ids[0]}_head")
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    file = head_of(inspecting, inspecting.testimony.attachments[0])
    file.setChecked(True)
    inspecting.child(CardHead, f"person_{ids[1]}_head").setFocus()
    seen: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    wanted = [
        head.objectName(),
        "inspector_person_part",
        "inspector_summary",
        "inspector_consent",
        file.objectName(),
        f"{file.objectName().removesuffix('_head')}_label",
        "inspector_files_add",
        f"transcript_{inspecting.testimony.transcripts[0].transcript_id}_head",
    ]
    assert [each for each in seen if each in wanted][: len(wanted)] == wanted


def test_a_missing_file_is_seen_at_once(inspecting: Inspecting) -> None:
    file = inspecting.testimony.attachments[0]
    inspecting.workspace.attaching.path_of(file).unlink()
    inspecting.show("PE-014")
    inspecting.show("PE-027")
    assert head_of(inspecting, file).right == "missing"
    inspecting.inspector.files.deed_wanted.emit(file.attachment_id, FileDeed.CHECK)
    assert inspecting.told[-1] == "The file is missing."
    inspecting.inspector.files.deed_wanted.emit(file.attachment_id, FileDeed.REVEAL)
    assert file.original_name in inspecting.told[-1]


def test_a_file_is_replaced_brought_back_and_taken_out(inspecting: Inspecting, tmp_path: Path) -> None:
    drop(inspecting, picture(tmp_path / "Portrait.png"))
    old = file_named(inspecting, "Portrait.png")
    (tmp_path / "Better.png").write_bytes((tmp_path / "Portrait.png").read_bytes() + b"more")
    files = inspecting.inspector.files
    files.replacement_chosen.emit(old.attachment_id, tmp_path / "Better.png")
    new = file_named(inspecting, "Better.png")
    assert head_of(inspecting, new).second.endswith("1 earlier version")
    files.version_wanted.emit(new.attachment_id, new.versions[0].version_id)
    assert file_named(inspecting, "Portrait.png").attachment_id == old.attachment_id
    files.replacement_chosen.emit(old.attachment_id, tmp_path / "Portrait.png")
    assert inspecting.told[-1] == "It is the same file; nothing was changed."
    head = head_of(inspecting, old)
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Delete)
    assert "Portrait.png" not in [each.original_name for each in inspecting.testimony.attachments]
    inspecting.undo()
    assert file_named(inspecting, "Portrait.png").versions


def test_the_menu_of_a_file_holds_everything_that_can_be_done(inspecting: Inspecting, tmp_path: Path) -> None:
    drop(inspecting, picture(tmp_path / "Portrait.png"))
    file = file_named(inspecting, "Portrait.png")
    (tmp_path / "Better.png").write_bytes((tmp_path / "Portrait.png").read_bytes() + b"more")
    inspecting.inspector.files.replacement_chosen.emit(file.attachment_id, tmp_path / "Better.png")
    card = head_of(inspecting, file).parentWidget()
    assert card is not None
    menu = card.make_menu()  # type: ignore[attr-defined]
    texts = [each.text() for each in menu.actions() if each.isVisible() and not each.isSeparator()]
    assert texts == [
        "Open",
        "Show in its folder",
        "Export a copy…",
        "Replace by a new version…",
        "Bring back an earlier version",
        "Check",
        "Take out of this testimony",
    ]
    menu.deleteLater()
    for deed, name in ((FileDeed.COPY, "inspector_copy_dialog"), (FileDeed.REPLACE, "inspector_replace_dialog")):
        action = inspecting.inspector.findChild(QAction, f"file_{file.attachment_id}_menu_{deed.value}")
        assert action is not None
        action.trigger()
        dialog = inspecting.child(QFileDialog, name)
        dialog.reject()


def test_a_copy_says_whether_it_may_leave(inspecting: Inspecting, tmp_path: Path) -> None:
    sound = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.AUDIO)
    files = inspecting.inspector.files
    files.copy_wanted.emit(sound.attachment_id, tmp_path / "copy.opus")
    assert (tmp_path / "copy.opus").stat().st_size == sound.bytes
    assert inspecting.told[-1] == "A copy was written."
    inspecting.choose("inspector_access", AccessLevel.CLOSED.value)
    files.copy_wanted.emit(sound.attachment_id, tmp_path / "again.opus")
    assert inspecting.told[-1] == "A copy was written for work inside."


class Opener(QObject):
    """Stands where the system's programs are."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_opening_a_file_opens_a_copy_under_its_own_name(inspecting: Inspecting) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]
    sound = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.AUDIO)
    for deed in (FileDeed.OPEN, FileDeed.REVEAL):
        inspecting.inspector.files.deed_wanted.emit(sound.attachment_id, deed)
    QDesktopServices.unsetUrlHandler("file")
    copy, folder = opener.opened
    assert copy.name == sound.original_name
    assert copy.stat().st_size == sound.bytes
    kept = inspecting.workspace.attaching.path_of(sound)
    assert folder == kept.parent
    assert copy.parent != folder


def test_copies_that_a_killed_program_left_open_go_when_a_file_is_opened(
    inspecting: Inspecting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, fresh = tmp_path / "testimony-archive-opened-before", tmp_path / "testimony-archive-opened-beside"
    for folder in (left, fresh):
        folder.mkdir()
        (folder / "interview.mp3").write_bytes(b"what somebody said")
    for each in (left / "interview.mp3", left):
        os.utime(each, (0, 0))
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]
    sound = next(each for each in inspecting.testimony.attachments if each.kind is AttachmentKind.AUDIO)
    inspecting.inspector.files.deed_wanted.emit(sound.attachment_id, FileDeed.OPEN)
    QDesktopServices.unsetUrlHandler("file")
    assert not left.exists()
    assert fresh.exists(), "another window may have it open"
    assert opener.opened[0].is_file()


def test_a_transcript_is_described_and_restricted(inspecting: Inspecting) -> None:
    (transcript,) = inspecting.testimony.transcripts
    name = f"transcript_{transcript.transcript_id}"
    head = inspecting.child(CardHead, f"{name}_head")
    head.setChecked(True)
    inspecting.choose(f"{name}_status", TranscriptStatus.REVIEWED.value)
    inspecting.choose(f"{name}_access", AccessLevel.CLOSED.value)
    inspecting.type(f"{name}_access_until", "soon")
    assert "soon" in inspecting.error(f"{name}_access_until")
    inspecting.type(f"{name}_language", "Spanish")
    (changed,) = inspecting.testimony.transcripts
    assert (changed.language, changed.status, changed.access.level) == (
        "es",
        TranscriptStatus.REVIEWED,
        AccessLevel.CLOSED,
    )
    assert (head.text(), head.right, head.second) == ("Spanish, verbatim", "23 passages · reviewed", "Closed")
    assert all(inspecting.inspector.findChild(QWidget, f"{name}_{each.value}") for each in TranscriptField)


def test_what_is_missing_leads_to_its_field(inspecting: Inspecting) -> None:
    editing = inspecting.workspace.editing
    changes, testimony_id = editing.add_testimony("ZZ-001")
    inspecting.context.changes.announce(changes)
    inspecting.show("ZZ-001")
    words = inspecting.child(QLabel, "inspector_help_words")
    assert words.text() == "For “described” is still missing:"
    for chip, focused in (
        ("title", "inspector_title"),
        ("date", "inspector_date"),
        ("country", "inspector_country_line"),
        ("interviewee", "inspector_person_name"),
        ("language", "inspector_language_line"),
        ("summary", "inspector_summary"),
        ("theme", "inspector_theme_line"),
    ):
        inspecting.child(Chip, f"inspector_help_{chip}").click()
        widget = QApplication.focusWidget()
        assert widget is not None
        assert widget.objectName() == focused
    inspecting.context.changes.announce(editing.edit(testimony_id, TestimonyField.STATUS, Status.REVIEWED.value))
    for chip, focused in (("transcript", "inspector_files_add"), ("consent", "inspector_consent")):
        inspecting.child(Chip, f"inspector_help_{chip}").click()
        widget = QApplication.focusWidget()
        assert widget is not None
        assert widget.objectName() == focused


def test_leave_to_publish_leads_to_what_holds_it_back(inspecting: Inspecting) -> None:
    (transcript,) = inspecting.testimony.transcripts
    inspecting.child(Chip, "inspector_help_transcript_reviewed").click()
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget.objectName() == f"transcript_{transcript.transcript_id}_status"
    inspecting.choose("inspector_access", AccessLevel.CLOSED.value)
    inspecting.child(Chip, "inspector_help_publishable").click()
    assert inspecting.child(ChoiceEditor, "inspector_access").hasFocus()
    inspecting.choose("inspector_access", AccessLevel.OPEN.value)
    inspecting.choose("inspector_consent", ConsentForm.NONE.value)
    QTest.qWait(0)
    inspecting.child(Chip, "inspector_help_publishable").click()
    assert inspecting.child(ChoiceEditor, "inspector_consent").hasFocus()


def test_a_record_that_is_ready_is_offered_the_next_status(inspecting: Inspecting) -> None:
    inspecting.choose("inspector_status", Status.DRAFT.value)
    button = inspecting.child(QPushButton, "inspector_help_set")
    assert inspecting.child(QLabel, "inspector_help_words").text() == "Everything is there for “described”."
    button.click()
    assert inspecting.testimony.status is Status.DESCRIBED
