"""An archive in the window, from opening to closing: undo, import, upkeep, what is told."""

from __future__ import annotations

import gc
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QMenu, QTableView, QWidget

from testimony_archive.config.settings import Appearance
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.points import keeping_points
from testimony_archive.ui.tasks import Tasks
from testimony_archive.ui.views.import_view import ImportView
from testimony_archive.ui.views.keep_quote import KeepQuotePopover
from testimony_archive.ui.views.reading_view import ReadingView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.style import Scheme
from testimony_archive.ui.widgets.labels import Paragraph
from tests.damaging import alter_rows, refer_to_nothing
from tests.factories import recording
from tests.ui.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.ui.program import Program
    from testimony_archive.ui.session import ArchiveSession


@pytest.fixture
def session(program: Program, workspaces: Workspaces, tmp_path: Path) -> ArchiveSession:
    """An archive with one testimony, in the window."""
    with workspaces.create(tmp_path / "archive", "pa-efe", "Programme") as workspace:
        workspace.editing.add_testimony("PE-014")
    program.open_archive(tmp_path / "archive")
    assert program.session is not None
    return program.session


def _dialog(program: Program, name: str) -> QDialog:
    found = program.window.findChild(QDialog, name)
    assert isinstance(found, QDialog)
    return found


def _import_page(program: Program) -> ImportView:
    found = program.window.findChild(ImportView)
    assert isinstance(found, ImportView)
    assert found.isVisible()
    return found


def _press(ground: QWidget, name: str) -> None:
    button = ground.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def _said(program: Program) -> str:
    text = program.window.message_bar.findChild(QLabel, "message_text")
    assert isinstance(text, Paragraph)
    return text.text() if program.window.message_bar.isVisible() else ""


def _edit_title(session: ArchiveSession, title: str) -> None:
    context = session.context
    (testimony_id,) = context.workspace.catalogue.testimony_ids(["PE-014"])
    context.changes.announce(context.workspace.editing.edit(testimony_id, TestimonyField.TITLE, title))


def _title(session: ArchiveSession) -> str:
    catalogue = session.context.workspace.catalogue
    return catalogue.testimony(catalogue.testimony_ids(["PE-014"])[0]).title


def _foot(session: ArchiveSession, name: str) -> str:
    found = session.frame.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


class _Windows(QObject):
    """Notes every widget but one that becomes a window of its own."""

    def __init__(self, expected: QWidget) -> None:
        super().__init__()
        self.found: list[str] = []
        self._expected = expected

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and watched is not self._expected:
            self.found.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_nothing_flashes_up_while_pages_are_made(program: Program, sample: Path, qapp: QApplication) -> None:
    """A widget that is shown before it has a place is a window for a moment, and takes the focus from the real one."""
    windows = _Windows(program.window)
    qapp.installEventFilter(windows)
    program.open_archive(sample)
    assert program.session is not None
    for key in ("search", "testimonies"):
        program.session.context.shell.show_page(key)
        QTest.qWait(0)
    program.show_welcome()
    QTest.qWait(0)
    qapp.removeEventFilter(windows)

    assert windows.found == []


def test_nothing_can_be_undone_before_anything_was_done(session: ArchiveSession) -> None:
    assert not session.actions["edit.undo"].isEnabled()
    assert _foot(session, "sidebar_saved") == "Everything is saved"
    assert _foot(session, "sidebar_undo") == ""


def test_an_edit_can_be_undone_and_done_again(session: ArchiveSession) -> None:
    _edit_title(session, "First woman in plant maintenance")
    assert session.actions["edit.undo"].text().startswith("&Undo: ")
    assert _foot(session, "sidebar_saved").startswith("Saved ")
    assert _foot(session, "sidebar_undo").startswith("Undo: ")

    session.actions["edit.undo"].trigger()
    assert _title(session) == ""
    session.actions["edit.redo"].trigger()
    assert _title(session) == "First woman in plant maintenance"


def test_ctrl_z_takes_back_what_was_done(session: ArchiveSession, program: Program) -> None:
    _edit_title(session, "First woman in plant maintenance")
    program.window.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert _title(session) == ""


def test_the_sidebar_counts_what_the_archive_holds(session: ArchiveSession) -> None:
    pages = session.frame.sidebar._pages.rows
    assert pages.data(pages.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Testimonies 1"

    changed, _ = session.context.workspace.editing.add_testimony("PE-015")
    session.context.changes.announce(changed)

    assert pages.data(pages.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Testimonies 2"


def test_a_new_selection_is_listed(session: ArchiveSession) -> None:
    changed, _ = session.context.workspace.selecting.create("Capitalization book")
    session.context.changes.announce(changed)

    rows = session.frame.sidebar._selections.list.rows
    assert [rows.index(row).data() for row in range(rows.rowCount())] == ["Capitalization book"]


def test_typing_in_the_search_field_leads_to_the_search_page_and_goes_on(
    session: ArchiveSession, program: Program
) -> None:
    field = session.frame.toolbar.search
    field.setFocus()
    QTest.keyClicks(field, "beca")

    assert field.text() == "beca"
    assert program.window.focusWidget() is field
    assert session.frame.sidebar._pages.marked() == "search"


def test_a_backup_is_made_and_told(session: ArchiveSession, program: Program, tmp_path: Path) -> None:
    session.actions["file.backup"].trigger()

    (backup,) = (tmp_path / "archive" / "backups").glob("*.zip")
    assert str(backup.parent) in _said(program)
    assert any(each.startswith("Last backup today") for each in _facts(program))


def _facts(program: Program) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [each.text() for each in program.window.status._facts.findChildren(QLabel)]


class Clock:
    """A day after what was made just now, so that a backup is due."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC) + timedelta(days=2)


@pytest.fixture
def later(program: Program, settings: SettingsFile) -> Clock:
    clock = Clock()
    program._workspaces = Workspaces(lambda: TODAY, None, settings, lambda: clock.now)
    program.show_welcome()
    return clock


def _opened_with_second_place(program: Program, folder: Path) -> Workspace:
    with program._workspaces.create(folder / "archive", "pa-efe", "Programme") as workspace:
        workspace.editing.add_testimony("PE-014")
        (folder / "stick").mkdir()
        workspace.backing_up.set_place(folder / "stick")
    program.open_archive(folder / "archive")
    assert program.session is not None
    return program.session.context.workspace


def test_a_backup_makes_itself_when_the_last_is_older_than_a_day(
    later: Clock, program: Program, tmp_path: Path
) -> None:
    workspace = _opened_with_second_place(program, tmp_path)

    assert [each.reason for each in workspace.backing_up.points()] == [BackupReason.DAILY] * 2
    assert _said(program) == "", "nobody is disturbed"
    assert any(each.startswith("Last backup ") for each in _facts(program))

    program.open_archive(tmp_path / "archive")
    assert program.session is not None
    assert len(program.session.context.workspace.backing_up.points()) == 2, "once a day"
    later.now += timedelta(days=1, minutes=1)
    program.open_archive(tmp_path / "archive")
    assert len(program.session.context.workspace.backing_up.points()) == 4


@pytest.mark.usefixtures("later")
def test_a_disk_that_is_not_connected_is_told_in_the_status_bar_alone(program: Program, tmp_path: Path) -> None:
    _opened_with_second_place(program, tmp_path)
    (tmp_path / "stick").rename(tmp_path / "away")

    program.open_archive(tmp_path / "archive")

    assert _said(program) == ""
    assert any(each.startswith("stick is not connected, last backup there ") for each in _facts(program))


@pytest.mark.usefixtures("later")
def test_a_disk_that_went_before_the_first_backup_is_told_too(
    program: Program, settings: SettingsFile, tmp_path: Path
) -> None:
    _opened_with_second_place(program, tmp_path)
    (tmp_path / "stick").rename(tmp_path / "away")
    (place,) = settings.read().backup_places
    settings.update(lambda old: old.with_backup_place(replace(place, newest=None)))

    program.open_archive(tmp_path / "archive")

    assert "stick is not connected" in _facts(program)


def test_a_backup_that_fails_by_itself_is_told_and_the_archive_is_open(
    later: Clock, program: Program, tmp_path: Path
) -> None:
    workspace = _opened_with_second_place(program, tmp_path)
    later.now += timedelta(days=2)
    points = next((tmp_path / "stick").iterdir()) / "points"
    with keeping_points(points):
        program.open_archive(tmp_path / "archive")

    assert _said(program).startswith("The backup was made, but not at ")
    assert "Another backup is being made" in _said(program)
    assert workspace.path == tmp_path / "archive"


def test_files_that_could_not_be_backed_up_are_told(session: ArchiveSession, program: Program, tmp_path: Path) -> None:
    workspace = session.context.workspace
    (testimony_id,) = workspace.catalogue.testimony_ids(["PE-014"])
    workspace.attaching.add(testimony_id, [recording(tmp_path / "sound.wav")])
    for each in (workspace.path / "media").rglob("*"):
        if each.is_file():
            each.unlink()
    session.actions["file.backup"].trigger()

    assert _said(program) == "1 file is missing or damaged and could not be backed up."


def test_damaged_rows_that_were_backed_up_are_told_and_which_they_are(
    session: ArchiveSession, program: Program
) -> None:
    alter_rows(session.context.workspace.path, "UPDATE testimony SET title = 'nonsense' WHERE code = 'PE-014'")
    found: list[str] = []
    session.context.shell.damage_found.connect(lambda damages: found.extend(each.where for each in damages))
    session.actions["file.backup"].trigger()

    assert _said(program) == "1 row of the database is damaged and was backed up as it is."
    assert found == ["PE-014"]


def test_rows_that_refer_to_one_that_is_gone_are_told_of_a_backup_and_of_a_copy(
    session: ArchiveSession, program: Program, tmp_path: Path
) -> None:
    refer_to_nothing(session.context.workspace.path)
    words = (
        "1 row of the database is damaged and was backed up as it is. 1 row of the database refers to one that is gone."
    )
    session.actions["file.backup"].trigger()
    assert _said(program) == words
    session.backups.copy_to(tmp_path / "copy.zip")
    assert _said(program) == f"The whole archive was copied to {tmp_path / 'copy.zip'}. {words}"


def test_the_whole_archive_is_copied_into_one_file(session: ArchiveSession, program: Program, tmp_path: Path) -> None:
    session.actions["file.copy"].trigger()
    dialog = program.window.findChild(QFileDialog, "copy_dialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copy.zip"))
    dialog.reject()

    assert _said(program) == f"The whole archive was copied to {tmp_path / 'copy.zip'}."
    with Workspaces(lambda: TODAY).restore(tmp_path / "copy.zip", tmp_path / "back") as back:
        assert back.catalogue.totals().testimonies == 1


def test_a_sound_archive_is_found_sound(session: ArchiveSession, program: Program) -> None:
    session.actions["tools.verify"].trigger()

    assert _said(program) == "The database, the index and 0 files are intact."


def test_the_status_bar_tells_only_what_is_known(session: ArchiveSession, program: Program) -> None:
    def facts() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [each.text() for each in program.window.status._facts.findChildren(QLabel)]

    assert facts() == ["Index current", "No backup yet"]
    session.actions["tools.verify"].trigger()
    assert facts()[:2] == ["Index current", "No backup yet"]
    assert facts()[2].partition(",")[0].endswith("intact")


def test_the_search_index_can_be_made_anew(session: ArchiveSession, program: Program) -> None:
    session.actions["tools.reindex"].trigger()

    assert _said(program) == "The search index was made anew."


def test_an_index_that_is_not_that_of_the_catalogue_is_made_anew_in_the_window(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    with workspaces.create(tmp_path / "archive", "pa-efe", "Programme") as workspace:
        workspace.editing.add_testimony("PE-014")
        with workspace._folder.database.write() as connection:
            connection.exec_driver_sql("DELETE FROM record_index")
    program.open_archive(tmp_path / "archive")

    assert program.session is not None
    assert _said(program) == "The search index was made anew."
    assert program.session.context.workspace.keeping.verify().is_sound


def test_an_archive_that_is_gone_is_told_on_the_first_page(program: Program, tmp_path: Path) -> None:
    program.start(tmp_path / "gone")

    assert program.session is None
    assert _said(program) == FileNotThere(path=tmp_path / "gone").message.format(path=tmp_path / "gone")


def test_an_import_is_told_before_it_is_done(session: ArchiveSession, program: Program, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("code,title,country\nPE-020,Night bus,Peru\nPE-021,River,Peru\n", encoding="utf-8")
    session.actions["file.import"].trigger()
    page = _import_page(program)
    page.sources_chosen.emit([table])
    confirm = page.findChild(QAbstractButton, "import_confirm")
    assert isinstance(confirm, QAbstractButton)
    assert confirm.text() == "Import 2 testimonies"
    assert session.context.workspace.catalogue.totals().testimonies == 1

    confirm.click()

    assert session.context.workspace.catalogue.totals().testimonies == 3
    assert _said(program) == "2 testimonies were imported."


def test_an_import_with_errors_lists_them_and_imports_nothing(
    session: ArchiveSession, program: Program, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("code,title,country\nPE-020,Night bus,Atlantis\n", encoding="utf-8")
    session.actions["file.import"].trigger()
    page = _import_page(program)
    page.sources_chosen.emit([table])
    problems = page.findChild(QTableView, "import_problems")
    confirm = page.findChild(QAbstractButton, "import_confirm")
    assert isinstance(problems, QTableView)
    assert isinstance(confirm, QAbstractButton)
    model = problems.model()

    assert not confirm.isEnabled()
    assert model.rowCount() == 1
    assert [model.index(0, column).data() for column in range(3)] == ["table.csv", "2", "country"]
    assert "Atlantis" in model.index(0, 3).data()
    assert session.context.workspace.catalogue.totals().testimonies == 1


def test_a_source_that_cannot_be_read_is_told_on_the_page(
    session: ArchiveSession, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_text("")
    session.actions["file.import"].trigger()
    page = _import_page(program)
    page.sources_chosen.emit([tmp_path / "empty.csv"])
    summary = page.findChild(QLabel, "import_summary")
    assert isinstance(summary, Paragraph)

    assert "empty.csv" in summary.text()


def test_the_appearance_is_worn_and_remembered(session: ArchiveSession, settings: SettingsFile) -> None:
    session.actions["view.dark"].trigger()
    assert tokens.colours() is tokens.DARK
    assert settings.read().appearance is Appearance.DARK
    assert not session.actions["view.system"].isChecked()

    session.actions["view.light"].trigger()
    assert tokens.colours() is tokens.LIGHT


def test_the_keys_are_listed_for_what_can_be_done(session: ArchiveSession, program: Program) -> None:
    session.actions["help.keys"].trigger()
    dialog = _dialog(program, "keys")
    words = {each.text() for each in dialog.findChildren(QLabel)}
    dialog.close()

    assert {"Ctrl K", "Search everything", "Ctrl Z"} <= words


def test_the_program_says_which_it_is(program: Program, session: ArchiveSession) -> None:
    session.actions["help.about"].trigger()
    dialog = _dialog(program, "about")
    _press(dialog, "about_close")

    assert not dialog.isVisible()


def test_one_bug_opens_one_report(program: Program, session: ArchiveSession) -> None:
    session.context.messages.bug(ZeroDivisionError())
    first = program._bug_report
    session.context.messages.bug(ZeroDivisionError())
    assert first is not None
    assert program._bug_report is first

    _press(first, "bug_report_close")
    assert program._bug_report is None


def test_a_bug_in_a_task_is_reported(program: Program, session: ArchiveSession) -> None:
    session.context.tasks.read(lambda _progress: 1 // 0)

    assert program._bug_report is not None
    program._bug_report.close()


def test_another_archive_takes_the_place_of_the_one_that_is_open(
    program: Program, session: ArchiveSession, workspaces: Workspaces, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "second", "blank", "Second").close()
    program.open_archive(tmp_path / "second")

    assert program.session is not session
    assert program.window.windowTitle() == "Second – Testimony Archive"
    with workspaces.open(tmp_path / "archive") as workspace:
        assert not workspace.read_only


def test_commands_of_an_archive_that_was_closed_are_gone(program: Program, session: ArchiveSession) -> None:
    session.actions["file.close"].trigger()
    QTest.qWait(0)
    ctrl_z = [each for each in program.window.actions() if each.objectName() == "edit_undo"]

    assert len(ctrl_z) == 1
    assert isinstance(ctrl_z[0], QAction)
    assert not ctrl_z[0].isEnabled()


def test_closing_the_window_lets_go_of_the_archive(
    program: Program, session: ArchiveSession, workspaces: Workspaces, settings: SettingsFile
) -> None:
    path = session.context.workspace.path
    program.window.close()

    assert settings.read().window_geometry
    with workspaces.open(path) as workspace:
        assert not workspace.read_only


def test_an_archive_is_opened_off_the_interfaces_thread(
    program: Program, workspaces: Workspaces, tmp_path: Path, qtbot: QtBot
) -> None:
    workspaces.create(tmp_path / "archive", "blank", "Programme").close()
    assert program.welcome is not None
    threaded = Tasks(parent=program)
    program.welcome._tasks = threaded
    program.open_archive(tmp_path / "archive")
    assert program.session is None
    qtbot.waitUntil(lambda: program.session is not None)
    threaded.shut_down()


def test_the_scheme_of_the_settings_is_one_that_the_look_knows() -> None:
    assert {each.value for each in Appearance} == {each.value for each in Scheme}


def test_an_archive_that_was_closed_hears_nothing_of_the_next(
    program: Program, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """The player outlives the archive: what was joined to it must not be called once its page is gone."""
    shutil.copytree(sample, tmp_path / "first")
    shutil.copytree(sample, tmp_path / "second")
    for name in ("first", "second"):
        program.open_archive(tmp_path / name)
        assert program.session is not None
        context = program.session.context
        (testimony_id,) = context.workspace.catalogue.testimony_ids(["CL-008"])
        context.shell.open_testimony(testimony_id)
        qtbot.waitUntil(lambda: context.player.track is not None)  # noqa: B023 - it is waited for here
        context.player.seek(1_000)
        program.show_welcome()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert program._bug_report is None


@pytest.mark.parametrize("kind", [QMenu, Workspace])
def test_what_an_archive_needs_goes_with_it(program: Program, sample: Path, kind: type) -> None:
    def left_after_one_more() -> int:
        program.open_archive(sample)
        program.show_welcome()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return sum(type(each) is kind for each in gc.get_objects())

    assert left_after_one_more() == left_after_one_more() == left_after_one_more()


def test_where_quotes_are_kept_goes_with_the_archive(program: Program, sample: Path) -> None:
    program.open_archive(sample)
    assert program.session is not None
    (testimony_id,) = program.session.context.workspace.catalogue.testimony_ids(["CL-008"])
    program.session.context.shell.open_testimony(testimony_id)
    room = program.window.findChild(ReadingView)
    assert room is not None
    assert room.popover() in program.window.children()
    del room

    program.show_welcome()
    for _the_room_and_then_its_popover in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert program.window.findChild(KeepQuotePopover) is None
