"""Asking where a file is to be written, in one of several kinds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Saveable(Protocol):
    """A kind of file to choose: the words of its filter, such as ``Text (*.txt)``, and its ending."""

    @property
    def words(self) -> str:
        """The words of its filter."""

    @property
    def ending(self) -> str:
        """The ending of its files, with the dot; of folders without one, such as ``-bag``."""


Kind = TypeVar("Kind", bound=Saveable)


def ask_where_to_save(
    dialog: QFileDialog,
    suggested: str,
    kinds: Sequence[Kind],
    usual: Kind,
    on_chosen: Callable[[Path, Kind], object],
) -> None:
    """Open a dialog to save a file in one of several kinds.

    Args:
        dialog: made with its parent, its title and the folder to begin in; it is deleted when it closes.
        suggested: the name that the file is to have, without an ending.
        kinds: all there are to choose from.
        usual: the one of them that is chosen first.
        on_chosen: called with the file and the kind that was chosen; the ending of the file may say another.
    """
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([each.words for each in kinds])
    by_words = {each.words: each for each in kinds}
    endings = tuple(each.ending for each in kinds)

    def set_kind(words: str) -> None:
        """Give the name that stands there the ending of the kind: not every system's dialog does."""
        ending, stands = by_words[words].ending, dialog.selectedFiles()[:1]
        dialog.setDefaultSuffix(ending if ending.startswith(".") else "")
        for chosen in map(Path, stands):
            if (stem := _without_ending(chosen.name, endings)) != chosen.name:
                dialog.selectFile(stem + ending)

    def choose(chosen: Path, kind: Kind) -> None:
        """The dialog adds endings with a dot to a name that has none; the others are added here."""
        is_named = kind.ending.startswith(".") or chosen.name.lower().endswith(endings)
        on_chosen(chosen if is_named else chosen.with_name(chosen.name + kind.ending), kind)

    dialog.filterSelected.connect(set_kind)
    dialog.selectFile(suggested + usual.ending)
    dialog.selectNameFilter(usual.words)
    set_kind(usual.words)
    dialog.fileSelected.connect(lambda chosen: choose(Path(chosen), by_words[dialog.selectedNameFilter()]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _without_ending(name: str, endings: Sequence[str]) -> str:
    ending = next((each for each in endings if name.lower().endswith(each)), "")
    return name[: len(name) - len(ending)]
