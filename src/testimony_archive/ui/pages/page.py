"""What a page hands to the frame around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.widgets.panes import Dock


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an open archive."""

    key: str
    """Under which `Shell.show_page` finds it; `Actions` has a command ``view.<key>`` for those in the sidebar."""
    title: str
    """Translated; the entry in the sidebar."""
    icon: str
    make_widget: Callable[[], QWidget]
    """Called once, when the page is first shown or asked for something: until then it costs nothing."""
    key_hints: tuple[tuple[str, str], ...] = ()
    """Keys with what they do, for the status bar: ``(("Space", self.tr("play")), …)``."""
    in_sidebar: bool = True
    entry: str = ""
    """The sidebar entry that is marked while this page is shown; empty: its own."""
    on_shown: Callable[[], None] | None = None
    """Called each time the page comes into view, after it is there."""
    make_dock: Callable[[], Dock] | None = None
    """Called once after `make_widget`: what stands below the pages in place of the player strip while this one is in
    view; made on `WindowContext.dock_ground`."""
    side_pane: Callable[[], QWidget] | None = None
    """Gives, once the page is made, the pane at the right that the command ``view.inspector`` opens and closes."""
    commands: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    """What commands of `Actions` do while this page is shown: those that mean something else on every page
    (``testimony.open``, ``playback.play``, …). On pages that have none of a command it is disabled."""
