"""The export panel as people use it: kinds, chapters, what applies, what is remembered, and the list of what stays."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QWidget

from testimony_archive.domain.edits import ParticipationField
from testimony_archive.domain.publication import QuoteWords
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.styling import template_named
from testimony_archive.ui.views.selection_view import SelectionView
from tests.bags import require_valid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from testimony_archive.ui.session import ArchiveSession

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Exporting:
    """The panel with what a person does there."""

    def __init__(self, session: ArchiveSession) -> None:
        self.session = session
        self.context = session.context
        page = session.frame.widget("selections")
        assert isinstance(page, SelectionView)
        self.page = page
        self.choices = page.export.choices

    def child(self, kind: type[AnyWidget], name: str) -> AnyWidget:
        found = self.session.frame.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def choose_kind(self, kind: str) -> None:
        self.child(QAbstractButton, f"export_kind_{kind}").click()

    def choose(self, name: str, words: str) -> None:
        combo = self.child(QComboBox, name)
        combo.setCurrentText(words)
        assert combo.currentText() == words
        combo.activated.emit(combo.currentIndex())

    def offered(self, name: str) -> Sequence[str]:
        combo = self.child(QComboBox, name)
        return [combo.itemText(place) for place in range(combo.count())] if combo.isVisible() else []

    def save_as(self, out: Path) -> None:
        self.context.actions["file.export"].trigger()
        dialog = self.child(QFileDialog, "export_dialog")
        dialog.fileSelected.emit(str(out))
        dialog.reject()


@pytest.fixture
def first_page() -> str:
    return "selections"


@pytest.fixture
def exporting(session: ArchiveSession) -> Exporting:
    return Exporting(session)


def test_what_a_kind_makes_of_a_selection_changes_what_leaves(exporting: Exporting) -> None:
    before = exporting.page.export.button.text()
    exporting.choose_kind("dossier")
    assert exporting.page.export.button.text() != before
    exporting.choose_kind("selection")
    assert exporting.page.export.button.text() == before


def test_chapters_within_chapters_are_offered_once_there_are_chapters(exporting: Exporting) -> None:
    assert exporting.offered("export_grouping_within") == []
    exporting.choose("export_grouping", "Theme")
    assert exporting.offered("export_grouping_within") == ["Nothing further", "Country", "Role", "Project"]
    exporting.choose("export_grouping_within", "Country")
    exporting.choose("export_grouping", "Country")
    assert exporting.offered("export_grouping_within") == ["Nothing further", "Theme", "Role", "Project"]
    assert [each.value for each in exporting.choices.choices().options.group_by] == ["country"]


def test_what_does_not_apply_is_not_shown(exporting: Exporting) -> None:
    assert exporting.offered("export_sources")
    exporting.choose_kind("evidence")
    assert not exporting.offered("export_sources")
    assert exporting.offered("export_template")
    exporting.choose("export_format", "Excel workbook (.xlsx)")
    assert not exporting.offered("export_template")
    assert not exporting.child(QCheckBox, "export_people").isVisible()
    assert not exporting.child(QCheckBox, "export_indexes").isVisible()


def test_words_charts_pictures_and_designs_are_chosen_where_they_apply(exporting: Exporting) -> None:
    exporting.choose("export_words", "As they were said")
    exporting.choose("export_template", "Book")
    for name in ("export_charts", "export_pictures"):
        exporting.child(QCheckBox, name).click()
    options = exporting.choices.choices().options
    assert options.quote_words is QuoteWords.VERBATIM
    assert options.template == template_named("book")
    assert options.has_charts
    assert options.has_pictures
    exporting.choose_kind("dossier")
    assert not exporting.offered("export_words")  # there are no quotes
    exporting.choose_kind("quotes")
    assert not exporting.child(QCheckBox, "export_pictures").isVisible()  # there are no records to stand beside
    exporting.choose("export_format", "Data for programs (.json)")
    assert exporting.child(QCheckBox, "export_charts").isVisible()
    exporting.choose("export_format", "Excel workbook (.xlsx)")
    assert not exporting.child(QCheckBox, "export_charts").isVisible()


def test_a_document_of_ones_own_stands_among_the_designs(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choices.set_template(tmp_path / "organisation.dotx")
    *designs, own, other = exporting.offered("export_template")
    assert "Report" in designs
    assert (own, other) == ("organisation.dotx", "Choose a document…")
    exporting.choose("export_template", "Choose a document…")
    assert exporting.child(QComboBox, "export_template").currentText() == "organisation.dotx"  # until one is chosen
    exporting.child(QFileDialog, "template_dialog").reject()
    exporting.choose("export_template", "The program's own")
    assert exporting.choices.choices().options.template is None


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".csv", ".html", ".json"])
def test_the_ending_of_the_file_says_which_format_is_written(exporting: Exporting, ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"book{ending}"
    exporting.save_as(out)
    assert out.stat().st_size > 1_000
    assert exporting.child(QLabel, "export_result_words").text().partition(".")[0].endswith(" exported to book")


def test_a_selection_leaves_as_a_bag_with_its_recordings(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose("export_format", "Bag (BagIt)")
    assert not exporting.child(QCheckBox, "export_pictures").isVisible()
    assert not exporting.offered("export_template")
    assert exporting.choices.choices().ending == "-bag"
    exporting.context.actions["file.export"].trigger()
    dialog = exporting.child(QFileDialog, "export_dialog")
    assert dialog.selectedNameFilter() == "Bag (BagIt) (*-bag)"
    assert dialog.selectedFiles()[0].endswith("-bag")
    dialog.fileSelected.emit(str(tmp_path / "voices"))
    dialog.reject()
    require_valid(tmp_path / "voices-bag")
    assert list((tmp_path / "voices-bag").rglob("recording_1.opus"))


def test_the_list_of_what_stays_has_the_recordings_of_a_bag(exporting: Exporting, tmp_path: Path) -> None:
    workspace = exporting.context.workspace
    for each in workspace.catalogue.testimonies([row.testimony_id for row in workspace.catalogue.rows(RowFilter())]):
        identity = (each.testimony_id, each.interviewees[0].participation_id)
        workspace.editing.edit_participation(*identity, ParticipationField.PSEUDONYM, "Persona")
    stays = {}
    exporting.choose_kind("dossier")
    for words in ("Data for programs (.json)", "Bag (BagIt)"):
        exporting.choose("export_format", words)
        exporting.child(QPushButton, "forbidden_save").click()
        dialog = exporting.child(QFileDialog, "report_dialog")
        dialog.fileSelected.emit(str(tmp_path / "left out.csv"))
        dialog.reject()
        stays[words] = (tmp_path / "left out.csv").read_text(encoding="utf-8-sig")
    assert "recording, part 1" not in stays["Data for programs (.json)"]
    assert "a recording would tell by the voice who has a pseudonym" in stays["Bag (BagIt)"]


def test_the_name_in_the_dialog_takes_the_ending_of_the_kind(exporting: Exporting) -> None:
    exporting.choose("export_format", "Bag (BagIt)")
    exporting.context.actions["file.export"].trigger()
    dialog = exporting.child(QFileDialog, "export_dialog")
    bag, page = "Bag (BagIt) (*-bag)", "Web page (*.html)"
    stem = dialog.selectedFiles()[0].removesuffix("-bag")
    for words, ending in ((page, ".html"), (bag, "-bag"), (page, ".html")):
        dialog.selectNameFilter(words)
        dialog.filterSelected.emit(words)
        assert dialog.selectedFiles() == [stem + ending]
    dialog.reject()


def test_the_dialog_begins_with_the_format_that_was_chosen(exporting: Exporting) -> None:
    exporting.choose("export_format", "Web page (.html)")
    exporting.context.actions["file.export"].trigger()
    dialog = exporting.child(QFileDialog, "export_dialog")
    assert dialog.selectedNameFilter() == "Web page (*.html)"
    assert dialog.selectedFiles()[0].endswith(".html")
    assert len(dialog.nameFilters()) == 6
    dialog.reject()


def test_the_choices_of_a_selection_are_remembered(exporting: Exporting) -> None:
    first = exporting.context.workspace.selecting.selections()[0]
    exporting.choose_kind("quotes")
    exporting.choose("export_grouping", "Role")
    for name in ("export_people", "export_charts"):
        exporting.child(QCheckBox, name).click()
    exporting.choose("export_words", "As they were said")
    exporting.choose("export_template", "Report")
    chosen = exporting.choices.choices()
    exporting.context.shell.new_selection()
    assert exporting.choices.choices() == chosen  # a new one begins as the archive's last
    exporting.choose_kind("evidence")
    exporting.context.shell.open_selection(first.selection_id)
    assert exporting.choices.choices() == chosen


def test_what_is_left_out_is_saved_as_a_table(exporting: Exporting, tmp_path: Path) -> None:
    exporting.child(QPushButton, "forbidden_save").click()
    dialog = exporting.child(QFileDialog, "report_dialog")
    out = tmp_path / "left out.csv"
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    with out.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["Code", "Left out", "Reason"]
    assert len(rows) == 6
    assert all(code and what and reason for code, what, reason in rows)


def test_the_preview_shows_the_pages_and_the_totals_count_them(exporting: Exporting) -> None:
    assert exporting.child(QWidget, "export_preview").isVisible()
    words = exporting.child(QLabel, "export_preview_words")
    assert words.text().startswith("pages 1 and 2 of about ")
    pages = words.text().rpartition(" ")[2]
    totals = [each.text() for each in exporting.child(QWidget, "selection_totals").findChildren(QLabel)]
    assert totals[-2:] == [pages, "pages, about"]
    assert not exporting.child(QAbstractButton, "export_preview_back").isEnabled()
    exporting.child(QAbstractButton, "export_preview_on").click()
    assert words.text().startswith("pages 3 and 4 of about ")
    assert exporting.child(QAbstractButton, "export_preview_back").isEnabled()


def test_other_choices_bring_other_pages(exporting: Exporting) -> None:
    words = exporting.child(QLabel, "export_preview_words")
    before = words.text()
    exporting.choose_kind("evidence")
    assert words.text() != before
    exporting.choose("export_format", "Table of values (.csv)")
    assert not exporting.child(QWidget, "export_preview").isVisible()
    totals = exporting.child(QWidget, "selection_totals").findChildren(QLabel)
    assert "pages, about" not in [each.text() for each in totals if each.isVisible()]


def test_a_template_that_is_gone_takes_the_preview_away_and_nothing_else(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choices.set_template(tmp_path / "gone.docx")
    assert not exporting.child(QWidget, "export_preview").isVisible()
    assert exporting.page.export.button.isEnabled()
    exporting.choices.set_template(None)
    assert exporting.child(QWidget, "export_preview").isVisible()


def test_chapters_by_group_say_that_they_have_no_place_for_headings(exporting: Exporting) -> None:
    remark = exporting.child(QLabel, "export_wordless")
    assert not remark.isVisible()
    exporting.choose("export_grouping", "Theme")
    assert remark.isVisible()
    exporting.context.shell.new_selection()  # in which no words stand
    assert not remark.isVisible()
