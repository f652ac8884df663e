"""The reading room writes the transcript that it shows to a file, or says why it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from testimony_archive.domain.edits import AccessField

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.ui.session import ArchiveSession


class Room:
    """The reading room, and what its window says."""

    def __init__(self, session: ArchiveSession) -> None:
        self.context = session.context
        self.told: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        self.view = session.frame.widget("reading")

    def open(self, code: str) -> int:
        (testimony_id,) = self.context.workspace.catalogue.testimony_ids([code])
        self.context.shell.open_testimony(testimony_id, 0, None)
        QTest.qWait(0)
        return testimony_id

    def ask(self) -> QFileDialog:
        action = self.context.actions["testimony.export"]
        assert action.isVisible()
        assert action.isEnabled()
        action.trigger()
        dialog = self.view.findChild(QFileDialog, "transcript_export_dialog")
        assert isinstance(dialog, QFileDialog)
        return dialog


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def room(session: ArchiveSession) -> Room:
    return Room(session)


def test_it_asks_where_and_writes_what_was_chosen_but_what_may_not_leave(room: Room, tmp_path: Path) -> None:
    testimony_id = room.open("CL-008")
    workspace = room.context.workspace
    passages = workspace.catalogue.passages(workspace.transcript_export.find(testimony_id))
    workspace.parts.restrict_passages([passages[2].passage_id], AccessField.ACCESS, "closed")
    dialog = room.ask()
    assert [each.partition("*")[2] for each in dialog.nameFilters()] == [".docx)", ".txt)", ".csv)", ".vtt)", ".srt)"]
    assert dialog.selectedFiles()[0].endswith("CL-008_es.docx")
    dialog.selectNameFilter(dialog.nameFilters()[3])
    dialog.filterSelected.emit(dialog.nameFilters()[3])
    assert dialog.selectedFiles()[0].endswith("CL-008_es.vtt")
    dialog.fileSelected.emit(str(tmp_path / "CL-008_es.vtt"))
    dialog.reject()
    written = (tmp_path / "CL-008_es.vtt").read_text(encoding="utf-8")
    assert written.startswith("WEBVTT")
    assert passages[2].text not in written
    assert room.told == ["24 passages were exported to CL-008_es.vtt. Shortened: passage 3, access is closed."]


def test_what_may_not_leave_is_said_and_no_file_is_asked_for(room: Room) -> None:
    room.open("CA-018")
    room.context.actions["testimony.export"].trigger()
    assert room.view.findChild(QFileDialog, "transcript_export_dialog") is None
    assert room.told == ["This transcript may not leave the archive: no consent on record yet."]


def test_without_a_transcript_there_is_nothing_to_export(room: Room) -> None:
    changes, _ = room.context.workspace.editing.add_testimony("PE-099")
    room.context.changes.announce(changes)
    room.open("PE-099")
    room.context.actions["testimony.export"].trigger()
    assert room.told == ["There is no transcript to export here."]
