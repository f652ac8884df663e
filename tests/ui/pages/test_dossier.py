"""A testimony is exported from where it is read or listed, as far as it may leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.session import ArchiveSession


class Dossiers:
    """The window, and what it says."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.told: list[str] = []
        self.context.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))

    def read(self, code: str, qtbot: QtBot) -> None:
        (testimony_id,) = self.context.workspace.catalogue.testimony_ids([code])
        self.context.shell.open_testimony(testimony_id, 0, None)
        qtbot.waitUntil(self.context.actions["testimony.dossier"].isEnabled)

    def dialog(self) -> QFileDialog | None:
        found = self.session.frame.findChildren(QFileDialog, "dossier_dialog")
        return found[-1] if found else None

    def ask(self) -> QFileDialog:
        self.context.actions["testimony.dossier"].trigger()
        dialog = self.dialog()
        assert dialog is not None
        return dialog


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def dossiers(session: ArchiveSession) -> Dossiers:
    return Dossiers(session)


def test_the_testimony_that_is_read_is_written_under_its_title(
    dossiers: Dossiers, qtbot: QtBot, tmp_path: Path
) -> None:
    dossiers.read("PE-014", qtbot)
    dialog = dossiers.ask()
    assert dialog.selectedFiles()[0].endswith("La mitad de la beca.docx")
    out = tmp_path / "one.html"
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    assert "La mitad de la beca" in out.read_text(encoding="utf-8")
    assert "Yésica" not in out.read_text(encoding="utf-8")
    assert dossiers.told[-1].startswith("1 testimony was exported to one.html.")


def test_a_testimony_that_may_not_leave_says_why_and_asks_for_no_file(dossiers: Dossiers, qtbot: QtBot) -> None:
    dossiers.read("PE-021", qtbot)
    dossiers.context.actions["testimony.dossier"].trigger()
    assert dossiers.dialog() is None
    assert dossiers.told[-1].startswith("Nothing of it may leave the archive. Left out: testimony, access is closed")


def test_what_is_chosen_in_the_table_goes_into_one_document(dossiers: Dossiers, tmp_path: Path) -> None:
    dossiers.context.shell.show_page("testimonies")
    table = dossiers.session.frame.widget("testimonies").table  # type: ignore[attr-defined]
    table.selectAll()
    dialog = dossiers.ask()
    out = tmp_path / "all.csv"
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) > 10
    assert "And " in dossiers.told[-1]
