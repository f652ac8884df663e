"""Selections made of the one that is shown: a second one like it, one of two, several of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.ui.presenters.selection_menu import free_name
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.translation import language, number

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.publication import Grouping
    from testimony_archive.domain.records import Selection
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.selections_presenter import SelectionsPresenter
    from testimony_archive.ui.views.selection_view import SelectionView


class SelectionMaker(QObject):
    """Makes them and shows the first; those there were stay as they are."""

    def __init__(self, context: WindowContext, view: SelectionView, shown: SelectionsPresenter) -> None:
        super().__init__(view)
        self._context = context
        self._shown = shown
        view.duplicate_asked.connect(self.duplicate)
        view.merge_asked.connect(self.merge)
        view.split_asked.connect(self.split)

    def duplicate(self) -> None:
        """A second selection with the same items."""
        if (selection := self._shown.selection) is None:
            return
        making, selecting = self._context.workspace.selection_making, self._context.workspace.selecting
        name = self.tr("{name} (copy)").format(name=selection.name)
        self._context.tasks.write(
            lambda _progress: making.duplicate(selection.selection_id, free_name(name, selecting.selections())),
            lambda done: self._on_made(done[0], done[1], self.tr("“{name}” was duplicated."), selection),
        )

    def merge(self, other_id: int) -> None:
        """One selection of the one that is shown and another."""
        if (selection := self._shown.selection) is None:
            return
        making, selecting = self._context.workspace.selection_making, self._context.workspace.selecting
        pattern = self.tr("{one} and {other}")

        def work(_progress: object) -> tuple[ChangeSet, int]:
            held = selecting.selections()
            other = next((each.name for each in held if each.selection_id == other_id), "")
            name = free_name(pattern.format(one=selection.name, other=other), held)
            return making.merge((selection.selection_id, other_id), name)

        words = self.tr("“{name}” was merged with the other one; both are there still.")
        self._context.tasks.write(work, lambda done: self._on_made(done[0], done[1], words, selection))

    def split(self, by: Grouping) -> None:
        """A selection for each theme, country, role or project."""
        if (selection := self._shown.selection) is None:
            return
        making, names_in = self._context.workspace.selection_making, language()
        words = self.tr("“{name}” was split into {count} selections; it is there still.")

        def on_done(done: tuple[ChangeSet, tuple[int, ...]]) -> None:
            changed, made = done
            self._on_made(changed, made[0], words.replace("{count}", number(len(made))), selection)

        self._context.tasks.write(lambda _progress: making.split(selection.selection_id, by, names_in), on_done)

    def _on_made(self, changed: ChangeSet, first: int, words: str, source: Selection) -> None:
        self._context.changes.announce(changed)
        self._context.shell.open_selection(first)
        tell_done(self._context, words.format(name=source.name), changed)
