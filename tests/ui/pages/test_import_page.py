"""The import page as people use it: choosing, correcting how columns are read, importing, cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QTableView, QWidget

from testimony_archive.domain.changes import RecordKind
from testimony_archive.ui.views.import_view import ImportView

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Importing:
    """The page with what a person sees of it and does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        self.said: list[str] = []
        session.context.messages.shown.connect(lambda _kind, text, _advice: self.said.append(text))
        session.actions["file.import"].trigger()
        page = session.frame.widget("import")
        assert isinstance(page, ImportView)
        self.page = page

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.page.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    @property
    def summary(self) -> str:
        return self.child(QLabel, "import_summary").text()

    @property
    def confirm(self) -> QPushButton:
        return self.child(QPushButton, "import_confirm")

    def problems(self) -> list[str]:
        model = self.child(QTableView, "import_problems").model()
        return [model.index(row, 3).data() for row in range(model.rowCount())]

    def columns(self) -> dict[str, QComboBox]:
        """The choices of the columns by heading. Those of an earlier reading may wait to be deleted: the last count."""
        found = self.page.findChildren(QComboBox)
        return {each.accessibleName(): each for each in found if each.objectName().startswith("import_column_")}

    def choose(self, combo: QComboBox, key: str) -> None:
        place = combo.findData(key)
        assert place >= 0, f"{key} is not offered"
        combo.setCurrentIndex(place)
        combo.activated.emit(place)


@pytest.fixture
def first_page() -> str:
    return "import"


@pytest.fixture
def importing(session: ArchiveSession) -> Importing:
    return Importing(session)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(
        "code,title,Profession now,country\nZZ-020,Night bus,student,Peru\nZZ-021,River,teacher,Peru\n",
        encoding="utf-8",
    )
    return path


def test_before_anything_is_chosen_the_page_says_what_can_be(importing: Importing) -> None:
    assert importing.page.isVisible()
    assert importing.child(QWidget, "import_empty").isVisible()
    assert not importing.confirm.isEnabled()


def test_what_would_come_of_it_is_told_and_nothing_is_written(
    importing: Importing, table: Path, workspace: Workspace
) -> None:
    before = workspace.catalogue.totals().testimonies
    importing.page.sources_chosen.emit([table])
    assert importing.summary == "2 testimonies will be added."
    assert importing.confirm.text() == "Import 2 testimonies"
    assert importing.confirm.isEnabled()
    assert workspace.catalogue.totals().testimonies == before


def test_agreeing_imports_and_shows_the_testimonies(importing: Importing, table: Path, workspace: Workspace) -> None:
    changed: list[frozenset[int]] = []
    importing.context.changes.announced.connect(lambda each, _origin: changed.append(each.ids(RecordKind.TESTIMONY)))
    importing.page.sources_chosen.emit([table])
    importing.confirm.click()
    ids = workspace.catalogue.testimony_ids(["ZZ-020", "ZZ-021"])
    assert changed == [frozenset(ids)]
    assert importing.said == ["2 testimonies were imported."]
    assert not importing.page.isVisible()
    importing.session.actions["file.import"].trigger()
    assert importing.child(QWidget, "import_empty").isVisible()


def test_a_column_is_read_as_the_field_that_is_chosen(importing: Importing, table: Path, workspace: Workspace) -> None:
    importing.page.sources_chosen.emit([table])
    assert any("Profession now" in each for each in importing.problems())
    assert importing.columns()["code"].currentText() == "Code"
    assert importing.columns()["Profession now"].currentText() == "Not read"
    importing.choose(importing.columns()["Profession now"], "role")
    assert importing.columns()["Profession now"].currentText() == "Role"
    assert not any("Profession now" in each for each in importing.problems())
    importing.confirm.click()
    (testimony_id,) = workspace.catalogue.testimony_ids(["ZZ-020"])
    assert [each.key for each in workspace.catalogue.testimony(testimony_id).roles] == ["student"]


def test_a_choice_can_be_taken_back(importing: Importing, table: Path) -> None:
    importing.page.sources_chosen.emit([table])
    importing.choose(importing.columns()["Profession now"], "role")
    importing.choose(importing.columns()["Profession now"], "")
    assert importing.columns()["Profession now"].currentText() == "Not read"


def test_advice_about_columns_speaks_of_the_page_and_not_of_the_command_line(importing: Importing, table: Path) -> None:
    importing.page.sources_chosen.emit([table])
    assert not any("--" in each for each in importing.problems())


def test_values_can_be_given_where_a_testimony_says_nothing(
    importing: Importing, table: Path, workspace: Workspace
) -> None:
    importing.page.sources_chosen.emit([table])
    importing.choose(importing.page.findChildren(QComboBox, "import_default_language")[-1], "es")
    importing.choose(importing.page.findChildren(QComboBox, "import_default_consent")[-1], "oral")
    importing.confirm.click()
    (testimony_id,) = workspace.catalogue.testimony_ids(["ZZ-021"])
    testimony = workspace.catalogue.testimony(testimony_id)
    assert testimony.languages == ("es",)
    assert [each.form.value for each in testimony.consents] == ["oral"]


def test_what_is_there_already_is_updated_only_when_that_is_wanted(
    importing: Importing, tmp_path: Path, workspace: Workspace
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("code,title\nPE-014,Otro título\n", encoding="utf-8")
    importing.page.sources_chosen.emit([path])
    assert importing.summary == "There is nothing new to import."
    assert not importing.confirm.isEnabled()
    importing.child(QCheckBox, "import_update").click()
    assert importing.summary == "1 testimony will be updated."
    importing.confirm.click()
    (testimony_id,) = workspace.catalogue.testimony_ids(["PE-014"])
    assert workspace.catalogue.testimony(testimony_id).title == "Otro título"


def test_an_error_keeps_everything_out_and_says_where(importing: Importing, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("code,title,date\nZZ-020,Bus,2022-13-40\nZZ-021,River,2022\n", encoding="utf-8")
    importing.page.sources_chosen.emit([path])
    assert importing.summary.startswith("1 error keeps everything out.")
    assert not importing.confirm.isEnabled()
    model = importing.child(QTableView, "import_problems").model()
    assert [model.index(0, column).data() for column in range(3)] == ["table.csv", "2", "date"]


def test_closing_the_page_forgets_what_was_chosen(importing: Importing, table: Path) -> None:
    importing.session.context.shell.show_page("selections")
    importing.session.actions["file.import"].trigger()
    importing.page.sources_chosen.emit([table])
    importing.child(QPushButton, "import_close").click()
    assert not importing.page.isVisible()
    importing.session.actions["file.import"].trigger()
    assert importing.child(QWidget, "import_empty").isVisible()


def test_files_dropped_on_the_window_are_read(session: ArchiveSession, table: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPointF(90, 400).toPoint(), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(session.frame, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(90, 400), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(session.frame, dropped)
    page = session.frame.widget("import")
    assert isinstance(page, ImportView)
    assert page.isVisible()
    summary = page.findChild(QLabel, "import_summary")
    assert summary is not None
    assert summary.text() == "2 testimonies will be added."
