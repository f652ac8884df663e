"""A recording without a transcript: passages are proposed in the reading room, and undone as easily."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from testimony_archive.domain.errors import ArchiveError
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.sound_reader import read_sound
from testimony_archive.ui.views.proposal_offer import ProposalOffer
from tests.factories import TODAY, bring_in, record
from tests.ui.pages.test_reading_room import Reading

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.session import ArchiveSession

_SOUND = Path(__file__).parents[3] / "resources" / "sample" / "recordings" / "CA-015.opus"


@pytest.fixture
def workspaces(tmp_path: Path) -> Workspaces:
    return Workspaces(lambda: TODAY, Waveforms(read_sound, tmp_path / "cache"))


@pytest.fixture
def first_page() -> str:
    return "reading"


def offer_of(reading: Reading) -> QWidget:
    offer = reading.view.findChild(ProposalOffer, "reading_proposal")
    assert offer is not None
    return offer


def test_passages_are_proposed_where_there_is_sound_and_no_transcript(session: ArchiveSession, tmp_path: Path) -> None:
    reading = Reading(session)
    bring_in(reading.workspace, tmp_path, {"code": "XX-001", "language": "en", "interviewee": "Doreen Sayers"})
    reading.open("XX-001")
    assert offer_of(reading).isHidden(), "nothing to listen to"

    reading.workspace.attaching.add(reading.testimony_id, [_SOUND])
    reading.open("CL-008")
    reading.open("XX-001")
    button = reading.view.findChild(QPushButton, "reading_propose")
    assert button is not None
    assert button.isVisible()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    (transcript,) = record(reading.workspace, "XX-001").transcripts
    passages = reading.workspace.catalogue.passages(transcript.transcript_id)
    assert 10 < len(passages) < 60
    assert all(each.start_ms is not None and not each.text for each in passages)
    assert reading.told[-1] == f"{len(passages)} passages were proposed; their words are yours to write."
    assert reading.view.focusWidget() is reading.transcript
    assert not offer_of(reading).isVisible()

    session.context.actions["edit.undo"].trigger()
    assert record(reading.workspace, "XX-001").transcripts == ()
    assert button.isVisible()
    assert button.text() == "Propose passages from the pauses"


def test_words_that_are_there_are_never_replaced(session: ArchiveSession) -> None:
    reading = Reading(session)
    failed: list[ArchiveError] = []
    session.context.tasks.failed.connect(failed.append)
    reading.open("CL-008")

    session.context.actions["testimony.propose"].trigger()

    assert "CL-008" in failed[0].sentence()
    assert len(record(reading.workspace, "CL-008").transcripts) == 1


def test_the_offer_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    offer = ProposalOffer()
    qtbot.addWidget(offer)
    note, button = offer.findChild(QLabel, "reading_propose_note"), offer.findChild(QPushButton, "reading_propose")
    assert note is not None
    assert button is not None

    with qtbot.waitSignal(offer.propose_asked):
        button.click()
    offer.show_working("Listening for pauses… 32 %")
    assert note.text() == "Listening for pauses… 32 %"
    with qtbot.waitSignal(offer.stop_asked):
        button.click()
