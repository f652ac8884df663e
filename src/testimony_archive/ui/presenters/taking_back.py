"""The message that tells what was done, with a button that takes back exactly that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.ui.context import WindowContext


def tell_done(context: WindowContext, text: str, change_set: ChangeSet) -> None:
    """Tell that something was done, after it was announced; the message goes when something else is changed, and where
    that is still under way, its button says so and takes nothing back."""
    workspace, number = context.workspace, change_set.change_set_id

    def take_back() -> None:
        context.tasks.write(lambda _progress: workspace.undo(number), context.changes.announce)

    context.messages.done(text, QCoreApplication.translate("TakingBack", "Undo"), take_back)
