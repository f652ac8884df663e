"""Templates in the window: a menu that begins testimonies, a bar that asks for a name, a dialog that keeps order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from testimony_archive.ui.dialogs.templates import TemplatesDialog
from testimony_archive.ui.presenters.templates_presenter import TemplatesPresenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.domain.record_starts import RecordTemplate
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.testimonies_view import TestimoniesView

_LONGEST: Final = 48  # characters of a name in a menu


class RecordTemplates(QObject):
    """Joins the menu, the bar and the dialog with what is known of the templates.

    Args:
        context: of the window.
        view: the page that shows the testimonies.
        begin: makes a testimony from a template, given by its id.
    """

    def __init__(self, context: WindowContext, view: TestimoniesView, begin: Callable[[int], None]) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._begin = begin
        self._testimony_id = 0
        self._templates: tuple[RecordTemplate, ...] = ()
        self._dialog: TemplatesDialog | None = None
        self._menu = QMenu(view)
        self._menu.setObjectName("templates_menu")
        self._menu.setAccessibleName(self.tr("New testimony from a template"))
        context.actions["testimony.from"].setMenu(self._menu)
        self._presenter = TemplatesPresenter(context, self)
        self._presenter.shown.connect(self._show)
        self._presenter.kept.connect(self._leave_bar)
        self._presenter.keep_refused.connect(view.template_bar.show_error)
        self._presenter.renamed.connect(self._on_renamed)
        self._presenter.rename_refused.connect(self._on_rename_refused)
        view.template_bar.submitted.connect(lambda name: self._presenter.keep(self._testimony_id, name))
        view.template_bar.given_up.connect(self._leave_bar)

    def refresh(self) -> None:
        """Read the templates anew."""
        self._presenter.refresh()

    def pop_up(self) -> None:
        """Offer the templates over the table."""
        table = self._view.table
        if actions := self._menu.actions():  # there are none before they were read
            self._menu.setActiveAction(actions[0])
        self._menu.popup(table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft()))

    def ask_for_name(self, testimony_id: int) -> None:
        """Ask how the template that is made of a testimony is to be called."""
        self._testimony_id = testimony_id
        self._view.template_bar.ask(self.tr("Name of the template"), self.tr("Keep"))

    def manage(self) -> None:
        """Let templates be renamed and deleted."""
        self._dialog = TemplatesDialog(self._view)
        self._dialog.renamed.connect(self._presenter.rename)
        self._dialog.delete_asked.connect(self._presenter.delete)
        self._dialog.show_templates(self._templates)
        self._dialog.open()

    def _show(self, templates: tuple[RecordTemplate, ...]) -> None:
        self._templates = templates
        self._menu.clear()
        for each in templates:
            action = self._menu.addAction(_short(each.name).replace("&", "&&"))
            action.setObjectName(f"new_from_template_{each.template_id}")
            action.triggered.connect(lambda _=False, chosen=each.template_id: self._begin(chosen))
        if not templates:
            self._menu.addAction(self.tr("No templates yet")).setEnabled(False)
        self._menu.addSeparator()
        for identifier in ("testimony.template", "testimony.templates"):
            self._menu.addAction(self._context.actions[identifier])
        if (dialog := self._open_dialog()) is not None:
            dialog.show_templates(templates)

    def _open_dialog(self) -> TemplatesDialog | None:
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def _leave_bar(self) -> None:
        self._view.template_bar.hide()
        self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_renamed(self, template_id: int) -> None:
        if (dialog := self._open_dialog()) is not None:
            dialog.show_accepted(template_id)

    def _on_rename_refused(self, template_id: int, why: str) -> None:
        dialog = self._open_dialog()
        if dialog is not None and dialog.isVisible():
            dialog.show_refused(template_id, why)
        else:  # the name was left by closing the dialog
            self._context.messages.notice(why)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
