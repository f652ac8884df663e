"""The vocabularies page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from testimony_archive.ui.actions import key_text
from testimony_archive.ui.models.term_tree import TermTreeModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.vocabularies_presenter import VocabulariesPresenter
from testimony_archive.ui.views.vocabularies_view import VocabulariesView

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.ui.context import WindowContext

KEY: Final = "vocabularies"


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it; the Tools menu leads to it."""
    parts = cache(lambda: VocabulariesPage(context))
    actions = context.actions
    actions.connect_command("tools.vocabularies", lambda: context.shell.show_page(KEY))
    commands: dict[str, Callable[[], object]] = {
        "testimony.open": lambda: parts().presenter.open_uses(),
        "edit.edit": lambda: parts().presenter.edit(),
    }
    if not context.workspace.read_only:
        commands |= {
            "edit.up": lambda: parts().presenter.move_by(-1),
            "edit.down": lambda: parts().presenter.move_by(1),
            "edit.remove": lambda: parts().presenter.delete(),
        }
    return Page(
        key=KEY,
        title=QCoreApplication.translate("VocabulariesPage", "Vocabularies"),
        icon="tag",
        make_widget=lambda: parts().view,
        key_hints=(
            (key_text(actions["testimony.open"]), QCoreApplication.translate("VocabulariesPage", "where used")),
            (key_text(actions["edit.edit"]), QCoreApplication.translate("VocabulariesPage", "edit")),
            ("Alt ↑ ↓ ← →", QCoreApplication.translate("VocabulariesPage", "move")),
            (key_text(actions["edit.remove"]), QCoreApplication.translate("VocabulariesPage", "delete")),
        ),
        in_sidebar=False,
        on_shown=lambda: parts().show(),
        side_pane=lambda: parts().view.inspector,
        commands=commands,
    )


class VocabulariesPage(QObject):
    """Joins the lists, the inspector and the context menu."""

    def __init__(self, context: WindowContext) -> None:
        kinds, terms = TermTreeModel(), TermTreeModel()
        self.view = VocabulariesView(kinds, terms, context.memory, context.ground)
        super().__init__(self.view)
        kinds.setParent(self.view)
        terms.setParent(self.view)
        self._context = context
        self.presenter = VocabulariesPresenter(context, self.view, kinds, terms)
        self.view.terms.menu_asked.connect(self._on_menu_asked)
        context.actions.attach(self.view.terms, "edit.remove", "testimony.open")

    def show(self) -> None:
        """The page came into view."""
        self.presenter.show()
        self.view.terms.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_asked(self, point: QPoint) -> None:
        if not self.view.terms.current_key:
            return
        menu = QMenu(self.view)
        menu.setObjectName("vocabulary_row_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        uses = menu.addAction(self.tr("Show where it is used"))
        uses.triggered.connect(lambda _=False: self.presenter.open_uses())
        menu.addAction(self._context.actions["edit.edit"])
        if not self._context.workspace.read_only:
            menu.addSeparator()
            menu.addAction(self._context.actions["edit.up"])
            menu.addAction(self._context.actions["edit.down"])
            menu.addAction(self.tr("Merge into…")).triggered.connect(lambda _=False: self.presenter.merge())
            menu.addAction(self.tr("Delete…")).triggered.connect(lambda _=False: self.presenter.delete())
        menu.popup(point)
