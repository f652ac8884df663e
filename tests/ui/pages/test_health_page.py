"""The page “Archive health” as people use it: what is damaged comes back once they agree, and backups are where they
want them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QListView, QScrollArea, QWidget

from testimony_archive.domain.backups import BackupReason
from testimony_archive.services.file_states import FileState
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.models.sidebar_model import TONE_ROLE
from testimony_archive.ui.presenters.inspector_presenter import InspectorPresenter, InspectorRecord
from testimony_archive.ui.views.health_view import HealthView
from testimony_archive.ui.widgets.message_bar import MessageBar
from testimony_archive.ui.widgets.quiet_table import QuietTable
from tests.damaging import alter_rows, refer_to_nothing, root_page, wipe_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.program import Program
    from testimony_archive.ui.session import ArchiveSession
    from tests.ui.pages.conftest import HeldRunner

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class HealthPage:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.workspace = session.context.workspace
        self.said: list[str] = []
        session.context.messages.shown.connect(lambda _kind, text, _advice: self.said.append(text))
        view = session.frame.widget("health")
        assert isinstance(view, HealthView)
        self.view = view

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.view.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def words(self, name: str) -> str:
        return self.child(QLabel, name).text()

    def button(self, name: str) -> QAbstractButton:
        return self.child(QAbstractButton, name)

    def rows(self, name: str) -> list[list[str]]:
        model = self.child(QuietTable, name).model()
        columns = range(model.columnCount())
        return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]

    def verify(self) -> None:
        self.button("health_verify").click()

    @property
    def sentence(self) -> str:
        return self.words("health_sentence")

    @property
    def mark(self) -> tuple[str, str]:
        """The dot in the sidebar: its colour, and what a screen reader says."""
        pages = self.session.frame.findChild(QListView, "sidebar_pages")
        assert pages is not None
        row = next(each for each in range(pages.model().rowCount()) if "health" in pages.model().index(each, 0).data())
        index = pages.model().index(row, 0)
        return index.data(TONE_ROLE), index.data(Qt.ItemDataRole.AccessibleTextRole)

    def choose_in(self, dialog: str, path: Path) -> None:
        """Answer the dialog that is open with a folder."""
        found = self.child(QFileDialog, dialog)
        found.fileSelected.emit(str(path))
        found.close()


@pytest.fixture
def first_page() -> str:
    return "health"


@pytest.fixture
def page(session: ArchiveSession) -> HealthPage:
    return HealthPage(session)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def recording(workspace: Workspace) -> Path:
    """The file of an attachment of PE-014."""
    (testimony_id,) = workspace.catalogue.testimony_ids(["PE-014"])
    return workspace.attaching.path_of(workspace.catalogue.testimony(testimony_id).attachments[0])


# --- how it is --------------------------------------------------------------------------------------------------------


def test_before_the_first_check_the_page_says_so_and_what_a_check_is(page: HealthPage) -> None:
    assert page.sentence == "Never checked in full."
    assert "compare it with what was kept" in page.words("health_remark")
    assert page.mark == ("warn", "Archive health: Never checked in full")
    assert not page.child(QWidget, "health_damage").isVisible()


def test_a_check_that_finds_nothing_turns_the_dot_green_and_is_written_down(page: HealthPage) -> None:
    page.verify()
    assert page.sentence == "Everything is intact."
    assert page.words("health_remark").startswith("Checked in full on ")
    assert page.mark == ("ok", "Archive health: Everything is intact")
    assert page.rows("health_checks_table")[0][1] == "asked for: everything"


def test_the_dot_is_there_before_anybody_looks_at_the_page(session: ArchiveSession) -> None:
    session.context.shell.show_page("search")
    assert HealthPage(session).mark[0] == "warn"


def test_a_command_of_the_view_menu_leads_to_the_page(session: ArchiveSession) -> None:
    session.context.shell.show_page("search")
    session.actions["view.health"].trigger()
    assert session.frame.widget("health").isVisible()


# --- damage -----------------------------------------------------------------------------------------------------------


def test_what_is_damaged_is_named_with_its_testimony(page: HealthPage, recording: Path) -> None:
    recording.unlink()
    page.verify()
    assert page.sentence == "1 thing is damaged."
    assert page.mark == ("danger", "Archive health: 1 thing is damaged")
    (row,) = page.rows("health_damage_table")
    assert (row[0], row[2], row[3]) == ("PE-014", "missing", "nothing within reach")
    assert not page.button("health_repair").isEnabled()


def test_enter_opens_the_record_that_is_hit(page: HealthPage, recording: Path, session: ArchiveSession) -> None:
    recording.unlink()
    page.verify()
    opened: list[int] = []
    session.context.shell.testimony_requested.connect(lambda testimony_id, *_: opened.append(testimony_id))
    table = page.child(QuietTable, "health_damage_table")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == list(page.workspace.catalogue.testimony_ids(["PE-014"]))


def test_a_file_comes_back_from_the_second_place_once_somebody_agreed(
    page: HealthPage, recording: Path, stick: Path
) -> None:
    whole = recording.read_bytes()
    page.workspace.backing_up.set_place(stick)
    page.workspace.backing_up.make(BackupReason.ASKED)
    recording.write_bytes(b"x" * len(whole))
    page.verify()
    (row,) = page.rows("health_damage_table")
    assert row[2] == "altered"
    assert row[3].startswith("the backup of ")
    assert row[3].endswith(f" in {stick}")
    assert page.button("health_repair").text() == "Repair 1 thing…"

    page.button("health_repair").click()
    assert page.words("health_confirm_question") == "Bring back 1 thing?"
    assert str(stick) in page.words("health_confirm_detail")
    assert recording.read_bytes() != whole

    page.button("health_confirm_agree").click()
    assert recording.read_bytes() == whole
    assert page.said[-1] == "1 thing is as it was again."
    assert page.sentence == "Everything is intact."
    assert not page.child(QWidget, "health_damage").isVisible()
    assert page.rows("health_checks_table")[0][1] == "after a repair"


def test_nobody_gives_up_what_a_disk_that_is_not_connected_may_have(
    page: HealthPage, recording: Path, stick: Path
) -> None:
    page.workspace.backing_up.set_place(stick)
    page.workspace.backing_up.make(BackupReason.ASKED)
    unplugged = stick.rename(stick.with_name("unplugged"))
    recording.unlink()
    page.verify()
    (row,) = page.rows("health_damage_table")
    assert row[3].endswith("the second place is not connected")
    page.child(QuietTable, "health_damage_table").selectAll()
    page.button("health_lose").click()
    assert f"{stick}, is not connected" in page.words("health_confirm_detail")
    page.button("health_confirm_cancel").click()
    unplugged.rename(stick)
    page.session.context.shell.show_page("search")
    page.session.context.shell.show_page("health")
    (row,) = page.rows("health_damage_table")
    assert row[3].endswith(str(stick)), "it was looked into as soon as it was there"


@pytest.mark.parametrize("by_key", [True, False])
def test_who_does_not_agree_leaves_everything_as_it_is(
    page: HealthPage, recording: Path, stick: Path, by_key: bool
) -> None:
    page.workspace.backing_up.set_place(stick)
    page.workspace.backing_up.make(BackupReason.ASKED)
    recording.unlink()
    page.verify()
    page.button("health_repair").click()
    assert page.button("health_confirm_cancel").hasFocus()
    if by_key:
        QTest.keyClick(page.button("health_confirm_cancel"), Qt.Key.Key_Escape)
    else:
        page.button("health_confirm_cancel").click()
    assert not page.child(QWidget, "health_confirm").isVisible()
    assert page.child(QuietTable, "health_damage_table").hasFocus()
    assert not recording.exists()


def test_a_file_is_found_in_a_folder_that_somebody_chooses(page: HealthPage, recording: Path, stick: Path) -> None:
    shutil.copyfile(recording, stick / "old copy")
    recording.unlink()
    page.verify()
    page.child(QuietTable, "health_damage_table").selectAll()
    page.button("health_look").click()
    page.choose_in("health_look_dialog", stick)
    (row,) = page.rows("health_damage_table")
    assert row[3] == str(stick / "old copy")
    page.button("health_repair").click()
    page.button("health_confirm_agree").click()
    assert recording.read_bytes() == (stick / "old copy").read_bytes()


def test_a_search_that_is_cancelled_says_that_nobody_looked(
    page: HealthPage, recording: Path, runner: HeldRunner, session: ArchiveSession
) -> None:
    recording.unlink()
    page.workspace.fixity.check()
    runner.hold()
    session.context.shell.show_page("health")
    runner.step()
    assert page.rows("health_damage_table")[0][3] == "looking for it…"
    assert not page.button("health_look").isEnabled()
    cancel = session.frame.window().findChild(QAbstractButton, "busy_bar_cancel")
    assert cancel is not None
    cancel.click()
    runner.go_on()
    assert page.rows("health_damage_table")[0][3] == "was not looked for"
    assert page.button("health_look").isEnabled()


def test_what_is_given_up_stays_told_as_lost_and_is_no_damage_any_more(page: HealthPage, recording: Path) -> None:
    recording.unlink()
    page.verify()
    assert not page.button("health_lose").isEnabled()
    page.child(QuietTable, "health_damage_table").selectAll()
    page.button("health_lose").click()
    assert page.words("health_confirm_question") == "Give up 1 thing as lost?"
    assert "PE-014" in page.words("health_confirm_detail")
    page.button("health_confirm_agree").click()
    assert page.said[-1] == "1 thing was given up as lost."
    assert page.sentence == "All else is intact."
    assert "1 file is given up as lost." in page.words("health_remark")
    (row,) = page.rows("health_damage_table")
    assert (row[0], row[2]) == ("PE-014", "given up as lost")
    page.child(QuietTable, "health_damage_table").selectAll()
    assert not page.button("health_lose").isEnabled()
    page.verify()
    assert page.sentence == "All else is intact."


def test_the_record_that_is_shown_tells_of_its_lost_file(
    page: HealthPage, recording: Path, session: ArchiveSession
) -> None:
    (testimony_id,) = page.workspace.catalogue.testimony_ids(["PE-014"])
    inspector = InspectorPresenter(session.context, page.view)
    inspector.show(testimony_id)
    shown: list[InspectorRecord] = []
    inspector.record_shown.connect(shown.append)
    recording.unlink()
    page.verify()
    assert FileState.MISSING in shown[-1].states.values()
    page.child(QuietTable, "health_damage_table").selectAll()
    page.button("health_lose").click()
    page.button("health_confirm_agree").click()
    assert FileState.LOST in shown[-1].states.values()


def test_where_the_last_damage_is_repaired_the_keyboard_is_back_at_the_first_button(
    page: HealthPage, recording: Path, stick: Path
) -> None:
    page.workspace.backing_up.set_place(stick)
    page.workspace.backing_up.make(BackupReason.ASKED)
    recording.unlink()
    page.verify()
    page.button("health_repair").click()
    QTest.keyClick(page.button("health_confirm_cancel"), Qt.Key.Key_Backtab)
    QTest.keyClick(page.button("health_confirm_agree"), Qt.Key.Key_Space)
    assert page.button("health_verify").hasFocus()


def test_damage_stays_told_when_the_index_was_made_anew_after_it(page: HealthPage, recording: Path) -> None:
    recording.unlink()
    page.session.context.shell.show_page("testimonies")
    page.session.context.actions["tools.verify"].trigger()
    page.session.context.actions["tools.reindex"].trigger()
    assert page.said[-1] == "1 thing is damaged or missing."


def test_what_the_page_itself_says_is_not_said_again_below_it(page: HealthPage, recording: Path) -> None:
    bar = page.view.window().findChild(MessageBar)
    status = page.view.window().findChild(QLabel, "status_words")
    assert bar is not None
    assert status is not None
    recording.unlink()
    page.verify()
    assert page.sentence == "1 thing is damaged."
    assert page.said == []
    assert status.text() == ""

    page.session.context.shell.show_page("testimonies")
    page.verify()
    assert bar.isVisible()
    page.session.context.shell.show_page("health")
    assert not bar.isVisible()


def test_an_altered_row_comes_back_and_the_archive_is_to_be_opened_anew(
    page: HealthPage, session: ArchiveSession
) -> None:
    (testimony_id,) = page.workspace.catalogue.testimony_ids(["PE-014"])
    title = page.workspace.catalogue.testimony(testimony_id).title
    alter_rows(page.workspace.path, f"UPDATE testimony SET title = 'nonsense' WHERE id = {testimony_id}")
    offered: list[str] = []
    session.context.messages.action_offered.connect(lambda text, _deed: offered.append(text))
    page.verify()
    (row,) = page.rows("health_damage_table")
    assert row[:3] == ["PE-014", "its record", "altered"]
    page.button("health_repair").click()
    page.button("health_confirm_agree").click()
    assert page.workspace.catalogue.testimony(testimony_id).title == title
    assert page.rows("health_damage_table") == []
    assert offered[-1] == "Open the archive anew"


def test_where_rows_went_with_what_is_given_up_the_archive_is_to_be_opened_anew(
    page: HealthPage, session: ArchiveSession
) -> None:
    alter_rows(
        page.workspace.path,
        "PRAGMA foreign_keys=OFF",
        "DELETE FROM theme WHERE id = (SELECT theme_id FROM testimony_theme LIMIT 1)",
    )
    offered: list[str] = []
    session.context.messages.action_offered.connect(lambda text, _deed: offered.append(text))
    page.verify()
    page.child(QuietTable, "health_damage_table").selectAll()
    page.button("health_lose").click()
    page.button("health_confirm_agree").click()
    assert "went with it" in page.said[-1]
    assert offered[-1:] == ["Open the archive anew"]


def test_a_row_of_which_no_checksum_tells_is_offered_with_a_warning(page: HealthPage) -> None:
    page.workspace.backing_up.make(BackupReason.ASKED)
    alter_rows(
        page.workspace.path, "UPDATE row_checksum SET checksum = 5 WHERE table_name = 'setting' AND row_id = 'created'"
    )
    page.verify()
    (row,) = page.rows("health_damage_table")
    assert row[3].startswith("the backup of ")
    assert row[3].endswith(", as it was then: nothing tells whether it was changed since")


def test_rows_that_referred_to_one_that_came_back_are_damaged_no_more(page: HealthPage, recording: Path) -> None:
    page.workspace.backing_up.make(BackupReason.ASKED)
    alter_rows(page.workspace.path, "DELETE FROM person WHERE id IN (SELECT person_id FROM participation)")
    recording.unlink()
    page.verify()
    told = [each for each in page.rows("health_damage_table") if each[2] == "refers to a person that is gone"]
    assert told
    assert all(each[3] == "the archive’s own log of changes" for each in told)
    page.button("health_repair").click()
    page.button("health_confirm_agree").click()
    assert [each[2] for each in page.rows("health_damage_table")] == ["missing"], "the recording, which nothing has"
    assert page.sentence == "1 thing is damaged."


def test_rows_that_refer_to_one_that_nothing_has_stay_told_when_another_comes_back(page: HealthPage) -> None:
    alter_rows(
        page.workspace.path,
        "DELETE FROM person WHERE id IN (1, 2)",
        "DELETE FROM change WHERE table_name = 'person' AND row_id = 2",
    )
    page.verify()
    page.button("health_repair").click()
    page.button("health_confirm_agree").click()
    told = [each for each in page.rows("health_damage_table") if each[2] == "refers to a person that is gone"]
    assert told
    assert {each[3] for each in told} == {"nothing within reach"}


def test_what_was_found_damaged_before_is_still_told_when_the_archive_is_opened_again(
    workspaces: Workspaces, workspace: Workspace, recording: Path, program: Program
) -> None:
    recording.unlink()
    workspace.fixity.check()
    workspace.close()
    session = program.show_archive(workspaces.open(workspace.path))
    session.context.shell.show_page("health")
    page = HealthPage(session)
    assert page.sentence == "1 thing is damaged."
    assert [each[0] for each in page.rows("health_damage_table")] == ["PE-014"]


def test_what_a_check_in_idle_time_finds_is_told_at_once_and_leads_to_the_page(
    page: HealthPage, session: ArchiveSession
) -> None:
    session.context.shell.show_page("search")
    alter_rows(page.workspace.path, "UPDATE testimony SET title = 'nonsense' WHERE code = 'PE-014'")
    assert session.idle_checks is not None
    session.idle_checks.damage_found.emit(page.workspace.keeping.verify().damages)
    assert page.mark[0] == "danger"
    session.idle_checks.health_wanted.emit()
    assert page.view.isVisible()
    assert ["PE-014", "its record", "altered"] in [each[:3] for each in page.rows("health_damage_table")]


def test_a_message_about_damage_leads_to_the_page(session: ArchiveSession, recording: Path) -> None:
    session.context.shell.show_page("search")
    deeds: dict[str, object] = {}
    session.context.messages.action_offered.connect(deeds.__setitem__)
    recording.unlink()
    session.actions["tools.verify"].trigger()
    deed = deeds["Archive health"]
    assert callable(deed)
    deed()
    assert session.frame.widget("health").isVisible()


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_that_is_asked_for_is_listed(page: HealthPage) -> None:
    assert page.words("health_backups_count") == "none yet"
    page.button("health_back_up").click()
    (row,) = page.rows("health_points")
    assert row[1:3] == ["asked for", "this archive"]
    assert page.words("health_rule") == "Kept: the last of each of 7 days, 4 weeks and 12 months."
    assert page.words("health_own_place_remark").startswith("Newest ")


def test_a_backup_with_damaged_rows_says_so_in_the_list_and_they_are_told(page: HealthPage) -> None:
    alter_rows(page.workspace.path, "UPDATE testimony SET title = 'nonsense' WHERE code = 'PE-014'")
    page.button("health_back_up").click()
    (row,) = page.rows("health_points")
    assert row[3].endswith(", 1 damaged row")
    assert [each[:3] for each in page.rows("health_damage_table")] == [["PE-014", "its record", "altered"]]


def test_a_backup_with_rows_that_refer_to_lost_ones_says_so_in_the_list(page: HealthPage) -> None:
    refer_to_nothing(page.workspace.path)
    page.button("health_back_up").click()
    (row,) = page.rows("health_points")
    assert row[3].endswith(", 2 damaged rows")


def test_the_newest_backups_are_listed_and_all_when_somebody_wants_them(page: HealthPage) -> None:
    for _ in range(11):
        page.workspace.backing_up.make(BackupReason.ASKED)
    page.session.context.shell.show_page("health")
    assert page.words("health_backups_count") == "11 backups"
    assert len(page.rows("health_points")) == 10
    assert page.button("health_all_points").text() == "Show all 11"
    page.button("health_all_points").click()
    assert len(page.rows("health_points")) == 11
    assert not page.button("health_all_points").isVisible()


def test_a_second_place_is_chosen_used_and_forgotten(page: HealthPage, stick: Path) -> None:
    assert page.words("health_second_place_name") == "No second place yet"
    assert not page.button("health_forget_place").isVisible()
    page.button("health_choose_place").click()
    page.choose_in("health_place_dialog", stick)
    assert page.words("health_second_place_name") == str(stick)
    assert page.words("health_second_place_remark").startswith("No backup yet · ")
    page.button("health_back_up").click()
    assert sorted(each[2] for each in page.rows("health_points")) == sorted(["this archive", str(stick)])
    page.button("health_forget_place").click()
    assert page.words("health_second_place_name") == "No second place yet"
    assert [each[2] for each in page.rows("health_points")] == ["this archive"]
    assert any(stick.iterdir())


def test_a_place_within_the_archive_is_refused(page: HealthPage) -> None:
    page.button("health_choose_place").click()
    page.choose_in("health_place_dialog", page.workspace.path / "media")
    assert "lies within the archive itself" in page.said[-1]
    assert page.words("health_second_place_name") == "No second place yet"


def test_a_disk_that_is_not_connected_is_told_with_when_it_last_was(page: HealthPage, stick: Path) -> None:
    page.workspace.backing_up.set_place(stick)
    page.workspace.backing_up.make(BackupReason.ASKED)
    stick.rename(stick.with_name("unplugged"))
    page.session.context.shell.show_page("health")
    assert page.words("health_second_place_remark").startswith("Not connected. The last backup there was made on ")
    assert [each[2] for each in page.rows("health_points")] == ["this archive"]


def test_a_disk_that_never_had_a_backup_says_so(page: HealthPage, stick: Path) -> None:
    page.workspace.backing_up.set_place(stick)
    stick.rename(stick.with_name("unplugged"))
    page.session.context.shell.show_page("health")
    assert page.words("health_second_place_remark") == "Not connected. No backup was made there yet."


def test_a_backup_with_files_missing_says_so(page: HealthPage, recording: Path) -> None:
    recording.unlink()
    page.button("health_back_up").click()
    (row,) = page.rows("health_points")
    assert row[3].endswith(", 1 missing")


def test_a_file_that_a_backup_misses_is_told_as_damaged_at_once(page: HealthPage, recording: Path) -> None:
    page.verify()
    assert page.mark[0] == "ok"
    recording.unlink()
    page.button("health_back_up").click()
    assert page.mark[0] == "danger"
    (row,) = page.rows("health_damage_table")
    assert (row[0], row[2]) == ("PE-014", "missing")


def test_a_backup_that_misses_a_file_leads_to_a_check(page: HealthPage, recording: Path) -> None:
    deeds: dict[str, object] = {}
    page.session.context.messages.action_offered.connect(deeds.__setitem__)
    recording.unlink()
    page.button("health_back_up").click()
    verify = deeds["Verify now"]
    assert callable(verify)
    verify()
    assert page.sentence == "1 thing is damaged."


def test_the_only_backup_is_chosen_by_going_there_with_the_keyboard(page: HealthPage) -> None:
    page.button("health_back_up").click()
    page.button("health_choose_place").setFocus()
    QTest.keyClick(page.button("health_choose_place"), Qt.Key.Key_Tab)
    assert page.child(QuietTable, "health_points").hasFocus()
    assert page.button("health_restore").isEnabled()


def test_a_backup_is_restored_into_a_folder_that_is_not_there_yet(page: HealthPage, stick: Path) -> None:
    asked: list[tuple[Path, Path]] = []
    page.session.context.shell.restore_requested.connect(lambda *paths: asked.append(paths))
    page.button("health_back_up").click()
    assert not page.button("health_restore").isEnabled()
    page.child(QuietTable, "health_points").selectRow(0)
    for _ in range(2):
        page.button("health_restore").click()
        page.choose_in("health_restore_dialog", stick)
        asked[-1][1].mkdir()
    (backup, first), (_, second) = asked
    assert backup == page.workspace.backing_up.points()[0].path
    assert first.parent == second.parent == stick
    assert first != second


def test_the_restored_archive_is_shown_in_place_of_the_other(
    program: Program, workspaces: Workspaces, tmp_path: Path
) -> None:
    workspace = workspaces.create(tmp_path / "archive", "pa-efe", "Programme")
    workspace.editing.add_testimony("PE-014")
    session = program.show_archive(workspace)
    session.context.shell.show_page("health")
    page = HealthPage(session)
    page.button("health_back_up").click()
    workspace.editing.add_testimony("PE-015")
    page.child(QuietTable, "health_points").selectRow(0)
    page.button("health_restore").click()
    page.choose_in("health_restore_dialog", tmp_path)
    assert program.session is not None
    assert program.session is not session
    restored = program.session.context.workspace
    assert restored.path.parent == tmp_path
    assert restored.path.name.startswith("Programme 20")
    assert restored.catalogue.totals().testimonies == 1


def test_what_needs_the_archive_closed_is_repaired_and_the_archive_shown_again(
    program: Program, workspaces: Workspaces, workspace: Workspace, qtbot: QtBot
) -> None:
    path = workspace.path
    workspace.close()
    wipe_page(path, root_page(path, "passage_place"))
    session = program.show_archive(workspaces.open(path))
    session.context.shell.show_page("health")
    page = HealthPage(session)
    page.verify()
    assert page.mark[0] == "danger"
    assert {each[3] for each in page.rows("health_damage_table")} == {"can be made anew"}
    page.button("health_repair").click()
    assert "the archive is closed for it" in page.words("health_confirm_detail")
    page.button("health_confirm_agree").click()
    qtbot.waitUntil(lambda: program.session not in (None, session))
    assert program.session is not None
    program.session.context.shell.show_page("health")
    page = HealthPage(program.session)
    assert page.rows("health_damage_table") == []
    page.verify()
    assert page.sentence == "Everything is intact."


# --- checks, index, keyboard ------------------------------------------------------------------------------------------


def test_the_index_can_be_made_anew_from_the_page(page: HealthPage) -> None:
    assert page.words("health_index_words").startswith("Current: ")
    page.button("health_rebuild").click()
    assert page.said[-1] == "The search index was made anew."


def test_an_archive_that_is_only_read_is_shown_and_nothing_in_it_can_be_changed(
    workspaces: Workspaces, workspace: Workspace, program: Program
) -> None:
    workspace.backing_up.make(BackupReason.ASKED)
    path = workspace.path
    workspace.close()
    session = program.show_archive(workspaces.open(path, read_only=True))
    session.context.shell.show_page("health")
    page = HealthPage(session)
    page.verify()
    assert page.sentence == "Never checked in full."
    assert len(page.rows("health_points")) == 1
    for name in ("health_choose_place", "health_rebuild"):
        assert not page.button(name).isEnabled()


def test_damage_in_an_archive_that_is_only_read_is_shown_though_nobody_can_write_it_down(
    workspaces: Workspaces, workspace: Workspace, recording: Path, program: Program
) -> None:
    path = workspace.path
    workspace.close()
    recording.unlink()
    session = program.show_archive(workspaces.open(path, read_only=True))
    session.context.shell.show_page("health")
    page = HealthPage(session)
    page.verify()
    assert page.sentence == "1 thing is damaged."
    page.child(QuietTable, "health_damage_table").selectAll()
    assert not page.button("health_lose").isEnabled()


def test_the_keyboard_goes_through_the_page_and_the_row_it_is_at_is_seen(page: HealthPage, stick: Path) -> None:
    page.workspace.backing_up.set_place(stick)
    for _ in range(3):
        page.button("health_back_up").click()
    window = page.view.window()
    window.resize(1024, 640)
    table = page.child(QuietTable, "health_checks_table")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    area = page.child(QScrollArea, "health_scroll")
    place = table.visualRect(table.currentIndex()).center()
    assert area.viewport().rect().contains(table.viewport().mapTo(area.viewport(), place))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
