"""The selections page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.records import ItemKind
from testimony_archive.ui.actions import key_text
from testimony_archive.ui.models.selection_tree import SelectionTreeModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.export_presenter import ExportPresenter
from testimony_archive.ui.presenters.read_back_presenter import ReadBackPresenter
from testimony_archive.ui.presenters.selection_maker import SelectionMaker
from testimony_archive.ui.presenters.selection_sources_presenter import SelectionSourcesPresenter
from testimony_archive.ui.presenters.selections_presenter import SelectionsPresenter
from testimony_archive.ui.views.selection_view import SelectionView

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.ui.context import WindowContext

_WORDS: Final = {"edit.heading": ItemKind.HEADING, "edit.text": ItemKind.TEXT, "edit.note": ItemKind.NOTE}
_BARE_KEYS: Final = ("edit.remove", *_WORDS, "testimony.open")
_MENU: Final = ("testimony.open", "edit.edit", *_WORDS, "edit.up", "edit.down", "edit.remove")


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it."""
    parts = cache(lambda: SelectionsPage(context))
    actions = context.actions
    commands: dict[str, Callable[[], object]] = {
        "testimony.open": lambda: parts().presenter.open(),
        "file.export": lambda: parts().export.ask_where(),
    }
    if not context.workspace.read_only:
        commands |= {
            "file.readback": lambda: parts().read_back.ask_which(),
            "edit.refresh": lambda: parts().sources.refresh(),
            "edit.remove": lambda: parts().presenter.remove(),
            "edit.up": lambda: parts().presenter.move_up(),
            "edit.down": lambda: parts().presenter.move_down(),
            "edit.edit": lambda: parts().presenter.edit(),
        }
        commands |= {key: _adds(kind, parts) for key, kind in _WORDS.items()}
    return Page(
        key="selections",
        title=QCoreApplication.translate("SelectionsPage", "Selections"),
        icon="selection",
        make_widget=lambda: parts().view,
        key_hints=(
            ("Alt ↑ ↓", QCoreApplication.translate("SelectionsPage", "move")),
            (key_text(actions["edit.heading"]), QCoreApplication.translate("SelectionsPage", "heading below")),
            (key_text(actions["edit.remove"]), QCoreApplication.translate("SelectionsPage", "take out")),
        ),
        on_shown=lambda: parts().show(),
        side_pane=lambda: parts().view.export,
        commands=commands,
    )


def _adds(kind: ItemKind, parts: Callable[[], SelectionsPage]) -> Callable[[], object]:
    return lambda: parts().presenter.add_words(kind)


class SelectionsPage(QObject):
    """Joins the items, the export panel and the context menu."""

    def __init__(self, context: WindowContext) -> None:
        model = SelectionTreeModel()
        self.view = SelectionView(model, context.memory, context.ground)
        super().__init__(self.view)
        model.setParent(self.view)
        self._context = context
        self.presenter = SelectionsPresenter(context, self.view, model)
        self.sources = SelectionSourcesPresenter(context, self.view.sources, self.presenter)
        self.maker = SelectionMaker(context, self.view, self.presenter)
        self.export = ExportPresenter(context, self.view)
        self.read_back = ReadBackPresenter(context, self.view)
        self.view.read_back_asked.connect(self.read_back.ask_which)
        self.presenter.shown.connect(self.export.show)
        self.export.preview.pages_counted.connect(self.presenter.show_pages)
        self.view.items.menu_asked.connect(self._on_menu_asked)
        context.actions.attach(self.view.items, *_BARE_KEYS)

    def show(self) -> None:
        """The page came into view."""
        self.presenter.show()
        self.view.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_asked(self, point: QPoint) -> None:
        if self.view.items.current_row() is None:
            return
        menu = QMenu(self.view)
        menu.setObjectName("selection_row_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for identifier in _MENU:
            menu.addAction(self._context.actions[identifier])
        menu.popup(point)
