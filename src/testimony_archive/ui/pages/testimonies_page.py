"""The testimonies page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from testimony_archive.ui.actions import key_text
from testimony_archive.ui.models.testimonies_model import TestimoniesModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.pages.record_templates import RecordTemplates
from testimony_archive.ui.presenters.bulk_marks import field_of
from testimony_archive.ui.presenters.bulk_presenter import BulkPresenter
from testimony_archive.ui.presenters.dossier_presenter import DossierPresenter
from testimony_archive.ui.presenters.duplicates_presenter import DuplicatesPresenter
from testimony_archive.ui.presenters.files_presenter import FilesPresenter
from testimony_archive.ui.presenters.history_presenter import HistoryPresenter
from testimony_archive.ui.presenters.inspector_presenter import InspectorPresenter
from testimony_archive.ui.presenters.playing import Playing
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu
from testimony_archive.ui.presenters.testimonies_presenter import TestimoniesPresenter
from testimony_archive.ui.views.testimonies_view import TestimoniesView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.table_rows import TableRows
    from testimony_archive.ui.term_names import TermNames

_MENU = (
    *("testimony.open", "playback.play", "testimony.select"),
    *("testimony.dossier", "testimony.copy", "testimony.template", "testimony.delete"),
)


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it."""
    parts = cache(lambda: TestimoniesPage(context))
    actions = context.actions
    return Page(
        key="testimonies",
        title=QCoreApplication.translate("TestimoniesPage", "Testimonies"),
        icon="testimony",
        make_widget=lambda: parts().view,
        key_hints=(
            (key_text(actions["testimony.open"]), QCoreApplication.translate("TestimoniesPage", "open")),
            (key_text(actions["edit.edit"]), QCoreApplication.translate("TestimoniesPage", "edit")),
            (key_text(actions["testimony.select"]), QCoreApplication.translate("TestimoniesPage", "add to selection")),
            (key_text(actions["testimony.delete"]), QCoreApplication.translate("TestimoniesPage", "delete")),
        ),
        on_shown=lambda: parts().show(),
        side_pane=lambda: parts().view.inspector,
        commands={
            "testimony.new": lambda: parts().add_testimony(),
            "testimony.copy": lambda: parts().copy(),
            "testimony.from": lambda: parts().templates.pop_up(),
            "testimony.template": lambda: parts().keep_template(),
            "testimony.templates": lambda: parts().templates.manage(),
            "testimony.open": lambda: parts().open(),
            "testimony.select": lambda: parts().select(),
            "testimony.dossier": lambda: parts().export(),
            "testimony.delete": lambda: parts().delete(),
            "testimony.attach": lambda: parts().view.inspector.files.choose_files(),
            "playback.play": lambda: parts().play(),
            "edit.many": lambda: parts().edit_many(),
            "edit.fill": lambda: parts().fill_down(),
            "view.group": lambda: parts().view.ask_group(),
            "view.fold": lambda: parts().view.fold_all(True),
            "view.unfold": lambda: parts().view.fold_all(False),
            "edit.edit": lambda: parts().edit_title(),
        },
    )


class TestimoniesPage(QObject):
    """Joins the table, the inspector and what can be done with the rows that are chosen."""

    __test__ = False  # the name is the glossary's, it is no test

    def __init__(self, context: WindowContext) -> None:
        model = TestimoniesModel()
        self.view = TestimoniesView(model, context.memory, context.ground)
        super().__init__(self.view)
        model.setParent(self.view)
        self._context = context
        self._model = model
        self.presenter = TestimoniesPresenter(context, self)
        self._inspector = InspectorPresenter(context, self)
        self._bulk = BulkPresenter(context, self)
        self._files = FilesPresenter(context, self)
        self._history = HistoryPresenter(context, self)
        self._duplicates = DuplicatesPresenter(context, self)
        self._playing = Playing(context, self)
        self._selection_menu = SelectionMenu(context, self.view)
        self._dossier = DossierPresenter(context, self.view)
        self.templates = RecordTemplates(context, self.view, self._start)
        self._connect_table()
        self._connect_inspector()
        self._connect_bulk_bar()
        self._connect_files()
        self._connect_history()
        self.view.show_filter(self.presenter.filter)
        if (columns := self.presenter.restore_columns()) is not None:
            self.view.show_columns(columns)
        self.view.table.columns_changed.connect(lambda: self.presenter.note_columns(self.view.table.columns))

    def show(self) -> None:
        """The page came into view."""
        self.presenter.refresh()
        self.templates.refresh()
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Read the current testimony; on the heading of a group, fold or open it."""
        if self.view.table.toggle_group():
            return
        if testimony_id := self.view.table.current_id:
            self._context.shell.open_testimony(testimony_id)

    def play(self) -> None:
        """Play or pause; on the heading of a group, fold or open it."""
        if self.view.table.toggle_group():
            return
        self._playing.toggle(self.view.table.current_id)

    def export(self) -> None:
        """Write what is chosen to a document."""
        self._dossier.ask_where(self._chosen())

    def select(self, point: QPoint | None = None) -> None:
        """Add what is chosen to a selection, which is asked for at a point of the screen."""
        table, chosen = self.view.table, self._chosen()
        if chosen:
            below = table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft())
            self._selection_menu.pop_up(point or below, lambda: Addition(testimony_ids=chosen))

    def _chosen(self) -> tuple[int, ...]:
        """The rows that are selected, else the current one."""
        table = self.view.table
        return tuple(table.chosen_ids) or ((table.current_id,) if table.current_id else ())

    def delete(self) -> None:
        """Delete what is chosen."""
        self.presenter.delete(self.view.table.chosen_ids)

    def add_testimony(self) -> None:
        """Make a new testimony; what is typed from now on is its title."""
        self.view.inspector.edit_title(0)
        self.presenter.add_testimony()

    def copy(self) -> None:
        """Make the next testimony after the current one; what is typed from now on is its title."""
        if testimony_id := self.view.table.current_id:
            self.view.inspector.edit_title(0)
            self.presenter.copy(testimony_id)

    def edit_title(self) -> None:
        """Let the title of the current testimony be typed."""
        if testimony_id := self.view.table.current_id:
            self.view.inspector.edit_title(testimony_id)

    def _start(self, template_id: int) -> None:
        self.view.inspector.edit_title(0)
        self.presenter.start(template_id)

    def keep_template(self) -> None:
        """Keep the current testimony as a template, whose name is asked for."""
        if testimony_id := self.view.table.current_id:
            if self.view.bulk_bar.isVisible():
                self._close_bulk_bar()
            self.templates.ask_for_name(testimony_id)

    def edit_many(self) -> None:
        """Edit all that are selected, in the bar below the table."""
        if chosen := self.view.table.chosen_ids:
            self._bulk.open(chosen)

    def fill_down(self) -> None:
        """Give the others that are selected what the current one has in the field of the column that the cursor stands
        in; where that cannot be edited, in the field that the bar shows."""
        table = self.view.table
        if len(table.chosen_ids) > 1 and table.current_id:
            field = field_of(table.current_column.field) or self.view.bulk_bar.edit.field
            self._bulk.fill_down(table.current_id, table.chosen_ids, field)

    def _connect_bulk_bar(self) -> None:
        bar, bulk = self.view.bulk_bar, self._bulk
        bar.edit_changed.connect(bulk.set_edit)
        bar.apply_asked.connect(bulk.apply)
        bar.closed.connect(self._close_bulk_bar)
        bar.vocabulary_asked.connect(self._context.shell.open_vocabulary)
        bulk.opened.connect(self._on_bulk_opened)
        bulk.filled.connect(bar.show_edit)
        bulk.outlook_changed.connect(bar.show_outlook)
        bulk.refused.connect(bar.show_refused)
        bulk.applied.connect(self._close_bulk_bar)
        bulk.marked.connect(self.view.table.show_marks)
        bulk.marked.connect(lambda marks: self.presenter.note_edited(marks.column if marks is not None else None))
        self.view.table.chosen_changed.connect(self._on_chosen_changed)

    def _on_bulk_opened(self, count: int, names: TermNames) -> None:
        self.view.bulk_bar.open(count, names)
        self.view.table.set_edited(True)
        self._bulk.set_edit(self.view.bulk_bar.edit)

    def _on_chosen_changed(self, _count: int) -> None:
        if self.view.bulk_bar.isVisible():
            self._bulk.set_ids(self.view.table.chosen_ids)

    def _close_bulk_bar(self) -> None:
        self._bulk.close()
        self.view.bulk_bar.finish()
        self.view.table.set_edited(False)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_table(self) -> None:
        view, table, presenter, actions = self.view, self.view.table, self.presenter, self._context.actions
        actions.attach(table, "testimony.open", "testimony.select", "playback.play")
        table.sort_asked.connect(lambda column, add: presenter.sort_by(column, add=add))
        table.chosen_changed.connect(presenter.set_chosen)
        table.chosen_changed.connect(view.inspector.show_chosen)
        table.current_changed.connect(self._inspector.show)
        table.opened.connect(self._context.shell.open_testimony)
        table.delete_asked.connect(self.delete)
        table.menu_asked.connect(self._on_menu_asked)
        presenter.rows_read.connect(self._on_rows_read)
        presenter.counts_read.connect(view.show_counts)
        presenter.filter_changed.connect(view.show_filter)
        presenter.emptiness_changed.connect(view.show_emptiness)
        presenter.testimony_added.connect(self._on_testimony_added)
        presenter.adding_failed.connect(view.inspector.give_up_title)
        presenter.status_changed.connect(self._on_status_changed)
        view.status_chosen.connect(presenter.set_status)
        view.filter_edited.connect(presenter.set_text)
        view.filter_cleared.connect(presenter.clear_filter)
        view.narrowing_cleared.connect(presenter.clear_narrowing)
        view.narrowed.connect(presenter.narrow)
        view.group_chosen.connect(presenter.group_by)
        view.new_asked.connect(self.add_testimony)
        view.import_asked.connect(actions["file.import"].trigger)
        view.sample_asked.connect(actions["file.close"].trigger)

    def _connect_inspector(self) -> None:
        shown, presenter = self.view.inspector, self._inspector
        shown.edited.connect(presenter.edit)
        shown.person_edited.connect(presenter.edit_person)
        shown.person_added.connect(presenter.add_person)
        shown.person_removed.connect(presenter.remove_person)
        shown.open_asked.connect(self._context.shell.open_testimony)
        shown.vocabulary_asked.connect(self._context.shell.open_vocabulary)
        shown.typing_given_up.connect(lambda: self.view.table.setFocus(Qt.FocusReason.OtherFocusReason))
        shown.select_asked.connect(self._on_inspector_select_asked)
        shown.delete_asked.connect(lambda testimony_id: self.presenter.delete([testimony_id]))
        shown.people_arranged.connect(presenter.arrange_people)
        shown.transcript_edited.connect(presenter.edit_transcript)
        shown.consent_form_chosen.connect(presenter.link_consent_form)
        presenter.record_shown.connect(self._files.set_record)
        presenter.record_shown.connect(shown.show_record)
        presenter.cleared.connect(shown.show_nothing)
        presenter.edit_accepted.connect(shown.show_accepted)
        presenter.edit_refused.connect(shown.show_refused)

    def _connect_files(self) -> None:
        files, presenter, inspector = self.view.inspector.files, self._files, self.view.inspector
        inspector.file_edited.connect(self._inspector.edit_file)
        files.files_chosen.connect(presenter.add)
        files.replacement_chosen.connect(presenter.replace)
        files.copy_wanted.connect(presenter.export_copy)
        files.version_wanted.connect(presenter.bring_back)
        files.deed_wanted.connect(presenter.do)
        files.preview_wanted.connect(presenter.draw_preview)
        inspector.files_dropped.connect(presenter.add)
        presenter.preview_drawn.connect(files.show_preview)
        presenter.sounds.working.connect(files.show_working)
        presenter.sounds.drawn.connect(files.show_sound)
        presenter.sounds.moved.connect(files.show_position)
        files.listen_wanted.connect(presenter.sounds.listen)

    def _connect_history(self) -> None:
        section, presenter = self.view.inspector.history, self._history
        section.toggled.connect(presenter.set_looked_at)
        section.restore_asked.connect(presenter.restore)
        presenter.shown.connect(section.show_changes)
        self._inspector.record_shown.connect(lambda record: presenter.show(record.testimony.testimony_id))
        presenter.set_looked_at(section.opened)
        lines = self.view.inspector.duplicates
        self._inspector.record_shown.connect(lambda record: self._duplicates.show(record.testimony.testimony_id))
        self._duplicates.shown.connect(lines.show_duplicates)
        lines.opened.connect(self._on_duplicate_opened)

    def _on_rows_read(self, rows: TableRows) -> None:
        self.view.table.show_rows(rows)
        self._inspector.show(self.view.table.current_id)

    def _on_duplicate_opened(self, testimony_id: int) -> None:
        """Show the other record in the table; where the filter leaves it out, open it."""
        if self._model.is_known(testimony_id):
            self.view.table.choose((testimony_id,), testimony_id)
        else:
            self._context.shell.open_testimony(testimony_id)

    def _on_status_changed(self, words: str) -> None:
        if self.view.isVisible():  # the page in view alone speaks in the status bar
            self._context.shell.set_status(words)

    def _on_testimony_added(self, testimony_id: int) -> None:
        self.view.table.choose((testimony_id,), testimony_id)
        self.view.inspector.edit_title(testimony_id)

    def _on_inspector_select_asked(self, testimony_id: int, point: QPoint) -> None:
        self._selection_menu.pop_up(point, lambda: Addition(testimony_ids=(testimony_id,)))

    def _on_menu_asked(self, point: QPoint) -> None:
        menu = QMenu(self.view)
        menu.setObjectName("testimonies_row_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for identifier in _MENU:
            menu.addAction(self._context.actions[identifier])
        menu.popup(point)
