"""The first page leads to an archive: created, opened, made as a sample, or restored."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLabel, QLineEdit

from testimony_archive.domain.backups import BackupReason
from testimony_archive.ui.presenters.folder_check import ROOM_NEEDED, FolderCheck, FolderState, check_folder
from testimony_archive.ui.presenters.welcome_presenter import folder_remark
from testimony_archive.ui.tasks import Task
from testimony_archive.ui.translation import offered_languages
from testimony_archive.ui.views.welcome import Choice
from testimony_archive.ui.widgets.labels import Paragraph
from tests.damaging import refer_to_nothing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.program import Program


def _field(program: Program, name: str) -> QLineEdit:
    found = program.window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def _button(program: Program, name: str) -> QAbstractButton:
    found = program.window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def _remark(program: Program, field: str) -> str:
    found = program.window.findChild(Paragraph, f"{field}_remark")
    assert isinstance(found, Paragraph)
    return found.text()


def _type(field: QLineEdit, text: str) -> None:
    """As if typed, in any letters."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def _choose(program: Program, choice: Choice) -> None:
    QTest.mouseClick(_button(program, f"welcome_{choice}"), Qt.MouseButton.LeftButton)


def test_enter_creates_what_the_form_says(program: Program, tmp_path: Path, settings: SettingsFile) -> None:
    _type(_field(program, "create_name"), "Educación técnica")
    _type(_field(program, "create_folder"), str(tmp_path / "archive"))
    QTest.keyClick(_field(program, "create_name"), Qt.Key.Key_Return)

    assert program.session is not None
    workspace = program.session.context.workspace
    assert workspace.name == "Educación técnica"
    assert len(workspace.catalogue.vocabularies().themes) > 0
    assert program.window.windowTitle() == "Educación técnica – Testimony Archive"
    assert settings.read().recent_archives == (tmp_path / "archive",)


def test_the_other_profile_can_be_chosen(program: Program, tmp_path: Path) -> None:
    _type(_field(program, "create_folder"), str(tmp_path / "archive"))
    _button(program, "create_profile_blank").click()
    _button(program, "create_form_button").click()

    assert program.session is not None
    assert not program.session.context.workspace.catalogue.vocabularies().themes


def test_the_folder_is_named_after_the_archive_until_it_is_typed(program: Program, tmp_path: Path) -> None:
    _type(_field(program, "create_name"), 'Minas: "agua"?')
    assert _field(program, "create_folder").text().endswith("Minas agua")

    _type(_field(program, "create_folder"), str(tmp_path / "mine"))
    _type(_field(program, "create_name"), "Other")
    assert _field(program, "create_folder").text() == str(tmp_path / "mine")


def test_an_archive_without_a_name_cannot_be_created(program: Program) -> None:
    _type(_field(program, "create_name"), "  ")

    assert not _button(program, "create_form_button").isEnabled()


def test_a_folder_with_something_in_it_is_refused_while_it_is_typed(program: Program, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    _type(_field(program, "create_folder"), str(tmp_path))

    assert _remark(program, "create_folder") == "This folder is not empty. Choose another one."
    assert not _button(program, "create_form_button").isEnabled()


def test_an_archive_is_opened_from_its_folder(program: Program, workspaces: Workspaces, tmp_path: Path) -> None:
    workspaces.create(tmp_path / "archive", "blank", "Second programme").close()
    _choose(program, Choice.OPEN)
    assert not _button(program, "open_form_button").isEnabled()
    _type(_field(program, "open_folder"), str(tmp_path))
    assert _remark(program, "open_folder").startswith("No archive is in this folder")
    _type(_field(program, "open_folder"), str(tmp_path / "archive"))
    _button(program, "open_form_button").click()

    assert program.session is not None
    assert program.session.context.workspace.name == "Second programme"


def test_an_archive_that_is_open_elsewhere_says_so_and_stays_closed(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    with workspaces.create(tmp_path / "archive", "blank"):
        program.open_archive(tmp_path / "archive")

        assert program.session is None
        assert program.window.message_bar.isVisible()
        assert _button(program, "welcome_create").isEnabled()


def test_the_sample_is_made_where_nothing_was(program: Program, tmp_path: Path) -> None:
    _choose(program, Choice.SAMPLE)
    _type(_field(program, "sample_folder"), str(tmp_path / "sample"))
    _button(program, "sample_form_button").click()

    assert program.session is not None
    assert program.session.context.workspace.catalogue.totals().testimonies == 24


def test_a_backup_is_restored_beside_what_is_there(program: Program, workspaces: Workspaces, tmp_path: Path) -> None:
    with workspaces.create(tmp_path / "archive", "pa-efe", "Programme") as workspace:
        workspace.editing.add_testimony("PE-014")
        backup = workspace.keeping.back_up(tmp_path / "backup.zip").path
    _choose(program, Choice.RESTORE)
    _type(_field(program, "restore_backup"), str(backup))
    _type(_field(program, "restore_folder"), str(tmp_path / "restored"))
    _button(program, "restore_form_button").click()

    assert program.session is not None
    assert program.session.context.workspace.path == tmp_path / "restored"
    assert program.session.context.workspace.catalogue.totals().testimonies == 1


def test_whoever_restores_from_a_folder_is_told_which_newer_backups_cannot_be_read(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    with workspaces.create(tmp_path / "archive", "blank") as workspace:
        workspace.backing_up.make(BackupReason.ASKED)
        (workspace.path / "backups" / "20991231T000000Z.zip").write_bytes(b"no ZIP")
    _choose(program, Choice.RESTORE)
    _type(_field(program, "restore_backup"), str(tmp_path / "archive"))
    _type(_field(program, "restore_folder"), str(tmp_path / "restored"))
    _button(program, "restore_form_button").click()

    assert program.session is not None
    assert program.window.message_bar.isVisible()
    assert "20991231T000000Z.zip" in " ".join(each.text() for each in program.window.message_bar.findChildren(QLabel))


def test_whoever_restores_a_backup_with_damaged_rows_is_told(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "archive", "pa-efe").close()
    refer_to_nothing(tmp_path / "archive")
    with workspaces.open(tmp_path / "archive") as workspace:
        backup = workspace.keeping.back_up(tmp_path / "backup.zip").path
    _choose(program, Choice.RESTORE)
    _type(_field(program, "restore_backup"), str(backup))
    _type(_field(program, "restore_folder"), str(tmp_path / "restored"))
    _button(program, "restore_form_button").click()

    assert program.session is not None
    said = " ".join(each.text() for each in program.window.message_bar.findChildren(QLabel))
    assert "2 rows of the database are damaged in the backup, or refer to rows that are gone." in said


@pytest.mark.parametrize("from_archive", [False, True], ids=["first page", "open archive"])
def test_who_cancels_once_a_backup_is_restored_keeps_nobody_from_opening_it(
    program: Program, workspaces: Workspaces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, from_archive: bool
) -> None:
    with workspaces.create(tmp_path / "archive", "pa-efe") as workspace:
        backup = workspace.keeping.back_up(tmp_path / "backup.zip").path
    restore, restored = workspaces.restore, tmp_path / "restored"

    def restore_and_cancel(backup: Path, path: Path, progress: Progress) -> Workspace:
        workspace = restore(backup, path, progress)
        for each in program.findChildren(Task):
            each.cancel()
        return workspace

    monkeypatch.setattr(workspaces, "restore", restore_and_cancel)
    if from_archive:
        program.open_archive(tmp_path / "archive")
        assert program.session is not None
        program.session.context.shell.restore_backup(backup, restored)
        assert program.session.context.workspace.path == tmp_path / "archive"
    else:
        _choose(program, Choice.RESTORE)
        _type(_field(program, "restore_backup"), str(backup))
        _type(_field(program, "restore_folder"), str(restored))
        _button(program, "restore_form_button").click()
        assert program.session is None
    workspaces.open(restored).close()


def test_a_backup_that_is_not_there_cannot_be_restored(program: Program, tmp_path: Path) -> None:
    _choose(program, Choice.RESTORE)
    _type(_field(program, "restore_folder"), str(tmp_path / "restored"))
    _type(_field(program, "restore_backup"), str(tmp_path / "gone.zip"))

    assert _remark(program, "restore_backup") == "There is no such file."
    assert not _button(program, "restore_form_button").isEnabled()


def test_recent_archives_are_one_click_away(
    program: Program, workspaces: Workspaces, settings: SettingsFile, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "archive", "blank", "Programme").close()
    settings.update(lambda old: old.with_recent_archive(tmp_path / "gone").with_recent_archive(tmp_path / "archive"))
    program.show_welcome()
    assert not _button(program, "welcome_recent_1").isEnabled()
    _button(program, "welcome_recent_0").click()

    assert program.session is not None
    assert program.session.context.workspace.name == "Programme"


def test_another_language_is_spoken_at_once(program: Program, settings: SettingsFile, qtbot: QtBot) -> None:
    languages = program.window.findChild(QComboBox, "welcome_language")
    assert isinstance(languages, QComboBox)
    first = program.welcome
    assert first is not None
    first.view.set_languages((("en", "English"), ("es", "Español")), "en")  # also where Spanish was not compiled
    languages.setCurrentIndex(1)
    languages.activated.emit(1)
    qtbot.waitUntil(lambda: program.welcome is not first)

    assert settings.read().language == "es"
    assert program.welcome is not None
    profile = program.welcome.view.findChild(QAbstractButton, "create_profile_pa-efe")
    assert isinstance(profile, QAbstractButton)
    assert "Educación" in profile.text()


def test_languages_that_are_not_translated_are_not_offered(program: Program) -> None:
    languages = program.window.findChild(QComboBox, "welcome_language")
    assert isinstance(languages, QComboBox)
    offered = tuple(languages.itemData(each) for each in range(languages.count()))
    assert offered == offered_languages()
    assert languages.isVisible() == (len(offered) > 1)


def test_closing_an_archive_leads_back_here_and_lets_others_open_it(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "archive", "blank").close()
    program.open_archive(tmp_path / "archive")
    assert program.session is not None
    program.session.actions["file.close"].trigger()

    with workspaces.open(tmp_path / "archive") as workspace:
        assert not workspace.read_only


def test_ctrl_o_lets_a_folder_be_chosen(program: Program, workspaces: Workspaces, tmp_path: Path) -> None:
    workspaces.create(tmp_path / "archive", "blank").close()
    program.window.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(QFileDialog, "open_folder_dialog")
    assert isinstance(dialog, QFileDialog)
    assert _button(program, "welcome_open").isChecked()
    dialog.fileSelected.emit(str(tmp_path / "archive"))
    dialog.close()

    assert _field(program, "open_folder").text() == str(tmp_path / "archive")
    assert _button(program, "open_form_button").isEnabled()


# --- folders -------------------------------------------------------------------------------------------------------


def test_a_folder_that_is_not_there_yet_can_be_made(tmp_path: Path) -> None:
    check = check_folder(str(tmp_path / "new" / "archive"))

    assert check.state is FolderState.NEW
    assert check.usable
    assert check.free > 0
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("typed", ["", "   ", "archive", "./archive"])
def test_a_folder_without_its_whole_path_is_no_folder(typed: str) -> None:
    assert check_folder(typed).state is FolderState.UNNAMED


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("")

    assert check_folder(str(tmp_path / "archive")).state is FolderState.A_FILE
    assert check_folder(str(tmp_path / "archive" / "below")).state is FolderState.FORBIDDEN


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_folder_that_belongs_to_others_is_forbidden(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)

    assert check_folder(str(tmp_path / "archive")).state is FolderState.FORBIDDEN


def test_a_path_too_long_for_the_disk_is_forbidden(tmp_path: Path) -> None:
    assert check_folder(str(tmp_path / ("x" * 5000))).state is FolderState.FORBIDDEN


@pytest.mark.parametrize("state", list(FolderState))
@pytest.mark.usefixtures("translations")
def test_every_state_of_a_folder_is_told(state: FolderState) -> None:
    assert folder_remark(FolderCheck(state, 1_000_000_000_000)).endswith(".")


@pytest.mark.usefixtures("translations")
def test_a_disk_that_is_nearly_full_is_told() -> None:
    check = FolderCheck(FolderState.EMPTY, ROOM_NEEDED - 1)

    assert not check.roomy
    assert folder_remark(check).startswith("Only 6 GB free")
